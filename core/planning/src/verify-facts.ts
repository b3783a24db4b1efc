// Whether a plan is one: every person, limit, term, leg, answer and sum in it. Whether it is the best
// one is the matter of verify-bounds.
import { capacityOf } from '@parley/terms'
import type { DemandsTerm, ExposureTerm, Planned } from '@parley/terms'
import { KEYS, takeOf } from './verify-reading.ts'
import type { Adds, Listed, Reading } from './verify-reading.ts'

/** A plan beside the problem it must answer, and where to say what is wrong. */
export interface Given extends Reading {
  readonly plan: Planned
  /** The people of the plan by tranche, and for everybody who crosses the tranche (index). */
  readonly crossing: readonly (readonly Listed[])[]
  readonly trancheOf: ReadonlyMap<string, number>
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
  | 'proof-fails'

export function checkPeople({ problem, listed, conditions, trancheOf, wrong }: Given): void {
  const everybody = problem.terms.flatMap((term, i) =>
    term.kind === 'all-for-all' ? [[term.id, conditions[i]?.adds] as const] : [],
  )
  const placeOfGroup = new Map<string, number>()
  for (const { person, bar } of listed.values()) {
    const place = trancheOf.get(person.ref) ?? -1
    if (bar !== null && place >= 0) wrong('unavailable', person.ref)
    if (bar !== null) continue
    if (person.named && place < 0) wrong('named-left', person.ref)
    for (const [id, adds] of everybody) if (place < 0 && adds?.(person)) wrong('term-broken', id)
    if (person.group === null) continue
    const known = placeOfGroup.get(person.group) ?? place
    placeOfGroup.set(person.group, place)
    if (known !== place) wrong('group-divided', person.group)
  }
}

export function checkSums({ problem, crossing, conditions, wrong }: Given): void {
  const sum = (t: number, adds: Adds): bigint =>
    (crossing[t] ?? []).reduce((all, { person }) => all + BigInt(adds(person)), 0n)
  for (const [t, tranche] of problem.tranches.entries()) {
    for (const { id } of problem.parties) {
      const most = capacityOf(tranche, id)
      for (const key of KEYS) {
        const takes: Adds = (p) => (p.holder === id ? takeOf(p, key) : 0)
        const isOver = most[key] !== null && sum(t, takes) > most[key]
        if (isOver) wrong('capacity-exceeded', `${tranche.id} ${id} ${key}`)
      }
    }
  }
  conditions.forEach(({ adds, scopes, lower, upper }, i) => {
    const sums = problem.tranches.map((_, t) => (scopes.length > 0 ? sum(t, adds) : 0n))
    for (const scope of scopes) {
      const all = scope.reduce((so, t) => so + (sums[t] ?? 0n), 0n)
      const isWithin = all >= (lower ?? -Infinity) && all <= (upper ?? Infinity)
      if (!isWithin) wrong('term-broken', problem.terms[i]?.id ?? '')
    }
  })
}

/** Under an exposure bound: everybody crosses in one leg, units whole, and after each leg the bound holds. */
export function checkLegs(given: Given): void {
  const exposures = given.problem.terms.filter((term) => term.kind === 'exposure')
  for (const term of exposures) checkExposure(given, term)
  if (exposures.length === 0) checkExposure(given, null)
}

function checkExposure(
  { plan, problem, conditions, listed, wrong }: Given,
  term: ExposureTerm | null,
): void {
  const adds = term === null ? null : conditions[problem.terms.indexOf(term)]?.adds
  const { max, id } = term ?? { max: Infinity, id: '' }
  const legOf = new Map<string, string>()
  const sizes = new Map<string, number>()
  let difference = 0
  for (const tranche of plan.tranches) {
    const people = new Set(tranche.people)
    tranche.legs.forEach((leg, n) => {
      for (const ref of leg.people) {
        const { person } = listed.get(ref) ?? {}
        const isRight = person?.holder === leg.holder && people.delete(ref)
        if (!isRight) wrong('legs-wrong', ref)
        const worth = person === undefined ? 0 : (adds?.(person) ?? 0)
        difference += worth
        const group = person?.group ?? null
        const unit = group === null ? ref : `group ${group}`
        const [place, size] = [`${tranche.id} ${n}`, (sizes.get(unit) ?? 0) + Math.abs(worth)]
        if ((legOf.get(unit) ?? place) !== place) wrong('legs-wrong', unit)
        legOf.set(unit, place)
        sizes.set(unit, size)
        if (size > max) wrong('term-broken', `${id} ${unit}`)
      }
      if (Math.abs(difference) > max) wrong('term-broken', `${id} ${tranche.id}`)
    })
    const isAsked = term !== null || tranche.legs.length > 0
    if (isAsked && people.size > 0) wrong('legs-wrong', tranche.id)
  }
}

/** Everybody released on a demand was answered, by people released, each answering once. */
export function checkDemands(given: Given): void {
  const terms = given.problem.terms.filter((term) => term.kind === 'demands')
  for (const term of terms) checkAnswers(given, term)
  const isAsked = terms.some((term) => term.exclusive)
  if (!isAsked && given.plan.demands.length > 0) given.wrong('demand-unanswered', 'demands')
}

function checkAnswers({ plan, trancheOf, wrong }: Given, term: DemandsTerm): void {
  const released = term.list.filter((demand) => trancheOf.has(demand.for))
  const answers = new Map(plan.demands.map((answer) => [answer.for, answer.by]))
  const used = new Set<string>()
  const together = new Map<string, ReadonlySet<string>>()
  for (const demand of released) {
    const able = demand.of.filter((ref) => trancheOf.has(ref))
    const by = term.exclusive ? (answers.get(demand.for) ?? []) : able
    const isEnough = term.exclusive ? by.length === demand.atLeast : by.length >= demand.atLeast
    if (!isEnough) wrong('demand-unanswered', demand.for)
    if (!term.exclusive) continue
    for (const ref of by) {
      if (!able.includes(ref) || used.has(ref)) wrong('demand-unanswered', `${demand.for} ${ref}`)
      used.add(ref)
      if (term.maxTogether === null) continue
      const linked = [ref, demand.for].flatMap((x) => [...(together.get(x) ?? [x])])
      const joined = new Set(linked)
      if (joined.size > term.maxTogether) wrong('term-broken', term.id)
      for (const each of joined) together.set(each, joined)
    }
  }
  const isAll = !term.exclusive || plan.demands.length === released.length
  if (!isAll) wrong('demand-unanswered', term.id)
}

export function checkRemains({ problem, plan, wrong }: Given): void {
  const lots = new Map(problem.remains.map((lot) => [lot.id, lot]))
  const sent = plan.tranches.flatMap((tranche) =>
    tranche.remains.map(({ lot, count }) => ({
      in: tranche.id,
      id: lot,
      of: lots.get(lot),
      count,
    })),
  )
  const sum = (is: (x: (typeof sent)[number]) => boolean): bigint =>
    sent.reduce((all, x) => all + (is(x) ? BigInt(x.count) : 0n), 0n)
  for (const { id, of } of sent) if (of === undefined) wrong('remains-wrong', id)
  for (const lot of lots.values()) {
    if (sum(({ of }) => of === lot) > lot.count) wrong('remains-wrong', lot.id)
  }
  for (const tranche of problem.tranches) {
    for (const { id } of problem.parties) {
      const released = sum((x) => x.in === tranche.id && x.of?.holder === id)
      const isOver = released > (capacityOf(tranche, id).remains ?? Infinity)
      if (isOver) wrong('capacity-exceeded', `${tranche.id} ${id} remains`)
    }
  }
  for (const term of problem.terms) {
    if (term.kind !== 'remains') continue
    const [[a, b], [x, y]] = [term.between, [BigInt(term.ratio[0]), BigInt(term.ratio[1])]]
    const forth = sum(({ of }) => of?.holder === a && of.home === b)
    const back = sum(({ of }) => of?.holder === b && of.home === a)
    const difference = y * forth - x * back
    const isEven = difference <= term.tolerance && -difference <= term.tolerance
    if (!isEven || forth + back > (term.max ?? Infinity)) wrong('term-broken', term.id)
  }
}

export function checkVector({ problem, plan, crossing, stages, wrong }: Given): void {
  const people = crossing.flat()
  const values = stages.map(({ adds }) => people.reduce((sum, x) => sum + adds(x.person), 0) + 0)
  const names = stages.map((stage) => stage.name)
  if (problem.remains.length > 0) {
    const lots = plan.tranches.flatMap((tranche) => tranche.remains)
    names.push('remains')
    values.push(lots.reduce((sum, lot) => sum + lot.count, 0))
  }
  if (values.join() !== plan.vector.join()) wrong('vector-wrong', values.join())
  const isNamed = names.every((name, s) => plan.stages[s]?.stage === name)
  if (!isNamed || plan.stages.length !== names.length) wrong('stages-wrong', 'stages')
  plan.stages.forEach(({ stage, value, bound }, s) => {
    const isTrue = value === values[s] && (bound === null || bound >= value)
    if (!isTrue) wrong('stages-wrong', stage)
  })
}
