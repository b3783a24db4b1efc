// By rank from end to end: terms composed on the mediator's screen, ranks read by the holders' officers, offers
// that carry them, a plan of the real solver under parity by equivalents, and why one person stays.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHighs } from '@parley/highs'
import type { Clause, Command, PlanTrialBody } from '@parley/api'
import { withEquivalents } from '@parley/exchange'
import type { Agreement, Equivalents } from '@parley/exchange'
import { nobleCryptography } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import {
  commitLottery,
  freezeProblem,
  revealNonce,
  solveAndPropose,
  verifyProposal,
} from '../stages/planning.ts'
import { A, B, MED, START } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { playedOtherwise, playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const solver = openHighs()
after(() => solver.close())

const TABLE: Equivalents = {
  ranks: [
    { rank: 'OR-1', weight: 1 },
    { rank: 'OF-3', weight: 3 },
  ],
  otherwise: 1,
}
const RANKS = new Map<PartyId, readonly string[]>([
  [A, ['майор']],
  [B, ['солдат', 'Солдат', 'солдат ', 'солдат']],
])

/** Parity by equivalents over the whole exchange, and nothing else that asks for anybody. */
function byRank(preset: Agreement): Agreement {
  const where = { attributes: { parity: ['in'] } }
  const parity = { id: 'parity', kind: 'parity', between: [A, B], measure: 'weight', where }
  return { ...withEquivalents(preset, TABLE), terms: [parity] }
}

async function act(sitting: Sitting, command: Command): Promise<string> {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return [prepared.refusal.code, prepared.refusal.at].join(' ')
  const { id, hash } = prepared.value
  const body = { prepared: id, hash, signAs: sitting.desk.id }
  const submitted = await sitting.call('submit', { body })
  return submitted.ok ? 'ok' : submitted.refusal.code
}

async function readRanks(world: FakeWorld): Promise<void> {
  for (const [party, written, rank] of [
    [A, 'майор', 'OF-3'],
    [B, 'солдат', 'OR-1'],
  ] as const) {
    const desk = await sitAt(world, 'headquarters', party)
    const before = sure(await desk.call('answers', {})).ranks
    assert.deepEqual(before?.words, [{ written, people: RANKS.get(party)?.length }])
    assert.equal(await act(desk, { do: 'ranks.read', words: [{ written, rank }] }), 'ok')
    assert.equal(sure(await desk.call('answers', {})).ranks?.unsigned, true)
    assert.equal(await act(desk, { do: 'ranks.offer' }), 'ok')
    assert.match(await act(desk, { do: 'ranks.offer' }), /^already/)
    assert.equal(sure(await desk.call('answers', {})).ranks?.unsigned, false)
  }
}

test('one major goes home for three privates, and the fourth is told why', async () => {
  const { world } = await playedOtherwise('answered', { adjust: byRank, ranks: RANKS })
  await readRanks(world)
  const [a, b, med] = [A, B, MED].map((party) => world.seat(party))
  assert.ok(a !== undefined && b !== undefined && med !== undefined)
  for (const seat of [a, b, med]) sure(await commitLottery(seat, 1, nobleCryptography))
  sure(await freezeProblem(med, 1, nobleCryptography))
  for (const seat of [a, b, med]) sure(await revealNonce(seat, 1))
  const means = { solver, hashing: nobleCryptography, at: START }
  const solved = sure(await solveAndPropose(med, 1, means))
  assert.equal(solved.plan.outcome, 'planned')
  for (const seat of [a, b]) {
    sure(verifyProposal(seat, solved.submitted.hash, nobleCryptography))
  }
  const refs =
    solved.plan.outcome === 'planned' ? solved.plan.tranches.flatMap((t) => t.people) : []
  const chosen = solved.problem.people.filter((p) => refs.includes(p.ref))
  const weightFrom = (holder: PartyId): number =>
    chosen.filter((p) => p.holder === holder).reduce((sum, p) => sum + p.weight, 0)
  assert.deepEqual([chosen.length, weightFrom(A), weightFrom(B)], [4, 3, 3])

  const desk = await sitAt(world, 'headquarters', A, { solver })
  const stays = solved.problem.people.find((p) => !refs.includes(p.ref))?.ref ?? ''
  const why = sure(await desk.call('planWhy', { params: { ref: stays } }))
  assert.deepEqual([why.outcome, why.reason], ['not-chosen', 'lottery'])
  const nothing: PlanTrialBody = { clauses: null, without: null, nominated: [], vetoed: [] }
  const free = sure(await desk.call('planTry', { body: { ...nothing, without: 'parity' } }))
  assert.deepEqual([free.outcome, free.after], ['planned', 5])
  const named = sure(await desk.call('planTry', { body: { ...nothing, nominated: [stays] } }))
  assert.deepEqual([named.outcome, named.after], ['planned', 4])
  const { clauses } = sure(await desk.call('agreementDraft', {}))
  const apart = clauses.map((c) => (c.kind === 'parity' ? { ...c, tolerance: 1 } : c))
  const wider = sure(await desk.call('planTry', { body: { ...nothing, clauses: apart } }))
  assert.deepEqual([wider.outcome, wider.after], ['planned', 5])
})

test('ranks are for who reads terms: no line, interviewer or observer is told one', async () => {
  const { world } = await playedOtherwise('answered', { adjust: byRank, ranks: RANKS })
  await readRanks(world)
  const offers = world.log.filter((entry) => entry.kind === 'persons.offered')
  assert.ok(offers.some((entry) => JSON.stringify(entry.data).includes('OF-3')))
  assert.deepEqual(new Set(offers.map((entry) => entry.audience)), new Set(['terms']))
  for (const role of ['transit', 'neutral', 'observer'] as const) {
    const desk = await sitAt(world, role)
    assert.equal((await desk.call('answers', {})).ok, false, role)
    assert.doesNotMatch(await desk.text('/api/people'), /OF-3/)
  }
})

test('ranks are noted under a table alone, and nothing but a code is', async () => {
  const without = await sitAt((await playedTo('answered')).world, 'headquarters')
  const words = [{ written: 'майор', rank: 'OF-3' }]
  assert.match(await act(without, { do: 'ranks.read', words }), /^no-table/)
  assert.match(await act(without, { do: 'ranks.offer' }), /^no-table/)
  assert.equal(sure(await without.call('answers', {})).ranks, undefined)
  const { world } = await playedOtherwise('answered', { adjust: byRank, ranks: RANKS })
  const a = await sitAt(world, 'headquarters')
  for (const rank of ['OF-11', 'of-3', 'майор', '', 'a b']) {
    const wrong: Command = { do: 'ranks.read', words: [{ written: 'майор', rank }] }
    assert.match(await act(a, wrong), /^no-rank-code/, rank)
  }
  const med = await sitAt(world, 'mediator')
  assert.match(await act(med, { do: 'ranks.read', words }), /^not-allowed/)
})

test('a proposal brings a table, changes and removes it; what no agreement says is refused by its clause', async () => {
  const { world } = await playedTo('framed')
  const med = await sitAt(world, 'mediator')
  const { clauses, tables } = sure(await med.call('agreementDraft', {}))
  assert.deepEqual(
    tables.map((table) => table.name),
    ['by-rank', 'cartel-1862'],
  )
  const { ranks, otherwise } = tables[0] ?? { ranks: [], otherwise: 1 }
  const given: Clause = { id: 'equivalents', kind: 'equivalents', ranks, otherwise }
  const weighed = clauses.map((c): Clause =>
    c.kind === 'parity' ? { ...c, measure: 'weight' } : c,
  )
  const check = (body: readonly Clause[]) =>
    med.call('agreementCheck', { body: { clauses: [...body] } })
  const unused = sure(await check([...clauses, given]))
  assert.deepEqual(unused.warnings, [{ code: 'table-unused', clause: 'equivalents' }])
  const used = sure(await check([...weighed, given]))
  assert.deepEqual(used.warnings, [])
  assert.equal(used.ticks.find((tick) => tick.clause === 'equivalents')?.code, 'not-known')
  const refusal = async (body: readonly Clause[]): Promise<string> => {
    const result = await check(body)
    return result.ok ? 'ok' : [result.refusal.code, result.refusal.at].join(' ')
  }
  assert.equal(await refusal(weighed), 'clause-not-supported parity')
  const twice: Clause = { ...given, ranks: [...ranks, ...ranks.slice(0, 1)] }
  assert.match(
    await refusal([...weighed, twice]),
    /^field agreement\.equivalents\.ranks\[\d+\]\.rank/,
  )
  const free: Clause = { ...given, otherwise: 0 }
  assert.match(await refusal([...weighed, free]), /^field agreement\.equivalents\.otherwise/)
  assert.equal(await act(med, { do: 'agreement.propose', clauses: [...weighed, given] }), 'ok')
  const [proposed] = sure(await med.call('agreement', {})).proposals
  assert.deepEqual(
    proposed?.clauses.find((c) => c.kind === 'equivalents'),
    given,
  )
})
