// Matches one pair of lists and scores it.
import { blockedPairs, matchLists } from '@parley/matching'
import type { MatchOutcome } from '@parley/matching'
import { nodeCryptography } from '@parley/system'
import type { BenchLists } from './lists.ts'
import type { Score, ScoredPair } from './scoring.ts'
import { pairKey, score, scoredPairs, withoutDeparted } from './scoring.ts'

export interface ListRun {
  readonly outcome: MatchOutcome
  readonly ms: number
  readonly pairs: readonly ScoredPair[]
  readonly score: Score
  readonly withoutDeparted: Score
  /** Estimated number of persons on both lists beside the true one: 1 is right. */
  readonly estimate: number
}

/** Matches and scores. */
export function runLists(lists: BenchLists): ListRun {
  const { held, sought, truth } = lists
  const started = performance.now()
  const outcome = matchLists({ held, sought, hashing: nodeCryptography })
  const ms = performance.now() - started
  const pairs = scoredPairs(outcome, (side, row) => rowName(lists, side, row))
  return {
    outcome,
    ms,
    pairs,
    score: score(pairs, truth),
    withoutDeparted: score(...withoutDeparted(pairs, truth)),
    estimate: outcome.expectedMatches / personsOnBoth(lists),
  }
}

function rowName({ held, sought, goesBy }: BenchLists, side: 'held' | 'sought', row: number) {
  const record = (side === 'held' ? held : sought)[row]
  return (goesBy === 'row' ? record?.rowNumber : record?.no) ?? row + 1
}

/** Share of the true pairs that blocking lets through to be compared. */
export function blockRecall(lists: BenchLists): number {
  const { first, second, count } = blockedPairs(lists.held, lists.sought)
  let found = 0
  for (let p = 0; p < count; p++) {
    const key = pairKey(
      rowName(lists, 'held', first[p] ?? 0),
      rowName(lists, 'sought', second[p] ?? 0),
    )
    if (lists.truth.pairs.has(key)) found++
  }
  return found / lists.truth.pairs.size
}

// Rows joined by true pairs are one person, who counts once however often entered.
function personsOnBoth({ truth }: BenchLists): number {
  const above = new Map<string, string>()
  const top = (row: string): string => {
    let at = row
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  let joined = 0
  const rows = new Set<string>()
  for (const key of truth.pairs) {
    const [held = '', sought = ''] = key.split(' ')
    const [a, b] = [top(`h${held}`), top(`s${sought}`)]
    rows.add(`h${held}`).add(`s${sought}`)
    if (a === b) continue
    above.set(a, b)
    joined++
  }
  return rows.size - joined
}
