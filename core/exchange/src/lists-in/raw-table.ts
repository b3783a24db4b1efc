// What a spreadsheet reader hands over: cells as they stood, sparse, with the line where a person finds
// them again. Nothing here knows about persons, and nothing is keyed by a heading.

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error'

export interface RawCell {
  /** Column index from 0. */
  readonly column: number
  readonly kind: CellKind
  /**
   * What the cell shows: a date as YYYY-MM-DD, a number in plain decimals, of a formula the value that
   * was saved with it (empty if none was). Formulas are never evaluated.
   */
  readonly text: string
  /** The formula itself, with its leading `=`; only where kind is `formula`. */
  readonly formula?: string
}

export interface RawRow {
  /** The row in the sheet, or the line of the file where the row begins; from 1. */
  readonly line: number
  /** Cells with something in them, by rising column. */
  readonly cells: readonly RawCell[]
  readonly hidden: boolean
  /** How many fields the row had, where the format counts them (CSV); null in a workbook. */
  readonly width: number | null
}

/** A rectangle of cells shown as one; lines from 1 and columns from 0, both ends included. */
export interface MergedCells {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface RawTable {
  /** Name of the sheet; '' for a file without sheets. */
  readonly sheet: string
  readonly hidden: boolean
  readonly rows: readonly RawRow[]
  readonly merges: readonly MergedCells[]
  /** Which day a bare serial number counts from. */
  readonly dateSystem: 1900 | 1904
}

/** Something the reader of bytes settled in one way that a person may settle in another. */
export interface TableDoubt {
  readonly sheet: string
  readonly line: number | null
  readonly column: number | null
  readonly code: TableDoubtCode
  /** A format or encoding word, a count: never what a cell says. */
  readonly found: string | null
}

export type TableDoubtCode =
  | 'encoding-guessed'
  | 'bom-contradicted'
  | 'mojibake-repaired'
  | 'row-in-other-encoding'
  | 'unreadable-bytes'
  | 'row-with-other-separator'
  | 'separator-guessed'
  | 'unclosed-quote'
  | 'nul-removed'
  | 'cell-cut'
  | 'mixed-line-ends'
  | 'name-says-otherwise'
  | 'hidden-sheet'
  | 'hidden-row'
  | 'hidden-column'
  | 'formula'
  | 'looks-like-formula'
  | 'strange-member'

const LETTERS = 26

/** Spreadsheet letters of a column index: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / LETTERS) - 1
  const letter = String.fromCharCode(65 + (index % LETTERS))
  return rest < 0 ? letter : columnLetters(rest) + letter
}

/** The cell of a row in a column, or null. */
export function cellAt(row: RawRow, column: number): RawCell | null {
  return row.cells.find((c) => c.column === column) ?? null
}
