// Lists in: a file is read and shown, its columns mapped, its problems seen, then committed or let go.
// Commit writes to the holder's private log; undo is possible before commit only by dropping the preview,
// and after it by an entry that takes the list back while nobody has been answered from it.
import { z } from '@hono/zod-openapi'
import { category, count, instant, partialDate, type Shape } from './basics.ts'
import { COLUMN_MEANINGS } from './words.ts'

export const importQuery = z.object({
  fileName: z.string().min(1).max(255),
  list: z.enum(['held', 'sought']),
  /** Overrides the detected encoding of a text file. */
  encoding: z.string().max(40).optional(),
})

/** Every row of every file is a person, a repeat of one, a named row that is no person, or a problem. */
export const importAccount = z.object({
  rows: count,
  persons: count,
  repeats: count,
  /** Titles, headings, sections, totals, notes, empty rows. */
  others: z.array(z.object({ kind: z.string(), count })),
  problemRows: count,
})

export const importColumn = z.object({
  /** From 0, within its sheet. */
  columnIndex: count,
  heading: z.string(),
  samples: z.array(z.string()),
  meaning: z.enum(COLUMN_MEANINGS),
  /** 0..100: how sure the reading of heading and content is. */
  confidence: count,
})

export const importSheet = z.object({
  name: z.string(),
  rows: count,
  /** Line numbers from 1. */
  headerLines: z.array(count),
  columns: z.array(importColumn),
})

export const importProblem = z.object({
  sheet: z.string(),
  /** From 1, as a person would find it. */
  line: count,
  column: z.string().nullable(),
  code: z.string(),
  /** What stood there, short; shown only to the list's own side. */
  found: z.string().optional(),
  expected: z.string().nullable(),
})

export const importRow = z.object({
  line: count,
  sheet: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  latin: z.string(),
  born: partialDate.nullable(),
  rank: z.string().nullable(),
  category,
  problems: count,
})

export const importPreview = z.object({
  id: z.string(),
  fileName: z.string(),
  list: z.enum(['held', 'sought']),
  bytes: count,
  /** Null for a workbook. */
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  /** Doubts about the file as a whole, as code words. */
  doubts: z.array(z.string()),
  /** The mapping was remembered from an earlier file of this shape. */
  remembered: z.boolean(),
  status: z.enum(['preview', 'committed', 'undone']),
  committedAt: instant.nullable(),
  mayUndo: z.boolean(),
  sheets: z.array(importSheet),
  account: importAccount,
  /** The first problems; `problemCount` says how many there are. */
  problems: z.array(importProblem),
  problemCount: count,
  /** The first persons as they were understood. */
  people: z.array(importRow),
})

export const importMapping = z.object({
  encoding: z.string().max(40).optional(),
  columns: z.array(
    z.object({ sheet: z.string(), columnIndex: count, meaning: z.enum(COLUMN_MEANINGS) }),
  ),
  headerLines: z.array(z.object({ sheet: z.string(), lines: z.array(count) })).optional(),
})

export const imports = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      list: z.enum(['held', 'sought']),
      status: z.enum(['preview', 'committed', 'undone']),
      at: instant,
      persons: count,
      problems: count,
      /** Its rows can still be looked at; of an earlier run of the node only the account is kept. */
      mayOpen: z.boolean(),
      mayUndo: z.boolean(),
    }),
  ),
})

export type ImportQuery = Shape<typeof importQuery>
export type ImportAccountModel = Shape<typeof importAccount>
export type ImportColumn = Shape<typeof importColumn>
export type ImportSheet = Shape<typeof importSheet>
export type ImportProblemModel = Shape<typeof importProblem>
export type ImportPreview = Shape<typeof importPreview>
export type ImportMapping = Shape<typeof importMapping>
export type Imports = Shape<typeof imports>
