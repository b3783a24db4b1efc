// From bytes to text. A mark is believed only if the content agrees; otherwise every encoding is tried
// and scored, single rows in another encoding are found, and UTF-8 that went through a wrong reader is
// turned back. Whatever was settled is a doubt that a person may settle otherwise by naming the encoding.
import type { TableDoubt, TableDoubtCode } from '@parley/exchange'
import { concatBytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { evenNuls } from './content.ts'
import { decodeBytes, encodeText, SINGLE_BYTE, strictUtf8 } from './single-byte.ts'
import type { Encoding, SingleByte } from './single-byte.ts'
import { textScore } from './text-score.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly doubts: readonly TableDoubt[]
}

const SAMPLE_BYTES = 48_000 // enough letters to judge; the rest follows
const SURE = 0.8 // lead of the best encoding over the next that needs no question

/** Decodes a text file; an encoding named by a person is used as it is. */
export function decodeText(bytes: Bytes, named: Encoding | null): DecodedText {
  if (named !== null)
    return { text: withoutMark(decodeBytes(bytes, named)), encoding: named, doubts: [] }
  const wide = wideEncoding(bytes)
  if (wide !== null)
    return { text: withoutMark(decodeBytes(bytes, wide)), encoding: wide, doubts: [] }
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return repaired(withoutMark(utf8))
  return mixedOrLegacy(bytes)
}

function wideEncoding(bytes: Bytes): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const nuls = evenNuls(bytes)
  return nuls === null ? null : `utf-16${nuls}`
}

const hasMark = (bytes: Bytes): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

// Not UTF-8 as a whole: either a few rows are foreign, or the file is in a single-byte encoding.
function mixedOrLegacy(bytes: Bytes): DecodedText {
  const body = hasMark(bytes) ? bytes.subarray(3) : bytes
  let foreign = 0
  let written = 0
  const odd: number[] = []
  for (const l of byteLines(body)) {
    if (!l.bytes.some((b) => b >= 0x80)) continue
    written++
    // A row of real UTF-8 among single bytes: three or more well-formed letters are no accident.
    if (strictUtf8(l.bytes) === null) foreign++
    else if (isClearUtf8(l.bytes)) odd.push(l.line)
  }
  if (foreign <= written / 2) return utf8WithForeignRows(body)
  const isMixed = odd.length > 0 && odd.length <= written / 2
  const { encoding, sure } = bestEncoding(isMixed ? foreignStart(body) : body)
  const doubts: TableDoubt[] = []
  if (hasMark(bytes)) doubts.push(doubt('bom-contradicted', null, encoding))
  if (!sure) doubts.push(doubt('encoding-guessed', null, encoding))
  if (!isMixed) return { text: decodeBytes(body, encoding), encoding, doubts }
  const strange = new Set(odd)
  for (const line of odd) doubts.push(doubt('row-in-other-encoding', line, 'utf-8'))
  const text = joinLines(body, (l) =>
    decodeBytes(l.bytes, strange.has(l.line) ? 'utf-8' : encoding),
  )
  return { text, encoding, doubts }
}

/** The lines that are no UTF-8, one after another, as many as an encoding is judged by. */
function foreignStart(body: Bytes): Bytes {
  const found: Bytes[] = []
  let size = 0
  for (const { bytes } of byteLines(body)) {
    if (size >= 2 * SAMPLE_BYTES) break
    if (strictUtf8(bytes) !== null) continue
    found.push(bytes)
    size += bytes.length
  }
  return concatBytes(...found)
}

function utf8WithForeignRows(body: Bytes): DecodedText {
  const doubts: TableDoubt[] = []
  const text = joinLines(body, (l) => {
    const utf8 = strictUtf8(l.bytes)
    if (utf8 !== null) return utf8
    const { encoding } = bestEncoding(l.bytes)
    doubts.push(doubt('row-in-other-encoding', l.line, encoding))
    return decodeBytes(l.bytes, encoding)
  })
  return { text, encoding: 'utf-8', doubts }
}

function isClearUtf8(bytes: Bytes): boolean {
  const text = strictUtf8(bytes)
  return text !== null && text.replace(/[\u0000-\u007f]/g, '').length >= 3
}

