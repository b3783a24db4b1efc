// A party's own notes and its reports: what goes, what waits, and that a report's size says nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, personRef, utf8Bytes } from '@parley/kernel'
import type { Json, PartialDate, PartyId } from '@parley/kernel'
import { draftOf } from '../draft.ts'
import { applyPrivate, EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { readShape } from '../shape.ts'
import { A, B, NEUTRAL, NOON } from '../small-exchange.testing.ts'
import { EMPTY_EXCHANGE } from '../state.ts'
import type { ExchangeState } from '../state.ts'
import { detentionBoard } from '../views/detention-board.ts'
import { NameBook } from '../views/name-forms.ts'
import { ROLES, rowNamed, seenBy } from '../views/watched-exchange.testing.ts'
import type { WatchedExchange } from '../views/watched-exchange.testing.ts'
import {
  DETENTION_CODES,
  DETENTION_NOTED,
  DETENTION_REPORT_BYTES,
  detentionReportOf,
  mayReport,
} from './detention-desk.ts'
import type { Reporting } from './detention-desk.ts'
import { withDetentionReport } from './detention-chain.ts'
import { detentionPart, detentionReport } from './detention-note.ts'
import type { DetentionPart, DetentionReport } from './detention-note.ts'

const SEATS = { belligerents: [A, B], neutral: NEUTRAL }
const on = (text: string): PartialDate => text as PartialDate // literals of this file
const HELD: DetentionPart = { part: 'detained', since: on('2031-04') }
const CARD: DetentionPart = { part: 'card-sent', on: on('2031-05-12') }

type Kept = readonly [ref: string, says: DetentionPart, facility?: string, name?: string]

/** A register with own notes, each in an entry of its own. */
function kept(notes: readonly Kept[], opens = false): Register {
  let register = EMPTY_REGISTER
  const numbers = new Map<string, number>()
  const fold = (kind: string, data: Json): void => {
    const bare = { index: 0, author: 'b/officer/1', party: B, hash: '', body: null, more: [] }
    const applied = applyPrivate(register, { ...bare, kind, data })
    assert.ok(applied.ok, JSON.stringify(applied))
    register = applied.value
  }
  for (const [ref, says, facility = null, name = null] of notes) {
    const number = (numbers.get(ref) ?? 0) + 1
    numbers.set(ref, number)
    const note = { at: NOON, number, ref, says: { ...says } }
    // words, numbers and null alone
    fold(
      DETENTION_NOTED,
      JSON.parse(JSON.stringify({ persons: [{ note, facility, name }] })) as Json,
    )
  }
  fold(DETENTION_CODES, { at: NOON, opens })
  return register
}

/** A state in which B has answered that it holds these. */
function told(refs: readonly string[], state: ExchangeState = EMPTY_EXCHANGE): ExchangeState {
  const answers = refs.map((ref) => {
    const answer = { ref: personRef(`s-${ref}`), answer: 'held', heldRef: personRef(ref) } as const
    const given = { answer, by: B, at: NOON, index: 1, enteredFor: null }
    return [answer.ref, given] as const
  })
  return { ...state, answers: new Map(answers) }
}

const reporting = (state: ExchangeState, register: Register, by: PartyId = B): Reporting => {
  return { state, desk: register.detention, by, seats: SEATS, at: NOON }
}

test('a note about somebody whom the other side was not told of waits, and names nobody', () => {
  const register = kept([
    ['p1', HELD, 'f-1'],
    ['p2', HELD, 'f-2', 'Oleksa Hidden'],
    ['p1', CARD],
  ])
  const report = detentionReportOf(reporting(told(['p1']), register))
  assert.deepEqual(
    report.notes.map(({ ref, number }) => [ref, number]),
    [
      ['p1', 1],
      ['p1', 2],
    ],
  )
  assert.deepEqual(report.places, [])
  const text = JSON.stringify(report)
  for (const secret of ['p2', 'f-1', 'f-2', 'Hidden']) assert.equal(text.includes(secret), false)
})

test('facilities are in a report once both sides open them, each until the other side has it', () => {
  const register = kept([['p1', HELD, 'f-1']], true)
  const state = told(['p1'])
  const alone = detentionReportOf(reporting(state, register))
  assert.deepEqual([alone.opens, alone.places], [true, []])
  const open = { ...state.detention, opens: new Set([A]) }
  const both = detentionReportOf(reporting({ ...state, detention: open }, register))
  assert.deepEqual(both.places, [{ ref: 'p1', facility: 'f-1' }])
  const after = withDetentionReport(open, B, { seats: SEATS, says: both })
  assert.ok(typeof after !== 'string')
  const again = detentionReportOf(reporting({ ...state, detention: after }, register))
  assert.deepEqual([again.notes, again.places], [[], []])
})

test('a ref that the other side entered under its own name stops no report', () => {
  const register = kept([
    ['p1', HELD, 'f-1'],
    ['p2', HELD, 'f-1'],
  ])
  const says: DetentionReport = {
    at: NOON,
    opens: false,
    places: [],
    notes: [{ at: NOON, number: 1, ref: personRef('p1'), says: HELD }],
  }
  const squatted = withDetentionReport(EMPTY_EXCHANGE.detention, A, { seats: SEATS, says })
  assert.ok(typeof squatted !== 'string')
  const state = told(['p1', 'p2'], { ...EMPTY_EXCHANGE, detention: squatted })
  const report = detentionReportOf(reporting(state, register))
  assert.deepEqual(
    report.notes.map(({ ref }) => ref),
    ['p2'],
  )
  assert.notEqual(typeof withDetentionReport(squatted, B, { seats: SEATS, says: report }), 'string')
})

const drawnKept = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 900 }).map((n) => `p${n}`),
    fc.constantFrom(HELD, CARD),
  ),
  { maxLength: 900 },
)

