import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pairChances } from './marginals.ts'

interface Edge {
  readonly left: number
  readonly right: number
  readonly odds: number
}

function chancesOf(edges: readonly Edge[], size: number): Float64Array {
  const graph = {
    left: Int32Array.from(edges, (e) => e.left),
    right: Int32Array.from(edges, (e) => e.right),
    leftCount: size,
    rightCount: size,
  }
  return pairChances(
    graph,
    Float64Array.from(edges, (e) => e.odds),
  )
}

/** All one-to-one choices, one by one: the meaning of the chances. */
function bruteForce(edges: readonly Edge[]): readonly number[] {
  const sums = edges.map(() => 0)
  let whole = 0
  const walk = (from: number, chosen: readonly number[], weight: number): void => {
    if (from === edges.length) {
      whole += weight
      for (const e of chosen) sums[e] = (sums[e] ?? 0) + weight
      return
    }
    walk(from + 1, chosen, weight)
    const edge = edges[from]
    if (edge === undefined) return
    const isFree = chosen.every(
      (e) => edges[e]?.left !== edge.left && edges[e]?.right !== edge.right,
    )
    if (isFree) walk(from + 1, [...chosen, from], weight * edge.odds)
  }
  walk(0, [], 1)
  return sums.map((sum) => sum / whole)
}

/** Every person speaks in every round: what {@link pairChances} leaves out where nothing is new. */
function plainRounds(edges: readonly Edge[]): readonly number[] {
  const said = { left: edges.map(() => 1), right: edges.map(() => 1) }
  const speak = (side: 'left' | 'right', heard: readonly number[]): readonly number[] =>
    edges.map((edge, e) => {
      let [rest, largest, at] = [0, 0, -1]
      edges.forEach((rival, r) => {
        if (rival[side] !== edge[side]) return
        const weight = rival.odds * (heard[r] ?? 0)
        if (weight > largest) [rest, largest, at] = [rest + largest, weight, r]
        else rest += weight
      })
      if (at === e) return 1 / (1 + rest)
      return 1 / (1 + (largest + Math.max(0, rest - edge.odds * (heard[e] ?? 0))))
    })
  for (let round = 0; round < 12; round++) {
    said.left = [...speak('left', said.right)]
    said.right = [...speak('right', said.left)]
  }
  return edges.map(({ odds }, e) => {
    const weight = odds * (said.left[e] ?? 0) * (said.right[e] ?? 0)
    return weight / (1 + weight)
  })
}

test('persons who heard next to nothing new may be silent: no chance changes by a millionth of itself', () => {
  const edge = fc.record({
    left: fc.nat(5),
    right: fc.nat(5),
    odds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
      const plain = plainRounds(edges)
      chancesOf(edges, 6).forEach((chance, e) => {
        const expected = plain[e] ?? NaN
        assert.ok(Math.abs(chance - expected) <= expected * 1e-6, `${chance}, ${expected}`)
      })
    }),
  )
})

test('a pair alone has the chance of its odds', () => {
  assert.ok(Math.abs((chancesOf([{ left: 0, right: 0, odds: 3 }], 1)[0] ?? 0) - 0.75) < 1e-12)
})

test('two equal rivals share, and leave room for none of them', () => {
  const edges = [
    { left: 0, right: 0, odds: 10 },
    { left: 0, right: 1, odds: 10 },
  ]
  for (const chance of chancesOf(edges, 2)) assert.ok(Math.abs(chance - 10 / 21) < 1e-9)
})

test('a far stronger pair takes both its people, at any size of odds', () => {
  const chances = chancesOf(
    [
      { left: 0, right: 0, odds: 2 ** 45 },
      { left: 0, right: 1, odds: 2 ** 12 },
      { left: 1, right: 0, odds: 2 ** 12 },
    ],
    2,
  )
  assert.ok((chances[0] ?? 0) > 0.9999)
  assert.ok((chances[1] ?? 0) < 1e-6 && (chances[2] ?? 0) < 1e-6)
})

const trees = fc.array(fc.tuple(fc.nat(3), fc.double({ min: 0.01, max: 50, noNaN: true })), {
  minLength: 1,
  maxLength: 4,
})

test('on a star of rivals the chances are those of every one-to-one choice', () => {
  fc.assert(
    fc.property(trees, (spokes) => {
      const edges = spokes.map(([, odds], i) => ({ left: 0, right: i, odds }))
      const exact = bruteForce(edges)
      chancesOf(edges, 5).forEach((chance, e) =>
        assert.ok(Math.abs(chance - (exact[e] ?? 0)) < 1e-6),
      )
    }),
    { seed: 11 },
  )
})

test('on any small graph no person’s chances add up to much more than one, and near the exact ones', () => {
  const graph = fc.uniqueArray(
    fc.record({
      left: fc.nat(2),
      right: fc.nat(2),
      odds: fc.double({ min: 0.01, max: 20, noNaN: true }),
    }),
    { selector: (e) => `${e.left} ${e.right}`, minLength: 1, maxLength: 9 },
  )
  fc.assert(
    fc.property(graph, (edges) => {
      const exact = bruteForce(edges)
      const chances = chancesOf(edges, 3)
      for (let person = 0; person < 3; person++) {
        const sum = edges.reduce((s, e, i) => s + (e.left === person ? (chances[i] ?? 0) : 0), 0)
        assert.ok(sum < 1.15)
      }
      chances.forEach((chance, e) => assert.ok(Math.abs(chance - (exact[e] ?? 0)) < 0.2))
    }),
    { seed: 12 },
  )
})

test('a graph asked before, with other odds, gives the chances it gives the first time', () => {
  const odds = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), {
    minLength: 6,
    maxLength: 6,
  })
  fc.assert(
    fc.property(odds, odds, (first, second) => {
      const sides = { left: [0, 0, 1, 1, 2, 2], right: [0, 1, 0, 2, 1, 2] }
      const fresh = (): Parameters<typeof pairChances>[0] => ({
        left: Int32Array.from(sides.left),
        right: Int32Array.from(sides.right),
        leftCount: 3,
        rightCount: 3,
      })
      const graph = fresh()
      pairChances(graph, Float64Array.from(first))
      const again = pairChances(graph, Float64Array.from(second))
      assert.deepEqual(again, pairChances(fresh(), Float64Array.from(second)))
    }),
  )
})
