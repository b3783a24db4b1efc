// A published list, read by the importer and set against what this seat knows. The file stays a file: nothing of
// it goes into a log, and what is written out says of each of its own rows what the ledger says, of nobody else.
import { AUDIT_VERDICTS, auditedRef, auditList, ledgerPeople } from '@parley/exchange'
import type { AuditedRow, AuditFinding, ListAudit, ListReading, Outlook } from '@parley/exchange'
import { dataHash, pairBits } from '@parley/matching'
import type { Bytes, Hashing, Json, Refusal, Result } from '@parley/kernel'
import { invariant, ok } from '@parley/kernel'
import type { Category } from '@parley/names'
import type { Seat } from '../seat/seat.ts'
import { readListFile } from './list-file.ts'

export interface AuditedFile {
  readonly fileName: string
  /** SHA-256 of the file's bytes, hex. */
  readonly file: string
  readonly claims: Category | null
  readonly audit: ListAudit
  /** Every row of the file by what became of it; `rows` is the sum of the others. */
  readonly account: FileAccount
  readonly problems: ListReading['problems']
  /** Null where nobody could be compared with. */
  readonly modelHash: string | null
  readonly dataHash: string | null
}

export interface FileAccount {
  readonly rows: number
  /** Person rows, repeats among them: each has one verdict. */
  readonly persons: number
  /** Titles, headings, sections, totals, notes, empty rows, rows left out. */
  readonly others: number
  readonly problemRows: number
}

export interface AuditingFile {
  readonly bytes: Bytes
  readonly fileName: string
  /** The class the whole list claims where a row states none. */
  readonly claims: Category | null
}

/** What a seat's headquarters knows now. */
export function outlookOf(seat: Seat): Outlook {
  return {
    state: seat.exchange(),
    register: seat.register(),
    entries: seat.entries(),
    viewer: { role: 'headquarters', party: seat.id },
    now: seat.now(),
  }
}

/** Reads a list with the mapping it proposes itself and sets it against the ledger. */
export function auditFile(
  outlook: Outlook,
  { bytes, fileName, claims }: AuditingFile,
  hashing: Hashing,
): Result<AuditedFile, Refusal> {
  const readOn = outlook.now.slice(0, 10)
  const read = readListFile(bytes, { fileName, readOn }, hashing)
  if (!read.ok) return read
  const { reading, sha256 } = read.value
  const audit = auditList({
    list: reading.persons,
    repeats: repeatsOf(reading),
    claims,
    people: ledgerPeople(outlook),
    hashing,
  })
  const { outcome } = audit
  return ok({
    fileName,
    file: sha256,
    claims,
    audit,
    account: accountOf(reading, audit),
    problems: reading.problems,
    modelHash: outcome?.modelHash ?? null,
    dataHash: outcome === null ? null : dataHash(outcome.evidence, hashing),
  })
}

function repeatsOf({ rows }: ListReading): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ rowNumber, repeats }) =>
      rowNumber === null || repeats === null ? [] : [[rowNumber, repeats] as const],
    ),
  )
}

function accountOf({ account, persons }: ListReading, audit: ListAudit): FileAccount {
  const { rows, problemRows } = account
  const others = rows - persons.length - problemRows
  invariant(others >= 0, 'person and problem rows among the rows of a file')
  invariant(audit.account.persons === persons.length, 'a verdict for every person row of a file')
  return { rows, persons: persons.length, others, problemRows }
}

const COLUMNS = [
  'row',
  'no',
  'sheet',
  'line',
  'name',
  'verdict',
  'person',
  'probability',
  'bits',
  'facts',
  'list says',
  'ledger says',
  'entry',
  'at',
  'repeats row',
] as const

/** The audit as a table, one line a person row; `headings` are the reader's own words for the columns. */
export function auditTable(
  audited: AuditedFile,
  headings: readonly string[] = COLUMNS,
): readonly (readonly string[])[] {
  const head = COLUMNS.map((column, i) => headings[i] ?? column)
  return [head, ...audited.audit.rows.map((row) => lineOf(row, audited))]
}

function lineOf(row: AuditedRow, { audit }: AuditedFile): readonly string[] {
  const { record, verdict, findings, pair } = row
  const all = (of: (finding: AuditFinding) => string | number | null): string =>
    findings
      .map(of)
      .filter((value) => value !== null)
      .join(' | ')
  return [
    String(record.rowNumber),
    record.no ?? '',
    record.place.sheet,
    String(record.place.line),
    record.name.full,
    verdict,
    auditedRef(row) ?? '',
    pair === null ? '' : pair.probability.toFixed(4),
    pair === null || audit.outcome === null ? '' : pairBits(audit.outcome, pair).toFixed(2),
    all(({ fact }) => fact),
    all(({ list }) => list),
    all(({ ledger }) => ledger),
    all(({ entry }) => entry),
    all(({ at }) => at),
    all((finding) => finding.row),
  ]
}

/** The audit for a program; its rows are personal data (spec/list-audit.md). */
export function auditJson(audited: AuditedFile): Json {
  const { fileName, file, claims, account, audit, modelHash, dataHash: data } = audited
  const [, ...lines] = auditTable(audited)
  return {
    format: 'list-audit@v1',
    fileName,
    file,
    claims,
    account: { ...account },
    verdicts: Object.fromEntries(
      AUDIT_VERDICTS.map((verdict) => [verdict, audit.account[verdict]]),
    ),
    model: modelHash,
    data,
    rows: lines.map((line) => Object.fromEntries(COLUMNS.map((key, i) => [key, line[i] ?? '']))),
  }
}
