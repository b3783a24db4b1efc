// Plain tables of invented persons, written as `writtenRows` of the simulation has them. Apart from reading, so that
// whoever measures a matching has no simulation in memory.
import { closeSync, openSync, writeSync } from 'node:fs'
import { WRITTEN_COLUMNS, writtenRows } from '@parley/simulation'

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
