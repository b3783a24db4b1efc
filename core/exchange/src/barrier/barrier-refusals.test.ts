// What is no barrier, and who may not say what about one.
import assert from 'node:assert/strict'
import test from 'node:test'
import { personRef } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { A, B, MED, NEUTRAL, NOON, OBS, TRANSIT } from '../small-exchange.testing.ts'
import type { SmallExchange } from '../small-exchange.testing.ts'
import { agree, both, cross, hold, open, points } from './two-points.testing.ts'
import { proposal, say, stages, without, word } from './two-points.testing.ts'

const placeOf = ({ state }: SmallExchange, ref: string): string =>
  state.custody.get(personRef(ref))?.where ?? 'nowhere'

const noSuch: readonly (readonly [string, (log: SmallExchange) => string, string])[] = [
  ['of one tranche', (log) => propose(log, { tranches: ['t1'] }), 'too-few-tranches'],
  ['of none', (log) => propose(log, { tranches: [] }), 'too-few-tranches'],
  ['with a tranche twice', (log) => propose(log, { tranches: ['t1', 't1'] }), 'tranche-twice'],
  ['with one nobody knows', (log) => propose(log, { tranches: ['t1', 't9'] }), 'no-such-tranche'],
  ['with a bound below nought', (log) => propose(log, { exposure: -1 }), 'field'],
  ['with a bound of nought', (log) => propose(log, { exposure: 0 }), 'field'],
  [
    'with a bound beyond any number of persons',
    (log) => propose(log, { exposure: 1_000_001 }),
    'field',
  ],
  ['with less than one for each point', (log) => propose(log, { exposure: 1 }), 'bound-too-narrow'],
  ['with a name that is no word', (log) => propose(log, { barrier: 'b 1' }), 'field'],
  ['with one that has gone', (log) => propose(log.go('t1')), 'already-gone'],
  [
    'with one that has the go of one side',
    (log) => {
      say(log, A, 'tranche.go', { tranche: 't2' })
      return propose(log)
    },
    'already-gone',
  ],
  [
    'with one that is closed',
    (log) => {
      both(log, 'tranche.closed', 't2')
      return propose(log)
    },
    'already-gone',
  ],
  [
    'with one that another barrier has',
    (log) => propose(agree(log), { barrier: 'b2', tranches: ['t2', 't3'] }),
    'in-another-barrier',
  ],
  ['of a name that is taken', (log) => propose(agree(log)), 'barrier-before'],
]

function propose(log: SmallExchange, change: Parameters<typeof proposal>[0] = {}): string {
  return word(log.say(A, 'barrier.proposed', proposal(change)))
}

for (const [what, proposed, code] of noSuch) {
  test(`a barrier ${what} is none: ${code}`, () => {
    const log = points(['t1', 't2', 't3'])
    assert.equal(proposed(log), code)
  })
}

for (const by of [TRANSIT, OBS, NEUTRAL]) {
  test(`a barrier proposed by ${by} is none`, () => {
    const said = points().say(by, 'barrier.proposed', proposal())
    assert.equal(word(said), 'not-a-party-to-it')
  })
}

test('a barrier said by one side alone holds nobody', () => {
  const log = points()
  propose(log)
  const accepts = log.hashAt()
  for (const by of [A, A]) log.say(by, 'barrier.accepted', { accepts, at: NOON })
  assert.equal(log.state.barriers.size, 0)
  log.clear(['p1'], 't1').go('t1')
  cross(log, 't1', 'p1')
  assert.equal(placeOf(log, 'p1'), 'own-side')
})

for (const by of [MED, TRANSIT, OBS, NEUTRAL]) {
  test(`nobody binds the sides to a barrier: ${by} may not accept it`, () => {
    const log = points()
    propose(log)
    const said = log.say(by, 'barrier.accepted', { accepts: log.hashAt(), at: NOON })
    assert.equal(word(said), 'not-a-party-to-it')
  })
}

