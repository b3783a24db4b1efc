// What a tree would become, before anything is taken into it: the root over the entries held already
// and those a hub has sent. Only when that root stands under the log's signature are they looked at.
import type { Bytes, Hashing } from '@parley/kernel'
import { hashOf, leafHash, nodeHash, openMerkleTree } from '@parley/ledger'
import type { Hash, MerkleTree } from '@parley/ledger'

interface Peak {
  readonly height: number
  readonly hash: Hash
}

/** The root of `tree` with more entries after its own; the tree stays as it is. */
export function rootAfter(tree: MerkleTree, entries: readonly Bytes[], hashing: Hashing): Hash {
  const peaks = peaksOf(tree)
  for (const entry of entries) {
    let hash = leafHash(hashing, entry)
    let height = 0
    for (let last = peaks.at(-1); last?.height === height; last = peaks.at(-1)) {
      hash = nodeHash(hashing, last.hash, hash)
      height++
      peaks.pop()
    }
    peaks.push({ height, hash })
  }
  const hashes = peaks.map((peak) => peak.hash)
  const last = hashes.pop()
  return last === undefined
    ? hashOf(hashing)
    : hashes.reduceRight((right, left) => nodeHash(hashing, left, right), last)
}

/** A tree over entries alone. */
export function treeOf(entries: readonly Bytes[], hashing: Hashing): MerkleTree {
  return treeAfter({ tree: openMerkleTree(hashing), size: 0 }, entries, hashing)
}

/** A tree over the first entries of another one and some more; the other stays as it is. */
export function treeAfter(
  first: { readonly tree: MerkleTree; readonly size: number },
  entries: readonly Bytes[],
  hashing: Hashing,
): MerkleTree {
  const tree = openMerkleTree(hashing)
  for (let i = 0; i < first.size; i++) tree.append(first.tree.leaf(i))
  for (const entry of entries) tree.append(leafHash(hashing, entry))
  return tree
}

// The full subtrees that a tree consists of, largest first: one for each binary digit of its size.
function peaksOf(tree: MerkleTree): Peak[] {
  const peaks: Peak[] = []
  let covered = 0
  for (let height = Math.ceil(Math.log2(tree.size + 1)); height >= 0; height--) {
    const width = 2 ** height
    if (Math.floor(tree.size / width) % 2 === 0) continue
    peaks.push({ height, hash: tree.fullSubtree(height, covered / width) })
    covered += width
  }
  return peaks
}
