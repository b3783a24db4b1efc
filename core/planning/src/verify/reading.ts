// Who could cross, as the verifier sees it: units of people who cross together or not at all, and kinds of
// units that no term, limit or stage tells apart. Everything is worked out for kinds; they stand in proofs
// as one column each. Spec: spec/plan.md section 4, columns.
import { invariant } from '@parley/kernel'
import { attributeOf, brokenGroups, capacityOf, leximinGroups } from '@parley/terms'
import type { PlanPerson, PlanProblem } from '@parley/terms'
import { conditionOf, seesTranches, stagesOf } from './terms.ts'
import type { Condition, Stage } from './terms.ts'

export const KEYS = ['people', 'seats', 'stretchers', 'medics'] as const

/** People who cross together or not at all: the available members of a group, or one person. */
export type Unit = readonly PlanPerson[]

export interface Kind {
  readonly index: number
  readonly holder: string
  /** What a unit takes of each of KEYS, adds to each condition, adds to each stage. */
  readonly takes: readonly number[]
  readonly terms: readonly number[]
  readonly stages: readonly number[]
  /** Members of a unit by group that `leximin` looks at. */
  readonly groups: readonly number[]
  readonly mustGo: boolean
  /** Kinds with the same number here take up a tranche alike. */
  readonly profile: number
  readonly units: readonly Unit[]
}

export interface Reading {
  readonly problem: PlanProblem
  /** By place of the term. */
  readonly conditions: readonly Condition[]
  readonly stages: readonly Stage[]
  readonly kinds: readonly Kind[]
  /** The kind of an available person's unit; why everybody else stays whatever is chosen. */
  readonly kindOf: (ref: string) => Kind | undefined
  readonly barOf: ReadonlyMap<string, 'ineligible' | 'with-ineligible'>
}

export function readingOf(problem: PlanProblem): Reading {
  const conditions = problem.terms.map((term) => conditionOf(problem, term))
  const asked = { problem, conditions, stages: stagesOf(problem) }
  const barOf = new Map<string, 'ineligible' | 'with-ineligible'>()
  const kinds: (Kind & { readonly units: Unit[] })[] = []
  const names = namesRead(problem)
  const describe = describing(asked, names.demanded)
  const told = new Map<unknown, Told>() // by the sorts of the members
  const add = (unit: Unit, key: unknown): void => {
    let known = told.get(key)
    if (known === undefined) told.set(key, (known = describe(unit)))
    const kind = (kinds[known.index] ??= { ...known, units: [] })
    kind.units.push(unit)
  }
  const sorts = sortsOf(problem, names)
  const groups = new Map<string, { readonly members: PlanPerson[]; readonly sorts: number[] }>()
  const broken = brokenGroups(problem)
  problem.people.forEach((person, i) => {
    const { ref, group, ineligible } = person
    const sort = sorts[i] ?? 0
    if (ineligible !== null) barOf.set(ref, 'ineligible')
    else if (group === null) add([person], sort)
    else if (broken.has(group)) barOf.set(ref, 'with-ineligible')
    else {
      const known = groups.get(group) ?? { members: [], sorts: [] }
      groups.set(group, known)
      known.members.push(person)
      known.sorts.push(sort)
    }
  })
  for (const { members, sorts: own } of groups.values()) {
    add(members, own.sort((x, y) => x - y).join())
  }
  return { ...asked, kinds, kindOf: findingKinds(kinds), barOf }
}

// A proof seldom names people: they are listed when somebody is first sought.
function findingKinds(kinds: readonly Kind[]): (ref: string) => Kind | undefined {
  const known = new Map<string, Kind>()
  return (ref) => {
    if (known.size === 0) {
      for (const kind of kinds) {
        for (const unit of kind.units) for (const person of unit) known.set(person.ref, kind)
      }
    }
    return known.get(ref)
  }
}

/** The term that keeps units of a kind out of a tranche (index), or undefined. */
export function barrier({ conditions }: Reading, kind: Kind, t: number): string | undefined {
  const found = conditions.find(({ term, scopes, upper }, i) => {
    const adds = kind.terms[i] ?? 0
    if (term.kind === 'exposure') return Math.abs(adds) > (upper ?? 0)
    return term.kind === 'precedence' && adds > 0 && scopes[0]?.includes(t) === true
  })
  return found?.term.id
}

type Told = Omit<Kind, 'units'>
type Asked = Pick<Reading, 'problem' | 'conditions' | 'stages'>

