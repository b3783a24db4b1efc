// What reading a log offers, whether it is a mirror of a hub's or a party's own private one.
import type { Refusal, Result, Bytes } from '@parley/kernel'
import type { LogStore } from '@parley/files'
import type { LogState, SignedCheckpoint } from '@parley/ledger'
import { parseEntry, RECENT_ENTRIES } from '@parley/ledger'
import { valueOf } from '@parley/kernel'
import type { Hashing } from '@parley/kernel'
import { openEntries } from './opened-entry.ts'
import type { Numbered, OpenedEntry, Opener } from './opened-entry.ts'

export interface LogView {
  /** The folded state: keys, audiences, chains. Read only. */
  readonly state: LogState
  /** The newest verified checkpoint, as received; null for an empty log. */
  head(): SignedCheckpoint | null
  /** Entries below this index stand under a quorum of witnesses. */
  witnessedSize(): number
  /** Entries from an index on, in order, opened as far as this seat can, up to the present size. */
  entries(from: number): AsyncGenerator<OpenedEntry>
  /** Offers an entry; the answer is a proof. A refusal is final, a fault is not: offer again. */
  submit(note: Bytes, blobs: readonly Bytes[]): Promise<Result<Bytes, Refusal>>
}

const AT_ONCE = 256 // entries opened together: one bundle

/** Reads stored entries and opens them, a bundle at a time: while one is taken, the next is being opened. */
export async function* openedEntries(
  store: LogStore,
  opener: Opener,
  hashing: Hashing,
  range: { readonly from: number; readonly size: number; readonly witnessedSize: () => number },
): AsyncGenerator<OpenedEntry> {
  const { from, size } = range
  let batch: Numbered[] = []
  let before: Promise<readonly OpenedEntry[]> | null = null
  for await (const numbered of readEntries({ store, state: opener.state, hashing }, from, size)) {
    batch.push(numbered)
    if (batch.length < AT_ONCE && numbered.index < size - 1) continue
    const next = openEntries(batch, opener, range.witnessedSize())
    next.catch(() => undefined) // its fault is met where it is awaited, unless the reader stopped before
    if (before !== null) yield* await before
    before = next
    batch = []
  }
  if (before !== null) yield* await before
}

interface Reading {
  readonly store: LogStore
  readonly state: LogState
  readonly hashing: Hashing
}

// What came lately is still in memory as it was read then; what is older is read again.
async function* readEntries(
  { store, state, hashing }: Reading,
  from: number,
  size: number,
): AsyncGenerator<Numbered> {
  let index = from
  while (index < size) {
    const recent = state.recentEntry(index)
    if (recent !== null) {
      yield { index: index++, entry: recent }
      continue
    }
    const older = Math.min(size, state.size - RECENT_ENTRIES)
    for await (const note of store.entries(older, index)) {
      yield { index: index++, entry: valueOf(parseEntry(note, hashing)) }
    }
  }
}
