import assert from 'node:assert/strict'
import test from 'node:test'
import type { Clause, Command } from '@parley/api'
import { partyId } from '@parley/kernel'
import { perform } from '../stages/perform.ts'
import { B, FakeWorld, MED, START } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

async function act(sitting: Sitting, command: Command): Promise<string> {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return [prepared.refusal.code, prepared.refusal.at].join(' ')
  const { id, hash } = prepared.value
  const body = { prepared: id, hash, signAs: sitting.desk.id }
  const submitted = await sitting.call('submit', { body })
  return submitted.ok ? 'ok' : submitted.refusal.code
}

const counting = (clauses: readonly Clause[], people: number): readonly Clause[] =>
  clauses.map((c) => (c.kind === 'count' && c.category === 'soldier' ? { ...c, people } : c))

test('without an agreement in force a proposal starts from the preset of a first day', async () => {
  const med = await sitAt(new FakeWorld(), 'mediator')
  const draft = sure(await med.call('agreementDraft', {}))
  assert.equal(draft.replaces, null)
  const people = draft.clauses.flatMap((c) => (c.kind === 'count' ? [c.people] : []))
  assert.deepEqual(people, [270, 270, 120, 120])
  assert.deepEqual([draft.conflict, draft.meetable], [null, null])
  const check = sure(await med.call('agreementCheck', { body: { clauses: draft.clauses } }))
  assert.deepEqual(check.clashes, [])
  assert.deepEqual(new Set(check.ticks.map((tick) => tick.code)), new Set(['not-known']))
})

async function framed(): Promise<FakeWorld> {
  const world = new FakeWorld()
  const [c, d] = [partyId('c'), partyId('d')]
  const says = {
    belligerents: [d, c],
    mediator: MED,
    transit: null,
    neutral: MED,
    observer: MED,
    series: 'series-2',
    day: 1,
    at: START,
  }
  sure(await perform(world.seat(MED), { kind: 'exchange.framed', says, author: 'med/officer/1' }))
  return world
}

test('the preset is between whoever the exchange is between, with a transit state or without', async () => {
  const med = await sitAt(await framed(), 'mediator')
  const { clauses } = sure(await med.call('agreementDraft', {}))
  const holders = clauses.flatMap((clause) => (clause.kind === 'count' ? [clause.holder] : []))
  assert.deepEqual(holders, ['c', 'd', 'c', 'd'])
  assert.equal(
    clauses.some((clause) => clause.kind === 'route' && clause.via !== null),
    false,
  )
  assert.equal(await act(med, { do: 'agreement.propose', clauses }), 'ok')
})

test('numbers are set against what is offered, and those both can meet are given', async () => {
  const { world } = await playedTo('answered')
  const a = await sitAt(world, 'headquarters')
  const draft = sure(await a.call('agreementDraft', {}))
  const clauses = counting(draft.clauses, 9)
  const check = sure(await a.call('agreementCheck', { body: { clauses } }))
  assert.deepEqual(
    check.ticks.filter((t) => t.clause.startsWith('soldiers')).map((t) => [t.code, t.offered]),
    [
      ['short', 0],
      ['short', 4],
    ],
    'the wounded whom A holds are offered outside the count',
  )
  assert.deepEqual(
    draft.meetable?.map((m) => m.people),
    [0, 0, 0, 0],
  )
})

test('clauses that contradict each other are named before anybody signs', async () => {
  const { world } = await playedTo('framed')
  const b = await sitAt(world, 'headquarters', B)
  const { clauses } = sure(await b.call('agreementDraft', {}))
  const uneven = clauses.map((c) => (c.id === 'soldiers-from-a' ? { ...c, people: 3 } : c))
  const { clashes } = sure(await b.call('agreementCheck', { body: { clauses: uneven } }))
  assert.deepEqual(
    clashes.map((c) => [c.code, c.clauses[0]]),
    [['not-in-parity', 'parity']],
  )
})

test('what is proposed says every clause that was read, tranches and families included', async () => {
  const { world } = await playedTo('framed')
  const med = await sitAt(world, 'mediator')
  const { clauses } = sure(await med.call('agreementDraft', {}))
  const changed = clauses.flatMap((c): readonly Clause[] => {
    if (c.kind === 'families-together') return []
    if (c.kind === 'publication') return [{ ...c, mayBeNamed: false }]
    if (c.kind === 'ceiling') return [{ ...c, people: 77 }]
    if (c.kind === 'steps') return [{ ...c, steps: 12, coach: 5 }]
    if (c.kind === 'match-review') return [{ ...c, officers: 2, sample: 40 }]
    if (c.kind === 'capacity' && c.tranche === 't2') {
      const more = { ...c, id: `t3-${c.holder}`, tranche: 't3', seats: 5, stretchers: 1 }
      return [c, more]
    }
    return [c]
  })
  const sorted = [
    ...changed.filter((c) => c.kind !== 'capacity'),
    ...changed.filter((c) => c.kind === 'capacity'),
  ]
  assert.equal(await act(med, { do: 'agreement.propose', clauses: sorted }), 'ok')
  const [proposed] = sure(await med.call('agreement', {})).proposals
  const byId = (list: readonly Clause[]): readonly Clause[] =>
    list.toSorted((x, y) => (x.id < y.id ? -1 : 1))
  assert.deepEqual(byId(proposed?.clauses ?? []), byId(changed))
})

