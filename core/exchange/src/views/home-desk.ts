// The home desk: files of own persons on own soil, and what they told of those who remain. Only the desk that speaks
// with families reads it. Headquarters negotiate, and a debrief is no list to negotiate with.
import type { Instant, PersonRef, Refusal } from '@parley/kernel'
import { evidenceOfLife, homeFile } from '../home/home-book.ts'
import type { EvidenceOfLife, HomeFile } from '../home/home-book.ts'
import { knownPersons } from './known-person.ts'
import type { KnownPerson } from './known-person.ts'
import type { NameBook } from './name-forms.ts'
import { recordsOf } from './person-row.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface HomeRow extends HomeFile {
  readonly ref: PersonRef
  readonly name: string
  readonly homeAt: Instant
}

/** Files with most to do first: overdue, due, open claims, then the latest arrival; null for other desks. */
export function homeRows(outlook: Outlook, names: NameBook): readonly HomeRow[] | null {
  if (!sightOf(outlook.viewer.role).homecoming) return null
  return [...arrivedPersons(outlook)]
    .map(([person, homeAt]) => rowOf(outlook, names, { person, homeAt }))
    .sort((x, y) => urgency(y) - urgency(x) || (x.ref < y.ref ? -1 : 1))
}

function arrivedPersons(outlook: Outlook): ReadonlyMap<KnownPerson, Instant> {
  const { state, viewer } = outlook
  return new Map(
    [...knownPersons(outlook).values()].flatMap((person) => {
      const homeAt = state.home.get(person.ref)
      return person.home === viewer.party && homeAt !== undefined ? [[person, homeAt] as const] : []
    }),
  )
}

function rowOf(
  { register, now }: Outlook,
  names: NameBook,
  { person, homeAt }: { readonly person: KnownPerson; readonly homeAt: Instant },
): HomeRow {
  const [record] = recordsOf(person)
  const name = record === undefined ? '' : names.of(record).name
  return {
    ref: person.ref,
    name,
    homeAt,
    ...homeFile(register.homes.get(person.ref) ?? [], homeAt, now),
  }
}

function urgency({ followUps, claims, isBaggageShort, stage }: HomeRow): number {
  const count = (state: string): number => followUps.filter((one) => one.state === state).length
  const open = stage === 'closed' ? 0 : 1
  return (
    count('overdue') * 1000 + count('due') * 100 + claims * 10 + (isBaggageShort ? 2 : 0) + open
  )
}

/** Whether a desk may note of a person. Whoever has not arrived is nobody to it, like whoever does not exist. */
export function fileRefusal(
  outlook: Outlook,
  ref: PersonRef,
): Refusal<'not-allowed' | 'not-arrived'> | null {
  if (!sightOf(outlook.viewer.role).homecoming) return { code: 'not-allowed', at: 'home' }
  const arrived = [...arrivedPersons(outlook).keys()].some((person) => person.ref === ref)
  return arrived ? null : { code: 'not-arrived', at: ref }
}

/** What was told of those who remain, the newest first; null for other desks. */
export function evidenceRows({ register, viewer }: Outlook): readonly EvidenceOfLife[] | null {
  return sightOf(viewer.role).homecoming ? evidenceOfLife(register.homes) : null
}
