// The one contract: for each operation its parameters, query, body and answer. Server and client types, the
// checks on the wire and the OpenAPI page all come out of this table.
import { z } from '@hono/zod-openapi'
import { agreement, agreementCheck, agreementCheckBody, agreementDraft } from './agreement.ts'
import {
  answerRows,
  answerRowsQuery,
  answers,
  answerSheet,
  answerSheetBody,
  answerSheetQuery,
  answerSheetReading,
} from './answers.ts'
import { auditExportBody, auditFileOut, auditQuery, auditRowsQuery, listAudit } from './audit.ts'
import { hash, ref, type Frozen } from './basics.ts'
import { board } from './board.ts'
import { care, careAct, careActed, careSummary, careSummaryOf } from './care.ts'
import { command, prepared, signatures, submission, submitted } from './commands.ts'
import { detention, detentionAct, detentionActed, detentionFile } from './detention.ts'
import { evidence, evidenceAct, evidenceActed } from './evidence.ts'
import { handover, handoverQuery, receipt } from './handover.ts'
import { homeForms } from './home-forms.ts'
import { homeAct, homeActed, homes } from './home.ts'
import { arrivals, families, interviews } from './homecoming.ts'
import { importMapping, importPreview, importQuery, imports } from './imports.ts'
import { line, lineAct, lineActed, lineQuery, lineRead, lineReading } from './line.ts'
import { log, logEntry, logQuery, publicPage } from './log.ts'
import {
  bulkConfirmBody,
  bulkConfirmed,
  match,
  matchComparing,
  matchComparingBody,
  matchDecided,
  matchDecisionBody,
  matchesQuery,
  matchQueue,
} from './matches.ts'
import { callAnswered, callTaken } from './notices.ts'
import { noticeAct, noticeActed, noticeOffice, notices } from './notices.ts'
import { passkeyCreation, passkeyForgotten, passkeyMade, passkeys } from './passkeys.ts'
import type { Operation } from './paths.ts'
import { people, peopleQuery, person, whyNot } from './people.ts'
import { plan, planDiff, planDiffQuery, planPeople } from './plan.ts'
import { planChanges, planTrial, planTrialBody } from './plan-trial.ts'
import {
  recordAct,
  recordActed,
  recordClaims,
  recordExchange,
  recordList,
  recordOrigins,
  recordPassage,
  recordPlaceQuery,
  recordQuery,
  recordReview,
  recordReviewExport,
  recordReviewFile,
  recordReviewQuery,
  recordStanding,
  recordTimeline,
  recordTimelineQuery,
} from './record.ts'
import {
  recordExchangeLedger,
  recordLedger,
  recordLedgerQuery,
  recordLinkAct,
  statementRecord,
} from './record-ledger.ts'
import { recordChanges, recordChangesQuery } from './record-changes.ts'
import { remaining } from './remaining.ts'
import { remainsAct, remainsActed } from './remains.ts'
import { session } from './session.ts'
import { media, remains, series, statements } from './statements.ts'
import {
  tabletChallenge,
  tabletChallengeBody,
  tabletFile,
  tabletFileTaken,
  tabletGiven,
  tabletPack,
  tabletPackBody,
  tabletPackRequest,
  tabletReport,
  tabletReported,
  tablets,
  tabletsQuery,
} from './tablets.ts'

const none = z.object({})
const id = z.object({ id: z.string().min(1).max(128) })
/** Of an exchange in the public record: a cluster's name. */
const exchange = z.object({ id: z.string().min(1).max(300) })
const byIndex = z.object({ index: z.coerce.number().int().min(0) })
const ofList = z.object({ list: z.string().max(128) })
const noBody = z.undefined()
/** The body is the file's bytes as they are, `application/octet-stream`. */
const file = z.instanceof(Uint8Array)

function read<A extends z.ZodType>(answer: A) {
  return { params: none, query: none, body: noBody, answer }
}

