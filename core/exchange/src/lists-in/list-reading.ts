// Raw tables and a mapping become persons, problems and an account that closes over rows: every row of
// every table is a person, a repeat of one, a named row that is no person, or a named problem.
import { invariant } from '@parley/kernel'
import type { Category, PersonRecord } from '@parley/names'
import { cleanText, saysSomething } from './cell-text.ts'
import { categoryIn } from './cell-words.ts'
import { meaningsOf } from './heading-words.ts'
import type { Meaning } from './heading-words.ts'
import { isNaming } from './mapping.ts'
import type { Mapping, SheetMapping } from './mapping.ts'
import { readPersonRow } from './person-row.ts'
import { foundText } from './problem.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { MergedCells, RawCell, RawRow, RawTable } from './raw-table.ts'
import { findRepeats } from './repeats.ts'
import { rowKind, sheetShape } from './row-kind.ts'
import type { RowKind } from './row-kind.ts'

/** What became of one row. */
export interface RowReading {
  readonly sheet: string
  readonly line: number
  readonly kind: RowKind
  /** Of a person or a repeat; null otherwise. */
  readonly rowNumber: number | null
  /** Row number of the first row of the same person; only of a repeat. */
  readonly repeats: number | null
  /** Columns with content that no field took; their text stays with the table. */
  readonly unread: readonly number[]
}

/** Rows counted by what they are; `rows` is the sum of the others. */
export interface ImportAccount {
  readonly rows: number
  readonly persons: number
  readonly repeats: number
  readonly titles: number
  readonly headers: number
  readonly sections: number
  readonly totals: number
  readonly notes: number
  readonly empty: number
  readonly leftOut: number
  readonly problemRows: number
}

export interface ListReading {
  /** Every person row, repeats among them, by row number from 1 through the sheets. */
  readonly persons: readonly PersonRecord[]
  readonly rows: readonly RowReading[]
  readonly problems: readonly Problem[]
  readonly account: ImportAccount
}

/** Reads all tables as their mappings say; a table without a mapping of its own name is a named problem. */
export function readPersons(tables: readonly RawTable[], mapping: Mapping): ListReading {
  let before = 0
  const sheets = tables.map((table, i) => {
    const own = mapping.sheets[i]
    const sheet =
      own?.sheet === table.sheet ? own : mapping.sheets.find((s) => s.sheet === table.sheet)
    const read = readSheet(table, sheet ?? null, before)
    before += read.persons.length
    return read
  })
  const persons = sheets.flatMap((s) => s.persons)
  const rows = sheets.flatMap((s) => s.rows)
  const problems = sheets.flatMap((s) => s.problems)
  const { firstOf, problems: repeatProblems } = findRepeats(persons)
  const settled = rows.map((row) => {
    const first = row.rowNumber === null ? undefined : firstOf.get(row.rowNumber)
    return first === undefined ? row : { ...row, kind: 'repeat' as const, repeats: first }
  })
  return {
    persons,
    rows: settled,
    problems: [...problems, ...repeatProblems],
    account: accountOf(settled, tables),
  }
}

interface SheetReading {
  readonly persons: readonly PersonRecord[]
  readonly rows: readonly RowReading[]
  readonly problems: readonly Problem[]
}

function readSheet(table: RawTable, mapping: SheetMapping | null, before: number): SheetReading {
  if (
    mapping === null ||
    !mapping.columns.some((c) => isNaming(c.meaning) || c.meaning === 'given')
  )
    return unread(table, 'no-name-column')
  if (mapping.take === 'ask') return unread(table, 'hidden-sheet')
  if (mapping.take === 'leave')
    return {
      persons: [],
      rows: table.rows.map((r) => plainRow(table, r, 'left-out')),
      problems: [],
    }
  return new SheetReader(table, mapping, before).read()
}

