// Taking in a tablet's records at its seat: every one is checked before any is kept, so that a batch is taken
// in whole or refused with the place of the first record that does not fit (spec/tablet.md section 6).
import { ok, refuse } from '@parley/kernel'
import type { Cryptography, Refusal, Result } from '@parley/kernel'
import type { VerifierKey } from '@parley/ledger'
import { doubtsOf } from './doubts.ts'
import type { DoubtSight, RecordDoubt } from './doubts.ts'
import { parseRecord, takeRecord } from './record.ts'
import type { ChainHead, RecordRefusal, TabletRecord } from './record.ts'
import { noted } from './tablet.ts'

/** Records of one batch: a tablet's whole night is some thousand, sent in several. */
export const MAX_BATCH = 500

export interface Batch extends DoubtSight {
  readonly notes: readonly string[]
  readonly key: VerifierKey
  /** Origins of the exchange's log and of those that it continues. */
  readonly origins: ReadonlySet<string>
  /** The one tranche an enrolled device is for; null for a device of the party's ring. */
  readonly tranche: string | null
  /** Hashes of the records that this seat holds of the device, in order. */
  readonly hashes: readonly string[]
}

export interface TakenIn {
  /** Records that this seat did not hold, in order. */
  readonly fresh: readonly TabletRecord[]
  /** What in them counts for nothing and goes to officers. */
  readonly doubts: readonly RecordDoubt[]
  /** The last record that it holds with them. */
  readonly head: ChainHead
  /** Place of the last record of the batch, held now; 0 for an empty batch. */
  readonly last: number
}

export type IntakeRefusal = RecordRefusal | 'too-many' | 'other-exchange' | 'other-tranche'

/** What a batch adds to a device's chain; a record that is held already adds nothing. */
export function takenIn(
  batch: Batch,
  cryptography: Cryptography,
): Result<TakenIn, Refusal<IntakeRefusal>> {
  if (batch.notes.length > MAX_BATCH) return refuse('too-many', String(MAX_BATCH))
  const hashes = [...batch.hashes]
  const fresh: TabletRecord[] = []
  let last = 0
  for (const [i, note] of batch.notes.entries()) {
    const read = parseRecord(note, batch.key, cryptography)
    if (!read.ok) return refuse(read.refusal.code, `record ${i + 1}`, read.refusal.at)
    const record = read.value
    const misfit = misfitOf(record, batch)
    if (misfit !== null) return refuse(misfit, `record ${record.seq}`)
    const taken = takeRecord(headOf(hashes), record, (seq) => hashes[seq - 1])
    if (!taken.ok) return taken
    last = Math.max(last, record.seq)
    if (taken.value === 'known') continue
    hashes.push(record.hash)
    fresh.push(record)
  }
  const doubts = fresh.flatMap((record) => doubtsOf(record, batch))
  return ok({ fresh, doubts, head: headOf(hashes), last })
}

function misfitOf(record: TabletRecord, batch: Batch): IntakeRefusal | null {
  if (!batch.origins.has(record.x)) return 'other-exchange'
  if (batch.tranche !== null && record.tranche !== batch.tranche) return 'other-tranche'
  // What no reader of notes could fold later must not be kept now.
  return noted(new Map(), record).ok ? null : 'field'
}

function headOf(hashes: readonly string[]): ChainHead {
  const hash = hashes.at(-1)
  return hash === undefined ? null : { seq: hashes.length, hash }
}
