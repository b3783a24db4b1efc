import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MOST_ROWS, MOST_WEAK_ROWS } from './blocking.ts'
import type { RowKeys } from './blocking.ts'
import { firstEntry, keyIndex } from './key-index.ts'

function keysOf(rows: readonly (readonly number[])[]): RowKeys {
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
  return { starts: Int32Array.from(starts), keys: Int32Array.from(rows.flat()) }
}

function rowsWith(index: ReturnType<typeof keyIndex>, key: number): readonly number[] {
  const rows: number[] = []
  const first = firstEntry(index, key)
  for (let at = first; at >= 0 && index.keys[at] === key; at++) rows.push(index.rows[at] ?? -1)
  return rows
}

const anyKey = fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }), fc.constant(2 ** 31 - 1))
const anyRows = fc.array(fc.uniqueArray(anyKey, { maxLength: 6 }), { maxLength: 60 })

test('every row is found under each of its keys, in order, unless too many share the key', () => {
  fc.assert(
    fc.property(anyRows, anyKey, (rows, other) => {
      const index = keyIndex(keysOf(rows))
      for (const key of new Set([...rows.flat(), other])) {
        const with_ = rows.flatMap((keys, row) => (keys.includes(key) ? [row] : []))
        const most = (key & 1) === 1 ? MOST_WEAK_ROWS : MOST_ROWS
        assert.deepEqual(rowsWith(index, key), with_.length > most ? [] : with_)
      }
    }),
  )
})

test('a key that one row more than the cap has is left out, a weak one sooner', () => {
  for (const [key, most] of [
    [2, MOST_ROWS],
    [3, MOST_WEAK_ROWS],
  ] as const) {
    const alike = (count: number) => keyIndex(keysOf(Array.from({ length: count }, () => [key])))
    assert.equal(rowsWith(alike(most), key).length, most)
    assert.deepEqual(rowsWith(alike(most + 1), key), [])
    assert.deepEqual(rowsWith(alike(50_000), key), [])
  }
})

test('a list without rows or without keys finds nobody', () => {
  assert.deepEqual(rowsWith(keyIndex(keysOf([])), 2), [])
  assert.deepEqual(rowsWith(keyIndex(keysOf([[], []])), 0), [])
})
