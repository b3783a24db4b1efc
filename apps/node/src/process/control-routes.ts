// The surface by which a seat's own operator steers it: what the `Seat` interface has, one route each.
// It listens on this machine alone and answers whoever shows the token of the control file; a request
// that a browser made for a page is refused even then.
import { timingSafeEqual } from 'node:crypto'
import { serialize } from 'node:v8'
import { Hono } from 'hono'
import type { Context, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isKind, readEvent } from '@parley/exchange'
import { parseBlobId, parseSuccessionReason } from '@parley/ledger'
import type { Hashing, Json, JsonObject, Result } from '@parley/kernel'
import {
  fromBase64,
  isJsonObject,
  ok,
  parseInstant,
  parsePersonRef,
  refuse,
  utf8Bytes,
} from '@parley/kernel'
import { matchJobOf } from '../web/match-job.ts'
import type { Act, PreparedAct, SubmittedAct } from '../seat/seat.ts'
import { CONTROL_PATH, MAX_CONTROL_BYTES, PLAY_NOW_HEADER } from './control-wire.ts'
import type { CopyGrowth, LogGrowth, SeatDescription } from './control-wire.ts'
import { readCourier, writeCourier } from './courier-files.ts'
import type { RecordedLog } from './recorded-log.ts'
import type { SuccessionWhy } from './founding.ts'
import type { RingChange } from './ring-change.ts'
import type { RunningSeat } from './running-seat.ts'
import type { Screens } from './screens.ts'

export interface ControlOptions {
  readonly running: RunningSeat
  /** Null where this seat serves no screens. */
  readonly screens: Screens | null
  readonly token: string
  /** Differs with each start of the process, so that a copy made before it begins anew. */
  readonly session: string
  readonly hashing: Hashing
  readonly onFault: (fault: unknown) => void
}

type Deed = (asked: JsonObject) => Promise<Result<unknown>> | Result<unknown>

export function controlRoutes(options: ControlOptions): Hono {
  const { running } = options
  const app = new Hono().basePath(CONTROL_PATH)
  app.use(async (c, next) => guarded(c, next, options))
  app.use(bodyLimit({ maxSize: MAX_CONTROL_BYTES }))
  app.onError((fault, c) => {
    options.onFault(fault)
    return c.json({ fault: fault.name }, 500)
  })
  const deeds = {
    ...seatDeeds(options),
    ...foundingDeeds(running),
    ...ringDeeds(running),
    ...courierDeeds(running),
    ...erasureDeeds(running),
  }
  for (const [name, deed] of Object.entries(deeds)) {
    app.post(`/${name}`, async (c) => {
      const asked: unknown = await c.req.json().catch(() => null)
      const json = asked as Json // a JSON parser yields nothing else
      if (!isJsonObject(json)) return c.json(refuse('malformed'), 400)
      return c.json(await deed(json))
    })
  }
  app.post('/match', async (c) => {
    const matching = await matchJobOf(running.seat).compare()
    const bytes = new Uint8Array(serialize(matching)) // tables of numbers; to the seat's own operator
    return c.body(bytes, 200, { 'content-type': 'application/octet-stream' })
  })
  return app
}

async function guarded(c: Context, next: Next, options: ControlOptions): Promise<Response | void> {
  const digest = (text: string): Uint8Array => options.hashing.sha256(utf8Bytes(text))
  const shown = c.req.header('authorization') ?? ''
  const isOwn = timingSafeEqual(digest(shown), digest(`Bearer ${options.token}`))
  const isPage = c.req.header('sec-fetch-site') ?? c.req.header('origin')
  if (!isOwn || isPage !== undefined) return c.json(refuse('not-allowed'), 401)
  const now = parseInstant(c.req.header(PLAY_NOW_HEADER) ?? '')
  if (now !== null) options.running.playClock?.set(now)
  await next()
}

