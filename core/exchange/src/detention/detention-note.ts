// What is noted of a person in detention (spec/exchange.md section 11). Notes carry refs, days and words of the lists
// below: no name, no place, nothing about health. Facilities are codes of the holder's choosing and lie beside the
// notes, so that a report can leave them out while the two sides have not opened them to each other.
import { isJsonObject, parsePartialDate } from '@parley/kernel'
import type { Instant, PartialDate, PersonRef } from '@parley/kernel'
import { CONTEST_PARTS } from './contest.ts'
import type { ContestPart } from './contest.ts'
import { flag, integer, list, nullOr, object, oneOf, person, ShapeError } from '../shape.ts'
import { time, word } from '../shape.ts'
import type { Reader } from '../shape.ts'

/** A whole day, `2031-05-04`: clocks of law run by days. */
export type Day = PartialDate

export const LEGAL_STATUSES = [
  'prisoner-of-war',
  'civilian-internee',
  'charged',
  'sentenced',
  'other',
] as const
export type LegalStatus = (typeof LEGAL_STATUSES)[number]

/** Why somebody has the status; {@link groundsOf} says which belong to which. */
export const STATUS_GROUNDS = [
  'member-of-forces',
  'with-the-forces',
  'in-doubt',
  'security',
  'own-request',
  'offence-before-capture',
  'offence-in-captivity',
  'medical-or-religious',
  'not-stated',
] as const
export type StatusGround = (typeof STATUS_GROUNDS)[number]

// GC III art. 4 and 5; GC IV art. 42 and 78; GC III art. 82 and 85; GC III art. 33.
const GROUNDS: Readonly<Record<LegalStatus, readonly StatusGround[]>> = {
  'prisoner-of-war': ['member-of-forces', 'with-the-forces', 'in-doubt'],
  'civilian-internee': ['security', 'own-request'],
  charged: ['offence-before-capture', 'offence-in-captivity'],
  sentenced: ['offence-before-capture', 'offence-in-captivity'],
  other: ['medical-or-religious', 'not-stated'],
}

/** The grounds that a status may have. */
export function groundsOf(status: LegalStatus): readonly StatusGround[] {
  return GROUNDS[status]
}

/** GC III art. 126: imperative military necessity, exceptional and temporary; or there is nobody to visit. */
export const VISIT_GROUNDS = ['military-necessity', 'being-moved', 'declined'] as const
export type VisitGround = (typeof VISIT_GROUNDS)[number]

export const COMPLAINTS = ['quarters', 'food', 'mail', 'work', 'property', 'treatment'] as const
export type ComplaintAbout = (typeof COMPLAINTS)[number]

export const COMPLAINT_OUTCOMES = ['remedied', 'partly', 'rejected'] as const
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number]

/** How detention ends otherwise than at the line, where a receipt says it. */
export const DETENTION_ENDS = ['released', 'escaped', 'died'] as const
export type DetentionEnd = (typeof DETENTION_ENDS)[number]

/** What is said of somebody in the register. */
export type RegisterPart =
  | { readonly part: 'detained'; readonly since: PartialDate }
  /** Arrived at another facility. */
  | { readonly part: 'moved'; readonly on: Day }
  /** Capture card (GC III art. 70) or internment card (GC IV art. 106), to the family and the Agency. */
  | { readonly part: 'card-sent'; readonly on: Day }
  | {
      readonly part: 'status'
      readonly status: LegalStatus
      readonly ground: StatusGround
      /** When notice was given (GC III art. 104, 107 and 119); null where none was. */
      readonly noticed: Day | null
    }
  | { readonly part: 'visit-asked'; readonly visit: string }
  | { readonly part: 'visit-granted'; readonly visit: string; readonly on: Day }
  | { readonly part: 'visit-refused'; readonly visit: string; readonly ground: VisitGround }
  | { readonly part: 'visit-made'; readonly visit: string; readonly on: Day }
  | { readonly part: 'complained'; readonly complaint: string; readonly about: ComplaintAbout }
  | {
      readonly part: 'complaint-answered'
      readonly complaint: string
      readonly outcome: ComplaintOutcome
    }
  | { readonly part: 'ended'; readonly how: DetentionEnd; readonly on: Day }

