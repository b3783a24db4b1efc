// What the terms and stages of a problem say in numbers, written apart from the planner: they share only
// the format (@parley/terms). Every term about numbers of people becomes a condition on sums, which plans
// and proofs are held against alike. Spec: spec/plan-problem.md sections 3 to 5.
import { attributeOf, largestClass, leximinGroups, matchesFilter } from '@parley/terms'
import type { PlanFilter, PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'

/** A whole number of any size, in the short form as long as that is exact. */
export type Whole = number | bigint

/** `sum` + `y` times `value`. */
export function exactly(sum: Whole, y: number, value: Whole): Whole {
  if (typeof sum === 'number' && typeof value === 'number') {
    const product = y * value
    const whole = sum + product
    if (Number.isSafeInteger(product) && Number.isSafeInteger(whole)) return whole
  }
  return BigInt(sum) + BigInt(y) * BigInt(value)
}

type Adds = (person: PlanPerson) => number

/** In each list of tranches (indexes), what the people who cross there add lies within the ends; null: no end. */
export interface Condition {
  readonly term: PlanTerm
  readonly adds: Adds
  readonly scopes: readonly (readonly number[])[]
  readonly lower: number | null
  readonly upper: number | null
}

export interface Stage {
  readonly name: string
  readonly adds: Adds
  /** Of how many groups, those of whom the fewest go, it counts the people; without it, of all. */
  readonly fewest?: number
}

/** The stages about people, in order; more is better in each. */
export function stagesOf(problem: PlanProblem): readonly Stage[] {
  const { objective } = problem
  if (objective.kind === 'criterion-lexicographic') {
    return objective.stages.map(({ of, where, direction }, i) => {
      const [sign, adds] = [direction === 'minimise' ? -1 : 1, counted(of, where)]
      return { name: `stage:${i + 1}`, adds: (p) => sign * adds(p) }
    })
  }
  const groups = [...Array(leximinGroups(problem).count).keys()]
  const classes = Array.from({ length: largestClass(problem) }, (_, i) => i + 1)
  return [
    { name: 'people', adds: () => 1 },
    ...groups.map((g) => ({ name: `fewest:${g + 1}`, adds: () => 0, fewest: g + 1 })),
    ...classes.map((c) => ({ name: `class:${c}`, adds: (p: PlanPerson) => +(p.class === c) })),
  ]
}

/** Whether a term can tell one tranche from another. */
export function seesTranches(term: PlanTerm | undefined): boolean {
  if (term?.kind === 'parity') return term.per === 'tranche'
  if (term?.kind === 'quota') return term.tranche !== null
  return term?.kind === 'exposure' || term?.kind === 'precedence'
}

/** What a person counts under `people`, `weight` or `attribute:<key>`, if the filter matches. */
function counted(of: string, where: PlanFilter): Adds {
  return (p) => {
    if (!matchesFilter(p, where)) return 0
    if (of === 'people') return 1
    return of === 'weight' ? p.weight : Number(attributeOf(p, of.slice('attribute:'.length)) ?? 0)
  }
}

export function conditionOf({ tranches }: PlanProblem, term: PlanTerm): Condition {
  const all = [...tranches.keys()]
  const place = (id: string | null): number => tranches.findIndex((tranche) => tranche.id === id)
  const within = (adds: Adds, most: number, scopes: Condition['scopes']): Condition => {
    return { term, adds, scopes, lower: -most, upper: most }
  }
  switch (term.kind) {
    case 'parity': {
      const [x, y] = term.ratio
      const forth = counted(term.measure, term.where)
      const back = counted(term.measure, term.whereOther ?? term.where)
      const adds = between(
        term.between,
        (p) => y * forth(p),
        (p) => -x * back(p),
      )
      return within(adds, term.tolerance, term.per === 'tranche' ? all.map((t) => [t]) : [all])
    }
    case 'balance': {
      const [{ party, ratio }, counts] = [term, counted(term.measure, term.where)]
      const sign = (p: PlanPerson): number =>
        (p.holder === party ? ratio[1] : 0) - (p.home === party ? ratio[0] : 0)
      return within((p) => sign(p) * counts(p), term.tolerance, [all])
    }
    case 'quota': {
      const scope = term.tranche === null ? all : [place(term.tranche)]
      const adds = counted(term.measure, term.where)
      return { term, adds, scopes: [scope], lower: term.min, upper: term.max }
    }
    case 'exposure': {
      const prefixes = all.map((t) => all.slice(0, t + 1))
      return within(
        between(
          term.between,
          () => 1,
          () => -1,
        ),
        term.max,
        prefixes,
      )
    }
    case 'precedence': {
      const first = term.notBefore === null ? 0 : place(term.notBefore)
      const last = term.notAfter === null ? all.length - 1 : place(term.notAfter)
      const outside = all.filter((t) => t < first || t > last)
      return within(counted('people', term.where), 0, [outside])
    }
    case 'all-for-all': // everybody who matches must go: no sum says that
      return within(counted('people', term.where), 0, [])
    case 'demands': // by its answers
    case 'remains': // with the remains
      return within(() => 0, 0, [])
  }
}

function between([a, b]: readonly [string, string], forth: Adds, back: Adds): Adds {
  return (p) => {
    if (p.holder === a && p.home === b) return forth(p)
    return p.holder === b && p.home === a ? back(p) : 0
  }
}
