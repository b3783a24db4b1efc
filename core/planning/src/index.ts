export type {
  Bounds,
  LinearModel,
  LinearRow,
  SolverAnswer,
  SolverPort,
  SolverSession,
  SolverStep,
} from './solver.ts'
export { solvePlan } from './planner.ts'
export type { PlanningMeans } from './planner.ts'
