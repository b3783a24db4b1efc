// Proves the bound of each stage in whole numbers: multipliers of the rows, such that the weighted
// rows together leave no room for more. Any multipliers give a true bound, so nothing about the solver
// is trusted; it only says where to look. Where the relaxation leaves a gap, cases are told apart,
// column by column, until every case is bounded. Spec: spec/plan.md, certificate.
import type { DualBound, PlanCertificate, StageProof } from '@parley/terms'
import type { ChoiceModel, NamedRow } from './choice-model.ts'
import type { Objective, Relaxed } from './answers.ts'
import type { Search } from './search.ts'
import { SmallProofs } from './small-proof.ts'
import type { WrittenBound } from './small-proof.ts'

const MAX_CASES = 120 // per stage; beyond it the proof is longer than anybody would read
const TRIED = 8 // columns at each case; more save cases and cost time
const SHORT = 220 // signs of prices; asking the solver for others takes longer than it saves
const ROOM = 0.9 // of a whole person, beyond the value: so much may be left of a case that small numbers prove
const DENOMINATORS = [1, 2, 3, 4, 6, 12, 60] // the smaller, the shorter the proof
const LAST_DENOMINATORS = [60, 120, 240, 840, 2520, 27_720, 720_720, 720_720 * 1000] // 720720 divides by everything up to 16

export interface Proving {
  readonly model: ChoiceModel
  readonly search: Search
  /** By stage: the value to be proved the largest, or null where it was not settled. */
  readonly values: readonly (number | null)[]
  /** By stage: multipliers found when it was settled, tried before the solver is asked again. */
  readonly duals: readonly (Float64Array | null)[]
}

interface ProvingShort extends Proving {
  /** Null where persons do not cross in sets. */
  readonly small: SmallProofs | null
}

/** Proves what can be proved; needs the search with every column as the model has it. */
export async function certificateOf(proving: Proving): Promise<PlanCertificate> {
  const { model, search, values } = proving
  const tranches = model.prepared.problem.tranches
  const parts = model.parts.map((part) => part.map((t) => tranches[t]?.id ?? ''))
  for (const row of model.stageRows) search.setRow(row, -Infinity, Infinity)
  const stages: (NamedProof | null)[] = []
  const small = SmallProofs.over(model, search)
  for (const [s, value] of values.entries()) {
    const row = model.stageRows[s] ?? 0
    const proof = value === null ? null : await proofOf({ ...proving, small }, s, value)
    stages.push(proof)
    search.setRow(row, value ?? -Infinity, value !== null && proof !== null ? value : Infinity)
  }
  return tabled(parts, stages, small !== null)
}

// By the stages before it, by what is known from settling it, or by asking again.
async function proofOf(
  proving: ProvingShort,
  stage: number,
  value: number,
): Promise<NamedProof | null> {
  const { model, search, duals, small } = proving
  const objective = model.rows[model.stageRows[stage] ?? 0] ?? NOTHING
  const byStages = byStagesAlone(proving, stage)
  if (byStages !== null) return byStages
  const own = duals[stage] ?? null
  const task = { rows: model.rows, objective, value, search }
  const short = own === null ? null : (small?.near({ objective, value, weight: 1 }, own) ?? null)
  const known = short ?? (own === null ? null : fromMultipliers(task, own))
  return known ?? new Cases(proving, stage, value).prove()
}

// In a rank-maximal plan the last class is what the number of people and the classes before it leave.
function byStagesAlone({ model, search, values }: Proving, stage: number): WrittenBound | null {
  const isLast = stage > 0 && stage === values.length - 1
  if (!isLast || model.prepared.problem.objective.kind !== 'rank-maximal') return null
  const objective = model.rows[model.stageRows[stage] ?? 0] ?? NOTHING
  const duals = new Float64Array(model.rows.length)
  model.stageRows.slice(0, stage).forEach((row, s) => {
    duals[row] = s === 0 ? 1 : -1
  })
  return fromMultipliers({ rows: model.rows, objective, value: values[stage] ?? 0, search }, duals)
}

type NamedProof =
  | WrittenBound
  | {
      readonly column: string
      readonly at: number
      readonly below: NamedProof
      readonly above: NamedProof
    }

// Names are long and come again in every stage: a table holds each once.
class Table {
  readonly #places = new Map<string, number>()

