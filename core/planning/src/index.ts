export type {
  Bounds,
  LinearModel,
  LinearRow,
  SolverAnswer,
  SolverPort,
  SolverSession,
  SolverStep,
} from './solver.ts'
