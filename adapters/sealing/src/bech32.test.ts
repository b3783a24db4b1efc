import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBech32, encodeBech32 } from './bech32.ts'

const secret = new Uint8Array(32).fill(0x42)
const identity = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'

test('32 bytes of 0x42 are the published identity', () => {
  assert.equal(encodeBech32('age-secret-key-', secret).toUpperCase(), identity)
  assert.deepEqual(decodeBech32('age-secret-key-', identity), secret)
})

test('bytes come back from their spelling, in either case', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1300 }), (bytes) => {
      const text = encodeBech32('age', bytes)
      assert.deepEqual(decodeBech32('age', text), bytes)
      assert.deepEqual(decodeBech32('age', text.toUpperCase()), bytes)
    }),
    { numRuns: 50 },
  )
})

test('refuses every single letter changed', () => {
  for (let i = 0; i < identity.length; i++) {
    const other = identity[i] === 'Q' ? 'P' : 'Q'
    assert.equal(
      decodeBech32('age-secret-key-', identity.slice(0, i) + other + identity.slice(i + 1)),
      null,
    )
  }
})

test('refuses mixed case, another prefix, cut, empty, foreign letters, too long', () => {
  const half = identity.slice(0, 40) + identity.slice(40).toLowerCase()
  const bad = [
    half,
    identity.slice(0, -1),
    `${identity}Q`,
    'AGE-SECRET-KEY-1',
    '',
    'age1',
    'AGE-SECRET-KEY-1ÄÖÜ',
  ]
  for (const text of bad) assert.equal(decodeBech32('age-secret-key-', text), null, text)
  assert.equal(decodeBech32('age', identity), null)
  assert.equal(decodeBech32('age', encodeBech32('age', new Uint8Array(3000))), null)
})
