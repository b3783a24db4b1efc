// Rows of invented lists for tests.
import type { PartialDate } from '@parley/kernel'
import { parsePartialDate, present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'

type Stated = Partial<Omit<PersonRecord, 'born' | 'capturedOn' | 'name'>> & {
  readonly born?: string
  readonly capturedOn?: string
}

/** A row with a one-column name and what else it states. */
export function listed(full: string, stated: Stated = {}): PersonRecord {
  const { born, capturedOn, ...rest } = stated
  return {
    rowNumber: 1,
    no: null,
    place: { sheet: '', line: 1 },
    name: { full, surname: null, given: null, patronymic: null },
    bornAs: born === undefined ? null : 'date',
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
    ...rest,
    born: dateOf(born),
    capturedOn: dateOf(capturedOn),
  }
}

function dateOf(text: string | undefined): PartialDate | null {
  return text === undefined ? null : present(parsePartialDate(text), `a date: ${text}`)
}
