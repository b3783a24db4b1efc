// From a file to the answers without a mouse, in three languages: a list comes in, the pairs are reviewed by keys,
// the rest is confirmed in bulk with its stated error, and the answers are signed. On the published test lists
// where they are at hand, else on invented ones.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { missing, ROOT, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown, watchedPage } from './browser-page.ts'
import { Keyboard } from './keyboard.ts'
import type { KeyboardLanguage } from './keyboard.ts'
import { SCREEN_WORDS } from './screen-words.ts'
import type { ScreenWords } from './screen-words.ts'
import { agree } from './walk/agreeing.ts'
import { seatOfficers } from './walk/officer.ts'

const LIMIT_MS = 900_000
const LISTS = join(ROOT, '..', 'shared', 'data', 'lists', 'istanbul')
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: what an officer sees is kept there

/** One pair of lists of some thousand rows each, walked through anew in each language. */
const WALKS: readonly KeyboardLanguage[] = ['uk', 'ru', 'en']
const HOLDER = 'a'
const SEEKER = 'b'
const PATIENCE_MS = 120_000 // a list of a thousand persons is sealed person by person, on two busy cores

const lacking = missing()

describe('lists by keyboard alone', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  for (const language of WALKS) {
    test(`a list is brought in, reviewed and answered by keyboard in ${language}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'parley-keys-'))
      const demo = await startDemo(['--by-hand', '--lists-out', folder])
      try {
        await walkThrough(demo, language, existsSync(LISTS) ? LISTS : folder)
      } finally {
        await demo.close()
        await rm(folder, { recursive: true, force: true })
      }
    })
  }
})

async function walkThrough(
  demo: RunningDemo,
  language: KeyboardLanguage,
  folder: string,
): Promise<void> {
  const words = SCREEN_WORDS[language]
  const offices = await seatOfficers(demo, ['med', 'a', 'b'])
  await agree(offices, { soldiers: 4, civilians: 1 })
  await offices.close()
  const faults: string[] = []
  const seek = await deskAt(demo, { seat: SEEKER, language, words })
  await bringIn(seek, 'sought', await listOf(folder, SEEKER, 'sought'))
  await seek.sign(words.send + HOLDER.toUpperCase())
  await seek.page.getByText(words.delivered).first().waitFor()
  faults.push(...(await seek.close()))
  const hold = await deskAt(demo, { seat: HOLDER, language, words })
  await bringIn(hold, 'held', await listOf(folder, HOLDER, 'held'))
  await hold.sign(words.commitList)
  await review(hold)
  await confirmInBulk(hold)
  await answer(hold, demo, SEEKER)
  faults.push(...(await hold.close()))
  assert.deepEqual(faults, [])
}

async function listOf(folder: string, seat: string, kind: string): Promise<string> {
  const name = (await readdir(folder)).find((n) => n.toLowerCase().startsWith(`${seat}-${kind}.`))
  assert.ok(name, `a ${kind} list of ${seat}`)
  return join(folder, name)
}

interface Desk {
  readonly page: Keyboard['page']
  readonly keys: Keyboard
  readonly words: ScreenWords
  /** Presses the button of an act, and signs what the dialog shows. */
  readonly sign: (name: string) => Promise<void>
  /** Looks for barriers, and keeps a picture where pictures are kept. */
  readonly look: (name: string) => Promise<void>
  readonly close: () => Promise<readonly string[]>
}

interface Sitting {
  readonly seat: 'a' | 'b'
  readonly language: KeyboardLanguage
  readonly words: ScreenWords
}

async function deskAt(demo: RunningDemo, { seat, language, words }: Sitting): Promise<Desk> {
  const watched = await watchedPage(demo, seat)
  const { page } = watched
  page.setDefaultTimeout(PATIENCE_MS)
  const found: string[] = []
  await page.addInitScript((each) => localStorage.setItem('parley.language', each), language)
  await watched.open('/start')
  const keys = new Keyboard(page, language)
  const sign = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).waitFor()
    await keys.press(name)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: words.sign }).waitFor()
    const answered = page.waitForResponse((response) => response.url().endsWith('/commands/submit'))
    await keys.press(words.sign)
    assert.equal((await answered).status(), 200)
    await dialog.locator('.dialog-acts button:enabled').first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  return {
    page,
    keys,
    words,
    sign,
    look: async (name) => {
      await shown(page)
      found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`))
      if (PICTURES === undefined) return
      await page.screenshot({ path: join(PICTURES, `keys-${name}-${language}.png`) })
    },
    close: async () => {
      await watched.close()
      return [...found, ...watched.faults]
    },
  }
}

async function bringIn(
  { page, keys, words, look }: Desk,
  kind: 'held' | 'sought',
  file: string,
): Promise<void> {
  await keys.go('i', '/imports')
  await keys.tabTo(words.held)
  if (kind === 'sought') await page.keyboard.press('ArrowRight')
  const chosen = page.waitForEvent('filechooser')
  await keys.press(words.drop)
  await (await chosen).setFiles(file)
  await page.waitForURL('**/imports/import-*')
  await page.getByText(words.account).waitFor()
  await look(`import-${kind}`)
  await keys.press(words.commitRows)
  await page.getByText(words.committed).waitFor()
  await keys.go('i', '/imports')
}

/** The first pairs by letters: put off, the same, taken back, the same again, different people. */
async function review({ page, keys, words, look }: Desk): Promise<void> {
  await keys.go('m', '/matches')
  await page.getByRole('button', { name: words.left }).waitFor()
  await look('matches')
  await keys.press(words.left)
  await page.locator('table.records').waitFor()
  await look('pair')
  const decide = async (letter: string): Promise<void> => {
    const here = page.url()
    await keys.letter(letter)
    await page.waitForURL((url) => url.href !== here)
    await page.locator('table.records').waitFor()
  }
  await decide('l')
  await decide('j')
  await decide('k')
  const first = page.url()
  await decide('y')
  await page.goBack()
  await page.getByText(words.decidedSame).waitFor()
  await keys.letter('u')
  await page.getByRole('button', { name: words.same }).waitFor()
  assert.equal(page.url(), first)
  await decide('y')
  await decide('n')
}

async function confirmInBulk({ page, keys, words, look }: Desk): Promise<void> {
  await keys.go('m', '/matches')
  await page.getByRole('button', { name: words.bulk }).waitFor()
  await keys.press(words.bulk)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').waitFor()
  await keys.tabTo(words.accept)
  await page.keyboard.press('Space')
  await look('bulk')
  await keys.press(words.confirmBulk)
  await dialog.waitFor({ state: 'detached' })
}

async function answer(
  { page, keys, words, sign, look }: Desk,
  demo: RunningDemo,
  seeker: 'a' | 'b',
): Promise<void> {
  await keys.go('w', '/answers')
  await page.getByRole('button', { name: words.answer }).waitFor()
  await sign(words.answer)
  await look('answers')
  const told = (await (await fetch(demo.urlOf(seeker, '/api/answers'))).json()) as {
    readonly lists: readonly {
      readonly codes?: readonly { readonly code: string; readonly count: number }[]
    }[]
  } // the contract
  const codes = told.lists.flatMap((list) => list.codes ?? [])
  const held = codes
    .filter(({ code }) => code === 'held')
    .reduce((sum, { count }) => sum + count, 0)
  assert.ok(held > 0, `persons answered as held: ${JSON.stringify(codes)}`)
}
