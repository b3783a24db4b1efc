// What planning asks of a solver. A solver is never trusted: what it finds is checked in whole
// numbers, and what it claims impossible is proved by multipliers that anyone can multiply out.
// All models maximise, and all columns take whole numbers unless a step relaxes them.

export interface LinearRow {
  readonly lower: number
  readonly upper: number
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

export interface LinearModel {
  readonly columnLower: readonly number[]
  readonly columnUpper: readonly number[]
  readonly rows: readonly LinearRow[]
}

export interface Bounds {
  readonly index: number
  readonly lower: number
  readonly upper: number
}

/** Changes that stay in the model, and then one solve. */
export interface SolverStep {
  readonly addRows?: readonly LinearRow[]
  readonly rowBounds?: readonly Bounds[]
  readonly columnBounds?: readonly Bounds[]
  /** Replaces the whole objective; columns that are not named count nothing. */
  readonly objective?: { readonly columns: readonly number[]; readonly values: readonly number[] }
  /** Whether columns may take fractions: then the answer carries duals, or a ray. */
  readonly relaxed: boolean
  readonly timeLimitMs: number
}

export interface SolverAnswer {
  readonly status: 'optimal' | 'infeasible' | 'time-limit' | 'failed'
  /** Of the best point found; null without one. */
  readonly objective: number | null
  /** What the solver believes cannot be exceeded. */
  readonly bound: number | null
  readonly point: Float64Array | null
  /** One multiplier per row: positive where the upper end of the row binds; null for integer solves. */
  readonly duals: Float64Array | null
  /** Multipliers that show infeasibility; null if there are none at hand. */
  readonly ray: Float64Array | null
}

/** A model kept by the solver between steps, so that each starts from the one before. */
export interface SolverSession {
  solve(step: SolverStep): Promise<SolverAnswer>
  close(): Promise<void>
}

export interface SolverPort {
  open(model: LinearModel): Promise<SolverSession>
  /** The same solver in a thread of its own, for what can be asked at the same time; absent if there is none. */
  readonly aside?: SolverPort
}
