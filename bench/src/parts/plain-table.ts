// Plain tables of persons, one value a cell, as lists/clean has them: read line by line, so that only the
// records stay.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { PersonRecord } from '@parley/names'
import { plainRecord } from './plain-record.ts'

/** Reads a table of persons; the first line has the headings. */
export async function readPlainTable(file: string): Promise<readonly PersonRecord[]> {
  const records: PersonRecord[] = []
  let columns: readonly string[] | null = null
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (columns === null) columns = line.split(',')
    else if (line !== '') records.push(plainRecord(rowOf(columns, line), records.length))
  }
  return records
}

// Cells are written anew, for a part of a line keeps the whole line in memory.
function rowOf(columns: readonly string[], line: string): Readonly<Record<string, string>> {
  const cells = JSON.parse(JSON.stringify(line.split(','))) as readonly string[] // as they went in
  return Object.fromEntries(columns.map((name, i) => [name, cells[i]?.trim() ?? '']))
}
