// The rows and columns that proofs speak of, read from the problem by name. A column counts units of a
// kind that cross, or those of a profile that cross in a part of the tranches, or says whether a demand
// is answered, or whether a set of people crosses together. A row is a condition that every plan keeps:
// sums of conditions about one tranche keep too, and rounded ones because people come whole.
// Spec: spec/plan.md section 4, rows.
import { capacityOf, readPrices } from '@parley/terms'
import { KEYS, barrier } from './verify-reading.ts'
import type { Kind, Reading } from './verify-reading.ts'
import { exactly, seesTranches } from './verify-terms.ts'
import type { Whole } from './verify-terms.ts'
import { setsTogether } from './verify-together.ts'

/** Least and most; null: no end. */
export interface Ends {
  readonly lower: bigint | null
  readonly upper: bigint | null
}
interface Add {
  readonly column: number
  readonly value: number
}
/** The sum over columns of what each adds lies within the ends. */
export interface Row extends Ends {
  readonly adds: readonly Add[]
}

/** A whole number as it is written in one way alone; NaN for anything else, a fraction above all. */
export function wholeIn(text: string | undefined): number {
  return /^(?:0|[1-9]\d{0,8})$/.test(text ?? '') ? Number(text) : NaN
}

export class BoundRows {
  /** First the kinds, then crossings by profile and part, then answers. */
  readonly columns: { readonly lower: bigint; readonly upper: bigint }[]
  readonly #reading: Reading
  readonly #parts: readonly (readonly number[])[]
  /** By number of the profile: one kind of it. */
  readonly #profiles: readonly Kind[]
  readonly #named = new Map<string, number>() // columns of answers and sets
  readonly #rows = new Map<string, Row>()
  /** Of each kind that may cross in sets, by its first ref: the row that says so. */
  readonly #priced = new Map<number, readonly Add[]>()

  /** Null if `parts` do not hold every tranche exactly once, or if not all columns can be listed. */
  static over(reading: Reading, parts: readonly (readonly string[])[]): BoundRows | null {
    const ids = reading.problem.tranches.map((tranche) => tranche.id)
    const places = parts.map((part) => part.map((id) => ids.indexOf(id)))
    const all = places.flat().sort((a, b) => a - b)
    const isEmpty = parts.some((part) => part.length === 0) // a million of them would be columns
    if (isEmpty || all.join() !== [...ids.keys()].join()) return null
    const rows = new BoundRows(reading, places)
    return rows.#listDemands() ? rows : null
  }

