// After the line, each seat its own: arrivals and triage for the transit state, interviews for the neutral,
// families for the desk that tells them. Nothing of a clinician's or interviewer's goes to any other seat.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import { TRIAGES } from '../homecoming.ts'
import type { Fitness, Triage } from '../homecoming.ts'
import { addSeconds, instantOf, secondsOf } from '@parley/kernel'
import { bandsWaiting, triageWaiting } from '../desk/desk-report.ts'
import type { ArrivalFact, CareFact, ExchangeState } from '../state.ts'
import { knownPersons } from './known-person.ts'
import type { NameBook } from './name-forms.ts'
import { recordsOf } from './person-row.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface ArrivalRow {
  readonly wristband: string
  /** Null while nobody knows the name. */
  readonly ref: PersonRef | null
  readonly home: PartyId | null
  readonly holder: PartyId | null
  readonly tranche: string
  readonly arrivedAt: Instant
  readonly triage?: Triage | null
  readonly fitness?: Fitness | null
  /** What this seat has noted and not reported: the wristband, how the person is. */
  readonly bandWaits?: boolean
  readonly careWaits?: boolean
  readonly onward: 'waiting' | 'departed' | 'home'
  readonly departsAt: Instant | null
  readonly homeAt: Instant | null
}

export interface ArrivalBoard {
  readonly halfHours: readonly { readonly from: Instant; readonly people: number }[]
  readonly triage?: readonly { readonly code: Triage; readonly count: number }[]
  readonly expected: number
  readonly arrived: number
  readonly onward: number
  readonly rows: readonly ArrivalRow[]
}

const HALF_HOUR = 1800 // seconds

/** Arrivals in the transit state, the most urgent first; null for a seat that is not at the line. */
export function arrivalBoard(outlook: Outlook): ArrivalBoard | null {
  const { state, viewer } = outlook
  const sight = sightOf(viewer.role)
  if (sight.persons === 'none' || sight.persons === 'own-arrived') return null
  const lines = new Map(
    [...state.tranches.values()].flatMap((t) => t.manifest.persons.map((p) => [p.ref, p] as const)),
  )
  const noted = sight.care ? notedCare(outlook) : NOTHING_NOTED
  const known = merged(noted.arrivals, state.arrivals)
  const rows = [...known.values()].map((arrival): ArrivalRow => {
    const { wristband } = arrival
    const line = arrival.ref === null ? undefined : lines.get(arrival.ref)
    const care = noted.care.get(wristband) ?? state.care.get(wristband)
    const lanes = arrival.ref === null ? [] : (state.custody.get(arrival.ref)?.lanes ?? [])
    const left = lanes.find((l) => l.where === 'own-side')?.at ?? null
    const homeAt = arrival.ref === null ? null : (state.home.get(arrival.ref) ?? null)
    return {
      wristband,
      ref: arrival.ref,
      home: line?.to ?? null,
      holder: line?.from ?? null,
      tranche: arrival.tranche,
      arrivedAt: arrival.at,
      ...(sight.care
        ? {
            triage: care?.triage ?? null,
            fitness: care?.fitness ?? null,
            bandWaits: isUnreported(state, arrival),
            careWaits: noted.care.has(wristband),
          }
        : {}),
      onward: homeAt !== null ? 'home' : left !== null ? 'departed' : 'waiting',
      departsAt: left,
      homeAt,
    }
  })
  const expected = [...lines.values()].filter(
    (p) => p.via === state.frame?.transit && p.via !== null,
  )
  return {
    halfHours: halfHours(rows.map((r) => r.arrivedAt)),
    ...(sight.care ? { triage: triageCounts(rows) } : {}),
    expected: expected.length,
    arrived: rows.filter((r) => r.bandWaits !== true).length,
    onward: rows.filter((r) => r.onward !== 'waiting').length,
    rows: rows.sort(byUrgency),
  }
}

interface NotedCare {
  readonly arrivals: ReadonlyMap<string, ArrivalFact>
  readonly care: ReadonlyMap<string, CareFact>
}

const NOTHING_NOTED: NotedCare = { arrivals: new Map(), care: new Map() }

/** Wristbands and triage that this seat has noted and the log does not hold. */
function notedCare({ register, entries }: Pick<Outlook, 'register' | 'entries'>): NotedCare {
  const desks = [...register.desks.values()].map((notes) => ({ notes, entries }))
  const arrivals = desks.flatMap(({ notes }) =>
    [...bandsWaiting({ notes, entries })].map(([wristband, { ref, at }]) => {
      return [wristband, { wristband, ref, at, tranche: notes.tranche }] as const
    }),
  )
  const care = desks.flatMap((desk) => [...triageWaiting(desk)])
  return { arrivals: new Map(arrivals), care: new Map(care) }
}

/** Everybody with a wristband, in the log or noted here; a name linked here counts before the log has it. */
export function knownArrivals(outlook: Outlook): ReadonlyMap<string, ArrivalFact> {
  return merged(notedCare(outlook).arrivals, outlook.state.arrivals)
}

/** Triage and fitness, what was noted here over what was reported. */
export function knownCare(outlook: Outlook): ReadonlyMap<string, CareFact> {
  return new Map([...outlook.state.care, ...notedCare(outlook).care])
}

function merged(
  noted: ReadonlyMap<string, ArrivalFact>,
  reported: ReadonlyMap<string, ArrivalFact>,
): ReadonlyMap<string, ArrivalFact> {
  const all = new Map(noted)
  for (const [wristband, fact] of reported) {
    all.set(wristband, { ...fact, ref: fact.ref ?? noted.get(wristband)?.ref ?? null })
  }
  return all
}

