// A vector with one of its inputs altered: a byte, a line, a character that is hard to see.
import type { Json, JsonObject } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'
import type { Dice } from './random-log.ts'

const JSON_PIECES = ['"', '{', '}', '[', ',', ':', '0', '1', '-', '.', 'a', '/', '\\', ' ', '\n']
const UNSEEN = ['\n\n', '\t', '\u0000', '\u007f', '\u0085', '\u00a0', '\u2003', '\ufeff']
const WORDS = ['é', '', '+', '=', '\u{1f600}', '01', '_', '\u2014', 'A', 'null', '-1', '1.5', 'e5']
const PIECES = [...JSON_PIECES, ...UNSEEN, ...WORDS, '99999999999999999999']
// Bytes as text or base64, by name; what stays as it is says how the case is read.
const INPUTS = ['note', 'checkpoint', 'policy', 'proof', 'entry', 'request']
const TEXTS = ['path', 'row']
const IN_BASE64 = ['bundle', 'plaintext']

/** One of the cases with one input altered; null if it has none that can be. */
export function alteredCase(dice: Dice, cases: readonly JsonObject[]): JsonObject | null {
  const one = dice.pick(cases)
  // The key of other formats says by whom a case is judged.
  const inputs = [...INPUTS, ...TEXTS, ...IN_BASE64, ...('type' in one ? ['vkey'] : [])]
  const fields = Object.keys(one).filter((field) => inputs.includes(field))
  if (fields.length === 0) return null
  const field = dice.pick(fields)
  const value = altered(dice, field, one[field])
  return value === null ? null : { ...one, [field]: value }
}

function altered(dice: Dice, field: string, value: Json | undefined): Json {
  if (typeof value === 'string')
    return IN_BASE64.includes(field) ? alteredBase64(dice, value) : alteredText(dice, value)
  if (!isJsonObject(value)) return null
  if (typeof value['text'] === 'string') return { text: alteredText(dice, value['text']) }
  const bytes = value['base64']
  return typeof bytes === 'string' ? { base64: alteredBase64(dice, bytes) } : null
}

function alteredText(dice: Dice, text: string): string {
  const at = dice.roll(text.length + 1)
  const way = dice.roll(5)
  if (way === 0) return text.slice(0, at)
  if (way === 1) return `${text.slice(0, at)}${text.slice(at + 1)}`
  if (way === 2) return linesMoved(dice, text)
  const next = `${text.slice(0, at)}${dice.pick(PIECES)}${text.slice(at + dice.roll(3))}`
  return Buffer.from(next).toString() // half a character becomes U+FFFD
}

function linesMoved(dice: Dice, text: string): string {
  const lines = text.split('\n')
  const [line = ''] = lines.splice(dice.roll(lines.length), 1)
  if (dice.oneIn(2)) lines.splice(dice.roll(lines.length + 1), 0, line, line)
  return lines.join('\n')
}

function alteredBase64(dice: Dice, text: string): string {
  const bytes = Buffer.from(text, 'base64')
  const way = dice.roll(5)
  if (way === 0) return bytes.subarray(0, dice.roll(bytes.length + 1)).toString('base64')
  if (way === 1) return Buffer.concat([bytes, Uint8Array.of(dice.roll(256))]).toString('base64')
  const at = dice.roll(dice.oneIn(2) ? Math.min(300, bytes.length) : bytes.length)
  if (bytes.length > 0) bytes[at] = dice.oneIn(2) ? dice.roll(256) : dice.pick([0, 1, 34, 48, 125])
  return bytes.toString('base64')
}
