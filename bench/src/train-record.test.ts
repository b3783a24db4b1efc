// The committed weights are those that the committed reports teach, and rows are scored as they are elsewhere.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openLexicons } from '@parley/record'
import { learnable, learned, weightsFiles } from './train-record-learn.ts'
import { fitted } from './train-record-linear.ts'
import { addTo, f1Of, newScore } from './train-record-score.ts'
import { labelledForLearning, WEIGHTS_FOLDER, weightOfSet } from './train-record-sets.ts'

test('learning again gives the committed bytes', () => {
  const reports = learnable(labelledForLearning(), openLexicons(), weightOfSet)
  for (const [file, text] of weightsFiles(learned(reports)))
    assert.equal(text, readFileSync(join(WEIGHTS_FOLDER, file), 'utf8'), file)
})

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
