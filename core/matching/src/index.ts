export { dataHash } from './data-hash.ts'
export { explainPair, levelsOf, pairBits } from './evidence.ts'
export type { Evidence, PairExplanation } from './evidence.ts'
export type { FieldName } from './fields.ts'
export type { Likeness } from './likeness.ts'
export { matchLists } from './match-lists.ts'
export type { MatchRequest } from './match-steps.ts'
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
export type { SettlingFact } from './settling.ts'
export type { StepBy, TranscriptionPath } from './transcription.ts'
