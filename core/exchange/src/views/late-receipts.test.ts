// What seats are shown of a receipt that came after both sides had closed its tranche: beside what was said before.
import assert from 'node:assert/strict'
import test from 'node:test'
import { personRef } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { accountOf } from '../closing.ts'
import {
  A,
  B,
  crossing,
  lineFor,
  MED,
  NOON,
  receiptOf,
  TRANSIT,
} from '../small-exchange.testing.ts'
import type { StatementCounts } from '../statement.ts'
import { handoverBoard } from './handover-board.ts'
import { running, seen } from './running-exchange.testing.ts'
import { seriesBoard } from './series-board.ts'
import { statementRows } from './statement-board.ts'
import type { ViewerRole } from './viewer.ts'
import type { WatchedExchange } from './watched-exchange.testing.ts'

const ONE: StatementCounts = { persons: 1, soldiers: 1, civilians: 0 }
const LATE = crossing('t1', 2, [{ ref: 'a2', from: A, to: B }])

/** The play closes with one person of each side across, all is signed and said, and a2's receipt comes after it. */
function ended(log: WatchedExchange): void {
  running(log)
  log.say(A, 'handover.stepped', onward('b1'))
  home(log, A, 'b1')
  home(log, B, 'a1')
  for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't1', at: NOON })
}

/** From the transit state home. */
function onward(ref: string): ReturnType<typeof crossing> {
  const body = { tranche: 't1', ref, from: TRANSIT, to: A, leg: 'onward', at: NOON }
  return { ...crossing('t1', 1, []), leg: 'onward', receipts: [receiptOf(body, [TRANSIT, A])] }
}

function home(log: WatchedExchange, side: PartyId, ...refs: readonly string[]): void {
  const says = { tranche: 't1', step: 1, at: NOON, refs: refs.map(personRef) }
  assert.equal(log.say(side, 'home.stepped', says).is, 'accepted')
}

function accounted(log: WatchedExchange): void {
  const account = accountOf(log.state)
  assert.ok(account !== null)
  log.say(MED, 'closing.proposed', { at: NOON, account })
  const accepts = log.hashAt()
  for (const party of [A, B, MED]) log.say(party, 'closing.accepted', { accepts, at: NOON })
}

const lateOf = (role: ViewerRole, play: (log: WatchedExchange) => void) => {
  const board = handoverBoard(seen(role, play), 't1')
  return {
    sides: board.tranche?.sides.map((s) => [s.holder, s.received, s.late]),
    receipts: board.receipts.map((r) => r.late),
    people: board.people?.filter((p) => p.late).map((p) => p.ref),
  }
}

test('a tranche shows how many of those received were reported after it was closed, and by which receipt', () => {
  const both = (log: WatchedExchange): void => {
    ended(log)
    log.say(A, 'handover.stepped', LATE)
  }
  const before = [
    ['b', 1, 0],
    ['a', 1, 0],
  ]
  assert.deepEqual(lateOf('headquarters', ended).sides, before)
  const shown = lateOf('headquarters', both)
  assert.deepEqual(shown.sides, [
    ['b', 1, 0],
    ['a', 2, 1],
  ])
  assert.deepEqual(shown.receipts.filter((isLate) => isLate).length, 1)
  assert.deepEqual(shown.people, ['a2'])
  const observed = lateOf('observer', both)
  assert.deepEqual([observed.sides, observed.people], [shown.sides, undefined])
})

test('on a later manifest, whoever came late stands as received, with the receipt of the earlier tranche', () => {
  const { people = [] } = handoverBoard(
    seen('headquarters', (log) => {
      ended(log)
      log.manifest([lineFor('a2', A), lineFor('a3', A)], 't2')
      log.say(A, 'handover.stepped', LATE)
    }),
    't2',
  )
  assert.deepEqual(
    people.map((p) => [p.ref, p.state, p.late, p.receipt !== null]),
    [
      ['a2', 'received', true, true],
      ['a3', 'listed', false, false],
    ],
  )
})

