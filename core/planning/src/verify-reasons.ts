// Checks that everybody who stays has one reason, that it is of the right sort, and that the lottery
// was kept: among people whom nothing tells apart, the smallest numbers go, and go first.
import type { PlanProblem, PlanReason, PlanRefusal } from '@parley/terms'
import type { Given } from './verify-facts.ts'
import type { Listed, Reading } from './verify-reading.ts'

export function checkReasons({ problem, plan, listed, stages, trancheOf, wrong }: Given): void {
  const names = new Set(stages.map((stage) => stage.name))
  const known = namesOf(problem)
  const reasonOf = new Map<string, PlanReason>()
  for (const reason of plan.reasons) {
    const isQueue = problem.objective.kind === 'strict-queue'
    const isSound = {
      ineligible: true,
      'with-ineligible': true,
      terms:
        reason.code !== 'terms' ||
        (reason.terms.length > 0 && reason.terms.every((x) => known.has(x))),
      stage:
        !isQueue && (reason.code !== 'stage' || (names.has(reason.stage) && reason.loses >= 1)),
      queue: isQueue,
      lottery: !isQueue,
    }
    if (!isSound[reason.code]) wrong('reason-wrong', reason.code)
    for (const ref of reason.people) {
      if (!listed.has(ref)) wrong('unknown-person', ref)
      if (reasonOf.has(ref)) wrong('reason-wrong', ref)
      reasonOf.set(ref, reason)
    }
  }
  for (const [ref, { person, bar }] of listed) {
    const reason = reasonOf.get(ref)
    if (trancheOf.has(ref) !== (reason === undefined)) wrong('unexplained', ref)
    if (reason === undefined) continue
    const isFixed = reason.code === 'ineligible' || reason.code === 'with-ineligible'
    const isRight = isFixed ? reason.code === bar : bar === null
    const isSoWhy = reason.code !== 'ineligible' || reason.why === person.ineligible
    if (!isRight || !isSoWhy) wrong('reason-wrong', ref)
  }
}

/**
 * What can be seen of a refusal without a solver: a problem that was read has no fault of form, and names
 * that clash are names of the problem, of which at least one asks for somebody to cross.
 */
export function refusalFault(reading: Reading, { code, terms = [] }: PlanRefusal): string | null {
  if (code === 'not-proven') return null
  if (code !== 'infeasible') return code
  const { problem, listed, conditions } = reading
  const known = namesOf(problem)
  const unknown = terms.find((name) => !known.has(name))
  const asks = problem.terms.flatMap((term, i) => {
    const isAsked = (x: Listed): boolean => x.bar === null && conditions[i]?.adds(x.person) === 1
    const isForAll = term.kind === 'all-for-all' && [...listed.values()].some(isAsked)
    return isForAll || (term.kind === 'quota' && (term.min ?? 0) > 0) ? [term.id] : []
  })
  const isAsking = terms.some((name) => name.startsWith('named:') || asks.includes(name))
  return unknown ?? (isAsking ? null : 'terms')
}

function namesOf(problem: PlanProblem): ReadonlySet<string> {
  return new Set([
    ...problem.terms.map((term) => term.id),
    ...problem.tranches.map((tranche) => `capacity:${tranche.id}`),
    ...problem.people.flatMap((person) => (person.named ? [`named:${person.ref}`] : [])),
  ])
}

/** Checks the numbers written down, and the order they were drawn in. */
export function checkLottery(given: Given): void {
  const { problem, plan, listed, singled, trancheOf, numberOf, wrong } = given
  const shown = new Set(plan.lottery.map((draw) => draw.ref))
  for (const { ref, number } of plan.lottery) {
    if (!listed.has(ref) || number !== numberOf(ref)) wrong('lottery-wrong', ref)
  }
  for (const { code, people } of plan.reasons) {
    for (const ref of people) if (code === 'lottery' && !shown.has(ref)) wrong('lottery-wrong', ref)
  }
  const alike = new Map<number, string[]>()
  for (const [ref, { person, bar, sort }] of listed) {
    if (bar !== null || person.group !== null || singled.has(ref)) continue
    const others = alike.get(sort)
    if (others === undefined) alike.set(sort, [ref])
    else others.push(ref)
  }
  // Who crosses in which tranche matters under `urgent-first`; otherwise only who crosses.
  const placeOf = (ref: string): number => {
    const place = trancheOf.get(ref) ?? Infinity
    return place < Infinity && problem.schedule === 'any' ? 0 : place
  }
  for (const refs of alike.values()) {
    if (new Set(refs.map(placeOf)).size < 2) continue // nothing was drawn
    const drawn = refs.map((ref) => ({ ref, number: numberOf(ref), place: placeOf(ref) }))
    drawn.sort((a, b) => (a.number < b.number ? -1 : 1))
    drawn.forEach(({ ref, place }, i) => {
      if (place < (drawn[i - 1]?.place ?? 0)) wrong('lottery-wrong', ref)
    })
  }
}
