// Days that a report names. What it tells lies in the past: a weekday is the latest such day, a missing year the one
// nearest to the publication. Nothing is invented: without a publication date a weekday names no day, and a missing
// year stays unknown (`XXXX-07-04`).
import { cueAt } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import { BEFORE_YEAR, DAY_FILL } from './packs/small-words.ts'

export interface NamedDay {
  /** `YYYY-MM-DD` or `YYYY-MM`; `XXXX` for a year that nothing tells. */
  readonly date: string
  readonly isYearUnknown: boolean
  readonly rank: 'explicit' | 'month' | 'weekday' | 'day'
  readonly first: number
  readonly after: number
}

const DAY_MS = 86_400_000

/** The days a sentence names, in order. @param published `YYYY-MM-DD`, or null */
export function daysIn(sentence: Sentence, published: string | null): readonly NamedDay[] {
  const days: NamedDay[] = []
  let at = 0
  while (at < sentence.tokens.length) {
    const day = dayAt(sentence, at, { published })
    if (day !== null) days.push(day)
    at = day?.after ?? at + 1
  }
  return days.filter((day, i) => !isSaidAgain(day, days[i + 1]))
}

// "on Friday, 23 May": the date says it; the weekday may be wrong.
function isSaidAgain(day: NamedDay, next: NamedDay | undefined): boolean {
  const isVague = day.rank === 'weekday' || day.rank === 'day'
  return isVague && next?.rank === 'explicit' && next.first - day.after <= 2
}

interface Known {
  readonly published: string | null
}

function dayAt(sentence: Sentence, at: number, known: Known): NamedDay | null {
  return (
    numericAt(sentence, at) ??
    monthAt(sentence, at, known) ??
    weekdayAt(sentence, at, known) ??
    wordAt(sentence, at, known)
  )
}

// 2025-08-24, 24.08.2025, 24/08/2025
function numericAt({ tokens }: Sentence, at: number): NamedDay | null {
  const [a, m1, b, m2, c] = tokens.slice(at, at + 5).map(({ word }) => word)
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(a ?? '')
  if (dotted !== null && m1 === '.' && /^20\d\d$/.test(b ?? '')) {
    return explicit(Number(b), Number(dotted[2]), Number(dotted[1]), { first: at, after: at + 3 })
  }
  if (m1 !== m2 || (m1 !== '/' && m1 !== '-' && m1 !== '.')) return null
  const isIso = /^20\d\d$/.test(a ?? '')
  const [y, m, d] = isIso ? [a, b, c] : [c, b, a]
  if (!/^20\d\d$/.test(y ?? '') || !/^\d{1,2}$/.test(m ?? '') || !/^\d{1,2}$/.test(d ?? ''))
    return null
  return explicit(Number(y), Number(m), Number(d), { first: at, after: at + 5 })
}

type Place = Pick<NamedDay, 'first' | 'after'>

function explicit(year: number, month: number, day: number, place: Place): NamedDay | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = `${year}-${two(month)}-${two(day)}`
  return { date, isYearUnknown: false, rank: 'explicit', ...place }
}

function monthAt(sentence: Sentence, at: number, known: Known): NamedDay | null {
  const month = monthBehindDay(sentence, at) ?? monthBeforeDay(sentence, at)
  if (month === null) return null
  const said = yearAt(sentence, month.after)
  const after = said?.after ?? month.after
  const year = said?.year ?? nearestYear(month, known) ?? 'XXXX'
  const isYearUnknown = year === 'XXXX'
  const place = { first: at, after }
  const date = `${year}-${two(month.month)}`
  if (month.day === null) return { date, isYearUnknown, rank: 'month', ...place }
  return { date: `${date}-${two(month.day)}`, isYearUnknown, rank: 'explicit', ...place }
}

interface MonthRead {
  readonly month: number
  readonly day: number | null
  readonly after: number
}

// "24 August", "24. August", "24 de agosto", "24 серпня", "23rd of May"
function monthBehindDay(sentence: Sentence, at: number): MonthRead | null {
  const day = dayNumber(sentence, at)
  if (day === null) return null
  let next = at + 1
  while (next < at + 4 && DAY_FILL.has(sentence.tokens[next]?.word ?? '')) next++
  const month = cueAt(sentence, next, 'month')
  return month === null ? null : { month: Number(month.value), day, after: month.after }
}

// "August 24", "Aug. 24th"; a month alone
function monthBeforeDay(sentence: Sentence, at: number): MonthRead | null {
  const month = cueAt(sentence, at, 'month')
  if (month === null || !isMonthWord(sentence, at)) return null
  const dot = sentence.tokens[month.after]?.word === '.' ? 1 : 0
  const next = month.after + dot
  const day = dayNumber(sentence, next)
  const isYearNext = sentence.tokens[next]?.word.length === 4
  if (day === null || isYearNext || !sentence.lexicon.isDayBehindMonth)
    return { month: Number(month.value), day: null, after: month.after }
  const ends = DAY_FILL.has(sentence.tokens[next + 1]?.word ?? '') ? 2 : 1
  return { month: Number(month.value), day, after: next + ends }
}

// "may" and "march" are verbs too: as months they have a capital.
function isMonthWord({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  return !['may', 'march', 'mars', 'mar', 'mai'].includes(token.word) || token.isCapital || at > 0
    ? token.word !== 'may' || token.isCapital
    : false
}

function dayNumber({ tokens }: Sentence, at: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.word)) return null
  const day = Number(token.word)
  return day >= 1 && day <= 31 ? day : null
}

function yearAt(
  { tokens }: Sentence,
  at: number,
): { readonly year: number; readonly after: number } | null {
  let next = at
  while (next < at + 2 && BEFORE_YEAR.has(tokens[next]?.word ?? '')) next++
  const word = tokens[next]?.word ?? ''
  return /^20\d\d$/.test(word) ? { year: Number(word), after: next + 1 } : null
}

function nearestYear({ month, day }: MonthRead, { published }: Known): number | null {
  if (published === null) return null
  const then = Date.parse(published)
  const year = Number(published.slice(0, 4))
  // Reports tell what has been: what would lie ahead must be twice as near.
  const away = (y: number): number => {
    const gap = Date.UTC(y, month - 1, day ?? 15) - then
    return gap > 0 ? 2 * gap : -gap
  }
  const [nearest] = [year - 1, year, year + 1].toSorted((a, b) => away(a) - away(b))
  return nearest ?? year
}

function weekdayAt(sentence: Sentence, at: number, { published }: Known): NamedDay | null {
  const cue = cueAt(sentence, at, 'weekday')
  if (cue === null || published === null) return null
  const then = new Date(published).getUTCDay()
  const back = (then - Number(cue.value) + 7) % 7
  const date = dayBefore(published, back)
  return { date, isYearUnknown: false, rank: 'weekday', first: at, after: cue.after }
}

function wordAt(sentence: Sentence, at: number, { published }: Known): NamedDay | null {
  const cue = cueAt(sentence, at, 'day')
  if (cue === null || cue.value === 'none' || published === null) return null
  const date = dayBefore(published, -Number(cue.value))
  return { date, isYearUnknown: false, rank: 'day', first: at, after: cue.after }
}

/** The day so many days before another. */
export function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from one day to a later one; of a month alone, from its middle. */
export function daysBetween(from: string, to: string): number {
  // Two days of a year that nobody names are taken as of one year.
  const at = (date: string): number =>
    Date.parse((date.length === 7 ? `${date}-15` : date).replace('XXXX', '2024'))
  return Math.round((at(to) - at(from)) / DAY_MS)
}

const two = (n: number): string => String(n).padStart(2, '0')
