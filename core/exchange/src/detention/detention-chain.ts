// Each person in detention as a small state machine, folded from the notes of the holder, of the side at home and of
// the neutral visitor. What does not fit is refused with a word and changes nothing. Whether a note fits depends on
// its author's own notes and on what no other party can take back, so that a note that waits for a report cannot be
// overtaken by one that another party reports first.
import { addDays } from '@parley/kernel'
import type { Instant, PartialDate, PartyId, PersonRef } from '@parley/kernel'
import type {
  ComplaintAbout,
  ComplaintOutcome,
  Day,
  DetentionEnd,
  DetentionNote,
  DetentionReport,
  RegisterPart,
  VisitGround,
} from './detention-note.ts'
import { contestFault, isContestPart, withContest } from './contest.ts'
import type { ContestBook, ContestRefusal } from './contest.ts'
import { firstDayOf } from './detention-clock.ts'

export interface Visit {
  readonly visit: string
  readonly by: PartyId
  readonly askedAt: Instant
  readonly state: 'asked' | 'granted' | 'refused' | 'made'
  /** The day for which it was granted last, or on which it was made; null before. */
  readonly on: Day | null
  readonly wasGranted: boolean
  readonly ground: VisitGround | null
}

export interface Complaint {
  readonly complaint: string
  readonly about: ComplaintAbout
  readonly at: Instant
  readonly answered: { readonly outcome: ComplaintOutcome; readonly at: Instant } | null
}

export interface DetentionLink {
  readonly at: Instant
  readonly by: PartyId
  readonly says: RegisterPart
}

export interface Detained {
  readonly ref: PersonRef
  readonly holder: PartyId
  readonly since: PartialDate
  /** At the facility where the person is now: what the clock of the card begins with. */
  readonly arrivedOn: PartialDate
  /** When the card was sent from there; null until then. */
  readonly cardOn: Day | null
  readonly status: Omit<Extract<RegisterPart, { readonly part: 'status' }>, 'part'> | null
  readonly ended: { readonly how: DetentionEnd; readonly on: Day } | null
  readonly visits: readonly Visit[]
  readonly complaints: readonly Complaint[]
  readonly links: readonly DetentionLink[]
  /** How many notes of each party are in it. */
  readonly notes: ReadonlyMap<PartyId, number>
}

export interface DetentionBook {
  readonly people: ReadonlyMap<PersonRef, Detained>
  /** Contested answers, by the ref under which the person is sought. */
  readonly contests: ContestBook
  /** Sides that open their facility codes, by their last report. */
  readonly opens: ReadonlySet<PartyId>
  /** Codes as reported, with the time of the report. */
  readonly places: ReadonlyMap<PersonRef, { readonly facility: string; readonly at: Instant }>
}

export const EMPTY_DETENTION: DetentionBook = {
  people: new Map(),
  contests: new Map(),
  opens: new Set(),
  places: new Map(),
}

/** Who may note what: the two sides hold people, the neutral visits them. */
export interface DetentionSeats {
  readonly belligerents: readonly PartyId[]
  readonly neutral: PartyId
}

export type DetentionRefusal =
  | ContestRefusal
  | 'detention-out-of-order'
  | 'before-own-note'
  | 'not-yet'
  | 'held-already'
  | 'no-such-person'
  | 'not-holding'
  | 'detention-ended'
  | 'before-arrival'
  | 'visit-known'
  | 'visit-not-own'
  | 'no-such-visit'
  | 'visit-not-granted'
  | 'not-the-visitor'
  | 'complaint-known'
  | 'no-such-complaint'
  | 'complaint-answered'
  | 'codes-not-opened'

interface Said {
  readonly book: DetentionBook
  readonly by: PartyId
  readonly seats: DetentionSeats
  readonly note: DetentionNote
}