test('every report fits its one size, is admitted, and leaves what it has no room for', () => {
  fc.assert(
    fc.property(drawnKept, fc.boolean(), (drawn, opens) => {
      const seen = new Set<string>()
      const notes = drawn.flatMap(([ref]): Kept[] => {
        if (seen.has(ref)) return [[ref, CARD]]
        seen.add(ref)
        return [[ref, HELD, `facility-${ref}`]]
      })
      const register = kept(notes, opens)
      const state = told([...seen])
      const open = { ...state, detention: { ...state.detention, opens: new Set([A]) } }
      const all = mayReport(reporting(open, register)).length
      const report = detentionReportOf(reporting(open, register))
      const draft = draftOf('detention.reported', report)
      assert.equal(draft.padTo, DETENTION_REPORT_BYTES)
      assert.equal(draft.audience, 'detention')
      const bytes = utf8Bytes(canonicalJson(draft.data)).length
      assert.ok(bytes <= DETENTION_REPORT_BYTES - 1024, String(bytes))
      const after = withDetentionReport(open.detention, B, { seats: SEATS, says: report })
      assert.ok(typeof after !== 'string', JSON.stringify(after))
      const left = mayReport(reporting({ ...open, detention: after }, register)).length
      assert.equal(left, all - report.notes.length)
      assert.ok(report.notes.length > 0 || all === 0, 'a report goes on as long as anything waits')
    }),
    { seed: 195, numRuns: 20 },
  )
})

