// The rows and columns that proofs speak of, read from the problem by name. A column counts units of a
// kind that cross, or those of a profile that cross in a part of the tranches, or says whether a demand
// is answered, or whether a set of people crosses together. A row is a condition that every plan keeps:
// sums of conditions about one tranche keep too, and rounded ones because people come whole.
// Spec: spec/plan.md section 4, rows.
import { capacityOf, readPrices } from '@parley/terms'
import type { DemandsTerm } from '@parley/terms'
import { KEYS, barrier } from './reading.ts'
import type { Kind, Reading } from './reading.ts'
import { exactly, seesTranches } from './terms.ts'
import type { Whole } from './terms.ts'
import { setsTogether } from './together.ts'

/** Least and most of a column. */
export interface Limits {
  readonly lower: number
  readonly upper: number
}
/** What columns add, by place. */
export interface Sum {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}
/** A sum that lies within the ends; null: no end. */
export interface Row extends Sum {
  readonly lower: Whole | null
  readonly upper: Whole | null
}
type Ends = Pick<Row, 'lower' | 'upper'>

/** A whole number as it is written in one way alone; NaN for anything else, a fraction above all. */
export function wholeIn(text: string | undefined): number {
  return /^(?:0|[1-9]\d{0,8})$/.test(text ?? '') ? Number(text) : NaN
}

export class BoundRows {
  /** First the kinds, then crossings by profile and part, then levels of groups, then answers. */
  readonly columns: Limits[] = []
  readonly #reading: Reading
  readonly #parts: readonly (readonly number[])[]
  /** By number of the profile: one kind of it. */
  readonly #profiles: Kind[] = []
  readonly #named = new Map<string, number>() // columns of levels, answers and sets
  readonly #rows = new Map<string, Row>()
  readonly #stages = new Map<number, Sum>() // those that are no sum over kinds
  /** Of each kind that may cross in sets: the columns of these, by the first ref of the kind. */
  readonly #setsOf = new Map<number, readonly number[]>()

  /** Null if `parts` do not hold every tranche exactly once, or if not all columns can be listed. */
  static over(reading: Reading, parts: readonly (readonly string[])[]): BoundRows | null {
    const ids = reading.problem.tranches.map((tranche) => tranche.id)
    const places = parts.map((part) => part.map((id) => ids.indexOf(id)))
    const all = places.flat().sort((a, b) => a - b)
    const isEmpty = parts.some((part) => part.length === 0) // a million of them would be columns
    if (isEmpty || all.join() !== [...ids.keys()].join()) return null
    const rows = new BoundRows(reading, places)
    reading.stages.forEach(({ fewest }, s) => {
      if (fewest !== undefined) rows.#listFewest(s, fewest)
    })
    const demands = reading.problem.terms.find((term) => term.kind === 'demands')
    return demands === undefined || rows.#listDemands(demands) ? rows : null
  }

  private constructor(reading: Reading, parts: readonly (readonly number[])[]) {
    this.#reading = reading
    this.#parts = parts
    const most: number[] = [] // units by profile
    const mayCross = (kind: Kind, part: readonly number[]): boolean =>
      part.some((t) => barrier(reading, kind, t) === undefined)
    for (const kind of reading.kinds) {
      const upper = parts.some((part) => mayCross(kind, part)) ? kind.units.length : 0
      this.#profiles[kind.profile] ??= kind
      most[kind.profile] = (most[kind.profile] ?? 0) + upper
      this.columns.push({ lower: kind.mustGo ? kind.units.length : 0, upper })
    }
    if (parts.length === 1) return
    for (const kind of this.#profiles) {
      for (const part of parts) {
        const upper = mayCross(kind, part) ? (most[kind.profile] ?? 0) : 0
        this.columns.push({ lower: 0, upper })
      }
    }
  }

  /** A column by the name that a proof gives it. */
  column(name: string): number | null {
    const [what, ref = '', part] = name.split('/')
    const kind = this.#reading.kindOf(ref)
    if (what === 'kind') return kind?.index ?? null
    if (what !== 'cross') return this.#named.get(name) ?? null
    return this.#crossings(kind)[wholeIn(part)] ?? null
  }

  /** A row by name, or null if there is none that every plan keeps. */
  row(name: string): Row | null {
    const row = this.#rows.get(name) ?? this.#read(name.split('/'))
    if (row !== null) this.#rows.set(name, row)
    return row
  }

