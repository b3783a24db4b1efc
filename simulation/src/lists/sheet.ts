// From written rows to the lines of one sheet: titles, header, sections, people, closing lines, in the
// order in which a person would type them.
import type { Dice } from '../people/dice.ts'
import type { Entry } from './entry.ts'
import type { Column, SheetLayout } from './layout.ts'
import { EMPTY, textCell } from './plan.ts'
import type { PlannedCell, PlannedMerge } from './plan.ts'
import type { WrittenRow } from './row.ts'

/** A person row with its own number. */
export interface NumberedRow {
  readonly entry: Entry
  readonly no: number
  readonly written: WrittenRow
}

/** People under one heading; '' where the sheet has no sections. */
export interface Section {
  readonly heading: string
  readonly rows: readonly NumberedRow[]
}

export interface Line {
  readonly cells: readonly PlannedCell[]
  /** Columns merged in this line, both ends included; `down` adds rows below. */
  readonly merges: readonly {
    readonly left: number
    readonly right: number
    readonly down: number
  }[]
  readonly person: NumberedRow | null
}

/** All lines of a sheet, top to bottom. */
export function sheetLines(
  layout: SheetLayout,
  sections: readonly Section[],
  dice: Dice,
): readonly Line[] {
  const width = layout.columns.length
  const count = sections.reduce((sum, section) => sum + section.rows.length, 0)
  return [
    ...layout.titles.map((title) => merged(title, width)),
    ...Array.from({ length: layout.titles.length === 0 ? 0 : layout.gap }, () => EMPTY_LINE),
    ...headerLines(layout.columns),
    ...sections.flatMap((section) => [
      ...(section.heading === '' ? [] : [merged(section.heading, width)]),
      ...section.rows.flatMap((row) => personLines(row, layout, dice)),
    ]),
    ...layout.closing.map((words) => plain([textCell(words.replace('#', String(count)))])),
  ]
}

const EMPTY_LINE: Line = { cells: [], merges: [], person: null }

function plain(cells: readonly PlannedCell[]): Line {
  return { cells, merges: [], person: null }
}

function merged(words: string, width: number): Line {
  return {
    cells: [textCell(words)],
    merges: [{ left: 0, right: width - 1, down: 0 }],
    person: null,
  }
}

function personLines(row: NumberedRow, layout: SheetLayout, dice: Dice): readonly Line[] {
  const cells = layout.columns.map(({ field }): PlannedCell =>
    field === 'no' ? { kind: 'number', value: row.no } : (row.written.cells.get(field) ?? EMPTY),
  )
  const line: Line = { cells, merges: [], person: row }
  return dice.happens(layout.emptyRowShare) ? [EMPTY_LINE, line] : [line]
}

// Two levels where columns share a heading: the others are merged downwards over both.
function headerLines(columns: readonly Column[]): readonly Line[] {
  if (columns.every(({ group }) => group === '')) {
    return [plain(columns.map(({ heading }) => textCell(heading)))]
  }
  const firsts = columns.map(({ group, heading }, i) => {
    if (group === '') return heading
    return columns[i - 1]?.group === group ? '' : group
  })
  const merges = columns.flatMap(({ group }, left) => {
    if (group === '') return [{ left, right: left, down: 1 }]
    if (columns[left - 1]?.group === group) return []
    const size = columns.slice(left).findIndex((column) => column.group !== group)
    return [{ left, right: size < 0 ? columns.length - 1 : left + size - 1, down: 0 }]
  })
  return [
    { cells: firsts.map(textCell), merges, person: null },
    plain(columns.map(({ group, heading }) => (group === '' ? EMPTY : textCell(heading)))),
  ]
}

/** The merges of lines as a sheet counts them; a merge of one cell is none. */
export function mergesOf(lines: readonly Line[]): readonly PlannedMerge[] {
  return lines.flatMap((line, top) =>
    line.merges
      .filter(({ left, right, down }) => right > left || down > 0)
      .map(({ left, right, down }) => ({ top, left, bottom: top + down, right })),
  )
}
