// The most a pair can be worth, told at a glance: from one line of memory a row and from bits worked out before for
// values that meet again and again. Most pairs that share a key are strangers and go no further.
import { captureLevel, rankLevel } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import {
  BORN,
  CALL_SIGN,
  CAPTURED_AT,
  CAPTURED_ON,
  CATEGORY,
  FIELD_COUNT,
  FIELDS,
  GIVEN,
  GIVEN_LEVELS,
  LEVEL_ROOM,
  PATRONYMIC,
  RANK,
  SERVICE_NUMBER,
  SEX,
  SURNAME,
  UNIT,
} from './fields.ts'
import type { FormTable, FormValues } from './form-table.ts'
import { CELL, MARK, MARKS, PART, PART_WIDTH, ROW_WIDTH, sexAndCategory } from './form-table.ts'
import type { Hope } from './hope.ts'
import { NO_MISSPELLING } from './hope.ts'
import type { Shares } from './shares.ts'

const UNLIKE = GIVEN_LEVELS.indexOf('unlike') // and all levels after it
const RANKS = 128 // above every rank there is, and one for none

/** What pairs are compared with; `hope` says which are worth keeping. */
export interface Comparing {
  readonly comparison: Comparison
  readonly shares: Shares
  readonly hope: Hope
}

/** Sides of the pairs, rows of the first list with those of the second, and the values of both. */
export interface Sides {
  readonly first: FormTable
  readonly second: FormTable
  readonly values: FormValues
}

export class Glance {
  readonly #a: Int32Array
  readonly #b: Int32Array
  readonly #values: FormValues
  readonly #comparison: Comparison
  readonly #shares: Shares
  readonly #hope: Hope
  readonly #least: number
  /** Bits of fields and levels without a share. */
  readonly #own = new Float64Array(FIELD_COUNT * LEVEL_ROOM)
  readonly #ranks = new Float64Array(RANKS * RANKS)
  readonly #marks = new Float64Array(MARKS * MARKS)

  constructor({ first, second, values }: Sides, { comparison, shares, hope }: Comparing) {
    this.#a = first.cells
    this.#b = second.cells
    this.#values = values
    this.#comparison = comparison
    this.#shares = shares
    this.#hope = hope
    this.#least = hope.least
    FIELDS.forEach(({ levels }, f) => {
      levels.forEach((_, level) => (this.#own[f * LEVEL_ROOM + level] = hope.bits(f, level, 0)))
    })
    this.#ranks.forEach((_, at) => (this.#ranks[at] = this.#ofRanks(at)))
    this.#marks.forEach((_, at) => (this.#marks[at] = this.#ofMarks(at)))
  }

  /** Whether a pair may be worth keeping; `born` is the level of its birth dates. */
  mayBeHopeful(row: number, other: number, born: number): boolean {
    const a = this.#a
    const b = this.#b
    const x = row * ROW_WIDTH
    const y = other * ROW_WIDTH
    const givenA = a[x + CELL.given] ?? -1
    const givenB = b[y + CELL.given] ?? -1
    const level = this.#comparison.given(givenA, givenB)
    const others = this.#birth(born, x, y) + this.#papers(x, y) + this.#patronymic(x, y)
    const surnameA = a[x + CELL.surname] ?? -1
    const surnameB = b[y + CELL.surname] ?? -1
    const least = this.#least - others
    const own = least - this.#given(level, givenA, givenB)
    if (surnameA < 0 || surnameB < 0) return own < 0
    if (surnameA === surnameB)
      return own < this.#hope.bits(SURNAME, 0, this.#shares.ofSurname(surnameA))
    if (this.#mayBeNear(surnameA, surnameB, own)) return true
    if (this.#hope.mostPart > own && this.#sharesPart(x, y)) return true
    if (level < UNLIKE || this.#hope.mostChangedOver <= least) return false
    const { givens } = this.#values
    const wordA = givens[givenA * PART_WIDTH + PART.word] ?? -1
    const wordB = givens[givenB * PART_WIDTH + PART.word] ?? -1
    return this.#comparison.isChangedOver(surnameA, wordA, surnameB, wordB)
  }

  #sharesPart(x: number, y: number): boolean {
    const othersA = this.#a[x + CELL.otherSurnames] ?? -1
    const othersB = this.#b[y + CELL.otherSurnames] ?? -1
    if (othersA < 0 && othersB < 0) return false
    const surnameA = this.#a[x + CELL.surname] ?? -1
    const surnameB = this.#b[y + CELL.surname] ?? -1
    return this.#comparison.sharesPart(surnameA, othersA, surnameB, othersB)
  }

  // Sets surnames against each other only as far as they must be near to have `bits`.
  #mayBeNear(a: number, b: number, bits: number): boolean {
    const hope = this.#hope
    const best = this.#comparison.surnameAtBest(a, b)
    if (hope.ofSurname(best) <= bits) return false
    let worst = NO_MISSPELLING
    while (hope.ofSurname(worst) <= bits) worst--
    return worst === NO_MISSPELLING || this.#comparison.isSurnameWithin(a, b, worst)
  }

  #given(level: number, a: number, b: number): number {
    if (level > 1) return this.#own[GIVEN * LEVEL_ROOM + level] ?? 0
    const { givens } = this.#values
    const classA = givens[a * PART_WIDTH + PART.firstClass] ?? -1
    const classB = givens[b * PART_WIDTH + PART.firstClass] ?? -1
    return this.#hope.bits(GIVEN, level, this.#shares.ofGiven(level, classA, classB))
  }

  #patronymic(x: number, y: number): number {
    const a = this.#a[x + CELL.patronymic] ?? -1
    const b = this.#b[y + CELL.patronymic] ?? -1
    const level = this.#comparison.patronymic(a, b)
    if (level > 1) return this.#own[PATRONYMIC * LEVEL_ROOM + level] ?? 0
    const { patronymics } = this.#values
    const fatherA = patronymics[a * PART_WIDTH + PART.firstClass] ?? -1
    const fatherB = patronymics[b * PART_WIDTH + PART.firstClass] ?? -1
    return this.#hope.bits(PATRONYMIC, level, this.#shares.ofFather(level, fatherA, fatherB))
  }

  #birth(level: number, x: number, y: number): number {
    if (level > 0) return this.#own[BORN * LEVEL_ROOM + level] ?? 0
    const share = this.#shares.ofBirth(this.#a[x + CELL.born] ?? 0, this.#b[y + CELL.born] ?? 0)
    return this.#hope.bits(BORN, 0, share)
  }

