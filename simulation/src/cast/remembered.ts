// Six nodes and four witnesses in one process verify the same signatures. A signature verifies or not,
// whoever asks, so one answer serves all: only for plays, where nobody distrusts their own process.
import { rememberingCryptography } from '@parley/kernel'
import type { Bytes, Cryptography } from '@parley/kernel'
import type { ManySealing, OpenJob, Progress } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'

const MAX_REMEMBERED = 200_000 // answers; 100 bytes each, more than a play of any size asks for

/** What every node and witness of plays in this process verifies with. */
export const playCryptography: Cryptography = rememberingCryptography(
  nodeCryptography,
  MAX_REMEMBERED,
)

/** What was opened lately by anyone of this process. */
export interface OpenedMemory {
  /** Opens with a memory; sealing as it was. */
  readonly around: (inner: ManySealing) => ManySealing
  /** Keeps no more than so many bytes from now on. */
  readonly shrink: (maxBytes: number) => void
}

type Plaintext = Bytes | null

/**
 * A memory for opening: seats of one audience hold the same ciphertext and the same key, so what one of
 * them opened is what the others would. Ciphertexts are told apart as objects, not by content: seats share
 * those of a play's storage. The oldest plaintexts make room for the newest.
 */
export function openedMemory(maxBytes: number): OpenedMemory {
  const kept = new Map<Bytes, Map<string, Promise<Plaintext>>>()
  let room = maxBytes
  let held = 0
  const makeRoom = (): void => {
    for (const oldest of kept.keys()) {
      if (held <= room) return
      held -= oldest.length
      kept.delete(oldest)
    }
  }
  const keep = ({ ciphertext, identities }: OpenJob, opening: Promise<Plaintext>): void => {
    const answers = kept.get(ciphertext)
    if (answers === undefined) {
      held += ciphertext.length // its plaintext is about as long
      kept.set(ciphertext, new Map([[identities.join(' '), opening]]))
      makeRoom()
    } else answers.set(identities.join(' '), opening)
    opening.catch(() => kept.get(ciphertext)?.delete(identities.join(' '))) // asked anew next time
  }
  const openMany = (
    inner: ManySealing,
    jobs: readonly OpenJob[],
    onProgress?: Progress,
  ): Promise<readonly Plaintext[]> => {
    const known = jobs.map(({ ciphertext, identities }) =>
      kept.get(ciphertext)?.get(identities.join(' ')),
    )
    const unknown = jobs.filter((_, i) => known[i] === undefined)
    const opened = inner.openMany(unknown, onProgress)
    let next = 0
    return Promise.all(
      jobs.map((job, i) => {
        const at = next
        const opening = known[i] ?? opened.then((all) => all[at] ?? null)
        if (known[i] === undefined) {
          next++
          keep(job, opening)
        }
        return opening
      }),
    )
  }
  return {
    around: (inner) => ({
      ...inner,
      openMany: (jobs, onProgress) => openMany(inner, jobs, onProgress),
    }),
    shrink: (bytes) => {
      room = bytes
      makeRoom()
    },
  }
}
