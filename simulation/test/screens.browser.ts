// The screens as officers see them: a browser walks through every seat of a running demonstration, acts by
// keyboard and by signature, and looks for faults and barriers on the way.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { repairLookAlikes, transliterate } from '@parley/names'
import { missing, SEATS, startDemo } from './browser-demo.ts'
import type { RunningDemo, SeatId } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'

const STEP_MS = 3_000
const ROUNDS = 5 // a hold and a resumption each: ten acts to measure
const LIMIT_MS = 900_000

const reads = ['board', 'people', 'imports', 'matches', 'answers', 'agreement', 'plan', 'handover']
const later = ['interviews', 'arrivals', 'families', 'statements', 'remains', 'series', 'log']

interface SessionShown {
  readonly screens: readonly string[]
}

interface PersonShown {
  readonly name?: string
  readonly latin?: string | null
}

const lacking = missing()

describe('the screens in a browser', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  const open: WatchedPage[] = []
  const pageOf = async (seat: SeatId, path: string): Promise<WatchedPage> => {
    const watched = await watchedPage(demo, seat)
    open.push(watched)
    await watched.open(path)
    return watched
  }
  const answer = async (seat: SeatId, path: string): Promise<unknown> => {
    const response = await fetch(demo.urlOf(seat, path))
    assert.equal(response.status, 200, `${seat} ${path}`)
    return response.json()
  }
  const done = async (...pages: readonly WatchedPage[]): Promise<void> => {
    for (const { faults, close } of pages) {
      await close()
      assert.deepEqual(faults, [])
    }
  }

  before(async () => {
    demo = await startDemo(['--step', String(STEP_MS)])
  })
  after(async () => {
    await demo.close()
  })

  test('a hold by the mediator shows on the page of B without a reload, and A and B resume', async () => {
    const [med, a, b] = [
      await pageOf('med', '/handover'),
      await pageOf('a', '/handover'),
      await pageOf('b', '/handover'),
    ]
    const waits: Wait[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await seen(b.page, '.notice-look', false)
      const held = seen(b.page, '.notice-look', true)
      const heldAt = await hold(med.page)
      waits.push(waited(heldAt, await held))
      await press(a.page, 'Resume')
      const resumed = seen(a.page, '.notice-look', false)
      const resumedAt = await press(b.page, 'Resume')
      waits.push(waited(resumedAt, await resumed))
    }
    const [pressed, answered] = [waits.map((w) => w.pressedMs), waits.map((w) => w.answeredMs)]
    const p50 = middle(pressed)
    console.log(
      `signature pressed -> visible to the other side, ms: p50 ${p50}; ${pressed.join(' ')}`,
    )
    console.log(
      `submit answered -> visible to the other side, ms: p50 ${middle(answered)}; ${answered.join(' ')}`,
    )
    assert.ok(p50 < 4_000, `expected half of the acts to be visible within 4 s, found ${p50} ms`)
    await done(med, a, b)
  })

  for (const seat of SEATS) {
    test(`every screen of ${seat} opens without a fault and without a barrier`, async () => {
      const watched = await pageOf(seat, '/start')
      const session = (await answer(seat, '/api/session')) as SessionShown // the contract of the api
      assert.ok(session.screens.length > 0)
      const found: string[] = []
      for (const screen of session.screens) {
        await watched.open(`/${screen}`)
        assert.equal(await watched.page.getByText('Try again').count(), 0, screen)
        found.push(...(await barriers(watched.page)))
      }
      assert.deepEqual(found, [])
      await done(watched)
    })

    test(`${seat} gets no route of another seat`, async () => {
      const { screens } = (await answer(seat, '/api/session')) as SessionShown // as above
      for (const operation of [...reads, ...later]) {
        const response = await fetch(demo.urlOf(seat, `/api/${operation}`))
        await response.arrayBuffer()
        assert.equal(response.status === 200, screens.includes(operation), `${seat} ${operation}`)
        if (response.status !== 200) assert.equal(response.status, 403, `${seat} ${operation}`)
      }
    })
  }

  test('names on the manifest reach the parties and the interviewer alone', async () => {
    for (const seat of ['med', 'obs', 'transit'] as const) {
      const text = JSON.stringify(await answer(seat, '/api/handover'))
      assert.doesNotMatch(text, /"name":"[^"]*\p{Lu}/u, seat)
    }
  })

  test('a reader chooses by keyboard how names are written in Latin letters, and finds it so again', async () => {
    const watched = await pageOf('a', '/people')
    const { page } = watched
    const choice = page.getByLabel('Latin letters')
    const names = async (): Promise<readonly string[]> =>
      await page.locator('.col-name .clip').allTextContents()
    const latins = async (): Promise<readonly string[]> =>
      await page.locator('.col-latin .clip').allTextContents()
    const [before, written] = [await latins(), await names()]
    await choice.focus()
    await page.keyboard.press('End')
    assert.equal(await choice.inputValue(), 'be-national-2007')
    const byScheme = (word: string): string =>
      transliterate(repairLookAlikes(word), 'be-national-2007')
    const expected = written.map((name, i) =>
      /\p{Script=Cyrillic}/u.test(name)
        ? name.split(' ').map(byScheme).join(' ')
        : (before[i] ?? ''),
    )
    assert.ok(expected.length > 5)
    assert.deepEqual(await latins(), expected)
    assert.notDeepEqual(expected, before)
    await watched.open('/people')
    assert.deepEqual([await latins(), await names()], [expected, written])
    await page.getByLabel('Latin letters').focus()
    await page.keyboard.press('Home')
    assert.deepEqual(await latins(), before)
    assert.deepEqual(await barriers(page), [])
    await done(watched)
  })

  test('the slash finds a person of A by another script than the list has', async () => {
    const { rows } = (await answer('a', '/api/people?limit=200&search=%D0%BA%D0%BE')) as {
      readonly rows: readonly PersonShown[]
    } // the contract of the api
    const person = rows.find(({ name, latin }) => /^\p{Script=Cyrillic}/u.test(name ?? '') && latin)
    assert.ok(person?.name && person.latin, 'expected a person with a name in Cyrillic script')
    const a = await pageOf('a', '/people')
    await a.page.keyboard.press('/')
    await a.page.keyboard.type(person.latin)
    await a.page.getByText(person.name, { exact: true }).first().waitFor()
    await done(a)
  })

  test('g b goes to the board and ? shows the keys', async () => {
    const a = await pageOf('a', '/people')
    await a.page.keyboard.press('g')
    await a.page.keyboard.press('b')
    await a.page.waitForURL('**/board')
    await shown(a.page)
    await a.page.keyboard.press('?')
    await a.page.locator('dl.keys').waitFor()
    assert.deepEqual(await barriers(a.page), [])
    await done(a)
  })

  test('Y and N decide a pair and go on to the next', async (t) => {
    const { open: undecided } = (await answer('a', '/api/matches')) as { readonly open: number }
    if (undecided < 3) return t.skip('fewer than three pairs are undecided')
    const a = await pageOf('a', '/matches')
    await a.page.locator('.page-head button').last().click()
    await a.page.locator('table.records').waitFor()
    assert.deepEqual(await barriers(a.page), [])
    for (const key of ['y', 'n']) {
      const here = a.page.url()
      await a.page.keyboard.press(key)
      await a.page.waitForURL((url) => url.href !== here)
      await a.page.locator('table.records').waitFor()
    }
    const { open: left } = (await answer('a', '/api/matches')) as { readonly open: number }
    assert.equal(left, undecided - 2)
    await done(a)
  })

  test('a receipt opens, and the manifest prints with a box for every step', async () => {
    const a = await pageOf('a', '/handover')
    await a.page.emulateMedia({ media: 'print' })
    await a.page.locator('.print-only .tick-box').first().waitFor()
    assert.equal(await a.page.locator('header.top').isVisible(), false)
    await a.page.emulateMedia({ media: 'screen' })
    await a.page.locator('a[href^="/receipts/"]').first().click()
    await a.page.locator('.receipt-people li').first().waitFor()
    assert.ok(await a.page.locator('.signatures li').count(), 'expected who signed')
    assert.deepEqual(await barriers(a.page), [])
    await done(a)
  })

  test('the public page tells how to check it', async () => {
    const watched = await pageOf('a', '/public')
    const text = await watched.page.locator('main').innerText()
    assert.match(text, /parley ledger verify/)
    assert.equal(await watched.page.locator('ol.how > li').count(), 3)
    assert.deepEqual(await barriers(watched.page), [])
    await done(watched)
  })
})

