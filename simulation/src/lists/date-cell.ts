// Dates as lists write them. First what the writer believes the date to be, which may be wrong or only a
// part of it; then the style in which that is put down.
import type { Dice, Weighted } from '../people/dice.ts'
import { weightedTable } from '../people/dice.ts'
import type { Language } from '../people/given-name.ts'
import { ageOn } from '../people/person.ts'
import { daysAfter } from '../people/place.ts'
import { EMPTY, textCell } from './plan.ts'
import type { PlannedCell } from './plan.ts'
import type { Rates } from './rates.ts'

export interface DateContext {
  readonly dice: Dice
  readonly rates: Rates
  readonly writer: Language
  /** `YYYY-MM-DD`: the day ages are counted on. */
  readonly asOf: string
  /** True dates exist in spreadsheets only. */
  readonly isSpreadsheet: boolean
}

export interface WrittenDate {
  readonly cell: PlannedCell
  readonly noise: readonly string[]
}

type Style =
  | 'dots'
  | 'true-date'
  | 'short-year'
  | 'slashes'
  | 'hyphens'
  | 'loose'
  | 'born'
  | 'words'
  | 'iso'
  | 'spaced'
  | 'serial'

const SPREADSHEET_STYLES: Weighted<Style> = weightedTable<Style>([
  ['dots', 620],
  ['true-date', 270],
  ['short-year', 25],
  ['slashes', 17],
  ['loose', 18],
  ['born', 17],
  ['spaced', 10],
  ['words', 7],
  ['serial', 7],
])
const TEXT_STYLES: Weighted<Style> = weightedTable<Style>([
  ['dots', 780],
  ['short-year', 60],
  ['born', 60],
  ['hyphens', 25],
  ['slashes', 20],
  ['iso', 20],
  ['loose', 20],
  ['spaced', 8],
  ['words', 7],
])

const MONTHS: Record<Language, readonly string[]> = {
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
    ' ',
  ),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
    ' ',
  ),
}

/** Writes a birth date, or as much of it as the writer knows. */
export function writeBirth(born: string, context: DateContext): WrittenDate {
  const { rates, dice } = context
  const known = dice.fork('known')
  if (known.happens(rates.noBirthDate)) return missing(context)
  if (known.happens(rates.yearOnly)) return bareYear(born, context)
  if (known.happens(rates.age)) return age(born, context)
  if (known.happens(rates.monthOnly)) {
    return { cell: textCell(`${born.slice(5, 7)}.${born.slice(0, 4)}`), noise: ['month only'] }
  }
  const believed = mistaken(born, context)
  return { cell: styled(believed.date, context, true), noise: believed.noise }
}

/** Writes the day someone was taken or last seen; `off` days before or after the true one. */
export function writeDay(day: string, off: number, context: DateContext): WrittenDate {
  const { rates, dice } = context
  if (dice.fork('known').happens(rates.noCaptureDay)) return { cell: EMPTY, noise: [] }
  return { cell: styled(daysAfter(day, off), context, false), noise: [] }
}

/** A day as plain text in the common style. */
export function dotted(date: string): string {
  return date.split('-').toReversed().join('.')
}

function missing({ dice, writer }: DateContext): WrittenDate {
  const words = writer === 'uk' ? ['', '', '-', 'невідомо'] : ['', '', '-', 'н/у']
  return { cell: textCell(dice.fork('missing').pick(words)), noise: ['no birth date'] }
}

function bareYear(born: string, { dice, writer, isSpreadsheet }: DateContext): WrittenDate {
  const own = dice.fork('year')
  const isOff = own.happens(0.09)
  const year = Number(born.slice(0, 4)) + (isOff ? own.pick([-1, 1]) : 0)
  const noise = isOff ? ['year only, off by one'] : ['year only']
  if (isSpreadsheet && own.happens(0.5)) return { cell: { kind: 'number', value: year }, noise }
  const forms = writer === 'uk' ? YEAR_FORMS_UK : YEAR_FORMS_RU
  return { cell: textCell(own.pick(forms).replace('#', String(year))), noise }
}

const YEAR_FORMS_UK = ['#', '# р.', '# р.н.', 'близько #']
const YEAR_FORMS_RU = ['#', '# г.р.', '#г.', 'ок. #']

