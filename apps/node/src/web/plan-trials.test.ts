import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHighs } from '@parley/highs'
import type { PlanTrialBody } from '@parley/api'
import { playedTo, sure } from './test/played-world.ts'
import { FakeWorld } from './test/fake-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const solver = openHighs()
after(() => solver.close())

const NOTHING: PlanTrialBody = { clauses: null, without: null, nominated: [], vetoed: [] }
const { world } = await playedTo('planned')
const a = await sitAt(world, 'headquarters', undefined, { solver })

async function chosenIn(sitting: Sitting): Promise<readonly string[]> {
  const { rounds } = sure(await sitting.call('plan', {}))
  const hash = rounds.at(-1)?.hash ?? ''
  const { rows } = sure(await sitting.call('planPeople', { params: { hash } }))
  return rows.map((row) => row.ref)
}

/** The clauses in force, with as many persons each way as both sides offer within the count: none. */
async function meetable(sitting: Sitting): Promise<PlanTrialBody['clauses']> {
  const { proposals } = sure(await sitting.call('agreement', {}))
  return (proposals[0]?.clauses ?? []).map((c) => (c.kind === 'count' ? { ...c, people: 0 } : c))
}

test('a trial under clauses that can be met answers with every goal and every difference', async () => {
  const clauses = await meetable(a)
  const trial = sure(await a.call('planTry', { body: { ...NOTHING, clauses } }))
  assert.equal(trial.outcome, 'planned')
  assert.equal(trial.stages[0]?.after, trial.after)
  assert.equal(trial.rows.length, trial.added + trial.removed + trial.moved)
  assert.equal((trial.after ?? 0) - (trial.before ?? 0), trial.added - trial.removed)
})

test('whoever is vetoed does not cross in the trial, and the log is as before', async () => {
  const [ref = ''] = await chosenIn(a)
  const [size, clauses] = [world.log.length, await meetable(a)]
  const trial = sure(await a.call('planTry', { body: { ...NOTHING, clauses, vetoed: [ref] } }))
  const shown = trial.rows.map((row) => [row.ref, row.change])
  assert.ok(shown.some(([who, change]) => who === ref && change === 'removed'))
  assert.equal(world.log.length, size)
})

test('terms that ask for more than is offered clash by the clauses that ask', async () => {
  const { proposals } = sure(await a.call('agreement', {}))
  const clauses = (proposals[0]?.clauses ?? []).map((c) =>
    c.kind === 'count' && c.category === 'soldier' ? { ...c, people: 9 } : c,
  )
  const trial = sure(await a.call('planTry', { body: { ...NOTHING, clauses } }))
  assert.equal(trial.outcome, 'refused')
  assert.ok(trial.conflict.length > 0)
  const ids = new Set(clauses.map((clause) => clause.id))
  assert.deepEqual(
    trial.conflict.filter((id) => !ids.has(id)),
    [],
  )
  assert.deepEqual([trial.after, trial.rows], [null, []])
})

test('what a clause costs is told for a clause of the terms, and refused for any other', async () => {
  const { left } = sure(await a.call('plan', {}))
  assert.ok(left.length > 0)
  const clauses = await meetable(a)
  const all = sure(await a.call('planTry', { body: { ...NOTHING, clauses } }))
  for (const { clause } of left) {
    const trial = sure(await a.call('planTry', { body: { ...NOTHING, clauses, without: clause } }))
    assert.equal(trial.outcome, 'planned')
    assert.ok((trial.after ?? 0) >= (all.after ?? 0), clause)
  }
  for (const without of ['steps', 'nobody-agreed', '']) {
    const refused = await a.call('planTry', { body: { ...NOTHING, without } })
    assert.equal(refused.ok ? null : refused.refusal.code, 'clause-not-supported', without)
  }
})

test('nobody is nominated who is unknown, vetoed or may not go', async () => {
  const [ref = ''] = await chosenIn(a)
  const cases: readonly (readonly [Partial<PlanTrialBody>, string])[] = [
    [{ nominated: [ref], vetoed: [ref] }, 'named-unavailable'],
    [{ nominated: ['f'.repeat(26)] }, 'not-found'],
    [{ vetoed: ['f'.repeat(26)] }, 'not-found'],
  ]
  for (const [body, code] of cases) {
    const refused = await a.call('planTry', { body: { ...NOTHING, ...body } })
    assert.equal(refused.ok ? null : refused.refusal.code, code)
  }
})

test('what would change it is told of those who stay alone, each number tried', async () => {
  const [ref = ''] = await chosenIn(a)
  const refused = await a.call('planChanges', { params: { ref } })
  assert.equal(refused.ok ? null : refused.refusal.code, 'not-found')
})

test('seats without terms try nothing, and a node without a planner says so', async () => {
  const obs = await sitAt(world, 'observer', undefined, { solver })
  const refused = await obs.call('planTry', { body: NOTHING })
  assert.equal(refused.ok ? null : refused.refusal.code, 'not-allowed')
  const bare = await sitAt(world, 'headquarters')
  const none = await bare.call('planTry', { body: NOTHING })
  assert.equal(none.ok ? null : none.refusal.code, 'no-solver')
  const early = await sitAt(new FakeWorld(), 'mediator', undefined, { solver })
  const nothing = sure(await early.call('planTry', { body: NOTHING }))
  assert.deepEqual([nothing.outcome, nothing.after], ['nothing-offered', null])
})

test('two proposals are set against each other, and an unknown one is refused', async () => {
  const { rounds } = sure(await a.call('plan', {}))
  const hash = rounds.at(-1)?.hash ?? ''
  const same = sure(await a.call('planDiff', { params: { hash }, query: { against: hash } }))
  assert.deepEqual([same.rows, same.clauses], [[], []])
  const query = { against: 'f'.repeat(64) }
  const unknown = await a.call('planDiff', { params: { hash }, query })
  assert.equal(unknown.ok ? null : unknown.refusal.code, 'not-found')
})
