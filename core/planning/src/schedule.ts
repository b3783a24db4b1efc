// Deals the chosen units out to tranches: any way that holds, or the most urgent first, class by
// class and tranche by tranche, and then by lottery. Spec: spec/plan-problem.md section 6.
import { capacityOf, largestClass } from '@parley/terms'
import type { PlanProblem } from '@parley/terms'
import { worth } from './answers.ts'
import { settleStages } from './chain.ts'
import { fillTranches } from './columns-schedule.ts'
import { LIMITED } from './kinds.ts'
import { alikeParts } from './parts.ts'
import { scheduleModel, travellersOf } from './schedule-model.ts'
import type { ScheduleModel } from './schedule-model.ts'
import { Search } from './search.ts'
import type { Remaining } from './search.ts'
import type { SolverPort } from './solver.ts'
import type { Unit } from './units.ts'

export type Schedule =
  | { readonly status: 'found'; readonly tranches: readonly (readonly Unit[])[] }
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown' }

/** Finds the one schedule of `units`, which come by ascending lottery number. */
export async function scheduleUnits(
  problem: PlanProblem,
  units: readonly Unit[],
  solver: SolverPort,
  remaining: Remaining,
): Promise<Schedule> {
  const compares = problem.schedule === 'urgent-first'
  if (problem.tranches.length === 1) return { status: 'found', tranches: [units] }
  const classCount = compares ? largestClass(problem) : 0
  const model = scheduleModel(problem, travellersOf(problem, units, classCount), classCount)
  const filled = compares ? null : filledPoint(problem, model)
  if (filled !== null) {
    const places = placesByPoint(model, units, filled)
    return { status: 'found', tranches: unitsByTranche(problem, places) }
  }
  const search = await Search.open(solver, model, remaining)
  try {
    const settled = await settleStages(search, model.rows, model.classRows)
    if (settled.status !== 'found') return settled
    const places = compares
      ? await drawPlaces(search, model, units, settled.point)
      : placesByPoint(model, units, settled.point)
    return { status: 'found', tranches: unitsByTranche(problem, places) }
  } finally {
    await search.close()
  }
}

// Where tranches are alike and any schedule will do, dealing out evenly mostly finds one, and no solver
// has to be asked.
function filledPoint(problem: PlanProblem, model: ScheduleModel): readonly number[] | null {
  if (alikeParts(problem).length > 1) return null
  const [tranche] = problem.tranches
  const sides = problem.parties.map(({ id }) => id)
  const limits = sides.map((id) => {
    const capacity = tranche === undefined ? null : capacityOf(tranche, id)
    return LIMITED.map((key) => capacity?.[key] ?? Infinity)
  })
  const kinds = model.travellers.map(({ holder, takes }) => {
    return { side: sides.indexOf(holder), takes }
  })
  const counts = model.travellers.map(({ units }) => units.length)
  const dealt = fillTranches(kinds, counts, { width: problem.tranches.length, limits })
  const point = dealt?.flatMap((own) => [...own]) ?? null
  return point !== null && keeps(model, point) ? point : null
}

function keeps(model: ScheduleModel, point: readonly number[]): boolean {
  const inColumns = point.every((x, j) => x <= (model.columnUpper[j] ?? 0))
  return (
    inColumns &&
    model.rows.every((row) => {
      const sum = worth(row, point)
      return sum >= row.lower && sum <= row.upper
    })
  )
}

/** In the order of the units. */
type Places = ReadonlyMap<Unit, number>

function unitsByTranche(problem: PlanProblem, places: Places): readonly (readonly Unit[])[] {
  const tranches: Unit[][] = problem.tranches.map(() => [])
  for (const [unit, t] of places) tranches[t]?.push(unit)
  return tranches
}

// Within travellers that are alike, smaller numbers go first.
function placesByPoint(
  model: ScheduleModel,
  units: readonly Unit[],
  point: readonly number[],
): Places {
  const groupOf = groupsByUnit(model)
  const width = point.length / Math.max(1, model.travellers.length)
  const left = [...point]
  const places = new Map<Unit, number>()
  for (const unit of units) {
    const g = groupOf.get(unit) ?? 0
    for (let t = 0; t < width; t++) {
      const column = model.columnOf(g, t)
      const free = left[column] ?? 0
      if (free === 0) continue
      left[column] = free - 1
      places.set(unit, t)
      break
    }
  }
  return places
}

function groupsByUnit(model: ScheduleModel): ReadonlyMap<Unit, number> {
  return new Map(model.travellers.flatMap((group, g) => group.units.map((unit) => [unit, g])))
}

// Each unit in turn takes the earliest tranche that some schedule still gives it. Like the drawing of
// people: who is alike and was refused a tranche before, is refused it still.
async function drawPlaces(
  search: Search,
  model: ScheduleModel,
  units: readonly Unit[],
  point: readonly number[],
): Promise<Places> {
  const groupOf = groupsByUnit(model)
  const width = point.length / Math.max(1, model.travellers.length)
  const taken = point.map(() => 0)
  const closed = point.map((_, j) => search.columnBounds(j)[1] === 0)
  const places = new Map<Unit, number>()
  let witness = point
  for (const unit of units) {
    const g = groupOf.get(unit) ?? 0
    for (let t = 0; t < width; t++) {
      const column = model.columnOf(g, t)
      if (closed[column] === true) continue
      const count = taken[column] ?? 0
      const other: readonly number[] =
        (witness[column] ?? 0) > count ? witness : await witnessOfMore(search, column, taken)
      if ((other[column] ?? 0) > count) {
        witness = other
        taken[column] = count + 1
        places.set(unit, t)
        break
      }
      closed[column] = true
      search.setColumn(column, count, count)
    }
  }
  return places
}

async function witnessOfMore(
  search: Search,
  column: number,
  taken: readonly number[],
): Promise<readonly number[]> {
  taken.forEach((count, j) => {
    const [lower, upper] = search.columnBounds(j)
    if (count > lower) search.setColumn(j, count, upper)
  })
  const answer = await search.best({ columns: [column], values: [1] })
  return answer.status === 'found' ? answer.point : []
}