test('the series keeps the account that was signed, shows beside it what came late, and takes a new one', () => {
  const late = (log: WatchedExchange): void => {
    ended(log)
    accounted(log)
    log.say(A, 'handover.stepped', LATE)
  }
  const board = (play: (log: WatchedExchange) => void) => seriesBoard(seen('mediator', play))
  const signed = board((log) => {
    ended(log)
    accounted(log)
  })
  assert.deepEqual([signed?.closing?.beyond, signed?.closing?.mayPropose], [[], false])
  const after = board(late)
  assert.deepEqual(after?.days, signed?.days, 'not a number of it changes')
  assert.deepEqual(after?.ceilings, signed?.ceilings)
  assert.deepEqual(after?.closing?.beyond, [
    { home: 'b', holder: 'a', category: 'soldier', people: 1 },
  ])
  assert.equal(after?.closing?.mayPropose, false, 'somebody is on the way')
  const atHome = board((log) => {
    late(log)
    home(log, B, 'a2')
  })
  assert.equal(atHome?.closing?.mayPropose, true)
  const corrected = board((log) => {
    late(log)
    home(log, B, 'a2')
    accounted(log)
  })
  assert.deepEqual([corrected?.closing?.beyond, corrected?.closing?.mayPropose], [[], false])
  assert.equal(corrected?.days.at(-1)?.done.find((row) => row.holder === 'a')?.people, 2)
})

/** A statement of A that says one person is home, what then happens, and the row that a desk is shown of it. */
function stated(play: (log: WatchedExchange) => void, role: ViewerRole = 'headquarters') {
  const outlook = seen(role, (log) => {
    ended(log)
    const texts = [{ language: 'en' as const, text: 'SG9tZS4=' }]
    const says = { at: NOON, number: 1, event: 'exchange' as const, counts: ONE, names: [], texts }
    assert.equal(log.say(A, 'statement.released', says).is, 'accepted')
    play(log)
  })
  return statementRows(outlook)[0]
}

test('a released statement stays as it is; its own desk is told once more are home than it says', () => {
  const onTheWay = (log: WatchedExchange): void => {
    log.say(B, 'handover.stepped', crossing('t1', 3, [{ ref: 'b3', from: B, to: TRANSIT }]))
    log.say(A, 'handover.stepped', onward('b3'))
  }
  const atHome = (log: WatchedExchange): void => {
    onTheWay(log)
    home(log, A, 'b3')
  }
  const shown = [() => undefined, onTheWay, atHome].map((play) => stated(play))
  assert.deepEqual(
    shown.map((row) => row?.homeNow),
    [null, null, { persons: 2, soldiers: 2, civilians: 0 }],
  )
  for (const row of shown) assert.deepEqual([row?.counts, row?.mayCorrect], [ONE, true])
  for (const role of ['mediator', 'observer', 'public'] as const)
    assert.equal(stated(atHome, role)?.homeNow, null)
})

test('a receipt that does not count is shown once, to seats at the line by name and to others by its code', () => {
  const play = (log: WatchedExchange): void => {
    running(log)
    log.say(MED, 'tranche.held', { tranche: 't1', at: NOON, reason: 'point-unsafe' })
    for (const side of [A, B]) log.say(side, 'handover.stepped', LATE)
    for (const side of [A, B])
      log.say(side, 'handover.stepped', crossing('t1', 3, [{ ref: 'b2', from: B, to: TRANSIT }]))
  }
  const shown = (role: ViewerRole, then: (log: WatchedExchange) => void = () => undefined) =>
    handoverBoard(
      seen(role, (log) => {
        play(log)
        then(log)
      }),
      't1',
    ).refused.map((r) => [r.ref, r.code])
  const both = [
    ['a2', 'not-open'],
    ['b2', 'not-open'],
  ]
  assert.deepEqual(shown('headquarters'), both)
  assert.deepEqual(shown('observer'), [
    [null, 'not-open'],
    [null, 'not-open'],
  ])
  const after = shown('headquarters', (log) => {
    for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't1', at: NOON })
    log.say(A, 'handover.stepped', LATE)
  })
  assert.deepEqual(after, [['b2', 'not-open']], 'what counts by now is settled')
})
