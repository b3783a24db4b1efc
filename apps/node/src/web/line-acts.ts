// What an officer does at the line: each act is judged by the core, then kept as a note in the seat's
// private log before it is answered. Nothing of it is an entry of the exchange until the step is reported.
import {
  codeRefusal,
  completeRefusal,
  factOf,
  MAX_HANDED,
  noteRefusal,
  parseHandingCode,
  receiptText,
  receiveRefusal,
  releaseRefusal,
  signatureIn,
  withReceived,
  withReleased,
} from '@parley/exchange'
import type { Exception, KeptReceipt, LineDesk, LineSide, PersonsCode } from '@parley/exchange'
import type { LineAct, LineActed } from '@parley/api'
import { ok, personRef, refuse } from '@parley/kernel'
import type { Json, PartyId, PersonRef, Result } from '@parley/kernel'
import type { Desk } from './desk.ts'
import { workingAt } from './line-place.ts'
import { diedHere } from './care-dead.ts'

type ActOf<Name extends LineAct['do']> = Extract<LineAct, { readonly do: Name }>

interface Hand {
  readonly desk: Desk
  readonly line: LineDesk
  readonly device: string
}

/** Does one act; refuses with the word of the rule and the person it is about. */
export async function actAtLine(desk: Desk, act: LineAct): Promise<Result<LineActed>> {
  const { tranche, leg } = act
  const found = workingAt(desk, { tranche, leg })
  if (!found.ok) return found
  const hand: Hand = { desk, ...found.value }
  switch (act.do) {
    case 'check':
      return await check(hand, act)
    case 'except':
      return await except(hand, refsOf(act), act.exception)
    case 'stranger':
      return await stranger(hand, act)
    case 'withdraw':
      return await withdraw(hand, refsOf(act))
    case 'release':
      return await release(hand, refsOf(act))
    case 'receive':
      return await receive(hand, act)
    case 'complete':
      return await complete(hand, act)
  }
}

function refsOf({ refs }: { readonly refs: readonly string[] }): readonly PersonRef[] {
  return [...new Set(refs)].map(personRef)
}

async function note(
  { desk, line, device }: Hand,
  kind: string,
  says: Readonly<Record<string, Json>>,
): Promise<Result<unknown>> {
  const { tranche, leg } = line.notes.place
  const data = { at: desk.seat.now(), officer: desk.officer, device, tranche, leg, ...says }
  return await desk.seat.note(kind, data)
}

/** Notes something about persons of this desk; all of them, or none. */
async function noteAbout(
  hand: Hand,
  refs: readonly PersonRef[],
  kind: string,
  says: Readonly<Record<string, Json>>,
): Promise<Result<LineActed>> {
  for (const ref of refs) {
    const refusal = noteRefusal(hand.line, ref)
    if (refusal !== null) return refuse(refusal, ref)
  }
  const noted = await note(hand, kind, says)
  return noted.ok ? ok({ people: refs.length, handings: [] }) : noted
}

async function check(hand: Hand, act: ActOf<'check'>): Promise<Result<LineActed>> {
  const refs = refsOf(act)
  if (act.identity === 'doubtful') return await except(hand, refs, 'identity-doubtful')
  if (act.identity === 'mismatch') return await mismatched(hand, refs)
  return await noteAbout(hand, refs, 'line.checked', { refs: [...refs] })
}

async function except(
  hand: Hand,
  refs: readonly PersonRef[],
  word: 'listed-absent' | 'identity-doubtful' | 'died',
): Promise<Result<LineActed>> {
  const exceptions = refs.flatMap((ref) => exceptionOf(hand, ref, word))
  return await noteAbout(hand, refs, 'line.excepted', { exceptions })
}

// Whoever stands here under another's name: the listed person is absent, and somebody unlisted is present.
async function mismatched(hand: Hand, refs: readonly PersonRef[]): Promise<Result<LineActed>> {
  const exceptions = refs.flatMap((ref) => exceptionOf(hand, ref, 'listed-absent'))
  const sides = [...new Set(exceptions.map((e) => e.side))]
  const strangers = sides.map((side) => strangerOf(side))
  const all = [...exceptions, ...strangers]
  return await noteAbout(hand, refs, 'line.excepted', { exceptions: all })
}

