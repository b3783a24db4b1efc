// One sheet's rows out of its streamed XML. Only cells that exist are kept, so a cell in the last row and
// column costs one cell; the sheet's own claim of its size is not read at all.
import type { CellKind, MergedCells, RawCell, RawRow } from '@parley/exchange'
import { dayOfSerial } from './cell-dates.ts'
import { restoreDefused } from './defusing.ts'
import { MAX_CELL_TEXT, MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './limits.ts'
import { PackedRow } from './packed-row.ts'
import { isTrue } from './workbook.ts'
import type { SheetPart, Workbook } from './workbook.ts'
import { attribute, readXml } from './xml-events.ts'
import type { Attributes } from './xml-events.ts'
import { ArchiveError } from './zip-archive.ts'
import type { Archive } from './zip-archive.ts'

export interface SheetRows {
  readonly rows: readonly RawRow[]
  readonly merges: readonly MergedCells[]
  readonly hiddenColumns: readonly number[]
  /** Cells whose text was cut, as [line, column, length]. */
  readonly cut: readonly (readonly [number, number, number])[]
}

/** Reads a sheet; `count` is told of every cell kept. @throws ArchiveError, DoctypeError */
export function readSheetRows(
  archive: Archive,
  workbook: Workbook,
  part: SheetPart,
  count: (cells: number) => number,
): SheetRows {
  const reader = new SheetReader(workbook, part, count)
  readXml(archive, part.member, reader)
  return reader.result()
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: string | null
}

class SheetReader {
  readonly #rows: RawRow[] = []
  readonly #merges: MergedCells[] = []
  readonly #hiddenColumns: number[] = []
  readonly #cut: (readonly [number, number, number])[] = []
  readonly #workbook: Workbook
  readonly #part: SheetPart
  readonly #count: (cells: number) => number
  #line = 0
  #hidden = false
  #cells: RawCell[] = []
  #cell: OpenCell | null = null
  #taking: 'value' | 'formula' | null = null
  #inPhonetic = false

  constructor(workbook: Workbook, part: SheetPart, count: (cells: number) => number) {
    this.#workbook = workbook
    this.#part = part
    this.#count = count
  }

  open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row':
        this.#openRow(attributes)
        break
      case 'c':
        this.#openCell(attributes)
        break
      case 'v':
      case 't':
        if (this.#cell !== null && !this.#inPhonetic) this.#taking = 'value'
        break
      case 'f':
        if (this.#cell === null) break
        this.#cell.formula = ''
        this.#taking = 'formula'
        break
      case 'rPh':
        this.#inPhonetic = true
        break
      case 'col':
        this.#openColumns(attributes)
        break
      case 'mergeCell':
        this.#merge(attribute(attributes, 'ref') ?? '')
        break
      default:
    }
  }

  text = (piece: string): void => {
    if (this.#cell === null || this.#taking === null) return
    if (this.#taking === 'formula') {
      if ((this.#cell.formula?.length ?? 0) < MAX_CELL_TEXT) this.#cell.formula += piece
    } else if (this.#cell.value.length <= MAX_CELL_TEXT) this.#cell.value += piece
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't' || name === 'f') this.#taking = null
    else if (name === 'rPh') this.#inPhonetic = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row')
      this.#rows.push(
        new PackedRow({ line: this.#line, hidden: this.#hidden, width: null }, this.#sorted()),
      )
  }

  result(): SheetRows {
    return {
      rows: this.#rows,
      merges: this.#merges,
      hiddenColumns: this.#hiddenColumns,
      cut: this.#cut,
    }
  }

  #openRow(attributes: Attributes): void {
    const line = Number(attributes['r'] ?? this.#line + 1)
    if (!Number.isInteger(line) || line <= this.#line || line > MAX_ROWS)
      throw new ArchiveError('damaged', this.#part.member.name)
    this.#line = line
    this.#hidden = isTrue(attributes['hidden'] ?? null)
    this.#cells = []
  }

  #openCell(attributes: Attributes): void {
    const ref = attributes['r'] ?? null
    const column = ref === null ? (this.#cells.at(-1)?.column ?? -1) + 1 : columnOf(ref)
    if (column < 0 || column >= MAX_COLUMNS)
      throw new ArchiveError('damaged', this.#part.member.name)
    this.#cell = {
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? '0'),
      value: '',
      formula: null,
    }
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null) return
    const { kind, text } = this.#valueOf(cell)
    if (text === '' && cell.formula === null) return
    if (this.#count(1) > MAX_CELLS)
      throw new ArchiveError('archive-too-large', this.#part.member.name)
    if (text.length > MAX_CELL_TEXT) this.#cut.push([this.#line, cell.column, text.length])
    const shown = text.slice(0, MAX_CELL_TEXT)
    if (cell.formula === null) this.#cells.push({ column: cell.column, kind, text: shown })
    else
      this.#cells.push({
        column: cell.column,
        kind: 'formula',
        text: shown,
        formula: `=${cell.formula}`,
      })
  }

  #valueOf(cell: OpenCell): { readonly kind: CellKind; readonly text: string } {
    const { value } = cell
    if (cell.type === 's')
      return { kind: 'text', text: restoreDefused(this.#workbook.strings[Number(value)] ?? '') }
    if (cell.type === 'inlineStr' || cell.type === 'str')
      return { kind: 'text', text: restoreDefused(value) }
    if (cell.type === 'b') return { kind: 'boolean', text: value === '1' ? 'true' : 'false' }
    if (cell.type === 'e') return { kind: 'error', text: value }
    if (cell.type === 'd') return { kind: 'date', text: value.slice(0, 10) }
    if (value === '') return { kind: 'text', text: '' }
    const isDate = this.#workbook.dateStyles[cell.style] === true
    const day = isDate ? dayOfSerial(Number(value), this.#workbook.dateSystem) : null
    return day === null ? { kind: 'number', text: plainNumber(value) } : { kind: 'date', text: day }
  }

  #openColumns(attributes: Attributes): void {
    if (!isTrue(attribute(attributes, 'hidden'))) return
    const first = Number(attribute(attributes, 'min') ?? '0')
    const last = Math.min(Number(attribute(attributes, 'max') ?? '0'), first + 1000)
    for (let column = first; column <= last && column > 0; column++)
      this.#hiddenColumns.push(column - 1)
  }

  #merge(ref: string): void {
    if (this.#merges.length >= MAX_MERGES)
      throw new ArchiveError('archive-too-large', this.#part.member.name)
    const [from = '', to = from] = ref.split(':')
    const merge = {
      top: lineOf(from),
      bottom: lineOf(to),
      left: columnOf(from),
      right: columnOf(to),
    }
    if (merge.top > 0 && merge.left >= 0 && merge.bottom >= merge.top && merge.right >= merge.left)
      this.#merges.push(merge)
  }

  #sorted(): readonly RawCell[] {
    const inOrder = this.#cells.every(
      (c, i) => i === 0 || c.column > (this.#cells[i - 1]?.column ?? -1),
    )
    if (inOrder) return this.#cells
    return [...new Map(this.#cells.map((c) => [c.column, c])).values()].sort(
      (a, b) => a.column - b.column,
    )
  }
}

function columnOf(ref: string): number {
  let column = 0
  for (let i = 0; i < ref.length; i++) {
    const unit = ref.charCodeAt(i)
    if (unit < 65 || unit > 90) break
    column = column * 26 + (unit - 64)
  }
  return column - 1
}

function lineOf(ref: string): number {
  return Number(/\d+$/.exec(ref)?.[0] ?? '0')
}

// 2001, 2001.0 and 2.001E3 are one number; its plain form is what a person sees.
function plainNumber(value: string): string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? String(number) : value.trim()
}
