// Claims against a log: invented figures of parties A and B, judged one by one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PersonCounts, SideCounts } from '@parley/terms'
import type { RecordClaim, RecordedExchange } from '../together/public-record.ts'
import { againstLog } from './against-log.ts'
import type { AgainstLog, Linked } from './against-log.ts'

const counts = (soldiers: number, civilians = 0): PersonCounts => ({
  persons: soldiers + civilians,
  soldiers,
  civilians,
})

const sideOf = (party: string, given: Partial<SideCounts>): SideCounts => ({
  party: party as SideCounts['party'], // a plain id, as a parser would pass it
  done: null,
  planned: null,
  bags: null,
  ...given,
})

let number = 0

const claim = (given: Partial<RecordClaim>): RecordClaim => ({
  id: `r~0.${number++}`,
  report: 'r',
  telling: 'r~0',
  exchange: 'x',
  side: 'A',
  category: 'military',
  count: 60,
  approx: null,
  status: 'completed',
  isRecalled: false,
  by: null,
  passage: { of: 'text', start: 0, end: 1 },
  rule: 'test',
  isDerived: false,
  standing: 'alone',
  ...given,
})

const exchangeOf = (claims: readonly RecordClaim[]): RecordedExchange => ({
  id: 'x',
  role: 'main',
  kind: 'persons',
  day: null,
  dates: [],
  parties: ['A', 'B'],
  reports: ['r'],
  tellings: ['r~0'],
  claims,
  origins: [],
  mediators: 'not stated',
  verdicts: [],
  gravest: 'alone',
})

const linkedTo = (a: Partial<SideCounts>, b: Partial<SideCounts> = {}): Linked => ({
  tellings: new Set(['r~0']),
  sides: new Map([
    ['A', sideOf('a', a)],
    ['B', sideOf('b', b)],
  ]),
})

/** How the first of these claims stands. */
function judged(linked: Linked, ...claims: readonly RecordClaim[]): AgainstLog | undefined {
  return againstLog(exchangeOf(claims), linked)[0]?.judged
}

const DONE = { done: counts(57, 5), planned: counts(70, 10), bags: 12 }
const OTHER = { done: counts(40, 3), planned: counts(40, 3), bags: 20 }

const cases: readonly (readonly [string, Partial<RecordClaim>, string, number?])[] = [
  ['the number itself', { count: 57 }, 'matches exact'],
  ['all persons of no category', { count: 62, category: 'unknown' }, 'matches exact'],
  ['civilians', { count: 5, category: 'civilian' }, 'matches exact'],
  ['bags', { count: 12, category: 'body' }, 'matches exact'],
  ['at least fewer', { count: 50, approx: 'at_least' }, 'matches within'],
  ['at most more', { count: 58, approx: 'at_most' }, 'matches within'],
  ['about', { count: 60, approx: 'approx' }, 'matches within'],
  ['what was agreed, announced', { count: 70, status: 'planned' }, 'matches exact'],
  ['what was done, announced', { count: 57, status: 'planned' }, 'differs announced', 13],
  ['what was agreed, told as done', { count: 70 }, 'differs announced', 13],
  ['both sides together', { count: 97 }, 'differs both-sides', 40],
  ['all persons as soldiers', { count: 62 }, 'differs category', 5],
  ['soldiers as civilians', { count: 57, category: 'civilian' }, 'differs category', 52],
  ['bags as soldiers', { count: 12 }, 'differs body-living', 45],
  ['persons as bodies', { count: 62, category: 'body' }, 'differs body-living', 50],
  ['more', { count: 60 }, 'differs more', 3],
  ['fewer', { count: 50 }, 'differs fewer', 7],
  ['at least more', { count: 59, approx: 'at_least' }, 'differs more', 2],
  ['at most fewer', { count: 56, approx: 'at_most' }, 'differs fewer', 1],
  ['about far fewer', { count: 40, approx: 'approx' }, 'differs fewer', 15],
  ['children, whom no log counts apart', { category: 'child' }, 'not-disclosed'],
  ['no number', { count: null }, 'not-compared no-number'],
  ['what failed', { status: 'failed' }, 'not-compared said-to-fail'],
  ['a third side', { side: 'C' }, 'not-compared other-side'],
  ['a report that came later', { telling: 'later~0' }, 'not-compared since-link'],
]