function seatDeeds(options: ControlOptions): Readonly<Record<string, Deed>> {
  const { running } = options
  const { seat } = running
  const description: SeatDescription = {
    party: seat.id,
    officers: seat.officers,
    nodeKey: seat.nodeKey,
    origin: running.origin,
    before: running.before,
  }
  return {
    describe: () => ok(description),
    grow: (asked) => grow(options, asked),
    prepare: (asked) => prepare(running, asked),
    sign: (asked) => seat.sign(text(asked, 'id'), text(asked, 'key')),
    'sign-receipt': (asked) => seat.signReceipt(text(asked, 'text'), text(asked, 'key')),
    submit: (asked) => submit(running, asked),
    note: (asked) =>
      seat.note(
        text(asked, 'kind'),
        asked['data'] ?? null,
        list(asked, 'more'),
        typeof asked['author'] === 'string' ? asked['author'] : undefined,
      ),
    'sign-in': (asked) =>
      options.screens === null ? refuse('no-screens') : options.screens.signIn(text(asked, 'desk')),
    'sign-in/forget': (asked) =>
      options.screens === null
        ? refuse('no-screens')
        : options.screens.forgetPasskeys(text(asked, 'desk')),
    settle: async () => {
      await seat.settle()
      return ok(null)
    },
  }
}

type Settled = Result<SubmittedAct | null>

async function settle({ seat, witnessed }: RunningSeat, submitted: Settled): Promise<Settled> {
  if (submitted.ok && submitted.value !== null) await witnessed(submitted.value.hash)
  await seat.sync()
  return submitted
}

function foundingDeeds(running: RunningSeat): Readonly<Record<string, Deed>> {
  const { founding, seat } = running
  const settled = (submitted: Settled): Promise<Settled> => settle(running, submitted)
  return {
    'found/prepare': (asked) => {
      const why = whyOf(asked)
      return why.ok ? founding.prepareOpening(why.value) : why
    },
    'found/sign': (asked) => founding.signOpening(text(asked, 'text')),
    'found/open': async (asked) => {
      const prepared = { text: text(asked, 'text'), hash: text(asked, 'hash') }
      return settled(await founding.submitOpening(prepared, texts(asked, 'lines')))
    },
    'found/ring': async () => settled(await founding.publishRing()),
    'found/prepare-ring': () => founding.prepareRing(),
    'found/audiences': async () => {
      await seat.sync() // the rings of the others may have come since
      return settled(await founding.publishAudiences())
    },
  }
}

// Why a log is continued: nothing where the command says nothing.
function whyOf(asked: JsonObject): Result<SuccessionWhy | null> {
  if (text(asked, 'why') === '') return ok(null)
  const why = parseSuccessionReason(text(asked, 'why'))
  if (why === null) return refuse('field', 'why')
  const given = text(asked, 'evidence')
  const evidence = given === '' ? null : parseBlobId(given)
  return given !== '' && evidence === null ? refuse('field', 'evidence') : ok({ why, evidence })
}

function ringDeeds(running: RunningSeat): Readonly<Record<string, Deed>> {
  const { ring, seat } = running
  return {
    'ring/roots': async () => {
      await seat.sync()
      return ring.roots()
    },
    'ring/prepare': (asked) => ring.prepare(changeIn(asked), text(asked, 'author')),
    'ring/submit': async (asked) => {
      const prepared = { text: text(asked, 'text'), hash: text(asked, 'hash') }
      return settle(running, await ring.submit(prepared, texts(asked, 'lines')))
    },
  }
}

function changeIn(asked: JsonObject): RingChange {
  const from = asked['from']
  if (asked['do'] === 'roots') {
    return { do: 'roots', m: Number(asked['m']), roots: texts(asked, 'roots') }
  }
  if (asked['do'] !== 'add') {
    const suspectFrom = typeof from === 'number' && from >= 0 ? from : null
    return { do: 'revoke', name: text(asked, 'name'), suspectFrom }
  }
  return { do: 'add', vkey: text(asked, 'vkey'), replaces: asked['replaces'] === true }
}

