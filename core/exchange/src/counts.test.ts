import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, personRef, present } from '@parley/kernel'
import type { Json, PartyId } from '@parley/kernel'
import { countsCommitment, totalOf } from '@parley/ledger'
import type { CountOpening, ListCounts } from '@parley/ledger'
import { countFindings, countsOf, isAccountBound, unopenedCounts } from './counts.ts'
import { draftOf } from './draft.ts'
import {
  A,
  B,
  crossing,
  lineFor,
  MED,
  NOON,
  OBS,
  smallAgreement,
  SmallExchange,
  TRANSIT,
} from './small-exchange.testing.ts'
import { rowJson } from './sought-list.ts'
import type { ListKind } from './sought-list.ts'
import { rowNamed } from './views/watched-exchange.testing.ts'

const SALT = '0123456789abcdef'.repeat(4)
const COUNTS: ListCounts = { civilian: 1, soldier: 2, unstated: 1 }
const OPENING: CountOpening = { list: 'held', salt: SALT, counts: COUNTS }
const ROWS = 1024

function code(verdict: ReturnType<SmallExchange['say']>): string {
  return verdict.is === 'void' ? verdict.code : verdict.is
}

function commitmentOf(by: PartyId, opening: CountOpening): string {
  return present(countsCommitment(by, opening, nobleCryptography), 'a salt of 32 bytes')
}

function commit(log: SmallExchange, by: PartyId, opening: CountOpening, count = ROWS): string {
  const counts = commitmentOf(by, opening)
  return code(log.say(by, 'list.committed', { list: opening.list, count, root: 'x', counts }))
}

function open(log: SmallExchange, by: PartyId, ...lists: readonly CountOpening[]): string {
  return code(log.say(by, 'count.opened', { at: NOON, lists }))
}

/** The account as a reader sees it who cannot open what was proposed: by headers alone. */
function close(log: SmallExchange): void {
  log.fold({ kind: 'closing.proposed', party: MED, body: null, data: null })
  const accepts = log.hashAt()
  for (const party of [A, B, MED]) log.say(party, 'closing.accepted', { accepts, at: NOON })
}

const counts: fc.Arbitrary<ListCounts> = fc.record({
  civilian: fc.nat(300),
  soldier: fc.nat(300),
  unstated: fc.nat(300),
})
const opening: fc.Arbitrary<CountOpening> = fc.record({
  list: fc.constantFrom<ListKind>('held', 'sought'),
  salt: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex')),
  counts,
})

test('whatever was committed to is opened by the same counts and the same salt', () => {
  fc.assert(
    fc.property(opening, (one) => {
      const log = new SmallExchange().frame()
      assert.equal(commit(log, A, one), 'accepted')
      close(log)
      assert.equal(open(log, A, one), 'accepted')
      assert.deepEqual({ ...[...log.state.opened.values()][0]?.counts }, { ...one.counts })
      assert.deepEqual(unopenedCounts(log.state), [])
    }),
  )
})

test('a commitment is that of one party, list, salt and one set of counts, and of no other', () => {
  const party = fc.constantFrom(A, B)
  fc.assert(
    fc.property(party, opening, party, opening, (by, one, otherBy, other) => {
      const mixed: readonly (readonly [PartyId, CountOpening])[] = [
        [by, { ...one, counts: other.counts }],
        [by, { ...one, salt: other.salt }],
        [by, { ...one, list: other.list }],
        [otherBy, one],
      ]
      for (const [who, what] of mixed) {
        const isSame = saidBy(who, what) === saidBy(by, one)
        assert.equal(commitmentOf(who, what) === commitmentOf(by, one), isSame)
      }
    }),
  )
})

function saidBy(by: PartyId, { list, salt, counts: said }: CountOpening): string {
  return [by, list, salt, said.civilian, said.soldier, said.unstated].join(' ')
}

test('every row of a list counts once, under the category it states', () => {
  const categories = fc.array(fc.constantFrom('soldier', 'civilian', null), { maxLength: 200 })
  fc.assert(
    fc.property(categories, (stated) => {
      const found = countsOf(stated.map((category) => ({ category })))
      assert.equal(totalOf(found), stated.length)
      assert.equal(found.unstated, stated.filter((category) => category === null).length)
    }),
  )
})

test('the commitment to counts has the bytes that the specification gives', () => {
  const expected = '5d6d4426ff79dbb277e21690a41a13668f3aa4dfe9cc8e3ca11958075d8f2a68'
  assert.equal(commitmentOf(A, OPENING), expected)
})

