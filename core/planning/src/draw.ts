// The lottery over equally good plans. People are taken by ascending number, and each is chosen if
// some plan that keeps every earlier decision chooses them. Because people of a kind are alike, a
// kind that was refused once stays refused, and a known plan that still has room needs no question.
import type { Kind } from './kinds.ts'
import type { PricedOut } from './prices.ts'
import type { Objective } from './answers.ts'
import type { Search } from './search.ts'
import type { Unit } from './units.ts'

export interface Drawing {
  readonly unit: Unit
  readonly kind: Kind
}

export interface Drawn {
  /** By kind: how many of its units go, the first of them in order of drawing. */
  readonly counts: readonly number[]
  /** A point of the model that takes exactly these. */
  readonly point: readonly number[]
  /** By kind: whether some equally good plan that was seen takes any of it. */
  readonly seen: readonly boolean[]
  /** Whether every question was answered in time. */
  readonly isProven: boolean
}

export interface DrawStart {
  readonly point: readonly number[]
  readonly pricedOut: PricedOut
  readonly leading: LeadingStage | null
}

/**
 * Where people are tied together by demands, it is quicker to put one in and ask how much of the first
 * stage can still be had, than to hold every stage and ask whether one more fits. `freed` rows follow
 * from the others once the first stage reaches its value.
 */
export interface LeadingStage {
  readonly objective: Objective
  readonly value: number
  readonly freed: readonly number[]
}

/**
 * Draws units in the given order. Leaves the model with every kind fixed.
 *
 * @param start.point a plan to start from, which keeps all rows
 * @param start.pricedOut kinds known to be in no plan that is as good
 * @param start.leading asks the other way round; see `LeadingStage`
 */
export async function drawUnits(
  search: Search,
  order: readonly Drawing[],
  kinds: readonly Kind[],
  start: DrawStart,
): Promise<Drawn> {
  const { point } = start
  const accepted = kinds.map(() => 0)
  const closed = kinds.map(({ index }) => {
    if (start.pricedOut[index] !== null) search.setColumn(index, 0, 0)
    return search.columnBounds(index)[1] === 0
  })
  const seen = kinds.map((kind) => (point[kind.index] ?? 0) > 0)
  let witness = point
  let isProven = true
  for (const { kind } of order) {
    const k = kind.index
    const count = accepted[k] ?? 0
    if (closed[k] === true) continue
    if ((witness[k] ?? 0) > count) {
      accepted[k] = count + 1
      continue
    }
    settleLower(search, accepted)
    const more = await planWithMore(search, k, count, start.leading)
    if (more.status === 'found') {
      witness = more.point
      kinds.forEach((other) => (seen[other.index] ||= (witness[other.index] ?? 0) > 0))
      accepted[k] = count + 1
      continue
    }
    if (more.status === 'unknown') isProven = false
    closed[k] = true
    search.setColumn(k, count, count)
  }
  return { counts: accepted, point: witness, seen, isProven }
}

function settleLower(search: Search, accepted: readonly number[]): void {
  accepted.forEach((count, k) => {
    const [lower, upper] = search.columnBounds(k)
    if (count > lower) search.setColumn(k, count, upper)
  })
}

type More =
  | { readonly status: 'found'; readonly point: readonly number[] }
  | { readonly status: 'impossible' | 'unknown' }

async function planWithMore(
  search: Search,
  column: number,
  count: number,
  leading: LeadingStage | null,
): Promise<More> {
  if (leading === null) {
    const most = await search.best({ columns: [column], values: [1] }, { atLeast: count + 1 })
    if (most.status === 'found' && most.value <= count) {
      return { status: most.bound > count ? 'unknown' : 'impossible' }
    }
    return most
  }
  const [lower, upper] = search.columnBounds(column)
  search.setColumn(column, count + 1, upper)
  const held = leading.freed.map((row) => [row, ...search.rowBounds(row)] as const)
  for (const row of leading.freed) search.setRow(row, -Infinity, Infinity)
  const best = await search.best(leading.objective, {
    atLeast: leading.value,
    atMost: leading.value,
  })
  for (const [row, least, most] of held) search.setRow(row, least, most)
  search.setColumn(column, lower, upper)
  if (best.status !== 'found') return best
  if (best.value >= leading.value)
    return search.satisfies(best.point) ? best : { status: 'unknown' }
  return { status: best.bound >= leading.value ? 'unknown' : 'impossible' }
}
