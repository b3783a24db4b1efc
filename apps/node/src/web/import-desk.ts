// Lists in: a file is read and shown, its mapping changed, its problems seen, then committed to the private
// log or let go. A file that is not committed lies in memory only; of an earlier file of the same shape the
// mapping is remembered.
import {
  applyMapping,
  columnLetters,
  commitmentKey,
  isMeaning,
  proposeMapping,
  readPersons,
  withMeaning,
  withSheet,
} from '@parley/exchange'
import type { ListReading, Mapping, NameBook, RawTable, SheetMapping } from '@parley/exchange'
import type { Handlers, ImportMapping, ImportPreview, Imports, ImportSheet } from '@parley/api'
import { ok, parsePartialDate, refuse, toHex } from '@parley/kernel'
import type { Bytes, Instant, Result } from '@parley/kernel'
import { parseEncoding, readTables } from '@parley/spreadsheets'
import type { ReadTables } from '@parley/spreadsheets'
import { importList } from '../stages/lists.ts'
import type { Desk } from './desk.ts'
import { hasScreen } from './session-view.ts'

const MAX_OPEN = 8 // files of one desk read and not yet committed; each holds its bytes and tables
const MAX_REMEMBERED = 32 // mappings; one per shape of file that this office receives
const MAX_SHOWN = 200 // problems and persons of a preview
const MAX_SAMPLES = 3
const MAX_SAMPLE = 60 // characters of a cell that are enough to recognise it

interface Draft {
  readonly id: string
  readonly list: 'held' | 'sought'
  readonly fileName: string
  readonly bytes: Bytes
  readonly sha256: string
  readonly at: Instant
  tables: ReadTables
  mapping: Mapping
  reading: ListReading
  remembered: boolean
  status: 'preview' | 'committed' | 'undone'
  committedAt: Instant | null
}

type ImportOperations = Pick<
  Handlers<Desk>,
  'imports' | 'importFile' | 'importPreview' | 'importMapping' | 'importCommit' | 'importUndo'
>

/** The import operations of a node; each desk sees its own drafts. */
export function importHandlers(): ImportOperations {
  const offices = new WeakMap<Desk, ImportOffice>()
  const at = (desk: Desk): Result<ImportOffice> => {
    if (!hasScreen(desk.role, 'imports')) return refuse('not-allowed', 'imports')
    const office = offices.get(desk) ?? new ImportOffice(desk)
    offices.set(desk, office)
    return ok(office)
  }
  const on = <Value>(desk: Desk, run: (office: ImportOffice) => Result<Value>): Result<Value> => {
    const office = at(desk)
    return office.ok ? run(office.value) : office
  }
  return {
    imports: (_, desk) => on(desk, (office) => ok(office.list())),
    importFile: ({ query, body }, desk) => on(desk, (office) => office.read(query, body)),
    importPreview: ({ params }, desk) => on(desk, (office) => office.preview(params.id)),
    importMapping: ({ params, body }, desk) => on(desk, (office) => office.map(params.id, body)),
    importUndo: ({ params }, desk) => on(desk, (office) => office.undo(params.id)),
    importCommit: async ({ params }, desk) => {
      const office = at(desk)
      return office.ok ? await office.value.commit(params.id) : office
    },
  }
}

class ImportOffice {
  readonly #desk: Desk
  readonly #drafts = new Map<string, Draft>()
  readonly #remembered: Mapping[] = []
  #number = 0

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Drafts of this office and what its register has taken in, newest first. */
  list(): Imports {
    const { imports } = this.#desk.seat.register()
    const files = new Set([...this.#drafts.values()].map((d) => d.sha256))
    const earlier = imports
      .filter((line) => !files.has(line.file))
      .map((line) => ({
        id: line.file.slice(0, 32),
        fileName: line.fileName,
        list: line.list,
        status: 'committed' as const,
        at: line.at,
        persons: numberIn(line.account, 'persons'),
        problems: numberIn(line.account, 'problemRows'),
        mayOpen: false,
        mayUndo: false,
      }))
    const drafts = [...this.#drafts.values()].map((draft) => ({
      id: draft.id,
      fileName: draft.fileName,
      list: draft.list,
      status: draft.status,
      at: draft.committedAt ?? draft.at,
      persons: draft.reading.persons.length,
      problems: draft.reading.problems.length,
      mayOpen: true,
      mayUndo: draft.status === 'preview',
    }))
    return { rows: [...drafts.reverse(), ...earlier.toReversed()] }
  }