interface Wait {
  readonly pressedMs: number
  /** Below zero where the other side saw it before the signer had the answer. */
  readonly answeredMs: number
}

function waited(signed: Signed, seenAt: number): Wait {
  return { pressedMs: seenAt - signed.pressedAt, answeredMs: seenAt - signed.answeredAt }
}

function middle(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0
}

interface Signed {
  readonly pressedAt: number
  readonly answeredAt: number
}

/** Holds through the question, the exact text and the signature. */
async function hold(page: Page): Promise<Signed> {
  await page.getByRole('button', { name: 'Hold', exact: true }).click()
  await page.getByRole('button', { name: 'Check before you sign' }).click()
  return sign(page)
}

async function press(page: Page, act: string): Promise<Signed> {
  await page.getByRole('button', { name: act, exact: true }).click()
  return sign(page)
}

async function sign(page: Page): Promise<Signed> {
  await page.getByText('Exact text that will be signed').click()
  const text = await page.locator('[role="dialog"] details pre').first().innerText()
  assert.match(text, /^parley\.dev\//)
  const answered = page.waitForResponse((response) => response.url().endsWith('/commands/submit'))
  const pressedAt = Date.now()
  await page.getByRole('button', { name: 'Sign and send' }).click()
  const response = await answered
  const answeredAt = Date.now()
  assert.equal(response.status(), 200)
  await page.locator('[role="dialog"] .dialog-acts').getByRole('button', { name: 'Close' }).click()
  return { pressedAt, answeredAt }
}

/** When a mark came onto a page, or left it, by the clock of this machine. */
async function seen(page: Page, mark: string, isThere: boolean): Promise<number> {
  const handle = await page.waitForFunction(
    ([selector, wanted]) =>
      (document.querySelector(`main ${String(selector)}`) !== null) === wanted ? Date.now() : false,
    [mark, isThere] as const,
  )
  return Number(await handle.jsonValue())
}
