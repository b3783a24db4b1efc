// Six nodes and four witnesses in one process verify the same signatures. A signature verifies or not,
// whoever asks, so one answer serves all: only for plays, where nobody distrusts their own process.
import { toHex } from '@parley/kernel'
import type { Bytes, Cryptography } from '@parley/kernel'
import type { ManySealing, OpenJob } from '@parley/sealing'
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

/** What was opened lately by anyone of this process. */
export interface OpenedMemory {
  /** Opens with a memory; sealing as it was. */
  readonly around: (inner: ManySealing) => ManySealing
  /** Keeps less from now on. */
  readonly shrink: (maxBytes: number) => void
}

/**
 * A memory for opening: seats of one audience hold the same ciphertext and the same key, so what one of
 * them opened is what the others would. Ciphertexts are told apart as objects, not by content: seats share
 * those of a play's storage. The oldest plaintexts make room for the newest.
 */
export function openedMemory(maxBytes: number): OpenedMemory {
  const kept = new Map<Bytes, Map<string, Bytes | null>>()
  let room = maxBytes
  let held = 0
  const makeRoom = (): void => {
    for (const [oldest, answers] of kept) {
      if (held <= room) return
      kept.delete(oldest)
      for (const plaintext of answers.values()) held -= plaintext?.length ?? 0
    }
  }
  const keep = ({ ciphertext, identities }: OpenJob, plaintext: Bytes | null): void => {
    const answers = kept.get(ciphertext) ?? new Map<string, Bytes | null>()
    answers.set(identities.join(' '), plaintext)
    kept.set(ciphertext, answers)
    held += plaintext?.length ?? 0
    makeRoom()
  }
  const known = ({ ciphertext, identities }: OpenJob): Bytes | null | undefined =>
    kept.get(ciphertext)?.get(identities.join(' '))
  return {
    around: (inner) => ({
      ...inner,
      openMany: async (jobs, onProgress) => {
        const answers = jobs.map(known)
        const unknown = jobs.filter((_, i) => answers[i] === undefined)
        const opened = await inner.openMany(unknown, onProgress)
        unknown.forEach((job, i) => keep(job, opened[i] ?? null))
        let next = 0
        return answers.map((answer) => (answer === undefined ? (opened[next++] ?? null) : answer))
      },
    }),
    shrink: (bytes) => {
      room = bytes
      makeRoom()
    },
  }
}
