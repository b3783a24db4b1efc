// Whole age files for X25519 readers. Chance comes in as bytes, so that real seats draw it from the
// machine and a simulation replays it; the library cannot take it, hence this file.
import { timingSafeEqual } from 'node:crypto'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { concatBytes, invariant, ok, present, refuse } from '@parley/kernel'
import { coveredHeader, macLine, parseAgeHeader } from './age-header.ts'
import type { AgeHeader } from './age-header.ts'
import { openPayload, sealPayload } from './age-payload.ts'
import { deriveKey, hmac } from './key-derivation.ts'
import {
  isX25519Stanza,
  SHARE_BYTES,
  unwrapX25519,
  X25519,
  x25519Recipient,
  x25519Stanza,
} from './x25519.ts'
import type { X25519Identity } from './x25519.ts'

const FILE_KEY_BYTES = 16
const NONCE_BYTES = 16
const NO_SALT = new Uint8Array(0)

export type AgeCode = 'header' | 'no-match' | 'mac' | 'payload'

/** How many random bytes sealing to so many X25519 readers takes. */
export function randomnessFor(readerCount: number): number {
  return FILE_KEY_BYTES + NONCE_BYTES + readerCount * SHARE_BYTES
}

/**
 * Seals to X25519 readers.
 *
 * @param randomness `randomnessFor(recipients.length)` bytes that nobody can guess and nothing else uses
 * @throws InvariantError for a recipient that is not `age1...` of X25519, and for other lengths
 */
export function sealX25519(
  recipients: readonly string[],
  plaintext: Bytes,
  randomness: Bytes,
): Bytes {
  invariant(recipients.length > 0, 'at least one reader')
  invariant(
    randomness.length === randomnessFor(recipients.length),
    'as many random bytes as readers need',
  )
  const fileKey = randomness.subarray(0, FILE_KEY_BYTES)
  const nonce = randomness.subarray(FILE_KEY_BYTES, FILE_KEY_BYTES + NONCE_BYTES)
  const stanzas = recipients.map((text, i) => {
    const at = FILE_KEY_BYTES + NONCE_BYTES + i * SHARE_BYTES
    const recipient = present(x25519Recipient(text), 'an X25519 recipient (age1...)')
    return x25519Stanza(recipient, fileKey, randomness.subarray(at, at + SHARE_BYTES))
  })
  const covered = coveredHeader(stanzas)
  const mac = hmac(deriveKey(fileKey, NO_SALT, 'header'), covered)
  const payload = sealPayload(deriveKey(fileKey, nonce, 'payload'), plaintext)
  return concatBytes(covered, macLine(mac), nonce, payload)
}

/**
 * Opens a file with the first X25519 identity that fits; other kinds of stanza are passed over.
 *
 * @param header of this file, for whoever has read it already
 */
export function openX25519(
  file: Bytes,
  identities: readonly X25519Identity[],
  header: AgeHeader | null = parseAgeHeader(file),
): Result<Bytes, Refusal<AgeCode>> {
  if (header === null || !isWellFormed(header)) return refuse('header')
  const fileKey = fileKeyOf(header, identities)
  if (fileKey === 'weak') return refuse('header')
  if (fileKey === null) return refuse('no-match')
  const mac = hmac(deriveKey(fileKey, NO_SALT, 'header'), header.covered)
  if (!timingSafeEqual(mac, header.mac)) return refuse('mac')
  const nonce = file.subarray(header.length, header.length + NONCE_BYTES)
  if (nonce.length < NONCE_BYTES) return refuse('header')
  const sealed = file.subarray(header.length + NONCE_BYTES)
  const plaintext = openPayload(deriveKey(fileKey, nonce, 'payload'), sealed)
  return plaintext === null ? refuse('payload') : ok(plaintext)
}

// A passphrase stanza stands alone: beside others, whoever knows it could have written the file.
function isWellFormed(header: AgeHeader): boolean {
  const { stanzas } = header
  if (stanzas.length > 1 && stanzas.some((stanza) => stanza.type === 'scrypt')) return false
  return stanzas.every((stanza) => stanza.type !== X25519 || isX25519Stanza(stanza))
}

function fileKeyOf(
  header: AgeHeader,
  identities: readonly X25519Identity[],
): Bytes | null | 'weak' {
  for (const stanza of header.stanzas) {
    if (stanza.type !== X25519) continue
    for (const identity of identities) {
      const fileKey = unwrapX25519(stanza, identity)
      if (fileKey === 'weak') return 'weak'
      if (fileKey !== null && fileKey.length === FILE_KEY_BYTES) return fileKey
    }
  }
  return null
}
