// Several points that open together or not at all.
import assert from 'node:assert/strict'
import test from 'node:test'
import { personRef } from '@parley/kernel'
import { widestExposure } from '../tranche.ts'
import { crossing } from '../small-exchange.testing.ts'
import { A, B, MED, NEUTRAL, NOON } from '../small-exchange.testing.ts'
import type { SmallExchange } from '../small-exchange.testing.ts'
import { barrierWith, releasedOver, shareOfPoint } from './barrier.ts'
import { agree, both, clock, count, cross, hold, open, points } from './two-points.testing.ts'
import { say, stages, trancheOf, without } from './two-points.testing.ts'

const placeOf = ({ state }: SmallExchange, ref: string): string =>
  state.custody.get(personRef(ref))?.where ?? 'nowhere'

const conflicts = ({ state }: SmallExchange): readonly string[] =>
  state.conflicts.map((c) => `${c.tranche} ${c.code} ${c.barrier ?? '-'}`)

test('nobody crosses anywhere before every point is counted and has the go of both', () => {
  const log = agree(points())
  const steps: readonly (() => void)[] = [
    () => count(log, 't1'),
    () => both(log, 'tranche.go', 't1'),
    () => count(log, 't2'),
    () => say(log, A, 'tranche.go', { tranche: 't2' }),
  ]
  for (const step of steps) {
    step()
    assert.equal(stages(log), 't1 manifested, t2 manifested')
    cross(log, 't1', 'p1')
    assert.equal(placeOf(log, 'p1'), 'detained')
  }
  assert.deepEqual(
    conflicts(log),
    steps.map(() => 't1 not-open b1'),
  )
  say(log, B, 'tranche.go', { tranche: 't2' })
  assert.equal(stages(log), 't1 go, t2 go')
  cross(log, 't1', 'p1')
  assert.equal(placeOf(log, 'p1'), 'own-side')
})

test('the last count opens as well as the last go does, from the time of that count on', () => {
  const log = agree(points())
  for (const id of ['t1', 't2']) both(log, 'tranche.go', id, clock('01:00'))
  count(log, 't1', clock('02:00'))
  count(log, 't2', clock('05:00'))
  assert.equal(stages(log), 't1 go, t2 go')
  for (const id of ['t1', 't2'])
    assert.deepEqual(trancheOf(log, id).spans, [{ from: clock('05:00'), until: null }])
})

test('points open from the latest go of all on, whichever entry came first', () => {
  const log = agree(points())
  for (const id of ['t1', 't2']) count(log, id)
  both(log, 'tranche.go', 't1', clock('07:00'))
  both(log, 'tranche.go', 't2', clock('03:00'))
  assert.deepEqual(trancheOf(log, 't2').spans, [{ from: clock('07:00'), until: null }])
})

test('who is listed and not presented keeps every point shut', () => {
  const log = agree(points())
  count(log, 't1')
  log.say(NEUTRAL, 'presentation.stepped', {
    tranche: 't2',
    step: 1,
    at: NOON,
    outcomes: [{ ref: personRef('p2'), outcome: 'not-presented' }],
  })
  count(log, 't2')
  for (const id of ['t1', 't2']) both(log, 'tranche.go', id)
  assert.equal(stages(log), 't1 manifested, t2 manifested')
})

test('whose identity is doubtful keeps every point shut until it is proven', () => {
  const log = agree(points())
  const doubt = { ref: personRef('p2'), exception: 'identity-doubtful' as const, side: A }
  const there = [personRef('p2'), personRef('q2')]
  log.say(A, 'handover.stepped', { ...crossing('t2', 1, []), present: there, exceptions: [doubt] })
  log.clear(['p2', 'q2'], 't2')
  count(log, 't1')
  for (const id of ['t1', 't2']) both(log, 'tranche.go', id)
  assert.equal(stages(log), 't1 manifested, t2 manifested')
  log.say(A, 'handover.stepped', { ...crossing('t2', 2, []), checked: there })
  assert.equal(stages(log), 't1 go, t2 go')
})

test('a go may be taken back though both stand at that point, and nothing opens', () => {
  const log = agree(points())
  for (const id of ['t1', 't2']) count(log, id)
  both(log, 'tranche.go', 't1')
  say(log, A, 'tranche.go', { tranche: 't2' })
  assert.equal(say(log, B, 'go.withdrawn', { tranche: 't1' }), 'accepted')
  say(log, B, 'tranche.go', { tranche: 't2' })
  assert.equal(stages(log), 't1 manifested, t2 manifested')
  say(log, B, 'tranche.go', { tranche: 't1' })
  assert.equal(stages(log), 't1 go, t2 go')
})

test('a hold at one point holds all, and names the barrier with whoever crosses elsewhere', () => {
  const log = open()
  cross(log, 't1', 'p1')
  assert.equal(hold(log, MED, 't2', clock('02:00')), 'accepted')
  assert.equal(stages(log), 't1 held, t2 held')
  cross(log, 't1', 'q1', clock('03:00'))
  assert.deepEqual([placeOf(log, 'p1'), placeOf(log, 'q1')], ['own-side', 'detained'])
  assert.deepEqual(conflicts(log), ['t1 not-open b1'])
})

test('who crossed before word of a hold elsewhere is a conflict first and counts when the point opens again', () => {
  const log = open()
  hold(log, MED, 't2', clock('02:00'))
  cross(log, 't1', 'p1', clock('01:00'))
  assert.equal(placeOf(log, 'p1'), 'detained')
  both(log, 'tranche.resumed', 't2', clock('04:00'))
  assert.equal(stages(log), 't1 go, t2 go')
  cross(log, 't1', 'p1', clock('01:00'))
  assert.equal(placeOf(log, 'p1'), 'own-side')
})