  #papers(x: number, y: number): number {
    const a = this.#a
    const b = this.#b
    const ranks = ((a[x + CELL.rank] ?? -1) + 1) * RANKS + (b[y + CELL.rank] ?? -1) + 1
    const marks =
      sexAndCategory(a[x + CELL.marks] ?? 0) * MARKS + sexAndCategory(b[y + CELL.marks] ?? 0)
    let bits = (this.#ranks[ranks] ?? 0) + (this.#marks[marks] ?? 0)
    if ((a[x + CELL.unit] ?? -1) >= 0 && (b[y + CELL.unit] ?? -1) >= 0) bits += this.#unit(x, y)
    const numberA = a[x + CELL.serviceNumber] ?? -1
    const numberB = b[y + CELL.serviceNumber] ?? -1
    if (numberA >= 0 && numberB >= 0) {
      const level = this.#comparison.serviceNumber(numberA, numberB)
      bits += this.#own[SERVICE_NUMBER * LEVEL_ROOM + level] ?? 0
    }
    if ((a[x + CELL.captured] ?? -1) >= 0 && (b[y + CELL.captured] ?? -1) >= 0)
      bits += this.#capture(x, y)
    const placesA = a[x + CELL.places] ?? -1
    const placesB = b[y + CELL.places] ?? -1
    if (placesA >= 0 && placesB >= 0) bits += this.#places(placesA, placesB)
    const signA = a[x + CELL.callSign] ?? -1
    const signB = b[y + CELL.callSign] ?? -1
    if (signA < 0 || signB < 0) return bits
    const level = this.#comparison.callSign(signA, signB)
    return bits + (this.#own[CALL_SIGN * LEVEL_ROOM + level] ?? 0)
  }

  // Of two units that are stated.
  #unit(x: number, y: number): number {
    const a = this.#a
    const b = this.#b
    const unitA = a[x + CELL.unit] ?? -1
    const unitB = b[y + CELL.unit] ?? -1
    const areNamed = ((a[x + CELL.marks] ?? 0) & (b[y + CELL.marks] ?? 0) & MARK.unitNamed) !== 0
    const level =
      unitA === unitB
        ? 0
        : this.#comparison.otherUnit(a[x + CELL.unitCode] ?? 0, b[y + CELL.unitCode] ?? 0, areNamed)
    if (level > 0) return this.#own[UNIT * LEVEL_ROOM + level] ?? 0
    return this.#hope.bits(UNIT, 0, this.#shares.ofUnit(unitA, unitB))
  }

  // Of two days that are stated.
  #capture(x: number, y: number): number {
    const a = this.#a[x + CELL.captured] ?? -1
    const b = this.#b[y + CELL.captured] ?? -1
    const swappedA = this.#a[x + CELL.capturedSwapped] ?? -1
    const swappedB = this.#b[y + CELL.capturedSwapped] ?? -1
    const level = captureLevel(a, b, swappedA, swappedB)
    if (level > 2) return this.#own[CAPTURED_ON * LEVEL_ROOM + level] ?? 0
    return this.#hope.bits(CAPTURED_ON, level, this.#shares.ofCapture(level, a, b))
  }

  #places(a: number, b: number): number {
    const level = this.#comparison.places(a, b)
    if (level > 0) return this.#own[CAPTURED_AT * LEVEL_ROOM + level] ?? 0
    return this.#hope.bits(CAPTURED_AT, 0, this.#shares.ofPlaces(a, b))
  }

  #ofRanks(at: number): number {
    const [a, b] = [Math.trunc(at / RANKS) - 1, (at % RANKS) - 1]
    const level = rankLevel(a, b)
    return this.#hope.bits(RANK, level, level === 0 ? this.#shares.ofRank(a, b) : 0)
  }

  #ofMarks(at: number): number {
    const bits = (f: number, a: number, b: number): number =>
      this.#hope.bits(f, a === 0 || b === 0 ? 2 : Number(a !== b), 0)
    const [a, b] = [Math.trunc(at / MARKS), at % MARKS]
    return bits(SEX, a & 3, b & 3) + bits(CATEGORY, a >> 2, b >> 2)
  }
}
