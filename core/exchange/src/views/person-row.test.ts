import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, parsePartialDate, personRef } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { withVerdict } from '../pair-review.ts'
import { pairKey, EMPTY_REGISTER } from '../register.ts'
import type { MatchDecision, Register } from '../register.ts'
import { A, B, crossing, lineFor, NEUTRAL, NOON, TRANSIT } from '../small-exchange.testing.ts'
import { rowJson } from '../sought-list.ts'
import { knownPerson } from './known-person.ts'
import { isSameRow, optionalColumns, personRows, viewHash } from './person-row.ts'
import type { PersonRow } from './person-row.ts'
import { ROLES, rowNamed, seenBy } from './watched-exchange.testing.ts'
import type { WatchedExchange } from './watched-exchange.testing.ts'

const ref = personRef
const held = new Map<PersonRef, PersonRecord>([
  [ref('h1'), rowNamed('Мельник Олег', { no: '7', category: 'soldier', health: 'поранення ноги' })],
  [ref('h2'), rowNamed('Бондар Іван', { no: '8' })],
])
const sought = new Map<PersonRef, PersonRecord>([
  [ref('s1'), rowNamed('Коваль Петро', { born: parsePartialDate('1990') })],
  [ref('s2'), rowNamed('Ткач Андрій')],
])
const register: Register = { ...EMPTY_REGISTER, held, sought }

function listsCross(log: WatchedExchange): void {
  log.frame().agree()
  log.say(A, 'list.committed', { list: 'sought', count: 4, root: 'x' })
  log.say(A, 'list.delivered', { part: 1, parts: 1, at: NOON }, delivered(sought))
  log.say(B, 'list.committed', { list: 'sought', count: 4, root: 'x' })
  const theirs = new Map([[ref('t1'), rowNamed('Мельник Олег Іванович')]])
  log.say(B, 'list.delivered', { part: 1, parts: 1, at: NOON }, delivered(theirs))
}

function answersCross(log: WatchedExchange): void {
  listsCross(log)
  log.say(A, 'answer.given', {
    at: NOON,
    answers: [{ ref: ref('t1'), answer: 'held', heldRef: ref('h1') }],
  })
  log.say(B, 'answer.given', {
    at: NOON,
    answers: [
      { ref: ref('s1'), answer: 'held', heldRef: ref('b1') },
      { ref: ref('s2'), answer: 'not-held', notice: null },
    ],
  })
}

function crossed(log: WatchedExchange): void {
  answersCross(log)
  log.manifest([lineFor('h1', A), lineFor('b1', B), lineFor('b2', B)]).go()
  log.say(NEUTRAL, 'presentation.stepped', {
    tranche: 't1',
    step: 1,
    at: NOON,
    outcomes: [
      { ref: ref('h1'), outcome: 'cleared' },
      { ref: ref('b1'), outcome: 'cleared' },
      { ref: ref('b2'), outcome: 'not-presented' },
    ],
  })
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'h1', from: A, to: B }]))
}

function delivered(persons: ReadonlyMap<PersonRef, PersonRecord>) {
  return [...persons].map(([r, record]) => rowJson({ salt: 'x', person: { ref: r, record } }))
}

function rowsOf(role: (typeof ROLES)[number], play: (log: WatchedExchange) => void) {
  const rows = personRows(seenBy(role, play, role === 'headquarters' ? register : EMPTY_REGISTER))
  return new Map(rows.map((row) => [row.ref as string, row]))
}

test('everybody a headquarters knows has one row: held, sought, asked for', () => {
  const rows = rowsOf('headquarters', listsCross)
  assert.deepEqual([...rows.keys()], ['h1', 'h2', 's1', 's2', 't1'])
  assert.equal(rows.get('h1')?.state, 'held')
  assert.equal(rows.get('s1')?.state, 'sought')
  assert.equal(rows.get('t1')?.home, 'b')
})

test('an answer held joins both refs to one row under the holder’s', () => {
  const rows = rowsOf('headquarters', answersCross)
  assert.deepEqual([...rows.keys()], ['b1', 'h1', 'h2', 's2'])
  assert.equal(rows.get('h1')?.soughtRefs, 't1')
  assert.equal(rows.get('h1')?.state, 'confirmed')
  assert.equal(rows.get('h1')?.otherName, 'Мельник Олег Іванович')
  assert.equal(rows.get('b1')?.name, 'Коваль Петро')
  assert.equal(rows.get('b1')?.holder, 'b')
  assert.equal(rows.get('s2')?.state, 'answered-no')
})

test('an officer’s decision joins refs on the holder’s node before anything is answered', () => {
  const decision: MatchDecision = {
    held: ref('h2'),
    sought: ref('t1'),
    verdict: 'same',
    officer: 'a/officer/1',
    mode: 'single',
    at: NOON,
    model: 'f'.repeat(64),
    data: null,
  }
  const key = pairKey(decision.held, decision.sought)
  const decided = {
    decisions: new Map([[key, decision]]),
    reviews: new Map([[key, withVerdict(undefined, decision.officer, decision.verdict)]]),
  }
  const rows = personRows(seenBy('headquarters', listsCross, { ...register, ...decided }))
  const joined = rows.find((row) => row.ref === 'h2')
  assert.equal(joined?.soughtRefs, 't1')
  assert.equal(joined?.state, 'confirmed')
  assert.equal(
    rows.some((row) => row.ref === 't1'),
    false,
  )
})

