// Chapter three: each holder reviews the pairs its own node proposes, by keyboard and then in bulk, answers
// name by name, and the sides state their families.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Officer } from './officer.ts'

/** Decides every pair that a node proposes for a holder. */
export async function reviewPairs(officer: Officer): Promise<void> {
  const { page } = officer
  await officer.open('/matches')
  await page.getByRole('button', { name: /pairs? left$/ }).waitFor() // the node has compared by itself
  await officer.look('matches')
  await officer.press(/pairs? left$/)
  await page.locator('table.records').waitFor()
  await officer.look('pair')
  await decide(page, 'l')
  await decide(page, 'y')
  await mistake(page)
  await decide(page, 'y')
  await confirmInBulk(officer)
  await decideTheRest(officer)
}

/** Presses a key and waits for the next pair. */
async function decide(page: Page, key: 'y' | 'n' | 'l'): Promise<void> {
  const here = page.url()
  await page.keyboard.press(key)
  await page.waitForURL((url) => url.href !== here)
  await page.locator('table.records, table.plain-table, .empty').first().waitFor()
}

/** An officer who decided wrongly goes back, takes it back, and is asked again. */
async function mistake(page: Page): Promise<void> {
  const here = page.url()
  await decide(page, 'n')
  await page.goto(here)
  await page.getByText('Decided: different people').waitFor()
  await page.keyboard.press('u')
  await page.getByRole('button', { name: 'Same person' }).waitFor()
}

/** Confirms every pair that is sure enough, with the error that is stated. */
export async function confirmInBulk(officer: Officer): Promise<void> {
  const { page } = officer
  await officer.open('/matches')
  await officer.press('Confirm many at once')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await officer.look('bulk')
  await officer.press(/^Confirm [\d,]+ pairs?$/)
  await dialog.waitFor({ state: 'detached' })
}

async function decideTheRest(officer: Officer): Promise<void> {
  const { page } = officer
  for (let turn = 0; turn < 20; turn += 1) {
    await officer.open('/matches')
    const left = page.getByRole('button', { name: /pairs? left$/ })
    const done = page.getByRole('link', { name: 'Go on to the answers' })
    await left.or(done).first().waitFor()
    if ((await done.count()) > 0) return
    await officer.press(/pairs? left$/)
    await page.locator('table.records').waitFor()
    await decide(page, 'y')
  }
  assert.fail('expected every pair to be decided within twenty turns')
}

export async function answer(officer: Officer): Promise<void> {
  await officer.open('/answers')
  await officer.look('answers')
  await officer.act('Send the answers')
}

/** States the families among a side's own persons; answers whether there were any. */
export async function stateFamilies(officer: Officer): Promise<boolean> {
  await officer.open('/answers')
  const families = officer.page.getByRole('button', { name: 'State the families' })
  if ((await families.count()) === 0) return false
  await officer.look('families-to-state')
  await officer.act('State the families')
  await officer.page.getByText('Stated', { exact: true }).waitFor()
  return true
}
