// A witness that says it holds another tree of this log than this hub. If it is right, the hub must never
// sign again; if it lies, one witness must not be able to stop a log. So it is asked to show its checkpoint:
// one under the log's own key that this tree does not hold settles it. So does a proof that the log forked.
import type { Bytes, Cryptography } from '@parley/kernel'
import { utf8Bytes } from '@parley/kernel'
import { checkForkProof, hexHashOf, openCheckpoint, sameHash } from '@parley/ledger'
import type { MerkleTree, Origin, VerifierKey, WitnessPort } from '@parley/ledger'

export interface Contradiction {
  /**
   * `rolled-back`: more entries than here; `forked`: another root; `proved`: a fork proof under this log's
   * key; `claim`: none of them was shown.
   */
  readonly code: 'rolled-back' | 'forked' | 'proved' | 'claim'
  /** The witness's name in the policy. */
  readonly witness: string
  /** Entries the witness has - of a proof, those of the smaller history - and entries here. */
  readonly size: number
  readonly ownSize: number
}

export interface Doubt {
  /** Asks the witness to show the tree that it says it has, and tells what came of it. */
  ofTree(claimedSize: number): Promise<void>
  /** The same of the proof that this log forked. */
  ofFork(): Promise<void>
}

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
  const tell = (shown: Shown | null, claimedSize: number): void => {
    if (shown !== null) {
      onContradiction({ ...shown, witness, ownSize: tree.size })
      return
    }
    if (claimed === claimedSize) return // told once: it is asked again every second
    claimed = claimedSize
    onContradiction({ code: 'claim', witness, size: claimedSize, ownSize: tree.size })
  }
  return {
    ofTree: async (claimedSize) => tell(await treeShownBy(options), claimedSize),
    ofFork: async () => tell(await forkShownBy(options), tree.size),
  }
}

type Shown = Pick<Contradiction, 'code' | 'size'>

async function forkShownBy(options: DoubtOptions): Promise<Shown | null> {
  const { port, logKeys, cryptography } = options
  const bytes: Bytes | null =
    (await port.forkProof?.(hashOfOrigin(options)).catch(() => null)) ?? null
  if (bytes === null) return null
  for (const key of logKeys) {
    const checked = checkForkProof(bytes, key, cryptography)
    if (checked.ok) return { code: 'proved', size: checked.value.smaller.size }
  }
  return null
}

function hashOfOrigin({ origin, cryptography }: DoubtOptions): string {
  return hexHashOf(cryptography, utf8Bytes(origin))
}

async function treeShownBy(options: DoubtOptions): Promise<Shown | null> {
  const { port, logKeys, tree, cryptography } = options
  // Out of reach is as good as not shown; the next round asks again.
  const bytes: Bytes | null = (await port.latest?.(hashOfOrigin(options)).catch(() => null)) ?? null
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
