// Delimited text with every field that needs it in quotes, and nothing a spreadsheet would run.
import { ok, refuse } from '@parley/kernel'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { defused } from './defusing.ts'
import type { CellOut } from './sheet-out.ts'
import { encodeText } from './single-byte.ts'
import type { Encoding } from './single-byte.ts'

export interface CsvForm {
  /** `;` if not stated: what spreadsheets in most European settings open as columns. */
  readonly separator?: string
  /** UTF-8 if not stated. */
  readonly encoding?: Encoding
  /** Whether a byte order mark precedes UTF text; true if not stated, so that spreadsheets believe it. */
  readonly mark?: boolean
  readonly lineEnd?: '\r\n' | '\n'
}

/** Writes rows as CSV; refuses with the line whose text has no form in the encoding. */
export function writeCsv(
  rows: readonly (readonly CellOut[])[],
  form: CsvForm = {},
): Result<Bytes, Refusal<'unwritable-character'>> {
  const { separator = ';', encoding = 'utf-8', mark = true, lineEnd = '\r\n' } = form
  const lines = rows.map(
    (row) => row.map((cell) => field(cell, separator)).join(separator) + lineEnd,
  )
  const start = mark && encoding.startsWith('utf') ? '\ufeff' : ''
  const bytes = encodeText(start + lines.join(''), encoding)
  if (bytes !== null) return ok(bytes)
  const bad = lines.findIndex((line) => encodeText(line, encoding) === null)
  return refuse('unwritable-character', `line ${bad + 1}`, encoding)
}

function field(cell: CellOut, separator: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? defused(cell) : dayText(cell.day)
  const needsQuotes = text.includes('"') || text.includes(separator) || /[\r\n]|^\s|\s$/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}

/** A day as lists in these languages write it: DD.MM.YYYY. */
function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}.${month}.${year}`
}
