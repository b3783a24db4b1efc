// Verifies a plan that anybody may have made, without a solver: first that it is a plan at all, then
// that nothing better is possible. All of it is in the five files verify*.ts and in @parley/terms.
import { invariant } from '@parley/kernel'
import type { Hashing, Refused, Result } from '@parley/kernel'
import { lotteryNumbers } from '@parley/terms'
import type { Plan, Planned, PlanProblem } from '@parley/terms'
import { judgeBounds } from './verify-bounds.ts'
import type { Proof } from './verify-bounds.ts'
import { checkFacts, crossingsOf } from './verify-facts.ts'
import { Findings } from './verify-reading.ts'
import type { Finding, VerifyCode } from './verify-reading.ts'
import { checkLottery, checkReasons } from './verify-reasons.ts'

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

/** Why a plan is not accepted: the first thing found, and all of them up to a limit. */
export interface VerifyRefusal {
  readonly code: VerifyCode
  readonly at: string
  readonly findings: readonly Finding[]
}

/**
 * Verifies a plan against its problem.
 *
 * A plan that says `refused` names terms; that they cannot hold together is not proved by it, so it
 * is accepted as a claim.
 *
 * @param means.sha256 of the bytes of the problem, as everybody holds them
 */
export function verifyPlan(
  problem: PlanProblem,
  plan: Plan,
  means: { readonly hashing: Hashing; readonly sha256: string },
): Result<Verification, VerifyRefusal> {
  const wrong = new Findings()
  if (plan.problem.sha256 !== means.sha256 || plan.problem.id !== problem.id) {
    wrong.add('other-problem', 'problem')
    return refusedFor(wrong)
  }
  if (plan.outcome === 'refused') {
    const claim = { outcome: 'refused', personCount: 0, stages: [], isProved: false } as const
    return { ok: true, value: claim }
  }
  const who = crossingsOf(problem, plan, wrong)
  if (who === null || wrong.list.length > 0) return refusedFor(wrong)
  checkFacts(problem, plan, who, wrong)
  checkReasons(problem, plan, who, wrong)
  const numberOf = lotteryNumbers(means.hashing, problem.lottery.seed)
  checkLottery(problem, plan, who, { numberOf, wrong })
  if (wrong.list.length > 0) return refusedFor(wrong)
  const stages = verifiedStages(plan, judgeBounds(problem, plan), wrong)
  if (wrong.list.length > 0) return refusedFor(wrong)
  const isProved = stages.every((stage) => stage.proof === 'proved')
  const personCount = who.people.length
  return { ok: true, value: { outcome: 'planned', personCount, stages, isProved } }
}

function verifiedStages(
  plan: Planned,
  proofs: readonly Proof[],
  wrong: Findings,
): readonly VerifiedStage[] {
  return plan.stages.map(({ stage, value, bound }, s) => {
    const proof = proofs[s] ?? 'claimed'
    if (proof === 'fails') wrong.add('proof-fails', stage)
    const known = proof === 'proved' ? 'proved' : 'claimed'
    return { stage, value, proof: bound === value ? known : 'open' }
  })
}

function refusedFor(wrong: Findings): Refused<VerifyRefusal> {
  const [first] = wrong.list
  invariant(first !== undefined, 'something found wrong')
  return { ok: false, refusal: { ...first, findings: wrong.list } }
}
