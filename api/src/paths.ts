// Where each operation is found: the part of the contract that a browser needs at run time. The schemas are
// in contract.ts, which a screen imports as types alone.

export const PATHS = {
  session: ['get', '/api/session'],
  board: ['get', '/api/board'],
  people: ['get', '/api/people'],
  person: ['get', '/api/people/{ref}'],
  imports: ['get', '/api/imports'],
  importFile: ['post', '/api/imports'],
  importPreview: ['get', '/api/imports/{id}'],
  importMapping: ['post', '/api/imports/{id}/mapping'],
  importCommit: ['post', '/api/imports/{id}/commit'],
  importUndo: ['post', '/api/imports/{id}/undo'],
  matches: ['get', '/api/matches'],
  match: ['get', '/api/matches/{id}'],
  matchDecide: ['post', '/api/matches/{id}/decision'],
  matchUndo: ['post', '/api/matches/{id}/undo'],
  matchComparing: ['post', '/api/matches/comparing'],
  matchConfirmBulk: ['post', '/api/matches/confirm'],
  auditFile: ['post', '/api/audits'],
  audit: ['get', '/api/audits/{id}'],
  auditExport: ['post', '/api/audits/{id}/export'],
  answers: ['get', '/api/answers'],
  answerRows: ['get', '/api/answers/{list}'],
  answerSheet: ['post', '/api/answers/{list}/sheet'],
  answerSheetRead: ['post', '/api/answers/{list}/answered'],
  agreement: ['get', '/api/agreement'],
  agreementDraft: ['get', '/api/agreement/draft'],
  agreementCheck: ['post', '/api/agreement/check'],
  plan: ['get', '/api/plan'],
  planWhy: ['get', '/api/plan/why/{ref}'],
  planDiff: ['get', '/api/plan/diff/{hash}'],
  planPeople: ['get', '/api/plan/people/{hash}'],
  planTry: ['post', '/api/plan/try'],
  planChanges: ['get', '/api/plan/changes/{ref}'],
  handover: ['get', '/api/handover'],
  line: ['get', '/api/line'],
  lineAct: ['post', '/api/line/act'],
  lineRead: ['post', '/api/line/read'],
  tabletReport: ['post', '/api/tablet/report'],
  tabletChallenge: ['post', '/api/tablet/challenge'],
  tabletPack: ['post', '/api/tablet/pack'],
  tablets: ['get', '/api/tablets'],
  tabletsPack: ['post', '/api/tablets/pack'],
  tabletsReport: ['post', '/api/tablets/report'],
  receipt: ['get', '/api/receipts/{index}'],
  interviews: ['get', '/api/interviews'],
  arrivals: ['get', '/api/arrivals'],
  care: ['get', '/api/care'],
  careAct: ['post', '/api/care/act'],
  careSummary: ['get', '/api/care/{wristband}/summary'],
  families: ['get', '/api/families'],
  notices: ['get', '/api/families/notices'],
  noticeAct: ['post', '/api/families/act'],
  statements: ['get', '/api/statements'],
  media: ['get', '/api/media'],
  remains: ['get', '/api/remains'],
  series: ['get', '/api/series'],
  log: ['get', '/api/log'],
  logEntry: ['get', '/api/log/{index}'],
  prepare: ['post', '/api/commands/prepare'],
  submit: ['post', '/api/commands/submit'],
  signatures: ['get', '/api/signatures'],
  signature: ['get', '/api/signatures/{id}'],
  passkeys: ['get', '/api/passkeys'],
  passkeyBegin: ['post', '/api/passkeys/begin'],
  passkeyAdd: ['post', '/api/passkeys/add'],
  passkeyForget: ['post', '/api/passkeys/forget'],
  publicPage: ['get', '/public/page'],
  publicNotices: ['get', '/public/notices'],
} as const satisfies Readonly<Record<string, readonly ['get' | 'post', string]>>

/** Server-sent events; every message is named `changed`. */
export const EVENTS_PATH = '/api/events'

/** Signing in: outside the table, for nobody is known yet, and what comes back is a cookie. */
export const SIGN_IN_PATHS = {
  address: '/api/sign-in',
  passkeyBegin: '/api/sign-in/passkey/begin',
  passkey: '/api/sign-in/passkey',
  out: '/api/sign-out',
} as const

/** OpenAPI 3.1 of the contract. */
export const OPENAPI_PATH = '/api/openapi.json'

export type Operation = keyof typeof PATHS
