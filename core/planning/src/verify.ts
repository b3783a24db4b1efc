// Verifies a plan that anybody may have made, without a solver: first that it is a plan at all, then
// that nothing better is possible. An auditor reads the files verify*.ts and @parley/terms, no more.
import { invariant } from '@parley/kernel'
import type { Hashing, Refused, Result } from '@parley/kernel'
import { lotteryNumbers } from '@parley/terms'
import type { Plan, PlanProblem } from '@parley/terms'
import { judgeBounds } from './verify-bounds.ts'
import * as facts from './verify-facts.ts'
import type { Given, VerifyCode } from './verify-facts.ts'
import { readingOf } from './verify-reading.ts'
import { checkLottery, checkReasons, refusalFault } from './verify-reasons.ts'

export interface VerifiedStage {
  readonly stage: string
  readonly value: number
  /** `proved` here, `claimed` by the planner alone, or `open`: a better value was not excluded. */
  readonly proof: 'proved' | 'claimed' | 'open'
}
export interface Verification {
  readonly outcome: 'planned' | 'refused'
  readonly personCount: number
  readonly stages: readonly VerifiedStage[]
  /** Whether every stage is proved. */
  readonly isProved: boolean
}
export interface Finding {
  readonly code: VerifyCode
  readonly at: string
}
/** Why a plan is not accepted: the first thing found, and all of them up to a limit. */
export interface VerifyRefusal extends Finding {
  readonly findings: readonly Finding[]
}
const MAX_FINDINGS = 50 // enough to see what is wrong; a forged plan may have thousands

const CHECKS: readonly ((given: Given) => void)[] = [
  facts.checkPeople,
  facts.checkSums,
  facts.checkLegs,
  facts.checkDemands,
  facts.checkRemains,
  facts.checkVector,
  checkReasons,
  checkLottery,
]

/**
 * Verifies a plan against its problem.
 *
 * A plan that says `refused` names terms; that they cannot hold together is not proved by it, so it
 * is accepted as a claim, unless the names themselves show that it is none.
 *
 * @param means.sha256 of the bytes of the problem, as everybody holds them
 */
export function verifyPlan(
  problem: PlanProblem,
  plan: Plan,
  means: { readonly hashing: Hashing; readonly sha256: string },
): Result<Verification, VerifyRefusal> {
  const found: Finding[] = []
  const wrong = (code: VerifyCode, at: string): void => {
    if (found.length < MAX_FINDINGS) found.push({ code, at })
  }
  if (plan.problem.sha256 !== means.sha256 || plan.problem.id !== problem.id) {
    wrong('other-problem', 'problem')
    return refusedFor(found)
  }
  if (plan.outcome === 'refused') {
    const fault = refusalFault(readingOf(problem), plan.refusal)
    if (fault !== null) wrong('reason-wrong', fault)
    if (found.length > 0) return refusedFor(found)
    return { ok: true, value: { outcome: 'refused', personCount: 0, stages: [], isProved: false } }
  }
  const ids = (list: readonly { readonly id: string }[]): string => list.map((x) => x.id).join()
  if (ids(plan.tranches) !== ids(problem.tranches)) wrong('tranches-differ', 'tranches')
  const reading = readingOf(problem)
  const trancheOf = new Map<string, number>()
  const crossing = plan.tranches.map(({ people }, t) =>
    people.flatMap((ref) => {
      const person = reading.listed.get(ref)
      if (trancheOf.has(ref)) wrong('twice', ref)
      trancheOf.set(ref, t)
      if (person === undefined) wrong('unknown-person', ref)
      return person ?? []
    }),
  )
  if (found.length > 0) return refusedFor(found)
  const numberOf = lotteryNumbers(means.hashing, problem.lottery.seed)
  for (const check of CHECKS) check({ ...reading, plan, crossing, trancheOf, numberOf, wrong })
  if (found.length > 0) return refusedFor(found)
  const proofs = judgeBounds(reading, plan)
  const stages = plan.stages.map(({ stage, value, bound }, s): VerifiedStage => {
    const proof = proofs[s] ?? 'claimed'
    if (proof === 'fails') wrong('proof-fails', stage)
    const known = proof === 'proved' ? proof : 'claimed'
    return { stage, value, proof: bound === value ? known : 'open' }
  })
  if (found.length > 0) return refusedFor(found)
  const isProved = stages.every((stage) => stage.proof === 'proved')
  return { ok: true, value: { outcome: 'planned', personCount: trancheOf.size, stages, isProved } }
}

function refusedFor(findings: readonly Finding[]): Refused<VerifyRefusal> {
  const [first] = findings
  invariant(first !== undefined, 'something found wrong')
  return { ok: false, refusal: { ...first, findings } }
}
