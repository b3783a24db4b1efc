// The steps between the lists and the closing account, as the screens of a desk take them.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Command } from '@parley/api'
import { B } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

async function act(sitting: Sitting, command: Command): Promise<string> {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return prepared.refusal.code
  const { id, hash } = prepared.value
  const body = { prepared: id, hash, signAs: sitting.desk.id }
  const done = await sitting.call('submit', { body })
  return done.ok ? 'ok' : done.refusal.code
}

const LATE = new Blob(['№;ПІБ;Дата народження;Звання\n1;Пізній Роман Ігорович;1990;солдат\n'])

test('a side learns how far its own lists are, and commits to each once', async () => {
  const { world } = await playedTo('imported')
  const a = await sitAt(world, 'headquarters')
  const before = sure(await a.call('answers', {})).own
  assert.equal(before?.held.committed, false)
  assert.equal(before?.sought.delivered, false)
  assert.equal(await act(a, { do: 'list.commit' }), 'ok')
  assert.equal(await act(a, { do: 'list.commit' }), 'committed-before')
  const more = await a.call('importFile', {
    query: { fileName: 'more.csv', list: 'held' },
    body: LATE,
  })
  const late = await a.call('importCommit', { params: { id: sure(more).id } })
  assert.equal(late.ok ? 'ok' : late.refusal.code, 'list-committed')
  assert.equal(await act(a, { do: 'list.send', list: 'sought-a' }), 'ok')
  const after = sure(await a.call('answers', {})).own
  assert.deepEqual([after?.held.committed, after?.sought.delivered], [true, true])
})

test('nobody answers from a list that could still be changed', async () => {
  const { world } = await playedTo('imported')
  const [a, b] = [await sitAt(world, 'headquarters'), await sitAt(world, 'headquarters', B)]
  assert.equal(await act(a, { do: 'list.send', list: 'sought-a' }), 'ok')
  assert.equal(await act(b, { do: 'answers.send', list: 'sought-a' }), 'held-not-committed')
})

test('a mediator has no own lists, and none of its screens says so', async () => {
  const { world } = await playedTo('imported')
  const med = await sitAt(world, 'mediator')
  const { own, families } = sure(await med.call('answers', {}))
  assert.deepEqual([own, families], [undefined, undefined])
})

test('proposals are there as soon as the other side’s list is, without anybody asking for them', async () => {
  const { world } = await playedTo('imported')
  const [a, b] = [await sitAt(world, 'headquarters'), await sitAt(world, 'headquarters', B)]
  const empty = sure(await b.call('matches', { query: {} }))
  assert.equal(empty.progress, 'nothing-asked')
  let heard = 0
  const stop = b.desk.onChange(() => {
    heard += 1
  })
  assert.equal(await act(a, { do: 'list.send', list: 'sought-a' }), 'ok')
  for (let turn = 0; turn < 200 && world.seat(B).matching() === null; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  stop()
  assert.ok(heard > 0, 'a screen hears of them')
  const ready = sure(await b.call('matches', { query: {} }))
  assert.equal(ready.progress, 'ready')
  assert.ok(ready.total > 0)
})

test('the plan says which step waits and for whom, and an objection names persons of the plan', async () => {
  const { world } = await playedTo('answered')
  const med = await sitAt(world, 'mediator')
  const first = sure(await med.call('plan', {})).next
  assert.deepEqual(first, { round: 1, step: 'commit', by: ['a', 'b', 'med'] })
  assert.equal(await act(med, { do: 'plan.propose' }), 'ok')
  assert.deepEqual(sure(await med.call('plan', {})).next?.by, ['a', 'b'])
  const planned = await playedTo('planned')
  const a = await sitAt(planned.world, 'headquarters')
  const plan = sure(await a.call('plan', {}))
  assert.equal(plan.next, null, 'a plan that binds waits for nothing')
  const { rows } = sure(await a.call('planPeople', { params: { hash: plan.hash ?? '' } }))
  assert.ok(rows.length > 0)
  assert.ok(rows.every((row) => row.name !== undefined))
})

test('an exchange is not closed while somebody is under way', async () => {
  const { world } = await playedTo('planned')
  const [a, b] = [await sitAt(world, 'headquarters'), await sitAt(world, 'headquarters', B)]
  assert.equal(await act(a, { do: 'manifest.sign', tranche: 't1' }), 'ok')
  assert.equal(await act(b, { do: 'manifest.sign', tranche: 't1' }), 'ok')
  const med = await sitAt(world, 'mediator')
  const { closing } = sure(await med.call('series', {}))
  assert.equal(closing?.openTranches, 1)
  assert.equal(closing?.mayPropose, false)
  assert.equal(await act(med, { do: 'exchange.close' }), 'people-under-way')
})
