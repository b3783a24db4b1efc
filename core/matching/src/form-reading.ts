// Reads lists into tables, a stretch of rows at a time. A stretch numbers its words and values by
// itself, so that threads can read stretches at once; joining them in order numbers everything as reading
// row by row would, however many stretches there were.
import type { PersonRecord } from '@parley/names'
import { WordMemory } from '@parley/names'
import type { BirthDate } from './birth-dates.ts'
import type { ServiceNumber } from './events.ts'
import type { FormTable, FormValues, PreparedLists } from './form-table.ts'
import { CELL, MARK, marksOf, ROW_WIDTH } from './form-table.ts'
import type { PersonForm } from './person-forms.ts'
import { newTexts, personForm } from './person-forms.ts'
import type { RankStep } from './ranks.ts'
import type { UnitReading } from './units.ts'
import { readUnit, UnitRegister } from './units.ts'
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
  readonly units: Map<string, UnitReading>
}

export function newReadingMemory(): ReadingMemory {
  return { words: new WordMemory(), units: new Map() }
}

/** Reads some rows of a list. */
export function readStretch(
  records: readonly PersonRecord[],
  memory: ReadingMemory = newReadingMemory(),
): FormStretch {
  const sink = new StretchSink()
  const texts = newTexts()
  const cells = new Int32Array(records.length * ROW_WIDTH)
  records.forEach((record, row) => {
    const form = personForm(record, { words: sink.words, memory: memory.words, texts })
    const unit = record.unit === null ? null : unitReading(record.unit, memory.units)
    sink.write(cells, row * ROW_WIDTH, form, unit)
  })
  return { rows: records.length, cells, values: sink.values(), units: sink.units.all }
}

function unitReading(text: string, known: Map<string, UnitReading>): UnitReading {
  const found = known.get(text)
  if (found !== undefined) return found
  const reading = readUnit(text)
  known.set(text, reading)
  return reading
}

// Numbers values in the order they are first seen.
class Numbered<Value> {
  readonly all: Value[] = []
  readonly #numbers = new Map<unknown, number>()

  of(key: unknown, value: Value): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.all.length)
    this.all.push(value)
    return this.all.length - 1
  }
}

// Values are told apart by the object: within a stretch, equal cells were read into one object.
class StretchSink {
  readonly words = new WordNumbers()
  readonly units = new Numbered<UnitReading>()
  readonly #lists = new Numbered<readonly number[]>()
  readonly #births = new Numbered<BirthDate>()
  readonly #ranks = new Numbered<RankStep>()
  readonly #serviceNumbers = new Numbered<ServiceNumber>()
  readonly #texts = new Numbered<string>()

  write(cells: Int32Array, at: number, form: PersonForm, unit: UnitReading | null): void {
    cells[at + CELL.surname] = form.surname
    cells[at + CELL.given] = form.given
    cells[at + CELL.givenClass] = form.givenClass
    cells[at + CELL.patronymic] = form.patronymic
    cells[at + CELL.father] = form.father
    cells[at + CELL.callSign] = form.callSign
    cells[at + CELL.otherSurnames] = this.#list(form.otherSurnames)
    cells[at + CELL.places] = this.#list(form.places)
    cells[at + CELL.givenClasses] = this.#list(form.givenClasses)
    cells[at + CELL.fathers] = this.#list(form.fathers)
    cells[at + CELL.birth] = this.#births.of(form.birth, form.birth)
    cells[at + CELL.rank] = form.rank === null ? -1 : this.#ranks.of(form.rank, form.rank)
    const number = form.serviceNumber
    cells[at + CELL.serviceNumber] = number === null ? -1 : this.#serviceNumbers.of(number, number)
    cells[at + CELL.unit] = unit === null ? -1 : this.units.of(unit, unit)
    cells[at + CELL.givenInitial] = this.#texts.of(form.givenInitial, form.givenInitial)
    cells[at + CELL.patronymicInitial] = this.#texts.of(
      form.patronymicInitial,
      form.patronymicInitial,
    )
    cells[at + CELL.captured] = form.captured
    cells[at + CELL.capturedSwapped] = form.capturedSwapped
    cells[at + CELL.marks] = marksOf(form)
  }

  #list(list: readonly number[]): number {
    return this.#lists.of(list.length === 0 ? '' : list.join(), list)
  }

  values(): FormValues {
    return {
      folds: this.words.folds,
      isArabic: Uint8Array.from(this.words.isArabic),
      lists: this.#lists.all,
      births: this.#births.all,
      ranks: this.#ranks.all,
      serviceNumbers: this.#serviceNumbers.all,
      texts: this.#texts.all,
    }
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
  readonly births: Int32Array
  readonly ranks: Int32Array
  readonly serviceNumbers: Int32Array
  readonly texts: Int32Array
  readonly units: Int32Array
  readonly unitCodes: Int32Array
  readonly isUnitNamed: readonly boolean[]
}

