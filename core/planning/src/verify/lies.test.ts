// Lies about sums and proofs, told by a planner who knows the verifier well.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@parley/kernel'
import type { Planned } from '@parley/terms'
import {
  accepted,
  byCapacity,
  codes,
  counted,
  drawn,
  planOf,
  problemOf,
  soldier,
} from '../test/told-plans.ts'

test('two stages told as one are no stages', () => {
  const people = [1, 2, 3].map((weight) => soldier(`w${weight}`, { weight }))
  const objective = {
    kind: 'criterion-lexicographic',
    stages: [{ of: 'people' }, { of: 'weight' }],
  }
  const problem = problemOf(people, { objective })
  const stages = [{ stage: 'stage:1,stage:2', value: 2, bound: 2 }]
  const told = planOf(problem, [['w1', 'w2']], { stages, vector: [2, 3] })
  assert.deepEqual(codes(problem, told), ['stages-wrong'])
})

test('an empty proof proves nothing about remains', () => {
  const lots = [{ id: 'lot', holder: 'a', home: 'b', count: 5 }]
  const problem = problemOf([soldier('x'), soldier('y')], { remains: lots })
  const stages = [...counted(2, 2), { stage: 'remains', value: 0, bound: 0 }]
  const fair = planOf(problem, [['x', 'y']], { stages })
  const nothing = { denominator: 1, rows: [], multipliers: [] }
  const proofs = (last: typeof nothing | null): Planned['certificate'] => {
    return { ...fair.certificate, stages: [byCapacity, byCapacity, last] }
  }
  const silent = accepted(problem, { ...fair, certificate: proofs(null) })
  assert.deepEqual(
    silent.stages.map((stage) => stage.proof),
    ['proved', 'proved', 'claimed'],
  )
  assert.equal(silent.isProved, false)
  assert.deepEqual(codes(problem, { ...fair, certificate: proofs(nothing) }), ['proof-fails'])
})

// Seven by two and a third is three, and thirty-five is fifteen, but not in a computer's fractions.
test('a row divided by a fraction holds for no plan', () => {
  const refs = ['s1', 's2', 's3', 's4', 's5', 's6']
  const tranches = [{ id: 't1', capacity: { a: { seats: 35 } } }]
  const problem = problemOf(
    refs.map((ref) => soldier(ref, { seats: 7 })),
    { tranches },
  )
  const go = (count: number, row: string, denominator: number): Planned => {
    const stages = counted(count, count)
    const plan = planOf(problem, [drawn(...refs).slice(0, count)], { stages })
    const proof = { denominator, rows: [0], multipliers: [1] }
    return {
      ...plan,
      certificate: { ...plan.certificate, rows: [row], stages: [proof, proof] },
    }
  }
  assert.ok(accepted(problem, go(5, 'round/0/a/seats/7', 1)).isProved)
  for (const divisor of ['2.3333333333333335', '7.0', '0x7', '7e0', ' 7', '07', 'Infinity', '0']) {
    assert.deepEqual(codes(problem, go(5, `round/0/a/seats/${divisor}`, 1)), ['proof-fails'])
  }
  assert.deepEqual(codes(problem, go(4, 'round/0/a/seats/2.3333333333333335', 3)), ['proof-fails'])
})

test('a row is known by one name alone', () => {
  const problem = problemOf([soldier('x'), soldier('y')], {
    terms: [{ id: 'q', kind: 'quota', where: {}, max: 2 }],
  })
  const plan = planOf(problem, [['x', 'y']], { stages: counted(2, 2) })
  const by = (row: string): Planned => {
    return { ...plan, certificate: { ...plan.certificate, rows: [row] } }
  }
  assert.ok(accepted(problem, by('term/q')).isProved)
  const others = [
    'term/q/0x0',
    'term/q/',
    'term/q/0.0',
    'capacity/0x0/a/people',
    'capacity//a/people',
  ]
  for (const row of others) assert.deepEqual(codes(problem, by(row)), ['proof-fails'], row)
})

