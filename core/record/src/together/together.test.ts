// What reports say together: invented reports of parties A and B, set against each other.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openLexicons } from '../packs/all.ts'
import { withLetteredParties } from '../lettered-parties.ts'
import { kinshipOf } from './kinship.ts'
import type { PublicRecord, SourcedReport } from './public-record.ts'
import { readRecord } from './read-record.ts'
import { rowQuestions, silencesIn, sumChecks } from './row-of-exchanges.ts'
import { surroundingsOf } from './surroundings.ts'

const lexicons = withLetteredParties(openLexicons())

const report = (id: string, date: string | null, text: string): SourcedReport => ({
  id,
  date,
  text,
  title: null,
  lang: 'en',
  url: null,
  outlet: null,
})

const swap = (day: string, figures: string): string =>
  `Party A and Party B exchanged prisoners of war on ${day}. ${figures}`

const read = (...reports: readonly SourcedReport[]): PublicRecord => readRecord(reports, lexicons)

const FIRST = swap('10 March 2026', 'Party A received 60 soldiers, the command of Party A said.')

test('whoever is named is one origin in two texts of their own, and a text that names nobody is another', () => {
  const { exchanges } = read(
    report('one', '2026-03-10', FIRST),
    report(
      'two',
      '2026-03-11',
      'The prisoners came by bus. On 10 March 2026 parties met again and swapped captives. The command of Party A said that Party A had received 60 soldiers from Party B.',
    ),
    report(
      'three',
      '2026-03-11',
      'On 10 March 2026 an exchange of prisoners between Party A and Party B brought 60 soldiers home to Party A.',
    ),
  )
  assert.equal(exchanges.length, 1)
  assert.deepEqual(
    exchanges[0]?.origins.map(({ speaker, reports }) => [speaker, reports.length]),
    [
      ['Command of A', 2],
      [null, 1],
    ],
  )
  assert.deepEqual(
    exchanges[0]?.claims.map(({ standing }) => standing),
    ['agreed', 'agreed', 'agreed'],
  )
})

test('a copy is no second origin, and a mediator that nobody names is not stated', () => {
  const bare = swap('10 March 2026', 'Party A received 60 soldiers. Party B received 57 soldiers.')
  const { exchanges } = read(
    report('one', '2026-03-10', bare),
    report('two', '2026-03-11', `${bare} It rained.`),
  )
  assert.equal(exchanges[0]?.origins.length, 1)
  assert.equal(exchanges[0]?.mediators, 'not stated')
})

test('a claim of the other number is a contradiction, and its passage holds the number', () => {
  const record = read(
    report('one', '2026-03-10', FIRST),
    report(
      'two',
      '2026-03-11',
      swap('10 March 2026', 'Party A received 57 soldiers, the command of Party B said.'),
    ),
  )
  const claims = record.exchanges.flatMap((exchange) => exchange.claims)
  assert.deepEqual(
    claims.map(({ count, standing }) => [count, standing]),
    [
      [60, 'contradiction'],
      [57, 'contradiction'],
    ],
  )
  for (const { report: id, passage, count } of claims) {
    const document = record.reports.get(id)
    assert.ok(document)
    assert.match(surroundingsOf(document, passage).marked, new RegExp(String(count)))
  }
})

test('an exchange without a day comes last and gets none', () => {
  const { exchanges } = read(
    report('late', '2026-03-10', FIRST),
    report('never', null, swap('some day', 'Party A received 22 soldiers.')),
  )
  assert.deepEqual(
    exchanges.map(({ day }) => day),
    ['2026-03-10', null],
  )
})

test('a number left out, one that falls back and one that stands twice are asked about', () => {
  const numbered = (id: string, day: string, serial: string): SourcedReport =>
    report(
      id,
      null,
      `${swap(`${day} 2026`, 'Party A received 41 soldiers.')} It was the ${serial} exchange.`,
    )
  const record = read(
    numbered('a', '1 March', '5th'),
    numbered('b', '20 March', '7th'),
    numbered('c', '10 April', '6th'),
    numbered('d', '30 April', '7th'),
  )
  assert.deepEqual(
    rowQuestions(record).map(({ what }) => what),
    ['serial-missing', 'serial-order', 'serial-twice'],
  )
  assert.deepEqual(
    silencesIn(record.exchanges).map(({ days }) => days),
    [21, 20, 19],
  )
})

