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
export { verifyPlan } from './verify.ts'
export type { Verification, VerifiedStage, VerifyRefusal } from './verify.ts'
export type { Finding, VerifyCode } from './verify-reading.ts'
export { explainPerson } from './explanation.ts'
export type { Change, Explanation, LotteryPlace } from './explanation.ts'
