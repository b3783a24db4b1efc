// What an officer at the line may do now, judged on what this seat's device knows: the exchange's log with
// the device's own notes on top. Both sides' desks judge for themselves, so neither has to trust the other.
import type { PartyId, PersonRef } from '@parley/kernel'
import { isJsonObject, parseCanonical } from '@parley/kernel'
import { boundAt } from '../barrier/barrier.ts'
import { receiptFact } from '../handover.ts'
import type { HandoverStep, ReceiptFact } from '../handover.ts'
import { readShape } from '../shape.ts'
import type { ExchangeState } from '../state.ts'
import { entryRefusal, isAcross } from '../late-receipt.ts'
import { lineOf, received, receiptKey, receiptRefusal, reported } from '../tranche.ts'
import type { ManifestLine, ReceiptVoid, Tranche } from '../tranche.ts'
import { actsOf } from '../views/acts.ts'
import type { FoldedEntry } from '../views/viewer.ts'
import type { PersonsCode } from './handing-code.ts'
import { factOf, receiptNote, receiptText } from './handing-code.ts'
import { keepingBack } from './keeping-back.ts'
import type { Shortage } from './shortage.ts'
import { noteOf } from './line-notes.ts'
import type { Handing, KeptReceipt, LineNotes, LinePlace } from './line-notes.ts'

export type LineSide = Handing['side']

/** What a desk judges by. */
export interface LineSight {
  readonly state: ExchangeState
  readonly notes: LineNotes
  readonly party: PartyId
  /** Steps of this device that the log holds. */
  readonly reported: ReadonlySet<number>
  /** What earlier tranches leave each side short of, where those tranches themselves are not at hand. */
  readonly earlier?: Shortage
  /** The point's share of a bound over several points, where the barrier itself is not at hand. */
  readonly share?: number
}

/** The tranche as the device knows it. */
export interface LineDesk extends LineSight {
  readonly tranche: Tranche
  /** How many persons within parity one side may be ahead here. */
  readonly bound: number
  /** The step that is under way: the one after the last that was closed. */
  readonly step: number
  /** Released, and not known to be received. */
  readonly released: ReadonlySet<PersonRef>
  /** Who stays back now, because the other side is short. */
  readonly keptBack: ReadonlySet<PersonRef>
}

export type LineRefusal =
  | ReceiptVoid
  | 'excepted'
  | 'not-checked'
  | 'kept-back'
  | 'exposure-exceeded'
  | 'released-before'
  | 'other-exchange'
  | 'other-tranche'
  | 'other-leg'
  | 'other-direction'
  | 'other-receipt'
  | 'not-released'
  | 'not-received'
  | 'received-before'
  | 'wrong-signature'

/** Who signed a note, by parties; empty where a line of it does not hold. */
export type SignedBy = (note: string) => readonly PartyId[]

/** Steps of a device that the log holds already. */
export function reportedSteps(
  entries: readonly FoldedEntry[],
  { device, tranche, leg }: LinePlace,
): ReadonlySet<number> {
  const own = actsOf(entries, 'handover.stepped').filter(
    ({ entry, says }) => entry.author === device && says.tranche === tranche && says.leg === leg,
  )
  return new Set(own.map(({ says }) => says.step))
}

/** The desk of a device at a tranche; null where there is no such tranche. */
export function lineDesk(sight: LineSight): LineDesk | null {
  const { state, notes, reported: steps } = sight
  const open = state.tranches.get(notes.place.tranche)
  if (open === undefined) return null
  const tranche = withNotes(open, notes)
  const step = Math.max(0, ...steps, ...notes.closed.map((s) => s.step)) + 1
  const waiting = notes.handings
    .filter((h) => h.side === 'releasing')
    .flatMap((h) => h.receipts.filter((r) => r.received === null))
    .filter(({ ref }) => !tranche.receipts.has(receiptKey(ref, notes.place.leg)))
  const bound = Math.min(boundAt(state.barriers, tranche), sight.share ?? Infinity)
  const desk = { ...sight, tranche, bound, step, released: new Set(waiting.map((r) => r.ref)) }
  return { ...desk, keptBack: keepingBack({ ...desk, leg: notes.place.leg }) }
}

/** What this seat does with a person on this leg; null where the person passes it by. */
export function sideOf(
  desk: Pick<LineDesk, 'party' | 'notes'>,
  line: ManifestLine,
): LineSide | null {
  const { party } = desk
  const isLine = desk.notes.place.leg === 'line'
  if ((isLine ? line.from : line.via) === party) return 'releasing'
  if (!isLine && line.via === null) return null
  return (isLine ? (line.via ?? line.to) : line.to) === party ? 'receiving' : null
}

