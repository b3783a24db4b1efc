// How common values are among all rows of both lists: two people called by the commonest surname agree on
// little, two called by a rare one on much.
import { dayOf, lastYearOf, yearOf } from './birth-dates.ts'
import {
  BORN,
  CAPTURED_AT,
  CAPTURED_ON,
  FIELD_COUNT,
  GIVEN,
  PATRONYMIC,
  RANK,
  SURNAME,
  UNIT,
} from './fields.ts'
import type { FormCursor, FormTable, NumberLists, PreparedLists } from './form-table.ts'
import { CELL, PART, partCell, ROW_WIDTH } from './form-table.ts'
import { listOf } from './value-sinks.ts'

/** How common values are among all rows of both lists. */
export class Shares {
  readonly #surname: Counted
  readonly #given: Counted
  readonly #father: Counted
  readonly #unit: Counted
  readonly #rank: Counted
  readonly #place: Counted
  readonly #days: Days
  readonly #years: Counted
  readonly #wholeDates: number
  readonly #lists: NumberLists

  constructor({ held, sought, values }: PreparedLists) {
    const tables = [held, sought]
    const column = (cell: number): Counted => new Counted(cellsOf(tables, cell))
    this.#lists = values.lists
    this.#surname = column(CELL.surname)
    this.#given = new Counted(classesOf(cellsOf(tables, CELL.given), values.givens))
    this.#father = new Counted(classesOf(cellsOf(tables, CELL.patronymic), values.patronymics))
    this.#unit = column(CELL.unit)
    this.#rank = new Counted(cellsOf(tables, CELL.rank).map((rank) => rank >> 1))
    this.#place = new Counted(placesOf(cellsOf(tables, CELL.places), values.lists))
    const born = cellsOf(tables, CELL.born)
    const stated = cellsOf(tables, CELL.bornSpan).filter((span) => lastYearOf(span) > 0)
    const whole = born.filter((date) => dayOf(date) > 0 && yearOf(date) > 0)
    this.#years = new Counted(born.map((date) => yearOf(date) || -1))
    this.#wholeDates = 2 * Math.log2((whole.length + 1) / (stated.length + 1))
    this.#days = new Days(cellsOf(tables, CELL.captured))
  }

  /** Writes the shares of the name's fields of a pair, whose levels are given. */
  namesInto(out: Float32Array, levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    out[SURNAME] = (levels[SURNAME] ?? 0) <= 2 ? this.#surname.of(a.surname, b.surname) : 0
    out[GIVEN] = this.ofGiven(levels[GIVEN] ?? 0, a.givenClass, b.givenClass)
    out[PATRONYMIC] = this.ofFather(levels[PATRONYMIC] ?? 0, a.father, b.father)
  }

  /** Share of two classes of given names that agree so; 0 where it does not count. */
  ofGiven(level: number, a: number, b: number): number {
    return level <= 1 ? this.#given.of(a, b) : 0
  }

  /** The same of fathers' names. */
  ofFather(level: number, a: number, b: number): number {
    return level <= 1 ? this.#father.of(a, b) : 0
  }

  /** Writes the shares of all other fields of a pair, whose levels are given. */
  othersInto(out: Float32Array, levels: Uint8Array, a: FormCursor, b: FormCursor): void {
    out[UNIT] = levels[UNIT] === 0 ? this.ofUnit(a.unit, b.unit) : 0
    out[RANK] = levels[RANK] === 0 ? this.ofRank(a.rank, b.rank) : 0
    out[BORN] = levels[BORN] === 0 ? this.ofBirth(a.born, b.born) : 0
    out[CAPTURED_ON] = this.ofCapture(levels[CAPTURED_ON] ?? 0, a.captured, b.captured)
    out[CAPTURED_AT] = levels[CAPTURED_AT] === 0 ? this.ofPlaces(a.places, b.places) : 0
  }

  /** Share of a surname that both rows have. */
  ofSurname(surname: number): number {
    return this.#surname.of(surname, surname)
  }

  /** Bits of the rarest value there can be, field by field; 0 where shares do not count. */
  rarest(): Float64Array {
    const least = new Float64Array(FIELD_COUNT)
    least[SURNAME] = this.#surname.least
    least[GIVEN] = this.#given.least
    least[PATRONYMIC] = this.#father.least
    return least
  }

  /** Share of one unit; of two numbers that are one unit, of the commoner. */
  ofUnit(a: number, b: number): number {
    return this.#unit.of(a, b)
  }

  /** Share of a rank, as the cells have it. */
  ofRank(a: number, b: number): number {
    return this.#rank.of(a >> 1, b >> 1)
  }

  /** Share of a whole birth date, by its year. */
  ofBirth(a: number, b: number): number {
    return this.#years.of(yearOf(a), yearOf(b)) + this.#wholeDates - YEAR_BITS
  }

