// What persons of a seat decided, a line each, in one file of the seat: a line is only ever added, and one that takes
// another back is a line too. The file is written beside its place and renamed into it, so it is there whole or as before.
import { readFile } from 'node:fs/promises'
import type { Json } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'
import { ConfigError } from '../process/config-file.ts'
import { replaceOwnerFile } from '../process/owner-file.ts'

export interface LineFile<Line> {
  readonly all: () => readonly Line[]
  readonly append: (line: Line) => Promise<void>
}

export interface LineFormat<Line> {
  /** Stands in the first line. */
  readonly name: string
  /** What a line is called where it is none: `a decision`. */
  readonly what: string
  readonly read: (row: Json) => Line | null
}

const MAX_BYTES = 134_217_728 // of about 300 bytes a line, four hundred thousand

/** Lines that end with the process. */
export function linesInMemory<Line>(): LineFile<Line> {
  const kept: Line[] = []
  return {
    all: () => kept,
    append: (line) => {
      kept.push(line)
      return Promise.resolve()
    },
  }
}

/** Opens the file, which need not be there yet. @throws ConfigError if it holds anything else */
export async function openLineFile<Line>(
  path: string,
  format: LineFormat<Line>,
): Promise<LineFile<Line>> {
  const kept = [...(await readLines(path, format))]
  let last: Promise<void> = Promise.resolve()
  return {
    all: () => kept,
    append: async (line) => {
      // One after the other: two officers of a seat may decide at the same moment.
      const next = last
        .catch(() => undefined)
        .then(async () => {
          await writeRows(path, format.name, [...kept, line])
          kept.push(line)
        })
      last = next
      await next
    },
  }
}

async function readLines<Line>(path: string, format: LineFormat<Line>): Promise<readonly Line[]> {
  const rows = (await rowsIn(path, format.name)) ?? []
  return rows.map((row, i) => {
    const read = format.read(row)
    if (read === null) throw new ConfigError(`${path}: line ${i + 2}`, format.what)
    return read
  })
}

/**
 * The lines of a file behind the first, which names its format; a line that is no JSON is null. Null where there is no
 * file. @throws ConfigError if it is a file of another format, or longer than 128 MiB
 */
export async function rowsIn(path: string, format: string): Promise<readonly Json[] | null> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  })
  if (text === null) return null
  const [first = null, ...rows] =
    text.length > MAX_BYTES ? [] : text.trimEnd().split('\n').map(parsed)
  if (!isJsonObject(first) || first['format'] !== format) {
    throw new ConfigError(path, `a file of ${format}`)
  }
  return rows
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}

/** Writes a file that {@link rowsIn} reads, whole or not at all. */
export async function writeRows(
  path: string,
  format: string,
  rows: readonly unknown[],
): Promise<void> {
  const lines = [{ format }, ...rows].map((row) => JSON.stringify(row))
  await replaceOwnerFile(path, `${lines.join('\n')}\n`)
}