test('a number within a year is none of all exchanges', () => {
  const { serials } = read(report('a', '2026-03-10', `${FIRST} It was the 3rd exchange this year.`))
  assert.deepEqual(serials, [])
})

test('a sum that grew by what was told in between closes, another does not', () => {
  const since = (count: number): string =>
    `The command of Party A said that ${count} people had come home to Party A since the beginning of the war.`
  const of = (day: string, told: number, sum: number): SourcedReport =>
    report(day, null, `${swap(`${day} 2026`, `Party A received ${told} soldiers.`)} ${since(sum)}`)
  const checks = sumChecks(
    read(of('1 March', 60, 900), of('2 April', 45, 945), of('3 May', 30, 990)),
  )
  assert.deepEqual(
    checks.map(({ side, grown, told, closes }) => [side, grown, told, closes]),
    [
      ['A', 45, { least: 45, most: 45 }, true],
      ['A', 45, { least: 30, most: 30 }, false],
    ],
  )
})

test('a copy and a rewrite are told apart, with what was changed on the way', () => {
  const text = swap(
    '2 April 2026',
    'Party A received 45 soldiers, the command of Party A said. Party B received 45 soldiers, the command of Party B said.',
  )
  const record = read(
    report('first', '2026-04-02', text),
    report('copied', '2026-04-03', `${text} They were tired.`),
    report(
      'rewritten',
      '2026-04-04',
      `${swap('2 April 2026', 'Party A received 45 soldiers, the command of Party A said.')} For Party B 40 soldiers came home, and State M mediated the exchange, as a person at the table told us later that evening over tea.`,
    ),
    report('undated', null, `${text} They were tired.`),
  )
  const { kin } = kinshipOf(record, record.exchanges[0]?.id ?? '')
  assert.deepEqual(
    kin.map(({ from, to, kind, isOrderKnown }) => [from, to, kind, isOrderKnown]),
    [
      ['first', 'copied', 'copy', true],
      ['first', 'rewritten', 'rewrite', true],
      ['copied', 'undated', 'copy', false],
    ],
  )
  assert.deepEqual(kin[0]?.changes, [])
  assert.ok(kin[1]?.changes.some(({ what, fact }) => what === 'added' && fact === 'mediator'))
  assert.ok(kin[1]?.changes.some(({ fact }) => fact === 'figure'))
})

test('what is doubted and what gave nothing is for review, what is read is not', () => {
  const record = read(
    report('read', '2026-03-10', FIRST),
    report(
      'doubted',
      '2026-03-11',
      swap(
        '10 March 2026',
        'Party A received 60 soldiers. Across the bridge 5 people were handed over.',
      ),
    ),
    { ...report('foreign', null, '捕虜は交換された。'), lang: 'ja' },
  )
  const { review } = record
  assert.equal(
    review.some(({ report: id }) => id === 'read'),
    false,
  )
  const foreign = review.filter(({ report: id }) => id === 'foreign')
  assert.deepEqual(
    foreign.map(({ because, counts }) => [because, counts]),
    [['language-unknown', []]],
  )
  const item = review.find(({ report: id }) => id === 'doubted')
  assert.ok(item)
  assert.deepEqual(item.counts, [5])
  assert.deepEqual(item.sides, ['A', 'B'])
})

test('the words around a passage are the words of the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(300), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const { before, lead, marked, tail, after } = surroundingsOf(
        { title: null, text },
        { of: 'text', start, end },
      )
      assert.equal(marked, text.slice(start, end))
      assert.ok(text.slice(0, start).endsWith(lead))
      assert.ok(text.slice(end).startsWith(tail))
      assert.ok(text.includes(before) && text.includes(after))
    }),
  )
})

test('without the lettered lexicons no text has a party A', () => {
  const { exchanges } = readRecord([report('one', '2026-03-10', FIRST)], openLexicons())
  assert.deepEqual(
    exchanges.filter(({ parties }) => parties.includes('A')),
    [],
  )
})
