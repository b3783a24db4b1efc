// Compares rows with one row after the other and keeps the pairs worth it. Most pairs that share a key are
// strangers, so what is cheap comes first, and each dearer step is taken only where it can still make a
// difference: what is kept is what comparing everything would keep.
import { compareBirthDates } from './birth-dates.ts'
import type { Comparison } from './comparison.ts'
import {
  BORN,
  FIELD_COUNT,
  GIVEN,
  GIVEN_LEVELS,
  PATRONYMIC,
  SERVICE_NUMBER,
  SURNAME,
  SURNAME_LEVELS,
} from './fields.ts'
import type { FormCursor } from './form-table.ts'
import type { Hope } from './hope.ts'
import type { PairTable } from './pair-table.ts'
import { NO_MISSPELLING } from './hope.ts'
import { KeptPairs } from './pair-table.ts'
import type { Shares } from './shares.ts'

/** What pairs are compared with; `hope` says which are worth keeping. */
export interface Comparing {
  readonly comparison: Comparison
  readonly shares: Shares
  readonly hope: Hope
}

/** Compares rows with one row after the other and keeps what is worth it, in the order given. */
export class PairComparer {
  readonly #first: FormCursor
  readonly #second: FormCursor
  readonly #comparison: Comparison
  readonly #common: Shares
  readonly #hope: Hope
  readonly #kept = new KeptPairs()
  readonly #levels = new Uint8Array(FIELD_COUNT)
  readonly #shares = new Float32Array(FIELD_COUNT)
  #births = new Uint8Array(1 << 10)
  #row = 0

  constructor([first, second]: readonly [FormCursor, FormCursor], tools: Comparing) {
    this.#first = first
    this.#second = second
    this.#comparison = tools.comparison
    this.#common = tools.shares
    this.#hope = tools.hope
  }

  /** The row of the first list that is compared from now on. */
  toFirst(row: number): void {
    this.#row = row
    this.#first.to(row)
  }

  /** Compares with the first `count` rows of the second list in `others`; keeps the hopeful pairs. */
  compare(others: Int32Array, count: number): void {
    if (count > this.#births.length) this.#births = new Uint8Array(others.length)
    const births = this.#births
    // In a loop of its own: memory then fetches the rows side by side.
    for (let i = 0; i < count; i++) {
      births[i] = compareBirthDates(this.#first, this.#second.to(others[i] ?? 0))
    }
    for (let i = 0; i < count; i++) {
      const other = others[i] ?? 0
      this.#levels[BORN] = births[i] ?? 0
      if (!this.#isHopeful(this.#first, this.#second.to(other))) continue
      this.#kept.add(this.#row, other, this.#levels, this.#shares)
    }
  }

  // A pair whose level of birth dates is written.
  #isHopeful(a: FormCursor, b: FormCursor): boolean {
    const levels = this.#levels
    const out = this.#shares
    const comparison = this.#comparison
    const common = this.#common
    const hope = this.#hope
    comparison.papersInto(levels, a, b)
    common.othersInto(out, levels, a, b)
    const level = comparison.given(a, b)
    levels[GIVEN] = level
    const given = hope.ofGiven(level, common.ofGiven(level, a.givenClass, b.givenClass))
    const best = this.#surnameAtBest(a, b)
    const surname = this.#surnameBits(a, b, best)
    const changed = hope.mostChangedOver(level)
    const others = hope.ofOthers(levels, out)
    const names = Math.max(given + surname, changed)
    if (!hope.mayBeEnough(others + names + hope.mostPatronymic)) return false
    const patronymic = comparison.patronymic(a, b)
    levels[PATRONYMIC] = patronymic
    const sum =
      others + hope.ofPatronymic(patronymic, common.ofFather(patronymic, a.father, b.father))
    if (!hope.mayBeEnough(sum + names)) return false
    if (best > 0 && !this.#mayBeNear(a, b, sum + given, best)) {
      if (!hope.mayBeEnough(sum + changed)) return false
      if (!comparison.mayBeChangedOver(levels, a, b)) return false
    }
    comparison.surnameInto(levels, a, b)
    if (hasNothing(levels)) return false
    common.namesInto(out, levels, a, b)
    return hope.isHopeful(levels, out)
  }

  // 0 where the surnames are one or one is missing.
  #surnameAtBest(a: FormCursor, b: FormCursor): number {
    if (a.surname < 0 || b.surname < 0 || a.surname === b.surname) return 0
    return this.#comparison.surnameAtBest(a, b)
  }

  // The most bits the surnames can have, told without setting them against each other.
  #surnameBits(a: FormCursor, b: FormCursor, best: number): number {
    if (best > 0) return this.#hope.ofSurname(best, mayShareParts(a, b))
    if (a.surname < 0 || b.surname < 0) return 0
    return this.#hope.ofSameSurname(this.#common.ofSurname(a.surname))
  }

  // Sets surnames against each other only as far as they must be near to make `bits` enough.
  #mayBeNear(a: FormCursor, b: FormCursor, bits: number, best: number): boolean {
    const hope = this.#hope
    const parts = mayShareParts(a, b)
    let worst = NO_MISSPELLING
    while (worst >= best && !hope.mayBeEnough(bits + hope.ofSurname(worst, parts))) worst--
    if (worst === NO_MISSPELLING) return true
    return worst >= best && this.#comparison.isSurnameWithin(a, b, worst)
  }

  /** What was kept. */
  table(): PairTable {
    return this.#kept.table()
  }
}

function mayShareParts(a: FormCursor, b: FormCursor): boolean {
  return a.otherSurnames >= 0 || b.otherSurnames >= 0
}

// Neither of the names, nor the birth date, nor the number agrees even nearly.
function hasNothing(levels: Uint8Array): boolean {
  return (
    (levels[SURNAME] ?? 0) >= CONFLICTING_SURNAME &&
    (levels[GIVEN] ?? 0) >= CONFLICTING_GIVEN &&
    (levels[BORN] ?? 0) > NEAR_LEVELS &&
    (levels[SERVICE_NUMBER] ?? 0) > NEAR_LEVELS
  )
}

const CONFLICTING_SURNAME = SURNAME_LEVELS.indexOf('conflict-woman')
const CONFLICTING_GIVEN = GIVEN_LEVELS.indexOf('initial-conflict')
const NEAR_LEVELS = 2 // of birth dates and numbers: equal, or off by one slip of the pen