const BAD_PARTS: readonly (readonly [string, unknown])[] = [
  ['no part', {}],
  ['a part nobody knows', { part: 'tortured' }],
  ['a day without its month', { part: 'card-sent', on: '2031' }],
  ['a day no calendar has', { part: 'moved', on: '2031-02-30' }],
  ['a facility in a note', { part: 'moved', on: '2031-05-01', facility: 'f-1' }],
  ['coordinates in a note', { part: 'moved', on: '2031-05-01', at: '50.1,30.2' }],
  ['a day of some year', { part: 'detained', since: 'XXXX-05-23' }],
  ['no date at all', { part: 'detained', since: null }],
  ['words where a date is', { part: 'detained', since: 'in spring' }],
  ['a name beside', { part: 'detained', since: '2031', name: 'Ivan' }],
  ['a status nobody knows', { part: 'status', status: 'guest', ground: 'security', noticed: null }],
  [
    'a prisoner of war for an offence',
    { part: 'status', status: 'prisoner-of-war', ground: 'offence-in-captivity', noticed: null },
  ],
  [
    'an internee as a member of forces',
    { part: 'status', status: 'civilian-internee', ground: 'member-of-forces', noticed: null },
  ],
  [
    'a sentence for reasons of security',
    { part: 'status', status: 'sentenced', ground: 'security', noticed: null },
  ],
  ['a status without its notice', { part: 'status', status: 'other', ground: 'not-stated' }],
  ['a visit with words', { part: 'visit-asked', visit: 'next week' }],
  ['a refusal without a ground', { part: 'visit-refused', visit: 'a-1' }],
  ['a refusal for no reason of law', { part: 'visit-refused', visit: 'a-1', ground: 'busy' }],
  ['a complaint in words', { part: 'complained', complaint: 'c-1', about: 'they beat us' }],
  ['an outcome nobody knows', { part: 'complaint-answered', complaint: 'c-1', outcome: 'ignored' }],
  ['an end that a receipt says', { part: 'ended', how: 'exchanged', on: '2031-05-01' }],
]
for (const [name, part] of BAD_PARTS) {
  test(`reads no note with ${name}`, () => {
    assert.equal(readShape(detentionPart, part as Json).ok, false) // what somebody else may write
  })
}

test('reads a report whole, and none with a field more or less', () => {
  const note = { at: NOON, number: 1, ref: 'p1', says: { ...HELD } }
  const whole = { at: NOON, opens: false, places: [], notes: [note] }
  assert.equal(readShape(detentionReport, whole).ok, true)
  const { opens: _opens, ...less } = whole
  const odd: readonly Json[] = [
    less,
    { ...whole, names: [] },
    { ...whole, opens: 'yes' },
    { ...whole, places: [{ ref: 'p1', facility: '50.1, 30.2' }] },
    { ...whole, notes: [{ ...note, number: 0 }] },
    { ...whole, notes: [{ ...note, ref: 'Ivan Petrenko' }] },
    { ...whole, at: '2031-05-20' },
  ]
  for (const one of odd) assert.equal(readShape(detentionReport, one).ok, false)
})

const names = new NameBook()
const play = (log: WatchedExchange): void => {
  log.frame()
  const note = { at: NOON, number: 1, ref: personRef('p1'), says: HELD }
  log.say(B, 'detention.reported', { at: NOON, opens: false, places: [], notes: [note] })
}

test('a bureau and the neutral visitor have a register, and no other seat has a row of it', () => {
  for (const role of ROLES) {
    const board = detentionBoard(seenBy(role, play), names)
    assert.equal(board === null, role !== 'bureau' && role !== 'neutral', role)
  }
})

test('the neutral visitor reads refs and no name, whatever lists its node has', () => {
  const register = {
    ...EMPTY_REGISTER,
    held: new Map([[personRef('p1'), rowNamed('Ivan Petrenko')]]),
  }
  const board = detentionBoard(seenBy('neutral', play, register), names)
  assert.deepEqual(
    board?.people.map(({ ref, name }) => [ref, name]),
    [['p1', null]],
  )
  assert.equal(JSON.stringify(board).includes('Petrenko'), false)
})

test('a bureau has a row for its own people by their answers, and none for others in a report', () => {
  const outlook = seenBy('bureau', play)
  assert.deepEqual(detentionBoard(outlook, names)?.people, [])
  const answered = { ...outlook, state: told(['p1', 'p2'], outlook.state) }
  const board = detentionBoard(answered, names)
  const rows = new Map(board?.people.map(({ ref, stage, isOurs }) => [ref, [stage, isOurs]]))
  assert.deepEqual(rows.get(personRef('p1')), ['held', false])
  assert.deepEqual(rows.get(personRef('p2')), ['not-entered', false])
})
