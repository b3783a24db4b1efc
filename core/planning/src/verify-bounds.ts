// Whether no plan does better. For every stage the certificate gives multipliers of rows: conditions
// that every plan keeps. Multiplied out, they bound the stage from above, whatever the multipliers are;
// so a proof can fail, but it cannot deceive. Everything here is whole numbers of any size.
//
// A row must hold for every plan. Rows about several tranches together hold because they are sums of
// rows about one; rounded rows hold because people come whole. Spec: spec/plan.md, certificate.
import type {
  DualBound,
  NamedBound,
  PlanCertificate,
  Planned,
  PlanProblem,
  StageProof,
} from '@parley/terms'
import { BoundRows } from './verify-rows.ts'
import type { Column, Reached, Row } from './verify-rows.ts'

export type Proof = 'proved' | 'claimed' | 'fails'

/** Judges the bound of every stage about people; stages without a proof are only claimed. */
export function judgeBounds(problem: PlanProblem, plan: Planned): readonly Proof[] {
  const bounds = recomputedBounds(problem, plan)
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
  const { certificate, vector } = plan
  if (certificate.stages.length === 0) return plan.stages.map(() => null)
  const rows = BoundRows.over(problem, certificate.parts)
  const bounds: (bigint | null)[] = []
  for (const s of plan.stages.keys()) {
    const proof = certificate.stages[s] ?? null
    const known = certificate.version === 2 ? bounds.slice() : []
    const judging = {
      rows,
      stage: s,
      reached: { values: vector, bounds: known },
      limits: NO_LIMITS,
    }
    bounds.push(
      rows === null || proof === null ? null : boundBy({ ...judging, rows, certificate }, proof),
    )
  }
  return bounds
}

type Limits = ReadonlyMap<Column, readonly [bigint, bigint]>

const NO_LIMITS: Limits = new Map()

interface Judging {
  readonly certificate: PlanCertificate
  readonly rows: BoundRows
  readonly stage: number
  /** Of the stages before: what a plan in question reaches, and what it cannot exceed. */
  readonly reached: Reached
  /** Narrower limits of columns, in the case at hand. */
  readonly limits: Limits
}

function boundBy(judging: Judging, proof: StageProof): bigint | null {
  if (!('column' in proof)) return boundByRows(judging, proof)
  const column = judging.rows.column(proof.column)
  if (column === null) return null
  const [lower, upper] = judging.limits.get(column) ?? [column.lower, column.upper]
  const at = BigInt(proof.at)
  const below = new Map(judging.limits).set(column, [lower, at < upper ? at : upper])
  const above = new Map(judging.limits).set(column, [at + 1n > lower ? at + 1n : lower, upper])
  const [first, second] = [
    boundBy({ ...judging, limits: below }, proof.below),
    boundBy({ ...judging, limits: above }, proof.above),
  ]
  if (first === null || second === null) return null
  return first > second ? first : second
}

// Sum of multiplier times end of row, plus what is left of the stage times the end of each column.
function boundByRows(judging: Judging, proof: NamedBound | DualBound): bigint | null {
  const weighted: { readonly row: Row; readonly y: bigint }[] = []
  for (const [name, multiplier] of namedMultipliers(judging.certificate, proof)) {
    const row = judging.rows.row(name, judging.stage, judging.reached)
    if (row === null) return null
    weighted.push({ row, y: BigInt(multiplier) })
  }
  const denominator = BigInt(proof.denominator)
  let sum = 0n
  for (const { row, y } of weighted) {
    const end = y > 0n ? row.upper : row.lower
    if (y === 0n) continue
    if (end === null) return null
    sum += y * end
  }
  for (const column of judging.rows.columns) {
    let left = denominator * judging.rows.worth(column, judging.stage)
    for (const { row, y } of weighted) {
      const adds = row.adds(column)
      if (adds !== 0n) left -= y * adds
    }
    const [lower, upper] = judging.limits.get(column) ?? [column.lower, column.upper]
    if (lower > upper) return NO_PLAN
    sum += left * (left > 0n ? upper : lower)
  }
  return floorOf(sum, denominator)
}

const NO_PLAN = -(10n ** 30n) // the bound of a case that holds no plan at all: below any value

function namedMultipliers(
  { rows = [] }: PlanCertificate,
  proof: NamedBound | DualBound,
): readonly (readonly [string, number])[] {
  if (!('rows' in proof)) return Object.entries(proof.multipliers)
  return proof.rows.map((at, i) => [rows[at] ?? '', proof.multipliers[i] ?? 0])
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}
