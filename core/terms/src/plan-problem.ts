// A planning problem: who could cross, in which tranches, under which terms. Everything is a whole
// number or a name, so that two programs read the same problem and hash the same bytes. Refs are
// pseudonyms. Persons who may not go stay in the problem, for they too are owed a reason.
// The format is spec/plan-problem.md; a value of these types has passed `parseProblem`.

export const MAX_PARTIES = 64 // above any peace conference; keeps party tables small
export const MAX_PEOPLE = 2_000_000 // the largest exchange of the last century, with a margin
export const MAX_TRANCHES = 256
export const MAX_TERMS = 4096
export const MAX_CLASS = 64
export const MAX_GROUPS = 64 // that an objective may weigh against each other

/** A name: `[A-Za-z0-9][A-Za-z0-9._:-]{0,63}`; for refs a pseudonym, never the name of a person. */
export type PlanName = string

export type IneligibleWhy =
  | 'not-presented'
  | 'unfit'
  | 'proceedings'
  | 'unconfirmed'
  | 'already-released'
  | 'not-held'
  | 'dead'
  | 'barred'

export type AttributeValue = string | boolean | number

export interface PlanPerson {
  readonly ref: PlanName
  readonly holder: PlanName
  readonly home: PlanName
  readonly category: PlanName
  /** 1 is the most urgent. */
  readonly class: number
  readonly group: PlanName | null
  readonly seats: number
  readonly stretchers: number
  readonly medics: number
  readonly weight: number
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly ineligible: IneligibleWhy | null
  readonly named: boolean
}

/** Every stated key must hold; within a key, any of the values. Null and `{}` state nothing. */
export interface PlanFilter {
  readonly ref: readonly PlanName[] | null
  readonly holder: readonly PlanName[] | null
  readonly home: readonly PlanName[] | null
  readonly category: readonly PlanName[] | null
  readonly class: readonly number[] | null
  readonly attributes: Readonly<Record<string, readonly AttributeValue[]>>
}

/** What one party's people may take up in one tranche; null is no limit. */
export interface PlanCapacity {
  readonly people: number | null
  readonly seats: number | null
  readonly stretchers: number | null
  readonly medics: number | null
  readonly remains: number | null
}

export interface PlanTranche {
  readonly id: PlanName
  readonly capacity: Readonly<Record<PlanName, PlanCapacity>>
}

export type PlanMeasure = 'people' | 'weight'
export type PlanPair = readonly [PlanName, PlanName]
export type PlanRatio = readonly [number, number]

interface TermHead {
  readonly id: PlanName
  readonly note: string | null
}

export interface ParityTerm extends TermHead {
  readonly kind: 'parity'
  readonly between: PlanPair
  readonly measure: PlanMeasure
  readonly where: PlanFilter
  /** Null: the same as `where`. */
  readonly whereOther: PlanFilter | null
  readonly ratio: PlanRatio
  readonly tolerance: number
  readonly per: 'exchange' | 'tranche'
}

export interface BalanceTerm extends TermHead {
  readonly kind: 'balance'
  readonly party: PlanName
  readonly measure: PlanMeasure
  readonly where: PlanFilter
  readonly ratio: PlanRatio
  readonly tolerance: number
}

export interface QuotaTerm extends TermHead {
  readonly kind: 'quota'
  readonly where: PlanFilter
  readonly measure: PlanMeasure
  readonly min: number | null
  readonly max: number | null
  readonly tranche: PlanName | null
}

export interface AllForAllTerm extends TermHead {
  readonly kind: 'all-for-all'
  readonly where: PlanFilter
}

export interface ExposureTerm extends TermHead {
  readonly kind: 'exposure'
  readonly between: PlanPair
  readonly max: number
}

export interface PrecedenceTerm extends TermHead {
  readonly kind: 'precedence'
  readonly where: PlanFilter
  readonly notBefore: PlanName | null
  readonly notAfter: PlanName | null
}

/** The holder releases `for` only if at least `atLeast` of the people in `of` are released. */
export interface PlanDemand {
  readonly for: PlanName
  readonly atLeast: number
  readonly of: readonly PlanName[]
}

export interface DemandsTerm extends TermHead {
  readonly kind: 'demands'
  readonly list: readonly PlanDemand[]
  readonly exclusive: boolean
  readonly maxTogether: number | null
}

export interface RemainsTerm extends TermHead {
  readonly kind: 'remains'
  readonly between: PlanPair
  readonly ratio: PlanRatio
  readonly tolerance: number
  readonly max: number | null
}

export type PlanTerm =
  | ParityTerm
  | BalanceTerm
  | QuotaTerm
  | AllForAllTerm
  | ExposureTerm
  | PrecedenceTerm
  | DemandsTerm
  | RemainsTerm

export interface CriterionStage {
  /** `people`, `weight` or `attribute:<key>`. */
  readonly of: string
  readonly where: PlanFilter
  readonly direction: 'maximise' | 'minimise'
}

