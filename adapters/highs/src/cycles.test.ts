import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { coverByCycles, cyclesUpTo3 } from '@parley/planning'
import { openHighs } from './highs-solver.ts'
import { assertLargest, assertSound, giving } from './test/cycle-laws.ts'

const solver = openHighs()
after(() => solver.close())

test('a cover by cycles is the largest that trying every one finds', () =>
  fc.assert(
    fc.asyncProperty(giving, (one) => assertLargest(one, solver)),
    { numRuns: 30 },
  ))

test('the cycles of a cover are disjoint, and its prices prove its bound', () =>
  fc.assert(
    fc.asyncProperty(giving, (one) => assertSound(one, solver)),
    { numRuns: 30 },
  ))

test('whoever would give only to themselves, or in a ring of four, is in no cycle', () => {
  const ring = [0, 1, 2, 3].map((from) => [from, (from + 1) % 4] as const)
  assert.deepEqual(cyclesUpTo3({ count: 4, arcs: [...ring, [2, 2]] }), [])
})

test('an arc to nobody makes no cycle', () => {
  assert.deepEqual(
    cyclesUpTo3({
      count: 2,
      arcs: [
        [0, 7],
        [7, 0],
      ],
    }),
    [],
  )
})

test('without time there is no cover', async () => {
  const pair = {
    count: 2,
    arcs: [
      [0, 1],
      [1, 0],
    ],
  } as const
  assert.equal(await coverByCycles(pair, { solver, remaining: () => 0 }), null)
})