/** The single-byte encoding in which bytes read most like writing, and whether the lead is clear. */
export function bestEncoding(bytes: Bytes): {
  readonly encoding: SingleByte
  readonly sure: boolean
} {
  const sample = bytes.subarray(0, SAMPLE_BYTES).filter((b) => b !== 0)
  const scored = SINGLE_BYTE.map((encoding) => ({
    encoding,
    score: textScore(decodeBytes(sample, encoding)),
  })).sort((a, b) => b.score - a.score)
  const [best] = scored
  if (best === undefined) return { encoding: 'windows-1251', sure: false }
  // KOI8-U and KOI8-R share all letters but the four Ukrainian ones; a near tie between them is no doubt.
  const family = best.encoding.slice(0, 4)
  const next = scored.find((s) => s.encoding.slice(0, 4) !== family || family === 'wind')
  const rival =
    scored.find(
      (s) =>
        s.encoding !== best.encoding &&
        (family === 'koi8' ? s.encoding.slice(0, 4) !== 'koi8' : true),
    ) ?? next
  return { encoding: best.encoding, sure: rival === undefined || best.score - rival.score >= SURE }
}

// --- Text that is well-formed UTF-8, of the wrong letters --------------------------------------------

const WRONG_READERS: readonly SingleByte[] = ['windows-1252', 'windows-1251', 'ibm866', 'koi8-u']

function repaired(text: string): DecodedText {
  const found = mojibake(text)
  if (found === null) return { text, encoding: 'utf-8', doubts: [] }
  return {
    text: found.text,
    encoding: 'utf-8',
    doubts: [doubt('mojibake-repaired', null, found.reader)],
  }
}

/** Text that was UTF-8 and once read as a single-byte encoding, turned back; null if it is not such text. */
export function mojibake(
  text: string,
): { readonly text: string; readonly reader: SingleByte } | null {
  const before = textScore(text.slice(0, SAMPLE_BYTES))
  if (before > 0.8 || before === Number.NEGATIVE_INFINITY) return null
  const repairs = WRONG_READERS.flatMap((reader) => {
    const bytes = reader === 'windows-1252' ? latinBytes(text) : encodeText(text, reader)
    if (bytes === null) return []
    const utf8 = strictUtf8(bytes) ?? (reader === 'windows-1252' ? legacyText(bytes) : null)
    return utf8 === null
      ? []
      : [{ text: utf8, reader, score: textScore(utf8.slice(0, SAMPLE_BYTES)) }]
  }).sort((a, b) => b.score - a.score)
  const [best] = repairs
  return best !== undefined && best.score > Math.max(1, before + 2) ? best : null
}

// Latin-1 and Windows-1252 differ in 0x80-0x9F; a reader may have used either.
function latinBytes(text: string): Bytes | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const byte = unit <= 0xff ? unit : (encodeText(text.charAt(i), 'windows-1252')?.[0] ?? -1)
    if (byte < 0) return null
    bytes[i] = byte
  }
  return bytes
}

// Single-byte Cyrillic that was read as Latin.
function legacyText(bytes: Bytes): string | null {
  const { encoding, sure } = bestEncoding(bytes)
  return sure && encoding !== 'windows-1252' ? decodeBytes(bytes, encoding) : null
}

// --- Lines of bytes ------------------------------------------------------------------------------------

interface ByteLine {
  readonly line: number
  readonly bytes: Bytes
  readonly end: string
}

// One line at a time: nothing is kept of a line that was looked at.
function* byteLines(bytes: Bytes): Generator<ByteLine, void, undefined> {
  let start = 0
  let line = 1
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i]
    if (byte !== 10 && byte !== 13 && byte !== undefined) continue
    const pair = byte === 13 && bytes[i + 1] === 10
    const end = byte === undefined ? '' : pair ? '\r\n' : String.fromCharCode(byte)
    yield { line: line++, bytes: bytes.subarray(start, i), end }
    if (pair) i++
    start = i + 1
  }
}

function joinLines(body: Bytes, decode: (line: ByteLine) => string): string {
  const parts: string[] = []
  for (const line of byteLines(body)) parts.push(decode(line) + line.end)
  return parts.join('')
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function doubt(code: TableDoubtCode, line: number | null, found: string): TableDoubt {
  return { sheet: '', line, column: null, code, found }
}
