// The log as this node has verified it, one entry with its proof, receipts as printed, and the public page.
import { audienceOf, isKind, placeOf } from '@parley/exchange'
import type { Handlers, Log, LogEntry, LogRow, ReceiptModel } from '@parley/api'
import {
  isJsonObject,
  ok,
  parseCanonical,
  parsePartyId,
  parsePersonRef,
  refuse,
} from '@parley/kernel'
import type { PartyId, PersonRef, Result } from '@parley/kernel'
import type { LogHead, SeatEntry } from '../seat/seat.ts'
import { levelAt } from './levels.ts'
import { sightOf } from './log-sight.ts'
import type { Desk } from './desk.ts'
import { namesOf } from './person-names.ts'
import { publicPage } from './public-page.ts'
import { badgeOf, hasScreen, mayOpen } from './session-view.ts'
import type { Installation } from './session-view.ts'

/** What the ledger side of a node shows of itself; null where it has nothing. */
export interface LedgerEvidence {
  /** The note of an entry, verbatim, with a proof of its place in the log. */
  readonly entry: (index: number) => Promise<EntryEvidence | null>
  /** The newest checkpoint note and the policy it is judged by, verbatim. */
  readonly checkpoint: () => { readonly checkpoint: string; readonly policy: string }
}

export interface EntryEvidence {
  readonly note: string
  /** `c2sp.org/tlog-proof@v1` text. */
  readonly proof: string
  /** Hex. */
  readonly leafHash: string
  /** What the proof is judged by: the policy of the log that the entry stands in. */
  readonly policy: string
}

type LogOperations = Pick<Handlers<Desk>, 'log' | 'logEntry' | 'receipt' | 'publicPage'>

export function logHandlers(evidence: LedgerEvidence, installation: Installation): LogOperations {
  return {
    log: ({ query }, desk) => {
      if (!hasScreen(desk.role, 'log')) return refuse('not-allowed', 'log')
      return ok(logOf(desk, query, installation))
    },
    logEntry: async ({ params }, desk) => {
      if (!hasScreen(desk.role, 'log')) return refuse('not-allowed', 'log')
      return await entryOf(desk, params.index, evidence)
    },
    receipt: ({ params }, desk) => receiptOf(desk, params.index),
    publicPage: (_, desk) => ok(publicPage(desk, evidence.checkpoint(), installation)),
  }
}

interface LogQuery {
  readonly before?: number | undefined
  readonly limit: number
  readonly kind?: string | undefined
  readonly author?: string | undefined
}

function logOf(desk: Desk, query: LogQuery, installation: Installation): Log {
  const { seat } = desk
  const head = seat.head()
  const all = seat.entries().filter((e) => e.index < (query.before ?? Number.MAX_SAFE_INTEGER))
  const fitting = all
    .filter((e) => query.kind === undefined || e.kind === query.kind)
    .filter((e) => query.author === undefined || e.author === query.author)
  const page = fitting.slice(Math.max(0, fitting.length - query.limit)).toReversed()
  const last = page.at(-1)
  const badge = badgeOf(head, installation)
  return {
    origin: head.origin,
    badge,
    entries: page.map((e) => rowOf(desk, e)),
    nextBefore: last === undefined || fitting.length <= page.length ? null : last.index,
    checkpoints: [{ size: head.size, root: head.root, at: null, witnesses: badge.witnessed }],
    witnesses: head.witnesses.map(({ name, size }) => ({
      name,
      party: parsePartyId(name.split(/[+/.]/)[0] ?? ''),
      size,
      at: null,
      behind: Math.max(0, head.size - size),
      needed: true,
    })),
    erasures: (head.erasures ?? []).toReversed(),
    sight: sightIn(seat.entries(), head),
    fork: null, // the proof lies in the node's directory; the badge says that there is one
  }
}

// An entry states what it saw of its own log: of one that continues others, places count from its beginning.
function sightIn(entries: readonly SeatEntry[], { before, size }: LogHead): Log['sight'] {
  const present = entries.filter(({ index }) => index >= before)
  const rows = sightOf(
    present.map((entry) => ({ ...entry, index: entry.index - before })),
    size,
  )
  return rows.map((row) => ({
    ...row,
    statedAt: row.statedAt === null ? null : row.statedAt + before,
  }))
}

