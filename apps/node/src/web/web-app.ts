// One seat on the web: the contract's operations, the live stream, the console's files, and the headers that
// keep a page from elsewhere out. It listens nowhere by itself; whoever starts it decides where.
import { apiApp, LANGUAGES } from '@parley/api'
import type { Changed, Handlers } from '@parley/api'
import { ok } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { Hono } from 'hono'
import type { Context, Next } from 'hono'
import { agreementHandlers } from './agreement-handlers.ts'
import { answerSheetHandlers } from './answer-sheet-desk.ts'
import { auditHandlers } from './audit-desk.ts'
import { atomFeed } from './atom-feed.ts'
import { boardHandlers } from './board-handlers.ts'
import { trialHandlers } from './plan-trial-handlers.ts'
import type { Desk } from './desk.ts'
import { careHandlers } from './care-desk.ts'
import { detentionHandlers } from './detention-desk.ts'
import { evidenceHandlers } from './evidence-desk.ts'
import { homeDeskHandlers } from './home-desk.ts'
import { homeHandlers } from './home-handlers.ts'
import { importHandlers } from './import-desk.ts'
import { lineHandlers } from './line-handlers.ts'
import { logHandlers } from './log-handlers.ts'
import type { LedgerEvidence } from './log-handlers.ts'
import { matchHandlers } from './match-desk.ts'
import { noticeHandlers } from './notice-desk.ts'
import { passkeyHandlers } from './passkey-handlers.ts'
import type { Passkeys } from './passkeys.ts'
import { peopleHandlers } from './people-handlers.ts'
import { publicStatements } from './public-page.ts'
import { sessionOf } from './session-view.ts'
import type { Installation } from './session-view.ts'
import { remainsDeskHandlers } from './remains-desk.ts'
import { recordChangeHandlers } from './record-changes.ts'
import { recordHandlers } from './record-desk.ts'
import { recordLedgerHandlers } from './record-ledger.ts'
import { statementRecordHandlers } from './statement-record.ts'
import { mountRecordFeed } from './record-public.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import { signingHandlers } from './signing-desk.ts'
import type { SignsFor } from './signing-desk.ts'
import { mountDoor } from './sign-in-routes.ts'
import type { SignInDoor } from './sign-in-routes.ts'
import { statementHandlers } from './statement-handlers.ts'
import { staticFiles } from './static-files.ts'
import type { StaticFile, StaticFiles } from './static-files.ts'
import { tabletHandlers } from './tablet-handlers.ts'
import { mountTablet, tabletHeaders } from './tablet-files.ts'

export interface WebOptions {
  /** The desk whose session a browser without any other gets. */
  readonly desk: Desk
  /** Who asks; null is answered with 401. Absent: everybody who reaches this address is the desk. */
  readonly deskOf?: (request: Request) => Promise<Desk | null> | Desk | null
  readonly installation: Installation
  readonly evidence: LedgerEvidence
  /** The desk at the line, for tablets that ask without a session; absent: the first desk. */
  readonly tabletDesk?: Desk
  /** The built app of the tablets, served below /tablet/; null or absent serves none. */
  readonly tabletDirectory?: string | null
  /** The built console; null serves no page. */
  readonly consoleDirectory: string | null
  /** What public reports claim, as this node reads it; absent: it was given none. */
  readonly record?: RecordShelf
  /** Whether everybody gets a feed of what changed in it; absent: nobody does. */
  readonly publishRecord?: boolean
  /** Where people sign in and out; absent where nobody has to. */
  readonly door?: SignInDoor
  /** Passkeys of the desks; absent where nobody signs in by one. */
  readonly passkeys?: Passkeys
  /** Names this node is reached by, without ports; a request to another name is answered with 421. */
  readonly hosts: readonly string[]
}

const MAX_FILE_BYTES = 64 * 1_048_576 // a list of a hundred thousand rows is about twenty megabytes

export function webApp(options: WebOptions): Hono {
  const { desk } = options
  const files = staticFiles(options.consoleDirectory)
  const app = new Hono()
  app.use(async (c, next) => guarded(c, next, options.hosts))
  const api = apiApp<Desk>({
    handlers: handlersOf(options),
    callerOf: options.deskOf ?? (() => desk),
    publicCaller: desk,
    changes: changesOf,
    maxFileBytes: MAX_FILE_BYTES,
  })
  if (options.door !== undefined) mountDoor(app, options.door, options.passkeys ?? null)
  app.get(FEED_PATH, (c) => feedOf(c, options))
  if (options.record !== undefined && options.publishRecord === true) {
    mountRecordFeed(app, options.record, nodeCryptography)
  }
  app.route('/', api)
  mountTablet(app, options.tabletDirectory ?? null)
  app.get('*', (c) => {
    const isApi = c.req.path.startsWith('/api/') || c.req.path.startsWith('/public/')
    const file = isApi ? null : fileOf(files, c.req.path)
    if (file === null) return c.json({ code: 'not-found' }, 404)
    const cache = file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache'
    return c.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': cache })
  })
  return app
}

