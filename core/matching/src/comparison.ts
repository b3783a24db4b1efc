// Compares two prepared rows field by field and writes one level per field. Missing is not
// contradicted: a level `missing` weighs nothing, a conflict weighs against.
import { compareBirthDates } from './birth-dates.ts'
import { compareCaptures, compareNumbers } from './events.ts'
import { GIVEN, GIVEN_LEVELS, PATRONYMIC, SURNAME, SURNAME_LEVELS } from './fields.ts'
import { agreesWithInitial } from './person-forms.ts'
import type { PersonForm } from './person-forms.ts'
import type { Words } from './words.ts'
import { FIRST_OFFICER_STEP } from './ranks.ts'
import { FAR, TWO_SLIPS, WordCosts } from './word-costs.ts'

const EAR = 4 // what an ear or another scheme makes of a name without any slip, in eighths
const ONE = 9
const CONFLICTING = SURNAME_LEVELS.indexOf('conflict-woman') // and all levels after it
const CHANGED_OVER = SURNAME_LEVELS.indexOf('changed-over')
const SHORT_OR_NEAR = GIVEN_LEVELS.indexOf('short-or-near')
const UNLIKE = GIVEN_LEVELS.indexOf('unlike') // and all levels after it

export class Comparison {
  readonly #words: Words
  readonly #costs: WordCosts

  constructor(words: Words) {
    this.#words = words
    this.#costs = new WordCosts(words)
  }

  /** Writes the levels of a pair into `levels`, in the order of the fields. */
  levelsInto(levels: Uint8Array, a: PersonForm, b: PersonForm): void {
    this.othersInto(levels, a, b)
    levels[GIVEN] = this.given(a, b)
    levels[PATRONYMIC] = this.patronymic(a, b)
    this.surnameInto(levels, a, b)
  }

  /** Writes the levels of all fields but those of the name: the cheap ones. */
  othersInto(levels: Uint8Array, a: PersonForm, b: PersonForm): void {
    levels[3] = compareBirthDates(a.birth, b.birth)
    levels[4] = rankLevel(a, b)
    levels[5] = unitLevel(a, b)
    levels[6] = compareNumbers(a.serviceNumber, b.serviceNumber)
    levels[7] = captureLevel(a, b)
    levels[8] = this.#place(a, b)
    levels[9] = a.sex === null || b.sex === null ? 2 : Number(a.sex !== b.sex)
    levels[10] = a.category === null || b.category === null ? 2 : Number(a.category !== b.category)
    levels[11] = this.#callSign(a, b)
  }

