// Files of persons who have come home: what may be written, what stands, and that neither the size nor the number of
// bytes of a note tells what it says.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  addSeconds,
  canonicalJson,
  instant,
  parsePartialDate,
  personRef,
  utf8Bytes,
} from '@parley/kernel'
import type { Instant, Json, PartialDate } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { applyHomeNote, evidenceOfLife, homeFile } from './home-book.ts'
import type { HomeBook } from './home-book.ts'
import { HOME_NOTE_BYTES, HOME_NOTED, readHomePart, writtenHomeNote } from './home-note.ts'
import type { HomePart } from './home-note.ts'

const REF = personRef('a-1')
const HOME = instant('2031-06-01T12:00:00Z')
const DAY = 86_400

let count = 0
const drawn = (): string => (++count).toString(16).padStart(32, '0')

function entryOf(data: Json | null): Entry {
  const plain = { author: 'a/officer/1', hash: 'f'.repeat(64), body: null, more: [] }
  return { ...plain, index: count, kind: HOME_NOTED, party: 'a' as Entry['party'], data }
}

interface Said {
  readonly says: HomePart
  readonly at?: Instant
  readonly id?: string
}

function bookOf(said: readonly Said[]): HomeBook {
  return said.reduce<HomeBook>((book, { says, at = HOME, id = drawn() }) => {
    const written = writtenHomeNote({ id, at, ref: REF, says })
    assert.ok(written !== null)
    const applied = applyHomeNote(book, entryOf(written))
    assert.ok(applied.ok, JSON.stringify(applied))
    return applied.value
  }, new Map())
}

const fileOf = (said: readonly Said[], now: Instant = HOME) =>
  homeFile(bookOf(said).get(REF) ?? [], HOME, now)

const packet = (seal: string, state: 'received' | 'missing'): Said => ({
  says: { part: 'packet', seal, from: 'bureau of B', state, words: '' },
})
const named = (name: string): HomePart => ({
  part: 'named',
  name,
  case: null,
  place: 'camp 4',
  lastOn: null,
  basis: 'seen',
})

const text = (limit: number) => fc.string({ minLength: 1, maxLength: limit, unit: 'grapheme' })
const filled = (limit: number) => text(limit).filter((s) => s.trim() !== '' && s.length <= limit)
const anyDate = fc.constantFrom<PartialDate | null>(null, parsePartialDate('2030-05'))
const anyPart: fc.Arbitrary<HomePart> = fc.oneof(
  text(120)
    .filter((s) => s.length <= 120)
    .map((place) => ({ part: 'received' as const, place })),
  fc.record({
    part: fc.constant('packet' as const),
    seal: filled(40),
    from: filled(120),
    state: fc.constantFrom('received' as const, 'missing' as const),
    words: fc.constantFrom('', 'годинник, листи'),
  }),
  fc.integer({ min: 0, max: 500 }).map((allowedKg) => ({ part: 'baggage' as const, allowedKg })),
  fc.record({
    part: fc.constant('named' as const),
    name: filled(120),
    case: fc.constantFrom(null, personRef('case-7')),
    place: fc.constant('табір'),
    lastOn: anyDate,
    basis: fc.constantFrom('seen' as const, 'heard' as const),
  }),
)

test('every note has one size, whatever it says', () => {
  fc.assert(
    fc.property(anyPart, (says) => {
      const written = writtenHomeNote({ id: drawn(), at: HOME, ref: REF, says })
      if (written === null) return
      assert.equal(utf8Bytes(canonicalJson(written)).length, HOME_NOTE_BYTES)
    }),
  )
})

test('what is written is read back as it was said', () => {
  fc.assert(
    fc.property(anyPart, (says) => {
      const id = drawn()
      const written = writtenHomeNote({ id, at: HOME, ref: REF, says })
      if (written === null) return
      const book = applyHomeNote(new Map(), entryOf(written))
      assert.ok(book.ok)
      assert.deepEqual(book.value.get(REF), [{ id, at: HOME, ref: REF, says: { ...says } }])
    }),
  )
})

test('a note that holds more than its size is not written', () => {
  const says: HomePart = { part: 'received', place: '\u0001'.repeat(400) }
  assert.equal(writtenHomeNote({ id: drawn(), at: HOME, ref: REF, says }), null)
})

test('the same note again, and one whose content was erased, change nothing', () => {
  const said: Said = { says: named('Кравець Ілля'), id: drawn() }
  const book = bookOf([said, said])
  assert.equal(book.get(REF)?.length, 1)
  const erased = applyHomeNote(book, entryOf(null))
  assert.equal(erased.ok && erased.value, book)
})

