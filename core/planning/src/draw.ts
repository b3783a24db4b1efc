// The lottery over equally good plans. People are taken by ascending number, and each is chosen if
// some plan that keeps every earlier decision chooses them. Because people of a kind are alike, a
// kind that was refused once stays refused, and a known plan that still has room needs no question.
import type { Kind } from './kinds.ts'
import type { PricedOut } from './prices.ts'
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

/**
 * Draws units in the given order. Leaves the model with every kind fixed.
 *
 * @param start.point a plan to start from, which keeps all rows
 * @param start.pricedOut kinds known to be in no plan that is as good
 */
export async function drawUnits(
  search: Search,
  order: readonly Drawing[],
  kinds: readonly Kind[],
  start: { readonly point: readonly number[]; readonly pricedOut: PricedOut },
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
    const most = await search.best({ columns: [k], values: [1] })
    if (most.status === 'found' && most.value > count) {
      witness = most.point
      kinds.forEach((other) => (seen[other.index] ||= (witness[other.index] ?? 0) > 0))
      accepted[k] = count + 1
      continue
    }
    if (most.status === 'unknown' || (most.status === 'found' && most.bound > count))
      isProven = false
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
