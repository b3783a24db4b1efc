import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant, personRef } from '@parley/kernel'
import { A, B, lineFor, NEUTRAL, NOON, SmallExchange, TRANSIT } from '../small-exchange.testing.ts'
import { codeRefusal, noteRefusal, outboxOf, releasedBy, stepReport } from './line-desk.ts'
import { met, OF_A, OF_B, releasedCode, TestDesk } from './two-desks.testing.ts'
import type { Met } from './two-desks.testing.ts'

test('a person crosses with both signatures, and stays in the old custody until then', () => {
  const both = met()
  const { a, b } = both
  const code = releasedCode(both, 'a1')
  assert.ok(a.desk.released.has(personRef('a1')))
  assert.equal(a.desk.tranche.receipts.size, 0)
  b.check('a1')
  const done = b.receive(code)
  assert.ok(done !== null)
  assert.equal(b.desk.tranche.receipts.size, 1)
  assert.equal(a.desk.tranche.receipts.size, 0)
  a.complete(done)
  assert.equal(a.desk.tranche.receipts.size, 1)
  assert.equal(a.desk.released.size, 0)
})

test('both devices report one and the same receipt', () => {
  const both = met()
  const { a, b } = both
  const code = releasedCode(both, 'a1')
  b.check('a1')
  const done = b.receive(code)
  assert.ok(done !== null)
  a.complete(done)
  const [of, to] = [stepReport(a.desk, NOON), stepReport(b.desk, NOON)]
  assert.deepEqual(of.receipts, to.receipts)
  assert.equal(of.receipts.length, 1)
  assert.deepEqual(of.checked, [personRef('a1')])
})

test('a code shown, received and handed back twice changes nothing the second time', () => {
  const both = met()
  const { a, b } = both
  const code = releasedCode(both, 'a1')
  b.check('a1')
  const done = b.receive(code)
  assert.ok(done !== null)
  a.complete(done)
  const before = [a.register.line, b.register.line]
  assert.equal(b.refusedReceipt(code, 'a1'), 'received-before')
  assert.equal(a.refusedCompletion(done, 'a1'), 'received-before')
  assert.equal(b.receive(code), null)
  a.complete(done)
  assert.deepEqual([a.register.line, b.register.line], before)
})

test('whoever was marked absent and comes after all is checked, and may go', () => {
  const { a } = met()
  a.except('a1', 'listed-absent', A)
  assert.equal(a.refusedRelease('a1'), 'excepted')
  a.check('a1')
  assert.equal(a.refusedRelease('a1'), null)
  assert.deepEqual(stepReport(a.desk, NOON).exceptions, [])
})

test('a stranger is one stranger, however often noted, and nobody is kept back for one', () => {
  const { a } = met()
  a.except(null, 'unlisted-presented', A)
  a.except(null, 'unlisted-presented', A)
  assert.equal(stepReport(a.desk, NOON).exceptions.length, 1)
  assert.equal(a.desk.keptBack.size, 0)
})

test('for somebody absent on one side one of the same category stays on the other, the last of the coach', () => {
  const { a, b } = met()
  b.except('a1', 'listed-absent', A)
  // Four steps, four persons: a coach of one each. In step 1 it is b1 who stays.
  assert.deepEqual([...b.desk.keptBack], [personRef('b1')])
  b.check('b1')
  assert.equal(b.refusedRelease('b1'), 'kept-back')
  assert.deepEqual([...a.desk.keptBack], [], 'the side that is short keeps nobody')
  b.report()
  assert.deepEqual([...b.desk.keptBack], [personRef('b1')], 'and stays in the next step')
  b.check('a1')
  assert.deepEqual([...b.desk.keptBack], [personRef('b1')], 'a reported absence is on record')
})

test('nobody is kept back for a civilian but a civilian, and no family is torn for it', () => {
  const some = [
    lineFor('a1', A, { category: 'civilian' }),
    lineFor('b1', B, { via: null }),
    lineFor('b2', B, { via: null, category: 'civilian' }),
    lineFor('b3', B, { via: null, category: 'civilian' }),
  ]
  const log = new SmallExchange().frame().manifest(some).go().clear(['a1', 'b1', 'b2', 'b3'])
  const b = new TestDesk(B, log)
  b.except('a1', 'listed-absent', A)
  b.report()
  b.report()
  assert.deepEqual([...b.desk.keptBack], [personRef('b2')])
})

