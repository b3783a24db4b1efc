// A binding act in two calls. The first answers with the exact text that would be signed and the facts
// behind it; the second brings the line that the officer's own browser made, or asks a node that keeps the
// officer's key to sign. A text is kept for an hour and for the desk that asked. Where officers sign in, a
// line counts only if it is by the key of whoever sits there, as the ring has it now, over that very text; and
// where two must sign, a text with the first signature waits for the second officer.
import { agreementWarnings, audienceOf, isKind } from '@parley/exchange'
import type { AudienceName, Kind } from '@parley/exchange'
import type {
  Command,
  Fact,
  Handlers,
  LegalWarning,
  Prepared,
  Submission,
  Submitted,
  WaitingSignature,
} from '@parley/api'
import {
  addSeconds,
  canonicalJson,
  isJsonObject,
  ok,
  refuse,
  toHex,
  utf8Bytes,
} from '@parley/kernel'
import type { Instant, Json, PartyId, Result } from '@parley/kernel'
import { TWO_OFFICER_KINDS } from '../stages/perform.ts'
import type { PreparedAct, SubmittedAct } from '../seat/seat.ts'
import { levelAt } from './levels.ts'
import { barred, deedOf } from './command-deeds.ts'
import type { ActDeed, Deed, NoteDeed } from './deed.ts'
import type { Desk } from './desk.ts'
import { countFacts } from './count-facts.ts'
import { scheduleFacts } from './schedule-facts.ts'

const KEPT_SECONDS = 3600 // an officer reads, asks, and signs; after that the log has moved on
const WAITS_SECONDS = 43_200 // a second officer comes within the shift, or the act is prepared anew
const MAX_KEPT = 200 // texts prepared and not yet signed; the oldest is forgotten first

/** Whose signatures a node gives when a screen asks: of every officer (a demonstration), of the officer who sits there, of nobody. */
export type SignsFor = 'every-officer' | 'own-officer' | 'nobody'

interface Kept {
  readonly desk: Desk
  readonly command: Command
  readonly deed: Deed
  readonly shown: Prepared
  /** The seat's own name for it; null for a note. */
  readonly act: PreparedAct | null
  readonly at: Instant
  readonly expires: Instant
  /** Signature lines given so far, by officer, the author's first. */
  readonly lines: ReadonlyMap<string, string>
}

type SigningOperations = Pick<Handlers<Desk>, 'prepare' | 'submit' | 'signatures' | 'signature'>

/** Preparing and submitting, and what waits between the signatures of two officers. */
export function signingHandlers(signsFor: SignsFor): SigningOperations {
  const office = new SigningOffice(signsFor)
  return {
    prepare: ({ body }, desk) => office.prepare(desk, body),
    submit: ({ body }, desk) => office.submit(desk, body),
    signatures: (_, desk) => ok({ now: desk.seat.now(), rows: office.waitingAt(desk) }),
    signature: ({ params }, desk) => {
      const found = office.at(params.id, desk)
      if (found === null || found.lines.size === 0) return refuse('not-found', params.id)
      return ok(found.shown)
    },
  }
}

class SigningOffice {
  readonly #signsFor: SignsFor
  readonly #kept = new Map<string, Kept>()
  #number = 0

  constructor(signsFor: SignsFor) {
    this.#signsFor = signsFor
  }

  async prepare(desk: Desk, command: Command): Promise<Result<Prepared>> {
    const deed = await deedOf(desk, command)
    if (!deed.ok) return deed
    const id = `prepared-${++this.#number}`
    const prepared =
      deed.value.is === 'act' ? await preparedAct(desk, deed.value) : preparedNote(desk, deed.value)
    if (!prepared.ok) return prepared
    const { act } = prepared.value
    const shown = { ...prepared.value.shown, id }
    const at = desk.seat.now()
    const expires = addSeconds(at, KEPT_SECONDS)
    this.#keep(id, { desk, command, deed: deed.value, shown, act, at, expires, lines: new Map() })
    return ok(shown)
  }

