// What a seat and whoever steers it say to each other over loopback (spec/seat-file.md section 4). JSON
// both ways; only a matching, which is tables of numbers, travels in the machine's own form.
import type { Json, PartyId } from '@parley/kernel'
import type { PulledEntry } from '../seat/seat-log.ts'
import type { LogHead } from '../seat/seat.ts'

export const CONTROL_PATH = '/control'
/** In a play, the instant its director's clock shows. */
export const PLAY_NOW_HEADER = 'parley-play-now'
export const MAX_CONTROL_BYTES = 134_217_728 // a list of ten thousand rows in one act is a tenth of it

export interface SeatDescription {
  readonly party: PartyId
  readonly officers: readonly string[]
  readonly nodeKey: string
  readonly origin: string
  /** Origins of the logs that it continues, oldest first. */
  readonly before: readonly string[]
}

/** Where a copy stands; entries from these places on are asked for. */
export interface CopyPlace {
  /** What the last answer said; another one of the seat's means: from the beginning. */
  readonly exchangeEpoch: string
  readonly exchangeFrom: number
  readonly privateEpoch: string
  readonly privateFrom: number
  /** Text hash of an entry to wait for, or null. */
  readonly until: string | null
}

export interface CopyGrowth {
  readonly exchange: LogGrowth
  readonly private: LogGrowth
  readonly head: LogHead
  readonly now: string
}

export interface LogGrowth {
  readonly epoch: string
  /** True where the entries begin at index 0 although the copy has some. */
  readonly anew: boolean
  readonly entries: readonly PulledEntry[]
}

export interface AskedAct {
  readonly kind: string
  readonly says: Json
  readonly author: string
  readonly more: readonly Json[]
}
