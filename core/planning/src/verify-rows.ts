// The rows and columns that proofs speak of, read from the problem by name. A column counts units of a
// kind that cross, or those of a profile that cross in a part of the tranches, or says whether a demand
// is answered, or whether a set of people crosses together. A row is a condition that every plan keeps:
// sums of conditions about one tranche keep too, and rounded ones because people come whole.
// Spec: spec/plan.md section 4, rows.
import { capacityOf } from '@parley/terms'
import type { DemandsTerm } from '@parley/terms'
import { kindsOf } from './verify-kinds.ts'
import type { Kind, Kinds } from './verify-kinds.ts'
import { KEYS } from './verify-reading.ts'
import type { Reading } from './verify-reading.ts'
import { setsTogether } from './verify-together.ts'

/** lower <= sum over columns of what each adds <= upper; null: no end. */
export interface Row {
  readonly lower: bigint | null
  readonly upper: bigint | null
  readonly adds: readonly (readonly [column: number, adds: bigint])[]
}

type Ends = readonly [lower: number | null, upper: number | null]

const READERS: Readonly<Record<string, (rows: BoundRows, words: readonly string[]) => Row | null>> =
  {
    link: (rows, [ref = '']) => rows.link(ref),
    term: (rows, [id = '', place = '0']) => rows.term(id, placeIn(place)),
    capacity: (rows, [part = '', party = '', keys = '']) =>
      rows.capacity(placeIn(part), party, keys, 1),
    round: (rows, [part = '', party = '', keys = '', divisor = '']) =>
      rows.capacity(placeIn(part), party, keys, placeIn(divisor)),
    demand: (rows, [ref = '']) => rows.demand('demand', ref),
    once: (rows, [ref = '']) => rows.demand('once', ref),
    within: (rows, [ref = '']) => rows.demand('within', ref),
  }

/** A whole number as it is written in one way alone; NaN for anything else, a fraction above all. */
export function placeIn(text: string): number {
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : NaN
}

export class BoundRows {
  /** Least and most of each column: first the kinds, then crossings by profile and part, then answers. */
  readonly columns: (readonly [lower: bigint, upper: bigint])[]
  readonly #reading: Reading
  readonly #parts: readonly (readonly number[])[]
  readonly #kinds: Kinds
  readonly #profiles: readonly Kind[]
  readonly #demands: DemandsTerm | undefined
  readonly #answers = new Map<string, number>() // columns by name
  readonly #answering = new Map<string, number[]>() // columns by name of a row to which they add 1
  readonly #rows = new Map<string, Row | null>()

  /** Null if `parts` do not hold every tranche exactly once, or if not all columns can be listed. */
  static over(reading: Reading, parts: readonly (readonly string[])[]): BoundRows | null {
    const ids = reading.problem.tranches.map((tranche) => tranche.id)
    const places = parts.map((part) => part.map((id) => ids.indexOf(id)))
    const all = places.flat().sort((a, b) => a - b)
    const rows = all.join() === [...ids.keys()].join() ? new BoundRows(reading, places) : null
    return rows !== null && rows.#appendAnswers() ? rows : null
  }

  private constructor(reading: Reading, parts: readonly (readonly number[])[]) {
    this.#reading = reading
    this.#parts = parts
    this.#kinds = kindsOf(reading)
    this.#demands = reading.problem.terms.find((term) => term.kind === 'demands')
    const most = new Map<string, [kind: Kind, units: bigint]>()
    this.columns = this.#kinds.list.map(({ kind, unitCount }) => {
      const units = BigInt(this.#mayGo(kind) ? unitCount : 0)
      most.set(kind.profile, [kind, (most.get(kind.profile)?.[1] ?? 0n) + units])
      return [BigInt(kind.mustGo ? unitCount : 0), units]
    })
    this.#profiles = [...most.values()].map(([kind]) => kind)
    if (parts.length === 1) return
    for (const [kind, units] of most.values()) {
      for (const part of parts) this.columns.push([0n, this.#mayCross(kind, part) ? units : 0n])
    }
  }

  #mayGo(kind: Kind): boolean {
    const { conditions, problem } = this.#reading
    const isSmall = conditions.every(({ upper }, i) => {
      const isBounded = problem.terms[i]?.kind === 'exposure'
      return !isBounded || Math.abs(kind.terms[i] ?? 0) <= (upper ?? Infinity)
    })
    return isSmall && this.#parts.some((part) => this.#mayCross(kind, part))
  }