  async submit(desk: Desk, body: Submission): Promise<Result<Submitted>> {
    const found = this.at(body.prepared, desk)
    if (found === null) return refuse('not-prepared', body.prepared)
    if (found.shown.hash !== body.hash) return refuse('other-text', body.prepared)
    if (desk.seat.now() > found.expires) return refuse('stale', body.prepared)
    this.#kept.delete(body.prepared) // once: what was signed is submitted, or prepared again
    if (found.act === null) return await submitNote(found.desk, found.deed)
    const kept = { ...found, act: found.act }
    const lines = await signatureLines(desk, kept, { body, signsFor: this.#signsFor })
    if (!lines.ok) {
      // A signature that was refused takes nothing from the one that stands there.
      if (found.lines.size > 0) this.#keep(body.prepared, found)
      return lines
    }
    const isBrought = this.#signsFor !== 'own-officer' && body.signAs === undefined
    const isWhole = isBrought || lines.value.size >= found.shown.signaturesNeeded
    if (isWhole) return await submitAct(found.desk, kept, [...lines.value.values()])
    const expires = addSeconds(desk.seat.now(), WAITS_SECONDS)
    const shown = { ...found.shown, expires }
    this.#keep(body.prepared, { ...found, shown, expires, lines: lines.value })
    const { hash } = found.shown
    return ok({ index: null, hash, level: null, binds: false, waits: true })
  }

  /** A prepared text as this desk may sign it: its own, or one that waits for a second officer here. */
  at(id: string, desk: Desk): Kept | null {
    const found = this.#kept.get(id)
    if (found === undefined) return null
    if (found.lines.size === 0) return found.desk === desk ? found : null
    const mayRead = found.desk.seat === desk.seat && barred(desk, found.command) === null
    return mayRead ? found : null
  }

  /** What waits for a second signature at this seat, oldest first. */
  waitingAt(desk: Desk): readonly WaitingSignature[] {
    const now = desk.seat.now()
    return [...this.#kept].flatMap(([id, kept]): readonly WaitingSignature[] => {
      if (kept.lines.size === 0 || now > kept.expires || this.at(id, desk) === null) return []
      const signedBy = [...kept.lines.keys()]
      const { at, expires } = kept
      const { kind } = kept.shown
      return [{ id, kind, at, expires, signedBy, isMine: !kept.lines.has(desk.officer) }]
    })
  }

  #keep(id: string, kept: Kept): void {
    this.#kept.set(id, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest)
  }
}

interface Shown {
  readonly shown: Omit<Prepared, 'id'>
  readonly act: PreparedAct | null
}

async function preparedAct(desk: Desk, deed: ActDeed): Promise<Result<Shown>> {
  const { act } = deed
  const prepared = await desk.seat.prepare(act)
  if (!prepared.ok) return prepared
  const { text, hash, facts } = prepared.value
  const audience = audienceOf(act.kind)
  return ok({
    act: prepared.value,
    shown: {
      text,
      hash,
      kind: act.kind,
      sealed: audience === null ? null : JSON.stringify(act.says, null, 2),
      readers: audience === null ? [] : readersOf(desk, audience),
      facts: [...scheduleFacts(desk, act), ...countFacts(act), ...factsIn(facts)],
      warnings: warningsOf(desk, deed),
      bindsWith: othersNeeded(desk, act.kind),
      signaturesNeeded: TWO_OFFICER_KINDS.includes(act.kind) ? 2 : 1,
      signedByNode: act.author !== desk.officer,
      expires: addSeconds(desk.seat.now(), KEPT_SECONDS),
    },
  })
}

