// One log as a seat uses it: the exchange's, mirrored from a hub, or the seat's private one. Everything
// that comes out of `pull` has been verified; what is sealed to others comes with null content.
import type { Instant, Json, JsonObject, PartyId, Result } from '@parley/kernel'
import type { Entry } from '@parley/exchange'
import type { Level, LogHead, SubmittedAct } from './seat.ts'

export interface PulledEntry extends Entry {
  /** Size of the largest checkpoint that its author states to have verified. */
  readonly seen: number
  /** When it was written by its author's own clock, as its id has it; null where the id has no time. */
  readonly claimedAt: Instant | null
  readonly level: Level
  /** Bytes of the sealed content, 0 for an entry in the clear. */
  readonly size: number
}

export interface PulledEntries {
  /** A grant made earlier entries readable: forget what was folded and begin with these at index 0. */
  readonly anew: boolean
  readonly entries: readonly PulledEntry[]
}

/** What an author wants to say; the log gives it its place in the author's chain. */
export interface Saying {
  readonly kind: string
  readonly author: string
  readonly body: JsonObject | null
  readonly data: Json | null
  readonly more: readonly Json[]
  /** Name of an audience, or null where nothing is sealed. */
  readonly audience: string | null
  readonly padTo: number | null
  readonly scope: string | null
}

export interface PreparedEntry {
  readonly text: string
  readonly hash: string
}

export interface SeatLog {
  readonly origin: string
  /** Origins of the logs that this one continues, oldest first; their entries come first in `pull`. */
  readonly before?: readonly string[]
  readonly party: PartyId
  /** Entries verified since the last pull, in order. Nothing is taken in after a fork. */
  readonly pull: () => Promise<PulledEntries>
  readonly head: () => LogHead
  readonly prepare: (saying: Saying) => Promise<Result<PreparedEntry>>
  /** Orders a prepared entry with its signature lines; safe to repeat with the same bytes. */
  readonly submit: (
    prepared: PreparedEntry,
    lines: readonly string[],
  ) => Promise<Result<SubmittedAct>>
}
