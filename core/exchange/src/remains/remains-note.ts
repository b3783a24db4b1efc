// What a side notes of a bag of remains, in the order of the chain. A note is never altered. Labels and packets
// carry no name: whose remains they are is known to the home side's own log and to no entry (spec/exchange.md 10).
import { parsePartialDate } from '@parley/kernel'
import type { Instant } from '@parley/kernel'
import { integer, list, nullOr, object, oneOf, ShapeError } from '../shape.ts'
import { textUpTo, time, word } from '../shape.ts'
import type { Reader } from '../shape.ts'

export const SEAL_STATES = ['whole', 'broken', 'missing'] as const
export type SealState = (typeof SEAL_STATES)[number]

/** What only a board says: two officers of one side, each by their own word. */
export const BOARD_FINDINGS = ['identified', 'unidentified', 'other-side', 'annulled'] as const
export type BoardFinding = (typeof BOARD_FINDINGS)[number]

/** One link of custody: who keeps the bag, which seal was seen on it, and how cold it was. */
export interface CustodyLook {
  /** The place that keeps it: a truck, a cold store, a mortuary. */
  readonly keeper: string
  readonly seal: string
  readonly sealState: SealState
  /** The seal put on after this look; null where the old one stays. */
  readonly reseal: string | null
  /** Tenths of a degree Celsius: 40 is 4.0; null where it was not measured. */
  readonly temperatureTenths: number | null
}

/** One bag out of a split: least number of individuals, seal, packets of effects. */
export interface SplitPart {
  readonly individuals: number
  readonly seal: string
  readonly effects: readonly string[]
}

export const SEXES = ['unknown', 'female', 'male'] as const
export const TEETH_STATES = ['not-charted', 'charted', 'none'] as const
export const FINGERPRINT_STATES = ['not-taken', 'taken', 'not-possible'] as const

/** What an examination found of one individual, under the names of the Interpol DVI form, post mortem. */
export interface Description {
  readonly sex: (typeof SEXES)[number]
  /** Estimated age in years, from and to; null where it cannot be estimated. */
  readonly age: { readonly from: number; readonly to: number } | null
  /** Stature in centimetres, measured or estimated; null where it cannot be. */
  readonly statureCm: number | null
  readonly teeth: (typeof TEETH_STATES)[number]
  readonly fingerprints: (typeof FINGERPRINT_STATES)[number]
  /** Number of the DNA sample; null where none was taken. */
  readonly sample: string | null
}

/** Place and date of recovery, body label, effects: the names of the Interpol DVI form, post mortem. */
export type RemainsPart =
  | { readonly part: 'found'; readonly place: string; readonly on: string }
  | {
      readonly part: 'tagged'
      readonly keeper: string
      readonly seal: string
      readonly effects: readonly string[]
      readonly temperatureTenths: number | null
    }
  | { readonly part: 'offered'; readonly lot: string }
  | { readonly part: 'withdrawn' }
  | ({ readonly part: 'received' } & CustodyLook)
  | { readonly part: 'missing' }
  | ({ readonly part: 'kept' } & CustodyLook)
  | { readonly part: 'examined'; readonly individuals: number; readonly seal: string }
  | ({ readonly part: 'described' } & Description)
  | { readonly part: 'split'; readonly into: readonly SplitPart[] }
  | { readonly part: 'joined'; readonly with: string }
  | {
      readonly part: 'decided'
      readonly finding: BoardFinding
      readonly decision: string
      /** Key names of the two officers. */
      readonly officers: readonly string[]
    }
  | { readonly part: 'notified' }
  | { readonly part: 'buried'; readonly grave: string }

export type RemainsPartName = RemainsPart['part']

export interface RemainsNote {
  readonly at: Instant
  /** Counts the notes of one side, from 1. */
  readonly number: number
  /** The body label; it begins with the name of the side that found the remains. */
  readonly bag: string
  readonly says: RemainsPart
}

