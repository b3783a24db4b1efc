// Rows in an order that their content alone decides, so that a list sorted otherwise weighs the same:
// strangers are drawn by position, and sums of fractions depend on their order.
import { present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'

/** The rows of a list in the order of what they say; rows that say the same keep theirs. */
export function contentOrder(list: readonly PersonRecord[]): Int32Array {
  const rows = Int32Array.from(list, (_, row) => row)
  return rows.sort((a, b) => compareRecords(list[a], list[b]) || a - b)
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

/**
 * Whether lists in content order are weighed as they are given, or the other way round: the shorter first, of two
 * as long the one whose first odd row says less. So it changes nothing which of them is the held one.
 */
export function isInPlace(
  first: readonly PersonRecord[],
  second: readonly PersonRecord[],
): boolean {
  if (first.length !== second.length) return first.length < second.length
  const odd = first.findIndex((record, i) => compareRecords(record, second[i]) !== 0)
  return odd < 0 || compareRecords(first[odd], second[odd]) < 0
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
