import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concatBytes, toHex } from './bytes.ts'
import { drawsFrom, seededChance, uuidFrom } from './chance.ts'
import type { Chance } from './chance.ts'
import { nobleCryptography } from './cryptography.ts'

const chance = (seed: string, label = 'x'): Chance => seededChance(nobleCryptography, seed, label)

test('the stream of a seed is fixed for ever', () => {
  assert.equal(toHex(chance('1', 'a').bytes(40)), toHex(chance('1', 'a').bytes(40)))
  assert.equal(
    toHex(chance('seed', 'label').bytes(32)),
    toHex(
      nobleCryptography.sha256(
        new TextEncoder().encode('parley/chance/v1\nseed\nlabel\n'),
        new Uint8Array(4),
      ),
    ),
  )
})

test('it does not matter in what portions the stream is read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 8 }), (portions) => {
      const source = chance('portions')
      const read = concatBytes(...portions.map((count) => source.bytes(count)))
      assert.deepEqual(read, chance('portions').bytes(read.length))
    }),
  )
})

test('other seeds and labels give other streams, however they are cut', () => {
  const streams = [
    chance('a', 'b'),
    chance('a', 'c'),
    chance('b', 'b'),
    chance('a\nb', ''),
    chance('', 'a\nb'),
  ]
  assert.equal(new Set(streams.map((one) => toHex(one.bytes(16)))).size, 5)
})

test('draws below a limit are below it and reach every value', () => {
  const draws = drawsFrom(chance('below'))
  for (const limit of [1, 2, 3, 10, 0x1_0000_0000])
    for (let i = 0; i < 50; i++) assert.ok(draws.below(limit) < limit)
  assert.equal(new Set(Array.from({ length: 300 }, () => draws.below(10))).size, 10)
  for (const limit of [0, -1, 0x1_0000_0001, NaN]) assert.throws(() => draws.below(limit), /limit/)
})

test('a draw of three is fair within what chance allows', () => {
  const draws = drawsFrom(chance('fair'))
  const seen = new Map<number, number>()
  for (let i = 0; i < 3000; i++) {
    const value = draws.below(3)
    seen.set(value, (seen.get(value) ?? 0) + 1)
  }
  for (const count of seen.values()) assert.ok(count > 880 && count < 1120, String(count))
})

test('shuffling keeps everyone and changes no input; picking from nobody is a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (values, seed) => {
      const before = [...values]
      const shuffled = drawsFrom(chance(seed)).shuffled(values)
      assert.deepEqual(values, before)
      assert.deepEqual(
        [...shuffled].sort((a, b) => a - b),
        [...values].sort((a, b) => a - b),
      )
    }),
  )
  assert.throws(() => drawsFrom(chance('x')).pick([]), /pick from/)
})

test('a share of none never happens, of one always', () => {
  const draws = drawsFrom(chance('share'))
  for (let i = 0; i < 100; i++) {
    assert.equal(draws.happens(0), false)
    assert.equal(draws.happens(1), true)
  }
})

test('a UUID of chance is of version 4 and variant 1', () => {
  const source = chance('uuid')
  const ids = Array.from({ length: 100 }, () => uuidFrom(source))
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(new Set(ids).size, 100)
})
