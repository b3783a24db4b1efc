// Compares two prepared rows field by field and writes one level per field. Missing is not
// contradicted: a level `missing` weighs nothing, a conflict weighs against.
import { compareBirthDates } from './birth-dates.ts'
import { compareCaptures, compareNumbers } from './events.ts'
import {
  BORN,
  GIVEN,
  GIVEN_LEVELS,
  PATRONYMIC,
  PATRONYMIC_LEVELS,
  PLACE_LEVELS,
  SURNAME,
  SURNAME_LEVELS,
  UNIT_LEVELS,
} from './fields.ts'
import type { FormCursor, FormValues, NumberLists } from './form-table.ts'
import { MARK, NO_TEXT, PART, PART_MARK, partCell } from './form-table.ts'
import { PairLevels } from './pair-levels.ts'
import { agreesWithInitial } from './person-forms.ts'
import { listOf } from './value-sinks.ts'
import type { Words } from './words.ts'
import { FIRST_OFFICER_STEP } from './ranks.ts'
import { FAR, TWO_SLIPS, WordCosts } from './word-costs.ts'

const NAME_PLACES = 1 << 15 // of pairs whose levels are kept, for every thread
const PAPER_PLACES = 1 << 14
const GIVEN_MISSING = GIVEN_LEVELS.indexOf('missing')
const UNIT_MISSING = UNIT_LEVELS.indexOf('missing')
const PLACE_MISSING = PLACE_LEVELS.indexOf('missing')
const PATRONYMIC_MISSING = PATRONYMIC_LEVELS.indexOf('missing')
const WOMAN = 2 // as the cells have it
const EAR = 4 // what an ear or another scheme makes of a name without any slip, in eighths
const ONE = 9
const COSTS_AT_BEST = [0, EAR, ONE, TWO_SLIPS]
const CONFLICTING = SURNAME_LEVELS.indexOf('conflict-woman') // and all levels after it
const CHANGED_OVER = SURNAME_LEVELS.indexOf('changed-over')
const SHORT_OR_NEAR = GIVEN_LEVELS.indexOf('short-or-near')
const UNLIKE = GIVEN_LEVELS.indexOf('unlike') // and all levels after it

export class Comparison {
  readonly #values: FormValues
  readonly #lists: NumberLists
  readonly #costs: WordCosts
  readonly #givens = new PairLevels(NAME_PLACES, (a, b) => this.#givenOf(a, b))
  readonly #patronymics = new PairLevels(NAME_PLACES, (a, b) => this.#patronymicOf(a, b))
  readonly #unitCodes = new PairLevels(PAPER_PLACES, (a, b) => this.#unitCodesOf(a, b))
  readonly #places = new PairLevels(PAPER_PLACES, (a, b) => this.#placesOf(a, b))

  constructor(values: FormValues, words: Words) {
    this.#values = values
    this.#lists = values.lists
    this.#costs = new WordCosts(words)
  }

  /** Writes the levels of a pair into `levels`, in the order of the fields. */
  levelsInto(levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    levels[BORN] = compareBirthDates(a, b)
    this.othersInto(levels, a, b)
  }

  /** Writes the levels of all fields but the birth date. */
  othersInto(levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    levels[GIVEN] = this.given(a.givenName, b.givenName)
    levels[PATRONYMIC] = this.patronymic(a.patronymicName, b.patronymicName)
    levels[4] = rankLevel(a.rank, b.rank)
    levels[5] = this.#unit(a, b)
    levels[6] = this.serviceNumber(a.serviceNumber, b.serviceNumber)
    levels[7] = captureLevel(a.captured, b.captured, a.capturedSwapped, b.capturedSwapped)
    levels[8] = this.places(a.places, b.places)
    levels[9] = a.sex === 0 || b.sex === 0 ? 2 : Number(a.sex !== b.sex)
    levels[10] = a.category === 0 || b.category === 0 ? 2 : Number(a.category !== b.category)
    levels[11] = this.callSign(a.callSign, b.callSign)
    this.#surnameInto(levels, a, b)
  }