export interface RemainsReport {
  readonly at: Instant
  readonly notes: readonly RemainsNote[]
}

export const MOST_IN_A_BAG = 60
const MOST_PACKETS = 32
const MOST_NOTES = 100 // more than fit the size of a report

const words = textUpTo(120)
const tenths = nullOr(integer(-900, 600))
const packets = list(word, MOST_PACKETS)
const individuals = integer(1, MOST_IN_A_BAG)
const seal = { keeper: words, seal: word, sealState: oneOf<SealState>(...SEAL_STATES) }
const look = { ...seal, reseal: nullOr(word), temperatureTenths: tenths }

const partialDay: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || parsePartialDate(value) === null) {
    throw new ShapeError(at, 'a date, whole or in part')
  }
  return value
}

const OLDEST = 120
const TALLEST_CM = 250

const ageFields = object<{ readonly from: number; readonly to: number }>({
  from: integer(0, OLDEST),
  to: integer(0, OLDEST),
})

const age: Reader<{ readonly from: number; readonly to: number }> = (value, at) => {
  const range = ageFields(value, at)
  if (range.to < range.from) throw new ShapeError(`${at}.to`, `a number from ${range.from}`)
  return range
}

type Read<P extends RemainsPartName> = Reader<Extract<RemainsPart, { readonly part: P }>>

const PARTS: { readonly [P in RemainsPartName]: Read<P> } = {
  found: object({ part: oneOf('found'), place: words, on: partialDay }),
  tagged: object({
    part: oneOf('tagged'),
    keeper: words,
    seal: word,
    effects: packets,
    temperatureTenths: tenths,
  }),
  offered: object({ part: oneOf('offered'), lot: word }),
  withdrawn: object({ part: oneOf('withdrawn') }),
  received: object({ part: oneOf('received'), ...look }),
  missing: object({ part: oneOf('missing') }),
  kept: object({ part: oneOf('kept'), ...look }),
  examined: object({ part: oneOf('examined'), individuals, seal: word }),
  described: object({
    part: oneOf('described'),
    sex: oneOf(...SEXES),
    age: nullOr(age),
    statureCm: nullOr(integer(20, TALLEST_CM)),
    teeth: oneOf(...TEETH_STATES),
    fingerprints: oneOf(...FINGERPRINT_STATES),
    sample: nullOr(word),
  }),
  split: object({
    part: oneOf('split'),
    into: list(object<SplitPart>({ individuals, seal: word, effects: packets }), MOST_IN_A_BAG),
  }),
  joined: object({ part: oneOf('joined'), with: word }),
  decided: object({
    part: oneOf('decided'),
    finding: oneOf<BoardFinding>(...BOARD_FINDINGS),
    decision: word,
    officers: list(textUpTo(128), 2),
  }),
  notified: object({ part: oneOf('notified') }),
  buried: object({ part: oneOf('buried'), grave: word }),
}

export const REMAINS_PARTS: readonly RemainsPartName[] = [
  'found',
  'tagged',
  'offered',
  'withdrawn',
  'received',
  'missing',
  'kept',
  'examined',
  'described',
  'split',
  'joined',
  'decided',
  'notified',
  'buried',
]

export const remainsPart: Reader<RemainsPart> = (value, at) => {
  const named =
    typeof value === 'object' && value !== null && 'part' in value ? value['part'] : null
  const part = REMAINS_PARTS.find((one) => one === named)
  if (part === undefined) throw new ShapeError(`${at}.part`, `one of ${REMAINS_PARTS.join(', ')}`)
  return PARTS[part](value, at)
}

export const remainsNote: Reader<RemainsNote> = object<RemainsNote>({
  at: time,
  number: integer(1, 1_000_000),
  bag: word,
  says: remainsPart,
})

export const remainsReport: Reader<RemainsReport> = object<RemainsReport>({
  at: time,
  notes: list(remainsNote, MOST_NOTES),
})
