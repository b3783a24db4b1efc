// Dates as lists write them. A cell is read in one way or it is a problem: a day the calendar does
// not have is never moved to the next one, and a reading that another clerk could dispute carries a
// doubt beside its value.
import { parsePartialDate } from '@parley/kernel'
import type { PartialDate } from '@parley/kernel'
import { cleanText, plainDigits } from './cell-text.ts'
import { monthOf, saysUnknown } from './date-words.ts'
import type { RawCell } from './raw-table.ts'

export type DateOrder = 'day-first' | 'month-first'

export interface DateRules {
  readonly order: DateOrder
  /** The day the list speaks of; ages count back from it, later birth dates are impossible. */
  readonly asOf: PartialDate | null
  readonly dateSystem: 1900 | 1904
}

export type DateForm = 'date' | 'month' | 'year' | 'age' | 'span'
export type DateDoubt =
  | 'date-from-serial'
  | 'digits-converted'
  | 'date-without-separators'
  | 'date-without-year'
  | 'look-alike-digits'
  | 'two-digit-year'
export type DateProblem =
  'date-impossible' | 'date-unreadable' | 'date-out-of-range' | 'age-without-day'

export type DateReading =
  | {
      readonly ok: true
      readonly date: PartialDate | null
      readonly form: DateForm | null
      readonly doubt: DateDoubt | null
    }
  | { readonly ok: false; readonly code: DateProblem }

const LONGEST_LIFE = 112 // years; the oldest living persons
const EARLIEST_EVENT = 1950 // no capture or arrival in a current list lies before
const FIRST_SERIAL = 3654 // 1910-01-01 in the 1900 system; below it a number is no birth date
const LAST_SERIAL = 60_000 // 2064

const NOT_A_DATE: DateReading = { ok: false, code: 'date-unreadable' }
const SAYS_NOTHING: DateReading = { ok: true, date: null, form: null, doubt: null }

/** Reads a birth date: any style, a year, an age, a span of years. Must lie within a human life before `asOf`. */
export function readBirthDate(cell: RawCell, rules: DateRules): DateReading {
  const reading = readDate(cell, rules, 'birth')
  if (!reading.ok || reading.date === null) return reading
  return livesWithin(reading.date, rules.asOf) ? reading : { ok: false, code: 'date-out-of-range' }
}

/** Reads the date of a capture, an arrival or a departure. */
export function readEventDate(cell: RawCell, rules: DateRules): DateReading {
  const reading = readDate(cell, rules, 'event')
  if (!reading.ok || reading.date === null || reading.form === 'age')
    return reading.ok && reading.form === 'age' ? NOT_A_DATE : reading
  const year = Number(reading.date.slice(0, 4))
  if (Number.isNaN(year)) return reading
  const late = rules.asOf !== null && year > Number(rules.asOf.slice(0, 4)) + 1
  return year < EARLIEST_EVENT || late ? { ok: false, code: 'date-out-of-range' } : reading
}

type Role = 'birth' | 'event'

function readDate(cell: RawCell, rules: DateRules, role: Role): DateReading {
  const shown = cleanText(cell.text)
  if (shown === '' || saysUnknown(shown)) return SAYS_NOTHING
  if (cell.kind === 'date') return dated(parsePartialDate(shown.slice(0, 10)), 'date', null)
  if (cell.kind === 'error' || cell.kind === 'boolean') return NOT_A_DATE
  const digits = plainDigits(shown)
  const text = digits.normalize('NFKC').toLowerCase()
  const reading = readWritten(text, rules, role)
  if (digits !== shown && reading.ok && reading.doubt === null)
    return { ...reading, doubt: 'digits-converted' }
  return reading
}

function readWritten(text: string, rules: DateRules, role: Role): DateReading {
  const bare = withoutTail(text)
  const about = withoutAbout(bare)
  return (
    (role === 'birth' ? readAge(text, rules) : null) ??
    readNumbers(about, rules, role) ??
    readYears(about) ??
    readWords(about) ??
    readSerial(about, rules) ??
    readRunTogether(about, role, rules) ??
    readLookAlikes(about, rules, role) ??
    NOT_A_DATE
  )
}

const AGE =
  /^(?:вік|возраст|age)?[:\s]*(\d{1,3})\s*(?:р\.?|рок\p{L}*|рік|років|л\.?|лет|год\p{L}*|г\.?|y\.?\s?o\.?|yrs?\.?|years?(?:\s+old)?|سن[ةه]|سنوات|عاما?)$/u

function readAge(text: string, rules: DateRules): DateReading | null {
  if (/(?:р\.?\s?н|г\.?\s?р)\.?$/.test(text)) return null
  const age = AGE.exec(text.replace(/^[~≈]\s*/, ''))
  return age === null ? null : ageDate(Number(age[1]), rules)
}