function age(born: string, { dice, writer, asOf }: DateContext): WrittenDate {
  const years = ageOn(born, asOf)
  const word = writer === 'uk' ? yearsUk(years) : yearsRu(years)
  const short = writer === 'uk' ? 'р.' : 'л.'
  return {
    cell: textCell(`${years} ${dice.fork('age').happens(0.7) ? word : short}`),
    noise: ['age'],
  }
}

function yearsUk(years: number): string {
  if (years % 10 === 1 && years % 100 !== 11) return 'рік'
  return isFew(years) ? 'роки' : 'років'
}

function yearsRu(years: number): string {
  if (years % 10 === 1 && years % 100 !== 11) return 'год'
  return isFew(years) ? 'года' : 'лет'
}

function isFew(count: number): boolean {
  return count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14)
}

interface Believed {
  readonly date: string
  readonly noise: readonly string[]
}

function mistaken(born: string, { dice, rates }: DateContext): Believed {
  const own = dice.fork('mistake')
  const [year = '', month = '', day = ''] = born.split('-')
  if (own.happens(rates.placeholder)) return { date: `${year}-01-01`, noise: ['01.01 placeholder'] }
  if (own.happens(rates.dayMonthSwapped) && Number(day) <= 12 && day !== month) {
    return { date: `${year}-${day}-${month}`, noise: ['day and month changed over'] }
  }
  if (own.happens(rates.dateOffByOne))
    return { date: offByOne(born, own), noise: ['birth date off by one unit'] }
  if (own.happens(rates.dateDigit)) {
    return { date: `${wrongDecade(year)}-${month}-${safeDay(day)}`, noise: ['birth date digit'] }
  }
  return { date: born, noise: [] }
}

// One digit of the year, ten years off, never beyond what anybody would believe: 1996 - 1986, 2004 - 2014.
function wrongDecade(year: string): string {
  const isLate = year.startsWith('199') || /^20[1-9]/u.test(year)
  return String(Number(year) + (isLate ? -10 : 10))
}

function offByOne(born: string, dice: Dice): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const step = dice.pick([-1, 1])
  if (dice.happens(0.34)) return daysAfter(born, step)
  if (dice.happens(0.5)) return `${Number(year) + step}-${month}-${safeDay(day)}`
  const other = Math.min(12, Math.max(1, Number(month) + step))
  return `${year}-${String(other).padStart(2, '0')}-${safeDay(day)}`
}

// A day that every month has, so that the mistake is still a day of the calendar.
function safeDay(day: string): string {
  return Number(day) > 28 ? '28' : day
}

function styled(date: string, context: DateContext, isBirth: boolean): PlannedCell {
  const { dice, writer, isSpreadsheet } = context
  const style = dice.fork('style').weighted(isSpreadsheet ? SPREADSHEET_STYLES : TEXT_STYLES)
  const [year = '', month = '', day = ''] = date.split('-')
  switch (style) {
    case 'dots':
      return textCell(`${day}.${month}.${year}`)
    case 'true-date':
      return { kind: 'date', date, bare: false }
    case 'serial':
      return { kind: 'date', date, bare: true }
    case 'short-year':
      return textCell(`${day}.${month}.${year.slice(2)}`)
    case 'slashes':
      return textCell(`${day}/${month}/${year}`)
    case 'hyphens':
      return textCell(`${day}-${month}-${year}`)
    case 'loose':
      return textCell(`${Number(day)}.${Number(month)}.${year}`)
    case 'born':
      return textCell(
        isBirth ? `${day}.${month}.${year} ${bornWord(writer)}` : `${day}.${month}.${year}`,
      )
    case 'words':
      return textCell(
        `${Number(day)} ${MONTHS[writer][Number(month) - 1] ?? ''} ${year} ${yearWord(writer)}`,
      )
    case 'iso':
      return textCell(date)
    case 'spaced':
      return textCell(`${day}.${month}.${year} `)
  }
}

function bornWord(writer: Language): string {
  return writer === 'uk' ? 'р.н.' : 'г.р.'
}

function yearWord(writer: Language): string {
  return writer === 'uk' ? 'року' : 'года'
}
