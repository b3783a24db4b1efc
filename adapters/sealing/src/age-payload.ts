// The payload of an age file: chunks of 64 KiB under ChaCha20-Poly1305, numbered, the last one
// marked, so that no chunk can be cut off, repeated or exchanged.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Bytes } from '@parley/kernel'
import { concatBytes } from '@parley/kernel'

const CHUNK = 65_536
const TAG = 16
const SEALED_CHUNK = CHUNK + TAG
const CIPHER = 'chacha20-poly1305'
const NO_NONCE = new Uint8Array(12) // for a key that seals once

/** Seals a payload; the key must never have sealed another. */
export function sealPayload(key: Bytes, plaintext: Bytes): Bytes {
  const parts: Bytes[] = []
  const count = Math.max(1, Math.ceil(plaintext.length / CHUNK))
  for (let i = 0; i < count; i++) {
    const chunk = plaintext.subarray(i * CHUNK, (i + 1) * CHUNK)
    parts.push(sealChunk(key, chunkNonce(i, i === count - 1), chunk))
  }
  return concatBytes(...parts)
}

/** The plaintext, or null if anything was altered, cut, or added. */
export function openPayload(key: Bytes, sealed: Bytes): Bytes | null {
  const parts: Bytes[] = []
  const count = Math.max(1, Math.ceil(sealed.length / SEALED_CHUNK))
  for (let i = 0; i < count; i++) {
    const chunk = sealed.subarray(i * SEALED_CHUNK, (i + 1) * SEALED_CHUNK)
    const opened = openChunk(key, chunkNonce(i, i === count - 1), chunk)
    if (opened === null || (opened.length === 0 && i > 0)) return null // an empty chunk stands alone
    parts.push(opened)
  }
  return concatBytes(...parts)
}

/** Wraps a file key under a key used for nothing else. */
export function wrapKey(key: Bytes, fileKey: Bytes): Bytes {
  return sealChunk(key, NO_NONCE, fileKey)
}

/** The file key, or null if the key is not the one that wrapped it. */
export function unwrapKey(key: Bytes, body: Bytes): Bytes | null {
  return openChunk(key, NO_NONCE, body)
}

function sealChunk(key: Bytes, nonce: Bytes, plaintext: Bytes): Bytes {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  const sealed = cipher.update(plaintext)
  cipher.final()
  return concatBytes(sealed, cipher.getAuthTag())
}

function openChunk(key: Bytes, nonce: Bytes, sealed: Bytes): Bytes | null {
  if (sealed.length < TAG) return null
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const plaintext = decipher.update(sealed.subarray(0, sealed.length - TAG))
  try {
    decipher.final()
  } catch {
    return null // the tag does not fit: altered, or another key
  }
  return new Uint8Array(plaintext.buffer, plaintext.byteOffset, plaintext.length)
}

// 11 bytes of chunk number, big-endian, then 1 for the last chunk.
function chunkNonce(index: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, index)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
