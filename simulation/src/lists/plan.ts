// A list before it has bytes: what stands in which cell, so that one description serves XLSX and CSV and a
// test can read what was meant.

export type PlannedCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A true date of a spreadsheet, `YYYY-MM-DD`; `bare` shows as the bare serial number. */
  | { readonly kind: 'date'; readonly date: string; readonly bare: boolean }

/** Rows and columns from 0, both ends included. */
export interface PlannedMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface PlannedSheet {
  /** '' in a CSV. */
  readonly name: string
  readonly rows: readonly (readonly PlannedCell[])[]
  readonly merges: readonly PlannedMerge[]
}

export type FileForm =
  | { readonly form: 'xlsx' }
  | {
      readonly form: 'csv'
      /** UTF-8 bears its mark. */
      readonly encoding: 'utf-8' | 'windows-1251'
      readonly separator: ';' | '\t' | ',' | '|'
    }

/** A whole file, ready for a writer. */
export interface SheetPlan {
  readonly fileName: string
  readonly form: FileForm
  readonly sheets: readonly PlannedSheet[]
}

export const EMPTY: PlannedCell = { kind: 'empty' }

/** A text cell, or an empty one for ''. */
export function textCell(text: string): PlannedCell {
  return text === '' ? EMPTY : { kind: 'text', text }
}

/** What a cell would say on paper; '' for an empty one. */
export function printed(cell: PlannedCell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'text':
      return cell.text
    case 'number':
      return String(cell.value)
    case 'date':
      return cell.bare ? String(serialOf(cell.date)) : cell.date.split('-').toReversed().join('.')
  }
}

/** The day as spreadsheets count: 1 is 1 January 1900, with their 29 February of that year. */
export function serialOf(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

/** Lines of a CSV file that a row takes up: one, and one more for every break inside its cells. */
export function linesOf(row: readonly PlannedCell[]): number {
  return row.reduce((sum, cell) => sum + (printed(cell).match(/\n/gu)?.length ?? 0), 1)
}
