import assert from 'node:assert/strict'
import test from 'node:test'
import { nobleCryptography, personRef } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { commitmentTo, seedOf } from './apply-planning.ts'
import { answeringOf } from './apply-lists.ts'
import { readAgreement } from './agreement.ts'
import { presetAgreement } from './preset.ts'
import {
  A,
  B,
  MED,
  NOON,
  OBS,
  smallAgreement,
  SmallExchange,
  TRANSIT,
} from './small-exchange.testing.ts'
import { agreementWarnings } from './warning.ts'

function code(verdict: ReturnType<SmallExchange['say']>): string {
  return verdict.is === 'void' ? verdict.code : verdict.is
}

test('an agreement binds with the last of three acceptances and not before', () => {
  const log = new SmallExchange().frame()
  log.say(MED, 'agreement.proposed', { at: NOON, agreement: smallAgreement(null) })
  const accepts = log.hashAt()
  log.say(A, 'agreement.accepted', { accepts, at: NOON })
  log.say(A, 'agreement.accepted', { accepts, at: NOON })
  log.say(B, 'agreement.accepted', { accepts, at: NOON })
  const before: unknown = log.state.agreement
  assert.equal(before, null)
  log.say(MED, 'agreement.accepted', { accepts, at: NOON })
  assert.equal(log.state.agreement?.hash, accepts)
})

test('an acceptance of something nobody proposed, or by a party that is not asked, is void', () => {
  const log = new SmallExchange().frame()
  assert.equal(
    code(log.say(A, 'agreement.accepted', { accepts: 'f'.repeat(64), at: NOON })),
    'unknown-proposal',
  )
  log.say(MED, 'agreement.proposed', { at: NOON, agreement: smallAgreement(null) })
  const accepts = log.hashAt()
  assert.equal(code(log.say(OBS, 'agreement.accepted', { accepts, at: NOON })), 'not-a-party-to-it')
  assert.equal(code(log.say(A, 'plan.accepted', { accepts, at: NOON })), 'unknown-proposal')
})

test('a second agreement names the one it takes the place of', () => {
  const log = new SmallExchange().frame()
  const first = log.agree()
  assert.equal(
    code(log.say(A, 'agreement.proposed', { at: NOON, agreement: smallAgreement(null) })),
    'not-replacing',
  )
  assert.equal(log.agree(smallAgreement(first)), log.state.agreement?.hash)
})

test('acceptances of a sealed proposal are counted by those who cannot open it', () => {
  const log = new SmallExchange().frame()
  log.fold({ kind: 'agreement.proposed', party: MED, body: null, data: null })
  const accepts = log.hashAt()
  for (const party of [A, B, MED]) log.say(party, 'agreement.accepted', { accepts, at: NOON })
  assert.notEqual(log.state.proposals.get(accepts)?.boundAt, null)
  assert.equal(log.state.agreement, null)
})

const spoiled: readonly [string, (a: Record<string, Json>) => void][] = [
  ['an unknown field', (a) => void (a['price'] = 1)],
  ['a missing field', (a) => void delete a['lottery']],
  ['one belligerent twice', (a) => void (a['belligerents'] = ['a', 'a'])],
  ['no route in one direction', (a) => void (a['routes'] = [{ from: 'a', to: 'b', via: null }])],
  ['a route through a stranger', (a) => void (a['transit'] = null)],
  [
    'classes that leave somebody out',
    (a) => void ((a['rules'] as Record<string, Json>)['classes'] = []),
  ],
  ['another format', (a) => void (a['format'] = 'agreement@v2')],
  ['a ceiling that is no number', (a) => void (a['series'] = { id: 's', ceiling: '1000' })],
  [
    'a reference date that is no day',
    (a) => void ((a['rules'] as Record<string, Json>)['referenceDate'] = 'May'),
  ],
]

test('the preset reads back as it was written', () => {
  const agreement = smallAgreement(null)
  const read = readAgreement(JSON.parse(JSON.stringify(agreement)) as Json)
  assert.ok(read.ok)
  assert.deepEqual(read.value, agreement)
})

for (const [what, spoil] of spoiled) {
  test(`an agreement with ${what} is refused with its place`, () => {
    const agreement = JSON.parse(JSON.stringify(smallAgreement(null))) as Record<string, Json>
    spoil(agreement)
    const read = readAgreement(agreement)
    assert.ok(!read.ok)
    assert.equal(read.refusal.code, 'field')
    assert.match(read.refusal.at ?? '', /^agreement/)
  })
}

test('the preset prices nobody the law sends home without a price', () => {
  assert.deepEqual(agreementWarnings(smallAgreement(null)), [])
})

test('a parity over everyone is warned about with the article', () => {
  const agreement = smallAgreement(null)
  const term = { id: 'all-alike', kind: 'parity', between: ['a', 'b'] }
  assert.deepEqual(agreementWarnings({ ...agreement, terms: [...agreement.terms, term] }), [
    { code: 'wounded-priced', term: 'all-alike', law: 'GC III 109' },
  ])
})

test('a floor asks for persons and sets no price', () => {
  const agreement = smallAgreement(null)
  const term = { id: 'at-least', kind: 'quota', min: 5 }
  assert.deepEqual(agreementWarnings({ ...agreement, terms: [term] }), [])
})

test('the preset has 270 servicemen and 120 civilians each way under a ceiling of 1,000', () => {
  const numbers = { soldiers: 270, civilians: 120, ceiling: 1000, tranches: 3 }
  const { terms } = presetAgreement({
    ...numbers,
    referenceDate: '2031-05-20',
    id: 'x',
    series: 's',
    replaces: null,
  })
  const of = (id: string): Json | undefined => terms.find((t) => Object(t)['id'] === id)
  assert.equal(Object(of('soldiers-from-a'))['min'], 270)
  assert.equal(Object(of('civilians-from-b'))['max'], 120)
  assert.equal(Object(of('ceiling-from-a'))['max'], 1000)
})

