// The rows and columns that proofs speak of, read from the problem by name. A kind is a column: units
// that no term, limit or stage tells apart. A profile and a part of the tranches are a column: those
// who take up a tranche alike, crossing there. An answer to a demand is a column, or, where the number
// of people together is bounded, a set of them.
import { capacityOf } from '@parley/terms'
import type { DemandsTerm, PlanProblem } from '@parley/terms'
import { componentsOf } from './components.ts'
import type { Component } from './components.ts'
import { windowOf } from './verify-reading.ts'
import { KEYS, UnitReading } from './verify-units.ts'
import type { Takes, Unit } from './verify-units.ts'

export interface Column {
  readonly lower: bigint
  readonly upper: bigint
  readonly of: KindColumn | CrossColumn | AnswerColumn | TogetherColumn
}
interface KindColumn {
  readonly is: 'kind'
  readonly profile: number
  readonly terms: readonly number[]
  readonly stages: readonly number[]
  readonly takes: Takes
  readonly holder: string
  readonly refs: ReadonlySet<string>
}
interface CrossColumn {
  readonly is: 'cross'
  readonly profile: number
  readonly part: number
  readonly terms: readonly number[]
  readonly takes: Takes
  readonly holder: string
}
interface AnswerColumn {
  readonly is: 'answer'
  readonly for: string
  readonly by: string
}
interface TogetherColumn {
  readonly is: 'together'
  readonly people: ReadonlySet<string>
}
/** By stage: the value that plans in question reach, and what was proved to be the most. */
export interface Reached {
  readonly values: readonly number[]
  readonly bounds: readonly (bigint | null)[]
}
/** A condition every plan keeps: lower <= sum over columns of what each adds <= upper; null: no end. */
export interface Row {
  readonly lower: bigint | null
  readonly upper: bigint | null
  readonly adds: (column: Column) => bigint
}

export class BoundRows {
  readonly columns: readonly Column[]
  /** Whether the columns are all there are. */
  isComplete = true
  readonly #problem: PlanProblem
  readonly #parts: readonly (readonly number[])[]
  readonly #kindOf = new Map<string, Column & { readonly of: KindColumn }>()
  readonly #byName = new Map<string, Column>()

  /** Makes the columns, or null if `parts` do not hold every tranche exactly once. */
  static over(problem: PlanProblem, parts: readonly (readonly string[])[]): BoundRows | null {
    const indexOf = new Map(problem.tranches.map((tranche, t) => [tranche.id, t]))
    const indexes = parts.map((part) => part.map((id) => indexOf.get(id) ?? -1))
    const all = indexes.flat()
    const isWhole = new Set(all).size === problem.tranches.length && !all.includes(-1)
    if (!isWhole || all.length !== problem.tranches.length) return null
    const rows = new BoundRows(problem, indexes)
    return rows.isComplete ? rows : null
  }

  private constructor(problem: PlanProblem, parts: readonly (readonly number[])[]) {
    this.#problem = problem
    this.#parts = parts
    const kinds = this.#kinds()
    this.columns = [...kinds, ...this.#crossings(kinds), ...this.#answers()]
  }

  // Where not every set of people together can be listed, a proof over the listed ones proves nothing.
  #components(term: DemandsTerm, most: number): readonly Component[] {
    const components = componentsOf(term, (ref) => this.#kindOf.has(ref), most)
    if (components === null) this.isComplete = false
    return components ?? []
  }

  /** A column by the name a proof gives it. */
  column(name: string): Column | null {
    const named = this.#byName.get(name)
    if (named !== undefined) return named
    const [what, ref = '', part] = name.split('/')
    const kind = this.#kindOf.get(ref)
    if (what === 'kind' && kind !== undefined) return kind
    if (what !== 'cross' || kind === undefined) return null
    return (
      this.columns.find(
        ({ of }) => of.is === 'cross' && of.profile === kind.of.profile && of.part === Number(part),
      ) ?? null
    )
  }

  /** What a column adds to a stage. */
  worth({ of }: Column, stage: number): bigint {
    return of.is === 'kind' ? BigInt(of.stages[stage] ?? 0) : 0n
  }

  /** A row by name, or null if there is none that every plan in question keeps. */
  row(name: string, stage: number, reached: Reached): Row | null {
    const [what = '', first = '', second = '', third = ''] = name.split('/')
    switch (what) {
      case 'stage':
        return this.#stageRow(Number(first), stage, reached)
      case 'link':
        return this.#linkRow(first)
      case 'term':
        return this.#termRow(first, second)
      case 'capacity':
        return this.#capacityRow(Number(first), second, third.split('+'), 1)
      case 'round': {
        const divisor = Number(name.split('/')[4])
        return this.#capacityRow(Number(first), second, third.split('+'), divisor)
      }
      case 'demand':
      case 'once':
      case 'within':
        return this.#demandRow(what, first)
      default:
        return null
    }
  }

  #stageRow(index: number, stage: number, { values, bounds }: Reached): Row | null {
    const reached = values[index]
    if (!(index < stage) || reached === undefined) return null
    return {
      lower: BigInt(reached),
      upper: bounds[index] ?? null,
      adds: (column) => this.worth(column, index),
    }
  }

