// Instants and partial dates as a reader says them. Instants are shown in the reader's own zone, which the
// screen names once; partial dates show exactly what is known and no more.
import type { Language } from '@parley/api'

export interface Times {
  /** Hour and minute. */
  readonly clock: (instant: string) => string
  /** Day, hour and minute; without the year where it is this one's. */
  readonly moment: (instant: string) => string
  readonly day: (instant: string) => string
  /** A partial date (EDTF): a year, a month, a season, a span, a day without year. */
  readonly date: (partial: string) => string
  readonly zone: string
}

export function timesOf(language: Language, timeZone?: string): Times {
  const zoned = timeZone === undefined ? {} : { timeZone }
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, ...zoned })
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const moment = format({
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const day = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const of = (with_: Intl.DateTimeFormat) => (instant: string) => with_.format(new Date(instant))
  return {
    clock: of(clock),
    moment: of(moment),
    day: of(day),
    date: (partial) => partialDate(partial, language),
    zone: clock.resolvedOptions().timeZone,
  }
}

const SEASONS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  uk: ['весна', 'літо', 'осінь', 'зима'],
  ru: ['весна', 'лето', 'осень', 'зима'],
  ar: ['ربيع', 'صيف', 'خريف', 'شتاء'],
}

function partialDate(partial: string, language: Language): string {
  if (partial.includes('/')) return partial.replace('/', '–')
  const [year = '', month, day] = partial.split('-')
  if (month === undefined) return year
  const season = SEASONS[language][Number(month) - 21]
  if (season !== undefined) return `${season} ${year}`
  if (day === undefined)
    return writeUtc(language, { month: 'short', year: 'numeric' }, [year, month, '01'])
  if (year === 'XXXX')
    return writeUtc(language, { day: 'numeric', month: 'long' }, ['2000', month, day])
  return `${day}.${month}.${year}` // the same in all four languages, and never mistaken for month first
}

function writeUtc(
  language: Language,
  options: Intl.DateTimeFormatOptions,
  parts: readonly [string, string, string],
): string {
  const at = new Date(`${parts.join('-')}T00:00:00Z`)
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at)
}
