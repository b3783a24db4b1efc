// Which pairs a matching would compare, without comparing them: for measuring what blocking loses.
import type { PersonRecord } from '@parley/names'
import type { Candidates } from './blocking.ts'
import { rowKeys } from './blocking.ts'
import { joinStretches, newReadingMemory, readStretch } from './form-reading.ts'
import { firstEntry, keyIndex } from './key-index.ts'
import { Words } from './words.ts'

/** Pairs of a held and a sought row that share a key, rows counted from 0 as the lists have them. */
export function blockedPairs(
  held: readonly PersonRecord[],
  sought: readonly PersonRecord[],
): Candidates {
  const memory = newReadingMemory()
  const lists = joinStretches([readStretch(held, memory)], [readStretch(sought, memory)])
  const words = new Words(lists.values)
  const index = keyIndex(rowKeys(lists.sought, lists.values, words))
  const { starts, keys } = rowKeys(lists.held, lists.values, words)
  const [first, second]: [number[], number[]] = [[], []]
  for (let row = 0; row < held.length; row++) {
    const others = new Set<number>()
    for (const key of keys.subarray(starts[row], starts[row + 1])) {
      let at = firstEntry(index, key)
      for (; at >= 0 && index.keys[at] === key; at++) others.add(index.rows[at] ?? 0)
    }
    for (const other of others) {
      first.push(row)
      second.push(other)
    }
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second), count: first.length }
}
