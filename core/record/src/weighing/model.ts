// Log-linear models: each sign that is there adds its weight, and so does each pair of signs that are both there.
// Weights are whole numbers, a twentieth each. Models that are asked of the same signs are kept together, so that a sign
// is looked up once for all of them.
export interface Models {
  readonly biases: readonly number[]
  readonly weights: ReadonlyMap<string, SignWeights>
}

/** What a sign weighs in each model: alone, and with each of the others that are weighed with it. */
export interface SignWeights {
  readonly alone: readonly number[]
  readonly beside: readonly BesideWeight[]
}

interface BesideWeight {
  readonly sign: string
  readonly model: number
  readonly weight: number
}

/** As models are kept: a line for each weight, the weight and its signs with blanks between them; of a pair, `sign^sign`. */
export interface PackedModel {
  readonly bias: number
  readonly signs: string
}

/** All that is learned, as it is kept. */
export type PackedWeights = Readonly<
  Record<
    | 'firstOwn'
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

/** Makes models ready to be asked. */
export function openModels(packed: readonly PackedModel[]): Models {
  const weights = new Map<string, { alone: number[]; beside: BesideWeight[] }>()
  const of = (sign: string): { alone: number[]; beside: BesideWeight[] } => {
    const known = weights.get(sign) ?? { alone: packed.map(() => 0), beside: [] }
    weights.set(sign, known)
    return known
  }
  for (const [model, { signs }] of packed.entries())
    for (const line of signs.split('\n')) {
      const [weight, ...names] = line.split(' ')
      for (const name of names) {
        const [sign = '', other] = name.split(BESIDE)
        if (other === undefined) of(sign).alone[model] = Number(weight)
        else of(sign).beside.push({ sign: other, model, weight: Number(weight) })
      }
    }
  return { biases: packed.map(({ bias }) => bias), weights }
}

/** What signs weigh together in each of the models, in units of log-odds. */
export function weightsOf({ biases, weights }: Models, signs: ReadonlySet<string>): number[] {
  const sums = [...biases]
  for (const sign of signs) {
    const own = weights.get(sign)
    if (own === undefined) continue
    const { alone, beside } = own
    for (let model = 0; model < sums.length; model++)
      sums[model] = (sums[model] ?? 0) + (alone[model] ?? 0)
    for (const { sign: other, model, weight } of beside)
      if (signs.has(other)) sums[model] = (sums[model] ?? 0) + weight
  }
  return sums.map((sum) => sum / SCALE)
}

/** The same of one model that is asked alone. */
export const weightOf = (models: Models, signs: ReadonlySet<string>): number =>
  weightsOf(models, signs)[0] ?? 0

/** The chance that log-odds stand for, 0 to 1. */
export const chanceOf = (weight: number): number => 1 / (1 + Math.exp(-weight))

/** The chances of several of which one is right. */
export function chancesAmong(weights: readonly number[]): readonly number[] {
  const most = Math.max(...weights)
  const parts = weights.map((weight) => Math.exp(weight - most))
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / all)
}