function courierDeeds({
  couriers,
  couriersBefore,
  seat,
  compare,
}: RunningSeat): Readonly<Record<string, Deed>> {
  return {
    'courier/write': async (asked) => {
      const since = typeof asked['since'] === 'number' ? asked['since'] : null
      const isBefore = asked['before'] === true
      const desk = isBefore ? couriersBefore : couriers
      if (desk === null) return refuse('no-log-before')
      return writeCourier(desk, {
        to: text(asked, 'to'),
        since: isBefore ? (since ?? 0) : since,
        out: text(asked, 'out'),
        at: seat.now(),
      })
    },
    'courier/read': (asked) => readCourier(couriers, text(asked, 'path')),
    compare: async (asked) => compare(fromBase64(text(asked, 'given')) ?? new Uint8Array(0)),
  }
}

function erasureDeeds(running: RunningSeat): Readonly<Record<string, Deed>> {
  const { erasing, erasures, seat, witnessed } = running
  return {
    'erase/prepare': async (asked) => {
      await seat.sync()
      const { entry } = asked
      const person = parsePersonRef(text(asked, 'person'))
      const aim = typeof entry === 'number' ? { entry } : person === null ? null : { person }
      if (aim === null) return refuse('field', 'person')
      const said = { reason: text(asked, 'reason'), authority: text(asked, 'authority') }
      return erasing.prepare({ ...said, aim, author: text(asked, 'author') })
    },
    'erase/sign': (asked) => erasing.sign(text(asked, 'id'), text(asked, 'key')),
    'erase/submit': async (asked) => {
      const submitted = await erasing.submit(text(asked, 'id'), texts(asked, 'lines'))
      if (!submitted.ok) return submitted
      if (submitted.value.index !== null) await witnessed(submitted.value.hash)
      await seat.sync()
      await erasures.check()
      return submitted
    },
  }
}

async function prepare(running: RunningSeat, asked: JsonObject): Promise<Result<PreparedAct>> {
  const kind = text(asked, 'kind')
  if (!isKind(kind)) return refuse('unknown-kind', kind)
  const says = asked['says'] ?? null
  const read = readEvent(kind, { body: isJsonObject(says) ? says : null, data: says })
  if (!read.ok) return read
  if (read.value === null) return refuse('field', 'says')
  const act: Act = {
    kind: read.value.kind,
    says: read.value.says,
    author: text(asked, 'author'),
    more: list(asked, 'more'),
  }
  return running.seat.prepare(act)
}

// A seat that was killed after it kept an entry and before it answered is asked again: the entry is in
// the log by then, delivered from the outbox at the start.
async function submit(running: RunningSeat, asked: JsonObject): Promise<Result<SubmittedAct>> {
  const id = text(asked, 'id')
  const submitted = await running.seat.submit(id, texts(asked, 'lines'))
  if (submitted.ok || submitted.refusal.code !== 'not-prepared') return submitted
  await running.seat.sync()
  const index = running.indexOf(id)
  const isKept = index !== null || (await running.isWaiting(id))
  return isKept ? ok({ index, hash: id, level: 'provisional' }) : submitted
}

async function grow(options: ControlOptions, asked: JsonObject): Promise<Result<CopyGrowth>> {
  const { running, session } = options
  const { seat } = running
  const until = asked['until']
  if (typeof until === 'string') await running.witnessed(until)
  await seat.sync()
  const growth = (log: RecordedLog, name: 'exchange' | 'private'): LogGrowth => {
    const epoch = `${session}.${log.epoch()}`
    const from = asked[`${name}From`]
    const anew = asked[`${name}Epoch`] !== epoch || typeof from !== 'number'
    return { epoch, anew, entries: log.entries().slice(anew ? 0 : from) }
  }
  return ok({
    exchange: growth(running.exchange, 'exchange'),
    private: growth(running.private, 'private'),
    head: seat.head(),
    now: seat.now(),
  })
}

function text(asked: JsonObject, name: string): string {
  const value = asked[name]
  return typeof value === 'string' ? value : ''
}

function list(asked: JsonObject, name: string): readonly Json[] {
  const value = asked[name]
  return Array.isArray(value) ? value : []
}

function texts(asked: JsonObject, name: string): readonly string[] {
  return list(asked, name).filter((one) => typeof one === 'string')
}
