// Birth dates as lists have them: whole, without a day, a year, an age, a placeholder on 1 January; and
// the slips between two of them. Levels go from equal to conflict; missing is not a conflict.
import type { PersonRecord } from '@parley/names'
import { dateParts, yearSpan } from '@parley/kernel'

export interface BirthDate {
  /** 0 where not stated. */
  readonly year: number
  readonly month: number
  readonly day: number
  /** First and last year it may lie in; 0 and 0 if no year is stated. */
  readonly from: number
  readonly to: number
}

export const BIRTH_LEVELS = [
  'equal',
  'day-month-changed-over',
  'one-off',
  'year-and-month',
  'year',
  'within-age',
  'year-one-off',
  'two-off',
  'two-parts-equal',
  'conflict',
  'missing',
] as const

const [EQUAL, SWAPPED, ONE_OFF, MONTH, YEAR, AGE, YEAR_OFF, TWO_OFF, TWO_PARTS, CONFLICT, MISSING] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

const NOTHING: BirthDate = { year: 0, month: 0, day: 0, from: 0, to: 0 }

/** The birth date of a record; a placeholder keeps only its year. */
export function birthDateOf(record: PersonRecord): BirthDate {
  if (record.born === null) return NOTHING
  const { year, month, day } = dateParts(record.born)
  const [from, to] = yearSpan(record.born) ?? [0, 0]
  if (record.bornAs === 'placeholder') return { year: year ?? 0, month: 0, day: 0, from, to }
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0, from, to }
}

/** Level of agreement of two birth dates: an index into {@link BIRTH_LEVELS}. */
export function compareBirthDates(a: BirthDate, b: BirthDate): number {
  if (isNothing(a) || isNothing(b)) return MISSING
  if (a.day > 0 && b.day > 0) return compareWhole(a, b)
  if (a.year === 0 || b.year === 0) return compareSpans(a, b)
  if (a.month > 0 && b.month > 0) {
    if (a.year === b.year) return a.month === b.month ? MONTH : TWO_PARTS
    return a.month === b.month && Math.abs(a.year - b.year) === 1 ? YEAR_OFF : CONFLICT
  }
  if (a.year === b.year) return YEAR
  return Math.abs(a.year - b.year) === 1 ? YEAR_OFF : CONFLICT
}

function isNothing(date: BirthDate): boolean {
  return date.year === 0 && date.day === 0 && date.from === 0
}

function compareWhole(a: BirthDate, b: BirthDate): number {
  const isYear = a.year === b.year
  const isMonth = a.month === b.month
  const isDay = a.day === b.day
  const equal = Number(isYear) + Number(isMonth) + Number(isDay)
  if (equal === 3) return EQUAL
  if (isYear && a.day === b.month && a.month === b.day) return SWAPPED
  if (equal < 2) return equal === 1 && isTwoOff(a, b) ? TWO_OFF : CONFLICT
  if (a.year === 0 || b.year === 0) return MONTH // day and month agree, a year is not stated
  if (!isYear) return isOneOff(a.year, b.year) ? ONE_OFF : TWO_PARTS
  if (!isMonth) return isOneOff(a.month, b.month) ? ONE_OFF : TWO_PARTS
  return isOneOff(a.day, b.day) ? ONE_OFF : TWO_PARTS
}

// Both sides slipped, each in another part.
function isTwoOff(a: BirthDate, b: BirthDate): boolean {
  const parts: readonly (readonly [number, number])[] = [
    [a.year, b.year],
    [a.month, b.month],
    [a.day, b.day],
  ]
  return parts.every(([x, y]) => x === y || isOneOff(x, y))
}

// A unit more or less, one digit wrong, or two digits changed over.
function isOneOff(a: number, b: number): boolean {
  const difference = Math.abs(a - b)
  if (difference === 1 || difference % 10 === 0) return difference === 1 || difference < 100
  if (Math.trunc(a / 10) === Math.trunc(b / 10)) return true
  return a < 100 && b < 100 && (a % 10) * 10 + Math.trunc(a / 10) === b
}

function compareSpans(a: BirthDate, b: BirthDate): number {
  if (a.from === 0 || b.from === 0) return MISSING
  if (a.from <= b.to && b.from <= a.to) return AGE
  return Math.min(Math.abs(a.from - b.to), Math.abs(b.from - a.to)) <= 1 ? YEAR_OFF : CONFLICT
}
