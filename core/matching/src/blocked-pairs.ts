// Which pairs a matching would compare, without comparing them: for measuring what blocking loses.
import type { PersonRows } from '@parley/names'
import type { Candidates } from './blocking.ts'
import { rowKeys } from './blocking.ts'
import type { FormTable } from './form-table.ts'
import { ListsReader } from './form-reading.ts'
import { lastOf, linksBetween, sortedKeys } from './key-links.ts'
import type { SortedKeys } from './key-links.ts'
import { Words } from './words.ts'

/** Pairs of a held and a sought row that share a key, rows counted from 0 as the lists have them. */
export function blockedPairs(held: PersonRows, sought: PersonRows): Candidates {
  const reader = new ListsReader()
  reader.read('held', held)
  reader.read('sought', sought)
  const lists = reader.lists()
  const words = new Words(lists.values)
  const keysOf = (list: FormTable): SortedKeys => sortedKeys(rowKeys(list, lists.values, words))
  const { starts, links, rows } = linksBetween(keysOf(lists.held), keysOf(lists.sought))
  const [first, second]: [number[], number[]] = [[], []]
  for (let row = 0; row < held.length; row++) {
    const others = new Set<number>()
    for (const link of links.subarray(starts[row], starts[row + 1])) {
      let at = link
      while ((rows[at] ?? -1) >= 0) others.add(rows[at++] ?? 0)
      others.add(lastOf(rows[at] ?? 0))
    }
    for (const other of others) {
      first.push(row)
      second.push(other)
    }
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second), count: first.length }
}
