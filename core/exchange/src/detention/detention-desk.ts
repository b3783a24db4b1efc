// A party's own notes of persons in detention in its private log, and what its next report carries. The private log
// knows the facility of everybody and the name of whoever is on no list; a report knows refs, and codes only where both
// sides open theirs. A note about somebody whom the other side has not been told of waits here until it has.
import { canonicalJson, ok, utf8Bytes } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { flag, list, nullOr, object, readShape, textUpTo, time, word } from '../shape.ts'
import { withEntry } from '../state.ts'
import type { ExchangeState } from '../state.ts'
import { isContestPart } from './contest.ts'
import { codesAreOpen, detentionFault, withDetentionNote } from './detention-chain.ts'
import type { DetentionBook, DetentionSeats } from './detention-chain.ts'
import { detentionNote } from './detention-note.ts'
import type { DetentionNote, DetentionReport, FacilityCode } from './detention-note.ts'

export const DETENTION_NOTED = 'detention.noted'
export const DETENTION_CODES = 'detention.codes'
export type DetentionKind = typeof DETENTION_NOTED | typeof DETENTION_CODES

export function isDetentionKind(kind: string): kind is DetentionKind {
  return kind === DETENTION_NOTED || kind === DETENTION_CODES
}

/** A note as its own side keeps it. */
export interface KeptNote {
  readonly note: DetentionNote
  /** The code of the facility at which the person arrived; null in notes of anything else. */
  readonly facility: string | null
  /** Of somebody who is on no own list; null for everybody else and in later notes. */
  readonly name: string | null
}

export interface DetentionDesk {
  /** Own notes by person, in the order in which they were kept. */
  readonly notes: ReadonlyMap<PersonRef, readonly DetentionNote[]>
  readonly facilities: ReadonlyMap<PersonRef, string>
  readonly names: ReadonlyMap<PersonRef, string>
  /** Whether own reports open own facility codes. */
  readonly opens: boolean
}

export const EMPTY_DETENTION_DESK: DetentionDesk = {
  notes: new Map(),
  facilities: new Map(),
  names: new Map(),
  opens: false,
}

/** Persons of one act of an officer. */
export const MOST_AT_ONCE = 500

const kept = object({
  persons: list(
    object<KeptNote>({
      note: detentionNote,
      facility: nullOr(word),
      name: nullOr(textUpTo(200)),
    }),
    MOST_AT_ONCE,
  ),
})
const codes = object({ at: time, opens: flag })

/** Folds own notes, or the word on own codes. */
export function applyDetention(
  desk: DetentionDesk,
  kind: DetentionKind,
  entry: Entry,
): Result<DetentionDesk, Refusal<'field'>> {
  if (kind === DETENTION_CODES) {
    const said = readShape(codes, entry.data ?? undefined)
    return said.ok ? ok({ ...desk, opens: said.value.opens }) : said
  }
  const read = readShape(kept, entry.data ?? undefined)
  if (!read.ok) return read
  let { notes, facilities, names } = desk
  for (const { note, facility, name } of read.value.persons) {
    const { ref } = note
    notes = withEntry(notes, ref, [...(notes.get(ref) ?? []), note])
    if (facility !== null) facilities = withEntry(facilities, ref, facility)
    if (name !== null) names = withEntry(names, ref, name)
  }
  return ok({ ...desk, notes, facilities, names })
}

/** Own notes that no report carries, by person. */
export function waitingDetention(
  book: DetentionBook,
  by: PartyId,
  desk: DetentionDesk,
): readonly DetentionNote[] {
  return [...desk.notes].flatMap(([ref, notes]) => {
    // A held ref is in the register, a sought one in contests; nobody gives one ref to both.
    const chains = [book.people.get(ref), book.contests.get(ref)]
    return notes.slice(chains.reduce((sum, chain) => sum + (chain?.notes.get(by) ?? 0), 0))
  })
}

/** The book as a party knows it: what was reported, and its own notes that no report carries yet. */
export function ownDetention(
  book: DetentionBook,
  { by, seats }: { readonly by: PartyId; readonly seats: DetentionSeats },
  desk: DetentionDesk,
): DetentionBook {
  let all = book
  for (const note of waitingDetention(book, by, desk)) {
    if (detentionFault({ book: all, by, seats, note }) === null) {
      all = withDetentionNote(all, by, note)
    }
  }
  return all
}

/** Refs under which a side has told the other that it holds somebody; nobody else is in its reports. */
export function toldHeld(state: ExchangeState, by: PartyId): ReadonlySet<PersonRef> {
  const answered = [...state.answers.values()].flatMap((given) =>
    given.by === by && given.answer.answer === 'held' ? [given.answer.heldRef] : [],
  )
  const found = [...state.detention.contests.values()].flatMap(({ by: seeker, held }) =>
    held !== null && seeker !== by ? [held] : [],
  )
  return new Set([...answered, ...found])
}

/** The size of every report of detention, so that it says nothing of how many there are. */
export const DETENTION_REPORT_BYTES = 65_536
const ROOM = DETENTION_REPORT_BYTES - 2048 // what an entry says beside them takes far less

export interface Reporting {
  readonly state: ExchangeState
  readonly desk: DetentionDesk
  readonly by: PartyId
  readonly seats: DetentionSeats
  readonly at: Instant
}

/**
 * The next report: notes of those the other side knows of, then codes it has not got, as far as they fit; nothing is
 * a report too. Where something is left over, {@link mayReport} still counts it afterwards.
 */
export function detentionReportOf(reporting: Reporting): DetentionReport {
  const { desk, at } = reporting
  let left = ROOM
  const fits = (one: unknown): boolean => {
    left -= utf8Bytes(canonicalJson(one as Json)).length + 8 // notes and codes are JSON
    return left >= 0
  }
  const notes: DetentionNote[] = []
  for (const note of mayReport(reporting)) {
    if (notes.length === 1024 || !fits(note)) break
    notes.push(note)
  }
  const places: FacilityCode[] = []
  for (const place of placesToReport(reporting, notes)) {
    if (places.length === 1024 || !fits(place)) break
    places.push(place)
  }
  return { at, opens: desk.opens, places, notes }
}

/**
 * Waiting notes about persons of whom the other side knows that they are held. One that no longer fits is left out:
 * a side that enters a ref of the other's under its own name must not stop the other's reports.
 */
export function mayReport({ state, desk, by, seats }: Reporting): readonly DetentionNote[] {
  const told = toldHeld(state, by)
  let book = state.detention
  return waitingDetention(book, by, desk).filter((note) => {
    const isTold = told.has(note.ref) || book.people.has(note.ref) || isContestPart(note.says)
    if (!isTold) return false
    if (detentionFault({ book, by, seats, note }) !== null) return false
    book = withDetentionNote(book, by, note)
    return true
  })
}

function placesToReport(
  { state, desk, by, seats }: Reporting,
  notes: readonly DetentionNote[],
): readonly FacilityCode[] {
  const book = state.detention
  const opens = new Set(book.opens)
  if (desk.opens) opens.add(by)
  else opens.delete(by)
  if (!codesAreOpen({ ...book, opens }, seats)) return []
  const after = notes.reduce((all, note) => withDetentionNote(all, by, note), book)
  return [...desk.facilities].flatMap(([ref, facility]) => {
    const person = after.people.get(ref)
    const isHere = person !== undefined && person.holder === by && person.ended === null
    return isHere && book.places.get(ref)?.facility !== facility ? [{ ref, facility }] : []
  })
}