for (const [what, given, expected, by] of cases) {
  test(`a claim of ${what}: ${expected}`, () => {
    const found = judged(linkedTo(DONE, OTHER), claim(given))
    assert.ok(found)
    const word = 'how' in found ? ` ${found.how}` : 'why' in found ? ` ${found.why}` : ''
    assert.equal(`${found.is}${word}`, expected)
    assert.equal(found.is === 'differs' ? found.by : undefined, by)
  })
}

test('one hundredth is rounding and two are not', () => {
  const log = linkedTo({ done: counts(1000) })
  for (const [count, how] of [
    [1010, 'rounded'],
    [990, 'rounded'],
    [1021, 'more'],
    [979, 'fewer'],
  ] as const) {
    const found = judged(log, claim({ count }))
    assert.equal(found?.is === 'differs' ? found.how : found?.is, how)
  }
})

test('groups of one voice are the number together, of two voices they are not', () => {
  const log = linkedTo({ done: counts(57) })
  const [one, other] = [claim({ count: 50 }), claim({ count: 7 })]
  assert.equal(judged(log, one, other)?.is, 'matches')
  assert.equal(judged(log, one, { ...other, by: 'Command of B' })?.is, 'differs')
  assert.equal(judged(log, one, { ...other, side: 'B' })?.is, 'differs')
  assert.equal(judged(log, one, { ...other, telling: 'r~1' })?.is, 'differs')
})

test('as many in all, told apart otherwise, are another split of categories', () => {
  const log = linkedTo({ done: counts(57, 5) })
  const found = judged(log, claim({ count: 58 }), claim({ count: 4, category: 'civilian' }))
  assert.deepEqual(found, { is: 'differs', how: 'category', logged: 57, by: 1 })
})

test('what is announced before anything is agreed is set against what was done', () => {
  assert.equal(
    judged(linkedTo({ done: counts(57) }), claim({ count: 57, status: 'planned' }))?.is,
    'matches',
  )
})

test('a side that is not told is not disclosed, whatever is claimed of it', () => {
  const told = linkedTo({ done: null }, { done: counts(40) })
  fc.assert(
    fc.property(
      fc.nat({ max: 200 }),
      fc.constantFrom('military', 'civilian', 'unknown', 'child', 'body'),
      fc.constantFrom(null, 'approx', 'at_least', 'at_most'),
      fc.constantFrom('completed', 'planned', 'in_progress'),
      (count, category, approx, status) => {
        assert.deepEqual(judged(told, claim({ count, category, approx, status })), {
          is: 'not-disclosed',
        })
      },
    ),
  )
})

test('the other side alone is never taken for both together', () => {
  const found = judged(linkedTo({ done: counts(57) }, { done: null }), claim({ count: 97 }))
  assert.equal(found?.is === 'differs' ? found.how : null, 'more')
})

test('a claim matches exactly if it gives the number, and every other exact one differs by the gap', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (said, logged) => {
      const found = judged(linkedTo({ done: counts(logged) }), claim({ count: said }))
      if (said === logged) assert.equal(found?.is, 'matches')
      else assert.deepEqual(found?.is === 'differs' ? found.by : null, Math.abs(said - logged))
    }),
  )
})

test('every claim is judged once and in order', () => {
  const claims = [claim({}), claim({ side: 'B' }), claim({ count: null })]
  assert.deepEqual(
    againstLog(exchangeOf(claims), linkedTo(DONE, OTHER)).map((one) => one.claim),
    claims.map(({ id }) => id),
  )
})
