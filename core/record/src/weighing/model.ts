// A log-linear model: each sign that is there adds its weight, and so does each pair of signs that are both there.
// Weights are whole numbers, a twentieth each.
export interface Model {
  readonly bias: number
  readonly weights: ReadonlyMap<string, SignWeight>
}

/** What a sign weighs alone, and with each of the others that are weighed with it. */
export interface SignWeight {
  readonly alone: number
  readonly beside: readonly (readonly [sign: string, weight: number])[]
}

/** As models are kept: a line for each weight, the weight and its signs with blanks between them; of a pair, `sign^sign`. */
export interface PackedModel {
  readonly bias: number
  readonly signs: string
}

/** All that is learned, as it is kept. */
export type PackedWeights = Readonly<
  Record<
    | 'row'
    | 'both'
    | 'side'
    | 'own'
    | 'held'
    | 'holder'
    | 'mediator'
    | 'report'
    | 'planned'
    | 'recalled'
    | 'soldiers'
    | 'day'
    | 'plan'
    | 'military'
    | 'civilian'
    | 'body'
    | 'child'
    | 'unknown',
    PackedModel
  >
> & {
  /** What a row that was weighed names. */
  readonly version: string
}

/** How many weights make one unit of log-odds. */
export const SCALE = 20

/** Stands between the signs of a pair. */
export const BESIDE = '^'

export function openModel({ bias, signs }: PackedModel): Model {
  const weights = new Map<string, { alone: number; beside: [string, number][] }>()
  const of = (sign: string): { alone: number; beside: [string, number][] } => {
    const known = weights.get(sign) ?? { alone: 0, beside: [] }
    weights.set(sign, known)
    return known
  }
  for (const line of signs.split('\n')) {
    const [weight, ...names] = line.split(' ')
    for (const name of names) {
      const [sign = '', other] = name.split(BESIDE)
      if (other === undefined) of(sign).alone = Number(weight)
      else of(sign).beside.push([other, Number(weight)])
    }
  }
  return { bias, weights }
}

/** What the signs weigh together, in units of log-odds. */
export function weightOf({ bias, weights }: Model, signs: ReadonlySet<string>): number {
  let sum = bias
  for (const sign of signs) {
    const own = weights.get(sign)
    if (own === undefined) continue
    sum += own.alone
    for (const [other, weight] of own.beside) if (signs.has(other)) sum += weight
  }
  return sum / SCALE
}

/** The chance that log-odds stand for, 0 to 1. */
export const chanceOf = (weight: number): number => 1 / (1 + Math.exp(-weight))

/** The chances of several of which one is right. */
export function chancesAmong(weights: readonly number[]): readonly number[] {
  const most = Math.max(...weights)
  const parts = weights.map((weight) => Math.exp(weight - most))
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / all)
}
