// The thread in which HiGHS runs. A solve is synchronous and can overrun its limit, so it has a
// thread of its own that can be ended from outside. One thread, fixed seed: same input, same answer.
import { parentPort } from 'node:worker_threads'
import highsModule from 'highs'
import type { Highs, Model } from 'highs'
import type { SolverAnswer } from '@parley/planning'
import type { PackedModel, PackedStep } from './packed-model.ts'

export type Request =
  | {
      readonly ask: 'open'
      readonly id: number
      readonly session: number
      readonly model: PackedModel
    }
  | {
      readonly ask: 'solve'
      readonly id: number
      readonly session: number
      readonly step: PackedStep
    }
  | { readonly ask: 'close'; readonly id: number; readonly session: number }

export type Reply =
  | { readonly id: number; readonly answer: SolverAnswer | null }
  | { readonly id: number; readonly fault: string }

const TOLERANCE = 1e-9 // the tightest HiGHS takes; counts are whole, and checked again outside
const NEAR_ONE = 0.999 // objectives are whole numbers: a gap below one is no gap

// The package types its default export for CommonJS only; imported, it is the loader itself.
const loadHighs = highsModule as unknown as () => Promise<Highs>

interface Session {
  readonly model: Model
  readonly columnCount: number
}

const sessions = new Map<number, Session>()
let loading: Promise<Highs> | null = null

parentPort?.on('message', (request: Request) => {
  void serve(request).then((reply) => parentPort?.postMessage(reply))
})

async function serve(request: Request): Promise<Reply> {
  const { id } = request
  try {
    const highs = await (loading ??= loadHighs())
    return { id, answer: perform(highs, request) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : 'unknown fault of the solver' }
  }
}

function perform(highs: Highs, request: Request): SolverAnswer | null {
  switch (request.ask) {
    case 'open':
      sessions.set(request.session, {
        model: openModel(highs, request.model),
        columnCount: request.model.columnLower.length,
      })
      return null
    case 'solve': {
      const session = sessions.get(request.session)
      if (session === undefined) throw new Error('expected an open session, found none')
      return solve(highs, session, request.step)
    }
    case 'close':
      sessions.get(request.session)?.model.dispose()
      sessions.delete(request.session)
      return null
  }
}

function openModel(highs: Highs, model: PackedModel): Model {
  const numCols = model.columnLower.length
  const numRows = model.rowLower.length
  const { starts, indices, values } = model
  const opened = highs.createModel({
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(numCols),
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer),
  })
  opened.options.set({
    output_flag: false,
    random_seed: 0,
    mip_rel_gap: 0,
    mip_abs_gap: NEAR_ONE,
    mip_feasibility_tolerance: TOLERANCE,
    primal_feasibility_tolerance: TOLERANCE,
    dual_feasibility_tolerance: TOLERANCE,
  })
  return opened
}

function solve(highs: Highs, { model, columnCount }: Session, step: PackedStep): SolverAnswer {
  change(model, columnCount, step)
  model.options.set({
    solve_relaxation: step.relaxed,
    time_limit: model.getRunTime() + Math.max(step.timeLimitMs, 1) / 1000,
  })
  model.run()
  return step.relaxed ? relaxedAnswer(highs, model) : integerAnswer(highs, model)
}

function change(model: Model, columnCount: number, step: PackedStep): void {
  for (const row of step.addRows ?? []) {
    const entries = { indices: Int32Array.from(row.columns), values: Float64Array.from(row.values) }
    model.addRow(row.lower, row.upper, entries)
  }
  for (const { index, lower, upper } of step.rowBounds ?? []) {
    model.changeRowBounds(index, lower, upper)
  }
  if (step.columnBounds !== null) {
    const { indices, lower, upper } = step.columnBounds
    model.changeColsBounds({ kind: 'set', indices }, lower, upper)
  }
  if (step.objective === undefined) return
  const costs = new Float64Array(columnCount)
  step.objective.columns.forEach((column, i) => {
    costs[column] = step.objective?.values[i] ?? 0
  })
  model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs)
}

const NOTHING = { objective: null, bound: null, point: null, duals: null, ray: null }

function relaxedAnswer(highs: Highs, model: Model): SolverAnswer {
  const status = statusWord(highs, model)
  if (status === 'infeasible') {
    return { ...NOTHING, status, ray: dualRay(model) }
  }
  if (status !== 'optimal') return { ...NOTHING, status }
  const solution = model.getSolution()
  const objective = model.getObjectiveValue()
  return {
    ...NOTHING,
    status,
    objective,
    bound: objective,
    point: Float64Array.from(solution.colValue),
    duals: Float64Array.from(solution.rowDual),
  }
}

function integerAnswer(highs: Highs, model: Model): SolverAnswer {
  const status = statusWord(highs, model)
  if (status === 'infeasible' || status === 'failed') return { ...NOTHING, status }
  const bound = Number(model.info.get('mip_dual_bound'))
  const found = Number(model.info.get('primal_solution_status')) === FEASIBLE_POINT
  const point = found ? Float64Array.from(model.getSolution().colValue) : null
  const objective = found ? model.getObjectiveValue() : null
  return { ...NOTHING, status, objective, bound: Number.isFinite(bound) ? bound : null, point }
}

const FEASIBLE_POINT = 2 // HiGHS: kSolutionStatusFeasible

function statusWord(highs: Highs, model: Model): SolverAnswer['status'] {
  const { modelStatus } = highs.constants
  switch (model.getModelStatus()) {
    case modelStatus.optimal:
    case modelStatus.empty:
      return 'optimal'
    case modelStatus.infeasible:
    case modelStatus.unboundedOrInfeasible: // every column is bounded, so it is the latter
      return 'infeasible'
    case modelStatus.timeLimit:
      return 'time-limit'
    default:
      return 'failed'
  }
}

// A ray is a convenience of the certificate: without one, planning finds its proof another way.
function dualRay(model: Model): Float64Array | null {
  return model.getDualRay()?.values ?? null
}
