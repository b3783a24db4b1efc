// `parley found sheets` prints what a founding needs on paper; `parley keys restore` reads a key back from it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { valueOf } from '@parley/kernel'
import type { Refusal } from '@parley/kernel'
import { hexHashOf, parsePolicy } from '@parley/ledger'
import {
  ConfigError,
  parseKeySheet,
  readFounding,
  readOwnerFile,
  readSeatFile,
  writeKeyFile,
} from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { MisusedError, needed, refused, writeNew } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { cardsOf, ceremonySheet } from '../sheets/ceremony-sheet.ts'
import { languagesOf, pageOf, SHEET_OPTIONS, writeRootPages } from '../sheets/written-sheets.ts'
import { SEAT_OPTION } from './own-seat.ts'

export const foundSheets: Command = {
  name: 'found sheets',
  summary:
    'Writes the pages of a founding to print: the ceremony’s, and one for the safe for each root key. Any browser prints them; the seat need not run.',
  positional: [],
  options: [
    { ...SEAT_OPTION, help: 'the seat file' },
    { name: 'out', value: 'DIR', help: 'the folder for the pages', required: true },
    ...SHEET_OPTIONS,
  ],
  run: (given) => runSheets(given).catch(asMisuse),
}

export const keysRestore: Command = {
  name: 'keys restore',
  summary: 'Reads a key back from the words or the code of its page into a new key file.',
  positional: [],
  options: [
    {
      name: 'sheet',
      value: 'FILE',
      help: 'what was typed or scanned, readable by its owner alone',
      required: true,
    },
    { name: 'out', value: 'FILE', help: 'the key file, made here', required: true },
  ],
  run: (given) => runRestore(given).catch(asMisuse),
}

function asMisuse(fault: unknown): never {
  throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
}

async function runSheets(given: Arguments): Promise<Told> {
  const languages = languagesOf(given)
  const withSecret = given.has('with-secret')
  const out = needed(given, 'out')
  const file = await readSeatFile(needed(given, 'seat'))
  const founding = await readFounding(file.founding, nodeCryptography)
  const policyBytes = new Uint8Array(await readFile(file.policy))
  const policy = valueOf(parsePolicy(policyBytes, nodeCryptography))
  const foundingBytes = new Uint8Array(await readFile(file.founding))
  const sums = {
    founding: hexHashOf(nodeCryptography, foundingBytes),
    policy: hexHashOf(nodeCryptography, policyBytes),
  }
  const { origin, party } = file
  const roots = { out, origin, party, sums, keyFiles: file.keys, languages, withSecret }
  const paths = [...(await writeRootPages(roots))]
  for (const language of languages) {
    const path = join(out, `ceremony.${language}.html`)
    const cards = cardsOf(founding, policy)
    const page = pageOf({
      language,
      title: origin,
      sheet: (words) => ceremonySheet({ origin, sums, cards }, words),
    })
    await writeNew(path, path, page)
    paths.push(path)
  }
  return { lines: sheetLines(paths, withSecret), json: { files: [...paths], sums }, exit: 0 }
}

/** What a command says of the pages it wrote. */
export function sheetLines(paths: readonly string[], withSecret: boolean): readonly string[] {
  return [
    ...paths,
    'Print from a browser, A4, at 100 %.',
    ...(withSecret
      ? [
          'The root keys’ pages are the keys. Print them without a network, then delete them and what the printer keeps.',
        ]
      : []),
  ]
}

async function runRestore(given: Arguments): Promise<Told> {
  const path = needed(given, 'sheet')
  const out = needed(given, 'out')
  const read = parseKeySheet(await readOwnerFile(path), nodeCryptography)
  if (!read.ok) {
    const told = refused(read.refusal)
    return { ...told, lines: [...told.lines, sentenceOf(read.refusal)] }
  }
  await writeKeyFile(out, [read.value])
  const { name } = read.value
  return {
    lines: [`${name} is in ${out}. Delete ${path}: it is the key too.`],
    json: { name, out },
    exit: 0,
  }
}

/** What whoever typed does about it; never what was typed. */
function sentenceOf({ code, at = '' }: Refusal): string {
  switch (code) {
    case 'sheet-word':
      return `Compare ${at} with the page: it has a digit that is not there, or another place.`
    case 'sheet-words':
      return `Expected fourteen words of five, found ${at}.`
    case 'sheet-name':
      return 'Expected the name and the id of the key in the second line, as the page has them.'
    case 'sheet-sum':
      return 'The words are none of this key: compare its name and all words with the page.'
    case 'sheet-id':
      return 'The words are right; the id in the second line is not theirs.'
    default:
      return 'Expected the text of a page: its title, name and id, and fourteen words.'
  }
}
