// What holds of a cover by cycles: it is a cover, the prices prove it, and trying every one finds no better.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { coverByCycles, cyclesUpTo3, PRICE_UNIT } from '@parley/planning'
import type { Giving, SolverPort } from '@parley/planning'

/** A few persons, any of whom may give to any. */
export const giving: fc.Arbitrary<Giving> = fc.integer({ min: 0, max: 8 }).chain((count) => {
  const person = fc.nat(Math.max(0, count - 1))
  const arcs = fc.array(fc.tuple(person, person), { maxLength: count === 0 ? 0 : 24 })
  return arcs.map((drawn) => ({ count, arcs: drawn }))
})

/** The cover is the largest there is. */
export async function assertLargest(one: Giving, solver: SolverPort): Promise<void> {
  const choice = await coverByCycles(one, { solver, remaining: () => 60_000 })
  assert.ok(choice !== null)
  assert.equal(choice.covered, tried(cyclesUpTo3(one)))
  assert.ok(choice.bound >= choice.covered)
}

/** The cycles are disjoint, along arcs, and paid for by prices whose sum bounds every cover. */
export async function assertSound(one: Giving, solver: SolverPort): Promise<void> {
  const choice = await coverByCycles(one, { solver, remaining: () => 60_000 })
  assert.ok(choice !== null)
  const arcs = new Set(one.arcs.map(([from, to]) => `${from} ${to}`))
  const persons = choice.cycles.flat()
  assert.equal(new Set(persons).size, persons.length)
  assert.equal(persons.length, choice.covered)
  for (const cycle of choice.cycles) {
    assert.ok(cycle.every((from, i) => arcs.has(`${from} ${cycle[(i + 1) % cycle.length]}`)))
  }
  const sum = (of: readonly number[]): number =>
    of.reduce((all, person) => all + (choice.prices[person] ?? 0), 0)
  for (const cycle of cyclesUpTo3(one)) assert.ok(sum(cycle) >= cycle.length * PRICE_UNIT)
  assert.equal(choice.bound, Math.floor(sum([...choice.prices.keys()]) / PRICE_UNIT))
  assert.ok(choice.prices.every((price) => price >= 0))
}

function tried(cycles: readonly (readonly number[])[]): number {
  const from = (i: number, used: ReadonlySet<number>): number => {
    const cycle = cycles[i]
    if (cycle === undefined) return used.size
    const without = from(i + 1, used)
    if (cycle.some((person) => used.has(person))) return without
    return Math.max(without, from(i + 1, new Set([...used, ...cycle])))
  }
  return from(0, new Set())
}
