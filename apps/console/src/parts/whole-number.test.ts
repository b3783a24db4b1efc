import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeNumber } from './whole-number.ts'

test('a whole number is digits and spaces, and nothing else', () => {
  assert.equal(wholeNumber('1\u00a0000'), 1000)
  assert.deepEqual(['', ' ', '1,5', '0x1', '٣,٥'].map(wholeNumber), [null, null, null, null, null])
})
