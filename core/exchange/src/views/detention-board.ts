// Detention as one desk may see it. A bureau reads whom its own side holds, with names and facilities, and its own
// people with the other side as far as they are reported; the neutral visitor reads refs. Nobody else reads a row.
import type { Instant, PartialDate, PartyId, PersonRef } from '@parley/kernel'
import {
  cardClock,
  complaintClock,
  clockOf,
  CARD_DAYS,
  dayOf,
  daysHeld,
  lacksNotice,
  visitClock,
} from '../detention/detention-clock.ts'
import type { Clock } from '../detention/detention-clock.ts'
import { codesAreOpen } from '../detention/detention-chain.ts'
import type { Complaint, Detained, DetentionLink, Visit } from '../detention/detention-chain.ts'
import { mayReport, ownDetention, toldHeld, waitingDetention } from '../detention/detention-desk.ts'
import type { Reporting } from '../detention/detention-desk.ts'
import type { NameBook } from './name-forms.ts'
import { oppositeOf, ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export type DetentionStage = 'not-entered' | 'held' | 'ended' | 'crossed'

export interface DetentionRow {
  readonly ref: PersonRef
  /** As an own list writes it; null for the visitor, and where no list has one. */
  readonly name: string | null
  readonly holder: PartyId
  /** This side holds the person and may note of them. */
  readonly isOurs: boolean
  readonly stage: DetentionStage
  readonly since: PartialDate | null
  readonly days: number | null
  /** The facility's code; `at` is when it was reported, null for an own one. */
  readonly facility: { readonly code: string; readonly at: Instant | null } | null
  readonly status: Detained['status']
  readonly card: Clock | null
  readonly lacksNotice: boolean
  readonly visitsOpen: number
  readonly complaintsOpen: number
  /** The most days that any of its clocks is late. */
  readonly lateDays: number
  /** Something is noted that no report carries. */
  readonly waits: boolean
  /** The other side knows that the person is held, so that notes may be reported. */
  readonly isTold: boolean
}

export interface DetentionFile extends DetentionRow {
  readonly visits: readonly (Visit & { readonly clock: Clock | null })[]
  readonly complaints: readonly (Complaint & { readonly clock: Clock })[]
  readonly ended: Detained['ended']
  readonly links: readonly DetentionLink[]
}

export interface DetentionBoard {
  readonly seat: 'bureau' | 'visitor'
  readonly by: PartyId
  /** The day in UTC. */
  readonly today: string
  /** Whoever waits longest first. */
  readonly people: readonly DetentionFile[]
  /** Own notes that the next reports carry. */
  readonly waiting: number
  /** Own notes about persons of whom the other side has not been told. */
  readonly untold: number
  readonly codes: { readonly own: boolean; readonly other: boolean; readonly open: boolean } | null
  readonly lastReports: readonly { readonly party: PartyId; readonly at: Instant }[]
}

/** The register for a bureau and the neutral visitor; null for every other desk and before the exchange is framed. */
export function detentionBoard(outlook: Outlook, names: NameBook): DetentionBoard | null {
  const { state, register, viewer, now } = outlook
  const seat = sightOf(viewer.role).detention
  const { frame } = state
  if (seat === null || frame === null) return null
  const own = ownSide(state, viewer)
  if (seat === 'bureau' && own === null) return null
  const by = viewer.party
  const reporting: Reporting = { state, desk: register.detention, by, seats: frame, at: now }
  const waiting = waitingDetention(state.detention, by, register.detention)
  const crossing = mayReport(reporting).length
  const other = own === null ? null : oppositeOf(state, own)
  const { opens } = state.detention
  return {
    seat,
    by,
    today: dayOf(now),
    people: filesOf(outlook, names),
    waiting: crossing,
    untold: waiting.length - crossing,
    codes:
      own === null || other === null
        ? null
        : {
            own: register.detention.opens,
            other: opens.has(other),
            open: codesAreOpen(state.detention, frame),
          },
    lastReports: lastReports(outlook),
  }
}

function filesOf(outlook: Outlook, names: NameBook): readonly DetentionFile[] {
  const { state, register, viewer } = outlook
  const { frame } = state
  if (frame === null) return []
  const by = viewer.party
  const book = ownDetention(state.detention, { by, seats: frame }, register.detention)
  const isBureau = sightOf(viewer.role).detention === 'bureau'
  const known: ReadonlyMap<PersonRef, KnownHere> = isBureau ? personsOf(outlook, names) : new Map()
  // A bureau has a row for whom its own lists, notes and answers name; the visitor for whoever is reported.
  const refs = isBureau ? known.keys() : book.people.keys()
  const waits = new Set(
    waitingDetention(state.detention, by, register.detention).map(({ ref }) => ref),
  )
  return [...refs]
    .map((ref) =>
      fileOf(outlook, { ref, known: known.get(ref), person: book.people.get(ref), waits }),
    )
    .sort(
      (x, y) =>
        y.lateDays - x.lateDays ||
        STAGES.indexOf(x.stage) - STAGES.indexOf(y.stage) ||
        (x.ref < y.ref ? -1 : 1),
    )
}

const STAGES: readonly DetentionStage[] = ['not-entered', 'held', 'ended', 'crossed']

interface KnownHere {
  readonly name: string | null
  readonly holder: PartyId
  /** When the other side was told, or told us, that the person is held; null before. */
  readonly toldAt: Instant | null
}

/** Everyone a bureau has a row for: whom its side holds, and its own people whom the other side answered held. */
function personsOf(outlook: Outlook, names: NameBook): ReadonlyMap<PersonRef, KnownHere> {
  const { state, register, viewer } = outlook
  const own = viewer.party
  const other = oppositeOf(state, own) ?? own
  const persons = new Map<PersonRef, KnownHere>()
  const told = toldHeld(state, own)
  const toldAt = answeredAt(outlook, own)
  for (const [ref, record] of register.held) {
    persons.set(ref, { name: names.of(record).name, holder: own, toldAt: toldAt.get(ref) ?? null })
  }
  for (const [ref, name] of register.detention.names) {
    persons.set(ref, { name, holder: own, toldAt: toldAt.get(ref) ?? null })
  }
  for (const ref of told) {
    if (!persons.has(ref)) persons.set(ref, { name: null, holder: own, toldAt: null })
  }
  for (const [sought, { answer, by, at }] of state.answers) {
    if (by !== other || answer.answer !== 'held') continue
    const record = register.sought.get(sought) ?? state.sought.get(own)?.persons.get(sought)?.record
    const name = record === undefined ? null : names.of(record).name
    persons.set(answer.heldRef, { name, holder: other, toldAt: at })
  }
  for (const { ref: sought, by, held, links } of state.detention.contests.values()) {
    if (held === null || by !== own || persons.has(held)) continue
    const record = register.sought.get(sought)
    const name = record === undefined ? null : names.of(record).name
    persons.set(held, { name, holder: other, toldAt: links.at(-1)?.at ?? null })
  }
  return persons
}

function answeredAt({ state }: Outlook, by: PartyId): ReadonlyMap<PersonRef, Instant> {
  return new Map(
    [...state.answers.values()].flatMap((given) =>
      given.by === by && given.answer.answer === 'held'
        ? [[given.answer.heldRef, given.at] as const]
        : [],
    ),
  )
}

interface Facts {
  readonly ref: PersonRef
  readonly known: KnownHere | undefined
  readonly person: Detained | undefined
  readonly waits: ReadonlySet<PersonRef>
}

function fileOf(outlook: Outlook, { ref, known, person, waits }: Facts): DetentionFile {
  const { state, viewer, now } = outlook
  const holder = known?.holder ?? person?.holder ?? viewer.party
  const isOurs = holder === viewer.party
  const stage = stageOf(outlook, ref, person)
  const isHere = stage === 'held' || stage === 'not-entered'
  const card = isHere ? cardOf(known, person, now) : null
  const visits = (person?.visits ?? []).map((one) => ({ ...one, clock: visitClock(one, now) }))
  const complaints = (person?.complaints ?? []).map((one) => {
    return { ...one, clock: complaintClock(one, now) }
  })
  const open = isHere
    ? [card, ...visits.map((v) => v.clock), ...complaints.map((c) => c.clock)]
    : []
  return {
    ref,
    name: known?.name ?? null,
    holder,
    isOurs,
    stage,
    since: person?.since ?? null,
    days: person === undefined ? null : daysHeld(person.since, now),
    facility: facilityOf(outlook, ref, isOurs),
    status: person?.status ?? null,
    card,
    lacksNotice: isHere && person !== undefined && lacksNotice(person),
    visitsOpen: visits.filter(({ clock }) => clock !== null).length,
    complaintsOpen: complaints.filter(({ answered }) => answered === null).length,
    lateDays: Math.max(0, ...open.map((one) => (one?.state === 'late' ? one.lateDays : 0))),
    waits: waits.has(ref),
    isTold: known?.toldAt !== undefined && known.toldAt !== null ? true : isReported(state, ref),
    visits,
    complaints,
    ended: person?.ended ?? null,
    links: person?.links ?? [],
  }
}

function isReported({ detention }: Outlook['state'], ref: PersonRef): boolean {
  return detention.people.has(ref)
}

// Whoever was answered held and is in no report has been without a card since that answer at the latest.
function cardOf(
  known: KnownHere | undefined,
  person: Detained | undefined,
  now: Instant,
): Clock | null {
  if (person !== undefined) return cardClock(person, now)
  const toldAt = known?.toldAt ?? null
  return toldAt === null ? null : clockOf(dayOf(toldAt), CARD_DAYS, { doneOn: null, now })
}

function stageOf({ state }: Outlook, ref: PersonRef, person: Detained | undefined): DetentionStage {
  const where = state.custody.get(ref)?.where
  if (where !== undefined && where !== 'detained') return 'crossed'
  if (person === undefined) return 'not-entered'
  return person.ended === null ? 'held' : 'ended'
}

function facilityOf(
  { state, register }: Outlook,
  ref: PersonRef,
  isOurs: boolean,
): DetentionRow['facility'] {
  if (isOurs) {
    const code = register.detention.facilities.get(ref)
    return code === undefined ? null : { code, at: null }
  }
  const place = state.detention.places.get(ref)
  return place === undefined ? null : { code: place.facility, at: place.at }
}

function lastReports({ entries }: Outlook): DetentionBoard['lastReports'] {
  const last = new Map<PartyId, Instant>()
  for (const { verdict, party } of entries) {
    if (verdict.is === 'accepted' && verdict.event.kind === 'detention.reported')
      last.set(party, verdict.event.says.at)
  }
  return [...last].map(([party, at]) => ({ party, at }))
}