class JoinedValues {
  readonly #units: UnitRegister
  readonly #words = new WordNumbers()
  readonly #lists = new Numbered<readonly number[]>()
  readonly #births = new Numbered<BirthDate>()
  readonly #ranks = new Numbered<RankStep>()
  readonly #serviceNumbers = new Numbered<ServiceNumber>()
  readonly #texts = new Numbered<string>()

  constructor(units: UnitRegister) {
    this.#units = units
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
    const words = Int32Array.from(values.folds, (fold, n) =>
      this.#words.numberOf(fold, values.isArabic[n] === 1 ? 'arabic' : 'other'),
    )
    const list = (all: readonly number[]): number => this.#lists.of(all.join(), all)
    return {
      words,
      wordLists: Int32Array.from(values.lists, (all) => list(all.map((word) => words[word] ?? -1))),
      classLists: Int32Array.from(values.lists, list),
      births: Int32Array.from(values.births, (birth) => this.#births.of(birthKey(birth), birth)),
      ranks: Int32Array.from(values.ranks, (rank) =>
        this.#ranks.of(rank.step * 2 + Number(rank.isNaval), rank),
      ),
      serviceNumbers: Int32Array.from(values.serviceNumbers, (number) =>
        this.#serviceNumbers.of(`${number.series} ${number.digits}`, number),
      ),
      texts: Int32Array.from(values.texts, (text) => this.#texts.of(text, text)),
      units: Int32Array.from(units, (unit) => this.#units.numberOf(unit)),
      unitCodes: Int32Array.from(units, ({ code }) => this.#texts.of(code ?? '', code ?? '')),
      isUnitNamed: units.map((unit) => this.#units.isNamed(unit)),
    }
  }

  values(): FormValues {
    return {
      folds: this.#words.folds,
      isArabic: Uint8Array.from(this.#words.isArabic),
      lists: this.#lists.all,
      births: this.#births.all,
      ranks: this.#ranks.all,
      serviceNumbers: this.#serviceNumbers.all,
      texts: this.#texts.all,
    }
  }
}

function birthKey({ year, month, day, from, to }: BirthDate): string {
  return `${year}.${month}.${day}.${from}.${to}`
}

function renumber(cells: Int32Array, from: number, rows: number, by: Renumbering): void {
  for (let at = from; at < from + rows * ROW_WIDTH; at += ROW_WIDTH) {
    for (const cell of WORD_CELLS) set(cells, at + cell, by.words)
    set(cells, at + CELL.otherSurnames, by.wordLists)
    set(cells, at + CELL.places, by.wordLists)
    set(cells, at + CELL.givenClasses, by.classLists)
    set(cells, at + CELL.fathers, by.classLists)
    set(cells, at + CELL.birth, by.births)
    set(cells, at + CELL.rank, by.ranks)
    set(cells, at + CELL.serviceNumber, by.serviceNumbers)
    set(cells, at + CELL.givenInitial, by.texts)
    set(cells, at + CELL.patronymicInitial, by.texts)
    const unit = cells[at + CELL.unit] ?? -1
    cells[at + CELL.unitCode] = unit < 0 ? -1 : (by.unitCodes[unit] ?? -1)
    if (by.isUnitNamed[unit] === true)
      cells[at + CELL.marks] = (cells[at + CELL.marks] ?? 0) | MARK.unitNamed
    set(cells, at + CELL.unit, by.units)
  }
}

function set(cells: Int32Array, at: number, numbers: Int32Array): void {
  const local = cells[at] ?? -1
  cells[at] = local < 0 ? -1 : (numbers[local] ?? -1)
}
