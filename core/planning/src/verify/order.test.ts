// Lies about who goes, who goes first and why others stay, told by a planner who knows the verifier well.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@parley/kernel'
import type { Plan, Planned, PlanProblem, PlanReason } from '@parley/terms'
import {
  accepted,
  byCapacity,
  civilian,
  codes,
  counted,
  drawn,
  head,
  planOf,
  problemOf,
  soldier,
} from '../test/told-plans.ts'

test('legs are of those who cross, each once, though no bound asks for legs', () => {
  const problem = problemOf([soldier('x'), soldier('y')])
  const plan = planOf(problem, [['x', 'y']], { stages: counted(2, 2) })
  const within = (...legs: Planned['tranches'][number]['legs']): Planned => {
    return { ...plan, tranches: plan.tranches.map((tranche) => ({ ...tranche, legs })) }
  }
  assert.ok(accepted(problem, within({ holder: 'a', people: ['x', 'y'] })).isProved)
  const told = [
    within({ holder: 'a', people: ['x', 'nobody'] }),
    within({ holder: 'a', people: ['x'] }),
    within({ holder: 'b', people: ['x', 'y'] }),
    within({ holder: 'a', people: ['x', 'y'] }, { holder: 'a', people: ['y'] }),
  ]
  for (const legs of told) assert.deepEqual(codes(problem, legs), ['legs-wrong'])
})

test('nobody answers a demand that was not made', () => {
  const demands = { id: 'd', kind: 'demands', list: [{ for: 'x', atLeast: 1, of: ['y'] }] }
  for (const terms of [[], [{ ...demands, exclusive: false }]]) {
    const problem = problemOf([soldier('x'), soldier('y')], { terms })
    const plan = planOf(problem, [['x', 'y']], { stages: counted(2, 2) })
    assert.ok(accepted(problem, plan).isProved)
    const answered = { ...plan, demands: [{ for: 'x', by: ['y'] }] }
    assert.deepEqual(codes(problem, answered), ['demand-unanswered'])
  }
})

test('a problem that can be read is not refused for its form', () => {
  const problem = problemOf([soldier('x')])
  const refused = (refusal: Extract<Plan, { outcome: 'refused' }>['refusal']): Plan => {
    return { ...head, outcome: 'refused', refusal }
  }
  assert.deepEqual(codes(problem, refused({ code: 'bad-value' })), ['reason-wrong'])
  assert.deepEqual(codes(problem, refused({ code: 'too-large', at: 'people' })), ['reason-wrong'])
  assert.equal(accepted(problem, refused({ code: 'not-proven' })).isProved, false)
})

test('terms that hold where nobody crosses are no conflict', () => {
  const terms = [
    { id: 'most', kind: 'quota', where: {}, max: 2 },
    { id: 'least', kind: 'quota', where: {}, min: 3 },
    { id: 'all', kind: 'all-for-all', where: { class: [1] } },
    { id: 'none', kind: 'all-for-all', where: { class: [9] } },
  ]
  const problem = problemOf([soldier('x', { named: true }), soldier('y')], { terms })
  const refused = (...names: readonly string[]): Plan => {
    return { ...head, outcome: 'refused', refusal: { code: 'infeasible', terms: names } }
  }
  for (const names of [['least'], ['all', 'capacity:t1'], ['named:x']]) {
    assert.equal(accepted(problem, refused(...names)).outcome, 'refused')
  }
  const told = [
    [],
    ['other'],
    ['least', 'other'],
    ['capacity:t9'],
    ['named:y'],
    ['most'],
    ['none'],
    ['capacity:t1', 'most'],
  ]
  for (const names of told) assert.deepEqual(codes(problem, refused(...names)), ['reason-wrong'])
})

test('of people whom no term tells apart the smaller number goes, whatever else is told of them', () => {
  const people = [soldier('x'), civilian('y', { weight: 7, attributes: { months: 9 } })]
  const problem = problemOf(people, { tranches: [{ id: 't1', capacity: { a: { people: 1 } } }] })
  const [first = '', second = ''] = drawn('x', 'y')
  const stages = counted(1, 1)
  assert.ok(accepted(problem, planOf(problem, [[first]], { stages })).isProved)
  assert.deepEqual(codes(problem, planOf(problem, [[second]], { stages })), ['lottery-wrong'])
})

test('families alike are drawn by the smallest number among their members', () => {
  const families = ['f', 'g'].map((group) => {
    return [soldier(`${group}1`, { group }), civilian(`${group}2`, { group, class: 2 })]
  })
  const tranches = [{ id: 't1', capacity: { a: { people: 3 } } }]
  const problem = problemOf(families.flat(), { tranches })
  const [first = ''] = drawn('f1', 'f2', 'g1', 'g2')
  const family = (group: string): Planned =>
    planOf(problem, [[`${group}1`, `${group}2`]], {
      stages: counted(2, 1, 1),
      certificate: {
        version: 2,
        rows: ['round/0/a/people/2'],
        parts: [['t1']],
        stages: [{ denominator: 1, rows: [0], multipliers: [2] }, byCapacity, byCapacity],
      },
    })
  const other = first.startsWith('f') ? 'g' : 'f'
  assert.ok(accepted(problem, family(first.slice(0, 1))).isProved)
  assert.deepEqual(codes(problem, family(other)), ['lottery-wrong'])
})

