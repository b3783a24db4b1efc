// The public record by keyboard: from the list to an exchange, from a figure to its sentence, to who copied whom, and
// through the review with a decision taken back; the same pages without barriers in four languages, wide and narrow,
// on paper and in the sun. With reports that lie beside the project the pages are looked at once more.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { AGAIN, missing, ROOT, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 120_000 // two busy cores; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture
const SHARED = join(ROOT, '..', 'shared', 'data', 'record', 'docs')

interface Look {
  readonly language: 'en' | 'uk' | 'ru' | 'ar'
  readonly light: 'paper' | 'sun'
  readonly width: 1360 | 820
}

const LOOKS: readonly Look[] = (['en', 'uk', 'ru', 'ar'] as const).flatMap((language) => [
  { language, light: 'paper', width: 1360 } as const,
  { language, light: 'paper', width: 820 } as const,
  { language, light: 'sun', width: language === 'ar' ? 820 : 1360 } as const,
])

const lacking = missing()

describe('the public record', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let desk: WatchedPage
  let page: Page
  let exchange = ''
  const type = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const leave = () =>
    page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
  /** Presses Tab until the thing in question has the focus. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 120; i++) {
      if (await page.evaluate((one) => document.activeElement?.matches(one) === true, selector))
        return
      await type('Tab')
    }
    assert.fail(`expected ${selector} to be reached by Tab`)
  }
  const openItems = async (): Promise<number> => {
    const answer = await page.request.get(demo.urlOf('med', '/api/record/review'), AGAIN)
    const { open } = (await answer.json()) as { readonly open: number } // the contract of the api
    return open
  }

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    desk = await watchedPage(demo, 'med')
    page = desk.page
    page.setDefaultTimeout(PATIENCE_MS)
  })
  after(async () => {
    await desk.close()
    await demo.close()
  })

  test('g q opens the record, J and Enter an exchange', async () => {
    await desk.open('/board')
    await type('g', 'q')
    await page.locator('.record-table').first().waitFor()
    await type('j', 'j', 'j', 'Enter')
    await page.locator('.record-matrix').waitFor()
    exchange = new URL(page.url()).pathname
    assert.match(exchange, /^\/record\/exchange\/.+/)
  })

  test('a mark of a claim leads to its sentence, and Escape back to the mark', async () => {
    await shown(page)
    await leave()
    await tabTo('.claim-mark')
    const said = await page.evaluate(
      () => document.activeElement?.querySelector('.claim-figure')?.textContent ?? '',
    )
    await type('Enter')
    const marked = page.locator('.record-sentence mark')
    await marked.waitFor()
    assert.match((await marked.textContent()) ?? '', new RegExp(said.replace(/\D/g, '')))
    await page.waitForFunction(() => document.activeElement?.matches('.record-sentence') === true)
    await type('Escape')
    await marked.waitFor({ state: 'detached' })
    assert.equal(
      await page.evaluate(() => document.activeElement?.matches('.claim-mark') === true),
      true,
    )
  })

  test('every figure of an exchange is one step from its sentence', async () => {
    const marks = page.locator('.claim-mark')
    const count = await marks.count()
    assert.ok(count > 4, `expected marks, found ${count}`)
    for (let i = 0; i < count; i++) {
      await marks.nth(i).press('Enter')
      const figure = (await marks.nth(i).locator('.claim-figure').textContent()) ?? ''
      const digits = figure.replace(/\D/g, '')
      await page.waitForFunction(
        (wanted) =>
          document.querySelector('.record-sentence mark')?.textContent.replace(/\D/g, '') ===
          wanted,
        digits,
      )
    }
  })

  test('who copied whom is on the same page, as a picture and as a table', async () => {
    await page.locator('.record-kin').waitFor({ state: 'attached' })
    await page.getByText('Harbour Wire copies Morning Ledger').waitFor()
  })

  test('a word finds the claims that say it', async () => {
    await desk.open('/record/claims')
    await type('/')
    await page.keyboard.type('seriously')
    await page.locator('tbody tr').first().waitFor()
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length < 5)
    await page.getByText('two of them were seriously ill').first().waitFor()
  })

  test('the review goes by keys alone: a side is needed, then accept, dismiss, and both taken back', async () => {
    const begun = await openItems()
    assert.ok(begun > 2, `expected items to review, found ${begun}`)
    await desk.open('/record')
    await leave()
    await tabTo('a[href="/record/review"]')
    await type('Enter')
    await page.locator('.record-form').waitFor()
    await leave()
    for (let i = 0; i < begun && (await page.locator('input[type=radio]:checked').count()) > 0; i++)
      await type('j')
    await type('y')
    await page.getByText('Choose the side that they went to').waitFor()
    await type('1', 'y')
    await page.getByText(`Accepted. ${begun - 1} open.`).waitFor()
    await leave()
    await type('n')
    await page.getByText(`Dismissed. ${begun - 2} open.`).waitFor()
    assert.equal(await openItems(), begun - 2)
    await type('u')
    await page.getByText(`Taken back. ${begun - 1} open.`).waitFor()
    await type('u')
    await page.getByText(`Taken back. ${begun} open.`).waitFor()
    assert.equal(await openItems(), begun)
    await type('u')
    await page.getByText('There is no decision to take back.').waitFor()
  })

  test('a decision stands on the exchange beside what was read', async () => {
    await desk.open('/record/review')
    await leave()
    for (let i = 0; i < 9 && (await page.locator('input[type=radio]:checked').count()) === 0; i++)
      await type('j')
    await type('y')
    await page.getByText('Accepted.').waitFor()
    await page.getByText('Decided', { exact: true }).first().waitFor()
  })

  for (const look of LOOKS) {
    const { language, light, width } = look
    test(`no barriers in ${language} on ${light} at ${width} px`, async () => {
      await looked(page, desk, {
        look,
        name: 'record',
        paths: [
          ['list', '/record'],
          ['claims', '/record/claims'],
          ['timeline', '/record/timeline'],
          ['exchange', `${exchange}?claim=${CLAIM}`],
          ['standing', '/record/standing'],
          ['review', '/record/review'],
        ],
      })
    })
  }

  test('no page had a fault', () => {
    const expected = / answered 409$/ // the review refuses what has no side, and an undo of nothing
    assert.deepEqual(
      desk.faults.filter((fault) => !expected.test(fault) && !fault.includes('status of 409')),
      [],
    )
  })
})

const CLAIM = encodeURIComponent('visnyk-0311~0.1')

const apart =
  lacking ?? (existsSync(SHARED) ? null : `there are no reports at ${SHARED} beside the project`)

describe(
  'the public record of reports beside the project',
  { skip: apart ?? false, timeout: LIMIT_MS },
  () => {
    let demo: RunningDemo
    let desk: WatchedPage
    before(async () => {
      demo = await startDemo(['--step', '600000', '--record', SHARED])
      desk = await watchedPage(demo, 'med')
      desk.page.setDefaultTimeout(PATIENCE_MS)
    })
    after(async () => {
      await desk.close()
      await demo.close()
    })

    for (const language of ['en', 'uk', 'ru'] as const) {
      test(`no barriers in ${language}`, async () => {
        await desk.open('/record')
        await desk.page.locator('.record-table').first().waitFor()
        const link = desk.page.locator('.record-table tbody a').first()
        const path = (await link.getAttribute('href')) ?? ''
        await looked(desk.page, desk, {
          look: { language, light: 'paper', width: 1360 },
          name: 'shared',
          paths: [
            ['list', '/record'],
            ['timeline', '/record/timeline'],
            ['exchange', path],
            ['standing', '/record/standing'],
            ['review', '/record/review'],
          ],
        })
      })
    }

    test('no page had a fault', () => {
      assert.deepEqual(desk.faults, [])
    })
  },
)

interface Looking {
  readonly look: Look
  readonly name: string
  readonly paths: readonly (readonly [string, string])[]
}

async function looked(
  page: Page,
  desk: WatchedPage,
  { look, name, paths }: Looking,
): Promise<void> {
  const { language, light, width } = look
  await page.evaluate(
    (each) => {
      localStorage.setItem('parley.language', each.language)
      localStorage.setItem('parley.look', each.light)
    },
    { language, light },
  )
  await page.setViewportSize({ width, height: 1000 })
  for (const [part, path] of paths) {
    await desk.open(path)
    await shown(page)
    if (PICTURES !== undefined) {
      const to = `${PICTURES}/${name}-${part}-${language}-${light}-${width}.png`
      await page.screenshot({ path: to, fullPage: true })
    }
    assert.deepEqual(await barriers(page), [], part)
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    )
    assert.equal(beyond, 0, `${part} runs out of the page`)
  }
}