export const contract = {
  session: read(session),
  board: read(board),
  people: { ...read(people), query: peopleQuery },
  person: { ...read(person), params: z.object({ ref }) },
  imports: read(imports),
  importFile: { ...read(importPreview), query: importQuery, body: file },
  importPreview: { ...read(importPreview), params: id },
  importMapping: { ...read(importPreview), params: id, body: importMapping },
  importCommit: { ...read(importPreview), params: id },
  importUndo: { ...read(importPreview), params: id },
  matches: { ...read(matchQueue), query: matchesQuery },
  match: { ...read(match), params: id },
  matchDecide: { ...read(matchDecided), params: id, body: matchDecisionBody },
  matchUndo: { ...read(matchDecided), params: id },
  matchComparing: { ...read(matchComparing), body: matchComparingBody },
  matchConfirmBulk: { ...read(bulkConfirmed), body: bulkConfirmBody },
  auditFile: { ...read(listAudit), query: auditQuery, body: file },
  audit: { ...read(listAudit), params: id, query: auditRowsQuery },
  auditExport: { ...read(auditFileOut), params: id, body: auditExportBody },
  answers: read(answers),
  answerRows: { ...read(answerRows), params: ofList, query: answerRowsQuery },
  answerSheet: { ...read(answerSheet), params: ofList, body: answerSheetBody },
  answerSheetRead: {
    ...read(answerSheetReading),
    params: ofList,
    query: answerSheetQuery,
    body: file,
  },
  agreement: read(agreement),
  agreementDraft: read(agreementDraft),
  agreementCheck: { ...read(agreementCheck), body: agreementCheckBody },
  plan: read(plan),
  planWhy: { ...read(whyNot), params: z.object({ ref }) },
  planDiff: { ...read(planDiff), params: z.object({ hash }), query: planDiffQuery },
  planPeople: { ...read(planPeople), params: z.object({ hash }) },
  planTry: { ...read(planTrial), body: planTrialBody },
  planChanges: { ...read(planChanges), params: z.object({ ref }) },
  handover: { ...read(handover), query: handoverQuery },
  line: { ...read(line), query: lineQuery },
  lineAct: { ...read(lineActed), body: lineAct },
  lineRead: { ...read(lineRead), body: lineReading },
  tabletReport: { ...read(tabletReported), body: tabletReport },
  tabletChallenge: { ...read(tabletChallenge), body: tabletChallengeBody },
  tabletPack: { ...read(tabletPack), body: tabletPackRequest },
  tablets: { ...read(tablets), query: tabletsQuery },
  tabletsPack: { ...read(tabletGiven), body: tabletPackBody },
  tabletsReport: { ...read(tabletFileTaken), body: tabletFile },
  receipt: { ...read(receipt), params: byIndex },
  interviews: read(interviews),
  arrivals: read(arrivals),
  care: read(care),
  careAct: { ...read(careActed), body: careAct },
  careSummary: { ...read(careSummary), params: careSummaryOf },
  families: read(families),
  notices: read(notices),
  noticeAct: { ...read(noticeActed), body: noticeAct },
  call: { ...read(callAnswered), body: callTaken },
  homes: read(homes),
  forms: { ...read(homeForms), params: z.object({ ref }) },
  homeAct: { ...read(homeActed), body: homeAct },
  statements: read(statements),
  statementRecord: { ...read(statementRecord), params: id },
  media: read(media),
  remains: read(remains),
  remainsAct: { ...read(remainsActed), body: remainsAct },
  detention: read(detention),
  detentionFile: { ...read(detentionFile), params: z.object({ ref }) },
  remaining: read(remaining),
  record: { ...read(recordList), query: recordQuery },
  recordClaims: { ...read(recordClaims), query: recordQuery },
  recordPassage: { ...read(recordPassage), query: recordPlaceQuery },
  recordExchange: { ...read(recordExchange), params: exchange },
  recordOrigins: { ...read(recordOrigins), params: exchange },
  recordLedger: { ...read(recordLedger), query: recordLedgerQuery },
  recordExchangeLedger: { ...read(recordExchangeLedger), params: exchange },
  recordLinkAct: { ...read(recordExchangeLedger), body: recordLinkAct },
  recordTimeline: { ...read(recordTimeline), query: recordTimelineQuery },
  recordStanding: read(recordStanding),
  recordChanges: { ...read(recordChanges), query: recordChangesQuery },
  recordReview: { ...read(recordReview), query: recordReviewQuery },
  recordAct: { ...read(recordActed), body: recordAct },
  recordExport: { ...read(recordReviewFile), body: recordReviewExport },
  evidence: read(evidence),
  evidenceAct: { ...read(evidenceActed), body: evidenceAct },
  detentionAct: { ...read(detentionActed), body: detentionAct },
  series: read(series),
  log: { ...read(log), query: logQuery },
  logEntry: { ...read(logEntry), params: byIndex },
  prepare: { ...read(prepared), body: command },
  submit: { ...read(submitted), body: submission },
  signatures: read(signatures),
  signature: { ...read(prepared), params: id },
  passkeys: read(passkeys),
  passkeyBegin: { ...read(passkeyCreation), body: none },
  passkeyAdd: { ...read(passkeys), body: passkeyMade },
  passkeyForget: { ...read(passkeys), body: passkeyForgotten },
  publicPage: read(publicPage),
  publicNotices: read(noticeOffice),
} satisfies Readonly<Record<Operation, OperationShape>>

interface OperationShape {
  readonly params: z.ZodType
  readonly query: z.ZodType
  readonly body: z.ZodType
  readonly answer: z.ZodType
}

export type Contract = typeof contract

/** Whether an operation takes a file's bytes as they are. */
export function takesFile(operation: Operation): boolean {
  return contract[operation].body === file
}

/** What a handler is given, parsed and with its defaults filled in. */
export interface Asked<Op extends Operation> {
  readonly params: Frozen<z.output<Contract[Op]['params']>>
  readonly query: Frozen<z.output<Contract[Op]['query']>>
  readonly body: z.output<Contract[Op]['body']>
}

export type Answered<Op extends Operation> = Frozen<z.output<Contract[Op]['answer']>>

type Given<Key extends string, Value> = [Value] extends [undefined]
  ? unknown
  : {} extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value }

/** What a caller gives: query fields with a default may be left out. */
export type Asking<Op extends Operation> = Given<
  'params',
  Frozen<z.input<Contract[Op]['params']>>
> &
  Given<'query', Frozen<z.input<Contract[Op]['query']>>> &
  Given<
    'body',
    Contract[Op]['body'] extends typeof file ? Blob : Frozen<z.input<Contract[Op]['body']>>
  >
