// What a row is: a person, or what else stands in lists. The rule that matters: a row that might be a
// person is never silently something else; what cannot be a person is named.
import { cleanText, saysSomething } from './cell-text.ts'
import { looksLikeName } from './column-profile.ts'
import { namesSection, startsNote, startsTotal } from './heading-words.ts'
import { columnsMeaning } from './mapping.ts'
import type { SheetMapping } from './mapping.ts'
import type { RawCell, RawRow, RawTable } from './raw-table.ts'

export type RowKind =
  | 'person'
  | 'repeat'
  | 'title'
  | 'header'
  | 'section'
  | 'total'
  | 'note'
  | 'empty'
  | 'left-out'
  | 'problem'

/** What the classification of one row needs to know about its sheet. */
export interface SheetShape {
  readonly mapping: SheetMapping
  readonly nameColumns: ReadonlySet<number>
  readonly numberColumn: number | null
  readonly headings: ReadonlyMap<number, string>
  readonly lastHeaderLine: number
  /** Below it come only closing rows. */
  readonly lastPersonLine: number
  readonly mergedLines: ReadonlySet<number>
}

/** What a row is by itself; repeats and hidden rows are found later. */
export type FirstKind = Exclude<RowKind, 'repeat' | 'left-out'>

export function sheetShape(table: RawTable, mapping: SheetMapping): SheetShape {
  const nameColumns = new Set(
    ['name', 'surname', 'given', 'patronymic', 'given-patronymic'].flatMap((m) =>
      columnsMeaning(mapping, m as 'name'),
    ),
  ) // the words are meanings
  const [numberColumn = null] = columnsMeaning(mapping, 'number')
  const lastHeaderLine = mapping.headerLines.at(-1) ?? 0
  const persons = table.rows.filter(
    (r) => r.line > lastHeaderLine && isPlainlyPerson(r, nameColumns, numberColumn),
  )
  return {
    mapping,
    nameColumns,
    numberColumn,
    headings: new Map(
      mapping.columns.map((c) => [c.column, (c.heading.split(' / ').at(-1) ?? '').toLowerCase()]),
    ),
    lastHeaderLine,
    lastPersonLine: persons.at(-1)?.line ?? Number.MAX_SAFE_INTEGER,
    mergedLines: new Set(table.merges.filter((m) => m.right - m.left >= 2).map((m) => m.top)),
  }
}

export function rowKind(row: RawRow, shape: SheetShape): FirstKind {
  const filled = row.cells.filter((c) => saysSomething(c.text) || c.formula !== undefined)
  const [first] = filled
  if (first === undefined) return 'empty'
  if (row.line <= shape.lastHeaderLine)
    return shape.mapping.headerLines.includes(row.line) ? 'header' : 'title'
  if (repeatsHeader(filled, shape) || countsColumns(filled)) return 'header'
  if (startsTotal(first.text) && filled.length <= 4) return 'total'
  if (filled.length === 1) return loneCell(first, row, shape)
  if (!filled.some((c) => shape.nameColumns.has(c.column))) return withoutName(first, row, shape)
  const signed =
    startsNote(first.text) &&
    filled.length <= 3 &&
    !shape.nameColumns.has(first.column) &&
    first.column !== shape.numberColumn
  return signed && row.line > shape.lastPersonLine ? 'note' : 'person'
}

function loneCell(cell: RawCell, row: RawRow, shape: SheetShape): FirstKind {
  const text = cleanText(cell.text)
  if (startsNote(text)) return 'note'
  if (shape.nameColumns.has(cell.column) && !shape.mergedLines.has(row.line)) {
    const bare = text.replace(/^\d{1,6}\s*[.)]\s*/, '')
    if (looksLikeName(bare) && !(namesSection(bare) && shape.numberColumn !== null)) return 'person'
    if (shape.nameColumns.size > 1 && /^\p{Lu}[\p{L}'’-]+$/u.test(text) && !namesSection(text))
      return 'person'
  }
  if (cell.column === shape.numberColumn && /^\d+$/.test(text)) return 'problem'
  if (holdsValue(cell.column, shape) && !namesSection(text) && row.line < shape.lastPersonLine) {
    return 'problem' // a birth date or number without its name
  }
  return row.line > shape.lastPersonLine ? 'note' : 'section'
}

// Sections and notes begin at the left; a lone cell further right is a value somebody lost the rest of.
function holdsValue(column: number, shape: SheetShape): boolean {
  const [first] = shape.mapping.columns
  const mapped = shape.mapping.columns.find((c) => c.column === column)
  if (column === first?.column || shape.nameColumns.has(column)) return false
  return mapped !== undefined && mapped.meaning !== null && mapped.meaning !== 'remark'
}

function withoutName(first: RawCell, row: RawRow, shape: SheetShape): FirstKind {
  const closing =
    row.line > shape.lastPersonLine &&
    (startsNote(first.text) || first.column !== shape.numberColumn)
  return closing ? 'note' : 'problem'
}

function isPlainlyPerson(
  row: RawRow,
  nameColumns: ReadonlySet<number>,
  numberColumn: number | null,
): boolean {
  const filled = row.cells.filter((c) => saysSomething(c.text))
  if (
    !filled.some((c) => nameColumns.has(c.column)) ||
    startsTotal(filled[0]?.text ?? '') ||
    startsNote(filled[0]?.text ?? '')
  )
    return false
  if (numberColumn === null)
    return filled.length > 1 || looksLikeName(cleanText(filled[0]?.text ?? ''))
  return filled.some((c) => c.column === numberColumn) || filled.length >= 4
}

// A heading printed again at the top of each page.
function repeatsHeader(filled: readonly RawCell[], shape: SheetShape): boolean {
  if (shape.mapping.headerLines.length === 0) return false
  const same = filled.filter(
    (c) => shape.headings.get(c.column) === cleanText(c.text).toLowerCase(),
  ).length
  return same >= 2 && same >= filled.length * 0.6
}

// Forms often number their columns 1, 2, 3 ... below the heading.
function countsColumns(filled: readonly RawCell[]): boolean {
  return filled.length >= 3 && filled.every((c, i) => cleanText(c.text) === String(i + 1))
}
