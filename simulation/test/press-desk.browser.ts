// A press officer at work while persons are still on the way: drafts, guesses, notes footage - by keyboard, at a desk and on
// a tablet, in four languages and either look - and learns nothing of a number.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'
import { signIn } from './walk/officer.ts'

const LIMIT_MS = 900_000
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture

const lacking = missing()

describe('a press officer under embargo', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let press: WatchedPage

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    press = await watchedPage(demo, 'a-press')
    await press.open('/statements')
  })
  after(async () => {
    await demo.close()
  })

  const push = async (page: Page, name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name }).first()
    await button.focus()
    await page.keyboard.press('Enter')
  }

  /** Nothing on the screen as it stands bars anybody; a picture of it is kept where pictures are. */
  const look = async (page: Page, name: string): Promise<void> => {
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` })
    assert.deepEqual(await barriers(page), [], name)
  }

  test('a draft from the log has blanks for its numbers, and no number of the log is on the page', async () => {
    const { page } = press
    await page.getByText('Numbers are hidden until the exchange is over').waitFor()
    await push(page, 'Draft from the log')
    await signIn(page)
    const draft = page.locator('.panel').filter({ hasText: '{persons}' }).first()
    await draft.waitFor()
    assert.equal(await draft.getByText('Counts are checked when the embargo ends').count(), 1)
    assert.equal(await draft.getByText('· waits').count(), 3)
    assert.doesNotMatch(await draft.locator('blockquote').first().innerText(), /\d/)
  })

  test('two guesses are told the same, whatever they are', async () => {
    const told: string[] = []
    for (const guess of [3, 270]) {
      const { page } = press
      await push(page, 'Write a statement')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('English').fill(`Home: ${guess} persons.`)
      await dialog.getByLabel('Let the log fill in the counts').focus()
      await page.keyboard.press('Space')
      await dialog.getByLabel('Persons').fill(String(guess))
      await dialog.getByLabel('Servicemen').fill(String(guess))
      await dialog.getByLabel('Civilians').fill('0')
      await look(page, `press-writing-${guess}`)
      await push(page, 'Keep the draft')
      await signIn(page)
      const text = page.locator('blockquote', { hasText: `Home: ${guess} persons.` })
      await text.waitFor()
      const panel = page.locator('.panel').filter({ has: text }).first()
      await panel.getByRole('link', { name: 'Open the public record' }).waitFor() // the record has answered too
      told.push((await panel.innerText()).replaceAll(String(guess), 'N').replace(/\d\d:\d\d/g, ''))
    }
    assert.equal(told[1], told[0])
    assert.match(told[0] ?? '', /waits/)
  })

  test('footage is noted by keyboard, in words', async () => {
    const { page } = press
    await push(page, 'Note a sighting')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^First seen/).fill('2031-05')
    await dialog.getByLabel('Where').fill('channel.example/17')
    await dialog.getByLabel(/^Origin/).fill('A channel')
    await dialog
      .getByLabel('In words, without names')
      .fill('A bus at a crossing, faces can be seen')
    await look(page, 'press-sighting')
    await push(page, 'Keep the note')
    await signIn(page)
    await page.getByRole('row').filter({ hasText: 'channel.example/17' }).waitFor()
  })

  for (const look of ['paper', 'sun']) {
    for (const [width, height] of [
      [1360, 900],
      [820, 1180],
    ] as const) {
      test(`the desk has no barrier and needs no sideways scroll, ${look}, ${width} px`, async () => {
        const { page } = press
        await page.setViewportSize({ width, height })
        for (const language of ['en', 'uk', 'ru', 'ar']) {
          await page.evaluate(
            ([each, one]) => {
              localStorage.setItem('parley.look', each ?? '')
              localStorage.setItem('parley.language', one ?? '')
            },
            [look, language],
          )
          await page.reload()
          await shown(page)
          await page.locator('table.media').waitFor()
          if (PICTURES !== undefined) {
            const path = `${PICTURES}/press-${look}-${language}-${width}.png`
            await page.screenshot({ path, fullPage: true })
          }
          assert.deepEqual(await barriers(page), [], language)
          const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          assert.ok(Number(wide) <= 0, `${language}: ${String(wide)} px too wide`)
        }
      })
    }
  }

  test('the browser complained of nothing', () => {
    assert.deepEqual(press.faults, [])
  })
})
