// Checks of a plan about order and answers: legs under an exposure bound, and demands.
import type { DemandsTerm, ExposureTerm, Planned, PlanPerson, PlanProblem } from '@parley/terms'
import type { Findings } from './verify-reading.ts'

/** After every leg the difference lies within the bound, and every unit crosses in one leg. */
export function checkLegs(
  problem: PlanProblem,
  plan: Planned,
  term: ExposureTerm,
  wrong: Findings,
): void {
  const byRef = new Map(problem.people.map((person) => [person.ref, person]))
  const [a, b] = term.between
  const worth = (person: PlanPerson): number => {
    if (person.holder === a && person.home === b) return 1
    return person.holder === b && person.home === a ? -1 : 0
  }
  const sizes = new Map<string, number>()
  let difference = 0
  for (const tranche of plan.tranches) {
    const legOf = new Map<string, number>()
    const legOfGroup = new Map<string, number>()
    tranche.legs.forEach((leg, n) => {
      for (const ref of leg.people) {
        const person = byRef.get(ref)
        if (person === undefined || person.holder !== leg.holder || legOf.has(ref)) {
          wrong.add('legs-wrong', ref)
          continue
        }
        legOf.set(ref, n)
        difference += worth(person)
        if (person.group === null) continue
        if ((legOfGroup.get(person.group) ?? n) !== n) wrong.add('legs-wrong', person.group)
        legOfGroup.set(person.group, n)
        if (worth(person) !== 0) sizes.set(person.group, (sizes.get(person.group) ?? 0) + 1)
      }
      if (Math.abs(difference) > term.max) wrong.add('term-broken', `${term.id} ${tranche.id}`)
    })
    const isWhole = tranche.people.every((ref) => legOf.has(ref))
    if (!isWhole || legOf.size !== tranche.people.length) wrong.add('legs-wrong', tranche.id)
  }
  for (const [group, size] of sizes)
    if (size > term.max) wrong.add('term-broken', `${term.id} ${group}`)
}

/** Everybody released on a demand was answered, by people released, each answering once. */
export function checkDemands(
  term: DemandsTerm,
  plan: Planned,
  who: { readonly trancheOf: ReadonlyMap<string, unknown> },
  wrong: Findings,
): void {
  const isReleased = (ref: string): boolean => who.trancheOf.has(ref)
  const released = term.list.filter((demand) => isReleased(demand.for))
  if (!term.exclusive) {
    for (const demand of released) {
      if (demand.of.filter(isReleased).length < demand.atLeast) {
        wrong.add('demand-unanswered', demand.for)
      }
    }
    return
  }
  const answers = new Map(plan.demands.map((answer) => [answer.for, answer.by]))
  const used = new Set<string>()
  const linked = new LinkedPeople()
  for (const demand of released) {
    const by = answers.get(demand.for) ?? []
    if (by.length !== demand.atLeast) wrong.add('demand-unanswered', demand.for)
    for (const ref of by) {
      const isFair = isReleased(ref) && demand.of.includes(ref) && !used.has(ref)
      if (!isFair) wrong.add('demand-unanswered', `${demand.for} ${ref}`)
      used.add(ref)
      linked.link(ref, demand.for)
    }
  }
  if (plan.demands.length !== released.length) wrong.add('demand-unanswered', term.id)
  if (linked.largest() > (term.maxTogether ?? Infinity)) wrong.add('term-broken', term.id)
}

class LinkedPeople {
  readonly #next = new Map<string, string>()

  link(a: string, b: string): void {
    const [x, y] = [this.#root(a), this.#root(b)]
    this.#next.set(a, this.#next.get(a) ?? a)
    this.#next.set(b, this.#next.get(b) ?? b)
    if (x !== y) this.#next.set(x, y)
  }

  largest(): number {
    const sizes = new Map<string, number>()
    for (const person of this.#next.keys()) {
      const root = this.#root(person)
      sizes.set(root, (sizes.get(root) ?? 0) + 1)
    }
    return Math.max(1, ...sizes.values())
  }

  #root(person: string): string {
    let at = person
    for (;;) {
      const next = this.#next.get(at)
      if (next === undefined || next === at) return at
      at = next
    }
  }
}
