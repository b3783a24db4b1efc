// A medic's hands on the keyboard: how many keys a triage takes from the moment the person is on the screen, in
// every language and on layouts that are not Latin; what is noted is there, and the page is without barriers at
// the width of a tablet and of a desk, on paper and in the sun.
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

// Keystroke-level model (Card, Moran and Newell 1980): seconds for a key of somebody who types seldom, and for
// making up one's mind. Clinical time - looking, counting breaths - is not the screen's and is left out.
const KEY_SECONDS = 0.28
const THINK_SECONDS = 1.35
const LIMIT_SECONDS = 30

/** Keys of a triage by START to its end, the longest way; each answer is a decision of its own. */
const LONGEST = ['n', 'c', 'y', 'y', 'w', 'Enter'] as const
/** Keys of a clinician who names the level. */
const SHORTEST = ['2', 's', 'Enter'] as const
/** An observation: six signs, Tab between them, Enter at the end. */
const SIGNS = ['18', '97', '124', '88', '37.2'] as const

const lacking = missing()

function secondsOf(keys: number, decisions: number): number {
  return keys * KEY_SECONDS + decisions * THINK_SECONDS
}

describe('care by keyboard', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let medic: WatchedPage
  let page: Page
  let pressedKeys = 0
  const press = async (key: string): Promise<void> => {
    pressedKeys += 1
    await page.keyboard.press(key)
  }
  const look = async (name: string): Promise<void> => {
    await shown(page)
    if (PICTURES !== undefined) {
      await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
    }
    assert.deepEqual(await barriers(page), [], name)
  }
  const acted = async (keys: () => Promise<void>): Promise<void> => {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/care/act'))
    await keys()
    const response = await answered
    assert.equal(response.status(), 200, await response.text())
  }

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    medic = await watchedPage(demo, 'transit')
    page = medic.page
    page.setDefaultTimeout(PATIENCE_MS)
    await medic.open('/care')
  })
  after(async () => {
    await medic.close()
    await demo.close()
  })

  test('wristbands are given to people without a name', async () => {
    await page.getByLabel('People without a name').fill('3')
    await acted(() => page.getByRole('button', { name: 'Give wristbands' }).click())
    await page.getByText('No name yet').first().waitFor()
    assert.equal(await page.getByText('No name yet').count(), 3)
  })

  for (const [name, keys] of [
    ['the longest way through START', LONGEST],
    ['a level named outright', SHORTEST],
  ] as const) {
    test(`a triage by ${name} takes ${keys.length} keys and no pointer`, async () => {
      await medic.open('/care')
      await page.locator('.triage-question').first().waitFor()
      const band = await page.locator('.triage .chip').first().innerText()
      pressedKeys = 0
      await acted(async () => {
        for (const key of keys) await press(key)
      })
      await page.locator('.triage-said').filter({ hasText: 'Recorded' }).waitFor()
      assert.equal(pressedKeys, keys.length)
      assert.ok(band.includes(await recordedBand(page)), 'the one who was on the screen')
      assert.ok(secondsOf(keys.length, keys.length) < LIMIT_SECONDS)
    })
  }

  test('triage with a whole observation stays under the limit by the keystroke-level model', async () => {
    await medic.open('/care')
    await page.locator('.triage-question').first().waitFor()
    pressedKeys = 0
    await press('o')
    await page.getByLabel('Breaths a minute').waitFor()
    const open = pressedKeys
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('inputmode') === 'decimal',
    )
    for (const [i, value] of SIGNS.entries()) {
      if (i > 0) await press('Tab')
      for (const key of value) await press(key)
    }
    await acted(() => press('Enter'))
    await page.getByText('NEWS 2: 0 at least').first().waitFor()
    const keys = pressedKeys + LONGEST.length
    const decisions = SIGNS.length + LONGEST.length + open
    console.log(`triage and observation: ${keys} keys, ${secondsOf(keys, decisions).toFixed(1)} s`)
    assert.ok(secondsOf(keys, decisions) < LIMIT_SECONDS, `${secondsOf(keys, decisions)}`)
  })

  test('what is noted stands, and what is taken back stays in sight', async () => {
    await page.getByLabel('In words').first().fill('penicillin')
    await acted(() => page.getByLabel('In words').first().press('Enter'))
    await page.getByText('penicillin').first().waitFor()
    await acted(() => page.getByRole('button', { name: 'In 15 min' }).click())
    await acted(() => page.getByRole('button', { name: 'Take back' }).nth(1).click())
    await page
      .getByText(/^Corrected by note/)
      .first()
      .waitFor()
    assert.equal(await page.locator('.care-struck').count(), 1)
    await acted(() =>
      page
        .getByLabel('In words')
        .nth(0)
        .fill('latex')
        .then(() => page.getByLabel('In words').nth(0).press('Enter')),
    )
    await page.getByLabel('Risk of self-harm').selectOption('watch')
    await acted(() =>
      page
        .locator('form')
        .filter({ has: page.getByLabel('Risk of self-harm') })
        .getByRole('button')
        .click(),
    )
    await page
      .getByText(/Risk of self-harm: Watch/)
      .first()
      .waitFor()
  })

  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      test(`the screens of care are without barriers in ${language} at ${width} px`, async () => {
        await page.evaluate((each) => localStorage.setItem('parley.language', each), language)
        await page.setViewportSize({ width, height: 1000 })
        await medic.open('/care')
        await look(`care-${language}-${width}`)
        const href = await page.locator('table .wristband a').first().getAttribute('href')
        await medic.open(href ?? '')
        await look(`care-person-${language}-${width}`)
        await medic.open(`${href}/summary`)
        await look(`care-summary-${language}-${width}`)
        if (width === 820) {
          await page.emulateMedia({ media: 'print' })
          if (PICTURES !== undefined) {
            await page.screenshot({
              path: `${PICTURES}/care-print-${language}.png`,
              fullPage: true,
            })
          }
          assert.equal(await page.locator('.no-print').first().isVisible(), false)
          await page.emulateMedia({ media: 'screen' })
        }
      })
    }
  }

  test('the screens of care are without barriers in bright sun', async () => {
    await page.evaluate(() => {
      localStorage.setItem('parley.language', 'en')
      localStorage.setItem('parley.look', 'sun')
    })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1000 })
      await medic.open('/care')
      await look(`care-sun-${width}`)
    }
    await page.evaluate(() => localStorage.setItem('parley.look', 'paper'))
  })

  test('no page of care had a fault', () => {
    assert.deepEqual(medic.faults, [])
  })
})

async function recordedBand(page: Page): Promise<string> {
  const text = await page.locator('.triage-said').innerText()
  return /Recorded: (.+),/.exec(text)?.[1] ?? 'none'
}
