// Lies that a planner might tell who knows the verifier well: each plan is right but for one thing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nobleCryptography as hashing } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { lotteryNumbers, parseProblem } from '@parley/terms'
import type { Plan, Planned, PlanProblem, PlanReason } from '@parley/terms'
import { verifyPlan } from './verify.ts'
import type { Finding, Verification } from './verify.ts'

const SEED = '5'.repeat(64)
const numberOf = lotteryNumbers(hashing, SEED)
const sha256 = '1'.repeat(64)

const soldier = (ref: string, more: JsonObject = {}): JsonObject => {
  return { ref, holder: 'a', home: 'b', category: 'soldier', class: 1, ...more }
}

function problemOf(people: readonly JsonObject[], more: JsonObject = {}): PlanProblem {
  const read = parseProblem({
    format: 'plan-problem@v1',
    id: 'lies',
    parties: [{ id: 'a' }, { id: 'b' }],
    tranches: [{ id: 't1', capacity: { a: { people: 2 } } }],
    lottery: { seed: SEED },
    people,
    ...more,
  })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

const head = { format: 'plan@v1', problem: { id: 'lies', sha256 } } as const
const byCapacity = { denominator: 1, rows: [0], multipliers: [1] }

/** A plan of the given tranches; every value is its own bound, and one row proves each. */
function planOf(
  problem: PlanProblem,
  tranches: readonly (readonly string[])[],
  more: Partial<Planned> = {},
): Planned {
  const going = new Set(tranches.flat())
  const left = problem.people.flatMap(({ ref }) => (going.has(ref) ? [] : [ref]))
  const reason: PlanReason = { code: 'lottery', people: left }
  const stages = more.stages ?? [{ stage: 'people', value: going.size, bound: going.size }]
  return {
    ...head,
    outcome: 'planned',
    vector: stages.map((stage) => stage.value),
    stages,
    tranches: problem.tranches.map(({ id }, t) => {
      return { id, people: tranches[t] ?? [], legs: [], remains: [] }
    }),
    demands: [],
    reasons: left.length > 0 ? [reason] : [],
    lottery: problem.people.map(({ ref }) => ({ ref, number: numberOf(ref) })),
    certificate: {
      version: 2,
      rows: ['capacity/0/a/people'],
      parts: [problem.tranches.map(({ id }) => id)],
      stages: stages.map(() => byCapacity),
    },
    ...more,
  }
}

function codes(problem: PlanProblem, plan: Plan): readonly Finding['code'][] {
  const verdict = verifyPlan(problem, plan, { hashing, sha256 })
  return verdict.ok ? [] : [...new Set(verdict.refusal.findings.map((finding) => finding.code))]
}

function accepted(problem: PlanProblem, plan: Plan): Verification {
  const verdict = verifyPlan(problem, plan, { hashing, sha256 })
  assert.ok(verdict.ok, JSON.stringify(verdict))
  return verdict.value
}

/** Refs by ascending lottery number. */
const drawn = (...refs: readonly string[]): readonly string[] =>
  refs.toSorted((x, y) => (numberOf(x) < numberOf(y) ? -1 : 1))

const counted = (...values: readonly number[]): Planned['stages'] =>
  values.map((value, s) => {
    return { stage: s === 0 ? 'people' : `class:${s}`, value, bound: value }
  })

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
