// Birth dates as lists have them: whole, without a day, a year, an age, a placeholder on 1 January; and
// the slips between two of them. Levels go from equal to conflict; missing is not a conflict.
import type { PersonRecord } from '@parley/names'
import type { PartialDate } from '@parley/kernel'
import { dateParts, yearSpan } from '@parley/kernel'
import { packedDate } from './form-table.ts'

/** A birth date as two whole numbers. */
export interface BirthDate {
  /** Year, month and day, 0 where not stated, as `packedDate` packs them. */
  readonly born: number
  /** First and last year it may lie in, the first times {@link SPAN}; 0 if no year is stated. */
  readonly bornSpan: number
}

/** What the first year of a span is multiplied by; years have four digits. */
const SPAN = 1 << 14

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

const NOTHING: BirthDate = { born: 0, bornSpan: 0 }

/** The birth date of a record; a placeholder keeps only its year. */
export function birthDateOf(record: Pick<PersonRecord, 'born' | 'bornAs'>): BirthDate {
  if (record.born === null) return NOTHING
  const whole = record.bornAs === 'placeholder' ? 0 : wholeDay(record.born)
  if (whole > 0) return { born: whole, bornSpan: yearOf(whole) * (SPAN + 1) }
  const { year, month, day } = dateParts(record.born)
  const [from, to] = yearSpan(record.born) ?? [0, 0]
  const bornSpan = from * SPAN + to
  if (record.bornAs === 'placeholder') return { born: packedDate(year ?? 0, 0, 0), bornSpan }
  return { born: packedDate(year ?? 0, month ?? 0, day ?? 0), bornSpan }
}

/** A date that states year, month and day, as `packedDate` packs it; 0 of any other. */
export function wholeDay(date: PartialDate): number {
  if (date.length !== WHOLE_DAY || date.charCodeAt(0) === UNKNOWN_YEAR) return 0
  const year = digits(date, 0) * 100 + digits(date, 2)
  return packedDate(year, digits(date, 5), digits(date, 8))
}

const WHOLE_DAY = 'YYYY-MM-DD'.length
const UNKNOWN_YEAR = 'X'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)

// Two digits, from a place on.
function digits(date: string, from: number): number {
  return (date.charCodeAt(from) - ZERO) * 10 + date.charCodeAt(from + 1) - ZERO
}

/** Level of agreement of two birth dates: an index into {@link BIRTH_LEVELS}. */
export function compareBirthDates(a: BirthDate, b: BirthDate): number {
  return birthLevel(a.born, a.bornSpan, b.born, b.bornSpan)
}

/** The same of dates and spans as the cells have them. */
export function birthLevel(x: number, spanX: number, y: number, spanY: number): number {
  if (isDay(x) && isDay(y)) return x === y ? EQUAL : compareWhole(x, y)
  if (isNothing(x, spanX) || isNothing(y, spanY)) return MISSING
  if (yearOf(x) === 0 || yearOf(y) === 0) return compareSpans(spanX, spanY)
  const apart = Math.abs(yearOf(x) - yearOf(y))
  if (monthOf(x) > 0 && monthOf(y) > 0) {
    if (apart === 0) return monthOf(x) === monthOf(y) ? MONTH : TWO_PARTS
    return monthOf(x) === monthOf(y) && apart === 1 ? YEAR_OFF : CONFLICT
  }
  if (apart === 0) return YEAR
  return apart === 1 ? YEAR_OFF : CONFLICT
}

/** The year of a packed date, 0 where not stated. */
export function yearOf(born: number): number {
  return born >> 9
}

/** The month of a packed date, 0 where not stated. */
export function monthOf(born: number): number {
  return (born >> 5) & 15
}

/** The day of a packed date, 0 where not stated. */
export function dayOf(born: number): number {
  return born & 31
}

/** The last year a birth date may lie in, 0 where no year is stated. */
export function lastYearOf(bornSpan: number): number {
  return bornSpan % SPAN
}

function isDay(born: number): boolean {
  return (born & 31) > 0
}

function isNothing(born: number, span: number): boolean {
  return yearOf(born) === 0 && !isDay(born) && span < SPAN
}

// Of two different days.
function compareWhole(a: number, b: number): number {
  const yearA = yearOf(a)
  const yearB = yearOf(b)
  const monthA = monthOf(a)
  const monthB = monthOf(b)
  const dayA = dayOf(a)
  const dayB = dayOf(b)
  const isYear = yearA === yearB
  if (isYear && dayA === monthB && monthA === dayB) return SWAPPED
  const equal = Number(isYear) + Number(monthA === monthB) + Number(dayA === dayB)
  if (equal < 2) {
    // Both sides slipped, each in another part.
    const isTwoOff =
      equal === 1 &&
      (isYear || isOneOff(yearA, yearB)) &&
      (monthA === monthB || isOneOff(monthA, monthB)) &&
      (dayA === dayB || isOneOff(dayA, dayB))
    return isTwoOff ? TWO_OFF : CONFLICT
  }
  if (yearA === 0 || yearB === 0) return MONTH // day and month agree, a year is not stated
  if (!isYear) return isOneOff(yearA, yearB) ? ONE_OFF : TWO_PARTS
  if (monthA !== monthB) return isOneOff(monthA, monthB) ? ONE_OFF : TWO_PARTS
  return isOneOff(dayA, dayB) ? ONE_OFF : TWO_PARTS
}

// A unit more or less, one digit wrong, or two digits changed over.
function isOneOff(a: number, b: number): boolean {
  const difference = Math.abs(a - b)
  if (difference === 1 || difference % 10 === 0) return difference === 1 || difference < 100
  if (Math.trunc(a / 10) === Math.trunc(b / 10)) return true
  return a < 100 && b < 100 && (a % 10) * 10 + Math.trunc(a / 10) === b
}

function compareSpans(a: number, b: number): number {
  const [fromA, fromB] = [Math.trunc(a / SPAN), Math.trunc(b / SPAN)]
  if (fromA === 0 || fromB === 0) return MISSING
  if (fromA <= lastYearOf(b) && fromB <= lastYearOf(a)) return AGE
  const apart = Math.min(Math.abs(fromA - lastYearOf(b)), Math.abs(fromB - lastYearOf(a)))
  return apart <= 1 ? YEAR_OFF : CONFLICT
}
