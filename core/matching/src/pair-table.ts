// The pairs that are compared, their levels field by field, and for each level how much the value
// itself adds or takes: two people called by the commonest surname agree on little, two called by a
// rare one on much.
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
import type { Candidates } from './blocking.ts'
import type { Comparison } from './comparison.ts'
import type { PersonForm } from './person-forms.ts'

export interface PairTable {
  readonly pairs: Candidates
  /** Level per pair and field. */
  readonly levels: Uint8Array
  /** log2 of the compared value's share among strangers, per pair and field; 0 where the level's own counts. */
  readonly shares: Float32Array
}

/** What pairs are compared with; `isHopeful` says of a pair's levels and shares whether to keep it. */
export interface Comparing {
  readonly comparison: Comparison
  readonly shares: Shares
  readonly isHopeful: (levels: Uint8Array, shares: Float32Array) => boolean
}

/** Compares candidate pairs and keeps the hopeful ones, in the order given. */
export function comparePairs(
  first: readonly PersonForm[],
  second: readonly PersonForm[],
  pairs: Candidates,
  tools: Comparing,
): PairTable {
  const kept = new KeptPairs()
  const levels = new Uint8Array(FIELD_COUNT)
  const shares = new Float32Array(FIELD_COUNT)
  for (let p = 0; p < pairs.count; p++) {
    const row = pairs.first[p] ?? 0
    const other = pairs.second[p] ?? 0
    const a = first[row]
    const b = second[other]
    if (a === undefined || b === undefined || tools.comparison.isHopeless(a, b)) continue
    tools.comparison.levelsInto(levels, a, b)
    tools.shares.into(shares, levels, [a, b])
    if (tools.isHopeful(levels, shares)) kept.add([row, other], levels, shares)
  }
  return kept.table()
}

/** Compares pairs and keeps them all. */
export function compareAll(
  first: readonly PersonForm[],
  second: readonly PersonForm[],
  pairs: readonly (readonly [number, number])[],
  tools: Pick<Comparing, 'comparison' | 'shares'>,
): PairTable {
  const kept = new KeptPairs()
  const levels = new Uint8Array(FIELD_COUNT)
  const shares = new Float32Array(FIELD_COUNT)
  for (const [row, other] of pairs) {
    const a = first[row]
    const b = second[other]
    if (a === undefined || b === undefined) continue
    tools.comparison.levelsInto(levels, a, b)
    tools.shares.into(shares, levels, [a, b])
    kept.add([row, other], levels, shares)
  }
  return kept.table()
}

/** Both tables' pairs, the first's first. */
export function joinTables(a: PairTable, b: PairTable): PairTable {
  if (b.pairs.count === 0) return a
  const pairs = {
    first: Int32Array.from([...a.pairs.first, ...b.pairs.first]),
    second: Int32Array.from([...a.pairs.second, ...b.pairs.second]),
    count: a.pairs.count + b.pairs.count,
  }
  const levels = new Uint8Array(pairs.count * FIELD_COUNT)
  const shares = new Float32Array(pairs.count * FIELD_COUNT)
  levels.set(a.levels)
  levels.set(b.levels, a.levels.length)
  shares.set(a.shares)
  shares.set(b.shares, a.shares.length)
  return { pairs, levels, shares }
}

class KeptPairs {
  #first = new Int32Array(1 << 12)
  #second = new Int32Array(1 << 12)
  #levels = new Uint8Array(FIELD_COUNT << 12)
  #shares = new Float32Array(FIELD_COUNT << 12)
  #count = 0

  add([row, other]: readonly [number, number], levels: Uint8Array, shares: Float32Array): void {
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

  constructor(forms: readonly PersonForm[]) {
    this.#surname = new Counted(forms.map((form) => form.surname))
    this.#given = new Counted(forms.map((form) => form.givenClass))
    this.#father = new Counted(forms.map((form) => form.father))
    this.#unit = new Counted(forms.map((form) => form.unit))
    this.#rank = new Counted(forms.map((form) => form.rank?.step ?? -1))
    this.#place = new Counted(
      forms.flatMap((form) => (form.places.length === 0 ? [-1] : form.places)),
    )
    this.#years = new Counted(forms.map((form) => form.birth.year || -1))
    const stated = forms.filter((form) => form.birth.to > 0).length
    const whole = forms.filter((form) => form.birth.day > 0 && form.birth.year > 0).length
    this.#wholeDates = 2 * Math.log2((whole + 1) / (stated + 1))
    this.#days = new Days(forms.map((form) => form.captured))
  }

  /** Writes the shares of one pair, whose levels are given. */
  into(out: Float32Array, levels: Uint8Array, [a, b]: readonly [PersonForm, PersonForm]): void {
    out[SURNAME] = (levels[SURNAME] ?? 0) <= 2 ? this.#surname.of(a.surname, b.surname) : 0
    out[GIVEN] = (levels[GIVEN] ?? 0) <= 1 ? this.#given.of(a.givenClass, b.givenClass) : 0
    out[PATRONYMIC] = (levels[PATRONYMIC] ?? 0) <= 1 ? this.#father.of(a.father, b.father) : 0
    out[UNIT] = levels[UNIT] === 0 ? this.#unit.of(a.unit, b.unit) : 0
    out[RANK] = levels[RANK] === 0 ? this.#rank.of(a.rank?.step ?? -1, b.rank?.step ?? -1) : 0
    const birth = this.#years.of(a.birth.year, b.birth.year) + this.#wholeDates - YEAR_BITS
    out[BORN] = levels[BORN] === 0 ? birth : 0
    const captured = levels[CAPTURED_ON] ?? 0
    out[CAPTURED_ON] = captured <= 2 ? this.#days.around(a.captured, b.captured, captured) : 0
    out[CAPTURED_AT] = levels[CAPTURED_AT] === 0 ? this.#shared(a, b) : 0
  }

  #shared(a: PersonForm, b: PersonForm): number {
    let rarest = 0
    for (const place of a.places)
      if (b.places.includes(place)) rarest = Math.min(rarest, this.#place.of(place, place))
    return rarest
  }
}

class Counted {
  readonly #counts = new Map<number, number>()
  readonly #total: number

  constructor(values: readonly number[]) {
    let total = 0
    for (const value of values) {
      if (value < 0) continue
      total++
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1)
    }
    this.#total = total
  }

  /**
   * Share of the commoner of two values among strangers, in bits. The pair itself is two of the rows
   * counted, and if it is one person, only one of them is somebody else's.
   */
  of(a: number, b: number): number {
    const count = Math.max((this.#counts.get(a) ?? 0) - 1, (this.#counts.get(b) ?? 0) - 1, 1)
    return Math.log2(count / Math.max(this.#total, 100))
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
    const [near = 0, far = 0] = [
      [0, 0],
      [1, 3],
      [4, 15],
    ][level] ?? [0, 0]
    const share = Math.max(this.#within(a, near, far), this.#within(b, near, far), 2)
    return Math.log2(Math.min(0.9, share / Math.max(this.#total, 100)))
  }

  #within(day: number, near: number, far: number): number {
    const count = (from: number, to: number): number =>
      (this.#upTo[clamp(to + 1)] ?? 0) - (this.#upTo[clamp(from)] ?? 0)
    const inside = near === 0 ? 0 : count(day - near + 1, day + near - 1)
    return count(day - far, day + far) - inside
  }
}

const LAST_DAY = 20_000 // about the year 2054, counted from March 2000

function clamp(day: number): number {
  return Math.max(0, Math.min(LAST_DAY, day))
}