// Numbers people: two have one number exactly if all that anything reads of them is the same. Every value
// is a digit of the number.
function sortsOf({ people }: PlanProblem, { singled, attributes }: Names): Float64Array {
  const sorts = new Float64Array(people.length)
  let span = 1
  for (const value of [
    ...(singled.size === 0 ? [] : [(p: PlanPerson) => (singled.has(p.ref) ? p.ref : null)]),
    // none of the four above 1000 (spec/plan-problem.md section 2)
    (p: PlanPerson) => ((p.class * 1001 + p.seats) * 1001 + p.stretchers) * 1001 + p.medics,
    ...FIELDS.map((field) => (p: PlanPerson) => p[field]),
    ...attributes.map((key) => (p: PlanPerson) => attributeOf(p, key)),
  ]) {
    const digits = new Map<unknown, number>()
    let [last, digit]: [unknown, number] = [digits, 0]
    people.forEach((person, i) => {
      const own = value(person)
      if (own !== last) {
        last = own // neighbours in a list are often alike
        digit = numberIn(digits, own)
      }
      if (digit > 0) sorts[i] = (sorts[i] ?? 0) + span * digit
    })
    span *= digits.size
    if (span > 2 ** 31) span = shorten(sorts) // by the next digit it stays below 2^53
  }
  shorten(sorts)
  return sorts
}

const FIELDS = ['holder', 'home', 'category', 'weight', 'named'] as const

function numberIn(numbers: Map<unknown, number>, value: unknown): number {
  const known = numbers.get(value)
  if (known !== undefined) return known
  numbers.set(value, numbers.size)
  return numbers.size - 1
}

/** Puts numbers from 0 up in the place of larger ones; returns how many there are. */
function shorten(sorts: Float64Array): number {
  const numbers = new Map<unknown, number>()
  sorts.forEach((sort, i) => {
    sorts[i] = numberIn(numbers, sort)
  })
  return numbers.size
}

interface Names {
  readonly singled: ReadonlySet<string>
  readonly demanded: ReadonlySet<string>
  readonly attributes: readonly string[]
}

// Who is named by a filter or a demand, and which attributes a filter or a stage reads.
function namesRead({ terms, objective }: PlanProblem): Names {
  const stages = 'stages' in objective ? objective.stages : []
  const others = terms.flatMap((term) => (term.kind === 'parity' ? (term.whereOther ?? []) : []))
  const filters = [...terms, ...stages].flatMap((x) => ('where' in x ? x.where : []))
  const read = [...filters, ...others]
  const demands = terms.flatMap((term) => (term.kind === 'demands' ? term.list : []))
  const demanded = new Set(demands.flatMap((demand) => [demand.for, ...demand.of]))
  const of = [...stages.map((stage) => stage.of), 'over' in objective ? objective.over : []].flat()
  const counted = of.map((name) => name.replace(/^attribute:/, ''))
  return {
    singled: new Set([...demanded, ...read.flatMap((where) => where.ref ?? [])]),
    demanded,
    attributes: [...new Set([...read.flatMap((x) => Object.keys(x.attributes)), ...counted])],
  }
}

function describing(
  { problem, conditions, stages }: Asked,
  demanded: ReadonlySet<string>,
): (unit: Unit) => Told {
  const [kinds, profiles] = [new Map<unknown, number>(), new Map<unknown, number>()]
  const limited = (holder: string): readonly (typeof KEYS)[number][] =>
    KEYS.filter((key) => problem.tranches.some((t) => capacityOf(t, holder)[key] !== null))
  const groups = leximinGroups(problem)
  const limits = new Map(problem.parties.map(({ id }) => [id, limited(id)]))
  return (unit) => {
    const total = (adds: (p: PlanPerson) => number): number => {
      const sum = unit.reduce((so, p) => so + adds(p), 0)
      invariant(Number.isSafeInteger(sum), 'no family of thousands, each at the largest weight')
      return sum
    }
    const holder = unit[0]?.holder ?? ''
    const takes = KEYS.map((key) => {
      if (limits.get(holder)?.includes(key) !== true) return 0
      return key === 'people' ? unit.length : unit.reduce((sum, p) => sum + p[key], 0)
    })
    const terms = conditions.map(({ term, adds }) => {
      const isOfUnits = term.kind === 'all-for-all' || term.kind === 'precedence'
      return isOfUnits ? +unit.some((p) => adds(p) > 0) : total(adds)
    })
    const worth = stages.map((stage) => total(stage.adds))
    const inGroup = (g: number): number => unit.filter((p) => groups.of(p) === g).length
    const inGroups = Array.from({ length: groups.count }, (_, g) => inGroup(g))
    const isNamed = unit.some((p) => p.named)
    const apart = unit.find((p) => demanded.has(p.ref))?.ref
    const seen = terms.filter((_, i) => seesTranches(conditions[i]?.term))
    const profile = numberIn(profiles, [holder, takes, seen].join(';'))
    const index = numberIn(kinds, [profile, terms, worth, inGroups, isNamed, apart].join(';'))
    const isForAll = conditions.some(({ term }, i) => term.kind === 'all-for-all' && terms[i] === 1)
    const mustGo = isNamed || isForAll
    return { index, holder, takes, terms, stages: worth, groups: inGroups, mustGo, profile }
  }
}
