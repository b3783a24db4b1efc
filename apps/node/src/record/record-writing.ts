// How a record's codes read outside of screens, on a page and in a feed: sides and states by their names, days as far as
// they are told, figures with "about" and "at least".
import { STATE_CODES } from '@parley/api'
import type { RecordClaim } from '@parley/record'
import type { PageWords } from './page-words.ts'

export interface RecordWriting {
  readonly words: PageWords
  readonly number: (count: number) => string
  readonly side: (code: string) => string
  readonly day: (day: string | null) => string
  readonly speaker: (by: string | null) => string
  readonly figure: (claim: Pick<RecordClaim, 'count' | 'approx'>) => string
}

/** A day as far as it is told: in full, a month, or a day of a year that nobody names. */
function dayText(day: string, language: string): string {
  const [year = '', month = '', date] = day.split('-')
  const isYear = /^\d{4}$/.test(year)
  const at = new Date(Date.UTC(isYear ? Number(year) : 2000, Number(month) - 1, Number(date ?? 1)))
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    timeZone: 'UTC',
    ...(isYear ? { year: 'numeric' } : {}),
    ...(date === undefined ? {} : { day: 'numeric' }),
  }).format(at)
}

/** Writes in the language of the words. */
export function recordWriting(words: PageWords): RecordWriting {
  const numbers = new Intl.NumberFormat(words.language)
  const regions = new Intl.DisplayNames([words.language], { type: 'region', fallback: 'none' })
  const number = (count: number): string => numbers.format(count)
  return {
    words,
    number,
    side: (code) => {
      const own = STATE_CODES[code] ?? code
      return words.places[own] ?? (/^[A-Z]{2}$/.test(own) ? (regions.of(own) ?? own) : own)
    },
    day: (day) => (day === null ? words.noDay : dayText(day, words.language)),
    speaker: (by) => (by === null ? words.nobodyNamed : (words.speakers[by] ?? by)),
    figure: ({ count, approx }) => {
      if (count === null) return words.noNumber
      const said = { approx: words.about, at_least: words.atLeast, at_most: words.atMost }
      const plain = number(count)
      return approx === null ? plain : said[approx].replace('{figure}', plain)
    },
  }
}
