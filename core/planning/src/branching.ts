// Cases told apart, column by column, until every case is bounded: exact where the relaxation leaves a
// small gap. The solver keeps its model and goes on from the vertex before, so that a case costs a few
// pivots, where an integer solver would begin anew with every question.
import { worth } from './answers.ts'
import type { Answer, Objective, Relaxed } from './answers.ts'

/** A model whose columns can be narrowed. */
export interface Narrowing {
  /** Columns from here on are told apart first: they decide the others. */
  readonly splitFrom: number
  /** What telling columns apart has brought so far, by objective; kept from question to question. */
  readonly lessons: Lessons
  relaxed(objective: Objective): Promise<Relaxed>
  /** By column: what the objective counts of it beyond what the multipliers charge for it. */
  leftOver(objective: Objective, duals: Float64Array): Float64Array
  columnBounds(index: number): readonly [number, number]
  setColumn(index: number, lower: number, upper: number): void
}

/**
 * What it brought to tell a column apart: by how much the bound fell, for each whole person of the way. Where
 * nothing is known of a column under an objective, what it brought under others is the best guess.
 */
export class Lessons {
  readonly #own: Map<Objective, Falls>
  readonly #all: Falls

  /** Begins with nothing, or with what `before` has brought so far. */
  constructor(before?: Lessons) {
    this.#all = new Map(before === undefined ? [] : before.#all)
    const own = before === undefined ? [] : [...before.#own]
    this.#own = new Map(own.map(([objective, falls]) => [objective, new Map(falls)]))
  }

  note(objective: Objective, { column, side, fall, way }: Lesson): void {
    const own: Falls = this.#own.get(objective) ?? new Map()
    this.#own.set(objective, own)
    for (const falls of [own, this.#all]) {
      const known = falls.get(column) ?? { below: NO_FALL, above: NO_FALL }
      const { sum, count } = known[side]
      const more = { sum: sum + fall / Math.max(way, SHORT), count: count + 1 }
      falls.set(column, { ...known, [side]: more })
    }
  }

  /**
   * The column that promises most on both sides, or null if all are whole.
   *
   * @param first columns from here on are told apart before any other
   */
  column(objective: Objective, vertex: Float64Array, first: number): number | null {
    return this.columns(objective, vertex, first, 1)[0] ?? null
  }

  /** At most so many columns, the most promising first; none if all are whole. */
  columns(
    objective: Objective,
    vertex: Float64Array,
    first: number,
    most: number,
  ): readonly number[] {
    const later = this.#promising(objective, vertex, [first, vertex.length])
    const found = later.length > 0 ? later : this.#promising(objective, vertex, [0, first])
    if (most > 1) found.sort((a, b) => b.promise - a.promise || a.column - b.column)
    return found.slice(0, most).map(({ column }) => column)
  }

  #promising(
    objective: Objective,
    vertex: Float64Array,
    [from, to]: readonly [number, number],
  ): { readonly column: number; readonly promise: number }[] {
    const own = this.#own.get(objective)
    const found: { readonly column: number; readonly promise: number }[] = []
    let most = 0
    for (let j = from; j < to; j++) {
      const x = vertex[j] ?? 0
      const part = x - Math.floor(x)
      if (Math.min(part, 1 - part) <= NEARLY_WHOLE) continue
      const falls = own?.get(j) ?? this.#all.get(j)
      const below = Math.max(expected(falls?.below) * part, LEAST)
      const promise = below * Math.max(expected(falls?.above) * (1 - part), LEAST)
      if (promise > most) found.unshift({ column: j, promise })
      else found.push({ column: j, promise })
      most = Math.max(most, promise)
    }
    return found
  }
}

/** The bound fell by `fall` when the column went `way` from where it stood. */
export interface Lesson {
  readonly column: number
  readonly side: 'below' | 'above'
  readonly fall: number
  readonly way: number
}

interface Fall {
  readonly sum: number
  readonly count: number
}

type Falls = Map<number, { readonly below: Fall; readonly above: Fall }>

const NO_FALL: Fall = { sum: 0, count: 0 }
const USUAL_FALL = 0.5 // of a column nothing is known of: then the nearest to a half promises most
const LOST = 1 // what a case that holds nothing counts as
const SHORT = 0.05 // from a way so short no more is concluded than from this
const LEAST = 1e-3 // so that one side without a fall does not hide the other
const NEARLY_WHOLE = 1e-6
const WIDEST = 31 // levels asked for at once, before all that are left

function expected(fall: Fall | undefined): number {
  return ((fall?.sum ?? 0) + USUAL_FALL) / ((fall?.count ?? 0) + 1)
}

/** What is known beforehand of a value that is asked for. */
export interface Known {
  /** Below this nobody is interested: it is as good as impossible. */
  readonly atLeast: number
  /** Proved not to be exceeded: a point that reaches it is the answer. */
  readonly atMost: number
  /**
   * Told of each point that reaches `atLeast`: whether to go on for another, under rows that may be narrower
   * now, and never wider. What was ruled out stays ruled out, so no case is looked at twice.
   */
  readonly again?: (point: readonly number[]) => boolean
}

interface Best {
  readonly value: number
  readonly point: readonly number[]
}

/**
 * Maximises over whole numbers by cases; every column gets its bounds back.
 *
 * Asked from above, a level at a time: the higher the level, the more columns cannot move without missing it,
 * and those are held where they are.
 *
 * @param most how many cases may be told apart
 * @returns unknown if that many were not enough, or a relaxation could not be had in time
 */
export async function bestByCases(
  search: Narrowing,
  objective: Objective,
  known: Known,
  most: number,
): Promise<Answer> {
  let { atMost } = known
  let left = most
  for (let step = 0; atMost >= known.atLeast; step = step * 2 + 1) {
    const atLeast =
      step > WIDEST || atMost === Infinity ? known.atLeast : Math.max(known.atLeast, atMost - step)
    const cases = new Cases(search, objective, { ...known, atLeast, atMost })
    const isDone = await cases.prove(left)
    const { best } = cases
    if (best !== null && (isDone || best.value >= atMost)) {
      return { status: 'found', value: best.value, bound: best.value, point: best.point }
    }
    if (!isDone) return { status: 'unknown' }
    if (atLeast === known.atLeast) break
    left -= cases.used
    atMost = atLeast - 1
  }
  return { status: 'impossible' }
}

/** A case: what its column is narrowed to, within the case it comes from. */
interface Case {
  readonly from: Case | null
  readonly column: number
  readonly lower: number
  readonly upper: number
  /** What the relaxation of the case it comes from allows. */
  readonly bound: number
  /** The same, not rounded down. */
  readonly allowed: number
  /** How far the column is from where it stood. */
  readonly way: number
  /** Columns that cannot move from where they are unless less is reached than is asked for. */
  readonly held: ReadonlyMap<number, number>
}

const EVERYTHING: Case = {
  from: null,
  column: -1,
  lower: 0,
  upper: 0,
  bound: Infinity,
  allowed: 0,
  way: 0,
  held: new Map(),
}

// The most promising case first, and among alike ones the latest: no case is looked at that the
// best value does not need, but for those on the way to a point that reaches it.
class Cases {
  best: Best | null = null
  used = 0
  readonly #search: Narrowing
  readonly #objective: Objective
  readonly #known: Known
  readonly #open: Case[] = [EVERYTHING]
  readonly #narrowed = new Map<number, readonly [number, number]>()

