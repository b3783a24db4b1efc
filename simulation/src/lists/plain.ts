// The same people as clean records, for plays that begin after the lists have been read: no slips, no
// repeats, nothing missing. Held lists carry where a person is kept; sought lists do not.
import { parsePartialDate, present } from '@parley/kernel'
import type { PartialDate } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { Language } from '../people/given-name.ts'
import type { InventedPerson } from '../people/person.ts'
import { peopleOf } from '../people/world.ts'
import type { World } from '../people/world.ts'
import { isHeldList, keeperOf, listedSide } from './entry.ts'
import type { ListName } from './entry.ts'
import { fullTown, plainHealth, writeFacility } from './service-cell.ts'

/** A record with the person it is of; only scoring and the play's own fate may look at the person. */
export interface PlainRow {
  readonly record: PersonRecord
  readonly person: InventedPerson
}

/**
 * One side's list as clean records: a held list has everybody that side holds, a sought list everybody
 * of its own who is missing, whether held, dead, never held or back already. In the order of the ids.
 */
export function plainList(world: World, list: ListName): readonly PlainRow[] {
  const people = peopleOf(world, listedSide(list), isHeldList(list) ? 'held' : undefined)
  const writer: Language = keeperOf(list) === 'a' ? 'uk' : 'ru'
  return people.map((person, i) => ({
    person,
    record: recordOf(person, { writer, isHeld: isHeldList(list), rowNumber: i + 1 }),
  }))
}

interface PlainContext {
  readonly writer: Language
  readonly isHeld: boolean
  readonly rowNumber: number
}

function recordOf(
  person: InventedPerson,
  { writer, isHeld, rowNumber }: PlainContext,
): PersonRecord {
  const { surname, given, patronymic } = person.name[writer]
  const { service, fate } = person
  return {
    rowNumber,
    no: String(rowNumber),
    place: { sheet: '', line: rowNumber + 1 },
    name: { full: `${surname} ${given} ${patronymic}`, surname, given, patronymic },
    born: partial(person.born),
    bornAs: 'date',
    sex: person.sex,
    rank: service === null ? null : service.rank[writer],
    unit: service === null ? null : `${service.unit.number} ${service.unit.kind.short[writer]}`,
    serviceNumber: service?.number ?? null,
    capturedOn: partial(person.capturedOn),
    capturedAt: fullTown(person.capturedAt, writer),
    placeOfDetention: isHeld && fate.is === 'held' ? writeFacility(fate.facility, writer) : null,
    category: person.category,
    health: isHeld ? plainHealth(person.health, writer) : null,
    callSign: isHeld ? null : (service?.callSign?.[writer] ?? null),
    remark: null,
    departed: false,
  }
}

function partial(date: string): PartialDate {
  return present(parsePartialDate(date), 'a day of the calendar')
}
