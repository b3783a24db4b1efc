export {
  CARE_ASKED,
  CARE_ASKERS,
  CARE_LISTS,
  CARE_REFUSALS,
  CONSCIOUSNESS,
  FIRST_AIDS,
  RISKS,
  SEVERITIES,
} from './care-words.ts'
export type { CareListWord, CareRefusalCode } from './care-words.ts'
export {
  NOTICE_JUDGEMENTS,
  NOTICE_REFUSALS,
  NOTICE_SENTENCES,
  NOTICE_STATES,
  WITHDRAWAL_REASONS,
} from './notice-words.ts'
export type { EvidenceView, HomeAct, HomePartView, Homes, HomeView } from './home.ts'
export type { HomeFormsView, HomeFormWord } from './home-forms.ts'
export {
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_STATES,
  HOME_FORMS,
  HOME_PAPERS,
  HOME_PARTS,
  HOME_REFUSALS,
  HOME_STAGES,
  PACKET_STATES,
  PAPER_STATES,
  SIGHT_BASES,
} from './home-words.ts'
export type {
  ClockView,
  Detention,
  DetentionAct,
  DetentionActed,
  DetentionFileView,
  DetentionPartView,
  DetentionRowView,
} from './detention.ts'
export type { Remaining, RemainingRowView } from './remaining.ts'
export type {
  RecordAct,
  RecordClaimsPage,
  RecordClaimView,
  RecordExchangeView,
  RecordList,
  RecordOriginsView,
  RecordPassageView,
  RecordPlace,
  RecordReportView,
  RecordReviewRow,
  RecordReviewView,
  RecordRowView,
  RecordStandingView,
  RecordTimelineView,
} from './record.ts'
export type {
  LedgerVerdict,
  RecordExchangeLedger,
  RecordLedger,
  RecordLinkAct,
  StatementNumber,
  StatementRecord,
} from './record-ledger.ts'
export {
  LEDGER_DIFFERENCES,
  LEDGER_HOWS,
  LEDGER_MATCHES,
  LEDGER_SOURCES,
  LEDGER_STANDINGS,
  LEDGER_STATES,
  LEDGER_WHYS,
  LINK_REFUSALS,
  LOG_WORDS,
} from './record-ledger-words.ts'
export type { LedgerStandingWord } from './record-ledger-words.ts'
export type { RecordChangesView, RecordChangeView, RecordToldView } from './record-changes.ts'
export { AUDIT_FACTS, AUDIT_VERDICTS } from './audit-words.ts'
export type { AuditFact, AuditVerdict } from './audit-words.ts'
export {
  APPROXIMATIONS,
  CLAIM_STANDINGS,
  CLAIM_STATUSES,
  DISCORD_TOPICS,
  KIN_CHANGES,
  KIN_FACTS,
  RECORD_REFUSALS,
  RECORD_STATES,
  REPORT_CATEGORIES,
  REVIEW_REASONS,
  REVIEW_VERDICTS,
  ROW_QUESTIONS,
  VERDICT_PLACES,
  STATE_CODES,
} from './record-words.ts'
export type { ClaimStandingWord, ReportCategory, ReviewVerdict } from './record-words.ts'
export type {
  EvidenceAct,
  EvidenceActed,
  EvidenceCase,
  EvidenceCases,
  SignView,
} from './evidence.ts'
export {
  CLOCK_STATES,
  COMPLAINT_OUTCOMES,
  COMPLAINTS,
  CONFIDENCES,
  CONTEST_PARTS,
  CONTEST_STAGES,
  DETENTION_ENDS,
  DETENTION_PARTS,
  DETENTION_REFUSALS,
  DETENTION_STAGES,
  EVIDENCE_REFUSALS,
  EVIDENCE_SOURCES,
  LEGAL_STATUSES,
  NOT_HELD_GROUNDS,
  REMAINING_STATUSES,
  SIGN_SOURCES,
  STATUS_GROUNDS,
  VISIT_GROUNDS,
  VISIT_STATES,
} from './detention-words.ts'
export type {
  DetentionPartWord,
  DetentionStageWord,
  LegalStatusWord,
  StatusGroundWord,
} from './detention-words.ts'
export type {
  RemainsAct,
  RemainsActed,
  RemainsBag,
  RemainsChain,
  RemainsDescription,
  RemainsLinkView,
  RemainsPartView,
} from './remains.ts'
export {
  BOARD_FINDINGS,
  BOARD_OUTCOMES,
  FINGERPRINT_STATES,
  REMAINS_EXCEPTIONS,
  REMAINS_PARTS,
  REMAINS_REFUSALS,
  REMAINS_STAGES,
  SEAL_STATES,
  SEXES,
  TEETH_STATES,
} from './remains-words.ts'
export type {
  BoardFindingWord,
  BoardOutcome,
  RemainsPartWord,
  RemainsStageWord,
} from './remains-words.ts'
export type {
  BoardCaseView,
  ChannelView,
  CallAnswered,
  CallTaken,
  NoticeAct,
  NoticeOfficeView,
  Notices,
  NoticeView,
} from './notices.ts'
export { TABLET_DOUBTS, TABLET_WARNINGS, TABLET_WORDS } from './tablet-words.ts'
export {
  ANSWERS,
  CATEGORIES,
  COLUMN_MEANINGS,
  COUNT_FINDINGS,
  COUNT_STANDINGS,
  CROSSING_STATES,
  DESK_REPORTS,
  EXCEPTIONS,
  FAMILY_STATES,
  FITNESS,
  HOLD_REASONS,
  LANES,
  LANGUAGES,
  LIKENESSES,
  LEVELS,
  LINE_LEGS,
  LINE_REFUSALS,
  LINE_SIDES,
  MATCH_DECISIONS,
  MATCH_FIELDS,
  MILESTONES,
  NAME_STEPS,
  NOTED,
  PAIR_STANDINGS,
  PERSON_STATES,
  PHASES,
  REASONS,
  SCREENS,
  SEAT_KINDS,
  START_TRIAGE,
  STATEMENT_STATES,
  TRANCHE_STATES,
  TRIAGE,
} from './words.ts'
export type {
  AnswerCode,
  CategoryWord,
  ColumnMeaning,
  CrossingState,
  ExceptionCode,
  FamilyState,
  FitnessCode,
  HoldReason,
  LaneCode,
  Language,
  Level,
  LineLeg,
  LineRefusalCode,
  LineSideWord,
  LikenessWord,
  MatchDecision,
  MatchField,
  MilestoneCode,
  NameStep,
  PairStanding,
  PersonState,
  Phase,
  ReasonCode,
  Screen,
  SeatKind,
  StatementState,
  TrancheState,
  TriageCode,
} from './words.ts'
export { WAITING } from './waiting-words.ts'
export type { WaitingCode } from './waiting-words.ts'
export type { CareAct, CarePartView, CareRowView, CareView } from './care.ts'
export type { AuditFindingShown, AuditRowShown, ListAuditShown } from './audit.ts'
export type { Acceptance, Fact, FactValue, Frozen, Shape } from './basics.ts'
export type { Changed, LogBadge, Session } from './session.ts'
export { BARRIER_REASONS, BARRIER_REFUSALS, BARRIER_STATES, POINT_WAITS } from './barriers.ts'
export type { BarrierPoint, BarrierRow, Barriers } from './barriers.ts'
export type { Board, BoardTranche, FlowSide, Milestone, SideCounts, Waiting } from './board.ts'
export { PEOPLE_SORTS } from './people.ts'
export type {
  Lane,
  People,
  PeopleQuery,
  PeopleSort,
  Person,
  PersonEvent,
  PersonRow,
  WhyNot,
} from './people.ts'
export type {
  ImportAccountModel,
  ImportColumn,
  ImportMapping,
  ImportPreview,
  ImportProblemModel,
  ImportQuery,
  ImportSheet,
  Imports,
} from './imports.ts'
export type {
  BulkOffer,
  Match,
  MatchDecided,
  MatchQueue,
  MatchRow,
  MatchedField,
  MatchesQuery,
} from './matches.ts'
export type { AnswerList, AnswerRow, AnswerRows, Answers, AnswerSheetReading } from './answers.ts'
export type {
  Agreement,
  AgreementCheck,
  AgreementDraft,
  AgreementProposal,
  Clause,
  ClauseKind,
  LegalWarning,
} from './agreement.ts'
export { TABLES } from './agreement.ts'
export type {
  LotteryFacts,
  Plan,
  PlanDiff,
  PlanPeople,
  PlanRound,
  PlanStage,
  PlanTranche,
  PyramidBand,
} from './plan.ts'
export type { PlanChangeRow, PlanChanges, PlanTrial, PlanTrialBody } from './plan-trial.ts'
export type { Line, LineAct, LineActed, LinePerson, LineRead } from './line.ts'
export type { TabletGiven, TabletPack, TabletReport, TabletReported, Tablets } from './tablets.ts'
export { HANDOVER_ACTS } from './handover.ts'
export type {
  CrossingException,
  CrossingPerson,
  Handover,
  HandoverAct,
  ReceiptModel,
  Schedule,
} from './handover.ts'
export type {
  Arrival,
  Arrivals,
  DeskReport,
  Families,
  FamilyCase,
  Interview,
  Interviews,
} from './homecoming.ts'
export type {
  Remains,
  RemainsLot,
  Closing,
  ListCounts,
  Series,
  SeriesDay,
  JointStatement,
  Media,
  MediaRow,
  Statement,
  StatementCheck,
  StatementCounts,
  Naming,
  Statements,
} from './statements.ts'
export type { Log, LogEntry, ErasureRow, LogRow, PublicPage, SightRow, WitnessRow } from './log.ts'
export type {
  Command,
  CommandName,
  Prepared,
  Submission,
  Submitted,
  WaitingSignature,
} from './commands.ts'
export {
  CHECK_RESULTS,
  JOINT_STATES,
  MEDIA_DECISIONS,
  MEDIA_KINDS,
  MEDIA_RESTRICTIONS,
  PASSABLE_CHECKS,
} from './press-words.ts'
export type {
  CheckResult,
  JointState,
  MediaDecision,
  MediaKind,
  MediaRestriction,
  PassableCheck,
} from './press-words.ts'
export { passkeyShown } from './passkeys.ts'
export type {
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  PasskeyRows,
  PasskeyShown,
} from './passkeys.ts'
export { EVENTS_PATH, OPENAPI_PATH, PATHS, SIGN_IN_PATHS } from './paths.ts'
export type { Operation } from './paths.ts'
export { contract } from './contract.ts'
export type { Answered, Asked, Asking, Contract } from './contract.ts'
export { NodeFailedError, NodeUnreachableError, addressOf, createCall } from './client.ts'
export type { Call } from './client.ts'
export { apiApp } from './server.ts'
export type { ApiOptions, Handlers } from './server.ts'