export type PlanObjective =
  | { readonly kind: 'rank-maximal' }
  | { readonly kind: 'strict-queue' }
  | { readonly kind: 'criterion-lexicographic'; readonly stages: readonly CriterionStage[] }
  /** As many as possible, evenly over groups: `holder`, `home`, `category` or `attribute:<key>`. */
  | { readonly kind: 'leximin'; readonly over: string }

/** Remains are counts only, and never enter a term about people. */
export interface RemainsLot {
  readonly id: PlanName
  readonly holder: PlanName
  readonly home: PlanName
  readonly count: number
}

export interface PlanParty {
  readonly id: PlanName
  readonly name: string | null
}

export interface PlanProblem {
  readonly format: 'plan-problem@v1'
  readonly id: PlanName
  readonly note: string | null
  readonly parties: readonly PlanParty[]
  readonly people: readonly PlanPerson[]
  readonly tranches: readonly PlanTranche[]
  readonly terms: readonly PlanTerm[]
  readonly objective: PlanObjective
  readonly schedule: 'urgent-first' | 'any'
  readonly onIneligible: 'out' | 'split'
  readonly remains: readonly RemainsLot[]
  readonly lottery: { readonly seed: string }
}

/** A filter that states nothing: everyone matches. */
export const EVERYONE: PlanFilter = {
  ref: null,
  holder: null,
  home: null,
  category: null,
  class: null,
  attributes: {},
}

export const NO_LIMIT: PlanCapacity = {
  people: null,
  seats: null,
  stretchers: null,
  medics: null,
  remains: null,
}

/** The limits of a party in a tranche; a party without an entry has none. */
export function capacityOf(tranche: PlanTranche, party: PlanName): PlanCapacity {
  return Object.hasOwn(tranche.capacity, party) ? (tranche.capacity[party] ?? NO_LIMIT) : NO_LIMIT
}

/** A person's attribute, or undefined; never something inherited from the language's own objects. */
export function attributeOf(person: PlanPerson, key: string): AttributeValue | undefined {
  return Object.hasOwn(person.attributes, key) ? person.attributes[key] : undefined
}

/** Whether a person matches a filter; a missing attribute equals nothing. */
export function matchesFilter(person: PlanPerson, where: PlanFilter): boolean {
  if (where.ref !== null && !where.ref.includes(person.ref)) return false
  if (where.holder !== null && !where.holder.includes(person.holder)) return false
  if (where.home !== null && !where.home.includes(person.home)) return false
  if (where.category !== null && !where.category.includes(person.category)) return false
  if (where.class !== null && !where.class.includes(person.class)) return false
  for (const [key, values] of Object.entries(where.attributes)) {
    const value = attributeOf(person, key)
    if (value === undefined || !values.includes(value)) return false
  }
  return true
}

/** The groups that `leximin` looks at: how many, and which one (from 0) a person is of; null: of none. */
export interface LeximinGroups {
  readonly count: number
  readonly of: (person: PlanPerson) => number | null
}

/**
 * Groups by value, in ascending order of the value as JSON: those of whom anybody is not ineligible. None
 * under other objectives. Spec: spec/plan-problem.md section 5.
 */
export function leximinGroups({ people, objective }: PlanProblem): LeximinGroups {
  if (objective.kind !== 'leximin') return { count: 0, of: () => null }
  const valueOf = groupValue(objective.over)
  const values = new Set<AttributeValue>()
  for (const person of people) {
    const value = person.ineligible === null ? valueOf(person) : undefined
    if (value !== undefined) values.add(value)
  }
  const named = [...values].map((value) => ({ value, name: JSON.stringify(value) }))
  named.sort((a, b) => (a.name < b.name ? -1 : 1))
  const places = new Map(named.map(({ value }, i) => [value, i]))
  return {
    count: places.size,
    of: (person) => {
      const value = valueOf(person)
      return value === undefined ? null : (places.get(value) ?? null)
    },
  }
}

function groupValue(over: string): (person: PlanPerson) => AttributeValue | undefined {
  if (over === 'holder' || over === 'home' || over === 'category') return (person) => person[over]
  const key = over.slice('attribute:'.length)
  return (person) => attributeOf(person, key)
}

/** The groups that an ineligible member keeps from going; none where groups may be split. */
export function brokenGroups(problem: PlanProblem): ReadonlySet<PlanName> {
  const broken = new Set<PlanName>()
  if (problem.onIneligible === 'split') return broken
  for (const person of problem.people) {
    if (person.ineligible !== null && person.group !== null) broken.add(person.group)
  }
  return broken
}

/** The largest class of anyone in the problem, available or not; 0 without people. */
export function largestClass(problem: PlanProblem): number {
  let largest = 0
  for (const person of problem.people) largest = Math.max(largest, person.class)
  return largest
}
