// Plain tables of persons, one value a cell, as lists/clean has them: read line by line, so that only the
// records stay, and written by `writtenRows` of the simulation.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { PersonRecord } from '@parley/names'
import { WRITTEN_COLUMNS, writtenRows } from '@parley/simulation'
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

function rowOf(columns: readonly string[], line: string): Readonly<Record<string, string>> {
  const cells = line.split(',')
  return Object.fromEntries(columns.map((name, i) => [name, cells[i]?.trim() ?? '']))
}

/** Two tables and the truth of them (`held,sought` by id), written below a name. */
export interface TableFiles {
  readonly held: string
  readonly sought: string
  readonly truth: string
}

/** Writes two lists of `rows` with six tenths in common; some 100 bytes a row. */
export function writePlainTables(folder: string, seed: string, rows: number): TableFiles {
  const files = {
    held: `${folder}/held.csv`,
    sought: `${folder}/sought.csv`,
    truth: `${folder}/truth.csv`,
  }
  const [held, sought, truth] = [files.held, files.sought, files.truth].map(newFile)
  held?.add(WRITTEN_COLUMNS)
  sought?.add(WRITTEN_COLUMNS)
  truth?.add('held,sought')
  for (const person of writtenRows({ seed, rows, commonShare: 0.6 })) {
    if (person.held !== null) held?.add(person.held)
    if (person.sought !== null) sought?.add(person.sought)
    if (person.held !== null && person.sought !== null)
      truth?.add(`${idOf(person.held)},${idOf(person.sought)}`)
  }
  for (const file of [held, sought, truth]) file?.close()
  return files
}

function idOf(row: string): string {
  return row.slice(0, row.indexOf(','))
}

function newFile(path: string): { add: (line: string) => void; close: () => void } {
  const file = openSync(path, 'w')
  let waiting = ''
  return {
    add: (line) => {
      waiting += `${line}\n`
      if (waiting.length < 1 << 20) return
      writeSync(file, waiting)
      waiting = ''
    },
    close: () => {
      writeSync(file, waiting)
      closeSync(file)
    },
  }
}
