// Rows of delimited text, read by hand because the usual readers let one unclosed quote swallow the rest
// of a file and do not say on which line a row began (docs/adr/0030-own-csv-reader.md). A quote opens a
// cell only at its start; if it does not close properly within bounds, it was an ordinary character and
// its row ends where the line ends.
import { MAX_QUOTED_LINES, MAX_CELL_TEXT } from './limits.ts'

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly fields: readonly string[]
  /** The row opens a quote that nothing closes. */
  readonly unclosed: boolean
}

/** Reads all rows; line ends are LF, CR LF and CR in any mixture. */
export function csvRows(text: string, separator: string): readonly CsvRow[] {
  return [...eachCsvRow(text, separator)]
}

/** The same, one row at a time: nothing is kept of a row that was read. */
export function* eachCsvRow(text: string, separator: string): Generator<CsvRow, void, undefined> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = rowAt(text, at, separator)
    yield { line, fields: row.fields, unclosed: row.unclosed }
    line += row.lines
    at = row.end
  }
}

interface ReadRow {
  readonly fields: readonly string[]
  readonly unclosed: boolean
  /** Where the next row begins. */
  readonly end: number
  /** Lines the row took. */
  readonly lines: number
}

function rowAt(text: string, start: number, separator: string): ReadRow {
  const fields: string[] = []
  let at = start
  let lines = 1
  let unclosed = false
  for (;;) {
    const quoted = isQuote(text.charCodeAt(at)) ? quotedField(text, at, separator) : null
    if (quoted === null && isQuote(text.charCodeAt(at))) unclosed = true
    const field = quoted ?? plainField(text, at, separator)
    fields.push(field.text)
    lines += field.breaks
    if (text.charAt(field.end) !== separator || separator === '') {
      const end = afterLineEnd(text, field.end)
      return { fields, unclosed, end, lines }
    }
    at = field.end + 1
  }
}

interface Field {
  readonly text: string
  /** Where the separator or line end after it stands. */
  readonly end: number
  readonly breaks: number
}

const QUOTE = 0x22
const isQuote = (unit: number): boolean => unit === QUOTE

function plainField(text: string, start: number, separator: string): Field {
  const stop = separator.charCodeAt(0)
  let end = start
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (unit === stop || unit === 10 || unit === 13) break
    end++
  }
  return { text: text.slice(start, end), end, breaks: 0 }
}

/** A field in quotes, or null if its quote is not closed before something that cannot be inside it. */
function quotedField(text: string, start: number, separator: string): Field | null {
  let breaks = 0
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) {
      if (++breaks > MAX_QUOTED_LINES) return null
    }
    if (i - start > MAX_CELL_TEXT * 2) return null
    if (!isQuote(unit)) continue
    if (isQuote(text.charCodeAt(i + 1))) {
      i++
      continue
    }
    const end = afterBlanks(text, i + 1, separator)
    if (!endsField(text, end, separator)) return null
    return { text: text.slice(start + 1, i).replaceAll('""', '"'), end, breaks }
  }
  return null
}

function afterBlanks(text: string, at: number, separator: string): number {
  let end = at
  while (text.charAt(end) === ' ' && separator !== ' ') end++
  return end
}

function endsField(text: string, at: number, separator: string): boolean {
  if (at >= text.length) return true
  const unit = text.charCodeAt(at)
  return unit === 10 || unit === 13 || text.charAt(at) === separator
}

function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
}