/** A note is signed by the node itself; what is shown is what the private log will hold. */
function preparedNote(desk: Desk, deed: NoteDeed): Result<Shown> {
  const text = `${canonicalJson({ data: deed.data, kind: deed.kind })}\n`
  return ok({
    act: null,
    shown: {
      text,
      hash: toHex(desk.hashing.sha256(utf8Bytes(text))),
      kind: deed.kind,
      sealed: JSON.stringify(deed.data, null, 2),
      readers: [desk.seat.id],
      facts: factsIn(deed.data),
      warnings: [],
      bindsWith: [],
      signaturesNeeded: 1,
      signedByNode: true,
      expires: addSeconds(desk.seat.now(), KEPT_SECONDS),
    },
  })
}

async function submitNote(desk: Desk, deed: Deed): Promise<Result<Submitted>> {
  if (deed.is !== 'note') return refuse('not-prepared')
  const noted = await desk.seat.note(deed.kind, deed.data, [], desk.officer)
  if (!noted.ok) return noted
  const after = (await deed.afterwards?.()) ?? ok(null)
  return after.ok ? ok({ ...noted.value, binds: true, waits: false }) : after
}

async function submitAct(
  desk: Desk,
  kept: Kept & { readonly act: PreparedAct },
  lines: readonly string[],
): Promise<Result<Submitted>> {
  const { seat } = desk
  const { deed } = kept
  const before = deed.is === 'act' ? ((await deed.beforehand?.(kept.act)) ?? ok(null)) : ok(null)
  if (!before.ok) return before
  const plain = (): Promise<Result<SubmittedAct>> => seat.submit(kept.act.id, lines)
  const submit = (deed.is === 'act' ? deed.submitting?.(plain) : undefined) ?? plain
  const submitted = await submit()
  if (!submitted.ok) return submitted
  await seat.settle()
  const after = (await deed.afterwards?.()) ?? ok(null)
  if (!after.ok) return after
  await seat.sync()
  const { index, hash } = submitted.value
  const binds = doesBind(desk, deed)
  return ok({ index, hash, level: levelAt(desk, index), binds, waits: false })
}

interface Signing {
  readonly body: Submission
  readonly signsFor: SignsFor
}

/** The lines under a text after this desk has signed: with one it brings, or one by a key that is kept here. */
async function signatureLines(
  desk: Desk,
  kept: Kept & { readonly act: PreparedAct },
  { body, signsFor }: Signing,
): Promise<Result<ReadonlyMap<string, string>>> {
  const { act } = kept
  if (body.signAs === undefined) return broughtLines(desk, kept, { body, signsFor })
  if (signsFor === 'nobody' || body.signAs !== desk.id) return refuse('not-allowed', 'signAs')
  const signers = signsFor === 'every-officer' ? everySigner(desk, act) : [ownSigner(desk, act)]
  const isFirst = kept.lines.size === 0
  if (isFirst && signers[0] !== act.author) return refuse('other-officer', act.author)
  if (signers.some((signer) => kept.lines.has(signer))) return refuse('signed-before', desk.officer)
  const isAway = signers.includes(desk.officer) && !desk.seat.officerKey(desk.officer).isHere
  if (signsFor === 'own-officer' && isAway) return refuse('key-not-here', desk.officer)
  const lines = new Map(kept.lines)
  for (const signer of signers) {
    const line = await desk.seat.sign(act.id, signer)
    if (!line.ok) return line
    lines.set(signer, line.value)
  }
  return ok(lines)
}

