// How probable each pair is when a person of one list can be at most one person of the other: every
// rival takes its share, and "none of them" is always a rival. Belief propagation on the graph of
// pairs gives the chance of each pair over all one-to-one choices, weighted by their odds.

export interface PairGraph {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly leftCount: number
  readonly rightCount: number
}

const SETTLED = 1e-9 // what changes by less is as good as said before
const ROUNDS = 12 // messages settle in fewer; ties of rivals are stable, only slower

/** Chance of each pair, from its odds against "not the same" when alone. */
export function pairChances(graph: PairGraph, odds: Float64Array): Float64Array {
  const count = odds.length
  const fromLeft = new Float64Array(count).fill(1)
  const fromRight = new Float64Array(count).fill(1)
  const { left, right } = rivalsOf(graph)
  for (let round = 0; round < ROUNDS; round++) {
    spread(left, right, { odds, incoming: fromRight, outgoing: fromLeft })
    spread(right, left, { odds, incoming: fromLeft, outgoing: fromRight })
  }
  const chances = fromLeft // said and heard, its room is free
  for (let e = 0; e < count; e++) {
    const weight = (odds[e] ?? 0) * (fromLeft[e] ?? 0) * (fromRight[e] ?? 0)
    chances[e] = weight / (1 + weight)
  }
  return chances
}

interface Messages {
  readonly odds: Float64Array
  readonly incoming: Float64Array
  readonly outgoing: Float64Array
}

// What each person's pairs leave for each of them. Only persons who heard something new since they last
// spoke say anything: what nobody changed comes out the same, and most messages settle in two rounds.
function spread(from: Rivals, to: Rivals, messages: Messages): void {
  const { starts, edges, hasNews } = from
  for (let person = 0; person < hasNews.length; person++) {
    if (hasNews[person] === 0) continue
    hasNews[person] = 0
    tell(to, { edges, from: starts[person] ?? 0, to: starts[person + 1] ?? 0 }, messages)
  }
}

interface Stretch {
  readonly edges: Int32Array
  readonly from: number
  readonly to: number
}

// Sums without one of the terms. The largest is kept apart: taking it off a sum it dominates would leave
// rounding errors instead of the rest.
function tell(to: Rivals, own: Stretch, { odds, incoming, outgoing }: Messages): void {
  const { edges, from, to: end } = own
  let rest = 0
  let largest = 0
  let at = -1
  for (let i = from; i < end; i++) {
    const e = edges[i] ?? 0
    const weight = (odds[e] ?? 0) * (incoming[e] ?? 0)
    if (weight > largest) {
      rest += largest
      largest = weight
      at = e
    } else rest += weight
  }
  for (let i = from; i < end; i++) {
    const e = edges[i] ?? 0
    const without = rest - (odds[e] ?? 0) * (incoming[e] ?? 0)
    const said = 1 / (1 + (at === e ? rest : largest + (without > 0 ? without : 0)))
    if (Math.abs(said - (outgoing[e] ?? 0)) <= SETTLED * said) continue
    outgoing[e] = said
    to.hasNews[to.side[e] ?? 0] = 1
  }
}

const known = new WeakMap<PairGraph, Sides>() // learning asks round by round, of the same graph

interface Sides {
  readonly left: Rivals
  readonly right: Rivals
}

// Of a graph the same every time, but that everybody has news again.
function rivalsOf(graph: PairGraph): Sides {
  const before = known.get(graph)
  before?.left.hasNews.fill(1)
  before?.right.hasNews.fill(1)
  if (before !== undefined) return before
  const sides = {
    left: rivals(graph.left, graph.leftCount),
    right: rivals(graph.right, graph.rightCount),
  }
  known.set(graph, sides)
  return sides
}

// The pairs of each person of a side, in order: those of person n stand from `starts[n]` up to `starts[n + 1]`.
interface Rivals {
  readonly side: Int32Array
  readonly starts: Int32Array
  readonly edges: Int32Array
  readonly hasNews: Uint8Array
}

function rivals(side: Int32Array, count: number): Rivals {
  const starts = new Int32Array(count + 1)
  for (const person of side) starts[person + 1] = (starts[person + 1] ?? 0) + 1
  for (let n = 1; n <= count; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0)
  const next = starts.slice()
  const edges = new Int32Array(side.length)
  side.forEach((person, e) => {
    const at = next[person] ?? 0
    next[person] = at + 1
    edges[at] = e
  })
  return { side, starts, edges, hasNews: new Uint8Array(count).fill(1) }
}
