// The five reports against the list of what they say and of where they contradict each other and themselves: one test
// for each entry of that list.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  clusterOf,
  discords,
  factOf,
  facts,
  holds,
  isSaid,
  listed,
  mainOf,
  mediatorsOf,
  origins,
  record,
  reportOf,
  reports,
  rowsOf,
  skip,
  verdicts,
} from '../test/five-reports.ts'
import { standingOfRecord } from './index.ts'

describe('exchanges of the five reports', { skip }, () => {
  test('three clusters, as the list has them', () => {
    const grouped = new Map<string | null, string[]>()
    for (const report of reports) {
      const cluster = clusterOf(report)
      grouped.set(cluster, [...(grouped.get(cluster) ?? []), report.id])
    }
    const joined = (groups: readonly (readonly string[])[]): readonly string[] =>
      groups.map((ids) => [...ids].sort().join(' ')).sort()
    assert.equal(grouped.size, 3)
    assert.deepEqual(joined([...grouped.values()]), joined(facts.clusters))
  })

  test('E1: two groups each way, a day without a year, no mediator stated', () => {
    const { date, toRussia, toUkraine } = factOf('E1')
    const main = mainOf('seed-3')
    assert.deepEqual(
      rowsOf(main),
      [...listed('RU', toRussia), ...listed('UA', toUkraine)].toSorted(),
    )
    assert.equal(main.date, date)
    assert.deepEqual(main.agreementDates, ['XXXX-05-16'])
    assert.equal(mediatorsOf('seed-3'), 'not stated')
  })

  test('E2: no number, a day without a year, no mediator stated', () => {
    for (const id of factOf('E2').reports) {
      const main = mainOf(id)
      assert.deepEqual([rowsOf(main), main.date], [[], factOf('E2').date], id)
      assert.deepEqual(main.agreementDates, ['XXXX-06-02'], id)
      assert.equal(mediatorsOf(id), 'not stated', id)
    }
  })

  test('E3: no date is invented, the mediator is named, each report keeps its own rows', () => {
    const { reports: ids, toRussia } = factOf('E3')
    const soldiers = listed('RU', toRussia)
    assert.equal(soldiers.length, 1)
    for (const id of ids) {
      assert.equal(mainOf(id).date, null, id)
      assert.deepEqual(mediatorsOf(id), ['UAE'], id)
    }
    const found = record.find(({ cluster }) => cluster === clusterOf(reportOf('seed-0')))
    assert.deepEqual(found?.dates, [])
    assert.deepEqual(rowsOf(mainOf('seed-0')), soldiers)
    assert.deepEqual(rowsOf(mainOf('seed-1')), [
      'RU civilian 8',
      ...soldiers,
      ...soldiers.map((row) => row.replace('RU', 'UA')),
    ])
  })

  test('E4: recalled, with its month, its rows and its own mediator', () => {
    const { date, toRussia, toUkraine } = factOf('E4')
    const recalled = reportOf('seed-3').exchanges.filter(({ role }) => role === 'background')
    assert.equal(recalled.length, 1)
    const [earlier] = recalled
    assert.ok(earlier)
    assert.equal(earlier.date, date)
    assert.deepEqual(rowsOf(earlier), [...listed('RU', toRussia), ...listed('UA', toUkraine)])
    assert.deepEqual(earlier.mediators, ['UAE'])
  })

  for (const id of ['E5', 'E6']) {
    test(`${id}: in a post only, with the day of the post, between others`, () => {
      const { evidence, date } = factOf(id)
      const found = reportOf('seed-3').mentions.filter(({ passage }) =>
        evidence.some((quote) => holds(passage, quote)),
      )
      assert.deepEqual(
        found.map(({ because, parties, postedOn }) => [because, parties.join(), postedOn]),
        [['post', 'RU,US', date?.slice(0, 10)]],
      )
    })
  }

  test('E7-E8: two that a serial implies', () => {
    const { evidence } = factOf('E7-E8')
    const found = reportOf('seed-3').mentions.filter(({ because }) => because === 'serial')
    assert.deepEqual(
      found.map(({ count }) => count),
      [2],
    )
    assert.ok(found.every(({ passage }) => evidence.some((quote) => holds(passage, quote))))
  })

  test('K1: the figures of captives held are one origin, however many repeat them', () => {
    const held = standingOfRecord(reports, origins)
    assert.deepEqual(
      held.map(({ count, reports: by, origins: from }) => [count, by.length, from]),
      [
        [6000, 2, 1],
        [1000, 2, 1],
      ],
    )
  })
})

const HARD = ['H1', 'H2a', 'H2b', 'H2c', 'H3a', 'H3b', 'H4a', 'H4b', 'H5', 'I1', 'I2']

describe('contradictions of the five reports', { skip }, () => {
  test('the list has the ids that are asked for here, and no other hard one', () => {
    const hard = facts.contradictions.filter(({ grade }) => grade === 'hard')
    assert.deepEqual(hard.map(({ id }) => id).toSorted(), HARD)
  })

  for (const id of HARD) {
    test(`${id} is found, both sides with their passages`, () => {
      const fact = facts.contradictions.find((one) => one.id === id)
      assert.ok(fact)
      const found = discords.find(({ sides: [a, b], where }) => {
        const isThere = where.some((at) => (at === 'within') === (fact.scope === 'within'))
        const isSo = isSaid(a, fact.left) && isSaid(b, fact.right)
        return isThere && (isSo || (isSaid(b, fact.left) && isSaid(a, fact.right)))
      })
      assert.ok(found, fact.topic)
    })
  }

  test('what the texts leave open is said as an assumption', () => {
    const assumed = discords.map(({ topic, about, assumes }) => [topic, about, assumes].join(' '))
    assert.deepEqual(assumed.filter((said) => !said.endsWith(' ')).toSorted(), [
      'answer answered same-year',
      'precedent Belarus same-year',
      'precedent UAE earlier',
    ])
  })

  test('nothing else is called a contradiction', () => {
    for (const { topic, sides } of discords) {
      for (const [one, other] of sides[0].flatMap((a) => sides[1].map((b) => [a, b] as const))) {
        const isListed = facts.contradictions.some(
          ({ left, right }) =>
            (isSaid([one], left) && isSaid([other], right)) ||
            (isSaid([other], left) && isSaid([one], right)),
        )
        assert.ok(isListed, `${topic}: ${one.report} ${one.says}, ${other.report} ${other.says}`)
      }
    }
    assert.deepEqual(
      verdicts.filter(({ verdict }) => verdict === 'contradiction'),
      [],
    )
  })
})
