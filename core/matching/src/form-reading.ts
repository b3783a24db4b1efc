// Reads lists into tables, a stretch of rows at a time. A stretch numbers its words and values by
// itself, so that threads can read stretches at once; joining them in order numbers everything as reading
// row by row would, however many stretches there were.
import type { PersonRecord } from '@parley/names'
import { WordMemory } from '@parley/names'
import type { FormTable, FormValues, PreparedLists } from './form-table.ts'
import { CELL, MARK, NO_TEXT, ROW_WIDTH } from './form-table.ts'
import { FormReader, TextMemory } from './person-forms.ts'
import type { UnitReading } from './units.ts'
import { UnitRegister } from './units.ts'
import { digitsOf, listOf, ListSink, Numbered, NumberSink } from './value-sinks.ts'
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
  records: readonly PersonRecord[],
  memory: ReadingMemory = newReadingMemory(),
): FormStretch {
  const reader = new FormReader(memory.words, memory.texts)
  const cells = new Int32Array(records.length * ROW_WIDTH)
  records.forEach((record, row) => reader.read(record, cells, row * ROW_WIDTH))
  return { rows: records.length, cells, values: valuesOf(reader), units: reader.units }
}

function valuesOf({
  words,
  lists,
  serviceNumbers,
  texts,
}: Pick<FormReader, 'words' | 'lists' | 'serviceNumbers' | 'texts'>): FormValues {
  return {
    folds: words.folds,
    isArabic: Uint8Array.from(words.isArabic),
    lists: lists.values(),
    serviceNumbers: serviceNumbers.values(),
    texts,
  }
}

/** Joins the stretches of both lists, in the order of their rows. */
export function joinStretches(
  held: readonly FormStretch[],
  sought: readonly FormStretch[],
): PreparedLists {
  const all = [...held, ...sought]
  const units = new UnitRegister(all.flatMap(statedUnits))
  const joined = new JoinedValues(units)
  const [heldTable, soughtTable] = [joined.table(held), joined.table(sought)]
  return { held: heldTable, sought: soughtTable, values: joined.values() }
}

// Row by row, for a code and a formation count as often as rows state them together.
function statedUnits(stretch: FormStretch): readonly UnitReading[] {
  const stated: UnitReading[] = []
  for (let row = 0; row < stretch.rows; row++) {
    const unit = stretch.units[stretch.cells[row * ROW_WIDTH + CELL.unit] ?? -1]
    if (unit !== undefined) stated.push(unit)
  }
  return stated
}

const WORD_CELLS = [
  CELL.surname,
  CELL.given,
  CELL.givenClass,
  CELL.patronymic,
  CELL.father,
  CELL.callSign,
]

interface Renumbering {
  readonly words: Int32Array
  readonly wordLists: Int32Array
  readonly classLists: Int32Array
  readonly serviceNumbers: Int32Array
  readonly texts: Int32Array
  readonly units: Int32Array
  readonly unitCodes: Int32Array
  readonly isUnitNamed: readonly boolean[]
}

class JoinedValues {
  readonly #units: UnitRegister
  readonly #words = new WordNumbers()
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
      renumber(cells, at, stretch.rows, this.#renumbering(stretch))
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
      this.#serviceNumbers.of(
        { series: values.texts[series] ?? '', digits: digitsOf(serviceNumbers, n) },
        (text) => this.#text(text),
      ),
    )
    return {
      words,
      wordLists: Int32Array.from(lists, (all) =>
        this.#lists.of(all.map((word) => words[word] ?? -1)),
      ),
      classLists: Int32Array.from(lists, (all) => this.#lists.of(all)),
      serviceNumbers: numbers,
      texts,
      units: Int32Array.from(units, (unit) => this.#units.numberOf(unit)),
      unitCodes: Int32Array.from(units, ({ code }) => this.#text(code ?? '')),
      isUnitNamed: units.map((unit) => this.#units.isNamed(unit)),
    }
  }

  #text(text: string): number {
    return this.#texts.of(text, text)
  }

  values(): FormValues {
    return valuesOf({
      words: this.#words,
      lists: this.#lists,
      serviceNumbers: this.#serviceNumbers,
      texts: this.#texts.all,
    })
  }
}

function renumber(cells: Int32Array, from: number, rows: number, by: Renumbering): void {
  for (let at = from; at < from + rows * ROW_WIDTH; at += ROW_WIDTH) {
    for (const cell of WORD_CELLS) set(cells, at + cell, by.words)
    set(cells, at + CELL.otherSurnames, by.wordLists)
    set(cells, at + CELL.places, by.wordLists)
    set(cells, at + CELL.givenClasses, by.classLists)
    set(cells, at + CELL.fathers, by.classLists)
    set(cells, at + CELL.serviceNumber, by.serviceNumbers)
    set(cells, at + CELL.givenInitial, by.texts)
    set(cells, at + CELL.patronymicInitial, by.texts)
    const unit = cells[at + CELL.unit] ?? -1
    cells[at + CELL.unitCode] = unit < 0 ? NO_TEXT : (by.unitCodes[unit] ?? NO_TEXT)
    if (by.isUnitNamed[unit] === true)
      cells[at + CELL.marks] = (cells[at + CELL.marks] ?? 0) | MARK.unitNamed
    set(cells, at + CELL.unit, by.units)
  }
}

function set(cells: Int32Array, at: number, numbers: Int32Array): void {
  const local = cells[at] ?? -1
  cells[at] = local < 0 ? -1 : (numbers[local] ?? -1)
}
