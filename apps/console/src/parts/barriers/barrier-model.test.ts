import assert from 'node:assert/strict'
import test from 'node:test'
import { BARRIER_REASONS, POINT_WAITS } from '@parley/api'
import type { BarrierPoint, BarrierRow } from '@parley/api'
import { becauseKey, proposalOf, reasonOf, waitOf } from './barrier-model.ts'

const point: BarrierPoint = {
  tranche: 't1',
  number: 1,
  state: 'roll-call',
  point: 'Ford',
  listed: 12,
  present: 5,
  cleared: 3,
  crossed: 0,
  waits: 'count',
  awaited: ['a', 'b'],
  isWithout: false,
}

const row: BarrierRow = {
  id: 'b1',
  hash: null,
  state: 'waiting',
  bound: 4,
  now: 0,
  ahead: null,
  acceptances: [],
  points: [point],
  because: { code: 'count', number: 1, awaited: [] },
  mayAccept: false,
  mayGoWithout: [],
}

test('every reason has its sentence, and who may not know who is cleared reads who is there', () => {
  for (const code of BARRIER_REASONS) {
    const because = { ...row.because, code }
    assert.equal(becauseKey({ ...row, because }), `barrier.because.${code}`)
  }
  const { cleared: _cleared, ...unseen } = point
  assert.equal(becauseKey({ ...row, points: [unseen] }), 'barrier.because.present')
})

test('a point says what it waits for, that it is over, or that both go on without it', () => {
  for (const waits of POINT_WAITS)
    assert.equal(waitOf(row, { ...point, waits }).key, `barrier.waits.${waits}`)
  const closed = { ...point, waits: 'nothing', state: 'completed' } as const
  assert.equal(waitOf(row, closed).key, 'barrier.waits.over')
  assert.equal(waitOf(row, { ...closed, isWithout: true }).key, 'barrier.waits.without')
  assert.equal(waitOf({ state: 'proposed' }, point).key, 'barrier.waits.proposed')
})

test('nothing is proposed with one point, or a bound that leaves a point nobody to go first', () => {
  for (const bound of [-1, 0, 1, 1.5, Number.NaN])
    assert.equal(proposalOf({ tranches: ['t1', 't2'], bound }), null)
  for (const tranches of [[], ['t1']]) assert.equal(proposalOf({ tranches, bound: 9 }), null)
  assert.deepEqual(proposalOf({ tranches: ['t1', 't2'], bound: 2 }), {
    do: 'barrier.propose',
    tranches: ['t1', 't2'],
    exposure: 2,
  })
})

test('a reason that is none leaves the one before', () => {
  assert.equal(reasonOf('nothing', 'weather'), 'weather')
  assert.equal(reasonOf('medical', 'weather'), 'medical')
})
