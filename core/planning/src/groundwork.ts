// What planning works out of the persons before it looks at tranches: units, lottery numbers, kinds. Another
// problem about the same persons under the same terms, as a question of the sort "what if" is, starts from it.
import { capacityOf, lotteryNumbers } from '@parley/terms'
import type { PlanProblem, PlanTerm } from '@parley/terms'
import type { Hashing } from '@parley/kernel'
import type { Prepared } from './choice-model.ts'
import { kindsOf, LIMITED } from './kinds.ts'
import { stagesOf } from './stages.ts'
import { availabilityOf } from './units.ts'
import type { Availability } from './units.ts'

export interface Groundwork {
  readonly numberOf: (ref: string) => string
  /** Units come by ascending lottery number. */
  readonly availability: Availability
  readonly prepared: Prepared
}

/** Works it out, or takes what `before` holds where nothing that it depends on has changed. */
export function groundworkOf(
  problem: PlanProblem,
  hashing: Hashing,
  before: Groundwork | null,
): Groundwork {
  if (before !== null && isAlike(problem, before.prepared.problem)) {
    return { ...before, prepared: { ...before.prepared, problem } }
  }
  const numberOf = lotteryNumbers(hashing, problem.lottery.seed)
  const availability = availabilityOf(problem, numberOf)
  const stages = stagesOf(problem)
  const kinds = kindsOf(problem, availability.units, stages)
  const prepared = { problem, stages, ...kinds }
  return { numberOf, availability, prepared }
}

// The very same persons and parties, not merely equal ones: whoever asks "what if" changes a copy of the problem
// and leaves them where they are. Which limits there are counts, and what terms add up; how large a limit
// or the end of a term is does not.
function isAlike(problem: PlanProblem, before: PlanProblem): boolean {
  const isSame =
    problem.people === before.people &&
    problem.parties === before.parties &&
    problem.objective === before.objective &&
    problem.onIneligible === before.onIneligible &&
    problem.lottery.seed === before.lottery.seed
  return isSame && areAlike(problem, before) && limitsIn(problem) === limitsIn(before)
}

function areAlike({ terms }: PlanProblem, before: PlanProblem): boolean {
  return terms === before.terms || withoutEnds(terms) === withoutEnds(before.terms)
}

// Ends and tolerances come in with the model, sums with the kinds.
function withoutEnds(terms: readonly PlanTerm[]): string {
  const ends = { min: null, max: null, tolerance: null, note: null }
  return JSON.stringify(terms.map((term) => ({ ...term, ...ends })))
}

function limitsIn(problem: PlanProblem): string {
  const used = problem.parties.flatMap(({ id }) =>
    LIMITED.filter((key) => problem.tranches.some((t) => capacityOf(t, id)[key] !== null)).map(
      (key) => `${id} ${key}`,
    ),
  )
  return used.join()
}
