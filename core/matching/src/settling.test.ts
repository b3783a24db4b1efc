import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawsFrom, nobleCryptography, present, seededChance } from '@parley/kernel'
import { dataHash } from './data-hash.ts'
import { explainPair, pairBits } from './evidence.ts'
import { inventedLists, listed } from './listed.testing.ts'
import { matchLists } from './match-lists.ts'
import type { PersonRecord } from '@parley/names'
import type { PairExplanation } from './evidence.ts'

const hashing = nobleCryptography
const draws = drawsFrom(seededChance(hashing, 'matching', 'settling'))
const crowd = inventedLists(160, (limit) => draws.below(limit))

function explained(held: PersonRecord, sought: PersonRecord): PairExplanation {
  const outcome = matchLists({
    held: [...crowd.held, held],
    sought: [...crowd.sought, sought],
    hashing,
  })
  const pair = outcome.pairs.find((p) => p.heldRow === 160 && p.soughtRow === 160)
  return explainPair(outcome, present(pair, 'a pair of the two rows'))
}

test('the fact that would settle a pair is one that a list leaves open, and moves the chance both ways', () => {
  const { settling, evidence } = explained(
    listed('Швачко Роман', { unit: '117 омбр' }),
    listed('Швачко Роман Ігорович', { born: '1990' }),
  )
  assert.ok(settling !== null)
  const asked = evidence.find((each) => each.field === settling.field)
  assert.equal(asked?.level, 'missing', settling.field)
  assert.ok(settling.ifSame > settling.ifDifferent)
})

test('where a brother explains a pair, a fact that brothers share is not the one to ask for', () => {
  const held = listed('Остапчук Роман Ігорович', { unit: '117 омбр' })
  const sought = listed('Остапчук Роман', { unit: '117 омбр' })
  const { settling } = explained(held, sought)
  assert.ok(settling !== null)
  assert.notEqual(settling.field, 'surname')
})

test('a pair with nothing left open has nothing to ask for', () => {
  const all = {
    born: '1990-04-03',
    unit: '117 омбр',
    rank: 'солдат',
    serviceNumber: 'АВ 123456',
    capturedOn: '2022-05-06',
    capturedAt: 'м. Вигадане',
    callSign: 'Клен',
  }
  const row = listed('Остапчук Роман Ігорович', all)
  assert.equal(explained(row, row).settling, null)
})

test('the bits of a queue are those of the explanation', () => {
  const outcome = matchLists({ ...crowd, hashing })
  for (const pair of outcome.pairs) {
    assert.equal(pairBits(outcome, pair), explainPair(outcome, pair).totalBits)
  }
})

test('the hash of the lists ignores order and row numbers, and hears of every fact that is weighed', () => {
  const { held, sought } = crowd
  const hash = dataHash({ held, sought }, hashing)
  assert.match(hash, /^[0-9a-f]{64}$/)
  assert.equal(dataHash({ held: held.toReversed(), sought }, hashing), hash)
  const renumbered = held.map((row, i) => ({ ...row, rowNumber: 900 + i, health: 'fit' }))
  assert.equal(dataHash({ held: renumbered, sought }, hashing), hash)
  assert.notEqual(dataHash({ held: sought, sought: held }, hashing), hash)
  assert.notEqual(dataHash({ held: held.slice(1), sought }, hashing), hash)
  for (const change of [{ rank: 'x' }, { callSign: 'x' }, { remark: 'x' }, { capturedAt: 'x' }]) {
    const [first = listed(''), ...rest] = held
    assert.notEqual(dataHash({ held: [{ ...first, ...change }, ...rest], sought }, hashing), hash)
  }
})
