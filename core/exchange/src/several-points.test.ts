// Several points on one day, each with a tranche of its own: what one of them failing does to the others.
import assert from 'node:assert/strict'
import test from 'node:test'
import { personRef } from '@parley/kernel'
import { A, B, crossing, lineFor, MED, NOON, SmallExchange } from './small-exchange.testing.ts'
import { exposureOf } from './tranche.ts'

/** Two points, one person of each side at each; everybody is cleared. */
function twoPoints(): SmallExchange {
  return new SmallExchange()
    .frame()
    .manifest([lineFor('p1', A), lineFor('p2', B, { via: null })], 't1')
    .manifest([lineFor('p3', A), lineFor('p4', B, { via: null })], 't2')
    .clear(['p1', 'p2'], 't1')
    .clear(['p3', 'p4'], 't2')
}

function cross(log: SmallExchange, tranche: string, [ofA = '', ofB = '']: readonly string[]): void {
  const handed = [
    { ref: ofA, from: A, to: B },
    { ref: ofB, from: B, to: A },
  ]
  log.say(A, 'handover.stepped', crossing(tranche, 1, handed))
}

const whereIn = ({ state }: SmallExchange, refs: readonly string[]): readonly string[] =>
  refs.map((ref) => state.custody.get(personRef(ref))?.where ?? 'nowhere')

test('one of several points is held: nobody crosses there, and the others cross as agreed', () => {
  const log = twoPoints().go('t1').go('t2')
  log.say(MED, 'tranche.held', { tranche: 't2', at: NOON, reason: 'point-unsafe' })
  cross(log, 't1', ['p1', 'p2'])
  cross(log, 't2', ['p3', 'p4'])
  assert.deepEqual(whereIn(log, ['p1', 'p2', 'p3', 'p4']), [
    'own-side',
    'own-side',
    'detained',
    'detained',
  ])
  assert.deepEqual(
    log.state.conflicts.map(({ tranche, code }) => `${tranche} ${code}`),
    ['t2 not-open', 't2 not-open'],
  )
})

test('one of several points never opens: each side has released as many as the other all the same', () => {
  const log = twoPoints().go('t1')
  log.say(A, 'tranche.go', { tranche: 't2', at: NOON }) // the other side does not
  cross(log, 't1', ['p1', 'p2'])
  cross(log, 't2', ['p3', 'p4'])
  const exposures = [...log.state.tranches.values()].map(exposureOf)
  assert.deepEqual(exposures, [0, 0])
  assert.deepEqual(whereIn(log, ['p3', 'p4']), ['detained', 'detained'])
})

test('one of several points is given up: whoever waited there goes on a later manifest, and nobody else may', () => {
  const log = twoPoints().go('t1').go('t2')
  cross(log, 't1', ['p1', 'p2'])
  for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't2', at: NOON })
  log.manifest([lineFor('p1', A), lineFor('p4', B, { via: null })], 't3')
  assert.equal(log.state.tranches.has('t3'), false)
  log.manifest([lineFor('p3', A), lineFor('p4', B, { via: null })], 't4')
  log.clear(['p3', 'p4'], 't4').go('t4')
  cross(log, 't4', ['p3', 'p4'])
  assert.deepEqual(whereIn(log, ['p1', 'p2', 'p3', 'p4']), Array(4).fill('own-side'))
})

test('a receipt of one point opens nothing at another that failed', () => {
  const log = twoPoints().go('t1').go('t2')
  log.say(B, 'tranche.held', { tranche: 't2', at: NOON, reason: 'point-unsafe' })
  cross(log, 't1', ['p3', 'p4'])
  assert.deepEqual(whereIn(log, ['p3', 'p4']), ['detained', 'detained'])
  assert.deepEqual(
    log.state.conflicts.map(({ code }) => code),
    ['not-on-manifest', 'not-on-manifest'],
  )
})
