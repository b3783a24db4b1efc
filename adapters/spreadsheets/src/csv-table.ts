// A table out of delimited text: which separator, which rows use another, and what was mended on the way.
import type { RawCell, RawRow, RawTable, TableDoubt, TableDoubtCode } from '@parley/exchange'
import { csvRows, eachCsvRow } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import { restoreDefused } from './defusing.ts'
import { MAX_CELL_TEXT, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { PackedRow } from './packed-row.ts'

export interface CsvTable {
  readonly table: RawTable
  readonly doubts: readonly TableDoubt[]
}

const SEPARATORS = [';', '\t', ',', '|', '^', '~'] as const
const SAMPLE_TEXT = 120_000 // characters; some 500 rows

/** Reads a text as one table; null if it has more rows or cells than the limits allow. */
export function csvTable(text: string, named: string | null): CsvTable | null {
  const doubts: TableDoubt[] = []
  const say = (
    code: TableDoubtCode,
    line: number | null,
    column: number | null,
    found: string | null,
  ): void => {
    doubts.push({ sheet: '', line, column, code, found })
  }
  const declared = /^sep=(.)\r?\n/i.exec(text.slice(0, 8))?.[1] ?? null
  const separator = named ?? declared ?? findSeparator(text)
  const width = usualWidth(text, separator)
  if (width === null) return null
  const odd = oddLineEnd(text)
  if (odd !== null) say('mixed-line-ends', odd, null, null)
  let cellCount = 0
  let isFirst = true
  const read: RawRow[] = []
  for (const row of eachCsvRow(text, separator)) {
    const isAboutFile = declared !== null && isFirst // the separator's own line is no row of the file
    isFirst = false
    if (isAboutFile) continue
    const mended = inOtherSeparator(row, separator, width)
    if (mended !== null) say('row-with-other-separator', row.line, null, mended.separator)
    if (row.unclosed) say('unclosed-quote', row.line, null, null)
    const fields = mended?.fields ?? row.fields
    const cells = cellsOf(fields, row.line, say)
    cellCount += cells.length
    if (cellCount > MAX_CELLS || fields.length > MAX_COLUMNS) return null
    read.push(new PackedRow({ line: row.line, hidden: false, width: fields.length }, cells))
  }
  return { table: { sheet: '', hidden: false, rows: read, merges: [], dateSystem: 1900 }, doubts }
}

type Say = (
  code: TableDoubtCode,
  line: number | null,
  column: number | null,
  found: string | null,
) => void

function cellsOf(fields: readonly string[], line: number, say: Say): readonly RawCell[] {
  const cells: RawCell[] = []
  fields.forEach((field, column) => {
    if (field === '') return
    let text = restoreDefused(field)
    if (text.includes('\u0000')) {
      say('nul-removed', line, column, null)
      text = text.replaceAll('\u0000', '')
    }
    if (text.includes('\ufffd')) say('unreadable-bytes', line, column, null)
    if (text.length > MAX_CELL_TEXT) {
      say('cell-cut', line, column, String(text.length))
      text = text.slice(0, MAX_CELL_TEXT)
    }
    if (looksLikeFormula(text)) say('looks-like-formula', line, column, null)
    cells.push({ column, kind: 'text', text })
  })
  return cells
}

/** Text that a spreadsheet would run: the signs of formulas before anything but a plain number or dash. */
function looksLikeFormula(text: string): boolean {
  return (
    /^[\s"'％]*[=＝@＠]/.test(text) ||
    (/^[\s"']*[+＋\-－]/.test(text) && /[(!|*/]|\d[+\-*/]\d|[a-z]{3}/i.test(text))
  )
}

/** The separator under which most rows have the same number of fields, more fields counting more. */
export function findSeparator(text: string): string {
  const sample = wholeLines(text)
  let best = { separator: ';', score: 0 }
  for (const separator of SEPARATORS) {
    if (!sample.includes(separator)) continue
    const widths = csvRows(sample, separator)
      .map((r) => r.fields.length)
      .filter((w) => w > 1)
    if (widths.length === 0) continue
    const rows = csvRows(sample, separator).filter((r) =>
      r.fields.some((f) => f.trim() !== ''),
    ).length
    const [width, times] = commonest(widths)
    const score = (times / rows) * Math.log2(width + 1) + (widths.length / rows) * 0.5
    if (score > best.score + 1e-9) best = { separator, score }
  }
  return best.score > 0 ? best.separator : ';'
}

function wholeLines(text: string): string {
  if (text.length <= SAMPLE_TEXT) return text
  const end = text.lastIndexOf('\n', SAMPLE_TEXT)
  return text.slice(0, end > 0 ? end : SAMPLE_TEXT)
}

function commonest(values: readonly number[]): readonly [number, number] {
  const times = new Map<number, number>()
  for (const v of values) times.set(v, (times.get(v) ?? 0) + 1)
  return [...times].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [
    1, 0,
  ] as const)
}

// The number of fields that most rows of several have; null for more rows than the limit allows.
function usualWidth(text: string, separator: string): number | null {
  const widths: number[] = []
  let rows = 0
  for (const { fields } of eachCsvRow(text, separator)) {
    if (++rows > MAX_ROWS) return null
    if (fields.length > 1) widths.push(fields.length)
  }
  return widths.length === 0 ? 1 : commonest(widths)[0]
}

// A row that is one field here and exactly the usual number of fields under another separator.
function inOtherSeparator(
  row: CsvRow,
  separator: string,
  width: number,
): { readonly separator: string; readonly fields: readonly string[] } | null {
  const [only] = row.fields
  if (row.fields.length !== 1 || only === undefined || width < 2) return null
  for (const other of SEPARATORS) {
    if (other === separator) continue
    const [reread] = csvRows(only, other)
    if (reread?.fields.length === width) return { separator: other, fields: reread.fields }
  }
  return null
}

/** The first line that ends otherwise than the first one; line ends inside quoted cells do not count. */
function oddLineEnd(text: string): number | null {
  const sample = text
    .slice(0, SAMPLE_TEXT)
    .replace(/"(?:[^"]|"")*"/g, (cell) => cell.replace(/\r\n|\r|\n/g, LINE_IN_CELL))
  const ends = [...sample.matchAll(/\r\n|\r|\n|\ue001/g)].map(([end]) => end)
  const first = ends.find((end) => end !== LINE_IN_CELL)
  const odd = ends.findIndex((end) => end !== first && end !== LINE_IN_CELL)
  return odd < 0 ? null : odd + 1
}

const LINE_IN_CELL = '\ue001'
