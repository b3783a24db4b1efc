// How a file's columns become facts about persons: a proposal with reasons, as plain data that a person
// can change, keep, and have applied to the next file of the same shape.
import type { PartialDate } from '@parley/kernel'
import type { Category } from '@parley/names'
import { wordForm } from './cell-text.ts'
import type { Meaning } from './heading-words.ts'
import type { DateOrder } from './list-date.ts'

export interface Mapping {
  readonly version: 1
  readonly sheets: readonly SheetMapping[]
}

/** What to do with something that a file hides. */
export type Taking = 'take' | 'ask' | 'leave'

export interface SheetMapping {
  readonly sheet: string
  /** Words of the headings in order; two sheets of one shape are read alike. Never from cells of persons. */
  readonly shape: string
  readonly take: Taking
  readonly hiddenRows: Taking
  readonly headerLines: readonly number[]
  readonly columns: readonly ColumnMapping[]
  /** What sheet and titles say about everyone below, where a row says nothing itself. */
  readonly category: Category | null
  /** The day the list speaks of, for ages; `from` says where it was found. */
  readonly asOf: AsOf | null
  readonly dateOrder: DateOrder
  readonly questions: readonly Question[]
}

export interface AsOf {
  readonly date: PartialDate
  readonly from: 'title' | 'newest-date' | 'reading-day' | 'person'
}

export interface ColumnMapping {
  /** Column index from 0. */
  readonly column: number
  readonly heading: string
  /** Null where nobody knows: its cells are kept with the table and named as unread, and go nowhere else. */
  readonly meaning: Meaning | null
  /** Percent. */
  readonly confidence: number
  readonly because: 'heading' | 'content' | 'heading-and-content' | 'nothing' | 'person'
  /** What else the column might be, best first. */
  readonly rivals: readonly Meaning[]
}

export const QUESTION_CODES = [
  'no-name-column',
  'no-header',
  'no-rows',
  'same-heading',
  'same-meaning',
  'unknown-column',
  'guessed-by-content',
  'content-contradicts-heading',
  'hidden-sheet',
  'hidden-rows',
  'date-order',
  'as-of-assumed',
] as const

/** Something about a sheet that a person should settle; the proposal already holds one answer. */
export interface Question {
  readonly code: (typeof QUESTION_CODES)[number]
  readonly columns: readonly number[]
}

/** Columns that mean something, in order; several may mean `remark`, `born` or `other`. */
export function columnsMeaning(sheet: SheetMapping, meaning: Meaning): readonly number[] {
  return sheet.columns.filter((c) => c.meaning === meaning).map((c) => c.column)
}

/** The mapping with one column's meaning settled by a person; whoever had that meaning before loses it. */
export function withMeaning(
  mapping: Mapping,
  sheet: string,
  column: number,
  meaning: Meaning | null,
): Mapping {
  return withSheet(mapping, sheet, (found) => ({
    ...found,
    columns: found.columns.map((c) => {
      if (c.column === column) return { ...c, meaning, confidence: 100, because: 'person' }
      const displaced = meaning !== null && c.meaning === meaning && !MANY.has(meaning)
      return displaced ? { ...c, meaning: null, confidence: 0, because: 'nothing' } : c
    }),
    questions: found.questions.filter(
      (q) => !q.columns.includes(column) && !(q.code === 'no-name-column' && isNaming(meaning)),
    ),
  }))
}

/** The mapping with one sheet changed. */
export function withSheet(
  mapping: Mapping,
  sheet: string,
  change: (found: SheetMapping) => SheetMapping,
): Mapping {
  return { ...mapping, sheets: mapping.sheets.map((s) => (s.sheet === sheet ? change(s) : s)) }
}

/** Meanings that several columns may share. */
export const MANY: ReadonlySet<Meaning> = new Set<Meaning>(['remark', 'other', 'born'])

export function isNaming(meaning: Meaning | null): boolean {
  return meaning === 'name' || meaning === 'surname'
}

/** The shape of a sheet from its headings, by rising column. */
export function shapeOf(headings: readonly string[]): string {
  return headings.map(wordForm).join('|')
}

/**
 * Applies a saved mapping to a fresh proposal: sheets of the same shape take its meanings, choices about
 * hidden things, category and date order; header lines and the day of the list stay those of the new file.
 * Returns the sheets that took it.
 */
export function applyMapping(
  saved: Mapping,
  fresh: Mapping,
): { readonly mapping: Mapping; readonly applied: readonly string[] } {
  const applied: string[] = []
  const sheets = fresh.sheets.map((sheet) => {
    const known = saved.sheets.find((s) => s.shape === sheet.shape && s.shape !== '')
    if (known === undefined) return sheet
    applied.push(sheet.sheet)
    return {
      ...sheet,
      take: sheet.take === 'ask' ? known.take : sheet.take,
      hiddenRows: known.hiddenRows,
      category: known.category ?? sheet.category,
      dateOrder: known.dateOrder,
      columns: sheet.columns.map((c, i) => {
        const same = known.columns[i]
        return same === undefined
          ? c
          : {
              ...c,
              meaning: same.meaning,
              confidence: same.confidence,
              because: same.because,
              rivals: same.rivals,
            }
      }),
      questions: sheet.questions.filter((q) => known.questions.some((k) => k.code === q.code)),
    }
  })
  return { mapping: { ...fresh, sheets }, applied }
}
