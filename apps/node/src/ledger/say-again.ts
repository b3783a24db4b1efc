// What a party had signed in a log that was lost, and the quorum had not got: said again in the log that
// continues it, the same kind and content by the same keys, under a new chain. An entry of the old log binds
// nobody above what the succession embeds; nothing is lost because its author still has it.
//
// Each old entry is said again once, whatever stops in between: the new text's hash is kept beside the old
// one before the new entry can be anywhere else.
import type { LogFiles } from '@parley/files'
import type { Cryptography, Json, Refusal, Result } from '@parley/kernel'
import { ok, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Entry, LogState, Sha256Hex, Signer } from '@parley/ledger'
import { hexHashOf, parseSha256Hex } from '@parley/ledger'
import { inChainOrder, outboxEntries } from '../courier/waiting-entry.ts'
import type { WaitingEntry } from '../courier/waiting-entry.ts'
import type { Saying, SeatLog } from '../seat/seat-log.ts'
import type { OpenedEntry } from './opened-entry.ts'
import type { PastLog } from './past-log.ts'
import { signatureLine } from './signing.ts'

export interface SayAgainParts {
  readonly past: PastLog
  /** Outboxes of this seat's authors on the past log; they are read and left as they are. */
  readonly outbox: LogFiles
  /** Which old entry became which new one; nothing else lies there. */
  readonly files: LogFiles
  /** The present log. */
  readonly present: SeatLog
  /** The logs since the past one, each with the same authors' outboxes; the present one last. */
  readonly since: readonly LogSince[]
  readonly signers: ReadonlyMap<string, Signer>
  readonly cryptography: Cryptography
}

export interface LogSince {
  readonly state: LogState
  readonly outbox: LogFiles
}

/** What became of one entry; `again` is null where it was not said again, and `why` says why not. */
export interface SaidAgain {
  readonly kind: string
  readonly author: string
  readonly before: Sha256Hex
  readonly again: Sha256Hex | null
  readonly why: Refusal | null
}

/**
 * Says again what waits, in the order that the old log had, or in which it was signed, as far as the present log has come: the
 * audiences and the authors' rings must be in it. Safe to call at any time, and again.
 *
 * @returns what was done this time
 */
export async function sayAgain(parts: SayAgainParts): Promise<readonly SaidAgain[]> {
  const { past, outbox, cryptography } = parts
  const after = past.after()
  if (after === null || presentState(parts) === null) return []
  const unbound = inOldOrder(past, await outboxEntries(outbox, cryptography)).filter(
    ({ entry }) => placeIn(past, entry) >= after,
  )
  if (unbound.length === 0) return []
  const marks = await readMarks(parts.files)
  const done = await doneAlready(parts, marks)
  const told: SaidAgain[] = []
  for (const waiting of unbound) {
    if (done.has(waiting.entry.textHash)) continue
    const one = await sayOne(parts, waiting, marks)
    if (one === null) break // the log has not come that far: later, in this order
    told.push(one)
  }
  return told
}

// As the old log had it where the copy got that far, and then as it was signed.
function inOldOrder(past: PastLog, waiting: readonly WaitingEntry[]): readonly WaitingEntry[] {
  return inChainOrder(waiting).toSorted((one, other) => {
    const [place, otherPlace] = [placeIn(past, one.entry), placeIn(past, other.entry)]
    if (place === otherPlace) return 0
    return place > otherPlace ? 1 : -1
  })
}

function placeIn({ mirror }: PastLog, entry: Pick<Entry, 'textHash'>): number {
  return mirror.state.indexOfText(entry.textHash) ?? Infinity
}

const LEFT = 'left'

type Marks = Map<Sha256Hex, string>

async function sayOne(
  parts: SayAgainParts,
  waiting: WaitingEntry,
  marks: Marks,
): Promise<SaidAgain | null> {
  const { header, note, textHash: before } = waiting.entry
  const { kind, author } = header
  const left = async (why: Refusal): Promise<SaidAgain> => {
    await keepMark(parts.files, before, LEFT)
    return { kind, author, before, again: null, why }
  }
  // Rings, audiences and erasures are of the log itself; the new one has its own.
  if (kind.startsWith('ledger.')) return left({ code: 'of-the-old-log' })
  const keys = note.signatures.map(({ name }) => parts.signers.get(name))
  const signers = keys.filter((key) => key !== undefined)
  if (signers.length < keys.length) return left({ code: 'key-not-here' })
  const opened = await openedOne(parts, waiting)
  if (opened === null || opened.closed !== null)
    return left(opened?.closed ?? { code: 'malformed' })
  if (!isReady(presentState(parts), author, header.aud)) return null
  for (let attempt = 1; ; attempt++) {
    const said = await sayNow(parts, sayingOf(opened, waiting, marks), { before, signers, marks })
    if (said.ok) return { kind, author, before, again: said.value, why: null }
    const isStale = said.refusal.code === 'stale-draft'
    if (!isStale || attempt === ATTEMPTS) return left(said.refusal)
  }
}