/** Where officers sign in, one line by whoever sits there; elsewhere all of them, for the log to judge. */
function broughtLines(
  desk: Desk,
  kept: Kept & { readonly act: PreparedAct },
  { body, signsFor }: Signing,
): Result<ReadonlyMap<string, string>> {
  const brought = body.signatures ?? []
  if (signsFor !== 'own-officer') {
    return ok(new Map(brought.map((line, i) => [String(i), line])))
  }
  const [line] = brought
  if (line === undefined) return refuse('unsigned', desk.officer)
  if (brought.length > 1) return refuse('malformed', 'signatures', 'one line')
  const signer = desk.seat.signedBy(kept.act.id, line)
  if (!signer.ok) return signer
  const isOwn = signer.value === desk.officer
  const isTheirs = kept.lines.size > 0 || kept.act.author === desk.officer
  if (!isOwn || !isTheirs) return refuse('other-officer', isOwn ? kept.act.author : signer.value)
  if (kept.lines.has(desk.officer)) return refuse('signed-before', desk.officer)
  return ok(new Map([...kept.lines, [desk.officer, `${line.replace(/\n$/, '')}\n`]]))
}

/** A report of the line is its device's to sign, whose key this desk has; all else its officer's. */
function ownSigner(desk: Desk, { author }: PreparedAct): string {
  const { option } = desk.station
  const isOfDevice = option.from === 'here' && Object.values(option.devices).includes(author)
  return isOfDevice ? author : desk.officer
}

function everySigner(desk: Desk, act: PreparedAct): readonly string[] {
  const isByTwo = isKind(act.kind) && TWO_OFFICER_KINDS.includes(act.kind)
  const second = desk.seat.officers.find((officer) => officer !== act.author)
  return isByTwo && second !== undefined ? [act.author, second] : [act.author]
}

function doesBind(desk: Desk, deed: Deed): boolean {
  if (deed.is === 'note') return true
  const says: object = deed.act.says
  if (!('accepts' in says)) return othersNeeded(desk, deed.act.kind).length === 0
  return desk.seat.exchange().proposals.get(String(says.accepts))?.boundAt !== null
}

/** Parties whose acceptance an act needs before it binds, beside this one. */
function othersNeeded(desk: Desk, kind: Kind): readonly PartyId[] {
  const { frame } = desk.seat.exchange()
  const match = /^(agreement|plan|schedule|manifest|closing|statement)\.(proposed|accepted)$/.exec(
    kind,
  )
  if (match === null || frame === null) return []
  const isOfSides = ['schedule', 'manifest', 'statement'].includes(match[1] ?? '')
  const needed = isOfSides ? frame.belligerents : [...frame.belligerents, frame.mediator]
  return [...needed].sort().filter((party) => party !== desk.seat.id)
}

function readersOf(desk: Desk, audience: AudienceName): readonly PartyId[] {
  const { frame } = desk.seat.exchange()
  if (frame === null) return []
  const { belligerents, mediator, neutral, observer, transit } = frame
  const host = transit === null ? [] : [transit]
  const readers: Readonly<Record<AudienceName, readonly PartyId[]>> = {
    lists: belligerents,
    terms: [...belligerents, mediator],
    crossing: [...belligerents, mediator, neutral, observer, ...host],
    interview: [neutral],
    care: host,
    oversight: [observer, ...host],
    remains: [...belligerents, observer],
    detention: [...belligerents, neutral],
  }
  return [...readers[audience]].sort()
}

function warningsOf(desk: Desk, { act }: ActDeed): readonly LegalWarning[] {
  const says: object = act.says
  const proposed =
    'accepts' in says ? desk.seat.exchange().agreements.get(String(says.accepts)) : undefined
  const agreement = 'agreement' in says ? says.agreement : proposed
  if (agreement === undefined) return []
  // Only an agreement's own entries have the field, and they were typed by the commands.
  const warnings = agreementWarnings(agreement as Parameters<typeof agreementWarnings>[0])
  return warnings.map((w) => ({ code: w.code, clause: w.term }))
}

/** Plain values as they are, lists by their length: what an officer checks against the screen. */
export function factsIn(said: Json): readonly Fact[] {
  if (!isJsonObject(said)) return []
  return Object.entries(said).flatMap(([label, value]): readonly Fact[] => {
    if (Array.isArray(value)) return [{ label, value: value.length }]
    if (value === null || typeof value === 'object') return []
    return [{ label, value }]
  })
}