  read(
    query: {
      readonly fileName: string
      readonly list: 'held' | 'sought'
      readonly encoding?: string | undefined
    },
    body: Bytes,
  ): Result<ImportPreview> {
    const bytes = new Uint8Array(body)
    const tables = tablesOf(bytes, query.fileName, query.encoding)
    if (!tables.ok) return tables
    const fresh = this.#propose(tables.value.tables)
    const draft: Draft = {
      id: `import-${++this.#number}`,
      list: query.list,
      fileName: query.fileName,
      bytes,
      sha256: toHex(this.#desk.hashing.sha256(bytes)),
      at: this.#desk.seat.now(),
      tables: tables.value,
      ...fresh,
      reading: readPersons(tables.value.tables, fresh.mapping),
      status: 'preview',
      committedAt: null,
    }
    this.#drafts.set(draft.id, draft)
    this.#forgetOldest()
    return ok(previewOf(draft, this.#desk.names))
  }

  preview(id: string): Result<ImportPreview> {
    const draft = this.#drafts.get(id)
    return draft === undefined ? refuse('not-found', id) : ok(previewOf(draft, this.#desk.names))
  }

  map(id: string, change: ImportMapping): Result<ImportPreview> {
    const draft = this.#drafts.get(id)
    if (draft === undefined) return refuse('not-found', id)
    if (draft.status !== 'preview') return refuse('already-settled', id)
    if (change.encoding !== undefined && change.encoding !== draft.tables.encoding) {
      const tables = tablesOf(draft.bytes, draft.fileName, change.encoding)
      if (!tables.ok) return tables
      draft.tables = tables.value
      Object.assign(draft, this.#propose(tables.value.tables))
    }
    draft.mapping = changedMapping(draft.mapping, change)
    draft.reading = readPersons(draft.tables.tables, draft.mapping)
    draft.remembered = false
    return ok(previewOf(draft, this.#desk.names))
  }

  /** Lets a draft go; what is committed stands in the log and stays there. */
  undo(id: string): Result<ImportPreview> {
    const draft = this.#drafts.get(id)
    if (draft === undefined) return refuse('not-found', id)
    if (draft.status === 'committed') return refuse('already-settled', id)
    draft.status = 'undone'
    return ok(previewOf(draft, this.#desk.names))
  }

  async commit(id: string): Promise<Result<ImportPreview>> {
    const draft = this.#drafts.get(id)
    if (draft === undefined) return refuse('not-found', id)
    if (draft.status !== 'preview') return refuse('already-settled', id)
    if (draft.reading.persons.length === 0) return refuse('no-persons', id)
    const { seat } = this.#desk
    if (seat.register().imports.some((i) => i.file === draft.sha256 && i.list === draft.list)) {
      return refuse('imported-before', draft.fileName)
    }
    // What a side has committed to, it can no longer add to.
    if (seat.exchange().commitments.has(commitmentKey(seat.id, draft.list))) {
      return refuse('list-committed', draft.fileName)
    }
    const at = seat.now()
    draft.status = 'committed' // before the log is written: a second call must not write it twice
    const { list, fileName, sha256: file, reading } = draft
    const done = await importList(
      seat,
      { list, fileName, file, persons: reading.persons, account: { ...reading.account } },
      at,
    )
    if (!done.ok) {
      draft.status = 'preview'
      return done
    }
    draft.committedAt = at
    this.#remember(draft.mapping)
    return ok(previewOf(draft, this.#desk.names))
  }

  #propose(tables: readonly RawTable[]): Pick<Draft, 'mapping' | 'remembered'> {
    const day = parsePartialDate(this.#desk.seat.now().slice(0, 10))
    const fresh = proposeMapping(tables, day === null ? {} : { readOn: day })
    for (const saved of this.#remembered) {
      const { mapping, applied } = applyMapping(saved, fresh)
      if (applied.length > 0) return { mapping, remembered: true }
    }
    return { mapping: fresh, remembered: false }
  }

  #remember(mapping: Mapping): void {
    this.#remembered.unshift(mapping)
    this.#remembered.length = Math.min(this.#remembered.length, MAX_REMEMBERED)
  }

  #forgetOldest(): void {
    const open = [...this.#drafts.values()]
    for (const draft of open.slice(0, Math.max(0, open.length - MAX_OPEN))) {
      this.#drafts.delete(draft.id)
    }
  }
}

function tablesOf(
  bytes: Bytes,
  fileName: string,
  encoding: string | undefined,
): Result<ReadTables> {
  if (encoding === undefined) return readTables(bytes, { fileName })
  const known = parseEncoding(encoding)
  if (known === null) return refuse('unknown-encoding', 'encoding')
  return readTables(bytes, { fileName, encoding: known })
}

/** The mapping with what a person chose; a meaning given to one column leaves the column that had it. */
function changedMapping(mapping: Mapping, change: ImportMapping): Mapping {
  let changed = mapping
  for (const { sheet, columnIndex, meaning } of change.columns) {
    const chosen = isMeaning(meaning) ? meaning : null
    const before = changed.sheets
      .find((s) => s.sheet === sheet)
      ?.columns.find((c) => c.column === columnIndex)
    if (before !== undefined && before.meaning !== chosen) {
      changed = withMeaning(changed, sheet, columnIndex, chosen)
    }
  }
  for (const { sheet, lines } of change.headerLines ?? []) {
    changed = withSheet(changed, sheet, (found) => ({ ...found, headerLines: lines }))
  }
  return changed
}

/** Rows that are no person's, by the contract's word and the account's count. */
const OTHER_ROWS = [
  ['title', 'titles'],
  ['header', 'headers'],
  ['section', 'sections'],
  ['total', 'totals'],
  ['note', 'notes'],
  ['empty', 'empty'],
  ['left-out', 'leftOut'],
] as const

function previewOf(draft: Draft, names: NameBook): ImportPreview {
  const { reading, tables, mapping } = draft
  const problemsAt = new Map<string, number>()
  for (const { sheet, line } of reading.problems) {
    const key = `${sheet}\n${line}`
    problemsAt.set(key, (problemsAt.get(key) ?? 0) + 1)
  }
  const { rows, persons, repeats, problemRows } = reading.account
  return {
    id: draft.id,
    fileName: draft.fileName,
    list: draft.list,
    bytes: draft.bytes.length,
    encoding: tables.encoding,
    separator: null,
    doubts: [...new Set(tables.doubts.map((d) => d.code))],
    remembered: draft.remembered,
    status: draft.status,
    committedAt: draft.committedAt,
    mayUndo: draft.status === 'preview',
    sheets: mapping.sheets.map((sheet) => sheetOf(sheet, tables.tables)),
    account: {
      rows,
      persons,
      repeats,
      problemRows,
      others: OTHER_ROWS.map(([kind, counted]) => ({ kind, count: reading.account[counted] })),
    },
    problems: reading.problems.slice(0, MAX_SHOWN).map((problem) => ({
      sheet: problem.sheet,
      line: problem.line,
      column: problem.column === null ? null : columnLetters(problem.column),
      code: problem.code,
      ...(problem.found === null ? {} : { found: problem.found.reveal('import preview') }),
      expected: problem.expected,
    })),
    problemCount: reading.problems.length,
    people: reading.persons.slice(0, MAX_SHOWN).map((record) => {
      const { name, latin } = names.of(record)
      const { sheet, line } = record.place
      return {
        line,
        sheet,
        number: record.no,
        name,
        latin: latin ?? '',
        born: record.born,
        rank: record.rank,
        category: record.category ?? 'not-stated',
        problems: problemsAt.get(`${sheet}\n${line}`) ?? 0,
      }
    }),
  }
}

function sheetOf(sheet: SheetMapping, tables: readonly RawTable[]): ImportSheet {
  const table = tables.find((t) => t.sheet === sheet.sheet)
  const below = Math.max(0, ...sheet.headerLines)
  const body = (table?.rows ?? []).filter((row) => row.line > below)
  return {
    name: sheet.sheet,
    rows: table?.rows.length ?? 0,
    headerLines: sheet.headerLines,
    columns: sheet.columns.map((column) => ({
      columnIndex: column.column,
      heading: column.heading,
      samples: samplesOf(body, column.column),
      meaning: column.meaning ?? 'ignore',
      confidence: column.confidence,
    })),
  }
}

function samplesOf(rows: RawTable['rows'], column: number): readonly string[] {
  const samples: string[] = []
  for (const row of rows) {
    const text = row.cells.find((c) => c.column === column)?.text.trim() ?? ''
    if (text !== '') samples.push(text.slice(0, MAX_SAMPLE))
    if (samples.length === MAX_SAMPLES) break
  }
  return samples
}

function numberIn(account: unknown, field: string): number {
  const value: unknown =
    typeof account === 'object' && account !== null && field in account
      ? (account as Record<string, unknown>)[field] // its own field, just found
      : 0
  return typeof value === 'number' ? value : 0
}
