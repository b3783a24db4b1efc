// A seat's comparing over the queue of a real PostgreSQL.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '@parley/kernel'
import { startPostgres } from '@parley/postgres'
import { MatchCancelledError } from '@parley/system'
import { matchJobOf } from './match-job.ts'
import { A } from './test/fake-world.ts'
import { playedTo } from './test/played-world.ts'

test('lists compared over a queue come out as lists compared in one go, after a stop too', async (t) => {
  const server = await startPostgres()
  if (server === null) return t.skip('no PostgreSQL on this machine')
  t.after(() => server.stop())
  const { world } = await playedTo('lists')
  const seat = world.seat(A)
  const job = matchJobOf(seat)
  assert.equal(matchJobOf(seat), job, 'one job for whoever asks')
  job.open()
  job.useQueue(server.url, A)
  const stopped = job.compare(0)
  job.stop()
  await assert.rejects(stopped, MatchCancelledError)
  const [one, other] = await Promise.all([job.compare(0), job.compare(0)])
  assert.equal(one, other, 'who asks meanwhile waits for the same')
  const outcome = present(one, 'a matching').outcome
  assert.deepEqual(present(await seat.match(), 'a matching').outcome, outcome)
  job.close()
})
