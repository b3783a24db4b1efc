// Ed25519 signing from a 32-byte seed. The seed is turned into a key object at once and only the
// closure holds it: no function gives it back.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Bytes, Chance } from '@parley/kernel'
import { invariant, present } from '@parley/kernel'
import type { KeyType, Signer } from '@parley/ledger'
import { verifierKey } from '@parley/ledger'
import { nodeCryptography } from './cryptography.ts'

const SEED_LENGTH = 32

/**
 * A signer with this name: `ed25519` for logs and entries, `cosignature` for a witness's key.
 *
 * @throws InvariantError if the seed is not 32 bytes
 */
export function signerFromSeed(name: string, seed: Bytes, type: KeyType = 'ed25519'): Signer {
  invariant(seed.length === SEED_LENGTH, 'an Ed25519 seed of 32 bytes')
  const key = privateKey(seed)
  const { vkey } = verifierKey(name, type, rawPublicKey(key), nodeCryptography)
  return {
    name,
    vkey,
    sign: (message) => Promise.resolve(new Uint8Array(sign(null, message, key))),
  }
}

/** A fresh seed; whoever keeps it keeps the key. */
export function newSigningSeed(chance: Chance): Bytes {
  return chance.bytes(SEED_LENGTH)
}

// As JWK, because node reads DER through a decoder that takes ten times as long. `x` must be there;
// the public half is computed from `d`.
function privateKey(seed: Bytes): KeyObject {
  const d = Buffer.from(seed.buffer, seed.byteOffset, seed.length).toString('base64url')
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: d, d }, format: 'jwk' })
}

function rawPublicKey(key: KeyObject): Bytes {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return new Uint8Array(Buffer.from(present(x, 'the public half of an Ed25519 key'), 'base64url'))
}
