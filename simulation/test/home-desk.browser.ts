// The home desk by keyboard: a file is found, a packet is claimed and found again, a cell-mate is named; the same pages
// without barriers in four languages, on a desk and on a narrow screen.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 120_000 // two busy cores; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture
const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
const WIDTHS = [1360, 820] as const

const lacking = missing()

describe('the home desk', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let desk: WatchedPage
  let page: Page
  let file = ''
  const type = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Leaves whatever field has the cursor, so that letters and digits are keys again. */
  const leave = () =>
    page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    desk = await watchedPage(demo, 'a-home')
    page = desk.page
    page.setDefaultTimeout(PATIENCE_MS)
  })
  after(async () => {
    await desk.close()
    await demo.close()
  })

  test('g o opens the list, J and Enter a file', async () => {
    await desk.open('/families')
    await type('g', 'o')
    await page.locator('.home-follow-ups').first().waitFor()
    await type('j', 'Enter')
    await page.locator('.home-form').waitFor()
    file = new URL(page.url()).pathname
    assert.match(file, /^\/homes\/.+/)
  })

  test('a digit chooses what a note is about; a missing packet stays a claim until its seal is here', async () => {
    for (const state of ['missing', 'received'] as const) {
      await leave()
      await type('3')
      await page.keyboard.type('P-17')
      await type('Tab')
      await page.keyboard.type('Bureau of B')
      await type('Tab')
      if (state === 'missing') await page.keyboard.type('Missing')
      await type('Tab')
      await page.keyboard.type('a watch, four letters')
      await type('Enter')
      const claim = page.getByText('Packet P-17 is missing')
      await claim.waitFor({ state: state === 'missing' ? 'visible' : 'detached' })
    }
  })

  test('less than 25 kg of baggage is warned of', async () => {
    await leave()
    await type('4', '1', '0', 'Enter')
    await page.getByText('Only 10 kg of effects were allowed.').waitFor()
  })

  test('whoever is named by somebody home is evidence of life on the list', async () => {
    await leave()
    await type('9')
    await page.keyboard.type('Danylenko Severyn')
    await type('Enter')
    await page.locator('.home-notes').getByText('Danylenko Severyn').waitFor()
    await desk.open('/homes')
    await page.getByText('Told of those who remain').waitFor()
    await page.getByRole('rowheader', { name: 'Danylenko Severyn' }).waitFor()
  })

  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      test(`list and file are without barriers in ${language} at ${width} px`, async () => {
        await page.evaluate((each) => localStorage.setItem('parley.language', each), language)
        await page.setViewportSize({ width, height: 1000 })
        for (const [name, path] of [
          ['homes', '/homes'],
          ['home-file', file],
        ] as const) {
          await desk.open(path)
          await shown(page)
          if (PICTURES !== undefined) {
            const to = `${PICTURES}/${name}-${language}-${width}.png`
            await page.screenshot({ path: to, fullPage: true })
          }
          assert.deepEqual(await barriers(page), [])
        }
      })
    }
  }

  test('no page had a fault', () => {
    assert.deepEqual(desk.faults, [])
  })
})
