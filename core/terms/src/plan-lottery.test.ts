import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, toHex, utf8Bytes } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { frozenHash, frozenHashOfJson, lotteryNumbers, lotterySeed } from './plan-lottery.ts'
import { problemJson } from './plan-problem-writer.ts'
import { parseProblem } from './plan-problem-parser.ts'

const hashing = nobleCryptography
const SEED = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const nonce = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const frozen = hashing.sha256(utf8Bytes('{}'))

// Computed apart, with printf and sha256sum: spec/lottery.md.
const FIRST = '179b845ad27d69427f8da6eacc2189d647c2f52fbb6be913f279ec300d4558f9'
const SEED_OF_TWO = '78cdf8c8de8dff59b7c6db093ea10ad133561f9f1af4d59a0b09e235700e6a6b'

test('a number is the hash of domain, seed and ref with zero bytes between', () => {
  assert.equal(lotteryNumbers(hashing, SEED)('n1'), FIRST)
})

test('a seed is the hash of domain, frozen hash and nonces in order of party id', () => {
  assert.equal(lotterySeed(hashing, frozen, { a: nonce(1), b: nonce(2) }), SEED_OF_TWO)
  assert.equal(lotterySeed(hashing, frozen, { b: nonce(2), a: nonce(1) }), SEED_OF_TWO)
})

test('any other nonce, order of parties or frozen hash gives another seed', () => {
  const others = [
    lotterySeed(hashing, frozen, { a: nonce(2), b: nonce(1) }),
    lotterySeed(hashing, frozen, { a: nonce(1) }),
    lotterySeed(hashing, hashing.sha256(), { a: nonce(1), b: nonce(2) }),
  ]
  assert.equal(new Set([SEED_OF_TWO, ...others]).size, 4)
})

test('a nonce of another length is a fault', () => {
  assert.throws(() => lotterySeed(hashing, frozen, { a: new Uint8Array(31) }))
})

test('two refs have two numbers, and a ref always the same', () => {
  const numberOf = lotteryNumbers(hashing, SEED)
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(numberOf(a) === numberOf(b), a === b)
    }),
  )
})

const file: JsonObject = {
  format: 'plan-problem@v1',
  id: 'example',
  parties: [{ id: 'a' }, { id: 'b' }],
  tranches: [{ id: 't1', capacity: {} }],
  people: [],
  lottery: { seed: SEED },
}

test('the frozen hash knows nothing of the lottery and everything else', () => {
  const hash = (json: JsonObject): string => toHex(frozenHashOfJson(hashing, json))
  assert.equal(hash(file), hash({ ...file, lottery: { seed: '0'.repeat(64) } }))
  assert.notEqual(hash(file), hash({ ...file, id: 'other' }))
})

test('the frozen hash of a problem is that of the file it writes', () => {
  const problem = parseProblem(file)
  assert.ok(problem.ok)
  assert.deepEqual(
    frozenHash(hashing, problem.value),
    frozenHashOfJson(hashing, problemJson(problem.value)),
  )
})