  // All of a profile who cross anywhere are all of its kinds who cross.
  #linkRow(ref: string): Row | null {
    const profile = this.#kindOf.get(ref)?.of.profile
    if (profile === undefined || this.#parts.length === 1) return null
    const adds = ({ of }: Column): bigint => {
      if (of.is === 'cross') return of.profile === profile ? 1n : 0n
      return of.is === 'kind' && of.profile === profile ? -1n : 0n
    }
    return { lower: 0n, upper: 0n, adds }
  }

  #termRow(id: string, where: string): Row | null {
    const index = this.#problem.terms.findIndex((term) => term.id === id)
    const term = this.#problem.terms[index]
    const overKinds = ({ of }: Column): bigint =>
      of.is === 'kind' ? BigInt(of.terms[index] ?? 0) : 0n
    const overParts = (parts: readonly number[]): Row['adds'] =>
      this.#crossing(parts, (of) => of.terms[index] ?? 0)
    switch (term?.kind) {
      case 'balance':
        return within(term.tolerance, overKinds)
      case 'parity': {
        if (term.per === 'exchange') return within(term.tolerance, overKinds)
        const part = this.#parts[Number(where)]
        return part === undefined
          ? null
          : within(term.tolerance * part.length, overParts([Number(where)]))
      }
      case 'quota': {
        const ends = { lower: bigOrNull(term.min), upper: bigOrNull(term.max) }
        if (term.tranche === null) return { ...ends, adds: overKinds }
        const t = this.#problem.tranches.findIndex((tranche) => tranche.id === term.tranche)
        const part = this.#parts.findIndex((p) => p.length === 1 && p[0] === t)
        return part < 0 ? null : { ...ends, adds: overParts([part]) }
      }
      case 'exposure': {
        const last = Number(where)
        const first = this.#parts.flatMap((part, p) => (part.every((t) => t <= last) ? [p] : []))
        const covered = first.reduce((sum, p) => sum + (this.#parts[p]?.length ?? 0), 0)
        return covered === last + 1 ? within(term.max, overParts(first)) : null
      }
      default:
        return null
    }
  }

  #capacityRow(part: number, party: string, keys: readonly string[], divisor: number): Row | null {
    const known = KEYS.filter((key) => keys.includes(key))
    const tranches = this.#parts[part]
    if (tranches === undefined || known.length !== keys.length || !(divisor >= 1)) return null
    let upper = 0n
    for (const t of tranches) {
      const tranche = this.#problem.tranches[t]
      let limit = 0
      for (const key of known) {
        const most = tranche === undefined ? null : capacityOf(tranche, party)[key]
        if (most === null) return null
        limit += most
      }
      upper += BigInt(Math.floor(limit / divisor))
    }
    const adds = this.#crossing([part], (of) => {
      if (of.holder !== party) return 0
      return Math.floor(known.reduce((sum, key) => sum + of.takes[key], 0) / divisor)
    })
    return { lower: null, upper, adds }
  }

  #crossing(
    parts: readonly number[],
    value: (of: KindColumn | CrossColumn) => number,
  ): Row['adds'] {
    if (this.#parts.length === 1) return ({ of }) => (of.is === 'kind' ? BigInt(value(of)) : 0n)
    return ({ of }) => (of.is === 'cross' && parts.includes(of.part) ? BigInt(value(of)) : 0n)
  }

  #demandRow(what: 'demand' | 'once' | 'within', ref: string): Row | null {
    const term = this.#problem.terms.find((x) => x.kind === 'demands')
    const own = this.#kindOf.get(ref)
    if (term === undefined || own === undefined) return null
    const demand = term.list.find((x) => x.for === ref)
    const isOwn = (column: Column): boolean => column === own
    if (what === 'within') {
      if (!term.exclusive || term.maxTogether === null || !isAsked(term, ref)) return null
      const adds = (column: Column): bigint => {
        if (column.of.is === 'together') return column.of.people.has(ref) ? 1n : 0n
        return isOwn(column) ? -1n : 0n
      }
      return { lower: 0n, upper: 0n, adds }
    }
    if (what === 'once') {
      if (!term.exclusive || term.maxTogether !== null) return null
      const adds = (column: Column): bigint => {
        if (column.of.is === 'answer') return column.of.by === ref ? 1n : 0n
        return isOwn(column) ? -1n : 0n
      }
      return { lower: null, upper: 0n, adds }
    }
    if (demand === undefined || term.maxTogether !== null) return null
    const needed = BigInt(demand.atLeast)
    if (term.exclusive) {
      const adds = (column: Column): bigint => {
        if (column.of.is === 'answer') return column.of.for === ref ? 1n : 0n
        return isOwn(column) ? -needed : 0n
      }
      return { lower: 0n, upper: 0n, adds }
    }
    const adds = (column: Column): bigint => {
      const { of } = column
      if (of.is !== 'kind') return 0n
      const answering = BigInt(demand.of.filter((by) => of.refs.has(by)).length)
      return isOwn(column) ? answering - needed : answering
    }
    return { lower: 0n, upper: null, adds }
  }

  #kinds(): readonly (Column & { readonly of: KindColumn })[] {
    const reading = new UnitReading(this.#problem)
    const profiles = new Map<string, number>()
    const kinds = new Map<string, { readonly units: Unit[]; readonly profile: number }>()
    for (const unit of reading.units()) {
      const profileKey = reading.profileKey(unit)
      const profile = profiles.get(profileKey) ?? profiles.size
      profiles.set(profileKey, profile)
      const key = `${profile};${reading.kindKey(unit)}`
      const kind = kinds.get(key)
      if (kind === undefined) kinds.set(key, { units: [unit], profile })
      else kind.units.push(unit)
    }
    return [...kinds.values()].map(({ units, profile }) => {
      const [first] = units
      const refs = new Set(units.flatMap((unit) => unit.members.map((person) => person.ref)))
      const of = { is: 'kind', profile, refs, ...NO_UNIT, ...first } as const
      const must = units.filter((unit) => reading.mustGo(unit)).length
      const may = first !== undefined && this.#mayGo(first) ? units.length : 0
      const column = { lower: BigInt(must), upper: BigInt(may), of }
      for (const ref of refs) this.#kindOf.set(ref, column)
      return column
    })
  }

  #mayGo(unit: Unit): boolean {
    const tooLarge = this.#problem.terms.some(
      (term, i) => term.kind === 'exposure' && Math.abs(unit.terms[i] ?? 0) > term.max,
    )
    return !tooLarge && this.#parts.some((_, part) => this.#mayCross(unit.terms, part))
  }

  #mayCross(terms: readonly number[], part: number): boolean {
    const windows = this.#problem.terms.flatMap((term, i) =>
      term.kind === 'precedence' && terms[i] === 1 ? [windowOf(this.#problem, term)] : [],
    )
    return (this.#parts[part] ?? []).some((t) => windows.every(([a, b]) => a <= t && t <= b))
  }

  #crossings(kinds: readonly (Column & { readonly of: KindColumn })[]): readonly Column[] {
    if (this.#parts.length === 1) return []
    const counts = new Map<number, { count: bigint; of: KindColumn }>()
    for (const { upper, of } of kinds) {
      const known = counts.get(of.profile)
      if (known === undefined) counts.set(of.profile, { count: upper, of })
      else known.count += upper
    }
    return [...counts].flatMap(([profile, { count, of }]) =>
      this.#parts.map((_, part): Column => {
        const { terms, takes, holder } = of
        const upper = this.#mayCross(terms, part) ? count : 0n
        return { lower: 0n, upper, of: { is: 'cross', profile, part, terms, takes, holder } }
      }),
    )
  }

  #answers(): readonly Column[] {
    const term = this.#problem.terms.find((x) => x.kind === 'demands')
    if (term === undefined || !term.exclusive) return []
    const isAvailable = (ref: string): boolean => this.#kindOf.has(ref)
    const add = (name: string, of: AnswerColumn | TogetherColumn): Column => {
      const column = { lower: 0n, upper: 1n, of }
      this.#byName.set(name, column)
      return column
    }
    if (term.maxTogether !== null) {
      return this.#components(term, term.maxTogether).map(({ people }) =>
        add(`together/${people.join('+')}`, { is: 'together', people: new Set(people) }),
      )
    }
    return term.list
      .filter((demand) => isAvailable(demand.for))
      .flatMap((demand) =>
        demand.of
          .filter(isAvailable)
          .map((by) => add(`answer/${demand.for}/${by}`, { is: 'answer', for: demand.for, by })),
      )
  }
}

const NO_UNIT = {
  terms: [],
  stages: [],
  takes: { people: 0, seats: 0, stretchers: 0, medics: 0 },
  holder: '',
}

function within(most: number, adds: Row['adds']): Row {
  return { lower: BigInt(-most), upper: BigInt(most), adds }
}

function bigOrNull(value: number | null): bigint | null {
  return value === null ? null : BigInt(value)
}

function isAsked(term: DemandsTerm, ref: string): boolean {
  return term.list.some((demand) => demand.for === ref || demand.of.includes(ref))
}
