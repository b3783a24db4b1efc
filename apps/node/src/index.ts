export { openSeat } from './seat/open-seat.ts'
export type { SeatParts } from './seat/open-seat.ts'
export type { PreparedEntry, PulledEntry, Saying, SeatLog } from './seat/seat-log.ts'
export type {
  Act,
  Level,
  LogHead,
  PreparedAct,
  Seat,
  SeatEntry,
  SeatMatching,
  SubmittedAct,
} from './seat/seat.ts'
export {
  answersOf,
  confirmBulk,
  expectedErrorPpm,
  familiesOf,
  offerHeld,
  proposedPairs,
  reconcilingOf,
  sendAnswers,
  stateFamilies,
  undecidedPairs,
} from './stages/answers.ts'
export type { ProposedPair } from './stages/answers.ts'
export {
  closeTranche,
  deliverDossiers,
  giveGo,
  holdTranche,
  manifestOf,
  present,
  proposeManifest,
  proposeSchedule,
  resumeTranche,
} from './stages/crossing.ts'
export { check, closeStep, except, handOver, newDevice, report } from './stages/device.ts'
export type { Device, Handing } from './stages/device.ts'
export {
  carryDebts,
  familiesWaiting,
  proposeClosing,
  reportArrivals,
  reportHome,
  reportBags,
  reportCare,
  reportTriage,
  tellFamilies,
} from './stages/homecoming.ts'
export {
  approveStatement,
  draftStatement,
  jointAcceptance,
  jointStatementOf,
  releaseStatement,
} from './stages/statements.ts'
export type { DraftOf } from './stages/statements.ts'
export { auditFile, auditJson, auditTable, outlookOf } from './stages/audit.ts'
export type { AuditedFile } from './stages/audit.ts'
export { readListFile } from './stages/list-file.ts'
export type { ReadList } from './stages/list-file.ts'
export {
  commitHeldList,
  commitRows,
  countsToOpen,
  importList,
  newRef,
  openCounts,
  sendSoughtList,
} from './stages/lists.ts'
export type { CommittedRows, ListFile } from './stages/lists.ts'
export { officerOf, perform, performAll, TWO_OFFICER_KINDS } from './stages/perform.ts'
export {
  acceptPlan,
  commitLottery,
  freezeProblem,
  objectTo,
  revealNonce,
  solveAndPropose,
  verifyProposal,
} from './stages/planning.ts'
export type { Solved } from './stages/planning.ts'
export { answerSheet, enteredOf, readAnswers } from './stages/answer-sheet.ts'
export type { AnswerSheetFile, ReadAnswers, SheetWords } from './stages/answer-sheet.ts'
export { byCourier, openCarriedLog } from './courier/carried-log.ts'
export type { CarriedLog, CarriedSet } from './courier/carried-log.ts'
export { MAX_COURIER_BYTES, openCourierDesk } from './courier/courier-desk.ts'
export type {
  CourierDesk,
  CourierDeskOptions,
  OutgoingCourier,
  TakenCourier,
} from './courier/courier-desk.ts'
export type { Relayed } from './courier/relay.ts'
export type { EraseAim } from './erasure/erasable.ts'
export type { EraseWish, PreparedErase } from './erasure/erasure-desk.ts'
export { UnconfirmedErasureError } from './erasure/erasure-keeper.ts'
export { openAuthor } from './ledger/author.ts'
export type { Author, AuthorOptions, Submitted } from './ledger/author.ts'
export type { Alarm } from './ledger/alarm.ts'
export type { Act as LedgerAct, Draft } from './ledger/draft.ts'
export type { OwnIdentity } from './ledger/key-shelf.ts'
export type { LogView } from './ledger/log-view.ts'
export { continueLogs } from './ledger/continued-log.ts'
export { openPastLog, pastView } from './ledger/past-log.ts'
export type { PastLog, PastLogOptions } from './ledger/past-log.ts'
export { sayAgain } from './ledger/say-again.ts'
export type { LogSince, SaidAgain, SayAgainParts } from './ledger/say-again.ts'
export { openMirror } from './ledger/mirror.ts'
export type { Mirror, MirrorOptions, Pulled } from './ledger/mirror.ts'
export type { Closed, ClosedCode, OpenedEntry } from './ledger/opened-entry.ts'
export { audienceActs, firstRingOf, grantAct, openingCeremony } from './ledger/opening-ceremony.ts'
export type {
  Ceremony,
  CeremonyAudience,
  CeremonyKey,
  CeremonyParty,
  NewAudience,
} from './ledger/opening-ceremony.ts'
export { openPrivateLog, privatePolicy } from './ledger/private-log.ts'
export type { PrivateLog, PrivateLogOptions } from './ledger/private-log.ts'
export { openSeatLog } from './ledger/seat-log.ts'
export type { SeatLogOptions } from './ledger/seat-log.ts'
export { say, signatureLine, signDraft } from './ledger/signing.ts'
export { openWitnessWatch } from './process/witness-watch.ts'
export type { KeptBack, WitnessWatch } from './process/witness-watch.ts'
export { keepDossiers } from './web/dossier-keeper.ts'
export type { DossierKeeper } from './web/dossier-keeper.ts'
export { keepSendings } from './families/sending-keeper.ts'
export type { SendingKeeper, SendingsOptions } from './families/sending-keeper.ts'
export { keepPresentations } from './web/presentation-keeper.ts'
export type { PresentationKeeper } from './web/presentation-keeper.ts'
export { openDesk } from './web/desk.ts'
export type { Desk, DeskOptions } from './web/desk.ts'
export { lineHere } from './web/line-station.ts'
export type { LineOption } from './web/line-station.ts'
export { hubEvidence } from './web/hub-evidence.ts'
export type { EntryEvidence, LedgerEvidence } from './web/log-handlers.ts'
export type { ExchangeNames, Installation, OtherSeat } from './web/session-view.ts'
export { webApp } from './web/web-app.ts'
export type { WebOptions } from './web/web-app.ts'
export { decisionsInMemory, openDecisionFile } from './record/decision-file.ts'
export type { Decision, DecisionFile } from './record/decision-file.ts'
export { linksInMemory, openLinkFile } from './record/link-file.ts'
export type { Link, LinkFile, LinkedSide } from './record/link-file.ts'
export { openRecordFolder } from './record/record-folder.ts'
export type { FolderTiming } from './record/record-folder.ts'
export { openRecordShelf } from './record/record-shelf.ts'
export type { RecordShelf, ShelfOptions } from './record/record-shelf.ts'
export { PAGE_WORDS } from './record/page-words.ts'
export type { PageWords } from './record/page-words.ts'
export { recordWriting } from './record/record-writing.ts'
export type { RecordWriting } from './record/record-writing.ts'
export { recordFeed } from './record/record-feed.ts'
export type { RecordFeedOf } from './record/record-feed.ts'
export { newsOf, newsOfRecord } from './record/record-news.ts'
export type { NewsItem } from './record/record-news.ts'
export { changesInMemory, openChangeFile } from './record/change-file.ts'
export type { Basis, ChangeFile, DatedChange } from './record/change-file.ts'
export { PROPOSALS_NAME, proposalsFor, proposalsIn, proposalsText } from './record/proposal-file.ts'
export type { SignedProposal } from './record/proposal-file.ts'
export { recordAtOnce } from './record/record-source.ts'
export type { Reading, RecordSource } from './record/record-source.ts'
export { reportsIn } from './record/report-files.ts'
export type { ReportsFound } from './record/report-files.ts'
export { ConfigError, readConfig } from './process/config-file.ts'
export type { ConfigFields } from './process/config-file.ts'
export { ControlError, openControlCaller } from './process/control-caller.ts'
export { connectSeat } from './process/control-client.ts'
export type {
  ConnectedSeat,
  ConnectOptions,
  FoundingCalls,
  RingCalls,
} from './process/control-client.ts'
export type { WrittenCourier } from './process/courier-files.ts'
export { readFounding } from './process/founding-file.ts'
export type { Founding } from './process/founding-file.ts'
export { exchangeAudiences } from './process/exchange-audiences.ts'
export type { ExchangeRoles } from './process/exchange-audiences.ts'
export {
  newKeys,
  readKeyFiles,
  readSecretKeys,
  signerOf,
  writeKeyFile,
} from './process/key-file.ts'
export type { NewKey } from './process/key-file.ts'
export { openLifetime } from './process/lifetime.ts'
export type { Lifetime } from './process/lifetime.ts'
export { readListenAddress } from './process/listen-address.ts'
export type { ListenAddress } from './process/listen-address.ts'
export { readOwnerFile, writeOwnerFile } from './process/owner-file.ts'
export { formatKeySheet, keyWords, parseKeySheet } from './process/key-sheet.ts'
export type { KeySheetCode } from './process/key-sheet.ts'
export { permitOrigin, readPlayTerms, tokenHashOf } from './process/play-permit.ts'
export type { PlayTerms, Started } from './process/play-permit.ts'
export { readOrigin, readSeatFile, readUrl } from './process/seat-file.ts'
export type { LogBefore, SeatFile } from './process/seat-file.ts'
export { baseOf, isRootName, keyNamesOf, KINDS_OF_ROLE, rootName } from './process/seat-keys.ts'
export type { RingKeyRole } from './process/seat-keys.ts'
export type { SuccessionWhy } from './process/founding.ts'
export { openPastLogs, sayingAgain } from './process/past-logs.ts'
export type { OpenedPast, PastLogs, PastLogsOptions } from './process/past-logs.ts'
export {
  LogContinuedError,
  SaidAgainNotice,
  SuccessionRefusedError,
  successionSentence,
} from './process/succession-told.ts'
export type { PreparedRing, RingChange, RootsNeeded } from './process/ring-change.ts'
export { serveSeat } from './process/serve-seat.ts'
export type { SeatServer } from './process/serve-seat.ts'
export type { Screens, SignInAddress } from './process/screens.ts'
export { copyDirectory, DirectoryCopyError } from './process/directory-copy.ts'
export type { FoldDigest } from './process/fold-digest.ts'
export { openStoredSeat } from './process/running-seat.ts'
export type { RunningSeat } from './process/running-seat.ts'
export { checkStoredLogs } from './process/stored-logs.ts'
export type { CheckedLog } from './process/stored-logs.ts'