  private constructor(reading: Reading, parts: readonly (readonly number[])[]) {
    this.#reading = reading
    this.#parts = parts
    const profiles: Kind[] = []
    const most: bigint[] = [] // units by profile
    const mayCross = (kind: Kind, part: readonly number[]): boolean =>
      part.some((t) => barrier(reading, kind, t) === undefined)
    this.columns = reading.kinds.map((kind) => {
      const unitCount = BigInt(kind.units.length)
      const upper = parts.some((part) => mayCross(kind, part)) ? unitCount : 0n
      profiles[kind.profile] ??= kind
      most[kind.profile] = (most[kind.profile] ?? 0n) + upper
      return { lower: kind.mustGo ? unitCount : 0n, upper }
    })
    this.#profiles = profiles
    if (parts.length === 1) return
    for (const kind of profiles) {
      for (const part of parts) {
        const upper = mayCross(kind, part) ? (most[kind.profile] ?? 0n) : 0n
        this.columns.push({ lower: 0n, upper })
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

  /**
   * Leaves of each person who may cross in a set the price, and gives the rest to the sets with that person:
   * the multiplier of `within/<ref>` that does so. False if there are more prices than persons.
   */
  price(left: Whole[], text: string): boolean {
    const prices = readPrices(text)
    if (prices === null || prices.length > this.#priced.size) return false
    ;[...this.#priced].forEach(([kind, adds], i) => {
      const price = prices[i] ?? 0
      const rest = exactly(left[kind] ?? 0, -1, price)
      left[kind] = price
      for (const { column } of adds) {
        if (column !== kind) left[column] = exactly(left[column] ?? 0, 1, rest)
      }
    })
    return true
  }

  /** What a stage counts. */
  stage(index: number): Row['adds'] {
    return this.#over(null, NO_END, (kind) => kind.stages[index] ?? 0).adds
  }

  // Over kinds, or over the crossings of profiles in some parts; with one part alone these are the kinds.
  #over(parts: readonly number[] | null, ends: Ends, valueOf: (kind: Kind) => number): Row {
    const isSplit = parts !== null && this.#parts.length > 1
    const adds: Add[] = []
    const kinds = isSplit ? this.#profiles : this.#reading.kinds
    for (const kind of kinds) {
      const value = valueOf(kind)
      if (value === 0) continue
      if (isSplit)
        for (const part of parts) adds.push({ column: this.#crossing(kind, part), value })
      else adds.push({ column: kind.index, value })
    }
    return { ...ends, adds }
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
    const crossings = this.#crossings(own).map((column) => ({ column, value: 1 }))
    if (crossings.length === 0) return null
    const kinds = this.#over(null, EVEN, ({ profile }) => (profile === own?.profile ? -1 : 0))
    return { ...EVEN, adds: [...kinds.adds, ...crossings] }
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
    const times = (end: number | null): bigint | null =>
      end === null ? null : BigInt(end) * BigInt(summed.length)
    const ends = { lower: times(lower), upper: times(upper) }
    if (!seesTranches(term)) return this.#over(null, ends, value)
    const tranches = new Set(summed.flatMap((scope) => scopes[scope] ?? []))
    const inside = [...this.#parts.keys()].filter((p) =>
      this.#parts[p]?.every((t) => tranches.has(t)),
    )
    const covered = inside.flatMap((p) => this.#parts[p] ?? [])
    const isCovered = tranches.size > 0 && covered.length === tranches.size
    return isCovered ? this.#over(inside, ends, value) : null
  }

  // What people take of some limits, divided and rounded down for each unit and for each tranche.
  #capacity([at, party = '', names = '', divisor]: readonly string[]): Row | null {
    const keys = KEYS.filter((key) => names.split('+').includes(key))
    const [part, by] = [wholeIn(at), wholeIn(divisor)]
    const tranches = this.#parts[part]?.flatMap((t) => this.#reading.problem.tranches[t] ?? [])
    if (tranches === undefined || keys.length !== names.split('+').length || !(by >= 1)) return null
    const isCounted = KEYS.map((key) => keys.includes(key))
    const share = (sum: number): number => Math.floor(sum / by)
    const upper = tranches.reduce((all, tranche) => {
      const limits = capacityOf(tranche, party)
      return all + share(keys.reduce((sum, key) => sum + (limits[key] ?? NaN), 0)) // NaN: no limit
    }, 0)
    if (Number.isNaN(upper)) return null
    const taken = ({ takes }: Kind): number =>
      takes.reduce((sum, x, k) => (isCounted[k] === true ? sum + x : sum), 0)
    return this.#over([part], { lower: null, upper: BigInt(upper) }, (kind) =>
      kind.holder === party ? share(taken(kind)) : 0,
    )
  }

  // Answers are as many as needed, nobody answers twice, sets together hold whoever crosses.
  #listDemands(): boolean {
    const { problem, kindOf } = this.#reading
    const term = problem.terms.find((x) => x.kind === 'demands')
    if (term === undefined) return true
    const isAvailable = (ref: string): boolean => kindOf(ref) !== undefined
    const own = (ref: string): number => kindOf(ref)?.index ?? NaN
    const open = new Map<string, Add[]>()
    const addsTo = (what: 'demand' | 'once' | 'within', ref: string, needed = 1): Add[] => {
      const adds = open.get(`${what}/${ref}`) ?? [{ column: own(ref), value: -needed }]
      const [lower, upper] = [what === 'once' ? null : 0n, term.exclusive ? 0n : null]
      open.set(`${what}/${ref}`, adds)
      this.#rows.set(`${what}/${ref}`, { lower, upper, adds })
      return adds
    }
    const append = (name: string, rows: readonly Add[][]): void => {
      const column = this.columns.push({ lower: 0n, upper: 1n }) - 1
      this.#named.set(name, column)
      for (const adds of rows) adds.push({ column, value: 1 })
    }
    const list = term.list.filter((demand) => isAvailable(demand.for))
    if (term.maxTogether === null) {
      for (const { for: ref, of, atLeast } of list) {
        const adds = addsTo('demand', ref, atLeast)
        for (const by of of.filter(isAvailable)) {
          if (term.exclusive) append(`answer/${ref}/${by}`, [adds, addsTo('once', by)])
          else adds.push({ column: own(by), value: 1 })
        }
      }
      return true
    }
    const sets = setsTogether(term, isAvailable, term.maxTogether)
    const refs = term.list.flatMap((x) => [x.for, ...x.of]).filter(isAvailable)
    for (const ref of refs.sort()) {
      const adds = addsTo('within', ref)
      if (!this.#priced.has(own(ref))) this.#priced.set(own(ref), adds)
    }
    for (const set of sets ?? []) {
      append(
        `together/${set}`,
        set.split('+').map((ref) => addsTo('within', ref)),
      )
    }
    return sets !== null
  }
}

const NO_END: Ends = { lower: null, upper: null }
const EVEN: Ends = { lower: 0n, upper: 0n }
const SUMS: readonly string[] = ['parity', 'balance', 'quota', 'exposure']
