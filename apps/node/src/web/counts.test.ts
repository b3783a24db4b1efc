// Counts of lists, from the press that commits to them to the screens that show them opened.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Command } from '@parley/api'
import { nobleCryptography } from '@parley/kernel'
import type { Seat } from '../seat/seat.ts'
import { countsToOpen } from '../stages/lists.ts'
import { A, B } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
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

async function rowsFor(sitting: Sitting) {
  const { counts } = sure(await sitting.call('series', {}))
  return counts?.rows.map(({ party, list, state, counts: said }) => {
    const total = said === null ? null : said.soldier + said.civilian + said.unstated
    return [party, list, state, total]
  })
}

/** Both sides have committed to their sought lists, A to its held one too; the account is signed by all. */
async function closed(): Promise<{ world: FakeWorld; a: Sitting; b: Sitting }> {
  const { world } = await playedTo('lists')
  const [a, b] = [await sitAt(world, 'headquarters'), await sitAt(world, 'headquarters', B)]
  assert.equal(await act(a, { do: 'list.commit' }), 'ok')
  assert.equal(await act(a, { do: 'counts.open' }), 'not-closed')
  const med = await sitAt(world, 'mediator')
  for (const sitting of [med, a, b, med])
    assert.equal(await act(sitting, { do: 'exchange.close' }), 'ok')
  return { world, a, b }
}

test('a side opens the counts of all its lists by one press, after the account and once', async () => {
  const { world, a } = await closed()
  assert.equal(sure(await a.call('series', {})).counts?.mayOpen, true)
  const { waiting } = sure(await a.call('board', {}))
  assert.ok(waiting.some(({ code, count }) => code === 'counts-to-open' && count === 2))
  assert.equal(await act(a, { do: 'counts.open' }), 'ok')
  assert.equal(await act(a, { do: 'counts.open' }), 'nothing-to-open')
  assert.equal(sure(await a.call('series', {})).counts?.mayOpen, false)
  const expected = [
    ['a', 'held', 'opened', world.seat(A).register().held.size],
    ['a', 'sought', 'opened', world.seat(A).register().sought.size],
    ['b', 'sought', 'unopened', null],
  ]
  assert.deepEqual(await rowsFor(a), expected)
  assert.deepEqual(await rowsFor(await sitAt(world, 'observer')), expected, 'the observer too')
})

test('no clinician, interviewer, family desk or press office is shown what lists count', async () => {
  const { world, a } = await closed()
  assert.equal(await act(a, { do: 'counts.open' }), 'ok')
  for (const role of ['transit', 'neutral', 'family-desk', 'press-office'] as const) {
    const series = await (await sitAt(world, role)).call('series', {})
    assert.equal(series.ok ? series.value.counts : undefined, undefined, role)
  }
})

test('whoever signs an opening is told every number that it shows, before the signature', async () => {
  const { world, a } = await closed()
  const { facts, readers } = sure(await a.call('prepare', { body: { do: 'counts.open' } }))
  const { held, sought } = world.seat(A).register()
  for (const fact of [
    { label: 'held', value: held.size },
    { label: 'sought', value: sought.size },
  ])
    assert.ok(facts.some(({ label, value }) => label === fact.label && value === fact.value))
  assert.ok(readers.length > 0, 'and who will read it')
})

test('nobody but a side has counts to open', async () => {
  const { world } = await closed()
  const med = await sitAt(world, 'mediator')
  assert.equal(sure(await med.call('series', {})).counts?.mayOpen, false)
  assert.equal(await act(med, { do: 'counts.open' }), 'not-allowed')
})

test('whoever lost what was drawn cannot open, and is told so', async () => {
  const { world } = await closed()
  const seat = world.seat(A)
  const without = Object.create(seat, {
    register: { value: () => ({ ...seat.register(), counts: [] }) },
  }) as Seat // the same seat, with nothing drawn in its private log
  const refused = countsToOpen(without, nobleCryptography)
  assert.equal(refused.ok ? 'ok' : refused.refusal.code, 'salt-missing')
})

test('two texts prepared for one list share no commitment, and either can be opened', async () => {
  const { world } = await playedTo('imported')
  const a = await sitAt(world, 'headquarters')
  const first = sure(await a.call('prepare', { body: { do: 'list.commit' } }))
  const second = sure(await a.call('prepare', { body: { do: 'list.commit' } }))
  assert.notEqual(first.text, second.text)
  const drawn = world.seat(A).register().counts
  assert.equal(new Set(drawn.map(({ salt }) => salt)).size, 2)
})
