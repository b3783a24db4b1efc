// Rows of a list by key: entries sorted by key, then row, in two typed arrays with a table of where each
// stretch of keys begins. A key that too many rows have is left out when the index is made, so that no
// list, however alike its rows are, makes more pairs than the caps allow.
import type { RowKeys } from './blocking.ts'
import { MOST_ROWS, MOST_WEAK_ROWS } from './blocking.ts'

/** Keys are 32 bits; that two fall together now and then only adds a pair to compare. Odd keys are weak ones. */
export interface KeyIndex {
  readonly keys: Int32Array
  readonly rows: Int32Array
  /** Where the entries begin whose key starts with these bits; one more than there are beginnings. */
  readonly starts: Int32Array
  /** How far a key is shifted to give its beginning. */
  readonly shift: number
}

/** Makes the index of a list's keys. */
export function keyIndex(keys: RowKeys): KeyIndex {
  const sorted = sortedEntries(keys)
  const count = withoutCommon(sorted)
  const kept = { keys: sorted.keys.slice(0, count), rows: sorted.rows.slice(0, count) }
  let bits = 8
  while (bits < 22 && 1 << bits < count) bits++
  const shift = 32 - bits
  const starts = new Int32Array((1 << bits) + 1)
  for (let i = 0; i < count; i++) {
    const at = ((kept.keys[i] ?? 0) >>> shift) + 1
    starts[at] = (starts[at] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  return { ...kept, starts, shift }
}

/** The first entry of a key, or -1; its entries stand together, rows ascending. */
export function firstEntry(index: KeyIndex, key: number): number {
  const { keys, starts, shift } = index
  const start = key >>> shift
  const end = starts[start + 1] ?? 0
  for (let at = starts[start] ?? 0; at < end; at++) {
    if (keys[at] === key) return at
  }
  return -1
}

interface Entries {
  readonly keys: Int32Array
  readonly rows: Int32Array
}

// By counting, sixteen bits at a time, the lower first: it takes the same time whatever the keys are.
function sortedEntries({ starts, keys }: RowKeys): Entries {
  const rows = new Int32Array(keys.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    rows.fill(row, starts[row], starts[row + 1])
  }
  const half = { keys: new Int32Array(keys.length), rows: new Int32Array(keys.length) }
  distribute({ keys, rows }, half, 0)
  const whole = { keys: new Int32Array(keys.length), rows }
  distribute(half, whole, 16)
  return whole
}

const DIGITS = 1 << 16

function distribute(from: Entries, to: Entries, shift: number): void {
  const next = new Int32Array(DIGITS + 1)
  for (const key of from.keys) {
    const digit = ((key >>> shift) & (DIGITS - 1)) + 1
    next[digit] = (next[digit] ?? 0) + 1
  }
  for (let d = 1; d <= DIGITS; d++) next[d] = (next[d] ?? 0) + (next[d - 1] ?? 0)
  for (let i = 0; i < from.keys.length; i++) {
    const key = from.keys[i] ?? 0
    const digit = (key >>> shift) & (DIGITS - 1)
    const at = next[digit] ?? 0
    next[digit] = at + 1
    to.keys[at] = key
    to.rows[at] = from.rows[i] ?? 0
  }
}

// Moves the entries of keys that are worth it to the front; returns how many those are. A row that has a
// key twice counts twice, as it always did.
function withoutCommon({ keys, rows }: Entries): number {
  let kept = 0
  for (let from = 0; from < keys.length;) {
    const key = keys[from] ?? 0
    let end = from + 1
    while (end < keys.length && keys[end] === key) end++
    const most = (key & 1) === 1 ? MOST_WEAK_ROWS : MOST_ROWS
    if (end - from <= most) {
      for (let at = from; at < end; at++) {
        keys[kept] = key
        rows[kept++] = rows[at] ?? 0
      }
    }
    from = end
  }
  return kept
}
