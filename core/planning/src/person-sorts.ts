// People are told apart once, value by value: those of one sort differ in ref and group alone, so whatever
// is worked out for one of a sort who travels alone holds for all of them.
import type { PlanPerson, PlanProblem } from '@parley/terms'

/** A number for the sort of a person; null for whoever a filter or a demand names: a sort alone. */
export type SortOf = (person: PlanPerson) => number | null

export function personSorts(problem: PlanProblem): SortOf {
  const singled = singledOut(problem)
  const root = new Branch()
  let count = 0
  return (person) => {
    if (singled.has(person.ref)) return null
    const branch = branchOf(root, person)
    if (branch.sort < 0) branch.sort = count++
    return branch.sort
  }
}

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

function branchOf(root: Branch, person: PlanPerson): Branch {
  const whom = root.to(person.holder).to(person.home).to(person.category).to(person.class)
  const takes = whom.to(person.seats).to(person.stretchers).to(person.medics)
  let at = takes.to(person.weight).to(person.named)
  for (const key of Object.keys(person.attributes).sort()) {
    at = at.to(key).to(person.attributes[key])
  }
  return at
}

function singledOut(problem: PlanProblem): ReadonlySet<string> {
  const { objective, terms } = problem
  const stages = objective.kind === 'criterion-lexicographic' ? objective.stages : []
  const refs = [...terms, ...stages].flatMap((part) => [
    ...('where' in part ? (part.where.ref ?? []) : []),
    ...('whereOther' in part ? (part.whereOther?.ref ?? []) : []),
    ...('list' in part ? part.list.flatMap((demand) => [demand.for, ...demand.of]) : []),
  ])
  return new Set(refs)
}
