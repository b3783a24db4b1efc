// Log-odds fitted to samples by boosting: one tree of two questions after another, each asking whether a sign is there
// (J. Friedman, "Greedy function approximation", 2001; second-order leaves as in T. Chen and C. Guestrin, "XGBoost",
// 2016). Such a tree is a weight for some signs and for some pairs of signs, and so is the sum of all: nothing else is
// kept. Samples in their order at each step: the same samples give the same numbers.

import { chancesBy, signsOf } from './linear.ts'
import type { Fitted, Sample } from './linear.ts'

export interface PairOptions {
  /** How many trees. */
  readonly trees: number
  /** What share of a tree's answer is taken. */
  readonly rate: number
  /** How much a leaf is drawn towards nothing, as so much of the second slopes of samples. */
  readonly l2: number
  /** Samples that must have a sign for it to be asked for, and that must be on either side of a question. */
  readonly least: number
}

interface Table {
  readonly names: readonly string[]
  /** The signs of sample n stand from starts[n] to starts[n + 1]. */
  readonly starts: Int32Array
  readonly signs: Int32Array
  /** The samples that have each sign. */
  readonly having: readonly (readonly number[])[]
  readonly groups: Int32Array
  readonly weights: Float64Array
  readonly isRight: Uint8Array
}

/** Fits a model of signs and pairs of signs. */
export function boosted(samples: readonly Sample[], options: PairOptions): Fitted {
  const table = tableOf(samples, options.least)
  const scores = new Float64Array(samples.length)
  const sums = new Sums(options.rate)
  const bias = biasOf(samples)
  scores.fill(bias)
  for (let tree = 0; tree < options.trees; tree++) {
    const slopes = slopesOf(table, scores)
    if (!grown({ table, slopes, options, sums, scores })) break
  }
  return sums.fitted(bias, table.names)
}

function biasOf(samples: readonly Sample[]): number {
  if (samples.some(({ group }) => group !== undefined)) return 0
  const all = samples.reduce((sum, { weight }) => sum + weight, 0)
  const right = samples.reduce((sum, { weight, isRight }) => sum + (isRight ? weight : 0), 0)
  return Math.log((right + 0.5) / (all - right + 0.5))
}

function tableOf(samples: readonly Sample[], least: number): Table {
  const names = signsOf(samples, least)
  const index = new Map(names.map((name, i) => [name, i]))
  const signs = samples.map((one) =>
    Int32Array.from([...one.signs].flatMap((sign) => index.get(sign) ?? [])).toSorted(),
  )
  const starts = new Int32Array(samples.length + 1)
  for (const [n, own] of signs.entries()) starts[n + 1] = (starts[n] ?? 0) + own.length
  const all = new Int32Array(starts.at(-1) ?? 0)
  for (const [n, own] of signs.entries()) all.set(own, starts[n])
  const having = names.map((): number[] => [])
  for (const [n, own] of signs.entries()) for (const sign of own) having[sign]?.push(n)
  return {
    names,
    starts,
    signs: all,
    having,
    groups: Int32Array.from(samples, ({ group }) => group ?? -1),
    weights: Float64Array.from(samples, ({ weight }) => weight),
    isRight: Uint8Array.from(samples, ({ isRight }) => (isRight ? 1 : 0)),
  }
}

interface Slopes {
  readonly first: Float64Array
  readonly second: Float64Array
}

function slopesOf(table: Table, scores: Float64Array): Slopes {
  const { groups, weights, isRight } = table
  const [first, second] = [new Float64Array(scores.length), new Float64Array(scores.length)]
  const chances = chancesBy(scores, (n) => groups[n] ?? -1)
  for (let n = 0; n < scores.length; n++) {
    const chance = chances[n] ?? 0
    const weight = weights[n] ?? 0
    first[n] = weight * (chance - (isRight[n] ?? 0))
    second[n] = weight * Math.max(1e-6, chance * (1 - chance))
  }
  return { first, second }
}

interface Growing {
  readonly table: Table
  readonly slopes: Slopes
  readonly options: PairOptions
  readonly sums: Sums
  readonly scores: Float64Array
}

// Slopes of samples, of all and by the sign they have.
interface Tally {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly times: Int32Array
  readonly all: Sum
}

interface Sum {
  readonly first: number
  readonly second: number
  readonly times: number
}

/** Adds one tree; false if no question tells anything. */
function grown({ table, slopes, options, sums, scores }: Growing): boolean {
  const root = tallied(table, slopes, null)
  const question = bestOf(root, options)
  if (question < 0) return false
  const has = samplesWith(table, question)
  const there = tallied(table, slopes, has)
  const absent = without(root, there)
  const [a, b] = [bestOf(there, options), bestOf(absent, options)]
  const leaves = [leavesOf(there, a, options), leavesOf(absent, b, options)] as const
  sums.add(question, [a, b], leaves)
  const [inA, inB] = [samplesWith(table, a), samplesWith(table, b)]
  for (let n = 0; n < scores.length; n++) {
    const isThere = has[n] === 1
    const [plain, both] = isThere ? leaves[0] : leaves[1]
    const isSecond = (isThere ? inA[n] : inB[n]) === 1
    scores[n] = (scores[n] ?? 0) + options.rate * (isSecond ? both : plain)
  }
  return true
}

