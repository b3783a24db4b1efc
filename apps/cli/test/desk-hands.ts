// What tests of desks do in a browser: open a window, compose an agreement, sign, and look for barriers.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export const CONSOLE: string = join(import.meta.dirname, '..', '..', 'console', 'dist')
export const BROWSER: string = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium'
export const FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
]
export const LIMIT_MS = 300_000
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STEP_MS = 30_000 // two busy cores

/** What a browser test cannot do without and is not here; null if everything is. */
export function lacking(): string | null {
  return [BROWSER, join(CONSOLE, 'index.html')].find((path) => !existsSync(path)) ?? null
}

/** Changes numbers by keyboard until nothing contradicts, and reads what is said on the way. */
export async function compose(page: Page): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name })
  await field('Persons: Servicemen from A').fill('many')
  await page.getByText('Expected: a whole number from 0').waitFor()
  await field('Persons: Servicemen from A').fill('12')
  await page.getByText('These clauses contradict each other').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Propose these terms' }).count(), 0)
  await field('Persons: Servicemen from B').fill('12')
  await page.getByText('These clauses contradict each other').waitFor({ state: 'detached' })
  await field('Number of tranches').fill('1')
  await field('Seats: Tranche 1, A').fill('100')
  await page.getByText('These clauses contradict each other').waitFor()
  await field('Persons: Civilians from A').fill('4')
  await field('Persons: Civilians from B').fill('4')
  await page.getByText('These clauses contradict each other').waitFor({ state: 'detached' })
  assert.deepEqual(await barriers(page), [])
}

/** Presses a button that asks for a signature, and signs. */
export async function sign(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  await page.getByRole('button', { name: 'Sign and send' }).click()
  await page.getByText(/Entry \d+ is in the log/).waitFor()
  await page.locator('.dialog-acts').getByRole('button', { name: 'Close' }).click()
}

/** A window that nobody has used before. */
export async function windowOf(
  browser: Browser,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(STEP_MS)
  return { page, context }
}

/** What axe calls serious or critical. Its text is run through the driver, past the page's own policy. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(
    `axe.run(document).then((r) => r.violations.map((v) => [v.impact, v.id, v.nodes[0].html].join(' ')))`,
  )
  const lines = found as readonly string[] // as the expression above makes them
  return lines.filter((line) => /^(serious|critical)/.test(line))
}
