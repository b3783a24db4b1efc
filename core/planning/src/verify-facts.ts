// Whether a plan is one: every person, limit, term, leg, sum, reason and number in it, checked person
// by person against the problem. Whether it is the best one is the matter of verify-bounds.
import { capacityOf, matchesFilter } from '@parley/terms'
import type { Planned, PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'
import { checkDemands, checkLegs } from './verify-links.ts'
import { crossing, measured, stageMeasures, total, windowOf } from './verify-reading.ts'
import type { Findings } from './verify-reading.ts'
import { unavailableBecause } from './verify-reading.ts'

/** Who crosses where, as the plan says. */
export interface Crossings {
  readonly people: readonly PlanPerson[]
  readonly tranches: readonly (readonly PlanPerson[])[]
  readonly trancheOf: ReadonlyMap<string, number>
}

/** Reads who crosses where, or null if that cannot be told. */
export function crossingsOf(
  problem: PlanProblem,
  plan: Planned,
  wrong: Findings,
): Crossings | null {
  const ids = (list: readonly { readonly id: string }[]): string => list.map((x) => x.id).join()
  if (ids(plan.tranches) !== ids(problem.tranches)) {
    wrong.add('tranches-differ', 'tranches')
    return null
  }
  const byRef = new Map(problem.people.map((person) => [person.ref, person]))
  const trancheOf = new Map<string, number>()
  const tranches = plan.tranches.map((tranche, t) =>
    tranche.people.flatMap((ref) => {
      const person = byRef.get(ref)
      if (person === undefined) wrong.add('unknown-person', ref)
      else if (trancheOf.has(ref)) wrong.add('twice', ref)
      else trancheOf.set(ref, t)
      return person === undefined ? [] : [person]
    }),
  )
  return { people: tranches.flat(), tranches, trancheOf }
}

/** Checks everything but optimality. */
export function checkFacts(
  problem: PlanProblem,
  plan: Planned,
  who: Crossings,
  wrong: Findings,
): void {
  checkPeople(problem, who, wrong)
  checkCapacities(problem, who, wrong)
  for (const term of problem.terms) {
    if (!keepsTerm(problem, term, who)) wrong.add('term-broken', term.id)
    if (term.kind === 'exposure') checkLegs(problem, plan, term, wrong)
    if (term.kind === 'demands') checkDemands(term, plan, who, wrong)
  }
  checkRemains(problem, plan, wrong)
  checkVector(problem, plan, who, wrong)
}

function checkPeople(problem: PlanProblem, who: Crossings, wrong: Findings): void {
  const because = unavailableBecause(problem)
  const placeOfGroup = new Map<string, number>()
  for (const person of problem.people) {
    const place = who.trancheOf.get(person.ref) ?? -1
    if (because(person) !== null) {
      if (place >= 0) wrong.add('unavailable', person.ref)
      continue
    }
    if (person.named && place < 0) wrong.add('named-left', person.ref)
    if (person.group === null) continue
    const known = placeOfGroup.get(person.group)
    if (known === undefined) placeOfGroup.set(person.group, place)
    else if (known !== place) wrong.add('group-divided', person.group)
  }
}

function checkCapacities(problem: PlanProblem, who: Crossings, wrong: Findings): void {
  problem.tranches.forEach((tranche, t) => {
    for (const { id } of problem.parties) {
      const held = (who.tranches[t] ?? []).filter((person) => person.holder === id)
      const limit = capacityOf(tranche, id)
      const used = {
        people: held.length,
        seats: total(held, (person) => person.seats),
        stretchers: total(held, (person) => person.stretchers),
        medics: total(held, (person) => person.medics),
      }
      for (const key of ['people', 'seats', 'stretchers', 'medics'] as const) {
        const most = limit[key]
        if (most !== null && used[key] > most) {
          wrong.add('capacity-exceeded', `${tranche.id} ${id} ${key}`)
        }
      }
    }
  })
}

function keepsTerm(problem: PlanProblem, term: PlanTerm, who: Crossings): boolean {
  switch (term.kind) {
    case 'parity': {
      const [a, b] = term.between
      const scopes = term.per === 'tranche' ? who.tranches : [who.people]
      return scopes.every((people) => {
        const forth = crossing(people, [a, b], term.where, term.measure)
        const back = crossing(people, [b, a], term.whereOther ?? term.where, term.measure)
        return Math.abs(term.ratio[1] * forth - term.ratio[0] * back) <= term.tolerance
      })
    }
    case 'balance': {
      const matching = who.people.filter((person) => matchesFilter(person, term.where))
      const measure = measured(term.measure)
      const gives = total(
        matching.filter((p) => p.holder === term.party),
        measure,
      )
      const gets = total(
        matching.filter((p) => p.home === term.party),
        measure,
      )
      return Math.abs(term.ratio[1] * gives - term.ratio[0] * gets) <= term.tolerance
    }
    case 'quota': {
      const t = problem.tranches.findIndex((tranche) => tranche.id === term.tranche)
      const scope = term.tranche === null ? who.people : (who.tranches[t] ?? [])
      const matching = scope.filter((person) => matchesFilter(person, term.where))
      const sum = total(matching, measured(term.measure))
      return sum >= (term.min ?? 0) && sum <= (term.max ?? Infinity)
    }
    case 'all-for-all': {
      const because = unavailableBecause(problem)
      return problem.people.every(
        (person) =>
          because(person) !== null ||
          who.trancheOf.has(person.ref) ||
          !matchesFilter(person, term.where),
      )
    }
    case 'precedence': {
      const [first, last] = windowOf(problem, term)
      return who.tranches.every(
        (people, t) =>
          (first <= t && t <= last) || !people.some((p) => matchesFilter(p, term.where)),
      )
    }
    case 'exposure': // by its legs
    case 'demands': // by its answers
    case 'remains': // with the remains
      return true
  }
}

function checkRemains(problem: PlanProblem, plan: Planned, wrong: Findings): void {
  const lots = new Map(problem.remains.map((lot) => [lot.id, lot]))
  const sent = new Map<string, number>()
  problem.tranches.forEach((tranche, t) => {
    const byHolder = new Map<string, number>()
    for (const { lot, count } of plan.tranches[t]?.remains ?? []) {
      const known = lots.get(lot)
      if (known === undefined) {
        wrong.add('remains-wrong', lot)
        continue
      }
      sent.set(lot, (sent.get(lot) ?? 0) + count)
      byHolder.set(known.holder, (byHolder.get(known.holder) ?? 0) + count)
    }
    for (const [holder, count] of byHolder) {
      const most = capacityOf(tranche, holder).remains
      if (most !== null && count > most) wrong.add('capacity-exceeded', `${tranche.id} remains`)
    }
  })
  for (const [id, count] of sent) {
    if (count > (lots.get(id)?.count ?? 0)) wrong.add('remains-wrong', id)
  }
  for (const term of problem.terms) {
    if (term.kind !== 'remains') continue
    const [a, b] = term.between
    const sum = (from: string, to: string): number =>
      problem.remains
        .filter((lot) => lot.holder === from && lot.home === to)
        .reduce((all, lot) => all + (sent.get(lot.id) ?? 0), 0)
    const [forth, back] = [sum(a, b), sum(b, a)]
    const isEven = Math.abs(term.ratio[1] * forth - term.ratio[0] * back) <= term.tolerance
    if (!isEven || forth + back > (term.max ?? Infinity)) wrong.add('term-broken', term.id)
  }
}

function checkVector(problem: PlanProblem, plan: Planned, who: Crossings, wrong: Findings): void {
  const measures = stageMeasures(problem)
  const names = measures.map((stage) => stage.name)
  const values = measures.map((stage) => total(who.people, stage.adds) + 0)
  if (problem.remains.length > 0) {
    const counts = plan.tranches.flatMap((tranche) => tranche.remains.map((lot) => lot.count))
    names.push('remains')
    values.push(counts.reduce((sum, count) => sum + count, 0))
  }
  if (values.join() !== plan.vector.join()) wrong.add('vector-wrong', values.join())
  if (plan.stages.map((x) => x.stage).join() !== names.join()) wrong.add('stages-wrong', 'stages')
  plan.stages.forEach(({ stage, value, bound }, s) => {
    const isTrue = value === values[s] && (bound === null || bound >= value)
    if (!isTrue) wrong.add('stages-wrong', stage)
  })
}
