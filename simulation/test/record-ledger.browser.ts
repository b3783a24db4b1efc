// Claims against the log by keyboard: headquarters link a reported exchange, read how each claim stands, filter by it and
// take the link back; a press office under embargo reads one sentence, and sets a draft against the record. The pages
// without barriers in four languages, wide and narrow, on paper and in the sun.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'
import { signIn } from './walk/officer.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 120_000 // two busy cores; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture
const OURS = '/record/exchange/A-B-2026-03-10-P'
const AGAINST = /matches|differs|not disclosed|not compared/

const lacking = missing()

describe('claims against the log', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let desk: WatchedPage
  let press: WatchedPage

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    desk = await watchedPage(demo, 'a')
    press = await watchedPage(demo, 'a-press')
    desk.page.setDefaultTimeout(PATIENCE_MS)
    press.page.setDefaultTimeout(PATIENCE_MS)
  })
  after(async () => {
    await desk.close()
    await press.close()
    await demo.close()
  })

  /** What stands on the marks of claims, a line each. */
  const marks = (page: Page): Promise<readonly string[]> =>
    page.locator('.claim-mark').allInnerTexts()

  test('nothing is compared until an officer links, and L leads to the link', async () => {
    const { page } = desk
    await desk.open(OURS)
    await page.getByText('Nobody has said that this is the exchange of this log.').waitFor()
    assert.ok((await marks(page)).every((mark) => !AGAINST.test(mark)))
    await page.keyboard.press('l')
    await page.waitForFunction(() => document.activeElement?.matches('.record-ledger select'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Linked.', { exact: true }).waitFor()
    await page.getByText(/^Linked by /).waitFor()
  })

  test('every claim says how it stands to the log, and a filter finds those that differ', async () => {
    const { page } = desk
    const all = await marks(page)
    assert.ok(all.length > 4, `expected marks, found ${all.length}`)
    for (const mark of all) assert.match(mark, AGAINST)
    await desk.open('/record/claims')
    await page.getByLabel('Against the log').selectOption({ value: 'differs' })
    await page.waitForFunction(() => new URL(location.href).searchParams.get('ledger') !== null)
    await page.locator('tbody .chip', { hasText: 'differs' }).first().waitFor()
    const rows = await page.locator('tbody tr').allInnerTexts()
    assert.ok(rows.length > 0)
    for (const row of rows) assert.match(row, /differs/)
  })

  test('a press office under embargo reads one sentence and no mark', async () => {
    const { page } = press
    await press.open(OURS)
    await page.getByText('Nothing is compared before the embargo ends.').waitFor()
    await page.getByText(/^Linked by /).waitFor()
    assert.ok((await marks(page)).every((mark) => !AGAINST.test(mark)))
    await press.open('/record/claims')
    assert.equal(await page.getByLabel('Against the log').count(), 0)
    await press.open('/record/claims?ledger=differs')
    assert.equal(await page.locator('tbody tr').count(), 0)
  })

  test('under a draft stand who says its numbers and what nobody backs, and the log is not asked', async () => {
    const { page } = press
    await press.open('/statements')
    await page.getByRole('button', { name: 'Write a statement' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('English').fill('Home: 60 persons. In all 71.')
    await dialog.getByLabel('Let the log fill in the counts').press('Space')
    await dialog.getByLabel('Persons').fill('60')
    await dialog.getByLabel('Servicemen').fill('60')
    await dialog.getByLabel('Civilians').fill('0')
    await page.getByRole('button', { name: 'Keep the draft' }).press('Enter')
    await signIn(page)
    const panel = page.locator('.against-record').first()
    await panel.locator('tbody tr').first().waitFor()
    const rows = await panel.locator('tbody tr').allInnerTexts()
    assert.equal(rows.length, 3)
    assert.match(rows[0] ?? '', /60[^]*origin[^]*not asked/)
    assert.match(rows[2] ?? '', /71[^]*nobody backs this[^]*not asked/)
  })

  for (const [light, width] of [
    ['paper', 1360],
    ['paper', 820],
    ['sun', 1360],
  ] as const) {
    for (const language of ['en', 'uk', 'ru', 'ar'] as const) {
      test(`no barriers in ${language} on ${light} at ${width} px`, async () => {
        const places: readonly (readonly [WatchedPage, string, string])[] = [
          [desk, OURS, 'exchange'],
          [desk, '/record/claims?ledger=differs', 'claims'],
          [press, OURS, 'waits'],
          [press, '/statements', 'draft'],
        ]
        for (const [watched, path, name] of places) {
          const { page } = watched
          await watched.open(path)
          await page.evaluate(
            ([look, one]) => {
              localStorage.setItem('parley.look', look)
              localStorage.setItem('parley.language', one)
            },
            [light, language] as const,
          )
          await page.setViewportSize({ width, height: 1000 })
          await page.reload()
          await shown(page)
          if (PICTURES !== undefined) {
            const to = `${PICTURES}/ledger-${name}-${language}-${light}-${width}.png`
            await page.screenshot({ path: to, fullPage: true })
          }
          assert.deepEqual(await barriers(page), [], name)
          const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          assert.ok(Number(wide) <= 0, `${name}: ${String(wide)} px too wide`)
        }
      })
    }
  }

  test('the link is taken back by keyboard, and no mark is left', async () => {
    const { page } = desk
    await page.evaluate(() => localStorage.setItem('parley.language', 'en'))
    await desk.open(OURS)
    await page.getByText(/^Linked by /).waitFor()
    await page.keyboard.press('l')
    await page.keyboard.press('Enter')
    await page.getByText('The link is taken back.').waitFor()
    await page.getByText('Nobody has said that this is the exchange of this log.').waitFor()
    assert.ok((await marks(page)).every((mark) => !AGAINST.test(mark)))
    if (PICTURES !== undefined) {
      await page.screenshot({ path: `${PICTURES}/ledger-unlinked.png`, fullPage: true })
    }
    assert.deepEqual(await barriers(page), [])
  })

  test('no page had a fault', () => {
    assert.deepEqual([...desk.faults, ...press.faults], [])
  })
})
