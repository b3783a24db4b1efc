import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseProblem } from '../plan-problem-parser.ts'
import type { PlanProblem } from '../plan-problem.ts'
import { conflictLines, readTerm, TERM_WORDS, termText } from './conflict-words.ts'
import { en } from './en.ts'

const holes = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join()

function problem(): PlanProblem {
  const read = parseProblem({
    format: 'plan-problem@v1',
    id: 'clauses',
    parties: [{ id: 'a' }, { id: 'b' }],
    tranches: [
      { id: 't1', capacity: { a: { seats: 9, stretchers: 2 } } },
      { id: 't2', capacity: {} },
    ],
    people: [
      { ref: 'a1', holder: 'a', home: 'b', category: 'soldier', class: 1, named: true },
      { ref: 'b1', holder: 'b', home: 'a', category: 'soldier', class: 1 },
    ],
    terms: [
      {
        id: 'parity',
        kind: 'parity',
        between: ['a', 'b'],
        ratio: [3, 1],
        tolerance: 2,
        per: 'tranche',
      },
      { id: 'balance', kind: 'balance', party: 'a', measure: 'weight' },
      {
        id: 'least',
        kind: 'quota',
        where: { category: ['soldier'], attributes: { sex: ['f'] } },
        min: 4,
      },
      { id: 'most', kind: 'quota', where: { ref: ['a1'] }, max: 7, tranche: 't2' },
      { id: 'exactly', kind: 'quota', min: 5, max: 5 },
      { id: 'all', kind: 'all-for-all', where: { class: [1, 2] } },
      { id: 'exposure', kind: 'exposure', between: ['a', 'b'], max: 6 },
      { id: 'first', kind: 'precedence', where: { holder: ['a'] }, notAfter: 't1' },
      {
        id: 'demands',
        kind: 'demands',
        list: [{ for: 'a1', atLeast: 1, of: ['b1'] }],
        maxTogether: 2,
      },
    ],
    lottery: { seed: '5'.repeat(64) },
  })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

test('every language has the places of the English sentences', () => {
  assert.equal(Object.keys(TERM_WORDS).length, 4)
  for (const words of Object.values(TERM_WORDS)) {
    for (const [key, text] of Object.entries(en)) {
      const said = Object.entries(words).find(([name]) => name === key)?.[1] ?? ''
      assert.equal(holes(said), holes(text), key)
    }
  }
})

test('every kind of clause is a sentence in every language, with nothing left open', () => {
  const given = problem()
  const names = [...given.terms.map((term) => term.id), 'capacity:t1', 'named:a1']
  for (const [language, words] of Object.entries(TERM_WORDS)) {
    const lines = conflictLines(given, names, words)
    assert.equal(lines.length, names.length + 1, language)
    for (const line of lines) assert.doesNotMatch(line, /[{}]|undefined|null/, language)
  }
})

test('a clause is said with its numbers, and a filter by persons counts them', () => {
  const lines = conflictLines(problem(), ['parity', 'least', 'most', 'capacity:t1', 'first'], en)
  assert.deepEqual(lines.slice(1), [
    '  parity: For every 3 that a releases, b releases 1 (everyone), give or take 2, in every tranche alone',
    '  least: At least 4 cross (category soldier, sex = f)',
    '  most: At most 7 cross (persons named in the clause: 1), in tranche t2',
    '  capacity:t1: Places in tranche t1: a seats 9, stretchers 2',
    '  first: From tranche … to tranche t1 only: held by a',
  ])
})

test('a reader may call parties, categories and tranches by other names', () => {
  const term = readTerm({
    id: 'first',
    kind: 'quota',
    where: { holder: ['a'], category: ['soldier'] },
    max: 3,
    tranche: 't1',
  })
  assert.ok(term !== null)
  const names = {
    party: (id: string) => `side ${id.toUpperCase()}`,
    category: () => 'servicemen',
    tranche: (id: string) => id.slice(1),
  }
  const said = 'At most 3 cross (held by side A, category servicemen), in tranche 1'
  assert.equal(termText(term, en, names), said)
})

test('what is no term is not said at all', () => {
  const odd = [
    null,
    'parity',
    {},
    { id: 'x', kind: 'demands' },
    { id: 'x', kind: 'quota', min: 2, max: 1 },
  ]
  for (const value of odd) assert.equal(readTerm(value), null)
})
