// Clocks by whole days; and that nobody is called late who may not be.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, instant, parsePartialDate } from '@parley/kernel'
import type { PartialDate } from '@parley/kernel'
import { NOON } from '../small-exchange.testing.ts'
import {
  clockOf,
  dayAfter,
  dayOf,
  daysBetween,
  daysHeld,
  firstDayOf,
  lastDayOf,
} from './detention-clock.ts'

const date = (text: string): PartialDate => {
  const read = parsePartialDate(text)
  assert.ok(read !== null, text)
  return read
}

const SPANS: readonly (readonly [string, string, string])[] = [
  ['2031', '2031-01-01', '2031-12-31'],
  ['2031-02', '2031-02-01', '2031-02-28'],
  ['2032-02', '2032-02-01', '2032-02-29'],
  ['2031-12', '2031-12-01', '2031-12-31'],
  ['2031-05-04', '2031-05-04', '2031-05-04'],
  ['2022-21', '2022-03-01', '2022-05-31'],
  ['2022-23', '2022-09-01', '2022-11-30'],
  ['2022-24', '2022-12-01', '2023-02-28'],
  ['2030/2031', '2030-01-01', '2031-12-31'],
]
for (const [text, first, last] of SPANS) {
  test(`${text} is from ${first} to ${last}`, () => {
    assert.deepEqual([firstDayOf(date(text)), lastDayOf(date(text))], [first, last])
  })
}

test('a date without a year begins no clock', () => {
  assert.equal(firstDayOf(date('XXXX-05-23')), '')
  assert.equal(lastDayOf(date('XXXX-05-23')), '')
  assert.equal(daysHeld(date('XXXX-05-23'), NOON), null)
})

const days = fc.integer({ min: 0, max: 40_000 }).map((n) => dayAfter('2000-01-01', n))

test('days between are days after, whatever months and years lie between', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -900, max: 900 }), (from, count) => {
      assert.equal(daysBetween(from, dayAfter(from, count)), count)
      assert.equal(firstDayOf(date(from)), from)
    }),
    { seed: 195 },
  )
})

test('a clock is late on the day after its last, one day more with each day, and never once it was met', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 60 }),
      (began, length, passed) => {
        const now = addDays(instant(`${began}T23:59:59Z`), passed)
        const open = clockOf(began, length, { doneOn: null, now })
        assert.equal(open.lateDays, Math.max(0, passed - length))
        assert.equal(open.state, passed > length ? 'late' : 'runs')
        const done = clockOf(began, length, { doneOn: dayOf(now), now: addDays(now, 100) })
        assert.deepEqual([done.state, done.lateDays], ['done', open.lateDays])
      },
    ),
    { seed: 195 },
  )
})
