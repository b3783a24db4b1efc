import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layoutSight } from './sight.ts'

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01
const given = fc
  .tuple(
    fc.integer({ min: 0, max: 5_000 }),
    fc.array(fc.array(fc.nat(), { maxLength: 8 }), { maxLength: 9 }),
  )
  .map(([size, all]) => ({
    size,
    lines: all.map((steps) => {
      const rising = [...new Set(steps.map((step) => step % (size + 1)))].toSorted((x, y) => x - y)
      return { seen: rising.at(-1) ?? 0, steps: rising }
    }),
  }))
const space = fc.record({
  width: fc.integer({ min: 300, max: 1_400 }),
  names: fc.constantFrom(0, 120),
  rtl: fc.boolean(),
})

test('what is confirmed and what is not fill the whole log, side by side, in either direction', () => {
  fc.assert(
    fc.property(given, space, ({ size, lines }, room) => {
      const shapes = layoutSight(lines, size, room)
      for (const { known, lag } of shapes.lines) {
        const all = size === 0 ? 0 : room.width - room.names
        assert.ok(near(known.width + lag.width, all))
        const [left, right] = room.rtl ? [lag, known] : [known, lag]
        assert.ok(near(left.x + left.width, right.x))
        assert.ok(near(left.x, room.rtl ? room.width - room.names - all : room.names))
      }
    }),
  )
})

test('the further a reader has confirmed the longer its bar, and every mark lies on it', () => {
  fc.assert(
    fc.property(given, space, ({ size, lines }, room) => {
      const shapes = layoutSight(lines, size, room).lines
      for (const [i, { known, marks }] of shapes.entries()) {
        for (const x of marks) assert.ok(x >= known.x - 0.01 && x <= known.x + known.width + 0.01)
        for (const [j, other] of shapes.entries()) {
          if ((lines[i]?.seen ?? 0) < (lines[j]?.seen ?? 0))
            assert.ok(known.width < other.known.width)
        }
      }
    }),
  )
})

test('the axis names the first and the last entry, each number once', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5_000 }), space, (size, room) => {
      const { ticks } = layoutSight([], size, room)
      const numbers = ticks.map(({ at }) => at)
      assert.deepEqual([numbers[0], numbers.at(-1)], [0, size])
      assert.equal(new Set(numbers).size, numbers.length)
    }),
  )
})
