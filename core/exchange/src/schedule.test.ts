import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addSeconds } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import type { Schedule } from './schedule.ts'
import {
  A,
  B,
  crossing,
  lineFor,
  MED,
  NOON,
  OBS,
  SmallExchange,
  TRANSIT,
} from './small-exchange.testing.ts'

const TRANCHES = ['t1', 't2'] as const

type TrancheId = (typeof TRANCHES)[number]

function code(verdict: ReturnType<SmallExchange['say']>): string {
  return verdict.is === 'void' ? verdict.code : verdict.is
}

/** Noon, so many hours later. */
function hour(hours: number): Instant {
  return addSeconds(NOON, hours * 3600)
}

/** An exchange with a binding plan and two manifests, before anybody has agreed on an hour. */
class Scheduling {
  readonly log: SmallExchange
  readonly #plan: string
  readonly #isSealed: boolean

  /** Sealed: as the transit state and the observer read it, who see no hours and no points. */
  constructor(isSealed = false) {
    this.#isSealed = isSealed
    this.log = new SmallExchange().frame()
    this.log.manifest([lineFor('a1', A), lineFor('b1', B)], 't1')
    this.log.manifest([lineFor('a2', A), lineFor('b2', B)], 't2')
    this.#plan = [...this.log.state.proposals.values()].find((p) => p.kind === 'plan')?.hash ?? ''
    const content = { at: NOON, round: 1, problem: '0'.repeat(64), plan: {} }
    if (!isSealed) this.log.state = { ...this.log.state, plan: { hash: this.#plan, content } }
  }

  /** Proposes hours for both tranches, or for those that are given one. */
  propose(by: PartyId, hours: readonly (number | null)[], point = 'the bridge'): string {
    const tranches = TRANCHES.flatMap((id, i) => {
      const at = hours[i] ?? null
      if (at === null) return []
      const opensAt = hour(at)
      return [{ id, point, opensAt, standstillFrom: opensAt, standstillUntil: opensAt }]
    })
    const says: Schedule = { at: NOON, plan: this.#plan, tranches }
    if (!this.#isSealed) return code(this.log.say(by, 'schedule.proposed', says))
    return code(this.log.fold({ kind: 'schedule.proposed', party: by, body: null, data: null }))
  }

  /** Accepts a schedule by its place among all that were proposed, from 0; the latest, if none is given. */
  accept(by: PartyId, which?: number): string {
    const all = this.proposals()
    const accepts = (which === undefined ? all.at(-1) : all[which])?.hash ?? 'f'.repeat(64)
    return code(this.log.say(by, 'schedule.accepted', { accepts, at: NOON }))
  }

  agree(hours: readonly (number | null)[]): void {
    this.propose(MED, hours)
    for (const party of [A, B]) this.accept(party)
  }

  go(by: PartyId, tranche: TrancheId): string {
    return code(this.log.say(by, 'tranche.go', { tranche, at: NOON }))
  }

  takeBack(by: PartyId, tranche: TrancheId): string {
    return code(this.log.say(by, 'go.withdrawn', { tranche, at: NOON }))
  }

  proposals() {
    return [...this.log.state.proposals.values()].filter((p) => p.kind === 'schedule')
  }

  inForce(): readonly (number | null)[] {
    const { schedule } = this.log.state
    return TRANCHES.map((id) => {
      const at = schedule?.content.tranches.find((t) => t.id === id)?.opensAt
      return at === undefined ? null : (Date.parse(at) - Date.parse(NOON)) / 3_600_000
    })
  }
}

test('an agreed hour stands until both sides have accepted another', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  assert.equal(world.propose(B, [4, 25]), 'accepted')
  assert.deepEqual(world.inForce(), [1, 25])
  assert.equal(world.accept(B), 'accepted')
  assert.equal(world.accept(B), 'accepted', 'the same acceptance again is harmless')
  assert.deepEqual(world.inForce(), [1, 25])
  assert.equal(world.accept(A), 'accepted')
  assert.deepEqual(world.inForce(), [4, 25])
})

test('once the only go was taken back the hour may move, and no proposal falls by taking it back', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  world.go(A, 't1')
  assert.equal(world.propose(B, [1, 30]), 'accepted', 'it moves the other tranche')
  assert.equal(world.propose(B, [4, 30]), 'tranche-begun')
  world.takeBack(A, 't1')
  for (const party of [A, B]) assert.equal(world.accept(party, 1), 'accepted')
  assert.deepEqual(world.inForce(), [1, 30])
  world.agree([4, 30])
  assert.deepEqual(world.inForce(), [4, 30])
  world.propose(B, [8, 30])
  world.go(A, 't1')
  assert.equal(world.accept(A), 'overtaken', 'given again, it falls')
})

test('neither the mediator nor a stranger moves an hour', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  world.propose(MED, [4, 25])
  world.accept(A)
  for (const party of [MED, TRANSIT, OBS]) assert.equal(world.accept(party), 'not-a-party-to-it')
  assert.deepEqual(world.inForce(), [1, 25])
})

test('a proposal that was made before another came into force is overtaken', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  world.propose(A, [2, 25])
  world.propose(A, [3, 25])
  world.accept(A, 1)
  world.accept(A, 2)
  world.accept(B, 2)
  assert.deepEqual(world.inForce(), [3, 25])
  assert.equal(world.accept(B, 1), 'overtaken')
  assert.deepEqual(world.inForce(), [3, 25])
})

