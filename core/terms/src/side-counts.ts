// How many came to a side, as a log or a released statement says it: what reports and statements are set against. Like an
// account it holds numbers alone, and of those only what whoever asks is told.
import type { PartyId } from '@parley/kernel'

/** Persons, and how many of them are soldiers and civilians. A statement may state three that do not add up. */
export interface PersonCounts {
  readonly persons: number
  readonly soldiers: number
  readonly civilians: number
}

/** What is told of one side; null is never zero: whoever asks has no such number. */
export interface SideCounts {
  readonly party: PartyId
  /** Persons who came to this side. */
  readonly done: PersonCounts | null
  /** Persons who are to come to it by what was agreed. */
  readonly planned: PersonCounts | null
  /** Bags of remains handed over to this side; never set against the living. */
  readonly bags: number | null
}
