// What devices at a crossing report, step by step. A step's entry has the same size whoever crossed and
// however many, so that whoever holds only the hub's bytes cannot count persons.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import {
  integer,
  list,
  nullOr,
  object,
  oneOf,
  party,
  person,
  textUpTo,
  time,
  word,
} from './shape.ts'
import type { Reader } from './shape.ts'
import type { Manifest, ManifestLine } from './tranche.ts'
import { flag, hash } from './shape.ts'

/** At the line between the belligerents, or onward from the transit state to own soil. */
export type Leg = 'line' | 'onward'

/** Each has a rule; the default is "reduce both or hold", never a silent swap. */
export type ExceptionWord = 'listed-absent' | 'unlisted-presented' | 'identity-doubtful' | 'died'

export interface Exception {
  /** Null for somebody who is on no manifest. */
  readonly ref: PersonRef | null
  readonly exception: ExceptionWord
  readonly side: PartyId
}

/** A receipt both devices signed, checked: a change of custody of one person (spec/receipt.md). */
export interface ReceiptFact {
  readonly tranche: string
  readonly ref: PersonRef
  readonly from: PartyId
  readonly to: PartyId
  readonly leg: Leg
  readonly at: Instant
}

export interface HandoverStep {
  readonly tranche: string
  readonly step: number
  readonly leg: Leg
  readonly at: Instant
  readonly present: readonly PersonRef[]
  readonly checked: readonly PersonRef[]
  readonly exceptions: readonly Exception[]
  /** Receipt notes, each with the signature lines of both sides' devices. */
  readonly receipts: readonly string[]
}

export interface PresentationStep {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
  readonly outcomes: readonly {
    readonly ref: PersonRef
    readonly outcome: 'cleared' | 'not-presented'
  }[]
}

const MAX_MANIFEST = 100_000
const MAX_RECEIPT = 2000 // characters: one JSON line and two signature lines are about 600

export const exception: Reader<Exception> = object<Exception>({
  ref: nullOr(person),
  exception: oneOf('listed-absent', 'unlisted-presented', 'identity-doubtful', 'died'),
  side: party,
})

export const receiptFact: Reader<ReceiptFact> = object<ReceiptFact>({
  tranche: word,
  ref: person,
  from: party,
  to: party,
  leg: oneOf('line', 'onward'),
  at: time,
})

export const handoverStep: Reader<HandoverStep> = object<HandoverStep>({
  tranche: word,
  step: integer(1, 1000),
  leg: oneOf('line', 'onward'),
  at: time,
  present: list(person, MAX_MANIFEST),
  checked: list(person, MAX_MANIFEST),
  exceptions: list(exception, MAX_MANIFEST),
  receipts: list(textUpTo(MAX_RECEIPT), MAX_MANIFEST),
})

export const presentationStep: Reader<PresentationStep> = object<PresentationStep>({
  tranche: word,
  step: integer(1, 1000),
  at: time,
  outcomes: list(object({ ref: person, outcome: oneOf('cleared', 'not-presented') }), MAX_MANIFEST),
})

const manifestLine: Reader<ManifestLine> = object<ManifestLine>({
  ref: person,
  from: party,
  to: party,
  via: nullOr(party),
  category: oneOf('soldier', 'civilian'),
  inParity: flag,
  seats: integer(0, 1000),
  stretchers: integer(0, 1000),
  escort: flag,
})

export const manifest: Reader<Manifest> = object<Manifest>({
  tranche: word,
  plan: hash,
  exposure: integer(1, 1_000_000),
  steps: integer(1, 1000),
  coach: integer(1, 10_000),
  padTo: integer(1024, 16_777_216),
  persons: list(manifestLine, MAX_MANIFEST),
})