  constructor(search: Narrowing, objective: Objective, known: Known) {
    this.#search = search
    this.#objective = objective
    this.#known = known
  }

  /** Whether nothing better than `best` is left, with at most this many cases told apart. */
  async prove(most: number): Promise<boolean> {
    let isDone = true
    for (let next = this.#next(); isDone && next !== null; next = this.#next()) {
      isDone = this.used++ < most && (await this.#judge(next))
    }
    this.#stand(EVERYTHING)
    return isDone
  }

  #next(): Case | null {
    let at = -1
    this.#open.forEach(({ bound }, i) => {
      if (at < 0 || bound >= (this.#open[at]?.bound ?? 0)) at = i
    })
    const [next] = at < 0 ? [] : this.#open.splice(at, 1)
    if (next === undefined || next.bound < this.#least) return null
    return this.best !== null && this.best.value >= this.#known.atMost ? null : next
  }

  get #least(): number {
    return this.best === null ? this.#known.atLeast : this.best.value + 1
  }

  async #judge(one: Case): Promise<boolean> {
    this.#stand(one)
    const {
      status,
      bound,
      value: allowed,
      point,
      vertex,
      duals,
    } = await this.#search.relaxed(this.#objective)
    if (status !== 'unknown') this.#learn(one, status === 'found' ? allowed : null)
    if (status === 'impossible') return true
    if (status === 'unknown' || vertex === null) return false
    if (bound < this.#least) return true
    if (point === null) {
      const held = duals === null ? EVERYTHING.held : this.#held(vertex, duals, allowed)
      return this.#split({ ...one, held }, vertex, [bound, allowed])
    }
    const value = worth(this.#objective, point)
    if (value < bound) return false // a bound that its own vertex does not reach
    if (this.#known.again?.(point) === true) this.#open.push(one)
    else this.best = { value, point }
    return true
  }

  #split(from: Case, vertex: Float64Array, [bound, value]: readonly [number, number]): boolean {
    const { splitFrom, lessons } = this.#search
    const column = lessons.column(this.#objective, vertex, splitFrom)
    if (column === null) return false
    const [lower, upper] = this.#search.columnBounds(column)
    const x = vertex[column] ?? 0
    const at = Math.floor(x)
    const capped = Math.min(bound, this.#known.atMost)
    const own = { from, column, bound: capped, allowed: value, held: EVERYTHING.held }
    this.#open.push({ ...own, lower, upper: at, way: x - at })
    this.#open.push({ ...own, lower: at + 1, upper, way: at + 1 - x })
    return true
  }

  // A column at one of its ends that loses more by moving than there is to lose.
  #held(vertex: Float64Array, duals: Float64Array, allowed: number): ReadonlyMap<number, number> {
    const held = new Map<number, number>()
    const most = allowed - this.#least + NEARLY_WHOLE
    if (most === Infinity) return held
    this.#search.leftOver(this.#objective, duals).forEach((left, column) => {
      if (Math.abs(left) <= most) return
      const [lower, upper] = this.#search.columnBounds(column)
      const end = left < 0 ? lower : upper
      if (lower < upper && Math.abs((vertex[column] ?? 0) - end) <= NEARLY_WHOLE)
        held.set(column, end)
    })
    return held
  }

  #learn({ from, column, upper, allowed, way }: Case, after: number | null): void {
    if (from === null) return
    const side = upper < (this.#narrowed.get(column)?.[1] ?? upper) ? 'below' : 'above'
    const fall = after === null ? LOST : Math.max(0, allowed - after)
    this.#search.lessons.note(this.#objective, { column, side, fall, way })
  }

  // Narrows the columns as the case says, and gives all others their bounds back.
  #stand(one: Case): void {
    const wanted = new Map<number, readonly [number, number]>()
    for (let at: Case | null = one; at !== null; at = at.from) {
      for (const [column, x] of at.held) wanted.set(column, [x, x])
      if (at.column >= 0 && !wanted.has(at.column)) wanted.set(at.column, [at.lower, at.upper])
    }
    for (const [column, [lower, upper]] of this.#narrowed) {
      if (wanted.has(column)) continue
      this.#search.setColumn(column, lower, upper)
      this.#narrowed.delete(column)
    }
    for (const [column, [lower, upper]] of wanted) {
      const now = this.#search.columnBounds(column)
      if (!this.#narrowed.has(column)) this.#narrowed.set(column, now)
      if (now[0] !== lower || now[1] !== upper) this.#search.setColumn(column, lower, upper)
    }
  }
}
