export { systemChance } from './chance.ts'
export { systemClock } from './clock.ts'
export { nodeCryptography } from './cryptography.ts'
export { newSigningSeed, signerFromSeed } from './signing-key.ts'
export { moduleBeside, openWorkerTeam, WorkerFailedError } from './worker-team.ts'
export type { WorkerTeam } from './worker-team.ts'
export {
  cancelMatch,
  isCancelled,
  MATCH_PARTS,
  matchProgress,
  newMatchBoard,
  noteMatch,
} from './match-board.ts'
export type { MatchBoard, MatchPart, MatchProgress } from './match-board.ts'
export { MatchCancelledError, matchInThreads } from './match-threads.ts'
export type { KeptShards, MatchThreads } from './match-threads.ts'
export { coordinating } from './coordinating.ts'
export type {
  CoordinatorAnswer,
  CoordinatorTask,
  ListsApart,
  OutcomeApart,
} from './coordinating.ts'
export { matcherOver, openMatcher } from './match-apart.ts'
export type { Matcher } from './match-apart.ts'
