// A log-linear model fitted to samples: alone, or among those of a group of which one is right. L1 and L2 keep it small.
// The whole set at each step, in its order: the same samples give the same numbers.

export interface Sample {
  readonly signs: ReadonlySet<string>
  readonly isRight: boolean
  readonly weight: number
  /** Samples of one group stand in a row: exactly one of them is right, and they share one chance. */
  readonly group?: number
}

export interface Fitted {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
  /** Of two signs that are both there, by the first and then the second. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export interface FitOptions {
  readonly l1: number
  readonly l2: number
  /** Samples that must have a sign, for it to be weighed. */
  readonly least: number
}

const ROUNDS = 200

const RATE = 0.05

interface Indexed {
  readonly on: Int32Array
  readonly isRight: boolean
  readonly weight: number
  readonly group: number
}

/** Fits a model. */
export function fitted(samples: readonly Sample[], { l1, l2, least }: FitOptions): Fitted {
  const names = signsOf(samples, least)
  const index = new Map(names.map((name, i) => [name, i]))
  const indexed = samples.map(({ signs, isRight, weight, group }) => ({
    on: Int32Array.from([...signs].flatMap((sign) => index.get(sign) ?? [])).toSorted(),
    isRight,
    weight,
    group: group ?? -1,
  }))
  const weights = new Float64Array(names.length + 1) // the last is the bias
  const squares = new Float64Array(weights.length).fill(1e-6)
  let rate = RATE
  for (let round = 0; round < ROUNDS; round++) {
    const slope = slopeOf(indexed, weights)
    for (let i = 0; i < weights.length; i++)
      stepped(weights, squares, { i, slope, rate, l1, l2, many: samples.length })
    if (round > ROUNDS * 0.7) rate *= 0.97
  }
  return {
    bias: weights.at(-1) ?? 0,
    weights: new Map(names.map((name, i) => [name, weights[i] ?? 0])),
    pairs: new Map(),
  }
}

/** The signs that so many samples have, in an order of their own. */
export function signsOf(samples: readonly Sample[], least: number): readonly string[] {
  const times = new Map<string, number>()
  for (const { signs } of samples)
    for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1)
  return [...times].flatMap(([sign, n]) => (n >= least ? [sign] : [])).sort()
}

function slopeOf(samples: readonly Indexed[], weights: Float64Array): Float64Array {
  const last = weights.length - 1
  const chances = chancesOf(samples, weights)
  const slope = new Float64Array(weights.length)
  for (const [n, { on, isRight, weight }] of samples.entries()) {
    const g = weight * ((chances[n] ?? 0) - (isRight ? 1 : 0))
    for (const i of on) slope[i] = (slope[i] ?? 0) + g
    slope[last] = (slope[last] ?? 0) + g
  }
  return slope
}

function chancesOf(samples: readonly Indexed[], weights: Float64Array): Float64Array {
  const scores = Float64Array.from(samples, ({ on }) => {
    let sum = weights.at(-1) ?? 0
    for (const i of on) sum += weights[i] ?? 0
    return sum
  })
  return chancesBy(scores, (n) => samples[n]?.group ?? -1)
}

/** The chance of each score: by itself, or among those of its group. @param groupOf less than nought for none */
export function chancesBy(scores: Float64Array, groupOf: (n: number) => number): Float64Array {
  const chances = new Float64Array(scores.length)
  let start = 0
  while (start < scores.length) {
    const group = groupOf(start)
    let end = start + 1
    while (group >= 0 && end < scores.length && groupOf(end) === group) end++
    if (group < 0) chances[start] = 1 / (1 + Math.exp(-(scores[start] ?? 0)))
    else shared(chances, scores, { start, end })
    start = end
  }
  return chances
}

function shared(
  chances: Float64Array,
  scores: Float64Array,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const own = scores.subarray(start, end)
  const most = Math.max(...own)
  const all = own.reduce((sum, score) => sum + Math.exp(score - most), 0)
  for (const [i, score] of own.entries()) chances[start + i] = Math.exp(score - most) / all
}

interface Step {
  readonly i: number
  readonly slope: Float64Array
  readonly rate: number
  readonly l1: number
  readonly l2: number
  readonly many: number
}

// One weight: down its slope at a pace of its own, then towards nothing.
function stepped(
  weights: Float64Array,
  squares: Float64Array,
  { i, slope, rate, l1, l2, many }: Step,
): void {
  const isBias = i === weights.length - 1
  const now = weights[i] ?? 0
  const g = ((slope[i] ?? 0) + (isBias ? 0 : l2 * now)) / many
  squares[i] = 0.9 * (squares[i] ?? 0) + 0.1 * g * g
  const pace = rate / Math.sqrt((squares[i] ?? 0) + 1e-8)
  const next = now - pace * g
  const cut = isBias ? 0 : (pace * l1) / many
  weights[i] = Math.abs(next) <= cut ? 0 : next - Math.sign(next) * cut
}
