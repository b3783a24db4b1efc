// A matching over several processes on a real PostgreSQL, some of them killed (-9) with a shard in hand.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { nobleCryptography, partyId, present } from '@parley/kernel'
import { matchLists } from '@parley/matching'
import { MatchStoppedError } from './match-queue-error.ts'
import { openMatchQueue } from './match-queue.ts'
import { openPostgres } from './postgres-engine.ts'
import { startPostgres } from './running-postgres.ts'
import { inventedRows } from './test/invented-rows.ts'

const server = await startPostgres()
const started: ChildProcess[] = []
after(async () => {
  for (const child of started) child.kill('SIGKILL')
  await server?.stop()
})

const request = {
  held: inventedRows(700),
  sought: inventedRows(900).slice(200),
  hashing: nobleCryptography,
}
const sizes = { readRows: 100, compareRows: 61 }
const inMemory = matchLists(request)
const skip = server === null ? 'no PostgreSQL on this machine' : false

function startWorker(...more: readonly string[]): ChildProcess {
  const { url } = present(server, 'a server')
  const script = join(import.meta.dirname, 'test/queue-worker.ts')
  const args = ['--conditions=source', '--import', 'tsx', script, url, ...more]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  return child
}

test(
  'a job over processes, one of them killed with a shard in hand, gives the pairs of one process',
  {
    skip,
  },
  async () => {
    const engine = await openPostgres({ url: present(server, 'a server').url })
    const queue = await openMatchQueue(engine, partyId('a'))
    const stop = new AbortController()
    const stopped = { signal: stop.signal, onProgress: () => stop.abort() }
    await assert.rejects(queue.match(request, { job: 'killed', sizes, ...stopped }))
    const dying = startWorker('dies')
    await once(present(dying.stdout, 'its output'), 'data') // it has taken one of the shards put
    dying.kill('SIGKILL')
    const helper = startWorker()
    const matching = queue.match(request, { job: 'killed', sizes, leaseMs: 300 })
    assert.deepEqual(await matching, inMemory)
    helper.kill('SIGKILL')
    await engine.close()
  },
)

test('a job that was stopped goes on with the answers that are there', { skip }, async () => {
  const engine = await openPostgres({ url: present(server, 'a server').url })
  const queue = await openMatchQueue(engine, partyId('a'))
  const stop = new AbortController()
  let most = 0
  const onProgress = (done: number): void => {
    most = Math.max(most, done)
    if (done > 3) stop.abort()
  }
  await assert.rejects(
    queue.match(request, { job: 'stopped', sizes, signal: stop.signal, onProgress }),
    MatchStoppedError,
  )
  const seen: number[] = []
  const again = await queue.match(request, {
    job: 'stopped',
    sizes,
    onProgress: (done) => void seen.push(done),
  })
  assert.ok((seen[0] ?? 0) >= most, `${seen[0]} answers were there, ${most} when it stopped`)
  assert.deepEqual(again, inMemory)
  await engine.close()
})
