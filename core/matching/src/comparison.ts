// Compares two prepared rows field by field and writes one level per field. Missing is not
// contradicted: a level `missing` weighs nothing, a conflict weighs against.
import { compareBirthDates } from './birth-dates.ts'
import { compareCaptures, compareNumbers } from './events.ts'
import { BORN, GIVEN, GIVEN_LEVELS, PATRONYMIC, SURNAME, SURNAME_LEVELS } from './fields.ts'
import type { FormCursor, FormValues, NumberLists } from './form-table.ts'
import { MARK, NO_TEXT } from './form-table.ts'
import { agreesWithInitial } from './person-forms.ts'
import { listOf } from './value-sinks.ts'
import type { Words } from './words.ts'
import { FIRST_OFFICER_STEP } from './ranks.ts'
import { FAR, TWO_SLIPS, WordCosts } from './word-costs.ts'

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

  constructor(values: FormValues, words: Words) {
    this.#values = values
    this.#lists = values.lists
    this.#costs = new WordCosts(words)
  }

  /** Writes the levels of a pair into `levels`, in the order of the fields. */
  levelsInto(levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    levels[BORN] = compareBirthDates(a, b)
    this.papersInto(levels, a, b)
    levels[GIVEN] = this.given(a, b)
    levels[PATRONYMIC] = this.patronymic(a, b)
    this.surnameInto(levels, a, b)
  }

  /** Writes the levels of all fields but the birth date and those of the name: the cheap ones. */
  papersInto(levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    levels[4] = rankLevel(a, b)
    levels[5] = this.#unit(a, b)
    levels[6] = compareNumbers(this.#values.serviceNumbers, a.serviceNumber, b.serviceNumber)
    levels[7] = captureLevel(a, b)
    levels[8] = a.places < 0 || b.places < 0 ? 3 : this.#place(a.places, b.places)
    levels[9] = a.sex === 0 || b.sex === 0 ? 2 : Number(a.sex !== b.sex)
    levels[10] = a.category === 0 || b.category === 0 ? 2 : Number(a.category !== b.category)
    levels[11] = this.#callSign(a, b)
  }

  /** Writes the level of the surname, when all others are written; of names changed over, both. */
  surnameInto(levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    const surname = this.#surname(a, b)
    levels[SURNAME] = surname
    if (surname < CONFLICTING || !this.mayBeChangedOver(levels, a, b)) return
    levels[SURNAME] = CHANGED_OVER
    levels[GIVEN] = SHORT_OR_NEAR
  }

  /**
   * Whether surname and given name stand in each other's place, in a list that keeps them apart; of names
   * whose given names are `levels` unlike.
   */
  mayBeChangedOver(levels: Uint8Array, a: FormCursor, b: FormCursor): boolean {
    return (levels[GIVEN] ?? 0) >= UNLIKE && this.#isChangedOver(a, b)
  }

  #surname(a: FormCursor, b: FormCursor): number {
    if (a.surname < 0 || b.surname < 0) return 8
    if (a.surname === b.surname) return 0
    const cost = this.#costs.between(a.surname, b.surname)
    const length = this.#costs.shorter(a.surname, b.surname)
    if (cost <= EAR && length >= 4) return 1
    if (cost <= ONE && length >= 5) return 2
    if (this.#sharesPart(a, b)) return 4
    if (cost <= (length >= 6 ? TWO_SLIPS : ONE) && length >= 3) return 3
    return a.sex === WOMAN || b.sex === WOMAN ? 6 : 7
  }

  /**
   * What a surname that is not the other may be at best, of two names that have one: 1 by ear, 2 one slip,
   * 3 two slips, 4 no misspelling of it. Parts of double surnames are not looked at.
   */
  surnameAtBest(a: FormCursor, b: FormCursor): number {
    const least = this.#costs.atLeast(a.surname, b.surname)
    if (least <= EAR) return 1
    if (least <= ONE) return 2
    return least <= TWO_SLIPS ? 3 : 4
  }

  /** Whether two different surnames are one misspelt: 1 by ear, 2 by one slip, 3 by two at most. */
  isSurnameWithin(a: FormCursor, b: FormCursor, best: number): boolean {
    return this.#costs.isWithin(a.surname, b.surname, COSTS_AT_BEST[best] ?? TWO_SLIPS)
  }

  #sharesPart(a: FormCursor, b: FormCursor): boolean {
    if (a.otherSurnames < 0 && b.otherSurnames < 0) return false
    const all = [b.surname, ...listOf(this.#lists, b.otherSurnames)]
    return [a.surname, ...listOf(this.#lists, a.otherSurnames)].some((x) =>
      all.some((y) => this.#costs.between(x, y) <= ONE && this.#costs.shorter(x, y) >= 4),
    )
  }

  /** Level of agreement of the given names. */
  given(a: FormCursor, b: FormCursor): number {
    const marks = a.marks | b.marks
    if ((marks & MARK.givenInitial) !== 0) return this.#givenInitials(a, b)
    if (a.given < 0 || b.given < 0) return 6
    if (a.given === b.given) return 0
    if (a.givenClass === b.givenClass) return (marks & MARK.shortGiven) === 0 ? 0 : 1
    if (this.#sharesOne(a.givenClasses, b.givenClasses)) return 1
    const isKnown = a.givenClasses >= 0 && b.givenClasses >= 0
    if (isKnown && !this.#costs.isWithin(a.given, b.given, 2))
      return (marks & MARK.nearGiven) === 0 ? 5 : 4
    const cost = this.#costs.between(a.given, b.given)
    return cost <= (this.#costs.shorter(a.given, b.given) >= 5 ? TWO_SLIPS : ONE) ? 1 : 4
  }

  #givenInitials(a: FormCursor, b: FormCursor): number {
    const level = this.#initials(
      [a.givenInitial, a.given, a.givenClasses],
      [b.givenInitial, b.given, b.givenClasses],
    )
    return level === NAME_MISSING ? 6 : level
  }

  /** Level of agreement of the patronymics. */
  patronymic(a: FormCursor, b: FormCursor): number {
    if (((a.marks | b.marks) & MARK.patronymicInitial) !== 0)
      return this.#initials(
        [a.patronymicInitial, a.patronymic, a.fathers],
        [b.patronymicInitial, b.patronymic, b.fathers],
      )
    if (a.patronymic < 0 || b.patronymic < 0) return 5
    if (a.patronymic === b.patronymic || a.father === b.father) return 0
    if (this.#sharesOne(a.fathers, b.fathers)) return 0
    const isKnown = a.fathers >= 0 && b.fathers >= 0
    if (isKnown) return 4
    const cost = this.#costs.between(a.patronymic, b.patronymic)
    return cost <= (this.#costs.shorter(a.patronymic, b.patronymic) >= 4 ? TWO_SLIPS : ONE) ? 1 : 4
  }

  #initials(a: Initialled, b: Initialled): number {
    const { texts, folds } = this.#values
    const [initialA, initialB] = [texts[a[0]] ?? '', texts[b[0]] ?? '']
    if (initialA !== '' && initialB !== '')
      return Array.from(initialA).some((sound) => initialB.includes(sound)) ? 2 : 3
    const [, word, classes] = initialA === '' ? a : b
    const fold = folds[word] ?? ''
    if (fold === '') return NAME_MISSING
    const initial = initialA === '' ? initialB : initialA
    return agreesWithInitial(initial, fold, listOf(this.#lists, classes)) ? 2 : 3
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

  // Surname and given name in each other's place, in a list that keeps them apart.
  #isChangedOver(a: FormCursor, b: FormCursor): boolean {
    if (a.given < 0 || b.given < 0) return false
    return (
      this.#costs.isWithin(a.surname, b.given, ONE) &&
      this.#costs.isWithin(a.given, b.surname, TWO_SLIPS)
    )
  }

  #place(a: number, b: number): number {
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
    if (a.unit < 0 || b.unit < 0) return 4
    if (a.unit === b.unit) return 0
    const { texts } = this.#values
    if (a.unitCode !== NO_TEXT && b.unitCode !== NO_TEXT) {
      if (a.unitCode === b.unitCode) return 0
      return differsInOneDigit(texts[a.unitCode] ?? '', texts[b.unitCode] ?? '') ? 2 : 3
    }
    return (a.marks & b.marks & MARK.unitNamed) === 0 ? 4 : 3
  }

  #callSign(a: FormCursor, b: FormCursor): number {
    if (a.callSign < 0 || b.callSign < 0) return 3
    const cost = this.#costs.between(a.callSign, b.callSign)
    if (cost <= EAR) return 0
    return cost <= ONE && this.#costs.shorter(a.callSign, b.callSign) >= 4 ? 1 : 2
  }
}

const NAME_MISSING = 5 // of patronymics; given names have one level more

type Initialled = readonly [initial: number, word: number, classes: number]

function rankLevel(a: FormCursor, b: FormCursor): number {
  if (a.rank < 0 || b.rank < 0) return 4
  const stepA = a.rank >> 1
  const stepB = b.rank >> 1
  const apart = Math.abs(stepA - stepB)
  if (apart === 0) return a.rank === b.rank ? 0 : 1
  if (apart <= 2) return 1
  return stepA >= FIRST_OFFICER_STEP === stepB >= FIRST_OFFICER_STEP ? 2 : 3
}

function differsInOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return a.endsWith(b) || b.endsWith(a)
  let different = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++
  return different === 1
}

function captureLevel(a: FormCursor, b: FormCursor): number {
  const level = compareCaptures(a.captured, b.captured, a.capturedSwapped)
  return level === 5 && b.capturedSwapped >= 0 && b.capturedSwapped === a.captured ? 3 : level
}
