// Which row is whom: for scoring and error analysis alone. No program that is measured may read it.
import type { ListName } from './entry.ts'
import type { Spelling } from './rates.ts'

export interface TruthRow {
  /** Person rows from 1, through the sheets in order. */
  readonly row: number
  /** The list's own number. */
  readonly no: string
  /** '' in a CSV. */
  readonly sheet: string
  /** From 1: row of the sheet, or the line of the file where the record begins. */
  readonly line: number
  readonly person: string
  readonly listedAs: 'soldier' | 'civilian' | 'unmarked'
  /** Row of the same person that stands first in the list; null for that one itself. */
  readonly repeatsRow: number | null
  readonly departed: boolean
  readonly spelling: Spelling
  readonly noise: readonly string[]
}

export interface TruthPair {
  readonly heldRow: number
  readonly soughtRow: number
  readonly heldNo: string
  readonly soughtNo: string
  readonly person: string
  /** `departed`: the identity is right, yet nobody is there to be handed over. */
  readonly status: 'held' | 'departed'
}

/** Every pair of a held and a sought row that are the same person, in order of the held rows. */
export function truthPairs(
  held: readonly TruthRow[],
  sought: readonly TruthRow[],
): readonly TruthPair[] {
  const rowsOf = new Map<string, TruthRow[]>()
  for (const row of sought) rowsOf.set(row.person, [...(rowsOf.get(row.person) ?? []), row])
  return held.flatMap((one) =>
    (rowsOf.get(one.person) ?? []).map((other): TruthPair => ({
      heldRow: one.row,
      soughtRow: other.row,
      heldNo: one.no,
      soughtNo: other.no,
      person: one.person,
      status: one.departed ? 'departed' : 'held',
    })),
  )
}

/** The pairs as `tools/score-match.mjs` of the shared data reads them. */
export function pairsCsv(pairs: readonly TruthPair[]): string {
  const lines = pairs.map((p) =>
    [p.heldRow, p.soughtRow, p.heldNo, p.soughtNo, p.person, p.status].join(','),
  )
  return ['held_row,sought_row,held_no,sought_no,person,status', ...lines, ''].join('\n')
}

/** The rows of one list with how each came about. */
export function rowsCsv(rows: readonly TruthRow[]): string {
  const lines = rows.map((r) => {
    const noise = r.noise.length === 0 ? '' : `"${r.noise.join('|')}"`
    const repeats = r.repeatsRow ?? ''
    return [r.row, r.no, r.sheet, r.line, r.person, r.listedAs, repeats, r.spelling, noise].join(
      ',',
    )
  })
  return [
    'row,no,sheet,file_row,person,listed_as,repeats_row,spelling,other_noise',
    ...lines,
    '',
  ].join('\n')
}

export type TruthRows = Readonly<Record<ListName, readonly TruthRow[]>>
