// The rows of a list as whole numbers in one array, with the few values they share beside it: a million
// rows take 80 bytes each, any number of threads can read them at once, and a cursor shows a row as a
// form without making an object of it.
import type { PersonRecord } from '@parley/names'
import type { BirthDate } from './birth-dates.ts'
import type { ServiceNumber } from './events.ts'
import type { PersonForm } from './person-forms.ts'
import type { RankStep } from './ranks.ts'

/** Cells of a row, in this order; what is not a plain number stands for a place in {@link FormValues}. */
export const CELL = {
  surname: 0,
  given: 1,
  givenClass: 2,
  patronymic: 3,
  father: 4,
  callSign: 5,
  otherSurnames: 6,
  places: 7,
  givenClasses: 8,
  fathers: 9,
  birth: 10,
  rank: 11,
  serviceNumber: 12,
  unit: 13,
  unitCode: 14,
  givenInitial: 15,
  patronymicInitial: 16,
  captured: 17,
  capturedSwapped: 18,
  marks: 19,
} as const

/** Cells per row. */
export const ROW_WIDTH = 20

/** Bits of the cell `marks`. */
export const MARK = { shortGiven: 1, nearGiven: 2, unitNamed: 4 } as const
const SEX_SHIFT = 3
const CATEGORY_SHIFT = 5
const SEXES: readonly PersonForm['sex'][] = [null, 'm', 'f']
const CATEGORIES: readonly PersonRecord['category'][] = [null, 'soldier', 'civilian']

/** One list. */
export interface FormTable {
  readonly rows: number
  readonly cells: Int32Array
}

/** What the rows of both lists share. */
export interface FormValues {
  /** Folds of words; a word in Arabic script is another word, and marked so. */
  readonly folds: readonly string[]
  readonly isArabic: Uint8Array
  readonly lists: readonly (readonly number[])[]
  readonly births: readonly BirthDate[]
  readonly ranks: readonly RankStep[]
  readonly serviceNumbers: readonly ServiceNumber[]
  readonly texts: readonly string[]
}

/** Both lists with their values: all that comparing needs; typed arrays and plain values alone. */
export interface PreparedLists {
  readonly held: FormTable
  readonly sought: FormTable
  readonly values: FormValues
}

/** The marks of a form as bits. */
export function marksOf(form: Omit<PersonForm, 'isUnitNamed'>): number {
  return (
    (form.isShortGiven ? MARK.shortGiven : 0) |
    (form.isNearGiven ? MARK.nearGiven : 0) |
    (SEXES.indexOf(form.sex) << SEX_SHIFT) |
    (CATEGORIES.indexOf(form.category) << CATEGORY_SHIFT)
  )
}

const NOTHING: BirthDate = { year: 0, month: 0, day: 0, from: 0, to: 0 }
const NONE: readonly number[] = []

/** Shows one row of a table at a time as a form; moving it makes nothing. */
export class FormCursor implements PersonForm {
  readonly #cells: Int32Array
  readonly #values: FormValues
  #at = 0

  constructor(table: FormTable, values: FormValues) {
    this.#cells = table.cells
    this.#values = values
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

  get otherSurnames(): readonly number[] {
    return this.#values.lists[this.#cell(CELL.otherSurnames)] ?? NONE
  }

  get given(): number {
    return this.#cell(CELL.given)
  }

  get givenClass(): number {
    return this.#cell(CELL.givenClass)
  }

  get givenClasses(): readonly number[] {
    return this.#values.lists[this.#cell(CELL.givenClasses)] ?? NONE
  }

  get givenInitial(): string {
    return this.#values.texts[this.#cell(CELL.givenInitial)] ?? ''
  }

  get isShortGiven(): boolean {
    return (this.#cell(CELL.marks) & MARK.shortGiven) !== 0
  }

  get isNearGiven(): boolean {
    return (this.#cell(CELL.marks) & MARK.nearGiven) !== 0
  }

  get patronymic(): number {
    return this.#cell(CELL.patronymic)
  }

  get father(): number {
    return this.#cell(CELL.father)
  }

  get fathers(): readonly number[] {
    return this.#values.lists[this.#cell(CELL.fathers)] ?? NONE
  }

  get patronymicInitial(): string {
    return this.#values.texts[this.#cell(CELL.patronymicInitial)] ?? ''
  }

  get birth(): BirthDate {
    return this.#values.births[this.#cell(CELL.birth)] ?? NOTHING
  }

  get rank(): RankStep | null {
    return this.#values.ranks[this.#cell(CELL.rank)] ?? null
  }

  get unit(): number {
    return this.#cell(CELL.unit)
  }

  get isUnitNamed(): boolean {
    return (this.#cell(CELL.marks) & MARK.unitNamed) !== 0
  }

  get unitCode(): string {
    return this.#values.texts[this.#cell(CELL.unitCode)] ?? ''
  }

  get serviceNumber(): ServiceNumber | null {
    return this.#values.serviceNumbers[this.#cell(CELL.serviceNumber)] ?? null
  }

  get captured(): number {
    return this.#cell(CELL.captured)
  }

  get capturedSwapped(): number {
    return this.#cell(CELL.capturedSwapped)
  }

  get places(): readonly number[] {
    return this.#values.lists[this.#cell(CELL.places)] ?? NONE
  }

  get sex(): PersonForm['sex'] {
    return SEXES[(this.#cell(CELL.marks) >> SEX_SHIFT) & 3] ?? null
  }

  get category(): PersonRecord['category'] {
    return CATEGORIES[(this.#cell(CELL.marks) >> CATEGORY_SHIFT) & 3] ?? null
  }

  get callSign(): number {
    return this.#cell(CELL.callSign)
  }
}
