// SHA-256 values in the three spellings the formats use: raw (trees), hex (texts), `sha256:` (blobs).
import { byteAt, fromBase64, fromHex, toBase64, toHex } from '@parley/kernel'
import type { Branded, Bytes, Hashing } from '@parley/kernel'

/** 32 raw bytes of SHA-256. */
export type Hash = Branded<Bytes, 'Hash'>

/** 64 lower-case hex digits of SHA-256. */
export type Sha256Hex = Branded<string, 'Sha256Hex'>

/** `sha256:` and 64 lower-case hex digits: the name of a ciphertext beside the log. */
export type BlobId = Branded<string, 'BlobId'>

export const HASH_BYTES = 32

const HEX = /^[0-9a-f]{64}$/
const BLOB = /^sha256:[0-9a-f]{64}$/

export function parseHash(bytes: Bytes): Hash | null {
  return bytes.length === HASH_BYTES ? (bytes as Hash) : null // the length was just checked
}

/** Reads 44 characters of canonical base64, as in checkpoints and proofs. */
export function parseBase64Hash(text: string): Hash | null {
  if (text.length !== 44) return null
  const bytes = fromBase64(text)
  return bytes === null ? null : parseHash(bytes)
}

export function parseSha256Hex(text: string): Sha256Hex | null {
  return HEX.test(text) ? (text as Sha256Hex) : null // the form was just checked
}

export function parseBlobId(text: string): BlobId | null {
  return BLOB.test(text) ? (text as BlobId) : null // the form was just checked
}

export function base64Hash(hash: Hash): string {
  return toBase64(hash)
}

export function hashOf(hashing: Hashing, ...parts: readonly Bytes[]): Hash {
  return hashing.sha256(...parts) as Hash // SHA-256 has 32 bytes
}

export function hexHashOf(hashing: Hashing, ...parts: readonly Bytes[]): Sha256Hex {
  return toHex(hashing.sha256(...parts)) as Sha256Hex // hex of 32 bytes
}

/** The name of a ciphertext. */
export function blobIdOf(hashing: Hashing, ciphertext: Bytes): BlobId {
  return blobIdOfHash(hashOf(hashing, ciphertext))
}

/** The name of the ciphertext with this hash. */
export function blobIdOfHash(hash: Hash): BlobId {
  return `sha256:${toHex(hash)}` as BlobId // hex of 32 bytes
}

/** The 64 hex digits of a blob's name. */
export function blobDigits(blob: BlobId): Sha256Hex {
  return blob.slice('sha256:'.length) as Sha256Hex // a BlobId has this form
}

/** The 64 hex digits of a hash. */
export function hexOfHash(hash: Hash): Sha256Hex {
  return toHex(hash) as Sha256Hex // hex of 32 bytes
}

export function hashOfHex(hex: Sha256Hex): Hash {
  return fromHex(hex) as Hash // a Sha256Hex has this form
}

/** Whether two raw hashes are the same; for public values, not for secrets. */
export function sameHash(a: Hash, b: Hash): boolean {
  for (let i = 0; i < HASH_BYTES; i++) if (byteAt(a, i) !== byteAt(b, i)) return false
  return true
}