  // When all others are written; of names changed over, both.
  #surnameInto(levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    const surname = this.#surname(a, b)
    levels[SURNAME] = surname
    if (surname < CONFLICTING || (levels[GIVEN] ?? 0) < UNLIKE) return
    if (!this.isChangedOver(a.surname, a.given, b.surname, b.given)) return
    levels[SURNAME] = CHANGED_OVER
    levels[GIVEN] = SHORT_OR_NEAR
  }

  /** Whether surname and given name of two rows stand in each other's place. */
  isChangedOver(surnameA: number, givenA: number, surnameB: number, givenB: number): boolean {
    if (givenA < 0 || givenB < 0) return false
    return (
      this.#costs.isWithin(surnameA, givenB, ONE) &&
      this.#costs.isWithin(givenA, surnameB, TWO_SLIPS)
    )
  }

  #surname(a: FormCursor, b: FormCursor): number {
    if (a.surname < 0 || b.surname < 0) return 8
    if (a.surname === b.surname) return 0
    const cost = this.#costs.between(a.surname, b.surname)
    const length = this.#costs.shorter(a.surname, b.surname)
    if (cost <= EAR && length >= 4) return 1
    if (cost <= ONE && length >= 5) return 2
    if (this.sharesPart(a.surname, a.otherSurnames, b.surname, b.otherSurnames)) return 4
    if (cost <= (length >= 6 ? TWO_SLIPS : ONE) && length >= 3) return 3
    return a.sex === WOMAN || b.sex === WOMAN ? 6 : 7
  }

  /**
   * What a surname that is not the other may be at best, of two names that have one: 1 by ear, 2 one slip,
   * 3 two slips, 4 no misspelling of it. Parts of double surnames are not looked at.
   */
  surnameAtBest(a: number, b: number): number {
    const least = this.#costs.atLeast(a, b)
    if (least <= EAR) return 1
    if (least <= ONE) return 2
    return least <= TWO_SLIPS ? 3 : 4
  }

  /** Whether two different surnames are one misspelt: 1 by ear, 2 by one slip, 3 by two at most. */
  isSurnameWithin(a: number, b: number, best: number): boolean {
    return this.#costs.isWithin(a, b, COSTS_AT_BEST[best] ?? TWO_SLIPS)
  }

  /** Whether surnames have a part in common, of which one is double: the surname, and its others as a list. */
  sharesPart(ownA: number, othersA: number, ownB: number, othersB: number): boolean {
    if (othersA < 0 && othersB < 0) return false
    if (this.#isPartOf(ownA, ownB, othersB)) return true
    const { starts, numbers } = this.#lists
    const end = othersA < 0 ? 0 : (starts[othersA + 1] ?? 0)
    for (let i = othersA < 0 ? 0 : (starts[othersA] ?? 0); i < end; i++)
      if (this.#isPartOf(numbers[i] ?? -1, ownB, othersB)) return true
    return false
  }

  #isPartOf(part: number, own: number, others: number): boolean {
    if (this.#isOnePart(part, own)) return true
    if (others < 0) return false
    const { starts, numbers } = this.#lists
    const end = starts[others + 1] ?? 0
    for (let j = starts[others] ?? 0; j < end; j++)
      if (this.#isOnePart(part, numbers[j] ?? -1)) return true
    return false
  }

  #isOnePart(a: number, b: number): boolean {
    return this.#costs.shorter(a, b) >= 4 && this.#costs.isWithin(a, b, ONE)
  }

  /** Level of agreement of two given names, places in `givens`; -1 is missing. */
  given(a: number, b: number): number {
    return a < 0 || b < 0 ? GIVEN_MISSING : this.#givens.of(a, b)
  }

  #givenOf(a: number, b: number): number {
    const { givens } = this.#values
    const cell = (part: number, at: number): number => partCell(givens, part, at)
    const marks = cell(a, PART.marks) | cell(b, PART.marks)
    if ((marks & PART_MARK.initial) !== 0) return this.#initials(givens, [a, b]) ?? GIVEN_MISSING
    const [wordA, wordB] = [cell(a, PART.word), cell(b, PART.word)]
    if (wordA < 0 || wordB < 0) return GIVEN_MISSING
    if (wordA === wordB) return 0
    if (cell(a, PART.firstClass) === cell(b, PART.firstClass))
      return (marks & PART_MARK.short) === 0 ? 0 : 1
    const [classesA, classesB] = [cell(a, PART.classes), cell(b, PART.classes)]
    if (this.#sharesOne(classesA, classesB)) return 1
    const isKnown = classesA >= 0 && classesB >= 0
    if (isKnown && !this.#costs.isWithin(wordA, wordB, 2))
      return (marks & PART_MARK.near) === 0 ? 5 : 4
    const cost = this.#costs.between(wordA, wordB)
    return cost <= (this.#costs.shorter(wordA, wordB) >= 5 ? TWO_SLIPS : ONE) ? 1 : 4
  }

  /** Level of agreement of two patronymics, places in `patronymics`; -1 is missing. */
  patronymic(a: number, b: number): number {
    return a < 0 || b < 0 ? PATRONYMIC_MISSING : this.#patronymics.of(a, b)
  }

  #patronymicOf(a: number, b: number): number {
    const { patronymics } = this.#values
    const cell = (part: number, at: number): number => partCell(patronymics, part, at)
    if (((cell(a, PART.marks) | cell(b, PART.marks)) & PART_MARK.initial) !== 0)
      return this.#initials(patronymics, [a, b]) ?? PATRONYMIC_MISSING
    const [wordA, wordB] = [cell(a, PART.word), cell(b, PART.word)]
    if (wordA < 0 || wordB < 0) return PATRONYMIC_MISSING
    if (wordA === wordB || cell(a, PART.firstClass) === cell(b, PART.firstClass)) return 0
    const [fathersA, fathersB] = [cell(a, PART.classes), cell(b, PART.classes)]
    if (this.#sharesOne(fathersA, fathersB)) return 0
    if (fathersA >= 0 && fathersB >= 0) return 4
    const cost = this.#costs.between(wordA, wordB)
    return cost <= (this.#costs.shorter(wordA, wordB) >= 4 ? TWO_SLIPS : ONE) ? 1 : 4
  }

  // Of two names one of which is an initial at least; null where the other is none at all.
  #initials(parts: Int32Array, [a, b]: readonly [number, number]): number | null {
    const { texts, folds } = this.#values
    const initialOf = (part: number): string => texts[partCell(parts, part, PART.initial)] ?? ''
    const [initialA, initialB] = [initialOf(a), initialOf(b)]
    if (initialA !== '' && initialB !== '')
      return Array.from(initialA).some((sound) => initialB.includes(sound)) ? 2 : 3
    const whole = initialA === '' ? a : b
    const word = partCell(parts, whole, PART.word)
    if (word < 0) return null
    const classes = listOf(this.#lists, partCell(parts, whole, PART.classes))
    const initial = initialA === '' ? initialB : initialA
    return agreesWithInitial(initial, folds[word] ?? '', classes) ? 2 : 3
  }

  // Whether two lists, neither of them empty, have a number in common.
  #sharesOne(a: number, b: number): boolean {
    if (a < 0 || b < 0) return false
    if (a === b) return true
    const { starts, numbers } = this.#lists
    const end = starts[b + 1] ?? 0
    for (let i = starts[a] ?? 0; i < (starts[a + 1] ?? 0); i++) {
      for (let j = starts[b] ?? 0; j < end; j++) if (numbers[i] === numbers[j]) return true
    }
    return false
  }

  /** Level of agreement of two service numbers; -1 is missing. */
  serviceNumber(a: number, b: number): number {
    return compareNumbers(this.#values.serviceNumbers, a, b)
  }

  /** Level of agreement of two lists of places; -1 is missing. */
  places(a: number, b: number): number {
    return a < 0 || b < 0 ? PLACE_MISSING : this.#places.of(a, b)
  }

  #placesOf(a: number, b: number): number {
    const { starts, numbers } = this.#lists
    const end = starts[b + 1] ?? 0
    let best = FAR
    for (let i = starts[a] ?? 0; i < (starts[a + 1] ?? 0); i++) {
      for (let j = starts[b] ?? 0; j < end; j++) {
        const cost = this.#costs.between(numbers[i] ?? -1, numbers[j] ?? -1)
        if (cost < best) best = cost
      }
    }
    if (best <= EAR) return 0
    return best <= ONE ? 1 : 2
  }

  #unit(a: FormCursor, b: FormCursor): number {
    if (a.unit < 0 || b.unit < 0) return UNIT_MISSING
    if (a.unit === b.unit) return 0
    return this.otherUnit(a.unitCode, b.unitCode, (a.marks & b.marks & MARK.unitNamed) !== 0)
  }

  /** Level of agreement of two units that are not one, by their codes; and whether both have a name. */
  otherUnit(codeA: number, codeB: number, areNamed: boolean): number {
    if (codeA !== NO_TEXT && codeB !== NO_TEXT) return this.#unitCodes.of(codeA, codeB)
    return areNamed ? 3 : UNIT_MISSING
  }

  #unitCodesOf(a: number, b: number): number {
    const { texts } = this.#values
    if (a === b) return 0
    return differsInOneDigit(texts[a] ?? '', texts[b] ?? '') ? 2 : 3
  }

  /** Level of agreement of two call signs; -1 is missing. */
  callSign(a: number, b: number): number {
    if (a < 0 || b < 0) return 3
    const cost = this.#costs.between(a, b)
    if (cost <= EAR) return 0
    return cost <= ONE && this.#costs.shorter(a, b) >= 4 ? 1 : 2
  }
}

/** Level of agreement of two ranks, as the cells have them; -1 is missing. */
export function rankLevel(a: number, b: number): number {
  if (a < 0 || b < 0) return 4
  const stepA = a >> 1
  const stepB = b >> 1
  const apart = Math.abs(stepA - stepB)
  if (apart === 0) return a === b ? 0 : 1
  if (apart <= 2) return 1
  return stepA >= FIRST_OFFICER_STEP === stepB >= FIRST_OFFICER_STEP ? 2 : 3
}

function differsInOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return a.endsWith(b) || b.endsWith(a)
  let different = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++
  return different === 1
}

/** Level of agreement of two days of capture, and of those days with day and month changed over. */
export function captureLevel(a: number, b: number, swappedA: number, swappedB: number): number {
  const level = compareCaptures(a, b, swappedA)
  return level === 5 && swappedB >= 0 && swappedB === a ? 3 : level
}
