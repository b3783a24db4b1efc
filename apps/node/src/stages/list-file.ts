// The bytes of a list file become persons: read its tables, propose what the columns mean, read the rows.
// What is wrong is told beside what is right; nothing stops at the first bad row.
import { proposeMapping, readPersons } from '@parley/exchange'
import type { ListReading, Mapping } from '@parley/exchange'
import { ok, parsePartialDate, toHex } from '@parley/kernel'
import type { Bytes, Hashing, Refusal, Result } from '@parley/kernel'
import { readTables } from '@parley/spreadsheets'

export interface ReadList {
  readonly fileName: string
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  readonly mapping: Mapping
  readonly reading: ListReading
  /** Null for workbooks. */
  readonly encoding: string | null
}

/**
 * Reads a list with the mapping it proposes itself.
 *
 * @param readOn the day it is read (`2031-05-20`), for ages and impossible dates
 */
export function readListFile(
  bytes: Bytes,
  file: { readonly fileName: string; readonly readOn: string },
  hashing: Hashing,
): Result<ReadList, Refusal> {
  const { fileName, readOn } = file
  const tables = readTables(bytes, { fileName })
  if (!tables.ok) return tables
  const day = parsePartialDate(readOn)
  const mapping = proposeMapping(tables.value.tables, day === null ? {} : { readOn: day })
  return ok({
    fileName,
    sha256: toHex(hashing.sha256(bytes)),
    mapping,
    reading: readPersons(tables.value.tables, mapping),
    encoding: tables.value.encoding,
  })
}
