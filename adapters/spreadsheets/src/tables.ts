// From the bytes of a file to raw tables, or a refusal that says what the file is. Nothing is executed,
// fetched or written; memory is bounded by the limits, not by what the file claims.
import type { RawTable, TableDoubt } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { claimedContent, contentOf } from './content.ts'
import type { OtherContent } from './content.ts'
import { csvTable } from './csv-table.ts'
import { MAX_FILE_BYTES, MAX_SHEETS } from './limits.ts'
import { readSheetRows } from './sheet-rows.ts'
import type { SheetRows } from './sheet-rows.ts'
import type { Encoding } from './single-byte.ts'
import { decodeText } from './text-encoding.ts'
import { readWorkbook } from './workbook.ts'
import type { SheetPart, Workbook } from './workbook.ts'
import { DoctypeError } from './xml-events.ts'
import { ArchiveError, openArchive } from './zip-archive.ts'
import type { Archive, ArchiveFault } from './zip-archive.ts'

export interface ReadTables {
  readonly format: 'csv' | 'xlsx'
  /** Of text files; null for workbooks. */
  readonly encoding: Encoding | null
  readonly tables: readonly RawTable[]
  readonly doubts: readonly TableDoubt[]
}

export type TablesRefusal =
  | OtherContent
  | ArchiveFault
  | 'file-too-large'
  | 'too-many-rows'
  | 'xml-doctype'
  | 'archive-not-spreadsheet'
  | 'open-document'
  | 'word-document'

export interface ReadingFile {
  readonly fileName: string
  /** Chosen by a person; otherwise it is detected. */
  readonly encoding?: Encoding
  /** Chosen by a person; otherwise it is detected. */
  readonly separator?: string
}

/** Reads the tables of a file; refuses by a word for what it is or what is wrong, with the member at fault. */
export function readTables(
  bytes: Bytes,
  file: ReadingFile,
): Result<ReadTables, Refusal<TablesRefusal>> {
  if (bytes.length > MAX_FILE_BYTES)
    return refuse('file-too-large', file.fileName, String(bytes.length))
  const content = contentOf(bytes, file.fileName)
  if (content !== 'text' && content !== 'zip') return refuse(content, file.fileName)
  const read = content === 'text' ? readText(bytes, file) : readArchive(bytes)
  if (!read.ok) return read
  const isEmpty = read.value.tables.every((t) =>
    t.rows.every((r) => r.cells.every((c) => c.formula === undefined && c.text.trim() === '')),
  )
  if (isEmpty) return refuse('empty', file.fileName)
  const claimed = claimedContent(file.fileName)
  if (claimed === null || claimed === content) return read
  const doubt: TableDoubt = {
    sheet: '',
    line: null,
    column: null,
    code: 'name-says-otherwise',
    found: read.value.format,
  }
  return ok({ ...read.value, doubts: [doubt, ...read.value.doubts] })
}

function readText(bytes: Bytes, file: ReadingFile): Result<ReadTables, Refusal<TablesRefusal>> {
  const { text, encoding, doubts } = decodeText(bytes, file.encoding ?? null)
  const read = csvTable(text, file.separator ?? null)
  if (read === null) return refuse('too-many-rows', file.fileName)
  return ok({ format: 'csv', encoding, tables: [read.table], doubts: [...doubts, ...read.doubts] })
}

function readArchive(bytes: Bytes): Result<ReadTables, Refusal<TablesRefusal>> {
  try {
    const archive = openArchive(bytes)
    const workbook = readWorkbook(archive)
    return workbook === null ? refuse(archiveKind(archive)) : readSheets(archive, workbook)
  } catch (error) {
    if (error instanceof ArchiveError) return refuse(error.fault, error.at)
    if (error instanceof DoctypeError) return refuse('xml-doctype', error.at)
    throw error
  }
}

function archiveKind(archive: Archive): TablesRefusal {
  if (archive.members.has('content.xml') && archive.members.has('mimetype')) return 'open-document'
  return archive.members.has('word/document.xml') ? 'word-document' : 'archive-not-spreadsheet'
}

function readSheets(
  archive: Archive,
  workbook: Workbook,
): Result<ReadTables, Refusal<TablesRefusal>> {
  if (workbook.sheets.length > MAX_SHEETS)
    return refuse('archive-too-large', 'sheets', String(workbook.sheets.length))
  let cells = 0
  const count = (n: number): number => (cells += n)
  const doubts: TableDoubt[] = []
  if (archive.strange.length > 0)
    doubts.push({
      sheet: '',
      line: null,
      column: null,
      code: 'strange-member',
      found: String(archive.strange.length),
    })
  const tables = workbook.sheets.map((part) => {
    const read = readSheetRows(archive, workbook, part, count)
    for (const doubt of sheetDoubts(part, read)) doubts.push(doubt)
    return {
      sheet: part.name,
      hidden: part.hidden,
      rows: read.rows,
      merges: read.merges,
      dateSystem: workbook.dateSystem,
    }
  })
  return ok({ format: 'xlsx', encoding: null, tables, doubts })
}

function sheetDoubts(part: SheetPart, read: SheetRows): readonly TableDoubt[] {
  const doubts: TableDoubt[] = []
  const say = (
    code: TableDoubt['code'],
    line: number | null,
    column: number | null,
    found: string | null = null,
  ): void => {
    doubts.push({ sheet: part.name, line, column, code, found })
  }
  if (part.hidden) say('hidden-sheet', null, null)
  for (const column of read.hiddenColumns) {
    if (read.rows.some((r) => r.cells.some((c) => c.column === column)))
      say('hidden-column', null, column)
  }
  for (const row of read.rows) {
    if (row.hidden && row.cells.length > 0) say('hidden-row', row.line, null)
    for (const cell of row.cells) if (cell.kind === 'formula') say('formula', row.line, cell.column)
  }
  for (const [line, column, length] of read.cut) say('cell-cut', line, column, String(length))
  return doubts
}
