// How far a plan uses up what its terms allow: every clause with a number, what it asks or lets go, and what
// the plan comes to. Worked out from the problem itself, so that it is what the planner counted.
import { capacityOf, matchesFilter, parseProblem } from '@parley/terms'
import type { PlanPerson, PlanProblem } from '@parley/terms'
import { problemBody } from '../problem.ts'
import type { ProblemParts } from '../problem.ts'
import type { PlanRead } from './plan-reading.ts'

/** `used` of what a clause bounds: persons, or for the room of a tranche seats. */
export interface LeftRow {
  readonly clause: string
  readonly used: number
  readonly least: number | null
  readonly most: number | null
}

const known = new WeakMap<ProblemParts, PlanProblem | null>()

/** The problem of these parts, with a lottery that nothing here looks at; null for parts of no problem. */
function problemOf(parts: ProblemParts): PlanProblem | null {
  const before = known.get(parts)
  if (before !== undefined) return before
  const read = parseProblem({ ...problemBody(parts), lottery: { seed: '0'.repeat(64) } })
  const problem = read.ok ? read.value : null
  known.set(parts, problem)
  return problem
}

/** The rows of a plan made of these parts; none where the parts are unknown or nothing was planned. */
export function planLeft(parts: ProblemParts | undefined, plan: PlanRead): readonly LeftRow[] {
  const problem = parts === undefined ? null : problemOf(parts)
  if (problem === null || plan.tranches.length === 0) return []
  const byRef = new Map(problem.people.map((person) => [person.ref, person]))
  const tranches = plan.tranches.map(({ people }) => people.flatMap((ref) => byRef.get(ref) ?? []))
  const everybody = tranches.flat()
  const terms = problem.terms.flatMap((term): readonly LeftRow[] => {
    if (term.kind !== 'quota') return []
    const at = problem.tranches.findIndex((tranche) => tranche.id === term.tranche)
    const among = (at < 0 ? everybody : (tranches[at] ?? [])).filter((p) =>
      matchesFilter(p, term.where),
    )
    const used = sum(among, (p) => (term.measure === 'weight' ? p.weight : 1))
    return [{ clause: term.id, used, least: term.min, most: term.max }]
  })
  const rooms = problem.tranches.flatMap((tranche, t) =>
    problem.parties.flatMap(({ id }): readonly LeftRow[] => {
      const most = capacityOf(tranche, id).seats
      if (most === null) return []
      const used = sum(
        (tranches[t] ?? []).filter((p) => p.holder === id),
        (p) => p.seats,
      )
      return [{ clause: `${tranche.id}-${id}`, used, least: null, most }]
    }),
  )
  return [...terms, ...rooms]
}

function sum(people: readonly PlanPerson[], of: (person: PlanPerson) => number): number {
  return people.reduce((total, person) => total + of(person), 0)
}
