// Single-byte encodings in both directions. The platform decodes them all; it encodes none, so the
// tables for writing are turned round once from what it decodes.
import type { Bytes } from '@parley/kernel'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte
export type SingleByte =
  | 'windows-1251'
  | 'koi8-u'
  | 'koi8-r'
  | 'ibm866'
  | 'iso-8859-5'
  | 'windows-1252'
  | 'windows-1256'
  | 'x-mac-cyrillic'

export const SINGLE_BYTE: readonly SingleByte[] = [
  'windows-1251',
  'koi8-u',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'windows-1252',
  'windows-1256',
  'x-mac-cyrillic',
]
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', ...SINGLE_BYTE]

/** The encoding a person names (`cp1251`, `KOI8-U`, `866`), or null. */
export function parseEncoding(text: string): Encoding | null {
  const word = text.toLowerCase().replace(/[\s_]/g, '-')
  const known = ENCODINGS.find((e) => e === word)
  return known ?? ALIASES.get(word.replace(/-/g, '')) ?? null
}

const ALIASES = new Map<string, Encoding>([
  ['utf8', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['cp1251', 'windows-1251'],
  ['win1251', 'windows-1251'],
  ['1251', 'windows-1251'],
  ['koi8u', 'koi8-u'],
  ['koi8r', 'koi8-r'],
  ['cp866', 'ibm866'],
  ['dos866', 'ibm866'],
  ['866', 'ibm866'],
  ['iso88595', 'iso-8859-5'],
  ['88595', 'iso-8859-5'],
  ['cp1252', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso88591', 'windows-1252'],
  ['cp1256', 'windows-1256'],
  ['maccyrillic', 'x-mac-cyrillic'],
])

/** Text of bytes in an encoding; what is not valid becomes U+FFFD. Byte order marks go. */
export function decodeBytes(bytes: Bytes, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Text of bytes that are well-formed UTF-8, or null. */
export function strictUtf8(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // not UTF-8: the question that was asked
  }
}

/** Bytes of a text in an encoding, or null if it has no form there. */
export function encodeText(text: string, encoding: Encoding): Bytes | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return utf16(text, encoding === 'utf-16be')
  const table = tableOf(encoding)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = table.get(text.charCodeAt(i))
    if (byte === undefined) return null
    bytes[i] = byte
  }
  return bytes
}

const tables = new Map<SingleByte, ReadonlyMap<number, number>>()

function tableOf(encoding: SingleByte): ReadonlyMap<number, number> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const all = Uint8Array.from({ length: 256 }, (_, i) => i)
  const text = decodeBytes(all, encoding)
  const table = new Map(
    Array.from(text, (c, i) => [c.charCodeAt(0), i] as const).filter(([c]) => c !== 0xfffd),
  )
  tables.set(encoding, table)
  return table
}

function utf16(text: string, bigEndian: boolean): Bytes {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}
