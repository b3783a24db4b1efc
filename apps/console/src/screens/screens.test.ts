import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardTranche, Handover, HandoverAct } from '@parley/api'
import { HANDOVER_ACTS } from '@parley/api'
import { inBursts } from '../live.ts'
import { GO_KEYS } from '../shell/keys.ts'
import { leadOf, nowCell } from './board/model.ts'
import { commandOf } from './handover/commands.ts'
import { pagesOf } from './people/pages.ts'

const tranche: BoardTranche = {
  id: 't2',
  number: 2,
  state: 'planned',
  heldBecause: null,
  point: null,
  planned: '2027-03-14T10:00:00Z',
  estimated: '2027-03-14T10:00:00Z',
  actual: null,
  agreed: true,
  sides: [],
  milestones: [],
}

test('a hold is told before anything that moves', () => {
  const tranches = [
    { ...tranche, number: 1, state: 'running' as const },
    { ...tranche, state: 'held' as const, heldBecause: 'weather' },
  ]
  assert.deepEqual(leadOf({ tranches }), { key: 'board.lead.held', number: 2, reason: 'weather' })
})

test('the board tells of the next tranche, of the end, and of nothing', () => {
  assert.equal(leadOf({ tranches: [tranche] }).key, 'board.lead.next')
  assert.equal(leadOf({ tranches: [{ ...tranche, state: 'partial' }] }).key, 'board.lead.done')
  assert.equal(leadOf({ tranches: [] }).key, 'board.lead.none')
})

test('a tranche is late beyond ten minutes, not before', () => {
  const at = (estimated: string) => nowCell({ ...tranche, estimated })
  assert.deepEqual(at('2027-03-14T10:10:00Z'), {
    kind: 'known',
    how: 'estimated',
    at: '2027-03-14T10:10:00Z',
  })
  assert.deepEqual(at('2027-03-14T10:11:00Z'), {
    kind: 'known',
    how: 'late',
    at: '2027-03-14T10:11:00Z',
  })
})

test('a time that this seat may not know is hidden, one that nobody knows is not', () => {
  const { estimated: _estimated, ...hidden } = tranche
  assert.deepEqual(nowCell(hidden), { kind: 'hidden' })
  assert.deepEqual(nowCell({ ...tranche, estimated: null }), { kind: 'none' })
})

const handover: Handover = {
  now: '2027-03-14T10:00:00Z',
  tranches: [],
  tranche,
  schedule: null,
  move: null,
  manifest: null,
  standstill: null,
  barrier: { armed: false, sides: [] },
  exposure: { bound: 40, now: 0, plus: 'a', minus: 'b' },
  exceptions: [],
  receipts: [],
  refused: [],
  devices: [],
  owed: [],
  acts: [],
}

test('every act becomes its own command, or waits for what it needs', () => {
  const answers = {
    reason: 'weather',
    point: 'Ford',
    at: '2027-03-14T10:00',
  } as const
  const schedule = {
    hash: 'f'.repeat(64),
    at: handover.now,
    point: 'Ford',
    proposedBy: 'med',
    acceptances: [],
    binding: false,
  }
  for (const act of HANDOVER_ACTS) {
    assert.equal(commandOf(act, { ...handover, schedule }, answers)?.do, act)
  }
})

test('a move is what is accepted while one is open, and an agreed time is not accepted again', () => {
  const inForce = {
    hash: 'e'.repeat(64),
    at: handover.now,
    point: 'Ford',
    proposedBy: 'med',
    acceptances: [],
    binding: true,
  }
  const move = { ...inForce, hash: 'd'.repeat(64), binding: false }
  assert.equal(commandOf('schedule.accept', { ...handover, schedule: inForce }, {}), null)
  assert.deepEqual(commandOf('schedule.accept', { ...handover, schedule: inForce, move }, {}), {
    do: 'schedule.accept',
    proposal: move.hash,
  })
})

const nothing = {}
for (const act of ['schedule.propose', 'schedule.accept', 'tranche.hold'] satisfies HandoverAct[]) {
  test(`${act} is not sent while it lacks what it needs`, () => {
    assert.equal(commandOf(act, handover, nothing), null)
  })
}

test('a proposed time without a place, or that is no time, is not sent', () => {
  assert.equal(
    commandOf('schedule.propose', handover, { at: '2027-03-14T10:00', point: ' ' }),
    null,
  )
  assert.equal(commandOf('schedule.propose', handover, { at: 'soon', point: 'Ford' }), null)
})

test('pages cover the rows in sight and no others', () => {
  assert.deepEqual(pagesOf(0, 40), [0])
  assert.deepEqual(pagesOf(95, 130), [0, 1])
  assert.deepEqual(pagesOf(9900, 9999), [99])
})

test('no two screens share a key', () => {
  const keys = Object.values(GO_KEYS)
  assert.equal(new Set(keys).size, keys.length)
})

test('a burst of changes asks once at once and once after', async () => {
  let asked = 0
  const changed = inBursts(() => asked++)
  for (let i = 0; i < 50; i++) changed()
  assert.equal(asked, 1)
  await new Promise((done) => setTimeout(done, 400))
  assert.equal(asked, 2)
})
