// Remains are counts; they share tranches with the living and nothing else. So they are a problem of
// their own: as many as the terms about remains and the transports allow.
import { capacityOf } from '@parley/terms'
import type { PlanProblem, RemainsLot, RemainsTerm } from '@parley/terms'
import { Search } from './search.ts'
import type { Remaining } from './search.ts'
import type { LinearModel, LinearRow, SolverPort } from './solver.ts'

export interface ReturnedRemains {
  readonly value: number
  readonly bound: number | null
  /** By tranche. */
  readonly tranches: readonly (readonly { readonly lot: string; readonly count: number }[])[]
}

/** Finds the most remains that can be returned; nothing is always possible. */
export async function returnRemains(
  problem: PlanProblem,
  solver: SolverPort,
  remaining: Remaining,
): Promise<ReturnedRemains> {
  const search = await Search.open(solver, remainsModel(problem), remaining)
  const width = problem.tranches.length
  const columns = problem.remains.flatMap((_, lot) =>
    problem.tranches.map((_unused, t) => lot * width + t),
  )
  const answer = await search.best({ columns, values: columns.map(() => 1) })
  await search.close()
  const point = answer.status === 'found' ? answer.point : []
  const tranches = problem.tranches.map((_, t) =>
    problem.remains
      .map((lot, l) => ({ lot: lot.id, count: point[l * width + t] ?? 0 }))
      .filter(({ count }) => count > 0),
  )
  if (answer.status === 'found') return { value: answer.value, bound: answer.bound, tranches }
  return { value: 0, bound: null, tranches }
}

function remainsModel(problem: PlanProblem): LinearModel {
  const width = problem.tranches.length
  const columnUpper = problem.remains.flatMap((lot) => problem.tranches.map(() => lot.count))
  const sum = (value: (lot: RemainsLot) => number, tranches: readonly number[]): Sum => {
    const columns: number[] = []
    const values: number[] = []
    problem.remains.forEach((lot, l) => {
      if (value(lot) === 0) return
      for (const t of tranches) {
        columns.push(l * width + t)
        values.push(value(lot))
      }
    })
    return { columns, values }
  }
  const every = problem.tranches.map((_, t) => t)
  const lots = problem.remains.map((lot) => ({
    lower: 0,
    upper: lot.count,
    ...sum((other) => (other === lot ? 1 : 0), every),
  }))
  const capacities = problem.tranches.flatMap((tranche, t) =>
    problem.parties.flatMap(({ id }): readonly LinearRow[] => {
      const upper = capacityOf(tranche, id).remains
      if (upper === null) return []
      return [{ lower: 0, upper, ...sum((lot) => (lot.holder === id ? 1 : 0), [t]) }]
    }),
  )
  const terms = problem.terms.flatMap((term) =>
    term.kind === 'remains' ? termRows(term, (value) => sum(value, every)) : [],
  )
  const rows = [...lots, ...capacities, ...terms]
  return { columnLower: columnUpper.map(() => 0), columnUpper, rows }
}

interface Sum {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

function termRows(
  term: RemainsTerm,
  sum: (value: (lot: RemainsLot) => number) => Sum,
): readonly LinearRow[] {
  const [a, b] = term.between
  const [x, y] = term.ratio
  const isForth = (lot: RemainsLot): boolean => lot.holder === a && lot.home === b
  const isBack = (lot: RemainsLot): boolean => lot.holder === b && lot.home === a
  const difference = sum((lot) => (isForth(lot) ? y : 0) - (isBack(lot) ? x : 0))
  const balanced = { lower: -term.tolerance, upper: term.tolerance, ...difference }
  if (term.max === null) return [balanced]
  const both = sum((lot) => (isForth(lot) || isBack(lot) ? 1 : 0))
  return [balanced, { lower: 0, upper: term.max, ...both }]
}