test('a person not presented counts like one who is absent', () => {
  const { b, log } = met([...OF_A.slice(1), ...OF_B])
  log.say(NEUTRAL, 'presentation.stepped', {
    tranche: 't1',
    step: 2,
    at: NOON,
    outcomes: [{ ref: personRef('a1'), outcome: 'not-presented' }],
  })
  assert.deepEqual([...b.desk.keptBack], [personRef('b1')])
})

test('the transit state hands on whom it received, and a desk of the home side signs for them', () => {
  const via = [lineFor('b1', B)]
  const log = new SmallExchange().frame().manifest(via).go().clear(['b1'])
  const host = new TestDesk(TRANSIT, log, 'onward')
  const home = new TestDesk(A, log, 'onward')
  host.check('b1')
  assert.equal(host.refusedRelease('b1'), 'not-received-before')
  const line = new TestDesk(B, log)
  const reception = new TestDesk(TRANSIT, log)
  line.check('b1')
  reception.check('b1')
  const code = line.release(['b1'])
  assert.ok(code !== null)
  assert.ok(reception.receive(code) !== null)
  const at = { origin: code.x, side: 'receiving' } as const
  assert.equal(codeRefusal(home.desk, code, at), 'other-leg')
  assert.equal(host.refusedRelease('b1'), 'not-received-before', 'until the line has reported')
  reception.report()
  home.check('b1')
  const onward = host.release(['b1'])
  assert.ok(onward !== null)
  assert.ok(home.receive(onward) !== null)
  home.report()
  assert.equal(log.state.custody.get(personRef('b1'))?.where, 'own-side')
  assert.deepEqual(log.state.conflicts, [])
})

test('a receipt reported during a hold moves nobody, and goes again with the next report after it', () => {
  const both = met()
  const { b, log } = both
  const code = releasedCode(both, 'a1')
  b.check('a1')
  b.receive(code)
  log.say(A, 'tranche.held', { tranche: 't1', at: NOON, reason: 'weather' })
  b.report()
  assert.equal(log.state.conflicts.at(-1)?.code, 'not-open')
  assert.deepEqual(stepReport(b.desk, NOON).receipts, [], 'it would be refused again')
  for (const side of [A, B]) log.say(side, 'tranche.resumed', { tranche: 't1', at: NOON })
  b.report()
  assert.equal(log.state.custody.get(personRef('a1'))?.by, B)
  assert.deepEqual(stepReport(b.desk, NOON).receipts, [])
})

/** Both have signed for a1 and nobody has told the log; then both sides close the tranche. */
function closedBeforeReport(cleared?: readonly string[]): Met {
  const both = met(cleared)
  const { a, b, log } = both
  const code = releasedCode(both, 'a1')
  b.check('a1')
  const done = b.receive(code)
  assert.ok(done !== null)
  for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't1', at: NOON })
  a.complete(done) // the answer is read after the close; B had signed it before
  return both
}

test('a receipt signed in time and told after both sides closed the tranche counts, told by either', () => {
  for (const [first, second] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const both = closedBeforeReport()
    both[first].report()
    assert.equal(both.log.state.custody.get(personRef('a1'))?.by, B)
    both[second].report()
    assert.deepEqual(both.log.state.conflicts, [])
    assert.deepEqual(stepReport(both[first].desk, NOON).receipts, [])
  }
})

test('a receipt reported during a hold that ends with the close goes again after it', () => {
  const both = met()
  const { b, log } = both
  const code = releasedCode(both, 'a1')
  b.check('a1')
  b.receive(code)
  log.say(A, 'tranche.held', { tranche: 't1', at: NOON, reason: 'weather' })
  b.report()
  assert.equal(log.state.custody.get(personRef('a1'))?.by, A)
  for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't1', at: NOON })
  b.report()
  assert.equal(log.state.custody.get(personRef('a1'))?.by, B)
})

test('whoever knows that both sides have closed it signs nothing more, also under a code shown in time', () => {
  const both = met()
  const { a, b, log } = both
  const code = releasedCode(both, 'a1')
  for (const desk of [a, b]) desk.check('a1', 'a2')
  for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't1', at: NOON })
  assert.equal(a.refusedRelease('a2'), 'not-open')
  assert.equal(b.refusedReceipt(code, 'a1'), 'not-open')
  assert.equal(b.receive(code), null)
})

