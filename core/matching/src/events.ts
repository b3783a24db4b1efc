// When and where somebody was captured or went missing, and the numbers on their papers. Two sides
// date one event some days apart; a number is copied with one digit wrong as easily as right.
import type { PartialDate } from '@parley/kernel'
import { dateParts } from '@parley/kernel'
import { asCyrillic, coarse, foldWord } from '@parley/names'
import { cellText } from './cell-text.ts'
import type { ServiceNumbers } from './form-table.ts'
import { NO_TEXT as NO_SERIES } from './form-table.ts'

export const CAPTURE_LEVELS = [
  'equal',
  'three-days',
  'two-weeks',
  'day-month-or-year-slip',
  'two-months',
  'conflict',
  'missing',
] as const

/** Days since 1 March 2000, near enough for distances; -1 if the date has no day. */
export function dayNumber(date: PartialDate | null): number {
  if (date === null) return -1
  const { year, month, day } = dateParts(date)
  if (year === null || month === null || day === null) return -1
  const y = month > 2 ? year : year - 1
  const m = (month + 9) % 12
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return days + Math.floor((m * 306 + 5) / 10) + day - 1 - 730_485
}

/** The date with day and month changed over, as a day number; -1 if there is none such. */
export function swappedDayNumber(date: PartialDate | null): number {
  if (date === null) return -1
  const { year, month, day } = dateParts(date)
  if (year === null || month === null || day === null || day > 12 || day === month) return -1
  const two = (n: number): string => String(n).padStart(2, '0')
  const text = `${year}-${two(day)}-${two(month)}`
  return dayNumber(text as PartialDate) // both parts lie in 1..12, so the form holds
}

/** Level of agreement of two days of capture; `swapped` is the first one's day and month changed over. */
export function compareCaptures(a: number, b: number, swapped: number): number {
  if (a < 0 || b < 0) return 6
  const apart = Math.abs(a - b)
  if (apart === 0) return 0
  if (apart <= 3) return 1
  if (apart <= 15) return 2
  if (swapped === b || apart === 365 || apart === 366) return 3
  return apart <= 62 ? 4 : 5
}

export const NUMBER_LEVELS = ['equal', 'other-series', 'one-digit', 'conflict', 'missing'] as const

/** Digits a service number has at least. */
export const LEAST_DIGITS = 4

export interface ServiceNumber {
  readonly digits: string
  /** Letters before the digits, look-alikes made one; '' where the list leaves them out. */
  readonly series: string
}

/** Reads a service number; null if it has fewer than four digits. */
export function readServiceNumber(text: string | null): ServiceNumber | null {
  if (text === null) return null
  const read = cellText(text)
  const digits = read.replace(/\D/g, '')
  return digits.length < LEAST_DIGITS ? null : { digits, series: seriesOf(read) }
}

/** The letters of a service number, look-alikes made one; '' if it has none. */
export function seriesOf(text: string): string {
  const letters = text
    .toUpperCase()
    .replace(/N[oº]|№/g, '')
    .replace(/[^A-ZА-ЯІЇЄҐ]/gu, '')
  return foldWord(asCyrillic(letters))
}

/** Level of agreement of two service numbers, by their places; -1 is missing. */
export function compareNumbers(
  { starts, digits, series }: ServiceNumbers,
  a: number,
  b: number,
): number {
  if (a < 0 || b < 0) return 4
  if (a === b) return 0
  let fromA = starts[a] ?? 0
  let fromB = starts[b] ?? 0
  let endA = starts[a + 1] ?? 0
  let endB = starts[b + 1] ?? 0
  if (Math.abs(endA - fromA - (endB - fromB)) > 1) return 3
  // What both begin with and what both end with is taken off.
  for (; fromA < endA && fromB < endB && digits[fromA] === digits[fromB]; fromA++) fromB++
  if (fromA === endA && fromB === endB) return isOneSeries(series[a] ?? 0, series[b] ?? 0) ? 0 : 1
  for (; endA > fromA && endB > fromB && digits[endA - 1] === digits[endB - 1]; endA--) endB--
  const restA = endA - fromA
  const restB = endB - fromB
  if (restA <= 1 && restB <= 1) return 2
  const isTwo = restA === 2 && restB === 2
  const isSwapped = digits[fromA] === digits[fromB + 1] && digits[fromA + 1] === digits[fromB]
  return isTwo && isSwapped ? 2 : 3
}

// A list that leaves the letters out contradicts none.
function isOneSeries(a: number, b: number): boolean {
  return a === b || a === NO_SERIES || b === NO_SERIES
}

const NOT_A_PLACE =
  /^(?:обл|область|область|р-н|район|м|г|с|смт|пгт|пос|селище|село|місто|город|н\.?п|невідомо|неизвестно)$/

/** The settlements a place names, folded, most particular last; regions and kinds of place left out. */
export function placeWords(text: string | null): readonly string[] {
  if (text === null) return []
  const words = cellText(text)
    .toLowerCase()
    .replace(/[а-яіїєґё'’-]+\s+(?:обл|р-н|район)[а-яіїє]*\.?/gu, ' ')
  const kept = words.split(/[\s,.;()/]+/).filter((w) => w.length >= 3 && !NOT_A_PLACE.test(w))
  return [...new Set(kept.map((word) => coarse(foldWord(word))))].filter((fold) => fold.length >= 3)
}
