// Checks that everybody who stays has one reason, that it is of the right sort, and that the lottery
// was kept: among people whom nothing tells apart, the smallest numbers go, and go first.
import type { Planned, PlanPerson, PlanProblem } from '@parley/terms'
import type { Crossings } from './verify-facts.ts'
import { stageMeasures, unavailableBecause } from './verify-reading.ts'
import type { Findings } from './verify-reading.ts'

export function checkReasons(
  problem: PlanProblem,
  plan: Planned,
  who: Crossings,
  wrong: Findings,
): void {
  const names = new Set(stageMeasures(problem).map((stage) => stage.name))
  const reasonOf = new Map<string, Planned['reasons'][number]>()
  for (const reason of plan.reasons) {
    if (!isSound(problem, reason, names)) wrong.add('reason-wrong', reason.code)
    for (const ref of reason.people) {
      if (reasonOf.has(ref)) wrong.add('reason-wrong', ref)
      reasonOf.set(ref, reason)
    }
  }
  const because = unavailableBecause(problem)
  let reasoned = 0
  for (const person of problem.people) {
    const reason = reasonOf.get(person.ref)
    if (reason !== undefined) reasoned++
    const isChosen = who.trancheOf.has(person.ref)
    if (isChosen !== (reason === undefined)) wrong.add('unexplained', person.ref)
    if (reason === undefined) continue
    const fixed = because(person)
    const isFixed = reason.code === 'ineligible' || reason.code === 'with-ineligible'
    if (isFixed ? reason.code !== fixed : fixed !== null) wrong.add('reason-wrong', person.ref)
    if (reason.code === 'ineligible' && reason.why !== person.ineligible) {
      wrong.add('reason-wrong', person.ref)
    }
  }
  if (reasoned !== reasonOf.size) wrong.add('unknown-person', 'reasons')
}

function isSound(
  problem: PlanProblem,
  reason: Planned['reasons'][number],
  stages: ReadonlySet<string>,
): boolean {
  const isQueue = problem.objective.kind === 'strict-queue'
  switch (reason.code) {
    case 'terms':
      return reason.terms.length > 0 && reason.terms.every((name) => isNameOf(problem, name))
    case 'stage':
      return !isQueue && stages.has(reason.stage) && reason.loses >= 1
    case 'queue':
      return isQueue
    case 'lottery':
      return !isQueue
    case 'ineligible':
    case 'with-ineligible':
      return true
  }
}

function isNameOf(problem: PlanProblem, name: string): boolean {
  if (problem.terms.some((term) => term.id === name)) return true
  const colon = name.indexOf(':')
  const [head, rest] = [name.slice(0, colon), name.slice(colon + 1)]
  if (head === 'capacity') return problem.tranches.some((tranche) => tranche.id === rest)
  return head === 'named' && problem.people.some((person) => person.ref === rest && person.named)
}

/** Checks the numbers written down, and the order they were drawn in. */
export function checkLottery(
  problem: PlanProblem,
  plan: Planned,
  who: Crossings,
  { numberOf, wrong }: { readonly numberOf: (ref: string) => string; readonly wrong: Findings },
): void {
  const refs = new Set(problem.people.map((person) => person.ref))
  const listed = new Set<string>()
  for (const { ref, number } of plan.lottery) {
    if (!refs.has(ref) || number !== numberOf(ref)) wrong.add('lottery-wrong', ref)
    listed.add(ref)
  }
  for (const reason of plan.reasons) {
    if (reason.code !== 'lottery') continue
    for (const ref of reason.people) if (!listed.has(ref)) wrong.add('lottery-wrong', ref)
  }
  for (const alike of peopleAlike(problem)) {
    const places = alike.map((person) => ({
      number: numberOf(person.ref),
      place: who.trancheOf.get(person.ref) ?? Infinity,
      ref: person.ref,
    }))
    places.sort((a, b) => (a.number < b.number ? -1 : 1))
    places.forEach(({ place, ref }, i) => {
      const before = places[i - 1]?.place ?? -1
      const isSkipped = before === Infinity && place < Infinity
      const isEarlier = problem.schedule === 'urgent-first' && place < before
      if (isSkipped || isEarlier) wrong.add('lottery-wrong', ref)
    })
  }
}

// People who travel alone, alike in everything that is written about them and singled out by nobody.
function peopleAlike(problem: PlanProblem): readonly (readonly PlanPerson[])[] {
  const singled = new Set<string>()
  for (const term of problem.terms) {
    const filters = [
      'where' in term ? term.where.ref : null,
      term.kind === 'parity' ? (term.whereOther?.ref ?? null) : null,
    ]
    for (const refs of filters) for (const ref of refs ?? []) singled.add(ref)
    if (term.kind !== 'demands') continue
    for (const demand of term.list) for (const ref of [demand.for, ...demand.of]) singled.add(ref)
  }
  if (problem.objective.kind === 'criterion-lexicographic') {
    for (const { where } of problem.objective.stages)
      for (const ref of where.ref ?? []) singled.add(ref)
  }
  const because = unavailableBecause(problem)
  const alike = new Map<string, PlanPerson[]>()
  for (const person of problem.people) {
    if (because(person) !== null || person.group !== null || singled.has(person.ref)) continue
    const { ref: _ref, attributes, ...rest } = person
    const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
    const key = JSON.stringify([Object.values(rest), sorted])
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [person])
    else known.push(person)
  }
  return [...alike.values()]
}
