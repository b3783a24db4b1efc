// Care in the log: what the treating team reports, who else learns anything of it, and a death in transit.
import assert from 'node:assert/strict'
import test from 'node:test'
import { addSeconds, personRef } from '@parley/kernel'
import type { Instant, Json } from '@parley/kernel'
import { encodeBlob, parseOrigin } from '@parley/ledger'
import { present, valueOf } from '@parley/kernel'
import { mayTellFamily } from '../apply-home.ts'
import { accountOf } from '../closing.ts'
import { deskNotes } from '../desk/desk-notes.ts'
import { deskReport, stepSays } from '../desk/desk-report.ts'
import type { DeskSight } from '../desk/desk-report.ts'
import { draftOf } from '../draft.ts'
import type { Entry } from '../event.ts'
import { applyPrivate, EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { A, B, NOON, OBS, TRANSIT } from '../small-exchange.testing.ts'
import { careBoard, diedInTransit } from '../views/care-board.ts'
import { familyBoard } from '../views/homecoming-board.ts'
import { NameBook } from '../views/name-forms.ts'
import { seriesBoard } from '../views/series-board.ts'
import type { Outlook } from '../views/viewer.ts'
import { PARTY_OF, ROLES, WatchedExchange } from '../views/watched-exchange.testing.ts'
import { running } from '../views/running-exchange.testing.ts'
import type { CareNote, CarePart } from './care-note.ts'

const at = (minutes: number): Instant => addSeconds(NOON, minutes * 60)
const note = (number: number, says: CarePart, minutes = number): CareNote => {
  return { at: at(minutes), number, corrects: null, says }
}
const DIED: CarePart = { part: 'died', bag: 'bag-7', diedAt: at(5) }
const STEP = { tranche: 't1', step: 1, at: NOON }

function logOf(party: typeof A, play: (log: WatchedExchange) => void = running): WatchedExchange {
  const log = new WatchedExchange(party)
  play(log)
  return log
}

function outlookOf(
  role: (typeof ROLES)[number],
  log: WatchedExchange,
  register = EMPTY_REGISTER,
): Outlook {
  const viewer = { role, party: PARTY_OF[role] }
  return { state: log.state, register, entries: log.entries, viewer, now: at(60) }
}

/** Somebody dies in transit, and the treating team reports it. */
function withDeath(log: WatchedExchange): void {
  running(log)
  log.say(TRANSIT, 'care.stepped', {
    ...STEP,
    persons: [{ wristband: 'w1', notes: [note(1, DIED)] }],
  })
  log.say(TRANSIT, 'bags.stepped', { ...STEP, bags: 1 })
}

test('a death in transit passes custody to remains in a bag, for the treating team', () => {
  const log = logOf(TRANSIT, withDeath)
  const outlook = outlookOf('transit', log)
  assert.deepEqual(diedInTransit(outlook), [{ wristband: 'w1', bag: 'bag-7', diedAt: at(5) }])
  assert.equal(careBoard(outlook)?.rows[0]?.where, 'remains')
  assert.equal(careBoard(outlook)?.halfHours.at(-1)?.present, 0)
})

test('a death in transit leaves parity and the account as the release made them', () => {
  const [before, after] = [running, withDeath].map((play) => logOf(A, play).state)
  assert.notEqual(accountOf(present(before, 'a state')), null)
  assert.deepEqual(accountOf(present(after, 'a state')), accountOf(present(before, 'a state')))
  const series = (play: typeof running) => seriesBoard(outlookOf('headquarters', logOf(A, play)))
  assert.deepEqual(series(withDeath), series(running))
})

test('a family’s status stays what it was when somebody dies in transit', () => {
  for (const role of ['headquarters', 'family-desk'] as const) {
    const board = (play: typeof running) =>
      familyBoard(outlookOf(role, logOf(A, play)), new NameBook())
    assert.notEqual(board(running), null)
    assert.deepEqual(board(withDeath), board(running))
  }
  assert.equal(mayTellFamily(logOf(A, withDeath).state, personRef('b1')), false)
})

test('nobody but the treating team learns who died, and the observer learns a number', () => {
  for (const role of ROLES) {
    const { state, entries } = logOf(PARTY_OF[role], withDeath)
    const isTeam = role === 'transit'
    const isToldNumber = isTeam || role === 'observer' || role === 'public' // who looks on from the observer's log
    assert.equal(state.careNotes.size, isTeam ? 1 : 0, role)
    assert.deepEqual([...state.bags], isToldNumber ? [['t1', 1]] : [], role)
    assert.equal(JSON.stringify([...state.custody]).includes('bag-7'), false, role)
    assert.equal(JSON.stringify(entries).includes('bag-7'), isTeam, role)
    assert.equal(
      careBoard(outlookOf(role, logOf(PARTY_OF[role], withDeath))) === null,
      !isTeam,
      role,
    )
  }
})

test('custody as others read it is the same with a death and without', () => {
  for (const party of [A, B, OBS]) {
    assert.deepEqual(logOf(party, withDeath).state.custody, logOf(party).state.custody)
  }
})

test('notes follow each other over reports; what does not follow is void for every reader', () => {
  const log = logOf(TRANSIT)
  const vitals: CarePart = { part: 'condition', words: 'cough' }
  const says = (notes: readonly CareNote[], step: number) =>
    log.say(TRANSIT, 'care.stepped', { ...STEP, step, persons: [{ wristband: 'w1', notes }] })
  assert.equal(says([note(1, vitals)], 1).is, 'accepted')
  assert.equal(says([note(1, vitals)], 2).is, 'accepted', 'the same again')
  for (const wrong of [[note(3, vitals)], [note(1, DIED)], [note(2, vitals, 0)]]) {
    assert.deepEqual(says(wrong, 3), { is: 'void', code: 'notes-out-of-order' })
  }
  assert.equal(log.state.careNotes.get('w1')?.length, 1)
})

test('nobody but the transit state reports care or counts the dead, and a count does not fall', () => {
  const log = logOf(TRANSIT)
  for (const party of [A, B, OBS]) {
    const care = log.say(party, 'care.stepped', { ...STEP, persons: [] })
    assert.deepEqual(care, { is: 'void', code: 'not-the-transit-state' })
    const bags = log.say(party, 'bags.stepped', { ...STEP, bags: 1 })
    assert.deepEqual(bags, { is: 'void', code: 'not-the-transit-state' })
  }
  assert.equal(log.say(TRANSIT, 'bags.stepped', { ...STEP, bags: 2 }).is, 'accepted')
  const fewer = log.say(TRANSIT, 'bags.stepped', { ...STEP, step: 2, bags: 1 })
  assert.deepEqual(fewer, { is: 'void', code: 'fewer-than-before' })
})

test('a refused request says who asked and for what, to the treating team and the observer alone', () => {
  const ask = (log: WatchedExchange): void => {
    running(log)
    log.say(A, 'care.refused', { at: NOON, desk: 'headquarters', asked: 'summary' })
  }
  for (const role of ROLES) {
    const { refusedCare } = logOf(PARTY_OF[role], ask).state
    const sees = ['transit', 'observer', 'public'].includes(role)
    assert.deepEqual(
      refusedCare.map(({ by, asked }) => [by, asked]),
      sees ? [[A, 'summary']] : [],
      role,
    )
  }
  const own = logOf(TRANSIT).say(TRANSIT, 'care.refused', {
    at: NOON,
    desk: 'neutral',
    asked: 'triage',
  })
  assert.deepEqual(own, { is: 'void', code: 'own-care' })
})

test('a request that names a person is no entry of its kind', () => {
  const data = { at: NOON, desk: 'headquarters', asked: 'summary', ref: 'b1' }
  const verdict = logOf(TRANSIT).fold({ kind: 'care.refused', party: A, body: null, data })
  assert.deepEqual(verdict, { is: 'void', code: 'field', at: 'data.ref' })
})

/** A treating team's desk with notes of its own. */
function deskWith(
  notes: readonly { readonly wristband: string; readonly note: CareNote }[],
): Register {
  return notes.reduce((register, one, index) => {
    const entry: Entry = {
      index,
      kind: 'care.noted',
      author: 'transit/officer/1',
      party: TRANSIT,
      hash: index.toString(16).padStart(64, '0'),
      body: null,
      data: JSON.parse(JSON.stringify({ tranche: 't1', ...one })) as Json,
      more: [],
    }
    return valueOf(applyPrivate(register, entry))
  }, EMPTY_REGISTER)
}

function sightOf(log: WatchedExchange, register: Register): DeskSight {
  const care = register.care.get('t1') ?? new Map<string, readonly CareNote[]>()
  const notes = deskNotes(register.desks, 't1')
  return { state: log.state, notes, care, party: TRANSIT, entries: log.entries }
}

test('a report of care has one size, whatever was noted, and what does not fit goes with the next', () => {
  const words = 'їжа'.repeat(80)
  const sizes = [0, 1, 30].map((count) => {
    const log = logOf(TRANSIT)
    const register = deskWith(
      Array.from({ length: count }, (_, i) => ({
        wristband: `w${i + 1}`,
        note: note(1, { part: 'condition', words }),
      })),
    )
    const { padTo } = present(log.state.tranches.get('t1'), 'a tranche').manifest
    let sent = 0
    const blobs: number[] = []
    for (let step = 1; step <= 20; step++) {
      const { says } = stepSays(sightOf(log, register), 'care.stepped', { step, at: NOON })
      assert.ok('persons' in says)
      sent += says.persons.length
      const draft = draftOf('care.stepped', says as never, { padTo })
      const x = present(parseOrigin('test.example/log'), 'an origin')
      const owner = { author: 'transit/officer/1', id: 'i', kind: 'care.stepped', seq: 1, x }
      blobs.push(valueOf(encodeBlob(owner, draft.data, draft.padTo ?? 0)).length)
      assert.equal(log.say(TRANSIT, 'care.stepped', says as never).is, 'accepted')
    }
    assert.equal(sent, count, 'everybody in the end, each once')
    assert.equal(deskReport(sightOf(log, register), 'care')?.waiting, 0)
    return new Set(blobs)
  })
  assert.deepEqual(new Set(sizes.flatMap((one) => [...one])).size, 1)
})

test('notes of somebody without a name are kept when the wristband gets one', () => {
  const log = logOf(TRANSIT)
  log.say(TRANSIT, 'arrival.stepped', {
    ...STEP,
    step: 2,
    arrivals: [{ wristband: 'w2', ref: null }],
  })
  const says: CarePart = { part: 'condition', words: 'cough' }
  log.say(TRANSIT, 'care.stepped', {
    ...STEP,
    persons: [{ wristband: 'w2', notes: [note(1, says)] }],
  })
  const before = careBoard(outlookOf('transit', log))?.rows.find((r) => r.wristband === 'w2')
  assert.equal(before?.ref, null)
  const linked = { wristband: 'w2', ref: personRef('b3') }
  log.say(TRANSIT, 'arrival.stepped', { ...STEP, step: 3, arrivals: [linked] })
  const after = careBoard(outlookOf('transit', log))?.rows.find((r) => r.wristband === 'w2')
  assert.deepEqual([after?.ref, after?.notes], ['b3', before?.notes])
  const other = { wristband: 'w2', ref: personRef('b1') }
  const verdict = log.say(TRANSIT, 'arrival.stepped', { ...STEP, step: 4, arrivals: [other] })
  assert.deepEqual(verdict, { is: 'void', code: 'other-wristband' })
})
