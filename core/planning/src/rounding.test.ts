import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Limited, Profile } from './kinds.ts'
import { roundedRows } from './rounding.ts'

const profile = (index: number, people: number, seats: number): Profile => ({
  index,
  holder: 'a',
  takes: { people, seats, stretchers: 0, medics: 0 },
  terms: [],
  kinds: [],
})
const seated = profile(0, 1, 1)
const carried = profile(1, 1, 3)
const KEYS: readonly Limited[] = ['people', 'seats']

test('five spare seats in a full tranche are two stretchers, not two and a half', () => {
  const limits = { people: [100], seats: [105], stretchers: [], medics: [] }
  const rows = roundedRows(KEYS, (key) => limits[key], [seated, carried])
  assert.deepEqual(
    rows.map((row) => [row.name, row.most, row.takes(seated), row.takes(carried)]),
    [['people+seats/2', 102, 1, 2]],
  )
})

test('limits that divide need no rounded row', () => {
  const limits = { people: [100], seats: [106], stretchers: [], medics: [] }
  assert.deepEqual(
    roundedRows(KEYS, (key) => limits[key], [seated, carried]),
    [],
  )
})

test('people who take odd places leave no row that would cut them short', () => {
  const limits = { people: [100], seats: [105], stretchers: [], medics: [] }
  assert.deepEqual(
    roundedRows(KEYS, (key) => limits[key], [seated, profile(2, 1, 2)]),
    [],
  )
})

test('every filling of whole tranches keeps every rounded row', () => {
  const count = fc.integer({ min: 0, max: 6 })
  const tranche = fc.record({
    seated: count,
    carried: count,
    spare: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(tranche, { minLength: 1, maxLength: 4 }), (filled) => {
      const limits = {
        people: filled.map((t) => t.seated + t.carried),
        seats: filled.map((t) => t.seated + 3 * t.carried + t.spare),
        stretchers: [],
        medics: [],
      }
      for (const row of roundedRows(KEYS, (key) => limits[key], [seated, carried])) {
        const used = filled.reduce(
          (sum, t) => sum + t.seated * row.takes(seated) + t.carried * row.takes(carried),
          0,
        )
        assert.ok(used <= row.most, row.name)
      }
    }),
  )
})
