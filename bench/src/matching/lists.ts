// The lists the benchmark matches, each with its truth: the shared ones, invented ones of any seed, and
// whatever lists another team's generator wrote.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { proposeMapping, readPersons } from '@parley/exchange'
import { valueOf } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { inventWorld, listFile, longListsWorld, renderLists } from '@parley/simulation'
import type { RenderedList, TruthPair, World } from '@parley/simulation'
import { readTables } from '@parley/spreadsheets'
import { plainRecord } from '../parts/plain-record.ts'
import { listsFolder } from './folders.ts'
import type { Truth } from './scoring.ts'
import { pairKey } from './scoring.ts'

export interface BenchLists {
  readonly held: readonly PersonRecord[]
  readonly sought: readonly PersonRecord[]
  readonly truth: Truth
  /** What the truth calls a row: the list's own number, or the row's. */
  readonly goesBy: 'no' | 'row'
}

/** Rows of a plain CSV without quotes, by their headings. */
export function plainCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',').map((name) => name.trim())
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim() ?? '']))
  })
}

/** A truth table: columns held and sought, or held_no and sought_no, and status if it has one. */
export function readTruth(file: string): Truth {
  const rows = plainCsv(readFileSync(file, 'utf8'))
  const keyed = rows.map((row) => ({
    key: pairKey(row['held'] ?? row['held_no'] ?? '', row['sought'] ?? row['sought_no'] ?? ''),
    isDeparted: row['status'] === 'departed',
  }))
  return {
    pairs: new Set(keyed.map(({ key }) => key)),
    departed: new Set(keyed.filter(({ isDeparted }) => isDeparted).map(({ key }) => key)),
  }
}

/** Plain tables held.csv, sought.csv and truth.csv of a folder, as `clean` of the shared lists has them. */
export function plainLists(folder: string): BenchLists {
  const list = (name: string): readonly PersonRecord[] =>
    plainCsv(readFileSync(join(folder, `${name}.csv`), 'utf8')).map(plainRecord)
  const truth = readTruth(join(folder, 'truth.csv'))
  return { held: list('held'), sought: list('sought'), truth, goesBy: 'no' }
}

/** Records as JSON, `{ held, sought }`, and NAME.truth.csv beside NAME.json. */
export function storedLists(prefix: string): BenchLists {
  // The file was written from records of the same type; it is a bench input, not an exchange of lists.
  const lists = JSON.parse(readFileSync(`${prefix}.json`, 'utf8')) as Pick<
    BenchLists,
    'held' | 'sought'
  >
  return { ...lists, truth: readTruth(`${prefix}.truth.csv`), goesBy: 'no' }
}

/** Writes lists as {@link storedLists} reads them; rows get numbers of their own. */
export function storeLists(prefix: string, { held, sought, truth }: BenchLists): void {
  const numbered = (list: readonly PersonRecord[]): readonly PersonRecord[] =>
    list.map((record) => ({ ...record, no: String(record.rowNumber) }))
  writeFileSync(
    `${prefix}.json`,
    JSON.stringify({ held: numbered(held), sought: numbered(sought) }),
  )
  const rows = [...truth.pairs].map((key) => key.replace(' ', ','))
  writeFileSync(`${prefix}.truth.csv`, ['held,sought', ...rows, ''].join('\n'))
}

/** List files of any layout, read as an import reads them. */
export function importedList(bytes: Uint8Array, fileName: string): readonly PersonRecord[] {
  const { tables } = valueOf(readTables(bytes, { fileName }))
  return readPersons(tables, proposeMapping(tables)).persons
}

/** The two ways of the shared list files. */
export function messyLists(way: 'held-by-a' | 'held-by-b'): BenchLists {
  const folder = join(listsFolder, 'istanbul')
  const list = (name: string): readonly PersonRecord[] =>
    importedList(readFileSync(join(folder, name)), name)
  const [held, sought] =
    way === 'held-by-a' ? ['A-held.csv', 'B-sought.csv'] : ['B-held.xlsx', 'A-sought.xlsx']
  const truth = readTruth(join(folder, 'truth', `truth-${way}.csv`))
  return { held: list(held), sought: list(sought), truth, goesBy: 'no' }
}

/** Whether the shared lists are here. */
export const hasSharedLists: boolean = existsSync(listsFolder)

/** A world of two administrations that hold so many people in all. */
export function listsWorld(seed: string, heldInAll: number): World {
  return inventWorld(longListsWorld(seed, heldInAll))
}

/** Both ways of the list files a world's two sides would send: headings and columns are of the seed. */
export function inventedLists(world: World): readonly BenchLists[] {
  const { lists, pairs } = renderLists(world)
  const imported = (list: RenderedList): readonly PersonRecord[] => {
    const { fileName, bytes } = listFile(list.plan)
    return importedList(bytes, fileName)
  }
  const way = (
    held: RenderedList,
    sought: RenderedList,
    truth: readonly TruthPair[],
  ): BenchLists => ({
    held: imported(held),
    sought: imported(sought),
    truth: truthOf(truth),
    goesBy: 'row',
  })
  return [
    way(lists['b-held'], lists['a-sought'], pairs.heldByB),
    way(lists['a-held'], lists['b-sought'], pairs.heldByA),
  ]
}

function truthOf(pairs: readonly TruthPair[]): Truth {
  const key = ({ heldRow, soughtRow }: TruthPair): string => pairKey(heldRow, soughtRow)
  return {
    pairs: new Set(pairs.map(key)),
    departed: new Set(pairs.filter(({ status }) => status === 'departed').map(key)),
  }
}

/**
 * Lists of the kind of `clean`: `count` persons each, each once, six in ten on both. The rows are those
 * of the invented list files, so their names stand in one column, in any order and script.
 */
export function inventedCleanLists(seed: string, count: number): BenchLists {
  const world = listsWorld(seed, Math.round((count * 1.5) / 0.86))
  const [lists] = inventedLists(world)
  if (lists === undefined) throw new Error('expected lists of what B holds')
  return onceEach(lists, count)
}

function onceEach({ held, sought, truth }: BenchLists, count: number): BenchLists {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const key of truth.pairs) {
    const [h = 0, s = 0] = key.split(' ').map(Number)
    if (partner.has(h) || taken.has(s)) continue
    partner.set(h, s)
    taken.add(s)
  }
  const both = [...partner].slice(0, Math.round(count * 0.6))
  const others = [...partner].slice(both.length)
  const alone = count - both.length
  const heldRows = [...both, ...others.slice(0, alone)].map(([h]) => h)
  const soughtRows = [...both, ...others.slice(alone, 2 * alone)].map(([, s]) => s)
  return {
    held: rowsOf(held, heldRows),
    sought: rowsOf(sought, soughtRows),
    truth: { pairs: new Set(both.map(([h, s]) => pairKey(h, s))), departed: new Set() },
    goesBy: 'row',
  }
}

// In the order of the list, so that partners do not stand side by side.
function rowsOf(list: readonly PersonRecord[], rows: readonly number[]): readonly PersonRecord[] {
  return rows.toSorted((a, b) => a - b).flatMap((row) => list[row - 1] ?? [])
}
