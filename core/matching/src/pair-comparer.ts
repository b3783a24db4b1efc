// Compares rows with one row after the other and keeps the pairs worth it. Most pairs that share a key are
// strangers, so a glance comes first and all fields of a pair are compared only where it may be kept: what is kept is
// what comparing everything would keep.
import { birthLevel } from './birth-dates.ts'
import {
  BORN,
  FIELD_COUNT,
  GIVEN,
  GIVEN_LEVELS,
  SERVICE_NUMBER,
  SURNAME,
  SURNAME_LEVELS,
} from './fields.ts'
import { CELL, FormCursor, ROW_WIDTH } from './form-table.ts'
import type { FormTable } from './form-table.ts'
import { Glance } from './glance.ts'
import type { Comparing, Sides } from './glance.ts'
import type { PairTable } from './pair-table.ts'
import { KeptPairs } from './pair-table.ts'

/** Compares rows with one row after the other and keeps what is worth it, in the order given. */
export class PairComparer {
  readonly #first: FormCursor
  readonly #second: FormCursor
  readonly #seconds: FormTable
  readonly #tools: Comparing
  readonly #glance: Glance
  readonly #kept = new KeptPairs()
  readonly #levels = new Uint8Array(FIELD_COUNT)
  readonly #shares = new Float32Array(FIELD_COUNT)
  #births = new Uint8Array(1 << 10)
  #row = 0

  constructor(sides: Sides, tools: Comparing) {
    this.#first = new FormCursor(sides.first, sides.values)
    this.#second = new FormCursor(sides.second, sides.values)
    this.#seconds = sides.second
    this.#tools = tools
    this.#glance = new Glance(sides, tools)
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
    const { born, bornSpan } = this.#first
    const { cells } = this.#seconds
    for (let i = 0; i < count; i++) {
      const y = (others[i] ?? 0) * ROW_WIDTH
      births[i] = birthLevel(
        born,
        bornSpan,
        cells[y + CELL.born] ?? 0,
        cells[y + CELL.bornSpan] ?? 0,
      )
    }
    for (let i = 0; i < count; i++) {
      const other = others[i] ?? 0
      const born = births[i] ?? 0
      if (!this.#glance.mayBeHopeful(this.#row, other, born)) continue
      if (!this.#isHopeful(this.#second.to(other), born)) continue
      this.#kept.add(this.#row, other, this.#levels, this.#shares)
    }
  }

  #isHopeful(other: FormCursor, born: number): boolean {
    const { comparison, shares, hope } = this.#tools
    const levels = this.#levels
    levels[BORN] = born
    comparison.othersInto(levels, this.#first, other)
    if (hasNothing(levels)) return false
    shares.othersInto(this.#shares, levels, this.#first, other)
    shares.namesInto(this.#shares, levels, this.#first, other)
    return hope.isHopeful(levels, this.#shares)
  }

  /** What was kept since the last table. */
  take(): PairTable {
    return this.#kept.take()
  }
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
