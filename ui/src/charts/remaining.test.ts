import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { heldBars, layoutHeld, spanOf } from './remaining.ts'

const days = fc.option(fc.integer({ min: 0, max: 2000 }))
const people = fc.array(fc.record({ days, signDays: days }), { maxLength: 200 })

test('every person is in one part of one bar', () => {
  fc.assert(
    fc.property(people, (all) => {
      const bars = heldBars(all)
      assert.equal(
        bars.reduce((sum, bar) => sum + bar.people, 0),
        all.length,
      )
      for (const bar of bars) {
        assert.equal(
          bar.parts.reduce((sum, part) => sum + part.people, 0),
          bar.people,
        )
      }
    }),
    { seed: 210 },
  )
})

test('parts follow each other without a gap, stay inside, and are mirrored from right to left', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 100, max: 900 }), (all, width) => {
      const bars = heldBars(all)
      const ltr = layoutHeld(bars, { width, rtl: false })
      const rtl = layoutHeld(bars, { width, rtl: true })
      for (const [i, part] of ltr.entries()) {
        const other = rtl[i]
        assert.ok(other !== undefined)
        assert.ok(part.x >= -0.01 && part.x + part.width <= width + 0.01)
        assert.ok(Math.abs(width - part.x - part.width - other.x) < 0.01)
        const before = ltr[i - 1]
        const isNext = before?.span === part.span
        assert.ok(Math.abs(part.x - (isNext ? before.x + before.width : 0)) < 0.01)
      }
    }),
    { seed: 210 },
  )
})

test('a span ends with its last day, and a day nobody knows is in none of them', () => {
  const spans = [0, 30, 31, 90, 91, 182, 183, 365, 366, 4000, null].map(spanOf)
  assert.deepEqual(spans, [
    'month',
    'month',
    'quarter',
    'quarter',
    'half',
    'half',
    'year',
    'year',
    'longer',
    'longer',
    'unknown',
  ])
})
