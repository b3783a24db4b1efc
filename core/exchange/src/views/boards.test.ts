import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant, personRef } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { A, B, crossing, NOON, TRANSIT } from '../small-exchange.testing.ts'
import { custodyLanes, personEvents } from './custody-timeline.ts'
import { handoverBoard } from './handover-board.ts'
import { knownPerson } from './known-person.ts'
import { flowRows } from './people-flow.ts'
import { trancheRows } from './tranche-outlook.ts'
import { lines, refs, seen } from './running-exchange.testing.ts'
import type { ViewerRole } from './viewer.ts'

const ref = personRef

test('everybody of a direction stands in exactly one count of the flow', () => {
  const [toA, toB] = flowRows(seen('headquarters'))
  assert.deepEqual(toA?.tranches, [
    {
      tranche: 't1',
      withHolder: 1,
      notPresented: 1,
      withTransit: 1,
      inHospital: 0,
      withOwnSide: 0,
      home: 0,
    },
  ])
  assert.deepEqual([toA?.confirmed, toA?.home], [3, 'a'])
  assert.equal(toB?.tranches[0]?.withOwnSide, 1)
})

test('an observer’s flow has no totals and tells nobody apart who was not presented', () => {
  const [toA] = flowRows(seen('observer'))
  assert.equal(toA?.tranches[0]?.withHolder, 2)
  assert.equal(toA?.tranches[0]?.notPresented, 0)
  assert.equal('confirmed' in (toA ?? {}), false)
})

test('any order of crossings keeps every person in one count', () => {
  const handed = [
    { ref: 'a1', from: A, to: B },
    { ref: 'a2', from: A, to: B },
    { ref: 'b1', from: B, to: TRANSIT },
    { ref: 'b3', from: B, to: TRANSIT },
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(handed), (order) => {
      const outlook = seen('mediator', (log) => {
        log.frame().agree()
        log.manifest(lines).go().clear(refs)
        order.forEach((h, i) => log.say(h.from, 'handover.stepped', crossing('t1', i + 1, [h])))
      })
      for (const row of flowRows(outlook)) {
        const sum = row.tranches.reduce(
          (n, t) => n + t.withHolder + t.notPresented + t.withTransit + t.withOwnSide + t.home,
          0,
        )
        assert.equal(sum, 3)
      }
    }),
    { numRuns: 30 },
  )
})

test('a tranche shows what happened, and a seat without sight of hours no planned one', () => {
  const [row] = trancheRows(seen('mediator'))
  assert.equal(row?.state, 'running')
  assert.equal(row?.milestones.find((m) => m.code === 'first-released')?.actual, NOON)
  const observed = trancheRows(seen('observer'))[0]
  assert.equal('point' in (observed ?? {}), false)
  assert.equal('planned' in (observed ?? {}), false)
  assert.equal(observed?.agreed, row?.agreed)
  assert.equal(
    observed?.milestones.some((m) => 'target' in m),
    false,
  )
})

test('the tenth tranche comes after the ninth', () => {
  const outlook = seen('headquarters')
  const ids = Array.from({ length: 11 }, (_, i) => `t${i + 1}`)
  const plan = { tranches: ids.map((id) => ({ id, people: [`x-${id}`], legs: [] })) }
  const content = { at: NOON, round: 1, problem: '0'.repeat(64), plan }
  const state = { ...outlook.state, plan: { hash: '0'.repeat(64), content } }
  const rows = trancheRows({ ...outlook, state })
  assert.deepEqual(
    rows.map((row) => [row.id, row.number]),
    ids.map((id, i) => [id, i + 1]),
  )
})

test('a point and an hour of one side alone are not agreed', () => {
  const hour = instant('2031-05-21T08:00:00Z')
  const outlook = seen('headquarters', (log) => {
    log.frame().agree()
    const plan = '0'.repeat(64)
    const tranches = [
      { id: 't1', point: 'X', opensAt: hour, standstillFrom: hour, standstillUntil: hour },
    ]
    log.fold({
      kind: 'schedule.proposed',
      party: A,
      body: null,
      data: { at: NOON, plan, tranches } as unknown as Json, // as the kind says, over no plan
    })
  })
  assert.deepEqual(trancheRows(outlook), [])
  assert.equal(outlook.state.schedule, null)
})

test('the handover board lists persons for those at the line and counts for the others', () => {
  const people = (role: ViewerRole) => handoverBoard(seen(role), 't1').people
  assert.equal(people('headquarters')?.length, 5)
  assert.equal(people('transit')?.find((p) => p.ref === 'b1')?.state, 'received')
  assert.equal(people('mediator'), undefined)
  assert.equal(people('observer'), undefined)
})

test('exceptions name nobody to a seat that sees counts, and nothing of interviews', () => {
  const board = handoverBoard(seen('observer'), 't1')
  assert.deepEqual(board.exceptions, [])
  const own = handoverBoard(seen('headquarters'), 't1')
  assert.deepEqual(
    own.exceptions.map((e) => [e.code, e.ref, e.resolution]),
    [['not-presented', 'b2', 'deferred']],
  )
})

test('a tranche nobody knows is no board, and the exposure is the difference between the sides', () => {
  assert.equal(handoverBoard(seen('headquarters'), 't9').tranche, null)
  const { exposure } = handoverBoard(seen('headquarters'), null)
  assert.deepEqual(exposure, { bound: 2, now: 0, plus: 'a', minus: 'b' })
})

test('custody lanes carry the entry of each change and both signatures of a receipt', () => {
  const lanes = custodyLanes(seen('headquarters'), ref('b1'))
  assert.deepEqual(
    lanes.map((l) => [l.lane, l.party, l.attestedBy.join()]),
    [
      ['detaining', 'b', 'b'],
      ['transit-state', 'transit', 'b,transit'],
    ],
  )
  assert.equal(lanes[0]?.until, NOON)
  assert.equal(lanes[1]?.until, null)
  assert.deepEqual(custodyLanes(seen('headquarters'), ref('a3')), [])
})

test('events of a person are those that name the person, and an interview’s outcome only where it may be seen', () => {
  const kinds = (role: ViewerRole): readonly string[] => {
    const outlook = seen(role)
    const person = knownPerson(outlook, ref('b2'))
    return person === null ? [] : personEvents(outlook, person).map((e) => e.kind)
  }
  assert.deepEqual(kinds('headquarters'), [
    'answer.given',
    'persons.offered',
    'presentation.stepped',
  ])
  assert.deepEqual(kinds('mediator'), ['persons.offered', 'presentation.stepped'])
  assert.deepEqual(kinds('observer'), [])
})
