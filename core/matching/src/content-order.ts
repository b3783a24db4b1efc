// Rows in an order that their content alone decides, so that a list sorted otherwise weighs the same:
// strangers are drawn by position, and sums of fractions depend on their order.
import { present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'

/** The rows of a list in the order of what they say; rows that say the same keep theirs. */
export function contentOrder(list: readonly PersonRecord[]): Int32Array {
  const rows = Int32Array.from(list, (_, row) => row)
  return rows.sort((a, b) => compareRecords(list[a], list[b]) || a - b)
}

// Field by field, so that nothing is written together for rows whose names differ, as nearly all do.
function compareRecords(a: PersonRecord | undefined, b: PersonRecord | undefined): number {
  if (a === undefined || b === undefined) return 0
  return (
    compareText(a.name.full, b.name.full) ||
    compareText(a.name.surname, b.name.surname) ||
    compareText(a.born, b.born) ||
    compareText(a.rank, b.rank) ||
    compareText(a.unit, b.unit) ||
    compareText(a.serviceNumber, b.serviceNumber) ||
    compareText(a.capturedOn, b.capturedOn) ||
    compareText(a.capturedAt, b.capturedAt) ||
    compareText(a.remark, b.remark)
  )
}

function compareText(a: string | null, b: string | null): number {
  const [x, y] = [a ?? '', b ?? '']
  if (x === y) return 0
  return x < y ? -1 : 1
}

/** The rows of a list in an order of theirs. */
export function inOrder(list: readonly PersonRecord[], order: Int32Array): readonly PersonRecord[] {
  return Array.from(order, (row) => present(list[row], 'an order of the rows there are'))
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
