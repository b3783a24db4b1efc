// What a home desk notes of somebody who has arrived on own soil (spec/home.md). A note is never altered: the newest
// word on a packet, a document or a follow-up stands, and a note that was a mistake is taken back in sight. Every note
// is of one size, whatever it says, so that a copy of the private log does not tell who named cell-mates.
import { canonicalJson, isJsonObject, parsePartialDate, utf8Bytes } from '@parley/kernel'
import type { Instant, Json, PartialDate, PersonRef, Refusal, Result } from '@parley/kernel'
import { halfHash, integer, list, nullOr, object, oneOf, person, textUpTo, time } from '../shape.ts'
import { readShape, ShapeError } from '../shape.ts'
import type { Reader } from '../shape.ts'

export const HOME_NOTED = 'home.noted'

export const HOME_PAPERS = [
  'identity-paper',
  'service-paper',
  'release-document',
  'attestation',
  'certificate',
  'other',
] as const
export const PAPER_STATES = ['brought', 'issued', 'kept-by-holder'] as const
export const PACKET_STATES = ['received', 'missing'] as const
export const HOME_STAGES = ['preparation', 'main', 'additional', 'closed'] as const
export const FOLLOW_UP_OUTCOMES = ['well', 'needs-care', 'not-reached'] as const
export const SIGHT_BASES = ['seen', 'heard'] as const

export type HomePaper = (typeof HOME_PAPERS)[number]
export type PaperState = (typeof PAPER_STATES)[number]
export type PacketState = (typeof PACKET_STATES)[number]
export type HomeStage = (typeof HOME_STAGES)[number]
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number]
export type SightBasis = (typeof SIGHT_BASES)[number]

/** One thing that a note says. */
export type HomePart =
  | { readonly part: 'received'; readonly place: string }
  | {
      readonly part: 'document'
      readonly paper: HomePaper
      readonly state: PaperState
      readonly words: string
    }
  | {
      /** Effects in a sealed packet with an inventory (GC III art. 119 and 120). */
      readonly part: 'packet'
      readonly seal: string
      readonly from: string
      readonly state: PacketState
      readonly words: string
    }
  /** How much the person was allowed to take along, in whole kilograms. */
  | { readonly part: 'baggage'; readonly allowedKg: number }
  | { readonly part: 'stage'; readonly stage: HomeStage }
  /** Days after the arrival on which somebody asks how the person is, instead of {@link FOLLOW_UP_DAYS}. */
  | { readonly part: 'plan'; readonly days: readonly number[] }
  | {
      readonly part: 'follow-up'
      readonly day: number
      readonly outcome: FollowUpOutcome
      readonly words: string
    }
  /** Where the person was held and from when to when, for an attestation of detention. */
  | {
      readonly part: 'detained'
      readonly place: string
      readonly from: PartialDate | null
      readonly until: PartialDate | null
    }
  | {
      /** Somebody whom the person knows to be held: evidence of life for who remains. */
      readonly part: 'named'
      readonly name: string
      /** The case number of a family that asked for the one named; null where the desk knows of none. */
      readonly case: PersonRef | null
      readonly place: string
      readonly lastOn: PartialDate | null
      readonly basis: SightBasis
    }
  /** The note of this id was a mistake. */
  | { readonly part: 'taken-back'; readonly note: string }

export type HomePartName = HomePart['part']

export interface HomeNote {
  /** 16 bytes drawn for the note, hex. */
  readonly id: string
  readonly at: Instant
  readonly ref: PersonRef
  readonly says: HomePart
}

/** Follow-up over a year: a month, a season, half a year, a year (days after the arrival). */
export const FOLLOW_UP_DAYS: readonly number[] = [30, 90, 180, 365]
/** Bytes of every note in canonical form. */
export const HOME_NOTE_BYTES = 2048

const MAX_DAYS = 1096 // three years with a leap day: beyond that it is a file of another office
const MAX_FOLLOW_UPS = 12
const place = textUpTo(120)
const words = textUpTo(240)

const day: Reader<PartialDate | null> = nullOr((value, at) => {
  const read = typeof value === 'string' ? parsePartialDate(value) : null
  if (read === null) throw new ShapeError(at, 'a date as EDTF writes it')
  return read
})

