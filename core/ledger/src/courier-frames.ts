// A small courier as codes (spec/courier.md section 4): its file cut into frames that each fit a QR code, to
// be shown, printed and scanned in any order. A frame is text without a sign that scanners lose.
import { concatBytes, ok, refuse } from '@parley/kernel'
import type { Bytes, Hashing, Refusal, Result } from '@parley/kernel'
import { hexHashOf } from './hash.ts'

export type FramesCode =
  | 'frames-too-long'
  | 'frames-none'
  | 'frame-malformed'
  | 'frame-number'
  | 'frame-length'
  | 'frames-mixed'
  | 'frame-differs'
  | 'frames-missing'
  | 'frames-sum'

/** Most bytes of a file that go as codes: 82 of them, some ten minutes of scanning. */
export const MAX_FRAMED_BYTES = 65_536

const FRAME_BYTES = 800 // 1,280 digits and a heading: a code of version 24 with level M
const MAX_FRAMES = Math.ceil(MAX_FRAMED_BYTES / FRAME_BYTES)
const MAX_TEXT = 1_048_576 // each frame seven times
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const FRAME = /^PARLEY-COURIER\/([0-9A-F]{16})\/([1-9]\d{0,3})\/([1-9]\d{0,3})\/([A-Z2-7]+)$/

/** The frames of a courier's file, in order. `frames-too-long` beyond {@link MAX_FRAMED_BYTES}. */
export function framesOf(
  file: Bytes,
  hashing: Hashing,
): Result<readonly string[], Refusal<FramesCode>> {
  if (file.length === 0) return refuse('frames-none')
  if (file.length > MAX_FRAMED_BYTES) return refuse('frames-too-long', String(file.length))
  const id = idOf(file, hashing)
  const count = Math.ceil(file.length / FRAME_BYTES)
  return ok(
    Array.from({ length: count }, (_, i) => {
      const bytes = file.subarray(i * FRAME_BYTES, (i + 1) * FRAME_BYTES)
      return `PARLEY-COURIER/${id}/${i + 1}/${count}/${base32(bytes)}`
    }),
  )
}

/**
 * The file of frames as a scanner gives them: a line each, in any order, repeated at will; empty lines and
 * white space around a line mean nothing. `frames-missing` names the numbers that are not there; other
 * refusals name the line, counted from 1.
 */
export function fileOfFrames(text: string, hashing: Hashing): Result<Bytes, Refusal<FramesCode>> {
  if (text.length > MAX_TEXT) return refuse('frames-too-long', String(text.length))
  const held = new Map<number, Frame>()
  let first: Frame | null = null
  for (const [i, line] of text.split('\n').entries()) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const read = readFrame(trimmed)
    if (!read.ok) return refuse(read.refusal.code, `line ${i + 1}`)
    const frame = read.value
    first ??= frame
    if (frame.id !== first.id || frame.count !== first.count) {
      return refuse('frames-mixed', `line ${i + 1}`)
    }
    if ((held.get(frame.number) ?? frame).digits !== frame.digits) {
      return refuse('frame-differs', `line ${i + 1}`)
    }
    held.set(frame.number, frame)
  }
  return first === null ? refuse('frames-none') : joined(first, held, hashing)
}

interface Frame {
  readonly id: string
  readonly number: number
  readonly count: number
  readonly digits: string
  readonly bytes: Bytes
}

function readFrame(line: string): Result<Frame, Refusal<FramesCode>> {
  const [, id = '', numberText = '', countText = '', digits = ''] = FRAME.exec(line) ?? []
  if (id === '') return refuse('frame-malformed')
  const bytes = fromBase32(digits)
  if (bytes === null) return refuse('frame-malformed')
  const [number, count] = [Number(numberText), Number(countText)]
  if (number > count || count > MAX_FRAMES) return refuse('frame-number')
  const isWhole = number === count ? bytes.length <= FRAME_BYTES : bytes.length === FRAME_BYTES
  return isWhole ? ok({ id, number, count, digits, bytes }) : refuse('frame-length')
}

function joined(
  { id, count }: Frame,
  held: ReadonlyMap<number, Frame>,
  hashing: Hashing,
): Result<Bytes, Refusal<FramesCode>> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const missing = numbers.filter((number) => !held.has(number))
  if (missing.length > 0) return refuse('frames-missing', `${missing.join(', ')} of ${count}`)
  const file = concatBytes(...numbers.flatMap((number) => held.get(number)?.bytes ?? []))
  return idOf(file, hashing) === id ? ok(file) : refuse('frames-sum')
}

function idOf(file: Bytes, hashing: Hashing): string {
  return hexHashOf(hashing, file).slice(0, 16).toUpperCase()
}

// RFC 4648 section 6 without padding: of its signs QR codes have a dense form, and no scanner trims one.
function base32(bytes: Bytes): string {
  let [text, held, bits] = ['', 0, 0]
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff // at most four bits wait for the next byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += DIGITS[(held >> (bits - 5)) & 31] ?? ''
  }
  return bits === 0 ? text : text + (DIGITS[(held << (5 - bits)) & 31] ?? '')
}

function fromBase32(text: string): Bytes | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let [held, bits, at] = [0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    held = ((held << 5) | DIGITS.indexOf(text[i] ?? '')) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 255
  }
  // One text for one file: no digit too many, and no bits in the last that no byte has.
  const isEnd = bits < 5 && (held & ((1 << bits) - 1)) === 0
  return isEnd && bytes.length > 0 ? bytes : null
}
