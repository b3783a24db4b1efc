// Where a table's heading stands. Lists carry titles above it, one or two heading rows, merged cells,
// or no heading at all; so the row that says most about columns is looked for, wherever it is.
import { cleanText, saysSomething } from './cell-text.ts'
import { profileColumns } from './column-profile.ts'
import { isHeadingWord, meaningsOf } from './heading-words.ts'
import type { Meaning } from './heading-words.ts'
import { columnLetters } from './raw-table.ts'
import type { MergedCells, RawCell, RawRow, RawTable } from './raw-table.ts'

export interface Header {
  /** Lines of the heading rows, one or two; empty if the table has none. */
  readonly lines: readonly number[]
  /** Full heading of each column that has one: the upper row's text, then the lower row's. */
  readonly headings: ReadonlyMap<number, string>
  /** Number of distinct meanings that the headings name. */
  readonly strength: number
}

export const NO_HEADER: Header = { lines: [], headings: new Map(), strength: 0 }

/** A first row of words in no known language: unlike the cells below it where these have a form. */
export function headerByContrast(table: RawTable): Header {
  const rows = table.rows.filter((r) => r.cells.some((c) => saysSomething(c.text)))
  const [first, ...below] = rows
  if (first === undefined || below.length < 2 || first.cells.some(looksLikeData)) return NO_HEADER
  if (first.cells.length < 2 || first.cells.length < (below[0]?.cells.length ?? 0) * 0.6)
    return NO_HEADER
  const checked = profileColumns(below).flatMap((p) => {
    const [meaning, share] = [...p.shares].reduce((a, b) => (b[1] > a[1] ? b : a), [
      'other',
      0,
    ] as const)
    const cell = first.cells.find((c) => c.column === p.column)
    return share < 0.8 || cell === undefined
      ? []
      : [profileColumns([{ ...first, cells: [cell] }])[0]?.shares.get(meaning) ?? 0]
  })
  return checked.length > 0 && checked.every((share) => share === 0)
    ? joined(first, null, table.merges)
    : NO_HEADER
}

const SEARCHED_ROWS = 120 // rows with content; titles and instructions above a list are shorter
const SEARCHED_CELLS = 20_000 // of all those rows: a sheet of 16,384 columns must stay quick

/** Finds the heading of a table by its words, or null. */
export function findHeader(table: RawTable): Header | null {
  const rows = table.rows
    .filter((r) => r.cells.some((c) => saysSomething(c.text)))
    .slice(0, SEARCHED_ROWS)
  let best: { readonly index: number; readonly score: number } | null = null
  let cells = 0
  rows.forEach((row, index) => {
    cells += row.cells.length
    if (cells > SEARCHED_CELLS && index > 0) return
    const score = headingScore(row)
    if (score > (best?.score ?? 0)) best = { index, score }
  })
  const found: { readonly index: number; readonly score: number } | null = best
  if (found === null) return null
  return headerAt(rows, (found as { index: number }).index, table.merges) // TypeScript does not follow assignments in callbacks
}

/** How much a row says about columns: distinct meanings, less what looks like data. */
function headingScore(row: RawRow): number {
  const data = row.cells.filter(looksLikeData).length
  if (data >= 2) return 0 // a row of dates and numbers names no columns
  const meanings = new Set<Meaning>()
  for (const cell of row.cells) {
    const [first] = cell.kind === 'text' ? meaningsOf(cell.text) : []
    if (first !== undefined) meanings.add(first.meaning)
  }
  const named = meanings.size
  if (named >= 2) return named - data
  const small = row.cells.length <= 3 || [...meanings].some((m) => m === 'name' || m === 'surname')
  return named === 1 && small && data === 0 && hasNameWord(row) ? 0.5 : 0
}

// One known heading alone makes a heading row only if the heading is the name's; a title mentions anything.
function hasNameWord(row: RawRow): boolean {
  return row.cells.some(
    (c) =>
      c.text.length <= 40 && ['name', 'surname'].includes(meaningsOf(c.text)[0]?.meaning ?? ''),
  )
}

