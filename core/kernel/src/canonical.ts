// Canonical JSON (RFC 8785, JCS), restricted to what Parley signs: integers only, plain objects only.
// A reader decodes, encodes again and compares, so duplicate keys, other orders, escapes and numbers
// that JavaScript would silently change are all refused by one comparison.
import { ok, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export type CanonicalCode =
  | 'json-malformed'
  | 'too-deep'
  | 'not-canonical'
  | 'duplicate-key'
  | 'not-an-integer'
  | 'number-range'

const [QUOTE, BACKSLASH, BRACE, BRACE_END, BRACKET, BRACKET_END] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
]
const MAX_DEPTH = 64 // far above any format's own limit; keeps the recursion off the stack's end

/**
 * Writes a value in JCS form: keys by UTF-16 code units, integers within 2^53-1.
 *
 * @throws TypeError for anything else: fractions, NaN, undefined, functions, dates, lone surrogates
 */
export function canonicalJson(value: Json): string {
  // What was read in canonical form, or written with care, is in order already: the host writes it.
  return isInOrder(value, 0) ? JSON.stringify(value) : written(value)
}

/** Reads JCS text; `maxDepth` counts brackets one inside another, the outermost is 1. */
export function parseCanonical(
  text: string,
  maxDepth: number = MAX_DEPTH,
): Result<Json, Refusal<CanonicalCode>> {
  if (depthOf(text) > maxDepth) return refuse('too-deep')
  let value: Json
  try {
    value = JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return refuse('json-malformed')
  }
  const again = writtenAgain(value)
  return again === text ? ok(value) : refuse(whyOther(text, again))
}

function writtenAgain(value: Json): string | null {
  try {
    return canonicalJson(value)
  } catch {
    return null
  }
}

function whyOther(text: string, again: string | null): CanonicalCode {
  const odd = oddNumber(withoutStrings(text))
  if (odd !== null) return odd
  return again !== null && hasDuplicateKey(text, again) ? 'duplicate-key' : 'not-canonical'
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Whether the keys of every object stand in order already. Throws a TypeError for what has no form.
function isInOrder(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return isText(value)
  if (typeof value === 'number') return isInteger(value)
  if (depth === MAX_DEPTH) throw new TypeError('canonical JSON: too deep')
  if (Array.isArray(value)) return isListInOrder(value, depth)
  if (typeof value === 'object' && isPlain(value)) return isObjectInOrder(value, depth)
  throw new TypeError(`canonical JSON: ${typeof value} has no form`)
}

// All fields are looked at, whatever the first ones are: they may have no form.
function isListInOrder(list: readonly unknown[], depth: number): boolean {
  let inOrder = true
  for (const one of list) inOrder = isInOrder(one, depth + 1) && inOrder
  return inOrder
}

function isObjectInOrder(object: Readonly<Record<string, unknown>>, depth: number): boolean {
  let inOrder = true
  let last: string | null = null
  for (const name of Object.keys(object)) {
    inOrder = isText(name) && isInOrder(object[name], depth + 1) && inOrder
    inOrder &&= last === null || last < name
    last = name
  }
  return inOrder
}

function isText(text: string): true {
  if (!text.isWellFormed()) throw new TypeError('canonical JSON: lone surrogate')
  return true
}

function isInteger(value: number): true {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new TypeError('canonical JSON: only integers within 2^53-1')
  }
  return true
}

// Of a value that has a form. A host orders keys of digits by number: such objects are written by hand.
function written(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => written(one)).join(',')}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  const texts = fields.map(([name, field]) => `${JSON.stringify(name)}:${written(field)}`)
  return `{${texts.join(',')}}`
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

// Counted before anything is parsed, and without its texts: what is too deep costs nothing but its length.
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInText = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isInText) {
      if (unit === BACKSLASH) i++
      else if (unit === QUOTE) isInText = false
    } else if (unit === QUOTE) isInText = true
    else if (unit === BRACE || unit === BRACKET) deepest = Math.max(deepest, ++depth)
    else if (unit === BRACE_END || unit === BRACKET_END) depth--
  }
  return deepest
}

function oddNumber(structure: string): 'not-an-integer' | 'number-range' | null {
  for (const [number] of structure.matchAll(/-?\d[\d.eE+-]*/g)) {
    if (!/^-?\d+$/.test(number) || number === '-0') return 'not-an-integer'
    if (!Number.isSafeInteger(Number(number))) return 'number-range'
  }
  return null
}

// Canonical text keeps one of two equal keys, so it has fewer fields than the text it came from.
function hasDuplicateKey(text: string, again: string): boolean {
  const fields = (t: string): number => withoutStrings(t).split(':').length
  return fields(text) > fields(again)
}

function withoutStrings(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
}
