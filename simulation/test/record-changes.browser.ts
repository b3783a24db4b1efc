// The public record while a node runs: a report that somebody puts into the folder appears on an open page, with what
// changed by it; a figure leads to its sentence; a review waits to be asked; a model's proposal goes by keys. The pages
// without barriers in four languages, wide and narrow, on paper and in the sun.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { instant } from '@parley/kernel'
import { PROPOSALS_NAME, proposalsText } from '@parley/node'
import { openLexicons, readRecord } from '@parley/record'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 180_000 // the folder is looked at each minute; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture

const ONE = {
  id: 'one',
  date: '2026-03-10',
  lang: 'en',
  title: 'Prisoners come home',
  url: 'https://ledger.example/one',
  outlet: 'Morning Ledger',
  text: 'Russia and Ukraine exchanged prisoners of war on 10 March 2026. Ukraine received 57 soldiers, the Russian Ministry of Defence said. Across the bridge twenty-five people were handed over.',
}
const TWO = {
  id: 'two',
  date: '2026-03-11',
  lang: 'en',
  title: 'A day later',
  url: 'https://wire.example/two',
  outlet: 'Harbour Wire',
  text: 'Russia and Ukraine exchanged prisoners of war on 10 March 2026. Ukraine received 60 soldiers, the Coordination Headquarters for the Treatment of Prisoners of War said.',
}
const THREE = {
  id: 'three',
  date: '2026-04-21',
  lang: 'en',
  title: 'Another exchange',
  url: 'https://courier.example/three',
  outlet: 'Evening Courier',
  text: 'Russia and Ukraine exchanged prisoners of war on 20 April 2026. Ukraine received 31 soldiers and Russia received 31 soldiers.',
}

const WORDS = 'twenty-five people were handed over'

const LOOKS = (['en', 'uk', 'ru', 'ar'] as const).flatMap((language) => [
  [language, 'paper', 1360] as const,
  [language, 'sun', 820] as const,
])

const lacking = missing()

describe(
  'the public record while a node runs',
  { skip: lacking ?? false, timeout: LIMIT_MS },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-record-walk-'))
    let demo: RunningDemo
    let desk: WatchedPage
    let page: Page
    const type = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const write = (report: { readonly id: string }): void =>
      writeFileSync(join(folder, `${report.id}.json`), JSON.stringify(report))
    const leave = () =>
      page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      })

    before(async () => {
      write(ONE)
      propose(folder)
      demo = await startDemo(['--step', '600000', '--record', folder])
      desk = await watchedPage(demo, 'med')
      page = desk.page
      page.setDefaultTimeout(PATIENCE_MS)
    })
    after(async () => {
      await desk.close()
      await demo.close()
      rmSync(folder, { recursive: true, force: true })
    })

    test('before anything changed the page says so', async () => {
      await desk.open('/record/changes')
      await page.getByText('Nothing has changed since the first reading').waitFor()
    })

    test('a report that comes into the folder appears on the open page, without a start', async () => {
      write(TWO)
      await page.getByText('Harbour Wire').first().waitFor()
      await page.getByText('Claim added').first().waitFor()
      await page.getByText('Contradiction').first().waitFor()
    })

    test('J goes to the row and Enter to its exchange; a figure opens its sentence', async () => {
      await leave()
      await type('j', 'Enter')
      await page.locator('.record-matrix').waitFor()
      await desk.open('/record/changes')
      await page.getByRole('link', { name: '60' }).first().press('Enter')
      const marked = page.locator('.record-sentence mark')
      await marked.waitFor()
      assert.match((await marked.textContent()) ?? '', /60/)
    })

    test('a proposal says whose it is, P puts it into the form and Y takes it', async () => {
      await desk.open('/record/review')
      await page.getByText('Proposed by small-model').waitFor()
      await leave()
      await type('p')
      await page.waitForFunction(() => document.querySelector('input[type=radio]:checked') !== null)
      if (PICTURES !== undefined) {
        await page.screenshot({ path: `${PICTURES}/changes-proposal.png`, fullPage: true })
      }
      assert.deepEqual(await barriers(page), [])
      await type('y')
      await page.getByText('0 open.').waitFor()
      await type('u')
      await page.getByText('1 open.').waitFor()
    })

    test('a review waits until it is asked to show a newer reading', async () => {
      await page.locator('.record-form').waitFor()
      write(THREE)
      await page.getByText('Newer reports have been read.').waitFor()
      assert.deepEqual(await barriers(page), [])
      if (PICTURES !== undefined) {
        await page.screenshot({ path: `${PICTURES}/changes-newer.png`, fullPage: true })
      }
      await page.getByRole('button', { name: 'Show them' }).press('Enter')
      await page.getByText('Newer reports have been read.').waitFor({ state: 'detached' })
    })

    for (const [language, light, width] of LOOKS) {
      test(`no barriers in ${language} on ${light} at ${width} px`, async () => {
        await page.evaluate(
          ([words, look]) => {
            localStorage.setItem('parley.language', words)
            localStorage.setItem('parley.look', look)
          },
          [language, light] as const,
        )
        await page.setViewportSize({ width, height: 1000 })
        for (const part of ['changes', 'review']) {
          await desk.open(`/record/${part}`)
          await shown(page)
          if (PICTURES !== undefined) {
            const path = `${PICTURES}/changes-${part}-${language}-${light}-${width}.png`
            await page.screenshot({ path, fullPage: true })
          }
          assert.deepEqual(await barriers(page), [], part)
          const beyond = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          )
          assert.equal(beyond, 0, `${part} runs out of the page`)
        }
      })
    }

    test('no page had a fault', () => {
      assert.deepEqual(desk.faults, [])
    })
  },
)

/** What `parley record propose` would have kept. */
function propose(folder: string): void {
  const [item] = readRecord([ONE], openLexicons()).review
  const start = ONE.text.indexOf(WORDS)
  const proposal = {
    item: item?.id ?? '',
    side: 'UA',
    category: 'civilian',
    count: 25,
    passage: { of: 'text', start, end: start + WORDS.length },
    model: 'small-model',
    at: instant('2026-05-16T08:00:00Z'),
    words: WORDS,
  } as const
  writeFileSync(join(folder, PROPOSALS_NAME), proposalsText([proposal]))
}
