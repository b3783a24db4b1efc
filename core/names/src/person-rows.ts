// Rows of a list by their place: an array of records is one way to have them.
import type { PersonRecord } from './person-record.ts'

/** Rows of a list; an array of records is one. */
export interface PersonRows {
  readonly length: number
  /** The record of a row from 0 on; undefined from `length` on. */
  readonly at: (row: number) => PersonRecord | undefined
}

/** The rows from `from` up to `to`, which is cut at the list's end, as rows of their own. */
export function someRows(rows: PersonRows, from: number, to: number): PersonRows {
  const length = Math.max(0, Math.min(to, rows.length) - from)
  return { length, at: (row) => (row < length ? rows.at(from + row) : undefined) }
}

/** Every record in order, one after the other. */
export function* recordsOf(rows: PersonRows): Generator<PersonRecord> {
  for (let row = 0; row < rows.length; row++) {
    const record = rows.at(row)
    if (record !== undefined) yield record
  }
}
