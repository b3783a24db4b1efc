// A real exchange of three parties, each from its own keys, and officers of A at their desks: how they get
// in, how two of them bind their party, and how they leave.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { present, valueOf } from '@parley/kernel'
import { barriers, BROWSER, compose, CONSOLE, FLAGS, lacking, LIMIT_MS } from './desk-hands.ts'
import { sign, windowOf } from './desk-hands.ts'
import { realParties } from './real-parties.ts'
import type { RealParties } from './real-parties.ts'

const SCREENS = {
  listen: '127.0.0.1:0',
  name: 'Series 1, day 1',
  desks: [
    { id: 'a', role: 'headquarters', officer: 'a/officer/1' },
    { id: 'a-second', role: 'headquarters', officer: 'a/officer/2' },
  ],
}

describe('the desks of a real seat', { skip: lacking() ?? false, timeout: LIMIT_MS }, () => {
  let parties: RealParties
  let browser: Browser

  const signInAddress = (desk: string): string => {
    return valueOf(present(parties.server('a').screens, 'screens').signIn(desk)).address
  }

  before(async () => {
    parties = await realParties({ screens: SCREENS, consoleDirectory: CONSOLE })
    browser = await chromium.launch({ executablePath: BROWSER, args: [...FLAGS] })
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
