// Reports that are one text in other words. Rewrites share few words (word trigrams .05 to .1, a few runs of eight), so
// the usual thresholds for copies find none; among reports of one exchange these small ones are enough, and among all
// reports they would not be.
import { tokensOf } from './tokens.ts'

export interface Worded {
  readonly id: string
  readonly text: string
  /** The cluster of its first exchange; null for none. */
  readonly cluster: string | null
}

const REWRITE = 0.05 // share of word trigrams in common; five reports of 2025: rewrites from .069, others to .026

const RUN = 8 // words in a row that nobody writes twice by chance

const RUNS = 5

/** The group of each report that is a rewrite of another one of its cluster, by report. */
export function originsOf(reports: readonly Worded[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>()
  const prints = reports.map((report) => ({ ...report, ...printsOf(report.text) }))
  for (const [i, one] of prints.entries()) {
    for (const other of prints.slice(0, i)) {
      if (one.cluster === null || one.cluster !== other.cluster || !isRewrite(one, other)) continue
      const group = groups.get(other.id) ?? other.id
      groups.set(other.id, group)
      groups.set(one.id, group)
    }
  }
  return groups
}

interface Prints {
  readonly trigrams: ReadonlySet<string>
  readonly runs: ReadonlySet<string>
}

function printsOf(text: string): Prints {
  const words = tokensOf(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => word)
  return { trigrams: new Set(runsOf(words, 3)), runs: new Set(runsOf(words, RUN)) }
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '))
}

function isRewrite(one: Prints, other: Prints): boolean {
  const common = sharedCount(one.trigrams, other.trigrams)
  const all = one.trigrams.size + other.trigrams.size - common
  return (all > 0 && common / all >= REWRITE) || sharedCount(one.runs, other.runs) >= RUNS
}

const sharedCount = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((run) => b.has(run)).length
