// What a record says and what its seat can stand behind are two things: a record is kept as it was signed, and
// what is doubtful in it goes to officers and counts for nothing (spec/tablet.md section 6).
import type { Instant, JsonObject, PersonRef } from '@parley/kernel'
import { factIn } from '../line/line-desk.ts'
import type { SignedBy } from '../line/line-desk.ts'
import { noteOf } from '../line/line-notes.ts'
import { list, nullOr, object, readShape, textUpTo, word } from '../shape.ts'
import type { TabletRecord } from './record.ts'

export const DOUBTS = [
  'outside-hours',
  'too-long',
  'other-receipt',
  'other-person',
  'other-tranche',
  'other-leg',
  'wrong-signature',
] as const

export type DoubtWord = (typeof DOUBTS)[number]

export interface RecordDoubt {
  /** Place of the record in its chain. */
  readonly seq: number
  /** Whose part of the record is doubtful; null for all of it. */
  readonly ref: PersonRef | null
  readonly code: DoubtWord
}

/** What a seat judges a record by. */
export interface DoubtSight {
  /** Those of the device's enrolment; null for a device of a ring. */
  readonly hours: { readonly from: Instant; readonly until: Instant } | null
  /** Who signed a receipt, dismissed devices with the others: what they signed before is judged by the log. */
  readonly signedBy: SignedBy
}

/** What the log takes of a receipt with both signatures; the shape of `handover.stepped`. */
const MAX_RECEIPT = 2_000

interface Shown {
  readonly ref: string
  readonly text: string
  readonly released: string
  readonly received: string | null
}

const shown = object<Shown>({
  ref: word,
  text: textUpTo(MAX_RECEIPT),
  released: textUpTo(128),
  received: nullOr(textUpTo(128)),
})

/** Everything doubtful in a record; none for one that counts. */
export function doubtsOf(record: TabletRecord, sight: DoubtSight): readonly RecordDoubt[] {
  const { at, kind, says, seq } = record
  const { hours } = sight
  if (hours !== null && (at < hours.from || at > hours.until))
    return [{ seq, ref: null, code: 'outside-hours' }]
  if (kind !== 'line.released' && kind !== 'line.received') return []
  const read = readShape(list(shown, 10_000), says['receipts'])
  if (!read.ok) return [{ seq, ref: null, code: 'other-receipt' }]
  return read.value.flatMap((one) => {
    const code = receiptDoubt(record, one, sight.signedBy)
    return code === null ? [] : [{ seq, ref: one.ref as PersonRef, code }] // read before as one
  })
}

function receiptDoubt(record: TabletRecord, one: Shown, signedBy: SignedBy): DoubtWord | null {
  const { ref, text, released, received } = one
  const note = noteOf(devicesIn(record.says), { ref: ref as PersonRef, text, released, received })
  if (note.length > MAX_RECEIPT) return 'too-long'
  const fact = factIn(text)
  if (fact === null) return 'other-receipt'
  if (fact.ref !== ref) return 'other-person'
  if (fact.tranche !== record.tranche) return 'other-tranche'
  if (fact.leg !== record.leg) return 'other-leg'
  const signers = signedBy(note)
  const due = received === null ? [fact.from] : [fact.from, fact.to]
  const isSigned = fact.from !== fact.to && due.every((party) => signers.includes(party))
  return isSigned ? null : 'wrong-signature'
}

function devicesIn({ releasedBy, receivedBy }: JsonObject): {
  readonly releasedBy: string
  readonly receivedBy: string | null
} {
  return {
    releasedBy: typeof releasedBy === 'string' ? releasedBy : '',
    receivedBy: typeof receivedBy === 'string' ? receivedBy : null,
  }
}
