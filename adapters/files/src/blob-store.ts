// Ciphertexts beside a log, each under the SHA-256 of its bytes. The name is the check: what does not
// hash to its name is treated as absent, so a damaged blob is fetched again instead of believed.
import type { Bytes, Hashing } from '@parley/kernel'
import type { BlobId, BlobStore } from '@parley/ledger'
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
      const named = new Map(ciphertexts.map((bytes) => [blobIdOf(hashing, bytes), bytes]))
      await files.writeAll([...named].map(([id, bytes]) => blobFile(id, bytes)))
      return ciphertexts.map((bytes) => blobIdOf(hashing, bytes))
    },
    has: async (id) => (await get(id)) !== null,
    erase: (id) => files.removeAll([blobPath(id)]),
    list: async () => {
      const paths = await files.list(FOLDER)
      return paths.map(blobIdAt).filter((id) => id !== null)
    },
  }
}

function blobIdAt(path: string): BlobId | null {
  const id = parseBlobId(`sha256:${path.slice(path.lastIndexOf('/') + 1)}`)
  return id !== null && blobPath(id) === path ? id : null
}
