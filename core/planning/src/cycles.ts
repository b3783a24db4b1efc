// Who can give in turn, in cycles of two or three, so that most are covered: far more cycles than a
// solver could hold. The prices of persons are found first, over the few cycles that push against them
// (column generation, seen from the prices); then whole cycles are chosen among those that the prices
// leave worth choosing. The prices are the proof: no cycle is worth more than its persons' prices.
import { invariant } from '@parley/kernel'
import { Search } from './search.ts'
import type { Remaining } from './search.ts'
import type { LinearRow, SolverPort } from './solver.ts'

/** Who can give to whom: persons 0 to below `count`. */
export interface Giving {
  readonly count: number
  readonly arcs: readonly (readonly [from: number, to: number])[]
}

export interface CycleChoice {
  /** Disjoint cycles, each in order of giving. */
  readonly cycles: readonly (readonly number[])[]
  /** How many persons they cover. */
  readonly covered: number
  /** Proved upper bound; equal to `covered` unless time ran out or a gap was left. */
  readonly bound: number
  /** By person: price in millionths. No cycle is longer than the prices of its persons allow. */
  readonly prices: readonly number[]
}

export const PRICE_UNIT = 1_000_000

const PER_PERSON = 6 // cycles a round may add through one person: more slow the solver, fewer add rounds
const NEAR = 1e-6
const MAX_CHOSEN_FROM = 6000 // columns of the first integer model; all that could matter come second

/**
 * Covers as many persons as possible by disjoint cycles of at most three.
 *
 * @param means.remaining milliseconds that may still be spent
 * @returns null if not even prices were found in time
 */
export async function coverByCycles(
  giving: Giving,
  means: { readonly solver: SolverPort; readonly remaining: Remaining },
): Promise<CycleChoice | null> {
  const cycles = cyclesUpTo3(giving)
  const found = await priced(giving.count, cycles, means)
  if (found === null) return null
  const prices = wholePrices(found.prices, cycles)
  const bound = Math.floor(prices.reduce((sum, y) => sum + y, 0) / PRICE_UNIT)
  const choosing = { ...means, count: giving.count, cycles, found, bound }
  const cover = await bestCover(choosing)
  return { cycles: cover, covered: lengthOf(cover), bound, prices }
}

interface Choosing {
  readonly solver: SolverPort
  readonly remaining: Remaining
  readonly count: number
  readonly cycles: readonly (readonly number[])[]
  readonly found: Priced
  readonly bound: number
}

// A cover of `target` persons holds only cycles that are overpaid by no more than the prices exceed the
// target. So it is looked for among these, from the bound down; the cycles that set the prices come first.
async function bestCover(choosing: Choosing): Promise<readonly (readonly number[])[]> {
  const { cycles, found, bound, remaining } = choosing
  const total = found.prices.reduce((sum, y) => sum + y, 0)
  const binding = new Set(found.cycles)
  let best: readonly (readonly number[])[] = []
  for (let target = bound; lengthOf(best) < target && remaining() > 0; target--) {
    const isWorthwhile = (cycle: readonly number[]): boolean =>
      worthOf(found.prices, cycle) - cycle.length <= total - target + NEAR
    const others = cycles.filter((cycle) => isWorthwhile(cycle) && !binding.has(cycle))
    const ordered = [...found.cycles, ...others]
    for (const many of [MAX_CHOSEN_FROM, Infinity]) {
      const chosen = await chosenAmong(choosing, ordered.slice(0, many), target)
      if (lengthOf(chosen) > lengthOf(best)) best = chosen
      if (lengthOf(best) >= target || ordered.length <= many) break
    }
  }
  return best
}

/** Every cycle of two or three, starting at its smallest person. */
export function cyclesUpTo3({ count, arcs }: Giving): readonly (readonly number[])[] {
  const gives = Array.from({ length: count }, () => new Set<number>())
  for (const [from, to] of arcs) if (from !== to) gives[from]?.add(to)
  const none = new Set<number>()
  return gives.flatMap((ofA, a) =>
    [...ofA].flatMap((b) => {
      if (b < a) return []
      const ofB = gives[b] ?? none
      const threes = [...ofB]
        .filter((c) => c > a && (gives[c] ?? none).has(a))
        .map((c) => [a, b, c])
      return ofB.has(a) ? [[a, b], ...threes] : threes
    }),
  )
}

