export type {
  Bounds,
  LinearModel,
  LinearRow,
  SolverAnswer,
  SolverPort,
  SolverSession,
  SolverStep,
} from './solver.ts'
export { draftPlan, solvePlan } from './planner.ts'
export { stageNames } from './stages.ts'
export type { PlanDraft, PlanningMeans } from './planner.ts'
export { verifyPlan } from './verify/verify.ts'
export type { Finding, Verification, VerifiedStage, VerifyRefusal } from './verify/verify.ts'
export type { VerifyCode } from './verify/facts.ts'
export { explainPerson } from './explanation.ts'
export type { Change, Explanation, LotteryPlace } from './explanation.ts'
export { chooseColumns, scheduleColumns } from './columns.ts'
export type { ColumnChoice, ColumnQuota, ColumnTerms } from './columns.ts'
export type { ColumnPeople, UnitKind } from './columns-kinds.ts'
export { chooseLaminar } from './laminar.ts'
export type { LaminarCell, LaminarChoice, LaminarPeople, LaminarTerms } from './laminar.ts'
export { recomputedBounds } from './verify/bounds.ts'
export { coverByCycles, cyclesUpTo3, PRICE_UNIT } from './cycles.ts'
export type { CycleChoice, Giving } from './cycles.ts'
export type { Groundwork } from './groundwork.ts'
