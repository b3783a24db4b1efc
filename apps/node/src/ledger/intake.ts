// Content of a log as it comes in beside the entries: ciphertexts are fetched, grants opened, and for
// what becomes readable later than its entry was folded, the index to fold again from is kept.
import { blobPath } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Cryptography } from '@parley/kernel'
import type { AdmittedEntry, HubPort, LogState } from '@parley/ledger'
import { parseErase } from '@parley/ledger'
import { fetchBlobs } from './fetching.ts'
import { openGrants } from './grants.ts'
import type { Grants } from './grants.ts'
import type { KeyShelf } from './key-shelf.ts'
import type { Opener } from './opened-entry.ts'
import { openWanted } from './wanted.ts'
import type { Wanted, WantedBlob } from './wanted.ts'

export interface Intake {
  /** Takes note of an entry just folded: what it is sealed for, and which blobs it needs. */
  noticed(admitted: AdmittedEntry): void
  /** Fetches what is wanted and opens the grants among it. */
  fetch(): Promise<void>
  /** After a start: opens the grants that are stored, and sees which blobs are not. Asks no hub. */
  recall(): Promise<void>
  /**
   * The lowest index whose content came or went since the last call - a grant, a ciphertext that was
   * missing, an order to erase - if it lies below `size`; else null.
   */
  takeReadable(size: number): number | null
  /** The lowest index with a ciphertext that should be here and is not; null if none is missing. */
  missingFrom(): number | null
}

/** What entries ask to be done beside them. It needs no log, so it can be collected while one is read back. */
export interface Due {
  readonly wanted: Wanted
  readonly grants: Grants
  /** Takes note of an entry just folded: what it is sealed for, and which blobs it needs. */
  noticed(admitted: AdmittedEntry): void
}

export function openDue(shelf: KeyShelf, holds: 'all' | 'openable'): Due {
  const wanted = openWanted(shelf, holds)
  const grants = openGrants(shelf)
  const noticed = (admitted: AdmittedEntry): void => {
    wanted.add(admitted)
    grants.add(admitted)
  }
  return { wanted, grants, noticed }
}

export interface IntakeOptions {
  readonly hub: HubPort
  readonly files: LogFiles
  readonly opener: Opener
  readonly cryptography: Cryptography
  readonly due: Due
}

export function openIntake(options: IntakeOptions): Intake {
  const { hub, files, opener, cryptography } = options
  const { blobs, state } = opener
  const { due } = options
  const { wanted, grants } = due
  let readable = Infinity
  const changedFrom = (index: number | null): void => {
    readable = Math.min(readable, index ?? Infinity)
  }
  const isHere = async ({ ref }: WantedBlob): Promise<boolean> =>
    state.erasedBy(ref.blob) !== null || (await files.sizeOf(blobPath(ref.blob))) === ref.size
  const fetch = async (some: readonly WantedBlob[]): Promise<void> => {
    const left = some.filter(({ ref }) => state.erasedBy(ref.blob) === null)
    const refs = left.map(({ ref }) => ref)
    const missing = new Set(await fetchBlobs(hub, blobs, refs, cryptography))
    for (const one of some) {
      if (missing.has(one.ref)) one.wasMissing = true
      else {
        wanted.settle(one)
        if (one.wasMissing) changedFrom(one.index)
      }
    }
  }
  const takeGrants = async (): Promise<void> => {
    for (const aud of await grants.take(opener)) {
      wanted.openable(aud)
      changedFrom(wanted.firstOf(aud))
    }
  }
  const recallSome = async (some: readonly WantedBlob[]): Promise<void> => {
    for (const one of some) {
      if (await isHere(one)) wanted.settle(one)
      else one.wasMissing = true
    }
  }
  return {
    noticed: (admitted) => {
      due.noticed(admitted)
      changedFrom(orderedFrom(admitted, opener, wanted))
    },
    fetch: async () => {
      await fetch(wanted.grants())
      await takeGrants()
      await fetch(wanted.others())
    },
    recall: async () => {
      await recallSome(wanted.grants())
      await takeGrants()
      await recallSome(wanted.all())
      readable = Infinity
    },
    takeReadable: (size) => {
      const from = readable < size ? readable : null
      readable = Infinity
      return from
    },
    missingFrom: () => missingFrom(wanted, state),
  }
}

// What was folded with a content that an order takes away must be folded again without it; with a grant
// goes all that it opened.
function orderedFrom(
  { entry }: AdmittedEntry,
  { shelf, state }: Opener,
  wanted: Wanted,
): number | null {
  const order = entry.header.kind === 'ledger.erase' ? parseErase(entry.header.body ?? {}) : null
  if (order?.ok !== true) return null
  const indexes = order.value.blobs.flatMap((blob) => {
    const aud = shelf.audienceIn(blob)
    return [state.indexOfBlob(blob), aud === null ? null : wanted.firstOf(aud)]
  })
  return Math.min(...indexes.map((index) => index ?? Infinity))
}

function missingFrom(wanted: Wanted, state: LogState): number | null {
  const due = wanted.all().filter(({ ref }) => state.erasedBy(ref.blob) === null)
  return due.reduce<number | null>((low, { index }) => Math.min(low ?? index, index), null)
}
