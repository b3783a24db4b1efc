// Bytes and their spellings, strict: what decodes, encodes back to the same text. UTF-8 is the host's own,
// told to refuse what it would else repair; base64 and hex are ours, because hosts pass over spare bits.

export type Bytes = Uint8Array

// WHATWG Encoding: in every browser, every worker and every Node. Core's library has no name for them.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Bytes): string }
declare const TextEncoder: new () => { encode(text: string): Bytes }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

export function concatBytes(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function equalBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && compareBytes(a, b) === 0
}

/** Orders by byte value, a shorter prefix first. Not constant time: never for secrets. */
export function compareBytes(a: Bytes, b: Bytes): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const difference = byteAt(a, i) - byteAt(b, i)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The byte at a position; 0 beyond the end, which callers exclude by length first. */
export function byteAt(bytes: Bytes, index: number): number {
  return bytes[index] ?? 0
}

export function uint32ToBytes(value: number): Bytes {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
}

export function uint32At(bytes: Bytes, at: number): number {
  return (
    byteAt(bytes, at) * 0x1000000 +
    ((byteAt(bytes, at + 1) << 16) | (byteAt(bytes, at + 2) << 8) | byteAt(bytes, at + 3))
  )
}

/** UTF-8 of a text. @throws RangeError at a lone surrogate, which has no UTF-8 form */
export function utf8Bytes(text: string): Bytes {
  if (!text.isWellFormed()) throw new RangeError('lone surrogate: not text')
  return encoder.encode(text)
}

/** Text of UTF-8 bytes, or null if they are not well-formed UTF-8 (overlong, surrogate, cut off). */
export function utf8Text(bytes: Bytes): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

// Every byte in two digits.
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function toHex(bytes: Bytes): string {
  let text = ''
  for (const byte of bytes) text += PAIRS[byte] ?? ''
  return text
}

/** Bytes of lower-case hex digits, or null. */
export function fromHex(text: string): Bytes | null {
  if (text.length % 2 !== 0) return null
  const bytes = new Uint8Array(text.length / 2)
  let seen = 0
  for (let i = 0; i < bytes.length; i++) {
    const high = digitValue(text.charCodeAt(2 * i))
    const low = digitValue(text.charCodeAt(2 * i + 1))
    seen |= high | low
    bytes[i] = (high << 4) | low
  }
  return seen < 16 ? bytes : null
}

const NO_DIGIT = 16

// Of a lower-case hex digit's code: letters begin at 97 and stand for 10 and more.
function digitValue(code: number): number {
  if (code >= 48 && code < 58) return code - 48
  return code >= 97 && code < 103 ? code - 87 : NO_DIGIT
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Standard alphabet with padding (RFC 4648 section 4). */
export function toBase64(bytes: Bytes): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (byteAt(bytes, i) << 16) | (byteAt(bytes, i + 1) << 8) | byteAt(bytes, i + 2)
    const left = bytes.length - i
    text += BASE64.charAt(bits >> 18) + BASE64.charAt((bits >> 12) & 63)
    text += left > 1 ? BASE64.charAt((bits >> 6) & 63) : '='
    text += left > 2 ? BASE64.charAt(bits & 63) : '='
  }
  return text
}

/** Bytes of canonical base64, or null: no spaces, no URL alphabet, no missing padding, no spare bits. */
export function fromBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const letters = text.length - padding
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let seen = 0
  for (let i = 0, n = 0; i < text.length; i += 4) {
    bits = 0
    for (let k = i; k < i + 4; k++) {
      const sextet = k < letters ? (SEXTETS[text.charCodeAt(k)] ?? NO_SEXTET) : 0
      seen |= sextet
      bits = (bits << 6) | sextet
    }
    if (n < bytes.length) bytes[n++] = bits >> 16 // the array keeps the low eight bits
    if (n < bytes.length) bytes[n++] = bits >> 8
    if (n < bytes.length) bytes[n++] = bits
  }
  const spare = (1 << (8 * padding)) - 1 // bits of the last group that belong to no byte
  return seen < NO_SEXTET && (bits & spare) === 0 ? bytes : null
}

const NO_SEXTET = 64

// What each letter's code stands for.
const SEXTETS = new Uint8Array(128).fill(NO_SEXTET)
for (let i = 0; i < BASE64.length; i++) SEXTETS[BASE64.charCodeAt(i)] = i