  #read([what, ...words]: readonly string[]): Row | null {
    if (what === 'link') return this.#link(words)
    if (what === 'term') return this.#term(words)
    if (what === 'capacity') return this.#capacity([...words, '1'])
    return what === 'round' ? this.#capacity(words) : null
  }

  /** What a stage counts. */
  stage(index: number): Sum {
    return this.#stages.get(index) ?? this.#over(null, (kind) => kind.stages[index] ?? 0)
  }

  /**
   * Leaves of each person who may cross in a set the price, and gives the rest to the sets with that person:
   * the multiplier of `within/<ref>` that does so. False if the text holds no prices, or too many.
   */
  price(left: Whole[], text: string): boolean {
    const prices = readPrices(text)
    if (prices === null || prices.length > this.#setsOf.size) return false
    for (const [i, [kind, sets]] of [...this.#setsOf].entries()) {
      const price = prices[i] ?? 0
      const rest = exactly(left[kind] ?? 0, -1, price)
      left[kind] = price
      for (const set of sets) left[set] = exactly(left[set] ?? 0, 1, rest)
    }
    return true
  }

  // Over kinds, or over the crossings of profiles in some parts; with one part alone these are the kinds.
  #over(parts: readonly number[] | null, valueOf: (kind: Kind) => number): Sum {
    const isSplit = parts !== null && this.#parts.length > 1
    const columns: number[] = []
    const values: number[] = []
    for (const kind of isSplit ? this.#profiles : this.#reading.kinds) {
      const value = valueOf(kind)
      if (value === 0) continue
      if (isSplit) columns.push(...parts.map((part) => this.#crossing(kind, part)))
      else columns.push(kind.index)
      while (values.length < columns.length) values.push(value)
    }
    return { columns, values }
  }

  #crossing({ profile }: Kind, part: number): number {
    return this.#reading.kinds.length + profile * this.#parts.length + part
  }

  // The columns of a kind's profile, by part.
  #crossings(kind: Kind | undefined): readonly number[] {
    const isSplit = kind !== undefined && this.#parts.length > 1
    return isSplit ? this.#parts.map((_, part) => this.#crossing(kind, part)) : []
  }

  // All of a profile who cross anywhere are all of its kinds who cross.
  #link([ref = '']: readonly string[]): Row | null {
    const own = this.#reading.kindOf(ref)
    const crossings = this.#crossings(own)
    if (crossings.length === 0) return null
    const kinds = this.#over(null, ({ profile }) => (profile === own?.profile ? -1 : 0))
    const values = [...kinds.values, ...crossings.map(() => 1)]
    return { ...EVEN, columns: [...kinds.columns, ...crossings], values }
  }

  // The sum of the conditions of a term in some tranches; parts must cover these exactly.
  #term([id, place]: readonly string[]): Row | null {
    const { conditions } = this.#reading
    const i = conditions.findIndex(({ term }) => term.id === id && SUMS.includes(term.kind))
    const condition = conditions[i]
    if (condition === undefined) return null
    const { term, scopes, lower, upper } = condition
    const value = (kind: Kind): number => kind.terms[i] ?? 0
    const isPlaced = term.kind === 'exposure' || (term.kind === 'parity' && seesTranches(term))
    if (isPlaced === (place === undefined)) return null
    const byPart = isPlaced && term.kind === 'parity' ? (this.#parts[wholeIn(place)] ?? []) : null
    const summed = byPart ?? [isPlaced ? wholeIn(place) : 0]
    const times = (end: number | null): Whole | null =>
      end === null ? null : exactly(0, summed.length, end)
    const ends = { lower: times(lower), upper: times(upper) }
    if (!seesTranches(term)) return { ...ends, ...this.#over(null, value) }
    const tranches = new Set(summed.flatMap((scope) => scopes[scope] ?? []))
    const inside = [...this.#parts.keys()].filter((p) =>
      this.#parts[p]?.every((t) => tranches.has(t)),
    )
    const covered = inside.flatMap((p) => this.#parts[p] ?? [])
    const isCovered = tranches.size > 0 && covered.length === tranches.size
    return isCovered ? { ...ends, ...this.#over(inside, value) } : null
  }

  // A level, and how much each group is short of it: no less than what is missing. Every plan leaves room for
  // that at the level of the group at whose turn, in order of how many of it go, the stage ends.
  #listFewest(stage: number, among: number): void {
    const { kinds, stages } = this.#reading
    const groups = [...stages.filter(({ fewest }) => fewest !== undefined).keys()]
    const own = groups.map((g) => this.#over(null, (kind) => -(kind.groups[g] ?? 0)))
    const sizes = own.map(({ columns, values }) =>
      columns.reduce((sum, k, i) => sum - (values[i] ?? 0) * (kinds[k]?.units.length ?? 0), 0),
    )
    const most = Math.max(0, ...sizes)
    const level = this.#add(`level/${among}`, most)
    const short = own.map((sum, g) => {
      const column = this.#add(`short/${among}/${g}`, most)
      const [columns, values] = [
        [level, column, ...sum.columns],
        [1, -1, ...sum.values],
      ]
      this.#rows.set(`fewest/${among}/${g}`, { lower: null, upper: 0, columns, values })
      return column
    })
    this.#stages.set(stage, { columns: [level, ...short], values: [among, ...short.map(() => -1)] })
  }

  // What people take of some limits, divided and rounded down for each unit and for each tranche.
  #capacity([at, party = '', names = '', divisor]: readonly string[]): Row | null {
    const keys = [...KEYS.keys()].filter((k) => names.split('+').includes(KEYS[k] ?? ''))
    const [part, by] = [wholeIn(at), wholeIn(divisor)]
    const tranches = this.#parts[part]?.flatMap((t) => this.#reading.problem.tranches[t] ?? [])
    if (tranches === undefined || keys.length !== names.split('+').length || !(by >= 1)) return null
    const share = (of: (key: number) => number): number =>
      Math.floor(keys.reduce((sum, key) => sum + of(key), 0) / by)
    const upper = tranches.reduce((all, tranche) => {
      const limits = capacityOf(tranche, party)
      return all + share((key) => limits[KEYS[key] ?? 'people'] ?? NaN) // NaN: no limit
    }, 0)
    if (Number.isNaN(upper)) return null
    const sum = this.#over([part], ({ holder, takes }) =>
      holder === party ? share((key) => takes[key] ?? 0) : 0,
    )
    return { lower: null, upper, ...sum }
  }

  // Answers are as many as needed, nobody answers twice, sets together hold whoever crosses.
  #listDemands(term: DemandsTerm): boolean {
    const isAvailable = (ref: string): boolean => this.#reading.kindOf(ref) !== undefined
    const own = (ref: string): number => this.#reading.kindOf(ref)?.index ?? NaN
    const refs = [...new Set(term.list.flatMap((x) => [x.for, ...x.of]).filter(isAvailable))].sort()
    const holding = new Map(refs.map((ref): [string, number[]] => [ref, []])) // columns with a ref
    if (term.maxTogether === null) {
      for (const { for: ref, of, atLeast } of term.list.filter((x) => isAvailable(x.for))) {
        const answers = of.filter(isAvailable).map((by) => {
          if (!term.exclusive) return own(by)
          const column = this.#add(`answer/${ref}/${by}`)
          holding.get(by)?.push(column)
          return column
        })
        const ends = term.exclusive ? EVEN : { ...EVEN, upper: null }
        this.#hold(`demand/${ref}`, ends, answers, [own(ref), -atLeast])
      }
      if (!term.exclusive) return true
      const most = { ...EVEN, lower: null }
      for (const [ref, columns] of holding) this.#hold(`once/${ref}`, most, columns, [own(ref), -1])
      return true
    }
    const sets = setsTogether(term, isAvailable, term.maxTogether)
    for (const set of sets ?? []) {
      const column = this.#add(`together/${set}`)
      for (const ref of set.split('+')) holding.get(ref)?.push(column)
    }
    for (const [ref, columns] of holding) {
      this.#hold(`within/${ref}`, EVEN, columns, [own(ref), -1])
      if (!this.#setsOf.has(own(ref))) this.#setsOf.set(own(ref), columns)
    }
    return sets !== null
  }

  #add(name: string, upper = 1): number {
    const column = this.columns.push({ lower: 0, upper }) - 1
    this.#named.set(name, column)
    return column
  }

  #hold(name: string, ends: Ends, ones: readonly number[], last: readonly [number, number]): void {
    const [columns, values] = [
      [...ones, last[0]],
      [...ones.map(() => 1), last[1]],
    ]
    this.#rows.set(name, { ...ends, columns, values })
  }
}

const EVEN: Ends = { lower: 0, upper: 0 }
const SUMS: readonly string[] = ['parity', 'balance', 'quota', 'exposure']