/** Where a family checks a notice: a page of its own, the only one whose service worker keeps it offline. */
const NOTICE_PATH = '/notice'

function fileOf(files: StaticFiles, path: string): StaticFile | null {
  if (path === NOTICE_PATH || path === `${NOTICE_PATH}/`)
    return files.at(`${NOTICE_PATH}/index.html`)
  return files.at(path) ?? files.page
}

const FEED_PATH = '/public/feed.atom'

/** What was released, for feed readers; `?lang=` chooses among the languages of the screens, English if none. */
function feedOf(c: Context, { desk, installation }: WebOptions): Response {
  const language = LANGUAGES.find((one) => one === c.req.query('lang')) ?? 'en'
  const { frame } = desk.seat.exchange()
  const { origin } = desk.seat.head()
  const feed = {
    language,
    address: c.req.url,
    origin,
    since: frame?.at ?? desk.seat.now(),
    title: installation.exchange.name === '' ? origin : installation.exchange.name,
  }
  const type = 'application/atom+xml; charset=utf-8'
  return c.body(atomFeed(feed, publicStatements(desk)), 200, {
    'content-type': type,
    'cache-control': 'no-store',
  })
}

function handlersOf({
  desk: first,
  tabletDesk,
  installation,
  evidence,
  passkeys,
  record,
}: WebOptions): Handlers<Desk> {
  return {
    session: (_, desk) => ok(sessionOf(desk, installation)),
    ...boardHandlers,
    ...agreementHandlers,
    ...trialHandlers,
    ...answerSheetHandlers,
    ...peopleHandlers,
    ...importHandlers(),
    ...auditHandlers(),
    ...matchHandlers,
    ...homeHandlers,
    ...homeDeskHandlers,
    ...remainsDeskHandlers,
    ...detentionHandlers,
    ...evidenceHandlers,
    ...careHandlers,
    ...noticeHandlers,
    ...statementHandlers,
    ...recordHandlers(record ?? null),
    ...recordLedgerHandlers(record ?? null),
    ...statementRecordHandlers(record ?? null),
    ...recordChangeHandlers(record ?? null),
    ...lineHandlers,
    ...tabletHandlers(tabletDesk ?? first),
    ...logHandlers(evidence, installation),
    ...signingHandlers(signsFor(installation)),
    ...passkeyHandlers(passkeys ?? null),
  }
}

function signsFor({ demo, signIn }: Installation): SignsFor {
  if (demo) return 'every-officer'
  return signIn === true ? 'own-officer' : 'nobody'
}

// Scripts and data come from here alone; inline styles are what the component library writes.
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', POLICY],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
]

/**
 * Refuses a request that a page from elsewhere could have made: one under another name (a name that was
 * pointed at this machine) and one that the browser itself marks as coming from another site.
 */
async function guarded(c: Context, next: Next, hosts: readonly string[]): Promise<Response | void> {
  const host = (c.req.header('host') ?? new URL(c.req.url).host).replace(/:\d+$/, '').toLowerCase()
  if (hosts.length > 0 && !hosts.includes(host)) return c.json({ code: 'other-host' }, 421)
  if (isFromElsewhere(c)) return c.json({ code: 'other-site' }, 403)
  await next()
  for (const [name, value] of [...HEADERS, ...tabletHeaders(c.req.path)]) {
    c.res.headers.set(name, value)
  }
}

/**
 * A page of another site, or for anything that changes something also of another port of this machine:
 * browsers send cookies to every port of a name, so a neighbour could post with them.
 */
function isFromElsewhere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    return site === 'cross-site' && c.req.header('sec-fetch-mode') !== 'navigate'
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = c.req.header('origin')
  return (
    origin !== undefined && hostOf(origin) !== (c.req.header('host') ?? new URL(c.req.url).host)
  )
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** Yields the state of the log at once, then after every change, the latest of several together. */
async function* changesOf(desk: Desk, signal: AbortSignal): AsyncGenerator<Changed> {
  let wake: () => void = () => undefined
  let isStale = true
  const stop = desk.onChange(() => {
    isStale = true
    wake()
  })
  const ended = (): void => wake()
  signal.addEventListener('abort', ended)
  try {
    while (!signal.aborted) {
      if (isStale) {
        isStale = false
        yield changeOf(desk)
        continue
      }
      await new Promise<void>((resolve) => {
        wake = resolve
        if (signal.aborted) resolve()
      })
    }
  } finally {
    stop()
    signal.removeEventListener('abort', ended)
  }
}

function changeOf(desk: Desk): Changed {
  const { size, root, witnessedSize } = desk.seat.head()
  return { size, root, level: witnessedSize >= size ? 'witnessed' : 'provisional' }
}
