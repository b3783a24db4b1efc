import assert from 'node:assert/strict'
import test from 'node:test'
import type { Command, Handover } from '@parley/api'
import { B, START } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

async function act(sitting: Sitting, command: Command): Promise<string> {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return prepared.refusal.code
  const { id, hash } = prepared.value
  const body = { prepared: id, hash, signAs: sitting.desk.id }
  const submitted = await sitting.call('submit', { body })
  return submitted.ok ? 'ok' : submitted.refusal.code
}

const LATER = '2031-05-22T09:00:00Z'
const LATEST = '2031-05-23T09:00:00Z'

async function seated() {
  const { world } = await playedTo('planned')
  const [a, b] = [await sitAt(world, 'headquarters'), await sitAt(world, 'headquarters', B)]
  const med = await sitAt(world, 'mediator')
  return { world, a, b, med }
}

async function seen(sitting: Sitting, tranche: string): Promise<Handover> {
  return sure(await sitting.call('handover', { query: { tranche } }))
}

const to = (tranche: string, at: string): Command => {
  return { do: 'schedule.propose', tranche, at, point: 'the ford' }
}

async function accept(sitting: Sitting, tranche: string): Promise<string> {
  const { move } = await seen(sitting, tranche)
  return act(sitting, { do: 'schedule.accept', proposal: move?.hash ?? 'f'.repeat(64) })
}

test('an agreed hour and the one proposed instead are both shown, and the old one stands until both accept', async () => {
  const { a, b, med } = await seated()
  assert.equal((await seen(a, 't1')).move, null)
  assert.ok((await seen(med, 't1')).acts.includes('schedule.propose'))
  assert.equal(await act(b, to('t1', LATER)), 'ok')
  for (const sitting of [a, b, med]) {
    const { schedule, move, tranche } = await seen(sitting, 't1')
    assert.deepEqual([schedule?.at, schedule?.binding], [START, true])
    assert.deepEqual([move?.at, move?.point, move?.binding], [LATER, 'the ford', false])
    assert.equal(tranche?.planned, START)
  }
  assert.equal(await accept(b, 't1'), 'ok')
  const waiting = await seen(a, 't1')
  assert.equal(waiting.schedule?.at, START)
  assert.deepEqual(
    [
      waiting.acts.includes('schedule.accept'),
      (await seen(b, 't1')).acts.includes('schedule.accept'),
    ],
    [true, false],
  )
  assert.equal(await accept(a, 't1'), 'ok')
  const after = await seen(a, 't1')
  assert.deepEqual([after.schedule?.at, after.move], [LATER, null])
})

test('a move of one tranche leaves the others where they are agreed, whatever was proposed for them', async () => {
  const { a, b } = await seated()
  assert.equal(await act(a, to('t2', LATEST)), 'ok')
  assert.equal(await act(a, to('t1', LATER)), 'ok')
  assert.equal((await seen(b, 't2')).move, null, 'the newest proposal counts')
  for (const sitting of [a, b]) assert.equal(await accept(sitting, 't1'), 'ok')
  assert.deepEqual(
    [(await seen(a, 't1')).schedule?.at, (await seen(a, 't2')).schedule?.at],
    [LATER, START],
  )
})

test('once a go is given its tranche stays, an open move falls, and the next tranche can be moved', async () => {
  const { a, b } = await seated()
  for (const sitting of [a, b]) {
    assert.equal(await act(sitting, { do: 'manifest.sign', tranche: 't1' }), 'ok')
  }
  assert.equal(await act(a, to('t1', LATER)), 'ok')
  const { move } = await seen(b, 't1')
  assert.equal(await act(a, { do: 'go.give', tranche: 't1' }), 'ok')
  assert.equal(await act(b, { do: 'schedule.accept', proposal: move?.hash ?? '' }), 'overtaken')
  const begun = await seen(b, 't1')
  assert.deepEqual([begun.move, begun.schedule?.at], [null, START])
  assert.equal(begun.acts.includes('schedule.propose'), false)
  assert.equal(await act(b, to('t1', LATER)), 'tranche-begun')
  assert.equal(await act(b, to('t2', LATEST)), 'ok')
  for (const sitting of [a, b]) assert.equal(await accept(sitting, 't2'), 'ok')
  assert.equal((await seen(a, 't2')).schedule?.at, LATEST)
})

test('whoever proposes or accepts a move is told the tranche, the hour and the place, of nothing else', async () => {
  const { a, b } = await seated()
  const told = async (sitting: Sitting, command: Command) => {
    const { facts } = sure(await sitting.call('prepare', { body: command }))
    return facts.filter((f) => ['tranche', 'opensAt', 'point'].includes(f.label))
  }
  const expected = [
    { label: 'tranche', value: 2 },
    { label: 'opensAt', value: LATEST },
    { label: 'point', value: 'the ford' },
  ]
  assert.deepEqual(await told(a, to('t2', LATEST)), expected)
  assert.equal(await act(a, to('t2', LATEST)), 'ok')
  const proposal = (await seen(b, 't2')).move?.hash ?? ''
  assert.deepEqual(await told(b, { do: 'schedule.accept', proposal }), expected)
})

test('neither the mediator nor anybody else accepts for a side', async () => {
  const { a, med, world } = await seated()
  assert.equal(await act(a, to('t1', LATER)), 'ok')
  const proposal = (await seen(a, 't1')).move?.hash ?? ''
  const command: Command = { do: 'schedule.accept', proposal }
  assert.equal(await act(med, command), 'not-a-party-to-it')
  for (const role of ['transit', 'neutral', 'observer', 'press-office'] as const) {
    assert.equal(await act(await sitAt(world, role), command), 'not-allowed', role)
    assert.equal(await act(await sitAt(world, role), to('t1', LATER)), 'not-allowed', role)
  }
  assert.equal((await seen(a, 't1')).schedule?.at, START)
})
