// A model in the arrays HiGHS takes, so that it crosses to the thread at once and alone: whatever else
// a caller hangs on its model stays on the caller's side.
import type { Bounds, LinearModel, SolverStep } from '@parley/planning'

export interface PackedModel {
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Entries of row i stand at `starts[i]` to below `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
}

export function packed({ columnLower, columnUpper, rows }: LinearModel): PackedModel {
  const starts = new Int32Array(rows.length + 1)
  const entryCount = rows.reduce((sum, row) => sum + row.columns.length, 0)
  const indices = new Int32Array(entryCount)
  const values = new Float64Array(entryCount)
  let at = 0
  rows.forEach((row, r) => {
    indices.set(row.columns, at)
    values.set(row.values, at)
    at += row.columns.length
    starts[r + 1] = at
  })
  return {
    columnLower: Float64Array.from(columnLower),
    columnUpper: Float64Array.from(columnUpper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    starts,
    indices,
    values,
  }
}

/** Bounds of columns, in ascending order of columns as HiGHS wants them. */
export interface PackedBounds {
  readonly indices: Int32Array
  readonly lower: Float64Array
  readonly upper: Float64Array
}

export type PackedStep = Omit<SolverStep, 'columnBounds'> & {
  readonly columnBounds: PackedBounds | null
}

/** A step may narrow most of the columns: one by one, that takes longer than to solve it. */
export function packedStep({ columnBounds = [], ...step }: SolverStep): PackedStep {
  return { ...step, columnBounds: columnBounds.length === 0 ? null : packedBounds(columnBounds) }
}

function packedBounds(bounds: readonly Bounds[]): PackedBounds {
  const sorted = bounds.toSorted((a, b) => a.index - b.index)
  return {
    indices: Int32Array.from(sorted, ({ index }) => index),
    lower: Float64Array.from(sorted, ({ lower }) => lower),
    upper: Float64Array.from(sorted, ({ upper }) => upper),
  }
}
