// Exact answers about a linear model in whole numbers. The relaxation is asked first, because its
// vertices are nearly always whole and its multipliers are a proof; only where a vertex is not whole
// does the integer solver decide. Every point is rounded and checked here, in exact arithmetic.
import { invariant } from '@parley/kernel'
import { worth } from './answers.ts'
import type { Answer, Objective, Relaxed } from './answers.ts'
import { bestByCases, Lessons } from './branching.ts'
import type { Known } from './branching.ts'
import type {
  Bounds,
  LinearModel,
  LinearRow,
  SolverAnswer,
  SolverPort,
  SolverSession,
} from './solver.ts'

const NO_VERTEX = { bound: 0, value: 0, point: null, vertex: null, duals: null, ray: null }

/** How long may still be spent, in milliseconds; the clock is the caller's. */
export type Remaining = () => number

const NEAR = 1e-6 // how near a float must be to a whole number to be tried as one

const OUT_OF_TIME: SolverAnswer = {
  status: 'time-limit',
  objective: null,
  bound: null,
  point: null,
  duals: null,
  ray: null,
}

/** One model being asked; bounds changed by `set` stay, bounds given to a question do not. */
export class Search {
  readonly #session: SolverSession
  readonly #rows: LinearRow[]
  #remaining: Remaining
  readonly #columnLower: number[]
  readonly #columnUpper: number[]
  readonly #rowLower: number[]
  readonly #rowUpper: number[]
  #cases = 0
  splitFrom = 0
  readonly lessons: Lessons
  #asked: Objective | null = null
  #addedRows: LinearRow[] = []
  #pendingRows = new Map<number, Bounds>()
  #pendingColumns = new Map<number, Bounds>()

  private constructor(
    session: SolverSession,
    model: LinearModel,
    { remaining, lessons }: { readonly remaining: Remaining; readonly lessons: Lessons },
  ) {
    this.#session = session
    this.lessons = lessons
    this.#rows = [...model.rows]
    this.#remaining = remaining
    this.#columnLower = [...model.columnLower]
    this.#columnUpper = [...model.columnUpper]
    this.#rowLower = model.rows.map((row) => row.lower)
    this.#rowUpper = model.rows.map((row) => row.upper)
  }

  static async open(solver: SolverPort, model: LinearModel, remaining: Remaining): Promise<Search> {
    return new Search(await solver.open(model), model, { remaining, lessons: new Lessons() })
  }

