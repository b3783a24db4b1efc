export { openHighs, SolverError } from './highs-solver.ts'
export type { HighsSolver } from './highs-solver.ts'
