import assert from 'node:assert/strict'
import test from 'node:test'
import { nobleCryptography } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import type { Kinds } from './event.ts'
import { jointDigest } from './joint-statement.ts'
import type { JointStatement } from './joint-statement.ts'
import { applyPrivate, EMPTY_REGISTER } from './register.ts'
import type { Register } from './register.ts'
import { A, B, MED, NOON, SmallExchange } from './small-exchange.testing.ts'
import { encodeStatement } from './statement.ts'
import { correctionOf } from './views/statement-board.ts'

const COUNTS = { persons: 3, soldiers: 2, civilians: 1 }

function statement(number: number): Kinds['statement.released'] {
  const texts = [{ language: 'en' as const, text: encodeStatement('Three are home.') }]
  return { at: NOON, number, event: 'exchange', counts: COUNTS, names: [], texts }
}

const corrected = (number: number, corrects: number): Kinds['statement.corrected'] => ({
  ...statement(number),
  corrects,
})

/** An exchange in which A has released its first statement and corrected it. */
function twice(): SmallExchange {
  const log = new SmallExchange().frame()
  log.say(A, 'statement.released', statement(1))
  log.say(A, 'statement.corrected', corrected(2, 1))
  return log
}

test('a correction stands beside what it corrects, and each says which the other is', () => {
  const { statements } = twice().state
  assert.deepEqual(
    statements.map(({ number, corrects }) => [number, corrects]),
    [
      [1, null],
      [2, 1],
    ],
  )
  assert.equal(correctionOf(statements, { by: A, number: 1 }), 'a-2')
  assert.equal(correctionOf(statements, { by: A, number: 2 }), null)
  assert.equal(correctionOf(statements, { by: B, number: 1 }), null)
})

for (const [what, by, says, code] of [
  ['of a statement nobody released', A, corrected(3, 9), 'no-such-statement'],
  ['of itself', A, corrected(3, 3), 'no-such-statement'],
  ['of the other side’s statement', B, corrected(1, 1), 'no-such-statement'],
  ['of a statement that is corrected already', A, corrected(3, 1), 'corrected-before'],
  ['out of order', A, corrected(7, 2), 'number-out-of-order'],
  ['under a number that is out', A, corrected(2, 1), 'number-out-of-order'],
  ['by the mediator', MED, corrected(1, 1), 'not-a-party-to-it'],
] as const) {
  test(`a correction ${what} is void`, () => {
    const log = twice()
    const before = log.state.statements
    const verdict = log.say(by, 'statement.corrected', says)
    assert.deepEqual(verdict.is === 'void' && verdict.code, code)
    assert.equal(log.state.statements, before)
  })
}

test('a correction may be corrected in turn', () => {
  const log = twice()
  assert.equal(log.say(A, 'statement.corrected', corrected(3, 2)).is, 'accepted')
})

const JOINT: JointStatement = {
  salt: 'ab'.repeat(32),
  event: 'exchange',
  counts: [
    { party: A, ...COUNTS },
    { party: B, ...COUNTS },
  ],
  names: [],
  texts: [{ language: 'ar', text: encodeStatement('عاد الجميع') }],
}
const DIGEST = jointDigest(JOINT, nobleCryptography)

test('the digest is the one of the specification', () => {
  assert.equal(DIGEST, '0ca1a68e136cef50e27d4118cbea0b820862fc4b643a3d64a6570510c3eeabbb')
})

/** An exchange with a proposed statement of both; answers its proposing entry. */
function proposed(): { readonly log: SmallExchange; readonly proposal: string } {
  const log = new SmallExchange().frame()
  log.say(A, 'statement.proposed', { at: NOON, statement: JOINT })
  return { log, proposal: log.hashAt() }
}

function acceptedBy(...parties: readonly (typeof A)[]): ReturnType<typeof proposed> {
  const played = proposed()
  for (const party of parties) {
    const says = { accepts: played.proposal, digest: DIGEST, at: NOON }
    played.log.say(party, 'statement.accepted', says)
  }
  return played
}

