// People alike in every respect that a term, a limit or a stage sees are one kind, and planning
// decides how many of a kind cross; the lottery says which. A thousand people become a few dozen
// whole numbers. Kinds that take up tranches alike share a profile.
import { capacityOf, leximinGroups, matchesFilter } from '@parley/terms'
import type { PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'
import { personSorts } from './person-sorts.ts'
import { measureOf } from './stages.ts'
import type { Stage } from './stages.ts'
import type { Unit } from './units.ts'

export const LIMITED = ['people', 'seats', 'stretchers', 'medics'] as const
export type Limited = (typeof LIMITED)[number]

/** What a unit takes up in whatever tranche it crosses. */
export interface Profile {
  readonly index: number
  readonly holder: string
  readonly takes: Readonly<Record<Limited, number>>
  /** By term: what the unit adds to it, or whether the term speaks of the unit. */
  readonly terms: readonly number[]
  readonly kinds: readonly number[]
}

export interface Kind {
  readonly index: number
  /** By ascending lottery number of the first member. */
  readonly units: readonly Unit[]
  /** By term: what one unit adds to it, or whether the term speaks of the unit. */
  readonly terms: readonly number[]
  /** By stage: what one unit adds to it. */
  readonly stages: readonly number[]
  /** By group that `leximin` looks at: how many members of one unit are of it. */
  readonly groups: readonly number[]
  readonly profile: number
  /** Refs of people who must go; each in a unit of this kind. */
  readonly named: readonly string[]
}

export interface Kinds {
  readonly kinds: readonly Kind[]
  readonly profiles: readonly Profile[]
  /** The kind of each unit, in the order in which units were given. */
  readonly kindOfUnit: readonly Kind[]
}

/** Whether a term can tell one tranche from another. */
export function seesTranches(term: PlanTerm): boolean {
  switch (term.kind) {
    case 'parity':
      return term.per === 'tranche'
    case 'quota':
      return term.tranche !== null
    case 'exposure':
    case 'precedence':
      return true
    case 'balance':
    case 'all-for-all':
    case 'demands':
    case 'remains':
      return false
  }
}

/** What one person adds to a term: its measure, with sign and ratio, or 1 where the term matches. */
export function addsTo(term: PlanTerm): (person: PlanPerson) => number {
  switch (term.kind) {
    case 'parity': {
      const [a, b] = term.between
      const measure = measureOf(term.measure)
      const other = term.whereOther ?? term.where
      return (person) => {
        if (person.holder === a && person.home === b && matchesFilter(person, term.where)) {
          return term.ratio[1] * measure(person)
        }
        const back = person.holder === b && person.home === a && matchesFilter(person, other)
        return back ? -term.ratio[0] * measure(person) : 0
      }
    }
    case 'balance': {
      const measure = measureOf(term.measure)
      return (person) => {
        if (!matchesFilter(person, term.where)) return 0
        if (person.holder === term.party) return term.ratio[1] * measure(person)
        return person.home === term.party ? -term.ratio[0] * measure(person) : 0
      }
    }
    case 'quota': {
      const measure = measureOf(term.measure)
      return (person) => (matchesFilter(person, term.where) ? measure(person) : 0)
    }
    case 'exposure':
      return (person) => directionBetween(person, term.between)
    case 'all-for-all':
    case 'precedence':
      return (person) => (matchesFilter(person, term.where) ? 1 : 0)
    case 'demands':
    case 'remains':
      return () => 0
  }
}

/** 1 for people whom the first party releases to the second, -1 for the other way, else 0. */
export function directionBetween(person: PlanPerson, [a, b]: readonly [string, string]): number {
  if (person.holder === a && person.home === b) return 1
  return person.holder === b && person.home === a ? -1 : 0
}

/** Sorts units into kinds, in order of the smallest lottery number. */
export function kindsOf(
  problem: PlanProblem,
  units: readonly Unit[],
  stages: readonly Stage[],
): Kinds {
  const measures = problem.terms.map((term) => ({
    adds: addsTo(term),
    marks: term.kind === 'all-for-all' || term.kind === 'precedence',
  }))
  const asked = askedInDemands(problem)
  const limits = limitsInUse(problem)
  const groups = leximinGroups(problem)
  const builder = new KindBuilder(problem.terms)
  const sortOf = personSorts(problem)
  const kindOfSort = new Map<number, KindInMaking>()
  for (const unit of units) {
    const [alone, ...others] = unit.members
    const sort = alone === undefined || others.length > 0 ? null : sortOf(alone)
    const known = sort === null ? undefined : kindOfSort.get(sort)
    if (known !== undefined) {
      builder.addTo(known, unit)
      continue
    }
    const terms = measures.map(({ adds, marks }) => {
      const sum = sumOver(unit, adds)
      return marks ? Math.min(sum, 1) : sum
    })
    const takes = takenBy(unit, limits)
    const worths = stages.map((stage) => sumOver(unit, stage.worth))
    const inGroups = Array.from({ length: groups.count }, (_, g) =>
      sumOver(unit, (person) => (groups.of(person) === g ? 1 : 0)),
    )
    const apart = unit.members.find((person) => asked.has(person.ref))?.ref ?? ''
    const kind = builder.add(unit, { terms, takes, worths, groups: inGroups, apart })
    if (sort !== null) kindOfSort.set(sort, kind)
  }
  return builder.build()
}

function sumOver(unit: Unit, measure: (person: PlanPerson) => number): number {
  let sum = 0
  for (const person of unit.members) sum += measure(person)
  return sum
}

// Whoever a demand names is told apart by it, and so is a kind alone.
function askedInDemands(problem: PlanProblem): ReadonlySet<string> {
  const asked = new Set<string>()
  for (const term of problem.terms) {
    if (term.kind !== 'demands') continue
    for (const demand of term.list) {
      asked.add(demand.for)
      for (const ref of demand.of) asked.add(ref)
    }
  }
  return asked
}

// What no tranche limits for a party does not tell its people apart.
function limitsInUse(problem: PlanProblem): ReadonlyMap<string, ReadonlySet<Limited>> {
  return new Map(
    problem.parties.map(({ id }) => [
      id,
      new Set(
        LIMITED.filter((key) => problem.tranches.some((t) => capacityOf(t, id)[key] !== null)),
      ),
    ]),
  )
}

type Takes = Readonly<Record<Limited, number>>

function takenBy(unit: Unit, limits: ReadonlyMap<string, ReadonlySet<Limited>>): Takes {
  const used = limits.get(unit.members[0]?.holder ?? '')
  const take = (key: Limited): number => {
    if (used?.has(key) !== true) return 0
    return key === 'people' ? unit.members.length : sumOver(unit, (person) => person[key])
  }
  return {
    people: take('people'),
    seats: take('seats'),
    stretchers: take('stretchers'),
    medics: take('medics'),
  }
}

interface Aspects {
  readonly terms: readonly number[]
  readonly takes: Takes
  readonly worths: readonly number[]
  readonly groups: readonly number[]
  readonly apart: string
}

type KindInMaking = Kind & { readonly units: Unit[]; readonly named: string[] }

class KindBuilder {
  readonly #tranched: readonly number[]
  readonly #profiles = new Map<string, Profile & { readonly kinds: number[] }>()
  readonly #kinds = new Map<string, KindInMaking>()
  readonly #kindOfUnit: Kind[] = []

  constructor(terms: readonly PlanTerm[]) {
    this.#tranched = terms.flatMap((term, i) => (seesTranches(term) ? [i] : []))
  }

  add(unit: Unit, aspects: Aspects): KindInMaking {
    const profile = this.#profileOf(unit, aspects)
    const isNamed = unit.members.some((person) => person.named)
    const { terms, worths, groups, apart } = aspects
    const counted = `${worths.join()};${groups.join()}`
    const key = `${profile.index};${terms.join()};${counted};${apart};${isNamed}`
    let kind = this.#kinds.get(key)
    if (kind === undefined) {
      const index = this.#kinds.size
      const own = { index, terms, stages: worths, groups, profile: profile.index }
      kind = { ...own, units: [], named: [] }
      this.#kinds.set(key, kind)
      profile.kinds.push(index)
    }
    this.addTo(kind, unit)
    return kind
  }

  addTo(kind: KindInMaking, unit: Unit): void {
    kind.units.push(unit)
    for (const person of unit.members) if (person.named) kind.named.push(person.ref)
    this.#kindOfUnit.push(kind)
  }

  build(): Kinds {
    return {
      kinds: [...this.#kinds.values()],
      profiles: [...this.#profiles.values()],
      kindOfUnit: this.#kindOfUnit,
    }
  }

  #profileOf(unit: Unit, { terms, takes }: Aspects): Profile & { readonly kinds: number[] } {
    const holder = unit.members[0]?.holder ?? ''
    const seen = this.#tranched.map((i) => terms[i] ?? 0)
    const key = `${holder};${LIMITED.map((limited) => takes[limited]).join()};${seen.join()}`
    const known = this.#profiles.get(key)
    if (known !== undefined) return known
    const profile = { index: this.#profiles.size, holder, takes, terms, kinds: [] }
    this.#profiles.set(key, profile)
    return profile
  }
}
