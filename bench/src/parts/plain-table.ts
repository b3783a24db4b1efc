// Plain tables of persons, one value a cell, as lists/clean has them: read line by line, so that only the
// records stay, and written by `writtenRows` of the simulation.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parsePartialDate } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { WRITTEN_COLUMNS, writtenRows } from '@parley/simulation'

/** Reads a table of persons; the first line has the headings. */
export async function readPlainTable(file: string): Promise<readonly PersonRecord[]> {
  const records: PersonRecord[] = []
  let columns: readonly string[] | null = null
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (columns === null) columns = line.split(',')
    else if (line !== '') records.push(recordOf(columns, line.split(','), records.length + 1))
  }
  return records
}

function recordOf(
  columns: readonly string[],
  cells: readonly string[],
  rowNumber: number,
): PersonRecord {
  const cell = (name: string): string | null => cells[columns.indexOf(name)]?.trim() || null
  const born = cell('born')
  const captured = cell('captured_on')
  const sex = cell('sex')
  const [surname, given, patronymic] = [cell('surname'), cell('given'), cell('patronymic')]
  return {
    rowNumber,
    no: cell('id'),
    place: { sheet: '', line: rowNumber + 1 },
    name: {
      full: [surname, given, patronymic].filter((part) => part !== null).join(' '),
      surname,
      given,
      patronymic,
    },
    born: born === null ? null : parsePartialDate(born),
    bornAs: born === null ? null : bornAs(born),
    sex: sex === 'm' || sex === 'f' ? sex : null,
    rank: cell('rank'),
    unit: cell('unit'),
    serviceNumber: cell('service_number'),
    capturedOn: captured === null ? null : parsePartialDate(captured),
    capturedAt: null,
    placeOfDetention: null,
    category: null,
    health: null,
    callSign: null,
    remark: null,
    departed: false,
  }
}

function bornAs(born: string): PersonRecord['bornAs'] {
  if (born.endsWith('-01-01')) return 'placeholder'
  return born.length === 4 ? 'year' : 'date'
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
