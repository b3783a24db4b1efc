// Hashing and verifying are ports: servers bring node:crypto, browsers and cross-checks bring noble.
// Signing is never here: core gives the bytes to sign, and whoever keeps the key signs them.
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, equalBytes, toHex } from './bytes.ts'
import type { Bytes } from './bytes.ts'

export interface Hashing {
  /** SHA-256 of the parts one after another; 32 bytes. */
  sha256(...parts: readonly Bytes[]): Bytes
}

export interface Verifying {
  /**
   * Whether an Ed25519 signature (64 bytes) of `message` verifies under a public key (32 bytes).
   * Libraries disagree about keys and signatures with points of small order. The ledger refuses both before
   * it asks, so that every library answers alike (spec/note.md section 3); whoever else asks owes the same.
   */
  ed25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean
}

export interface Cryptography extends Hashing, Verifying {}

/**
 * Verifying with a memory, hashing as it was: for whoever meets the same signatures again and again.
 *
 * @param most answers remembered, some 150 bytes each; beyond it all are forgotten
 */
export function rememberingCryptography(inner: Cryptography, most: number): Cryptography {
  const answers = new Map<string, boolean>()
  return {
    sha256: (...parts) => inner.sha256(...parts),
    ed25519: (publicKey, message, signature) => {
      if (publicKey.length !== 32 || signature.length !== 64) return false
      const asked = toHex(inner.sha256(publicKey, signature, message)) // the first two have fixed lengths
      const known = answers.get(asked)
      if (known !== undefined) return known
      const answer = inner.ed25519(publicKey, message, signature)
      if (answers.size >= most) answers.clear()
      answers.set(asked, answer)
      return answer
    },
  }
}

/** The audited pure-JavaScript implementation: for browsers, and as the second opinion in tests. */
export const nobleCryptography: Cryptography = {
  sha256(...parts) {
    const hash = sha256.create()
    for (const part of parts) hash.update(part)
    return hash.digest()
  },
  ed25519(publicKey, message, signature) {
    try {
      return verifiesWithoutCofactor(publicKey, message, signature)
    } catch {
      return false // noble throws on malformed points; malformed means not verified
    }
  },
}

const { Point } = ed25519
const ORDER = Point.Fn.ORDER

// noble's own verify multiplies by the cofactor and so accepts signatures that OpenSSL refuses; two
// nodes must never differ on one. This is the equation of RFC 8032 section 5.1.7 without the factor:
// the encoding of [s]B - [k]A is R, byte for byte.
function verifiesWithoutCofactor(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  if (s >= ORDER) return false
  const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % ORDER
  const point = Point.fromBytes(publicKey, false)
  const expected = Point.BASE.multiplyUnsafe(s).add(point.negate().multiplyUnsafe(k))
  return equalBytes(expected.toBytes(), r)
}

function littleEndian(bytes: Bytes): bigint {
  return BigInt(`0x${toHex(bytes.toReversed())}`)
}
