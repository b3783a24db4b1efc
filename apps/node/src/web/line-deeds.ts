// Entries that come from the line: a step's report and a lot of remains. They are signed in the dialog, as
// everything is that goes into the log.
import {
  barrierWith,
  formatHandingCode,
  outboxOf,
  parseHandingCode,
  receiptNote,
  remainsText,
  signatureIn,
  stepReport,
} from '@parley/exchange'
import type { HandoverStep, Kinds, RemainsCode } from '@parley/exchange'
import type { Command, Remains } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { Json, Result } from '@parley/kernel'
import { actDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'
import { workingAt } from './line-place.ts'
import { releaseFault } from './remains-desk.ts'

type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

/**
 * Reports a step: the one under way is closed first, so that nothing noted later slips into it; one that
 * was closed before and never signed is signed now; one that is signed and was not delivered goes again.
 */
export async function stepDeed(
  desk: Desk,
  command: CommandOf<'step.report'>,
): Promise<Result<Deed>> {
  const { tranche, leg, step } = command
  const found = workingAt(desk, { tranche, leg })
  if (!found.ok) return found
  const { line, device } = found.value
  const name = `${device}/${tranche}/${leg}/${step}`
  const again = await desk.station.deliver(name)
  if (again !== null) {
    await desk.seat.sync()
    return again.ok ? refuse('sent-meanwhile', String(step)) : again
  }
  const waiting = outboxOf(line)
  const unsigned = waiting.find(
    (s) => !desk.station.isSigned(`${device}/${tranche}/${leg}/${s.step}`),
  )
  if (unsigned !== undefined && unsigned.step !== step)
    return refuse('send-first', String(unsigned.step))
  const closed = waiting.find((s) => s.step === step)
  if (closed === undefined && step !== line.step)
    return refuse('step-out-of-order', String(line.step))
  const report = closed ?? stepReport(line, desk.seat.now())
  const { stage } = line.tranche
  if (stage === 'manifested' && !isCount(desk, report)) return refuse('not-open', tranche)
  const isHeld = leg === 'line' && stage === 'held' && report.receipts.length > 0
  if (isHeld) return refuse('tranche-held', tranche) // a receipt reported during a hold moves nobody
  const deed = actDeed({ kind: 'handover.stepped', says: report, author: device })
  const keep = { submitting: desk.station.keeper(name) }
  if (closed !== undefined) return ok({ ...deed, ...keep })
  return ok({ ...deed, ...keep, beforehand: () => closeStep(desk, device, report) })
}

/** Points that open together are counted before any go; who has crossed cannot be reported by then. */
function isCount({ seat }: Desk, { tranche, leg, receipts }: HandoverStep): boolean {
  const isBarred = barrierWith(seat.exchange().barriers, tranche) !== null
  return isBarred && leg === 'line' && receipts.length === 0
}

/** Notes a step as closed; refuses if another page has closed it with something else in between. */
async function closeStep(desk: Desk, device: string, step: HandoverStep): Promise<Result<unknown>> {
  return await desk.station.inTurn(async () => {
    const { tranche, leg } = step
    const found = workingAt(desk, { tranche, leg })
    if (!found.ok) return found
    const known = found.value.line.notes.closed.find((s) => s.step === step.step)
    if (known !== undefined) {
      return JSON.stringify(known) === JSON.stringify(step) ? ok(null) : refuse('stale', tranche)
    }
    const at = desk.seat.now()
    const closed = JSON.parse(JSON.stringify(step)) as Json // words, numbers and lists alone
    const data = { at, officer: desk.officer, device, tranche, leg, closed }
    return await desk.seat.note('line.closed', data)
  })
}

/** Signs for a lot of remains that leaves; the code goes to the other side's officer. */
export async function lotDeed(
  desk: Desk,
  { lot, bags }: CommandOf<'remains.release'>,
): Promise<Result<Deed>> {
  const device = desk.station.device('line')
  if (device === null) return refuse('line-elsewhere')
  const { remains, frame } = desk.seat.exchange()
  const to = frame?.belligerents.find((party) => party !== desk.seat.id)
  if (to === undefined) return refuse('not-framed')
  const isKnown = remains.some((r) => r.lot === lot) || desk.seat.register().lots.has(lot)
  if (isKnown) return refuse('transferred-before', lot)
  const fault = releaseFault(desk, lot, bags)
  if (fault !== null) return refuse(fault, lot)
  const body = { lot, bags, from: desk.seat.id, to, at: desk.seat.now() }
  const text = remainsText({ ...body, x: desk.seat.head().origin })
  const signed = await desk.seat.signReceipt(text, device)
  if (!signed.ok) return signed
  const data = { ...body, releasedBy: device, released: signatureIn(signed.value) }
  return ok({ is: 'note', kind: 'remains.released', data })
}

/** Signs for a lot that the other side released, and enters it with both signatures. */
export async function receiveLotDeed(
  desk: Desk,
  command: CommandOf<'remains.receive'>,
): Promise<Result<Deed>> {
  const device = desk.station.device('line')
  if (device === null) return refuse('line-elsewhere')
  const read = parseHandingCode(command.code)
  if (!read.ok) return read
  if (read.value.about !== 'remains') return refuse('other-thing')
  const refusal = lotRefusal(desk, read.value)
  if (refusal !== null) return refuse(refusal, read.value.lot)
  const { at, bags, from, lot, to, released, releasedBy } = read.value
  const text = remainsText(read.value)
  const signed = await desk.seat.signReceipt(text, device)
  if (!signed.ok) return signed
  const received = signatureIn(signed.value)
  const receipt = receiptNote(text, { by: { releasedBy, receivedBy: device }, released, received })
  const says: Kinds['remains.transferred'] = { at, bags, from, lot, to, receipt }
  return ok(actDeed({ kind: 'remains.transferred', says, author: desk.officer }))
}

function lotRefusal({ seat }: Desk, code: RemainsCode): string | null {
  if (code.x !== seat.head().origin) return 'other-exchange'
  if (code.to !== seat.id) return 'other-direction'
  if (seat.exchange().remains.some((r) => r.lot === code.lot)) return 'transferred-before'
  const { released, releasedBy } = code
  const by = { releasedBy, receivedBy: null }
  const half = receiptNote(remainsText(code), { by, released, received: null })
  return seat.signersOf(half).includes(code.from) ? null : 'wrong-signature'
}

/** Lots this seat released that the log does not hold yet, each with its code. */
export function releasedLots(desk: Desk): Remains['released'] {
  const { remains } = desk.seat.exchange()
  const waiting = [...desk.seat.register().lots.values()].filter(
    ({ lot }) => !remains.some((r) => r.lot === lot),
  )
  return waiting.map(({ lot, bags, at, from, to, released, releasedBy }) => {
    const signed = { released, releasedBy, received: null, receivedBy: null }
    const x = desk.seat.head().origin
    const code = formatHandingCode({ about: 'remains', at, bags, from, lot, to, x, ...signed })
    return { lot, bags, at, home: to, holder: from, code }
  })
}