function isUnreported(state: ExchangeState, { wristband, ref }: ArrivalFact): boolean {
  const reported = state.arrivals.get(wristband)
  return reported === undefined || reported.ref !== ref
}

/** Persons in the transit state whom no clinician here has seen. */
export function untriaged(outlook: Outlook): number {
  const { arrivals, care } = notedCare(outlook)
  const all = new Set([...arrivals.keys(), ...outlook.state.arrivals.keys()])
  return [...all].filter((one) => !care.has(one) && !outlook.state.care.has(one)).length
}

// Whoever cares for people counts them all; which of them wait for a report is said of each.
function triageCounts(rows: readonly ArrivalRow[]): NonNullable<ArrivalBoard['triage']> {
  return TRIAGES.map((code) => ({ code, count: rows.filter((r) => r.triage === code).length }))
}

function byUrgency(x: ArrivalRow, y: ArrivalRow): number {
  const place = (row: ArrivalRow): number => {
    const at = TRIAGES.findIndex((code) => code === row.triage)
    return at < 0 ? TRIAGES.length : at
  }
  return place(x) - place(y) || (x.wristband < y.wristband ? -1 : 1)
}

function halfHours(times: readonly Instant[]): ArrivalBoard['halfHours'] {
  const counts = new Map<number, number>()
  for (const at of times) {
    const slot = Math.floor(secondsOf(at) / HALF_HOUR)
    counts.set(slot, (counts.get(slot) ?? 0) + 1)
  }
  const slots = [...counts.keys()].sort((x, y) => x - y)
  const [first = 0] = slots
  const last = slots.at(-1) ?? -1
  // Empty half hours in between are shown too; a day of them is the most a strip can hold.
  const length = Math.min(48, last - first + 1)
  return Array.from({ length }, (_, i) => ({
    from: addSeconds(instantOf(first * HALF_HOUR), i * HALF_HOUR),
    people: counts.get(first + i) ?? 0,
  }))
}

export interface InterviewRow {
  readonly ref: PersonRef
  readonly home: PartyId
  readonly holder: PartyId
  /** Null until the person's own side has sent the dossier. */
  readonly name: string | null
  readonly born: string | null
  readonly tranche: string
  readonly state: 'waiting' | 'done'
  readonly presented: 'cleared' | 'not-presented' | null
  readonly wish: 'willing' | 'unwilling' | 'undecided' | null
  readonly note: string | null
  readonly at: Instant | null
}

/** Interviews of the neutral's own; null for every other seat. */
export function interviewRows(outlook: Outlook, names: NameBook): readonly InterviewRow[] | null {
  const { state, register, viewer } = outlook
  if (!sightOf(viewer.role).wishes) return null
  return [...state.tranches.values()].flatMap((tranche) =>
    tranche.manifest.persons.map((line): InterviewRow => {
      const record = state.dossiers.get(line.ref)?.record ?? null
      const held = register.interviews.get(line.ref)
      return {
        ref: line.ref,
        home: line.to,
        holder: line.from,
        name: record === null ? null : names.of(record).name,
        born: record?.born ?? null,
        tranche: tranche.id,
        state: held === undefined && !tranche.presented.has(line.ref) ? 'waiting' : 'done',
        presented: tranche.presented.get(line.ref) ?? null,
        wish: held?.wish ?? null,
        note: held?.note ?? null,
        at: held?.at ?? null,
      }
    }),
  )
}

export interface FamilyRow {
  readonly case: string
  readonly ref: PersonRef
  readonly name: string
  readonly state: 'not-told' | 'told-alive'
  readonly may: 'nothing' | 'tell-alive-and-home'
  readonly because: 'not-arrived' | 'arrived-on-own-soil' | 'already-told'
  readonly homeAt: Instant | null
  readonly toldAt: Instant | null
}

export interface FamilyBoard {
  readonly mayBeTold: number
  readonly told: number
  /** Families of a headquarters' own list who cannot be told yet; absent for a desk, which hears of nobody before. */
  readonly waiting: number
  readonly rows: readonly FamilyRow[]
}

/** Families of own persons on own soil, those to be told first; null for who tells no families. */
export function familyBoard(outlook: Outlook, names: NameBook): FamilyBoard | null {
  const { state, register, viewer } = outlook
  if (!sightOf(viewer.role).families) return null
  const own = [...knownPersons(outlook).values()].filter((p) => p.home === viewer.party)
  const arrived = own.filter((p) => state.home.has(p.ref))
  const rows = arrived.map((person): FamilyRow => {
    const [record] = recordsOf(person)
    const toldAt = register.told.get(person.ref) ?? null
    return {
      case: person.sought[0]?.ref ?? person.ref,
      ref: person.ref,
      name: record === undefined ? '' : names.of(record).name,
      state: toldAt === null ? 'not-told' : 'told-alive',
      may: toldAt === null ? 'tell-alive-and-home' : 'nothing',
      because: toldAt === null ? 'arrived-on-own-soil' : 'already-told',
      homeAt: state.home.get(person.ref) ?? null,
      toldAt,
    }
  })
  const told = rows.filter((r) => r.toldAt !== null).length
  const open = rows.filter((r) => r.toldAt === null)
  return {
    mayBeTold: open.length,
    told,
    waiting: viewer.role === 'family-desk' ? 0 : own.length - arrived.length,
    rows: [...open, ...rows.filter((r) => r.toldAt !== null)],
  }
}
