// Whether no plan does better. For every stage the certificate gives multipliers of rows: conditions
// that every plan keeps. Multiplied out, they bound the stage from above, whatever the multipliers are;
// so a proof can fail, but it cannot deceive. Everything here is whole numbers of any size.
// Spec: spec/plan.md section 4, proof of a stage.
import type { Planned, PlanProblem, StageProof } from '@parley/terms'
import { readingOf } from './verify-reading.ts'
import type { Reading } from './verify-reading.ts'
import { BoundRows, placeIn } from './verify-rows.ts'
import type { Row } from './verify-rows.ts'

/** Judges the bound of every stage; stages without a proof are only claimed. */
export function judgeBounds(
  reading: Reading,
  plan: Planned,
): readonly ('proved' | 'claimed' | 'fails')[] {
  const bounds = boundsOver(reading, plan)
  return plan.stages.map(({ bound }, s) => {
    if ((plan.certificate.stages[s] ?? null) === null || bound === null) return 'claimed'
    const recomputed = bounds[s] ?? null
    return recomputed !== null && recomputed <= BigInt(bound) ? 'proved' : 'fails'
  })
}

/**
 * What each stage cannot exceed, worked out from the certificate and the problem alone: what the plan
 * says of its bounds is not read. Null for a stage without a proof, or with one that proves nothing.
 */
export function recomputedBounds(problem: PlanProblem, plan: Planned): readonly (bigint | null)[] {
  return boundsOver(readingOf(problem), plan)
}

function boundsOver(reading: Reading, plan: Planned): readonly (bigint | null)[] {
  const { certificate, vector } = plan
  const isProved = certificate.stages.some((proof) => proof !== null)
  const rows = isProved ? BoundRows.over(reading, certificate.parts) : null
  if (rows === null) return plan.stages.map(() => null)
  const stages: Row[] = []
  // Remains are in no row, and a strict queue is the best of nothing: neither can be proved by sums.
  const isQueue = reading.problem.objective.kind === 'strict-queue'
  const provable = isQueue ? 0 : reading.stages.length
  return plan.stages.map((_, s) => {
    const proof = s < provable ? (certificate.stages[s] ?? null) : null
    const counts = rows.stage(s)
    const judging = { plan, rows, counts, stages, limits: new Map() }
    const bound = proof === null ? null : boundBy(judging, proof)
    const upper = certificate.version === 2 ? bound : null
    stages.push({ ...counts, lower: BigInt(vector[s] ?? 0), upper })
    return bound
  })
}

interface Judging {
  readonly plan: Planned
  readonly rows: BoundRows
  /** The stage in question, and as rows the stages before it: what they reach and cannot exceed. */
  readonly counts: Row
  readonly stages: readonly Row[]
  /** Narrower limits of columns, in the case at hand. */
  readonly limits: ReadonlyMap<number, readonly [bigint, bigint]>
}

function boundBy(judging: Judging, proof: StageProof): bigint | null {
  if (!('column' in proof)) return boundByRows(judging, proof)
  const column = judging.rows.column(proof.column)
  const limits = judging.limits.get(column ?? -1) ?? judging.rows.columns[column ?? -1]
  if (column === null || limits === undefined) return null
  const [[lower, upper], at] = [limits, BigInt(proof.at)]
  const below = new Map(judging.limits).set(column, [lower, at < upper ? at : upper])
  const above = new Map(judging.limits).set(column, [at + 1n > lower ? at + 1n : lower, upper])
  const first = boundBy({ ...judging, limits: below }, proof.below)
  const second = boundBy({ ...judging, limits: above }, proof.above)
  if (first === null || second === null) return null
  return first > second ? first : second
}

const NO_PLAN = -(10n ** 30n) // the bound of a case that holds no plan at all: below any value

// Sum of multiplier times end of row, plus what is left of the stage times the end of each column.
function boundByRows(
  { plan, rows, counts, stages, limits }: Judging,
  proof: Exclude<StageProof, { readonly column: string }>,
): bigint | null {
  const denominator = BigInt(proof.denominator)
  if (denominator < 1n) return null
  const left = rows.columns.map(() => 0n)
  for (const [column, adds] of counts.adds) left[column] = denominator * adds
  let sum = 0n
  for (const [name, multiplier] of multipliersOf(plan, proof)) {
    const row = name.startsWith('stage/') ? stages[placeIn(name.slice(6))] : rows.row(name)
    const y = BigInt(multiplier)
    const end = (y > 0n ? row?.upper : row?.lower) ?? null
    if (row === undefined || row === null) return null
    if (y === 0n) continue
    if (end === null) return null
    sum += y * end
    for (const [column, adds] of row.adds) left[column] = (left[column] ?? 0n) - y * adds
  }
  for (const [column, value] of left.entries()) {
    const [lower, upper] = limits.get(column) ?? rows.columns[column] ?? [0n, 0n]
    if (lower > upper) return NO_PLAN
    if (value !== 0n) sum += value * (value > 0n ? upper : lower)
  }
  const quotient = sum / denominator
  return sum % denominator < 0n ? quotient - 1n : quotient
}

function multipliersOf(
  { certificate: { rows = [] } }: Planned,
  proof: Exclude<StageProof, { readonly column: string }>,
): readonly (readonly [row: string, multiplier: number])[] {
  if (!('rows' in proof)) return Object.entries(proof.multipliers)
  return proof.rows.map((at, i) => [rows[at] ?? '', proof.multipliers[i] ?? 0])
}
