// Content of a log as it comes in beside the entries: ciphertexts are fetched, grants opened, and for
// what becomes readable later than its entry was folded, the index to fold again from is kept.
import { blobPath } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Cryptography } from '@parley/kernel'
import type { AdmittedEntry, HubPort } from '@parley/ledger'
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
  /** The lowest index that became readable since the last call, if it lies below `size`; else null. */
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
        if (one.wasMissing) readable = Math.min(readable, one.index)
      }
    }
  }
  const takeGrants = async (): Promise<void> => {
    for (const aud of await grants.take(opener))
      readable = Math.min(readable, wanted.openable(aud) ?? Infinity)
  }
  const recallSome = async (some: readonly WantedBlob[]): Promise<void> => {
    for (const one of some) {
      if (await isHere(one)) wanted.settle(one)
      else one.wasMissing = true
    }
  }
  return {
    noticed: (admitted) => due.noticed(admitted),
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
    missingFrom: () => {
      const left = wanted.all().filter(({ ref }) => state.erasedBy(ref.blob) === null)
      return left.reduce<number | null>((low, { index }) => Math.min(low ?? index, index), null)
    },
  }
}
