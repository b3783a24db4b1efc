// Prices in proofs: written in one way alone, and read as they were written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LARGEST_PRICE, readPrices, writePrices } from './prices.ts'

const price = fc.oneof(fc.nat(9), fc.nat(70), fc.nat(LARGEST_PRICE))

test('prices are read as they were written, but for zeros at the end', () => {
  fc.assert(
    fc.property(fc.array(price), (prices) => {
      const last = prices.findLastIndex((x) => x > 0)
      assert.deepEqual(readPrices(writePrices(prices)), prices.slice(0, last + 1))
    }),
  )
})

test('a text that is read is written the same', () => {
  const sign = fc.constantFrom('0', '1', 'a', 'Z', '(62)', '(61)', '(062)', '(', ')', '-', ' ')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 5 }), (signs) => {
      const read = readPrices(signs.join(''))
      if (read !== null) assert.equal(writePrices(read), signs.join(''))
    }),
  )
})

test('digits go on with small letters and large ones', () => {
  assert.equal(writePrices([0, 9, 10, 35, 36, 61, 62, LARGEST_PRICE, 0]), '09azAZ(62)(999999999)')
})

test('what is written in any other way is no price', () => {
  for (const text of [
    '10',
    '0',
    '(61)',
    '(062)',
    '(1000000000)',
    '(',
    '(62',
    '-1',
    '1 2',
    '\u0661',
    '(6.2)',
    '()',
  ]) {
    assert.equal(readPrices(text), null, text)
  }
})