test('a statement of both is released once both have accepted its very words', () => {
  const { log, proposal } = acceptedBy(A, B)
  const says = { at: NOON, proposal, statement: JOINT }
  assert.equal(log.say(B, 'statement.joint', says).is, 'accepted')
  assert.deepEqual(
    log.state.jointStatements.map((one) => [one.by, one.statement]),
    [[B, JOINT]],
  )
  const again = log.say(A, 'statement.joint', says)
  assert.equal(again.is === 'void' && again.code, 'released-before')
})

test('whoever cannot open the proposal counts the same acceptances and checks the same words', () => {
  const log = new SmallExchange().frame()
  log.fold({ kind: 'statement.proposed', party: A, body: null, data: null })
  const proposal = log.hashAt()
  for (const party of [A, B]) {
    log.say(party, 'statement.accepted', { accepts: proposal, digest: DIGEST, at: NOON })
  }
  assert.equal(log.state.jointDrafts.size, 0)
  const other = { ...JOINT, salt: 'cd'.repeat(32) }
  const lie = log.say(A, 'statement.joint', { at: NOON, proposal, statement: other })
  assert.equal(lie.is === 'void' && lie.code, 'other-text')
  assert.equal(
    log.say(A, 'statement.joint', { at: NOON, proposal, statement: JOINT }).is,
    'accepted',
  )
})

for (const [what, played, by, code] of [
  ['that nobody accepted', proposed, A, 'not-agreed'],
  ['that one party accepted', () => acceptedBy(A), A, 'not-agreed'],
  ['that the other party alone accepted', () => acceptedBy(B), A, 'not-agreed'],
  ['that the proposer accepted twice', () => acceptedBy(A, A), A, 'not-agreed'],
  ['by the mediator', () => acceptedBy(A, B), MED, 'not-a-party-to-it'],
] as const) {
  test(`a statement of both ${what} is not released`, () => {
    const { log, proposal } = played()
    const verdict = log.say(by, 'statement.joint', { at: NOON, proposal, statement: JOINT })
    assert.equal(verdict.is === 'void' && verdict.code, code)
    assert.deepEqual(log.state.jointStatements, [])
  })
}

test('acceptances that name two texts are no agreement', () => {
  const { log, proposal } = acceptedBy(A)
  const other = { accepts: proposal, digest: 'e'.repeat(64), at: NOON }
  const verdict = log.say(B, 'statement.accepted', other)
  assert.equal(verdict.is === 'void' && verdict.code, 'other-text')
  assert.equal(log.state.proposals.get(proposal)?.boundAt, null)
})

test('a statement of both counts both parties, each once, and nobody else proposes it', () => {
  const log = new SmallExchange().frame()
  const about = (counts: JointStatement['counts']) => ({
    at: NOON,
    statement: { ...JOINT, counts },
  })
  for (const counts of [[], JOINT.counts.slice(1), [...JOINT.counts].reverse()]) {
    const verdict = log.say(A, 'statement.proposed', about(counts))
    assert.equal(verdict.is === 'void' && verdict.code, 'other-parties')
  }
  const stranger = log.say(MED, 'statement.proposed', about(JOINT.counts))
  assert.equal(stranger.is === 'void' && stranger.code, 'not-a-party-to-it')
  const unknown = { accepts: 'f'.repeat(64), digest: DIGEST, at: NOON }
  const verdict = log.say(A, 'statement.accepted', unknown)
  assert.equal(verdict.is === 'void' && verdict.code, 'unknown-proposal')
})

function noted(register: Register, kind: string, data: Json, author = 'a/officer/1') {
  const entry = { index: 0, kind, author, party: A, hash: '', body: null, data, more: [] }
  return applyPrivate(register, entry)
}

/** A register after notes that all are taken. */
function after(...notes: readonly (readonly [string, Json, string?])[]): Register {
  return notes.reduce((register, [kind, data, author]) => {
    const folded = noted(register, kind, data, author)
    assert.ok(folded.ok, kind)
    return folded.value
  }, EMPTY_REGISTER)
}

const DRAFT: Json = { ...statement(1), counts: null, corrects: null } as unknown as Json
const OLD_DRAFT: Json = statement(1) as unknown as Json
const PASS = { at: NOON, number: 1, check: 'numbers-stated', reason: 'The date.' }

