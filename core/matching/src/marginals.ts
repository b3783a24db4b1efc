// How probable each pair is when a person of one list can be at most one person of the other: every
// rival takes its share, and "none of them" is always a rival. Belief propagation on the graph of
// pairs gives the chance of each pair over all one-to-one choices, weighted by their odds.

export interface PairGraph {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly leftCount: number
  readonly rightCount: number
}

const ROUNDS = 12 // messages settle in fewer; ties of rivals are stable, only slower

/** Chance of each pair, from its odds against "not the same" when alone. */
export function pairChances(graph: PairGraph, odds: Float64Array): Float64Array {
  const count = odds.length
  const fromLeft = new Float64Array(count).fill(1)
  const fromRight = new Float64Array(count).fill(1)
  const left = new Rivals(graph.leftCount)
  const right = new Rivals(graph.rightCount)
  for (let round = 0; round < ROUNDS; round++) {
    spread(left, graph.left, odds, [fromRight, fromLeft])
    spread(right, graph.right, odds, [fromLeft, fromRight])
  }
  const chances = new Float64Array(count)
  for (let e = 0; e < count; e++) {
    const weight = (odds[e] ?? 0) * (fromLeft[e] ?? 0) * (fromRight[e] ?? 0)
    chances[e] = weight / (1 + weight)
  }
  return chances
}

function spread(
  rivals: Rivals,
  side: Int32Array,
  odds: Float64Array,
  [incoming, outgoing]: readonly [Float64Array, Float64Array],
): void {
  rivals.clear()
  for (let e = 0; e < odds.length; e++)
    rivals.add(side[e] ?? 0, e, (odds[e] ?? 0) * (incoming[e] ?? 0))
  for (let e = 0; e < odds.length; e++) {
    const others = rivals.without(side[e] ?? 0, e, (odds[e] ?? 0) * (incoming[e] ?? 0))
    outgoing[e] = 1 / (1 + others)
  }
}

// Sums per person without one of the terms. The largest is kept apart: taking it off a sum it
// dominates would leave rounding errors instead of the rest.
class Rivals {
  readonly #rest: Float64Array
  readonly #largest: Float64Array
  readonly #at: Int32Array

  constructor(count: number) {
    this.#rest = new Float64Array(count)
    this.#largest = new Float64Array(count)
    this.#at = new Int32Array(count)
  }

  clear(): void {
    this.#rest.fill(0)
    this.#largest.fill(0)
    this.#at.fill(-1)
  }

  add(person: number, edge: number, weight: number): void {
    const largest = this.#largest[person] ?? 0
    if (weight > largest) {
      this.#rest[person] = (this.#rest[person] ?? 0) + largest
      this.#largest[person] = weight
      this.#at[person] = edge
      return
    }
    this.#rest[person] = (this.#rest[person] ?? 0) + weight
  }

  without(person: number, edge: number, weight: number): number {
    const rest = this.#rest[person] ?? 0
    if (this.#at[person] === edge) return rest
    return (this.#largest[person] ?? 0) + Math.max(0, rest - weight)
  }
}