function worthOf(prices: ArrayLike<number>, cycle: readonly number[]): number {
  let sum = 0
  for (const person of cycle) sum += prices[person] ?? 0
  return sum
}

const lengthOf = (cycles: readonly (readonly number[])[]): number =>
  cycles.reduce((sum, cycle) => sum + cycle.length, 0)

interface Priced {
  readonly prices: Float64Array
  /** The cycles that were needed to find the prices. */
  readonly cycles: readonly (readonly number[])[]
}

// The least prices at which every cycle is paid for, with cycles added as they are found underpaid.
async function priced(
  count: number,
  cycles: readonly (readonly number[])[],
  { solver, remaining }: { readonly solver: SolverPort; readonly remaining: Remaining },
): Promise<Priced | null> {
  const persons = Array.from({ length: count }, (_, i) => i)
  const bounds = { columnLower: persons.map(() => 0), columnUpper: persons.map(() => 3) }
  const session = await solver.open({ ...bounds, rows: [] })
  const objective = { columns: persons, values: persons.map(() => -1) }
  const used: (readonly number[])[] = []
  const isUsed = new Set<readonly number[]>()
  let prices: Float64Array = new Float64Array(count)
  try {
    for (;;) {
      const added = underpaid(prices, cycles).filter((cycle) => !isUsed.has(cycle))
      if (added.length === 0) return { prices, cycles: used }
      for (const cycle of added) isUsed.add(cycle)
      used.push(...added)
      const timeLimitMs = remaining()
      if (timeLimitMs <= 0) return null
      const addRows = added.map(rowOf)
      const answer = await session.solve({ addRows, objective, relaxed: true, timeLimitMs })
      if (answer.status !== 'optimal' || answer.point === null) return null
      prices = answer.point
    }
  } finally {
    await session.close()
  }
}

function rowOf(cycle: readonly number[]): LinearRow {
  return { lower: cycle.length, upper: Infinity, columns: cycle, values: cycle.map(() => 1) }
}

// The most underpaid first, a few through each person: otherwise all would say much the same.
function underpaid(
  prices: Float64Array,
  cycles: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const found = cycles.flatMap((cycle) => {
    const lacks = cycle.length - worthOf(prices, cycle)
    return lacks > NEAR ? [{ cycle, lacks }] : []
  })
  found.sort((a, b) => b.lacks - a.lacks)
  const through = new Uint16Array(prices.length)
  const chosen: (readonly number[])[] = []
  for (const { cycle } of found) {
    if (cycle.some((person) => (through[person] ?? 0) >= PER_PERSON)) continue
    for (const person of cycle) through[person] = (through[person] ?? 0) + 1
    chosen.push(cycle)
  }
  return chosen
}

// Whole millionths that pay for every cycle exactly, however the floats were rounded.
function wholePrices(
  prices: Float64Array,
  cycles: readonly (readonly number[])[],
): readonly number[] {
  const whole = Array.from(prices, (y) => Math.round(y * PRICE_UNIT))
  for (const cycle of cycles) {
    const lacks = cycle.length * PRICE_UNIT - worthOf(whole, cycle)
    const [first] = cycle
    if (lacks > 0 && first !== undefined) whole[first] = (whole[first] ?? 0) + lacks
  }
  invariant(
    cycles.every((cycle) => worthOf(whole, cycle) >= cycle.length * PRICE_UNIT),
    'a price for every cycle',
  )
  return whole
}

async function chosenAmong(
  { count, solver, remaining }: Choosing,
  cycles: readonly (readonly number[])[],
  atMost: number,
): Promise<readonly (readonly number[])[]> {
  const through: number[][] = Array.from({ length: count }, () => [])
  cycles.forEach((cycle, j) => {
    for (const person of cycle) through[person]?.push(j)
  })
  const rows = through.map((columns) => {
    return { lower: -Infinity, upper: 1, columns, values: columns.map(() => 1) }
  })
  const columns = cycles.map((_, j) => j)
  const model = { columnLower: columns.map(() => 0), columnUpper: columns.map(() => 1), rows }
  const search = await Search.open(solver, model, remaining)
  search.byCases(MAX_CASES, 0)
  const objective = { columns, values: cycles.map((cycle) => cycle.length) }
  try {
    const best = await search.best(objective, { atMost })
    return best.status === 'found' ? cycles.filter((_, j) => best.point[j] === 1) : []
  } finally {
    await search.close()
  }
}

const MAX_CASES = 120
