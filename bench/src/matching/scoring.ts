// Scores the pairs of a matching against the truth, as the scorer of the shared data does; the two are
// held against each other in scoring.test.ts.
import type { MatchOutcome } from '@parley/matching'

export interface ScoredPair {
  readonly key: string
  readonly probability: number
  readonly isMatch: boolean
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Recall at the threshold where at least 999 of 1,000 pairs are right. */
  readonly recallAtPrecision999: number
  readonly brier: number
  readonly bestF1: number
}

/** Pairs of rows of one person, as `held sought`; `departed` is left out where those who left are. */
export interface Truth {
  readonly pairs: ReadonlySet<string>
  readonly departed: ReadonlySet<string>
}

/** A pair as {@link Truth} writes it. */
export function pairKey(held: string | number, sought: string | number): string {
  return `${held} ${sought}`
}

/** The pairs of an outcome by what names a row: its own number, or whatever the truth goes by. */
export function scoredPairs(
  { pairs }: MatchOutcome,
  named: (side: 'held' | 'sought', row: number) => string | number,
): readonly ScoredPair[] {
  return pairs.map(({ heldRow, soughtRow, probability, decision }) => ({
    key: pairKey(named('held', heldRow), named('sought', soughtRow)),
    probability,
    isMatch: decision === 'match',
  }))
}

/** The same without those who have left: neither asked for nor counted as an error. */
export function withoutDeparted(
  pairs: readonly ScoredPair[],
  truth: Truth,
): readonly [readonly ScoredPair[], Truth] {
  const kept = new Set([...truth.pairs].filter((key) => !truth.departed.has(key)))
  return [
    pairs.filter(({ key }) => !truth.departed.has(key)),
    { pairs: kept, departed: new Set<string>() },
  ]
}

/** Scores pairs, each given once. */
export function score(pairs: readonly ScoredPair[], { pairs: truth }: Truth): Score {
  const matched = pairs.filter(({ isMatch }) => isMatch)
  const right = matched.filter(({ key }) => truth.has(key)).length
  const sorted = pairs.toSorted((p, q) => q.probability - p.probability)
  let [found, strict, best] = [0, 0, 0]
  sorted.forEach(({ key, probability }, i) => {
    if (truth.has(key)) found++
    if (sorted[i + 1]?.probability === probability) return // no cut lies between equal ones
    best = Math.max(best, (2 * found) / (i + 1 + truth.size))
    if (found / (i + 1) >= 0.999) strict = Math.max(strict, found / truth.size)
  })
  const squares = pairs.reduce(
    (sum, { key, probability }) => sum + (probability - Number(truth.has(key))) ** 2,
    0,
  )
  return {
    precision: right / Math.max(1, matched.length),
    recall: right / Math.max(1, truth.size),
    f1: (2 * right) / Math.max(1, matched.length + truth.size),
    recallAtPrecision999: strict,
    brier: squares / Math.max(1, pairs.length),
    bestF1: best,
  }
}
