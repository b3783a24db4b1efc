import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nobleCryptography } from '@parley/kernel'
import { matchLists } from './match-lists.ts'
import { listed } from './listed.testing.ts'

const hashing = nobleCryptography

test('two lists without rows have no pairs', () => {
  const outcome = matchLists({ held: [], sought: [], hashing })
  assert.deepEqual(outcome.pairs, [])
})

test('one person in two scripts with the birth date and service number is a match', () => {
  const held = [
    listed('ЗАРУБИН Алексей Николаевич', { born: '1990-04-12', serviceNumber: 'АВ 123456' }),
  ]
  const sought = [
    listed('Зарубін Олексій Миколайович', { born: '1990-04-12', serviceNumber: 'АВ-123456' }),
  ]
  const { pairs } = matchLists({ held, sought, hashing })
  assert.deepEqual(
    pairs.map((p) => [p.heldRow, p.soughtRow, p.decision]),
    [[0, 0, 'match']],
  )
})
