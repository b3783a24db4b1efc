// What planning works out of the persons before it looks at tranches: units, lottery numbers, kinds. Another
// problem about the same persons under the same terms, as a question of the sort "what if" is, starts from it.
import { capacityOf, lotteryNumbers } from '@parley/terms'
import type { PlanProblem } from '@parley/terms'
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
  const prepared = { problem, stageNames: stages.map((stage) => stage.name), ...kinds }
  return { numberOf, availability, prepared }
}

// The same values, not merely equal ones: whoever asks "what if" changes a copy of the problem and leaves
// the persons where they are. Which limits there are counts, how large they are does not.
function isAlike(problem: PlanProblem, before: PlanProblem): boolean {
  const isSame =
    problem.people === before.people &&
    problem.parties === before.parties &&
    problem.terms === before.terms &&
    problem.objective === before.objective &&
    problem.onIneligible === before.onIneligible &&
    problem.lottery.seed === before.lottery.seed
  return isSame && limitsIn(problem) === limitsIn(before)
}

function limitsIn(problem: PlanProblem): string {
  const used = problem.parties.flatMap(({ id }) =>
    LIMITED.filter((key) => problem.tranches.some((t) => capacityOf(t, id)[key] !== null)).map(
      (key) => `${id} ${key}`,
    ),
  )
  return used.join()
}
