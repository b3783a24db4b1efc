// Commands about barriers for the model of a crossing, and the openings of two or three points under one.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Instant, PartyId } from '@parley/kernel'
import { A, B, MED, NEUTRAL, NOON } from '../../src/small-exchange.testing.ts'
import { barrierBar, bringBarrierInForce, goWithout, look, withoutBar } from './barrier-model.ts'
import { accept, hand, present, propose, say } from './crossing-commands.ts'
import { isSide, MINUTES } from './crossing-model.ts'
import { Said, seat, tranche } from './crossing-said.ts'

interface ProposingBarrier {
  readonly by: PartyId
  readonly ids: readonly string[]
  readonly bound: number
}

function proposeBarrier({ by, ids, bound }: ProposingBarrier): Said {
  return new Said(`${by} proposes a barrier over ${ids.join()} within ${bound}`, (m, real) => {
    const says = { at: NOON, barrier: 'b1', tranches: ids, exposure: bound }
    const word = real.say(by, 'barrier.proposed', says)
    const bar = barrierBar(m, { id: 'b1', ids, bound })
    const may = isSide(by) || by === MED
    assert.equal(word, may ? (bar ?? 'accepted') : 'not-a-party-to-it')
    real.barrierDrafts.push(real.all.hashAt())
    const stands = may && bar === null
    m.barrierDrafts.push({ id: 'b1', ids, bound, accepted: new Set(), stands, inForce: false })
  })
}

function acceptBarrier(by: PartyId, nth: number): Said {
  return new Said(`${by} accepts barrier ${nth}`, (m, real) => {
    const draft = m.barrierDrafts.at(nth)
    const accepts = real.barrierDrafts.at(nth) ?? 'f'.repeat(64)
    const word = real.say(by, 'barrier.accepted', { accepts, at: NOON })
    if (draft === undefined) return assert.equal(word, 'unknown-proposal')
    if (!isSide(by)) return assert.equal(word, 'not-a-party-to-it')
    const binds = !draft.inForce && new Set([...draft.accepted, by]).size === 2
    const bar = binds && draft.stands ? barrierBar(m, draft) : null
    assert.equal(word, bar ?? 'accepted')
    if (bar !== null) return
    draft.accepted.add(by)
    if (binds && draft.stands) bringBarrierInForce(m, draft)
    draft.inForce ||= binds
    look(m)
  })
}

interface Without {
  readonly by: PartyId
  readonly id: string
  readonly minute: Instant
}

function reduce({ by, id, minute: at }: Without): Said {
  return new Said(`${by} goes on without ${id} at ${at}`, (m, real) => {
    const says = { at, barrier: 'b1', without: id, reason: 'point-unsafe' }
    const word = real.say(by, 'barrier.reduced', says)
    const barrier = m.barriers.get('b1')
    if (barrier === undefined) return assert.equal(word, 'no-such-barrier')
    if (!isSide(by)) return assert.equal(word, 'not-a-party-to-it')
    const bar = withoutBar(barrier, id)
    assert.equal(word, bar ?? 'accepted')
    if (bar !== null) return
    goWithout(barrier, id, by, at)
    look(m)
  })
}

const minute = fc.constantFrom(...MINUTES)

/** Commands about barriers, to be said among all the others. */
export const BARRIER_COMMANDS: readonly fc.Arbitrary<Said>[] = [
  fc
    .record({
      by: seat,
      ids: fc.subarray(['t1', 't2', 't3', 't9'], { minLength: 1, maxLength: 3 }),
      bound: fc.integer({ min: 1, max: 4 }),
    })
    .map(proposeBarrier),
  fc.record({ by: seat, nth: fc.constantFrom(-1, -2, 0, 9) }).map((one) => {
    return acceptBarrier(one.by, one.nth)
  }),
  fc.record({ by: seat, id: tranche, minute }).map(reduce),
  fc.record({ by: seat, id: tranche, minute }).map(reduce),
]

/** One person of each side at each point. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  t1: ['p1', 'q1'],
  t2: ['p2', 'q2'],
  t3: ['p3', 'q3'],
}

/** Points with their manifests, and the barrier over them that both accept. */
export function founding(ids: readonly string[]): readonly Said[] {
  return [
    ...ids.flatMap((id) => [
      propose({ by: MED, id, refs: LISTED[id] ?? [], turned: false }),
      accept(A, -1),
      accept(B, -1),
    ]),
    proposeBarrier({ by: A, ids, bound: ids.length }),
    acceptBarrier(A, -1),
    acceptBarrier(B, -1),
  ]
}

/** What arms the points; tests leave some of it out. A receipt before the go moves nobody, and counts as presence. */
export function arming(ids: readonly string[]): readonly Said[] {
  return ids.flatMap((id) => {
    const refs = LISTED[id] ?? []
    const of = refs.map((one): [string, string] => [one, 'cleared'])
    return [
      present({ by: NEUTRAL, id, of, ahead: 1 }),
      ...refs.map((one) => {
        return hand({ by: A, id, ref: one, leg: 'line', way: 'half', minute: NOON })
      }),
      ...[A, B].map((by) => say('tranche.go', { by, id, minute: NOON })),
    ]
  })
}

/** Somebody crosses, one point is held or given up, and both go on or do not. */
export function troubles(ids: readonly string[]): readonly Said[] {
  const [first = 't1', second = 't2'] = ids
  const [one = '', other = ''] = LISTED[first] ?? []
  const at = (n: number): Instant => MINUTES[n] ?? NOON
  return [
    hand({ by: A, id: first, ref: one, leg: 'line', way: 'right', minute: at(1) }),
    ...[A, B].map((by) => say('tranche.closed', { by, id: second, minute: at(2) })),
    hand({ by: B, id: first, ref: other, leg: 'line', way: 'right', minute: at(1) }),
    ...[A, B].map((by) => reduce({ by, id: second, minute: at(3) })),
    hand({ by: B, id: first, ref: other, leg: 'line', way: 'right', minute: at(4) }),
    ...[A, B].map((by) => say('tranche.closed', { by, id: first, minute: at(5) })),
    ...[one, other].map((ref) => {
      return hand({ by: B, id: first, ref, leg: 'line', way: 'right', minute: at(1) })
    }),
  ]
}
