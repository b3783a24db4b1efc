// Whether no plan does better. For every stage the certificate gives multipliers of rows: conditions
// that every plan keeps. Multiplied out, they bound the stage from above, whatever the multipliers are;
// so a proof can fail, but it cannot deceive. Everything here is whole numbers of any size.
//
// A row must hold for every plan. Rows about several tranches together hold because they are sums of
// rows about one; rounded rows hold because people come whole. Spec: spec/plan.md, certificate.
import type { DualBound, Planned, PlanProblem, StageProof } from '@parley/terms'
import { BoundRows } from './verify-rows.ts'
import type { Column, Row } from './verify-rows.ts'

export type Proof = 'proved' | 'claimed' | 'fails'

/** Judges the bound of every stage about people; stages without a proof are only claimed. */
export function judgeBounds(problem: PlanProblem, plan: Planned): readonly Proof[] {
  const { parts, stages } = plan.certificate
  if (stages.length === 0) return plan.stages.map(() => 'claimed')
  const rows = BoundRows.over(problem, parts)
  return plan.stages.map(({ bound }, s) => {
    const proof = stages[s] ?? null
    if (proof === null || bound === null) return 'claimed'
    if (rows === null) return 'fails'
    const judging: Judging = { rows, stage: s, values: plan.vector, limits: new Map() }
    return isProved(judging, proof, BigInt(bound)) ? 'proved' : 'fails'
  })
}

type Limits = ReadonlyMap<Column, readonly [bigint, bigint]>

interface Judging {
  readonly rows: BoundRows
  readonly stage: number
  /** Values of the stages before, which a plan in question reaches. */
  readonly values: readonly number[]
  /** Narrower limits of columns, in the case at hand. */
  readonly limits: Limits
}

function isProved(judging: Judging, proof: StageProof, bound: bigint): boolean {
  if (!('column' in proof)) return isBounded(judging, proof, bound)
  const column = judging.rows.column(proof.column)
  if (column === null) return false
  const [lower, upper] = judging.limits.get(column) ?? [column.lower, column.upper]
  const at = BigInt(proof.at)
  const below = new Map(judging.limits).set(column, [lower, at < upper ? at : upper])
  const above = new Map(judging.limits).set(column, [at + 1n > lower ? at + 1n : lower, upper])
  return (
    isProved({ ...judging, limits: below }, proof.below, bound) &&
    isProved({ ...judging, limits: above }, proof.above, bound)
  )
}

// Sum of multiplier times end of row, plus what is left of the stage times the end of each column.
function isBounded(judging: Judging, proof: DualBound, bound: bigint): boolean {
  const weighted: { readonly row: Row; readonly y: bigint }[] = []
  for (const [name, multiplier] of Object.entries(proof.multipliers)) {
    const row = judging.rows.row(name, judging.stage, judging.values)
    if (row === null) return false
    weighted.push({ row, y: BigInt(multiplier) })
  }
  const denominator = BigInt(proof.denominator)
  let sum = 0n
  for (const { row, y } of weighted) {
    const end = y > 0n ? row.upper : row.lower
    if (y === 0n) continue
    if (end === null) return false
    sum += y * end
  }
  for (const column of judging.rows.columns) {
    let left = denominator * judging.rows.worth(column, judging.stage)
    for (const { row, y } of weighted) left -= y * row.adds(column)
    const [lower, upper] = judging.limits.get(column) ?? [column.lower, column.upper]
    if (lower > upper) return true // the case holds no plan at all
    sum += left * (left > 0n ? upper : lower)
  }
  return floorOf(sum, denominator) <= bound
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}