test('a later proposal that does not know of a move cannot undo it', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  world.propose(A, [1, 30])
  world.propose(B, [5, 25])
  for (const party of [A, B]) world.accept(party, 1)
  assert.deepEqual(world.inForce(), [1, 30])
  for (const party of [A, B]) assert.equal(world.accept(party, 2), 'overtaken')
  assert.deepEqual(world.inForce(), [1, 30])
})

test('a schedule that was in force does not come back by being accepted again', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  world.agree([4, 25])
  for (const party of [A, B]) world.accept(party, 0)
  assert.deepEqual(world.inForce(), [4, 25])
})

const BEGINNINGS: readonly (readonly [string, (world: Scheduling) => void])[] = [
  ['one side has given the go', (world) => world.go(A, 't1')],
  [
    'both have given the go',
    (world) => {
      for (const party of [A, B]) world.go(party, 't1')
    },
  ],
  [
    'somebody has been counted at the line',
    (world) => {
      world.log.say(A, 'handover.stepped', {
        ...crossing('t1', 1, [{ ref: 'a1', from: A, to: B }]),
        receipts: [],
      })
    },
  ],
  [
    'it is closed',
    (world) => {
      for (const party of [A, B]) {
        world.log.say(party, 'tranche.closed', { tranche: 't1', at: NOON })
      }
    },
  ],
]

for (const [name, begin] of BEGINNINGS) {
  test(`a tranche stays at its hour once ${name}`, () => {
    const world = new Scheduling()
    world.agree([1, 25])
    world.propose(A, [9, 25])
    world.accept(A)
    begin(world)
    assert.equal(world.accept(B), 'overtaken', 'a move that was open when it began')
    for (const hours of [
      [2, 25],
      [0, 30],
      [null, 25],
    ]) {
      assert.equal(world.propose(A, hours), 'tranche-begun', hours.join())
    }
    assert.equal(world.propose(A, [1, 25], 'the ford'), 'tranche-begun', 'another place')
    assert.deepEqual(world.inForce(), [1, 25])
  })
}

test('the tranches after one that has begun can still be moved', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  for (const party of [A, B]) world.go(party, 't1')
  world.agree([1, 49])
  assert.deepEqual(world.inForce(), [1, 49])
})

test('interviews and an empty report are no beginning', () => {
  const world = new Scheduling()
  world.agree([1, 25])
  world.log.clear(['a1', 'b1'])
  world.log.say(A, 'handover.stepped', crossing('t1', 1, []))
  world.agree([4, 25])
  assert.deepEqual(world.inForce(), [4, 25])
})

type Said =
  | { readonly is: 'propose'; readonly by: PartyId; readonly hours: readonly [number, number] }
  | { readonly is: 'accept'; readonly by: PartyId; readonly which: number }
  | { readonly is: 'go' | 'take-back'; readonly by: PartyId; readonly tranche: TrancheId }

const anySide = fc.constantFrom(A, B)
const said: fc.Arbitrary<Said> = fc.oneof(
  fc.record({
    is: fc.constant('propose' as const),
    by: fc.constantFrom(A, B, MED),
    hours: fc.tuple(fc.nat(2), fc.nat(2)),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('accept' as const),
      by: fc.constantFrom(A, B, A, B, TRANSIT),
      which: fc.nat(5),
    }),
  },
  fc.record({
    is: fc.constantFrom('go' as const, 'go' as const, 'take-back' as const),
    by: anySide,
    tranche: fc.constantFrom(...TRANCHES),
  }),
)

function say(world: Scheduling, act: Said): string {
  switch (act.is) {
    case 'propose':
      return world.propose(act.by, act.hours)
    case 'accept':
      return world.accept(act.by, act.which)
    case 'go':
      return world.go(act.by, act.tranche)
    case 'take-back':
      return world.takeBack(act.by, act.tranche)
  }
}

test('whatever is said in whatever order, an hour in force changes by both sides’ word and never once begun', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 10, maxLength: 40, size: 'max' }), (acts) => {
      const world = new Scheduling()
      const standing = new Set<string>()
      const open = new Set<TrancheId>()
      for (const act of acts) {
        const before = world.inForce()
        say(world, act)
        const after = world.inForce()
        if (after.join() !== before.join()) {
          assert.equal(act.is, 'accept', 'only an acceptance moves')
          const { state } = world.log
          const proposal = state.proposals.get(state.schedule?.hash ?? '')
          assert.deepEqual(proposal?.acceptedBy, [A, B])
        }
        TRANCHES.forEach((id, i) => {
          const hasBegun = open.has(id) || [A, B].some((by) => standing.has(`${by}/${id}`))
          if (hasBegun && before[i] !== null) assert.equal(after[i], before[i], id)
        })
        if (act.is !== 'go' && act.is !== 'take-back') continue
        const { by, tranche } = act
        if (act.is === 'go') standing.add(`${by}/${tranche}`)
        else if (!open.has(tranche)) standing.delete(`${by}/${tranche}`)
        if ([A, B].every((side) => standing.has(`${side}/${tranche}`))) open.add(tranche)
      }
    }),
    { numRuns: 100 },
  )
})

test('those who see no hours count the same acceptances as those who do', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 10, maxLength: 40, size: 'max' }), (acts) => {
      const [open, sealed] = [new Scheduling(), new Scheduling(true)]
      for (const act of acts) {
        const [one, other] = [say(open, act), say(sealed, act)]
        if (act.is !== 'propose') assert.equal(one, other)
      }
      assert.deepEqual(sealed.log.state.proposals, open.log.state.proposals)
      assert.deepEqual(sealed.log.state.tranches, open.log.state.tranches)
    }),
    { numRuns: 60 },
  )
})
