// A family's way with a notice: an officer issues one, it goes onto one sheet of paper, and a telephone checks it, with
// the network and without. Forged, altered and withdrawn ones are said to be so in the family's language, and the
// sentence about money stands beside every one of them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { noticeAddress } from '@parley/exchange'
import { AGAIN, missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'
import { readPdf } from './pdf-reading.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 120_000 // two busy cores; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture
const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
const WIDTHS = [1360, 820] as const
const TELEPHONE = { width: 390, height: 844 }

/** How the sentences begin, written here once more: a wrong word on a sheet is no matter of layout. */
const BEGINS = {
  en: {
    genuine: 'This notice is genuine.',
    money: 'Nobody ever asks for money for this.',
    wait: 'We have no news that we may pass on.',
  },
  uk: {
    genuine: 'Це повідомлення справжнє.',
    money: 'За це ніхто ніколи не просить грошей.',
    wait: 'Ми не маємо новин, які можемо вам передати.',
  },
  ru: {
    genuine: 'Это уведомление подлинное.',
    money: 'За это никто никогда не просит денег.',
    wait: 'У нас нет новостей, которые мы можем вам передать.',
  },
  ar: {
    genuine: 'هذا الإشعار صحيح.',
    money: 'لا أحد يطلب مالًا مقابل هذا أبدًا',
    wait: 'ليس لدينا خبر يجوز لنا أن ننقله إليكم.',
  },
} as const

const VERDICTS = {
  genuine: /^This notice is genuine/,
  altered: /^This notice is forged: it has been altered/,
  elsewhere: /^This notice is not from this office/,
  none: /^This is not a notice/,
  alone: /A code alone proves nothing/,
} as const

const lacking = missing()

interface Issued {
  readonly code: string
  readonly note: string
  readonly lang: string
}

describe('notices to families', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let desk: WatchedPage
  let hotline: WatchedPage
  let page: Page
  let family: Page
  const picture = async (of: Page, name: string): Promise<void> => {
    if (PICTURES !== undefined) {
      await of.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
    }
  }
  const listed = async (): Promise<readonly Issued[]> => {
    const answer = await page.request.get(demo.urlOf('a', '/api/families/notices'), AGAIN)
    return ((await answer.json()) as { readonly rows: readonly Issued[] }).rows // the contract's answer
  }
  const check = async (text: string): Promise<string> => {
    await family.locator('textarea').fill(text)
    // What was said of the one before is taken away, so that a new verdict is told from an old one.
    await family.evaluate(() => document.querySelector('.verdict')?.remove())
    await family.locator('form button').click()
    return (await family.locator('.verdict h2').textContent()) ?? ''
  }

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    desk = await watchedPage(demo, 'a')
    page = desk.page
    hotline = await watchedPage(demo, 'a-hotline')
    hotline.page.setDefaultTimeout(PATIENCE_MS)
    page.setDefaultTimeout(PATIENCE_MS)
    const context = await demo.browser.newContext({
      viewport: TELEPHONE,
      locale: 'en-GB',
      timezoneId: 'UTC',
    })
    family = await context.newPage()
    family.setDefaultTimeout(PATIENCE_MS)
    // A demonstration has days of its own, and so has a telephone beside it.
    const answer = await page.request.get(demo.urlOf('a', '/public/notices'), AGAIN)
    await family.clock.setFixedTime(((await answer.json()) as { readonly now: string }).now)
  })
  after(async () => {
    await desk.close()
    await hotline.close()
    await demo.close()
  })

  for (const language of LANGUAGES) {
    test(`a notice in ${language} is issued, and is one sheet with its text in it`, async () => {
      await desk.open('/families')
      await page.getByLabel('Case number').first().fill(`case-${language}`)
      await page.getByLabel('Language of the family').selectOption(language)
      await page.getByRole('button', { name: 'Issue a notice' }).click()
      await page.locator('.notice-sheet').waitFor()
      await begins(page.locator('.notice-money'), BEGINS[language].money)
      await begins(page.locator('.notice-says'), BEGINS[language].wait)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 1000 })
        await picture(page, `notice-sheet-${language}-${width}`)
        assert.deepEqual(await barriers(page), [])
      }
      const [notice] = await listed()
      const sheet = readPdf(await page.pdf({ format: 'A4', printBackground: true }))
      assert.equal(sheet.pages, 1, language)
      assert.ok(sheet.isText, 'letters that can be searched')
      assert.ok(notice !== undefined)
      assert.equal(notice.lang, language)
      assert.ok((await page.locator('.notice-facts').innerText()).includes(notice.code))
      if (PICTURES !== undefined) {
        await page.emulateMedia({ media: 'print' })
        await picture(page, `notice-print-${language}`)
        await page.emulateMedia({ media: 'screen' })
      }
    })
  }

  test('a family opens the code: genuine, in the language of the notice', async () => {
    const byLanguage = new Map((await listed()).map((one) => [one.lang, one]))
    for (const language of LANGUAGES) {
      const notice = byLanguage.get(language)
      assert.ok(notice !== undefined)
      await family.goto('about:blank')
      await family.goto(noticeAddress(demo.urlOf('a', '/notice/'), notice.note))
      await family.locator('.verdict.good').waitFor()
      await begins(family.locator('.verdict h2'), BEGINS[language].genuine)
      await begins(family.locator('.verdict .says'), BEGINS[language].wait)
      await begins(family.locator('.money'), BEGINS[language].money)
      assert.ok((await family.locator('dl').innerText()).includes(notice.code))
      const direction = await family.locator('html').getAttribute('dir')
      assert.equal(direction, language === 'ar' ? 'rtl' : 'ltr')
      assert.deepEqual(await barriers(family), [])
      await picture(family, `notice-page-${language}`)
    }
  })

  test('without a network what is forged is told from what is genuine', async () => {
    await family.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await family.context().setOffline(true)
    const [, , , first] = await listed()
    assert.ok(first !== undefined)
    await family.goto(`${demo.urlOf('a', '/notice/?lang=en')}`)
    await family.locator('textarea').waitFor()
    await family.getByText('This device has no network now.').waitFor()
    await family.getByRole('button', { name: 'English' }).click()
    // Typed while the page is drawn anew for the language: it stays.
    await family.locator('textarea').fill('typed meanwhile')
    await family.getByText('This device has no network now.').waitFor()
    await family.waitForTimeout(500)
    assert.equal(await family.locator('textarea').inputValue(), 'typed meanwhile')
    const rows: readonly (readonly [string, keyof typeof VERDICTS])[] = [
      ['Your son is alive. Pay 500 for a place on the list.', 'none'],
      [noticeAddress('', first.note), 'genuine'],
      [noticeAddress('', first.note.replace('wait', 'home')), 'altered'],
      [first.note.replace('/x/', '/y/').replace('wait', 'call'), 'altered'],
      [first.note.replace(/\u2014 \S+ /u, '\u2014 somebody/else '), 'elsewhere'],
      [noticeAddress('', first.note).slice(0, -30), 'none'],
      [first.code, 'alone'],
    ]
    for (const [given, is] of rows) {
      assert.match(await check(given), VERDICTS[is], given.slice(0, 80))
      await begins(family.locator('.money'), BEGINS.en.money)
      const isGenuine = is === 'genuine'
      assert.equal(await family.locator('.says').count(), isGenuine ? 1 : 0)
      if (is === 'altered') await picture(family, 'notice-page-altered')
    }
    assert.deepEqual(await barriers(family), [])
    await family.context().setOffline(false)
  })

  test('whoever calls reads out the case and the code, and hears the same sentence again', async () => {
    const byLanguage = new Map((await listed()).map((one) => [one.lang, one]))
    await hotline.open('/calls')
    const { page: seat } = hotline
    for (const language of LANGUAGES) {
      const notice = byLanguage.get(language)
      assert.ok(notice !== undefined)
      const isLast = language === 'ar'
      await seat.getByLabel('Case number').fill(`case-${language}`)
      await seat.keyboard.press('Tab')
      await seat.keyboard.type(notice.code.toLowerCase().replaceAll('-', ' '))
      await seat.getByLabel('Language of the family').selectOption(language)
      await seat.getByRole('button', { name: 'What may be said' }).click()
      await begins(seat.locator('.read-out'), BEGINS[language].wait)
      assert.ok((await seat.locator('.read-out').innerText()).includes(BEGINS[language].money))
      assert.equal(await seat.locator('.read-out').getAttribute('dir'), isLast ? 'rtl' : 'ltr')
      assert.deepEqual(await barriers(seat), [])
      await seat.getByRole('button', { name: 'Next call' }).click()
      assert.equal(await seat.locator('.read-out').count(), 0)
      assert.equal(await seat.getByLabel('Case number').inputValue(), '')
    }
    const other = byLanguage.get('uk')
    await seat.getByLabel('Case number').fill('case-en')
    await seat.getByLabel('Code of this notice').fill(other?.code ?? '')
    await seat.keyboard.press('Enter')
    await seat.getByText('The code does not fit this case').waitFor()
    assert.equal(await seat.locator('.read-out').count(), 0)
    for (const list of ['families', 'families/notices', 'people', 'homes']) {
      const answer = await seat.request.get(demo.urlOf('a-hotline', `/api/${list}`), AGAIN)
      assert.equal(answer.status(), 403, list)
    }
  })

  for (const language of LANGUAGES) {
    test(`a call is without barriers in ${language}`, async () => {
      const [notice] = (await listed()).filter(({ lang }) => lang === language)
      assert.ok(notice !== undefined)
      const { page: seat } = hotline
      await seat.evaluate((each) => localStorage.setItem('parley.language', each), language)
      await hotline.open('/calls')
      const [about, code] = [seat.locator('form input').nth(0), seat.locator('form input').nth(1)]
      await about.fill(`case-${language}`)
      await code.fill(notice.code)
      await seat.keyboard.press('Enter')
      await seat.locator('.read-out').waitFor()
      for (const width of WIDTHS) {
        await seat.setViewportSize({ width, height: 1000 })
        await picture(seat, `call-${language}-${width}`)
        assert.deepEqual(await barriers(seat), [])
      }
      await code.fill('0000 0000 0000')
      await seat.keyboard.press('Enter')
      await seat.locator('.read-out').waitFor({ state: 'detached' })
      await picture(seat, `call-no-fit-${language}`)
    })
  }

  test('a withdrawn notice no longer counts, by its code and by itself', async () => {
    const [, , , first] = await listed()
    assert.ok(first !== undefined)
    await desk.open('/families')
    const row = page.locator('tr').filter({ hasText: first.code })
    await row.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
    await row.getByText('Withdrawn').waitFor()
    await family.goto(demo.urlOf('a', '/notice/?lang=en'))
    await family.locator('textarea').waitFor()
    assert.match(await check(first.code.toLowerCase()), /with this code has been withdrawn/)
    assert.match(await check(first.note), /^This notice has been withdrawn/)
    await picture(family, 'notice-page-withdrawn')
    assert.equal(await family.locator('.says').count(), 0)
  })

  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      test(`the desk’s list is without barriers in ${language} at ${width} px`, async () => {
        await page.evaluate((each) => localStorage.setItem('parley.language', each), language)
        await page.setViewportSize({ width, height: 1000 })
        await desk.open('/families')
        await shown(page)
        await page.locator('details summary').first().click()
        await picture(page, `notices-${language}-${width}`)
        assert.deepEqual(await barriers(page), [])
      })
    }
  }

  test('no page had a fault', () => {
    assert.deepEqual(desk.faults, [])
    assert.deepEqual(hotline.faults, [])
  })
})

async function begins(place: Locator, words: string): Promise<void> {
  assert.ok((await place.innerText()).startsWith(words), words)
}
