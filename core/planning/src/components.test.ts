import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DemandsTerm, PlanDemand } from '@parley/terms'
import { componentsOf } from './components.ts'

const term = (list: readonly PlanDemand[]): DemandsTerm => ({
  id: 'demands',
  note: null,
  kind: 'demands',
  list,
  exclusive: true,
  maxTogether: 3,
})
const everybody = (): boolean => true
const keys = (list: readonly PlanDemand[], most: number): readonly string[] =>
  (componentsOf(term(list), everybody, most) ?? []).map((c) => c.people.join('+')).toSorted()

test('two people who answer each other cross together or not at all', () => {
  const swap = [
    { for: 'a', atLeast: 1, of: ['b'] },
    { for: 'b', atLeast: 1, of: ['a'] },
  ]
  assert.deepEqual(keys(swap, 2), ['a+b'])
  assert.deepEqual(keys(swap, 1), [])
})

test('a chain starts at somebody released freely and may end anywhere', () => {
  const chain = [
    { for: 'b', atLeast: 1, of: ['a'] },
    { for: 'c', atLeast: 1, of: ['b'] },
  ]
  assert.deepEqual(keys(chain, 3), ['a', 'a+b', 'a+b+c'])
  assert.deepEqual(keys(chain, 2), ['a', 'a+b'])
})

test('whoever is not available answers nobody', () => {
  const swap = [{ for: 'b', atLeast: 1, of: ['a'] }]
  assert.deepEqual(
    componentsOf(term(swap), (ref) => ref !== 'a', 3),
    [],
  )
})

const REFS = ['a', 'b', 'c', 'd', 'e']
const demands = fc
  .tuple(
    ...REFS.map((ref) =>
      fc.record({
        isAsked: fc.boolean(),
        atLeast: fc.constantFrom(1, 1, 2),
        of: fc.subarray(
          REFS.filter((x) => x !== ref),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
  )
  .map((drawn) =>
    drawn.flatMap(({ isAsked, atLeast, of }, i) =>
      isAsked ? [{ for: REFS[i] ?? '', atLeast, of }] : [],
    ),
  )

test('the sets are exactly those that trying every answer finds', () => {
  fc.assert(
    fc.property(demands, fc.integer({ min: 1, max: 4 }), (list, most) => {
      assert.deepEqual(keys(list, most), tried(list, most))
    }),
    { numRuns: 300 },
  )
})

test('the links of a set answer every demand in it, each person once', () => {
  fc.assert(
    fc.property(demands, (list) => {
      for (const { people, links } of componentsOf(term(list), everybody, 4) ?? []) {
        assert.equal(new Set(links.map((link) => link.by)).size, links.length)
        for (const demand of list.filter((d) => people.includes(d.for))) {
          const by = links.filter((link) => link.for === demand.for).map((link) => link.by)
          assert.equal(by.length, demand.atLeast)
          assert.ok(by.every((ref) => demand.of.includes(ref) && people.includes(ref)))
        }
      }
    }),
  )
})

function tried(list: readonly PlanDemand[], most: number): readonly string[] {
  const asked = [...new Set(list.flatMap((d) => [d.for, ...d.of]))].toSorted()
  const sets = asked.reduce<readonly (readonly string[])[]>(
    (all, x) => [...all, ...all.map((s) => [...s, x])],
    [[]],
  )
  return sets
    .filter((people) => people.length > 0 && people.length <= most && isTogether(list, people))
    .map((people) => people.join('+'))
    .toSorted()
}

function isTogether(list: readonly PlanDemand[], people: readonly string[]): boolean {
  const needs = list
    .filter((d) => people.includes(d.for))
    .flatMap((d) => Array<PlanDemand>(d.atLeast).fill(d))
  const answer = (i: number, links: readonly (readonly [string, string])[]): boolean => {
    const need = needs[i]
    if (need === undefined) return isConnected(people, links)
    const free = need.of.filter(
      (ref) => people.includes(ref) && !links.some(([, by]) => by === ref),
    )
    return free.some((by) => answer(i + 1, [...links, [need.for, by]]))
  }
  return answer(0, [])
}

function isConnected(
  people: readonly string[],
  links: readonly (readonly [string, string])[],
): boolean {
  const reached = new Set(people.slice(0, 1))
  for (let i = 0; i < people.length; i++) {
    for (const [a, b] of links) {
      if (reached.has(a)) reached.add(b)
      if (reached.has(b)) reached.add(a)
    }
  }
  return reached.size === people.length
}
