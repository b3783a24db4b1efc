import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseLaminar } from './laminar.ts'
import type { LaminarPeople, LaminarTerms } from './laminar.ts'

interface Someone {
  readonly side: number
  readonly class: number
  readonly category: number
}

const someone: fc.Arbitrary<Someone> = fc.record({
  side: fc.constantFrom(0, 1),
  class: fc.integer({ min: 1, max: 3 }),
  category: fc.integer({ min: 0, max: 2 }),
})

const drawnPeople: fc.Arbitrary<LaminarPeople> = fc
  .array(someone, { maxLength: 24 })
  .chain((list) =>
    fc.shuffledSubarray([...list.keys()], { minLength: list.length }).map((order) => ({
      side: Uint8Array.from(list, (x) => x.side),
      class: Uint8Array.from(list, (x) => x.class),
      category: Uint8Array.from(list, (x) => x.category),
      ticket: Float64Array.from(list, (_, i) => order[i] ?? 0),
    })),
  )

const drawnTerms: fc.Arbitrary<LaminarTerms> = fc.record({
  most: fc.integer({ min: 0, max: 12 }),
  ceilings: fc.tuple(fc.array(fc.nat(4), { maxLength: 3 }), fc.array(fc.nat(4), { maxLength: 3 })),
})

// One person after the other, by class and then by ticket, each taken if ceilings and number allow it.
function oneByOne(people: LaminarPeople, terms: LaminarTerms): ReadonlySet<number> {
  const limit = Math.min(
    ...[0, 1].map((side) => taken(people, terms, { side, most: terms.most }).length),
  )
  return new Set([0, 1].flatMap((side) => [...taken(people, terms, { side, most: limit })]))
}

function taken(
  people: LaminarPeople,
  terms: LaminarTerms,
  { side, most }: { readonly side: number; readonly most: number },
): readonly number[] {
  const rank = (i: number): number => (people.class[i] ?? 0) * 1000 + (people.ticket[i] ?? 0)
  const own = [...people.side.keys()].filter((i) => people.side[i] === side)
  const used = new Map<number, number>()
  return own
    .toSorted((i, j) => rank(i) - rank(j))
    .filter((i) => {
      const category = people.category[i] ?? 0
      const count = used.get(category) ?? 0
      if (count >= (terms.ceilings[side]?.[category] ?? Infinity)) return false
      if ([...used.values()].reduce((sum, n) => sum + n, 0) >= most) return false
      used.set(category, count + 1)
      return true
    })
}

test('counting takes whom taking them one by one takes', () => {
  fc.assert(
    fc.property(drawnPeople, drawnTerms, (people, terms) => {
      const truth = oneByOne(people, terms)
      const { vector, cells } = chooseLaminar(people, terms)
      const going = [...people.side.keys()].filter((i) =>
        cells.some(
          (cell) =>
            cell.side === people.side[i] &&
            cell.class === people.class[i] &&
            cell.category === people.category[i] &&
            (people.ticket[i] ?? 0) <= (cell.lastTicket ?? -Infinity),
        ),
      )
      assert.deepEqual(new Set(going), truth)
      assert.equal(vector[0], truth.size)
      for (const rank of [1, 2, 3]) {
        const count = going.filter((i) => people.class[i] === rank).length
        assert.equal(vector[rank] ?? 0, count)
      }
    }),
  )
})

test('where one side has nobody, nobody goes', () => {
  const people = {
    side: Uint8Array.of(0, 0),
    class: Uint8Array.of(1, 2),
    category: Uint8Array.of(0, 0),
    ticket: Float64Array.of(5, 6),
  }
  const { vector, cells } = chooseLaminar(people, { most: 9, ceilings: [] })
  assert.deepEqual(vector, [0, 0, 0])
  assert.ok(cells.every((cell) => cell.going === 0 && cell.lastTicket === null))
})

test('a class above 64 is thrown out', () => {
  const people = {
    side: Uint8Array.of(1),
    class: Uint8Array.of(65),
    category: Uint8Array.of(0),
    ticket: Float64Array.of(1),
  }
  assert.throws(() => chooseLaminar(people, { most: 1, ceilings: [] }), RangeError)
})
