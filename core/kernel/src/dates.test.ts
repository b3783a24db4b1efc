import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { setClock } from './clock.ts'
import { addDays, addSeconds, instant, instantOf, parseInstant, secondsOf } from './instant.ts'
import { dateParts, parsePartialDate, yearSpan } from './partial-date.ts'

const SECONDS_9999 = 253_402_300_799 // the last second of the year 9999

test('every second of four-digit years has one text, and texts sort as time does', () => {
  const seconds = fc.integer({ min: -62_167_219_200, max: SECONDS_9999 })
  fc.assert(
    fc.property(seconds, seconds, (a, b) => {
      assert.equal(secondsOf(instantOf(a)), a)
      assert.equal(parseInstant(instantOf(a)), instantOf(a))
      assert.equal(instantOf(a) < instantOf(b), a < b)
    }),
  )
})

test('refuses instants that are none, or could be read in two ways', () => {
  const bad = [
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-06-30T23:59:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00.0Z',
    '2026-01-01T00:00:00+00:00',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00z',
    '2026-1-1T0:0:0Z',
    '+002026-01-01T00:00:00Z',
    '2026-01-01',
    '',
    ' 2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z\n',
  ]
  for (const text of bad) assert.equal(parseInstant(text), null, text)
  assert.throws(() => instant('yesterday'), /instant of the form/)
})

test('days and seconds are added in UTC, over the end of a February', () => {
  assert.equal(addDays(instant('2024-02-28T12:00:00Z'), 2), '2024-03-01T12:00:00Z')
  assert.equal(addDays(instant('2026-03-29T00:30:00Z'), 1), '2026-03-30T00:30:00Z')
  assert.equal(addSeconds(instant('2026-12-31T23:59:59Z'), 1), '2027-01-01T00:00:00Z')
  assert.equal(instantOf(1.9), '1970-01-01T00:00:01Z')
})

test('a set clock stands still until it is told otherwise', () => {
  const clock = setClock(instant('2026-05-16T08:00:00Z'))
  assert.equal(clock.now(), clock.now())
  clock.advance(90)
  assert.equal(clock.now(), '2026-05-16T08:01:30Z')
  clock.set(instant('2020-01-01T00:00:00Z'))
  assert.equal(clock.now(), '2020-01-01T00:00:00Z')
})

test('reads every form of a partial date, and the parts that it states', () => {
  const dates: readonly (readonly [string, number | null, number | null, number | null])[] = [
    ['1998', 1998, null, null],
    ['1998-07', 1998, 7, null],
    ['1998-07-14', 1998, 7, 14],
    ['2000-02-29', 2000, 2, 29],
    ['2022-21', 2022, null, null],
    ['2022-24', 2022, null, null],
    ['XXXX-05-23', null, 5, 23],
    ['XXXX-02-29', null, 2, 29],
    ['1985/1986', null, null, null],
  ]
  for (const [text, year, month, day] of dates) {
    const date = parsePartialDate(text)
    assert.ok(date !== null, text)
    assert.deepEqual(dateParts(date), { year, month, day })
  }
})

test('refuses days that no calendar has and forms that nobody wrote down', () => {
  const bad = [
    '',
    '98',
    '1998-7',
    '1998-00',
    '1998-13',
    '1998-20',
    '1998-25',
    '1998-02-30',
    '1999-02-29',
    '1900-02-29',
    '1998-04-31',
    '1998-01-00',
    '1998-01-32',
    'XXXX',
    'XXXX-05',
    'XXXX-02-30',
    'XXXX-21',
    '1998-07-14T00',
    '1998/07',
    '/1998',
    '1998/',
    '1998/1999/2000',
    '2022-21-01',
    '19980714',
    ' 1998',
    '1998 ',
    '१९९८',
    '14.07.1998',
  ]
  for (const text of bad) assert.equal(parsePartialDate(text), null, text)
})

test('a span of years that ends before it begins is none', () => {
  assert.equal(parsePartialDate('1986/1985'), null)
  assert.notEqual(parsePartialDate('1985/1985'), null)
})

test('the years in which a date may lie', () => {
  const spanOf = (text: string): readonly [number, number] | null => {
    const date = parsePartialDate(text)
    assert.ok(date !== null)
    return yearSpan(date)
  }
  assert.deepEqual(spanOf('1985/1986'), [1985, 1986])
  assert.deepEqual(spanOf('1998-07-14'), [1998, 1998])
  assert.deepEqual(spanOf('2022-21'), [2022, 2022])
  assert.equal(spanOf('XXXX-05-23'), null)
})
