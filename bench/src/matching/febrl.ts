// Febrl set 4 (ANU, invented Australian persons; 5,000 against 5,000, everybody on both): what its columns
// are in the terms of a person list. The files are public, not ours, and read from PARLEY_PEERS.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchLists } from './lists.ts'
import { plainRecord } from '../parts/plain-record.ts'
import { plainCsv } from './lists.ts'
import { pairKey } from './scoring.ts'

const FILES = ['febrl4a.csv', 'febrl4b.csv'] as const

/** Set 4: the duplicates are held, the originals sought. */
export function febrlLists(folder: string): BenchLists {
  const [originals, duplicates] = FILES.map((file) =>
    plainCsv(readFileSync(join(folder, file), 'utf8')),
  )
  const held = (duplicates ?? []).map((row, i) => plainRecord(asPerson(row), i))
  const sought = (originals ?? []).map((row, i) => plainRecord(asPerson(row), i))
  const numbers = held.map(({ no }) => no ?? '')
  const truth = numbers.map((no) => pairKey(no, no.replace(/-dup-\d+$/, '-org')))
  return { held, sought, truth: { pairs: new Set(truth), departed: new Set() }, goesBy: 'no' }
}

// The number of social security stands for a service number, the postcode for the code of a unit, the
// suburb for the place of capture; street and state have no counterpart in a person list.
function asPerson(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const born = row['date_of_birth'] ?? ''
  return {
    id: row['rec_id'] ?? '',
    surname: row['surname'] ?? '',
    given: row['given_name'] ?? '',
    born: born.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
    service_number: row['soc_sec_id'] ?? '',
    unit: row['postcode'] ?? '',
    captured_at: row['suburb'] ?? '',
  }
}
