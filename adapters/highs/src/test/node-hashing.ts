import { createHash } from 'node:crypto'
import type { Hashing } from '@parley/kernel'

/** SHA-256 by the machine's own library, for tests. */
export const nodeHashing: Hashing = {
  sha256: (...parts) => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return new Uint8Array(hash.digest())
  },
}
