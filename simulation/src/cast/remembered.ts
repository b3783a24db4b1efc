// Six nodes and four witnesses in one process verify the same signatures. A signature verifies or not,
// whoever asks, so one answer serves all: only for plays, where nobody distrusts their own process.
import { toHex } from '@parley/kernel'
import type { Cryptography } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'

const MAX_REMEMBERED = 200_000 // answers; 100 bytes each, more than a play of any size asks for

/** Verifying with a memory; hashing as it was. */
export function rememberingCryptography(inner: Cryptography): Cryptography {
  const answers = new Map<string, boolean>()
  return {
    sha256: (...parts) => inner.sha256(...parts),
    ed25519: (publicKey, message, signature) => {
      const key = toHex(inner.sha256(publicKey, signature, message))
      const known = answers.get(key)
      if (known !== undefined) return known
      const answer = inner.ed25519(publicKey, message, signature)
      if (answers.size >= MAX_REMEMBERED) answers.clear()
      answers.set(key, answer)
      return answer
    },
  }
}

/** What every node and witness of plays in this process verifies with. */
export const playCryptography: Cryptography = rememberingCryptography(nodeCryptography)
