// Reading a document of unknown shape, and what is found in it: nothing is taken for granted, so that a document
// broken anywhere is told of and never stops the checks.
import { isJsonObject } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'

export interface Finding {
  /** Where: a path into the document, with the type of a resource in place of its number. */
  readonly at: string
  readonly expected: string
}

export type Found = readonly Finding[]

export function found(at: string, expected: string): Found {
  return [{ at, expected }]
}

export function want(holds: boolean, at: string, expected: string): Found {
  return holds ? [] : found(at, expected)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

export function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value)
    ? value.filter((one: Json): one is JsonObject => isJsonObject(one))
    : []
}

export function object(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function resourceOf(entry: JsonObject): JsonObject {
  return object(entry['resource'])
}

export function profiles(resource: JsonObject): readonly string[] {
  const all = object(resource['meta'])['profile']
  return Array.isArray(all) ? all.map((p: Json) => text(p)) : []
}

export function target(
  reference: Json | undefined,
  at: ReadonlyMap<string, JsonObject>,
): JsonObject | undefined {
  return at.get(text(object(reference)['reference']))
}

export function refers(value: Json | undefined): boolean {
  return text(object(value)['reference']) !== ''
}

export function isInstant(value: Json | undefined): boolean {
  return INSTANT.test(text(value))
}

export function isAbsent(value: Json | undefined): boolean {
  return objects(object(value)['extension']).some((e) =>
    text(e['url']).endsWith('/data-absent-reason'),
  )
}

export function codesOf(
  value: Json | undefined,
): readonly (readonly [system: string, code: string])[] {
  return objects(object(value)['coding']).map((c) => [text(c['system']), text(c['code'])] as const)
}

export function hasCode(value: Json | undefined, system: string, code: string): boolean {
  return codesOf(value).some(([s, c]) => s === system && c === code)
}
