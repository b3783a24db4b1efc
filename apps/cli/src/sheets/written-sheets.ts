// Writes the printed pages of a seat into a folder, a file per page and language. A page that holds a key is
// its owner's alone from its first byte; no page replaces another.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readSecretKeys, signerOf, writeOwnerFile } from '@parley/node'
import type { NewKey } from '@parley/node'
import { MisusedError, writeNew } from '../command.ts'
import type { Arguments, Option } from '../command.ts'
import { pageHtml } from './page.ts'
import type { Html } from './page.ts'
import { rootSheet } from './root-sheet.ts'
import type { CommonSums } from './root-sheet.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { ru } from './words/ru.ts'
import type { SheetWords } from './words/sheet-words.ts'
import { uk } from './words/uk.ts'

/** The languages that pages are printed in. */
export const SHEET_WORDS: Readonly<Record<string, SheetWords>> = { en, uk, ru, ar }

export const SHEET_OPTIONS: readonly Option[] = [
  { name: 'lang', value: 'LANGS', help: 'languages of the pages, with commas: en, uk, ru, ar' },
  {
    name: 'with-secret',
    help: 'print the key itself on the root keys’ pages: whoever sees such a page has the key',
  },
]

/** The languages asked for; English if none. @throws MisusedError */
export function languagesOf(given: Arguments): readonly string[] {
  const asked = (given.value('lang') ?? 'en').split(',')
  const odd = asked.find((language) => !Object.hasOwn(SHEET_WORDS, language))
  if (odd !== undefined || new Set(asked).size < asked.length) {
    const known = Object.keys(SHEET_WORDS).join(', ')
    throw new MisusedError(
      `--lang: expected some of ${known}, each once, found "${asked.join(',')}"`,
    )
  }
  return asked
}

export interface RootPages {
  readonly out: string
  readonly origin: string
  readonly party: string
  readonly sums: CommonSums
  readonly keyFiles: readonly string[]
  readonly languages: readonly string[]
  readonly withSecret: boolean
}

/** Writes a page for every root key of a party's key files. @throws ConfigError, MisusedError */
export async function writeRootPages(pages: RootPages): Promise<readonly string[]> {
  const { out, party, languages, withSecret } = pages
  await mkdir(out, { recursive: true, mode: 0o700 })
  const paths: string[] = []
  for (const file of pages.keyFiles) {
    const keys = await readSecretKeys([file])
    for (const key of keys.values()) {
      if (!key.name.startsWith(`${party}/root/`)) continue
      for (const language of languages) {
        const sheet = (words: SheetWords): Html =>
          rootSheet({ ...pages, ...faceOf(key, file), secret: withSecret ? key : null }, words)
        const path = join(out, `${key.name.replaceAll('/', '-')}.${language}.html`)
        const page = pageOf({ language, title: key.name, sheet })
        await (withSecret ? writeOwnerFile(path, page) : writeNew(path, path, page))
        paths.push(path)
      }
    }
  }
  if (paths.length === 0) {
    throw new MisusedError(`expected a key named ${party}/root/N in the key files, found none`)
  }
  return paths
}

function faceOf(key: NewKey, file: string): { readonly vkey: string; readonly file: string } {
  return { vkey: signerOf(key).vkey, file: file.split(/[\\/]/).at(-1) ?? file }
}

/** A page of one sheet in one language. */
export function pageOf(page: {
  readonly language: string
  readonly title: string
  readonly sheet: (words: SheetWords) => Html
}): string {
  const { language, title, sheet } = page
  const words = SHEET_WORDS[language] ?? en
  return pageHtml({ language, direction: words.direction, title, sheets: [sheet(words)] })
}
