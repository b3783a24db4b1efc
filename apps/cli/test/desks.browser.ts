// A real exchange of three parties, each from its own keys, and officers of A at their desks: how they get
// in, how two of them bind their party, and how they leave.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { present, valueOf } from '@parley/kernel'
import { realParties } from './real-parties.ts'
import type { RealParties } from './real-parties.ts'

const CONSOLE = join(import.meta.dirname, '..', '..', 'console', 'dist')
const BROWSER = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LIMIT_MS = 300_000

const lacking = [BROWSER, join(CONSOLE, 'index.html')].find((path) => !existsSync(path)) ?? null
const SCREENS = {
  listen: '127.0.0.1:0',
  name: 'Series 1, day 1',
  desks: [
    { id: 'a', role: 'headquarters', officer: 'a/officer/1' },
    { id: 'a-second', role: 'headquarters', officer: 'a/officer/2' },
  ],
}

describe('the desks of a real seat', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let parties: RealParties
  let browser: Browser

  const signInAddress = (desk: string): string => {
    return valueOf(present(parties.server('a').screens, 'screens').signIn(desk)).address
  }

  before(async () => {
    parties = await realParties({ screens: SCREENS, consoleDirectory: CONSOLE })
    browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS })
  })
  after(async () => {
    await browser.close()
    await parties.close()
  })

  test('without a session every screen says how to get in, and the public page is open', async () => {
    const { page, context } = await windowOf(browser)
    await page.goto(`${present(parties.server('a').screens, 'screens').url}/people`)
    await page.getByRole('heading', { name: 'Nobody is signed in here' }).waitFor()
    assert.deepEqual(await barriers(page), [])
    await page.getByRole('link', { name: 'Public page' }).click()
    await page.waitForURL('**/public')
    await page.locator('ol.how').waitFor()
    await context.close()
  })

  test('an agreement composed at one desk is accepted by two officers, each at their own', async () => {
    const first = await windowOf(browser)
    await first.page.goto(signInAddress('a'))
    await first.page.waitForURL('**/board')
    assert.equal(first.page.url().includes('#'), false, 'the token is wiped from the address')
    await first.page.getByRole('link', { name: 'Agreement' }).first().click()
    await first.page.getByRole('button', { name: 'Propose an agreement' }).click()
    await compose(first.page)
    await sign(first.page, 'Propose these terms')
    await first.page.getByRole('button', { name: 'Accept and sign' }).click()
    await first.page.getByText('The key of a/officer/1 lies in this node').waitFor()
    assert.deepEqual(await barriers(first.page), [])
    await first.page.getByRole('button', { name: 'Sign and send' }).click()
    await first.page.getByText('Signed. It waits for a second officer').waitFor()
    await first.page.locator('.dialog-acts').getByRole('button', { name: 'Close' }).click()
    await first.page.getByText('Waiting for another officer').waitFor()

    const second = await windowOf(browser)
    await second.page.goto(signInAddress('a-second'))
    await second.page.getByText('Waiting for your signature').waitFor()
    assert.deepEqual(await barriers(second.page), [])
    await sign(second.page, 'Read and sign')
    await second.page.getByText('Waiting for your signature').waitFor({ state: 'detached' })
    const b = await parties.seatAt('b')
    await b.sync()
    const accepted = b.entries().filter(({ kind }) => kind === 'agreement.accepted')
    assert.deepEqual(
      accepted.map(({ author, verdict }) => [author, verdict.is]),
      [['a/officer/1', 'accepted']],
    )
    await first.context.close()
    await second.context.close()
  })

  test('whoever signs out is out, and a used address says so', async () => {
    const address = signInAddress('a')
    const { page, context } = await windowOf(browser)
    await page.goto(address)
    await page.waitForURL('**/board')
    await page.getByRole('button', { name: /a\/officer\/1/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Nobody is signed in here' }).waitFor()
    await page.goto(address)
    await page.getByRole('heading', { name: 'This address no longer works' }).waitFor()
    assert.deepEqual(await barriers(page), [])
    await context.close()
  })
})

/** Changes numbers by keyboard until nothing contradicts, and reads what is said on the way. */
async function compose(page: Page): Promise<void> {
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
async function sign(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  await page.getByRole('button', { name: 'Sign and send' }).click()
  await page.getByText(/Entry \d+ is in the log/).waitFor()
  await page.locator('.dialog-acts').getByRole('button', { name: 'Close' }).click()
}

async function windowOf(
  browser: Browser,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000) // two busy cores
  return { page, context }
}

/** What axe calls serious or critical. Its text is run through the driver, past the page's own policy. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(
    `axe.run(document).then((r) => r.violations.map((v) => [v.impact, v.id, v.nodes[0].html].join(' ')))`,
  )
  const lines = found as readonly string[] // as the expression above makes them
  return lines.filter((line) => /^(serious|critical)/.test(line))
}
