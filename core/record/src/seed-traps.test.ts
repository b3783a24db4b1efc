// What in the five reports misleads a reader: one test for each entry of the list.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  countsOf,
  documents,
  exchanges,
  facts,
  mainOf,
  record,
  reportOf,
  reports,
  rows,
  skip,
} from '../test/five-reports.ts'

const dates = exchanges.flatMap(({ date, agreementDates }) => [date ?? '', ...agreementDates])

// In the order of the list.
const TRAPS: readonly (readonly [string, () => void])[] = [
  [
    'a year that no text states is not told',
    () => {
      assert.ok(documents.every(({ text }) => !text.includes('2025')))
      assert.ok(!JSON.stringify(reports).includes('2025-'))
      assert.ok(!JSON.stringify(record).includes('2025-'))
      assert.ok(dates.some((date) => date.startsWith('XXXX-')))
    },
  ],
  [
    'a letter of another alphabet hides no figure',
    () => {
      assert.match(documents.find(({ id }) => id === 'seed-3')?.text ?? '', /\u0410s many as/)
      const most = mainOf('seed-3').released.filter(({ approx }) => approx === 'at_most')
      assert.deepEqual(
        most.map(({ side, category }) => `${side} ${category}`),
        ['RU military'],
      )
    },
  ],
  [
    'words, separators and ordinals are read as numbers and days, vague words as no number',
    () => {
      assert.ok(countsOf(reportOf('seed-1')).includes(8))
      for (const id of ['seed-0', 'seed-1']) {
        assert.deepEqual(countsOf(reportOf(id)).slice(-2), [6000, 1000], id)
      }
      for (const date of ['XXXX-07-04', 'XXXX-06-02', 'XXXX-05-16']) assert.ok(dates.includes(date))
      const vague = new Set<number | null>([3, 12, 24, 36, 100, 200, 300])
      assert.deepEqual(
        reports.flatMap(countsOf).filter((count) => vague.has(count)),
        [],
      )
    },
  ],
  [
    'what remains is no body, and bodies without a number are no count',
    () => {
      for (const id of ['seed-0', 'seed-1', 'seed-3', 'seed-4']) {
        assert.ok(
          reportOf(id).exchanges.every(({ kind }) => kind === 'persons'),
          id,
        )
      }
      assert.deepEqual(
        rows.filter(({ category, count }) => category === 'body' && count !== null),
        [],
      )
    },
  ],
  [
    'injured, days of a ceasefire, weeks and years are counts of nobody',
    () => {
      const others = new Set<number | null>([12, 30, 7, 2022])
      assert.deepEqual(
        reports.flatMap(countsOf).filter((count) => others.has(count)),
        [],
      )
    },
  ],
  [
    'posts pasted into a text give it no exchange and no date',
    () => {
      assert.deepEqual(
        dates.filter((date) => date.startsWith('2022')),
        [],
      )
      assert.ok(exchanges.every(({ parties }) => parties.join() === 'RU,UA'))
      const posts = reports.flatMap(({ mentions }) =>
        mentions.filter(({ because }) => because === 'post'),
      )
      assert.equal(posts.length, 2)
    },
  ],
  [
    'other names of a city, a ministry and a state are the same',
    () => {
      for (const id of ['seed-0', 'seed-1']) assert.deepEqual(mainOf(id).mediators, ['UAE'], id)
      const [earlier] = reportOf('seed-3').exchanges.filter(({ role }) => role === 'background')
      assert.deepEqual(earlier?.mediators, ['UAE'])
      assert.ok(rows.every(({ side }) => side === 'RU' || side === 'UA'))
      for (const id of ['seed-1', 'seed-3', 'seed-4']) {
        const by = mainOf(id).released.map((row) => row.by)
        assert.ok(by.includes('Russian Ministry of Defence'), id)
      }
    },
  ],
  [
    'the same number held and agreed are two things',
    () => {
      const held = (id: string): readonly number[] =>
        reportOf(id).standing.map(({ count }) => count)
      const agreed = mainOf('seed-3').totals.map(({ what, count, approx }) => [what, count, approx])
      assert.deepEqual([held('seed-0').includes(1000), held('seed-1').includes(1000)], [true, true])
      assert.deepEqual(agreed, [['agreed', 1000, 'at_most']])
      assert.deepEqual(held('seed-3'), [])
    },
  ],
  [
    'a figure told again without its hedges keeps its source and its "about"',
    () => {
      for (const id of ['seed-0', 'seed-1']) {
        assert.deepEqual(
          reportOf(id).standing.map(({ holder, approx }) => [holder, approx]),
          [
            ['RU', 'approx'],
            ['UA', 'approx'],
          ],
          id,
        )
        const [most] = reportOf(id).standing
        const [first] = facts.same_origin
        assert.equal(most?.by, 'unnamed source', id)
        const quote = first?.members.find(({ doc }) => doc === id)
        assert.ok(quote && most.passage.start >= quote.start && most.passage.end <= quote.end, id)
      }
    },
  ],
  [
    'who is not in the texts is not read out of them',
    () => {
      assert.deepEqual(
        exchanges.flatMap(({ facilitators }) => facilitators),
        [],
      )
      assert.deepEqual([...new Set(exchanges.flatMap(({ mediators }) => mediators))], ['UAE'])
      const parts = new Set(exchanges.flatMap(({ parts: all }) => all.map(({ what }) => what)))
      assert.deepEqual(
        [...parts].filter((what) => what !== 'civilian'),
        [],
      )
    },
  ],
]

describe('traps of the five reports', { skip }, () => {
  test('every trap of the list has its test', () => {
    assert.equal(TRAPS.length, facts.traps.length)
  })

  for (const [i, [name, check]] of TRAPS.entries()) test(`T${i + 1}: ${name}`, check)
})
