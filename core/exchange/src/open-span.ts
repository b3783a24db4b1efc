// When a tranche was open, by the sides' own words: from the go or the resumption that both gave until a hold, or
// until both had closed it. A receipt that comes in after the end is judged by these, and by nothing it says of
// when it came.
import type { Instant, PartyId } from '@parley/kernel'

/** Both ends belong to it; `until` is null while the tranche is open. */
export interface OpenSpan {
  readonly from: Instant
  readonly until: Instant | null
}

/** When each side said a word that needs both, by the first time it said it. */
export type Words = ReadonlyMap<PartyId, Instant>

/** Adds a side's word; who says it again has said it when it was said first. */
export function withWord(words: Words, side: PartyId, at: Instant): Words {
  return words.has(side) ? words : new Map(words).set(side, at)
}

/** Takes a side's word out again, as if it had not said it. */
export function withoutWord(words: Words, side: PartyId): Words {
  return new Map([...words].filter(([by]) => by !== side))
}

/**
 * When a word that needs both sides was complete: at the later of their times, whichever the log holds first.
 * A side that gives an early time for its own cannot cut off what the other has signed.
 */
export function saidByAll(words: Words): Instant | null {
  return [...words.values()].reduce<Instant | null>(
    (latest, at) => (latest === null || at > latest ? at : latest),
    null,
  )
}

export function opened(spans: readonly OpenSpan[], from: Instant | null): readonly OpenSpan[] {
  return from === null ? spans : [...spans, { from, until: null }]
}

/** Ends the span that is open; where none is, as during a hold, nothing changes. */
export function shut(spans: readonly OpenSpan[], until: Instant | null): readonly OpenSpan[] {
  return spans.map((span) => (span.until === null ? { ...span, until } : span))
}

/** Whether a time lies in one of the spans. Instants are texts of one form: their order is that of their texts. */
export function liesIn(spans: readonly OpenSpan[], at: Instant): boolean {
  return spans.some(({ from, until }) => from <= at && (until === null || at <= until))
}
