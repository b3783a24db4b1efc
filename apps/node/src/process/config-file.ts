// Reading a configuration: one JSON object, every field named in spec/seat-file.md and no other. A
// mistake in it stops the program before anything is opened, with the field and what was expected.
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Json, JsonObject } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'

export class ConfigError extends Error {
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`)
    this.name = 'ConfigError'
  }
}

/** One object of a configuration; a field that nobody asked for is a mistake, found by `readConfig`. */
export interface ConfigFields {
  /** The file, and the fields down to here. */
  readonly place: string
  text(name: string): string
  textOr(name: string, otherwise: string): string
  whole(name: string, otherwise: number): number
  texts(name: string): readonly string[]
  /** A path, as given or beside the file. */
  path(name: string): string
  paths(name: string): readonly string[]
  /** The object of a field, or null if it is left out or null. */
  within<Value>(name: string, read: (fields: ConfigFields) => Value): Value | null
  each<Value>(name: string, read: (fields: ConfigFields) => Value): readonly Value[]
  /** The field as it stands, for a reader of its own. */
  json(name: string): Json
}

const MAX_BYTES = 4_194_304 // a founding of sixteen parties is some 200 KiB

/** Reads a configuration file. @throws ConfigError naming file, field and what was expected */
export async function readConfig<Value>(
  path: string,
  read: (fields: ConfigFields) => Value,
): Promise<Value> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    throw new ConfigError(path, `a file that can be read (${codeOf(fault)})`)
  })
  if (text.length > MAX_BYTES) throw new ConfigError(path, `at most ${MAX_BYTES} characters`)
  return readFields({ place: path, folder: dirname(resolve(path)), json: parsed(path, text) }, read)
}

function parsed(path: string, text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    throw new ConfigError(path, 'JSON')
  }
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unreadable'
}

interface Given {
  readonly place: string
  /** Paths are beside the file. */
  readonly folder: string
  readonly json: Json
}

function readFields<Value>(given: Given, read: (fields: ConfigFields) => Value): Value {
  const { place, json } = given
  if (!isJsonObject(json)) throw new ConfigError(place, 'an object')
  const asked = new Set<string>()
  const value = read(fieldsOf(given, json, asked))
  const odd = Object.keys(json).find((name) => !asked.has(name))
  if (odd !== undefined) throw new ConfigError(`${place}: ${odd}`, 'no such field')
  return value
}

function fieldsOf({ place, folder }: Given, json: JsonObject, asked: Set<string>): ConfigFields {
  const at = (name: string): string => `${place}: ${name}`
  const found = (name: string): Json | undefined => {
    asked.add(name)
    return json[name]
  }
  const text = (name: string, value: Json | undefined): string => {
    if (typeof value !== 'string' || value === '') throw new ConfigError(at(name), 'a text')
    return value
  }
  const list = (name: string): readonly Json[] => {
    const value = found(name)
    if (!Array.isArray(value)) throw new ConfigError(at(name), 'a list')
    return value
  }
  const texts = (name: string): readonly string[] => list(name).map((one) => text(name, one))
  const child = (name: string, value: Json): Given => ({ place: at(name), folder, json: value })
  return {
    place,
    text: (name) => text(name, found(name)),
    textOr: (name, otherwise) => text(name, found(name) ?? otherwise),
    whole: (name, otherwise) => {
      const value = found(name) ?? otherwise
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
      throw new ConfigError(at(name), 'a whole number')
    },
    texts,
    path: (name) => resolve(folder, text(name, found(name))),
    paths: (name) => texts(name).map((one) => resolve(folder, one)),
    within: (name, read) => {
      const value = found(name) ?? null
      return value === null ? null : readFields(child(name, value), read)
    },
    each: (name, read) => list(name).map((one, i) => readFields(child(`${name}[${i}]`, one), read)),
    json: (name) => found(name) ?? null,
  }
}
