// A planned sheet as the bytes of a CSV file: quoted where it must be, lines ended as spreadsheets do.
import { concatBytes, utf8Bytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { printed } from './plan.ts'
import type { FileForm, PlannedCell, PlannedSheet } from './plan.ts'
import { windows1251Bytes } from './windows-1251.ts'

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf)

/** The bytes of a sheet as CSV. */
export function csvBytes(sheet: PlannedSheet, form: FileForm & { readonly form: 'csv' }): Bytes {
  const lines = sheet.rows.map((row) => csvRecord(row, form.separator))
  const text = lines.map((line) => `${line}\r\n`).join('')
  if (form.encoding === 'windows-1251') return windows1251Bytes(text)
  return concatBytes(BYTE_ORDER_MARK, utf8Bytes(text))
}

/** One record without its line end; a cell with breaks, quotes or separators is quoted. */
export function csvRecord(row: readonly PlannedCell[], separator: string): string {
  return row.map((cell) => quoted(printed(cell), separator)).join(separator)
}

/** Lines of the file that a record takes up. */
export function linesOf(row: readonly PlannedCell[]): number {
  return row.reduce((sum, cell) => sum + (printed(cell).match(/\n/gu)?.length ?? 0), 1)
}

function quoted(text: string, separator: string): string {
  const isPlain = !text.includes(separator) && !/["\r\n]/u.test(text)
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`
}
