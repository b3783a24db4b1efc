// The rows of a list as whole numbers in one array, with the few values they share beside it: a million
// rows take 84 bytes each, any number of threads can read them at once, and a cursor shows a row without
// making an object of it.
import type { PersonRecord } from '@parley/names'

/**
 * Cells of a row, in this order, those read most first; -1 is missing. A word is a place in `folds`, a
 * list of words or classes one in `lists`, a text one in `texts`.
 */
export const CELL = {
  surname: 0,
  given: 1,
  /** Number that given names of one class share; of an unknown name its own. */
  givenClass: 2,
  givenClasses: 3,
  patronymic: 4,
  father: 5,
  fathers: 6,
  /** Birth date as {@link packedDate}. */
  born: 7,
  serviceNumber: 8,
  unit: 9,
  captured: 10,
  /** Twice the step, and one more at sea. */
  rank: 11,
  marks: 12,
  otherSurnames: 13,
  callSign: 14,
  places: 15,
  /** First and last year of birth: the first times 16,384, and the last. */
  bornSpan: 16,
  unitCode: 17,
  givenInitial: 18,
  patronymicInitial: 19,
  capturedSwapped: 20,
} as const

/** Cells per row. */
export const ROW_WIDTH = 21

/** Bits of the cell `marks`. */
export const MARK = {
  shortGiven: 1,
  nearGiven: 2,
  unitNamed: 4,
  givenInitial: 8,
  patronymicInitial: 16,
} as const
const SEX_SHIFT = 5
const CATEGORY_SHIFT = 7
const SEXES: readonly PersonRecord['sex'][] = [null, 'm', 'f']
const CATEGORIES: readonly PersonRecord['category'][] = [null, 'soldier', 'civilian']

/** One list. */
export interface FormTable {
  readonly rows: number
  readonly cells: Int32Array
}

/** Lists of numbers one behind the other: those of list n stand from `starts[n]` up to `starts[n + 1]`. */
export interface NumberLists {
  readonly starts: Int32Array
  readonly numbers: Int32Array
}

/** Service numbers: the digits of number n stand from `starts[n]` up to `starts[n + 1]`, as ASCII. */
export interface ServiceNumbers {
  readonly starts: Int32Array
  readonly digits: Uint8Array
  /** Letters before the digits: a place in the texts. */
  readonly series: Int32Array
}

/** What the rows of both lists share. */
export interface FormValues {
  /** Folds of words; a word in Arabic script is another word, and marked so. */
  readonly folds: readonly string[]
  readonly isArabic: Uint8Array
  readonly lists: NumberLists
  readonly serviceNumbers: ServiceNumbers
  readonly texts: readonly string[]
}

/** The place of the empty text among the texts, always. */
export const NO_TEXT = 0

/** Both lists with their values: all that comparing needs; typed arrays and plain values alone. */
export interface PreparedLists {
  readonly held: FormTable
  readonly sought: FormTable
  readonly values: FormValues
}

/** Sex and category as bits of the cell `marks`. */
export function marksOf(sex: PersonRecord['sex'], category: PersonRecord['category']): number {
  return (SEXES.indexOf(sex) << SEX_SHIFT) | (CATEGORIES.indexOf(category) << CATEGORY_SHIFT)
}

/** A day as one number, 0 for a part that is not stated; the year takes what is above nine bits. */
export function packedDate(year: number, month: number, day: number): number {
  return (year << 9) | (month << 5) | day
}

/** Shows one row of a table at a time; moving it makes nothing. What each cell means, {@link CELL} says. */
export class FormCursor {
  readonly #cells: Int32Array
  #at = 0

  constructor(table: FormTable) {
    this.#cells = table.cells
  }

  /** Moves to a row, from 0, and returns the cursor itself. */
  to(row: number): this {
    this.#at = row * ROW_WIDTH
    return this
  }

  #cell(column: number): number {
    return this.#cells[this.#at + column] ?? 0
  }

  get surname(): number {
    return this.#cell(CELL.surname)
  }

  get otherSurnames(): number {
    return this.#cell(CELL.otherSurnames)
  }

  get given(): number {
    return this.#cell(CELL.given)
  }

  get givenClass(): number {
    return this.#cell(CELL.givenClass)
  }

  get givenClasses(): number {
    return this.#cell(CELL.givenClasses)
  }

  get givenInitial(): number {
    return this.#cell(CELL.givenInitial)
  }

  get patronymic(): number {
    return this.#cell(CELL.patronymic)
  }

  get father(): number {
    return this.#cell(CELL.father)
  }

  get fathers(): number {
    return this.#cell(CELL.fathers)
  }

  get patronymicInitial(): number {
    return this.#cell(CELL.patronymicInitial)
  }

  get born(): number {
    return this.#cell(CELL.born)
  }

  get bornSpan(): number {
    return this.#cell(CELL.bornSpan)
  }

  get rank(): number {
    return this.#cell(CELL.rank)
  }

  get unit(): number {
    return this.#cell(CELL.unit)
  }

  get unitCode(): number {
    return this.#cell(CELL.unitCode)
  }

  get serviceNumber(): number {
    return this.#cell(CELL.serviceNumber)
  }

  get captured(): number {
    return this.#cell(CELL.captured)
  }

  get capturedSwapped(): number {
    return this.#cell(CELL.capturedSwapped)
  }

  get places(): number {
    return this.#cell(CELL.places)
  }

  get callSign(): number {
    return this.#cell(CELL.callSign)
  }

  /** Bits of {@link MARK}. */
  get marks(): number {
    return this.#cell(CELL.marks)
  }

  /** 0 unknown, 1 a man, 2 a woman. */
  get sex(): number {
    return (this.#cell(CELL.marks) >> SEX_SHIFT) & 3
  }

  /** 0 unknown, else one of the categories. */
  get category(): number {
    return (this.#cell(CELL.marks) >> CATEGORY_SHIFT) & 3
  }
}
