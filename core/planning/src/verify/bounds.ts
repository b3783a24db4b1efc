// Whether no plan does better. For every stage the certificate gives multipliers of rows: conditions
// that every plan keeps. Multiplied out, they bound the stage from above, whatever the multipliers are;
// so a proof can fail, but it cannot deceive. Everything here is whole numbers of any size.
// Spec: spec/plan.md section 4, proof of a stage.
import type { BranchProof, Planned, PlanProblem, StageProof } from '@parley/terms'
import { readingOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { BoundRows, wholeIn } from './rows.ts'
import type { Limits, Row, Sum } from './rows.ts'
import { exactly } from './terms.ts'
import type { Whole } from './terms.ts'

/**
 * What each stage cannot exceed, worked out from the certificate and the problem alone: what the plan
 * says of its bounds is not read. Null for a stage without a proof, or with one that proves nothing.
 */
export function recomputedBounds(problem: PlanProblem, plan: Planned): readonly (bigint | null)[] {
  return boundsOver(readingOf(problem), plan)
}

/** As `recomputedBounds`, of a problem that is already read. */
export function boundsOver(reading: Reading, plan: Planned): readonly (bigint | null)[] {
  const { certificate, vector } = plan
  // Remains are in no row, and a strict queue is the best of nothing: neither can be proved by sums.
  const isQueue = reading.problem.objective.kind === 'strict-queue'
  const isProved = !isQueue && certificate.stages.some((proof) => proof !== null)
  const rows = isProved ? BoundRows.over(reading, certificate.parts) : null
  const stages: Row[] = []
  return plan.stages.map((_, s) => {
    if (rows === null || s >= reading.stages.length) return null
    const [proof, sum] = [certificate.stages[s] ?? null, rows.stage(s)]
    const bound =
      proof === null ? null : boundBy({ plan, rows, sum, stages, columns: rows.columns }, proof)
    stages.push({ lower: vector[s] ?? 0, upper: certificate.version === 1 ? null : bound, ...sum })
    return bound
  })
}

interface Judging {
  readonly plan: Planned
  readonly rows: BoundRows
  /** What the stage in question counts, and the stages before it: what they reach and cannot exceed. */
  readonly sum: Sum
  readonly stages: readonly Row[]
  /** Least and most of each column, in the case at hand. */
  readonly columns: readonly Limits[]
}

function boundBy(judging: Judging, proof: StageProof): bigint | null {
  if (!('column' in proof)) return boundByRows(judging, proof)
  const { columns = [] } = judging.plan.certificate
  const named = typeof proof.column === 'number' ? (columns[proof.column] ?? '') : proof.column
  const column = judging.rows.column(named)
  const limits = judging.columns[column ?? -1]
  if (column === null || limits === undefined) return null
  const within = (least: number, most: number, inner: StageProof): bigint | null => {
    const narrower = { lower: Math.max(limits.lower, least), upper: Math.min(limits.upper, most) }
    return boundBy({ ...judging, columns: judging.columns.with(column, narrower) }, inner)
  }
  const below = within(limits.lower, proof.at, proof.below)
  const above = within(proof.at + 1, limits.upper, proof.above)
  if (below === null || above === null) return null
  return below > above ? below : above
}

const NO_PLAN = -(10n ** 30n) // the bound of a case that holds no plan at all: below any value

type ByRows = Exclude<StageProof, BranchProof>

// Sum of multiplier times end of row, plus what is left of the stage times the end of each column.
function boundByRows(judging: Judging, proof: ByRows): bigint | null {
  const { plan, rows, stages, columns } = judging
  if (!(proof.denominator >= 0)) return null
  const left = new Array<Whole>(columns.length).fill(0)
  const count = ({ columns: places, values }: Sum, times: number): void => {
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? 0
      left[place] = exactly(left[place] ?? 0, times, values[i] ?? 0)
    }
  }
  count(judging.sum, proof.denominator)
  let bound: Whole = 0
  for (const [name, y] of multipliersOf(plan, proof)) {
    const row = name.startsWith('stage/') ? stages[wholeIn(name.slice(6))] : rows.row(name)
    if (row === undefined || row === null) return null
    if (y === 0) continue
    const end = y > 0 ? row.upper : row.lower
    if (end === null) return null
    bound = exactly(bound, y, end)
    count(row, -y)
  }
  if ('prices' in proof && !rows.price(left, proof.prices ?? '')) return null
  for (let column = 0; column < columns.length; column++) {
    const value = left[column] ?? 0
    const { lower, upper } = columns[column] ?? NOWHERE
    if (lower > upper) return NO_PLAN
    if (value !== 0) bound = exactly(bound, value > 0 ? upper : lower, value)
  }
  if (proof.denominator === 0) return bound < 0 ? NO_PLAN : null // nothing is less than nothing
  const [sum, by] = [BigInt(bound), BigInt(proof.denominator)]
  return sum / by - (sum % by < 0n ? 1n : 0n)
}

const NOWHERE: Limits = { lower: 0, upper: 0 }

function multipliersOf(
  { certificate: { rows = [] } }: Planned,
  proof: ByRows,
): readonly (readonly [row: string, multiplier: number])[] {
  if (!('rows' in proof)) return Object.entries(proof.multipliers)
  return proof.rows.map((at, i) => [rows[at] ?? '', proof.multipliers[i] ?? 0])
}
