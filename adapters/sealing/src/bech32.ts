// Bech32 (BIP 173), as age spells recipients and identities; without its limit of 90 characters,
// which hybrid recipients exceed. Strict: one case throughout, no spare bits, checksum right.
import type { Bytes } from '@parley/kernel'

const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const CHECKSUM_LENGTH = 6
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const MAX_LENGTH = 4096 // a hybrid recipient has 1,959 characters

/** Writes bytes under a lower-case prefix. */
export function encodeBech32(prefix: string, bytes: Bytes): string {
  const words = regroup([...bytes], 8, 5, true) ?? []
  const sum =
    polymod([...expanded(prefix), ...words, ...new Array<number>(CHECKSUM_LENGTH).fill(0)]) ^ 1
  const check = Array.from({ length: CHECKSUM_LENGTH }, (_, i) => (sum >>> (5 * (5 - i))) & 31)
  return `${prefix}1${[...words, ...check].map((word) => LETTERS.charAt(word)).join('')}`
}

/** Bytes under exactly this prefix (given in lower case), or null. */
export function decodeBech32(prefix: string, text: string): Bytes | null {
  if (text.length > MAX_LENGTH || (text !== text.toLowerCase() && text !== text.toUpperCase()))
    return null
  const lower = text.toLowerCase()
  if (!lower.startsWith(`${prefix}1`)) return null
  const words = Array.from(lower.slice(prefix.length + 1), (letter) => LETTERS.indexOf(letter))
  if (words.length < CHECKSUM_LENGTH || words.includes(-1)) return null
  if (polymod([...expanded(prefix), ...words]) !== 1) return null
  const bytes = regroup(words.slice(0, -CHECKSUM_LENGTH), 5, 8, false)
  return bytes === null ? null : Uint8Array.from(bytes)
}

function expanded(prefix: string): readonly number[] {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0))
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)]
}

function polymod(words: readonly number[]): number {
  let sum = 1
  for (const word of words) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ word
    for (let i = 0; i < 5; i++) if (((top >>> i) & 1) === 1) sum ^= GENERATOR[i] ?? 0
  }
  return sum
}

/** The same bits in groups of another width; null if what is left over is not zero padding. */
function regroup(
  values: readonly number[],
  from: number,
  to: number,
  pad: boolean,
): number[] | null {
  const out: number[] = []
  let bits = 0
  let held = 0
  for (const value of values) {
    held = (held << from) | value
    bits += from
    for (; bits >= to; bits -= to) out.push((held >>> (bits - to)) & ((1 << to) - 1))
    held &= (1 << bits) - 1
  }
  if (pad) return bits === 0 ? out : [...out, (held << (to - bits)) & ((1 << to) - 1)]
  return bits >= from || held !== 0 ? null : out
}
