// A set left out would make a proof say too much: so the sets are held against trying everything.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DemandsTerm, PlanDemand } from '@parley/terms'
import { setsTogether } from './together.ts'

const REFS = ['p', 'q', 'r', 's', 't']

const termOf = (list: readonly PlanDemand[]): DemandsTerm => {
  return { id: 'd', note: null, kind: 'demands', list, exclusive: true, maxTogether: 5 }
}

type Links = readonly (readonly [string, string])[]

/** Every way to answer the demands of a set from within, each person answering one. */
function waysToAnswer(set: readonly string[], list: readonly PlanDemand[]): readonly Links[] {
  const open = list.filter((demand) => set.includes(demand.for))
  return open.reduce<readonly Links[]>(
    (ways, { for: ref, of, atLeast }) =>
      ways.flatMap((links) => {
        const taken = new Set(links.map(([by]) => by))
        const able = of.filter((by) => set.includes(by) && !taken.has(by))
        return subsets(able)
          .filter((by) => by.length === atLeast)
          .map((by) => [...links, ...by.map((one) => [one, ref] as const)])
      }),
    [[]],
  )
}

function subsets(list: readonly string[]): readonly (readonly string[])[] {
  return list.reduce<readonly (readonly string[])[]>(
    (all, one) => [...all, ...all.map((some) => [...some, one])],
    [[]],
  )
}

function isConnected(set: readonly string[], links: Links): boolean {
  const reached = new Set(set.slice(0, 1))
  for (const _ of set) {
    for (const [x, y] of links) {
      if (reached.has(x)) reached.add(y)
      if (reached.has(y)) reached.add(x)
    }
  }
  return reached.size === set.length
}

const demands: fc.Arbitrary<readonly PlanDemand[]> = fc.subarray(REFS).chain((asked) =>
  fc.tuple(
    ...asked.map((ref) =>
      fc.record({
        for: fc.constant(ref),
        atLeast: fc.integer({ min: 1, max: 2 }),
        of: fc.subarray(
          REFS.filter((other) => other !== ref),
          { minLength: 1 },
        ),
      }),
    ),
  ),
)

test('sets together are those that trying everything finds, no more and no fewer', () => {
  const law = fc.property(
    demands,
    fc.subarray(REFS),
    fc.integer({ min: 2, max: 5 }),
    (list, there, most) => {
      const asked = new Set(list.flatMap((demand) => [demand.for, ...demand.of]))
      const people = there.filter((ref) => asked.has(ref))
      const expected = subsets(people.toSorted()).filter((set) => {
        const isSized = set.length > 0 && set.length <= most
        return isSized && waysToAnswer(set, list).some((links) => isConnected(set, links))
      })
      const found = setsTogether(termOf(list), (ref) => there.includes(ref), most)
      assert.deepEqual(
        [...(found ?? [])].toSorted(),
        expected.map((set) => set.join('+')).toSorted(),
      )
    },
  )
  fc.assert(law, { numRuns: 150 })
})