  // Whom a precedence term speaks of cannot cross in the tranches of its scope.
  #mayCross(kind: Kind, part: readonly number[]): boolean {
    const { conditions, problem } = this.#reading
    const closed = conditions.flatMap(({ scopes }, i) => {
      return problem.terms[i]?.kind === 'precedence' && kind.terms[i] === 1 ? scopes.flat() : []
    })
    return part.some((t) => !closed.includes(t))
  }

  #appendAnswers(): boolean {
    const term = this.#demands
    if (term?.exclusive !== true) return true
    const isAvailable = (ref: string): boolean => this.#kinds.placeOf(ref) !== undefined
    const append = (name: string, rows: readonly string[]): void => {
      const column = this.columns.push([0n, 1n]) - 1
      this.#answers.set(name, column)
      for (const row of rows) {
        const columns = this.#answering.get(row) ?? []
        columns.push(column)
        this.#answering.set(row, columns)
      }
    }
    if (term.maxTogether === null) {
      for (const { for: ref, of } of term.list.filter((demand) => isAvailable(demand.for))) {
        for (const by of of.filter(isAvailable)) {
          append(`answer/${ref}/${by}`, [`demand/${ref}`, `once/${by}`])
        }
      }
      return true
    }
    const sets = setsTogether(term, isAvailable, term.maxTogether)
    for (const set of sets ?? []) {
      append(
        `together/${set}`,
        set.split('+').map((ref) => `within/${ref}`),
      )
    }
    return sets !== null
  }

  /** A column by the name that a proof gives it. */
  column(name: string): number | null {
    const [what, ref = '', part] = name.split('/')
    const kind = this.#kinds.placeOf(ref)
    if (what === 'kind') return kind ?? null
    if (what !== 'cross') return this.#answers.get(name) ?? null
    return this.#crossings(kind)[placeIn(part ?? '')] ?? null
  }

  // The columns of a kind's profile, by part.
  #crossings(place: number | undefined): readonly number[] {
    const kind = this.#kinds.list[place ?? -1]?.kind
    const at = this.#profiles.findIndex((x) => x.profile === kind?.profile)
    const first = this.#kinds.list.length + at * this.#parts.length
    return at < 0 || this.#parts.length === 1 ? [] : this.#parts.map((_, part) => first + part)
  }

  /** A row by name, or null if there is none that every plan keeps. */
  row(name: string): Row | null {
    const known = this.#rows.get(name)
    if (known !== undefined) return known
    const [what = '', ...words] = name.split('/')
    const row = Object.hasOwn(READERS, what) ? (READERS[what]?.(this, words) ?? null) : null
    this.#rows.set(name, row)
    return row
  }

  /** What a stage counts: a row without ends. */
  stage(index: number): Row {
    return this.#overKinds([null, null], (kind) => kind.stages[index] ?? 0)
  }

  #overKinds(ends: Ends, value: (kind: Kind) => number): Row {
    const values = this.#kinds.list.map(({ kind }, column) => [column, value(kind)] as const)
    return rowOf(ends, values)
  }

  // Over crossings in the given parts; with one part alone these are the kinds.
  #overParts(parts: readonly number[], ends: Ends, value: (kind: Kind) => number): Row {
    if (this.#parts.length === 1) return this.#overKinds(ends, value)
    const first = this.#kinds.list.length
    const values = this.#profiles.flatMap((kind, at) =>
      parts.map((part) => [first + at * this.#parts.length + part, value(kind)] as const),
    )
    return rowOf(ends, values)
  }

  // All of a profile who cross anywhere are all of its kinds who cross.
  link(ref: string): Row | null {
    const place = this.#kinds.placeOf(ref)
    const own = this.#kinds.list[place ?? -1]?.kind.profile
    const crossings = this.#crossings(place).map((column) => [column, 1] as const)
    if (crossings.length === 0) return null
    const kinds = this.#overKinds([0, 0], ({ profile }) => (profile === own ? -1 : 0))
    return { ...kinds, adds: [...kinds.adds, ...rowOf([0, 0], crossings).adds] }
  }

  // The sum of the conditions of a term in one part; parts must cover its tranches exactly.
  term(id: string, place: number): Row | null {
    const i = this.#reading.problem.terms.findIndex((term) => term.id === id)
    const [term, condition] = [this.#reading.problem.terms[i], this.#reading.conditions[i]]
    const isSum = ['parity', 'balance', 'quota', 'exposure'].includes(term?.kind ?? '')
    if (condition === undefined || !isSum) return null
    const { scopes, lower, upper } = condition
    if (!Number.isInteger(place)) return null
    const isWhole =
      term?.kind !== 'exposure' && scopes[0]?.length === this.#reading.problem.tranches.length
    if (isWhole) return this.#overKinds([lower, upper], (kind) => kind.terms[i] ?? 0)
    const byPart = term?.kind === 'parity' ? (this.#parts[place] ?? []) : [place]
    const tranches = new Set(byPart.flatMap((scope) => scopes[scope] ?? []))
    const parts = [...this.#parts.keys()].filter((p) =>
      this.#parts[p]?.every((t) => tranches.has(t)),
    )
    const isCovered = parts.flatMap((p) => this.#parts[p] ?? []).length === tranches.size
    if (tranches.size === 0 || !isCovered) return null
    const times = (end: number | null): number | null => (end === null ? null : end * byPart.length)
    return this.#overParts(parts, [times(lower), times(upper)], (kind) => kind.terms[i] ?? 0)
  }

  // What people take of some limits, rounded down per unit and per tranche.
  capacity(part: number, party: string, names: string, divisor: number): Row | null {
    const keys = KEYS.filter((key) => names.split('+').includes(key))
    const tranches = this.#parts[part]?.flatMap((t) => this.#reading.problem.tranches[t] ?? [])
    const isKnown = keys.length === names.split('+').length && divisor >= 1
    if (tranches === undefined || !isKnown) return null
    let upper = 0
    for (const tranche of tranches) {
      const limits = keys.map((key) => capacityOf(tranche, party)[key])
      if (limits.includes(null)) return null
      upper += Math.floor(limits.reduce<number>((sum, most) => sum + (most ?? 0), 0) / divisor)
    }
    return this.#overParts([part], [null, upper], ({ holder, takes }) => {
      const taken = takes.reduce(
        (sum, x, at) => sum + (names.split('+').includes(KEYS[at] ?? '') ? x : 0),
        0,
      )
      return holder === party ? Math.floor(taken / divisor) : 0
    })
  }

  // Demands: answers are as many as needed, nobody answers twice, sets hold whoever crosses.
  demand(what: 'demand' | 'once' | 'within', ref: string): Row | null {
    const { exclusive = false, maxTogether = null, list = [] } = this.#demands ?? {}
    const own = this.#kinds.placeOf(ref)
    const demand = list.find((x) => x.for === ref)
    const isAsked = demand !== undefined || list.some((x) => x.of.includes(ref))
    const isThere = {
      demand: demand !== undefined && maxTogether === null,
      once: exclusive && maxTogether === null,
      within: exclusive && maxTogether !== null && isAsked,
    }
    if (own === undefined || !isThere[what]) return null
    const able = demand?.of.flatMap((by) => this.#kinds.placeOf(by) ?? []) ?? []
    const columns = exclusive ? (this.#answering.get(`${what}/${ref}`) ?? []) : able
    const needed = what === 'demand' ? (demand?.atLeast ?? 0) : 1
    const lower = what === 'once' ? null : 0
    const upper = what === 'demand' && !exclusive ? null : 0
    return rowOf([lower, upper], [...columns.map((column) => [column, 1] as const), [own, -needed]])
  }
}

function rowOf([lower, upper]: Ends, values: readonly (readonly [number, number])[]): Row {
  const adds = values.flatMap(([column, value]) =>
    value === 0 ? [] : [[column, BigInt(value)] as const],
  )
  const end = (value: number | null): bigint | null => (value === null ? null : BigInt(value))
  return { lower: end(lower), upper: end(upper), adds }
}
