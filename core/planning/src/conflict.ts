// Which terms cannot hold together. Names are dropped in halves (QuickXplain, Junker 2004), so that a
// conflict of three among a hundred takes a few dozen questions, and every name left is needed.
import { capacityOf } from '@parley/terms'
import type { PlanProblem } from '@parley/terms'
import { choiceModel } from './choice-model.ts'
import type { Prepared } from './choice-model.ts'
import { LIMITED } from './kinds.ts'
import { singleParts } from './parts.ts'
import { Search } from './search.ts'
import type { Remaining } from './search.ts'
import type { SolverPort } from './solver.ts'

/** The names that may stand in a conflict: terms about people, capacities, named people. */
export function droppableNames(problem: PlanProblem): readonly string[] {
  const terms = problem.terms.filter((term) => term.kind !== 'remains').map((term) => term.id)
  const limited = problem.tranches.filter((tranche) =>
    problem.parties.some(({ id }) => {
      const capacity = capacityOf(tranche, id)
      return LIMITED.some((key) => capacity[key] !== null)
    }),
  )
  const named = problem.people.filter((person) => person.named)
  return [
    ...terms,
    ...limited.map((tranche) => `capacity:${tranche.id}`),
    ...named.map((person) => `named:${person.ref}`),
  ]
}

/** Asks whether no plan satisfies the names given; a question unanswered in time counts as no. */
export type Excludes = (names: readonly string[]) => Promise<boolean>

/** Makes the question, with at least one unit of kind `forced` crossing if one is given. */
export function excludesOver(
  prepared: Prepared,
  forced: number | null,
  solver: SolverPort,
  remaining: Remaining,
): Excludes {
  return async (names) => {
    const held = new Set(names)
    const model = choiceModel(prepared, singleParts(prepared.problem), (name) => held.has(name))
    const search = await Search.open(solver, model, remaining)
    if (forced !== null) {
      const [lower, upper] = search.columnBounds(forced)
      search.setColumn(forced, Math.max(1, lower), upper)
    }
    const answer = await search.best({ columns: [], values: [] })
    await search.close()
    return answer.status === 'impossible'
  }
}

/** An irreducible set of names that exclude together, or null if all of them do not. */
export async function irreducibleConflict(
  excludes: Excludes,
  names: readonly string[],
): Promise<readonly string[] | null> {
  if (!(await excludes(names))) return null
  if (await excludes([])) return []
  return reduce(excludes, [], names, false)
}

async function reduce(
  excludes: Excludes,
  kept: readonly string[],
  names: readonly string[],
  keptGrew: boolean,
): Promise<readonly string[]> {
  if (keptGrew && (await excludes(kept))) return []
  if (names.length <= 1) return names
  const half = names.length >> 1
  const [first, second] = [names.slice(0, half), names.slice(half)]
  const ofSecond = await reduce(excludes, [...kept, ...first], second, true)
  const ofFirst = await reduce(excludes, [...kept, ...ofSecond], first, ofSecond.length > 0)
  return [...ofFirst, ...ofSecond]
}
