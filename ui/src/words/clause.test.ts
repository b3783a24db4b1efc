import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause } from '@parley/api'
import { clauseText, clauseTitle, rankText } from './clause.ts'
import { loadWords } from './locale.ts'
import { placeholdersOf, writerOf } from './message.ts'

const both = { home: 'a', holder: 'b' }
const CLAUSES: readonly Clause[] = [
  { id: '1', kind: 'count', category: 'soldier', people: 270, ...both },
  {
    id: '2',
    kind: 'parity',
    category: null,
    between: ['a', 'b'],
    ratio: [1, 1],
    tolerance: 0,
    per: 'exchange',
  },
  {
    id: 'weighed',
    kind: 'parity',
    category: null,
    between: ['a', 'b'],
    ratio: [1, 1],
    tolerance: 2,
    per: 'exchange',
    measure: 'weight',
  },
  { id: 'worth', kind: 'count', category: 'soldier', people: 270, measure: 'weight', ...both },
  { id: 'table', kind: 'equivalents', ranks: [{ rank: 'OF-2', weight: 3 }], otherwise: 1 },
  { id: '5', kind: 'ceiling', category: null, home: null, people: 1000, over: 'series' },
  { id: '6', kind: 'medical-outside-parity' },
  { id: '7', kind: 'medical-priced' },
  { id: '3', kind: 'term', term: '{"id":"3","kind":"all-for-all","where":{"category":["medic"]}}' },
  { id: '4', kind: 'term', term: '{"id":"4","kind":"exposure","between":["a","b"],"max":9}' },
  { id: '8', kind: 'term', term: '{"id":"8","kind":"precedence","notAfter":"t2","where":{}}' },
  { id: '9', kind: 'term', term: '{"id":"9","kind":"precedent"}' },
  ...(['rank-maximal', 'strict-queue', 'criterion-lexicographic'] as const).map((rule): Clause => ({
    id: rule,
    kind: 'order-of-choice',
    rule,
    over: null,
    urgentFirst: true,
  })),
  ...['holder', 'home', 'category', 'attribute:region'].map((over): Clause => {
    return { id: over, kind: 'order-of-choice', rule: 'leximin', over, urgentFirst: false }
  }),
  { id: '10', kind: 'families-together' },
  { id: '11', kind: 'exposure', max: 40 },
  { id: '12', kind: 'capacity', tranche: '1', holder: 'a', seats: 100, stretchers: 4 },
  { id: '13', kind: 'list-protocol', preset: 'p', answerDays: 7, remarkDays: 7, finalDays: 7 },
  { id: '14', kind: 'lottery', rule: 'commit-reveal' },
  { id: '15', kind: 'route', home: 'a', via: 'transit', longestStayHours: 72 },
  { id: '16', kind: 'route', home: 'b', via: null, longestStayHours: null },
  { id: '17', kind: 'handover-point', point: 'Ford' },
  { id: '18', kind: 'mediator', party: 'med', opensLists: false },
  { id: '19', kind: 'publication', party: 'med', mayBeNamed: true },
  { id: '20', kind: 'remains', outsideParity: true },
  { id: '21', kind: 'later-found', freed: true },
  { id: '22', kind: 'standstill', hours: 12 },
  { id: '23', kind: 'match-review', officers: 2, sample: 20 },
  { id: '24', kind: 'route', home: 'b', via: 'transit', longestStayHours: null },
  { id: '23', kind: 'steps', steps: 8, coach: 36 },
]

for (const language of ['en', 'uk', 'ru', 'ar'] as const) {
  test(`every clause has a whole sentence in ${language}`, async () => {
    const words = await loadWords(language)
    const { write, number } = writerOf(language)
    const wording = {
      language,
      t: (key: keyof typeof words, values?: Readonly<Record<string, string | number>>) =>
        write(words[key], values),
      noun: (key: keyof typeof words) => write(words[key]),
      n: number,
      party: (id: string) => id.toUpperCase(),
    }
    const said = CLAUSES.map((clause) => clauseText(clause, wording))
    assert.equal(new Set(said).size, CLAUSES.length)
    assert.deepEqual(
      said.filter((text) => placeholdersOf(text).length > 0),
      [],
    )
    assert.ok(said.every((text) => text.endsWith('.')))
    const titles = CLAUSES.map((clause) => clauseTitle(clause, wording))
    assert.deepEqual(
      titles.filter((text) => placeholdersOf(text).length > 0 || text.length > 40),
      [],
    )
    assert.ok(titles.every((text) => !/[a-z]-[a-z]/.test(text)))
  })
}

test('a row of a table is a sentence with the plural of its number, in every language', async () => {
  const said: Record<string, readonly string[]> = {}
  for (const language of ['en', 'uk', 'ru', 'ar'] as const) {
    const words = await loadWords(language)
    const { write } = writerOf(language)
    const t = (key: keyof typeof words, values?: Readonly<Record<string, string | number>>) =>
      write(words[key], values)
    const of = (rank: string | null, weight: number): string => rankText(rank, weight, { t })
    said[language] = [of('OF-2', 3), of('OF-1', 1), of('OR-5', 2), of('guide', 21), of(null, 5)]
  }
  assert.deepEqual(said['en'], [
    'An officer of rank OF-2 counts as 3 private soldiers.',
    'An officer of rank OF-1 counts as 1 private soldier.',
    'A soldier or sergeant of rank OR-5 counts as 2 private soldiers.',
    'Whoever has the rank guide counts as 21 private soldiers.',
    'Whoever’s rank is not known or not listed counts as 5 private soldiers.',
  ])
  assert.match(said['uk']?.[3] ?? '', /21 рядового\.$/)
  assert.match(said['ru']?.[0] ?? '', /3 рядовых\.$/)
  assert.match(said['ar']?.[2] ?? '', /بجنديين\.$/)
})
