// Everyone this seat knows about, as a published list is set against: one row each, with where the ledger says
// the person is and since which entry. Nobody outside the asked list ever leaves this table.
import type { Instant, PersonRef } from '@parley/kernel'
import type { Category, PersonRecord } from '@parley/names'
import type { Whereabouts } from '../state.ts'
import { knownPersons } from '../views/known-person.ts'
import type { KnownPerson } from '../views/known-person.ts'
import { StandingBook } from '../views/person-standing.ts'
import type { AnswerCode } from '../views/person-standing.ts'
import { sightOf } from '../views/viewer.ts'
import type { Outlook } from '../views/viewer.ts'

export interface LedgerPerson {
  readonly ref: PersonRef
  /** What this seat's lists say of the person, the fuller list first; personal data. */
  readonly record: PersonRecord
  readonly category: Category | null
  readonly contested: boolean
  /** Null before a receipt has moved the person. */
  readonly whereabouts: Whereabouts | null
  /** When the person came there, and the entry that says so. */
  readonly since: { readonly at: Instant; readonly entry: number } | null
  readonly answer: AnswerCode | null
}

/** The persons a list may be set against; nobody where the viewer may read no records. */
export function ledgerPeople(outlook: Outlook): readonly LedgerPerson[] {
  const { state, viewer } = outlook
  if (!sightOf(viewer.role).records) return []
  const book = new StandingBook(outlook)
  return [...knownPersons(outlook).values()].flatMap((person): readonly LedgerPerson[] => {
    const record = fullest(person)
    if (record === null) return []
    const standing = book.of(person)
    const lane = state.custody.get(person.ref)?.lanes.at(-1)
    return [
      {
        ref: person.ref,
        record,
        category: standing.category,
        contested: standing.contested,
        whereabouts: standing.whereabouts,
        since: lane === undefined ? null : { at: lane.at, entry: lane.index },
        answer: standing.answer,
      },
    ]
  })
}

// One row a person: two rows would be each other's rivals for the row of the list that means both. What the
// seeker's row leaves out, the holder's fills in; health is the holder's alone.
function fullest({ held, sought }: KnownPerson): PersonRecord | null {
  const [own = null] = sought.map(({ record }) => record)
  if (own === null || held === null) return own ?? held
  return {
    ...own,
    born: own.born ?? held.born,
    bornAs: own.born === null ? held.bornAs : own.bornAs,
    sex: own.sex ?? held.sex,
    rank: own.rank ?? held.rank,
    unit: own.unit ?? held.unit,
    serviceNumber: own.serviceNumber ?? held.serviceNumber,
    capturedOn: own.capturedOn ?? held.capturedOn,
    capturedAt: own.capturedAt ?? held.capturedAt,
    category: own.category ?? held.category,
    callSign: own.callSign ?? held.callSign,
    health: held.health,
  }
}
