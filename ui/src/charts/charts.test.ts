import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Board, Milestone } from '@parley/api'
import { layoutEvidence } from './evidence.ts'
import { flowModel } from './flow-model.ts'
import { layoutFlow } from './flow.ts'
import { layoutLanes } from './lanes.ts'
import { markDifferences } from './letters.ts'
import { layoutPath } from './path.ts'
import { layoutPyramid } from './pyramid.ts'
import { layoutColumns, layoutLag, layoutRange, stepStates } from './strips.ts'

const near = (a: number, b: number, within = 0.01) => Math.abs(a - b) <= within
const count = fc.integer({ min: 0, max: 3000 })

const tranche = fc.record({
  withHolder: count,
  notPresented: count,
  withTransit: count,
  inHospital: count,
  withOwnSide: count,
  home: count,
})

const board: fc.Arbitrary<Pick<Board, 'flow' | 'tranches'>> = fc
  .array(fc.tuple(tranche, tranche), { minLength: 1, maxLength: 5 })
  .map((both) => ({
    flow: [0, 1].map((side) => ({
      home: side === 0 ? 'a' : 'b',
      holder: side === 0 ? 'b' : 'a',
      tranches: both.map((pair, i) => ({ tranche: String(i + 1), ...(pair[side] ?? pair[0]) })),
    })),
    tranches: both.map((_, i) => ({
      id: String(i + 1),
      number: i + 1,
      state: 'running' as const,
      heldBecause: null,
      actual: null,
      agreed: true,
      sides: [],
      milestones: [],
    })),
  }))

test('everyone who enters a tranche is in exactly one place after it', () => {
  fc.assert(
    fc.property(board, (given) => {
      const { links, nodes } = flowModel(given)
      for (const { id, column } of nodes.filter((node) => node.column === 1)) {
        const sum = (side: 'from' | 'to') =>
          links.filter((link) => link[side] === id).reduce((n, link) => n + link.people, 0)
        assert.equal(sum('from'), sum('to'), `${id} in column ${column}`)
      }
    }),
  )
})

test('the flow stays inside its space, draws nobody twice, and mirrors for the other direction', () => {
  fc.assert(
    fc.property(board, fc.integer({ min: 300, max: 1400 }), (given, width) => {
      const { nodes, links } = flowModel(given)
      const space = { width, height: 370, labels: 150, rtl: false }
      const shapes = layoutFlow(nodes, links, space)
      const mirror = layoutFlow(nodes, links, { ...space, rtl: true })
      const moved = links.reduce((n, link) => n + link.people, 0)
      assert.equal(
        shapes.ribbons.reduce((n, ribbon) => n + ribbon.people, 0),
        moved,
      )
      for (const [i, node] of shapes.nodes.entries()) {
        assert.ok(node.x >= 0 && node.x + node.width <= width - 150 + 0.01)
        assert.ok(
          node.y >= 0 && node.y + node.height <= 370.01,
          `${node.id} at ${node.y}+${node.height}`,
        )
        const other = mirror.nodes[i]
        assert.ok(other !== undefined && near(other.x, width - node.x - node.width))
        assert.equal(other.y, node.y)
      }
      assert.ok(shapes.ribbons.every(({ path }) => !path.includes('NaN')))
    }),
  )
})

test('labels of one column never lie on one another', () => {
  fc.assert(
    fc.property(board, (given) => {
      const { nodes, links } = flowModel(given)
      const shapes = layoutFlow(nodes, links, { width: 900, height: 370, labels: 150, rtl: false })
      for (const column of [0, 1, 2]) {
        const middles = shapes.nodes
          .filter((n) => n.column === column)
          .map((n) => n.y + n.height / 2)
        for (const [i, y] of middles.entries()) {
          const before = middles[i - 1]
          if (before !== undefined) assert.ok(y - before >= 26, `${y} after ${before}`)
        }
      }
    }),
  )
})

test('an empty board draws nothing and does not fail', () => {
  const shapes = layoutFlow([], [], { width: 800, height: 300, labels: 150, rtl: false })
  assert.deepEqual([shapes.nodes, shapes.ribbons], [[], []])
})

