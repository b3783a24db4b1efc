// What the verifier reads out of a problem, written apart from the planner: they share only the format
// (@parley/terms). People are sorted once: those of one sort differ in ref and group alone. Every term
// about numbers of people becomes a condition on sums, which plans and proofs are held against alike.
import { attributeOf, brokenGroups, largestClass, matchesFilter } from '@parley/terms'
import type { PlanFilter, PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'

export const KEYS = ['people', 'seats', 'stretchers', 'medics'] as const

export type Adds = (person: PlanPerson) => number

/** In each list of tranches (indexes), what the people who cross there add lies within the ends; null: no end. */
export interface Condition {
  readonly adds: Adds
  readonly scopes: readonly (readonly number[])[]
  readonly lower: number | null
  readonly upper: number | null
}

export interface Listed {
  readonly person: PlanPerson
  readonly sort: number
  /** Why the person stays whatever is chosen, or null for the available. */
  readonly bar: 'ineligible' | 'with-ineligible' | null
}

export interface Reading {
  readonly problem: PlanProblem
  readonly listed: ReadonlyMap<string, Listed>
  /** One person of each sort. */
  readonly sorts: readonly PlanPerson[]
  /** People whom a filter or a demand names: each is a sort alone. */
  readonly singled: ReadonlySet<string>
  /** By place of the term. */
  readonly conditions: readonly Condition[]
  readonly stages: readonly { readonly name: string; readonly adds: Adds }[]
}

/** What a person takes of a limit. */
export function takeOf(person: PlanPerson, key: (typeof KEYS)[number]): number {
  return key === 'people' ? 1 : person[key]
}

export function readingOf(problem: PlanProblem): Reading {
  const broken = brokenGroups(problem)
  const singled = singledOut(problem)
  const root = new Branch()
  const sorts: PlanPerson[] = []
  const listed = new Map<string, Listed>()
  for (const person of problem.people) {
    const branch = branchOf(root, person, singled.has(person.ref))
    if (branch.sort < 0) branch.sort = sorts.push(person) - 1
    const isBroken = person.group !== null && broken.has(person.group)
    const together = isBroken ? 'with-ineligible' : null
    const bar = person.ineligible === null ? together : 'ineligible'
    listed.set(person.ref, { person, sort: branch.sort, bar })
  }
  const conditions = problem.terms.map((term) => conditionOf(problem, term))
  return { problem, listed, sorts, singled, conditions, stages: stagesOf(problem) }
}

// People are told apart value by value: each value leads to a branch of its own.
class Branch {
  readonly #next = new Map<unknown, Branch>()
  sort = -1

  to(value: unknown): Branch {
    const known = this.#next.get(value)
    if (known !== undefined) return known
    const next = new Branch()
    this.#next.set(value, next)
    return next
  }
}

function branchOf(root: Branch, p: PlanPerson, isSingled: boolean): Branch {
  const whom = root
    .to(isSingled ? p.ref : null)
    .to(p.holder)
    .to(p.home)
    .to(p.category)
    .to(p.class)
  let at = whom.to(p.seats).to(p.stretchers).to(p.medics).to(p.weight).to(p.named)
  for (const key of Object.keys(p.attributes).sort()) at = at.to(key).to(p.attributes[key])
  return at
}

function singledOut(problem: PlanProblem): ReadonlySet<string> {
  const stages = 'stages' in problem.objective ? problem.objective.stages : []
  return new Set(
    [...problem.terms, ...stages].flatMap((x) => [
      ...('where' in x ? (x.where.ref ?? []) : []),
      ...('whereOther' in x ? (x.whereOther?.ref ?? []) : []),
      ...('list' in x ? x.list.flatMap((demand) => [demand.for, ...demand.of]) : []),
    ]),
  )
}

/** What a person counts under `people`, `weight` or `attribute:<key>`, if the filter matches. */
function counted(of: string, where: PlanFilter): Adds {
  return (p) => {
    if (!matchesFilter(p, where)) return 0
    if (of === 'people') return 1
    return of === 'weight' ? p.weight : Number(attributeOf(p, of.slice('attribute:'.length)) ?? 0)
  }
}

function stagesOf({ objective, ...problem }: PlanProblem): Reading['stages'] {
  if (objective.kind === 'criterion-lexicographic') {
    return objective.stages.map(({ of, where, direction }, i) => {
      const [sign, adds] = [direction === 'minimise' ? -1 : 1, counted(of, where)]
      return { name: `stage:${i + 1}`, adds: (p) => sign * adds(p) }
    })
  }
  const classes = Array.from({ length: largestClass({ objective, ...problem }) }, (_, i) => i + 1)
  return [
    { name: 'people', adds: () => 1 },
    ...classes.map((c) => ({ name: `class:${c}`, adds: (p: PlanPerson) => +(p.class === c) })),
  ]
}

function conditionOf({ tranches }: PlanProblem, term: PlanTerm): Condition {
  const all = [...tranches.keys()]
  const place = (id: string | null): number => tranches.findIndex((tranche) => tranche.id === id)
  const crosses = (p: PlanPerson, from: string, to: string): boolean =>
    p.holder === from && p.home === to
  const within = (adds: Adds, most: number, scopes: Condition['scopes']): Condition => {
    return { adds, scopes, lower: -most, upper: most }
  }
  switch (term.kind) {
    case 'parity': {
      const [[a, b], [x, y]] = [term.between, term.ratio]
      const forth = counted(term.measure, term.where)
      const back = counted(term.measure, term.whereOther ?? term.where)
      const adds = (p: PlanPerson): number => {
        if (crosses(p, a, b)) return y * forth(p)
        return crosses(p, b, a) ? -x * back(p) : 0
      }
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
      return { adds, scopes: [scope], lower: term.min, upper: term.max }
    }
    case 'exposure': {
      const [a, b] = term.between
      const adds = (p: PlanPerson): number => +crosses(p, a, b) - +crosses(p, b, a)
      const prefixes = all.map((t) => all.slice(0, t + 1))
      return within(adds, term.max, prefixes)
    }
    case 'precedence': {
      const first = term.notBefore === null ? 0 : place(term.notBefore)
      const last = term.notAfter === null ? all.length - 1 : place(term.notAfter)
      const outside = all.filter((t) => t < first || t > last)
      return within(counted('people', term.where), 0, [outside])
    }
    case 'all-for-all': // everybody who matches must go: verify-facts
      return within(counted('people', term.where), 0, [])
    case 'demands': // by its answers: verify-facts
    case 'remains': // with the remains: verify-facts
      return within(() => 0, 0, [])
  }
}
