// Verifies a plan that anybody may have made, without a solver: first that it is a plan at all, then
// that nothing better is possible. An auditor reads this folder and @parley/terms, no more.
import { ok, present } from '@parley/kernel'
import type { Hashing, Refused, Result } from '@parley/kernel'
import { lotteryNumbers } from '@parley/terms'
import type { Plan, PlanProblem } from '@parley/terms'
import { boundsOver } from './bounds.ts'
import * as facts from './facts.ts'
import type { Given, VerifyCode } from './facts.ts'
import { readingOf } from './reading.ts'
import type { Reading, Unit } from './reading.ts'
import { checkLottery, checkOrder, checkReasons, refusalFault } from './reasons.ts'

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

// What a step says is only worth hearing if those before it found nothing.
const STEPS: readonly (readonly ((given: Given) => void)[])[] = [
  [facts.checkNames],
  [
    facts.checkPeople,
    facts.checkSums,
    facts.checkLegs,
    facts.checkDemands,
    facts.checkRemains,
    checkReasons,
    checkLottery,
    checkOrder,
  ],
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
  { hashing, sha256 }: { readonly hashing: Hashing; readonly sha256: string },
): Result<Verification, VerifyRefusal> {
  if (plan.problem.sha256 !== sha256 || plan.problem.id !== problem.id) {
    return refuseAll([{ code: 'other-problem', at: 'problem' }])
  }
  const reading = readingOf(problem)
  if (plan.outcome === 'refused') {
    const fault = refusalFault(reading, plan.refusal)
    if (fault !== null) return refuseAll([{ code: 'reason-wrong', at: fault }])
    return ok({ outcome: 'refused', personCount: 0, stages: [], isProved: false })
  }
  const findings: Finding[] = []
  const wrong = (code: VerifyCode, at: string): void => {
    if (findings.length < MAX_FINDINGS) findings.push({ code, at })
  }
  const places = plan.tranches.flatMap(({ people }, t) => people.map((ref) => [ref, t] as const))
  const trancheOf = new Map(places)
  const numberOf = lotteryNumbers(hashing, problem.lottery.seed)
  const given = { ...reading, plan, trancheOf, ...whereUnits(reading, trancheOf), numberOf, wrong }
  for (const step of STEPS) {
    if (findings.length === 0) for (const check of step) check(given)
  }
  const stages = findings.length === 0 ? judgedStages(given) : []
  const isProved = stages.every((stage) => stage.proof === 'proved')
  if (findings.length > 0) return refuseAll(findings)
  return ok({ outcome: 'planned', personCount: trancheOf.size, stages, isProved })
}

function whereUnits(
  { kinds }: Reading,
  trancheOf: Given['trancheOf'],
): Pick<Given, 'going' | 'staying'> {
  const going = kinds.map((): { readonly unit: Unit; readonly place: number }[] => [])
  const staying = kinds.map((): Unit[] => [])
  for (const { index, units } of kinds) {
    for (const unit of units) {
      const place = trancheOf.get(unit[0]?.ref ?? '')
      if (place === undefined) staying[index]?.push(unit)
      else going[index]?.push({ unit, place })
    }
  }
  return { going, staying }
}

function refuseAll(findings: readonly Finding[]): Refused<VerifyRefusal> {
  const first = present(findings[0], 'something found wrong')
  return { ok: false, refusal: { ...first, findings } }
}

// Stages without a proof are only claimed.
function judgedStages({ plan, wrong, ...reading }: Given): readonly VerifiedStage[] {
  const bounds = boundsOver(reading, plan)
  return plan.stages.map(({ stage, value, bound }, s) => {
    const isClaimed = (plan.certificate.stages[s] ?? null) === null || bound === null
    const most = bounds[s] ?? null
    if (!isClaimed && (most === null || most > bound)) wrong('proof-fails', stage)
    if (bound !== value) return { stage, value, proof: 'open' }
    return { stage, value, proof: isClaimed ? 'claimed' : 'proved' }
  })
}