test('a person is found by either ref, and a stranger by none', () => {
  const outlook = seenBy('headquarters', answersCross, register)
  assert.equal(knownPerson(outlook, ref('s1'))?.ref, 'b1')
  assert.equal(knownPerson(outlook, ref('b1'))?.sought[0]?.ref, 's1')
  assert.equal(knownPerson(outlook, ref('x9')), null)
})

test('the word of a row follows the surest fact', () => {
  const rows = rowsOf('headquarters', crossed)
  assert.equal(rows.get('h1')?.state, 'received')
  assert.equal(rows.get('b1')?.state, 'listed')
  assert.equal(rows.get('b2')?.state, 'not-presented')
  assert.equal(rows.get('h1')?.whereabouts, 'own-side')
})

test('rows of a role have exactly the columns that role may see', () => {
  for (const role of ROLES) {
    const allowed = new Set<string>(optionalColumns(role))
    for (const row of rowsOf(role, crossed).values()) {
      const optional = Object.keys(row).filter((key) => !ALWAYS.has(key))
      assert.deepEqual(optional.toSorted(), [...allowed], role)
    }
  }
})

const ALWAYS = new Set([
  'ref',
  'home',
  'holder',
  'state',
  'tranche',
  'category',
  'contested',
  'custodyBy',
  'whereabouts',
  'homeAt',
  'searchKey',
])

test('nobody but a headquarters and the neutral has a name of anybody before the person is home', () => {
  for (const role of ROLES) {
    const text = JSON.stringify([...rowsOf(role, crossed).values()])
    const isOwn = role === 'headquarters'
    assert.equal(text.includes('Мельник') || text.includes('Коваль'), isOwn, role)
  }
})

test('health, remarks and places of detention are in no row of anybody', () => {
  for (const role of ROLES) {
    const text = JSON.stringify([...rowsOf(role, crossed).values()])
    assert.equal(text.includes('поранення'), false, role)
  }
})

test('an observer does not learn who was not presented', () => {
  const rows = rowsOf('observer', crossed)
  assert.equal(rows.get('b2')?.state, 'listed')
  assert.equal(JSON.stringify([...rows.values()]).includes('not-presented'), false)
})

test('a press office and the public have no rows of persons', () => {
  assert.equal(rowsOf('press-office', crossed).size, 0)
  assert.equal(rowsOf('public', crossed).size, 0)
})

test('a family desk hears of a person once that person is home, not before', () => {
  const play = (log: WatchedExchange): void => {
    crossed(log)
    log.say(B, 'handover.stepped', crossing('t1', 2, [{ ref: 'b1', from: B, to: TRANSIT }]))
  }
  const before = personRows(seenBy('family-desk', play, register))
  assert.deepEqual(before, [])
  const home = (log: WatchedExchange): void => {
    play(log)
    log.say(A, 'handover.stepped', onward('b1'))
    log.say(A, 'home.stepped', { tranche: 't1', step: 1, at: NOON, refs: [ref('b1')] })
  }
  const [row, ...more] = personRows(seenBy('family-desk', home, register))
  assert.deepEqual(more, [])
  assert.equal(row?.name, 'Коваль Петро')
  assert.equal(row?.state, 'home')
  assert.equal('answer' in (row ?? {}), false)
})

function onward(person: string) {
  const step = crossing('t1', 3, [])
  const body = { tranche: 't1', ref: person, from: TRANSIT, to: A, leg: 'onward', at: NOON }
  const receipts = [JSON.stringify({ about: 'person', ...body, signedBy: [TRANSIT, A] })]
  return { ...step, leg: 'onward' as const, receipts }
}

test('the hash of a view does not depend on the order of rows, and a changed letter changes it', () => {
  const rows = personRows(seenBy('headquarters', crossed, register))
  const hash = viewHash(rows, nobleCryptography)
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
      assert.equal(viewHash(shuffled, nobleCryptography), hash)
    }),
  )
  const other = rows.map((row, i): PersonRow => (i === 0 ? { ...row, rank: 'x' } : row))
  assert.notEqual(viewHash(other, nobleCryptography), hash)
  assert.notEqual(viewHash(rows.slice(1), nobleCryptography), hash)
})

test('rows differ when any one column does', () => {
  const rows = personRows(seenBy('headquarters', crossed, register))
  for (const row of rows) {
    assert.equal(isSameRow(row, { ...row }), true)
    for (const column of Object.keys(row)) {
      assert.equal(isSameRow(row, { ...row, [column]: 'another' }), false, column)
    }
  }
})

test('a name with controls or marks that turn text is shown without them', () => {
  const hostile = new Map([[ref('h1'), rowNamed('Мель\u0000ник\u202e Олег\n\tІванович ')]])
  const known = seenBy('headquarters', listsCross, { ...EMPTY_REGISTER, held: hostile })
  const row = personRows(known).find((r) => r.ref === 'h1')
  assert.equal(row?.name, 'Мельник Олег Іванович')
})
