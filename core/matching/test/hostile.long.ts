// Lists made to blow matching up, at full size: work is counted, not timed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nobleCryptography } from '@parley/kernel'
import { MOST_ROWS, MOST_WEAK_ROWS } from '../src/blocking.ts'
import { listed } from '../src/listed.testing.ts'
import { matchLists } from '../src/match-lists.ts'

const ROWS = 50_000
const hashing = nobleCryptography

test('fifty thousand rows of one name on both lists are compared with nobody', () => {
  const rows = Array.from({ length: ROWS }, () => listed('Коваль Олег Іванович'))
  const { comparedPairs, pairs } = matchLists({ held: rows, sought: rows, hashing })
  assert.equal(comparedPairs, 0)
  assert.deepEqual(pairs, [])
})

test('ten thousand rows of one name and many dates are compared within the caps', () => {
  const rows = Array.from({ length: ROWS / 5 }, (_, i) =>
    listed('Коваль Олег Іванович', {
      born: `${1950 + (i % 55)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
      serviceNumber: String(100_000 + i),
    }),
  )
  const { comparedPairs } = matchLists({ held: rows, sought: rows.toReversed(), hashing })
  const most = (ROWS / 5) * (4 * MOST_ROWS + MOST_WEAK_ROWS)
  assert.ok(comparedPairs >= ROWS / 5 && comparedPairs <= most, `${comparedPairs}, at most ${most}`)
})