export type DetentionPart = RegisterPart | ContestPart
export type DetentionPartName = DetentionPart['part']

export interface DetentionNote {
  readonly at: Instant
  /** Counts the notes of one party on one person, from 1. */
  readonly number: number
  readonly ref: PersonRef
  readonly says: DetentionPart
}

/** The code of the facility in which a person is now. */
export interface FacilityCode {
  readonly ref: PersonRef
  readonly facility: string
}

export interface DetentionReport {
  readonly at: Instant
  /** Whether the author opens its facility codes to the other side, which counts once both do. */
  readonly opens: boolean
  readonly places: readonly FacilityCode[]
  readonly notes: readonly DetentionNote[]
}

const MOST_IN_REPORT = 1024 // more than fit the size of a report

export const day: Reader<Day> = (value, at) => {
  const read = typeof value === 'string' ? parsePartialDate(value) : null
  if (read === null || !/^\d{4}-\d{2}-\d{2}$/.test(read)) throw new ShapeError(at, 'a whole day')
  return read
}

// A day of some year says nothing of how long somebody has been held.
const since: Reader<PartialDate> = (value, at) => {
  const read = typeof value === 'string' ? parsePartialDate(value) : null
  if (read === null || read.startsWith('X')) throw new ShapeError(at, 'a date with its year')
  return read
}

const status: Reader<PartOf<'status'>> = (value, at) => {
  const read = object<PartOf<'status'>>({
    part: oneOf('status'),
    status: oneOf<LegalStatus>(...LEGAL_STATUSES),
    ground: oneOf<StatusGround>(...STATUS_GROUNDS),
    noticed: nullOr(day),
  })(value, at)
  const grounds = groundsOf(read.status)
  if (!grounds.includes(read.ground)) {
    throw new ShapeError(`${at}.ground`, `one of ${grounds.join(', ')}`)
  }
  return read
}

type PartOf<Name extends DetentionPartName> = Extract<DetentionPart, { readonly part: Name }>

const PARTS: { readonly [Name in DetentionPartName]: Reader<PartOf<Name>> } = {
  detained: object({ part: oneOf('detained'), since }),
  moved: object({ part: oneOf('moved'), on: day }),
  'card-sent': object({ part: oneOf('card-sent'), on: day }),
  status,
  'visit-asked': object({ part: oneOf('visit-asked'), visit: word }),
  'visit-granted': object({ part: oneOf('visit-granted'), visit: word, on: day }),
  'visit-refused': object({
    part: oneOf('visit-refused'),
    visit: word,
    ground: oneOf<VisitGround>(...VISIT_GROUNDS),
  }),
  'visit-made': object({ part: oneOf('visit-made'), visit: word, on: day }),
  complained: object({
    part: oneOf('complained'),
    complaint: word,
    about: oneOf<ComplaintAbout>(...COMPLAINTS),
  }),
  'complaint-answered': object({
    part: oneOf('complaint-answered'),
    complaint: word,
    outcome: oneOf<ComplaintOutcome>(...COMPLAINT_OUTCOMES),
  }),
  ended: object({
    part: oneOf('ended'),
    how: oneOf<DetentionEnd>(...DETENTION_ENDS),
    on: day,
  }),
  ...CONTEST_PARTS,
}

export const DETENTION_PARTS = Object.keys(PARTS) as DetentionPartName[] // the keys of the very table

export const detentionPart: Reader<DetentionPart> = (value, at) => {
  const named = isJsonObject(value) ? value['part'] : null
  const part = DETENTION_PARTS.find((one) => one === named)
  if (part === undefined) throw new ShapeError(`${at}.part`, `one of ${DETENTION_PARTS.join(', ')}`)
  return PARTS[part](value, at)
}

export const detentionNote: Reader<DetentionNote> = object<DetentionNote>({
  at: time,
  number: integer(1, 100_000),
  ref: person,
  says: detentionPart,
})

export const detentionReport: Reader<DetentionReport> = object<DetentionReport>({
  at: time,
  opens: flag,
  places: list(object<FacilityCode>({ ref: person, facility: word }), MOST_IN_REPORT),
  notes: list(detentionNote, MOST_IN_REPORT),
})