test('whoever was asked for is answered, pending, or overdue once the protocol’s days are over', () => {
  const log = new SmallExchange().frame()
  log.agree()
  log.say(A, 'list.committed', { list: 'sought', count: 1, root: 'x' })
  log.say(A, 'list.delivered', { part: 1, parts: 1, at: NOON }, [
    delivered('s1'),
    delivered('s2'),
    { salt: 'x', person: null },
  ])
  const later = '2031-05-28T12:00:01Z' as typeof NOON
  assert.deepEqual(answeringOf(log.state, B, NOON), {
    asked: 2,
    answered: 0,
    pending: 2,
    overdue: 0,
    due: '2031-05-27T12:00:00Z',
  })
  assert.equal(answeringOf(log.state, B, later).overdue, 2)
  const answers = [{ ref: personRef('s1'), answer: 'not-held' as const, notice: null }]
  log.say(B, 'answer.given', { at: NOON, answers })
  assert.equal(answeringOf(log.state, B, later).overdue, 1)
})

test('an answer about somebody nobody asked for voids the entry, and nothing is taken from it', () => {
  const log = new SmallExchange().frame()
  log.agree()
  log.say(A, 'list.committed', { list: 'sought', count: 1, root: 'x' })
  log.say(A, 'list.delivered', { part: 1, parts: 1, at: NOON }, [delivered('s1')])
  const answers = ['s1', 's9'].map((ref) => ({
    ref: personRef(ref),
    answer: 'not-held' as const,
    notice: null,
  }))
  assert.equal(code(log.say(B, 'answer.given', { at: NOON, answers })), 'not-asked')
  assert.equal(log.state.answers.size, 0)
})

test('answers entered for a party without a node name the file and never stand as its own word', () => {
  const log = new SmallExchange().frame()
  log.agree()
  log.say(A, 'list.committed', { list: 'sought', count: 1, root: 'x' })
  log.say(A, 'list.delivered', { part: 1, parts: 1, at: NOON }, [delivered('s1')])
  const entered = { at: NOON, for: B, file: 'a'.repeat(64), officer: 'a/officer/1' }
  const answers = [{ ref: personRef('s1'), answer: 'not-held' as const, notice: null }]
  assert.equal(code(log.say(B, 'answer.entered', { ...entered, answers })), 'not-for-another')
  assert.equal(code(log.say(A, 'answer.entered', { ...entered, answers })), 'accepted')
  assert.deepEqual(log.state.answers.get(personRef('s1'))?.enteredFor, {
    party: B,
    file: 'a'.repeat(64),
    officer: 'a/officer/1',
  })
  assert.equal(code(log.say(B, 'answer.given', { at: NOON, answers })), 'accepted')
  assert.equal(
    code(log.say(A, 'answer.entered', { ...entered, answers })),
    'answered-itself',
    'what a party signed itself is not written over from a file',
  )
  assert.equal(log.state.answers.get(personRef('s1'))?.enteredFor, null)
})

test('the lottery has a seed only when all three revealed what they committed to before the freeze', () => {
  const log = new SmallExchange().frame()
  log.agree()
  const nonces = new Map([A, B, MED].map((p, i) => [p, String(i + 1).repeat(64)]))
  const commit = (party: typeof A): string =>
    code(
      log.say(party, 'lottery.committed', {
        round: 1,
        commitment: commitmentTo(nonces.get(party) ?? '4'.repeat(64), nobleCryptography) ?? '',
      }),
    )
  assert.equal(commit(A), 'accepted')
  assert.equal(commit(A), 'committed-before')
  assert.equal(commit(TRANSIT), 'not-a-party-to-it')
  assert.equal(
    code(log.say(MED, 'plan.frozen', { round: 1, problem: '0'.repeat(64) })),
    'not-committed',
  )
  commit(B)
  commit(MED)
  assert.equal(
    code(log.say(A, 'plan.frozen', { round: 1, problem: '0'.repeat(64) })),
    'not-the-mediator',
  )
  log.say(MED, 'plan.frozen', { round: 1, problem: '0'.repeat(64) })
  assert.equal(
    code(log.say(A, 'lottery.revealed', { round: 1, nonce: '9'.repeat(64) })),
    'other-nonce',
  )
  for (const [party, nonce] of nonces) {
    assert.equal(seedOf(log.state, 1, nobleCryptography), null)
    log.say(party, 'lottery.revealed', { round: 1, nonce })
  }
  assert.match(seedOf(log.state, 1, nobleCryptography) ?? '', /^[0-9a-f]{64}$/)
})

test('nothing but the frame is accepted before there is one, and only the mediator frames', () => {
  const log = new SmallExchange()
  assert.equal(
    code(log.say(A, 'list.committed', { list: 'held', count: 1, root: 'x' })),
    'not-framed',
  )
  log.frame()
  assert.equal(log.state.frame?.mediator, MED)
  assert.equal(
    code(log.fold({ kind: 'exchange.reframed', party: A, body: {}, data: null })),
    'unknown-kind',
  )
})

function delivered(ref: string): Json {
  const record = {
    rowNumber: 1,
    no: null,
    place: { sheet: '', line: 1 },
    name: { full: 'x', surname: null, given: null, patronymic: null },
    born: null,
    bornAs: null,
    sex: null,
    rank: null,
    unit: null,
    serviceNumber: null,
    capturedOn: null,
    capturedAt: null,
    placeOfDetention: null,
    category: null,
    health: null,
    callSign: null,
    remark: null,
    departed: false,
  }
  return { salt: 'x', person: { ref, record } }
}
