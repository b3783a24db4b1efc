// Short proofs where people cross in sets. The solver's multipliers are fractions of large denominators, one
// for nearly every person, and a proof of many cases would list them all again and again. Here each person who
// is demanded has a price instead: what all that is counted of a person goes to the sets that contain them, and
// a set that is worth more than its persons cost is charged in full. Prices near the solver's are rounded to
// small whole numbers and then moved one by one, as long as that lowers the bound. Any prices give a true bound,
// so nothing is lost but a little room, which most cases have. Spec: spec/plan.md section 4, proof of a stage.
import { LARGEST_PRICE, writePrices } from '@parley/terms'
import type { NamedBound } from '@parley/terms'
import type { Objective } from './answers.ts'
import type { ChoiceModel } from './choice-model.ts'
import type { Search } from './search.ts'

const DENOMINATORS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 30, 40, 60, 120, 240, 840]
const MAX_ENTRIES = 100_000 // of all rows: a sweep looks at each of them
const MAX_SWEEPS = 40
const MAX_IDLE = 3 // sweeps that lower nothing, though moves that cost nothing were made
const EVERY = 3 // of the moves that cost nothing, one in so many is made: the way out of a dead end

interface Entries {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

/** A row in terms of sets. */
interface PackedRow extends Entries {
  /** Of a price: the column of the person. Of any other: the row of the model. */
  readonly of: number
}

/** A proof by names of rows; with a digit for each person priced. */
export interface WrittenBound extends NamedBound {
  readonly prices?: string
}

/** What a case is to be proved to hold: at most `value` of the objective. */
export interface Claim {
  readonly objective: Objective
  readonly value: number
  /** What the objective counts beside the multipliers given; 0 if these leave no plan at all. */
  readonly weight: number
}

export class SmallProofs {
  readonly #search: Search
  readonly #prices: readonly PackedRow[]
  readonly #others: readonly PackedRow[]
  readonly #model: ChoiceModel
  readonly #pack: (entries: Entries) => Entries

  /** Null where nobody crosses in a set, or in so many that moving prices takes longer than it saves. */
  static over(model: ChoiceModel, search: Search): SmallProofs | null {
    const { count, isOfSets } = model.rows.reduce(
      (so, { name, columns }) => ({
        count: so.count + columns.length,
        isOfSets: so.isOfSets || name.startsWith('within/'),
      }),
      { count: 0, isOfSets: false },
    )
    return isOfSets && count <= MAX_ENTRIES ? new SmallProofs(model, search) : null
  }

  private constructor(model: ChoiceModel, search: Search) {
    this.#model = model
    this.#search = search
    const within = model.rows.flatMap(({ name }, r) => (name.startsWith('within/') ? [r] : []))
    const nameOf = (r: number): string => model.rows[r]?.name ?? ''
    within.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    const setsOf = new Map<number, readonly number[]>() // by column of the person
    const priced = new Set<number>()
    const prices: PackedRow[] = []
    const kindCount = model.prepared.kinds.length
    for (const r of within) {
      const columns = model.rows[r]?.columns ?? []
      const person = columns.find((column) => column < kindCount) ?? 0
      if (setsOf.has(person)) continue // of a family the first is priced
      const sets = columns.filter((column) => column >= kindCount)
      setsOf.set(person, sets)
      priced.add(r)
      const values = sets.map(() => 1)
      prices.push({ of: person, columns: sets, values })
    }
    this.#prices = prices
    this.#pack = (entries) => packed(entries, setsOf)
    this.#others = model.rows.flatMap((row, of) =>
      priced.has(of) ? [] : [{ of, ...packed(row, setsOf) }],
    )
  }

  /** Small multipliers near those given that prove the claim; null if there are none to be found. */
  near(claim: Claim, multipliers: Float64Array): WrittenBound | null {
    const start = this.#startOf(claim, multipliers)
    for (const times of DENOMINATORS) {
      const rounded = start.map((y) => Math.round(y * times) + 0)
      const weight = Math.max(0, Math.round(claim.weight * times))
      const proof = this.#lowered(claim, rounded, weight)
      if (proof !== null) return proof
    }
    return null
  }

