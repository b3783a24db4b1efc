// Whether a plan is one: every person, limit, term, leg, answer and sum in it. Whether it is the best
// one is the matter of bounds.ts.
import { capacityOf } from '@parley/terms'
import type { Planned } from '@parley/terms'
import { KEYS, barrier } from './reading.ts'
import type { Kind, Reading, Unit } from './reading.ts'
import { exactly } from './terms.ts'
import type { Whole } from './terms.ts'

/** A plan beside the problem it must answer, and where to say what is wrong. */
export interface Given extends Reading {
  readonly plan: Planned
  /** The tranche (index) of everybody who crosses. */
  readonly trancheOf: ReadonlyMap<string, number>
  /** By index of the kind: its units that cross, where their first members do, and those that stay. */
  readonly going: readonly (readonly { readonly unit: Unit; readonly place: number }[])[]
  readonly staying: readonly (readonly Unit[])[]
  readonly numberOf: (ref: string) => string
  readonly wrong: (code: VerifyCode, at: string) => void
}

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
  | 'order-wrong'
  | 'proof-fails'

/** Every tranche by its id, and in them people of the problem, nobody twice. */
export function checkNames({ problem, plan, barOf, kindOf, wrong }: Given): void {
  const ids = (list: readonly { readonly id: string }[]): string => list.map((x) => x.id).join()
  if (ids(plan.tranches) !== ids(problem.tranches)) wrong('tranches-differ', 'tranches')
  const seen = new Set<string>()
  for (const ref of plan.tranches.flatMap((tranche) => tranche.people)) {
    if (seen.has(ref)) wrong('twice', ref)
    if (!barOf.has(ref) && kindOf(ref) === undefined) wrong('unknown-person', ref)
    seen.add(ref)
  }
}

/** Nobody barred crosses, whoever must go does, and units cross whole. */
export function checkPeople({
  kinds,
  conditions,
  barOf,
  going,
  staying,
  trancheOf,
  wrong,
}: Given): void {
  for (const ref of barOf.keys()) if (trancheOf.has(ref)) wrong('unavailable', ref)
  for (const { unit, place } of going.flat()) {
    const isWhole = unit.every(({ ref }) => trancheOf.get(ref) === place)
    if (!isWhole) wrong('group-divided', unit[0]?.group ?? '')
  }
  for (const kind of kinds) {
    const all = conditions.filter(
      ({ term }, i) => term.kind === 'all-for-all' && kind.terms[i] === 1,
    )
    for (const unit of staying[kind.index] ?? []) {
      for (const { ref, group, named } of unit) {
        if (trancheOf.has(ref)) wrong('group-divided', group ?? '')
        else if (named) wrong('named-left', ref)
      }
      for (const { term } of all) wrong('term-broken', term.id)
    }
  }
}

/** Every limit, every term about numbers, and the value of every stage. */
export function checkSums(given: Given): void {
  const { problem, conditions, wrong } = given
  const crossing = problem.tranches.map(() => new Map<Kind, number>()) // units of each kind
  for (const kind of given.kinds) {
    for (const { place } of given.going[kind.index] ?? []) {
      crossing[place]?.set(kind, (crossing[place].get(kind) ?? 0) + 1)
    }
  }
  const sum = (t: number, adds: (kind: Kind) => number, from: Whole = 0): Whole => {
    let so = from
    for (const [kind, count] of crossing[t] ?? []) so = exactly(so, count, adds(kind))
    return so
  }
  for (const [t, tranche] of problem.tranches.entries()) {
    for (const { id } of problem.parties) {
      const most = capacityOf(tranche, id)
      KEYS.forEach((key, k) => {
        const takes = (x: Kind): number => (x.holder === id ? (x.takes[k] ?? 0) : 0)
        const isOver = most[key] !== null && sum(t, takes) > most[key]
        if (isOver) wrong('capacity-exceeded', `${tranche.id} ${id} ${key}`)
      })
    }
    for (const kind of crossing[t]?.keys() ?? []) {
      const barred = barrier(given, kind, t)
      if (barred !== undefined) wrong('term-broken', barred)
    }
  }
  conditions.forEach(({ term, scopes, lower, upper }, i) => {
    const sums = crossing.map((_, t) =>
      BigInt(scopes.length > 0 ? sum(t, (x) => x.terms[i] ?? 0) : 0),
    )
    for (const scope of scopes) {
      const all = scope.reduce((so, t) => so + (sums[t] ?? 0n), 0n)
      const isWithin = all >= (lower ?? -Infinity) && all <= (upper ?? Infinity)
      if (!isWithin) wrong('term-broken', term.id)
    }
  })
  const inAll = (adds: (kind: Kind) => number): Whole =>
    crossing.reduce<Whole>((all, _, t) => sum(t, adds, all), 0)
  const groups = [...given.stages.filter(({ fewest }) => fewest !== undefined).keys()]
  const rising = groups.map((g) => Number(inAll((kind) => kind.groups[g] ?? 0)))
  rising.sort((a, b) => a - b)
  checkVector(given, (s) => {
    const { fewest } = given.stages[s] ?? {}
    if (fewest === undefined) return inAll((kind) => kind.stages[s] ?? 0)
    return rising.slice(0, fewest).reduce((all, n) => all + n, 0)
  })
}

