// What is asked of a linear model, and what can be answered.

export interface Objective {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

export interface Found {
  readonly status: 'found'
  readonly value: number
  /** Proved upper bound, rounded down; equal to `value` unless time ran out. */
  readonly bound: number
  readonly point: readonly number[]
}

export type Answer = Found | { readonly status: 'impossible' } | { readonly status: 'unknown' }

export interface Relaxed {
  readonly status: 'found' | 'impossible' | 'unknown'
  /** Largest whole value that the relaxation does not exclude; meaningful if found. */
  readonly bound: number
  /** The float that `bound` was rounded down from. */
  readonly value: number
  /** The vertex, if it is whole and satisfies every row. */
  readonly point: readonly number[] | null
  readonly vertex: Float64Array | null
  readonly duals: Float64Array | null
  readonly ray: Float64Array | null
}

/** The value of a sum at a point of whole numbers. */
export function worth(objective: Objective, point: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < objective.columns.length; i++) {
    sum += (objective.values[i] ?? 0) * (point[objective.columns[i] ?? 0] ?? 0)
  }
  return sum
}