  get names(): readonly string[] {
    return [...this.#places.keys()]
  }

  placeOf(name: string): number {
    const place = this.#places.get(name) ?? this.#places.size
    this.#places.set(name, place)
    return place
  }
}

// Where persons cross in sets, the version that has prices for them.
function tabled(
  parts: PlanCertificate['parts'],
  stages: readonly (NamedProof | null)[],
  isOfSets: boolean,
): PlanCertificate {
  const [rows, columns] = [new Table(), new Table()]
  const inTable = (proof: NamedProof): StageProof => {
    if ('column' in proof) {
      const column = isOfSets ? columns.placeOf(proof.column) : proof.column
      return { ...proof, column, below: inTable(proof.below), above: inTable(proof.above) }
    }
    const { multipliers, ...others } = proof
    const entries = Object.entries(multipliers).map(([name, y]) => [rows.placeOf(name), y] as const)
    entries.sort(([a], [b]) => a - b)
    const bound: DualBound = {
      ...others,
      rows: entries.map(([row]) => row),
      multipliers: entries.map(([, y]) => y),
    }
    return bound
  }
  const proofs = stages.map((proof) => (proof === null ? null : inTable(proof)))
  if (!isOfSets) return { version: 2, rows: rows.names, parts, stages: proofs }
  return { version: 3, rows: rows.names, columns: columns.names, parts, stages: proofs }
}

const NOTHING: Objective = { columns: [], values: [] }

class Cases {
  readonly #model: ChoiceModel
  readonly #search: Search
  readonly #objective: Objective
  readonly #value: number
  readonly #priced: SmallProofs | null
  readonly #stage: number
  #left = MAX_CASES

  constructor({ model, search, small }: ProvingShort, stage: number, value: number) {
    this.#model = model
    this.#priced = small
    this.#stage = stage
    this.#search = search
    this.#objective = model.rows[model.stageRows[stage] ?? 0] ?? NOTHING
    this.#value = value
  }

