// Planning for a million people held as columns: two sides, as many from each, tranches alike, families
// together. People become a few thousand kinds in one pass, the stages are settled over kinds, and each
// kind is dealt out evenly; what does not divide is filled in, the largest families first.
import { settleStages } from './chain.ts'
import { fillTranches } from './columns-schedule.ts'
import { unitKinds } from './columns-kinds.ts'
import type { ColumnPeople, UnitKind } from './columns-kinds.ts'
import type { NamedRow } from './choice-model.ts'
import { LIMITED } from './kinds.ts'
import type { Limited } from './kinds.ts'
import { roundedRows } from './rounding.ts'
import { Search } from './search.ts'
import type { Remaining } from './search.ts'
import type { SolverPort } from './solver.ts'

export interface ColumnTerms {
  readonly trancheCount: number
  /** What one side may send in each tranche; null: no limit. */
  readonly perTranche: Readonly<Record<Limited, number | null>>
  /** x, y: side 0 releases x for every y that side 1 releases; as many as the other without it. */
  readonly ratio?: readonly [number, number]
  /** How far y times side 0 and x times side 1 may differ; 0 without it. */
  readonly tolerance?: number
  readonly quotas?: readonly ColumnQuota[]
}

/** How many people of a side and of some classes go, over all tranches; at least one of the ends is given. */
export interface ColumnQuota {
  /** 0 or 1; null: both sides. */
  readonly side: number | null
  /** Null: every class. */
  readonly classes: readonly number[] | null
  readonly min: number | null
  readonly max: number | null
}

export interface ColumnChoice {
  /** People, then class 1, 2, ... */
  readonly vector: readonly number[]
  /** The largest values proved by relaxation; equal to the vector where the choice is the best. */
  readonly bounds: readonly number[]
  readonly kinds: readonly UnitKind[]
  /** By kind: how many of its units go. */
  readonly counts: readonly number[]
}

/**
 * Chooses how many of each kind go, as many people from one side as from the other or as the ratio says, within
 * the quotas. Between kinds that the stages do not tell apart the solver chooses, not the lottery: the full way
 * draws person by person. Terms are those of spec/plan-problem.md section 3: parity per exchange, quota.
 *
 * @returns null if no choice keeps the terms, or nothing was settled in time
 * @throws RangeError for a ratio or tolerance beyond the limits of the specification, or a quota without ends
 */
export async function chooseColumns(
  people: ColumnPeople,
  terms: ColumnTerms,
  { solver, remaining }: { readonly solver: SolverPort; readonly remaining: Remaining },
): Promise<ColumnChoice | null> {
  checkTerms(terms)
  const kinds = unitKinds(people)
  const rows = [...termRows(kinds, terms), ...quotaRows(kinds, terms), ...stageRows(kinds)]
  const stages = rows.flatMap((row, r) => (row.name.startsWith('stage/') ? [r] : []))
  const columnLower = kinds.map(() => 0)
  const columnUpper = kinds.map((kind) => kind.size)
  const search = await Search.open(solver, { columnLower, columnUpper, rows }, remaining)
  try {
    const settled = await settleStages(search, rows, stages)
    if (settled.status !== 'found') return null
    const vector = settled.stages.map((stage) => stage.value)
    const bounds = settled.stages.map((stage) => stage.bound)
    return { vector, bounds, kinds, counts: settled.point }
  } finally {
    await search.close()
  }
}

/**
 * Deals chosen units out to tranches.
 *
 * @returns by kind how many of its units cross in each tranche, or null where filling did not succeed
 */
export function scheduleColumns(
  choice: ColumnChoice,
  terms: ColumnTerms,
): readonly Uint32Array[] | null {
  const kinds = choice.kinds.map(({ side, takes }) => {
    return { side, takes: LIMITED.map((key) => takes[key]) }
  })
  const limits = LIMITED.map((key) => terms.perTranche[key] ?? Infinity)
  return fillTranches(kinds, choice.counts, {
    width: terms.trancheCount,
    limits: [limits, limits],
  })
}