/** The birth years an age leaves open on the day of the list, as a span; a refusal if that day is not known. */
export function ageDate(age: number, rules: DateRules): DateReading {
  if (rules.asOf === null) return { ok: false, code: 'age-without-day' }
  if (age > LONGEST_LIFE) return { ok: false, code: 'date-out-of-range' }
  const year = Number(rules.asOf.slice(0, 4))
  return dated(parsePartialDate(`${year - age - 1}/${year - age}`), 'age', null)
}

const NUMBERS =
  /^(\d{1,4})\s*[.,/\-–: ]+\s*(\d{1,2})\s*[.,/\-–: ]+\s*(\d{1,4})\.?(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/
const MONTH_YEAR = /^(\d{1,2})[.,/\-– ](\d{4})$/
const YEAR_MONTH = /^(\d{4})[.,/\-– ](\d{1,2})$/

function readNumbers(text: string, rules: DateRules, role: Role): DateReading | null {
  const three = NUMBERS.exec(text)
  if (three !== null) {
    const [, a = '', b = '', c = ''] = three
    if (a.length === 4 && c.length <= 2) return dayOf(Number(a), Number(b), Number(c), null)
    if (a.length > 2 || c.length === 1 || c.length === 3)
      return { ok: false, code: 'date-impossible' }
    const year = c.length === 2 ? fullYear(Number(c), rules, role) : Number(c)
    const [day, month] = rules.order === 'day-first' ? [a, b] : [b, a]
    return dayOf(year, Number(month), Number(day), null)
  }
  const month = MONTH_YEAR.exec(text)
  if (month !== null) return monthDate(Number(month[2]), Number(month[1]))
  const turned = YEAR_MONTH.exec(text)
  // 1985/86 is two years, and left to them
  return turned === null || Number(turned[2]) > 12
    ? null
    : monthDate(Number(turned[1]), Number(turned[2]))
}

const ONE_YEAR = /^(\d{4})$/
const TWO_YEARS = /^(\d{4})\s*(?:[-–—/]|або|или|or|او|чи|\.\.+)\s*(\d{4}|\d{2})$/
const SHORT_YEAR = /^(\d{2})\s*(?:р\.?\s?н|г\.?\s?р)\.?$/

function readYears(text: string): DateReading | null {
  const one = ONE_YEAR.exec(text)
  if (one !== null) return dated(parsePartialDate(one[1] ?? ''), 'year', null)
  const short = SHORT_YEAR.exec(text)
  if (short !== null) return dated(parsePartialDate(`19${short[1]}`), 'year', 'two-digit-year')
  const two = TWO_YEARS.exec(text)
  if (two === null) return null
  const [, from = '', to = ''] = two
  const last = to.length === 2 ? from.slice(0, 2) + to : to
  return from < last && Number(last) - Number(from) < 30
    ? dated(parsePartialDate(`${from}/${last}`), 'span', null)
    : { ok: false, code: 'date-impossible' }
}

const DAY_WORD_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?\s*[.\-/ ]?\s*(\p{L}{3,}(?: الثاني)?)\.?,?[\s\-/]*(?:(\d{4}|\d{2})(?:\s*\p{L}{1,5}\.?)?)?$/u
const WORD_DAY_YEAR = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u
const WORD_YEAR = /^(\p{L}{3,}(?: الثاني)?)\.?,?\s+(\d{4})$/u

function readWords(text: string): DateReading | null {
  const day = DAY_WORD_YEAR.exec(text)
  const month = day === null ? null : monthOf(day[2] ?? '')
  if (day !== null && month !== null) return wordDay(day[3], month, Number(day[1]))
  const turned = WORD_DAY_YEAR.exec(text)
  const first = turned === null ? null : monthOf(turned[1] ?? '')
  if (turned !== null && first !== null)
    return dayOf(Number(turned[3]), first, Number(turned[2]), null)
  const only = WORD_YEAR.exec(text)
  const alone = only === null ? null : monthOf(only[1] ?? '')
  return only !== null && alone !== null ? monthDate(Number(only[2]), alone) : null
}

function wordDay(year: string | undefined, month: number, day: number): DateReading {
  if (year === undefined)
    return dated(parsePartialDate(`XXXX-${two(month)}-${two(day)}`), 'date', 'date-without-year')
  const full = year.length === 2 ? 1900 + Number(year) : Number(year)
  return dayOf(full, month, day, year.length === 2 ? 'two-digit-year' : null)
}

// A number that a spreadsheet shows as a date when asked. It is read, and always listed.
function readSerial(text: string, rules: DateRules): DateReading | null {
  if (!/^\d{4,5}(?:\.\d+)?$/.test(text)) return null
  const serial = Math.floor(Number(text))
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null
  return dated(parsePartialDate(serialDay(serial, rules.dateSystem)), 'date', 'date-from-serial')
}

/** The day of a spreadsheet's serial number, as YYYY-MM-DD; 60 and less in the 1900 system are not asked for. */
export function serialDay(serial: number, system: 1900 | 1904): string {
  const daysTo1970 = system === 1900 ? 25_569 : 24_107
  return new Date((Math.floor(serial) - daysTo1970) * 86_400_000).toISOString().slice(0, 10)
}

function readRunTogether(text: string, role: Role, rules: DateRules): DateReading | null {
  if (!/^\d{8}$/.test(text)) return null
  const within = (year: string): boolean => Number(year) >= 1900 && Number(year) <= 2100
  const dayFirst = within(text.slice(4))
    ? readNumbers(`${text.slice(0, 2)}.${text.slice(2, 4)}.${text.slice(4)}`, rules, role)
    : null
  const yearFirst = within(text.slice(0, 4))
    ? readNumbers(`${text.slice(0, 4)}.${text.slice(4, 6)}.${text.slice(6)}`, rules, role)
    : null
  const found = [dayFirst, yearFirst].filter((r) => r?.ok === true)
  const [only] = found
  return found.length === 1 && only?.ok === true
    ? { ...only, doubt: 'date-without-separators' }
    : null
}

function readLookAlikes(text: string, rules: DateRules, role: Role): DateReading | null {
  if (!/^[\dоoзіil|б.,/\- ]+$/.test(text) || text.replace(/\D/g, '').length < 4) return null
  const digits = text
    .replace(/[оo]/g, '0')
    .replace(/з/g, '3')
    .replace(/[іil|]/g, '1')
    .replace(/б/g, '6')
  if (digits === text) return null
  const reading = readNumbers(digits, rules, role) ?? readYears(digits)
  return reading?.ok === true ? { ...reading, doubt: 'look-alike-digits' } : null
}

function dayOf(year: number, month: number, day: number, doubt: DateDoubt | null): DateReading {
  if (year < 1000) return { ok: false, code: 'date-impossible' }
  return dated(parsePartialDate(`${year}-${two(month)}-${two(day)}`), 'date', doubt)
}

function monthDate(year: number, month: number): DateReading {
  return dated(parsePartialDate(`${year}-${two(month)}`), 'month', null)
}

function dated(date: PartialDate | null, form: DateForm, doubt: DateDoubt | null): DateReading {
  return date === null ? { ok: false, code: 'date-impossible' } : { ok: true, date, form, doubt }
}

function fullYear(short: number, rules: DateRules, role: Role): number {
  if (role === 'event') return 2000 + short
  const latest = rules.asOf === null ? 2024 : Number(rules.asOf.slice(0, 4)) // without a day, 25-99 are of the last century
  return 2000 + short <= latest ? 2000 + short : 1900 + short
}

const TAIL =
  /\s*(?:року\s+народження|року|рік|р\.?\s?н\.?|года\s+рождения|года|год|г\.?\s?р\.?|г\.?|р\.?|born|م)$/u
function withoutTail(text: string): string {
  const short = SHORT_YEAR.test(text)
  return short
    ? text
    : text
        .replace(
          /^\s*(?:р\.?\s?н\.?|г\.?\s?р\.?|д\.?\s?н\.?|д\.?\s?р\.?|born|dob)[:\s]*(?=\d)/u,
          '',
        )
        .replace(/(\d)(\s*)(\D+)$/u, (all, digit: string, _gap: string, tail: string) =>
          TAIL.test(tail) && tail.replace(TAIL, '').trim() === '' ? digit : all,
        )
}

const ABOUT =
  /^(?:близько|біля|бл\.?|приблизно|прибл\.?|орієнтовно|орієнт\.?|ок\.?|около|примерно|прим\.?|приблизительно|ориентировочно|ориент\.?|~|≈|c\.|ca\.?|circa|about|approx\.?|approximately|حوالي|نحو)\s*(?=\d)/u
function withoutAbout(text: string): string {
  return text
    .replace(ABOUT, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[?*]+$/, '')
    .trim()
}

function livesWithin(date: PartialDate, asOf: PartialDate | null): boolean {
  const isSpan = date.includes('/')
  const year = Number(isSpan ? date.slice(5) : date.slice(0, 4))
  if (Number.isNaN(year)) return true // a day without its year
  if (asOf === null) return year >= 1900 && year <= 2100
  const latest = Number(asOf.slice(0, 4))
  if (year < latest - LONGEST_LIFE || year > latest) return false
  return isSpan || date.slice(0, asOf.length) <= asOf
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
