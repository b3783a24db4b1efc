import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@parley/kernel'
import { parsePlan } from './plan-parser.ts'
import { writePlan } from './plan-writer.ts'

const sha256 = 'a'.repeat(64)
const plan: JsonObject = {
  format: 'plan@v1',
  problem: { id: 'example', sha256 },
  outcome: 'planned',
  vector: [2, -1],
  stages: [
    { stage: 'stage:1', value: 2, bound: 2 },
    { stage: 'stage:2', value: -1, bound: null },
  ],
  tranches: [
    {
      id: 't1',
      people: ['a1', 'b1'],
      legs: [
        { holder: 'a', people: ['a1'] },
        { holder: 'b', people: ['b1'] },
      ],
      remains: [{ lot: 'r1', count: 3 }],
    },
  ],
  demands: [{ for: 'a1', by: ['b1'] }],
  reasons: [
    { code: 'ineligible', why: 'unfit', people: ['a2'] },
    { code: 'terms', terms: ['parity', 'capacity:t1'], people: ['a3'] },
    { code: 'stage', stage: 'stage:1', loses: 1, people: ['a4'] },
    { code: 'lottery', people: ['a5'] },
  ],
  lottery: [{ ref: 'a5', number: 'b'.repeat(64) }],
  certificate: {
    version: 1,
    parts: [['t1']],
    stages: [
      {
        column: 'kind/a1',
        at: 0,
        below: { denominator: 1, multipliers: { 'term/parity': 1 } },
        above: { denominator: 2, multipliers: {} },
      },
      null,
    ],
  },
}

test('a plan is read as it was written', () => {
  const read = parsePlan(plan)
  assert.ok(read.ok)
  const again = parsePlan(JSON.parse(writePlan(read.value)))
  assert.deepEqual(again, read)
  assert.deepEqual(JSON.parse(writePlan(read.value)), plan)
})

const tabled = {
  version: 2,
  rows: ['term/parity', 'capacity/0/a/people'],
  parts: [['t1']],
  stages: [
    {
      column: 'kind/a1',
      at: 0,
      below: { denominator: 1, rows: [0, 1], multipliers: [1, -2] },
      above: { denominator: 2, rows: [], multipliers: [] },
    },
    null,
  ],
}

test('a certificate with a table of rows is read as it was written', () => {
  const read = parsePlan({ ...plan, certificate: tabled })
  assert.ok(read.ok && read.value.outcome === 'planned')
  assert.deepEqual(JSON.parse(writePlan(read.value)), { ...plan, certificate: tabled })
})

const priced = {
  version: 3,
  rows: ['stage/0'],
  columns: ['together/a1+b1'],
  parts: [['t1']],
  stages: [
    {
      column: 0,
      at: 0,
      below: { denominator: 1, prices: '01(62)', rows: [0], multipliers: [-2] },
      above: { denominator: 0, prices: '', rows: [], multipliers: [] },
    },
    { denominator: 2, rows: [], multipliers: [] },
  ],
}

test('a certificate with prices is read as it was written', () => {
  const read = parsePlan({ ...plan, certificate: priced })
  assert.ok(read.ok && read.value.outcome === 'planned')
  assert.deepEqual(JSON.parse(writePlan(read.value)), { ...plan, certificate: priced })
})

const pricedLeaf = (prices: unknown, denominator: unknown = 1): object => ({
  ...priced,
  stages: [{ denominator, prices, rows: [], multipliers: [] }],
})

const leaf = (rows: unknown, multipliers: unknown, denominator: unknown = 1): object => ({
  ...tabled,
  stages: [{ denominator, rows, multipliers }],
})

test('a certificate of another sort is no certificate', () => {
  for (const certificate of [
    {},
    { version: 2 },
    { version: 1, parts: [], stages: [7] },
    { by: 'x' },
    { ...tabled, version: 3 },
    { ...priced, version: 2 },
    { ...priced, version: 4 },
    { ...priced, columns: [1] },
    { ...priced, stages: tabled.stages },
    { ...tabled, columns: [] },
    pricedLeaf('10'),
    pricedLeaf('(61)'),
    pricedLeaf(1),
    pricedLeaf(null),
    pricedLeaf('1', -1),
    { ...pricedLeaf('1'), version: 2, columns: undefined },
    { ...tabled, rows: [1] },
    { version: 2, parts: [], stages: [] },
    { ...tabled, version: 1 },
    leaf([0, 0], [1, 1]),
    leaf([1, 0], [1, 1]),
    leaf([0, 1], [1]),
    leaf([-1], [1]),
    leaf([0], [0.5]),
    leaf([0], [1], 0),
    leaf({ 'term/parity': 1 }, [1]),
    { ...tabled, stages: [{ denominator: 1, multipliers: { 'term/parity': 1 } }] },
  ]) {
    const read = parsePlan({ ...plan, certificate })
    assert.ok(read.ok && read.value.outcome === 'planned')
    assert.deepEqual(read.value.certificate.stages, [])
  }
})

test('a plan without legs and remains has none', () => {
  const read = parsePlan({ ...plan, tranches: [{ id: 't1', people: [] }] })
  assert.ok(read.ok && read.value.outcome === 'planned')
  assert.deepEqual(read.value.tranches, [{ id: 't1', people: [], legs: [], remains: [] }])
})

const WRONG: readonly (readonly [string, unknown, string])[] = [
  ['no object', 7, 'plan'],
  ['no outcome', { ...plan, outcome: 'perhaps' }, 'plan.outcome'],
  ['a field nobody knows', { ...plan, mood: 1 }, 'plan.mood'],
  ['a short hash', { ...plan, problem: { id: 'example', sha256: 'ab' } }, 'problem.sha256'],
  ['a fraction in the vector', { ...plan, vector: [0.5] }, 'plan.vector'],
  [
    'a bound that is a word',
    { ...plan, stages: [{ stage: 'x', value: 1, bound: 'one' }] },
    'stages[0].bound',
  ],
  ['people by number', { ...plan, tranches: [{ id: 't1', people: [1] }] }, 'tranches[0].people'],
  [
    'a reason nobody knows',
    { ...plan, reasons: [{ code: 'mood', people: [] }] },
    'reasons[0].code',
  ],
  [
    'a stage reason without its loss',
    { ...plan, reasons: [{ code: 'stage', stage: 'x', people: [] }] },
    'reasons[0].loses',
  ],
  [
    'remains below nothing',
    { ...plan, tranches: [{ id: 't1', people: [], remains: [{ lot: 'r', count: -1 }] }] },
    'tranches[0].remains[0].count',
  ],
  [
    'a lottery number in capitals',
    { ...plan, lottery: [{ ref: 'a', number: 'B'.repeat(64) }] },
    'lottery[0].number',
  ],
  [
    'a refusal without a code',
    { format: 'plan@v1', problem: { id: 'x', sha256 }, outcome: 'refused', refusal: {} },
    'refusal.code',
  ],
]

for (const [what, json, at] of WRONG) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(parsePlan(json), { ok: false, refusal: { code: 'bad-value', at } })
  })
}

test('refuses another format by its name', () => {
  const read = parsePlan({ ...plan, format: 'plan@v2' })
  assert.equal(read.ok ? null : read.refusal.code, 'unknown-format')
})