const NOT_COMMITTED: CountOpening = { ...OPENING, list: 'sought' }
const REFUSED: readonly (readonly [string, string, PartyId, readonly CountOpening[]])[] = [
  ['by the observer', 'not-a-party-to-it', OBS, [OPENING]],
  ['by the mediator', 'not-a-party-to-it', MED, [OPENING]],
  ['of a list nobody committed to', 'not-committed', A, [NOT_COMMITTED]],
  ['of a list whose commitment has no counts', 'not-committed', B, [OPENING]],
  ['with another number', 'other-counts', A, [{ ...OPENING, counts: { ...COUNTS, soldier: 3 } }]],
  [
    'that moves a person between categories',
    'other-counts',
    A,
    [{ ...OPENING, counts: { civilian: 2, soldier: 1, unstated: 1 } }],
  ],
  ['with another salt', 'other-counts', A, [{ ...OPENING, salt: SALT.replace('0', '1') }]],
  ['of one list twice at once', 'opened-before', A, [OPENING, OPENING]],
  ['of one that fits and one that does not', 'not-committed', A, [OPENING, NOT_COMMITTED]],
  ['of nothing', 'field', A, []],
]

for (const [what, expected, by, lists] of REFUSED) {
  test(`an opening ${what} is void and opens nothing`, () => {
    const log = new SmallExchange().frame()
    commit(log, A, OPENING)
    log.say(B, 'list.committed', { list: 'held', count: ROWS, root: 'x' })
    close(log)
    assert.equal(open(log, by, ...lists), expected)
    assert.equal(log.state.opened.size, 0)
  })
}

test('counts are opened once and never before the account binds', () => {
  const log = new SmallExchange().frame()
  commit(log, A, OPENING)
  assert.equal(open(log, A, OPENING), 'not-closed')
  log.fold({ kind: 'closing.proposed', party: MED, body: null, data: null })
  const accepts = log.hashAt()
  for (const party of [A, B]) log.say(party, 'closing.accepted', { accepts, at: NOON })
  assert.equal(open(log, A, OPENING), 'not-closed', 'two of three have signed')
  log.say(MED, 'closing.accepted', { accepts, at: NOON })
  assert.ok(isAccountBound(log.state))
  assert.equal(open(log, A, OPENING), 'accepted')
  assert.equal(open(log, A, OPENING), 'opened-before')
})

test('counts above the rows and dummies of their list are void though they fit their hash', () => {
  const log = new SmallExchange().frame()
  commit(log, A, OPENING, 2)
  close(log)
  assert.equal(open(log, A, OPENING), 'more-than-rows')
})

const SPOILED: readonly (readonly [string, Json])[] = [
  ['a count below none', { ...COUNTS, soldier: -1 }],
  ['a count that is no whole number', { ...COUNTS, soldier: 1.5 }],
  ['a count above any list', { ...COUNTS, soldier: 1_048_577 }],
  ['a count that is text', { ...COUNTS, soldier: '2' }],
  ['a category nobody knows', { ...COUNTS, general: 1 }],
  ['a category left out', { civilian: 1, soldier: 2 }],
]

for (const [what, said] of SPOILED) {
  test(`an opening with ${what} is not of the shape`, () => {
    const log = new SmallExchange().frame()
    commit(log, A, OPENING)
    close(log)
    const data = { at: NOON, lists: [{ list: 'held', salt: SALT, counts: said }] }
    assert.equal(code(log.fold({ kind: 'count.opened', party: A, body: null, data })), 'field')
  })
}

test('a salt of another length and a commitment that is no hash are not of the shape', () => {
  const log = new SmallExchange().frame()
  assert.equal(open(log, A, { ...OPENING, salt: SALT.slice(2) }), 'field')
  assert.equal(countsCommitment(A, { ...OPENING, salt: SALT.slice(2) }, nobleCryptography), null)
  const said = { list: 'held' as const, count: 1, root: 'x', counts: 'x' }
  assert.equal(code(log.say(A, 'list.committed', said)), 'field')
})

test('a commitment of before there were counts stands, and its party has nothing to open', () => {
  const log = new SmallExchange().frame()
  assert.equal(
    code(log.say(A, 'list.committed', { list: 'held', count: 4, root: 'x' })),
    'accepted',
  )
  close(log)
  assert.deepEqual(unopenedCounts(log.state), [])
})

test('whoever has not opened is listed, list by list', () => {
  const log = new SmallExchange().frame()
  const sought = { ...OPENING, list: 'sought' as const }
  for (const by of [B, A]) {
    commit(log, by, OPENING)
    commit(log, by, sought)
  }
  close(log)
  open(log, A, OPENING, sought)
  assert.deepEqual(unopenedCounts(log.state), [
    { by: B, list: 'held' },
    { by: B, list: 'sought' },
  ])
})