const ODD: readonly (readonly [string, Json])[] = [
  ['no part', {}],
  ['an unknown part', { part: 'wish', words: '' }],
  ['a part of Object', { part: 'constructor' }],
  ['a list', []],
  [
    'a packet without a seal',
    { part: 'packet', seal: ' ', from: 'b', state: 'missing', words: '' },
  ],
  ['a packet from nobody', { part: 'packet', seal: '1', from: '', state: 'missing', words: '' }],
  ['a packet of another state', { part: 'packet', seal: '1', from: 'b', state: 'lost', words: '' }],
  ['baggage below nothing', { part: 'baggage', allowedKg: -1 }],
  ['baggage in parts of kilograms', { part: 'baggage', allowedKg: 24.5 }],
  ['a stage nobody says', { part: 'stage', stage: 'arrived' }],
  ['a plan of no day', { part: 'plan', days: [] }],
  ['a plan out of order', { part: 'plan', days: [90, 30] }],
  ['a plan with a day twice', { part: 'plan', days: [30, 30] }],
  ['a plan of day 0', { part: 'plan', days: [0] }],
  ['a plan of 13 days', { part: 'plan', days: Array.from({ length: 13 }, (_, i) => i + 1) }],
  ['a follow-up of another outcome', { part: 'follow-up', day: 30, outcome: 'dead', words: '' }],
  ['somebody without a name', { ...named(' ') }],
  ['a case that is a name', { ...named('Кравець'), case: 'Кравець Ілля' }],
  ['a day that is none', { part: 'detained', place: 'x', from: '2030-13', until: null }],
  ['a field too many', { part: 'received', place: '', by: 'x' }],
  ['a field too few', { part: 'received' }],
  ['words too long', { part: 'follow-up', day: 30, outcome: 'well', words: 'x'.repeat(241) }],
  ['a note of no id', { part: 'taken-back', note: 'first' }],
]

for (const [what, says] of ODD) {
  test(`${what} is refused by its place`, () => {
    const read = readHomePart(says)
    assert.equal(!read.ok && read.refusal.code, 'field')
  })
}

test('a note about two persons, or about nobody, is none', () => {
  const written = writtenHomeNote({ id: drawn(), at: HOME, ref: REF, says: named('Ю') })
  assert.ok(written !== null)
  const { persons, ...rest } = written as { readonly persons: readonly Json[] } // as just written
  for (const odd of [[], [...persons, ...persons]]) {
    assert.equal(applyHomeNote(new Map(), entryOf({ ...rest, persons: odd })).ok, false)
  }
})

test('a missing packet is a claim until its seal is here, however the number is typed', () => {
  assert.equal(fileOf([packet('AB 12', 'missing')]).claims, 1)
  assert.equal(fileOf([packet('AB 12', 'missing'), packet('AB 13', 'received')]).claims, 1)
  assert.equal(fileOf([packet('AB 12', 'missing'), packet('ab12', 'received')]).claims, 0)
  assert.equal(fileOf([packet('AB 12', 'received'), packet('ab12', 'missing')]).claims, 1)
})

test('less than 25 kg of baggage is a shortage, and nothing asked is none', () => {
  const short = (...kg: readonly number[]) =>
    fileOf(kg.map((allowedKg) => ({ says: { part: 'baggage', allowedKg } }))).isBaggageShort
  assert.deepEqual(
    [short(), short(24), short(25), short(0), short(10, 30)],
    [false, true, false, true, false],
  )
})

test('a follow-up is ahead, due a week about its day, overdue after, and done once somebody spoke', () => {
  const at = (days: number): string =>
    fileOf([], addSeconds(HOME, days * DAY))
      .followUps.map(({ state }) => state)
      .join()
  assert.equal(at(0), 'ahead,ahead,ahead,ahead')
  assert.equal(at(22), 'ahead,ahead,ahead,ahead')
  assert.equal(at(23), 'due,ahead,ahead,ahead')
  assert.equal(at(37), 'due,ahead,ahead,ahead')
  assert.equal(at(38), 'overdue,ahead,ahead,ahead')
  assert.equal(at(400), 'overdue,overdue,overdue,overdue')
  const spoke = (outcome: 'well' | 'not-reached'): Said => ({
    says: { part: 'follow-up', day: 30, outcome, words: '' },
    at: addSeconds(HOME, 31 * DAY),
  })
  const now = addSeconds(HOME, 40 * DAY)
  assert.equal(fileOf([spoke('not-reached')], now).followUps[0]?.state, 'overdue')
  assert.equal(fileOf([spoke('well')], now).followUps[0]?.state, 'done')
})

test('another plan keeps what was done under the one before', () => {
  const file = fileOf([
    { says: { part: 'follow-up', day: 30, outcome: 'well', words: '' } },
    { says: { part: 'plan', days: [14, 200] } },
  ])
  assert.deepEqual(
    file.followUps.map(({ day, state }) => [day, state]),
    [
      [14, 'ahead'],
      [30, 'done'],
      [200, 'ahead'],
    ],
  )
})

test('a note that is taken back stays in sight and counts for nothing', () => {
  const id = drawn()
  const said: readonly Said[] = [
    { says: named('Кравець Ілля'), id },
    { says: named('Савчук Марко') },
    { says: { part: 'taken-back', note: id } },
  ]
  assert.deepEqual(
    evidenceOfLife(bookOf(said)).map(({ name }) => name),
    ['Савчук Марко'],
  )
  assert.deepEqual(
    fileOf(said).notes.map(({ isTakenBack }) => isTakenBack),
    [true, false, false],
  )
})

test('evidence says who told it, the newest first', () => {
  const later = addSeconds(HOME, DAY)
  const told = evidenceOfLife(bookOf([{ says: named('Ю') }, { says: named('Я'), at: later }]))
  assert.deepEqual(
    told.map(({ name, toldBy }) => [name, toldBy]),
    [
      ['Я', REF],
      ['Ю', REF],
    ],
  )
})