/** Why nothing can be noted about a person here, or null. */
export function noteRefusal(desk: LineDesk, ref: PersonRef): LineRefusal | null {
  const line = lineOf(desk.tranche, ref)
  if (line === undefined) return 'not-on-manifest'
  if (sideOf(desk, line) === null) return 'other-direction'
  if (desk.tranche.receipts.has(receiptKey(ref, desk.notes.place.leg))) return 'already-received'
  if (isGone(desk, ref)) return 'already-received'
  return desk.released.has(ref) ? 'released-before' : null
}

/** Why a person cannot be released now, or null. */
export function releaseRefusal(desk: LineDesk, fact: ReceiptFact): LineRefusal | null {
  const line = lineOf(desk.tranche, fact.ref)
  if (line === undefined) return 'not-on-manifest'
  if (sideOf(desk, line) !== 'releasing') return 'other-direction'
  if (desk.released.has(fact.ref)) return 'released-before'
  return handingRefusal(desk, line, fact)
}

/** Enters persons as released, so that the next of the same coach is judged with them. */
export function withReleased(desk: LineDesk, refs: readonly PersonRef[]): LineDesk {
  return { ...desk, released: new Set([...desk.released, ...refs]) }
}

/** Enters a receipt as signed, so that the next of the same code is judged with it. */
export function withReceived(desk: LineDesk, fact: ReceiptFact): LineDesk {
  return { ...desk, tranche: received(desk.tranche, fact) }
}

/** Why a code as a whole is not for this desk, or null. */
export function codeRefusal(
  desk: LineDesk,
  code: PersonsCode,
  at: { readonly origin: string; readonly side: LineSide },
): LineRefusal | null {
  const { tranche, leg } = desk.notes.place
  if (code.x !== at.origin) return 'other-exchange'
  if (code.tranche !== tranche) return 'other-tranche'
  if (code.leg !== leg) return 'other-leg'
  const own = at.side === 'receiving' ? code.to : code.from
  return own === desk.party ? null : 'other-direction'
}

/** Why a person of a released code cannot be received now, or null; `received-before` is harmless. */
export function receiveRefusal(
  desk: LineDesk,
  code: PersonsCode,
  of: { readonly ref: PersonRef; readonly signedBy: SignedBy },
): LineRefusal | null {
  const { ref, signedBy } = of
  const fact = factOf(code, ref)
  const line = lineOf(desk.tranche, ref)
  if (line === undefined) return 'not-on-manifest'
  if (sideOf(desk, line) !== 'receiving') return 'other-direction'
  if (isKept(desk, 'receiving', receiptText(fact))) return 'received-before'
  const released = code.persons.find((p) => p.ref === ref)?.released ?? ''
  const by = { releasedBy: code.releasedBy, receivedBy: null }
  const half = receiptNote(receiptText(fact), { by, released, received: null })
  if (!signedBy(half).includes(code.from)) return 'wrong-signature'
  return handingRefusal(desk, line, fact)
}

/** Why a person of a completed code cannot be entered as received, or null; `received-before` is harmless. */
export function completeRefusal(
  desk: LineDesk,
  code: PersonsCode,
  of: { readonly ref: PersonRef; readonly signedBy: SignedBy },
): LineRefusal | null {
  const person = code.persons.find((p) => p.ref === of.ref)
  const text = receiptText(factOf(code, of.ref))
  const offers = desk.notes.handings
    .filter((h) => h.side === 'releasing')
    .flatMap((h) => h.receipts.filter((r) => r.ref === of.ref))
  const offered = offers.find((r) => r.text === text)
  if (person === undefined || offers.length === 0) return 'not-released'
  if (offered === undefined || offered.released !== person.released) return 'other-receipt'
  if (person.received === null) return 'not-received'
  if (offered.received !== null) return 'received-before'
  const signers = of.signedBy(receiptNote(text, { by: code, ...person }))
  return signers.includes(code.from) && signers.includes(code.to) ? null : 'wrong-signature'
}

/** The report of the step under way: what was noted, and every receipt the log should have by now. */
export function stepReport(desk: LineDesk, at: HandoverStep['at']): HandoverStep {
  const { place, present, checked, exceptions, receipts } = desk.notes
  const { tranche, leg } = place
  const all = [...new Set([...receipts, ...lostReceipts(desk)])]
  return { tranche, step: desk.step, leg, at, present, checked, exceptions, receipts: all }
}

