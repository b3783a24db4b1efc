// What goes out: rows of plain values. There is no way to write a formula, and text that looks like one
// is defused by both writers.
import type { MergedCells } from '@parley/exchange'

/** A day that the reader's spreadsheet shows as a date. */
export interface DayOut {
  readonly day: string
}

/** Text, a number, a day (YYYY-MM-DD), or nothing. */
export type CellOut = string | number | DayOut | null

export interface SheetOut {
  /** At most 31 characters, without `[]:*?/\`; other names are shortened. */
  readonly name: string
  /** Row by row from line 1; an empty array is an empty row. */
  readonly rows: readonly (readonly CellOut[])[]
  readonly merges?: readonly MergedCells[]
  /** Lines shown bold: headings. */
  readonly boldLines?: readonly number[]
  readonly hiddenLines?: readonly number[]
  readonly hidden?: boolean
  /** Column widths in characters, by column. */
  readonly widths?: readonly number[]
}