function checkVector(
  { problem, plan, stages, wrong }: Given,
  valueOf: (stage: number) => Whole,
): void {
  const told = stages.map(({ name }, s) => ({ name, value: Number(valueOf(s)) }))
  if (problem.remains.length > 0) {
    const lots = plan.tranches.flatMap((tranche) => tranche.remains)
    told.push({ name: 'remains', value: lots.reduce((sum, lot) => sum + lot.count, 0) })
  }
  const values = told.map((stage) => stage.value)
  if (values.join() !== plan.vector.join()) wrong('vector-wrong', values.join())
  if (plan.stages.length !== told.length) wrong('stages-wrong', 'stages')
  plan.stages.forEach(({ stage, value, bound }, s) => {
    const isTrue = stage === told[s]?.name && value === told[s]?.value
    if (!isTrue || (bound !== null && bound < value)) wrong('stages-wrong', stage)
  })
}

/** In legs everybody crosses once and units cross whole, and after each leg every exposure bound holds. */
export function checkLegs({ problem, plan, conditions, trancheOf, wrong }: Given): void {
  const bounds = conditions.filter(({ term }) => term.kind === 'exposure')
  if (bounds.length === 0 && plan.tranches.every(({ legs }) => legs.length === 0)) return
  const ahead = bounds.map(() => 0) // released by the first party more than by the second
  const personOf = new Map(problem.people.map((person) => [person.ref, person]))
  plan.tranches.forEach((tranche, t) => {
    const legOf = new Map<string, number>() // of people and of groups
    tranche.legs.forEach((leg, n) => {
      for (const ref of leg.people) {
        const person = personOf.get(ref)
        const group = `group ${person?.group ?? ref}`
        const isHere = trancheOf.get(ref) === t && person?.holder === leg.holder
        if (!isHere || legOf.has(ref) || (legOf.get(group) ?? n) !== n) wrong('legs-wrong', ref)
        legOf.set(ref, n).set(group, n)
        bounds.forEach(({ adds }, i) => {
          ahead[i] = (ahead[i] ?? 0) + (person === undefined ? 0 : adds(person))
        })
      }
      bounds.forEach(({ term, upper }, i) => {
        const isWithin = Math.abs(ahead[i] ?? 0) <= (upper ?? 0)
        if (!isWithin) wrong('term-broken', `${term.id} ${tranche.id}`)
      })
    })
    if (tranche.people.some((ref) => !legOf.has(ref))) wrong('legs-wrong', tranche.id)
  })
}

/** Everybody released on a demand was answered, by people released, each answering once. */
export function checkDemands({ problem, plan, trancheOf, wrong }: Given): void {
  const term = problem.terms.find((x) => x.kind === 'demands')
  const released = (term?.list ?? []).filter((demand) => trancheOf.has(demand.for))
  const answers = new Map(plan.demands.map((answer) => [answer.for, answer.by]))
  const isAnswering = new Set<string>()
  const together = new Map<string, ReadonlySet<string>>()
  const most = term?.maxTogether ?? Infinity
  for (const { for: ref, of, atLeast } of released) {
    const able = of.filter((x) => trancheOf.has(x))
    const by = term?.exclusive === true ? (answers.get(ref) ?? []) : able
    const isEnough = term?.exclusive === true ? by.length === atLeast : by.length >= atLeast
    if (!isEnough) wrong('demand-unanswered', ref)
    if (term?.exclusive !== true) continue
    for (const one of by) {
      if (!able.includes(one) || isAnswering.has(one)) wrong('demand-unanswered', `${ref} ${one}`)
      isAnswering.add(one)
      const joined = new Set([one, ref].flatMap((x) => [...(together.get(x) ?? [x])]))
      if (joined.size > most) wrong('term-broken', term.id)
      for (const each of joined) together.set(each, joined)
    }
  }
  const expected = term?.exclusive === true ? released.length : 0
  if (plan.demands.length !== expected) wrong('demand-unanswered', 'demands')
}

/** Of each lot no more is sent than there is, and limits and terms about remains hold. */
export function checkRemains({ problem, plan, wrong }: Given): void {
  const lots = new Map(problem.remains.map((lot) => [lot.id, lot]))
  const sent = plan.tranches.flatMap((tranche) =>
    tranche.remains.map(({ lot, count }) => ({ tranche, id: lot, lot: lots.get(lot), count })),
  )
  const sum = (is: (x: (typeof sent)[number]) => boolean): bigint =>
    sent.reduce((all, x) => all + (is(x) ? BigInt(x.count) : 0n), 0n)
  for (const { id, lot } of sent) if (lot === undefined) wrong('remains-wrong', id)
  for (const lot of lots.values()) {
    if (sum((x) => x.lot === lot) > lot.count) wrong('remains-wrong', lot.id)
  }
  for (const tranche of problem.tranches) {
    for (const { id } of problem.parties) {
      const released = sum((x) => x.tranche.id === tranche.id && x.lot?.holder === id)
      const isOver = released > (capacityOf(tranche, id).remains ?? Infinity)
      if (isOver) wrong('capacity-exceeded', `${tranche.id} ${id} remains`)
    }
  }
  for (const term of problem.terms) {
    if (term.kind !== 'remains') continue
    const [[a, b], [x, y]] = [term.between, term.ratio]
    const forth = sum(({ lot }) => lot?.holder === a && lot.home === b)
    const back = sum(({ lot }) => lot?.holder === b && lot.home === a)
    const difference = BigInt(y) * forth - BigInt(x) * back
    const isEven = difference <= term.tolerance && -difference <= term.tolerance
    if (!isEven || forth + back > (term.max ?? Infinity)) wrong('term-broken', term.id)
  }
}
