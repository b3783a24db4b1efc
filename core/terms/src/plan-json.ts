// What JSON.parse hides: a number with a fraction or an exponent, an integer it rounds, a key given
// twice. Two readers may see two problems in such a text, so it is refused before parsing.
import type { FaultBook } from './plan-fields.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d

const MAX_DEPTH = 16 // the format needs 7; deeper text is not a problem file

/** Notes ambiguous numbers and keys; the text is otherwise judged by JSON.parse. */
export function noteAmbiguities(text: string, faults: FaultBook): void {
  const keys: (Set<string> | null)[] = []
  let i = 0
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (c === QUOTE) {
      const end = closingQuote(text, i)
      if (nextSign(text, end) === COLON) noteKey(text.slice(i + 1, end - 1), keys.at(-1), faults)
      i = end
      continue
    }
    if (c === OPEN_OBJECT || c === OPEN_LIST) {
      keys.push(c === OPEN_OBJECT ? new Set() : null)
      if (keys.length > MAX_DEPTH) return faults.add('bad-value', 'depth')
    } else if (c === CLOSE_OBJECT || c === CLOSE_LIST) keys.pop()
    else if (isNumberSign(c)) {
      i = noteNumber(text, i, faults)
      continue
    }
    i++
  }
}

function closingQuote(text: string, opening: number): number {
  let i = opening + 1
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (c === QUOTE) return i + 1
    i += c === BACKSLASH ? 2 : 1
  }
  return text.length
}

function nextSign(text: string, from: number): number {
  let i = from
  while (i < text.length && text.charCodeAt(i) <= 0x20) i++
  return i < text.length ? text.charCodeAt(i) : 0
}

function noteKey(written: string, keys: Set<string> | null | undefined, faults: FaultBook): void {
  if (keys === null || keys === undefined) return
  const key = written.includes('\\') ? unescaped(written) : written
  if (keys.has(key)) faults.add('bad-value', `key ${key.slice(0, 64)} twice`)
  keys.add(key)
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`))
  } catch {
    return written // not JSON at all, which JSON.parse of the whole text will say
  }
}

function isNumberSign(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || c === 0x2d
}

function noteNumber(text: string, from: number, faults: FaultBook): number {
  let i = from
  while (i < text.length && (isNumberSign(text.charCodeAt(i)) || '.eE+'.includes(text.charAt(i))))
    i++
  const number = text.slice(from, i)
  if (!/^(?:0|-?[1-9]\d{0,15})$/.test(number) || !Number.isSafeInteger(Number(number))) {
    faults.add('bad-value', `number ${number.slice(0, 32)}`)
  }
  return i
}
