import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '@parley/kernel'
import { keepMatches } from './match-keeper.ts'
import { A } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

test('lists compared in threads of their own come out as lists compared in one go', async () => {
  const { world } = await playedTo('lists')
  const seat = world.seat(A)
  const keeper = keepMatches(seat, () => undefined, 0)
  assert.equal(keeper.progress(), 'comparing')
  await keeper.level()
  assert.deepEqual([keeper.progress(), keeper.comparing()], ['ready', null])
  const apart = present(seat.matching(), 'a matching').outcome
  keeper.close()
  assert.deepEqual(present(await seat.match(), 'a matching').outcome, apart)
})

test('comparing that was stopped proposes nothing until it is told to go on', async () => {
  const { world } = await playedTo('lists')
  const seat = world.seat(A)
  const keeper = keepMatches(seat, () => undefined, 0)
  const comparing = keeper.level()
  assert.equal(keeper.comparing()?.leftSeconds, null)
  keeper.stop()
  await comparing
  assert.deepEqual([keeper.progress(), keeper.comparing()], ['stopped', null])
  await keeper.level()
  assert.deepEqual([keeper.progress(), seat.matching()], ['stopped', null])
  keeper.goOn()
  await keeper.level()
  assert.equal(keeper.progress(), 'ready')
  keeper.close()
})

test('only a desk that matches may stop comparing, and while it is stopped no pair is shown', async () => {
  const { world } = await playedTo('lists')
  const { call } = await sitAt(world, 'headquarters')
  const stopped = sure(await call('matchComparing', { body: { act: 'stop' } }))
  assert.equal(stopped.progress, 'stopped')
  const queue = sure(await call('matches', { query: { show: 'all' } }))
  assert.deepEqual([queue.progress, queue.rows], ['stopped', []])
  const pair = await call('match', { params: { id: 'x.y' } })
  assert.equal(!pair.ok && pair.refusal.code, 'still-comparing')
  const mediator = await sitAt(world, 'mediator')
  const refused = await mediator.call('matchComparing', { body: { act: 'go-on' } })
  assert.equal(!refused.ok && refused.refusal.code, 'not-allowed')
  sure(await call('matchComparing', { body: { act: 'go-on' } }))
  assert.equal(sure(await call('matches', { query: { show: 'all' } })).progress, 'ready')
})
