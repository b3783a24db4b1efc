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
  const left = rivals(graph.leftCount)
  const right = rivals(graph.rightCount)
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

// Sums per person without one of the terms. The largest is kept apart: taking it off a sum it
// dominates would leave rounding errors instead of the rest. Written out flat: it runs over every pair
// hundreds of times.
function spread(
  { rest, largest, at }: Rivals,
  side: Int32Array,
  odds: Float64Array,
  [incoming, outgoing]: readonly [Float64Array, Float64Array],
): void {
  rest.fill(0)
  largest.fill(0)
  at.fill(-1)
  const count = odds.length
  for (let e = 0; e < count; e++) {
    const person = side[e] ?? 0
    const weight = (odds[e] ?? 0) * (incoming[e] ?? 0)
    const most = largest[person] ?? 0
    if (weight > most) {
      rest[person] = (rest[person] ?? 0) + most
      largest[person] = weight
      at[person] = e
    } else rest[person] = (rest[person] ?? 0) + weight
  }
  for (let e = 0; e < count; e++) {
    const person = side[e] ?? 0
    const others = rest[person] ?? 0
    if (at[person] === e) {
      outgoing[e] = 1 / (1 + others)
      continue
    }
    const without = others - (odds[e] ?? 0) * (incoming[e] ?? 0)
    outgoing[e] = 1 / (1 + ((largest[person] ?? 0) + (without > 0 ? without : 0)))
  }
}

interface Rivals {
  readonly rest: Float64Array
  readonly largest: Float64Array
  readonly at: Int32Array
}

function rivals(count: number): Rivals {
  return {
    rest: new Float64Array(count),
    largest: new Float64Array(count),
    at: new Int32Array(count),
  }
}
