// The Merkle tree of RFC 6962 section 2.1, appendable: the hashes of all full subtrees are kept, so
// the root of any earlier size and any proof cost a handful of hashes. A single last node is carried
// up, never doubled. Sizes go beyond 32 bits, so nothing here shifts or masks.
import { invariant } from '@parley/kernel'
import type { Bytes, Hashing } from '@parley/kernel'
import { HASH_BYTES, hashOf, sameHash } from './hash.ts'
import type { Hash } from './hash.ts'
import { openPackedBytes } from './packed-rows.ts'
import type { PackedBytes, RowStore } from './packed-rows.ts'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export const MAX_PROOF_HASHES = 63 // a tree of 2^63 entries; c2sp.org/tlog-proof

/** The hash of one entry's bytes. */
export function leafHash(hashing: Hashing, entry: Bytes): Hash {
  return hashOf(hashing, LEAF, entry)
}

export function nodeHash(hashing: Hashing, left: Hash, right: Hash): Hash {
  return hashOf(hashing, NODE, left, right)
}

/**
 * A growing tree: one resource with an owner. `append` changes it in place, because copying the
 * hashes of a whole log for each entry would make a log of n entries cost n squared.
 */
export interface MerkleTree {
  readonly size: number
  /** Adds the hash of one more entry. */
  append(leaf: Hash): void
  /** The root of the first `size` entries; of all of them if left out. */
  root(size?: number): Hash
  leaf(index: number): Hash
  /** The hash of the full subtree number `index` of height `height`; height 0 are the leaves. */
  fullSubtree(height: number, index: number): Hash
  /** From the leaf's sibling up, for the tree of the first `size` entries. */
  inclusionProof(index: number, size: number): readonly Hash[]
  /** That the first `from` entries are the same in both; empty for 0 and for equal sizes. */
  consistencyProof(from: number, size: number): readonly Hash[]
  /** The form whose first hash is always given, as fork proofs carry it. */
  subproof(from: number, size: number): readonly Hash[]
}

/** @param aside where hashes go that need not be in memory; null to keep all of them there */
export function openMerkleTree(hashing: Hashing, aside: RowStore | null = null): MerkleTree {
  const hashes = openSubtreeHashes(hashing, aside)
  const rangeRoot = (from: number, to: number): Hash => hashes.rangeRoot(from, to)
  let size = 0

  const path = (index: number, from: number, to: number): readonly Hash[] => {
    if (to - from === 1) return []
    const middle = from + splitOf(to - from)
    return index < middle
      ? [...path(index, from, middle), rangeRoot(middle, to)]
      : [...path(index, middle, to), rangeRoot(from, middle)]
  }
  const subproof = (old: number, from: number, to: number): readonly Hash[] => {
    if (old === to) return [rangeRoot(from, to)]
    const middle = from + splitOf(to - from)
    return old <= middle
      ? [...subproof(old, from, middle), rangeRoot(middle, to)]
      : [...subproof(old, middle, to), rangeRoot(from, middle)]
  }
  const checkedSubproof = (from: number, to: number): readonly Hash[] => {
    invariant(from >= 1 && from <= to && to <= size, 'two sizes of this tree, the smaller first')
    return subproof(from, 0, to)
  }

  return {
    get size() {
      return size
    },
    append(leaf) {
      size++
      hashes.append(leaf, size)
    },
    root(at = size) {
      invariant(at >= 0 && at <= size, 'a size the tree has had')
      return at === 0 ? hashOf(hashing) : rangeRoot(0, at)
    },
    leaf: (index) => hashes.at(0, index),
    fullSubtree: (height, index) => hashes.at(height, index),
    inclusionProof(index, at) {
      invariant(index >= 0 && index < at && at <= size, 'an index below a size of this tree')
      return path(index, 0, at)
    },
    consistencyProof(from, to) {
      if (from === 0 || from === to) return []
      const proof = checkedSubproof(from, to)
      return isPowerOfTwo(from) ? proof.slice(1) : proof // the verifier has the old root itself
    },
    subproof: checkedSubproof,
  }
}

/** One step of an inclusion proof: a node and its sibling make their parent. */
export interface PathStep {
  readonly sibling: Hash
  /** Whether the sibling stands before the node, so that its entries come earlier. */
  readonly isBefore: boolean
  readonly parent: Hash
}

/** The steps from a leaf up that an inclusion proof takes, or null if it has too many or too few hashes. */
export function inclusionPath(
  hashing: Hashing,
  leaf: Hash,
  place: { readonly index: number; readonly size: number },
  proof: readonly Hash[],
): readonly PathStep[] | null {
  if (!isPlace(place.index, place.size) || proof.length > MAX_PROOF_HASHES) return null
  const steps: PathStep[] = []
  let node = place.index
  let last = place.size - 1
  let parent = leaf
  for (const sibling of proof) {
    if (last === 0) return null // a hash too many
    const isBefore = node % 2 === 1 || node === last
    parent = isBefore ? nodeHash(hashing, sibling, parent) : nodeHash(hashing, parent, sibling)
    steps.push({ sibling, isBefore, parent })
    // The last node of an odd row has no sibling there: it is carried up until it has one.
    if (isBefore) while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)]
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? steps : null
}