const days: Reader<readonly number[]> = (value, at) => {
  const read = list(integer(1, MAX_DAYS), MAX_FOLLOW_UPS)(value, at)
  const isAscending = read.every((one, i) => i === 0 || (read[i - 1] ?? 0) < one)
  if (read.length === 0 || !isAscending) throw new ShapeError(at, 'one or more days, ascending')
  return read
}

/** Text that says something: a packet without a seal number cannot be claimed. */
function filled(limit: number): Reader<string> {
  return (value, at) => {
    const read = textUpTo(limit)(value, at)
    if (read.trim() === '') throw new ShapeError(at, 'text that is not empty')
    return read
  }
}

type PartOf<Name extends HomePartName> = Extract<HomePart, { readonly part: Name }>

const PARTS: { readonly [Name in HomePartName]: Reader<PartOf<Name>> } = {
  received: object<PartOf<'received'>>({ part: oneOf('received'), place }),
  document: object<PartOf<'document'>>({
    part: oneOf('document'),
    paper: oneOf<HomePaper>(...HOME_PAPERS),
    state: oneOf<PaperState>(...PAPER_STATES),
    words,
  }),
  packet: object<PartOf<'packet'>>({
    part: oneOf('packet'),
    seal: filled(40),
    from: filled(120),
    state: oneOf<PacketState>(...PACKET_STATES),
    words,
  }),
  baggage: object<PartOf<'baggage'>>({ part: oneOf('baggage'), allowedKg: integer(0, 500) }),
  stage: object<PartOf<'stage'>>({ part: oneOf('stage'), stage: oneOf<HomeStage>(...HOME_STAGES) }),
  plan: object<PartOf<'plan'>>({ part: oneOf('plan'), days }),
  'follow-up': object<PartOf<'follow-up'>>({
    part: oneOf('follow-up'),
    day: integer(1, MAX_DAYS),
    outcome: oneOf<FollowUpOutcome>(...FOLLOW_UP_OUTCOMES),
    words,
  }),
  detained: object<PartOf<'detained'>>({
    part: oneOf('detained'),
    place: filled(120),
    from: day,
    until: day,
  }),
  named: object<PartOf<'named'>>({
    part: oneOf('named'),
    name: filled(120),
    case: nullOr(person),
    place,
    lastOn: day,
    basis: oneOf<SightBasis>(...SIGHT_BASES),
  }),
  'taken-back': object<PartOf<'taken-back'>>({ part: oneOf('taken-back'), note: halfHash }),
}

const PART_NAMES = Object.keys(PARTS) as HomePartName[] // the keys of the very table

const homePart: Reader<HomePart> = (value, at) => {
  const name = isJsonObject(value) ? value['part'] : null
  const known = PART_NAMES.find((one) => one === name)
  if (known === undefined) throw new ShapeError(`${at}.part`, `one of ${PART_NAMES.join(', ')}`)
  return PARTS[known](value, at)
}

/** Reads what a desk says, before it is written. */
export function readHomePart(value: Json): Result<HomePart, Refusal<'field'>> {
  return readShape(homePart, value, 'says')
}

interface WrittenNote {
  readonly persons: readonly {
    readonly ref: PersonRef
    readonly id: string
    readonly says: HomePart
  }[]
  readonly at: Instant
  readonly filler: string
}

/** A note lies as one of a list of one person, so that an order to erase that person finds it. */
export const homeNote: Reader<HomeNote> = (value, at) => {
  const read = object<WrittenNote>({
    persons: list(object({ ref: person, id: halfHash, says: homePart }), 1),
    at: time,
    filler: textUpTo(HOME_NOTE_BYTES),
  })(value, at)
  const [one] = read.persons
  if (one === undefined) throw new ShapeError(`${at}.persons`, 'one person')
  return { ...one, at: read.at }
}

/** The note as it is kept, of {@link HOME_NOTE_BYTES}; null where it says more than one holds. */
export function writtenHomeNote({ id, at, ref, says }: HomeNote): Json | null {
  const bare = { at, filler: '', persons: [{ id, ref, says: { ...says } }] }
  const missing = HOME_NOTE_BYTES - utf8Bytes(canonicalJson(bare)).length
  return missing < 0 ? null : { ...bare, filler: '0'.repeat(missing) }
}