function rowOver(
  kinds: readonly UnitKind[],
  { name, lower, upper }: Pick<NamedRow, 'name' | 'lower' | 'upper'>,
  value: (kind: UnitKind) => number,
): NamedRow {
  const columns: number[] = []
  const values: number[] = []
  kinds.forEach((kind, k) => {
    const each = value(kind)
    if (each === 0) return
    columns.push(k)
    values.push(each)
  })
  return { name, lower, upper, columns, values }
}

function termRows(kinds: readonly UnitKind[], terms: ColumnTerms): readonly NamedRow[] {
  const { perTranche, trancheCount, ratio: [x, y] = [1, 1], tolerance = 0 } = terms
  const even = { name: 'term/parity', lower: -tolerance, upper: tolerance }
  const rows = [rowOver(kinds, even, ({ side, takes }) => (side === 0 ? y : -x) * takes.people)]
  const keys = LIMITED.filter((key) => perTranche[key] !== null)
  const amounts = (key: Limited): readonly number[] =>
    Array.from({ length: trancheCount }, () => perTranche[key] ?? 0)
  for (const own of [0, 1]) {
    const isOwn = (kind: UnitKind): boolean => kind.side === own
    for (const key of keys) {
      const most = (perTranche[key] ?? 0) * trancheCount
      const name = `capacity/${own}/${key}`
      const row = { name, lower: -Infinity, upper: most }
      rows.push(rowOver(kinds, row, (kind) => (isOwn(kind) ? kind.takes[key] : 0)))
    }
    for (const rounded of roundedRows(keys, amounts, kinds.filter(isOwn))) {
      const row = { name: `round/${own}/${rounded.name}`, lower: -Infinity, upper: rounded.most }
      rows.push(rowOver(kinds, row, (kind) => (isOwn(kind) ? rounded.takes(kind) : 0)))
    }
  }
  return rows
}

function quotaRows(kinds: readonly UnitKind[], { quotas = [] }: ColumnTerms): readonly NamedRow[] {
  return quotas.map(({ side, classes, min, max }, i) => {
    const name = `term/quota-${i}`
    const row = { name, lower: min ?? -Infinity, upper: max ?? Infinity }
    return rowOver(kinds, row, (kind) => {
      if (side !== null && kind.side !== side) return 0
      if (classes === null) return kind.takes.people
      return classes.reduce((sum, rank) => sum + (kind.classes[rank] ?? 0), 0)
    })
  })
}

const MAX_RATIO = 1_000_000 // spec/plan-problem.md section 3

function checkTerms({ ratio = [1, 1], tolerance = 0, quotas = [] }: ColumnTerms): void {
  const isRatio = ratio.every((n) => Number.isSafeInteger(n) && n >= 1 && n <= MAX_RATIO)
  if (!isRatio)
    throw new RangeError(`expected a ratio of 1 to ${MAX_RATIO}, found ${ratio.join(':')}`)
  const isTolerance = Number.isSafeInteger(tolerance) && tolerance >= 0
  if (!isTolerance) throw new RangeError(`expected a tolerance of 0 or more, found ${tolerance}`)
  quotas.forEach(({ min, max, classes }, i) => {
    const isRange = (min !== null || max !== null) && (min ?? 0) <= (max ?? Infinity)
    const isOnce = classes === null || new Set(classes).size === classes.length
    if (!isRange || !isOnce)
      throw new RangeError(`expected a quota with an end and each class once, found ${i}`)
  })
}

function stageRows(kinds: readonly UnitKind[]): readonly NamedRow[] {
  const classes = kinds.reduce((most, kind) => Math.max(most, kind.classes.length), 0)
  const free = { lower: -Infinity, upper: Infinity }
  const people = rowOver(kinds, { name: 'stage/0', ...free }, (kind) => kind.takes.people)
  const byClass = Array.from({ length: Math.max(0, classes - 1) }, (_, i) =>
    rowOver(kinds, { name: `stage/${i + 1}`, ...free }, (kind) => kind.classes[i + 1] ?? 0),
  )
  return [people, ...byClass]
}
