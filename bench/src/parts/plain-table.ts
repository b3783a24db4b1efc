// Plain tables of persons, one value a cell, as lists/clean has them: read line by line and packed, so that
// only what the lines say stays.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { PackedPersons } from '@parley/names'
import { plainRecord } from './plain-record.ts'

/** Reads a table of persons; the first line has the headings. */
export async function readPlainTable(file: string): Promise<PackedPersons> {
  const records = new PackedPersons()
  let columns: readonly string[] | null = null
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (columns === null) columns = line.split(',')
    else if (line !== '') records.add(plainRecord(rowOf(columns, line), records.length))
  }
  return records
}

function rowOf(columns: readonly string[], line: string): Readonly<Record<string, string>> {
  const cells = line.split(',')
  return Object.fromEntries(columns.map((name, i) => [name, cells[i]?.trim() ?? '']))
}