type PlainException = Exception & { readonly [key: string]: string | null }

function exceptionOf(
  { line }: Hand,
  ref: PersonRef,
  exception: Exception['exception'],
): readonly PlainException[] {
  const person = line.tranche.manifest.persons.find((p) => p.ref === ref)
  return person === undefined ? [] : [{ ref, exception, side: person.from }]
}

function strangerOf(side: PartyId): PlainException {
  return { ref: null, exception: 'unlisted-presented', side }
}

async function stranger(hand: Hand, { side }: ActOf<'stranger'>): Promise<Result<LineActed>> {
  const holder = hand.desk.seat.exchange().frame?.belligerents.find((party) => party === side)
  if (holder === undefined) return refuse('other-direction', side)
  const noted = await note(hand, 'line.excepted', { exceptions: [strangerOf(holder)] })
  return noted.ok ? ok({ people: 1, handings: [] }) : noted
}

async function withdraw(hand: Hand, refs: readonly PersonRef[]): Promise<Result<LineActed>> {
  return await noteAbout(hand, refs, 'line.withdrawn', { refs: [...refs] })
}

/** Signs a receipt for each person; whoever was released before keeps the receipt they have. */
async function release(hand: Hand, refs: readonly PersonRef[]): Promise<Result<LineActed>> {
  const routes = new Map<PartyId, Omit<PersonsCode, 'persons'>>()
  const going = new Map<PartyId, PersonRef[]>()
  let { line } = hand
  const dead = diedHere(hand.desk)
  for (const ref of refs) {
    if (line.released.has(ref)) continue
    if (dead.has(ref)) return refuse('died-before', ref)
    const route = routeOf(hand, ref)
    if (route === null) return refuse('not-on-manifest', ref)
    const { at, from, leg, to, tranche } = route
    const refusal = releaseRefusal(line, { at, from, leg, ref, to, tranche })
    if (refusal !== null) return refuse(refusal, ref)
    line = withReleased(line, [ref])
    routes.set(to, route)
    going.set(to, [...(going.get(to) ?? []), ref])
  }
  for (const [to, route] of routes) {
    const signed = await signed200(hand, route, going.get(to) ?? [])
    if (!signed.ok) return signed
  }
  return ok({ people: refs.length, handings: handingsOf(hand, 'releasing', refs) })
}

async function signed200(
  hand: Hand,
  route: Omit<PersonsCode, 'persons'>,
  refs: readonly PersonRef[],
): Promise<Result<unknown>> {
  for (let first = 0; first < refs.length; first += MAX_HANDED) {
    const receipts: KeptReceipt[] = []
    for (const ref of refs.slice(first, first + MAX_HANDED)) {
      const text = receiptText(factOf({ ...route, persons: [] }, ref))
      const signed = await hand.desk.seat.signReceipt(text, hand.device)
      if (!signed.ok) return signed
      receipts.push({ ref, text, released: signatureIn(signed.value), received: null })
    }
    const noted = await noteHanding(hand, 'line.released', {
      side: 'releasing',
      by: route,
      receipts,
    })
    if (!noted.ok) return noted
  }
  return ok(null)
}

function routeOf(
  { desk, line, device }: Hand,
  ref: PersonRef,
): Omit<PersonsCode, 'persons'> | null {
  const { tranche, leg } = line.notes.place
  const person = line.tranche.manifest.persons.find((p) => p.ref === ref)
  if (person === undefined) return null
  return {
    about: 'person',
    at: desk.seat.now(),
    from: desk.seat.id,
    to: leg === 'line' ? (person.via ?? person.to) : person.to,
    x: desk.seat.head().origin,
    tranche,
    leg,
    releasedBy: device,
    receivedBy: null,
  }
}

