export { clustersOf } from './clusters.ts'
export type { Clusters } from './clusters.ts'
export { discordsOf } from './discords.ts'
export type { Discord, Said } from './discords.ts'
export type {
  Agreement,
  Approx,
  Category,
  Doubt,
  DoubtReason,
  Mention,
  Part,
  Passage,
  ReadExchange,
  ReadReport,
  Released,
  ReportDocument,
  StandingFigure,
  Statement,
  Status,
  Total,
} from './document.ts'
export { exchangesOfRecord, standingOfRecord } from './exchange-record.ts'
export type { ExchangeRecord, StandingRecord } from './exchange-record.ts'
export { gapsIn, totalsOf } from './known/completeness.ts'
export type { Gap, KnownTotal } from './known/completeness.ts'
export { readKnown } from './known/known-exchanges.ts'
export type {
  Figure,
  KnownExchange,
  KnownKind,
  KnownSide,
  KnownTable,
  TableFault,
} from './known/known-exchanges.ts'
export { REPORTED_EXCHANGES } from './known/reported-exchanges.ts'
export type { Lexicon } from './lexicon.ts'
export { originsOf } from './origins.ts'
export type { Worded } from './origins.ts'
export { openLexicons } from './packs/all.ts'
export { readReport } from './read.ts'
export { verdictsOf } from './verdicts.ts'
export type { Verdict, VerdictCode, Where } from './verdicts.ts'
export { withLetteredParties } from './lettered-parties.ts'
export { changesBetween, reportsOfChange, withChanges } from './together/changes.ts'
export type { ChangeOfExchange, RecordChange, VerdictChange } from './together/changes.ts'
export { parseOutline, parseRecordChange } from './together/change-lines.ts'
export { EMPTY_OUTLINE, outlineOf } from './together/outline.ts'
export type {
  ExchangeHead,
  ExchangeOutline,
  FigureOutline,
  RecordOutline,
  VerdictOutline,
} from './together/outline.ts'
export { kinshipOf } from './together/kinship.ts'
export type { Change, Kin, KinNode } from './together/kinship.ts'
export type { ReviewItem, ReviewReason } from './together/for-review.ts'
export { PROPOSAL_REFUSALS, proposalIn } from './together/proposals.ts'
export type { Proposal, ProposalRefusal } from './together/proposals.ts'
export type { CumulativeFigure, SerialNumber } from './together/numbered.ts'
export { gatherRecord, STANDINGS } from './together/public-record.ts'
export type {
  ClaimStanding,
  Origin,
  PublicRecord,
  RecordClaim,
  RecordedExchange,
  SourcedReport,
  StandingClaim,
} from './together/public-record.ts'
export { readRecord } from './together/read-record.ts'
export { rowQuestions, serialsOf, silencesIn, sumChecks } from './together/row-of-exchanges.ts'
export type { RowQuestion, Silence, SumCheck } from './together/row-of-exchanges.ts'
export { surroundingsOf } from './together/surroundings.ts'
export type { Surroundings } from './together/surroundings.ts'
export { againstLog } from './against/against-log.ts'
export type {
  AgainstLog,
  JudgedClaim,
  Linked,
  LogDifference,
  LogMatch,
  Uncompared,
} from './against/against-log.ts'
export { spokenFor } from './against/spoken-for.ts'
export type { Heard, SpokenFor, StatedCount } from './against/spoken-for.ts'
export { BESIDE, openModels, SCALE } from './weighing/model.ts'
export type { PackedModel, PackedWeights } from './weighing/model.ts'
export { openWeights } from './weighing/weigh.ts'
export type { Weights } from './weighing/weigh.ts'
export { lookedAgain, weighableIn } from './weighing/weighable.ts'
export type { Weighable, WeighableNumber } from './weighing/weighable.ts'
