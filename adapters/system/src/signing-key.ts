// Ed25519 signing from a 32-byte seed. The seed is turned into a key object at once and only the
// closure holds it: no function gives it back.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Bytes, Chance } from '@parley/kernel'
import { invariant } from '@parley/kernel'

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex') // RFC 8410, then the seed
const SEED_LENGTH = 32

/** A key that signs. `name` and the vkey made of it are the ledger's business. */
export interface SigningKey {
  readonly publicKey: Bytes
  /** Ed25519 signature of `message`, 64 bytes. */
  sign(message: Bytes): Promise<Bytes>
}

/** @throws InvariantError if the seed is not 32 bytes */
export function signingKeyFromSeed(seed: Bytes): SigningKey {
  invariant(seed.length === SEED_LENGTH, 'an Ed25519 seed of 32 bytes')
  const der = Buffer.concat([PKCS8_ED25519, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  const publicKey = rawPublicKey(key)
  return {
    publicKey,
    sign: (message) => Promise.resolve(new Uint8Array(sign(null, message, key))),
  }
}

/** A fresh seed; whoever keeps it keeps the key. */
export function newSigningSeed(chance: Chance): Bytes {
  return chance.bytes(SEED_LENGTH)
}

function rawPublicKey(key: KeyObject): Bytes {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return new Uint8Array(spki.subarray(spki.length - SEED_LENGTH))
}
