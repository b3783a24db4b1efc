// Hashing and verifying are ports: servers bring node:crypto, browsers and cross-checks bring noble.
// Signing is never here: core gives the bytes to sign, and whoever keeps the key signs them.
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Bytes } from './bytes.ts'

export interface Hashing {
  /** SHA-256 of the parts one after another; 32 bytes. */
  sha256(...parts: readonly Bytes[]): Bytes
}

export interface Verifying {
  /**
   * Whether an Ed25519 signature (64 bytes) of `message` verifies under a public key (32 bytes).
   * Small-order and non-canonical keys are refused before, when a key is admitted, so that every
   * library answers alike (spec/note.md).
   */
  ed25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean
}

export interface Cryptography extends Hashing, Verifying {}

/** The audited pure-JavaScript implementation: for browsers, and as the second opinion in tests. */
export const nobleCryptography: Cryptography = {
  sha256(...parts) {
    const hash = sha256.create()
    for (const part of parts) hash.update(part)
    return hash.digest()
  },
  ed25519(publicKey, message, signature) {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false })
    } catch {
      return false // noble throws on malformed points; malformed means not verified
    }
  },
}
