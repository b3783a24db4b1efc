// Proves the bound of each stage in whole numbers: multipliers of the rows, such that the weighted
// rows together leave no room for more. Any multipliers give a true bound, so nothing about the solver
// is trusted; it only says where to look. Where the relaxation leaves a gap, cases are told apart,
// column by column, until every case is bounded. Spec: spec/plan.md, certificate.
import type { DualBound, NamedBound, PlanCertificate, StageProof } from '@parley/terms'
import type { ChoiceModel, NamedRow } from './choice-model.ts'
import type { Objective, Relaxed } from './answers.ts'
import type { Search } from './search.ts'

const MAX_CASES = 120 // per stage; beyond it the proof is longer than anybody would read
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

/** Proves what can be proved; needs the search with every column as the model has it. */
export async function certificateOf(proving: Proving): Promise<PlanCertificate> {
  const { model, search, values } = proving
  const tranches = model.prepared.problem.tranches
  const parts = model.parts.map((part) => part.map((t) => tranches[t]?.id ?? ''))
  for (const row of model.stageRows) search.setRow(row, -Infinity, Infinity)
  const stages: (NamedProof | null)[] = []
  for (const [s, value] of values.entries()) {
    const row = model.stageRows[s] ?? 0
    const proof = value === null ? null : await proofOf(proving, s, value)
    stages.push(proof)
    search.setRow(row, value ?? -Infinity, value !== null && proof !== null ? value : Infinity)
  }
  return tabled(parts, stages)
}

// By the stages before it, by what is known from settling it, or by asking again.
async function proofOf(proving: Proving, stage: number, value: number): Promise<NamedProof | null> {
  const { model, search, duals } = proving
  const objective = model.rows[model.stageRows[stage] ?? 0] ?? NOTHING
  const short = byStagesAlone(proving, stage)
  if (short !== null) return short
  const own = duals[stage] ?? null
  const task = { rows: model.rows, objective, value, search }
  const known = own === null ? null : fromMultipliers(task, own)
  return known ?? new Cases(proving, objective, value).prove()
}

// In a rank-maximal plan the last class is what the number of people and the classes before it leave.
function byStagesAlone({ model, search, values }: Proving, stage: number): NamedBound | null {
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
  | NamedBound
  | {
      readonly column: string
      readonly at: number
      readonly below: NamedProof
      readonly above: NamedProof
    }

// Names of rows are long and come again in every stage: a table holds each once.
function tabled(
  parts: PlanCertificate['parts'],
  stages: readonly (NamedProof | null)[],
): PlanCertificate {
  const rows = new Map<string, number>()
  const placeOf = (name: string): number => {
    const place = rows.get(name) ?? rows.size
    rows.set(name, place)
    return place
  }
  const inTable = (proof: NamedProof): StageProof => {
    if ('column' in proof) {
      return { ...proof, below: inTable(proof.below), above: inTable(proof.above) }
    }
    const entries = Object.entries(proof.multipliers).map(
      ([name, y]) => [placeOf(name), y] as const,
    )
    entries.sort(([a], [b]) => a - b)
    const { denominator } = proof
    const bound: DualBound = {
      denominator,
      rows: entries.map(([row]) => row),
      multipliers: entries.map(([, y]) => y),
    }
    return bound
  }
  const proofs = stages.map((proof) => (proof === null ? null : inTable(proof)))
  return { version: 2, rows: [...rows.keys()], parts, stages: proofs }
}

const NOTHING: Objective = { columns: [], values: [] }

class Cases {
  readonly #model: ChoiceModel
  readonly #search: Search
  readonly #objective: Objective
  readonly #value: number
  #left = MAX_CASES

  constructor({ model, search }: Proving, objective: Objective, value: number) {
    this.#model = model
    this.#search = search
    this.#objective = objective
    this.#value = value
  }

  async prove(): Promise<NamedProof | null> {
    if (this.#left-- <= 0) return null
    const relaxed = await this.#search.relaxed(this.#objective)
    const direct = this.#direct(relaxed)
    if (direct !== null) return direct
    if (relaxed.status !== 'found' || relaxed.vertex === null) return null
    return this.#split(relaxed.vertex)
  }

  #direct(relaxed: Relaxed): NamedBound | null {
    const { rows } = this.#model
    const task = { rows, objective: this.#objective, value: this.#value, search: this.#search }
    if (relaxed.status === 'impossible') return fromRay(task, relaxed.ray)
    if (relaxed.duals === null || relaxed.bound > this.#value) return null
    return fromMultipliers(task, relaxed.duals)
  }

  async #split(vertex: Float64Array): Promise<NamedProof | null> {
    const { lessons, splitFrom } = this.#search
    const column = lessons.column(this.#objective, vertex, splitFrom)
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

interface Task {
  readonly rows: readonly NamedRow[]
  readonly objective: Objective
  readonly value: number
  readonly search: Search
}

function fromMultipliers(task: Task, duals: Float64Array): NamedBound | null {
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
function fromRay(task: Task, ray: Float64Array | null): NamedBound | null {
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
): NamedBound {
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