function rowOf(desk: Desk, entry: SeatEntry): LogRow {
  const { index, author, party, kind, level, size, verdict } = entry
  return {
    index,
    author,
    party,
    kind,
    sealedBytes: size === 0 ? null : size,
    audience: audienceIn(kind),
    level,
    void: verdict.is === 'void' ? verdict.code : null,
    readable: verdict.is !== 'sealed' && mayOpen(desk.role, kind, audienceIn(kind)),
  }
}

function audienceIn(kind: string): string | null {
  return isKind(kind) ? audienceOf(kind) : null
}

async function entryOf(
  desk: Desk,
  index: number,
  evidence: LedgerEvidence,
): Promise<Result<LogEntry>> {
  const entry = desk.seat.entries().find((e) => e.index === index)
  const found = await evidence.entry(index)
  if (entry === undefined || found === null) return refuse('not-found', String(index))
  const row = rowOf(desk, entry)
  const opened = row.readable ? openedOf(entry) : null
  return ok({ row, ...found, textHash: entry.hash, opened })
}

// What an accepted entry of a sealed kind says; a clear one says it in its note already.
function openedOf({ verdict }: SeatEntry): string | null {
  if (verdict.is !== 'accepted' || placeOf(verdict.event.kind) === 'body') return null
  return JSON.stringify(verdict.event.says, null, 2)
}

function receiptOf(desk: Desk, index: number): Result<ReceiptModel> {
  if (!hasScreen(desk.role, 'handover')) return refuse('not-allowed', 'handover')
  const { state } = desk.outlook()
  const entry = desk.seat.entries().find((e) => e.index === index)
  const event = entry?.verdict.is === 'accepted' ? entry.verdict.event : null
  if (entry === undefined || event?.kind !== 'handover.stepped')
    return refuse('not-found', String(index))
  const { says } = event
  const facts = says.receipts.map(readReceipt).filter((fact) => fact !== null)
  const [first] = facts
  if (first === undefined) return refuse('not-found', String(index))
  const isParty = desk.role === 'headquarters' || desk.role === 'transit' || desk.role === 'neutral'
  const known = namesOf(desk)
  const hour = state.schedule?.content.tranches.find((t) => t.id === says.tranche)
  return ok({
    index,
    hash: entry.hash,
    text: isParty ? says.receipts.join('\n') : '',
    at: says.at,
    tranche: says.tranche,
    point: isParty ? (hour?.point ?? null) : null,
    home: first.to,
    holder: first.from,
    people: isParty ? facts.map(({ ref }) => withName(ref, known(ref)?.name)) : [],
    signers: signersOf(says.receipts),
    level: levelAt(desk, index),
  })
}

function withName(ref: PersonRef, name: string | undefined): ReceiptModel['people'][number] {
  return name === undefined ? { ref } : { ref, name }
}

interface ReceiptFacts {
  readonly ref: PersonRef
  readonly from: PartyId
  readonly to: PartyId
}

// A receipt note is one signed line of JSON below its title (spec/receipt.md). One that the fold found at
// fault stands in the entry all the same, so nothing about it is taken for granted here.
function readReceipt(note: string): ReceiptFacts | null {
  const line = note.split('\n').find((l) => l.startsWith('{'))
  if (line === undefined) return null
  const body = parseCanonical(line)
  if (!body.ok || !isJsonObject(body.value)) return null
  const wordAt = (field: string): string => {
    const word = isJsonObject(body.value) ? body.value[field] : undefined
    return typeof word === 'string' ? word : ''
  }
  const ref = parsePersonRef(wordAt('ref'))
  const from = parsePartyId(wordAt('from'))
  const to = parsePartyId(wordAt('to'))
  return ref === null || from === null || to === null ? null : { ref, from, to }
}

function signersOf(notes: readonly string[]): ReceiptModel['signers'] {
  const names = notes.flatMap((note) =>
    [...note.matchAll(/^\u2014 (\S+) /gmu)].map((m) => m[1] ?? ''),
  )
  return [...new Set(names)].sort().flatMap((name) => {
    const party = parsePartyId(name.split('/')[0] ?? '')
    return party === null ? [] : [{ name, party }]
  })
}