test('a denominator below one turns no proof round', () => {
  const problem = problemOf([soldier('x'), soldier('y')])
  const plan = planOf(problem, [drawn('x', 'y').slice(0, 1)], { stages: counted(1, 1) })
  for (const denominator of [-1, 0]) {
    const proof = { denominator, rows: [], multipliers: [] }
    const certificate = { ...plan.certificate, stages: [proof, proof] }
    assert.deepEqual(codes(problem, { ...plan, certificate }), ['proof-fails'])
  }
})

test('a strict queue is not proved by the largest number who could cross', () => {
  const people = [
    soldier('first', { seats: 2 }),
    soldier('x', { class: 2 }),
    soldier('y', { class: 2 }),
  ]
  const tranches = [{ id: 't1', capacity: { a: { seats: 2 } } }]
  const objective = { kind: 'strict-queue' }
  const problem = problemOf(people, { tranches, objective })
  const plan = planOf(problem, [['x', 'y']], { stages: counted(2, 0, 2) })
  const largest = {
    ...plan,
    reasons: [{ code: 'queue', people: ['first'] }] as const,
    certificate: {
      ...plan.certificate,
      rows: ['capacity/0/a/seats', 'stage/0'],
      stages: [byCapacity, { ...byCapacity, rows: [0, 1], multipliers: [1, -1] }, null],
    },
  }
  assert.deepEqual(codes(problem, largest), ['proof-fails'])
})

test('a difference of one is seen among sums that a computer would round', () => {
  const count = 9008
  const side = (holder: string, first: number): readonly JsonObject[] =>
    Array.from({ length: count }, (_, i) => {
      const weight = i === 0 ? first : 1_000_000
      const home = holder === 'a' ? 'b' : 'a'
      return { ref: `${holder}${i}`, holder, home, category: 'soldier', class: 1, weight }
    })
  // 1,000,000 times the weight of a is one more than 999,999 times the weight of b.
  const people = [
    ...side('a', 990_993),
    ...side('b', 1),
    soldier('b-last', { holder: 'b', home: 'a', weight: 1_000_000 }),
  ]
  const parity = { id: 'even', kind: 'parity', between: ['a', 'b'], measure: 'weight' }
  const terms = [{ ...parity, ratio: [999_999, 1_000_000] }]
  const problem = problemOf(people, { terms, tranches: [{ id: 't1', capacity: {} }] })
  const refs = problem.people.map((person) => person.ref)
  const odd = ['b0', ...refs.filter((ref) => ref !== 'b0')]
  const plan = planOf(problem, [odd], { stages: counted(refs.length, refs.length) })
  assert.deepEqual(codes(problem, plan), ['term-broken'])
})

test('a proof by cases leaves no case out', () => {
  const problem = problemOf([soldier('x'), soldier('y')])
  const plan = planOf(problem, [drawn('x', 'y').slice(0, 1)], { stages: counted(1, 1) })
  const bare = { denominator: 1, rows: [], multipliers: [] }
  const cases = [
    { column: 'kind/x', at: 1, below: bare, above: bare },
    { column: 'kind/x', at: 9, below: bare, above: bare },
    { column: 'kind/x', at: -9, below: bare, above: bare },
    { column: 'kind/nobody', at: 0, below: bare, above: bare },
    { column: 'cross/x/0', at: 0, below: bare, above: bare },
  ]
  for (const proof of cases) {
    const certificate = { ...plan.certificate, stages: [proof, proof] }
    assert.deepEqual(codes(problem, { ...plan, certificate }), ['proof-fails'], proof.column)
  }
})

test('no part of a proof is empty', () => {
  const problem = problemOf([soldier('x'), soldier('y')])
  const plan = planOf(problem, [['x', 'y']], { stages: counted(2, 2) })
  const parts = (...extra: readonly string[][]): Planned => {
    return { ...plan, certificate: { ...plan.certificate, parts: [['t1'], ...extra] } }
  }
  assert.ok(accepted(problem, parts()).isProved)
  assert.deepEqual(codes(problem, parts([])), ['proof-fails'])
  const many = Array.from({ length: 100_000 }, (): string[] => [])
  assert.deepEqual(codes(problem, parts(...many)), ['proof-fails'])
})
