// Every kind of seat as it is used: in a room, in the sun and at night, on a desk and on a tablet, from left to right and
// from right to left. What headquarters do on their screens is in the walk of a whole exchange.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { AGAIN, missing, startDemo } from './browser-demo.ts'
import type { RunningDemo, SeatId } from './browser-demo.ts'
import { barriers, watchedPage } from './browser-page.ts'

const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: then every language and width is kept as a picture
const LIMIT_MS = PICTURES === undefined ? 900_000 : 3_600_000
const SEATS: readonly SeatId[] = [
  'a',
  'med',
  'transit',
  'neutral',
  'obs',
  'a-home',
  'a-hotline',
  'a-press',
  'a-bureau',
]

interface Look {
  readonly language: 'en' | 'uk' | 'ru' | 'ar'
  readonly light: 'paper' | 'sun' | 'night'
  readonly width: 1360 | 820
}

const LOOKS: readonly Look[] = [
  { language: 'en', light: 'paper', width: 1360 },
  { language: 'ar', light: 'sun', width: 820 },
  { language: 'uk', light: 'night', width: 820 },
  ...(PICTURES === undefined ? [] : otherLooks()),
]

function otherLooks(): readonly Look[] {
  return (['en', 'uk', 'ru', 'ar'] as const).flatMap((language) => [
    { language, light: 'paper', width: 820 } as const,
    { language, light: 'sun', width: 1360 } as const,
    { language, light: 'night', width: 1360 } as const,
  ])
}

const lacking = missing()

describe('seats as they are used', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  before(async () => {
    demo = await startDemo(['--step', '600000'])
  })
  after(() => demo.close())

  for (const seat of SEATS) {
    test(`every screen of ${seat} in a room, in the sun and at night, wide and narrow, in either direction`, async () => {
      const watched = await watchedPage(demo, seat)
      const { page } = watched
      await watched.open('/start')
      const answer = await page.request.get(demo.urlOf(seat, '/api/session'), AGAIN)
      const { screens } = (await answer.json()) as { readonly screens: readonly string[] } // the contract of the api
      for (const look of LOOKS) {
        await page.evaluate(prefer, look)
        await page.setViewportSize({ width: look.width, height: 1000 })
        for (const screen of screens) {
          await watched.open(`/${screen}`)
          const name = `${seat}-${screen}-${look.language}-${look.light}-${look.width}`
          assert.deepEqual(await barriers(page), [], name)
          assert.equal(await beyond(page), 0, `${name} runs out of the page`)
          if (PICTURES !== undefined) {
            await page.screenshot({ path: `${PICTURES}/${name}.png` })
          }
        }
      }
      assert.deepEqual(watched.faults, [])
      await watched.close()
    })
  }
})

function prefer({ language, light }: Look): void {
  localStorage.setItem('parley.language', language)
  localStorage.setItem('parley.look', light)
}

/** How many pixels the page is wider than its window. */
async function beyond(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
