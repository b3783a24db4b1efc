// The facts behind "why not this person?". They name no other person: a rule, a stage, a number in a
// lottery and the last number drawn for people alike, and what would have to change.
import { lotteryNumbers } from '@parley/terms'
import type { IneligibleWhy, Plan, PlanName, Planned, PlanPerson, PlanProblem } from '@parley/terms'
import type { Hashing } from '@parley/kernel'

export type Explanation =
  | { readonly code: 'crosses'; readonly tranche: PlanName; readonly trancheNumber: number }
  | { readonly code: 'unknown-person' }
  | { readonly code: 'no-plan'; readonly terms: readonly string[] }
  | { readonly code: 'ineligible'; readonly why: IneligibleWhy }
  | { readonly code: 'with-ineligible' }
  | TermsExplanation
  | {
      readonly code: 'stage'
      readonly stage: string
      readonly loses: number
      readonly class: number
    }
  | { readonly code: 'queue'; readonly class: number; readonly peopleAhead: number }
  | { readonly code: 'lottery'; readonly lottery: LotteryPlace }

export interface TermsExplanation {
  readonly code: 'terms'
  readonly terms: readonly string[]
  /** How many people who must go are part of what excludes this one. */
  readonly namedCount: number
  readonly changes: readonly Change[]
}

/** One person's place in the draw among people alike. */
export interface LotteryPlace {
  readonly number: string
  /** The largest number among people alike who cross; null if none of them does. */
  readonly lastDrawn: string | null
  readonly alikeCount: number
  readonly alikeCrossing: number
}

/** What would have to change for the terms that exclude a person: a candidate, not a promise. */
export type Change =
  | { readonly raise: 'capacity'; readonly tranche: PlanName }
  | { readonly relax: PlanName }
  | { readonly withdraw: 'named' }

/** Explains the plan to one person: the tranche, or the reason with its facts. */
export function explainPerson(
  problem: PlanProblem,
  plan: Plan,
  ref: PlanName,
  hashing: Hashing,
): Explanation {
  const person = problem.people.find((x) => x.ref === ref)
  if (person === undefined) return { code: 'unknown-person' }
  if (plan.outcome === 'refused') return { code: 'no-plan', terms: plan.refusal.terms ?? [] }
  const t = plan.tranches.findIndex((tranche) => tranche.people.includes(ref))
  const tranche = plan.tranches[t]
  if (tranche !== undefined) return { code: 'crosses', tranche: tranche.id, trancheNumber: t + 1 }
  const reason = plan.reasons.find((x) => x.people.includes(ref))
  switch (reason?.code) {
    case 'ineligible':
      return { code: 'ineligible', why: reason.why }
    case 'with-ineligible':
      return { code: 'with-ineligible' }
    case 'terms':
      return termsFor(reason.terms)
    case 'stage':
      return { code: 'stage', stage: reason.stage, loses: reason.loses, class: person.class }
    case 'queue':
      return {
        code: 'queue',
        class: person.class,
        peopleAhead: peopleAhead(problem, person, hashing),
      }
    case 'lottery':
      return { code: 'lottery', lottery: lotteryPlace(problem, plan, person, hashing) }
    case undefined:
      return { code: 'unknown-person' } // the plan does not speak of this person: it is not sound
  }
}

// Who else must go is nobody's answer: a named person is counted, not told.
function termsFor(names: readonly string[]): Explanation {
  const terms = names.filter((name) => !isNamed(name))
  const namedCount = names.length - terms.length
  return { code: 'terms', terms, namedCount, changes: names.map(changeOf) }
}

function isNamed(name: string): boolean {
  return name.startsWith('named:')
}

function changeOf(name: string): Change {
  if (name.startsWith('capacity:')) {
    return { raise: 'capacity', tranche: name.slice('capacity:'.length) }
  }
  if (isNamed(name)) return { withdraw: 'named' }
  return { relax: name }
}

function peopleAhead(problem: PlanProblem, person: PlanPerson, hashing: Hashing): number {
  const numberOf = lotteryNumbers(hashing, problem.lottery.seed)
  const own = numberOf(person.ref)
  return problem.people.filter((other) => {
    if (other.ineligible !== null || other.ref === person.ref) return false
    if (other.class !== person.class) return other.class < person.class
    return numberOf(other.ref) < own
  }).length
}

function lotteryPlace(
  problem: PlanProblem,
  plan: Planned,
  person: PlanPerson,
  hashing: Hashing,
): LotteryPlace {
  const numberOf = lotteryNumbers(hashing, problem.lottery.seed)
  const key = likeness(person)
  const alike = problem.people.filter(
    (other) => other.ineligible === null && likeness(other) === key,
  )
  const crossing = new Set(plan.tranches.flatMap((tranche) => tranche.people))
  const drawn = alike.filter((other) => crossing.has(other.ref)).map((other) => numberOf(other.ref))
  return {
    number: numberOf(person.ref),
    lastDrawn: drawn.sort().at(-1) ?? null,
    alikeCount: alike.length,
    alikeCrossing: drawn.length,
  }
}

// Alike as written: finer than what terms see, so it never lumps people whom a term tells apart.
function likeness(person: PlanPerson): string {
  const { ref: _ref, group, attributes, ...rest } = person
  const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
  const fields = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([fields, sorted, group === null ? null : group])
}