function samplesWith({ starts, having }: Table, sign: number): Uint8Array {
  const found = new Uint8Array(starts.length - 1)
  for (const sample of having[sign] ?? []) found[sample] = 1
  return found
}

function tallied({ names, starts, signs }: Table, slopes: Slopes, only: Uint8Array | null): Tally {
  const first = new Float64Array(names.length)
  const second = new Float64Array(names.length)
  const times = new Int32Array(names.length)
  const all = { first: 0, second: 0, times: 0 }
  for (let n = 0; n < starts.length - 1; n++) {
    if (only !== null && only[n] === 0) continue
    const [g, h] = [slopes.first[n] ?? 0, slopes.second[n] ?? 0]
    all.first += g
    all.second += h
    all.times++
    for (let i = starts[n] ?? 0; i < (starts[n + 1] ?? 0); i++) {
      const sign = signs[i] ?? 0
      first[sign] = (first[sign] ?? 0) + g
      second[sign] = (second[sign] ?? 0) + h
      times[sign] = (times[sign] ?? 0) + 1
    }
  }
  return { first, second, times, all }
}

const without = (whole: Tally, part: Tally): Tally => ({
  first: whole.first.map((sum, i) => sum - (part.first[i] ?? 0)),
  second: whole.second.map((sum, i) => sum - (part.second[i] ?? 0)),
  times: whole.times.map((sum, i) => sum - (part.times[i] ?? 0)),
  all: {
    first: whole.all.first - part.all.first,
    second: whole.all.second - part.all.second,
    times: whole.all.times - part.all.times,
  },
})

// The sign that tells most of the samples of a tally; -1 for none.
function bestOf({ first, second, times, all }: Tally, { l2, least }: PairOptions): number {
  let [best, most] = [-1, (all.first * all.first) / (all.second + l2) + 1e-9]
  for (let sign = 0; sign < first.length; sign++) {
    const there = times[sign] ?? 0
    if (there < least || all.times - there < least) continue
    const [g, h] = [first[sign] ?? 0, second[sign] ?? 0]
    const [restG, restH] = [all.first - g, all.second - h]
    const gain = (g * g) / (h + l2) + (restG * restG) / (restH + l2)
    if (gain > most) [best, most] = [sign, gain]
  }
  return best
}

type Leaves = readonly [without: number, withIt: number]

function leavesOf({ first, second, all }: Tally, sign: number, { l2 }: PairOptions): Leaves {
  const [g, h] = sign < 0 ? [0, 0] : [first[sign] ?? 0, second[sign] ?? 0]
  return [-(all.first - g) / (all.second - h + l2), -g / (h + l2)]
}

// Trees as weights of signs and of pairs of signs.
class Sums {
  readonly #rate: number
  readonly #singles = new Map<number, number>()
  readonly #pairs = new Map<number, Map<number, number>>()
  #bias = 0

  constructor(rate: number) {
    this.#rate = rate
  }

  /** A tree that asks for a sign, and then for one of two others. */
  add(
    question: number,
    [a, b]: readonly [number, number],
    leaves: readonly [Leaves, Leaves],
  ): void {
    const [[there, thereA], [absent, absentB]] = leaves
    this.#bias += this.#rate * absent
    this.#single(question, there - absent)
    if (a >= 0) this.#pair(question, a, thereA - there)
    if (b < 0) return
    this.#single(b, absentB - absent)
    this.#pair(question, b, absent - absentB)
  }

  fitted(bias: number, names: readonly string[]): Fitted {
    const name = (sign: number): string => names[sign] ?? ''
    const named = (weights: ReadonlyMap<number, number>): ReadonlyMap<string, number> =>
      new Map([...weights].map(([sign, weight]) => [name(sign), weight]))
    return {
      bias: bias + this.#bias,
      weights: named(this.#singles),
      pairs: new Map([...this.#pairs].map(([sign, others]) => [name(sign), named(others)])),
    }
  }

  #single(sign: number, weight: number): void {
    this.#singles.set(sign, (this.#singles.get(sign) ?? 0) + this.#rate * weight)
  }

  #pair(one: number, other: number, weight: number): void {
    const [first, second] = one < other ? [one, other] : [other, one]
    const others = this.#pairs.get(first) ?? new Map<number, number>()
    this.#pairs.set(first, others)
    others.set(second, (others.get(second) ?? 0) + this.#rate * weight)
  }
}