test('evidence against lies on the other side of zero, on one scale', () => {
  const bits = fc.double({ min: -40, max: 40, noNaN: true })
  fc.assert(
    fc.property(fc.array(bits, { minLength: 1, maxLength: 14 }), fc.boolean(), (values, rtl) => {
      const rows = values.map((value, i) => ({ id: String(i), bits: value }))
      const { bars, zeroX } = layoutEvidence(rows, 700, rtl)
      for (const bar of bars) {
        assert.ok(bar.x >= 51.9 && bar.x + bar.width <= 648.1)
        const touchesAtStart = near(bar.x, zeroX)
        const touchesAtEnd = near(bar.x + bar.width, zeroX)
        assert.ok(touchesAtStart || touchesAtEnd)
        if (Math.abs(bar.bits) > 0.1) assert.equal(touchesAtStart, bar.bits > 0 !== rtl)
      }
      const scales = bars
        .filter((b) => Math.abs(b.bits) > 0.01)
        .map((b) => b.width / Math.abs(b.bits))
      assert.ok(scales.every((scale) => near(scale, scales[0] ?? scale, 1e-6)))
    }),
  )
})

test('evidence ticks are round, include zero and are at most nine', () => {
  const { ticks } = layoutEvidence(
    [
      { id: 'x', bits: 13 },
      { id: 'y', bits: -22 },
    ],
    600,
    false,
  )
  assert.ok(ticks.length <= 9)
  assert.ok(ticks.some((tick) => tick.bits === 0))
})

test('years of detention and minutes at the line both have room', () => {
  const day = 86_400
  const lanes = [
    { lane: 'detaining', from: 0, until: 1000 * day },
    { lane: 'coach', from: 1000 * day, until: 1000 * day + 3600 },
    { lane: 'transit-state', from: 1000 * day + 3600, until: null },
  ]
  const space = { width: 900, names: 120, now: 1000 * day + 7200, rtl: false }
  const shapes = layoutLanes(lanes, ['detaining', 'hospital', 'coach', 'transit-state'], space)
  assert.deepEqual(shapes.rows, ['detaining', 'coach', 'transit-state'])
  assert.ok(shapes.stretches.every((stretch) => stretch.width > 60))
  assert.deepEqual(shapes.gaps, [])
})

test('where nobody attested custody there is a gap and not a bridge', () => {
  const lanes = [
    { lane: 'detaining', from: 0, until: 100 },
    { lane: 'detaining', from: 500, until: 900 },
  ]
  const space = { width: 600, names: 100, now: 900, rtl: false }
  const { gaps, stretches } = layoutLanes(lanes, ['detaining'], space)
  assert.equal(gaps.length, 1)
  assert.ok(near(gaps[0]?.x ?? 0, (stretches[0]?.x ?? 0) + (stretches[0]?.width ?? 0)))
})

test('time runs from the start of reading in both directions', () => {
  const lanes = [
    { lane: 'detaining', from: 0, until: 100 },
    { lane: 'home', from: 100, until: null },
  ]
  const xs = (rtl: boolean) =>
    layoutLanes(lanes, ['detaining', 'home'], { width: 600, names: 100, now: 300, rtl }).ticks.map(
      (tick) => tick.x,
    )
  assert.deepEqual(
    xs(false),
    [...xs(false)].sort((a, b) => a - b),
  )
  assert.deepEqual(
    xs(true),
    xs(false).map((x) => 600 - x),
  )
})

test('a person with no attested custody at all draws nothing', () => {
  const shapes = layoutLanes([], ['home'], { width: 600, names: 100, now: 0, rtl: false })
  assert.deepEqual([shapes.rows, shapes.stretches, shapes.gaps, shapes.ticks], [[], [], [], []])
})

test('equal numbers look equal on both sides of the pyramid', () => {
  fc.assert(
    fc.property(count, count, fc.boolean(), (chosen, stays, rtl) => {
      const side = { chosen, stays }
      const rows = [{ id: 'r', sides: [side, side] as const }]
      const { bars, middle } = layoutPyramid(rows, { width: 700, labels: 180, numbers: 50, rtl })
      const of = (which: 0 | 1) => bars.filter((bar) => bar.side === which)
      assert.deepEqual(
        of(0).map((b) => b.people),
        of(1).map((b) => b.people),
      )
      for (const [i, bar] of of(0).entries()) {
        const other = of(1)[i]
        assert.ok(other !== undefined && near(bar.width, other.width))
        assert.ok(near(middle - bar.x, other.x + other.width - middle))
      }
      assert.ok(bars.every((bar) => bar.x >= 49.9 && bar.x + bar.width <= 650.1))
    }),
  )
})

