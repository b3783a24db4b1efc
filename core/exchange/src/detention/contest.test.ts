// A contested answer as a state machine, and what of evidence crosses: laws first, then single rules.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, canonicalJson, personRef, utf8Bytes } from '@parley/kernel'
import type { Json, PartialDate, PartyId } from '@parley/kernel'
import type { EvidenceOfLife } from '../home/home-book.ts'
import { readShape } from '../shape.ts'
import { A, B, MED, NEUTRAL, NOON, OBS } from '../small-exchange.testing.ts'
import { contestClock, contestFault, CONFIDENCES, EVIDENCE_SOURCES } from './contest.ts'
import { withContest } from './contest.ts'
import type { ContestBook, ContestedAnswer, ContestPart, Evidence } from './contest.ts'
import { dayAfter } from './detention-clock.ts'
import { detentionPart } from './detention-note.ts'
import { applyLife, crossing, EMPTY_LIFE, LIFE_NOTE_BYTES, LIFE_NOTED } from './life-notes.ts'
import { LIFE_SEEN, signsOfLife, writtenLifeNote } from './life-notes.ts'
import type { LifeBook, LifeKind, LifeNote } from './life-notes.ts'

const REF = personRef('s1')
const on = (text: string): PartialDate => text as PartialDate // literals of this file
const LETTER: Evidence = { source: 'letter', on: on('2031-04-02'), confidence: 'high' }
const CONTESTED: ContestPart = { part: 'contested', evidence: [LETTER] }
const INQUIRED: ContestPart = { part: 'inquired', until: on('2031-06-01') }
const FOUND: ContestPart = { part: 'found-held', held: personRef('p1') }
const AGAIN: ContestPart = { part: 'not-held-again', ground: 'registers-searched' }

type Move = readonly [PartyId, ContestPart]

function played(moves: readonly Move[]): {
  known: ContestedAnswer | undefined
  fault: string | null
} {
  let book: ContestBook = new Map()
  let fault: string | null = null
  for (const [by, says] of moves) {
    const said = { by, at: NOON, says, belligerents: [A, B] }
    fault = contestFault(book.get(REF), said)
    const number = (book.get(REF)?.notes.get(by) ?? 0) + 1
    if (fault === null) book = withContest(book, { ref: REF, by, at: NOON, number, says })
  }
  return { known: book.get(REF), fault }
}

const moves = fc.array(
  fc.tuple(fc.constantFrom(A, B, NEUTRAL), fc.constantFrom(CONTESTED, INQUIRED, FOUND, AGAIN)),
  { maxLength: 40 },
)

test('only the seeker contests and only the other side answers; found held stands for good', () => {
  fc.assert(
    fc.property(moves, (drawn) => {
      const { known } = played(drawn)
      if (known === undefined) return
      let isFound = false
      for (const { by, says } of known.links) {
        assert.equal(says.part === 'contested', by === known.by)
        assert.ok(by === A || by === B)
        if (says.part !== 'contested') assert.equal(isFound, false, 'no answer after held')
        if (says.part === 'found-held') isFound = true
      }
      assert.equal(known.stage === 'held', isFound)
      assert.equal(known.held !== null, isFound)
      const given = known.links.filter(({ says }) => says.part === 'contested').length
      assert.equal(known.evidence.length, given, 'no evidence is lost')
      assert.equal(known.ground !== null, known.stage === 'not-held')
      assert.equal(known.until !== null, known.stage === 'inquiry')
    }),
    { seed: 196 },
  )
})

