// Bytes and their spellings. Core has no TextEncoder and no Buffer, and the platform's own decoders
// repair what they should refuse (lone surrogates, spare bits in base64), so these are strict: what
// decodes, encodes back to the same text.

export type Bytes = Uint8Array

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
  const out = new Uint8Array(utf8Length(text))
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      out[n++] = unit
      continue
    }
    const point = codePointAt(text, i)
    if (point > 0xffff) i++
    n = putUtf8(out, n, point)
  }
  return out
}

// Each half of a surrogate pair counts two of the pair's four bytes.
function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    length += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2
  }
  return length
}

/** Text of UTF-8 bytes, or null if they are not well-formed UTF-8 (overlong, surrogate, cut off). */
export function utf8Text(bytes: Bytes): string | null {
  let text = ''
  let units: number[] = []
  for (let i = 0; i < bytes.length;) {
    const first = byteAt(bytes, i)
    const length = sequenceLength(first)
    if (length === 0 || i + length > bytes.length) return null
    const point = length === 1 ? first : decodePoint(bytes, i, length)
    if (point < 0) return null
    if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff))
    else units.push(point)
    if (units.length > 4096) {
      text += String.fromCharCode(...units)
      units = []
    }
    i += length
  }
  return text + String.fromCharCode(...units)
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
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = (digitValue(text.charCodeAt(2 * i)) << 4) | digitValue(text.charCodeAt(2 * i + 1))
  }
  return bytes
}

// Of a lower-case hex digit's code: letters begin at 97 and stand for 10 and more.
function digitValue(code: number): number {
  return code < 97 ? code - 48 : code - 87
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
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  for (let i = 0, n = 0; i < text.length; i += 4) {
    bits = 0
    for (let k = i; k < i + 4; k++) bits = (bits << 6) | (SEXTETS[text.charCodeAt(k)] ?? 0)
    if (n < bytes.length) bytes[n++] = bits >> 16 // the array keeps the low eight bits
    if (n < bytes.length) bytes[n++] = bits >> 8
    if (n < bytes.length) bytes[n++] = bits
  }
  const spare = (1 << (8 * padding)) - 1 // bits of the last group that belong to no byte
  return (bits & spare) === 0 ? bytes : null
}

// What each letter's code stands for; padding stands for zeros.
const SEXTETS = new Uint8Array(128)
for (let i = 0; i < BASE64.length; i++) SEXTETS[BASE64.charCodeAt(i)] = i

function codePointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0
  if (point >= 0xd800 && point <= 0xdfff) throw new RangeError('lone surrogate: not text')
  return point
}

function putUtf8(out: Bytes, at: number, point: number): number {
  const tail = point > 0xffff ? 3 : point > 0x7ff ? 2 : 1
  const lead = tail === 3 ? 0xf0 : tail === 2 ? 0xe0 : 0xc0
  out[at] = lead | (point >> (6 * tail))
  for (let k = 1; k <= tail; k++) out[at + k] = 0x80 | ((point >> (6 * (tail - k))) & 63)
  return at + tail + 1
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1
  if (first >= 0xc2 && first < 0xe0) return 2
  if (first >= 0xe0 && first < 0xf0) return 3
  if (first >= 0xf0 && first < 0xf5) return 4
  return 0
}

const LEAST_POINT = [0, 0, 0x80, 0x800, 0x10000] // the smallest code point that needs so many bytes

function decodePoint(bytes: Bytes, at: number, length: number): number {
  let point = byteAt(bytes, at) & (0xff >> (length + 1))
  for (let k = 1; k < length; k++) {
    const next = byteAt(bytes, at + k)
    if ((next & 0xc0) !== 0x80) return -1
    point = (point << 6) | (next & 63)
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return point < (LEAST_POINT[length] ?? 0) || point > 0x10ffff || surrogate ? -1 : point
}
