// A list file read by command: what each column was taken for, what became of every row, and every
// problem with its place. The words for people are put together by the command that calls this; cells of
// persons are in it only where `found` is revealed on purpose.
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  applyMapping,
  mappingJson,
  parseMapping,
  proposeMapping,
  readPersons,
} from '@parley/exchange'
import type { ListReading, Mapping, TableDoubt } from '@parley/exchange'
import { canonicalJson, ok, refuse } from '@parley/kernel'
import type { Json, PartialDate, Refusal, Result } from '@parley/kernel'
import { parseEncoding, readTables } from '@parley/spreadsheets'

export interface ImportOptions {
  readonly file: string
  /** Day of reading, for ages and impossible dates where the list states no day of its own. */
  readonly readOn: PartialDate
  /** Encoding as a person names it; detected if not stated. */
  readonly encoding?: string
  readonly separator?: string
  /** A mapping saved before; sheets of the same shape are read by it. */
  readonly mapping?: string
  /** Where to save the mapping that was used. */
  readonly saveMapping?: string
}

export interface Imported {
  readonly fileName: string
  readonly format: 'csv' | 'xlsx'
  /** Null for workbooks. */
  readonly encoding: string | null
  readonly doubts: readonly TableDoubt[]
  readonly mapping: Mapping
  /** Sheets that were read by the saved mapping. */
  readonly applied: readonly string[]
  readonly reading: ListReading
}

/**
 * Reads a list file without keeping anything of it.
 *
 * @throws the file system's own errors for files that cannot be read or written
 */
export async function importList(options: ImportOptions): Promise<Result<Imported>> {
  const encoding = options.encoding === undefined ? null : parseEncoding(options.encoding)
  if (options.encoding !== undefined && encoding === null)
    return refuse('unknown-encoding', options.encoding)
  const fileName = basename(options.file)
  const read = readTables(new Uint8Array(await readFile(options.file)), {
    fileName,
    ...(encoding === null ? {} : { encoding }),
    ...(options.separator === undefined ? {} : { separator: options.separator }),
  })
  if (!read.ok) return read
  const { tables, doubts, format } = read.value
  const chosen = await chooseMapping(
    proposeMapping(tables, { readOn: options.readOn }),
    options.mapping,
  )
  if (!chosen.ok) return chosen
  const { mapping, applied } = chosen.value
  if (options.saveMapping !== undefined) {
    await writeFile(options.saveMapping, `${canonicalJson(mappingJson(mapping))}\n`)
  }
  const reading = readPersons(tables, mapping)
  return ok({ fileName, format, encoding: read.value.encoding, doubts, mapping, applied, reading })
}

interface Chosen {
  readonly mapping: Mapping
  readonly applied: readonly string[]
}

async function chooseMapping(
  fresh: Mapping,
  path: string | undefined,
): Promise<Result<Chosen, Refusal>> {
  if (path === undefined) return ok({ mapping: fresh, applied: [] })
  let json: Json
  try {
    json = JSON.parse(await readFile(path, 'utf8')) as Json // JSON.parse yields nothing outside Json
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('mapping-malformed', basename(path))
    throw error
  }
  const saved = parseMapping(json)
  return saved.ok ? ok(applyMapping(saved.value, fresh)) : saved
}