const WRONG: readonly (readonly [string, readonly Move[], string])[] = [
  ['an answer to no contest', [[B, AGAIN]], 'no-such-contest'],
  ['an inquiry into no contest', [[B, INQUIRED]], 'no-such-contest'],
  [
    'an answer to an own contest',
    [
      [A, CONTESTED],
      [A, FOUND],
    ],
    'not-asked-to-answer',
  ],
  [
    'a contest by the other side as well',
    [
      [A, CONTESTED],
      [B, CONTESTED],
    ],
    'not-the-seeker',
  ],
  ['a contest by the neutral', [[NEUTRAL, CONTESTED]], 'not-asked-to-answer'],
  ['a contest by the mediator', [[MED, CONTESTED]], 'not-asked-to-answer'],
  [
    'an answer by the observer',
    [
      [A, CONTESTED],
      [OBS, AGAIN],
    ],
    'not-asked-to-answer',
  ],
  [
    'not held after held',
    [
      [A, CONTESTED],
      [B, FOUND],
      [B, AGAIN],
    ],
    'found-already',
  ],
  [
    'held twice',
    [
      [A, CONTESTED],
      [B, FOUND],
      [B, FOUND],
    ],
    'found-already',
  ],
  [
    'an inquiry of half a year',
    [
      [A, CONTESTED],
      [B, { part: 'inquired', until: on('2031-11-20') }],
    ],
    'inquiry-too-long',
  ],
]
for (const [name, drawn, code] of WRONG) {
  test(`refuses ${name}`, () => assert.equal(played(drawn).fault, code))
}

test('new evidence opens an answered contest again, and neither an inquiry nor one that found the person', () => {
  const stage = (...drawn: readonly Move[]) => played(drawn).known?.stage
  assert.equal(stage([A, CONTESTED], [B, AGAIN]), 'not-held')
  assert.equal(stage([A, CONTESTED], [B, AGAIN], [A, CONTESTED]), 'open')
  assert.equal(stage([A, CONTESTED], [B, INQUIRED], [A, CONTESTED]), 'inquiry')
  assert.equal(stage([A, CONTESTED], [B, FOUND], [A, CONTESTED]), 'held')
})

test('an answer is late once the agreed days are over, an inquiry on the day after its last', () => {
  const open = played([[A, CONTESTED]]).known
  const inquiry = played([
    [A, CONTESTED],
    [B, INQUIRED],
  ]).known
  const over = played([
    [A, CONTESTED],
    [B, AGAIN],
  ]).known
  assert.ok(open !== undefined && inquiry !== undefined && over !== undefined)
  assert.equal(contestClock(open, 7, addDays(NOON, 7))?.state, 'runs')
  assert.equal(contestClock(open, 7, addDays(NOON, 9))?.lateDays, 2)
  assert.equal(contestClock(inquiry, 7, addDays(NOON, 12))?.state, 'runs')
  assert.equal(contestClock(inquiry, 7, addDays(NOON, 13))?.lateDays, 1)
  assert.equal(contestClock(over, 7, addDays(NOON, 99)), null)
})

const drawnNote = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map((n) => n.toString(16).padStart(32, '0')),
  at: fc.constant(NOON),
  ref: fc.constantFrom(REF, personRef('s2')),
  source: fc.constantFrom(...EVIDENCE_SOURCES),
  on: fc.option(fc.integer({ min: 0, max: 900 }).map((n) => on(dayAfter('2029-01-01', n)))),
  confidence: fc.constantFrom(...CONFIDENCES),
  words: fc.string({ maxLength: 60 }),
  officer: fc.constantFrom('a/officer/1', 'a/officer/2'),
})

function fold(book: LifeBook, kind: LifeKind, data: Json): LifeBook {
  const bare = { index: 0, author: 'a/officer/1', party: A, hash: '', body: null, more: [] }
  const applied = applyLife(book, kind, { ...bare, kind, data })
  assert.ok(applied.ok, JSON.stringify(applied))
  return applied.value
}

const kept = (notes: readonly LifeNote[]): LifeBook =>
  notes.reduce((book, note) => fold(book, LIFE_NOTED, writtenLifeNote(note)), EMPTY_LIFE)

test('what crosses of a sign is its kind, its date and how sure, and reads as evidence', () => {
  fc.assert(
    fc.property(fc.array(drawnNote, { maxLength: 12 }), (notes) => {
      for (const sign of signsOfLife(kept(notes), [], REF)) {
        const told = crossing(sign)
        assert.deepEqual(Object.keys(told).sort(), ['confidence', 'on', 'source'])
        if (sign.source === 'account') assert.ok((told.on ?? '').length <= 7)
        const says = { part: 'contested', evidence: [{ ...told }] }
        assert.equal(readShape(detentionPart, says).ok, true)
      }
    }),
    { seed: 196 },
  )
})

