// A signing key as a person writes it down and types it back (spec/seat-file.md section 11): fourteen words of
// five letters and digits. Each word has a digit of its own that finds a slip of the hand, and the last words
// hold a sum over the whole, so that what is typed wrongly is named and never becomes another key.
import type { Bytes, Hashing, Refusal, Result } from '@parley/kernel'
import { byteAt, concatBytes, ok, refuse, utf8Bytes } from '@parley/kernel'
import { isKeyNameText, signerOf } from './key-file.ts'
import type { NewKey } from './key-file.ts'

const TITLE = 'parley.dev/key-sheet@v1'
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // no I, L, O, U: hands and eyes confuse them
const WORDS = 14
const DATA_DIGITS = 4
const SEED_BYTES = 32
const SUM_BYTES = 2
const TYPES = { ed25519: 0x01, cosignature: 0x04 } as const
const MAX_CHARACTERS = 1_024 // a name of 128 and fourteen words are some 250

export type KeySheetCode =
  'sheet-malformed' | 'sheet-name' | 'sheet-word' | 'sheet-words' | 'sheet-sum' | 'sheet-id'

/** The words of a key, in order. */
export function keyWords(key: NewKey, hashing: Hashing): readonly string[] {
  const typed = typedSeed(key)
  const digits = digitsOf(concatBytes(typed, sumOf(key.name, typed, hashing)))
  return Array.from({ length: WORDS }, (_, i) => {
    const data = digits.slice(i * DATA_DIGITS, (i + 1) * DATA_DIGITS)
    return [...data, checkDigit(data, i + 1)].map((digit) => DIGITS[digit] ?? '').join('')
  })
}

/** The text of a sheet: title, name and id, two lines of seven words. It is the key: nobody else may read it. */
export function formatKeySheet(key: NewKey, hashing: Hashing): string {
  const words = keyWords(key, hashing)
  const lines = [words.slice(0, WORDS / 2), words.slice(WORDS / 2)].map((line) => line.join(' '))
  return `${[TITLE, `${key.name} ${idOf(key)}`, ...lines].join('\n')}\n`
}

/**
 * Reads a sheet as it was typed or scanned: any white space, small letters, O for 0 and I or L for 1.
 * `sheet-word` names the word, counted from 1; no refusal repeats what was typed.
 */
export function parseKeySheet(
  text: string,
  hashing: Hashing,
): Result<NewKey, Refusal<KeySheetCode>> {
  if (text.length > MAX_CHARACTERS) return refuse('sheet-malformed', undefined, 'too long')
  const [title, name = '', id = '', ...words] = text.trim().split(/\s+/)
  if (title !== TITLE) return refuse('sheet-malformed', 'line 1', `expected ${TITLE}`)
  if (!isKeyNameText(name) || !/^[0-9a-f]{8}$/.test(id)) {
    return refuse('sheet-name', 'line 2', 'expected a name and an id of eight digits')
  }
  const digits: number[] = []
  for (const [i, word] of words.entries()) {
    const data = readWord(word, i + 1)
    if (data === null) return refuse('sheet-word', `word ${i + 1}`)
    digits.push(...data)
  }
  if (words.length !== WORDS) return refuse('sheet-words', `${words.length} words`)
  return keyFrom(name, id, bytesOf(digits), hashing)
}

function keyFrom(
  name: string,
  id: string,
  bytes: Bytes,
  hashing: Hashing,
): Result<NewKey, Refusal<KeySheetCode>> {
  const typed = bytes.slice(0, 1 + SEED_BYTES)
  const [first, second] = sumOf(name, typed, hashing)
  if (byteAt(bytes, typed.length) !== first || byteAt(bytes, typed.length + 1) !== second) {
    return refuse('sheet-sum')
  }
  const type = byteAt(typed, 0) === TYPES.cosignature ? 'cosignature' : 'ed25519'
  if (byteAt(typed, 0) !== TYPES[type]) return refuse('sheet-malformed', undefined, 'key type')
  const key: NewKey = { name, type, seed: typed.slice(1) }
  return idOf(key) === id ? ok(key) : refuse('sheet-id', 'line 2')
}

function typedSeed(key: NewKey): Bytes {
  return concatBytes(Uint8Array.of(TYPES[key.type ?? 'ed25519']), key.seed)
}

function idOf(key: NewKey): string {
  return signerOf(key).vkey.split('+')[1] ?? ''
}

function sumOf(name: string, typed: Bytes, hashing: Hashing): Bytes {
  return hashing.sha256(concatBytes(utf8Bytes(`${TITLE}\n${name}\n`), typed)).slice(0, SUM_BYTES)
}

// Five bits a digit; 35 bytes are 56 digits, and nothing is left over.
function digitsOf(bytes: Bytes): readonly number[] {
  const digits: number[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff // at most four bits wait for the next byte
    bits += 8
    for (; bits >= 5; bits -= 5) digits.push((held >> (bits - 5)) & 31)
  }
  return digits
}

function bytesOf(digits: readonly number[]): Bytes {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const digit of digits) {
    held = ((held << 5) | digit) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
  }
  return Uint8Array.from(bytes)
}

function readWord(word: string, number: number): readonly number[] | null {
  const plain = word.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (plain.length !== DATA_DIGITS + 1) return null
  const digits = plain.split('').map((digit) => DIGITS.indexOf(digit))
  const data = digits.slice(0, DATA_DIGITS)
  if (data.includes(-1) || digits[DATA_DIGITS] !== checkDigit(data, number)) return null
  return data
}

// In GF(32) with x^5 = x^2 + 1: every digit has a weight of its own and so has the word's place, hence one
// wrong digit, two digits exchanged and two words exchanged all show.
function checkDigit(data: readonly number[], number: number): number {
  return data.reduce((sum, digit, i) => sum ^ times(digit, i + 1), number)
}

function times(digit: number, doublings: number): number {
  let value = digit
  for (let i = 0; i < doublings; i++)
    value = value & 16 ? ((value << 1) & 31) ^ 0b00101 : value << 1
  return value
}
