import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DETENTION_PARTS, DETENTION_STAGES, LEGAL_STATUSES, STATUS_GROUNDS } from '@parley/api'
import type { DetentionFileView } from '@parley/api'
import { choicesOf, choicesOfMany, enterFrom, enterNewFrom, FIELDS } from './note-model.ts'
import { groundsFor, nextNumber, noteFrom } from './note-model.ts'
import type { Choice, Shown, Typed } from './note-model.ts'

type Visit = DetentionFileView['visits'][number]

const visit = (name: string, state: Visit['state']): Visit => ({
  visit: name,
  by: 'neutral',
  askedAt: '2031-05-20T12:00:00Z',
  state,
  on: null,
  wasGranted: state === 'granted' || state === 'made',
  ground: null,
  clock: null,
})
const HERE: Shown = { isOurs: true, stage: 'held', visits: [], complaints: [], by: 'b' }
const AWAY: Shown = { ...HERE, isOurs: false, by: 'a' }

const GOOD: Readonly<Record<Choice, Typed>> = {
  moved: { on: '2031-05-10', facility: 'f-9' },
  'card-sent': { on: '2031-05-10' },
  status: { status: 'charged', ground: 'offence-in-captivity', noticed: '' },
  'visit-asked': { visit: 'a-1' },
  'visit-granted': { visit: 'a-1', on: '2031-06-01' },
  'visit-refused': { visit: 'a-1', visitGround: 'declined' },
  'visit-made': { visit: 'a-1', on: '2031-05-10' },
  complained: { complaint: 'c-1', about: 'mail' },
  'complaint-answered': { complaint: 'c-1', outcome: 'partly' },
  ended: { on: '2031-05-10', how: 'released' },
}
const CHOICES = Object.keys(GOOD) as Choice[] // the keys of the very table

test('every part but the entry has a form, and its fields make the note', () => {
  assert.deepEqual([...CHOICES, 'detained'].sort(), [...DETENTION_PARTS].sort())
  for (const choice of CHOICES) {
    const act = noteFrom(['p1'], choice, GOOD[choice])
    assert.ok(act?.do === 'note', choice)
    assert.deepEqual([act.says.part, act.facility], [choice, choice === 'moved' ? 'f-9' : null])
  }
})

test('a form with a field missing or odd makes no note', () => {
  const odd: readonly (readonly [Choice, Typed])[] = [
    ['moved', { on: '2031-05-10' }],
    ['moved', { on: '2031-05', facility: 'f-9' }],
    ['moved', { on: '2031-05-10', facility: '50.1, 30.2' }],
    ['card-sent', {}],
    ['card-sent', { on: '2031-13-01' }],
    ['card-sent', { on: 'today' }],
    ['status', { status: 'charged', noticed: '2031' }],
    ['visit-asked', { visit: 'next week' }],
    ['visit-granted', { visit: 'a-1' }],
    ['visit-made', { on: '2031-05-10' }],
    ['complained', { complaint: '' }],
    ['ended', { how: 'released' }],
  ]
  for (const [choice, typed] of odd) {
    assert.equal(noteFrom(['p1'], choice, typed), null, `${choice} ${JSON.stringify(typed)}`)
  }
  for (const choice of CHOICES) assert.equal(noteFrom([], choice, GOOD[choice]), null)
})

test('a ground that does not belong to the status is not sent: the first that does stands', () => {
  const typed = { status: 'prisoner-of-war', ground: 'offence-in-captivity' }
  const act = noteFrom(['p1'], 'status', typed)
  assert.ok(act?.do === 'note' && act.says.part === 'status')
  assert.equal(act.says.ground, 'member-of-forces')
  const all = LEGAL_STATUSES.flatMap((status) => groundsFor(status))
  assert.deepEqual([...new Set(all)].sort(), [...STATUS_GROUNDS].sort())
})

test('only what may follow is offered, and nothing of who is not held', () => {
  for (const stage of DETENTION_STAGES.filter((one) => one !== 'held')) {
    assert.deepEqual(choicesOf({ ...HERE, stage }), [])
    assert.deepEqual(choicesOfMany([{ isOurs: true, stage }]), [])
  }
  assert.deepEqual(choicesOf(AWAY), ['visit-asked'])
  const granted = { ...AWAY, visits: [visit('a-1', 'granted')] }
  assert.deepEqual(choicesOf(granted), ['visit-asked', 'visit-made'])
  assert.equal(choicesOf(HERE).includes('visit-granted'), false)
  assert.ok(choicesOf({ ...HERE, visits: [visit('a-1', 'asked')] }).includes('visit-granted'))
  assert.equal(
    choicesOf({ ...HERE, visits: [visit('a-1', 'made')] }).includes('visit-granted'),
    false,
  )
  assert.equal(choicesOf(HERE).includes('complaint-answered'), false)
})

test('persons of both sides marked together have no note in common', () => {
  assert.deepEqual(choicesOfMany([HERE, AWAY]), [])
  assert.deepEqual(choicesOfMany([]), [])
  assert.deepEqual(choicesOfMany([HERE, HERE]), ['card-sent', 'moved', 'status'])
  assert.deepEqual(choicesOfMany([AWAY]), ['visit-asked'])
})

test('the next number of a visit is this desk’s own', () => {
  const visits = [visit('a-1', 'made'), visit('neutral-1', 'asked')]
  assert.equal(nextNumber('visit-asked', { ...AWAY, visits }), 'a-2')
  assert.equal(nextNumber('complained', HERE), 'c-1')
  assert.deepEqual(FIELDS['visit-asked'], ['visit'])
})

test('an entry needs a code, and somebody new a name and a year', () => {
  assert.equal(enterFrom([], 'f-1', ''), null)
  assert.equal(enterFrom(['p1'], '', ''), null)
  assert.equal(enterFrom(['p1'], 'cell 4', ''), null)
  assert.equal(enterFrom(['p1'], 'f-1', 'spring'), null)
  const act = enterFrom(['p1'], ' f-1 ', ' ')
  assert.deepEqual(act, { do: 'enter', refs: ['p1'], facility: 'f-1', since: null })
  assert.equal(enterNewFrom(' ', 'f-1', '2031'), null)
  assert.equal(enterNewFrom('Somebody', 'f-1', ''), null)
  assert.ok(enterNewFrom('Somebody', 'f-1', '2031-04') !== null)
})
