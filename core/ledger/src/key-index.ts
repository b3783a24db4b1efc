// Which keys of one width - hashes, ids - have been seen, and as the how manieth: exact, and in twelve
// bytes beside the key. It is a binary trie with a node for each bit at which keys part ways (D. Morrison,
// PATRICIA, 1968), not a hash table: whoever chooses ids may choose them so that a hash table crawls, and
// core has no secret to stir them with. Here no choice makes a path longer than a key has bits.
import { byteAt, invariant } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { openPackedBytes, openPackedWords } from './packed-rows.ts'
import type { PackedBytes, PackedWords, RowStore } from './packed-rows.ts'

const MAX_WIDTH = 32 // bytes: hashes; a path is never longer than that in bits
const MAX_KEYS = 2 ** 29 // three words a node, and a link spends one of its 32 bits on what it leads to

export interface KeyIndex {
  readonly count: number
  /** How many keys were added before this one, or null for one that was never added. */
  find(key: Bytes): number | null
  /** Adds a key and answers with its number, from 0. @throws InvariantError if it is there already */
  add(key: Bytes): number
  /** The key of that number, copied. @throws InvariantError if there is none */
  at(number: number): Bytes
}

/**
 * @param width bytes of a key, 1 to 32
 * @param aside where keys go whose block is full; null to keep them in memory
 */
export function openKeyIndex(width: number, aside: RowStore | null = null): KeyIndex {
  invariant(width >= 1 && width <= MAX_WIDTH, 'a width of 1 to 32 bytes')
  const path = new Uint32Array(width * 8)
  const keys = openPackedBytes(width, aside)
  const near = new Uint8Array(width)
  const trie: Trie = { keys, near, nodes: openPackedWords(), path, depth: 0, root: 0 }
  return {
    get count() {
      return keys.count
    },
    find(key) {
      invariant(key.length === width, 'a key of this width')
      if (keys.count === 0) return null
      const nearest = walk(trie, key)
      return firstOddBit(trie, nearest, key) === null ? nearest : null
    },
    add(key) {
      invariant(key.length === width, 'a key of this width')
      const number = keys.count
      invariant(number < MAX_KEYS, 'fewer than 2^29 keys')
      if (number === 0) trie.root = leafLink(0)
      else insert(trie, key, number)
      keys.push(key)
      return number
    },
    at: (number) => keys.at(number),
  }
}

interface Trie {
  readonly keys: PackedBytes
  /** The key that was compared last. */
  readonly near: Uint8Array
  /** Three words a node: the bit it looks at, and the links for keys that have 0 and 1 there. */
  readonly nodes: PackedWords
  /** The nodes that the last walk met, by the position of their first word; their bits ascend. */
  readonly path: Uint32Array
  depth: number
  root: number
}

// A link is odd for a key, even for a node.
const leafLink = (key: number): number => key * 2 + 1
const nodeLink = (position: number): number => position * 2
const isLeaf = (link: number): boolean => (link & 1) === 1
const targetOf = (link: number): number => link >>> 1

/** Finds the only key that can be the same: it agrees at every bit that a node on the way looks at. */
function walk(trie: Trie, key: Bytes): number {
  const { nodes, path } = trie
  let depth = 0
  let link = trie.root
  while (!isLeaf(link)) {
    const node = targetOf(link)
    path[depth++] = node
    link = nodes.at(node + 1 + bitAt(key, nodes.at(node)))
  }
  trie.depth = depth
  return targetOf(link)
}

/** Adds the node at which a new key parts from those that are there. */
function insert(trie: Trie, key: Bytes, number: number): void {
  const { nodes, path } = trie
  const bit = firstOddBit(trie, walk(trie, key), key)
  invariant(bit !== null, 'a key that is not there yet')
  // The new node stands before the first on the way that looks at a later bit.
  let { depth } = trie
  while (depth > 0 && nodes.at(path[depth - 1] ?? 0) > bit) depth--
  const above = path[depth - 1]
  const from = above === undefined ? null : above + 1 + bitAt(key, nodes.at(above))
  const rest = from === null ? trie.root : nodes.at(from)
  const node = nodes.count
  const isZero = bitAt(key, bit) === 0
  nodes.push(bit)
  nodes.push(isZero ? leafLink(number) : rest)
  nodes.push(isZero ? rest : leafLink(number))
  if (from === null) trie.root = nodeLink(node)
  else nodes.set(from, nodeLink(node))
}

/** The first bit at which a key differs from the one of that number; null if they are the same. */
function firstOddBit({ keys, near }: Trie, number: number, key: Bytes): number | null {
  keys.copyTo(number, near)
  for (let at = 0; at < key.length; at++) {
    const odd = byteAt(near, at) ^ byteAt(key, at)
    if (odd !== 0) return at * 8 + Math.clz32(odd) - 24 // a byte has 24 leading zeros of 32
  }
  return null
}

function bitAt(key: Bytes, bit: number): number {
  return (byteAt(key, bit >> 3) >> (7 - (bit & 7))) & 1
}
