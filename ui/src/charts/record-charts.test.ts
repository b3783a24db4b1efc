// Pictures of the public record as layouts: nothing is placed where nobody said it is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layoutKin, placeKin } from './record-kin.ts'
import { layoutHeldFigures, roundUp } from './record-standing.ts'
import { layoutTimeline, placeInYear } from './record-timeline.ts'

const dayOf2026 = fc
  .integer({ min: 0, max: 364 })
  .map((i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10))

const days = fc.array(dayOf2026, { maxLength: 60 }).map((all) => all.toSorted())

test('marks stand within the width, in the order of their days, and none on another', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 200, max: 1400 }), fc.boolean(), (all, width, rtl) => {
      const { marks, rows } = layoutTimeline(all, '2026', { width, rtl })
      const xs = marks.map(({ x }) => (rtl ? width - x : x))
      assert.deepEqual(
        xs,
        xs.toSorted((a, b) => a - b),
      )
      assert.ok(xs.every((x) => x >= 0 && x <= width))
      assert.ok(marks.every(({ row }) => row < rows))
      for (const [i, one] of marks.entries()) {
        for (const other of marks.slice(0, i)) {
          if (one.row === other.row) assert.ok(Math.abs(one.x - other.x) >= 19.999)
        }
      }
    }),
  )
})

test('from right to left the year is mirrored, and days of other years stand at its edges', () => {
  const [ltr, rtl] = [
    { width: 800, rtl: false },
    { width: 800, rtl: true },
  ]
  for (const day of ['2026-01-01', '2026-06-30', '2026-12-31']) {
    const sum = placeInYear(day, '2026', ltr) + placeInYear(day, '2026', rtl)
    assert.ok(Math.abs(sum - 800) < 1e-9)
  }
  assert.equal(placeInYear('2020-05-05', '2026', ltr), placeInYear('2026-01-01', '2026', ltr))
  assert.ok(placeInYear('2030-05-05', '2026', ltr) <= 800)
})

test('every text has a place of its own, one step further than the text it was made of', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const edges = [
    { from: 'a', to: 'c' },
    { from: 'c', to: 'e' },
    { from: 'a', to: 'd' },
  ]
  const places = placeKin(ids, edges)
  assert.deepEqual(places.map(({ id }) => id).toSorted(), ids)
  const stepOf = (id: string) => places.find((one) => one.id === id)?.step
  assert.deepEqual(ids.map(stepOf), [0, 0, 1, 1, 2])
  for (const rtl of [false, true]) {
    const { boxes } = layoutKin(places, { width: 500, rtl })
    assert.ok(boxes.every(({ x, width }) => x >= 0 && x + width <= 500.001))
    assert.equal(new Set(boxes.map(({ y }) => y)).size, ids.length)
  }
  assert.deepEqual(placeKin([], []), [])
})

test('figures held lie within the picture, a higher one above a lower one', () => {
  const point = fc.record({
    day: dayOf2026,
    count: fc.integer({ min: 0, max: 20_000 }),
    line: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), fc.boolean(), (given, rtl) => {
      const points = given.toSorted((a, b) => (a.day < b.day ? -1 : 1))
      const shapes = layoutHeldFigures(points, { width: 900, height: 260, rtl })
      for (const [i, { x, y }] of shapes.points.entries()) {
        assert.ok(x >= 0 && x <= 900 && y >= 0 && y <= 260)
        for (const [j, other] of shapes.points.entries()) {
          if ((points[i]?.count ?? 0) > (points[j]?.count ?? 0)) assert.ok(y <= other.y)
        }
      }
    }),
  )
})

test('the axis ends at a round number that holds the highest figure', () => {
  assert.deepEqual(
    [1, 4, 7, 95, 1_300, 6_000, 9_999].map(roundUp),
    [4, 4, 8, 100, 2_000, 6_000, 10_000],
  )
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (most) => roundUp(most) >= most))
})