/** Why a note of a party cannot follow what is there, or null. */
export function detentionFault(said: Said): DetentionRefusal | null {
  const { book, by, note, seats } = said
  const { ref, says, at } = note
  const isContest = isContestPart(says)
  const chain = isContest ? book.contests.get(ref) : book.people.get(ref)
  if (note.number !== (chain?.notes.get(by) ?? 0) + 1) return 'detention-out-of-order'
  const lastOwn = chain?.links.findLast((link: { readonly by: PartyId }) => link.by === by)
  if (lastOwn !== undefined && at < lastOwn.at) return 'before-own-note'
  if (isContest) {
    const { belligerents } = seats
    return contestFault(book.contests.get(ref), { by, at, says, belligerents })
  }
  const known = book.people.get(ref)
  if (isAhead(at, says)) return 'not-yet'
  if (says.part === 'detained') return enteringFault(said, known)
  return known === undefined ? 'no-such-person' : partFault(said, known, says)
}

function enteringFault({ by, seats }: Said, known: Detained | undefined): DetentionRefusal | null {
  if (!seats.belligerents.includes(by)) return 'not-holding'
  if (known === undefined) return null
  if (known.holder !== by) return 'not-holding'
  return known.ended === null ? 'held-already' : null
}

// Whoever writes may be a day ahead of UTC.
function isAhead(at: Instant, says: RegisterPart): boolean {
  const tomorrow = addDays(at, 1).slice(0, 10)
  switch (says.part) {
    case 'detained':
      return firstDayOf(says.since) > tomorrow
    case 'moved':
    case 'card-sent':
    case 'visit-made':
    case 'ended':
      return says.on > tomorrow
    case 'status':
      return says.noticed !== null && says.noticed > tomorrow
    default:
      return false // a visit is granted for a day to come
  }
}

function partFault(
  { by, seats }: Said,
  known: Detained,
  says: RegisterPart,
): DetentionRefusal | null {
  switch (says.part) {
    case 'visit-asked': {
      if (by === known.holder) return 'not-the-visitor'
      if (!says.visit.startsWith(`${by}-`)) return 'visit-not-own'
      return known.visits.some(({ visit }) => visit === says.visit) ? 'visit-known' : null
    }
    case 'visit-made': {
      const visit = known.visits.find((one) => one.visit === says.visit)
      if (visit === undefined) return 'no-such-visit'
      if (by !== seats.neutral && by !== visit.by) return 'not-the-visitor'
      return visit.wasGranted ? null : 'visit-not-granted'
    }
    default:
      return by === known.holder ? holderFault(known, says) : 'not-holding'
  }
}

function holderFault(known: Detained, says: RegisterPart): DetentionRefusal | null {
  switch (says.part) {
    case 'visit-granted':
    case 'visit-refused':
      return known.visits.some(({ visit }) => visit === says.visit) ? null : 'no-such-visit'
    case 'complaint-answered': {
      const open = known.complaints.find(({ complaint }) => complaint === says.complaint)
      if (open === undefined) return 'no-such-complaint'
      return open.answered === null ? null : 'complaint-answered'
    }
    default:
      return known.ended === null ? presentFault(known, says) : 'detention-ended'
  }
}

function presentFault(known: Detained, says: RegisterPart): DetentionRefusal | null {
  switch (says.part) {
    case 'moved':
    case 'card-sent':
    case 'ended':
      return says.on < firstDayOf(known.arrivedOn) ? 'before-arrival' : null
    case 'complained':
      return known.complaints.some(({ complaint }) => complaint === says.complaint)
        ? 'complaint-known'
        : null
    default:
      return null
  }
}

/** The book with a note that {@link detentionFault} takes. */
export function withDetentionNote(
  book: DetentionBook,
  by: PartyId,
  note: DetentionNote,
): DetentionBook {
  const { says, at, ref, number } = note
  if (isContestPart(says)) {
    return { ...book, contests: withContest(book.contests, { ref, by, at, number, says }) }
  }
  const known = book.people.get(ref)
  const before = says.part === 'detained' ? entered(known, { ref, by, since: says.since }) : known
  if (before === undefined) return book
  const person = {
    ...before,
    links: [...before.links, { at, by, says }],
    notes: new Map(before.notes).set(by, number),
  }
  return { ...book, people: new Map(book.people).set(ref, after(person, { at, by, says })) }
}

