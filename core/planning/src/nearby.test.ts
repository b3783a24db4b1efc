import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { worth } from './answers.ts'
import type { NamedRow } from './choice-model.ts'
import { Nearby } from './nearby.ts'

const PEOPLE = 6
const place = fc.integer({ min: 0, max: PEOPLE - 1 })
const sets = fc.array(fc.uniqueArray(place, { minLength: 2, maxLength: 3 }), {
  minLength: 1,
  maxLength: 9,
})

// Columns: the people, then the sets.
function rowsOf(all: readonly (readonly number[])[]): readonly NamedRow[] {
  return Array.from({ length: PEOPLE }, (_, person) => {
    const own = all.flatMap((members, s) => (members.includes(person) ? [PEOPLE + s] : []))
    const values = [...own.map(() => 1), -1]
    return { name: `within/p${person}`, lower: 0, upper: 0, columns: [...own, person], values }
  })
}

const EVERYBODY = {
  columns: Array.from({ length: PEOPLE }, (_, person) => person),
  values: Array.from({ length: PEOPLE }, () => 1),
}

const ANY = { objective: EVERYBODY, atLeast: -Infinity }

function nearby(all: readonly (readonly number[])[], kind: number): readonly (readonly number[])[] {
  const nobody = Array.from({ length: PEOPLE + all.length }, () => 0)
  return Array.from(new Nearby(rowsOf(all)).with(kind, nobody, ANY))
}

// The most that disjoint sets cover, one of which holds the person.
function mostWith(all: readonly (readonly number[])[], person: number): number {
  let most = 0
  for (let choice = 0; choice < 2 ** all.length; choice++) {
    const covered = all.flatMap((members, s) => ((choice >> s) % 2 === 1 ? members : []))
    const isDisjoint = new Set(covered).size === covered.length
    if (isDisjoint && covered.includes(person)) most = Math.max(most, covered.length)
  }
  return most
}

test('whatever is near keeps every row about demands, and holds the person', () => {
  fc.assert(
    fc.property(sets, place, (all, person) => {
      for (const point of nearby(all, person)) {
        assert.equal(point[person], 1)
        for (const row of rowsOf(all)) assert.equal(worth(row, point), 0)
      }
    }),
  )
})

test('beside nobody, the best that is near is the best there is with the person', () => {
  fc.assert(
    fc.property(sets, place, (all, person) => {
      const found = nearby(all, person).map((point) => worth(EVERYBODY, point))
      assert.equal(Math.max(0, ...found), mostWith(all, person))
    }),
  )
})

test('with a least worth asked for, just the points worth less are left out, near any plan', () => {
  const law = fc.property(sets, place, place, fc.nat(PEOPLE), (all, first, person, atLeast) => {
    const near = new Nearby(rowsOf(all))
    for (const from of nearby(all, first)) {
      const every = Array.from(near.with(person, from, ANY))
      const worthy = Array.from(near.with(person, from, { objective: EVERYBODY, atLeast }))
      assert.deepEqual(
        worthy,
        every.filter((point) => worth(EVERYBODY, point) >= atLeast),
      )
    }
  })
  fc.assert(law)
})

test('nothing is near for a person whom no set can hold', () => {
  assert.deepEqual(nearby([[0, 1]], 2), [])
})
