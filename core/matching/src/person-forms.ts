// What of each row is compared, as numbers: every fold gets one number for both lists, so that two
// words are compared once however many rows they stand in, and equal numbers mean equal words.
import type {
  CanonicalGiven,
  CanonicalName,
  CanonicalPatronymic,
  PersonRecord,
  WordMemory,
} from '@parley/names'
import { canonicalName, foldWord, mayBeInitial } from '@parley/names'
import type { BirthDate } from './birth-dates.ts'
import { birthDateOf } from './birth-dates.ts'
import { cellText } from './cell-text.ts'
import {
  dayNumber,
  LEAST_DIGITS,
  placeWords,
  readServiceNumber,
  seriesOf,
  swappedDayNumber,
} from './events.ts'
import type { ServiceNumber } from './events.ts'
import { CELL, MARK, marksOf, NO_TEXT } from './form-table.ts'
import { readRank } from './ranks.ts'
import type { UnitReading } from './units.ts'
import { readUnit } from './units.ts'
import { ListSink, Numbered, NumberSink } from './value-sinks.ts'
import { WordNumbers } from './words.ts'

/** What is read once however many rows say it; it saves work and changes nothing. */
export class TextMemory {
  readonly #ranks = new Map<string, number>()
  readonly #births = new Map<string, BirthDate>()
  readonly #days = new Map<string, CaptureDays>()
  readonly #units = new Map<string, UnitReading>()
  readonly #places = new Map<string, readonly string[]>()
  readonly #series = new Map<string, string>()

