import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgreementDraft, Clause } from '@parley/api'
import {
  draftedFrom,
  fieldKey,
  isChanged,
  NO_EDITS,
  TRANCHES_KEY,
  trancheCountOf,
  withNumbers,
} from './draft-model.ts'
import type { Edits } from './draft-model.ts'

const range = { least: 0, most: 100 }
const room = (tranche: string, holder: string): Clause => ({
  id: `${tranche}-${holder}`,
  kind: 'capacity',
  tranche,
  holder,
  seats: 10,
  stretchers: 2,
})
const ceiling = (holder: string, home: string): Clause => ({
  id: `ceiling-from-${holder}`,
  kind: 'ceiling',
  category: null,
  home,
  people: 50,
  over: 'series',
})
const clauses: readonly Clause[] = [
  { id: 'soldiers-from-a', kind: 'count', category: 'soldier', people: 20, home: 'b', holder: 'a' },
  ceiling('a', 'b'),
  ceiling('b', 'a'),
  { id: 'medical', kind: 'medical-priced' },
  { id: 'families', kind: 'families-together' },
  { id: 'exposure', kind: 'exposure', max: 5 },
  { id: 'steps', kind: 'steps', steps: 8, coach: 36 },
  ...['t1', 't2'].flatMap((t) => [room(t, 'a'), room(t, 'b')]),
  { id: 'naming-med', kind: 'publication', party: 'med', mayBeNamed: true },
  { id: 'naming-transit', kind: 'publication', party: 'transit', mayBeNamed: true },
]
const draft: AgreementDraft = {
  replaces: null,
  clauses,
  limits: {
    people: range,
    ceiling: range,
    exposure: { least: 1, most: 100 },
    steps: { least: 1, most: 100 },
    coach: { least: 1, most: 100 },
    standstillHours: range,
    officers: range,
    sample: range,
    weight: { least: 1, most: 100 },
    tolerance: range,
    ranks: { least: 1, most: 64 },
    days: range,
    places: range,
    tranches: { least: 1, most: 9 },
  },
  tables: [],
  conflict: null,
  meetable: null,
}

const typed = (id: string, field: string, text: string): Edits => {
  const clause = clauses.find((c) => c.id === id)
  const key = clause === undefined ? '' : fieldKey(clause, field)
  return { ...NO_EDITS, texts: new Map([[key, text]]) }
}

test('a proposal that nobody touched says what it starts from, in the same order', () => {
  const { rows, gone, wrong } = draftedFrom(draft, NO_EDITS)
  assert.deepEqual(
    rows.map((row) => row.clause),
    clauses,
  )
  assert.deepEqual([gone.length, wrong.size, rows.some(isChanged)], [0, 0, false])
})

test('a number typed in any digits becomes the clause’s, and nothing else changes', () => {
  for (const text of ['30', ' 30', '٣٠', '۳۰', '3 0']) {
    const changed = draftedFrom(draft, typed('soldiers-from-a', 'people', text)).rows.filter(
      isChanged,
    )
    assert.deepEqual(
      changed.map((row) => row.clause),
      [{ ...clauses[0], people: 30 }],
    )
  }
})

test('what is no number, or beyond its limits, changes nothing and says what is expected', () => {
  for (const text of ['', 'many', '-3', '3.5', '101', '1e3']) {
    const edits = typed('soldiers-from-a', 'people', text)
    const { rows, wrong } = draftedFrom(draft, edits)
    assert.deepEqual([...wrong.values()], [range], text)
    assert.equal(rows.some(isChanged), false, text)
  }
  assert.equal(draftedFrom(draft, typed('exposure', 'max', '0')).wrong.size, 1)
})

test('one ceiling over a series holds for both sides', () => {
  const { rows } = draftedFrom(draft, typed('ceiling-from-b', 'people', '60'))
  const people = rows.flatMap(({ clause }) => (clause.kind === 'ceiling' ? [clause.people] : []))
  assert.deepEqual(people, [60, 60])
})

test('tranches are added like the last one and taken from the end', () => {
  const more = draftedFrom(draft, { ...NO_EDITS, tranches: '4' })
  assert.equal(trancheCountOf(more.rows.map((row) => row.clause)), 4)
  assert.deepEqual(
    more.rows.filter(isChanged).map((row) => [row.clause.id, row.before]),
    [
      ['t3-a', null],
      ['t3-b', null],
      ['t4-a', null],
      ['t4-b', null],
    ],
  )
  const fewer = draftedFrom(draft, { ...NO_EDITS, tranches: '1' })
  assert.deepEqual(
    fewer.gone.map((clause) => clause.id),
    ['t2-a', 't2-b'],
  )
  assert.equal(draftedFrom(draft, { ...NO_EDITS, tranches: '0' }).wrong.has(TRANCHES_KEY), true)
})

test('families, names and the wounded are one choice each', () => {
  const apart = draftedFrom(draft, { ...NO_EDITS, families: false })
  assert.deepEqual(
    apart.gone.map((clause) => clause.id),
    ['families'],
  )
  const unnamed = draftedFrom(draft, { ...NO_EDITS, named: false }).rows.filter(isChanged)
  assert.deepEqual(
    unnamed.map((row) => row.clause.id),
    ['naming-med', 'naming-transit'],
  )
  const [outside] = draftedFrom(draft, { ...NO_EDITS, outside: true }).rows.filter(isChanged)
  assert.deepEqual(outside?.clause, { id: 'medical', kind: 'medical-outside-parity' })
})

test('numbers both can meet are filled in where their clauses are', () => {
  const edits = withNumbers(draft, NO_EDITS, [
    { clause: 'soldiers-from-a', people: 7 },
    { clause: 'nobody', people: 1 },
  ])
  const [changed, ...others] = draftedFrom(draft, edits).rows.filter(isChanged)
  assert.deepEqual([changed?.clause, others.length], [{ ...clauses[0], people: 7 }, 0])
})
