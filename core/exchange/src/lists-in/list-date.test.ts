import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePartialDate, present } from '@parley/kernel'
import { readBirthDate, readEventDate } from './list-date.ts'
import type { DateRules } from './list-date.ts'
import type { CellKind, RawCell } from './raw-table.ts'

const RULES: DateRules = {
  order: 'day-first',
  asOf: present(parsePartialDate('2025-06-12'), 'a date'),
  dateSystem: 1900,
}

const cell = (text: string, kind: CellKind = 'text'): RawCell => ({ column: 0, kind, text })

function born(text: string, rules: DateRules = RULES): string {
  const reading = readBirthDate(cell(text), rules)
  if (!reading.ok) return `! ${reading.code}`
  return [reading.date ?? 'nothing', reading.form, reading.doubt]
    .filter((w) => w !== null)
    .join(' ')
}

const READ: readonly (readonly [string, string])[] = [
  ['05.09.1997', '1997-09-05 date'],
  ['5.9.1997', '1997-09-05 date'],
  ['05/09/1997', '1997-09-05 date'],
  ['05-09-1997', '1997-09-05 date'],
  ['05 09 1997', '1997-09-05 date'],
  ['06,04.1973', '1973-04-06 date'],
  ['05.09.1997 р.н.', '1997-09-05 date'],
  ['27.09.1979 г.р.', '1979-09-27 date'],
  ['1997-09-05', '1997-09-05 date'],
  ['1997-09-05T00:00:00', '1997-09-05 date'],
  ['1997/09/05', '1997-09-05 date'],
  ['22 березня 1998 року', '1998-03-22 date'],
  ['22 марта 1998 г.', '1998-03-22 date'],
  ['22 March 1998', '1998-03-22 date'],
  ['March 22, 1998', '1998-03-22 date'],
  ['22 مارس 1998', '1998-03-22 date'],
  ['26.03.53', '1953-03-26 date'],
  ['03.01.02', '2002-01-03 date'],
  ['07.2006', '2006-07 month'],
  ['2006-07', '2006-07 month'],
  ['липень 1990', '1990-07 month'],
  ['1985', '1985 year'],
  ['1985 р.', '1985 year'],
  ['1985г.', '1985 year'],
  ['1982 р.н.', '1982 year'],
  ['85 р.н.', '1985 year two-digit-year'],
  ['близько 1971', '1971 year'],
  ['ок. 1992', '1992 year'],
  ['~1990', '1990 year'],
  ['1985-1987', '1985/1987 span'],
  ['1985/86', '1985/1986 span'],
  ['1985 або 1986', '1985/1986 span'],
  ['35 р.', '1989/1990 age'],
  ['58 років', '1966/1967 age'],
  ['48 лет', '1976/1977 age'],
  ['30 y.o.', '1994/1995 age'],
  ['٣٥ سنة', '1989/1990 age digits-converted'],
  ['27848', '1976-03-29 date date-from-serial'],
  ['١٩٩٠', '1990 year digits-converted'],
  ['О5.О9.1997', '1997-09-05 date look-alike-digits'],
  ['05091997', '1997-09-05 date date-without-separators'],
  ['2 лютого', 'XXXX-02-02 date date-without-year'],
  ['', 'nothing'],
  ['-', 'nothing'],
  ['невідомо', 'nothing'],
  ['н/у', 'nothing'],
  ['unknown', 'nothing'],
  ['غير معروف', 'nothing'],
]

const REFUSED: readonly (readonly [string, string])[] = [
  ['31.02.1990', 'date-impossible'],
  ['29.02.1999', 'date-impossible'],
  ['00.00.0000', 'date-impossible'],
  ['12.13.1990', 'date-impossible'],
  ['31.04.1990', 'date-impossible'],
  ['1990-02-30', 'date-impossible'],
  ['1.1.1', 'date-impossible'],
  ['1.1.199', 'date-impossible'],
  ['45.1990', 'date-impossible'],
  ['1990-13', 'date-impossible'],
  ['32 березня 1998', 'date-impossible'],
  ['1987-1985', 'date-impossible'],
  ['01.01.1890', 'date-out-of-range'],
  ['01.01.2031', 'date-out-of-range'],
  ['13.06.2025', 'date-out-of-range'],
  ['1700', 'date-out-of-range'],
  ['150 років', 'date-out-of-range'],
  ['99', 'date-unreadable'],
  ['7', 'date-unreadable'],
  ['−5 років', 'date-unreadable'],
  ['constructor', 'date-unreadable'],
  ['солдат', 'date-unreadable'],
  ['22 something 1998', 'date-unreadable'],
  ['=DATE(1990,1,1)', 'date-unreadable'],
  ['05.09.1997 / 06.09.1997', 'date-unreadable'],
  ['99999', 'date-unreadable'],
  ['123', 'date-unreadable'],
  ['1.2.3.4', 'date-unreadable'],
]

test('birth dates are read in every style of the table', () => {
  for (const [text, wanted] of READ) assert.equal(born(text), wanted, text)
})

test('birth dates that cannot be are named, none is moved or guessed', () => {
  for (const [text, wanted] of REFUSED) assert.equal(born(text), `! ${wanted}`, text)
})

test('an age without a day of the list is a problem, not a guess', () => {
  assert.equal(born('35 р.', { ...RULES, asOf: null }), '! age-without-day')
})

test('a serial number counts from the day of its workbook', () => {
  assert.equal(born('31443', { ...RULES, dateSystem: 1904 }), '1990-02-01 date date-from-serial')
})

test('month-first lists are read month first', () => {
  assert.equal(born('09/05/1997', { ...RULES, order: 'month-first' }), '1997-09-05 date')
  assert.equal(born('25/05/1997', { ...RULES, order: 'month-first' }), '! date-impossible')
})

test('event dates have two-digit years of this century and no ages', () => {
  const event = (text: string): string | null => {
    const reading = readEventDate(cell(text), RULES)
    return reading.ok ? reading.date : `! ${reading.code}`
  }
  assert.equal(event('05.04.22'), '2022-04-05')
  assert.equal(event('35 р.'), '! date-unreadable')
  assert.equal(event('05.04.1922'), '! date-out-of-range')
  assert.equal(event('05.04.2027'), '! date-out-of-range')
})

test('errors, booleans and true dates of workbooks are told apart', () => {
  const kind = (text: string, k: CellKind): boolean => readBirthDate(cell(text, k), RULES).ok
  assert.equal(kind('1990-02-01', 'date'), true)
  assert.equal(kind('#REF!', 'error'), false)
  assert.equal(kind('true', 'boolean'), false)
})

test('every day of a life is read back from every numeric style', () => {
  const days = fc.date({
    min: new Date('1930-01-01T00:00:00Z'),
    max: new Date('2024-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const [y = '', m = '', d = ''] = day.split('-')
      for (const text of [
        `${d}.${m}.${y}`,
        `${d}/${m}/${y}`,
        `${d}-${m}-${y}`,
        day,
        `${Number(d)}.${Number(m)}.${y} р.н.`,
      ]) {
        assert.equal(born(text), `${day} date`, text)
      }
    }),
  )
})

test('any text is read or refused, never a fault, and a date read is a date', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const reading = readBirthDate(cell(text), RULES)
      if (reading.ok && reading.date !== null) assert.notEqual(parsePartialDate(reading.date), null)
    }),
    { numRuns: 2000 },
  )
})
