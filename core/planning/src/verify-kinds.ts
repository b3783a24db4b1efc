// Units that no term, limit or stage tells apart are one kind, and stand in proofs as one column.
// Spec: spec/plan.md section 4, columns.
import { capacityOf } from '@parley/terms'
import type { PlanPerson, PlanTerm } from '@parley/terms'
import { KEYS, takeOf } from './verify-reading.ts'
import type { Reading } from './verify-reading.ts'

export interface Kind {
  readonly holder: string
  /** What a unit takes of each of KEYS, adds to each term, adds to each stage. */
  readonly takes: readonly number[]
  readonly terms: readonly number[]
  readonly stages: readonly number[]
  readonly mustGo: boolean
  /** Kinds with the same key here take up a tranche alike. */
  readonly profile: string
  /** What else tells the kind from others. */
  readonly else: string
}

export interface Kinds {
  readonly list: readonly { readonly kind: Kind; readonly unitCount: number }[]
  /** Place of the kind to which a person's unit belongs; undefined for the unavailable. */
  readonly placeOf: (ref: string) => number | undefined
}

export function kindsOf(reading: Reading): Kinds {
  const alone = reading.sorts.map(() => 0) // people without group, by sort
  const groups = new Map<string, number[]>() // sorts of the members
  for (const { person, sort, bar } of reading.listed.values()) {
    if (bar !== null) continue
    if (person.group === null) alone[sort] = (alone[sort] ?? 0) + 1
    else groups.set(person.group, [...(groups.get(person.group) ?? []), sort])
  }
  const units = new Map<string, { readonly members: readonly number[]; count: number }>()
  const add = (members: readonly number[], count: number): void => {
    const known = units.get(members.join())?.count ?? 0
    units.set(members.join(), { members, count: known + count })
  }
  for (const [sort, count] of alone.entries()) if (count > 0) add([sort], count)
  for (const members of groups.values())
    add(
      members.sort((x, y) => x - y),
      1,
    )
  const describe = describing(reading)
  const list: { readonly kind: Kind; unitCount: number }[] = []
  const places = new Map<string, number>()
  const placeOfUnit = new Map<string, number>()
  for (const [unit, { members, count: unitCount }] of units) {
    const kind = describe(members.flatMap((sort) => reading.sorts[sort] ?? []))
    const key = `${kind.profile};${kind.else}`
    const place = places.get(key) ?? list.push({ kind, unitCount: 0 }) - 1
    places.set(key, place)
    placeOfUnit.set(unit, place)
    const own = list[place]
    if (own !== undefined) own.unitCount += unitCount
  }
  const placeOf = (ref: string): number | undefined => {
    const { person, sort, bar = 'ineligible' } = reading.listed.get(ref) ?? {}
    if (bar !== null) return undefined
    const group = person?.group ?? null
    return placeOfUnit.get(group === null ? `${sort}` : (groups.get(group) ?? []).join())
  }
  return { list, placeOf }
}

function describing({
  problem,
  conditions,
  stages,
}: Reading): (unit: readonly PlanPerson[]) => Kind {
  const { terms, tranches, parties } = problem
  const asked = new Set(
    terms.flatMap((x) => (x.kind === 'demands' ? x.list.flatMap((d) => [d.for, ...d.of]) : [])),
  )
  const limited = new Set(
    parties.flatMap(({ id }) =>
      KEYS.filter((key) => tranches.some((t) => capacityOf(t, id)[key] !== null)).map(
        (k) => id + k,
      ),
    ),
  )
  return (unit) => {
    const total = (adds: (person: PlanPerson) => number): number =>
      unit.reduce((sum, person) => sum + adds(person), 0)
    const holder = unit[0]?.holder ?? ''
    const takes = KEYS.map((key) => (limited.has(holder + key) ? total((p) => takeOf(p, key)) : 0))
    const added = conditions.map(({ adds }, i) => {
      const isOfUnits = terms[i]?.kind === 'all-for-all' || terms[i]?.kind === 'precedence'
      return isOfUnits ? Math.min(1, total(adds)) : total(adds)
    })
    const worth = stages.map((stage) => total(stage.adds))
    const isNamed = unit.some((person) => person.named)
    const apart = unit.find((person) => asked.has(person.ref))?.ref ?? ''
    const seen = added.filter((_, i) => seesTranches(terms[i]))
    return {
      holder,
      takes,
      terms: added,
      stages: worth,
      mustGo: isNamed || added.some((x, i) => terms[i]?.kind === 'all-for-all' && x === 1),
      profile: [holder, takes, seen].join(';'),
      else: [added, worth, apart, isNamed].join(';'),
    }
  }
}

function seesTranches(term: PlanTerm | undefined): boolean {
  if (term?.kind === 'parity') return term.per === 'tranche'
  if (term?.kind === 'quota') return term.tranche !== null
  return term?.kind === 'exposure' || term?.kind === 'precedence'
}
