// Checks of JSON fields that every body of the ledger shares: exact names, forms, order.
import { isJsonObject } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'

/** The first field that is missing or that nobody knows, or null if the names are exact. */
export function oddField(
  object: JsonObject,
  required: readonly string[],
  optional: readonly string[] = [],
): string | null {
  const missing = required.find((name) => !Object.hasOwn(object, name))
  if (missing !== undefined) return missing
  return (
    Object.keys(object).find((name) => !required.includes(name) && !optional.includes(name)) ?? null
  )
}

export function isText(value: Json | undefined): value is string {
  return typeof value === 'string'
}

/** The text of a field, or the empty text if it is none. */
export function textAt(object: JsonObject, field: string): string {
  const value = object[field]
  return isText(value) ? value : ''
}

/** A whole number from `least` to 2^53-1. */
export function isCount(value: Json | undefined, least: number = 0): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least
}

/** A list of texts, strictly ascending by code units. */
export function isSortedTexts(value: Json | undefined): value is readonly string[] {
  return isList(value) && value.every(isText) && isAscending(value.filter(isText))
}

/** A list of JSON objects. */
export function isObjectList(value: Json | undefined): value is readonly JsonObject[] {
  return isList(value) && value.every((one) => isJsonObject(one))
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Whether each text is greater than the one before it. */
export function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, i) => i === 0 || (texts[i - 1] ?? '') < text)
}

const NAME = /^[a-z0-9._-]+(?:\/[a-z0-9._-]+)*$/
const KIND = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/
const PATTERN = /^(?:\*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.\*|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/
const WORD = /^[a-z0-9][a-z0-9._-]{0,63}$/
const MAX_NAME = 128
const MAX_KIND = 64

/** A name of an author or a recipient: parts of `[a-z0-9._-]` joined by slashes. */
export function isName(value: Json | undefined): value is string {
  return isText(value) && value.length <= MAX_NAME && NAME.test(value)
}

/** Words joined by dots, at least two. */
export function isKind(value: Json | undefined): value is string {
  return isText(value) && value.length <= MAX_KIND && KIND.test(value)
}

/** A kind, a prefix with `.*`, or `*`. */
export function isPattern(value: Json | undefined): value is string {
  return isText(value) && value.length <= MAX_KIND && PATTERN.test(value)
}

/** One opaque word, as in `scope`. */
export function isWord(value: Json | undefined): value is string {
  return isText(value) && WORD.test(value)
}

/** Whether a kind falls under one of the patterns. */
export function matchesPattern(patterns: readonly string[], kind: string): boolean {
  return patterns.some(
    (p) => p === '*' || p === kind || (p.endsWith('.*') && kind.startsWith(p.slice(0, -1))),
  )
}

/** The first part of a name: the id of the party it stands under. */
export function partyPart(name: string): string {
  const slash = name.indexOf('/')
  return slash < 0 ? name : name.slice(0, slash)
}