test('a clause left out, a stranger, and two that no agreement says at once are refused by id', async () => {
  const { world } = await playedTo('framed')
  const med = await sitAt(world, 'mediator')
  const { clauses } = sure(await med.call('agreementDraft', {}))
  const propose = (given: readonly Clause[]): Promise<string> =>
    act(med, { do: 'agreement.propose', clauses: given })
  assert.equal(await propose(clauses.filter((c) => c.id !== 'exposure')), 'clause-missing exposure')
  assert.equal(
    await propose([...clauses, { id: 'odd', kind: 'later-found', freed: true }]),
    'clause-not-supported odd',
  )
  const unlike = clauses.map((c) => (c.id === `naming-${MED}` ? { ...c, mayBeNamed: false } : c))
  assert.match(await propose(unlike as readonly Clause[]), /^clause-not-supported naming-/)
  const tooLong = clauses.map((c) => (c.kind === 'standstill' ? { ...c, hours: 5000 } : c))
  assert.match(await propose(tooLong), /^field agreement\.handover\.standstillHours/)
  for (const [name, numbers] of [
    ['steps', { steps: 0 }],
    ['steps', { steps: 1001 }],
    ['coach', { coach: 0 }],
    ['coach', { coach: 10_001 }],
  ] as const) {
    const odd = clauses.map((c) => (c.kind === 'steps' ? { ...c, ...numbers } : c))
    assert.match(await propose(odd), new RegExp(`^field agreement\\.handover\\.${name}`))
  }
  assert.equal(await propose(clauses.filter((c) => c.id !== 'steps')), 'clause-missing steps')
  for (const numbers of [{ officers: 3 }, { officers: 0 }]) {
    const odd = clauses.map((c) => (c.kind === 'match-review' ? { ...c, ...numbers } : c))
    assert.equal(await propose(odd), 'clause-not-supported match-review')
  }
  const tooMany = clauses.map((c) => (c.kind === 'match-review' ? { ...c, sample: 1001 } : c))
  assert.match(await propose(tooMany), /^field agreement\.review\.sample/)
})

test('a refused plan names its clauses to whoever proposes anew', async () => {
  const { world } = await playedTo('planned')
  const seat = world.seat(MED)
  const [round] = [...seat.exchange().frozen.keys()].slice(-1)
  const problem = [...seat.exchange().plans.values()].at(-1)?.problem ?? ''
  world.order({
    kind: 'plan.refused',
    author: 'med/officer/1',
    party: MED,
    hash: 'e'.repeat(64),
    body: null,
    data: {
      at: seat.now(),
      round: round ?? 1,
      problem,
      conflicts: ['soldiers-from-a', 'capacity:t1'],
    },
    more: [],
    audience: 'terms',
  })
  const med = await sitAt(world, 'mediator')
  const { conflict } = sure(await med.call('agreementDraft', {}))
  assert.deepEqual(conflict, ['soldiers-from-a', 't1-a', 't1-b'])
})

test('how persons are chosen is a clause like any other, and goals nobody can write there are refused', async () => {
  const med = await sitAt(await framed(), 'mediator')
  const { clauses } = sure(await med.call('agreementDraft', {}))
  const given = clauses.find((clause) => clause.kind === 'order-of-choice')
  assert.deepEqual([given?.rule, given?.over, given?.urgentFirst], ['rank-maximal', null, true])
  const ordered = (order: Partial<typeof given>): readonly Clause[] =>
    clauses.map((c) => (c.kind === 'order-of-choice' ? { ...c, ...order } : c))
  const propose = (order: Partial<typeof given>): Promise<string> =>
    act(med, { do: 'agreement.propose', clauses: ordered(order) })
  for (const wrong of [
    { rule: 'leximin', over: null },
    { rule: 'leximin', over: 'attribute:region' },
    { rule: 'strict-queue', over: 'home' },
    { rule: 'criterion-lexicographic', over: null },
  ] as const) {
    assert.equal(
      await propose(wrong),
      'clause-not-supported order-of-choice',
      JSON.stringify(wrong),
    )
  }
  assert.equal(await propose({ rule: 'leximin', over: 'category' }), 'ok')
})
