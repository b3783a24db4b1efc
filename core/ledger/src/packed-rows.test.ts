import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memoryRowStore } from '../test/memory-rows.ts'
import { openPackedBytes, openPackedFlags, openPackedWords } from './packed-rows.ts'

const LONG = 9_000 // more than two blocks

test('rows stay what they were when they were pushed, whatever is done to the bytes given or answered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }).chain((width) =>
        fc.record({
          width: fc.constant(width),
          rows: fc.array(fc.uint8Array({ minLength: width, maxLength: width }), { maxLength: 70 }),
        }),
      ),
      ({ width, rows }) => {
        const packed = openPackedBytes(width)
        const scratch = new Uint8Array(width + 3)
        for (const row of rows) {
          const given = row.slice()
          packed.push(given)
          given.fill(7)
          packed.at(packed.count - 1).fill(9)
        }
        assert.equal(packed.count, rows.length)
        rows.forEach((row, i) => {
          assert.deepEqual(packed.at(i), row)
          packed.copyTo(i, scratch)
          assert.deepEqual(scratch.subarray(0, width), row)
        })
      },
    ),
  )
})

test('rows and numbers of several blocks are all there', () => {
  const [packed, words] = [openPackedBytes(3), openPackedWords()]
  for (let i = 0; i < LONG; i++) {
    packed.push(Uint8Array.of(i & 255, i >> 8, 1))
    words.push(i * 3)
  }
  for (let i = 0; i < LONG; i++) {
    assert.deepEqual(packed.at(i), Uint8Array.of(i & 255, i >> 8, 1))
    assert.equal(words.at(i), i * 3)
  }
  assert.deepEqual([packed.count, words.count], [LONG, LONG])
})

test('rows are the same wherever their full blocks lie, and only blocks that are full lie aside', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 33 }),
      fc.nat(2 * LONG),
      fc.nat(255),
      (width, count, turn) => {
        const store = memoryRowStore()
        const packed = openPackedBytes(width, store)
        const row = (i: number): Uint8Array =>
          new Uint8Array(width).fill((i * turn + (i >> 8)) & 255)
        for (let i = 0; i < count; i++) packed.push(row(i))
        assert.equal(store.size(), (count - (count % 4096)) * width)
        for (let i = 0; i < count; i += 97) assert.deepEqual(packed.at(i), row(i))
        for (const odd of [-1, count, 0.5, NaN]) assert.throws(() => packed.at(odd))
      },
    ),
    { numRuns: 20 },
  )
})

test('numbers change only where they are set', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0xffff_ffff), { minLength: 1, maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(0xffff_ffff)), { maxLength: 20 }),
      (numbers, changes) => {
        const expected = [...numbers]
        const words = openPackedWords()
        for (const one of numbers) words.push(one)
        for (const [at, word] of changes) {
          words.set(at % numbers.length, word)
          expected[at % numbers.length] = word
        }
        assert.deepEqual(
          expected.map((_, i) => words.at(i)),
          expected,
        )
      },
    ),
  )
})

test('flags stand as they were said, however many words they fill', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (said) => {
      const flags = openPackedFlags()
      for (const one of said) flags.push(one)
      assert.equal(flags.count, said.length)
      assert.deepEqual(
        said.map((_, i) => flags.at(i)),
        said,
      )
    }),
  )
})

test('a row of another width, a row that is not there and a number of more than 32 bits are faults', () => {
  const [packed, words] = [openPackedBytes(2), openPackedWords()]
  packed.push(Uint8Array.of(1, 2))
  words.push(0xffff_ffff)
  for (const width of [0, 1, 3]) assert.throws(() => packed.push(new Uint8Array(width)))
  for (const row of [-1, 1, 15, 16, 4_096, 0.5, NaN]) assert.throws(() => packed.at(row))
  for (const word of [-1, 2 ** 32, 0.5, NaN]) assert.throws(() => words.push(word))
  for (const at of [-1, 1, 15, 16, 4_096]) assert.throws(() => words.set(at, 1))
  assert.deepEqual([packed.count, words.count, words.at(0), words.at(1)], [1, 1, 0xffff_ffff, 0])
})
