// A row that keeps its cells as one string and spells them out when it is asked: a list of a hundred
// thousand rows has over a million cells, and as objects they take several times the room of their text.
import type { CellKind, RawCell, RawRow } from '@parley/exchange'

const KINDS: readonly CellKind[] = ['text', 'number', 'date', 'boolean', 'formula', 'error']
const HIGH = 0x4000 // two units, each below every surrogate, hold a length of 2^28

export type RowFacts = Pick<RawRow, 'line' | 'hidden' | 'width'>

/** A row whose cells are made anew each time they are read. */
export class PackedRow implements RawRow {
  readonly line: number
  readonly hidden: boolean
  readonly width: number | null
  readonly #packed: string

  constructor({ line, hidden, width }: RowFacts, cells: readonly RawCell[]) {
    this.line = line
    this.hidden = hidden
    this.width = width
    this.#packed = packed(cells)
  }

  get cells(): readonly RawCell[] {
    return unpacked(this.#packed)
  }
}

// A cell is its column, its kind, its text and, of a formula, that too; each text after its length.
function packed(cells: readonly RawCell[]): string {
  const parts: string[] = []
  for (const { column, kind, text, formula } of cells) {
    parts.push(String.fromCharCode(column, KINDS.indexOf(kind)), lengthOf(text), text)
    if (formula !== undefined) parts.push(lengthOf(formula), formula)
  }
  return parts.join('') // a string of its own: it keeps nothing of the file's whole text
}

function lengthOf(text: string): string {
  return String.fromCharCode(Math.trunc(text.length / HIGH), text.length % HIGH)
}

function unpacked(row: string): readonly RawCell[] {
  const cells: RawCell[] = []
  for (let at = 0; at < row.length;) {
    const column = row.charCodeAt(at)
    const kind = KINDS[row.charCodeAt(at + 1)] ?? 'text'
    const text = textAt(row, at + 2)
    at += 4 + text.length
    if (kind !== 'formula') {
      cells.push({ column, kind, text })
      continue
    }
    const formula = textAt(row, at)
    at += 2 + formula.length
    cells.push({ column, kind, text, formula })
  }
  return cells
}

function textAt(row: string, at: number): string {
  const length = row.charCodeAt(at) * HIGH + row.charCodeAt(at + 1)
  return row.slice(at + 2, at + 2 + length)
}
