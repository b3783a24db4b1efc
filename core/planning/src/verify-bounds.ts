// Whether no plan does better. For every stage the certificate gives multipliers of rows: conditions
// that every plan keeps. Multiplied out, they bound the stage from above, whatever the multipliers are;
// so a proof can fail, but it cannot deceive. Everything here is whole numbers of any size.
// Spec: spec/plan.md section 4, proof of a stage.
import type { BranchProof, Planned, PlanProblem, StageProof } from '@parley/terms'
import { readingOf } from './verify-reading.ts'
import type { Reading } from './verify-reading.ts'
import { BoundRows, wholeIn } from './verify-rows.ts'
import type { Row } from './verify-rows.ts'
import { exactly } from './verify-terms.ts'
import type { Whole } from './verify-terms.ts'

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
    const [proof, adds] = [certificate.stages[s] ?? null, rows.stage(s)]
    const judging = { plan, rows, adds, stages, columns: rows.columns }
    const bound = proof === null ? null : boundBy(judging, proof)
    const upper = certificate.version === 1 ? null : bound
    stages.push({ lower: BigInt(vector[s] ?? 0), upper, adds })
    return bound
  })
}

interface Judging {
  readonly plan: Planned
  readonly rows: BoundRows
  /** What the stage in question counts, and the stages before it: what they reach and cannot exceed. */
  readonly adds: Row['adds']
  readonly stages: readonly Row[]
  /** Least and most of each column, in the case at hand. */
  readonly columns: BoundRows['columns']
}

function boundBy(judging: Judging, proof: StageProof): bigint | null {
  if (!('column' in proof)) return boundByRows(judging, proof)
  const { column: named } = proof
  const table = judging.plan.certificate.columns ?? []
  const column = judging.rows.column(typeof named === 'number' ? (table[named] ?? '') : named)
  const limits = judging.columns[column ?? -1]
  if (column === null || limits === undefined) return null
  const [{ lower, upper }, at] = [limits, BigInt(proof.at)]
  const within = (least: bigint, most: bigint, inner: StageProof): bigint | null => {
    const narrower = { lower: least > lower ? least : lower, upper: most < upper ? most : upper }
    return boundBy({ ...judging, columns: judging.columns.with(column, narrower) }, inner)
  }
  const below = within(lower, at, proof.below)
  const above = within(at + 1n, upper, proof.above)
  if (below === null || above === null) return null
  return below > above ? below : above
}

const NO_PLAN = -(10n ** 30n) // the bound of a case that holds no plan at all: below any value

// Sum of multiplier times end of row, plus what is left of the stage times the end of each column.
function boundByRows(
  { plan, rows, adds, stages, columns }: Judging,
  proof: Exclude<StageProof, BranchProof>,
): bigint | null {
  const denominator = BigInt(proof.denominator)
  if (denominator < 0n) return null
  const left: Whole[] = columns.map(() => 0)
  for (const { column, value } of adds) left[column] = exactly(0, proof.denominator, value)
  let sum = 0n
  for (const [name, y] of multipliersOf(plan, proof)) {
    const row = name.startsWith('stage/') ? stages[wholeIn(name.slice(6))] : rows.row(name)
    const end = y > 0 ? row?.upper : row?.lower
    if (row === undefined || row === null) return null
    if (y === 0) continue
    if (end === undefined || end === null) return null
    sum += BigInt(y) * end
    for (const { column, value } of row.adds) {
      left[column] = exactly(left[column] ?? 0, -y, value)
    }
  }
  if ('prices' in proof && !rows.price(left, proof.prices ?? '')) return null
  let isPossible = true
  columns.forEach(({ lower, upper }, column) => {
    const value = left[column] ?? 0
    if (lower > upper) isPossible = false
    if (value !== 0) sum += BigInt(value) * (value > 0 ? upper : lower)
  })
  if (!isPossible) return NO_PLAN
  if (denominator === 0n) return sum < 0n ? NO_PLAN : null // nothing at all is less than nothing
  const quotient = sum / denominator
  return sum % denominator < 0n ? quotient - 1n : quotient
}

function multipliersOf(
  { certificate: { rows = [] } }: Planned,
  proof: Exclude<StageProof, BranchProof>,
): readonly (readonly [row: string, multiplier: number])[] {
  if (!('rows' in proof)) return Object.entries(proof.multipliers)
  return proof.rows.map((at, i) => [rows[at] ?? '', proof.multipliers[i] ?? 0])
}
