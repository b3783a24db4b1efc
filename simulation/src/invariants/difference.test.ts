import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { firstDifference } from './difference.ts'

const state = (): object => ({
  custody: new Map([['p1', { by: 'a', lanes: [{ at: 1 }] }]]),
  consents: new Set(['med']),
  account: null,
})

test('equal states have no difference, whichever objects they are made of', () => {
  assert.equal(firstDifference(state(), state()), null)
})

const cases: readonly (readonly [string, unknown, unknown, string])[] = [
  ['another value', { a: 1 }, { a: 2 }, '.a'],
  ['a missing field', { a: 1, b: 2 }, { a: 1 }, '.b'],
  ['one field more', { a: 1 }, { a: 1, b: undefined }, '.b'],
  ['null for an object', { a: {} }, { a: null }, '.a'],
  ['a list for an object', { a: {} }, { a: [] }, '.a'],
  ['a set for a map', { a: new Map() }, { a: new Set() }, '.a'],
  [
    'an entry deep in a map',
    new Map([['p1', [{ x: 1 }]]]),
    new Map([['p1', [{ x: 2 }]]]),
    '.p1[0].x',
  ],
  ['another member', new Set(['a']), new Set(['b']), '.a'],
  ['one member more', new Set(['a']), new Set(['a', 'b']), '.size'],
  ['a longer list', [1], [1, 2], '.length'],
]

for (const [what, one, other, path] of cases) {
  test(`${what} is found at its place`, () => {
    assert.equal(firstDifference(one, other), path)
  })
}

test('a difference is found after the same parts were equal before', () => {
  const shared = { by: 'a' }
  const before = [new Map([['p1', shared]]), new Map([['p1', { by: 'a' }]])]
  assert.equal(firstDifference(before[0], before[1]), null)
  const grown = new Map([...(before[1] ?? []), ['p2', { by: 'b' }]])
  assert.equal(firstDifference(before[0], grown), '.p2')
  assert.equal(firstDifference(new Map([['p1', shared]]), new Map([['p1', { by: 'b' }]])), '.p1.by')
})

test('the path tells where, never what', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string({ minLength: 8 }), (one, other) => {
      const path = firstDifference({ name: one }, { name: other })
      assert.equal(path, one === other ? null : '.name')
    }),
  )
})
