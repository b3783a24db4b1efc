import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EvidenceCase } from '@parley/api'
import { answerFrom, ANSWERS, givable, mayAnswer, signFrom } from './evidence-model.ts'

const SIGN: EvidenceCase['signs'][number] = {
  id: 'a'.repeat(32),
  at: '2031-05-20T12:00:00Z',
  from: 'bureau',
  source: 'letter',
  on: null,
  confidence: 'high',
  words: '',
  seenBy: [],
  counts: true,
}
const CASE: EvidenceCase = {
  ref: 's1',
  name: null,
  isOurs: true,
  answer: null,
  signs: [SIGN, { ...SIGN, id: 'b'.repeat(32), source: 'footage', counts: false }],
  contest: null,
  clock: null,
  mayContest: true,
}
const CONTEST: NonNullable<EvidenceCase['contest']> = {
  by: 'a',
  stage: 'open',
  openedAt: '2031-05-20T12:00:00Z',
  evidence: [],
  until: null,
  ground: null,
  held: null,
  links: [],
}

test('a sign needs no more than a date that is one, or none', () => {
  const bare = signFrom('s1', {})
  assert.deepEqual(bare, {
    do: 'note',
    case: 's1',
    source: 'letter',
    on: null,
    confidence: 'high',
    words: '',
  })
  for (const on of ['in May', '2031-13', '2031-02-30 ', '31.05.2031', 'XXXX-05-01']) {
    const read = signFrom('s1', { on })
    if (on === '2031-02-30 ') assert.notEqual(read, null, 'the node knows the calendar')
    else assert.equal(read, null, on)
  }
})

test('an answer needs its day, its reference or its ground', () => {
  assert.equal(answerFrom('s1', 'inquired', {}), null)
  assert.equal(answerFrom('s1', 'inquired', { until: '2031-06' }), null)
  assert.equal(answerFrom('s1', 'found-held', {}), null)
  assert.equal(answerFrom('s1', 'found-held', { held: 'Ivan P.' }), null)
  for (const part of ANSWERS) {
    const act = answerFrom('s1', part, {
      until: '2031-06-01',
      held: 'p1',
      ground: 'another-person',
    })
    assert.ok(act?.do === 'answer' && act.says.part === part)
  }
})

test('only signs that count are given, and only where the answer may be contested', () => {
  assert.deepEqual(givable(CASE), ['a'.repeat(32)])
  assert.deepEqual(givable({ ...CASE, mayContest: false }), [])
})

test('an own case is not answered here, nor one that found the person', () => {
  assert.equal(mayAnswer({ isOurs: true, contest: CONTEST }), false)
  assert.equal(mayAnswer({ isOurs: false, contest: null }), false)
  assert.equal(mayAnswer({ isOurs: false, contest: { ...CONTEST, stage: 'held' } }), false)
  assert.equal(mayAnswer({ isOurs: false, contest: { ...CONTEST, stage: 'not-held' } }), true)
})
