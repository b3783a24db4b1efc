// The pairs of a matching in the order of review, the sample that is decided twice, and what the officer who
// is to decide second may see of the first one's word: nothing, on any screen.
import { hiddenFrom, pairKey, reviewRulesOf, sampleOf } from '@parley/exchange'
import type { Register } from '@parley/exchange'
import { dataHash } from '@parley/matching'
import type { MatchPair } from '@parley/matching'
import type { Hashing, PersonRef } from '@parley/kernel'
import type { Seat, SeatMatching } from '../seat/seat.ts'

export interface Candidate {
  readonly id: string
  readonly held: PersonRef
  readonly sought: PersonRef
  readonly pair: MatchPair
}

export interface Candidates {
  readonly matching: SeatMatching
  /** The likeliest pairs first. */
  readonly list: readonly Candidate[]
}

export interface Drawn {
  readonly data: string
  readonly sample: ReadonlySet<string>
  readonly of: number
}

interface Seen {
  readonly of: Register
  readonly by: SeatMatching | null
  readonly sample: number
  readonly seen: Register
}

const lists = new WeakMap<SeatMatching, readonly Candidate[]>()
const drawn = new WeakMap<SeatMatching, Drawn>()

/** The pairs of a matching, worked out once for it. */
export function candidatesOf(matching: SeatMatching): readonly Candidate[] {
  const before = lists.get(matching)
  if (before !== undefined) return before
  const list = matching.outcome.pairs
    .flatMap((pair): readonly Candidate[] => {
      const held = matching.held[pair.heldRow]
      const sought = matching.sought[pair.soughtRow]
      if (held === undefined || sought === undefined) return []
      return [{ id: `${held}.${sought}`, held, sought, pair }]
    })
    .sort((x, y) => y.pair.probability - x.pair.probability || (x.id < y.id ? -1 : 1))
  lists.set(matching, list)
  return list
}

export function keyOf({ held, sought }: Candidate): string {
  return pairKey(held, sought)
}

/** Hash and sample of a matching, worked out once for it and for a number of pairs to draw. */
export function drawnFrom(hashing: Hashing, { matching, list }: Candidates, of: number): Drawn {
  const before = drawn.get(matching)
  if (before?.of === of) return before
  const data = before?.data ?? dataHash(matching.outcome.evidence, hashing)
  const sample = sampleOf(list.map(keyOf), { sample: of }, { data, hashing })
  const now = { data, sample, of }
  drawn.set(matching, now)
  return now
}

/**
 * A seat's register as one of its officers may see it, worked out anew where words or proposals are others.
 * Before the proposals are there nobody knows what was drawn: then every word that stands alone is hidden.
 */
export function registerSeen(seat: Seat, officer: string, hashing: Hashing): () => Register {
  let known: Seen | null = null
  return () => {
    const [of, by] = [seat.register(), seat.matching()]
    const { sample } = reviewRulesOf(seat.exchange().agreement?.content)
    if (known?.of === of && known.by === by && known.sample === sample) return known.seen
    const pairs =
      by === null || of.reviews.size === 0
        ? null
        : drawnFrom(hashing, { matching: by, list: candidatesOf(by) }, sample).sample
    known = { of, by, sample, seen: hiddenFrom(of, officer, pairs) }
    return known.seen
  }
}