  /** A search of its own that stands where this one does and has learnt what it has, but for rows added. */
  async beside(solver: SolverPort, model: LinearModel): Promise<Search> {
    const means = { remaining: this.#remaining, lessons: new Lessons(this.lessons) }
    const search = new Search(await solver.open(model), model, means)
    search.byCases(this.#cases, this.splitFrom)
    model.columnLower.forEach((_, column) => search.setColumn(column, ...this.columnBounds(column)))
    model.rows.forEach((_, row) => search.setRow(row, ...this.rowBounds(row)))
    return search
  }

  get triesCases(): boolean {
    return this.#cases > 0
  }

  /** From now on tries this many cases of relaxations before the integer solver is asked. */
  byCases(most: number, splitFrom: number): void {
    this.#cases = most
    this.splitFrom = splitFrom
  }

  close(): Promise<void> {
    return this.#session.close()
  }

  /** Gives what is asked from now on another limit of time. */
  within(remaining: Remaining): void {
    this.#remaining = remaining
  }

  setRow(index: number, lower: number, upper: number): void {
    this.#rowLower[index] = lower
    this.#rowUpper[index] = upper
    this.#pendingRows.set(index, { index, lower, upper })
  }

  /** Adds a row for good; `setRow` can free it. */
  addRow(row: LinearRow): number {
    this.#addedRows.push(row)
    this.#rowLower.push(row.lower)
    this.#rowUpper.push(row.upper)
    return this.#rows.push(row) - 1
  }

  setColumn(index: number, lower: number, upper: number): void {
    this.#columnLower[index] = lower
    this.#columnUpper[index] = upper
    this.#pendingColumns.set(index, { index, lower, upper })
  }

  columnBounds(index: number): readonly [number, number] {
    return [this.#columnLower[index] ?? 0, this.#columnUpper[index] ?? 0]
  }

  rowBounds(index: number): readonly [number, number] {
    return [this.#rowLower[index] ?? 0, this.#rowUpper[index] ?? 0]
  }

  /** Maximises over fractions: a bound, its multipliers, and the vertex if it happens to be whole. */
  async relaxed(objective: Objective): Promise<Relaxed> {
    const impossible = { ...NO_VERTEX, status: 'impossible' } as const
    if (this.#isEmpty()) return impossible
    if (this.#columnLower.length === 0) return this.#withoutColumns()
    const answer = await this.#solve(objective, true)
    if (answer.status === 'infeasible') return { ...impossible, ray: answer.ray }
    if (answer.status !== 'optimal' || answer.objective === null) {
      return { ...impossible, status: 'unknown' }
    }
    const bound = Math.floor(answer.objective + NEAR)
    const point = this.#wholePoint(answer.point, NEAR)
    const { objective: value, point: vertex, duals } = answer
    return { status: 'found', bound, value, point, vertex, duals, ray: null }
  }

  leftOver(objective: Objective, duals: Float64Array): Float64Array {
    const left = new Float64Array(this.#columnLower.length)
    addTo(left, objective, 1)
    this.#rows.forEach((row, r) => {
      const y = duals[r] ?? 0
      if (y !== 0) addTo(left, row, -y)
    })
    return left
  }

  /**
   * Maximises over whole numbers; the answer is exact unless time ran out.
   *
   * @param known what is known of the value: below it nobody is interested, above it nothing is possible
   */
  async best(objective: Objective, known: Partial<Known> = {}): Promise<Answer> {
    const { atLeast = -Infinity, atMost = Infinity } = known
    if (this.#cases > 0) {
      const asked = { ...known, atLeast, atMost }
      const answer = await bestByCases(this, objective, asked, this.#cases)
      if (answer.status !== 'unknown') return answer
    }
    const relaxed = await this.relaxed(objective)
    if (relaxed.status === 'impossible') return { status: 'impossible' }
    if (relaxed.status === 'found' && relaxed.bound < atLeast) return { status: 'impossible' }
    if (relaxed.point !== null) {
      const value = worth(objective, relaxed.point)
      if (value === relaxed.bound)
        return { status: 'found', value, bound: value, point: relaxed.point }
    }
    return this.whole(objective)
  }

  /** As `best`, straight to the integer solver. */
  async whole(objective: Objective): Promise<Answer> {
    if (this.#isEmpty()) return { status: 'impossible' }
    if (this.#columnLower.length === 0) {
      const { point } = this.#withoutColumns()
      return point === null
        ? { status: 'impossible' }
        : { status: 'found', value: 0, bound: 0, point }
    }
    const answer = await this.#solve(objective, false)
    if (answer.status === 'infeasible') return { status: 'impossible' }
    const point = this.#wholePoint(answer.point, 1e-4)
    if (point === null) return { status: 'unknown' }
    const value = worth(objective, point)
    if (answer.status === 'optimal') return { status: 'found', value, bound: value, point }
    const bound = Math.floor((answer.bound ?? Infinity) + NEAR)
    return { status: 'found', value, bound: Math.max(value, bound), point }
  }

  // Where nobody can cross there is one plan, and no solver is needed to see whether it holds.
  #withoutColumns(): Relaxed {
    if (!this.satisfies([])) return { ...NO_VERTEX, status: 'impossible' }
    return { ...NO_VERTEX, status: 'found', point: [], duals: new Float64Array(0) }
  }

  #isEmpty(): boolean {
    return this.#columnLower.some((lower, j) => lower > (this.#columnUpper[j] ?? 0))
  }

  async #solve(objective: Objective, relaxed: boolean): Promise<SolverAnswer> {
    const timeLimitMs = this.#remaining()
    if (timeLimitMs <= 0) return OUT_OF_TIME
    const rowBounds = [...this.#pendingRows.values()]
    const columnBounds = [...this.#pendingColumns.values()]
    const addRows = this.#addedRows
    this.#addedRows = []
    this.#pendingRows = new Map()
    this.#pendingColumns = new Map()
    const isAsked = this.#asked === objective
    this.#asked = objective
    return this.#session.solve({
      ...(addRows.length > 0 ? { addRows } : {}),
      ...(rowBounds.length > 0 ? { rowBounds } : {}),
      ...(columnBounds.length > 0 ? { columnBounds } : {}),
      ...(isAsked ? {} : { objective }),
      relaxed,
      timeLimitMs,
    })
  }

  // A point that is only nearly whole, or that breaks a row once rounded, is no point.
  #wholePoint(point: Float64Array | null, near: number): readonly number[] | null {
    if (point === null) return null
    invariant(point.length === this.#columnLower.length, 'a value for every column')
    const rounded = Array.from(point, (x) => Math.round(x) + 0)
    if (rounded.some((x, j) => Math.abs(x - (point[j] ?? 0)) > near)) return null
    return this.satisfies(rounded) ? rounded : null
  }

  /** Whether a point of whole numbers keeps every bound and every row as they stand. */
  satisfies(point: readonly number[]): boolean {
    const inColumns = point.every(
      (x, j) => x >= (this.#columnLower[j] ?? 0) && x <= (this.#columnUpper[j] ?? 0),
    )
    if (!inColumns) return false
    return this.#rows.every((row, i) => {
      const value = worth(row, point)
      return value >= (this.#rowLower[i] ?? 0) && value <= (this.#rowUpper[i] ?? 0)
    })
  }
}

function addTo(sums: Float64Array, { columns, values }: Objective, times: number): void {
  columns.forEach((column, i) => {
    sums[column] = (sums[column] ?? 0) + times * (values[i] ?? 0)
  })
}
