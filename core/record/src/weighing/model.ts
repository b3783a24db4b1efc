// A log-linear model: each sign that is there adds its weight. Weights are whole numbers, a twentieth each.
export interface Model {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** As models are kept: a line for each weight, the weight and its signs with blanks between them. */
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

export function openModel({ bias, signs }: PackedModel): Model {
  const weights = new Map<string, number>()
  for (const line of signs.split('\n')) {
    const [weight, ...names] = line.split(' ')
    for (const name of names) weights.set(name, Number(weight))
  }
  return { bias, weights }
}

/** What the signs weigh together, in units of log-odds. */
export function weightOf({ bias, weights }: Model, signs: Iterable<string>): number {
  let sum = bias
  for (const sign of signs) sum += weights.get(sign) ?? 0
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
