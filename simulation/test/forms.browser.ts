// Every form of a home desk and of headquarters, printed as an officer prints it: one page of A4 in each pair of
// languages, with the words of both on it as letters that can be searched and copied.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { AGAIN, missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'
import { readPdf } from './pdf-reading.ts'

const LIMIT_MS = 1_200_000
const PATIENCE_MS = 120_000 // two busy cores; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every sheet is kept there, as PDF and as picture
const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
const WIDTHS = [1360, 820] as const

type Language = (typeof LANGUAGES)[number]
type Form = keyof typeof TITLES

/** Titles, written here once more: a wrong word on a sheet is no matter of layout. */
const TITLES = {
  repatriation: {
    en: 'Certificate of repatriation',
    uk: 'Свідоцтво про репатріацію',
    ru: 'Свидетельство о репатриации',
    ar: 'شهادة إعادة إلى الوطن',
  },
  detention: {
    en: 'Attestation of detention',
    uk: 'Довідка про перебування в полоні',
    ru: 'Справка о нахождении в плену',
    ar: 'إفادة احتجاز',
  },
  capture: {
    en: 'Capture card of a prisoner of war',
    uk: 'Картка про взяття в полон',
    ru: 'Карточка о взятии в плен',
    ar: 'بطاقة أسر',
  },
  death: {
    en: 'Notice of death',
    uk: 'Повідомлення про смерть',
    ru: 'Извещение о смерти',
    ar: 'إخطار بالوفاة',
  },
} as const

const OF_HOME: readonly Form[] = ['repatriation', 'detention', 'capture']
const PLACE = 'Camp of the north, barrack 3'
const CASE = 'case-of-a-board'

const lacking = missing()

describe('forms on paper', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let desk: WatchedPage
  let headquarters: WatchedPage
  let file = ''

  const choose = async (page: Page, [first, second]: readonly [Language, Language]) => {
    await page.getByLabel('First language').selectOption(first)
    await page.getByLabel('Second language').selectOption(second)
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('.form-title h1')]
          .map(({ lang }) => lang)
          .join(' ') === wanted,
      `${first} ${second}`,
    )
  }

  /** Prints the sheet that is shown, and says of it what can be read. */
  const printed = async (page: Page, form: Form, pair: readonly [Language, Language]) => {
    const words = await page.locator('.form-sheet').innerText()
    for (const language of pair) assert.ok(words.includes(TITLES[form][language]), words)
    const direction = await page.locator('.form-sheet').getAttribute('dir')
    assert.equal(direction, pair[0] === 'ar' ? 'rtl' : 'ltr')
    const bytes = await page.pdf({ format: 'A4', printBackground: true })
    const name = `form-${form}-${pair.join('-')}`
    if (PICTURES !== undefined) writeFileSync(`${PICTURES}/${name}.pdf`, bytes)
    const sheet = readPdf(bytes)
    assert.equal(sheet.pages, 1, name)
    assert.ok(sheet.isText, 'letters that can be searched')
    const wanted = new Set(words.match(/\p{L}/gu))
    assert.deepEqual(
      [...wanted].filter((letter) => !sheet.letters.has(letter)),
      [],
      `${name}: letters on the screen that the file does not name`,
    )
  }

  const pairs = LANGUAGES.flatMap((first) =>
    LANGUAGES.filter((one) => one !== first).map((second): readonly [Language, Language] => [
      first,
      second,
    ]),
  )

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    desk = await watchedPage(demo, 'a-home')
    headquarters = await watchedPage(demo, 'a')
    for (const { page } of [desk, headquarters]) page.setDefaultTimeout(PATIENCE_MS)
  })
  after(async () => {
    await desk.close()
    await headquarters.close()
    await demo.close()
  })

  test('a file leads to its forms, and a digit chooses one', async () => {
    const { page } = desk
    await desk.open('/homes')
    const links = page.locator('tbody a')
    await links.first().waitFor()
    // The first whom the list calls a soldier: a civilian has no capture card.
    for (let i = 0; i < (await links.count()); i += 1) {
      const ref = new URL((await links.nth(i).getAttribute('href')) ?? '', page.url()).pathname
      const answer = await page.request.get(
        demo.urlOf('a-home', `/api/forms/${ref.split('/').at(-1)}`),
        AGAIN,
      )
      const { forms } = (await answer.json()) as { readonly forms: readonly string[] }
      assert.ok(forms.length >= 2)
      if (!forms.includes('capture')) continue
      file = ref
      break
    }
    assert.notEqual(file, '')
    await desk.open(file)
    await page.locator('.home-form').waitFor()
    await page.keyboard.press('8')
    await page.keyboard.type(PLACE)
    await page.keyboard.press('Tab')
    await page.keyboard.type('2024-07')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2026-05-22')
    await page.keyboard.press('Enter')
    await page.locator('.home-notes').getByText(PLACE).waitFor()
    await page.getByRole('link', { name: 'Forms to print' }).click()
    for (const [i, form] of OF_HOME.entries()) {
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      })
      await page.keyboard.press(String(i + 1))
      await page.locator(`.form-${form}`).waitFor()
    }
  })

  for (const form of OF_HOME) {
    test(`${form}: one sheet, whichever two languages`, async () => {
      const { page } = desk
      await page.getByLabel('Form', { exact: true }).selectOption(form)
      for (const pair of pairs) {
        await choose(page, pair)
        await printed(page, form, pair)
      }
      const told = await page.locator('.form-sheet').innerText()
      assert.equal(told.includes(`${PLACE}: 07.2024 – 22.05.2026`), form === 'detention')
    })
  }

  test('a death notice is headquarters’, of a case with a board’s notice', async () => {
    const { page } = headquarters
    await headquarters.open('/families')
    await page.locator('details summary').first().click()
    const board = page.locator('details')
    await board.getByLabel('Case number').fill(CASE)
    await board.getByRole('button', { name: 'Enter a board’s notice' }).click()
    await page.getByRole('link', { name: CASE }).click()
    await page.locator('.form-death').waitFor()
    for (const pair of pairs) {
      await choose(page, pair)
      await printed(page, 'death', pair)
    }
    const answer = await desk.page.request.get(demo.urlOf('a-home', `/api/forms/${CASE}`), AGAIN)
    assert.equal(answer.status(), 409)
    assert.ok(!(await answer.text()).includes('death'))
  })

  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      test(`the page of the forms is without barriers in ${language} at ${width} px`, async () => {
        const { page } = desk
        await page.evaluate((each) => localStorage.setItem('parley.language', each), language)
        await page.setViewportSize({ width, height: 1000 })
        await desk.open(file.replace('/homes/', '/forms/'))
        await shown(page)
        await page.locator('.form-sheet').waitFor()
        if (PICTURES !== undefined) {
          const to = `${PICTURES}/forms-${language}-${width}.png`
          await page.screenshot({ path: to, fullPage: true })
        }
        assert.deepEqual(await barriers(page), [])
      })
    }
  }

  test('no page had a fault', () => {
    assert.deepEqual([...desk.faults, ...headquarters.faults], [])
  })
})
