import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { JsonObject } from '@parley/kernel'
import { parseProblem, parseProblemText } from './plan-problem-parser.ts'
import { writeProblem } from './plan-problem-writer.ts'

const SEED = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

const person: JsonObject = {
  ref: 'a1',
  holder: 'a',
  home: 'b',
  category: 'soldier',
  class: 1,
}
const problem: JsonObject = {
  format: 'plan-problem@v1',
  id: 'example',
  parties: [{ id: 'a' }, { id: 'b' }],
  tranches: [{ id: 't1', capacity: { a: { people: 2 } } }],
  people: [person, { ...person, ref: 'b1', holder: 'b', home: 'a' }],
  lottery: { seed: SEED },
}

const parity = { id: 'x', kind: 'parity', between: ['a', 'b'] }
const withTerm = (term: JsonObject): JsonObject => ({ ...problem, terms: [term] })
const withPerson = (fields: JsonObject): JsonObject => ({
  ...problem,
  people: [{ ...person, ...fields }],
})
const without = (key: string): JsonObject =>
  Object.fromEntries(Object.entries(problem).filter(([k]) => k !== key))

const REFUSED: readonly (readonly [string, unknown, string, string])[] = [
  ['a list', [], 'bad-value', 'problem'],
  ['another format', { ...problem, format: 'plan-problem@v2' }, 'unknown-format', 'format'],
  ['a field nobody knows', { ...problem, colour: 1 }, 'unknown-field', 'problem.colour'],
  ['no id', without('id'), 'missing-field', 'problem.id'],
  ['no lottery', without('lottery'), 'missing-field', 'problem.lottery'],
  ['no people', without('people'), 'missing-field', 'problem.people'],
  ['a null field', { ...problem, note: null }, 'bad-value', 'problem.note'],
  ['one party', { ...problem, parties: [{ id: 'a' }] }, 'bad-value', 'parties'],
  ['no tranche', { ...problem, tranches: [] }, 'bad-value', 'tranches'],
  [
    'too many tranches',
    {
      ...problem,
      tranches: Array.from({ length: 257 }, (_, i) => ({ id: `t${i}`, capacity: {} })),
    },
    'too-large',
    'tranches',
  ],
  ['a short seed', { ...problem, lottery: { seed: 'ab' } }, 'bad-value', 'lottery.seed'],
  [
    'an upper-case seed',
    { ...problem, lottery: { seed: SEED.toUpperCase() } },
    'bad-value',
    'lottery.seed',
  ],
  [
    'a party twice',
    { ...problem, parties: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] },
    'duplicate',
    'parties a',
  ],
  ['a ref twice', { ...problem, people: [person, person] }, 'duplicate', 'people a1'],
  ['class 0', withPerson({ class: 0 }), 'bad-value', 'people[0].class'],
  ['class 65', withPerson({ class: 65 }), 'bad-value', 'people[0].class'],
  ['a fraction', withPerson({ seats: 1.5 }), 'bad-value', 'people[0].seats'],
  ['too many seats', withPerson({ seats: 1001 }), 'bad-value', 'people[0].seats'],
  ['a name as a ref', withPerson({ ref: 'two words' }), 'bad-value', 'people[0].ref'],
  ['a home with the holder', withPerson({ home: 'a' }), 'bad-value', 'people[0].home'],
  ['an unknown home', withPerson({ home: 'c' }), 'unknown-party', 'a1 c'],
  [
    'a word for ineligible',
    withPerson({ ineligible: 'tired' }),
    'bad-value',
    'people[0].ineligible',
  ],
  [
    'a nested attribute',
    withPerson({ attributes: { x: [1] } }),
    'bad-value',
    'people[0].attributes.x',
  ],
  [
    'a long attribute',
    withPerson({ attributes: { x: 'y'.repeat(65) } }),
    'bad-value',
    'people[0].attributes.x',
  ],
  [
    'a named person who is unfit',
    withPerson({ named: true, ineligible: 'unfit' }),
    'named-unavailable',
    'a1',
  ],
  [
    'a kind of term nobody knows',
    withTerm({ id: 'x', kind: 'swap' }),
    'bad-value',
    'terms[0].kind',
  ],
  ['a term without kind', withTerm({ id: 'x' }), 'missing-field', 'terms[0].kind'],
  [
    'parity with oneself',
    withTerm({ ...parity, between: ['a', 'a'] }),
    'bad-value',
    'terms[0].between',
  ],
  ['parity with a stranger', withTerm({ ...parity, between: ['a', 'c'] }), 'unknown-party', 'x c'],
  ['a ratio of 0', withTerm({ ...parity, ratio: [0, 1] }), 'bad-value', 'terms[0].ratio'],
  ['a field of another term', withTerm({ ...parity, max: 1 }), 'unknown-field', 'terms[0].max'],
  [
    'a quota that bounds nothing',
    withTerm({ id: 'x', kind: 'quota' }),
    'missing-field',
    'terms[0].max',
  ],
  [
    'min above max',
    withTerm({ id: 'x', kind: 'quota', min: 2, max: 1 }),
    'bad-value',
    'terms[0].min',
  ],
  [
    'a quota of no tranche',
    withTerm({ id: 'x', kind: 'quota', max: 1, tranche: 't9' }),
    'unknown-tranche',
    'x t9',
  ],
  [
    'a filter for nobody',
    withTerm({ id: 'x', kind: 'all-for-all', where: { ref: ['z'] } }),
    'unknown-person',
    'x z',
  ],
  [
    'a bound on people together, answers shared',
    withTerm({ id: 'x', kind: 'demands', list: [], exclusive: false, maxTogether: 3 }),
    'cap-needs-exclusive',
    'terms[0]',
  ],
  [
    'a demand for oneself',
    withTerm({ id: 'x', kind: 'demands', list: [{ for: 'a1', atLeast: 1, of: ['a1'] }] }),
    'bad-value',
    'x a1',
  ],
  [
    'a group across parties',
    {
      ...problem,
      people: [
        { ...person, group: 'g' },
        { ...person, ref: 'b1', holder: 'b', home: 'a', group: 'g' },
      ],
    },
    'group-across-parties',
    'g',
  ],
  [
    'stages of a rank-maximal plan',
    { ...problem, objective: { kind: 'rank-maximal', stages: [{ of: 'people' }] } },
    'unknown-field',
    'objective.stages',
  ],
  [
    'a stage that sums words',
    {
      ...withPerson({ attributes: { rank: 'major' } }),
      objective: { kind: 'criterion-lexicographic', stages: [{ of: 'attribute:rank' }] },
    },
    'bad-value',
    'a1.rank',
  ],
]

