// Reads lists into tables, a stretch of rows at a time. Whoever reads all of them numbers words and values as
// they come. Read apart, a stretch numbers its words and values by itself, so that machines can read stretches
// at once; joining them in order numbers words as reading row by row would, however many stretches there were.
import type { PersonRows } from '@parley/names'
import { recordsOf, WordMemory } from '@parley/names'
import type { FormTable, FormValues, PreparedLists } from './form-table.ts'
import { CELL, MARK, NO_TEXT, PART, PART_WIDTH, ROW_WIDTH } from './form-table.ts'
import { FormReader, TextMemory } from './person-forms.ts'
import type { RowOrders } from './match-tasks.ts'
import { ownRoom } from './room.ts'
import type { Room } from './room.ts'
import type { UnitReading } from './units.ts'
import { UnitRegister } from './units.ts'
import { digitsOf, listOf, ListSink, Numbered, NumberSink, PartSink } from './value-sinks.ts'
import { WordNumbers } from './words.ts'

/** Some rows read; numbers are of this stretch alone. */
export interface FormStretch {
  readonly rows: number
  readonly cells: Int32Array
  readonly values: FormValues
  /** Of the cell `unit`: what the rows say their unit is. */
  readonly units: readonly UnitReading[]
}

/** What reading remembers from one stretch to the next; it saves work and changes nothing. */
export interface ReadingMemory {
  readonly words: WordMemory
  readonly texts: TextMemory
}

export function newReadingMemory(): ReadingMemory {
  return { words: new WordMemory(), texts: new TextMemory() }
}

/** Reads some rows of a list. */
export function readStretch(
  records: PersonRows,
  memory: ReadingMemory = newReadingMemory(),
): FormStretch {
  const reader = new FormReader(memory.words, memory.texts)
  const cells = cellsOf(records, reader)
  return { rows: records.length, cells, values: valuesOf(reader), units: reader.units }
}

/** Reads both lists itself: all rows of the held one, then all of the sought one. */
export class ListsReader {
  readonly #reader: FormReader
  readonly #cells: Readonly<Record<'held' | 'sought', Int32Array[]>> = { held: [], sought: [] }

  constructor(memory: ReadingMemory = newReadingMemory()) {
    this.#reader = new FormReader(memory.words, memory.texts)
  }

  /** Reads the next rows of a list. */
  read(list: 'held' | 'sought', records: PersonRows): void {
    this.#cells[list].push(cellsOf(records, this.#reader))
  }

  /** What was read, once nothing more is to come; rows in the order given, or as they came. */
  lists(orders?: RowOrders, room: Room = ownRoom): PreparedLists {
    const held = tableOf(this.#cells.held, orders?.held, room)
    const sought = tableOf(this.#cells.sought, orders?.sought, room)
    const reader = this.#reader
    const register = new UnitRegister(
      [held, sought].flatMap((table) => statedUnits({ ...table, units: reader.units })),
    )
    const units = unitNumbers(reader.units, register, (text) => reader.text(text))
    for (const { cells } of [held, sought]) settleUnits(cells, units)
    return { held, sought, values: valuesOf(reader) }
  }
}

function cellsOf(records: PersonRows, reader: FormReader): Int32Array {
  const cells = new Int32Array(records.length * ROW_WIDTH)
  let at = 0
  for (const record of recordsOf(records)) {
    reader.read(record, cells, at)
    at += ROW_WIDTH
  }
  return cells
}

function tableOf(
  parts: readonly Int32Array[],
  order: Int32Array | undefined,
  room: Room,
): FormTable {
  const cells = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    cells.set(part, at)
    at += part.length
  }
  const rows = cells.length / ROW_WIDTH
  return order === undefined ? { rows, cells } : inOrder({ rows, cells }, order, room)
}

function inOrder({ rows, cells }: FormTable, order: Int32Array, room: Room): FormTable {
  const ordered = room(cells.length)
  order.forEach((row, i) => {
    const [from, to] = [row * ROW_WIDTH, i * ROW_WIDTH]
    for (let c = 0; c < ROW_WIDTH; c++) ordered[to + c] = cells[from + c] ?? 0
  })
  return { rows, cells: ordered }
}

type ValueSinks = Pick<
  FormReader,
  'words' | 'givens' | 'patronymics' | 'lists' | 'serviceNumbers' | 'texts'
>

function valuesOf(sinks: ValueSinks): FormValues {
  const { words, givens, patronymics, lists, serviceNumbers, texts } = sinks
  return {
    folds: words.folds,
    isArabic: Uint8Array.from(words.isArabic),
    givens: givens.values(),
    patronymics: patronymics.values(),
    lists: lists.values(),
    serviceNumbers: serviceNumbers.values(),
    texts,
  }
}

/** Joins the stretches of both lists; rows in the order given. */
export function joinStretches(
  held: readonly FormStretch[],
  sought: readonly FormStretch[],
  { orders, room = ownRoom }: { readonly orders: RowOrders; readonly room?: Room },
): PreparedLists {
  const all = [...held, ...sought]
  const units = new UnitRegister(all.flatMap(statedUnits))
  const joined = new JoinedValues(units)
  const [heldTable, soughtTable] = [joined.table(held), joined.table(sought)]
  return {
    held: inOrder(heldTable, orders.held, room),
    sought: inOrder(soughtTable, orders.sought, room),
    values: joined.values(),
  }
}

// Row by row, for a code and a formation count as often as rows state them together.
function statedUnits({
  rows,
  cells,
  units,
}: Pick<FormStretch, 'rows' | 'cells' | 'units'>): readonly UnitReading[] {
  const stated: UnitReading[] = []
  for (let row = 0; row < rows; row++) {
    const unit = units[cells[row * ROW_WIDTH + CELL.unit] ?? -1]
    if (unit !== undefined) stated.push(unit)
  }
  return stated
}

/** By the number a unit was read under: its number over both lists, its code, and whether it has a name. */
interface UnitNumbers {
  readonly units: Int32Array
  readonly unitCodes: Int32Array
  readonly isUnitNamed: readonly boolean[]
}

function unitNumbers(
  units: readonly UnitReading[],
  register: UnitRegister,
  textOf: (text: string) => number,
): UnitNumbers {
  return {
    units: Int32Array.from(units, (unit) => register.numberOf(unit)),
    unitCodes: Int32Array.from(units, ({ code }) => textOf(code ?? '')),
    isUnitNamed: units.map((unit) => register.isNamed(unit)),
  }
}

function settleUnits(cells: Int32Array, by: UnitNumbers): void {
  for (let at = 0; at < cells.length; at += ROW_WIDTH) {
    const unit = cells[at + CELL.unit] ?? -1
    cells[at + CELL.unitCode] = unit < 0 ? NO_TEXT : (by.unitCodes[unit] ?? NO_TEXT)
    if (by.isUnitNamed[unit] === true)
      cells[at + CELL.marks] = (cells[at + CELL.marks] ?? 0) | MARK.unitNamed
    set(cells, at + CELL.unit, by.units)
  }
}

interface Renumbering extends UnitNumbers {
  readonly words: Int32Array
  readonly givens: Int32Array
  readonly patronymics: Int32Array
  readonly wordLists: Int32Array
  readonly serviceNumbers: Int32Array
}

class JoinedValues {
  readonly #units: UnitRegister
  readonly #words = new WordNumbers()
  readonly #givens = new PartSink()
  readonly #patronymics = new PartSink()
  readonly #lists = new ListSink()
  readonly #serviceNumbers = new NumberSink()
  readonly #texts = new Numbered<string>()