/** Steps that were closed and that the log does not hold, oldest first. */
export function outboxOf(sight: Pick<LineSight, 'notes' | 'reported'>): readonly HandoverStep[] {
  return sight.notes.closed
    .filter((s) => !sight.reported.has(s.step))
    .toSorted((x, y) => x.step - y.step)
}

// A receipt reported while the tranche was held is a conflict and moves nobody; once it may, it goes again: after
// the hold, or after both sides have closed the tranche, if it was signed while it was open.
function lostReceipts(desk: LineDesk): readonly string[] {
  const { state, notes } = desk
  const waiting = new Set(outboxOf(desk).flatMap((s) => s.receipts))
  const open = state.tranches.get(notes.place.tranche)
  return completeReceipts(notes).flatMap(({ by, receipt }) => {
    const note = noteOf(by, receipt)
    const fact = factIn(receipt.text)
    if (fact === null || open === undefined) return []
    const isLost = entryRefusal({ custody: state.custody, tranche: open }, fact) === null
    return isLost && !waiting.has(note) ? [note] : []
  })
}

function completeReceipts(
  notes: LineNotes,
): readonly { readonly by: Handing; readonly receipt: KeptReceipt }[] {
  return notes.handings.flatMap((by) =>
    by.receipts.filter((r) => r.received !== null).map((receipt) => ({ by, receipt })),
  )
}

function handingRefusal(desk: LineDesk, line: ManifestLine, fact: ReceiptFact): LineRefusal | null {
  const refusal = receiptRefusal(desk.tranche, fact)
  if (refusal !== null) return refusal
  if (isGone(desk, line.ref)) return 'already-received'
  // What was signed in time may be told late; nobody signs who knows that both sides have closed it.
  if (fact.leg === 'line' && desk.tranche.stage !== 'go') return 'not-open'
  if (!desk.notes.proven.has(line.ref)) {
    const isOdd = desk.tranche.exceptions.some((e) => e.ref === line.ref)
    return isOdd ? 'excepted' : 'not-checked'
  }
  if (desk.keptBack.has(line.ref)) return 'kept-back'
  return exceedsExposure(desk, line) ? 'exposure-exceeded' : null
}

/** Whether somebody who is listed here has crossed with another tranche, as a receipt that came late may say. */
function isGone({ state, notes }: LineDesk, ref: PersonRef): boolean {
  return notes.place.leg === 'line' && isAcross(state.custody.get(ref))
}

/** Whether one more from this person's side takes the difference beyond the bound and makes it wider. */
function exceedsExposure(desk: LineDesk, line: ManifestLine): boolean {
  if (!line.inParity || desk.notes.place.leg !== 'line') return false
  const { persons } = desk.tranche.manifest
  const others = new Set(persons.map((p) => p.from).filter((side) => side !== line.from))
  const across = Math.max(0, ...[...others].map((side) => releasedBy(desk, side)))
  return releasedBy(desk, line.from) + 1 - across > desk.bound
}

/** Persons within parity a side has released, with those of this desk on their way. */
export function releasedBy(desk: Pick<LineDesk, 'tranche' | 'released'>, side: PartyId): number {
  const { tranche, released } = desk
  const onTheWay = tranche.manifest.persons.filter(
    (line) => line.inParity && line.from === side && released.has(line.ref),
  )
  return (tranche.released.get(side)?.inParity ?? 0) + onTheWay.length
}

function isKept(desk: LineDesk, side: LineSide, text: string): boolean {
  return desk.notes.handings.some(
    (h) => h.side === side && h.receipts.some((r) => r.text === text && r.received !== null),
  )
}

// The log with the device's notes on top. Receipts signed here count at once, whatever a hold does since.
function withNotes(open: Tranche, notes: LineNotes): Tranche {
  const { present, checked, exceptions } = notes
  const noted = [...notes.closed, { present, checked, exceptions }].reduce(reported, open)
  return completeReceipts(notes).reduce((known, { receipt }) => {
    const fact = factIn(receipt.text)
    if (fact === null || known.receipts.has(receiptKey(fact.ref, fact.leg))) return known
    return received(known, fact)
  }, noted)
}

/** The fact in a receipt's text; null for a text of another kind. */
export function factIn(text: string): ReceiptFact | null {
  const read = parseCanonical(text.split('\n')[1] ?? '')
  if (!read.ok || !isJsonObject(read.value)) return null
  const { about, x: _log, ...body } = read.value
  const fact = about === 'person' ? readShape(receiptFact, body, 'receipt') : null
  return fact?.ok === true ? fact.value : null
}
