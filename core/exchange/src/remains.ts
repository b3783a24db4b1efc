// Remains cross by bag count, on their own track. Bags, individuals and identified persons are three
// numbers; only a board identifies; none of them ever enters a count of the living.
import type { Instant, PartyId } from '@parley/kernel'
import { integer, object, party, textUpTo, time, word } from './shape.ts'
import type { Reader } from './shape.ts'

export interface RemainsTransfer {
  readonly at: Instant
  readonly lot: string
  readonly from: PartyId
  readonly to: PartyId
  readonly bags: number
  /** A receipt note for the lot with the signature lines of both sides' devices. */
  readonly receipt: string
}

export interface RemainsReceipt {
  readonly lot: string
  readonly from: PartyId
  readonly to: PartyId
  readonly bags: number
  readonly at: Instant
}

const bags = integer(1, 1_000_000)

export const remainsTransfer: Reader<RemainsTransfer> = object<RemainsTransfer>({
  at: time,
  lot: word,
  from: party,
  to: party,
  bags,
  receipt: textUpTo(2000),
})

export const remainsReceipt: Reader<RemainsReceipt> = object<RemainsReceipt>({
  lot: word,
  from: party,
  to: party,
  bags,
  at: time,
})
