// Which rows share a key: for every row of one list the stretches of rows of another, or of its own list
// behind it, that have one of its keys. Worked out once by sorting both lists' keys and walking them side by
// side, so that whoever compares only follows places in two arrays. A key that too many rows have is left out,
// so that no list, however alike its rows are, makes more pairs than the caps allow.
import type { RowKeys } from './blocking.ts'
import { MOST_ROWS, MOST_WEAK_ROWS } from './blocking.ts'
import { ownRoom, roomed } from './room.ts'
import type { Room } from './room.ts'

/** The links of row r stand from `starts[r]` up to `starts[r + 1]`, in the order of its keys. */
export interface KeyLinks {
  readonly starts: Int32Array
  /** Where in `rows` a stretch begins. */
  readonly links: Int32Array
  /** Stretches of rows, ascending; the last row of each as {@link lastOf} has it. */
  readonly rows: Int32Array
}

/** A row that ends its stretch; the same function tells the row again. */
export function lastOf(row: number): number {
  return -1 - row
}

/** Keys of a list, sorted. Keys are 32 bits; that two fall together now and then only adds a pair to compare. Odd keys are weak ones. */
export interface SortedKeys {
  /** Of the list's rows, as {@link RowKeys} has them. */
  readonly starts: Int32Array
  readonly keys: Int32Array
  /** Where each key stood among the keys of all rows. */
  readonly places: Int32Array
  /** The row of each key; of equal keys ascending. */
  readonly rows: Int32Array
}

/** The links of a list's rows to the rows of another. */
export function linksBetween(
  first: SortedKeys,
  second: SortedKeys,
  room: Room = ownRoom,
): KeyLinks {
  const links = new Int32Array(first.keys.length).fill(NO_LINK)
  const rows = new Int32Array(second.keys.length)
  let count = 0
  let own = 0
  for (let from = 0; from < second.keys.length;) {
    const to = endOf(second.keys, from)
    const key = second.keys[from] ?? 0
    while (own < first.keys.length && isBefore(first.keys[own] ?? 0, key)) own++
    const isShared = own < first.keys.length && first.keys[own] === key
    if (isShared && !isCommon(key, to - from)) {
      for (; first.keys[own] === key && own < first.keys.length; own++) {
        links[first.places[own] ?? 0] = count
      }
      count = putStretch(rows, count, second.rows.subarray(from, to))
    }
    from = to
  }
  return linksOf(first, links, roomed(room, rows, count), room)
}

/** The links of a list's rows to the rows behind them in the same list. */
export function linksWithin(list: SortedKeys, room: Room = ownRoom): KeyLinks {
  const links = new Int32Array(list.keys.length).fill(NO_LINK)
  const rows = new Int32Array(list.keys.length)
  let count = 0
  for (let from = 0; from < list.keys.length;) {
    const to = endOf(list.keys, from)
    if (to - from > 1 && !isCommon(list.keys[from] ?? 0, to - from)) {
      for (let at = from; at + 1 < to; at++) links[list.places[at] ?? 0] = count + at - from
      count = putStretch(rows, count, list.rows.subarray(from + 1, to))
    }
    from = to
  }
  return linksOf(list, links, roomed(room, rows, count), room)
}

const NO_LINK = -1

function endOf(keys: Int32Array, from: number): number {
  let to = from + 1
  while (to < keys.length && keys[to] === keys[from]) to++
  return to
}

// As they are sorted: without a sign.
function isBefore(a: number, b: number): boolean {
  return a >>> 0 < b >>> 0
}

// A row that has a key twice counts twice.
function isCommon(key: number, rows: number): boolean {
  return rows > ((key & 1) === 1 ? MOST_WEAK_ROWS : MOST_ROWS)
}

function putStretch(rows: Int32Array, at: number, stretch: Int32Array): number {
  rows.set(stretch, at)
  const end = at + stretch.length
  rows[end - 1] = lastOf(rows[end - 1] ?? 0)
  return end
}

// Of every row only the keys that lead somewhere.
function linksOf(
  { starts: all }: SortedKeys,
  links: Int32Array,
  rows: Int32Array,
  room: Room,
): KeyLinks {
  const starts = room(all.length)
  let count = 0
  for (let row = 0; row + 1 < all.length; row++) {
    const end = all[row + 1] ?? 0
    for (let k = all[row] ?? 0; k < end; k++) {
      const link = links[k] ?? NO_LINK
      if (link !== NO_LINK) links[count++] = link
    }
    starts[row + 1] = count
  }
  return { starts, links: roomed(room, links, count), rows }
}

/** Sorts the keys of a list by counting, eleven bits at a time, the lower first: it takes the same time whatever the keys are. */
export function sortedKeys({ starts, keys }: RowKeys): SortedKeys {
  const places = new Int32Array(keys.length)
  for (let k = 0; k < places.length; k++) places[k] = k
  const low = entriesFor(keys.length)
  distribute({ keys, places }, low, 0)
  const middle = { keys: new Int32Array(keys.length), places } // the keys given stay as they are
  distribute(low, middle, DIGIT_BITS)
  distribute(middle, low, 2 * DIGIT_BITS)
  const rowOf = middle.keys // its room is free again
  for (let row = 0; row + 1 < starts.length; row++) rowOf.fill(row, starts[row], starts[row + 1])
  return { starts, ...low, rows: rowsOf(low.places, rowOf) }
}

function rowsOf(places: Int32Array, rowOf: Int32Array): Int32Array {
  const rows = new Int32Array(places.length)
  for (let k = 0; k < rows.length; k++) rows[k] = rowOf[places[k] ?? 0] ?? 0
  return rows
}

type Entries = Pick<SortedKeys, 'keys' | 'places'>

function entriesFor(count: number): Entries {
  return { keys: new Int32Array(count), places: new Int32Array(count) }
}

// Few enough digits that the next place of each stays near the processor.
const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

function distribute(from: Entries, to: Entries, shift: number): void {
  const next = new Int32Array(DIGITS + 1)
  const { length } = from.keys
  for (let i = 0; i < length; i++) {
    const digit = (((from.keys[i] ?? 0) >>> shift) & (DIGITS - 1)) + 1
    next[digit] = (next[digit] ?? 0) + 1
  }
  for (let d = 1; d <= DIGITS; d++) next[d] = (next[d] ?? 0) + (next[d - 1] ?? 0)
  for (let i = 0; i < length; i++) {
    const key = from.keys[i] ?? 0
    const digit = (key >>> shift) & (DIGITS - 1)
    const at = next[digit] ?? 0
    next[digit] = at + 1
    to.keys[at] = key
    to.places[at] = from.places[i] ?? 0
  }
}
