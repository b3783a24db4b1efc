// Who is shown what lists count, when, and with what findings.
import assert from 'node:assert/strict'
import test from 'node:test'
import { nobleCryptography, personRef, present } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { countsCommitment } from '@parley/ledger'
import type { CountOpening } from '@parley/ledger'
import { A, B, MED, NOON } from '../small-exchange.testing.ts'
import { rowJson } from '../sought-list.ts'
import { countBoard, countsToOpenBy } from './count-rows.ts'
import type { ViewerRole } from './viewer.ts'
import { ROLES, rowNamed, seenBy } from './watched-exchange.testing.ts'
import type { WatchedExchange } from './watched-exchange.testing.ts'

const SALT = 'c0'.repeat(32)
const HELD: CountOpening = {
  list: 'held',
  salt: SALT,
  counts: { civilian: 0, soldier: 1, unstated: 0 },
}
const SOUGHT: CountOpening = { ...HELD, list: 'sought' }

function commit(log: WatchedExchange, by: PartyId, opening: CountOpening): void {
  const counts = present(countsCommitment(by, opening, nobleCryptography), 'a salt')
  log.say(by, 'list.committed', { list: opening.list, count: 2, root: 'x', counts })
}

/** A has counted one serviceman in each list, and delivers two persons; B counts nothing. */
function committed(log: WatchedExchange): void {
  log.frame().agree()
  commit(log, A, HELD)
  commit(log, A, SOUGHT)
  log.say(B, 'list.committed', { list: 'sought', count: 1, root: 'x' })
  const rows = ['s1', 's2'].map((ref) =>
    rowJson({ salt: 'x', person: { ref: personRef(ref), record: rowNamed('Рядок') } }),
  )
  log.say(A, 'list.delivered', { part: 1, parts: 1, at: NOON }, rows)
}

function closed(log: WatchedExchange): void {
  committed(log)
  log.fold({ kind: 'closing.proposed', party: MED, body: null, data: null })
  const accepts = log.hashAt()
  for (const party of [A, B, MED]) log.say(party, 'closing.accepted', { accepts, at: NOON })
}

function opened(log: WatchedExchange): void {
  closed(log)
  log.say(A, 'count.opened', { at: NOON, lists: [HELD, SOUGHT] })
}

const board = (role: ViewerRole, play: (log: WatchedExchange) => void) =>
  countBoard(seenBy(role, play))
const statesFor = (role: ViewerRole, play: (log: WatchedExchange) => void) =>
  board(role, play)?.rows.map(({ party, list, state }) => `${party} ${list} ${state}`)

const SHOWN: readonly ViewerRole[] = ['headquarters', 'mediator', 'observer']

for (const role of ROLES) {
  const isShown = SHOWN.includes(role)
  test(`${role} is shown ${isShown ? 'how far' : 'nothing of'} the counts of lists`, () => {
    for (const play of [committed, closed, opened])
      assert.equal(board(role, play) === null, !isShown)
  })
}

test('counts are sealed until the account binds, then unopened, then opened', () => {
  for (const role of SHOWN) {
    const none = 'b sought uncounted'
    assert.deepEqual(statesFor(role, committed), ['a held sealed', 'a sought sealed', none])
    assert.deepEqual(statesFor(role, closed), ['a held unopened', 'a sought unopened', none])
    assert.deepEqual(statesFor(role, opened), ['a held opened', 'a sought opened', none])
  }
})

test('no number is shown of counts that are not opened', () => {
  for (const play of [committed, closed])
    assert.ok(board('headquarters', play)?.rows.every(({ counts }) => counts === null))
})

test('only the side itself is asked to open, and only from the account to the opening', () => {
  const open = (role: ViewerRole, play: (log: WatchedExchange) => void) =>
    countsToOpenBy(seenBy(role, play))
  assert.deepEqual(
    [committed, closed, opened].map((play) => open('headquarters', play)),
    [0, 2, 0],
  )
  for (const role of ROLES.filter((one) => one !== 'headquarters'))
    assert.equal(open(role, closed), 0)
})

test('whoever reads the list sees that another one was delivered, whoever does not accuses nobody', () => {
  const found = (role: ViewerRole) =>
    board(role, opened)?.rows.flatMap(({ findings }) => findings.map(({ code }) => code))
  assert.deepEqual(found('headquarters'), ['delivered-otherwise', 'delivered-otherwise'])
  assert.deepEqual([found('mediator'), found('observer')], [[], []])
})
