// Exceptions at the line under the names of docs/exceptions.md: what goes wrong on the day, and what then holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personRef } from '@parley/kernel'
import { A, B, crossing, lineFor, MED, NOON, OBS, TRANSIT } from '../small-exchange.testing.ts'
import { leftBehind } from '../tranche.ts'
import { met, OF_A, OF_B, releasedCode } from './two-desks.testing.ts'
import type { Met } from './two-desks.testing.ts'

function whereIs({ log }: Met, ref: string): string {
  const custody = log.state.custody.get(personRef(ref))
  return `${custody?.by} ${custody?.where}`
}

function leftOf({ log }: Met): Readonly<Record<string, string>> {
  const tranche = log.state.tranches.get('t1')
  assert.ok(tranche !== undefined)
  return Object.fromEntries(leftBehind(tranche).map((l) => [l.ref, l.because]))
}

test('identity doubtful: the person stays where they are until a desk has proven who it is', () => {
  const pair = met()
  pair.a.except('a1', 'identity-doubtful', A)
  assert.equal(pair.a.refusedRelease('a1'), 'excepted')
  pair.a.report()
  assert.equal(leftOf(pair)['a1'], 'identity-doubtful')
  pair.a.check('a1')
  assert.equal(pair.a.refusedRelease('a1'), null)
})

test('swap of persons: nobody crosses in the place of another, though both sides sign', () => {
  const pair = met(OF_A.filter((ref) => ref !== 'a1'))
  pair.log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'x9', from: A, to: B }]))
  assert.deepEqual(
    pair.log.state.conflicts.map((c) => c.code),
    ['not-on-manifest'],
  )
  assert.equal(pair.log.state.custody.has(personRef('x9')), false)
  assert.equal(leftOf(pair)['a1'], 'deferred')
})

test('bus breakdown: whoever is not brought stays with their holder, and goes with a later tranche', () => {
  const pair = met()
  for (const side of [A, B]) pair.log.say(side, 'tranche.closed', { tranche: 't1', at: NOON })
  assert.deepEqual(new Set(Object.values(leftOf(pair))), new Set(['deferred']))
  assert.equal(whereIs(pair, 'a1'), 'a detained')
  pair.log
    .manifest([lineFor('a1', A)], 't2')
    .go('t2')
    .clear(['a1'], 't2')
  pair.log.say(A, 'handover.stepped', crossing('t2', 1, [{ ref: 'a1', from: A, to: B }]))
  assert.equal(whereIs(pair, 'a1'), 'b own-side')
})

for (const by of [A, B, MED]) {
  test(`standstill broken: ${by} holds, nobody crosses, and no side resumes alone`, () => {
    const pair = met()
    pair.log.say(by, 'tranche.held', { tranche: 't1', at: NOON, reason: 'standstill-broken' })
    pair.log.say(A, 'tranche.resumed', { tranche: 't1', at: NOON })
    pair.a.check('a1')
    assert.equal(pair.a.refusedRelease('a1'), 'not-open')
    pair.log.say(B, 'tranche.resumed', { tranche: 't1', at: NOON })
    assert.equal(pair.a.refusedRelease('a1'), null)
  })
}

for (const by of [TRANSIT, OBS]) {
  test(`standstill broken: ${by} has no word in it`, () => {
    const { log } = met()
    const verdict = log.say(by, 'tranche.held', { tranche: 't1', at: NOON, reason: 'unsafe' })
    assert.deepEqual(verdict, { is: 'void', code: 'not-a-party-to-it' })
  })
}

test('cellular shutdown: two desks hand over without a network, and the log hears of it once', () => {
  const pair = met([...OF_A, ...OF_B])
  const code = releasedCode(pair, 'a1')
  pair.b.check('a1')
  const done = pair.b.receive(code)
  assert.ok(done !== null)
  pair.a.complete(done)
  assert.equal(whereIs(pair, 'a1'), 'a detained')
  pair.b.report()
  assert.equal(whereIs(pair, 'a1'), 'b own-side')
  pair.a.report()
  assert.deepEqual([pair.log.state.conflicts, pair.log.state.voids], [[], []])
})
