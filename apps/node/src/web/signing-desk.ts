// A binding act in two calls. The first answers with the exact text that would be signed and the facts
// behind it; the second brings signature lines, or asks a node that keeps the officers' keys to sign as the
// seat. A text is kept for an hour and for the desk that asked; another desk cannot submit it.
import { agreementWarnings, audienceOf, isKind } from '@parley/exchange'
import type { AudienceName, Kind } from '@parley/exchange'
import type { Fact, Handlers, LegalWarning, Prepared, Submission, Submitted } from '@parley/api'
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
import { levelAt } from './board-handlers.ts'
import { deedOf } from './command-deeds.ts'
import type { ActDeed, Deed, NoteDeed } from './deed.ts'
import type { Desk } from './desk.ts'

const KEPT_SECONDS = 3600 // an officer reads, asks, and signs; after that the log has moved on
const MAX_KEPT = 200 // texts prepared and not yet signed; the oldest is forgotten first

interface Kept {
  readonly desk: Desk
  readonly deed: Deed
  readonly hash: string
  /** The seat's own name for it; null for a note. */
  readonly act: PreparedAct | null
  readonly expires: Instant
}

/** The two operations; `demo` allows the node to sign for the officer who is logged in. */
export function signingHandlers(demo: boolean): Pick<Handlers<Desk>, 'prepare' | 'submit'> {
  const kept = new Map<string, Kept>()
  let number = 0
  return {
    prepare: async ({ body }, desk) => {
      const deed = await deedOf(desk, body)
      if (!deed.ok) return deed
      const id = `prepared-${++number}`
      const prepared =
        deed.value.is === 'act'
          ? await preparedAct(desk, deed.value)
          : preparedNote(desk, deed.value)
      if (!prepared.ok) return prepared
      const { shown, act } = prepared.value
      const expires = addSeconds(desk.seat.now(), KEPT_SECONDS)
      kept.set(id, { desk, deed: deed.value, hash: shown.hash, act, expires })
      const [oldest] = kept.keys()
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
      return ok({ ...shown, id })
    },
    submit: async ({ body }, desk) => {
      const found = kept.get(body.prepared)
      if (found === undefined || found.desk !== desk) return refuse('not-prepared', body.prepared)
      if (found.hash !== body.hash) return refuse('other-text', body.prepared)
      if (desk.seat.now() > found.expires) return refuse('stale', body.prepared)
      kept.delete(body.prepared) // once: what was signed is submitted, or prepared again
      return found.act === null
        ? await submitNote(desk, found.deed)
        : await submitAct(desk, { ...found, act: found.act }, { body, demo })
    },
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
      facts: factsIn(facts),
      warnings: warningsOf(desk, deed),
      bindsWith: othersNeeded(desk, act.kind),
      signaturesNeeded: TWO_OFFICER_KINDS.includes(act.kind) ? 2 : 1,
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
      expires: addSeconds(desk.seat.now(), KEPT_SECONDS),
    },
  })
}

async function submitNote(desk: Desk, deed: Deed): Promise<Result<Submitted>> {
  if (deed.is !== 'note') return refuse('not-prepared')
  const noted = await desk.seat.note(deed.kind, deed.data, [], desk.officer)
  if (!noted.ok) return noted
  const after = (await deed.afterwards?.()) ?? ok(null)
  return after.ok ? ok({ ...noted.value, binds: true }) : after
}

async function submitAct(
  desk: Desk,
  kept: Kept & { readonly act: PreparedAct },
  by: { readonly body: Submission; readonly demo: boolean },
): Promise<Result<Submitted>> {
  const { seat } = desk
  const { deed } = kept
  const lines = await signatureLines(desk, kept.act, by)
  if (!lines.ok) return lines
  const before = deed.is === 'act' ? ((await deed.beforehand?.()) ?? ok(null)) : ok(null)
  if (!before.ok) return before
  const plain = (): Promise<Result<SubmittedAct>> => seat.submit(kept.act.id, lines.value)
  const submit = (deed.is === 'act' ? deed.submitting?.(plain) : undefined) ?? plain
  const submitted = await submit()
  if (!submitted.ok) return submitted
  await seat.settle()
  const after = (await deed.afterwards?.()) ?? ok(null)
  if (!after.ok) return after
  await seat.sync()
  const { index, hash } = submitted.value
  return ok({ index, hash, level: levelAt(desk, index), binds: doesBind(desk, deed) })
}

async function signatureLines(
  desk: Desk,
  act: PreparedAct,
  { body, demo }: { readonly body: Submission; readonly demo: boolean },
): Promise<Result<readonly string[]>> {
  if (body.signAs === undefined) return ok(body.signatures ?? [])
  if (!demo || body.signAs !== desk.id) return refuse('not-allowed', 'signAs')
  const isByTwo = isKind(act.kind) && TWO_OFFICER_KINDS.includes(act.kind)
  const second = desk.seat.officers.find((officer) => officer !== act.author)
  const signers = isByTwo && second !== undefined ? [act.author, second] : [act.author]
  const lines: string[] = []
  for (const signer of signers) {
    const line = await desk.seat.sign(act.id, signer)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return ok(lines)
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
  const match = /^(agreement|plan|schedule|manifest|closing)\.(proposed|accepted)$/.exec(kind)
  if (match === null || frame === null) return []
  const isOfSides = match[1] === 'schedule' || match[1] === 'manifest'
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
