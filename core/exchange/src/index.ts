export * from './care/index.ts'
export * from './tablet/index.ts'
export { countAcceptance } from './acceptance.ts'
export { account, accountJson, debtsOf } from './account.ts'
export type { Account, Carried, Debt, ReleasedCount } from './account.ts'
export {
  AGREEMENT_LIMITS,
  otherSide,
  readAgreement,
  reviewRulesOf,
  routeOf,
  withReview,
} from './agreement.ts'
export type {
  Agreement,
  ClassRule,
  ClassWhen,
  HandoverRules,
  ListProtocol,
  PersonRules,
  ReviewRules,
  Route,
} from './agreement.ts'
export {
  agreementRate,
  isBlindFor,
  hiddenFrom,
  samePairs,
  saidBy,
  sampleOf,
  standingOf,
} from './pair-review.ts'
export type { AgreementRate, PairStanding } from './pair-review.ts'
export { agreementFault, clausesClashing } from './agreement-check.ts'
export type { ClauseClash } from './agreement-check.ts'
export { applyEntry } from './apply.ts'
export type { Applied, FoldContext, VerifiedReceipt, Verdict } from './apply.ts'
export { mayTellFamily } from './apply-home.ts'
export { answeringOf, askedOf } from './apply-lists.ts'
export type { ListStanding } from './apply-lists.ts'
export { commitmentTo, roundProblem, seedOf } from './apply-planning.ts'
export { accountOf, unaccountedRefs } from './closing.ts'
export { countFindings, countsOf, isAccountBound, unopenedCounts } from './counts.ts'
export type { CountFinding, CountFindingCode, CountOpened, OpenedCounts } from './counts.ts'
export { ledgerPeople } from './audit/ledger-people.ts'
export type { LedgerPerson } from './audit/ledger-people.ts'
export { AUDIT_FACTS, AUDIT_VERDICTS, auditedRef, auditList } from './audit/list-audit.ts'
export type { AuditAccount, AuditedRow, AuditFact, AuditFinding } from './audit/list-audit.ts'
export type { AuditVerdict, ListAudit } from './audit/list-audit.ts'
export { conditionOf } from './condition.ts'
export { earlierBalance } from './line/keeping-back.ts'
export { audienceOf, draftOf } from './draft.ts'
export type { AudienceName, Draft } from './draft.ts'
export { familyGroups } from './family.ts'
export type { HeldRelative } from './family.ts'
export { isKind, placeOf, readEvent } from './event.ts'
export { readShape } from './shape.ts'
export type { Entry, ExchangeEvent, Kind, Kinds } from './event.ts'
export type {
  Exception,
  ExceptionWord,
  HandoverStep,
  Leg,
  PresentationStep,
  ReceiptFact,
} from './handover.ts'
export type {
  Arrival,
  ArrivalStep,
  Fitness,
  FitnessStep,
  HomeStep,
  Triage,
  TriageStep,
} from './homecoming.ts'
export { TRIAGES } from './homecoming.ts'
export { careBoard, careNotesOf, diedInTransit } from './views/care-board.ts'
export type { CareBoard, CareHalfHour, CareRow } from './views/care-board.ts'
export { deskNotes } from './desk/desk-notes.ts'
export type { Band, ClosedStep, DeskBook, DeskNotes, DeskStep, Noted } from './desk/desk-notes.ts'
export {
  areFindingsIn,
  bandsWaiting,
  closedStepOf,
  deskReport,
  findingRefusal,
  findingsOf,
  homeRefusal,
  homeWaiting,
  openKinds,
  reportRefusal,
  stepSays,
  triageRefusal,
  triageWaiting,
  withdrawalRefusal,
} from './desk/desk-report.ts'
export type {
  DeskRefusal,
  DeskReport,
  DeskReportName,
  DeskSight,
  NoteRefusal,
  StepSays,
} from './desk/desk-report.ts'
export { coachesOf } from './line/coaches.ts'
export {
  factOf,
  formatHandingCode,
  MAX_HANDED,
  MAX_HANDING_CHARACTERS,
  parseHandingCode,
  receiptNote,
  receiptText,
  remainsText,
  signatureIn,
} from './line/handing-code.ts'
export type {
  HandedPerson,
  HandingCode,
  HandingRefusal,
  PersonsCode,
  RemainsCode,
} from './line/handing-code.ts'
export { coachSteps, shortageAt } from './line/keeping-back.ts'
export {
  codeRefusal,
  completeRefusal,
  factIn,
  lineDesk,
  noteRefusal,
  outboxOf,
  receiveRefusal,
  releasedBy,
  releaseRefusal,
  reportedSteps,
  sideOf,
  stepReport,
  withReceived,
  withReleased,
} from './line/line-desk.ts'
export type { LineDesk, LineRefusal, LineSide, LineSight, SignedBy } from './line/line-desk.ts'
export { notesAt } from './line/line-notes.ts'
export type {
  Handing,
  KeptReceipt,
  LineBook,
  LineKind,
  LineNotes,
  LinePlace,
} from './line/line-notes.ts'
export {
  couldNotCross,
  keptBack,
  presentedAreDue,
  shortageKey,
  shortageOf,
} from './line/shortage.ts'
export type { DueTranche, Keeping, Shortage } from './line/shortage.ts'
export { offerBy, offerJson } from './offer.ts'
export type { Condition, Contest, FamilyGroup, HolderKnowledge, Offer } from './offer.ts'
export { meetableCount, meetableNumbers, offeredCount } from './meetable.ts'
export { plannedTranches } from './plan-round.ts'
export type { Objection, PlanObjected, PlanProposed, PlanRefused, Round } from './plan-round.ts'
export { presetAgreement } from './preset.ts'
export type { PresetNumbers } from './preset.ts'
export { frozenProblem, problemBody, problemText } from './problem.ts'
export type { HeldOffer, ProblemParts } from './problem.ts'
export { awaitedFor, neededFor } from './proposal.ts'
export type { Proposal, ProposalKind } from './proposal.ts'
export { applyPrivate, EMPTY_REGISTER, pairKey } from './register.ts'
export type {
  ImportedList,
  Interview,
  MatchDecision,
  PairVerdict,
  Register,
  ReleasedLot,
} from './register.ts'
export { answersFrom, notAskedFor } from './reconcile.ts'
export type { Reconciling } from './reconcile.ts'
export type { RemainsReceipt, RemainsTransfer } from './remains.ts'
export { ERASABLE_KINDS, erasableInExchange, erasableInPrivate } from './retention.ts'
export type { PersonPlace } from './retention.ts'
export { isSameHour } from './schedule.ts'
export type { Schedule, ScheduledTranche } from './schedule.ts'
export {
  answerJson,
  answersDue,
  recordBytes,
  rowJson,
  sharedRecord,
  soughtJson,
} from './sought-list.ts'
export type { Answer, DeliveredRow, ListKind, PlainAnswer, SoughtPerson } from './sought-list.ts'
export { commitmentKey, EMPTY_EXCHANGE } from './state.ts'
export type {
  ArrivalFact,
  Bound,
  CareFact,
  Conflict,
  Custody,
  CustodyLane,
  EnteredFor,
  ExchangeState,
  Frame,
  GivenAnswer,
  PublicStatement,
  SoughtList,
  VoidEntry,
  Whereabouts,
} from './state.ts'
export {
  decodeStatement,
  encodeStatement,
  MAX_STATEMENT_BYTES,
  PASSABLE_CHECKS,
  readableTexts,
  statementOf,
} from './statement.ts'
export type {
  Language,
  ReleasedStatement,
  StatementCounts,
  StatementDraft,
  StatementText,
  WrittenStatement,
} from './statement.ts'
export { jointDigest } from './joint-statement.ts'
export type { JointStatement } from './joint-statement.ts'
export { arrivedOf, isEmbargoOver, namePlaces, statementFacts } from './statement-check.ts'
export type { CheckCode, CheckResult, StatementFacts, TextPlace } from './statement-check.ts'
export { nextStatementNumber } from './statement-notes.ts'
export { MEDIA_DECISIONS, MEDIA_KINDS, MEDIA_RESTRICTIONS, mayDecide } from './media-log.ts'
export type { MediaDecision, MediaKind, MediaRestriction, MediaSighting } from './media-log.ts'
export { messagesOf } from './short-message.ts'
export { exposureOf, hasBegun, leftBehind, lineOf, receiptKey, receiptRefusal } from './tranche.ts'
export type {
  Manifest,
  ManifestLine,
  Presentation,
  Released,
  Tranche,
  TrancheStage,
} from './tranche.ts'
export { agreementWarnings, outsideParity } from './warning.ts'
export type { AgreementWarning } from './warning.ts'
export {
  ANSWER_COLUMNS,
  answerSheetRows,
  listLine,
  listsNamed,
  readAnswerSheet,
  SHEET_ANSWERS,
  sheetAnswer,
} from './lists-in/answer-sheet.ts'
export type {
  AnswerHeadings,
  AnswerProblem,
  AnswerProblemCode,
  AnswerReading,
  AskedPerson,
  EnteredAnswer,
  SheetAnswer,
} from './lists-in/answer-sheet.ts'
export { cleanText, hiddenMarks } from './lists-in/cell-text.ts'
export { isMeaning, MEANINGS } from './lists-in/heading-words.ts'
export type { Meaning } from './lists-in/heading-words.ts'
export { readPersons } from './lists-in/list-reading.ts'
export type { ImportAccount, ListReading, RowReading } from './lists-in/list-reading.ts'
export type { DateOrder } from './lists-in/list-date.ts'
export { applyMapping, columnsMeaning, withMeaning, withSheet } from './lists-in/mapping.ts'
export { mappingJson, parseMapping } from './lists-in/mapping-file.ts'
export type {
  AsOf,
  ColumnMapping,
  Mapping,
  Question,
  SheetMapping,
  Taking,
} from './lists-in/mapping.ts'
export { proposeMapping } from './lists-in/mapping-proposal.ts'
export type { ProposalFacts } from './lists-in/mapping-proposal.ts'
export { problemLevel } from './lists-in/problem.ts'
export type { Expected, Problem, ProblemCode, ProblemLevel } from './lists-in/problem.ts'
export { cellAt, columnLetters } from './lists-in/raw-table.ts'
export type {
  CellKind,
  MergedCells,
  RawCell,
  RawRow,
  RawTable,
  TableDoubt,
  TableDoubtCode,
} from './lists-in/raw-table.ts'
export type { RowKind } from './lists-in/row-kind.ts'
export { holderRefs, knownPerson, knownPersons } from './views/known-person.ts'
export type { Known, KnownPerson, SoughtEntry } from './views/known-person.ts'
export { PersonSearch } from './views/person-search.ts'
export type { Findable, FoundPersons, PersonFilter, PersonOrder } from './views/person-search.ts'
export { NameBook, searchKey, searchWords } from './views/name-forms.ts'
export type { NameForms, SearchWord } from './views/name-forms.ts'
export {
  isSameRow,
  optionalColumns,
  personRow,
  personRows,
  recordsOf,
  rowBytes,
  rowDigest,
  viewHash,
} from './views/person-row.ts'
export type { OptionalColumn, PersonRow } from './views/person-row.ts'
export { PERSON_STATES, StandingBook } from './views/person-standing.ts'
export type { AnswerCode, PersonStanding, PersonState, Selection } from './views/person-standing.ts'
export { oppositeOf, ownSide, sightOf } from './views/viewer.ts'
export type { FoldedEntry, Outlook, Sight, Viewer, ViewerRole } from './views/viewer.ts'
export { actsOf } from './views/acts.ts'
export type { AcceptanceOf, ActOf } from './views/acts.ts'
export {
  agreementRows,
  clashingClauses,
  clausesOf,
  mayAcceptAgreement,
  unsaidTerms,
} from './views/agreement-clauses.ts'
export type { AgreementRow, ClauseRow } from './views/agreement-clauses.ts'
export type { LeftRow } from './views/plan-left.ts'
export { clauseTicks, meetableClauses } from './views/agreement-ticks.ts'
export type { ClauseTick } from './views/agreement-ticks.ts'
export { answerLists, answerPage, unaskedCount } from './views/answer-standing.ts'
export type { AnswerFilter, AnswerListRow, AnswerRow } from './views/answer-standing.ts'
export { custodyLanes, personEvents } from './views/custody-timeline.ts'
export type { LaneRow, PersonEventRow } from './views/custody-timeline.ts'
export { handoverBoard, owedRows } from './views/handover-board.ts'
export type {
  CrossingRow,
  ExceptionRow,
  HandoverBoard,
  ScheduleRow,
} from './views/handover-board.ts'
export { arrivalBoard, familyBoard, interviewRows } from './views/homecoming-board.ts'
export type {
  ArrivalBoard,
  ArrivalRow,
  FamilyBoard,
  FamilyRow,
  InterviewRow,
} from './views/homecoming-board.ts'
export { confirmedOf, flowRows } from './views/people-flow.ts'
export type { FlowRow, FlowTranche } from './views/people-flow.ts'
export { planChanges, planOutlook, planStages } from './views/plan-outlook.ts'
export type {
  LotteryRow,
  PlanChange,
  PlanOutlook,
  PlanSideRow,
  PlanTrancheRow,
  PyramidRow,
  RoundRow,
} from './views/plan-outlook.ts'
export { planStep } from './views/plan-step.ts'
export type { PlanStep, PlanStepWord } from './views/plan-step.ts'
export { readPlan } from './views/plan-reading.ts'
export type { PlanRead, ReasonCode, ReasonRead, StageRead } from './views/plan-reading.ts'
export { countBoard } from './views/count-rows.ts'
export type { CountBoard, CountRow, CountStanding } from './views/count-rows.ts'
export { remainsRows, seriesBoard } from './views/series-board.ts'
export type { ClosingRow, RemainsRow, SeriesBoard, SeriesDayRow } from './views/series-board.ts'
export { namingBoard } from './views/naming-board.ts'
export type { NamingBoard, NamingRow } from './views/naming-board.ts'
export { jointRows } from './views/joint-rows.ts'
export type { JointRow } from './views/joint-rows.ts'
export { mediaBoard } from './views/media-rows.ts'
export type { MediaBoard, MediaRow } from './views/media-rows.ts'
export {
  correctionOf,
  mayPass,
  heldBackBy,
  statementChecks,
  statementId,
  statementRows,
} from './views/statement-board.ts'
export type { CheckRow, StatementRow } from './views/statement-board.ts'
export { maySeeHours, trancheRows } from './views/tranche-outlook.ts'
export type {
  MilestoneRow,
  MilestoneWord,
  SideRow,
  TrancheRow,
  TrancheWord,
} from './views/tranche-outlook.ts'
export { signable, waitingRows } from './views/waiting.ts'
export type { WaitingRow, WaitingWord } from './views/waiting.ts'
export { whyNot } from './views/why-not.ts'
export type { LotteryPlace, WhyNotRow } from './views/why-not.ts'
