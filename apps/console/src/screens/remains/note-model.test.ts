import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REMAINS_STAGES, type RemainsBag } from '@parley/api'
import { stagesFor } from '@parley/exchange'
import {
  actFrom,
  ageIn,
  choicesOf,
  FIELDS,
  findingsOf,
  foundFrom,
  packetsIn,
  tenthsIn,
} from './note-model.ts'
import type { Choice, Typed } from './note-model.ts'

const BAG: RemainsBag = {
  bag: 'b-1',
  stage: 'examined',
  holder: 'a',
  from: 'b',
  seal: 's1',
  effects: ['p1', 'p2'],
  individuals: 2,
  described: null,
  lot: null,
  came: 'lot-1',
  parent: null,
  links: [],
  exceptions: [],
  case: null,
  wordsOf: [],
  isOurs: true,
  waits: false,
}
const LOOK = { keeper: 'store 1', seal: 's1', sealState: 'broken', reseal: 's2', temperature: '4' }
const PARTS = { 'seal 1': 's3', 'effects 1': 'p1', 'seal 2': 's4', 'effects 2': 'p2' }

const GOOD: Readonly<Record<Choice, Typed>> = {
  tagged: { keeper: 'truck', seal: 's1', effects: 'p1, p2', temperature: '' },
  offered: { lot: 'lot-1' },
  withdrawn: {},
  received: LOOK,
  missing: {},
  kept: LOOK,
  examined: { individuals: '2', seal: 's2' },
  described: {
    sex: 'male',
    age: '25-35',
    stature: '172',
    teeth: 'charted',
    fingerprints: 'not-possible',
    sample: 'dna-4',
  },
  split: { parts: '2', ...PARTS },
  joined: { with: 'b-1.2' },
  word: { finding: 'identified', case: 'case-17', decision: 'd-7' },
  notified: {},
  buried: { grave: 'g-4' },
}

function made(choice: Choice, typed: Typed): string | null {
  const act = actFrom(BAG, choice, typed)
  if (act === null) return null
  return act.do === 'word' ? 'word' : act.says.part
}

test('every choice is made of its own fields', () => {
  for (const [choice, typed] of Object.entries(GOOD) as [Choice, Typed][]) {
    assert.equal(made(choice, typed), choice)
    for (const field of FIELDS[choice]) assert.ok(field in typed, `${choice} ${field}`)
  }
})

test('what a form offers is what the chain takes at that stage, and all of it', () => {
  for (const stage of REMAINS_STAGES) {
    const offered = new Set(choicesOf({ stage, isOurs: true }))
    for (const choice of Object.keys(GOOD) as Choice[]) {
      const takes =
        choice === 'word'
          ? stagesFor('decided', 'identified').includes(stage) ||
            stagesFor('decided', 'annulled').includes(stage)
          : stagesFor(choice).includes(stage)
      assert.equal(offered.has(choice), takes, `${stage} ${choice}`)
    }
    assert.deepEqual(choicesOf({ stage, isOurs: false }), [])
  }
})

test('a decision that stands can only be annulled', () => {
  assert.deepEqual(findingsOf({ stage: 'identified' }), ['annulled'])
  assert.equal(findingsOf({ stage: 'examined' }).includes('annulled'), false)
})

const ODD: readonly (readonly [Choice, Typed])[] = [
  ['tagged', { seal: '' }],
  ['tagged', { effects: 'p1 №2' }],
  ['tagged', { temperature: 'cold' }],
  ['offered', { lot: 'lot 1' }],
  ['kept', { keeper: ' ' }],
  ['kept', { reseal: 'with a space' }],
  ['received', { temperature: '61' }],
  ['examined', { individuals: '0' }],
  ['examined', { individuals: '61' }],
  ['described', { age: '35-25' }],
  ['described', { age: '25-35-45' }],
  ['described', { age: '25-' }],
  ['described', { age: '-25' }],
  ['described', { age: '121' }],
  ['described', { age: 'young' }],
  ['described', { stature: '19' }],
  ['described', { stature: '251' }],
  ['described', { stature: '1,72' }],
  ['described', { sample: 'dna 4' }],
  ['described', { sample: 'Савчук' }],
  ['split', { parts: '1' }],
  ['split', { 'seal 2': '' }],
  ['split', { 'individuals 1': 'one' }],
  ['joined', { with: '' }],
  ['word', { finding: 'annulled' }],
  ['word', { case: '' }],
  ['word', { case: 'Савчук' }],
  ['word', { decision: '' }],
  ['buried', { grave: '' }],
]

for (const [choice, wrong] of ODD) {
  test(`${choice} with ${JSON.stringify(wrong)} makes nothing`, () => {
    assert.equal(actFrom(BAG, choice, { ...GOOD[choice], ...wrong }), null)
  })
}

test('a case goes with an identification and with nothing else', () => {
  const act = actFrom(BAG, 'word', { ...GOOD.word, finding: 'unidentified' })
  assert.equal(act?.do === 'word' && act.case, null)
})

test('ages come as one number or a range, in any digits and with any dash', () => {
  const ages = ['30', '25-35', '25 – 35', '٢٥−٣٥', '', '0'].map(ageIn)
  const range = { from: 25, to: 35 }
  assert.deepEqual(ages, [{ from: 30, to: 30 }, range, range, range, null, { from: 0, to: 0 }])
})

test('a description in which nothing was told makes no note', () => {
  const firsts = { sex: 'unknown', teeth: 'not-charted', fingerprints: 'not-taken' }
  for (const typed of [{}, firsts, { ...firsts, age: ' ', stature: '', sample: ' ' }]) {
    assert.equal(actFrom(BAG, 'described', typed), null)
  }
  const told = { sex: 'male', age: '30', stature: '172', teeth: 'none', fingerprints: 'taken' }
  for (const one of Object.entries({ ...told, sample: 'dna-4' })) {
    assert.notEqual(actFrom(BAG, 'described', Object.fromEntries([one])), null, one[0])
  }
})

test('what nobody could tell of an individual is said to be unknown, and not left out', () => {
  const act = actFrom(BAG, 'described', { teeth: 'none' })
  assert.deepEqual(act?.do === 'note' && act.says, {
    part: 'described',
    sex: 'unknown',
    age: null,
    statureCm: null,
    teeth: 'none',
    fingerprints: 'not-taken',
    sample: null,
  })
})

test('a new label is this side’s own and has no dot', () => {
  const typed = { label: 'a-7', place: 'field', on: '2031-05' }
  assert.equal(foundFrom('a', typed)?.bag, 'a-7')
  for (const label of ['b-7', 'a7', 'a-', 'a-7.1', 'a-Ж', '']) {
    assert.equal(foundFrom('a', { ...typed, label }), null, label)
  }
  assert.equal(foundFrom('a', { ...typed, on: '31.05' }), null)
  assert.equal(foundFrom('a', { ...typed, place: ' ' }), null)
})

test('degrees come in any digits people type, below zero too', () => {
  const read = ['4', '4,5', '٤٫٥', '-18', '−18.5', '', '4.55', '-91', 'x'].map(tenthsIn)
  assert.deepEqual(read, [40, 45, 45, -180, -185, null, 'odd', 'odd', 'odd'])
  assert.deepEqual(packetsIn('p1، p2'), ['p1', 'p2'])
})