/** The root that an inclusion proof leads to, or null if it has too many or too few hashes. */
export function rootFromInclusion(
  hashing: Hashing,
  leaf: Hash,
  place: { readonly index: number; readonly size: number },
  proof: readonly Hash[],
): Hash | null {
  const steps = inclusionPath(hashing, leaf, place, proof)
  return steps === null ? null : (steps.at(-1)?.parent ?? leaf)
}

/** Whether the tree of `size` entries with this root holds the entry at that index. */
export function verifyInclusion(
  hashing: Hashing,
  leaf: Hash,
  place: { readonly index: number; readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  const root = rootFromInclusion(hashing, leaf, place, proof)
  return root !== null && sameHash(root, place.root)
}

/** One size of a tree and its root. */
export interface TreeHead {
  readonly size: number
  readonly root: Hash
}

/** Whether the newer tree begins with all entries of the older one, in the same order. */
export function verifyConsistency(
  hashing: Hashing,
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Hash[],
): boolean {
  if (older.size > newer.size) return false
  if (older.size === 0) return proof.length === 0
  if (older.size === newer.size) return proof.length === 0 && sameHash(older.root, newer.root)
  const whole = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof
  const roots = rootsFromSubproof(hashing, older.size, newer.size, whole)
  return roots !== null && sameHash(roots.older, older.root) && sameHash(roots.newer, newer.root)
}

/** The two roots that SUBPROOF(older, D[newer], false) leads to, or null if it does not fit. */
export function rootsFromSubproof(
  hashing: Hashing,
  olderSize: number,
  newerSize: number,
  proof: readonly Hash[],
): { readonly older: Hash; readonly newer: Hash } | null {
  const [seed, ...rest] = proof
  if (seed === undefined || rest.length > MAX_PROOF_HASHES) return null
  if (olderSize < 1 || olderSize >= newerSize) return null
  let node = olderSize - 1
  let last = newerSize - 1
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let older = seed
  let newer = seed
  for (const hash of rest) {
    if (last === 0) return null // a hash too many
    if (node % 2 === 1 || node === last) {
      older = nodeHash(hashing, hash, older)
      newer = nodeHash(hashing, hash, newer)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)]
    } else newer = nodeHash(hashing, newer, hash)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? { older, newer } : null
}

/** The hashes of all full subtrees, by height; what lies between them is computed when asked for. */
interface SubtreeHashes {
  /** Adds a leaf and every subtree that it completes. */
  append(leaf: Hash, newSize: number): void
  at(height: number, index: number): Hash
  /** The root over leaves `from` to below `to`, a range at which the tree splits. */
  rangeRoot(from: number, to: number): Hash
}

function openSubtreeHashes(hashing: Hashing, aside: RowStore | null): SubtreeHashes {
  const levels: PackedBytes[] = [openPackedBytes(HASH_BYTES, aside)]
  const at = (height: number, index: number): Hash => {
    const level = levels[height]
    invariant(level !== undefined, 'a height the tree has reached')
    return level.at(index) as Hash // 32 bytes
  }
  const rangeRoot = (from: number, to: number): Hash => {
    const count = to - from
    if (isPowerOfTwo(count)) return at(heightOf(count), from / count)
    const middle = from + splitOf(count)
    return nodeHash(hashing, rangeRoot(from, middle), rangeRoot(middle, to))
  }
  return {
    append(leaf, newSize) {
      levels[0]?.push(leaf)
      for (let height = 0, n = newSize; n % 2 === 0; n /= 2, height++) {
        levels[height + 1] ??= openPackedBytes(HASH_BYTES, aside)
        levels[height + 1]?.push(nodeHash(hashing, at(height, n - 2), at(height, n - 1)))
      }
    },
    at,
    rangeRoot,
  }
}

function isPlace(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function isPowerOfTwo(n: number): boolean {
  return largestPowerBelow(n) === n
}

// The largest power of two that is at most n.
function largestPowerBelow(n: number): number {
  let power = 1
  while (power * 2 <= n) power *= 2
  return power
}

// Where a tree of n > 1 entries splits: the largest power of two below n.
function splitOf(n: number): number {
  const power = largestPowerBelow(n)
  return power === n ? n / 2 : power
}

function heightOf(powerOfTwo: number): number {
  let height = 0
  for (let n = powerOfTwo; n > 1; n /= 2) height++
  return height
}
