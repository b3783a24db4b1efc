// One signature line of a signed note: em dash, key name, and base64 of key id and signature
// (spec/note.md section 2). The key id is a label: it finds a key, and protects nothing.
import { concatBytes, fromBase64, fromHex, toBase64, toHex } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'

export interface SignatureLine {
  readonly name: string
  /** 8 lower-case hex digits. */
  readonly keyId: string
  readonly signature: Bytes
}

const LEAD = '\u2014 '
const SPACE_OR_PLUS = /[\s\u0085+]/
const MAX_LINE_CHARACTERS = 8_192 // an ML-DSA-44 line has 3,244 characters of base64 and a name
const KEY_ID_BYTES = 4

/** Whether a text can name a key: not empty, no Unicode space, no plus sign. */
export function isKeyName(text: string): boolean {
  return text !== '' && !SPACE_OR_PLUS.test(text)
}

/** Reads one line without its newline, or null if it is not a signature line. */
export function parseSignatureLine(line: string): SignatureLine | null {
  if (!line.startsWith(LEAD) || line.length > MAX_LINE_CHARACTERS) return null
  const space = line.indexOf(' ', LEAD.length)
  if (space < 0) return null
  const name = line.slice(LEAD.length, space)
  const bytes = fromBase64(line.slice(space + 1))
  if (!isKeyName(name) || bytes === null || bytes.length <= KEY_ID_BYTES) return null
  return {
    name,
    keyId: toHex(bytes.subarray(0, KEY_ID_BYTES)),
    signature: bytes.subarray(KEY_ID_BYTES),
  }
}

/** Writes one line, with its newline. */
export function formatSignatureLine(line: SignatureLine): string {
  const id = fromHex(line.keyId) ?? new Uint8Array(0)
  return `${LEAD}${line.name} ${toBase64(concatBytes(id, line.signature))}\n`
}
