// Records of other tablets of the same side that this one keeps, so that a tablet that breaks loses nothing.
import { parseRecord, takeRecord } from '@parley/exchange'
import type { RecordBundle, StoredRecord, TabletRecord } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Cryptography, Result } from '@parley/kernel'
import type { VerifierKey } from '@parley/ledger'

export interface TakenIn {
  /** The chain as it is kept now. */
  readonly held: readonly TabletRecord[]
  /** What is to be stored. */
  readonly fresh: readonly StoredRecord[]
}

/** A bundle on top of what is kept; refuses what the chain refuses, and keeps nothing of it then. */
export function takenIn(
  bundle: RecordBundle,
  kept: readonly string[],
  by: { readonly key: VerifierKey; readonly cryptography: Cryptography },
): Result<TakenIn> {
  const held: TabletRecord[] = []
  const fresh: StoredRecord[] = []
  for (const note of [...kept, ...bundle.records]) {
    const record = parseRecord(note, by.key, by.cryptography)
    if (!record.ok) return record
    const { seq } = record.value
    const taken = takeRecord(held.at(-1) ?? null, record.value, (at) => held[at - 1]?.hash)
    if (!taken.ok) return taken
    if (taken.value === 'known') continue
    held.push(record.value)
    if (seq > kept.length) fresh.push({ device: bundle.device, seq, note })
  }
  return held.length === 0 ? refuse('nothing-there', bundle.device) : ok({ held, fresh })
}

/** Notes of each device in the order of its chain. */
export function recordsByDevice(records: readonly StoredRecord[]): Map<string, readonly string[]> {
  const byDevice = new Map<string, string[]>()
  for (const { device, note } of records.toSorted((x, y) => x.seq - y.seq)) {
    const notes = byDevice.get(device) ?? []
    byDevice.set(device, notes)
    notes.push(note)
  }
  return byDevice
}
