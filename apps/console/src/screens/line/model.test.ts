import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinePerson } from '@parley/api'
import { movedTo, releasable, shownPeople } from './model.ts'

function person(ref: string, change: Partial<LinePerson> = {}): LinePerson {
  return {
    ref,
    home: 'b',
    holder: 'a',
    place: 1,
    coach: 2,
    side: 'releasing',
    category: 'soldier',
    state: 'listed',
    presented: 'cleared',
    identity: 'unchecked',
    stretcher: false,
    escort: false,
    exception: null,
    keptBack: false,
    refusal: 'not-checked',
    ...change,
  }
}

const people = [
  person('across', { coach: 1, state: 'received' }),
  person('late', { coach: 1 }),
  person('released', { coach: 1, state: 'released', exception: 'identity-doubtful' }),
  person('kept', { coach: 1, keptBack: true }),
  person('absent', { coach: 1, exception: 'listed-absent' }),
  person('now', { state: 'checked', refusal: null }),
  person('there', { state: 'received' }),
  person('next', { coach: 3 }),
  person('theirs', { side: 'receiving' }),
]

test('a step shows its own coach, and of earlier ones whoever could still go', () => {
  const shown = shownPeople({ people, step: 2 }, 'releasing', 'coach')
  assert.deepEqual(
    shown.map((p) => p.ref),
    ['late', 'released', 'now', 'there'],
  )
})

test('everybody of a side can be shown, and where no coach is known everybody is', () => {
  assert.equal(shownPeople({ people, step: 2 }, 'releasing', 'all').length, 8)
  const unknown = people.map((p) => ({ ...p, coach: null }))
  assert.equal(shownPeople({ people: unknown, step: 2 }, 'releasing', 'coach').length, 8)
})

test('only who is checked and may go is released with the coach', () => {
  assert.deepEqual(releasable(people), ['now'])
  assert.deepEqual(releasable([person('p', { state: 'checked', refusal: 'kept-back' })]), [])
  assert.deepEqual(
    releasable([person('p', { side: 'receiving', state: 'checked', refusal: null })]),
    [],
  )
})

test('keys move from the first to the last row and no further', () => {
  const refs = ['a', 'b', 'c']
  assert.equal(movedTo(refs, null, 1), 'a')
  assert.equal(movedTo(refs, 'a', 1), 'b')
  assert.equal(movedTo(refs, 'c', 1), 'c')
  assert.equal(movedTo(refs, 'a', -1), 'a')
  assert.equal(movedTo(refs, 'gone', -1), 'a')
  assert.equal(movedTo([], null, 1), null)
})
