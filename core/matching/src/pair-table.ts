// The pairs that are compared, their levels field by field, and for each level how much the value
// itself adds or takes: two people called by the commonest surname agree on little, two called by a
// rare one on much.
import {
  BORN,
  CAPTURED_AT,
  CAPTURED_ON,
  FIELD_COUNT,
  GIVEN,
  GIVEN_LEVELS,
  PATRONYMIC,
  RANK,
  SERVICE_NUMBER,
  SURNAME,
  SURNAME_LEVELS,
  UNIT,
} from './fields.ts'
import type { Candidates } from './blocking.ts'
import type { Comparison } from './comparison.ts'
import type { PreparedLists } from './form-table.ts'
import { FormCursor } from './form-table.ts'
import type { Hope } from './hope.ts'
import type { PersonForm } from './person-forms.ts'

export interface PairTable {
  readonly pairs: Candidates
  /** Level per pair and field. */
  readonly levels: Uint8Array
  /** log2 of the compared value's share among strangers, per pair and field; 0 where the level's own counts. */
  readonly shares: Float32Array
}

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
  readonly #tools: Comparing
  readonly #kept = new KeptPairs()
  readonly #levels = new Uint8Array(FIELD_COUNT)
  readonly #shares = new Float32Array(FIELD_COUNT)
  #row = 0

  constructor([first, second]: readonly [FormCursor, FormCursor], tools: Comparing) {
    this.#first = first
    this.#second = second
    this.#tools = tools
  }

  /** The row of the first list that is compared from now on. */
  toFirst(row: number): void {
    this.#row = row
    this.#first.to(row)
  }

  /** Compares with a row of the second list; keeps the pair if it is hopeful. */
  compare(other: number): void {
    if (!this.#isHopeful(this.#first, this.#second.to(other))) return
    this.#kept.add(this.#row, other, this.#levels, this.#shares)
  }

  // The cheap fields first, and the surname, the dearest, only where it can still make a difference: most
  // pairs that share a key are strangers beyond hope by then.
  #isHopeful(a: PersonForm, b: PersonForm): boolean {
    const { comparison, shares, hope } = this.#tools
    const levels = this.#levels
    const out = this.#shares
    comparison.othersInto(levels, a, b)
    shares.othersInto(out, levels, a, b)
    levels[GIVEN] = comparison.given(a, b)
    const isSame = a.surname === b.surname
    if (isSame || !comparison.mayBeChangedOver(levels, a, b)) {
      const sum = hope.ofOthers(levels, out)
      if (!hope.withNames(sum, isSame)) return false
      levels[PATRONYMIC] = comparison.patronymic(a, b)
      if (!hope.withSurname(sum, levels, isSame)) return false
    } else levels[PATRONYMIC] = comparison.patronymic(a, b)
    comparison.surnameInto(levels, a, b)
    if (hasNothing(levels)) return false
    shares.namesInto(out, levels, a, b)
    return hope.isHopeful(levels, out)
  }

  /** What was kept. */
  table(): PairTable {
    return this.#kept.table()
  }
}

