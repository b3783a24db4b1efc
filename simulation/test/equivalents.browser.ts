// A table of equivalents on the screens, by keyboard: chosen, changed, a fault named, tried by the planner on those
// who are offered, signed; the ranks of the own list read and the offer signed again.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { LANGUAGES } from '@parley/api'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'
import { signIn } from './walk/officer.ts'

const LIMIT_MS = 600_000
const ANSWER_MS = 30_000 // several plans on two busy cores
const WIDTHS = [1360, 820] as const
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture

const lacking = missing()

describe('terms by rank', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let a: WatchedPage

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    a = await watchedPage(demo, 'a')
    a.page.setDefaultTimeout(ANSWER_MS)
  })
  after(async () => {
    await demo.close()
  })

  test('a table is chosen and each row is a sentence; rows come, change and go by keyboard', async () => {
    const { page } = a
    await a.open('/agreement/new')
    await page.getByLabel('Start from: Table of equivalents').selectOption('by-rank')
    await page.getByText('An officer of rank OF-2 counts as 4 private soldiers.').waitFor()
    await page.getByLabel('Counts as, row 11', { exact: true }).focus()
    await page.keyboard.type('3')
    await page.getByText('An officer of rank OF-2 counts as 3 private soldiers.').waitFor()
    const { length } = await page.getByRole('button', { name: /^Remove row/ }).all()
    await page.getByRole('button', { name: 'Add a rank' }).press('Enter')
    await page.keyboard.type('OF-2')
    await page.getByText(`Row ${length + 1}: this rank stands in the table already.`).waitFor()
    assert.deepEqual(await barriers(page), [])
    await page.getByRole('button', { name: `Remove row ${length + 1}` }).press('Enter')
    await page.getByText(/this rank stands in the table already/).waitFor({ state: 'detached' })
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Add a rank')
  })

  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      test(`the table is without barriers in ${language} at ${width} px`, async () => {
        const { page } = a
        await page.evaluate((each) => localStorage.setItem('parley.language', each), language)
        await page.setViewportSize({ width, height: 1000 })
        await a.open('/agreement/new')
        await page
          .locator('select')
          .filter({ has: page.locator('[value="cartel-1862"]') })
          .selectOption('by-rank')
        await page.locator('.equivalents tbody tr').first().waitFor()
        await shown(page)
        if (PICTURES !== undefined) {
          const path = `${PICTURES}/table-${language}-${width}.png`
          await page.screenshot({ path, fullPage: true })
        }
        assert.deepEqual(await barriers(page), [])
      })
    }
  }

  test('the planner tries the terms on those offered, and they are proposed', async () => {
    const { page } = a
    await page.evaluate(() => localStorage.setItem('parley.language', 'en'))
    await page.setViewportSize({ width: 1360, height: 1000 })
    await a.open('/agreement/new')
    await page.getByLabel('Start from: Table of equivalents').selectOption('by-rank')
    await page.getByText(/Offered without a rank in the table/).waitFor()
    await page.getByText(/persons can cross/).waitFor()
    await page.getByRole('button', { name: 'Propose these terms' }).press('Enter')
    await signIn(page)
    await page.waitForURL('**/agreement')
    await page
      .getByText(/one person of a rank counts as so many private soldiers/)
      .first()
      .waitFor()
    assert.deepEqual(await barriers(page), [])
  })

  test('once all three signed, the holder says what its list’s ranks are and signs the offer again', async () => {
    for (const seat of ['a', 'b', 'med'] as const) {
      const officer = seat === 'a' ? a : await watchedPage(demo, seat)
      await officer.open('/agreement')
      await officer.page.getByRole('button', { name: 'Accept and sign' }).first().press('Enter')
      await signIn(officer.page)
      if (seat !== 'a') await officer.close()
    }
    const { page } = a
    await a.open('/answers')
    await page.getByRole('heading', { name: 'Ranks of those we offer' }).waitFor()
    const fields = page.locator('.own-ranks select')
    const { length } = await fields.all()
    assert.ok(length > 1, 'a list writes ranks in more ways than one')
    await fields.first().selectOption('OR-1')
    if (PICTURES !== undefined) {
      await page.screenshot({ path: `${PICTURES}/ranks-en-1360.png`, fullPage: true })
    }
    await page.getByRole('button', { name: 'Note these ranks' }).press('Enter')
    await signIn(page)
    await page.getByRole('button', { name: 'Sign the offer with these ranks' }).press('Enter')
    await signIn(page)
    await page.getByText('Offered with these ranks').waitFor()
    assert.deepEqual(await barriers(page), [])
    await a.close()
    assert.deepEqual(a.faults, [])
  })
})
