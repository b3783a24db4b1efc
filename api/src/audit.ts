// List audit: a published list set against what this seat knows. The file stays in the node's memory until it
// is forgotten; nothing of it becomes a fact, and rows say nothing of persons whom the list does not name.
import { z } from '@hono/zod-openapi'
import { category, count, hash, index, instant, ref, type Shape } from './basics.ts'
import { AUDIT_FACTS, AUDIT_VERDICTS } from './audit-words.ts'

export const auditQuery = z.object({
  fileName: z.string().min(1).max(255),
  /** The class the whole list claims where a row states none. */
  claims: z.enum(['soldier', 'civilian']).optional(),
})

export const auditRowsQuery = z.object({
  verdict: z.enum(AUDIT_VERDICTS).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const auditFinding = z.object({
  fact: z.enum(AUDIT_FACTS),
  list: z.string().nullable(),
  ledger: z.string().nullable(),
  /** The entry of the log that shows it, and when. */
  entry: index.nullable(),
  at: instant.nullable(),
  /** The row that is repeated. */
  row: count.nullable(),
})

export const auditRow = z.object({
  rowNumber: count,
  number: z.string().nullable(),
  sheet: z.string(),
  line: count,
  name: z.string(),
  verdict: z.enum(AUDIT_VERDICTS),
  findings: z.array(auditFinding),
  /** Whom the ledger knows the row as, or may know it as; null if nobody. */
  person: z
    .object({ ref, name: z.string(), probabilityBasisPoints: count, bits: z.number() })
    .nullable(),
})

export const listAudit = z.object({
  id: z.string(),
  fileName: z.string(),
  file: hash,
  at: instant,
  claims: category.nullable(),
  /** `rows` is the sum of the others; `persons` that of the verdicts. */
  account: z.object({ rows: count, persons: count, others: count, problemRows: count }),
  verdicts: z.array(z.object({ verdict: z.enum(AUDIT_VERDICTS), count })),
  problems: z.array(z.object({ sheet: z.string(), line: z.int(), code: z.string() })),
  problemCount: count,
  /** Null where the seat knows nobody to compare with. */
  modelHash: hash.nullable(),
  dataHash: hash.nullable(),
  /** Rows of the verdict asked for. */
  total: count,
  offset: count,
  rows: z.array(auditRow),
})

/** The node has no sentences: headings come from the reader's language. */
export const auditExportBody = z.object({
  format: z.enum(['csv', 'json']),
  headings: z.array(z.string().max(200)).max(20),
})

/** A file to be saved, its bytes in base64. */
export const auditFileOut = z.object({ fileName: z.string(), content: z.string() })

export type AuditFindingShown = Shape<typeof auditFinding>
export type AuditRowShown = Shape<typeof auditRow>
export type ListAuditShown = Shape<typeof listAudit>
