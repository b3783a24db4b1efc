// A list file on disk becomes persons: read its tables, propose a mapping, read the rows. What is wrong
// is told beside what is right; nothing stops at the first bad row.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { proposeMapping, readPersons } from '@parley/exchange'
import type { ListReading, Mapping } from '@parley/exchange'
import { parsePartialDate } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import { ok } from '@parley/kernel'
import { readTables } from '@parley/spreadsheets'

export interface ReadList {
  readonly fileName: string
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  readonly mapping: Mapping
  readonly reading: ListReading
  readonly encoding: string | null
}

/** Reads a list; `readOn` is the day it is read, for ages. @throws if the file cannot be opened */
export async function readList(path: string, readOn: string): Promise<Result<ReadList, Refusal>> {
  const bytes = new Uint8Array(await readFile(path))
  const fileName = basename(path)
  const tables = readTables(bytes, { fileName })
  if (!tables.ok) return tables
  const day = parsePartialDate(readOn)
  const mapping = proposeMapping(tables.value.tables, day === null ? {} : { readOn: day })
  return ok({
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mapping,
    reading: readPersons(tables.value.tables, mapping),
    encoding: tables.value.encoding,
  })
}