test('every note has one size, is folded once, and the latest sign stands first', () => {
  fc.assert(
    fc.property(fc.array(drawnNote, { maxLength: 12 }), (notes) => {
      for (const note of notes) {
        const written = writtenLifeNote(note)
        assert.equal(utf8Bytes(canonicalJson(written)).length, LIFE_NOTE_BYTES)
      }
      const book = kept(notes)
      assert.deepEqual(kept([...notes, ...notes]), book)
      const days = signsOfLife(book, [], REF).map((sign) => sign.on ?? '')
      assert.deepEqual(days, days.toSorted().toReversed())
    }),
    { seed: 196 },
  )
})

const FOOTAGE: LifeNote = {
  id: 'a'.repeat(32),
  at: NOON,
  ref: REF,
  source: 'footage',
  on: on('2031-05-01'),
  confidence: 'medium',
  words: '',
  officer: 'a/officer/1',
}

test('footage counts once a second officer has seen it, and not by the same one twice', () => {
  const seen = (officer: string): Json => ({ at: NOON, note: FOOTAGE.id, officer })
  const counts = (book: LifeBook) => signsOfLife(book, [], REF)[0]?.counts
  const once = fold(kept([FOOTAGE]), LIFE_SEEN, seen('a/officer/1'))
  assert.equal(counts(once), false)
  assert.equal(counts(fold(once, LIFE_SEEN, seen('a/officer/2'))), true)
})

test('what was erased changes nothing, and what was told at the home desk names nobody who told it', () => {
  assert.equal(fold(EMPTY_LIFE, LIFE_NOTED, null), EMPTY_LIFE)
  const told: EvidenceOfLife = {
    id: 'b'.repeat(32),
    at: NOON,
    name: 'Somebody',
    case: REF,
    place: 'barrack 4',
    lastOn: on('2031-05-03'),
    basis: 'seen',
    toldBy: personRef('p-teller'),
  }
  const signs = signsOfLife(EMPTY_LIFE, [told, { ...told, case: null }], REF)
  assert.equal(signs.length, 1)
  const text = JSON.stringify(signs)
  for (const secret of ['p-teller', 'barrack', 'Somebody'])
    assert.equal(text.includes(secret), false)
  assert.deepEqual(signs.map(crossing), [
    { source: 'account', on: '2031-05', confidence: 'medium' },
  ])
})

const BAD: readonly (readonly [string, unknown])[] = [
  ['no evidence at all', { part: 'contested', evidence: [] }],
  [
    'more than sixteen signs',
    { part: 'contested', evidence: Array.from({ length: 17 }, () => LETTER) },
  ],
  ['the name of who told it', { part: 'contested', evidence: [{ ...LETTER, by: 'p1' }] }],
  ['words beside a sign', { part: 'contested', evidence: [{ ...LETTER, words: 'cell 4' }] }],
  ['the day of an account', { part: 'contested', evidence: [{ ...LETTER, source: 'account' }] }],
  ['a day of some year', { part: 'contested', evidence: [{ ...LETTER, on: 'XXXX-05-01' }] }],
  ['a kind nobody knows', { part: 'contested', evidence: [{ ...LETTER, source: 'rumour' }] }],
  ['a number for how sure', { part: 'contested', evidence: [{ ...LETTER, confidence: 0.9 }] }],
  ['an inquiry without an end', { part: 'inquired', until: '2031-06' }],
  ['held without a ref', { part: 'found-held' }],
  ['not held without a ground', { part: 'not-held-again' }],
  ['not held for a ground nobody knows', { part: 'not-held-again', ground: 'busy' }],
]
for (const [name, part] of BAD) {
  test(`reads no word on a contest with ${name}`, () => {
    assert.equal(readShape(detentionPart, part as Json).ok, false) // what somebody else may write
  })
}