test('a receipt signed outside the open hours is told once, and not again and again', () => {
  const both = met()
  const { b, log } = both
  const code = releasedCode(both, 'a1')
  b.check('a1')
  b.receive(code)
  const before = instant('2031-05-20T11:00:00Z')
  log.say(A, 'tranche.held', { tranche: 't1', at: before, reason: 'weather' })
  for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't1', at: NOON })
  b.report()
  assert.equal(log.state.conflicts.at(-1)?.code, 'not-open')
  assert.deepEqual(stepReport(b.desk, NOON).receipts, [])
})

test('who crossed with a closed tranche is not awaited on the next, and nobody is kept back for them', () => {
  const both = closedBeforeReport(['a1'])
  const { log } = both
  log.manifest([lineFor('a1', A), lineFor('b1', B, { via: null })], 't2').go('t2')
  log.clear(['b1'], 't2')
  const outcomes = [{ ref: personRef('a1'), outcome: 'not-presented' as const }]
  log.say(NEUTRAL, 'presentation.stepped', { tranche: 't2', step: 2, at: NOON, outcomes })
  const b = new TestDesk(B, log, 'line', 't2')
  assert.deepEqual([...b.desk.keptBack], [personRef('b1')])
  both.a.report()
  assert.equal(noteRefusal(b.desk, personRef('a1')), 'already-received')
  assert.deepEqual([...b.desk.keptBack], [])
})

test('what was closed without a network waits in the outbox, step by step', () => {
  const both = met()
  const { a } = both
  releasedCode(both, 'a1')
  a.report(false)
  a.check('a2')
  a.report(false)
  assert.deepEqual(
    outboxOf(a.desk).map((s) => [s.step, s.checked.length]),
    [
      [1, 1],
      [2, 1],
    ],
  )
  assert.equal(a.desk.step, 3)
})

test('an act of any order and number leaves every fact in exactly one report or in the next', () => {
  const act = fc.record({
    does: fc.constantFrom('check', 'absent', 'doubt', 'release', 'report', 'withhold'),
    of: fc.constantFrom(...OF_A),
    ours: fc.constantFrom(...OF_B),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const both = met()
      const { a, b } = both
      for (const { does, of, ours } of acts) play(both, does, of, ours)
      for (const desk of [a, b]) {
        const reported = desk.desk.notes.closed.flatMap((s) => s.receipts)
        const waiting = desk.desk.notes.receipts
        const signed = desk.desk.notes.handings.flatMap((h) =>
          h.receipts.filter((r) => r.received !== null),
        )
        assert.equal(new Set(reported).size, reported.length, 'no receipt is reported twice')
        assert.equal(reported.length + waiting.length, signed.length, 'and none is lost')
        assert.deepEqual(outboxOf(desk.desk), [])
      }
      assert.deepEqual(both.log.state.conflicts, [], 'honest desks contradict nobody')
      const [ofA, ofB] = [releasedBy(b.desk, A), releasedBy(b.desk, B)]
      assert.ok(Math.abs(ofA - ofB) <= 2, `exposure ${ofA} ${ofB}`)
      const crossed = [...a.desk.tranche.receipts.values(), ...b.desk.tranche.receipts.values()]
      assert.ok(crossed.every((r) => (OF_A.includes(r.ref) ? r.from === A : r.from === B)))
    }),
    { numRuns: 150 },
  )
})

function play({ a, b }: Met, does: string, of: string, ours: string): void {
  if (does === 'check') for (const desk of [a, b]) desk.check(of, ours)
  if (does === 'absent' && !a.desk.released.has(personRef(of))) b.except(of, 'listed-absent', A)
  if (does === 'doubt' && !b.desk.released.has(personRef(ours)))
    a.except(ours, 'identity-doubtful', B)
  if (does === 'report') for (const desk of [a, b]) desk.report()
  if (does !== 'release' && does !== 'withhold') return
  for (const [from, to, ref] of [
    [a, b, of],
    [b, a, ours],
  ] as const) {
    const code = from.release([ref])
    const done = code === null ? null : to.receive(code)
    if (done !== null && does === 'release') from.complete(done)
  }
}
