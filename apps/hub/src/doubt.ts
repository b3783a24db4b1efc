// A witness that says it holds another tree of this log than this hub. If it is right, the hub must never
// sign again; if it lies, one witness must not be able to stop a log. So it is asked to show its checkpoint:
// one under the log's own key that this tree does not hold settles it.
import type { Bytes, Cryptography } from '@parley/kernel'
import { utf8Bytes } from '@parley/kernel'
import { hexHashOf, openCheckpoint, sameHash } from '@parley/ledger'
import type { MerkleTree, Origin, VerifierKey, WitnessPort } from '@parley/ledger'

export interface Contradiction {
  /** `rolled-back`: more entries than here; `forked`: another root; `claim`: neither was shown. */
  readonly code: 'rolled-back' | 'forked' | 'claim'
  /** The witness's name in the policy. */
  readonly witness: string
  /** Entries the witness has, and entries here. */
  readonly size: number
  readonly ownSize: number
}

/** Asks the witness to show what it says it has, and tells what came of it. */
export type Doubt = (claimedSize: number) => Promise<void>

export interface DoubtOptions {
  readonly witness: string
  readonly port: WitnessPort
  readonly origin: Origin
  readonly logKeys: readonly VerifierKey[]
  readonly tree: MerkleTree
  readonly cryptography: Cryptography
  readonly onContradiction: (found: Contradiction) => void
}

export function openDoubt(options: DoubtOptions): Doubt {
  const { witness, tree, onContradiction } = options
  let claimed: number | null = null
  return async (claimedSize) => {
    const shown = await shownBy(options)
    if (shown !== null) {
      onContradiction({ ...shown, witness, ownSize: tree.size })
      return
    }
    if (claimed === claimedSize) return // told once: it is asked again every second
    claimed = claimedSize
    onContradiction({ code: 'claim', witness, size: claimedSize, ownSize: tree.size })
  }
}

async function shownBy(
  options: DoubtOptions,
): Promise<Pick<Contradiction, 'code' | 'size'> | null> {
  const { origin, port, logKeys, tree, cryptography } = options
  const originHash = hexHashOf(cryptography, utf8Bytes(origin))
  // Out of reach is as good as not shown; the next round asks again.
  const bytes: Bytes | null = (await port.latest?.(originHash).catch(() => null)) ?? null
  if (bytes === null) return null
  for (const key of logKeys) {
    const opened = openCheckpoint(bytes, key, cryptography)
    if (!opened.ok) continue
    const { size, root } = opened.value.checkpoint
    if (size > tree.size) return { code: 'rolled-back', size }
    if (!sameHash(root, tree.root(size))) return { code: 'forked', size }
  }
  return null
}
