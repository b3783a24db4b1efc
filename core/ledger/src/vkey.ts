// Verifier keys: name, key id, type and public key in one line of text (spec/note.md section 3).
// Weak Ed25519 keys are refused here, when a key is admitted, because libraries disagree about
// signatures under them: with them gone, every library in use answers alike on every signature.
import {
  byteAt,
  concatBytes,
  fromBase64,
  ok,
  refuse,
  toBase64,
  toHex,
  utf8Bytes,
} from '@parley/kernel'
import type { Bytes, Hashing, Refusal, Result } from '@parley/kernel'
import { isKeyName } from './signature-line.ts'
import { isWeakPoint } from './weak-point.ts'

/** `ed25519` signs the text (type 0x01); `cosignature` signs a time and the text (type 0x04). */
export type KeyType = 'ed25519' | 'cosignature'

export interface VerifierKey {
  /** The whole line, as in rings and policies. */
  readonly vkey: string
  readonly name: string
  /** 8 lower-case hex digits, recomputed. */
  readonly keyId: string
  readonly type: KeyType
  /** 32 bytes. */
  readonly publicKey: Bytes
}

export type VkeyCode = 'vkey-malformed' | 'vkey-id' | 'vkey-type' | 'vkey-weak'

const MAX_VKEY_CHARACTERS = 256 // names are at most 128
const PUBLIC_KEY_BYTES = 32
const TYPE_BYTES: Readonly<Record<KeyType, number>> = { ed25519: 0x01, cosignature: 0x04 }

/** Reads a verifier key and checks its id, type and strength. */
export function parseVkey(text: string, hashing: Hashing): Result<VerifierKey, Refusal<VkeyCode>> {
  const parts = text.length > MAX_VKEY_CHARACTERS ? [] : splitVkey(text)
  const [name = '', id = '', encoded = ''] = parts
  const key = fromBase64(encoded)
  if (parts.length !== 3 || !isKeyName(name) || !/^[0-9a-f]{8}$/.test(id) || key === null) {
    return refuse('vkey-malformed')
  }
  const type = keyTypeOf(byteAt(key, 0))
  if (key.length === 0 || type === null) return refuse('vkey-type', name)
  if (key.length !== PUBLIC_KEY_BYTES + 1)
    return refuse('vkey-malformed', name, 'public key of 32 bytes')
  const made = verifierKey(name, type, key.subarray(1), hashing)
  if (made.keyId !== id) return refuse('vkey-id', name)
  return isWeakPoint(made.publicKey) ? refuse('vkey-weak', name) : ok(made)
}

/** Makes a verifier key from its parts; the caller owes a well-formed name and a strong key. */
export function verifierKey(
  name: string,
  type: KeyType,
  publicKey: Bytes,
  hashing: Hashing,
): VerifierKey {
  const typed = concatBytes(Uint8Array.of(TYPE_BYTES[type]), publicKey)
  const keyId = toHex(hashing.sha256(utf8Bytes(`${name}\n`), typed).subarray(0, 4))
  return { vkey: `${name}+${keyId}+${toBase64(typed)}`, name, keyId, type, publicKey }
}

// Base64 may hold plus signs and names may not, so the first two plus signs are the separators.
function splitVkey(text: string): readonly string[] {
  const first = text.indexOf('+')
  const second = text.indexOf('+', first + 1)
  if (first < 0 || second < 0) return []
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)]
}

function keyTypeOf(byte: number): KeyType | null {
  if (byte === TYPE_BYTES.ed25519) return 'ed25519'
  return byte === TYPE_BYTES.cosignature ? 'cosignature' : null
}