test('who crossed before word of a hold elsewhere counts when the point is closed without opening again', () => {
  const log = open()
  hold(log, MED, 't2', clock('02:00'))
  both(log, 'tranche.closed', 't1', clock('05:00'))
  cross(log, 't1', 'p1', clock('01:00'))
  cross(log, 't1', 'q1', clock('03:00')) // after the hold was said
  assert.deepEqual([placeOf(log, 'p1'), placeOf(log, 'q1')], ['own-side', 'detained'])
})

test('points open again once both sides have lifted the hold at each where one was said', () => {
  const log = open(['t1', 't2', 't3'])
  hold(log, A, 't1', clock('02:00'))
  assert.equal(hold(log, B, 't2', clock('03:00')), 'accepted')
  both(log, 'tranche.resumed', 't1', clock('08:00'))
  assert.equal(stages(log), 't1 held, t2 held, t3 held')
  say(log, A, 'tranche.resumed', { tranche: 't2', at: clock('05:00') })
  assert.equal(stages(log), 't1 held, t2 held, t3 held')
  say(log, B, 'tranche.resumed', { tranche: 't2', at: clock('06:00') })
  assert.equal(stages(log), 't1 go, t2 go, t3 go')
  for (const id of ['t1', 't2', 't3'])
    assert.deepEqual(trancheOf(log, id).spans.at(-1), { from: clock('08:00'), until: null })
})

test('a point given up stops the others until both go on without it', () => {
  const log = open(['t1', 't2', 't3'])
  hold(log, A, 't2', clock('01:00'))
  both(log, 'tranche.closed', 't2', clock('02:00'))
  assert.equal(stages(log), 't1 held, t2 closed, t3 held')
  assert.equal(say(log, A, 'tranche.resumed', { tranche: 't1' }), 'held-elsewhere')
  assert.equal(without(log, A, 't2', clock('03:00')), 'accepted')
  assert.equal(stages(log), 't1 held, t2 closed, t3 held')
  assert.equal(without(log, B, 't2', clock('04:00')), 'accepted')
  assert.equal(stages(log), 't1 go, t2 closed, t3 go')
  cross(log, 't1', 'p1')
  assert.equal(placeOf(log, 'p1'), 'own-side')
})

test('a point given up before any opened keeps the others shut until both go on without it', () => {
  const log = agree(points())
  count(log, 't1')
  both(log, 'tranche.go', 't1')
  both(log, 'tranche.closed', 't2')
  assert.equal(stages(log), 't1 manifested, t2 closed')
  for (const by of [A, B]) without(log, by, 't2')
  assert.equal(stages(log), 't1 go, t2 closed')
})

test('whoever waited at a point given up goes on a later manifest, and whoever crossed elsewhere may not', () => {
  const log = open()
  cross(log, 't1', 'p1')
  both(log, 'tranche.closed', 't2')
  const lines = (refs: readonly string[]) =>
    ['t1', 't2'].flatMap((id) =>
      trancheOf(log, id).manifest.persons.filter((p) => refs.includes(p.ref)),
    )
  log.manifest(lines(['p1', 'q2']), 't4')
  assert.equal(log.state.tranches.has('t4'), false)
  log.manifest(lines(['p2', 'q2']), 't5')
  assert.equal(log.state.tranches.has('t5'), true)
})

test('a point where everybody has crossed is closed and stops nobody', () => {
  const log = open()
  for (const ref of ['p1', 'q1']) cross(log, 't1', ref)
  both(log, 'tranche.closed', 't1')
  assert.equal(stages(log), 't1 closed, t2 go')
})

test('a receipt that comes late does not take back that a point was given up', () => {
  const log = open()
  both(log, 'tranche.closed', 't1', clock('05:00'))
  for (const ref of ['p1', 'q1']) cross(log, 't1', ref, clock('01:00'))
  assert.deepEqual([placeOf(log, 'p1'), placeOf(log, 'q1')], ['own-side', 'own-side'])
  assert.equal(stages(log), 't1 closed, t2 held')
})

test('what was released at a point given up still counts in the difference over all', () => {
  const log = open()
  cross(log, 't2', 'p2')
  both(log, 'tranche.closed', 't2')
  for (const by of [A, B]) without(log, by, 't2')
  cross(log, 't1', 'p1')
  const barrier = barrierWith(log.state.barriers, 't1')
  assert.ok(barrier !== null)
  assert.equal(releasedOver(barrier, log.state.tranches, A), 2)
  assert.equal(releasedOver(barrier, log.state.tranches, B), 0)
  const all = barrier.tranches.map((id) => trancheOf(log, id))
  assert.equal(widestExposure(...all), 2)
})

test('shares of points add up to the bound and give every point one at least', () => {
  for (const [tranches, exposure] of [
    [2, 2],
    [2, 7],
    [3, 8],
    [7, 7],
    [5, 1000],
  ] as const) {
    const ids = Array.from({ length: tranches }, (_, i) => `t${i}`)
    const log = agree(points(), {})
    const barrier = log.state.barriers.get('b1')
    assert.ok(barrier !== undefined)
    const shares = ids.map((id) => shareOfPoint({ ...barrier, tranches: ids, exposure }, id))
    assert.equal(
      shares.reduce((sum, n) => sum + n, 0),
      exposure,
    )
    assert.ok(Math.min(...shares) >= 1)
  }
})

test('a log without a barrier folds as before: each point opens and stops alone', () => {
  const log = points().go('t1')
  assert.equal(stages(log), 't1 go, t2 manifested')
  hold(log, MED, 't1')
  both(log, 'tranche.resumed', 't1')
  assert.equal(stages(log), 't1 go, t2 manifested')
  assert.equal(log.state.barriers.size, 0)
})