  /** Writes the level of the surname, when all others are written; of names changed over, both. */
  surnameInto(levels: Uint8Array, a: PersonForm, b: PersonForm): void {
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
  mayBeChangedOver(levels: Uint8Array, a: PersonForm, b: PersonForm): boolean {
    return (levels[GIVEN] ?? 0) >= UNLIKE && this.#isChangedOver(a, b)
  }

  #surname(a: PersonForm, b: PersonForm): number {
    if (a.surname < 0 || b.surname < 0) return 8
    if (a.surname === b.surname) return 0
    const cost = this.#costs.between(a.surname, b.surname)
    const length = this.#costs.shorter(a.surname, b.surname)
    if (cost <= EAR && length >= 4) return 1
    if (cost <= ONE && length >= 5) return 2
    if (this.#sharesPart(a, b)) return 4
    if (cost <= (length >= 6 ? TWO_SLIPS : ONE) && length >= 3) return 3
    return a.sex === 'f' || b.sex === 'f' ? 6 : 7
  }

  #sharesPart(a: PersonForm, b: PersonForm): boolean {
    if (a.otherSurnames.length === 0 && b.otherSurnames.length === 0) return false
    const all = [b.surname, ...b.otherSurnames]
    return [a.surname, ...a.otherSurnames].some((x) =>
      all.some((y) => this.#costs.between(x, y) <= ONE && this.#costs.shorter(x, y) >= 4),
    )
  }

  /** Level of agreement of the given names. */
  given(a: PersonForm, b: PersonForm): number {
    if (a.givenInitial !== '' || b.givenInitial !== '') return this.#givenInitials(a, b)
    if (a.given < 0 || b.given < 0) return 6
    if (a.given === b.given) return 0
    if (a.givenClass === b.givenClass) return a.isShortGiven || b.isShortGiven ? 1 : 0
    if (sharesOne(a.givenClasses, b.givenClasses)) return 1
    const isKnown = a.givenClasses.length > 0 && b.givenClasses.length > 0
    if (isKnown && !this.#costs.isWithin(a.given, b.given, 2))
      return a.isNearGiven || b.isNearGiven ? 4 : 5
    const cost = this.#costs.between(a.given, b.given)
    return cost <= (this.#costs.shorter(a.given, b.given) >= 5 ? TWO_SLIPS : ONE) ? 1 : 4
  }

  #givenInitials(a: PersonForm, b: PersonForm): number {
    const foldA = this.#words.folds[a.given] ?? ''
    const foldB = this.#words.folds[b.given] ?? ''
    const level = initialLevel(a.givenInitial, b.givenInitial, [
      foldA,
      a.givenClasses,
      foldB,
      b.givenClasses,
    ])
    return level === NAME_MISSING ? 6 : level
  }

  /** Level of agreement of the patronymics. */
  patronymic(a: PersonForm, b: PersonForm): number {
    if (a.patronymicInitial !== '' || b.patronymicInitial !== '') {
      const foldA = this.#words.folds[a.patronymic] ?? ''
      const foldB = this.#words.folds[b.patronymic] ?? ''
      return initialLevel(a.patronymicInitial, b.patronymicInitial, [
        foldA,
        a.fathers,
        foldB,
        b.fathers,
      ])
    }
    if (a.patronymic < 0 || b.patronymic < 0) return 5
    if (a.patronymic === b.patronymic || a.father === b.father) return 0
    if (sharesOne(a.fathers, b.fathers)) return 0
    const isKnown = a.fathers.length > 0 && b.fathers.length > 0
    if (isKnown) return 4
    const cost = this.#costs.between(a.patronymic, b.patronymic)
    return cost <= (this.#costs.shorter(a.patronymic, b.patronymic) >= 4 ? TWO_SLIPS : ONE) ? 1 : 4
  }

  // Surname and given name in each other's place, in a list that keeps them apart.
  #isChangedOver(a: PersonForm, b: PersonForm): boolean {
    if (a.given < 0 || b.given < 0) return false
    return (
      this.#costs.isWithin(a.surname, b.given, ONE) &&
      this.#costs.isWithin(a.given, b.surname, TWO_SLIPS)
    )
  }

  #place(a: PersonForm, b: PersonForm): number {
    if (a.places.length === 0 || b.places.length === 0) return 3
    let best = FAR
    for (const x of a.places)
      for (const y of b.places) best = Math.min(best, this.#costs.between(x, y))
    if (best <= EAR) return 0
    return best <= ONE ? 1 : 2
  }

  #callSign(a: PersonForm, b: PersonForm): number {
    if (a.callSign < 0 || b.callSign < 0) return 3
    const cost = this.#costs.between(a.callSign, b.callSign)
    if (cost <= EAR) return 0
    return cost <= ONE && this.#costs.shorter(a.callSign, b.callSign) >= 4 ? 1 : 2
  }
}

function sharesOne(a: readonly number[], b: readonly number[]): boolean {
  for (const one of a) if (b.includes(one)) return true
  return false
}

const NAME_MISSING = 5 // of patronymics; given names have one level more

type Sides = readonly [string, readonly number[], string, readonly number[]]

function initialLevel(a: string, b: string, [foldA, classesA, foldB, classesB]: Sides): number {
  if (a !== '' && b !== '') return Array.from(a).some((sound) => b.includes(sound)) ? 2 : 3
  const fold = a === '' ? foldA : foldB
  if (fold === '') return NAME_MISSING
  const classes = a === '' ? classesA : classesB
  return agreesWithInitial(a === '' ? b : a, fold, classes) ? 2 : 3
}

function rankLevel(a: PersonForm, b: PersonForm): number {
  if (a.rank === null || b.rank === null) return 4
  const apart = Math.abs(a.rank.step - b.rank.step)
  if (apart === 0) return a.rank.isNaval === b.rank.isNaval ? 0 : 1
  if (apart <= 2) return 1
  const isOfficer = a.rank.step >= FIRST_OFFICER_STEP
  return isOfficer === b.rank.step >= FIRST_OFFICER_STEP ? 2 : 3
}

function unitLevel(a: PersonForm, b: PersonForm): number {
  if (a.unit < 0 || b.unit < 0) return 4
  if (a.unit === b.unit) return 0
  if (a.unitCode !== '' && b.unitCode !== '') {
    if (a.unitCode === b.unitCode) return 0
    return differsInOneDigit(a.unitCode, b.unitCode) ? 2 : 3
  }
  return a.isUnitNamed && b.isUnitNamed ? 3 : 4
}

function differsInOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return a.endsWith(b) || b.endsWith(a)
  let different = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++
  return different === 1
}

function captureLevel(a: PersonForm, b: PersonForm): number {
  const level = compareCaptures(a.captured, b.captured, a.capturedSwapped)
  return level === 5 && b.capturedSwapped >= 0 && b.capturedSwapped === a.captured ? 3 : level
}
