import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededChance, utf8Bytes } from '@parley/kernel'
import { testCryptography as crypto } from '../test/log-maker.ts'
import {
  commitList,
  listCommitmentBody,
  parseListCommitment,
  verifyRow,
  verifyWholeList,
} from './list-commitment.ts'

const rows = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 40 })
const committed = (
  list: readonly Uint8Array[],
  seed = 'seed',
  least = 1,
): ReturnType<typeof commitList> =>
  commitList(list, seededChance(crypto, seed, 'list'), crypto, least)

test('every row is shown by its opening and no other row is', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { commitment, openings } = committed(list)
      for (const [i, row] of list.entries()) {
        const opening = openings[i]
        assert.ok(opening && verifyRow(commitment, row, opening, crypto))
        assert.ok(!verifyRow(commitment, Uint8Array.of(...row, 1), opening, crypto))
        const elsewhere = { ...opening, index: (opening.index + 1) % commitment.count }
        assert.ok(commitment.count === 1 || !verifyRow(commitment, row, elsewhere, crypto))
      }
    }),
    { numRuns: 40 },
  )
})

test('the count is a power of two that is no less than asked for', () => {
  const row = utf8Bytes('row')
  const countOf = (rowCount: number, least = 1): number =>
    committed(
      Array.from({ length: rowCount }, () => row),
      'seed',
      least,
    ).commitment.count
  assert.deepEqual(
    [0, 1, 2, 3, 5, 64, 65].map((n) => countOf(n)),
    [1, 1, 2, 4, 8, 64, 128],
  )
  assert.equal(countOf(3, 1024), 1024)
})

test('the same rows under other salts have another root, and under the same chance the same', () => {
  const list = [utf8Bytes('one'), utf8Bytes('two')]
  assert.deepEqual(committed(list), committed(list))
  assert.notDeepEqual(committed(list).commitment.root, committed(list, 'other').commitment.root)
})

test('the whole list is told from one with a row missing, added or exchanged', () => {
  const chance = seededChance(crypto, 'seed', 'list')
  const list = ['one', 'two', 'three'].map((text) => utf8Bytes(text))
  const { commitment } = commitList(list, chance, crypto)
  const again = seededChance(crypto, 'seed', 'list')
  const leaves = [...list, null].map((row) => ({ salt: again.bytes(16), row }))
  assert.ok(verifyWholeList(commitment, leaves, crypto))
  assert.ok(verifyWholeList(commitment, leaves.toReversed(), crypto))
  assert.ok(!verifyWholeList(commitment, leaves.slice(1), crypto))
  assert.ok(
    !verifyWholeList(
      commitment,
      leaves.map((leaf) => ({ ...leaf, row: leaf.row ?? utf8Bytes('four') })),
      crypto,
    ),
  )
  assert.ok(
    !verifyWholeList(
      commitment,
      leaves.map((leaf, i) => (i === 0 ? { ...leaf, row: null } : leaf)),
      crypto,
    ),
  )
})

test('a commitment is read back from its body', () => {
  const { commitment } = committed([utf8Bytes('one')])
  const parsed = parseListCommitment(listCommitmentBody(commitment))
  assert.deepEqual(parsed, { ok: true, value: commitment })
})
