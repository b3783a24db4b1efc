// Tranches that no limit and no term tells apart are one part, planned as one and dealt out later.
// What holds for every tranche holds for their sum, so a plan over parts is never worse than a plan
// over tranches: a bound for the sum bounds them all. Whether it can be dealt out is checked after.
import { capacityOf } from '@parley/terms'
import type { PlanName, PlanProblem, PrecedenceTerm } from '@parley/terms'
import { LIMITED } from './kinds.ts'

/** Tranche indexes, ascending. */
export type Part = readonly number[]

/** Every tranche by itself: exact. */
export function singleParts(problem: PlanProblem): readonly Part[] {
  return problem.tranches.map((_, t) => [t])
}

/** Tranches alike in limits, quotas and precedence together; their order is left to the schedule. */
export function alikeParts(problem: PlanProblem): readonly Part[] {
  const parts = new Map<string, number[]>()
  problem.tranches.forEach((tranche, t) => {
    const limits = problem.parties.map(({ id }) => {
      const capacity = capacityOf(tranche, id)
      return LIMITED.map((key) => capacity[key])
    })
    const marks = problem.terms.map((term) => {
      if (term.kind === 'quota') return term.tranche === tranche.id
      return term.kind === 'precedence' && isWithin(problem, term, t)
    })
    const key = JSON.stringify([limits, marks])
    const part = parts.get(key)
    if (part === undefined) parts.set(key, [t])
    else part.push(t)
  })
  return [...parts.values()]
}

/** Whether a precedence term lets its people cross in tranche `t`. */
export function isWithin(problem: PlanProblem, term: PrecedenceTerm, t: number): boolean {
  const from = term.notBefore === null ? 0 : trancheIndex(problem, term.notBefore)
  const to = term.notAfter === null ? Infinity : trancheIndex(problem, term.notAfter)
  return from <= t && t <= to
}

export function trancheIndex(problem: PlanProblem, id: PlanName): number {
  return problem.tranches.findIndex((tranche) => tranche.id === id)
}