  // What the given multipliers leave of a person is the person's price.
  #startOf({ objective, weight }: Claim, multipliers: Float64Array): readonly number[] {
    const left = new Float64Array(this.#model.columnNames.length)
    const add = ({ columns, values }: Entries, times: number): void => {
      columns.forEach((column, i) => {
        left[column] = (left[column] ?? 0) + times * (values[i] ?? 0)
      })
    }
    add(objective, weight)
    this.#model.rows.forEach((row, r) => {
      if (multipliers[r] !== 0) add(row, -(multipliers[r] ?? 0))
    })
    const prices = this.#prices.map(({ of }) => Math.max(0, left[of] ?? 0))
    return [...prices, ...this.#others.map(({ of }) => multipliers[of] ?? 0)]
  }

  #lowered(claim: Claim, start: readonly number[], denominator: number): WrittenBound | null {
    const { objective, value } = claim
    const columns = this.#model.columnNames.map((_, c) => this.#search.columnBounds(c))
    for (const { of } of this.#prices) columns[of] = [0, 0] // its price is charged instead
    const ends = [
      ...this.#prices.map(({ of }) => this.#search.columnBounds(of)),
      ...this.#others.map(({ of }) => this.#search.rowBounds(of)),
    ]
    const rows = [...this.#prices, ...this.#others]
    const descent = new Descent({ rows, ends, columns, priceCount: this.#prices.length }, start)
    descent.begin(this.#pack(objective), denominator)
    if (!descent.lowerTo(denominator * (value + 1) - 1)) return null
    return this.#written(descent.multipliers, denominator)
  }

  #written(multipliers: readonly number[], denominator: number): WrittenBound {
    const count = this.#prices.length
    const prices = writePrices(multipliers.slice(0, count))
    const named = this.#others.flatMap(({ of }, i) => {
      const y = multipliers[count + i] ?? 0
      return y === 0 ? [] : [[this.#model.rows[of]?.name ?? '', y] as const]
    })
    return { denominator, prices, multipliers: Object.fromEntries(named) }
  }
}

// What an entry counts of a person goes to each set that contains the person.
function packed(
  { columns, values }: Entries,
  setsOf: ReadonlyMap<number, readonly number[]>,
): Entries {
  const sums = new Map<number, number>()
  columns.forEach((column, i) => {
    for (const to of setsOf.get(column) ?? [column]) {
      sums.set(to, (sums.get(to) ?? 0) + (values[i] ?? 0))
    }
  })
  const kept = [...sums].filter(([, value]) => value !== 0)
  return { columns: kept.map(([column]) => column), values: kept.map(([, value]) => value) }
}

type Ends = readonly [lower: number, upper: number]

interface Charged {
  readonly rows: readonly Entries[]
  readonly ends: readonly Ends[]
  readonly columns: readonly Ends[]
  /** The first rows have prices for multipliers: none is negative. */
  readonly priceCount: number
}

// All in whole numbers, far below 2^53: small multipliers of what a few persons add.
class Descent {
  readonly multipliers: number[]
  readonly #charged: Charged
  readonly #left: Float64Array
  #bound = 0

  constructor(charged: Charged, start: readonly number[]) {
    this.#charged = charged
    this.#left = new Float64Array(charged.columns.length)
    this.multipliers = start.map((y, r) => (this.#may(r, y) ? y : 0))
  }

  begin(objective: Entries, scale: number): void {
    const { rows, columns } = this.#charged
    const add = ({ columns: places, values }: Entries, times: number): void => {
      places.forEach((column, i) => {
        this.#left[column] = (this.#left[column] ?? 0) + times * (values[i] ?? 0)
      })
    }
    add(objective, scale)
    this.#bound = 0
    this.multipliers.forEach((y, r) => {
      if (y === 0) return
      add(rows[r] ?? NOTHING, -y)
      this.#bound += charge(y, this.#charged.ends[r])
    })
    columns.forEach((ends, column) => {
      this.#bound += charge(this.#left[column] ?? 0, ends)
    })
  }

  /** Moves multipliers by one as long as that lowers the bound; whether it came down to `most`. */
  lowerTo(most: number): boolean {
    let idle = 0
    for (let sweep = 0; sweep < MAX_SWEEPS && this.#bound > most && idle < MAX_IDLE; sweep++) {
      const before = this.#bound
      for (let r = 0; r < this.multipliers.length && this.#bound > most; r++) {
        const isFree = (r + sweep) % EVERY === 0
        if (!this.#move(r, 1, isFree)) this.#move(r, -1, isFree)
      }
      idle = this.#bound < before ? 0 : idle + 1
    }
    return this.#bound <= most && Number.isSafeInteger(this.#bound)
  }

  #may(r: number, y: number): boolean {
    const [lower, upper] = this.#charged.ends[r] ?? [0, 0]
    if (y !== 0 && !Number.isFinite(y > 0 ? upper : lower)) return false
    return r >= this.#charged.priceCount || (y >= 0 && y <= LARGEST_PRICE)
  }

  #move(r: number, step: 1 | -1, isFree: boolean): boolean {
    const [left, { rows, ends, columns: all }] = [this.#left, this.#charged]
    const y = this.multipliers[r] ?? 0
    if (!this.#may(r, y + step)) return false
    const { columns, values } = rows[r] ?? NOTHING
    let change = charge(y + step, ends[r]) - charge(y, ends[r])
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] ?? 0
      const before = left[column] ?? 0
      const after = before - step * (values[i] ?? 0)
      change += charge(after, all[column]) - charge(before, all[column])
    }
    if (change > 0 || (change === 0 && !isFree)) return false
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] ?? 0
      left[column] = (left[column] ?? 0) - step * (values[i] ?? 0)
    }
    this.multipliers[r] = y + step
    this.#bound += change
    return true
  }
}

const NOTHING: Entries = { columns: [], values: [] }

function charge(value: number, ends: Ends | undefined): number {
  if (value === 0 || ends === undefined) return 0
  return value * (value > 0 ? ends[1] : ends[0])
}