async function noteHanding(
  hand: Hand,
  kind: 'line.released' | 'line.received',
  handing: {
    readonly side: LineSide
    readonly by: Pick<PersonsCode, 'releasedBy' | 'receivedBy'>
    readonly receipts: readonly KeptReceipt[]
  },
): Promise<Result<unknown>> {
  const { side, by, receipts } = handing
  const { releasedBy, receivedBy } = by
  const plain = receipts.map((r) => ({ ...r }))
  return await note(hand, kind, { side, releasedBy, receivedBy, receipts: plain })
}

/** Reads a code meant for this desk. */
export function codeFor(line: LineDesk, origin: string, pasted: string): Result<PersonsCode> {
  const code = parseHandingCode(pasted)
  if (!code.ok) return code
  if (code.value.about !== 'person') return refuse('other-thing')
  const side = code.value.receivedBy === null ? 'receiving' : 'releasing'
  const refusal = codeRefusal(line, code.value, { origin, side })
  return refusal === null ? ok(code.value) : refuse(refusal)
}

async function receive(hand: Hand, act: ActOf<'receive'>): Promise<Result<LineActed>> {
  const { desk, device } = hand
  const read = codeFor(hand.line, desk.seat.head().origin, act.code)
  if (!read.ok) return read
  const code = read.value
  if (code.receivedBy !== null) return refuse('received-before')
  const refs = refsOf(act)
  const receipts: KeptReceipt[] = []
  let { line } = hand
  for (const ref of refs) {
    const person = code.persons.find((p) => p.ref === ref)
    if (person === undefined) return refuse('not-released', ref)
    const refusal = receiveRefusal(line, code, { ref, signedBy: desk.seat.signersOf })
    if (refusal === 'received-before') continue
    if (refusal !== null) return refuse(refusal, ref)
    const { x: _log, ...fact } = factOf(code, ref)
    const text = receiptText(factOf(code, ref))
    const signed = await desk.seat.signReceipt(text, device)
    if (!signed.ok) return signed
    line = withReceived(line, fact)
    receipts.push({ ref, text, released: person.released, received: signatureIn(signed.value) })
  }
  const by = { releasedBy: code.releasedBy, receivedBy: device }
  const noted = await takeIn(hand, { side: 'receiving', by, receipts })
  return noted.ok
    ? ok({ people: refs.length, handings: handingsOf(hand, 'receiving', refs) })
    : noted
}

async function complete(hand: Hand, act: ActOf<'complete'>): Promise<Result<LineActed>> {
  const { desk, line } = hand
  const read = codeFor(line, desk.seat.head().origin, act.code)
  if (!read.ok) return read
  const code = read.value
  if (code.receivedBy === null) return refuse('not-received')
  const receipts: KeptReceipt[] = []
  for (const { ref, released, received } of code.persons) {
    const refusal = completeRefusal(line, code, { ref, signedBy: desk.seat.signersOf })
    if (refusal === 'received-before') continue
    if (refusal !== null) return refuse(refusal, ref)
    receipts.push({ ref, text: receiptText(factOf(code, ref)), released, received })
  }
  const noted = await takeIn(hand, { side: 'releasing', by: code, receipts })
  const refs = code.persons.map((p) => p.ref)
  return noted.ok
    ? ok({ people: refs.length, handings: handingsOf(hand, 'releasing', refs) })
    : noted
}

/** Notes receipts with both signatures; a code that brings none anew leaves everything as it is. */
async function takeIn(
  hand: Hand,
  handing: Parameters<typeof noteHanding>[2],
): Promise<Result<unknown>> {
  if (handing.receipts.length === 0) return ok(null)
  return await noteHanding(hand, 'line.received', handing)
}

/** Numbers of the handings that carry these persons, from the notes as they are now. */
function handingsOf(
  { desk, line }: Hand,
  side: LineSide,
  refs: readonly PersonRef[],
): readonly number[] {
  const { tranche, leg } = line.notes.place
  const now = workingAt(desk, { tranche, leg })
  const handings = now.ok ? now.value.line.notes.handings : []
  return handings
    .filter((h) => h.side === side && h.receipts.some((r) => refs.includes(r.ref)))
    .map((h) => h.number)
}
