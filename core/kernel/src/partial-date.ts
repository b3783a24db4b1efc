// Dates as people know them (EDTF, ISO 8601-2 level 1): a year, a month, a day without a year, a
// season, an age's range of years. "Not known" is null at the caller, never a placeholder date.
import type { Branded } from './branded.ts'

/** `1998`, `1998-07`, `1998-07-14`, `2022-21` (spring), `XXXX-05-23`, or a span `1985/1986`. */
export type PartialDate = Branded<string, 'PartialDate'>

export interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const FORM =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|\d{4}-2[1-4]|XXXX-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|\d{4}\/\d{4})$/

/** Reads a partial date, or null: also for a day no calendar has, or a span that ends before it begins. */
export function parsePartialDate(text: string): PartialDate | null {
  if (!FORM.test(text)) return null
  const date = text as PartialDate // the form was just checked
  const [first, last] = yearSpan(date) ?? [0, 0]
  if (first > last) return null
  const { year, month, day } = dateParts(date)
  if (month !== null && day !== null && day > daysIn(month, year)) return null
  return date
}

/** Year, month and day where they are stated; a span or a season states only what it has. */
export function dateParts(date: PartialDate): DateParts {
  if (date.includes('/')) return { year: null, month: null, day: null }
  const [y = '', m, d] = date.split('-')
  const month = m === undefined || Number(m) > 12 ? null : Number(m)
  return {
    year: y === 'XXXX' ? null : Number(y),
    month,
    day: month === null || d === undefined ? null : Number(d),
  }
}

/** First and last year the date may lie in, or null if no year is stated. */
export function yearSpan(date: PartialDate): readonly [number, number] | null {
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/')
    return [Number(from), Number(to)]
  }
  const { year } = dateParts(date)
  return year === null ? null : [year, year]
}

function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