test('what was proposed in time does not bind once a tranche of it has the go of a side', () => {
  const log = points()
  propose(log)
  const accepts = log.hashAt()
  log.say(A, 'barrier.accepted', { accepts, at: NOON })
  say(log, A, 'tranche.go', { tranche: 't1' })
  assert.equal(word(log.say(B, 'barrier.accepted', { accepts, at: NOON })), 'already-gone')
  say(log, A, 'go.withdrawn', { tranche: 't1' })
  assert.equal(word(log.say(B, 'barrier.accepted', { accepts, at: NOON })), 'accepted')
  assert.equal(log.state.barriers.size, 1)
})

test('of two barriers on the table with one tranche in common, one binds', () => {
  const log = points(['t1', 't2', 't3'])
  propose(log)
  const first = log.hashAt()
  propose(log, { barrier: 'b2', tranches: ['t2', 't3'] })
  const second = log.hashAt()
  for (const accepts of [first, second]) log.say(A, 'barrier.accepted', { accepts, at: NOON })
  assert.equal(word(log.say(B, 'barrier.accepted', { accepts: first, at: NOON })), 'accepted')
  assert.equal(
    word(log.say(B, 'barrier.accepted', { accepts: second, at: NOON })),
    'in-another-barrier',
  )
})

const notWithout: readonly (readonly [string, (log: SmallExchange) => string, string])[] = [
  ['a point that is open', (log) => without(log, A, 't2'), 'not-given-up'],
  [
    'a point that is held',
    (log) => {
      hold(log, A, 't2')
      return without(log, A, 't2')
    },
    'not-given-up',
  ],
  [
    'a point that one side alone closed',
    (log) => {
      say(log, A, 'tranche.closed', { tranche: 't2' })
      return without(log, A, 't2')
    },
    'not-given-up',
  ],
  [
    'a point where everybody has crossed',
    (log) => {
      for (const ref of ['p2', 'q2']) cross(log, 't2', ref)
      both(log, 'tranche.closed', 't2')
      return without(log, A, 't2')
    },
    'not-given-up',
  ],
  [
    'a point that both went on without',
    (log) => {
      both(log, 'tranche.closed', 't2')
      for (const by of [A, B]) without(log, by, 't2')
      return without(log, A, 't2')
    },
    'reduced-before',
  ],
  ['a point of another barrier', (log) => without(log, A, 't9'), 'not-in-barrier'],
  [
    'a point of a barrier nobody knows',
    (log) => {
      const says = { at: NOON, barrier: 'b9', without: 't2', reason: 'point-unsafe' }
      return word(log.say(A, 'barrier.reduced', says))
    },
    'no-such-barrier',
  ],
  ...[MED, TRANSIT, OBS, NEUTRAL].map(
    (by: PartyId) =>
      [
        `a point by the word of ${by}`,
        (log: SmallExchange) => {
          both(log, 'tranche.closed', 't2')
          return without(log, by, 't2')
        },
        'not-a-party-to-it',
      ] as const,
  ),
]

for (const [what, said, code] of notWithout) {
  test(`nobody goes on without ${what}: ${code}`, () => {
    assert.equal(said(open()), code)
  })
}

test('one side that says it twice does not go on without a point', () => {
  const log = open()
  both(log, 'tranche.closed', 't2')
  for (const by of [A, A]) assert.equal(without(log, by, 't2'), 'accepted')
  assert.equal(stages(log), 't1 held, t2 closed')
})

test('a hold is lifted where it was said and nowhere else', () => {
  const log = open()
  hold(log, A, 't2')
  assert.equal(say(log, A, 'tranche.resumed', { tranche: 't1' }), 'held-elsewhere')
  assert.equal(hold(log, A, 't2'), 'not-open')
  assert.equal(say(log, A, 'go.withdrawn', { tranche: 't1' }), 'not-waiting-for-go')
})
