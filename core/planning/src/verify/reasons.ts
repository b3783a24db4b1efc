// Whether everybody who stays has one reason, of the right sort, and whether order was kept: of units that
// nothing tells apart the smallest numbers go; of units that take up a tranche alike the more urgent go
// first, then the smaller numbers. Spec: spec/plan.md section 5.
import type { PlanProblem, PlanReason, PlanRefusal } from '@parley/terms'
import type { Given } from './facts.ts'
import type { Reading, Unit } from './reading.ts'

export function checkReasons(given: Given): void {
  const { problem, plan, barOf, kindOf, trancheOf, wrong } = given
  const names = namesOf(problem)
  const reasonOf = new Map<string, PlanReason>()
  for (const reason of plan.reasons) {
    if (!isSound(given, reason, names)) wrong('reason-wrong', reason.code)
    for (const ref of reason.people) {
      if (!barOf.has(ref) && kindOf(ref) === undefined) wrong('unknown-person', ref)
      if (reasonOf.has(ref)) wrong('reason-wrong', ref)
      reasonOf.set(ref, reason)
    }
  }
  for (const { ref, ineligible } of problem.people) {
    const reason = reasonOf.get(ref)
    if (trancheOf.has(ref) !== (reason === undefined)) wrong('unexplained', ref)
    if (reason === undefined) continue
    const isOfBarred = reason.code === 'ineligible' || reason.code === 'with-ineligible'
    const isRight = (isOfBarred ? reason.code : undefined) === barOf.get(ref)
    const isSoWhy = reason.code !== 'ineligible' || reason.why === ineligible
    if (!isRight || !isSoWhy) wrong('reason-wrong', ref)
  }
  given.staying.forEach((units, kind) => {
    const people = units.flat()
    const reasons = new Set(people.flatMap(({ ref }) => reasonOf.get(ref) ?? []))
    const told = new Set([...reasons].map((reason) => JSON.stringify({ ...reason, people: [] })))
    const isDrawn = (given.going[kind] ?? []).length > 0
    const isDraw = [...reasons].every(({ code }) => code === 'lottery' || code === 'queue')
    if (told.size > 1 || (isDrawn && !isDraw)) wrong('reason-wrong', people[0]?.ref ?? '')
  })
}

function isSound(
  { problem, stages }: Reading,
  reason: PlanReason,
  names: ReadonlySet<string>,
): boolean {
  const isQueue = problem.objective.kind === 'strict-queue'
  switch (reason.code) {
    case 'ineligible':
    case 'with-ineligible':
      return true
    case 'terms':
      return reason.terms.length > 0 && reason.terms.every((name) => names.has(name))
    case 'stage':
      return !isQueue && reason.loses >= 1 && stages.some(({ name }) => name === reason.stage)
    case 'queue':
      return isQueue
    case 'lottery':
      return !isQueue
  }
}

function namesOf(problem: PlanProblem): ReadonlySet<string> {
  return new Set([
    ...problem.terms.map((term) => term.id),
    ...problem.tranches.map((tranche) => `capacity:${tranche.id}`),
    ...problem.people.flatMap((person) => (person.named ? [`named:${person.ref}`] : [])),
  ])
}

/**
 * What can be seen of a refusal without a solver: a problem that was read has no fault of form, and names
 * that clash are names of the problem, of which at least one asks for somebody to cross.
 */
export function refusalFault(
  { problem, conditions, kinds }: Reading,
  { code, terms = [] }: PlanRefusal,
): string | null {
  if (code === 'not-proven') return null
  if (code !== 'infeasible') return code
  const names = namesOf(problem)
  const isAsking = (name: string): boolean => {
    const i = problem.terms.findIndex(({ id }) => id === name)
    const term = problem.terms[i]
    if (term?.kind === 'quota') return (term.min ?? 0) > 0
    const isForAll = conditions[i]?.term.kind === 'all-for-all'
    return isForAll ? kinds.some((kind) => kind.terms[i] === 1) : name.startsWith('named:')
  }
  return terms.find((name) => !names.has(name)) ?? (terms.some(isAsking) ? null : 'terms')
}

const least = (texts: readonly string[]): string =>
  texts.reduce((first, text) => (text < first ? text : first))

/** Checks the numbers written down, and whom of each kind they let go. */
export function checkLottery(given: Given): void {
  const { problem, plan, barOf, kindOf, going, staying, numberOf, wrong } = given
  const shown = new Set(plan.lottery.map((draw) => draw.ref))
  for (const { ref, number } of plan.lottery) {
    const isKnown = barOf.has(ref) || kindOf(ref) !== undefined
    if (!isKnown || number !== numberOf(ref)) wrong('lottery-wrong', ref)
  }
  for (const { code, people } of plan.reasons) {
    for (const ref of people) if (code === 'lottery' && !shown.has(ref)) wrong('lottery-wrong', ref)
  }
  // A unit is drawn at its first member; in a queue the most urgent members stand first.
  const isQueue = problem.objective.kind === 'strict-queue'
  const turnOf = (unit: Unit): string =>
    least(unit.map((p) => `${isQueue ? p.class + 100 : ''} ${numberOf(p.ref)}`))
  staying.forEach((units, kind) => {
    const chosen = going[kind] ?? []
    if (units.length === 0 || chosen.length === 0) return
    const next = least(units.map(turnOf))
    for (const { unit } of chosen) {
      if (turnOf(unit) > next) wrong('lottery-wrong', unit[0]?.ref ?? '')
    }
  })
}

/**
 * Checks, under `urgent-first`, who goes first among units that could change places: were any two the
 * other way round, the plan would be earlier by class or by number. Not of plans for which time ran out.
 */
export function checkOrder(given: Given): void {
  const { problem, plan, stages, numberOf, wrong } = given
  const isSettled = stages.every((_, s) => (plan.stages[s]?.bound ?? null) !== null)
  if (problem.schedule === 'any' || problem.tranches.length === 1 || !isSettled) return
  const turnOf = (unit: Unit): string => {
    const classes = unit.map((p) => String(p.class + 100)).sort() // more of a class stands first
    return `${classes.join('')}~${least(unit.map((p) => numberOf(p.ref)))}`
  }
  const profiles = new Map<number, { readonly unit: Unit; readonly place: number }[]>()
  for (const { profile, index } of given.kinds) {
    profiles.set(profile, [...(profiles.get(profile) ?? []), ...(given.going[index] ?? [])])
  }
  for (const alike of profiles.values()) {
    if (alike.every(({ place }) => place === alike[0]?.place)) continue
    const ranked = alike.map((one) => ({ ...one, turn: turnOf(one.unit) }))
    ranked.sort((a, b) => (a.turn < b.turn ? -1 : 1))
    ranked.forEach(({ unit, place }, i) => {
      const isLate = place < (ranked[i - 1]?.place ?? 0)
      if (isLate) wrong('order-wrong', unit[0]?.ref ?? '')
    })
  }
}