  constructor(units: UnitRegister) {
    this.#units = units
    this.#text('')
  }

  table(stretches: readonly FormStretch[]): FormTable {
    const rows = stretches.reduce((sum, stretch) => sum + stretch.rows, 0)
    const cells = new Int32Array(rows * ROW_WIDTH)
    let at = 0
    for (const stretch of stretches) {
      cells.set(stretch.cells, at)
      renumber(cells.subarray(at, at + stretch.cells.length), this.#renumbering(stretch))
      at += stretch.cells.length
    }
    return { rows, cells }
  }

  #renumbering({ values, units }: FormStretch): Renumbering {
    const { folds, isArabic, serviceNumbers } = values
    const words = Int32Array.from(folds, (fold, n) =>
      this.#words.numberOf(fold, isArabic[n] === 1 ? 'arabic' : 'other'),
    )
    const lists = Array.from({ length: values.lists.starts.length - 1 }, (_, n) =>
      listOf(values.lists, n),
    )
    const texts = Int32Array.from(values.texts, (text) => this.#text(text))
    const numbers = Int32Array.from(serviceNumbers.series, (series, n) =>
      this.#serviceNumbers.add(
        { series: values.texts[series] ?? '', digits: digitsOf(serviceNumbers, n) },
        (text) => this.#text(text),
      ),
    )
    const wordLists = Int32Array.from(lists, (all) =>
      this.#lists.of(all.map((word) => words[word] ?? -1)),
    )
    const by = { words, texts, classLists: Int32Array.from(lists, (all) => this.#lists.of(all)) }
    return {
      words,
      wordLists,
      givens: partNumbers(values.givens, this.#givens, by),
      patronymics: partNumbers(values.patronymics, this.#patronymics, by),
      serviceNumbers: numbers,
      ...unitNumbers(units, this.#units, (text) => this.#text(text)),
    }
  }

  #text(text: string): number {
    return this.#texts.of(text, text)
  }

  values(): FormValues {
    return valuesOf({
      words: this.#words,
      givens: this.#givens,
      patronymics: this.#patronymics,
      lists: this.#lists,
      serviceNumbers: this.#serviceNumbers,
      texts: this.#texts.all,
    })
  }
}

function renumber(cells: Int32Array, by: Renumbering): void {
  settleUnits(cells, by)
  for (let at = 0; at < cells.length; at += ROW_WIDTH) {
    set(cells, at + CELL.surname, by.words)
    set(cells, at + CELL.callSign, by.words)
    set(cells, at + CELL.otherSurnames, by.wordLists)
    set(cells, at + CELL.places, by.wordLists)
    set(cells, at + CELL.given, by.givens)
    set(cells, at + CELL.patronymic, by.patronymics)
    set(cells, at + CELL.serviceNumber, by.serviceNumbers)
  }
}

// Of each name of a stretch its place among those of all.
function partNumbers(
  parts: Int32Array,
  sink: PartSink,
  by: Readonly<Record<'words' | 'classLists' | 'texts', Int32Array>>,
): Int32Array {
  const cells = parts.slice()
  const numbers = new Int32Array(parts.length / PART_WIDTH)
  for (let part = 0; part < numbers.length; part++) {
    const at = part * PART_WIDTH
    set(cells, at + PART.word, by.words)
    set(cells, at + PART.firstClass, by.words)
    set(cells, at + PART.classes, by.classLists)
    set(cells, at + PART.initial, by.texts)
    numbers[part] = sink.of(Array.from(cells.subarray(at, at + PART_WIDTH)))
  }
  return numbers
}

function set(cells: Int32Array, at: number, numbers: Int32Array): void {
  const local = cells[at] ?? -1
  cells[at] = local < 0 ? -1 : (numbers[local] ?? -1)
}
