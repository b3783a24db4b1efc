import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { test } from 'node:test'
import { toHex, utf8Bytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import type { Cryptography } from './cryptography.ts'
import { nobleCryptography, rememberingCryptography } from './cryptography.ts'
import { parsePartyId, parsePersonRef, partyId, personRef } from './ids.ts'
import { invariant, InvariantError, present } from './invariant.ts'
import { Personal } from './personal.ts'
import { ok, refuse, RefusedError, valueOf } from './result.ts'

test('SHA-256 of parts is SHA-256 of the whole', () => {
  const whole = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  assert.equal(toHex(nobleCryptography.sha256(utf8Bytes('abc'))), whole)
  assert.equal(
    toHex(nobleCryptography.sha256(utf8Bytes('a'), utf8Bytes(''), utf8Bytes('bc'))),
    whole,
  )
  assert.equal(
    toHex(nobleCryptography.sha256()),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})

test('malformed keys and signatures do not verify, and do not throw', () => {
  const message = utf8Bytes('m')
  for (const key of [
    new Uint8Array(0),
    new Uint8Array(31),
    new Uint8Array(32).fill(255),
    new Uint8Array(33),
  ]) {
    for (const signature of [
      new Uint8Array(0),
      new Uint8Array(64),
      new Uint8Array(64).fill(255),
      new Uint8Array(65),
    ]) {
      assert.equal(nobleCryptography.ed25519(key, message, signature), false)
    }
  }
})

test('a memory of signatures answers as without one, asks once, and tells every part of them apart', () => {
  let asked = 0
  const odd: Cryptography = {
    sha256: (...parts) => nobleCryptography.sha256(...parts),
    ed25519: (key, message, signature) => {
      asked++
      return ((key[0] ?? 0) + message.length + (signature[0] ?? 0)) % 2 === 1
    },
  }
  const remembering = rememberingCryptography(odd, 8)
  const key = (first: number): Bytes => new Uint8Array(32).fill(0).with(0, first)
  const signature = (first: number): Bytes => new Uint8Array(64).fill(0).with(0, first)
  for (let round = 0; round < 2; round++) {
    for (const [k, length, s] of [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [1, 1, 0],
    ] as const) {
      const isGood = remembering.ed25519(key(k), new Uint8Array(length), signature(s))
      assert.equal(isGood, (k + length + s) % 2 === 1)
    }
  }
  assert.equal(asked, 5)
  for (let i = 2; i < 10; i++) remembering.ed25519(key(i), new Uint8Array(0), signature(0))
  remembering.ed25519(key(0), new Uint8Array(0), signature(0))
  assert.equal(asked, 14, 'the first ones were forgotten')
  assert.equal(remembering.ed25519(new Uint8Array(33).fill(1), key(0), signature(0)), false)
  assert.equal(asked, 14, 'what cannot be a key is not asked about')
})

test('ids have one form', () => {
  for (const text of ['a', 'party-1', '0', 'x'.repeat(32)]) assert.equal(parsePartyId(text), text)
  for (const text of ['', 'A', '-a', 'a/b', 'a b', 'ä', 'a_b', 'x'.repeat(33), 'a\n'])
    assert.equal(parsePartyId(text), null, text)
  for (const text of ['', 'A', '-a', 'a.b', 'x'.repeat(65), ' a'])
    assert.equal(parsePersonRef(text), null, text)
  assert.throws(() => partyId('A'), InvariantError)
  assert.throws(() => personRef(''), InvariantError)
})

test('what is personal does not print, in any of the ways things get printed', () => {
  const name = new Personal({ name: 'Nobody Invented' })
  const wrapped = { name, list: [name] }
  for (const shown of [
    String(name),
    `${JSON.stringify(wrapped)}`,
    inspect(wrapped, { depth: 9, showHidden: true }),
    `${name.toString()}`,
  ]) {
    assert.ok(!shown.includes('Nobody'), shown)
  }
  assert.equal(name.reveal('test').name, 'Nobody Invented')
})

test('a refusal carries only the facts that are known, and becomes a fault only by name', () => {
  assert.deepEqual(refuse('gone'), { ok: false, refusal: { code: 'gone' } })
  assert.deepEqual(refuse('gone', undefined, 'why').refusal, { code: 'gone', detail: 'why' })
  assert.equal(valueOf(ok(3)), 3)
  assert.throws(
    () => valueOf(refuse('gone', 'row 3', 'why')),
    (fault: unknown) => {
      assert.ok(fault instanceof RefusedError)
      assert.equal(fault.message, 'gone row 3 why')
      return true
    },
  )
})

test('invariants name what must be true; nothing is not something, but zero is', () => {
  assert.throws(() => invariant(false, 'the sky above'), /broken invariant: the sky above/)
  assert.equal(present(0, 'x'), 0)
  assert.equal(present('', 'x'), '')
  assert.throws(() => present(null, 'a thing'), InvariantError)
  assert.throws(() => present(undefined, 'a thing'), InvariantError)
})