test('everyone at the line reads opened counts, and nobody in the clear', () => {
  const draft = draftOf('count.opened', { at: NOON, lists: [OPENING] })
  assert.equal(draft.body, null)
  assert.equal(draft.audience, 'crossing')
})

test('counts that are at least what the log shows are contradicted by nothing', () => {
  const log = crossed({ civilian: 0, soldier: 0, unstated: 2 })
  assert.deepEqual(countFindings(log.state), [])
})

test('more persons released than a held list counted are named, in all and by category', () => {
  const log = crossed({ civilian: 1, soldier: 0, unstated: 0 })
  const one = { by: A, list: 'held', code: 'more-released' }
  assert.deepEqual(countFindings(log.state), [
    { ...one, category: null, counted: 2, stated: 1 },
    { ...one, category: 'soldier', counted: 2, stated: 0 },
  ])
})

test('more persons offered and answered held than a held list counted are named', () => {
  const log = new SmallExchange().frame()
  log.agree(smallAgreement(null))
  commit(log, B, { ...OPENING, counts: { civilian: 0, soldier: 1, unstated: 0 } })
  deliver(log, 2)
  const refs = ['s0', 's1'].map((ref) => personRef(ref))
  const answers = refs.map((ref) => ({ ref, answer: 'held' as const, heldRef: ref }))
  log.say(B, 'answer.given', { at: NOON, answers })
  log.say(B, 'persons.offered', { at: NOON, persons: refs.map(offered) })
  close(log)
  open(log, B, { ...OPENING, counts: { civilian: 0, soldier: 1, unstated: 0 } })
  const found = countFindings(log.state).map((f) => [f.code, f.counted, f.stated])
  assert.deepEqual(found, [
    ['more-answered', 2, 1],
    ['more-offered', 2, 1],
  ])
})

test('a sought list that was delivered otherwise than it was counted is named by its readers', () => {
  const log = new SmallExchange().frame()
  log.agree(smallAgreement(null))
  const one = { civilian: 0, soldier: 1, unstated: 0 }
  const said = { ...OPENING, list: 'sought' as const, counts: one }
  commit(log, A, said, 2)
  deliver(log, 2)
  close(log)
  open(log, A, said)
  assert.deepEqual(
    countFindings(log.state).map((f) => [f.code, f.category, f.counted, f.stated]),
    [
      ['delivered-otherwise', null, 2, 1],
      ['delivered-otherwise', 'soldier', 0, 1],
    ],
  )
})

test('nobody who has not read every row says that a list was delivered otherwise', () => {
  const log = new SmallExchange().frame()
  log.agree(smallAgreement(null))
  const said = { ...OPENING, list: 'sought' as const }
  commit(log, A, said, 4)
  deliver(log, 1)
  close(log)
  assert.equal(open(log, A, said), 'accepted')
  assert.deepEqual(countFindings(log.state), [])
})

function deliver(log: SmallExchange, persons: number): void {
  if (!log.state.commitments.has('a/sought'))
    log.say(A, 'list.committed', { list: 'sought', count: persons, root: 'x' })
  const rows = Array.from({ length: persons }, (_, i) => {
    const person = { ref: personRef(`s${i}`), record: { ...rowNamed(`Row ${i}`), category: null } }
    return rowJson({ salt: 'x', person })
  })
  log.say(A, 'list.delivered', { part: 1, parts: 1, at: NOON }, rows)
}

function offered(ref: ReturnType<typeof personRef>) {
  const plain = { inParity: true, seats: 1, stretchers: 0, escort: false, class: 7 }
  return { ref, home: A, category: 'soldier' as const, basis: 'register' as const, ...plain }
}

/** Two servicemen held by A cross; then A opens these counts of its held list. */
function crossed(said: ListCounts): SmallExchange {
  const log = new SmallExchange().frame()
  log.agree(smallAgreement(null))
  commit(log, A, { ...OPENING, counts: said })
  log.manifest([lineFor('a1', A), lineFor('a2', A), lineFor('b1', B)]).go()
  log.clear(['a1', 'a2', 'b1'])
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'a1', from: A, to: B }]))
  log.say(B, 'handover.stepped', crossing('t1', 1, [{ ref: 'b1', from: B, to: TRANSIT }]))
  log.say(A, 'handover.stepped', crossing('t1', 2, [{ ref: 'a2', from: A, to: B }]))
  close(log)
  open(log, A, { ...OPENING, counts: said })
  return log
}
