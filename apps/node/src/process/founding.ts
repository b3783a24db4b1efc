// How a seat takes part in founding a log: it signs the opening with its own root after comparing it
// with the founding file that lies here, publishes its own ring, and hands out the keys of the audiences
// it owns. Nobody signs for anybody else. Where the log continues another, entry 0 is a succession, which
// each signer compares with its own copy of that log first (spec/succession.md).
import type { Bytes, Cryptography, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { canonicalJson, ok, present, refuse, utf8Bytes } from '@parley/kernel'
import {
  blobIdOf,
  formatSignatureLine,
  hexHashOf,
  lineOf,
  matchesPattern,
  openingBody,
  parseEntryText,
  parseGrant,
  parseVkey,
  ringBody,
  SUCCESSION_FIELDS,
  successionBody,
} from '@parley/ledger'
import type { Grant, Ring, Signer, Succession } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import { audienceActs } from '../ledger/opening-ceremony.ts'
import type { CeremonyAudience } from '../ledger/opening-ceremony.ts'
import type { Act } from '../ledger/draft.ts'
import type { LogView } from '../ledger/log-view.ts'
import type { PastLog } from '../ledger/past-log.ts'
import type { PreparedEntry, Saying, SeatLog } from '../seat/seat-log.ts'
import type { Seat, SubmittedAct } from '../seat/seat.ts'
import { exchangeAudiences } from './exchange-audiences.ts'
import type { Founding } from './founding-file.ts'
import type { SeatKeys } from './seat-keys.ts'

export interface FoundingSeat {
  /**
   * The exact text of entry 0; every opener signs it. Only the first opener's seat makes it.
   *
   * @param why of a succession; null for an opening, or for what this seat knows itself
   */
  prepareOpening(why: SuccessionWhy | null): Promise<Result<PreparedEntry>>
  /** This party's signature lines on an opening that says what its own founding file says. */
  signOpening(text: string): Promise<Result<readonly string[]>>
  /** Offers the opening it prepared, with all lines, its own first. */
  submitOpening(prepared: PreparedEntry, lines: readonly string[]): Promise<Result<SubmittedAct>>
  publishRing(): Promise<Result<SubmittedAct>>
  /** The text of this party's first ring, for roots that do not lie here; the first root is its author. */
  prepareRing(): Promise<Result<PreparedEntry>>
  /**
   * Begins the audiences whose first owner this party is, once every member has a ring; null if all have
   * begun. One that was cut off between its entries begins anew: its key went to nobody, or not to all.
   * Audiences that came up after the founding file was made are begun too, once the exchange is framed.
   */
  publishAudiences(): Promise<Result<SubmittedAct | null>>
}

export interface FoundingParts {
  readonly party: PartyId
  readonly founding: Founding
  readonly policy: Bytes
  readonly keys: SeatKeys
  readonly log: SeatLog
  /** The log that this one continues, or null. */
  readonly past: PastLog | null
  /** What the log holds by now. */
  readonly view: Pick<LogView, 'state' | 'entries'>
  /** This very seat, which knows who exchanges once that is said. */
  readonly own: Pick<Seat, 'exchange'>
  readonly sealing: ManySealing
  readonly now: () => Act['at']
  readonly cryptography: Cryptography
}

export function openFoundingSeat(parts: FoundingParts): FoundingSeat {
  const { founding, party, log } = parts
  const ring = founding.rings.find((one) => one.party === party)
  return {
    prepareOpening: async (why) => {
      if (ring === undefined || founding.sign.toSorted()[0] !== party) return refuse('not-opener')
      const act = openingAct(parts, why)
      return act.ok ? log.prepare(saying(act.value, authorAmong(parts, ring))) : act
    },
    signOpening: async (text) => {
      const compared = await compareOpening(parts, text)
      if (!compared.ok) return compared
      return ok(await linesOf(text, rootsOf(parts, ring), parts.cryptography))
    },
    submitOpening: (prepared, lines) => log.submit(prepared, lines),
    publishRing: async () => {
      if (ring === undefined) return refuse('no-ring', party)
      const roots = rootsOf(parts, ring)
      if (roots.length < ring.m) return refuse('threshold', `${roots.length} of ${ring.m} roots`)
      return publish(parts, { kind: 'ledger.keys', body: ringBody(ring) }, roots)
    },
    prepareRing: async () => {
      if (ring === undefined) return refuse('no-ring', party)
      const act = { kind: 'ledger.keys', body: ringBody(ring) }
      return log.prepare(saying(act, authorAmong(parts, ring)))
    },
    publishAudiences: async () => {
      const all = [...founding.audiences, ...newerAudiences(parts)]
      const own = all.filter(({ owners }) => owners[0] === party)
      const { state } = parts.view
      const absent = own
        .flatMap(({ members }) => members)
        .find((id) => state.recipient(id) === null)
      if (absent !== undefined) return refuse('ring-missing', absent)
      const granted = await grantsIn(parts)
      let last: SubmittedAct | null = null
      for (const audience of own) {
        const epoch = state.latestAudience(audience.audience)?.epoch ?? 0
        if (
          epoch > 0 &&
          audience.members.every((to) => granted.has(grantName({ ...audience, epoch, to })))
        ) {
          continue
        }
        const published = await publishAudience(parts, audience, epoch + 1)
        if (!published.ok) return published
        last = published.value
      }
      return ok(last)
    },
  }
}

/** Why a log is continued, and the hash of a fork proof where there is one. */
export type SuccessionWhy = Pick<Succession, 'why' | 'evidence'>

function openingAct(
  parts: FoundingParts,
  why: SuccessionWhy | null,
): Result<Pick<Act, 'kind' | 'body'>> {
  const { past } = parts
  if (past === null) {
    return why === null
      ? ok({ kind: 'ledger.open', body: opening(parts) })
      : refuse('no-log-before')
  }
  const last = past.mirror.stored.witnessed()
  if (last === null) return refuse('quorum-missing', past.mirror.state.origin)
  const reason = why ?? knownReason(past, parts.cryptography)
  const body = { ...opening(parts), ...successionBody({ ...reason, after: last.bytes }) }
  return ok({ kind: 'ledger.succession', body })
}

// A copy that is frozen by a fork holds the proof of it.
function knownReason({ mirror }: PastLog, cryptography: Cryptography): SuccessionWhy {
  const alarm = mirror.alarm()
  if (alarm?.code !== 'fork') return { why: 'lost', evidence: null }
  return { why: 'forked', evidence: blobIdOf(cryptography, alarm.evidence) }
}

/** Compares an opening with what lies here: founding file, policy, and the log it continues. */
async function compareOpening(parts: FoundingParts, text: string): Promise<Result<unknown>> {
  const read = parseEntryText(text)
  if (!read.ok) return read
  const { kind, body = {}, x, seq } = read.value
  const { past, log, cryptography } = parts
  const isOwn = kind === (past === null ? 'ledger.open' : 'ledger.succession')
  const own = Object.entries(body).filter(
    ([name]) => past === null || !SUCCESSION_FIELDS.includes(name),
  )
  const isSame = canonicalJson(Object.fromEntries(own)) === canonicalJson(opening(parts))
  if (!isOwn || !isSame || x !== log.origin || seq !== 1) return refuse('other-opening')
  if (past === null) return ok(null)
  const textHash = hexHashOf(cryptography, utf8Bytes(text))
  return past.judgeText({ header: read.value, textHash })
}

function opening({ founding, policy, cryptography }: FoundingParts): JsonObject {
  const { hub, rings, sign, two, erasable } = founding
  return openingBody({
    hub,
    parties: rings.map(({ m, party, roots }) => ({ m, party, roots })),
    policy: blobIdOf(cryptography, policy),
    sign,
    two,
    ...(erasable === undefined ? {} : { erasable }),
  })
}

/** As many of the roots as must sign, or those of them that lie here. */
function rootsOf({ keys }: FoundingParts, ring: Ring | undefined): readonly Signer[] {
  const own = keys.roots.filter(({ vkey }) => ring?.roots.some((root) => root.vkey === vkey))
  return own.slice(0, ring?.m)
}

/** The root that signs first: one that lies here, else the ring's first. */
function authorAmong(parts: FoundingParts, ring: Ring): string {
  const [here] = rootsOf(parts, ring)
  return present(here ?? ring.roots[0], 'a root of a ring').name
}

/** Those that the exchange's roles call for and its founding file, older than they are, does not name. */
function newerAudiences({ founding, own }: FoundingParts): readonly CeremonyAudience[] {
  const { frame } = own.exchange()
  if (frame === null) return []
  const named = new Set(founding.audiences.map(({ audience }) => audience))
  const recipients = new Set(founding.rings.flatMap((ring) => ring.recipients.map(({ id }) => id)))
  return exchangeAudiences(frame, recipients).filter(({ audience }) => !named.has(audience))
}

function grantName({ audience, epoch, to }: Grant): string {
  return `${audience}/${epoch} to ${to}`
}

async function grantsIn({ view }: FoundingParts): Promise<ReadonlySet<string>> {
  const granted = new Set<string>()
  for await (const { header, body } of view.entries(0)) {
    const grant = header.kind === 'ledger.grant' && body !== null ? parseGrant(body) : null
    if (grant?.ok === true) granted.add(grantName(grant.value))
  }
  return granted
}

async function publishAudience(
  parts: FoundingParts,
  audience: CeremonyAudience,
  epoch: number,
): Promise<Result<SubmittedAct>> {
  const acts = await audienceActs(
    { sealing: parts.sealing, at: parts.now() },
    { ...audience, epoch },
  )
  let last: Result<SubmittedAct> = refuse('no-act')
  for (const act of acts) {
    const count = matchesPattern(parts.founding.two, act.kind) ? 2 : 1
    last = await publish(parts, act, parts.keys.officers.slice(0, count))
    if (!last.ok) return last
  }
  return last
}

async function publish(
  { log, cryptography }: FoundingParts,
  act: Pick<Act, 'kind' | 'body' | 'data'>,
  signers: readonly Signer[],
): Promise<Result<SubmittedAct, Refusal>> {
  const [author] = signers
  if (author === undefined) return refuse('key-not-here', act.kind)
  const prepared = await log.prepare(saying(act, author.name))
  if (!prepared.ok) return prepared
  return log.submit(prepared.value, await linesOf(prepared.value.text, signers, cryptography))
}

function saying({ kind, body, data }: Pick<Act, 'kind' | 'body' | 'data'>, author: string): Saying {
  return {
    kind,
    author,
    body: body ?? null,
    data: data ?? null,
    more: [],
    audience: null,
    padTo: null,
    scope: null,
  }
}

function linesOf(
  text: string,
  signers: readonly Signer[],
  cryptography: Cryptography,
): Promise<readonly string[]> {
  return Promise.all(
    signers.map(async (signer) => {
      const key = parseVkey(signer.vkey, cryptography)
      if (!key.ok) throw new TypeError('a signer with a verifier key of its own')
      return formatSignatureLine(lineOf(key.value, await signer.sign(utf8Bytes(text))))
    }),
  )
}
