import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nobleCryptography as hashing, toHex, utf8Bytes } from '@parley/kernel'
import { memoryRowStore } from '../test/memory-rows.ts'
import { base64Hash } from './hash.ts'
import type { Hash } from './hash.ts'
import {
  leafHash,
  openMerkleTree,
  rootsFromSubproof,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
import type { MerkleTree } from './merkle.ts'

const treeOf = (entries: readonly string[]): MerkleTree => {
  const tree = openMerkleTree(hashing)
  for (const entry of entries) tree.append(leafHash(hashing, utf8Bytes(entry)))
  return tree
}
const numbered = (count: number): MerkleTree =>
  treeOf(Array.from({ length: count }, (_, i) => `entry ${i}`))
const flip = (hash: Hash, bit: number): Hash =>
  hash.map((b, i) => (i === bit >> 3 ? b ^ (1 << (bit & 7)) : b)) as Hash
const tree = numbered(70)

test('a tree whose hashes lie aside has the same roots and proofs at every size', () => {
  const MANY = 9_000 // several blocks of leaves and of subtrees
  const aside = memoryRowStore()
  const [one, other] = [openMerkleTree(hashing), openMerkleTree(hashing, aside)]
  for (let i = 0; i < MANY; i++) {
    const leaf = leafHash(hashing, Uint8Array.of(i & 255, i >> 8))
    one.append(leaf)
    other.append(leaf)
  }
  assert.ok(aside.size() > MANY * 32)
  const size = fc.integer({ min: 1, max: MANY })
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      assert.deepEqual(other.root(high), one.root(high))
      assert.deepEqual(other.inclusionProof(low - 1, high), one.inclusionProof(low - 1, high))
      assert.deepEqual(other.consistencyProof(low, high), one.consistencyProof(low, high))
    }),
  )
})

test('the roots of small trees are the published ones', () => {
  const roots: readonly (readonly [readonly string[], string])[] = [
    [[], 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [[''], '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [['a'], '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c'],
    [['a', 'b'], 'b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb'],
    [['a', 'b', 'c'], '36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1'],
  ]
  for (const [entries, root] of roots) assert.equal(toHex(treeOf(entries).root()), root)
})

test('the proofs in a tree of three entries are the published ones', () => {
  const three = treeOf(['a', 'b', 'c'])
  assert.deepEqual(three.inclusionProof(2, 3).map(base64Hash), [
    'sTeYX/SE+2ANuTEHx3sDZcgNePW0Kd7Q/Zc2HQd5mes=',
  ])
  assert.deepEqual(three.consistencyProof(2, 3).map(toHex), [
    '597fcb31282d34654c200d3418fca5705c648ebf326ec73d8ddef11841f876d8',
  ])
  assert.deepEqual(three.consistencyProof(1, 3).map(toHex), [
    '57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31',
    '597fcb31282d34654c200d3418fca5705c648ebf326ec73d8ddef11841f876d8',
  ])
})

test('every inclusion proof of every size up to 70 verifies, and no proof for another place', () => {
  for (let size = 1; size <= 70; size++) {
    const root = tree.root(size)
    for (let index = 0; index < size; index++) {
      const proof = tree.inclusionProof(index, size)
      assert.ok(verifyInclusion(hashing, tree.leaf(index), { index, size, root }, proof))
      const other = (index + 1) % size
      if (other !== index)
        assert.ok(!verifyInclusion(hashing, tree.leaf(index), { index: other, size, root }, proof))
    }
  }
})

test('every consistency proof between sizes up to 40 verifies', () => {
  for (let n = 0; n <= 40; n++) {
    for (let m = 0; m <= n; m++) {
      const [older, newer] = [
        { size: m, root: tree.root(m) },
        { size: n, root: tree.root(n) },
      ]
      assert.ok(
        verifyConsistency(hashing, older, newer, tree.consistencyProof(m, n)),
        `${m} to ${n}`,
      )
    }
  }
})

const place = fc
  .integer({ min: 2, max: 70 })
  .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)))

test('an inclusion proof with one bit altered, a hash more or a hash less fails', () => {
  fc.assert(
    fc.property(place, fc.nat(), fc.nat(255), ([index, size], which, bit) => {
      const proof = tree.inclusionProof(index, size)
      const at = { index, size, root: tree.root(size) }
      const altered = proof.map((hash, i) => (i === which % proof.length ? flip(hash, bit) : hash))
      assert.ok(!verifyInclusion(hashing, tree.leaf(index), at, altered))
      assert.ok(!verifyInclusion(hashing, tree.leaf(index), at, proof.slice(1)))
      assert.ok(!verifyInclusion(hashing, tree.leaf(index), at, proof.slice(0, -1)))
      assert.ok(!verifyInclusion(hashing, tree.leaf(index), at, [...proof, at.root]))
      assert.ok(!verifyInclusion(hashing, flip(tree.leaf(index), bit), at, proof))
      assert.ok(
        !verifyInclusion(hashing, tree.leaf(index), { ...at, root: flip(at.root, bit) }, proof),
      )
    }),
  )
})

test('a consistency proof with one bit altered, a hash more or less, or sizes exchanged fails', () => {
  fc.assert(
    fc.property(place, fc.nat(), fc.nat(255), ([index, n], which, bit) => {
      const m = Math.max(1, index)
      const [older, newer] = [
        { size: m, root: tree.root(m) },
        { size: n, root: tree.root(n) },
      ]
      const proof = tree.consistencyProof(m, n)
      const altered = proof.map((hash, i) => (i === which % proof.length ? flip(hash, bit) : hash))
      assert.ok(!verifyConsistency(hashing, older, newer, altered))
      assert.ok(!verifyConsistency(hashing, older, newer, proof.slice(1)))
      assert.ok(!verifyConsistency(hashing, older, newer, [...proof, newer.root]))
      assert.ok(!verifyConsistency(hashing, newer, older, proof))
      assert.ok(
        !verifyConsistency(hashing, { ...older, root: flip(older.root, bit) }, newer, proof),
      )
      assert.ok(
        !verifyConsistency(hashing, older, { ...newer, root: flip(newer.root, bit) }, proof),
      )
    }),
  )
})

test('a proof from a power of two leaves the old root out, and equal sizes or size 0 have none', () => {
  const [four, seven] = [
    { size: 4, root: tree.root(4) },
    { size: 7, root: tree.root(7) },
  ]
  const proof = tree.consistencyProof(4, 7)
  assert.ok(!verifyConsistency(hashing, four, seven, [four.root, ...proof]))
  assert.ok(!verifyConsistency(hashing, four, four, [four.root]))
  assert.ok(!verifyConsistency(hashing, { size: 0, root: tree.root(0) }, seven, [four.root]))
  assert.deepEqual(rootsFromSubproof(hashing, 4, 7, tree.subproof(4, 7)), {
    older: four.root,
    newer: seven.root,
  })
})

test('a proof of 64 hashes is refused whatever the size', () => {
  const root = tree.root(1)
  const place64 = { index: 0, size: Number.MAX_SAFE_INTEGER, root }
  assert.ok(
    !verifyInclusion(
      hashing,
      root,
      place64,
      Array.from({ length: 64 }, () => root),
    ),
  )
})
