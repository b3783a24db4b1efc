// The table of equivalents as an officer types it: rows of text, and the table that follows from those that are
// right. A row that is not right yet changes nothing and says what is expected there.
import { isRankCode } from '@parley/exchange'
import type { AgreementDraft, Clause } from '@parley/api'
import { wholeNumber } from '../../parts/whole-number.ts'

export type TableClause = Extract<Clause, { readonly kind: 'equivalents' }>
type Measured = Extract<Clause, { readonly kind: 'count' | 'parity' }>
type Limits = AgreementDraft['limits']

export interface TableRow {
  /** Keeps a row itself while others come and go. */
  readonly key: number
  readonly rank: string
  readonly weight: string
}

export interface TableEdit {
  readonly rows: readonly TableRow[]
  readonly otherwise: string
}

/** What was done to the table: nothing, taken out, or typed over. */
export type EditedTable = TableEdit | 'none' | null

export interface TableFault {
  readonly code: 'code' | 'twice' | 'weight' | 'empty'
  /** Number of the row, from 1; one more than the rows for whoever is not in the table. */
  readonly row: number
}

export interface ReadTable {
  /** Null for no table. */
  readonly clause: TableClause | null
  readonly faults: readonly TableFault[]
}

export function tableIn(clauses: readonly Clause[]): TableClause | null {
  return clauses.find((clause): clause is TableClause => clause.kind === 'equivalents') ?? null
}

/** A table as rows to type in. */
export function editOf({ ranks, otherwise }: Pick<TableClause, 'ranks' | 'otherwise'>): TableEdit {
  const rows = ranks.map(({ rank, weight }, key) => ({ key, rank, weight: String(weight) }))
  return { rows, otherwise: String(otherwise) }
}

/** The table with an empty row more. */
export function withRow(edit: TableEdit): TableEdit {
  const key = Math.max(-1, ...edit.rows.map((row) => row.key)) + 1
  return { ...edit, rows: [...edit.rows, { key, rank: '', weight: '1' }] }
}

/** What is typed, read: the rows that are right, and what is wrong with the others. */
export function readTable(base: TableClause | null, edit: EditedTable, limits: Limits): ReadTable {
  if (edit === null) return { clause: base, faults: [] }
  if (edit === 'none') return { clause: null, faults: [] }
  const seen = new Set<string>()
  const read = edit.rows.map(({ rank: typed, weight: text }, i) => {
    const rank = typed.trim()
    const weight = weightIn(text, limits)
    const isTwice = seen.has(rank)
    seen.add(rank)
    const row = i + 1
    const faults: readonly TableFault[] = [
      ...(isRankCode(rank) ? [] : [{ code: 'code', row } as const]),
      ...(isTwice && rank !== '' ? [{ code: 'twice', row } as const] : []),
      ...(weight === null ? [{ code: 'weight', row } as const] : []),
    ]
    return { rank, weight, faults }
  })
  const otherwise = weightIn(edit.otherwise, limits)
  const ranks = read.flatMap(({ rank, weight, faults }) =>
    weight === null || faults.length > 0 ? [] : [{ rank, weight }],
  )
  const row = edit.rows.length + 1
  const faults: readonly TableFault[] = [
    ...read.flatMap((each) => each.faults),
    ...(edit.rows.length === 0 ? [{ code: 'empty', row } as const] : []),
    ...(otherwise === null ? [{ code: 'weight', row } as const] : []),
  ]
  const rest = otherwise ?? base?.otherwise ?? 1
  return { clause: { id: 'equivalents', kind: 'equivalents', ranks, otherwise: rest }, faults }
}

function weightIn(text: string, { weight: { least, most } }: Limits): number | null {
  const value = wholeNumber(text)
  return value !== null && value >= least && value <= most ? value : null
}

/**
 * Whether a clause counts by the table. Where a proposal brings the first table, the proportion and the numbers
 * of servicemen do unless somebody says otherwise; without a table nothing does.
 */
export function isWeighed(
  clause: Measured,
  tables: { readonly before: TableClause | null; readonly after: TableClause | null },
  said: boolean | undefined,
): boolean {
  if (tables.after === null) return false
  const isFirst = tables.before === null
  const byItself = clause.kind === 'parity' || clause.category === 'soldier'
  return said ?? (clause.measure === 'weight' || (isFirst && byItself))
}

/** The clause counting by the table or by persons; by persons the sides never differ. */
export function measuredBy(clause: Measured, byWeight: boolean): Measured {
  const { measure: _, ...rest } = clause
  if (byWeight) return { ...rest, measure: 'weight' }
  return rest.kind === 'parity' ? { ...rest, tolerance: 0 } : rest
}