function unread(table: RawTable, code: ProblemCode): SheetReading {
  const isEmpty = (r: RawRow): boolean => !r.cells.some((c) => saysSomething(c.text))
  const filled = table.rows.filter((r) => !isEmpty(r))
  const first = filled[0]?.line ?? 1
  const problem: Problem = {
    sheet: table.sheet,
    line: first,
    column: null,
    code,
    found: null,
    expected: code === 'hidden-sheet' ? 'choice' : 'name',
  }
  const rows = table.rows.map((r) => plainRow(table, r, isEmpty(r) ? 'empty' : 'problem'))
  return { persons: [], rows, problems: filled.length === 0 ? [] : [problem] }
}

function plainRow(table: RawTable, row: RawRow, kind: RowKind): RowReading {
  return { sheet: table.sheet, line: row.line, kind, rowNumber: null, repeats: null, unread: [] }
}

class SheetReader {
  readonly #persons: PersonRecord[] = []
  readonly #rows: RowReading[] = []
  readonly #problems: Problem[] = []
  readonly #table: RawTable
  readonly #mapping: SheetMapping
  readonly #before: number
  readonly #columns: ReadonlyMap<Meaning, readonly number[]>
  readonly #taken: ReadonlySet<number>
  readonly #footnotes: ReadonlyMap<string, string>
  readonly #tall: readonly MergedCells[]
  readonly #reaching = new Map<number, { readonly bottom: number; readonly cell: RawCell }>()
  #nextTall = 0
  #section: Category | null = null

  constructor(table: RawTable, mapping: SheetMapping, before: number) {
    this.#table = table
    this.#mapping = mapping
    this.#before = before
    this.#columns = byMeaning(mapping)
    this.#taken = new Set(
      mapping.columns
        .filter((c) => c.meaning !== null && c.meaning !== 'other')
        .map((c) => c.column),
    )
    this.#footnotes = footnotesOf(table)
    this.#tall = table.merges
      .filter((m) => m.bottom > m.top && m.left === m.right && this.#mayReach(m.left))
      .toSorted((a, b) => a.top - b.top)
  }

  read(): SheetReading {
    const shape = sheetShape(this.#table, this.#mapping)
    const width = this.#table.rows.find((r) => r.line === shape.lastHeaderLine)?.width ?? null
    for (const row of this.#table.rows) {
      this.#passMerges(row)
      const kind = rowKind(row, shape)
      if (kind === 'section') this.#section = this.#sectionCategory(row)
      if (kind === 'person') this.#person(row, width)
      else this.#other(row, kind)
    }
    return { persons: this.#persons, rows: this.#rows, problems: this.#problems }
  }

  #other(row: RawRow, kind: RowKind): void {
    this.#rows.push(plainRow(this.#table, row, kind))
    if (kind === 'problem') this.#problem(row, 'name-missing', 'name')
  }

  #person(row: RawRow, width: number | null): void {
    const kept = row.hidden ? this.#mapping.hiddenRows : 'take'
    if (kept !== 'take') {
      this.#rows.push(plainRow(this.#table, row, kept === 'leave' ? 'left-out' : 'problem'))
      if (kept === 'ask') this.#problem(row, 'hidden-row', 'choice')
      return
    }
    const cells = this.#cellsOf(row)
    const { sheet } = this.#table
    const asOf = this.#mapping.asOf?.date ?? null
    const rules = { order: this.#mapping.dateOrder, asOf, dateSystem: this.#table.dateSystem }
    const category = this.#section ?? this.#mapping.category
    const read = readPersonRow({
      sheet,
      line: row.line,
      cells,
      columns: this.#columns,
      rules,
      category,
      footnotes: this.#footnotes,
    })
    this.#problems.push(...read.problems)
    if (read.person === null) {
      this.#rows.push(plainRow(this.#table, row, 'problem'))
      return
    }
    const rowNumber = this.#before + this.#persons.length + 1
    this.#persons.push({ rowNumber, ...read.person })
    const unreadCells = row.cells.filter((c) => !this.#taken.has(c.column) && c.text !== '')
    const unread = unreadCells.map((c) => c.column)
    this.#rows.push({ ...plainRow(this.#table, row, 'person'), rowNumber, unread })
    this.#checkWidth(row, width)
  }

  #checkWidth(row: RawRow, width: number | null): void {
    if (width === null || row.width === null || row.width === width) return
    const beyond = row.cells.some((c) => c.column >= width && saysSomething(c.text))
    if (row.width < width) this.#problem(row, 'short-row', 'width')
    else if (beyond) this.#problem(row, 'long-row', 'width')
  }

  // A cell merged downwards (one institution beside fifty names) speaks for every row beside it. The
  // last one to begin in a column counts, so a row costs no more than its columns.
  #passMerges(row: RawRow): void {
    for (;;) {
      const merge = this.#tall[this.#nextTall]
      if (merge === undefined || merge.top > row.line) return
      this.#nextTall++
      const cell =
        merge.top === row.line ? row.cells.find((c) => c.column === merge.left) : undefined
      if (cell === undefined) this.#reaching.delete(merge.left)
      else this.#reaching.set(merge.left, { bottom: merge.bottom, cell })
    }
  }

