// When and where somebody was captured or went missing, and the numbers on their papers. Two sides
// date one event some days apart; a number is copied with one digit wrong as easily as right.
import type { PartialDate } from '@parley/kernel'
import { dateParts } from '@parley/kernel'
import { asCyrillic, coarse, foldWord } from '@parley/names'
import { cellText } from './cell-text.ts'

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
  if (digits.length < 4) return null
  const letters = read
    .toUpperCase()
    .replace(/N[oº]|№/g, '')
    .replace(/[^A-ZА-ЯІЇЄҐ]/gu, '')
  return { digits, series: foldWord(asCyrillic(letters)) }
}

/** Level of agreement of two service numbers. */
export function compareNumbers(a: ServiceNumber | null, b: ServiceNumber | null): number {
  if (a === null || b === null) return 4
  if (a.digits === b.digits)
    return a.series === b.series || a.series === '' || b.series === '' ? 0 : 1
  return isOneSlip(a.digits, b.digits) ? 2 : 3
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let endA = a.length - 1
  let endB = b.length - 1
  while (endA >= from && endB >= from && a[endA] === b[endB]) {
    endA--
    endB--
  }
  const restA = endA - from + 1
  const restB = endB - from + 1
  if (restA <= 1 && restB <= 1) return true
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
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