/** Compares pairs of a held and a sought row and keeps them all. */
export function compareAll(
  { held, sought, values }: PreparedLists,
  pairs: readonly (readonly [number, number])[],
  tools: Pick<Comparing, 'comparison' | 'shares'>,
): PairTable {
  const kept = new KeptPairs()
  const levels = new Uint8Array(FIELD_COUNT)
  const shares = new Float32Array(FIELD_COUNT)
  const [a, b] = [new FormCursor(held, values), new FormCursor(sought, values)]
  for (const [row, other] of pairs) {
    tools.comparison.levelsInto(levels, a.to(row), b.to(other))
    tools.shares.othersInto(shares, levels, a, b)
    tools.shares.namesInto(shares, levels, a, b)
    kept.add(row, other, levels, shares)
  }
  return kept.table()
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

/** Tables one after the other. */
export function joinTables(tables: readonly PairTable[]): PairTable {
  const [only, ...others] = tables
  if (only !== undefined && others.every(({ pairs }) => pairs.count === 0)) return only
  const count = tables.reduce((sum, { pairs }) => sum + pairs.count, 0)
  const first = new Int32Array(count)
  const second = new Int32Array(count)
  const levels = new Uint8Array(count * FIELD_COUNT)
  const shares = new Float32Array(count * FIELD_COUNT)
  let at = 0
  for (const { pairs, ...values } of tables) {
    first.set(pairs.first, at)
    second.set(pairs.second, at)
    levels.set(values.levels, at * FIELD_COUNT)
    shares.set(values.shares, at * FIELD_COUNT)
    at += pairs.count
  }
  return { pairs: { first, second, count }, levels, shares }
}

class KeptPairs {
  #first = new Int32Array(1 << 12)
  #second = new Int32Array(1 << 12)
  #levels = new Uint8Array(FIELD_COUNT << 12)
  #shares = new Float32Array(FIELD_COUNT << 12)
  #count = 0

  add(row: number, other: number, levels: Uint8Array, shares: Float32Array): void {
    if (this.#count === this.#first.length) this.#grow()
    this.#first[this.#count] = row
    this.#second[this.#count] = other
    this.#levels.set(levels, this.#count * FIELD_COUNT)
    this.#shares.set(shares, this.#count * FIELD_COUNT)
    this.#count++
  }

  table(): PairTable {
    const count = this.#count
    const pairs = {
      first: this.#first.slice(0, count),
      second: this.#second.slice(0, count),
      count,
    }
    const levels = this.#levels.slice(0, count * FIELD_COUNT)
    return { pairs, levels, shares: this.#shares.slice(0, count * FIELD_COUNT) }
  }

  #grow(): void {
    const { pairs, levels, shares } = this.table()
    const room = this.#count * 2
    this.#first = new Int32Array(room)
    this.#second = new Int32Array(room)
    this.#levels = new Uint8Array(room * FIELD_COUNT)
    this.#shares = new Float32Array(room * FIELD_COUNT)
    this.#first.set(pairs.first)
    this.#second.set(pairs.second)
    this.#levels.set(levels)
    this.#shares.set(shares)
  }
}

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

  constructor(lists: PreparedLists) {
    this.#surname = new Counted(lists, (form) => form.surname)
    this.#given = new Counted(lists, (form) => form.givenClass)
    this.#father = new Counted(lists, (form) => form.father)
    this.#unit = new Counted(lists, (form) => form.unit)
    this.#rank = new Counted(lists, (form) => form.rank?.step ?? -1)
    this.#place = new Counted(lists, (form) => form.places)
    this.#years = new Counted(lists, (form) => form.birth.year || -1)
    let stated = 0
    let whole = 0
    const days: number[] = []
    forEachForm(lists, (form) => {
      if (form.birth.to > 0) stated++
      if (form.birth.day > 0 && form.birth.year > 0) whole++
      days.push(form.captured)
    })
    this.#wholeDates = 2 * Math.log2((whole + 1) / (stated + 1))
    this.#days = new Days(days)
  }

  /** Writes the shares of the name's fields of a pair, whose levels are given. */
  namesInto(out: Float32Array, levels: Uint8Array, a: PersonForm, b: PersonForm): void {
    out[SURNAME] = (levels[SURNAME] ?? 0) <= 2 ? this.#surname.of(a.surname, b.surname) : 0
    out[GIVEN] = (levels[GIVEN] ?? 0) <= 1 ? this.#given.of(a.givenClass, b.givenClass) : 0
    out[PATRONYMIC] = (levels[PATRONYMIC] ?? 0) <= 1 ? this.#father.of(a.father, b.father) : 0
  }

  /** Writes the shares of all other fields of a pair, whose levels are given. */
  othersInto(out: Float32Array, levels: Uint8Array, a: PersonForm, b: PersonForm): void {
    out[UNIT] = levels[UNIT] === 0 ? this.#unit.of(a.unit, b.unit) : 0
    out[RANK] = levels[RANK] === 0 ? this.#rank.of(a.rank?.step ?? -1, b.rank?.step ?? -1) : 0
    out[BORN] = levels[BORN] === 0 ? this.#birth(a.birth.year, b.birth.year) : 0
    const captured = levels[CAPTURED_ON] ?? 0
    out[CAPTURED_ON] = captured <= 2 ? this.#days.around(a.captured, b.captured, captured) : 0
    out[CAPTURED_AT] = levels[CAPTURED_AT] === 0 ? this.#shared(a, b) : 0
  }

  /** Bits of the rarest value there can be, field by field; 0 where shares do not count. */
  rarest(): Float64Array {
    const least = new Float64Array(FIELD_COUNT)
    least[SURNAME] = this.#surname.least
    least[GIVEN] = this.#given.least
    least[PATRONYMIC] = this.#father.least
    return least
  }

  #birth(a: number, b: number): number {
    return this.#years.of(a, b) + this.#wholeDates - YEAR_BITS
  }

  #shared(a: PersonForm, b: PersonForm): number {
    let rarest = 0
    for (const place of a.places)
      if (b.places.includes(place)) rarest = Math.min(rarest, this.#place.of(place, place))
    return rarest
  }
}

function forEachForm({ held, sought, values }: PreparedLists, see: (form: PersonForm) => void) {
  for (const list of [held, sought]) {
    const form = new FormCursor(list, values)
    for (let row = 0; row < list.rows; row++) see(form.to(row))
  }
}

class Counted {
  readonly #bits: Float64Array
  readonly least: number

  constructor(lists: PreparedLists, valueOf: (form: PersonForm) => number | readonly number[]) {
    const counts: number[] = []
    let total = 0
    const add = (value: number): void => {
      if (value < 0) return
      total++
      while (counts.length <= value) counts.push(0)
      counts[value] = (counts[value] ?? 0) + 1
    }
    forEachForm(lists, (form) => {
      const value = valueOf(form)
      if (typeof value === 'number') add(value)
      else for (const one of value) add(one)
    })
    this.#bits = Float64Array.from(counts, (count) =>
      Math.log2(Math.max(count - 1, 1) / Math.max(total, 100)),
    )
    this.least = Math.log2(1 / Math.max(total, 100))
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
  readonly #total: number

  constructor(days: readonly number[]) {
    const known = days.filter((day) => day >= 0 && day < LAST_DAY)
    const perDay = new Int32Array(LAST_DAY + 1)
    for (const day of known) perDay[day + 1] = (perDay[day + 1] ?? 0) + 1
    for (let day = 1; day <= LAST_DAY; day++)
      perDay[day] = (perDay[day] ?? 0) + (perDay[day - 1] ?? 0)
    this.#upTo = perDay
    this.#total = known.length
  }

  around(a: number, b: number, level: number): number {
    const near = NEAR_DAYS[level] ?? 0
    const far = FAR_DAYS[level] ?? 0
    const share = Math.max(this.#within(a, near, far), this.#within(b, near, far), 2)
    return Math.log2(Math.min(0.9, share / Math.max(this.#total, 100)))
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
