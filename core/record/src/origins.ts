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

export const REWRITE = 0.05 // share of word trigrams in common; five reports of 2025: rewrites from .069, others to .026

export const COPY = 0.5 // from here on two texts are one: what is like the second is like the first

const RUN = 8 // words in a row that nobody writes twice by chance

export const RUNS = 5

/**
 * The group of each report that is a rewrite of another one of its cluster, by report; a group has the name of its
 * first report. A copy stands for what it copies: ten thousand of them cost no more than their words.
 */
export function originsOf(reports: readonly Worded[]): ReadonlyMap<string, string> {
  const clusters = new Map<string, Worded[]>()
  for (const report of reports) {
    if (report.cluster === null) continue
    const own = clusters.get(report.cluster) ?? []
    clusters.set(report.cluster, own)
    own.push(report)
  }
  const groups = new Map<string, string>()
  for (const own of clusters.values()) {
    const firsts = firstsOf(own)
    const isShared = new Set(firsts.filter((first, i) => first !== i))
    for (const [i, { id }] of own.entries()) {
      const first = firsts[i] ?? i
      if (isShared.has(first)) groups.set(id, own[first]?.id ?? id)
    }
  }
  return groups
}

// By place of a report: that of the first one in its group.
function firstsOf(reports: readonly Worded[]): readonly number[] {
  const before: number[] = [] // an earlier report of the group, or the report itself
  const firstOf = (place: number): number => {
    let at = place
    while ((before[at] ?? at) !== at) at = before[at] ?? at
    return at
  }
  const originals = new Originals()
  for (const [i, { text }] of reports.entries()) {
    before.push(i)
    const prints = printsOf(text)
    let isCopy = false
    for (const { place, share, runs } of originals.like(prints)) {
      if (share < REWRITE && runs < RUNS) continue
      if (share >= COPY) isCopy = true
      const [one, other] = [firstOf(place), firstOf(i)]
      before[Math.max(one, other)] = Math.min(one, other)
    }
    if (!isCopy) originals.add(i, prints)
  }
  return before.map((_, i) => firstOf(i))
}

interface Likeness {
  readonly place: number
  /** Of the trigrams of both, those in common. */
  readonly share: number
  /** Runs in common. */
  readonly runs: number
}

/** Texts that copy none before them, found by what they share with another. */
class Originals {
  readonly #kept: { readonly place: number; readonly trigramCount: number }[] = []
  readonly #trigrams = new Map<string, number[]>()
  readonly #runs = new Map<string, number[]>()

  add(place: number, { trigrams, runs }: Prints): void {
    const number = this.#kept.push({ place, trigramCount: trigrams.size }) - 1
    const list = (index: Map<string, number[]>, prints: ReadonlySet<string>): void => {
      for (const print of prints) {
        const holders = index.get(print)
        if (holders === undefined) index.set(print, [number])
        else holders.push(number)
      }
    }
    list(this.#trigrams, trigrams)
    list(this.#runs, runs)
  }

  like({ trigrams, runs }: Prints): readonly Likeness[] {
    const [common, inRow] = [countsBy(this.#trigrams, trigrams), countsBy(this.#runs, runs)]
    return [...common].map(([number, count]) => {
      const { place = 0, trigramCount = 0 } = this.#kept[number] ?? {}
      const share = count / (trigrams.size + trigramCount - count)
      return { place, share, runs: inRow.get(number) ?? 0 }
    })
  }
}

// How many of the prints each text holds; whoever shares a run shares its trigrams.
function countsBy(
  index: ReadonlyMap<string, readonly number[]>,
  prints: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const print of prints) {
    for (const number of index.get(print) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

export interface Prints {
  readonly trigrams: ReadonlySet<string>
  readonly runs: ReadonlySet<string>
}

/** Word trigrams and longer runs of a text. */
export function printsOf(text: string): Prints {
  const words = tokensOf(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => word)
  return { trigrams: new Set(runsOf(words, 3)), runs: new Set(runsOf(words, RUN)) }
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '))
}