test('where one of two alike goes, no term and no stage keeps the other', () => {
  const terms = [{ id: 'q', kind: 'quota', where: {}, max: 1 }]
  const problem = problemOf([soldier('x'), soldier('y')], { terms })
  const [first = '', second = ''] = drawn('x', 'y')
  const told: readonly PlanReason[] = [
    { code: 'stage', stage: 'people', loses: 1, people: [second] },
    { code: 'terms', terms: ['q'], people: [second] },
  ]
  const certificate: Planned['certificate'] = {
    version: 2,
    rows: ['term/q'],
    parts: [['t1']],
    stages: [byCapacity, byCapacity],
  }
  const plan = planOf(problem, [[first]], { stages: counted(1, 1), certificate })
  assert.ok(accepted(problem, plan).isProved)
  for (const reason of told) {
    assert.deepEqual(codes(problem, { ...plan, reasons: [reason] }), ['reason-wrong'])
  }
})

test('people alike are told the same', () => {
  const terms = [{ id: 'nobody', kind: 'quota', where: {}, max: 0 }]
  const problem = problemOf([soldier('x'), soldier('y')], { terms })
  const certificate = { version: 1, parts: [], stages: [] } as const
  const plan = planOf(problem, [[]], { stages: counted(0, 0), certificate })
  const because = (people: readonly string[], ...names: readonly string[]): PlanReason => {
    return { code: 'terms', terms: names, people }
  }
  const one = { ...plan, reasons: [because(['x'], 'nobody'), because(['y'], 'nobody')] }
  assert.equal(accepted(problem, one).personCount, 0)
  const two = { ...plan, reasons: [because(['x'], 'nobody'), because(['y'], 'capacity:t1')] }
  assert.deepEqual(codes(problem, two), ['reason-wrong'])
})

const TWO_TRANCHES = ['t1', 't2'].map((id) => ({ id, capacity: { a: { people: 1 } } }))

test('nobody less urgent goes first in the place of somebody more urgent', () => {
  const people = [soldier('urgent'), soldier('other', { class: 2 })]
  const order = (schedule: string): PlanProblem =>
    problemOf(people, { tranches: TWO_TRANCHES, schedule })
  const stages = counted(2, 1, 1)
  const certificate: Planned['certificate'] = {
    version: 2,
    rows: ['capacity/0/a/people'],
    parts: [['t1', 't2']],
    stages: [byCapacity, null, null],
  }
  const plan = (problem: PlanProblem, ...tranches: readonly string[][]): Planned =>
    planOf(problem, tranches, { stages, certificate })
  const [urgent, any] = [order('urgent-first'), order('any')]
  assert.equal(accepted(urgent, plan(urgent, ['urgent'], ['other'])).personCount, 2)
  assert.equal(accepted(any, plan(any, ['other'], ['urgent'])).personCount, 2)
  assert.deepEqual(codes(urgent, plan(urgent, ['other'], ['urgent'])), ['order-wrong'])
})

test('of people equally urgent the smaller number goes first, though other stages tell them apart', () => {
  const people = [soldier('x'), soldier('y', { weight: 2 })]
  const objective = {
    kind: 'criterion-lexicographic',
    stages: [{ of: 'people' }, { of: 'weight' }],
  }
  const problem = problemOf(people, { tranches: TWO_TRANCHES, objective })
  const stages = [
    { stage: 'stage:1', value: 2, bound: 2 },
    { stage: 'stage:2', value: 3, bound: 3 },
  ]
  const certificate = { version: 1, parts: [], stages: [] } as const
  const plan = (...refs: readonly string[]): Planned =>
    planOf(
      problem,
      refs.map((ref) => [ref]),
      { stages, certificate },
    )
  const order = drawn('x', 'y')
  assert.equal(accepted(problem, plan(...order)).personCount, 2)
  assert.deepEqual(codes(problem, plan(...order.toReversed())), ['order-wrong'])
  const cutShort = stages.map((stage, s) => (s === 1 ? { ...stage, bound: null } : stage))
  const late = planOf(
    problem,
    order.toReversed().map((ref) => [ref]),
    {
      stages: cutShort,
      vector: [2, 3],
      certificate,
    },
  )
  assert.equal(accepted(problem, late).isProved, false)
})

test('a family with two urgent members goes before a family with one', () => {
  const family = (group: string, ...classes: readonly number[]): readonly JsonObject[] =>
    classes.map((c, i) => soldier(`${group}${i}`, { group, class: c }))
  const people = [...family('f', 1, 2), ...family('g', 1, 1)]
  const tranches = ['t1', 't2'].map((id) => ({ id, capacity: { a: { people: 2 } } }))
  const problem = problemOf(people, { tranches })
  const certificate = { version: 1, parts: [], stages: [] } as const
  const plan = (...groups: readonly string[]): Planned =>
    planOf(
      problem,
      groups.map((group) => [`${group}0`, `${group}1`]),
      {
        stages: counted(4, 3, 1),
        certificate,
      },
    )
  assert.equal(accepted(problem, plan('g', 'f')).personCount, 4)
  assert.deepEqual(codes(problem, plan('f', 'g')), ['order-wrong'])
})
