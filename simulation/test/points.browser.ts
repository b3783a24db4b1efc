// Points that open together, at the desks of both parties: agreed, counted, opened; one fails, the others stand still,
// and both agree to go on without it. By keyboard, in four languages, on paper and in the sun.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { LANGUAGES } from '@parley/api'
import { missing } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'
import { openPoints } from './points-world.ts'
import type { PointsWorld } from './points-world.ts'
import { signIn } from './walk/officer.ts'

const LIMIT_MS = 600_000
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture

const lacking = missing()

describe('points that open together', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let world: PointsWorld
  let a: WatchedPage
  let b: WatchedPage

  before(async () => {
    world = await openPoints()
    a = await watchedPage(world, 'a')
    b = await watchedPage(world, 'b')
  })
  after(async () => {
    await world.close()
  })

  const says = async ({ page }: WatchedPage, words: string | RegExp): Promise<void> => {
    await page.locator('.barrier-because').getByText(words).waitFor()
  }
  const press = async ({ page }: WatchedPage, name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name }).first()
    await button.waitFor()
    await button.focus()
    await page.keyboard.press('Enter')
  }
  /** Acts of one tranche are on its own page. */
  const at = async (seat: WatchedPage, tranche: string, name: string): Promise<void> => {
    await seat.open(`/handover/${tranche}`)
    await press(seat, name)
    await signIn(seat.page)
    await seat.open('/board')
  }

  test('one side proposes and the other agrees; the strip says whose word is missing', async () => {
    await a.open('/board')
    await press(a, 'Let points open together')
    await a.page.getByLabel('At most so many ahead, over all of them').fill('1')
    const dialog = a.page.getByRole('dialog')
    assert.equal(
      await dialog.getByRole('button', { name: 'Check before you sign' }).isEnabled(),
      false,
    )
    await a.page.getByLabel('At most so many ahead, over all of them').fill('4')
    assert.deepEqual(await barriers(a.page), [])
    await look(a.page, 'proposing-en')
    await press(a, 'Check before you sign')
    await signIn(a.page)
    await says(a, 'not agreed. Word missing: B.')
    await b.open('/board')
    await press(b, 'Agree to these points opening together')
    await signIn(b.page)
    await says(b, /^Waiting for point P1: 0 of \d+ cleared\.$/)
  })

  test('nobody may cross while one point is not counted, though the other has both goes', async () => {
    await world.count('t1')
    for (const seat of [a, b]) await at(seat, 't1', 'Give the go')
    await says(a, /^Waiting for point P2: 0 of \d+ cleared\.$/)
    await looks(a)
    await world.count('t2')
    await says(a, 'Waiting for point P2: everybody is cleared; go missing: A, B.')
    for (const seat of [a, b]) await at(seat, 't2', 'Give the go')
    await says(b, 'All points are open.')
    const { tranches } = world.cast.b.exchange()
    assert.deepEqual([tranches.get('t1')?.stage, tranches.get('t2')?.stage], ['go', 'go'])
  })

  test('one point fails: the other stands still, and nobody crosses there', async () => {
    await world.cross('t1', 'a')
    await b.open('/handover/t2')
    await press(b, 'Hold')
    await press(b, 'Check before you sign')
    await signIn(b.page)
    await a.open('/board')
    await says(a, 'Held at point P2: nobody crosses anywhere. Word missing to go on: A, B.')
    const held = await world.cross('t1', 'b')
    const { conflicts, custody } = world.cast.a.exchange()
    assert.deepEqual(
      conflicts.map(({ ref, code, barrier }) => [ref, code, barrier]),
      [[held, 'not-open', 'b1']],
    )
    assert.equal(custody.get(held)?.where, 'detained')
    for (const seat of [a, b]) await at(seat, 't2', 'Close the tranche')
    await says(a, /^Point P2 was given up: .* Word missing: A, B\.$/)
    await looks(a)
  })

  test('both agree to go on without it, and the others open again', async () => {
    for (const [seat, other] of [
      [a, 'B'],
      [b, null],
    ] as const) {
      await seat.open('/board')
      await press(seat, 'Go on without point P2')
      await seat.page.getByLabel('Why').selectOption('weather')
      assert.deepEqual(await barriers(seat.page), [])
      await press(seat, 'Check before you sign')
      await signIn(seat.page)
      if (other !== null) await says(seat, new RegExp(`Word missing: ${other}\\.$`))
    }
    await says(b, 'All points are open.')
    await b.page.getByText('given up; both go on without it').waitFor()
    const crossed = await world.cross('t1', 'b')
    assert.notEqual(world.cast.a.exchange().custody.get(crossed)?.where, 'detained')
    await looks(b)
    for (const seat of [a, b]) assert.deepEqual(seat.faults, [])
  })
})

async function look(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

let stage = 0

interface Look {
  readonly language: (typeof LANGUAGES)[number]
  readonly light: 'paper' | 'sun'
}

const PLAIN: Look = { language: 'en', light: 'paper' }
const LOOKS: readonly Look[] = [PLAIN, { language: 'ar', light: 'sun' }]
const EVERY_LOOK: readonly Look[] = LANGUAGES.flatMap((language) =>
  (['paper', 'sun'] as const).map((light) => ({ language, light })),
)

/** The board and the line as they stand, in every language, wide and narrow, on paper and in the sun. */
async function looks(seat: WatchedPage): Promise<void> {
  const { page } = seat
  stage += 1
  for (const { language, light } of PICTURES === undefined ? LOOKS : EVERY_LOOK) {
    await page.evaluate(prefer, { language, light })
    await page.setViewportSize({ width: light === 'sun' ? 820 : 1360, height: 1000 })
    for (const screen of ['board', 'line'] as const) {
      await seat.open(`/${screen}`)
      await page.locator('.barrier-points').first().waitFor()
      await shown(page)
      const name = `${stage}-${screen}-${language}-${light}`
      await look(page, name)
      assert.deepEqual(await barriers(page), [], name)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      assert.equal(wide, 0, `${name} runs out of the page`)
    }
  }
  await page.evaluate(prefer, PLAIN)
  await page.setViewportSize({ width: 1360, height: 900 })
  await seat.open('/board')
}

function prefer({ language, light }: Look): void {
  localStorage.setItem('parley.language', language)
  localStorage.setItem('parley.look', light)
}