function looksLikeData(cell: RawCell): boolean {
  if (cell.kind === 'date') return true
  return /\d{2,}/.test(cell.text) && !/[\p{L}]{4,}/u.test(cell.text)
}

function headerAt(rows: readonly RawRow[], index: number, merges: readonly MergedCells[]): Header {
  const main = rows[index]
  if (main === undefined) return NO_HEADER
  const below = rows[index + 1]
  if (below !== undefined && isSecondRow(main, below, merges)) return joined(main, below, merges)
  const above = rows[index - 1]
  if (above !== undefined && isUpperRow(above, main, merges)) return joined(above, main, merges)
  return joined(main, null, merges)
}

// The lower of two heading rows fills columns that the upper one leaves open or spans.
function isSecondRow(upper: RawRow, lower: RawRow, merges: readonly MergedCells[]): boolean {
  const cells = lower.cells.filter((c) => saysSomething(c.text))
  if (cells.length === 0 || lower.line - upper.line > 2 || cells.some(looksLikeData)) return false
  const words = cells.filter((c) => isHeadingWord(c.text)).length
  if (words < cells.length * 0.5) return false
  return cells.every((c) => isOpenAt(upper, c.column, merges))
}

function isOpenAt(upper: RawRow, column: number, merges: readonly MergedCells[]): boolean {
  const own = textAt(upper, column)
  if (own === '') return true
  const spans = merges.some(
    (m) =>
      m.top <= upper.line &&
      m.bottom >= upper.line &&
      m.left <= column &&
      m.right > m.left &&
      m.right >= column &&
      m.bottom === upper.line,
  )
  return spans || textAt(upper, column + 1) === ''
}

function isUpperRow(upper: RawRow, main: RawRow, merges: readonly MergedCells[]): boolean {
  if (main.line - upper.line > 1) return false
  const cells = upper.cells.filter((c) => saysSomething(c.text))
  if (cells.length < 2 || cells.some(looksLikeData)) return false
  const fills = cells.filter((c) => isHeadingWord(c.text) && textAt(main, c.column) === '').length
  const spans = merges.some(
    (m) =>
      m.top === upper.line && m.bottom === upper.line && m.right > m.left && m.right - m.left < 8,
  )
  return fills > 0 || spans
}

function joined(upper: RawRow, lower: RawRow | null, merges: readonly MergedCells[]): Header {
  const headings = new Map<number, string>()
  for (const cell of upper.cells)
    if (saysSomething(cell.text)) headings.set(cell.column, cleanText(cell.text))
  const own = new Map(headings)
  for (const cell of lower?.cells ?? []) {
    if (!saysSomething(cell.text)) continue
    const parent = own.get(cell.column) ?? spanningText(upper, cell.column, merges)
    const text = cleanText(cell.text)
    headings.set(cell.column, parent === null ? text : `${parent} / ${text}`)
  }
  const lines = lower === null ? [upper.line] : [upper.line, lower.line]
  return { lines, headings, strength: strengthOf(headings) }
}

function spanningText(
  upper: RawRow,
  column: number,
  merges: readonly MergedCells[],
): string | null {
  const merge = merges.find(
    (m) => m.top === upper.line && m.bottom === upper.line && m.left <= column && m.right >= column,
  )
  if (merge !== undefined) return textAt(upper, merge.left) || null
  if (merges.length > 0) return null
  const left = upper.cells.filter((c) => c.column < column && saysSomething(c.text)).at(-1)
  return left === undefined ? null : cleanText(left.text)
}

function strengthOf(headings: ReadonlyMap<number, string>): number {
  return new Set(
    [...headings.values()].map((h) => meaningsOf(h)[0]?.meaning).filter((m) => m !== undefined),
  ).size
}

function textAt(row: RawRow, column: number): string {
  return cleanText(row.cells.find((c) => c.column === column)?.text ?? '')
}

/** What a column is called for a person: its heading, or its letter. */
export function columnName(header: Header, column: number): string {
  return header.headings.get(column) ?? columnLetters(column)
}
