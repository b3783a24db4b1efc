// A field device at one crossing point: it holds one manifest, checks persons, signs receipts together
// with the other side's device, and reports in every time step from an outbox of its own. It needs no
// network: a receipt is valid with the two signatures alone (spec/receipt.md).
import { formatSignedLine } from '@parley/ledger'
import { ok } from '@parley/kernel'
import type { Instant, JsonObject, PartyId, PersonRef, Result } from '@parley/kernel'
import type { Exception, HandoverStep, Leg, ManifestLine } from '@parley/exchange'
import type { Act, Seat, SubmittedAct } from '../seat/seat.ts'
import { perform } from './perform.ts'

export interface Device {
  readonly seat: Seat
  readonly party: PartyId
  readonly key: string
  readonly outbox: HandoverStep[]
  /** What happened since the last report. */
  readonly pending: Pending
  /** False while the device is dead: it neither signs nor reports. */
  alive: boolean
}

interface Pending {
  present: PersonRef[]
  checked: PersonRef[]
  exceptions: Exception[]
  receipts: string[]
}

export function newDevice(seat: Seat, key: string): Device {
  return { seat, party: seat.id, key, outbox: [], pending: nothing(), alive: true }
}

function nothing(): Pending {
  return { present: [], checked: [], exceptions: [], receipts: [] }
}

/** Notes that a person stands here and that their identity was proven. */
export function check(device: Device, ref: PersonRef): void {
  device.pending.present.push(ref)
  device.pending.checked.push(ref)
}

export function except(device: Device, exception: Exception): void {
  if (exception.ref !== null && exception.exception !== 'listed-absent') {
    device.pending.present.push(exception.ref)
  }
  device.pending.exceptions.push(exception)
}

export interface Handing {
  readonly line: ManifestLine
  readonly tranche: string
  readonly leg: Leg
  readonly at: Instant
}

/**
 * Hands one person over: the same receipt text signed by the releasing and the receiving device.
 *
 * Both keep a copy and carry it in their own next report. Either refuses for its own side.
 */
export async function handOver(
  releasing: Device,
  receiving: Device,
  handing: Handing,
): Promise<Result<string>> {
  const text = receiptText(releasing, receiving, handing)
  const from = await releasing.seat.signReceipt(text, releasing.key)
  if (!from.ok) return from
  const to = await receiving.seat.signReceipt(text, receiving.key)
  if (!to.ok) return to
  const note = `${text}\n${from.value}${to.value}`
  releasing.pending.receipts.push(note)
  receiving.pending.receipts.push(note)
  return ok(note)
}

function receiptText(releasing: Device, receiving: Device, handing: Handing): string {
  const body: JsonObject = {
    about: 'person',
    at: handing.at,
    from: releasing.party,
    leg: handing.leg,
    ref: handing.line.ref,
    to: receiving.party,
    tranche: handing.tranche,
    x: releasing.seat.head().origin,
  }
  return formatSignedLine('receipt', body)
}

/** Closes a time step: what happened goes into the outbox, and into the log if there is a network. */
export function closeStep(
  device: Device,
  step: Pick<HandoverStep, 'tranche' | 'step' | 'leg' | 'at'>,
): void {
  const { present, checked, exceptions, receipts } = device.pending
  device.outbox.push({ ...step, present, checked, exceptions, receipts })
  Object.assign(device.pending, nothing())
}

/** Reports what waits in the outbox, oldest first; stops at the first refusal and keeps the rest. */
export async function report(device: Device): Promise<Result<readonly SubmittedAct[]>> {
  const done: SubmittedAct[] = []
  for (let step = device.outbox[0]; step !== undefined; step = device.outbox[0]) {
    const act: Act<'handover.stepped'> = {
      kind: 'handover.stepped',
      says: step,
      author: device.key,
    }
    const one = await perform(device.seat, act)
    if (!one.ok) return one
    device.outbox.shift()
    done.push(one.value)
  }
  return ok(done)
}
