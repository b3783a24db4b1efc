// The pack of a tablet: today's manifest at one point and what its officer needs to know the persons by, and
// nothing else (spec/tablet.md section 3). It is sealed twice: to the tablet, and to the release hour, whose
// key is given out when the hour has come. What follows for one tranche is in it; why, and what comes after, is not.
import { canonicalJson, isJsonObject, ok, parseCanonical, refuse, utf8Bytes } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Refusal, Result } from '@parley/kernel'
import { exception, manifest, receiptFact } from '../handover.ts'
import type { Exception, Leg, ReceiptFact } from '../handover.ts'
import { integer, list, nullOr, object, oneOf, optional, origin, party } from '../shape.ts'
import { person, readShape, textUpTo, time, word } from '../shape.ts'
import type { Reader } from '../shape.ts'
import type { Manifest, Presentation, TrancheStage } from '../tranche.ts'

/** How one person can be known: what own lists say, for this side's tablets alone. */
export interface PackPerson {
  readonly ref: PersonRef
  /** The name as listed, and in the other script where there is one; the first is shown largest. */
  readonly names: readonly string[]
  readonly born: string | null
  readonly marks: string | null
  /** What only the right person can answer, from those who seek them; null where none was given. */
  readonly question: string | null
  readonly answer: string | null
}

export interface PackDevice {
  readonly vkey: string
  readonly party: PartyId
  /** First and last moment of a receipt that an enrolled device signs; null for a device of a ring. */
  readonly hours: { readonly from: Instant; readonly until: Instant } | null
}

/** How far a tablet may go by itself at one of several points that open together. */
export interface PackBarrier {
  readonly barrier: string
  /** How many points there are. */
  readonly points: number
  /** How many persons within parity one side may be ahead over all of them. */
  readonly exposure: number
  /** This point's part of that; the parts of all points together are no more than it. */
  readonly share: number
}

export interface Pack {
  readonly at: Instant
  readonly x: string
  /** Key name of the tablet it is for. */
  readonly device: string
  readonly party: PartyId
  readonly belligerents: readonly PartyId[]
  readonly transit: PartyId | null
  readonly tranche: string
  /** Number of the tranche within the exchange, from 1. */
  readonly number: number
  readonly leg: Leg
  readonly stage: TrancheStage
  /** The step under way when it was made. */
  readonly step: number
  /** Last moment of a receipt that the tablet may sign. */
  readonly until: Instant
  readonly manifest: Manifest
  readonly presented: readonly { readonly ref: PersonRef; readonly outcome: Presentation }[]
  readonly present: readonly PersonRef[]
  readonly checked: readonly PersonRef[]
  readonly exceptions: readonly Exception[]
  readonly receipts: readonly ReceiptFact[]
  readonly families: readonly { readonly ref: PersonRef; readonly group: string }[]
  /** What earlier tranches leave each side short of, by category; below zero where the other side kept more. */
  readonly earlier: readonly { readonly key: string; readonly people: number }[]
  /** Whose signatures count: devices of every side in the rings, and enrolled ones. */
  readonly devices: readonly PackDevice[]
  /** Keys that may say they hold a second copy of this tablet's records. */
  readonly keepers: readonly string[]
  /** Which of them is the seat's own node, whose word means that the records were taken in. */
  readonly node: string
  readonly officers: readonly string[]
  readonly persons: readonly PackPerson[]
  /** Absent where the point stands alone, as in every pack from before there were barriers. */
  readonly together?: PackBarrier
}

export type PackRefusal = 'not-a-pack' | 'other-version' | 'cut-off' | 'field'

const TITLE = 'parley.dev/pack@v1'
const MAX_PERSONS = 10_000
/**
 * Devices of one tranche that a pack may name: beyond any tranche there will be, so that nobody makes packs
 * unreadable by enrolling.
 */
const MAX_DEVICES = 4_096

const packPerson: Reader<PackPerson> = object<PackPerson>({
  ref: person,
  names: list(textUpTo(400), 4),
  born: nullOr(textUpTo(32)),
  marks: nullOr(textUpTo(1000)),
  question: nullOr(textUpTo(400)),
  answer: nullOr(textUpTo(400)),
})

const hours = object({ from: time, until: time })

const pack: Reader<Pack> = object<Pack>({
  at: time,
  x: origin,
  device: textUpTo(128),
  party,
  belligerents: list(party, 2),
  transit: nullOr(party),
  tranche: word,
  number: integer(1, 1000),
  leg: oneOf<Leg>('line', 'onward'),
  stage: oneOf<TrancheStage>('manifested', 'go', 'held', 'closed', 'aborted'),
  step: integer(1, 1000),
  until: time,
  manifest,
  presented: list(
    object({ ref: person, outcome: oneOf<Presentation>('cleared', 'not-presented') }),
    MAX_PERSONS,
  ),
  present: list(person, MAX_PERSONS),
  checked: list(person, MAX_PERSONS),
  exceptions: list(exception, MAX_PERSONS),
  receipts: list(receiptFact, 2 * MAX_PERSONS),
  families: list(object({ ref: person, group: word }), MAX_PERSONS),
  earlier: list(object({ key: textUpTo(100), people: integer(-MAX_PERSONS, MAX_PERSONS) }), 16),
  devices: list(
    object<PackDevice>({ vkey: textUpTo(256), party, hours: nullOr(hours) }),
    MAX_DEVICES,
  ),
  keepers: list(textUpTo(256), MAX_DEVICES),
  node: textUpTo(128),
  officers: list(textUpTo(128), 64),
  persons: list(packPerson, MAX_PERSONS),
  together: optional(
    object<PackBarrier>({
      barrier: word,
      points: integer(2, 256),
      exposure: integer(1, 1_000_000),
      share: integer(1, 1_000_000),
    }),
  ),
})

/**
 * Writes a pack, to be sealed.
 *
 * @param padTo bytes of UTF-8 up to which spaces follow, doubled until the pack fits: whoever sees the sealed
 *   bytes must not count persons by them
 */
export function formatPack(one: Pack, padTo = 0): string {
  const text = written(one)
  const { length } = utf8Bytes(text)
  let bound = padTo
  while (bound > 0 && bound < length) bound *= 2
  return `${text}${' '.repeat(Math.max(0, bound - length))}`
}

/** Reads a pack after both seals were opened. */
export function parsePack(text: string): Result<Pack, Refusal<PackRefusal>> {
  const [first = '', json = '', ...rest] = text.split('\n')
  if (first !== TITLE) {
    return refuse(/^parley\.dev\/pack@v\d/.test(first) ? 'other-version' : 'not-a-pack')
  }
  if (rest.length !== 1 || !/^ *$/.test(rest[0] ?? 'x')) return refuse('cut-off')
  const value = parseCanonical(json)
  if (!value.ok) return refuse('cut-off')
  const read = isJsonObject(value.value) ? readShape(pack, value.value, 'pack') : null
  return read === null ? refuse('field', 'pack', 'an object') : read.ok ? ok(read.value) : read
}

function written(one: Pack): string {
  const plain = JSON.parse(JSON.stringify(one)) as Json // words, numbers, lists and nulls alone
  return `${TITLE}\n${canonicalJson(plain)}\n`
}