for (const [what, json, code, at] of REFUSED) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(parseProblem(json), { ok: false, refusal: { code, at } })
  })
}

test('fills in what is not stated', () => {
  const read = parseProblem(problem)
  assert.ok(read.ok)
  assert.equal(read.value.schedule, 'urgent-first')
  assert.equal(read.value.objective.kind, 'rank-maximal')
  assert.deepEqual(read.value.people[0], {
    ...person,
    group: null,
    seats: 1,
    stretchers: 0,
    medics: 0,
    weight: 1,
    attributes: {},
    ineligible: null,
    named: false,
  })
})

const TEXTS: readonly (readonly [string, string])[] = [
  ['a fraction without a remainder', '{"class":1.0}'],
  ['an exponent', '{"class":1e0}'],
  ['a number that JavaScript rounds', '{"class":9007199254740993}'],
  ['minus nothing', '{"class":-0}'],
  ['a leading zero', '{"class":01}'],
  ['a key twice', '{"id":"x","id":"y"}'],
  ['a key twice, once escaped', '{"id":"x","\\u0069d":"y"}'],
  ['a byte order mark', '\ufeff{}'],
  ['half a file', '{"id":'],
  ['very deep brackets', '['.repeat(100)],
]

for (const [what, text] of TEXTS) {
  test(`refuses a text with ${what}`, () => {
    const read = parseProblemText(text)
    assert.equal(read.ok ? null : read.refusal.code, 'bad-value')
  })
}

test('the same key in two objects is no repetition', () => {
  assert.ok(parseProblemText(JSON.stringify(problem)).ok)
})

test('what is written is read back the same', () => {
  const term = fc.constantFrom<JsonObject>(
    parity,
    { ...parity, whereOther: { class: [2] }, where: { holder: [] }, per: 'tranche' },
    { id: 'x', kind: 'quota', min: 0, where: { attributes: { sex: ['f', true, 3] } } },
    { id: 'x', kind: 'demands', list: [{ for: 'a1', atLeast: 1, of: ['b1'] }], maxTogether: 2 },
    { id: 'x', kind: 'remains', between: ['a', 'b'], max: 3, note: '' },
    { id: 'x', kind: 'precedence', notBefore: 't1' },
  )
  fc.assert(
    fc.property(term, fc.boolean(), (drawn, isQueue) => {
      const objective = isQueue ? { objective: { kind: 'strict-queue' } } : {}
      const read = parseProblem({ ...withTerm(drawn), ...objective })
      assert.ok(read.ok)
      const again = parseProblemText(writeProblem(read.value))
      assert.ok(again.ok)
      assert.deepEqual(again.value, read.value)
    }),
  )
})

const shared = join(import.meta.dirname, '../../../../shared/data/plan/malformed')

test(
  'refuses every malformed file of the shared data with its code',
  { skip: !existsSync(shared) && 'the shared data at ../shared is absent' },
  () => {
    const files = readdirSync(shared).filter((f) => f.endsWith('.json') && !f.endsWith('.ref.json'))
    assert.equal(files.length, 19)
    for (const file of files) {
      const read = parseProblemText(readFileSync(join(shared, file), 'utf8'))
      const reference: unknown = JSON.parse(
        readFileSync(join(shared, file.replace('.json', '.ref.json')), 'utf8'),
      )
      assert.ok(typeof reference === 'object' && reference !== null && 'code' in reference)
      assert.equal(read.ok ? null : read.refusal.code, reference.code, file)
    }
  },
)
