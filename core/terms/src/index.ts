export type { Fault, ProblemCode } from './plan-fields.ts'
export {
  attributeOf,
  brokenGroups,
  capacityOf,
  EVERYONE,
  largestClass,
  leximinGroups,
  matchesFilter,
  MAX_CLASS,
  MAX_GROUPS,
  MAX_PARTIES,
  MAX_PEOPLE,
  MAX_TERMS,
  MAX_TRANCHES,
  NO_LIMIT,
} from './plan-problem.ts'
export type {
  AllForAllTerm,
  AttributeValue,
  BalanceTerm,
  CriterionStage,
  DemandsTerm,
  ExposureTerm,
  IneligibleWhy,
  ParityTerm,
  PlanCapacity,
  PlanDemand,
  PlanFilter,
  PlanMeasure,
  PlanName,
  PlanObjective,
  PlanPair,
  PlanParty,
  PlanPerson,
  PlanProblem,
  PlanRatio,
  PlanTerm,
  PlanTranche,
  PrecedenceTerm,
  QuotaTerm,
  RemainsLot,
  RemainsTerm,
} from './plan-problem.ts'
export { parseProblem, parseProblemText } from './plan-problem-parser.ts'
export type { ProblemRefusal } from './plan-problem-parser.ts'
export { problemJson, writeProblem } from './plan-problem-writer.ts'
export {
  frozenHash,
  frozenHashOfJson,
  lotteryNumbers,
  lotterySeed,
  problemHash,
} from './plan-lottery.ts'
export type {
  AnsweredDemand,
  BranchProof,
  DualBound,
  NamedBound,
  LotteryDraw,
  Plan,
  PlanCertificate,
  PlanLeg,
  PlanOf,
  Planned,
  PlannedTranche,
  PlanReason,
  PlanRefusal,
  PlanStage,
  RefusedPlan,
  StageProof,
} from './plan.ts'
export { writePlan } from './plan-writer.ts'
export { parsePlan } from './plan-parser.ts'
export type { PlanCode } from './plan-parser.ts'
export { LARGEST_PRICE, readPrices, writePrices } from './prices.ts'
export { conflictLines, readTerm, TERM_WORDS, termText } from './words/conflict-words.ts'
export type { TermNames } from './words/conflict-words.ts'
export type { TermWords } from './words/term-words.ts'
export type { PersonCounts, SideCounts } from './side-counts.ts'