  async prove(): Promise<NamedProof | null> {
    if (this.#left-- <= 0) return null
    const relaxed = await this.#search.relaxed(this.#objective)
    const direct = await this.#direct(relaxed)
    if (direct !== null) return direct
    if (relaxed.status !== 'found' || relaxed.vertex === null) return null
    return this.#split(relaxed.vertex)
  }

  async #direct(relaxed: Relaxed): Promise<WrittenBound | null> {
    const { rows } = this.#model
    const [objective, value, { ray, duals }] = [this.#objective, this.#value, relaxed]
    const task = { rows, objective, value, search: this.#search }
    const isImpossible = relaxed.status === 'impossible'
    if (!isImpossible && (duals === null || relaxed.bound > value)) return null
    const claim = { objective, value, weight: 1 }
    const direct =
      isImpossible || duals === null ? null : (this.#priced?.near(claim, duals) ?? null)
    const isShort = direct !== null && lengthOf(direct) <= SHORT
    const short = isShort ? direct : shorter(direct, await this.#small())
    if (short !== null) return short
    return isImpossible || duals === null ? fromRay(task, ray) : fromMultipliers(task, duals)
  }

  // Small numbers want room. How far the first stage falls short, were this one to do better, leaves more of it
  // than how far this stage falls short with the first one held.
  async #small(): Promise<WrittenBound | null> {
    if (this.#priced === null || this.#stage === 0) return null
    const { stageRows, rows } = this.#model
    const [first = 0, own = 0] = [stageRows[0], stageRows[this.#stage]]
    const held = [first, own].map((row) => [row, ...this.#search.rowBounds(row)] as const)
    this.#search.setRow(first, -Infinity, Infinity)
    this.#search.setRow(own, this.#value + 1, Infinity)
    const { duals } = await this.#search.relaxed(rows[first] ?? NOTHING)
    for (const [row, lower, upper] of held) this.#search.setRow(row, lower, upper)
    if (duals === null) return null
    const weight = -(duals[own] ?? 0)
    duals.fill(0, own, own + 1).fill(-1, first, first + 1)
    return this.#priced.near({ objective: this.#objective, value: this.#value, weight }, duals)
  }

  // Every case saved is a list of prices saved: the most promising columns are tried before one is told apart.
  async #bestToSplit(vertex: Float64Array): Promise<number | null> {
    const { lessons, splitFrom } = this.#search
    const most = this.#priced === null ? 1 : TRIED
    const tried = lessons.columns(this.#objective, vertex, splitFrom, most)
    if (tried.length < 2) return tried[0] ?? null
    let [best, least] = [tried[0] ?? null, Infinity]
    for (const column of tried) {
      const x = vertex[column] ?? 0
      const [lower, upper] = this.#search.columnBounds(column)
      this.#search.setColumn(column, lower, Math.floor(x))
      const below = await this.#excess()
      this.#search.setColumn(column, Math.floor(x) + 1, upper)
      const above = below < least ? await this.#excess() : Infinity
      this.#search.setColumn(column, lower, upper)
      const left = below + above + Math.max(below, above)
      if (left < least) [best, least] = [column, left]
      if (least === 0) break
    }
    return best
  }

  // By how much a case exceeds what is to be proved.
  async #excess(): Promise<number> {
    const { status, value } = await this.#search.relaxed(this.#objective)
    return status === 'found' ? Math.max(0, value - this.#value - ROOM) : 0
  }

  async #split(vertex: Float64Array): Promise<NamedProof | null> {
    const column = await this.#bestToSplit(vertex)
    if (column === null) return null
    const [lower, upper] = this.#search.columnBounds(column)
    const at = Math.floor(vertex[column] ?? 0)
    this.#search.setColumn(column, lower, at)
    const below = await this.prove()
    this.#search.setColumn(column, at + 1, upper)
    const above = below === null ? null : await this.prove()
    this.#search.setColumn(column, lower, upper)
    if (below === null || above === null) return null
    return { column: this.#model.columnNames[column] ?? '', at, below, above }
  }
}

function lengthOf({ prices = '' }: WrittenBound): number {
  return prices.length
}

function shorter(one: WrittenBound | null, other: WrittenBound | null): WrittenBound | null {
  if (one === null || other === null) return one ?? other
  return lengthOf(one) <= lengthOf(other) ? one : other
}

interface Task {
  readonly rows: readonly NamedRow[]
  readonly objective: Objective
  readonly value: number
  readonly search: Search
}

function fromMultipliers(task: Task, duals: Float64Array): WrittenBound | null {
  const fitting = DENOMINATORS.filter((d) =>
    duals.every((y) => Math.abs(y * d - Math.round(y * d)) < 1e-4),
  )
  for (const denominator of [...fitting, ...LAST_DENOMINATORS]) {
    const whole = wholeMultipliers(task, duals, denominator)
    if (whole === null) continue
    const bound = exactBound(task, whole, denominator)
    if (bound <= BigInt(task.value)) return written(task.rows, whole, denominator)
  }
  return null
}

// A ray bounds nothing at all by less than nothing; enough of it bounds any objective.
function fromRay(task: Task, ray: Float64Array | null): WrittenBound | null {
  if (ray === null) return null
  const nothing = { ...task, objective: NOTHING }
  for (const sign of [1, -1]) {
    const directed = ray.map((y) => sign * y)
    for (const denominator of [...DENOMINATORS, ...LAST_DENOMINATORS]) {
      const unit = wholeMultipliers(task, directed, denominator)
      if (unit === null) continue
      const gain = exactNumerator(nothing, unit, 0)
      if (gain >= 0n) continue
      const excess =
        exactNumerator(
          task,
          task.rows.map(() => 0),
          1,
        ) - BigInt(task.value)
      const times = Number(excess / -gain) + 1
      const whole = unit.map((y) => y * times)
      if (!whole.every(Number.isSafeInteger)) continue
      if (exactBound(task, whole, 1) <= BigInt(task.value)) return written(task.rows, whole, 1)
    }
  }
  return null
}

// A multiplier that leans on an end which a row does not have is dropped.
function wholeMultipliers(
  task: Task,
  duals: Float64Array,
  denominator: number,
): readonly number[] | null {
  const whole = task.rows.map((_, i) => {
    const y = Math.round((duals[i] ?? 0) * denominator) + 0
    const [lower, upper] = task.search.rowBounds(i)
    return Number.isFinite(y > 0 ? upper : lower) ? y : 0
  })
  return whole.every(Number.isSafeInteger) ? whole : null
}

function written(
  rows: readonly NamedRow[],
  whole: readonly number[],
  denominator: number,
): WrittenBound {
  const named = whole.flatMap((y, i) => (y === 0 ? [] : [[rows[i]?.name ?? '', y] as const]))
  return { denominator, multipliers: Object.fromEntries(named) }
}

function exactBound(task: Task, whole: readonly number[], denominator: number): bigint {
  return floorDivide(exactNumerator(task, whole, denominator), BigInt(denominator))
}

/** Rounds towards minus infinity. */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}

// What the weighted rows allow, plus what is left over times the end of each column that allows more.
function exactNumerator(task: Task, whole: readonly number[], scale: number): bigint {
  const { rows, objective, search } = task
  let sum = 0n
  const left = new Map<number, bigint>()
  const add = (column: number, value: bigint): void => {
    left.set(column, (left.get(column) ?? 0n) + value)
  }
  objective.columns.forEach((column, i) => add(column, BigInt((objective.values[i] ?? 0) * scale)))
  whole.forEach((y, r) => {
    if (y === 0) return
    const [lower, upper] = search.rowBounds(r)
    sum += BigInt(y) * BigInt(y > 0 ? upper : lower)
    const row = rows[r] ?? NOTHING
    row.columns.forEach((column, i) => add(column, -BigInt(y) * BigInt(row.values[i] ?? 0)))
  })
  for (const [column, value] of left) {
    const [lower, upper] = search.columnBounds(column)
    sum += value * BigInt(value > 0n ? upper : lower)
  }
  return sum
}
