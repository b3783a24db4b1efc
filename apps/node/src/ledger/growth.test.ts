import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toHex, utf8Bytes } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { rootAfter, treeOf } from './growth.ts'

const entriesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, i) => utf8Bytes(`entry ${i}`))

test('the root foreseen is the root of the grown tree, and the tree stays as it was', () => {
  const size = fc.integer({ min: 0, max: 70 })
  fc.assert(
    fc.property(size, size, (before, added) => {
      const all = entriesOf(before + added)
      const tree = treeOf(all.slice(0, before), nodeCryptography)
      const foreseen = rootAfter(tree, all.slice(before), nodeCryptography)
      assert.equal(toHex(foreseen), toHex(treeOf(all, nodeCryptography).root()))
      assert.equal(tree.size, before)
    }),
    {
      numRuns: 300,
      examples: [
        [0, 0],
        [64, 0],
        [63, 1],
        [64, 64],
      ],
    },
  )
})

test('another entry, order or number leads to another root', () => {
  const tree = treeOf(entriesOf(5), nodeCryptography)
  const [a, b, c] = ['a', 'b', 'c'].map((word) => utf8Bytes(word))
  assert.ok(a && b && c)
  const roots = [[], [a], [b], [a, b], [b, a], [a, a], [a, b, c]].map((added) =>
    toHex(rootAfter(tree, added, nodeCryptography)),
  )
  assert.equal(new Set(roots).size, roots.length)
})
