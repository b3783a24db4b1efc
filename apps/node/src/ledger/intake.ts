// Content of a log as it comes in beside the entries: ciphertexts are fetched, grants opened, and for
// what becomes readable later than its entry was folded, the index to fold again from is kept.
import { blobPath } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Cryptography } from '@parley/kernel'
import type { AdmittedEntry, HubPort } from '@parley/ledger'
import { fetchBlobs } from './fetching.ts'
import { openGrants } from './grants.ts'
import type { Opener } from './opened-entry.ts'
import { openWanted } from './wanted.ts'
import type { WantedBlob } from './wanted.ts'

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

export interface IntakeOptions {
  readonly hub: HubPort
  readonly files: LogFiles
  readonly opener: Opener
  readonly cryptography: Cryptography
  readonly holds: 'all' | 'openable'
}

export function openIntake(options: IntakeOptions): Intake {
  const { hub, files, opener, cryptography } = options
  const { blobs, shelf, state } = opener
  const wanted = openWanted(shelf, options.holds)
  const grants = openGrants(opener)
  let readable = Infinity
  const isHere = async ({ ref }: WantedBlob): Promise<boolean> =>
    state.erasedBy(ref.blob) !== null || (await files.sizeOf(blobPath(ref.blob))) === ref.size
  const fetch = async (some: readonly WantedBlob[]): Promise<void> => {
    const due = some.filter(({ ref }) => state.erasedBy(ref.blob) === null)
    const refs = due.map(({ ref }) => ref)
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
    for (const aud of await grants.take())
      readable = Math.min(readable, wanted.openable(aud) ?? Infinity)
  }
  const recallSome = async (some: readonly WantedBlob[]): Promise<void> => {
    for (const one of some) {
      if (await isHere(one)) wanted.settle(one)
      else one.wasMissing = true
    }
  }
  return {
    noticed: (admitted) => {
      wanted.add(admitted)
      grants.add(admitted)
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
    missingFrom: () => {
      const due = wanted.all().filter(({ ref }) => state.erasedBy(ref.blob) === null)
      return due.reduce<number | null>((low, { index }) => Math.min(low ?? index, index), null)
    },
  }
}
