import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES, type Clause } from '@parley/api'
import { clauseDifference, clauseParts } from './clause-parts.ts'
import { clauseText } from './clause.ts'
import { loadWords, type WordKey } from './locale.ts'
import { writerOf } from './message.ts'

const CLAUSES: readonly (readonly [Clause, readonly string[]])[] = [
  [
    { id: '1', kind: 'count', category: 'soldier', people: 270, home: 'a', holder: 'b' },
    ['people'],
  ],
  [{ id: '2', kind: 'exposure', max: 40 }, ['max']],
  [{ id: '3', kind: 'standstill', hours: 12 }, ['hours']],
  [{ id: '9', kind: 'match-review', officers: 2, sample: 20 }, ['officers', 'sample']],
  [
    { id: '4', kind: 'capacity', tranche: 't1', holder: 'a', seats: 100, stretchers: 4 },
    ['seats', 'stretchers'],
  ],
  [
    { id: '5', kind: 'list-protocol', preset: 'p', answerDays: 7, remarkDays: 7, finalDays: 7 },
    ['answerDays', 'finalDays', 'remarkDays'],
  ],
  [
    {
      id: 'weighed',
      kind: 'parity',
      category: null,
      between: ['a', 'b'],
      ratio: [1, 1],
      tolerance: 2,
      per: 'tranche',
      measure: 'weight',
    },
    ['tolerance'],
  ],
  [{ id: 'table', kind: 'equivalents', ranks: [{ rank: 'OF-2', weight: 3 }], otherwise: 1 }, []],
  [{ id: '6', kind: 'lottery', rule: 'commit-reveal' }, []],
  [{ id: '7', kind: 'term', term: '{"id":"7","kind":"all-for-all","where":{}}' }, []],
  [
    {
      id: '8',
      kind: 'parity',
      category: null,
      between: ['a', 'b'],
      ratio: [1, 1],
      tolerance: 0,
      per: 'exchange',
    },
    [],
  ],
]

for (const language of LANGUAGES) {
  test(`a sentence in ${language} comes apart at its numbers and says the same put together`, async () => {
    const words = await loadWords(language)
    const { write, number } = writerOf(language)
    const wording = {
      language,
      t: (key: WordKey, values?: Readonly<Record<string, string | number>>) =>
        write(words[key], values),
      noun: (key: WordKey) => write(words[key]),
      n: number,
      party: (id: string) => id.toUpperCase(),
    }
    for (const [clause, fields] of CLAUSES) {
      const parts = clauseParts(clause, wording)
      const found = parts.flatMap((part) => (part.is === 'number' ? [part.field] : []))
      assert.deepEqual(found.toSorted(), fields, clause.kind)
      const values: Readonly<Record<string, unknown>> = { ...clause }
      const text = parts.map((p) => (p.is === 'text' ? p.text : number(Number(values[p.field]))))
      assert.equal(text.join(''), clauseText(clause, wording))
    }
  })
}

test('a changed number is the only difference between two sentences of one clause', () => {
  assert.deepEqual(
    clauseDifference('At most 10 persons.', 'At most 12 persons.').filter((p) => p.is !== 'same'),
    [
      { is: 'old', text: '10' },
      { is: 'new', text: '12' },
    ],
  )
  assert.deepEqual(
    clauseDifference('one two', 'one two three').map((p) => p.is),
    ['old', 'new'],
  )
})
