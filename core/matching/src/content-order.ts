// Rows in an order that their content alone decides, so that a list sorted otherwise weighs the same:
// strangers are drawn by position, and sums of fractions depend on their order.
import type { PersonRecord, PersonRows } from '@parley/names'
import { recordsOf } from '@parley/names'

/** The rows of a list in the order of what they say; rows that say the same keep theirs. */
export function contentOrder(list: PersonRows): Int32Array {
  const names = Array.from(recordsOf(list), ({ name }) => name.full)
  const letters = firstLetters(names)
  const rows = byLetters(letters)
  for (let from = 0; from < rows.length;) {
    let to = from + 1
    while (to < rows.length && isAlike(letters, rows[from], rows[to])) to++
    if (to - from > 1)
      rows
        .subarray(from, to)
        .sort(
          (a, b) =>
            compareText(names[a] ?? '', names[b] ?? '') ||
            compareRecords(list.at(a), list.at(b)) ||
            a - b,
        )
    from = to
  }
  return rows
}

const SORTED_LETTERS = 6 // of the whole name: after them few rows are left to set against each other

// A letter is a code unit and one, and 0 where the name has ended; place by place, all rows of each.
function firstLetters(names: readonly string[]): readonly Int32Array[] {
  return Array.from({ length: SORTED_LETTERS }, (_, at) =>
    Int32Array.from(names, (name) => (at < name.length ? name.charCodeAt(at) + 1 : 0)),
  )
}

// By counting, the last letter first.
function byLetters(letters: readonly Int32Array[]): Int32Array {
  let rows: Int32Array = Int32Array.from({ length: letters[0]?.length ?? 0 }, (_, row) => row)
  let sorted: Int32Array = new Int32Array(rows.length)
  for (const all of letters.toReversed()) {
    const next = startsOf(all)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0
      const letter = all[row] ?? 0
      const at = next[letter] ?? 0
      sorted[at] = row
      next[letter] = at + 1
    }
    const before = rows
    rows = sorted
    sorted = before
  }
  return rows
}

function startsOf(letters: Int32Array): Int32Array {
  const starts = new Int32Array((1 << 16) + 2)
  for (const letter of letters) starts[letter + 1] = (starts[letter + 1] ?? 0) + 1
  for (let l = 1; l < starts.length; l++) starts[l] = (starts[l] ?? 0) + (starts[l - 1] ?? 0)
  return starts
}

function isAlike(letters: readonly Int32Array[], a = 0, b = 0): boolean {
  return letters.every((all) => all[a] === all[b])
}

// Everything that is compared and nothing else: list numbers and places in the file do not matter. Field by field, so that nothing is written together for rows whose names differ, as nearly all do.
function compareRecords(a: PersonRecord | undefined, b: PersonRecord | undefined): number {
  if (a === undefined || b === undefined) return 0
  return (
    compareText(a.name.full, b.name.full) ||
    compareText(a.name.surname, b.name.surname) ||
    compareText(a.name.given, b.name.given) ||
    compareText(a.name.patronymic, b.name.patronymic) ||
    compareText(a.born, b.born) ||
    compareText(a.bornAs, b.bornAs) ||
    compareText(a.rank, b.rank) ||
    compareText(a.unit, b.unit) ||
    compareText(a.serviceNumber, b.serviceNumber) ||
    compareText(a.capturedOn, b.capturedOn) ||
    compareText(a.capturedAt, b.capturedAt) ||
    compareText(a.remark, b.remark) ||
    compareText(a.sex, b.sex) ||
    compareText(a.category, b.category) ||
    compareText(a.callSign, b.callSign)
  )
}

/** A list, and the order of its rows that their content decides. */
export interface OrderedList {
  readonly list: PersonRows
  readonly order: Int32Array
}

/**
 * Whether lists in content order are weighed as they are given, or the other way round: the shorter first, of two
 * as long the one whose first odd row says less. So it changes nothing which of them is the held one.
 */
export function isInPlace(first: OrderedList, second: OrderedList): boolean {
  const { length } = first.order
  if (length !== second.order.length) return length < second.order.length
  for (let i = 0; i < length; i++) {
    const compared = compareRecords(
      first.list.at(first.order[i] ?? length),
      second.list.at(second.order[i] ?? length),
    )
    if (compared !== 0) return compared < 0
  }
  return true
}

function compareText(a: string | null, b: string | null): number {
  const [x, y] = [a ?? '', b ?? '']
  if (x === y) return 0
  return x < y ? -1 : 1
}

/** Persons by the list's own rows, numbered by the first row they stand in. */
export function personsByRow(personOf: Int32Array, order: Int32Array): readonly number[] {
  const own = new Int32Array(order.length)
  order.forEach((row, i) => (own[row] = personOf[i] ?? 0))
  const numbers = new Map<number, number>()
  return Array.from(own, (person) => {
    const known = numbers.get(person) ?? numbers.size
    numbers.set(person, known)
    return known
  })
}
