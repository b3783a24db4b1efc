// The rows of a list as whole numbers in one array, with the few values they share beside it: a row takes 64
// bytes, one line of a processor's memory, any number of threads can read rows at once, and a cursor shows a row
// without making an object of it.
import type { PersonRecord } from '@parley/names'

/**
 * Cells of a row; -1 is missing. A word is a place in `folds`, a name one in `givens` or `patronymics`, a list
 * one in `lists`, a text one in `texts`.
 */
export const CELL = {
  surname: 0,
  otherSurnames: 1,
  given: 2,
  patronymic: 3,
  /** Birth date as {@link packedDate}. */
  born: 4,
  /** First and last year of birth: the first times 16,384, and the last. */
  bornSpan: 5,
  serviceNumber: 6,
  unit: 7,
  unitCode: 8,
  captured: 9,
  capturedSwapped: 10,
  places: 11,
  callSign: 12,
  /** Twice the step, and one more at sea. */
  rank: 13,
  marks: 14,
} as const

/** Cells per row: as many as fill a line of memory. */
export const ROW_WIDTH = 16

/**
 * Cells of a given name or a patronymic: the word, -1 for an initial; the number that names of one class share, of an
 * unknown name its own; its classes as a list; its initial as a text; bits of {@link PART_MARK}.
 */
export const PART = { word: 0, firstClass: 1, classes: 2, initial: 3, marks: 4 } as const

/** Cells per given name or patronymic. */
export const PART_WIDTH = 5

/** Bits of a part's marks. */
export const PART_MARK = { short: 1, near: 2, initial: 4 } as const

/** Bits of the cell `marks`. */
export const MARK = { unitNamed: 1 } as const
const SEX_SHIFT = 1
const CATEGORY_SHIFT = 3
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
  /** Given names and patronymics, each once; of {@link PART_WIDTH} cells. */
  readonly givens: Int32Array
  readonly patronymics: Int32Array
  readonly lists: NumberLists
  readonly serviceNumbers: ServiceNumbers
  readonly texts: readonly string[]
}

/** The place of the empty text among the texts, always. */
export const NO_TEXT = 0

type Parts = Pick<FormValues, 'givens' | 'patronymics'>

/** A cell of a given name or a patronymic; -1 if there is none. */
export function partCell(parts: Int32Array, part: number, cell: number): number {
  return part < 0 ? -1 : (parts[part * PART_WIDTH + cell] ?? -1)
}

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

/** Sex and category of a row's marks, as one number below {@link MARKS}: the sex in the lowest two bits. */
export function sexAndCategory(marks: number): number {
  return (marks >> SEX_SHIFT) & (MARKS - 1)
}

/** How many different sexes and categories a row can have, known or not. */
export const MARKS = 16

/** A day as one number, 0 for a part that is not stated; the year takes what is above nine bits. */
export function packedDate(year: number, month: number, day: number): number {
  return (year << 9) | (month << 5) | day
}

/** Shows one row of a table at a time; moving it makes nothing. What each cell means, {@link CELL} and {@link PART} say. */
export class FormCursor {
  readonly #cells: Int32Array
  readonly #givens: Int32Array
  readonly #patronymics: Int32Array
  #at = 0

  constructor(table: FormTable, { givens, patronymics }: Parts) {
    this.#cells = table.cells
    this.#givens = givens
    this.#patronymics = patronymics
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

  /** Which given name it is, a place in `givens`; -1 for none. */
  get givenName(): number {
    return this.#cell(CELL.given)
  }

  get given(): number {
    return partCell(this.#givens, this.givenName, PART.word)
  }

  get givenClass(): number {
    return partCell(this.#givens, this.givenName, PART.firstClass)
  }

  /** Which patronymic it is, a place in `patronymics`; -1 for none. */
  get patronymicName(): number {
    return this.#cell(CELL.patronymic)
  }

  get father(): number {
    return partCell(this.#patronymics, this.patronymicName, PART.firstClass)
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