  /** Share of days of capture that agree so; 0 where it does not count. */
  ofCapture(level: number, a: number, b: number): number {
    return level <= 2 ? this.#days.around(a, b, level) : 0
  }

  /** Share of the rarest place that two lists of places have both; 0 if none. */
  ofPlaces(a: number, b: number): number {
    const others = listOf(this.#lists, b)
    let rarest = 0
    for (const place of listOf(this.#lists, a))
      if (others.includes(place)) rarest = Math.min(rarest, this.#place.of(place, place))
    return rarest
  }
}

function cellsOf(tables: readonly FormTable[], cell: number): Int32Array {
  const cells = new Int32Array(tables.reduce((sum, { rows }) => sum + rows, 0))
  let at = 0
  for (const table of tables)
    for (let row = 0; row < table.rows; row++)
      cells[at++] = table.cells[row * ROW_WIDTH + cell] ?? 0
  return cells
}

// What parts of names, -1 for none, are called by.
function classesOf(names: Int32Array, parts: Int32Array): Int32Array {
  return names.map((name) => partCell(parts, name, PART.firstClass))
}

function placesOf(lists: Int32Array, values: NumberLists): Int32Array {
  const stated = lists.filter((list) => list >= 0)
  return Int32Array.from(Array.from(stated, (list) => listOf(values, list)).flat())
}

// How often each value stands in a column; below 0 is missing.
class Counted {
  readonly #bits: Float64Array
  readonly least: number

  constructor(values: Int32Array) {
    let most = -1
    for (const value of values) if (value > most) most = value
    const counts = new Int32Array(most + 1)
    let total = 0
    for (const value of values) {
      if (value < 0) continue
      total++
      counts[value] = (counts[value] ?? 0) + 1
    }
    this.least = Math.log2(1 / Math.max(total, 100))
    const bits = new Float64Array(counts.length).fill(this.least)
    counts.forEach((count, value) => {
      if (count > 2) bits[value] = Math.log2((count - 1) / Math.max(total, 100))
    })
    this.#bits = bits
  }

  /**
   * Share of the commoner of two values among strangers, in bits. The pair itself is two of the rows
   * counted, and if it is one person, only one of them is somebody else's.
   */
  of(a: number, b: number): number {
    return Math.max(this.#bits[a] ?? this.least, this.#bits[b] ?? this.least)
  }
}

const YEAR_BITS = Math.log2(365.25)

// Days of capture: many fall on a few days of one battle, so the neighbourhood of a day is counted.
class Days {
  readonly #upTo: Int32Array
  /** Days of other rows around each day, by level. */
  readonly #around: readonly Int32Array[]
  /** Bits of so many days. */
  readonly #bits: Float64Array

  constructor(days: Int32Array) {
    const known = days.filter((day) => day >= 0 && day < LAST_DAY)
    const perDay = new Int32Array(LAST_DAY + 1)
    for (const day of known) perDay[day + 1] = (perDay[day + 1] ?? 0) + 1
    for (let day = 1; day <= LAST_DAY; day++)
      perDay[day] = (perDay[day] ?? 0) + (perDay[day - 1] ?? 0)
    this.#upTo = perDay
    const total = Math.max(known.length, 100)
    this.#bits = Float64Array.from({ length: total + 1 }, (_, share) =>
      Math.log2(Math.min(0.9, Math.max(share, 2) / total)),
    )
    this.#around = NEAR_DAYS.map((near, level) =>
      Int32Array.from({ length: LAST_DAY + 1 }, (_, day) =>
        this.#within(day, near, FAR_DAYS[level] ?? 0),
      ),
    )
  }

  around(a: number, b: number, level: number): number {
    const first = this.#aroundOf(a, level)
    const second = this.#aroundOf(b, level)
    return this.#bits[first > second ? first : second] ?? 0
  }

  #aroundOf(day: number, level: number): number {
    return (
      this.#around[level]?.[day] ?? this.#within(day, NEAR_DAYS[level] ?? 0, FAR_DAYS[level] ?? 0)
    )
  }

  #within(day: number, near: number, far: number): number {
    const inside = near === 0 ? 0 : this.#count(day - near + 1, day + near - 1)
    return this.#count(day - far, day + far) - inside
  }

  #count(from: number, to: number): number {
    return (this.#upTo[clamp(to + 1)] ?? 0) - (this.#upTo[clamp(from)] ?? 0)
  }
}

// Days apart of the first three levels of capture.
const NEAR_DAYS = [0, 1, 4]
const FAR_DAYS = [0, 3, 15]

const LAST_DAY = 20_000 // about the year 2054, counted from March 2000

function clamp(day: number): number {
  return Math.max(0, Math.min(LAST_DAY, day))
}
