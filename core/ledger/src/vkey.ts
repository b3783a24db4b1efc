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
  return isWeak(made.publicKey) ? refuse('vkey-weak', name) : ok(made)
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

// y of the eight points of small order, as 32 little-endian bytes without the sign bit. The two
// other encodings, p and p + 1, are refused as non-canonical together with everything from p up.
const SMALL_ORDER_Y: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

function isWeak(publicKey: Bytes): boolean {
  const y = publicKey.slice()
  y[31] = byteAt(y, 31) & 0x7f
  return SMALL_ORDER_Y.has(toHex(y)) || !isBelowPrime(y)
}

// p = 2^255 - 19 is ed ff .. ff 7f in little-endian bytes.
function isBelowPrime(y: Bytes): boolean {
  if (byteAt(y, 31) !== 0x7f) return true
  for (let i = 1; i < 31; i++) if (byteAt(y, i) !== 0xff) return true
  return byteAt(y, 0) < 0xed
}
