// A person as a row of a plain table states them, one value a cell.
import { parsePartialDate } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'

const NOTHING_STATED = {
  bornAs: null,
  sex: null,
  rank: null,
  unit: null,
  serviceNumber: null,
  capturedAt: null,
  placeOfDetention: null,
  category: null,
  health: null,
  callSign: null,
  remark: null,
  departed: false,
} as const

/** A record of the parts of a name and what else a plain table states; '' is not stated. */
export function plainRecord(row: Readonly<Record<string, string>>, index: number): PersonRecord {
  const cell = (name: string): string | null => row[name] || null
  const [surname, given, patronymic] = [cell('surname'), cell('given'), cell('patronymic')]
  const parts = [surname, given, patronymic].filter((part) => part !== null)
  const born = cell('born')
  const captured = cell('captured_on')
  const sex = cell('sex')
  return {
    ...NOTHING_STATED,
    rowNumber: index + 1,
    no: cell('id'),
    place: { sheet: '', line: index + 2 },
    name: { full: cell('name') ?? parts.join(' '), surname, given, patronymic },
    born: born === null ? null : parsePartialDate(born),
    bornAs: born === null ? null : bornAs(born),
    sex: sex === 'm' || sex === 'f' ? sex : null,
    rank: cell('rank'),
    unit: cell('unit'),
    serviceNumber: cell('service_number'),
    capturedOn: captured === null ? null : parsePartialDate(captured),
    capturedAt: cell('captured_at'),
  }
}

function bornAs(born: string): PersonRecord['bornAs'] {
  if (born.endsWith('-01-01')) return 'placeholder'
  return born.length === 4 ? 'year' : 'date'
}
