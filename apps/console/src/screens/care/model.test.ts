// Triage by keyboard: which keys come to what, and how many of them.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  answerKeys,
  levelOf,
  measured,
  NOTHING_ENTERED,
  pressed,
  questionOf,
  recordOf,
} from './model.ts'
import { START_TRIAGE } from '@parley/api'
import { startTriage, type StartAnswers } from './start.ts'
import { FITNESS_KEYS, LEVEL_KEYS } from './model.ts'

const after = (keys: string) => keys.split('').reduce(pressed, NOTHING_ENTERED)

test('a level and a fitness by two keys, START and a fitness by at most five', () => {
  assert.deepEqual(recordOf(after('1s')), { triage: 'immediate', fitness: 'stretcher' })
  assert.deepEqual(recordOf(after('yf')), { triage: 'minor', fitness: 'fit' })
  assert.deepEqual(recordOf(after('ncyyw')), { triage: 'delayed', fitness: 'fit-with-escort' })
  assert.deepEqual(recordOf(after('ncynu')), { triage: 'immediate', fitness: 'unfit' })
  assert.deepEqual(recordOf(after('nqs')), { triage: 'immediate', fitness: 'stretcher' })
  assert.deepEqual(recordOf(after('nnu')), { triage: 'expectant', fitness: 'unfit' })
})

test('nothing is recorded before a level and a fitness are said', () => {
  for (const keys of ['', 'n', 'nc', 'ncy', 'ncyy', 'f', '1', 'x', 'z9']) {
    assert.equal(recordOf(after(keys)), null, keys)
  }
})

test('a clinician’s level stands over what START proposes, and the last word counts', () => {
  assert.equal(levelOf(after('y1')), 'immediate')
  assert.equal(levelOf(after('12')), 'delayed')
  assert.equal(recordOf(after('1fs'))?.fitness, 'stretcher')
})

test('clearing forgets everything', () => {
  assert.deepEqual(pressed(after('ncys'), 'Backspace'), NOTHING_ENTERED)
})

test('at no moment does one key mean two things', () => {
  const fitness = FITNESS_KEYS.map(([key]) => key)
  const levels = LEVEL_KEYS.map(([key]) => key)
  const moving = ['j', 'k', 'o', 'g']
  for (const question of ['walks', 'breathing', 'wristPulse', 'obeys'] as const) {
    const keys = [...answerKeys(question).map(({ key }) => key), ...fitness, ...levels, ...moving]
    assert.equal(new Set(keys).size, keys.length, question)
  }
})

test('whatever is pressed, either a question is open or there is a level', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'ynqc1234fwsu'.split(''))), (keys) => {
      const entry = keys.reduce(pressed, NOTHING_ENTERED)
      assert.notEqual(questionOf(entry) === null, levelOf(entry) === null)
    }),
  )
})

test('a field is a number, nothing, or refused', () => {
  assert.deepEqual(
    ['', ' ', '72', '120'].map((text) => measured(text, 'whole')),
    [null, null, 72, 120],
  )
  assert.deepEqual(
    ['', '36.8', '36,8', '37'].map((text) => measured(text, 'tenths')),
    [null, 368, 368, 370],
  )
  for (const text of ['x', '-1', '7.5', '1000', '1e2'])
    assert.ok(Number.isNaN(measured(text, 'whole')), text)
  for (const text of ['3', '368', '36.85', '36.', 'hot'])
    assert.ok(Number.isNaN(measured(text, 'tenths')), text)
})

const answers = (...given: readonly (boolean | string | null)[]): StartAnswers => {
  const [walks = null, breathing = null, wristPulse = null, obeys = null] = given
  return { walks, breathing, wristPulse, obeys } as StartAnswers // the rows below
}
const START: readonly (readonly [StartAnswers, string])[] = [
  [answers(), 'walks'],
  [answers(true), 'minor'],
  [answers(false), 'breathing'],
  [answers(false, 'no'), 'expectant'],
  [answers(false, 'fast'), 'immediate'],
  [answers(false, 'calm'), 'wristPulse'],
  [answers(false, 'calm', false), 'immediate'],
  [answers(false, 'calm', true), 'obeys'],
  [answers(false, 'calm', true, false), 'immediate'],
  [answers(false, 'calm', true, true), 'delayed'],
]
test('START asks four questions at most and comes to one of its four levels', () => {
  for (const [given, want] of START) {
    const outcome = startTriage(given)
    assert.equal(outcome.is === 'asks' ? outcome.question : outcome.triage, want)
    if (outcome.is === 'proposes') assert.ok(START_TRIAGE.some((level) => level === outcome.triage))
  }
})