  #cellsOf(row: RawRow): ReadonlyMap<number, RawCell> {
    const cells = new Map(row.cells.map((c) => [c.column, c]))
    for (const [column, { bottom, cell }] of this.#reaching) {
      if (row.line <= bottom && !cells.has(column)) cells.set(column, cell)
    }
    return cells
  }

  // Names and numbers are each person's own, however the cells are drawn.
  #mayReach(column: number): boolean {
    const own = ['name', 'surname', 'given', 'patronymic', 'number'] as const
    return (
      this.#taken.has(column) && !own.some((m) => this.#columns.get(m)?.includes(column) === true)
    )
  }

  #sectionCategory(row: RawRow): Category | null {
    const said = new Set(row.cells.map((c) => categoryIn(c.text)).filter((c) => c !== null))
    return said.size === 1 ? ([...said][0] ?? null) : null
  }

  #problem(row: RawRow, code: ProblemCode, expected: Problem['expected']): void {
    const text = row.cells.find((c) => saysSomething(c.text))?.text
    this.#problems.push({
      sheet: this.#table.sheet,
      line: row.line,
      column: null,
      code,
      found: text === undefined ? null : foundText(text),
      expected,
    })
    if (code === 'name-missing' && looksLikeHeader(row))
      this.#problem(row, 'second-header', 'choice')
  }
}

function looksLikeHeader(row: RawRow): boolean {
  return (
    row.cells.length >= 3 &&
    row.cells.filter((c) => meaningsOf(c.text).length > 0).length >= row.cells.length * 0.7
  )
}

function byMeaning(mapping: SheetMapping): ReadonlyMap<Meaning, readonly number[]> {
  const columns = new Map<Meaning, number[]>()
  for (const { column, meaning } of mapping.columns) {
    if (meaning !== null) columns.set(meaning, [...(columns.get(meaning) ?? []), column])
  }
  return columns
}

// `* identity to be confirmed` below a list says what a star after a name means.
function footnotesOf(table: RawTable): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const row of table.rows) {
    const [cell] = row.cells
    if (cell === undefined || row.cells.length > 2) continue
    const note = /^\s*(\*{1,3}|[†‡¹²³])\s*[-–—:]?\s*(.{3,120})$/u.exec(cleanText(cell.text))
    if (note !== null) notes.set(note[1] ?? '', note[2] ?? '')
  }
  return notes
}

function accountOf(rows: readonly RowReading[], tables: readonly RawTable[]): ImportAccount {
  const count = (kind: RowKind): number => rows.filter((r) => r.kind === kind).length
  const account = {
    rows: rows.length,
    persons: count('person'),
    repeats: count('repeat'),
    titles: count('title'),
    headers: count('header'),
    sections: count('section'),
    totals: count('total'),
    notes: count('note'),
    empty: count('empty'),
    leftOut: count('left-out'),
    problemRows: count('problem'),
  }
  const { rows: all, ...kinds } = account
  const sum = Object.values(kinds).reduce((a, b) => a + b, 0)
  invariant(
    all === sum && all === tables.reduce((n, t) => n + t.rows.length, 0),
    'every row of a list is counted once',
  )
  return account
}
