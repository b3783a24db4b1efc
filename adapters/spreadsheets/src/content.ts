// What the bytes are, whatever the name says: told from their first bytes and, for archives, their
// members. A format that is no table is refused by its own word, so that a person knows what they sent.
import type { Bytes } from '@parley/kernel'

export type Content = 'text' | 'zip' | OtherContent

/** What is recognised and not read. */
export type OtherContent =
  | 'empty'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'encrypted-office'
  | 'old-excel'
  | 'old-word'
  | 'image'
  | 'other-archive'
  | 'program'
  | 'unknown-binary'

const SIGNATURES: readonly (readonly [OtherContent | 'zip', readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['other-archive', [0x52, 0x61, 0x72, 0x21]],
  ['other-archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other-archive', [0x1f, 0x8b]],
  ['other-archive', [0x42, 0x5a, 0x68]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90]],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const BIFF = [0x09, 0x08] // old Excel without its container

/** What the bytes are. `fileName` settles only which of two kinds a locked office file is. */
export function contentOf(bytes: Bytes, fileName: string): Content {
  if (bytes.length === 0) return 'empty'
  const known = SIGNATURES.find(([, start]) => begins(bytes, start))
  if (known !== undefined) return known[0]
  if (begins(bytes, OLE)) return oleContent(bytes, fileName)
  if (begins(bytes, BIFF) && bytes.length > 4 && (bytes[3] ?? 1) === 0) return 'old-excel'
  const text = asciiStart(bytes)
  if (/^\s*(?:<!doctype html|<html|<head|<body|<table|<meta)/i.test(text)) return 'html'
  if (/^\s*<\?xml/i.test(text)) return /<html/i.test(text) ? 'html' : 'xml'
  return looksBinary(bytes) ? 'unknown-binary' : 'text'
}

/** The format that a file name claims, or null where it claims none that we know. */
export function claimedContent(fileName: string): 'text' | 'zip' | 'old-excel' | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (['csv', 'tsv', 'txt', 'tab'].includes(ending)) return 'text'
  if (['xlsx', 'xlsm', 'xltx'].includes(ending)) return 'zip'
  return ending === 'xls' ? 'old-excel' : null
}

function begins(bytes: Bytes, start: readonly number[]): boolean {
  return start.every((b, i) => bytes[i] === b)
}

// Locked XLSX and old XLS are one container format; its directory names what is inside, in UTF-16.
function oleContent(bytes: Bytes, fileName: string): OtherContent {
  if (holds(bytes, 'EncryptedPackage')) return 'encrypted-office'
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return 'old-excel'
  if (holds(bytes, 'WordDocument')) return 'old-word'
  return /\.xls$/i.test(fileName) ? 'old-excel' : 'encrypted-office'
}

const SEARCHED = 1_000_000 // bytes; directories of real files lie near the start or are found by name

function holds(bytes: Bytes, word: string): boolean {
  const wanted = Array.from(word, (c) => [c.charCodeAt(0), 0]).flat()
  const end = Math.min(bytes.length, SEARCHED) - wanted.length
  for (let at = 0; at <= end; at++) {
    if (bytes[at] === wanted[0] && wanted.every((b, i) => bytes[at + i] === b)) return true
  }
  return false
}

function asciiStart(bytes: Bytes): string {
  const start = begins(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0
  return String.fromCharCode(
    ...[...bytes.subarray(start, start + 1024)].filter((b) => b !== 0 && b < 0x80),
  )
}

// Tables hold no control bytes but tab, line ends and, after an accident, NUL; UTF-16 is half NUL.
function looksBinary(bytes: Bytes): boolean {
  const start = bytes.subarray(0, 4096)
  const controls = start.filter(
    (b) =>
      (b < 0x20 &&
        b !== 0 &&
        b !== 9 &&
        b !== 10 &&
        b !== 13 &&
        b !== 12 &&
        b !== 27 &&
        b !== 26) ||
      b === 0x7f,
  ).length
  const marked = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])
  const nul = start.filter((b) => b === 0).length
  const utf16 = marked || evenNuls(start)
  return !utf16 && (controls > start.length * 0.05 || nul > start.length * 0.3)
}

/** Whether NUL stands at most even or most odd places, as in UTF-16 without a mark. */
export function evenNuls(bytes: Bytes): 'le' | 'be' | null {
  const start = bytes.subarray(0, 4096)
  if (start.length < 4) return null
  const at = [0, 0]
  start.forEach((b, i) => {
    if (b === 0) at[i % 2] = (at[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = at
  const half = start.length / 2
  if (odd > half * 0.1 && even < odd / 8) return 'le'
  return even > half * 0.1 && odd < even / 8 ? 'be' : null
}
