// Cases told apart, column by column, until every case is bounded: exact where the relaxation leaves a
// small gap. The solver keeps its model and goes on from the vertex before, so that a case costs a few
// pivots, where an integer solver would begin anew with every question.
import { worth } from './answers.ts'
import type { Answer, Objective, Relaxed } from './answers.ts'

/** A model whose columns can be narrowed. */
export interface Narrowing {
  /** Columns from here on are told apart first: they decide the others. */
  readonly splitFrom: number
  relaxed(objective: Objective): Promise<Relaxed>
  columnBounds(index: number): readonly [number, number]
  setColumn(index: number, lower: number, upper: number): void
}

/** What is known beforehand of a value that is asked for. */
export interface Known {
  /** Below this nobody is interested: it is as good as impossible. */
  readonly atLeast: number
  /** Proved not to be exceeded: a point that reaches it is the answer. */
  readonly atMost: number
}

interface Best {
  readonly value: number
  readonly point: readonly number[]
}

/**
 * The column farthest from a whole number, or null if all of them are whole.
 *
 * @param first columns from here on are told apart before any other
 */
export function mostFractional(vertex: Float64Array, first: number): number | null {
  return farthestIn(vertex, first, vertex.length) ?? farthestIn(vertex, 0, first)
}

function farthestIn(vertex: Float64Array, from: number, to: number): number | null {
  let column: number | null = null
  let farthest = 1e-6
  for (let j = from; j < to; j++) {
    const x = vertex[j] ?? 0
    const distance = Math.abs(x - Math.round(x))
    if (distance <= farthest) continue
    farthest = distance
    column = j
  }
  return column
}

/**
 * Maximises over whole numbers by cases; every column gets its bounds back.
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
  const cases = new Cases(search, objective, known)
  const isDone = await cases.prove(most)
  const { best } = cases
  if (best !== null && (isDone || best.value >= known.atMost)) {
    return { status: 'found', value: best.value, bound: best.value, point: best.point }
  }
  return { status: isDone ? 'impossible' : 'unknown' }
}

/** A case: what its column is narrowed to, within the case it comes from. */
interface Case {
  readonly from: Case | null
  readonly column: number
  readonly lower: number
  readonly upper: number
  /** What the relaxation of the case it comes from allows. */
  readonly bound: number
}

const EVERYTHING: Case = { from: null, column: -1, lower: 0, upper: 0, bound: Infinity }

// The most promising case first, and among alike ones the latest: no case is looked at that the
// best value does not need, but for those on the way to a point that reaches it.
class Cases {
  best: Best | null = null
  #used = 0
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
      isDone = this.#used++ < most && (await this.#judge(next))
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
    const { status, bound, point, vertex } = await this.#search.relaxed(this.#objective)
    if (status === 'impossible') return true
    if (status === 'unknown' || vertex === null) return false
    if (bound < this.#least) return true
    if (point === null) return this.#split(one, vertex, bound)
    const value = worth(this.#objective, point)
    if (value < bound) return false // a bound that its own vertex does not reach
    this.best = { value, point }
    return true
  }

  #split(from: Case, vertex: Float64Array, bound: number): boolean {
    const column = mostFractional(vertex, this.#search.splitFrom)
    if (column === null) return false
    const [lower, upper] = this.#search.columnBounds(column)
    const at = Math.floor(vertex[column] ?? 0)
    const capped = Math.min(bound, this.#known.atMost)
    this.#open.push({ from, column, lower, upper: at, bound: capped })
    this.#open.push({ from, column, lower: at + 1, upper, bound: capped })
    return true
  }

  // Narrows the columns as the case says, and gives all others their bounds back.
  #stand(one: Case): void {
    const wanted = new Map<number, Case>()
    for (let at: Case | null = one; at !== null && at.column >= 0; at = at.from) {
      if (!wanted.has(at.column)) wanted.set(at.column, at)
    }
    for (const [column, [lower, upper]] of this.#narrowed) {
      if (wanted.has(column)) continue
      this.#search.setColumn(column, lower, upper)
      this.#narrowed.delete(column)
    }
    for (const [column, { lower, upper }] of wanted) {
      const now = this.#search.columnBounds(column)
      if (!this.#narrowed.has(column)) this.#narrowed.set(column, now)
      if (now[0] !== lower || now[1] !== upper) this.#search.setColumn(column, lower, upper)
    }
  }
}