const ATTEMPTS = 3 // an officer may have signed in between

async function sayNow(
  { present, files, cryptography }: SayAgainParts,
  saying: Saying,
  { before, signers, marks }: Resaid,
): Promise<Result<Sha256Hex, Refusal>> {
  const prepared = await present.prepare(saying)
  if (!prepared.ok) return prepared
  const { text } = prepared.value
  const hash = hexHashOf(cryptography, utf8Bytes(text))
  await keepMark(files, before, hash)
  marks.set(before, hash)
  const lines = await Promise.all(
    signers.map((signer) => signatureLine(text, signer, cryptography)),
  )
  const submitted = await present.submit(prepared.value, lines)
  const isKept = submitted.ok || submitted.refusal.code === 'not-delivered' // the outbox has it
  return isKept ? ok(hash) : submitted
}

interface Resaid {
  readonly before: Sha256Hex
  readonly signers: readonly Signer[]
  readonly marks: Marks
}

function presentState({ since }: SayAgainParts): LogState | null {
  const state = since.at(-1)?.state ?? null
  return state === null || state.size === 0 ? null : state
}

// The ring of the author's party and the audience must stand in the new log.
function isReady(state: LogState | null, author: string, aud: string | undefined): boolean {
  if (state === null) return false
  const [party = ''] = author.split('/')
  const hasRing = state.parties.some((one) => one === party && state.ringOf(one) !== null)
  return hasRing && (aud === undefined || state.latestAudience(audienceOf(aud)) !== null)
}

function audienceOf(aud: string): string {
  return aud.slice(0, aud.lastIndexOf('/'))
}

async function openedOne(
  { past }: SayAgainParts,
  { entry, blob }: WaitingEntry,
): Promise<OpenedEntry | null> {
  const { mirror } = past
  const refs = new Map(entry.blobs.map((ref) => [ref.blob, ref]))
  const [opened = null] = await mirror.stored.open(
    [{ index: mirror.state.size, entry }],
    async (id) => {
      const ref = refs.get(id)
      return ref === undefined ? null : blob(ref)
    },
  )
  return opened
}

// Acts name each other by the hash of their text; one that was said again has another.
function sayingOf(opened: OpenedEntry, { entry }: WaitingEntry, marks: Marks): Saying {
  const { header } = entry
  const renamed = (json: Json): Json => withHashes(json, marks)
  const body = opened.body === null ? null : renamed(opened.body)
  return {
    kind: header.kind,
    author: header.author,
    body: body as Saying['body'], // an object in, an object out
    data: opened.data === null ? null : renamed(opened.data),
    more: opened.more.map(renamed),
    audience: header.aud === undefined ? null : audienceOf(header.aud),
    padTo: entry.blobs.length === 0 ? null : paddedTo(entry.blobs.map(({ size }) => size)),
    scope: header.scope ?? null,
  }
}

/** The plaintexts were padded to powers of two at least; a ciphertext is a little longer than its plaintext. */
function paddedTo(sizes: readonly number[]): number {
  return 2 ** Math.floor(Math.log2(Math.min(...sizes)))
}

function withHashes(json: Json, marks: Marks): Json {
  if (typeof json === 'string') {
    const hash = parseSha256Hex(json)
    const again = hash === null ? undefined : marks.get(hash)
    return again === undefined || again === LEFT ? json : again
  }
  if (Array.isArray(json)) return json.map((one: Json) => withHashes(one, marks))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, withHashes(value as Json, marks)]), // of JSON
  )
}

/** Old entries that need nothing more: left, or in a later log or its outbox. */
async function doneAlready(
  { since, cryptography }: SayAgainParts,
  marks: Marks,
): Promise<ReadonlySet<Sha256Hex>> {
  const waiting = await Promise.all(since.map((log) => outboxEntries(log.outbox, cryptography)))
  const kept = new Set<string>(waiting.flat().map(({ entry }) => entry.textHash))
  const isDone = (mark: string): boolean => {
    const again = parseSha256Hex(mark)
    const isIn = again !== null && since.some(({ state }) => state.indexOfText(again) !== null)
    return mark === LEFT || kept.has(mark) || isIn
  }
  return new Set([...marks].flatMap(([before, mark]) => (isDone(mark) ? [before] : [])))
}

async function readMarks(files: LogFiles): Promise<Marks> {
  const marks: Marks = new Map()
  for (const path of await files.list('again/')) {
    const before = parseSha256Hex(path.slice('again/'.length))
    const bytes = await files.read(path)
    if (before !== null && bytes !== null) marks.set(before, (utf8Text(bytes) ?? '').trim())
  }
  return marks
}

function keepMark(files: LogFiles, before: Sha256Hex, mark: string): Promise<void> {
  return files.writeAll([{ path: `again/${before}`, bytes: utf8Bytes(`${mark}\n`) }])
}
