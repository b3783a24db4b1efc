// The multipliers of a stage price every kind: taking one more of it costs so much of the bound. A kind
// whose price takes the bound of a stage below its value is in no plan that is as good, and nobody has
// to be asked about it again. Prices are floats, and count only where they leave a clear margin.
import type { SettledStage } from './chain.ts'
import type { ChoiceModel } from './choice-model.ts'
import type { Objective } from './answers.ts'

/** What prices say of a kind. */
export interface Priced {
  /** The first stage that excludes the kind. */
  readonly stage: number
  /** What that stage cannot exceed with one of the kind. */
  readonly most: number
}

/** By kind: what excludes it, or null where nothing is known to. */
export type PricedOut = readonly (Priced | null)[]

const MARGIN = 1e-5 // of a whole person; the solver keeps its conditions to 1e-9

export function pricedOut(model: ChoiceModel, stages: readonly SettledStage[]): PricedOut {
  const { kinds } = model.prepared
  const excluded: (Priced | null)[] = kinds.map(() => null)
  stages.forEach(({ duals, relaxedValue, value }, s) => {
    if (duals === null) return
    const prices = pricesOf(model, duals, s)
    for (const { index } of kinds) {
      if (excluded[index] !== null || (model.columnLower[index] ?? 0) > 0) continue
      const most = relaxedValue + (prices[index] ?? 0)
      if (most < value - MARGIN) excluded[index] = { stage: s, most: Math.floor(most + MARGIN) }
    }
  })
  return excluded
}

function pricesOf(model: ChoiceModel, duals: Float64Array, stage: number): Float64Array {
  const prices = new Float64Array(model.columnNames.length)
  const add = (row: Objective | undefined, factor: number): void => {
    if (factor === 0) return
    row?.columns.forEach((column, i) => {
      prices[column] = (prices[column] ?? 0) + factor * (row.values[i] ?? 0)
    })
  }
  add(model.rows[model.stageRows[stage] ?? 0], 1)
  model.rows.forEach((row, r) => add(row, -(duals[r] ?? 0)))
  return prices
}
