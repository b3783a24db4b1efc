// What stands on a form and what is left for a pen: known lines print, everything else is empty and never guessed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOME_FORMS, type HomeFormsView } from '@parley/api'
import { linesOf } from './form-lines.ts'
import type { FormLine } from './form-lines.ts'

const NOBODY: HomeFormsView['person'] = {
  name: '',
  latin: null,
  surname: null,
  given: null,
  born: null,
  rank: null,
  unit: null,
  serviceNumber: null,
  capturedOn: null,
  capturedAt: null,
}
const BARE: HomeFormsView = {
  ref: 'case-7',
  forms: HOME_FORMS,
  home: 'a',
  holder: null,
  person: NOBODY,
  handedOverAt: null,
  homeAt: null,
  entry: null,
  detained: [],
  boardAt: null,
  at: '2031-06-01T12:00:00Z',
}
const KNOWN: HomeFormsView = {
  ...BARE,
  holder: 'b',
  person: {
    name: 'Савчук Марко Ілліч',
    latin: 'Savchuk Marko Illich',
    surname: 'Савчук',
    given: 'Марко Ілліч',
    born: '1998-07',
    rank: 'сержант',
    unit: 'рота 3',
    serviceNumber: 'AB-17',
    capturedOn: '2030-05',
    capturedAt: 'брід',
  },
  handedOverAt: '2031-05-30T08:00:00Z',
  homeAt: '2031-05-31T08:00:00Z',
  entry: { index: 411, hash: 'f'.repeat(64) },
  detained: [{ place: 'табір 4', from: '2030-05', until: null }],
  boardAt: '2031-05-31T08:00:00Z',
}

const filled = (lines: readonly FormLine[]) =>
  lines.filter(({ values }) => values.length > 0).map(({ label }) => label)

for (const form of HOME_FORMS) {
  test(`${form}: no line stands twice, and all lines are there whatever is known`, () => {
    const labels = linesOf(form, KNOWN).map(({ label }) => label)
    assert.equal(new Set(labels).size, labels.length)
    const bare = linesOf(form, BARE).map(({ label }) => label)
    const gone = labels.filter((label) => !bare.includes(label))
    const onlyWithName = ['form.field.latin', 'form.field.surname', 'form.field.given']
    assert.deepEqual(
      gone.filter((label) => !onlyWithName.includes(label)),
      [],
    )
  })

  test(`${form}: of somebody nobody knows anything of, side and number alone are printed`, () => {
    const known = ['form.field.power', 'form.field.reference', 'form.field.case']
    assert.deepEqual(
      filled(linesOf(form, BARE)).filter((label) => !known.includes(label)),
      [],
    )
  })
}

test('a capture card has the fourteen fields of annex IV B by their numbers, and no cell for a remark', () => {
  const numbers = (view: HomeFormsView) =>
    linesOf('capture', view).flatMap(({ no }) => (no === null ? [] : [no]))
  assert.deepEqual(
    numbers(KNOWN),
    Array.from({ length: 14 }, (_, i) => String(i + 1)),
  )
  // A name in one column is not taken apart.
  assert.deepEqual(numbers(BARE).slice(0, 3), ['1', '2–3', '4'])
  const health = linesOf('capture', KNOWN).find(({ no }) => no === '11')
  assert.deepEqual([health?.values, health?.marks?.length], [[], 7])
})

test('what a person told of places is on the attestation alone', () => {
  for (const form of HOME_FORMS) {
    const isTold = JSON.stringify(linesOf(form, KNOWN)).includes('табір 4')
    assert.equal(isTold, form === 'detention')
  }
})

test('a death notice says nothing of the death itself: that is for whoever knows it', () => {
  const open = [
    'form.field.authority',
    'form.field.death-on',
    'form.field.death-at',
    'form.field.cause',
    'form.field.burial',
    'form.field.grave',
    'form.field.effects',
    'form.field.witness',
  ] as const
  const lines = linesOf('death', KNOWN)
  for (const label of open) {
    assert.deepEqual(lines.find((one) => one.label === label)?.values, [], label)
  }
  assert.ok(filled(lines).includes('form.field.board'))
})
