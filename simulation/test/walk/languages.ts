// Every screen of a desk in the other languages: nothing of the page runs over its edge, no word is left as a
// key or a code, and axe finds no barrier; on a wide screen, on a tablet, and in full sunlight.
import { barriers, shown, watchedPage } from '../browser-page.ts'
import type { RunningDemo, SeatId } from '../browser-demo.ts'
import type { Page } from 'playwright-core'

const LANGUAGES = ['uk', 'ru', 'ar'] as const

type Language = (typeof LANGUAGES)[number]

/** Each language has its own light, and the width at which axe looks: it takes as long as all the rest. */
const LOOKS: Readonly<Record<Language, { readonly width: number; readonly look: string }>> = {
  uk: { width: 1360, look: 'paper' },
  ru: { width: 820, look: 'sun' },
  ar: { width: 820, look: 'paper' },
}
const WIDTHS = [1360, 820] as const
const HEIGHT = 900

/** What is wrong with the screens of one desk, one line each; `extra` are pages behind its screens. */
export async function readInEveryLanguage(
  demo: RunningDemo,
  seat: SeatId,
  extra: readonly string[],
): Promise<readonly string[]> {
  const session = await fetch(demo.urlOf(seat, '/api/session'))
  const { screens } = (await session.json()) as { readonly screens: readonly string[] } // the contract
  const paths = [...screens.map((screen) => `/${screen}`), ...extra, '/public']
  const watched = await watchedPage(demo, seat)
  const found: string[] = []
  for (const language of LANGUAGES) {
    await watched.open('/start')
    await choose(watched.page, language)
    for (const path of paths) {
      await goTo(watched.page, path, () => watched.open(path))
      found.push(...(await looked(watched.page, language)).map((what) => `${language} ${what}`))
    }
  }
  await watched.close()
  return [...found, ...watched.faults]
}

async function choose(page: Page, language: Language): Promise<void> {
  await page.evaluate(
    ([chosen, look]) => {
      localStorage.setItem('parley.language', chosen)
      localStorage.setItem('parley.look', look)
    },
    [language, LOOKS[language].look] as const,
  )
  await page.reload()
  await shown(page)
}

/** By the link of the navigation where there is one: a page is loaded only once. */
async function goTo(page: Page, path: string, open: () => Promise<void>): Promise<void> {
  const link = page.locator(`nav.side a[href="${path}"]`)
  if ((await link.count()) === 0) return await open()
  await link.click()
  await page.waitForURL(`**${path}**`)
  await shown(page)
}

async function looked(page: Page, language: Language): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    const over = await page.evaluate(pixelsOver)
    if (over > 0) found.push(`${page.url()} at ${width}: ${over} px too wide`)
    if (width === LOOKS[language].width) found.push(...(await barriers(page)))
  }
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
  return [...found, ...(await untranslated(page)).map((word) => `${page.url()}: ${word}`)]
}

/** How far the page reaches over its edge once what measures itself has done so. */
async function pixelsOver(): Promise<number> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

/** Keys and code words that stand on the page as they are; what is data stands in its own element. */
async function untranslated(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const words: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isData = node.parentElement?.closest(
        'bdi, code, pre, textarea, script, style, .mono, [dir="ltr"], [lang]:not(html)',
      )
      const found = /\b[a-z]{3,}(?:[.-][a-z]{2,})+\b/.exec(node.textContent ?? '')
      const isFile = /\.(xlsx|csv)$/.test(found?.[0] ?? '')
      if (isData === null && found !== null && !isFile) words.push(found[0])
    }
    return [...new Set(words)]
  })
}

/** Pages behind the screens of a desk: a person, a pair, a list's names, an entry of the log. */
export async function behind(demo: RunningDemo, seat: SeatId): Promise<readonly string[]> {
  if (seat === 'med') return ['/agreement/new', '/log/9']
  if (seat !== 'a') return []
  const rowsOf = async (path: string): Promise<readonly Record<string, unknown>[]> => {
    const answer: unknown = await (await fetch(demo.urlOf(seat, path))).json()
    return (Object(answer) as { readonly rows: readonly Record<string, unknown>[] }).rows // the contract
  }
  const [person] = await rowsOf('/api/people?state=home')
  const [pair] = await rowsOf('/api/matches?show=all')
  const open = (await rowsOf('/api/imports')).find((row) => row['mayOpen'] === true)
  return [
    `/people/${String(person?.['ref'])}`,
    `/matches/${String(pair?.['id'])}`,
    ...(open === undefined ? [] : [`/imports/${String(open['id'])}`]),
    '/answers/sought-a',
    '/log/9',
  ]
}
