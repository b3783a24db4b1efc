// Who is told how many came: boards of the log for those who have them, statements for a press office, and under the
// embargo one and the same value for whoever is told by statements alone.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { PersonRef } from '@parley/kernel'
import { personRef } from '@parley/kernel'
import { EMPTY_REGISTER } from '../register.ts'
import { A, B, lineFor, manifestOf, NOON, smallAgreement } from '../small-exchange.testing.ts'
import { EMPTY_EXCHANGE } from '../state.ts'
import type { Custody, ExchangeState, PublicStatement } from '../state.ts'
import { isEmbargoOver } from '../statement-check.ts'
import { manifested, receiptKey } from '../tranche.ts'
import type { TrancheStage } from '../tranche.ts'
import { countsTold } from './counts-told.ts'
import type { CountsTold } from './counts-told.ts'
import type { ViewerRole } from './viewer.ts'

interface Crossing {
  readonly home: 'a' | 'b'
  readonly category: 'soldier' | 'civilian'
  readonly crossed: boolean
  readonly where: Custody['where']
}

function stateOf(people: readonly Crossing[], stage: TrancheStage): ExchangeState {
  const lines = people.map(({ home, category }, i) =>
    lineFor(`p${i}`, home === 'a' ? B : A, { category }),
  )
  const ref = (i: number): PersonRef => personRef(`p${i}`)
  const tranche = manifested(manifestOf('0'.repeat(64), lines, 't1'))
  const crossed = people.flatMap(({ crossed: did, home }, i) =>
    did ? [[receiptKey(ref(i), 'line'), receiptOf(ref(i), home)] as const] : [],
  )
  const custody = new Map<PersonRef, Custody>(
    people.map(({ home, where }, i) => [ref(i), { by: home === 'a' ? A : B, where, lanes: [] }]),
  )
  const content = smallAgreement(null)
  const { mediator, transit, neutral } = content
  const parties = { mediator, transit, neutral, observer: neutral }
  return {
    ...EMPTY_EXCHANGE,
    frame: { belligerents: [B, A], ...parties, series: 'series-1', day: 1, at: NOON },
    tranches: new Map([['t1', { ...tranche, stage, receipts: new Map(crossed) }]]),
    custody,
    remains: [{ at: NOON, lot: 'lot-1', from: B, to: A, bags: 7, receipt: '' }],
  }
}

const receiptOf = (ref: PersonRef, home: 'a' | 'b') => ({
  ref,
  from: home === 'a' ? B : A,
  to: home === 'a' ? A : B,
  tranche: 't1',
  leg: 'line' as const,
  at: NOON,
})

const told = (state: ExchangeState, role: ViewerRole): CountsTold =>
  countsTold({
    state,
    register: EMPTY_REGISTER,
    entries: [],
    viewer: { role, party: A },
    now: NOON,
  })

const PEOPLE: readonly Crossing[] = [
  { home: 'a', category: 'soldier', crossed: true, where: 'home' },
  { home: 'a', category: 'civilian', crossed: true, where: 'home' },
  { home: 'a', category: 'soldier', crossed: false, where: 'detained' },
  { home: 'b', category: 'soldier', crossed: true, where: 'home' },
]

const BY_LOG = {
  are: 'told',
  by: 'log',
  sides: [
    {
      party: A,
      done: { persons: 2, soldiers: 1, civilians: 1 },
      planned: { persons: 3, soldiers: 2, civilians: 1 },
      bags: 7,
    },
    {
      party: B,
      done: { persons: 1, soldiers: 1, civilians: 0 },
      planned: { persons: 1, soldiers: 1, civilians: 0 },
      bags: 0,
    },
  ],
}

for (const role of ['headquarters', 'mediator', 'observer'] as const) {
  test(`${role} is told what the log says of both sides, before and after the embargo`, () => {
    for (const stage of ['go', 'closed'] as const) {
      assert.deepEqual(told(stateOf(PEOPLE, stage), role), BY_LOG)
    }
  })
}

const WITHOUT: readonly ViewerRole[] = [
  'press-office',
  'family-desk',
  'hotline',
  'bureau',
  'neutral',
  'transit',
  'public',
]

for (const role of WITHOUT) {
  test(`${role} is told nothing of the log`, () => {
    assert.deepEqual(told(stateOf(PEOPLE, 'go'), role), { are: 'waiting' })
    const over = told(stateOf(PEOPLE, 'closed'), role)
    assert.deepEqual(
      over.are === 'told' ? over.sides.map(({ done, bags }) => [done, bags]) : null,
      [
        [null, null],
        [null, null],
      ],
    )
  })
}

const crossing: fc.Arbitrary<Crossing> = fc.record({
  home: fc.constantFrom('a', 'b'),
  category: fc.constantFrom('soldier', 'civilian'),
  crossed: fc.boolean(),
  where: fc.constantFrom('detained', 'transit', 'own-side', 'home'),
})
const stage = fc.constantFrom<TrancheStage>('manifested', 'go', 'held', 'closed', 'aborted')
const hidden = fc
  .tuple(fc.array(crossing, { maxLength: 12 }), stage)
  .map(([people, at]) => stateOf(people, at))
  .filter((state) => !isEmbargoOver(state))

test('under embargo a press office is given one value, whatever the log holds and whatever was said before', () => {
  fc.assert(
    fc.property(hidden, fc.boolean(), (state, isBefore) => {
      const before = isBefore ? [statement(A, 1, 3)] : []
      assert.deepEqual(told({ ...state, statements: before }, 'press-office'), { are: 'waiting' })
    }),
  )
})

const statement = (
  by: PublicStatement['by'],
  number: number,
  persons: number,
  corrects: number | null = null,
): PublicStatement => ({
  at: NOON,
  number,
  event: 'exchange',
  counts: { persons, soldiers: persons, civilians: 0 },
  names: [],
  texts: [],
  by,
  index: number * 10,
  corrects,
})

test('after it a press office is told what statements say: the latest of each side that nobody corrected', () => {
  const done = (statements: readonly PublicStatement[]): readonly (number | null)[] => {
    const answer = told({ ...stateOf(PEOPLE, 'closed'), statements }, 'press-office')
    return answer.are === 'told' ? answer.sides.map((side) => side.done?.persons ?? null) : []
  }
  assert.deepEqual(done([statement(A, 1, 9)]), [9, null])
  assert.deepEqual(done([statement(A, 1, 9), statement(A, 2, 8, 1)]), [8, null])
  assert.deepEqual(done([statement(A, 1, 9), statement(B, 2, 4)]), [9, 4])
})

test('bags are told to a press office once the public page has them', () => {
  const state = { ...stateOf(PEOPLE, 'closed'), statements: [statement(B, 1, 1)] }
  const answer = told(state, 'press-office')
  assert.deepEqual(answer.are === 'told' ? answer.sides.map(({ bags }) => bags) : null, [7, 0])
})

test('before an exchange is framed nobody is told of any side', () => {
  const answer = told(EMPTY_EXCHANGE, 'mediator')
  assert.deepEqual(answer, { are: 'told', by: 'log', sides: [] })
})
