// Making the proof that a log forked, out of what a mirror has and what the hub sends.
import type { Bytes, Cryptography } from '@parley/kernel'
import { checkForkProof, formatForkProof, sameHash } from '@parley/ledger'
import type { Hash, HubPort, MerkleTree, SignedCheckpoint, VerifierKey } from '@parley/ledger'
import { fetchEntries } from './fetching.ts'
import { treeOf } from './growth.ts'

/** A tree and the checkpoint over all of it: what the mirror believes, or was shown and refused. */
export interface Believed {
  readonly tree: MerkleTree
  readonly head: SignedCheckpoint
  readonly logKey: VerifierKey
  readonly cryptography: Cryptography
}

/**
 * A proof that the checkpoint offered contradicts the believed one, or null if none can be made: the
 * two agree, or the hub does not send the entries its own checkpoint stands for.
 */
export async function forkBetween(
  believed: Believed,
  offered: SignedCheckpoint,
  hub: HubPort,
): Promise<Bytes | null> {
  const { tree, head } = believed
  const [m, n] = [head.checkpoint.size, offered.checkpoint.size]
  if (n === m) return checked(believed, [], head, offered)
  if (n < m) return n === 0 ? null : checked(believed, tree.subproof(n, m), offered, head)
  const entries = m === 0 ? null : await fetchEntries(hub, 0, n)
  if (entries === null || !entries.ok) return null
  const other = treeOf(entries.value, believed.cryptography)
  if (!sameHash(other.root(), offered.checkpoint.root)) return null
  return checked(believed, other.subproof(m, n), head, offered)
}

function checked(
  { logKey, cryptography }: Believed,
  hashes: readonly Hash[],
  smaller: SignedCheckpoint,
  larger: SignedCheckpoint,
): Bytes | null {
  const proof = formatForkProof({ hashes, smaller: smaller.bytes, larger: larger.bytes })
  return checkForkProof(proof, logKey, cryptography).ok ? proof : null
}
