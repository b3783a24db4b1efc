import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MOST_ROWS, MOST_WEAK_ROWS } from './blocking.ts'
import { lastOf, linksBetween, linksWithin, sortedKeys } from './key-links.ts'
import type { KeyLinks, SortedKeys } from './key-links.ts'

type Keys = readonly (readonly number[])[]

function keysOf(rows: Keys): SortedKeys {
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
  return sortedKeys({ starts: Int32Array.from(starts), keys: Int32Array.from(rows.flat()) })
}

function stretchesOf({ starts, links, rows }: KeyLinks, row: number): Keys {
  return Array.from(links.subarray(starts[row], starts[row + 1]), (from) => {
    const end = rows.findIndex((other, at) => at >= from && other < 0)
    return [...rows.subarray(from, end), lastOf(rows[end] ?? 0)]
  })
}

// What the links have to lead to, told by looking at every row.
function sharing(row: readonly number[], others: Keys): Keys {
  return row.flatMap((key) => {
    const found = others.flatMap((keys, other) => (keys.includes(key) ? [other] : []))
    const most = (key & 1) === 1 ? MOST_WEAK_ROWS : MOST_ROWS
    return found.length === 0 || found.length > most ? [] : [found]
  })
}

const anyKey = fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }), fc.constant(2 ** 31 - 1))
const anyRows = fc.array(fc.uniqueArray(anyKey, { maxLength: 6 }), { maxLength: 60 })

test('every row leads to all rows of the other list that share a key, key by key', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (rows, others) => {
      const links = linksBetween(keysOf(rows), keysOf(others))
      rows.forEach((row, r) => assert.deepEqual(stretchesOf(links, r), sharing(row, others)))
    }),
  )
})

test('within a list every row leads to the rows behind it that share a key', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const links = linksWithin(keysOf(rows))
      rows.forEach((row, r) => {
        const behind = sharing(row, rows).map((found) => found.filter((other) => other > r))
        assert.deepEqual(
          stretchesOf(links, r),
          behind.filter(({ length }) => length > 0),
        )
      })
    }),
  )
})

test('a key that one row more than the cap has leads nowhere, a weak one sooner', () => {
  for (const [key, most] of [
    [2, MOST_ROWS],
    [3, MOST_WEAK_ROWS],
  ] as const) {
    const alike = (count: number) => keysOf(Array.from({ length: count }, () => [key]))
    const one = keysOf([[key]])
    assert.equal(stretchesOf(linksBetween(one, alike(most)), 0)[0]?.length, most)
    assert.equal(stretchesOf(linksWithin(alike(most)), 0)[0]?.length, most - 1)
    for (const count of [most + 1, 50_000]) {
      assert.deepEqual(stretchesOf(linksBetween(one, alike(count)), 0), [])
      assert.deepEqual(stretchesOf(linksWithin(alike(count)), 0), [])
    }
    // How many rows of the first list share it does not matter.
    assert.equal(linksBetween(alike(most + 1), one).links.length, most + 1)
  }
})

test('a list without rows or without keys leads nowhere', () => {
  for (const none of [keysOf([]), keysOf([[], []])]) {
    assert.equal(linksBetween(none, keysOf([[1], [2]])).links.length, 0)
    assert.equal(linksBetween(keysOf([[1], [2]]), none).links.length, 0)
    assert.equal(linksWithin(none).links.length, 0)
  }
})
