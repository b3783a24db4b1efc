// The units of a problem as proofs see them: what each adds to every term, limit and stage, and what
// tells one from another.
import { capacityOf, matchesFilter } from '@parley/terms'
import type { PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'
import { measured, stageMeasures, total, unavailableBecause } from './verify-reading.ts'

export const KEYS = ['people', 'seats', 'stretchers', 'medics'] as const
export type Takes = Readonly<Record<(typeof KEYS)[number], number>>

export interface Unit {
  readonly members: readonly PlanPerson[]
  readonly terms: readonly number[]
  readonly stages: readonly number[]
  readonly takes: Takes
  readonly holder: string
}

/** Reads units, and what tells them apart. */
export class UnitReading {
  readonly #problem: PlanProblem
  readonly #asked = new Set<string>()
  readonly #limited: ReadonlySet<string>

  constructor(problem: PlanProblem) {
    this.#problem = problem
    for (const term of problem.terms) {
      if (term.kind !== 'demands') continue
      for (const demand of term.list)
        for (const ref of [demand.for, ...demand.of]) this.#asked.add(ref)
    }
    this.#limited = new Set(
      problem.parties.flatMap(({ id }) =>
        KEYS.filter((key) => problem.tranches.some((t) => capacityOf(t, id)[key] !== null)).map(
          (key) => `${id} ${key}`,
        ),
      ),
    )
  }

  units(): readonly Unit[] {
    const because = unavailableBecause(this.#problem)
    const groups = new Map<string, PlanPerson[]>()
    for (const person of this.#problem.people) {
      if (because(person) !== null) continue
      const key = person.group === null ? `alone ${person.ref}` : `group ${person.group}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [person])
      else group.push(person)
    }
    const stages = stageMeasures(this.#problem)
    const adds = this.#problem.terms.map((term) => addsTo(term))
    return [...groups.values()].map((members) => {
      const holder = members[0]?.holder ?? ''
      const take = (key: (typeof KEYS)[number]): number => {
        if (!this.#limited.has(`${holder} ${key}`)) return 0
        return total(members, (person) => (key === 'people' ? 1 : person[key]))
      }
      return {
        members,
        holder,
        terms: adds.map((measure) => measure(members)),
        stages: stages.map((stage) => total(members, stage.adds)),
        takes: {
          people: take('people'),
          seats: take('seats'),
          stretchers: take('stretchers'),
          medics: take('medics'),
        },
      }
    })
  }

  mustGo(unit: Unit): boolean {
    const isNamed = unit.members.some((person) => person.named)
    return (
      isNamed || this.#problem.terms.some((t, i) => t.kind === 'all-for-all' && unit.terms[i] === 1)
    )
  }

  /** What tells units apart within a tranche. */
  profileKey(unit: Unit): string {
    const seen = unit.terms.filter((_, i) => seesTranches(this.#problem.terms[i]))
    return `${unit.holder};${KEYS.map((key) => unit.takes[key]).join()};${seen.join()}`
  }

  /** What else tells units apart. */
  kindKey(unit: Unit): string {
    const apart = unit.members.find((person) => this.#asked.has(person.ref))?.ref ?? ''
    const isNamed = unit.members.some((person) => person.named)
    return `${unit.terms.join()};${unit.stages.join()};${apart};${isNamed}`
  }
}

function seesTranches(term: PlanTerm | undefined): boolean {
  if (term?.kind === 'parity') return term.per === 'tranche'
  if (term?.kind === 'quota') return term.tranche !== null
  return term?.kind === 'exposure' || term?.kind === 'precedence'
}

/** What a unit adds to the sum that a term bounds; for conditions on single units, whether it speaks of them. */
function addsTo(term: PlanTerm): (members: readonly PlanPerson[]) => number {
  const ofPerson = (value: (person: PlanPerson) => number) => (members: readonly PlanPerson[]) =>
    total(members, value)
  switch (term.kind) {
    case 'parity': {
      const [a, b] = term.between
      const count = measured(term.measure)
      return ofPerson((p) => {
        const isForth = p.holder === a && p.home === b && matchesFilter(p, term.where)
        if (isForth) return term.ratio[1] * count(p)
        const other = term.whereOther ?? term.where
        const isBack = p.holder === b && p.home === a && matchesFilter(p, other)
        return isBack ? -term.ratio[0] * count(p) : 0
      })
    }
    case 'balance': {
      const count = measured(term.measure)
      return ofPerson((p) => {
        if (!matchesFilter(p, term.where)) return 0
        const given = p.holder === term.party ? term.ratio[1] : 0
        return (given - (p.home === term.party ? term.ratio[0] : 0)) * count(p)
      })
    }
    case 'quota': {
      const count = measured(term.measure)
      return ofPerson((p) => (matchesFilter(p, term.where) ? count(p) : 0))
    }
    case 'exposure': {
      const [a, b] = term.between
      return ofPerson((p) => {
        if (p.holder === a && p.home === b) return 1
        return p.holder === b && p.home === a ? -1 : 0
      })
    }
    case 'all-for-all':
    case 'precedence':
      return (members) => (members.some((p) => matchesFilter(p, term.where)) ? 1 : 0)
    case 'demands':
    case 'remains':
      return () => 0
  }
}
