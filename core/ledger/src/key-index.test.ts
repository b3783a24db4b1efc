// Held against a Map from the keys' hex: the same answers, whoever chose the keys.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, toHex, utf8Bytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { memoryRowStore } from '../test/memory-rows.ts'
import { openKeyIndex } from './key-index.ts'
import type { RowStore } from './packed-rows.ts'

const MANY = 9_000 // several blocks of keys and of nodes

/** Adds each key that is not there yet, and compares every answer on the way with a map's. */
function agreesWithMap(
  width: number,
  keys: readonly Bytes[],
  others: readonly Bytes[],
  aside: RowStore | null = null,
): void {
  const index = openKeyIndex(width, aside)
  const map = new Map<string, number>()
  for (const key of keys) {
    const known = map.get(toHex(key)) ?? null
    assert.equal(index.find(key), known)
    if (known !== null) {
      assert.throws(() => index.add(key), /not there yet/)
      continue
    }
    assert.equal(index.add(key), map.size)
    map.set(toHex(key), map.size)
  }
  assert.equal(index.count, map.size)
  for (const [hex, number] of map) assert.equal(toHex(index.at(number)), hex)
  for (const key of [...keys, ...others]) assert.equal(index.find(key), map.get(toHex(key)) ?? null)
}

const keyOf = (width: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ minLength: width, maxLength: width })

test('a key is found exactly if it was added, at the number it was added as', () => {
  for (const width of [1, 2, 16, 32]) {
    fc.assert(
      fc.property(
        fc.array(keyOf(width), { maxLength: 80 }),
        fc.array(keyOf(width)),
        (keys, others) => agreesWithMap(width, keys, others),
      ),
    )
  }
})

test('keys of two letters, of which most repeat and all share long beginnings, are kept apart', () => {
  const letters = fc.array(fc.constantFrom(0, 255), { minLength: 16, maxLength: 16 })
  const poor = letters.map((some) => Uint8Array.from(some))
  fc.assert(
    fc.property(fc.array(poor, { maxLength: 120 }), fc.array(poor), (keys, others) =>
      agreesWithMap(16, keys, others),
    ),
  )
})

test('a key that differs from another in one bit, whichever, is another key', () => {
  fc.assert(
    fc.property(keyOf(32), fc.uniqueArray(fc.nat(255), { maxLength: 256 }), (key, bits) => {
      const flipped = bits.map((bit) => key.with(bit >> 3, (key[bit >> 3] ?? 0) ^ (1 << (bit & 7))))
      agreesWithMap(32, [key, ...flipped], [])
    }),
  )
})

test('every key of one byte can be added, in whatever order, and then none is missing', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte))
  fc.assert(
    fc.property(fc.shuffledSubarray(bytes, { minLength: 256 }), (keys) =>
      agreesWithMap(1, keys, []),
    ),
    { numRuns: 10 },
  )
})

test('thousands of keys with equal beginnings, or equal ends, or hashed, are all found again', () => {
  const counted = (width: number, at: number): readonly Bytes[] =>
    Array.from({ length: MANY }, (_, i) => {
      const key = new Uint8Array(width)
      new DataView(key.buffer).setUint32(at, i)
      return key
    })
  const hashed = counted(4, 0).map((key) => nobleCryptography.sha256(key))
  const strangers = ['x', 'y', 'z'].map((text) => nobleCryptography.sha256(utf8Bytes(text)))
  agreesWithMap(32, counted(32, 28), strangers) // equal but for the last bytes
  agreesWithMap(32, counted(32, 0), strangers) // equal but for the first bytes: equal low bits
  agreesWithMap(32, hashed, strangers)
  agreesWithMap(32, hashed, strangers, memoryRowStore()) // wherever full blocks of keys lie
})

test('whoever chooses keys to make a path long makes it no longer than a key has bits', () => {
  // Each parts from all before it one bit later: the longest path there can be, and 129 keys are on it.
  const comb = Array.from({ length: 128 }, (_, bit) => {
    const key = new Uint8Array(16)
    key[bit >> 3] = 0x80 >> (bit & 7)
    return key
  })
  agreesWithMap(16, [new Uint8Array(16), ...comb], [])
  agreesWithMap(16, [...comb.toReversed(), new Uint8Array(16)], [])
})

test('a key of another width, and an index for no width or too wide a one, are faults', () => {
  for (const width of [0, -1, 33, NaN]) assert.throws(() => openKeyIndex(width))
  const index = openKeyIndex(16)
  for (const width of [0, 15, 17, 32]) {
    assert.throws(() => index.find(new Uint8Array(width)))
    assert.throws(() => index.add(new Uint8Array(width)))
  }
  assert.equal(index.count, 0)
  index.add(new Uint8Array(16))
  for (const width of [0, 15, 17, 32]) assert.throws(() => index.add(new Uint8Array(width)))
  assert.throws(() => index.add(new Uint8Array(16)))
  for (const number of [-1, 1, 0.5]) assert.throws(() => index.at(number))
  assert.equal(index.count, 1)
})
