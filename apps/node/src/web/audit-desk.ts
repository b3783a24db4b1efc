// List audit at a desk: a published file is read, set against what the seat knows, and kept in memory until newer
// ones push it out. Nothing of it goes into a log; only the headquarters of a party has the screen.
import { AUDIT_VERDICTS, auditedRef } from '@parley/exchange'
import type { AuditedRow } from '@parley/exchange'
import type { AuditRowShown, Handlers, ListAuditShown } from '@parley/api'
import { ok, refuse, toBase64, utf8Bytes } from '@parley/kernel'
import type { Instant, Result } from '@parley/kernel'
import { pairBits } from '@parley/matching'
import { writeCsv } from '@parley/spreadsheets'
import { auditFile, auditJson, auditTable } from '../stages/audit.ts'
import type { AuditedFile } from '../stages/audit.ts'
import { guard } from './board-handlers.ts'
import type { Desk } from './desk.ts'
import { basisPoints } from './match-view.ts'

const MAX_OPEN = 4 // audits of one desk; each holds its list and what was compared
const MAX_SHOWN = 200 // problems of a file that a screen lists

interface Kept {
  readonly id: string
  readonly at: Instant
  readonly audited: AuditedFile
}

interface Office {
  readonly audits: Map<string, Kept>
  number: number
}

type AuditOperations = Pick<Handlers<Desk>, 'auditFile' | 'audit' | 'auditExport'>

/** The audit operations of a node; each desk has its own files. */
export function auditHandlers(): AuditOperations {
  const offices = new WeakMap<Desk, Office>()
  const find = (desk: Desk, id: string): Result<Kept> => {
    const kept = offices.get(desk)?.audits.get(id)
    return kept === undefined ? refuse('not-found', id) : ok(kept)
  }
  return {
    auditFile: ({ query, body }, desk) =>
      guard(desk, 'audit', () => {
        const file = { bytes: new Uint8Array(body), fileName: query.fileName }
        const audited = auditFile(
          desk.outlook(),
          { ...file, claims: query.claims ?? null },
          desk.hashing,
        )
        if (!audited.ok) return audited
        const office = offices.get(desk) ?? { audits: new Map<string, Kept>(), number: 0 }
        offices.set(desk, office)
        return ok(shownOf(desk, keep(office, audited.value, desk.seat.now()), FIRST_PAGE))
      }),
    audit: ({ params, query }, desk) =>
      guard(desk, 'audit', () => {
        const kept = find(desk, params.id)
        return kept.ok ? ok(shownOf(desk, kept.value, query)) : kept
      }),
    auditExport: ({ params, body }, desk) =>
      guard(desk, 'audit', () => {
        const kept = find(desk, params.id)
        return kept.ok ? exported(kept.value.audited, body) : kept
      }),
  }
}

const FIRST_PAGE = { offset: 0, limit: 100 } as const

function keep(office: Office, audited: AuditedFile, at: Instant): Kept {
  const kept = { id: `audit-${++office.number}`, at, audited }
  office.audits.set(kept.id, kept)
  const [oldest] = office.audits.keys()
  if (office.audits.size > MAX_OPEN && oldest !== undefined) office.audits.delete(oldest)
  return kept
}

function exported(
  audited: AuditedFile,
  { format, headings }: { readonly format: 'csv' | 'json'; readonly headings: readonly string[] },
): Result<{ readonly fileName: string; readonly content: string }> {
  const fileName = `${audited.fileName.replace(/\.[^.]*$/, '')}-audit.${format}`
  if (format === 'json') {
    const text = `${JSON.stringify(auditJson(audited), null, 1)}\n`
    return ok({ fileName, content: toBase64(utf8Bytes(text)) })
  }
  const written = writeCsv(auditTable(audited, headings.length === 0 ? undefined : headings))
  return written.ok ? ok({ fileName, content: toBase64(written.value) }) : written
}

interface Page {
  readonly verdict?: AuditedRow['verdict'] | undefined
  readonly offset: number
  readonly limit: number
}

function shownOf(desk: Desk, { id, at, audited }: Kept, page: Page): ListAuditShown {
  const { audit, problems, account, claims, fileName, file, modelHash, dataHash } = audited
  const asked =
    page.verdict === undefined
      ? audit.rows
      : audit.rows.filter(({ verdict }) => verdict === page.verdict)
  return {
    id,
    fileName,
    file,
    at,
    claims,
    account,
    verdicts: AUDIT_VERDICTS.map((verdict) => ({ verdict, count: audit.account[verdict] })),
    problems: problems.slice(0, MAX_SHOWN).map(({ sheet, line, code }) => ({ sheet, line, code })),
    problemCount: problems.length,
    modelHash,
    dataHash,
    total: asked.length,
    offset: page.offset,
    rows: asked
      .slice(page.offset, page.offset + page.limit)
      .map((row) => rowOf(desk, audited, row)),
  }
}

// Nobody is named beside a row they are not surely or possibly: an unknown row shows no person at all.
function rowOf(desk: Desk, { audit }: AuditedFile, row: AuditedRow): AuditRowShown {
  const { record, verdict, findings, person, pair } = row
  const isShown = auditedRef(row) !== null || verdict === 'unsure'
  return {
    rowNumber: record.rowNumber,
    number: record.no,
    sheet: record.place.sheet,
    line: record.place.line,
    name: record.name.full,
    verdict,
    findings,
    person:
      isShown && person !== null && pair !== null && audit.outcome !== null
        ? {
            ref: person.ref,
            name: desk.names.of(person.record).name,
            probabilityBasisPoints: basisPoints(pair.probability),
            bits: pairBits(audit.outcome, pair),
          }
        : null,
  }
}
