// What the verifier of plans reads out of a problem, written apart from the planner: the verifier
// shares with it only the format (@parley/terms). With verify-facts, verify-bounds and verify this is
// all an auditor has to read; no solver, no floating point, no search.
import { attributeOf, brokenGroups, largestClass, matchesFilter } from '@parley/terms'
import type { PlanFilter, PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'

export type VerifyCode =
  | 'other-problem'
  | 'tranches-differ'
  | 'unknown-person'
  | 'twice'
  | 'unavailable'
  | 'named-left'
  | 'group-divided'
  | 'capacity-exceeded'
  | 'term-broken'
  | 'demand-unanswered'
  | 'legs-wrong'
  | 'remains-wrong'
  | 'vector-wrong'
  | 'stages-wrong'
  | 'reason-wrong'
  | 'unexplained'
  | 'lottery-wrong'
  | 'proof-fails'

export interface Finding {
  readonly code: VerifyCode
  readonly at: string
}

const MAX_FINDINGS = 50 // enough to see what is wrong; a forged plan may have thousands

/** Collects what is wrong with a plan. */
export class Findings {
  readonly list: Finding[] = []

  add(code: VerifyCode, at: string): void {
    if (this.list.length < MAX_FINDINGS) this.list.push({ code, at })
  }
}

export function total(
  people: readonly PlanPerson[],
  measure: (person: PlanPerson) => number,
): number {
  return people.reduce((sum, person) => sum + measure(person), 0)
}

/** The measure of people whom `from` releases to `to` and the filter matches. */
export function crossing(
  people: readonly PlanPerson[],
  [from, to]: readonly [string, string],
  where: PlanFilter,
  of: string,
): number {
  const going = people.filter((p) => p.holder === from && p.home === to && matchesFilter(p, where))
  return total(going, measured(of))
}

/** What a person counts under `people`, `weight` or `attribute:<key>`. */
export function measured(of: string): (person: PlanPerson) => number {
  if (of === 'people') return () => 1
  if (of === 'weight') return (person) => person.weight
  return (person) => Number(attributeOf(person, of.slice('attribute:'.length)) ?? 0)
}

/** Stages by name, with what each person adds. */
export function stageMeasures(
  problem: PlanProblem,
): readonly { readonly name: string; readonly adds: (person: PlanPerson) => number }[] {
  const { objective } = problem
  if (objective.kind === 'criterion-lexicographic') {
    return objective.stages.map(({ of, where, direction }, i) => ({
      name: `stage:${i + 1}`,
      adds: (p) =>
        matchesFilter(p, where) ? (direction === 'minimise' ? -1 : 1) * measured(of)(p) : 0,
    }))
  }
  const classes = Array.from({ length: largestClass(problem) }, (_, i) => ({
    name: `class:${i + 1}`,
    adds: (p: PlanPerson) => (p.class === i + 1 ? 1 : 0),
  }))
  return [{ name: 'people', adds: () => 1 }, ...classes]
}

/** Why a person stays whatever is chosen, or null for the available. */
export function unavailableBecause(
  problem: PlanProblem,
): (person: PlanPerson) => 'ineligible' | 'with-ineligible' | null {
  const broken = brokenGroups(problem)
  return (person) => {
    if (person.ineligible !== null) return 'ineligible'
    return person.group !== null && broken.has(person.group) ? 'with-ineligible' : null
  }
}

/** First and last tranche index that a precedence term allows. */
export function windowOf(
  problem: PlanProblem,
  term: PlanTerm & { readonly kind: 'precedence' },
): readonly [number, number] {
  const at = (id: string): number => problem.tranches.findIndex((tranche) => tranche.id === id)
  return [
    term.notBefore === null ? 0 : at(term.notBefore),
    term.notAfter === null ? problem.tranches.length - 1 : at(term.notAfter),
  ]
}