  /** The rank as twice its step, and one more at sea; -1 if it is none. */
  rank(text: string): number {
    return remember(this.#ranks, text, (rank) => {
      const read = readRank(rank)
      return read === null ? -1 : read.step * 2 + Number(read.isNaval)
    })
  }

  birth(record: PersonRecord): BirthDate {
    if (record.born === null || record.bornAs !== 'date') return birthDateOf(record)
    return remember(this.#births, record.born, () => birthDateOf(record))
  }

  captureDays({ capturedOn }: PersonRecord): CaptureDays {
    if (capturedOn === null) return NO_DAYS
    return remember(this.#days, capturedOn, () => ({
      day: dayNumber(capturedOn),
      swapped: swappedDayNumber(capturedOn),
    }))
  }

  unit(text: string): UnitReading {
    return remember(this.#units, text, readUnit)
  }

  places(text: string): readonly string[] {
    return remember(this.#places, text, placeWords)
  }

  /** The same as {@link readServiceNumber}; letters before digits alone, as most have them, are read once. */
  serviceNumber(text: string): ServiceNumber | null {
    const found = text.length > MOST_COMMON ? null : COMMON_NUMBER.exec(text)
    if (found === null) return readServiceNumber(text)
    const [, letters = '', digits = ''] = found
    const series = remember(this.#series, letters, (before) => seriesOf(before))
    return digits.length < LEAST_DIGITS ? null : { digits, series }
  }
}

const COMMON_NUMBER = /^(\D*)(\d+)$/
const MOST_COMMON = 40 // characters of the numbers that are read so; longer ones are cut

interface CaptureDays {
  readonly day: number
  readonly swapped: number
}

const NO_DAYS: CaptureDays = { day: -1, swapped: -1 }

function remember<Value>(
  known: Map<string, Value>,
  text: string,
  read: (text: string) => Value,
): Value {
  const found = known.get(text)
  if (found !== undefined) return found
  const value = read(text)
  known.set(text, value)
  return value
}

/**
 * Reads rows into the cells of a table, one after the other; values are numbered in the order they come.
 * The unit's number is of {@link units} until all rows are read, for it depends on what all of them say.
 */
export class FormReader {
  readonly words: WordNumbers = new WordNumbers()
  readonly lists: ListSink = new ListSink()
  readonly serviceNumbers: NumberSink = new NumberSink()
  readonly units: UnitReading[] = []
  // A word of a name is read once, and what is read has its cells once.
  readonly #givens = {
    arabic: new Map<CanonicalGiven, NameCells>(),
    other: new Map<CanonicalGiven, NameCells>(),
  }
  readonly #patronymics = {
    arabic: new Map<CanonicalPatronymic, NameCells>(),
    other: new Map<CanonicalPatronymic, NameCells>(),
  }
  readonly #texts = new Numbered<string>()
  readonly #unitNumbers = new Map<UnitReading, number>()
  readonly #memory: WordMemory
  readonly #known: TextMemory

  constructor(memory: WordMemory, known: TextMemory) {
    this.#memory = memory
    this.#known = known
    this.text('')
  }

  get texts(): readonly string[] {
    return this.#texts.all
  }

  /** Reads a row into the cells from `at` on. */
  read(record: PersonRecord, cells: Int32Array, at: number): void {
    const name = canonicalName(record.name, this.#memory)
    const known = this.#known
    const script = name.isArabic ? 'arabic' : 'other'
    this.#surnames(name, script, [cells, at])
    const marks =
      this.#given(name, script, [cells, at]) | this.#patronymic(name, script, [cells, at])
    const birth = known.birth(record)
    const days = known.captureDays(record)
    const { rank, unit } = record
    cells[at + CELL.born] = birth.born
    cells[at + CELL.bornSpan] = birth.bornSpan
    cells[at + CELL.captured] = days.day
    cells[at + CELL.capturedSwapped] = days.swapped
    cells[at + CELL.rank] = rank === null ? -1 : known.rank(rank)
    cells[at + CELL.unit] = unit === null ? -1 : this.#unit(known.unit(unit))
    cells[at + CELL.unitCode] = NO_TEXT
    cells[at + CELL.serviceNumber] = this.#serviceNumber(record)
    cells[at + CELL.places] = this.#places(record)
    cells[at + CELL.callSign] = this.#callSign(record, name)
    cells[at + CELL.marks] = marks | marksOf(record.sex ?? name.sex, record.category)
  }

  #surnames(name: CanonicalName, script: Script, [cells, at]: Row): void {
    const { words } = this
    const surname = words.numberOf(name.surname, script)
    cells[at + CELL.surname] = surname
    const isAlone = name.surnames.length === 1 && name.surnames[0] === name.surname
    const all = isAlone ? NONE : name.surnames.map((fold) => words.numberOf(fold, script))
    const others = isAlone ? NONE : all.filter((n) => n !== surname)
    cells[at + CELL.otherSurnames] = this.lists.of(others)
  }

  #given({ given }: CanonicalName, script: Script, [cells, at]: Row): number {
    const own = given === null ? NO_NAME : this.#cellsOfGiven(given, script)
    cells[at + CELL.given] = own.word
    cells[at + CELL.givenClass] = own.firstClass
    cells[at + CELL.givenClasses] = own.classes
    cells[at + CELL.givenInitial] = own.initial
    return own.marks
  }

  #cellsOfGiven(given: CanonicalGiven, script: Script): NameCells {
    const known = this.#givens[script].get(given)
    if (known !== undefined) return known
    const { classes, initial, how } = given
    const isShort = how === 'short' ? MARK.shortGiven : how === 'near' ? MARK.nearGiven : 0
    const marks = isShort | (initial === '' ? 0 : MARK.givenInitial)
    const word = initial === '' ? given.fold : ''
    const cells = this.#nameCells({ word, classes, initial, marks }, script)
    this.#givens[script].set(given, cells)
    return cells
  }

  #patronymic({ patronymic }: CanonicalName, script: Script, [cells, at]: Row): number {
    const own = patronymic === null ? NO_NAME : this.#cellsOfPatronymic(patronymic, script)
    cells[at + CELL.patronymic] = own.word
    cells[at + CELL.father] = own.firstClass
    cells[at + CELL.fathers] = own.classes
    cells[at + CELL.patronymicInitial] = own.initial
    return own.marks
  }

  #cellsOfPatronymic(patronymic: CanonicalPatronymic, script: Script): NameCells {
    const known = this.#patronymics[script].get(patronymic)
    if (known !== undefined) return known
    const { fathers: classes, initial } = patronymic
    const marks = initial === '' ? 0 : MARK.patronymicInitial
    const word = initial === '' ? patronymic.stem : ''
    const cells = this.#nameCells({ word, classes, initial, marks }, script)
    this.#patronymics[script].set(patronymic, cells)
    return cells
  }

  #nameCells({ word, classes, initial, marks }: NameRead, script: Script): NameCells {
    const { words } = this
    const [first] = classes
    const own = words.numberOf(word, script)
    const firstClass = first === undefined ? own : words.numberOf(`#${first}`)
    const initialText = this.text(initial)
    return { word: own, firstClass, classes: this.lists.of(classes), initial: initialText, marks }
  }

  #unit(reading: UnitReading): number {
    const known = this.#unitNumbers.get(reading)
    if (known !== undefined) return known
    this.#unitNumbers.set(reading, this.units.length)
    this.units.push(reading)
    return this.units.length - 1
  }

  #serviceNumber({ serviceNumber }: PersonRecord): number {
    const read = serviceNumber === null ? null : this.#known.serviceNumber(serviceNumber)
    return read === null ? -1 : this.serviceNumbers.of(read, (text) => this.text(text))
  }

  #places({ capturedAt }: PersonRecord): number {
    if (capturedAt === null) return -1
    const places = this.#known.places(capturedAt)
    return this.lists.of(places.map((fold) => this.words.numberOf(fold)))
  }

  #callSign({ callSign }: PersonRecord, name: CanonicalName): number {
    if (callSign === null) return this.words.numberOf(name.callSign ?? '')
    return this.words.numberOf(foldWord(cellText(callSign).replace(/\s/g, '')))
  }

  /** The number of a text. */
  text(text: string): number {
    return this.#texts.of(text, text)
  }
}

// Of a given name or a patronymic: the word, '' for an initial, and what it may mean.
interface NameRead {
  readonly word: string
  readonly classes: readonly number[]
  readonly initial: string
  readonly marks: number
}

// The same as the numbers its cells have.
interface NameCells {
  readonly word: number
  readonly firstClass: number
  readonly classes: number
  readonly initial: number
  readonly marks: number
}

const NO_NAME: NameCells = { word: -1, firstClass: -1, classes: -1, initial: NO_TEXT, marks: 0 }

type Script = 'arabic' | 'other'
type Row = readonly [cells: Int32Array, at: number]

const NONE: readonly number[] = []

/** Whether an initial may stand for a given name, whichever side has the whole name. */
export function agreesWithInitial(
  initial: string,
  fold: string,
  classes: readonly number[],
): boolean {
  if (classes.length === 0) return initial.includes(fold.charAt(0))
  return Array.from(initial).some((sound) =>
    classes.some((givenClass) => mayBeInitial(givenClass, sound)),
  )
}
