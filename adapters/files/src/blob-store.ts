// Ciphertexts beside a log, each under the SHA-256 of its bytes. The name is the check: what does not
// hash to its name is treated as absent, so a damaged blob is fetched again instead of believed.
import type { Bytes, Hashing } from '@parley/kernel'
import type { BlobId, BlobStore, ErasureState, LogState } from '@parley/ledger'
import { blobDigits, blobIdOf, parseBlobId } from '@parley/ledger'
import type { LogFiles, NamedFile } from './log-files.ts'

const FOLDER = 'blob/'

/** `blob/<first two digits>/<64 digits>` (spec/directory.md). */
export function blobPath(id: BlobId): string {
  const digits = blobDigits(id)
  return `${FOLDER}${digits.slice(0, 2)}/${digits}`
}

/** A ciphertext as the file it is kept in. */
export function blobFile(id: BlobId, ciphertext: Bytes): NamedFile {
  return { path: blobPath(id), bytes: ciphertext }
}

export function openBlobStore(files: LogFiles, hashing: Hashing): BlobStore {
  const get = async (id: BlobId): Promise<Bytes | null> => {
    const bytes = await files.read(blobPath(id))
    return bytes !== null && blobIdOf(hashing, bytes) === id ? bytes : null
  }
  return {
    get,
    put: async (ciphertexts) => {
      const named = ciphertexts.map((bytes) => [blobIdOf(hashing, bytes), bytes] as const)
      await files.writeAll([...new Map(named)].map(([id, bytes]) => blobFile(id, bytes)))
      return named.map(([id]) => id)
    },
    has: async (id) => (await get(id)) !== null,
    erase: (id) => files.removeAll([blobPath(id)]),
    list: () => storedBlobs(files),
  }
}

async function* storedBlobs(files: LogFiles): AsyncGenerator<BlobId> {
  for await (const path of files.walk?.(FOLDER) ?? (await files.list(FOLDER))) {
    const id = blobIdAt(path)
    if (id !== null) yield id
  }
}

function blobIdAt(path: string): BlobId | null {
  const id = parseBlobId(`sha256:${path.slice(path.lastIndexOf('/') + 1)}`)
  return id !== null && blobPath(id) === path ? id : null
}

/** Removes blobs that no entry names: a crash left them between their writing and their entry's. */
export async function removeUnnamedBlobs(store: BlobStore, state: LogState): Promise<void> {
  for await (const id of store.list()) if (state.indexOfBlob(id) === null) await store.erase(id)
}

/**
 * Carries out orders to erase, each once: call it whenever the log has grown.
 *
 * @returns the orders below `size`, carried out now or before
 */
export function openErasing(
  store: BlobStore,
  state: LogState,
): (size: number) => Promise<readonly ErasureState[]> {
  const done = new Set<number>()
  return async (size) => {
    const orders = state.erasures().filter((order) => order.index < size)
    for (const { index, blobs } of orders) {
      if (done.has(index)) continue
      for (const blob of blobs) await store.erase(blob)
      done.add(index)
    }
    return orders
  }
}
