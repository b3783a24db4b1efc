import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromHex, nobleCryptography, present, toHex, utf8Bytes, valueOf } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import { nodeCryptography } from './cryptography.ts'
import { systemChance } from './chance.ts'
import { systemClock } from './clock.ts'
import { newSigningSeed, signerFromSeed } from './signing-key.ts'

const CASES = join(import.meta.dirname, '../../../../shared/data/ledger/cctv-ed25519')
const bytes = fc.uint8Array({ maxLength: 5000 })

test('hashes any number of parts as the second implementation does', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 4 }), (parts) => {
      assert.equal(
        toHex(nodeCryptography.sha256(...parts)),
        toHex(nobleCryptography.sha256(...parts)),
      )
    }),
    { numRuns: 60 },
  )
})

test('a digest is no Buffer: its slices are copies', () => {
  const digest = nodeCryptography.sha256(utf8Bytes('a'))
  const before = toHex(digest)
  digest.slice(0, 4).fill(0)
  assert.equal(toHex(digest), before)
})

test('verifies what it signs, under both implementations, and nothing altered by a bit', async () => {
  const signer = signerFromSeed('a/dev/1', newSigningSeed(systemChance))
  const { publicKey } = valueOf(parseVkey(signer.vkey, nodeCryptography))
  for (const length of [0, 1, 200, 5000]) {
    const message = systemChance.bytes(length)
    const signature = await signer.sign(message)
    assert.ok(nodeCryptography.ed25519(publicKey, message, signature))
    assert.ok(nobleCryptography.ed25519(publicKey, message, signature))
    const at = length % 64
    const altered = signature.with(at, (signature[at] ?? 0) ^ 1)
    assert.ok(!nodeCryptography.ed25519(publicKey, message, altered))
  }
})

test('the published seed and name give the published verifier key', () => {
  const seed = nodeCryptography.sha256(utf8Bytes('parley test key note'))
  assert.equal(
    signerFromSeed('parley.example/demo', seed).vkey,
    'parley.example/demo+98ecb425+Ad7bOGXyF1XrJXXPDJhXVKP4z42ra8oYd5iI5Wmh3cvz',
  )
})

test('refuses lengths that are no key, no signature, no seed', () => {
  const none = new Uint8Array(0)
  assert.ok(!nodeCryptography.ed25519(none, none, new Uint8Array(64)))
  assert.ok(!nodeCryptography.ed25519(new Uint8Array(32).fill(255), none, new Uint8Array(64)))
  assert.ok(!nodeCryptography.ed25519(new Uint8Array(32), none, new Uint8Array(63)))
  assert.throws(() => signerFromSeed('a/dev/1', new Uint8Array(31)), /seed of 32 bytes/)
})

test('the clock gives an instant, to the second', () => {
  assert.match(systemClock.now(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
})

test(
  'answers like noble wherever neither key nor signature has a point of small order',
  { skip: existsSync(CASES) ? false : 'the shared data is absent' },
  () => {
    const text = readFileSync(join(CASES, 'ed25519vectors.json'), 'utf8')
    const cases = JSON.parse(text) as readonly {
      readonly key: string
      readonly sig: string
      readonly msg: string
      readonly flags: readonly string[] | null
    }[]
    assert.equal(cases.length, 914)
    const weak = ['low_order_A', 'low_order_R', 'non_canonical_A', 'non_canonical_R']
    const strong = cases.filter(({ flags }) => flags?.some((f) => weak.includes(f)) !== true)
    const raw = (hex: string): Uint8Array => present(fromHex(hex), 'hex digits')
    let accepted = 0
    for (const { key, sig, msg } of strong) {
      const asked = [raw(key), utf8Bytes(msg), raw(sig)] as const
      const isGood = nodeCryptography.ed25519(...asked)
      assert.equal(nobleCryptography.ed25519(...asked), isGood)
      if (isGood) accepted++
    }
    assert.equal(accepted, 43) // on Node 20, 22 and 24 alike
  },
)
