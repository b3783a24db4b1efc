// Reads what another party signed: data of unknown shape into a typed value, field by field. Unknown
// and missing fields are refused alike, so that nothing rides along unread.
import {
  isJsonObject,
  ok,
  parseInstant,
  parsePartyId,
  parsePersonRef,
  refuse,
} from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Refusal, Result } from '@parley/kernel'

/** Reads one value found at a place; throws ShapeError where it is not of the shape. */
export type Reader<Value> = (value: Json | undefined, at: string) => Value

/** Field names to readers; the order is free, the set is not. */
export type Fields<Shape> = { readonly [Key in keyof Shape]-?: Reader<Shape[Key]> }

/** Thrown by readers, and turned into a refusal by {@link readShape}. */
export class ShapeError extends Error {
  readonly at: string
  readonly expected: string

  constructor(at: string, expected: string) {
    super(`${at}: expected ${expected}`)
    this.name = 'ShapeError'
    this.at = at
    this.expected = expected
  }
}

/** Runs a reader over a whole value; refuses with `field`, the place and what was expected. */
export function readShape<Value>(
  reader: Reader<Value>,
  value: Json | undefined,
  at = 'data',
): Result<Value, Refusal<'field'>> {
  try {
    return ok(reader(value, at))
  } catch (error) {
    if (error instanceof ShapeError) return refuse('field', error.at, error.expected)
    throw error
  }
}

export function object<Shape>(fields: Fields<Shape>): Reader<Shape> {
  const names = Object.keys(fields) as (keyof Shape & string)[] // the keys of the very object
  return (value, at) => {
    if (!isJsonObject(value)) throw new ShapeError(at, 'an object')
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) throw new ShapeError(`${at}.${key}`, 'no such field')
    }
    const shape: Partial<Shape> = {}
    for (const name of names) {
      const read = fields[name](value[name], `${at}.${name}`)
      if (read !== undefined) shape[name] = read
    }
    return shape as Shape // every field was read
  }
}

export function list<Value>(of: Reader<Value>, limit: number): Reader<readonly Value[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new ShapeError(at, 'a list')
    if (value.length > limit) throw new ShapeError(at, `at most ${limit} entries`)
    return value.map((x: Json, i: number) => of(x, `${at}[${i}]`))
  }
}

export function nullOr<Value>(of: Reader<Value>): Reader<Value | null> {
  return (value, at) => (value === null ? null : of(value, at))
}

/** A field that may be left out; where it stands it is read like any other. */
export function optional<Value>(of: Reader<Value>): Reader<Value | undefined> {
  return (value, at) => (value === undefined ? undefined : of(value, at))
}

export function oneOf<const Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (value, at) => {
    const word = words.find((w) => w === value)
    if (word === undefined) throw new ShapeError(at, `one of ${words.join(', ')}`)
    return word
  }
}

export function textUpTo(limit: number): Reader<string> {
  return (value, at) => {
    if (typeof value !== 'string' || value.length > limit) {
      throw new ShapeError(at, `text of at most ${limit} characters`)
    }
    return value
  }
}

export function integer(least: number, most: number): Reader<number> {
  return (value, at) => {
    if (
      typeof value !== 'number' ||
      !Number.isSafeInteger(value) ||
      value < least ||
      value > most
    ) {
      throw new ShapeError(at, `a whole number from ${least} to ${most}`)
    }
    return value
  }
}

export const flag: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new ShapeError(at, 'true or false')
  return value
}

/** Any JSON, for what another package reads. */
export const anything: Reader<Json> = (value, at) => {
  if (value === undefined) throw new ShapeError(at, 'a value')
  return value
}

export const hash: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) {
    throw new ShapeError(at, '64 lower-case hex digits')
  }
  return value
}

/** 16 bytes as hex. */
export const halfHash: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{32}$/.test(value)) {
    throw new ShapeError(at, '32 lower-case hex digits')
  }
  return value
}

/** A short name of the parties' choosing: of a tranche, a point, an agreement, a clause. */
export const word: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(value)) {
    throw new ShapeError(at, 'a name of letters, digits and ._:-')
  }
  return value
}

export const party: Reader<PartyId> = (value, at) => {
  const id = typeof value === 'string' ? parsePartyId(value) : null
  if (id === null) throw new ShapeError(at, 'a party')
  return id
}

export const person: Reader<PersonRef> = (value, at) => {
  const ref = typeof value === 'string' ? parsePersonRef(value) : null
  if (ref === null) throw new ShapeError(at, 'a person ref')
  return ref
}

export const time: Reader<Instant> = (value, at) => {
  const instant = typeof value === 'string' ? parseInstant(value) : null
  if (instant === null) throw new ShapeError(at, 'an instant in UTC, to the second')
  return instant
}

/** The origin of a log: a URL without a scheme. */
export const origin: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[a-z0-9][a-z0-9._/-]{0,127}$/.test(value)) {
    throw new ShapeError(at, 'an origin')
  }
  return value
}
