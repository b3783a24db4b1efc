// What samples teach, and rows scored as they are elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitted } from './linear.ts'
import { addTo, f1Of, newScore } from './score.ts'
import { boosted } from './pairs.ts'

test('a sign that tells gets a weight, one that is always there gets none', () => {
  const samples = Array.from({ length: 60 }, (_, i) => ({
    signs: new Set(i % 3 === 0 ? ['here', 'always'] : ['always', 'there']),
    isRight: i % 3 === 0,
    weight: 1,
  }))
  const { weights } = fitted(samples, { l1: 1, l2: 1, least: 6 })
  assert.ok((weights.get('here') ?? 0) > 1)
  assert.ok((weights.get('there') ?? 0) <= 0)
})

test('of a group one is right, and what all have in common tells nothing', () => {
  const samples = Array.from({ length: 40 }, (_, i) => ({
    signs: new Set(i % 2 === 0 ? ['got', 'named'] : ['gave', 'named']),
    isRight: i % 2 === 0,
    weight: 1,
    group: Math.floor(i / 2),
  }))
  const { weights } = fitted(samples, { l1: 0.1, l2: 1, least: 6 })
  assert.ok((weights.get('got') ?? 0) > (weights.get('gave') ?? 0))
  assert.equal(Math.round((weights.get('named') ?? 0) * 100), 0)
})

const PAIRS = { trees: 60, rate: 0.3, l2: 1, least: 6 }

test('two signs that tell only together are weighed as a pair', () => {
  const samples = Array.from({ length: 120 }, (_, i) => ({
    signs: new Set([...(i % 2 === 0 ? ['a'] : []), ...(i % 3 === 0 ? ['b'] : []), 'always']),
    isRight: (i % 2 === 0) === (i % 3 === 0),
    weight: 1,
  }))
  const { bias, weights, pairs } = boosted(samples, PAIRS)
  const sum = (...signs: readonly string[]): number =>
    bias +
    signs.reduce((all, sign) => all + (weights.get(sign) ?? 0), 0) +
    (signs.length < 2 ? 0 : (pairs.get('a')?.get('b') ?? 0))
  assert.ok(sum() > 1 && sum('a', 'b') > 1)
  assert.ok(sum('a') < -1 && sum('b') < -1)
  assert.equal(weights.get('always'), undefined)
})

test('a tree asks for no sign that too few samples have', () => {
  const samples = Array.from({ length: 60 }, (_, i) => ({
    signs: new Set(i < 5 ? ['rare'] : ['usual']),
    isRight: i < 5,
    weight: 1,
  }))
  const { weights, pairs } = boosted(samples, PAIRS)
  assert.deepEqual([...weights, ...pairs], [])
})

test('what is boosted of a group of which one is right does not depend on what all share', () => {
  const samples = Array.from({ length: 80 }, (_, i) => ({
    signs: new Set(i % 2 === 0 ? ['got', 'named'] : ['gave', 'named']),
    isRight: i % 2 === 0,
    weight: 1,
    group: Math.floor(i / 2),
  }))
  const { weights } = boosted(samples, PAIRS)
  assert.ok((weights.get('got') ?? 0) > (weights.get('gave') ?? 0))
})

const row = (side_released_to: string, category: string, count: number, derived = false) => ({
  side_released_to,
  category,
  count,
  derived,
})

test('equal rows count once, derived ones are neither right nor wrong', () => {
  const score = newScore()
  const main = { role: 'main', status: 'completed', event_date: null, mediators: [] }
  const released = [row('UA', 'military', 63), row('RU', 'military', 63, true)]
  const label = {
    is_exchange_report: true,
    standing_figures: [],
    exchanges: [{ ...main, released }],
  }
  const read = (side: string, category: string, count: number) => ({
    side,
    category,
    count,
    exchange: 0,
    isDerived: false,
  })
  const rows = [
    read('UA', 'military', 63),
    read('UA', 'military', 63),
    read('RU', 'unknown', 63),
    read('RU', 'body', 9),
  ]
  addTo(score, label, rows)
  assert.deepEqual(score.strict, { right: 1, wrong: 1, missed: 0 })
  assert.equal(f1Of(score.strict), 2 / 3)
})
