// A go that a side takes back before the other has given its own.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant, personRef } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import {
  A,
  B,
  crossing,
  lineFor,
  MED,
  NEUTRAL,
  NOON,
  OBS,
  SmallExchange,
  TRANSIT,
} from './small-exchange.testing.ts'
import { hasBegun } from './tranche.ts'
import type { Tranche } from './tranche.ts'

const clock = (time: string): Instant => instant(`2031-05-20T12:${time}Z`)

function manifested(): SmallExchange {
  return new SmallExchange()
    .frame()
    .manifest([lineFor('p1', A), lineFor('p2', B)])
    .clear(['p1', 'p2'])
}

function say(
  log: SmallExchange,
  by: PartyId,
  kind: 'tranche.go' | 'go.withdrawn' | 'tranche.resumed' | 'tranche.closed',
  time = '00:00',
): string {
  const verdict = log.say(by, kind, { tranche: 't1', at: clock(time) })
  return verdict.is === 'void' ? verdict.code : verdict.is
}

const t1 = ({ state }: SmallExchange): Tranche => {
  const tranche = state.tranches.get('t1')
  if (tranche === undefined) throw new Error('expected the tranche t1')
  return tranche
}

test('a go that was taken back opens nothing, whatever the other side then says', () => {
  const log = manifested()
  say(log, A, 'tranche.go')
  assert.equal(say(log, A, 'go.withdrawn'), 'accepted')
  assert.equal(say(log, B, 'tranche.go'), 'accepted')
  assert.equal(t1(log).stage, 'manifested')
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  assert.deepEqual(
    log.state.conflicts.map((c) => c.code),
    ['not-open'],
  )
  assert.equal(log.state.custody.get(personRef('p1'))?.where, 'detained')
})

test('a go given again counts from when it was given again', () => {
  const log = manifested()
  say(log, A, 'tranche.go', '00:00')
  say(log, A, 'go.withdrawn', '05:00')
  say(log, B, 'tranche.go', '06:00')
  assert.equal(say(log, A, 'tranche.go', '10:00'), 'accepted')
  assert.equal(t1(log).stage, 'go')
  assert.deepEqual(t1(log).spans, [{ from: clock('10:00'), until: null }])
})

const refused: readonly (readonly [string, (log: SmallExchange) => string, string])[] = [
  ['by a side that gave none', (log) => say(log, A, 'go.withdrawn'), 'no-go-given'],
  [
    'of the other side',
    (log) => {
      say(log, A, 'tranche.go')
      return say(log, B, 'go.withdrawn')
    },
    'no-go-given',
  ],
  [
    'that is taken back already',
    (log) => {
      say(log, A, 'tranche.go')
      say(log, A, 'go.withdrawn')
      return say(log, A, 'go.withdrawn')
    },
    'no-go-given',
  ],
  [
    'once both have given theirs',
    (log) => {
      log.go()
      return say(log, A, 'go.withdrawn')
    },
    'not-waiting-for-go',
  ],
  [
    'during a hold',
    (log) => {
      log.go()
      log.say(MED, 'tranche.held', { tranche: 't1', at: NOON, reason: 'point-unsafe' })
      return say(log, A, 'go.withdrawn')
    },
    'not-waiting-for-go',
  ],
  [
    'after the close',
    (log) => {
      say(log, A, 'tranche.go')
      for (const side of [A, B]) say(log, side, 'tranche.closed')
      return say(log, A, 'go.withdrawn')
    },
    'not-waiting-for-go',
  ],
  ...[MED, TRANSIT, OBS, NEUTRAL].map(
    (by) =>
      [
        `by ${by}`,
        (log: SmallExchange) => {
          say(log, A, 'tranche.go')
          return say(log, by, 'go.withdrawn')
        },
        'not-a-party-to-it',
      ] as const,
  ),
  [
    'of a tranche nobody knows',
    (log) => {
      const verdict = log.say(A, 'go.withdrawn', { tranche: 't9', at: NOON })
      return verdict.is === 'void' ? verdict.code : verdict.is
    },
    'no-such-tranche',
  ],
]

for (const [what, taken, code] of refused) {
  test(`a go ${what} is not taken back: ${code}`, () => {
    const log = manifested()
    assert.equal(taken(log), code)
  })
}

test('a tranche whose only go was taken back has not begun; one with somebody at the line has', () => {
  const log = manifested()
  say(log, A, 'tranche.go')
  assert.equal(hasBegun(t1(log)), true)
  say(log, A, 'go.withdrawn')
  assert.equal(hasBegun(t1(log)), false)
  say(log, A, 'tranche.go')
  log.say(A, 'handover.stepped', { ...crossing('t1', 1, []), present: [personRef('p1')] })
  say(log, A, 'go.withdrawn')
  assert.equal(hasBegun(t1(log)), true)
})

test('in any order of giving and taking back, a tranche opens when both goes stand, and stays open', () => {
  const word = fc.record({ by: fc.constantFrom(A, B), gives: fc.boolean() })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const log = manifested()
      const stand = new Set<PartyId>()
      let isOpen = false
      for (const { by, gives } of words) {
        const answer = say(log, by, gives ? 'tranche.go' : 'go.withdrawn')
        const free = gives || stand.has(by) ? 'accepted' : 'no-go-given'
        assert.equal(answer, isOpen ? 'not-waiting-for-go' : free)
        if (isOpen) continue
        if (gives) stand.add(by)
        else stand.delete(by)
        isOpen = stand.size === 2
      }
      assert.equal(t1(log).stage, isOpen ? 'go' : 'manifested')
    }),
  )
})