test('drafts of before there were corrections are read as drafts that correct nothing', () => {
  const draft = after(['statement.drafted', OLD_DRAFT]).drafts.get(1)
  assert.deepEqual([draft?.counts, draft?.corrects], [COUNTS, null])
  const open = after(['statement.drafted', DRAFT]).drafts.get(1)
  assert.equal(open?.counts, null)
})

test('an officer who signs a pass twice is still one, and a draft written anew starts without any', () => {
  const twiceSigned = after(
    ['statement.drafted', DRAFT],
    ['statement.passed', PASS],
    ['statement.passed', { ...PASS, reason: 'Again.' }],
    ['statement.passed', PASS, 'a/officer/2'],
    ['statement.passed', { ...PASS, officer: 'a/officer/2' }, 'a/node'],
  )
  const passes = twiceSigned.drafts.get(1)?.passes ?? []
  assert.deepEqual(
    passes.map(({ officer, reason }) => [officer, reason]),
    [
      ['a/officer/1', 'Again.'],
      ['a/officer/2', 'The date.'],
    ],
  )
  const anew = noted(twiceSigned, 'statement.drafted', DRAFT)
  assert.deepEqual(anew.ok && anew.value.drafts.get(1)?.passes, [])
})

for (const check of [
  'no-names',
  'no-images',
  'counts-agree',
  'embargo-met',
  'consent-mediator',
  'consent-transit',
  '',
]) {
  test(`no note passes "${check}"`, () => {
    const before = after(['statement.drafted', DRAFT])
    const folded = noted(before, 'statement.passed', { ...PASS, check })
    assert.equal(!folded.ok && folded.refusal.at, 'data.check')
  })
}

const SIGHTING = {
  at: NOON,
  number: 1,
  kind: 'video',
  firstSeen: '2031-05',
  address: 'channel.example/17',
  origin: 'A channel',
  copyOf: null,
  tranche: 't1',
  restriction: 'captives-recognisable',
  decision: 'not-to-use',
  file: '0'.repeat(64),
  words: 'A bus at a crossing.',
}

test('a sighting is kept, changed under its number, and counted by its origin', () => {
  const { media } = after(
    ['media.noted', SIGHTING],
    ['media.noted', { ...SIGHTING, number: 2, copyOf: 1, file: null }],
    ['media.noted', { ...SIGHTING, decision: 'ask-removal' }],
  )
  assert.deepEqual(
    [...media.values()].map(({ number, copyOf, decision }) => [number, copyOf, decision]),
    [
      [1, null, 'ask-removal'],
      [2, 1, 'not-to-use'],
    ],
  )
})

for (const [what, change, at] of [
  ['a day no calendar has', { firstSeen: '2031-02-30' }, 'data.firstSeen'],
  ['a sentence for a date', { firstSeen: 'in May' }, 'data.firstSeen'],
  ['a picture', { picture: 'QUJD' }, 'data.picture'],
  ['a file’s bytes for its hash', { file: 'QUJD' }, 'data.file'],
  ['captives to be mentioned', { decision: 'may-mention' }, 'data.decision'],
  [
    'the dead to be mentioned',
    { restriction: 'dead-shown', decision: 'may-mention' },
    'data.decision',
  ],
  ['a copy of itself', { copyOf: 1 }, 'data.copyOf'],
  ['a copy of nothing known', { copyOf: 7 }, 'data.copyOf'],
  ['a restriction nobody knows', { restriction: 'none' }, 'data.restriction'],
  ['more words than a note has', { words: 'x'.repeat(1001) }, 'data.words'],
] as const) {
  test(`the media log takes no ${what}`, () => {
    const folded = noted(EMPTY_REGISTER, 'media.noted', { ...SIGHTING, ...change })
    assert.equal(!folded.ok && folded.refusal.at, at)
  })
}

test('a copy is named after its origin, not after another copy', () => {
  const before = after(
    ['media.noted', SIGHTING],
    ['media.noted', { ...SIGHTING, number: 2, copyOf: 1 }],
  )
  const folded = noted(before, 'media.noted', { ...SIGHTING, number: 3, copyOf: 2 })
  assert.equal(!folded.ok && folded.refusal.at, 'data.copyOf')
})
