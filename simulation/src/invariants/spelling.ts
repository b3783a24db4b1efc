// A text in every form in which bytes could carry it: composed and decomposed, in small letters and in
// capitals, in the encodings of lists and of programs, as hex and as base64 wherever in a longer text it
// begins.
import type { Bytes } from '@parley/kernel'

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1251'
  | 'hex'
  | 'hex-capitals'
  | 'base64+0'
  | 'base64+1'
  | 'base64+2'
  | 'escapes'

export interface Spelled {
  readonly encoding: Encoding
  readonly bytes: Bytes
}

const MIN_CAPITALS = 5 // letters, and for small ones more: a short name is the inside of many a word
const MIN_SMALL = 7

/** The forms of a text that differ from each other. */
export function formsOf(text: string): ReadonlySet<string> {
  const cased = [
    text,
    ...(text.length < MIN_CAPITALS ? [] : [text.toUpperCase()]),
    ...(text.length < MIN_SMALL ? [] : [text.toLowerCase()]),
  ]
  return new Set(cased.flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')]))
}

/** One form in every encoding. */
export function spellingsOf(form: string): readonly Spelled[] {
  const utf8 = Buffer.from(form, 'utf8')
  const utf16 = Buffer.from(form, 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  const hex = utf8.toString('hex')
  const single = windows1251(form)
  const escaped = escapes(form)
  const all: [Encoding, Bytes | null][] = [
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['utf-16be', swapped],
    ['windows-1251', single],
    ['hex', Buffer.from(hex)],
    ['hex-capitals', Buffer.from(hex.toUpperCase())],
    ['base64+0', base64At(utf8, 0)],
    ['base64+1', base64At(utf8, 1)],
    ['base64+2', base64At(utf8, 2)],
    ['escapes', escaped],
  ]
  return all.flatMap(([encoding, bytes]) => (bytes === null ? [] : [{ encoding, bytes }]))
}

/** The characters of base64 that the bytes settle alone, when they begin `offset` bytes into a triple. */
export function base64At(bytes: Bytes, offset: 0 | 1 | 2): Bytes {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  const first = Math.ceil((offset * 8) / 6)
  const last = Math.floor(((offset + bytes.length) * 8) / 6)
  return Buffer.from(text.slice(first, last))
}

// A text without a letter beyond ASCII has no other form in these two.
function windows1251(form: string): Bytes | null {
  if (/^[\x20-\x7e]*$/.test(form)) return null
  const codes = Array.from(form, (letter) => CYRILLIC.get(letter) ?? asciiCode(letter))
  return codes.includes(null) ? null : Uint8Array.from(codes.flatMap((code) => code ?? []))
}

function asciiCode(letter: string): number | null {
  const code = letter.codePointAt(0) ?? 0
  return code < 128 ? code : null
}

const CYRILLIC: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, i) => i + 128).map((code) => [
    new TextDecoder('windows-1251').decode(Uint8Array.of(code)),
    code,
  ]),
)

function escapes(form: string): Bytes | null {
  if (/^[\x20-\x7e]*$/.test(form)) return null
  const units = Array.from({ length: form.length }, (_, i) => form.charCodeAt(i))
  const escaped = units.map((code) =>
    code < 128 ? String.fromCharCode(code) : `\\u${code.toString(16).padStart(4, '0')}`,
  )
  return Buffer.from(escaped.join(''))
}