interface Entering {
  readonly ref: PersonRef
  readonly by: PartyId
  readonly since: PartialDate
}

// Whoever is held again begins a new time; visits and complaints of the old one stay in sight.
function entered(known: Detained | undefined, { ref, by, since }: Entering): Detained {
  const past = { visits: [], complaints: [], links: [], notes: new Map(), status: null }
  return { ...past, ...known, ref, holder: by, since, arrivedOn: since, cardOn: null, ended: null }
}

function after(person: Detained, { at, by, says }: DetentionLink): Detained {
  switch (says.part) {
    case 'detained':
      return person
    case 'moved':
      return { ...person, arrivedOn: says.on, cardOn: null }
    case 'card-sent':
      return { ...person, cardOn: says.on }
    case 'status': {
      const { part: _part, ...status } = says
      return { ...person, status }
    }
    case 'ended':
      return { ...person, ended: { how: says.how, on: says.on } }
    case 'complained': {
      const { complaint, about } = says
      const complaints = [...person.complaints, { complaint, about, at, answered: null }]
      return { ...person, complaints }
    }
    case 'complaint-answered': {
      const answered = { outcome: says.outcome, at }
      return {
        ...person,
        complaints: person.complaints.map((one) =>
          one.complaint === says.complaint ? { ...one, answered } : one,
        ),
      }
    }
    case 'visit-asked': {
      const { visit } = says
      const asked = { visit, by, askedAt: at, state: 'asked', on: null, ground: null } as const
      return { ...person, visits: [...person.visits, { ...asked, wasGranted: false }] }
    }
    case 'visit-granted':
    case 'visit-refused':
    case 'visit-made': {
      const visits = person.visits.map((one) => (one.visit === says.visit ? seen(one, says) : one))
      return { ...person, visits }
    }
  }
}

type VisitPart = Extract<
  RegisterPart,
  { readonly part: 'visit-granted' | 'visit-refused' | 'visit-made' }
>

// A visit that was made stays made, whatever the holder's report says that was written before it heard so.
function seen(visit: Visit, says: VisitPart): Visit {
  const wasGranted = visit.wasGranted || says.part === 'visit-granted'
  if (says.part === 'visit-made') return { ...visit, state: 'made', on: says.on, ground: null }
  if (visit.state === 'made') return { ...visit, wasGranted }
  if (says.part === 'visit-granted') {
    return { ...visit, state: 'granted', on: says.on, ground: null, wasGranted }
  }
  return { ...visit, state: 'refused', on: null, ground: says.ground }
}

/** Whether both sides open their facility codes to each other. */
export function codesAreOpen({ opens }: DetentionBook, { belligerents }: DetentionSeats): boolean {
  return belligerents.every((side) => opens.has(side))
}

/** The book with a report, or the word for which it is void. */
export function withDetentionReport(
  book: DetentionBook,
  by: PartyId,
  { seats, says }: { readonly seats: DetentionSeats; readonly says: DetentionReport },
): DetentionBook | DetentionRefusal {
  const opens = new Set(book.opens)
  if (says.opens && seats.belligerents.includes(by)) opens.add(by)
  else opens.delete(by)
  let all: DetentionBook = { ...book, opens }
  for (const note of says.notes) {
    const fault = detentionFault({ book: all, by, seats, note })
    if (fault !== null) return fault
    all = withDetentionNote(all, by, note)
  }
  if (says.places.length > 0 && !codesAreOpen(all, seats)) return 'codes-not-opened'
  const places = new Map(all.places)
  for (const { ref, facility } of says.places) {
    if (all.people.get(ref)?.holder !== by) return 'not-holding'
    places.set(ref, { facility, at: says.at })
  }
  return { ...all, places }
}
