import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentOrder } from './content-order.ts'
import { listed } from './listed.testing.ts'

// Many alike in their first letters, some that end within them, some beyond the basic plane.
const anyName = fc
  .tuple(
    fc.constantFrom('', 'А', 'Аб', 'Абраме', 'Абраменк', '\u{1F600}', '\uFFFF'),
    fc.string({ unit: fc.constantFrom('а', 'б', ' ', '\u{10FFFF}'), maxLength: 4 }),
  )
  .map((parts) => parts.join(''))
const anyList = fc.array(
  fc
    .tuple(anyName, fc.constantFrom('солдат', 'сержант', null))
    .map(([full, rank]) => listed(full, { rank })),
  { maxLength: 40 },
)

test('rows stand by their names, code unit by code unit, then by what else they say', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const said = Array.from(contentOrder(list), (row) => [
        list[row]?.name.full ?? '',
        list[row]?.rank ?? '',
      ])
      const sorted = said.toSorted(([a = '', x = ''], [b = '', y = '']) => {
        if (a !== b) return a < b ? -1 : 1
        return x < y ? -1 : Number(x > y)
      })
      assert.deepEqual(said, sorted)
    }),
  )
})

test('each row stands once, and rows that say the same keep their order', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const order = [...contentOrder(list)]
      assert.deepEqual(
        order.toSorted((a, b) => a - b),
        list.map((_, row) => row),
      )
      const keyOf = (row: number): string => `${list[row]?.name.full} ${list[row]?.rank}`
      order.forEach((row, i) => {
        const next = order[i + 1]
        if (next !== undefined && keyOf(row) === keyOf(next)) assert.ok(row < next)
      })
    }),
  )
})
