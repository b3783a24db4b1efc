export { blockedPairs } from './blocked-pairs.ts'
export type { Candidates } from './blocking.ts'
export { dataHash } from './data-hash.ts'
export { explainPair, levelsOf, pairBits } from './evidence.ts'
export type { Evidence, PairExplanation } from './evidence.ts'
export type { FieldName } from './fields.ts'
export type { Likeness } from './likeness.ts'
export { ListsReader } from './form-reading.ts'
export type { FormStretch } from './form-reading.ts'
export type { FormTable, FormValues, PreparedLists } from './form-table.ts'
export type { KeyLinks } from './key-links.ts'
export type { PairTable } from './pair-table.ts'
export { inputOf, ShardWorker } from './shards.ts'
export type { ListKeys, RowPairs, Shard, ShardAnswer, Stage, StageInput } from './shards.ts'
export type { Weights } from './weighing.ts'
export { matchLists, readAll, TaskWorker } from './match-lists.ts'
export { matchSteps } from './match-steps.ts'
export type { MatchRequest } from './match-steps.ts'
export { GROUNDWORK, MatchStepsError, SHARD_SIZES } from './match-tasks.ts'
export type {
  Groundwork,
  MatchAnswers,
  MatchTasks,
  ReadTasks,
  ShardSizes,
  TasksApart,
} from './match-tasks.ts'
export { isWrittenAlike } from './units.ts'
export { modelHash, modelParameters } from './model.ts'
export {
  BULK_CHANCE,
  BULK_MARGIN_BITS,
  BULK_SUPPORT_BITS,
  MATCH_CHANCE,
  REVIEW_CHANCE,
} from './outcome.ts'
export type { Decision, MatchOutcome, MatchPair } from './outcome.ts'
export { ownRoom } from './room.ts'
export type { Room } from './room.ts'
export type { SettlingFact } from './settling.ts'
export type { StepBy, TranscriptionPath } from './transcription.ts'
