import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { byteAt, nobleCryptography, present, seededChance } from '@parley/kernel'
import { openX25519, randomnessFor, sealX25519 } from './age-file.ts'
import { parseAgeHeader } from './age-header.ts'
import { isHybridIdentity } from './hybrid.ts'
import { openAll } from './sealing-work.ts'
import { ageVectors } from './test/age-vectors.ts'
import { x25519Identity, x25519Pair } from './x25519.ts'

const chance = seededChance(nobleCryptography, 'age-file.test', 'keys')
const pairs = [0, 1, 2].map(() => x25519Pair(chance.bytes(32)))
const keyOf = (identity: string) => present(x25519Identity(identity), 'an identity')
const seal = (count: number, plaintext: Uint8Array) =>
  sealX25519(
    pairs.slice(0, count).map((p) => p.recipient),
    plaintext,
    chance.bytes(randomnessFor(count)),
  )

const CODES: Readonly<Record<string, string>> = {
  'header failure': 'header',
  'no match': 'no-match',
  'HMAC failure': 'mac',
  'payload failure': 'payload',
}
const vectors = ageVectors()
const plainFiles = vectors.filter((v) => !v.isArmored)
const ofThisKind = plainFiles.filter(
  (v) => v.passphrases.length === 0 && !v.name.startsWith('hybrid'),
)

test('the vectors are all there', () => {
  assert.equal(vectors.length, 143)
  assert.ok(ofThisKind.length >= 60, `${ofThisKind.length}`)
})

for (const vector of ofThisKind) {
  test(`age vector ${vector.name}: ${vector.expect}`, () => {
    const identities = vector.identities.filter((text) => !isHybridIdentity(text)).map(keyOf)
    const opened = openX25519(vector.file, identities)
    if (vector.expect !== 'success') {
      assert.equal(opened.ok ? 'success' : opened.refusal.code, CODES[vector.expect])
      return
    }
    assert.ok(opened.ok)
    assert.equal(createHash('sha256').update(opened.value).digest('hex'), vector.payload)
  })
}

test('hybrid vectors open as expected, but not the one that is sealed to both kinds', async () => {
  const hybrid = plainFiles.filter((v) => v.name.startsWith('hybrid'))
  assert.equal(hybrid.length, 18)
  for (const { name, expect, payload, file, identities } of hybrid) {
    const [opened] = await openAll([{ ciphertext: file, identities }])
    const isOpen = opened !== null && opened !== undefined
    assert.equal(isOpen, expect === 'success' && name !== 'hybrid_and_x25519', name)
    if (isOpen) assert.equal(createHash('sha256').update(opened).digest('hex'), payload)
  }
})

test('files under a passphrase or in armour never open: Parley writes neither', async () => {
  const others = vectors.filter((v) => v.isArmored || v.passphrases.length > 0)
  for (const { name, file, identities } of others) {
    assert.deepEqual(await openAll([{ ciphertext: file, identities }]), [null], name)
  }
})

test('what it seals the library opens, for each reader, at every size around a chunk', async () => {
  for (const length of [0, 1, 1024, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    const plaintext = chance.bytes(length)
    const file = seal(3, plaintext)
    for (const { identity } of length < 2000 ? pairs : pairs.slice(2)) {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      assert.ok(Buffer.from(plaintext).equals(await decrypter.decrypt(file)))
      const opened = openX25519(file, [keyOf(identity)])
      assert.ok(opened.ok && Buffer.from(plaintext).equals(opened.value))
    }
  }
})

test('what the library seals it opens', async () => {
  for (const length of [0, 1024, 65_536, 65_537, 200_000]) {
    const plaintext = chance.bytes(length)
    const encrypter = new Encrypter()
    for (const { recipient } of pairs) encrypter.addRecipient(recipient)
    const opened = openX25519(
      await encrypter.encrypt(plaintext),
      pairs.slice(1, 2).map((p) => keyOf(p.identity)),
    )
    assert.ok(opened.ok && Buffer.from(plaintext).equals(opened.value))
  }
})

test('the same chance gives the same file, another chance another one', () => {
  const plaintext = new Uint8Array(100)
  const twice = [1, 2].map(() =>
    sealX25519([pairs[0]?.recipient ?? ''], plaintext, new Uint8Array(64).fill(7)),
  )
  assert.deepEqual(twice[0], twice[1])
  assert.notDeepEqual(
    twice[0],
    sealX25519([pairs[0]?.recipient ?? ''], plaintext, new Uint8Array(64).fill(8)),
  )
})

test('a file with any one bit changed, or cut, does not open', () => {
  const file = seal(2, chance.bytes(1000))
  const identities = pairs.map((p) => keyOf(p.identity))
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
      assert.ok(!openX25519(file.with(at, byteAt(file, at) ^ (1 << bit)), identities).ok)
      assert.ok(!openX25519(file.subarray(0, at), identities).ok)
    }),
    { numRuns: 300 },
  )
  assert.ok(!openX25519(new Uint8Array([...file, 0]), identities).ok)
})

test('refuses to seal to nobody, to a stranger text, to a point of small order, with too little chance', () => {
  const bytes = new Uint8Array(1)
  assert.throws(() => sealX25519([], bytes, new Uint8Array(32)), /at least one reader/)
  assert.throws(() => sealX25519(['age1nothing'], bytes, new Uint8Array(64)), /X25519 recipient/)
  assert.throws(
    () => sealX25519([pairs[0]?.identity ?? ''], bytes, new Uint8Array(64)),
    /X25519 recipient/,
  )
  assert.throws(
    () => sealX25519([pairs[0]?.recipient ?? ''], bytes, new Uint8Array(63)),
    /random bytes/,
  )
})

test('a header that never ends is refused without reading it all', () => {
  const text = `age-encryption.org/v1\n${'-> x y\nAAAA\n'.repeat(100_000)}`
  assert.equal(parseAgeHeader(new TextEncoder().encode(text)), null)
})