test('a witness behind stands behind, and one far behind at the very start', () => {
  const names = [0, 10, 64, 5000].map((behind) => ({ name: String(behind), size: 5000 - behind }))
  const xs = layoutLag(names, { size: 5000, window: 64 }, { width: 320, rtl: false }).map(
    (l) => l.x,
  )
  assert.deepEqual(xs, [320, 270, 0, 0])
  const mirrored = layoutLag(names, { size: 5000, window: 64 }, { width: 320, rtl: true })
  assert.deepEqual(
    mirrored.map((l) => l.x),
    [0, 50, 320, 320],
  )
})

test('a witness ahead of what we know is not shown as behind', () => {
  const [lag] = layoutLag(
    [{ name: 'w', size: 12 }],
    { size: 10, window: 64 },
    { width: 100, rtl: false },
  )
  assert.equal(lag?.behind, 0)
})

test('an open bound is not drawn', () => {
  assert.deepEqual(layoutRange(50, null, { most: 100, width: 200 }), { reached: 100, bound: null })
  assert.deepEqual(layoutRange(50, 100, { most: 100, width: 200 }), { reached: 100, bound: 200 })
})

test('columns share one scale and stay apart', () => {
  const columns = layoutColumns([0, 5, 10], { width: 300, height: 80, rtl: false })
  assert.deepEqual(
    columns.map((c) => c.height),
    [0, 40, 80],
  )
  assert.ok(columns.every((c, i) => c.x >= i * 100 && c.x + c.width <= (i + 1) * 100))
})

const step = (target: string | null, actual: string | null): Milestone => ({
  code: 'go',
  owner: null,
  target,
  estimated: null,
  actual,
})

test('a step is done, done late, next, late or ahead', () => {
  const states = stepStates(
    [
      step('2027-03-14T08:00:00Z', '2027-03-14T07:59:00Z'),
      step('2027-03-14T08:00:00Z', '2027-03-14T08:09:00Z'),
      step('2027-03-14T09:00:00Z', null),
      step('2027-03-14T12:00:00Z', null),
      step(null, null),
    ],
    '2027-03-14T10:00:00Z',
  )
  assert.deepEqual(states, ['done', 'done-late', 'late', 'ahead', 'ahead'])
  assert.deepEqual(stepStates([step(null, null)], '2027-03-14T10:00:00Z'), ['next'])
})

test('marking differences loses no letter', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      const [a, b] = markDifferences(left, right)
      assert.equal(a.map((run) => run.text).join(''), left.normalize('NFC'))
      assert.equal(b.map((run) => run.text).join(''), right.normalize('NFC'))
    }),
  )
})

test('the same text, in capitals or not, has no differences', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const runs = markDifferences(text, text).flat()
      assert.ok(runs.every((run) => !run.differs))
    }),
  )
  assert.ok(
    markDifferences('КОВАЛЬЧУК', 'Ковальчук')
      .flat()
      .every((run) => !run.differs),
  )
})

test('the letters that differ are found', () => {
  const [left, right] = markDifferences('Олександр', 'Александр')
  assert.deepEqual(left[0], { text: 'О', differs: true })
  assert.deepEqual(right[0], { text: 'А', differs: true })
})

test('a path climbs one row a step inside its width, each node and its sibling on both sides of their parent', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { maxLength: 63 }),
      fc.integer({ min: 200, max: 900 }),
      fc.boolean(),
      (isBefore, width, rtl) => {
        const points = layoutPath(isBefore, { width, row: 30, rtl })
        assert.equal(points.length, isBefore.length + 1)
        points.forEach(({ x, y, sibling }, i) => {
          assert.equal(y, (points.length - 1 - i) * 30 + 15)
          const parent = points[i + 1]
          if (parent === undefined) return assert.equal(sibling, null)
          assert.ok(sibling !== null && near((x + sibling.x) / 2, parent.x))
          for (const one of [x, sibling.x]) assert.ok(one > -0.01 && one < width + 0.01)
          const standsLeft = sibling.x < x
          return assert.equal(standsLeft, (isBefore[i] ?? false) !== rtl)
        })
      },
    ),
  )
})
