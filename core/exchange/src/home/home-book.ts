// Files of persons who have come home, folded from a party's private log, and what stands in one at a time. Whether a
// follow-up is due is asked with a time and never stored.
import { addSeconds, ok, secondsOf } from '@parley/kernel'
import type { Instant, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { readShape } from '../shape.ts'
import { withEntry } from '../state.ts'
import { FOLLOW_UP_DAYS, homeNote } from './home-note.ts'
import type { HomeNote, HomePart, HomePartName, HomeStage } from './home-note.ts'

/** Notes by person, in the order of the log. */
export type HomeBook = ReadonlyMap<PersonRef, readonly HomeNote[]>

/** Folds one note; the same note again, and one whose content was erased, change nothing. */
export function applyHomeNote(book: HomeBook, entry: Entry): Result<HomeBook, Refusal<'field'>> {
  if (entry.data === null) return ok(book)
  const read = readShape(homeNote, entry.data)
  if (!read.ok) return read
  const note = read.value
  const notes = book.get(note.ref) ?? []
  if (notes.some(({ id }) => id === note.id)) return ok(book)
  return ok(withEntry(book, note.ref, [...notes, note]))
}

export type FollowUpState = 'ahead' | 'due' | 'overdue' | 'done'

export interface FollowUp {
  readonly day: number
  readonly dueAt: Instant
  readonly state: FollowUpState
  /** When somebody spoke with the person; null before. */
  readonly doneAt: Instant | null
}

export type Packet = Extract<HomePart, { readonly part: 'packet' }> & { readonly at: Instant }

export interface HomeFile {
  /** Every note, each with whether a later one took it back. */
  readonly notes: readonly (HomeNote & { readonly isTakenBack: boolean })[]
  readonly receivedAt: Instant | null
  /** `arrived` until a desk says a stage. */
  readonly stage: HomeStage | 'arrived'
  /** The newest word on each seal number. */
  readonly packets: readonly Packet[]
  /** Packets that are missing: each is a claim that stays open until its seal is here. */
  readonly claims: number
  /** Kilograms; null where nobody asked. */
  readonly allowedKg: number | null
  /** Less than the Convention allows. */
  readonly isBaggageShort: boolean
  readonly followUps: readonly FollowUp[]
}

/** Personal effects that whoever is repatriated may take along weigh at least this much (GC III art. 119). */
export const BAGGAGE_KG = 25

/** What stands in a file at `now`, of somebody who arrived at `homeAt`. */
export function homeFile(notes: readonly HomeNote[], homeAt: Instant, now: Instant): HomeFile {
  const gone = new Set(notes.flatMap(({ says }) => (says.part === 'taken-back' ? [says.note] : [])))
  const standing = notes.filter(({ id }) => !gone.has(id))
  const packets = packetsIn(standing)
  const allowedKg = lastOf(standing, 'baggage')?.says.allowedKg ?? null
  return {
    notes: notes.map((note) => ({ ...note, isTakenBack: gone.has(note.id) })),
    receivedAt: all(standing, 'received')[0]?.at ?? null,
    stage: lastOf(standing, 'stage')?.says.stage ?? 'arrived',
    packets,
    claims: packets.filter(({ state }) => state === 'missing').length,
    allowedKg,
    isBaggageShort: allowedKg !== null && allowedKg < BAGGAGE_KG,
    followUps: followUpsIn(standing, homeAt, now),
  }
}

type NoteOf<Name extends HomePartName> = HomeNote & {
  readonly says: Extract<HomePart, { readonly part: Name }>
}

function all<Name extends HomePartName>(
  notes: readonly HomeNote[],
  name: Name,
): readonly NoteOf<Name>[] {
  return notes.filter((note): note is NoteOf<Name> => note.says.part === name)
}

function lastOf<Name extends HomePartName>(
  notes: readonly HomeNote[],
  name: Name,
): NoteOf<Name> | undefined {
  return all(notes, name).at(-1)
}

// Seal numbers are copied by hand from labels: spaces and small letters make no other packet.
function packetsIn(notes: readonly HomeNote[]): readonly Packet[] {
  const bySeal = new Map<string, Packet>()
  for (const { at, says } of all(notes, 'packet')) {
    bySeal.set(says.seal.replaceAll(/\s/g, '').toUpperCase(), { ...says, at })
  }
  return [...bySeal.values()]
}

const DAY_SECONDS = 86_400
const WEEK_SECONDS = 7 * DAY_SECONDS // a visit within a week of its day is on time

function followUpsIn(
  notes: readonly HomeNote[],
  homeAt: Instant,
  now: Instant,
): readonly FollowUp[] {
  const planned = lastOf(notes, 'plan')?.says.days ?? FOLLOW_UP_DAYS
  const reached = all(notes, 'follow-up').filter(({ says }) => says.outcome !== 'not-reached')
  const doneAt = new Map(reached.map(({ at, says }) => [says.day, at]))
  const days = [...new Set([...planned, ...doneAt.keys()])].sort((x, y) => x - y)
  return days.map((day) => {
    const dueAt = addSeconds(homeAt, day * DAY_SECONDS)
    const done = doneAt.get(day) ?? null
    return { day, dueAt, doneAt: done, state: done === null ? standingAt(dueAt, now) : 'done' }
  })
}

function standingAt(dueAt: Instant, now: Instant): FollowUpState {
  const late = secondsOf(now) - secondsOf(dueAt)
  if (late < -WEEK_SECONDS) return 'ahead'
  return late <= WEEK_SECONDS ? 'due' : 'overdue'
}

/** Evidence that somebody is alive and held, as somebody who came home told it. */
export interface EvidenceOfLife extends Omit<
  Extract<HomePart, { readonly part: 'named' }>,
  'part'
> {
  readonly id: string
  readonly at: Instant
  /** Who told it: for the bureau alone, which may ask again. */
  readonly toldBy: PersonRef
}

/** Everything told of those who remain and not taken back, the newest first. */
export function evidenceOfLife(book: HomeBook): readonly EvidenceOfLife[] {
  const told = [...book.values()].flatMap((notes) => {
    const gone = new Set(notes.map(({ says }) => (says.part === 'taken-back' ? says.note : '')))
    return all(notes, 'named').filter(({ id }) => !gone.has(id))
  })
  return told
    .map(({ id, at, ref, says }): EvidenceOfLife => {
      const { name, place, lastOn, basis } = says
      return { id, at, name, case: says.case, place, lastOn, basis, toldBy: ref }
    })
    .sort((x, y) => (x.at === y.at ? (x.id < y.id ? -1 : 1) : x.at < y.at ? 1 : -1))
}
