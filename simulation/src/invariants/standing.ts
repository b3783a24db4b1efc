// What a found string stands in. The characters of base64 that a text settles alone leave out its last
// bits, so the text is decoded and compared as a whole; and a short name at the beginning of a longer word
// is no name.
import type { Bytes } from '@parley/kernel'
import { equalBytes } from '@parley/kernel'
import type { Encoding } from './spelling.ts'

export interface Sought {
  readonly encoding: Encoding
  /** The form that was looked for, in UTF-8. */
  readonly text: Bytes
  /** Counts only where no letter or digit is beside it. */
  readonly isShort: boolean
}

/** Whether what the scanner found at a place is the whole text, and as a short one a word of its own. */
export function isMeant(file: Bytes, at: number, { encoding, text, isShort }: Sought): boolean {
  if (encoding === 'utf-8') return !isShort || standsAlone(file, at, text.length)
  if (!encoding.startsWith('base64')) return true
  const offset = Number(encoding.slice(-1))
  const decoded = decodedAround(file, at - Math.ceil((offset * 8) / 6), offset + text.length)
  const begin = decoded.before + offset
  if (!equalBytes(decoded.bytes.subarray(begin, begin + text.length), text)) return false
  return !isShort || standsAlone(decoded.bytes, begin, text.length)
}

const MARGIN = 8 // characters of base64 on either side: six bytes, three letters

/** The bytes that base64 stands for from a whole group on, with up to six bytes on either side. */
function decodedAround(
  file: Bytes,
  group: number,
  byteCount: number,
): { readonly bytes: Bytes; readonly before: number } {
  let from = group
  while (from - 4 >= 0 && group - from < MARGIN && isBase64(file.subarray(from - 4, from)))
    from -= 4
  const end = group + Math.ceil((byteCount * 8) / 6)
  let to = end
  while (to < end + MARGIN && isBase64(file.subarray(to, to + 1))) to++
  const bytes = Buffer.from(Buffer.from(file.subarray(from, to)).toString('latin1'), 'base64')
  return { bytes, before: ((group - from) / 4) * 3 }
}

function isBase64(bytes: Bytes): boolean {
  return (
    bytes.length > 0 && bytes.every((byte) => isAsciiWord(byte) || byte === 0x2b || byte === 0x2f)
  )
}

function standsAlone(bytes: Bytes, at: number, length: number): boolean {
  const [twoBefore, before, after] = [bytes[at - 2], bytes[at - 1], bytes[at + length]]
  const isLetterBefore = before !== undefined && (isAsciiWord(before) || isCyrillicLead(twoBefore))
  return !isLetterBefore && !(after !== undefined && (isAsciiWord(after) || isCyrillicLead(after)))
}

function isAsciiWord(byte: number): boolean {
  const letter = byte | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}

// The first of the two bytes of every Cyrillic letter in UTF-8.
function isCyrillicLead(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xd0 && byte <= 0xd3
}
