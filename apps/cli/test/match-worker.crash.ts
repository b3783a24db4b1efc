// Workers of a matching as an operator starts them: real processes at a real PostgreSQL, one of them killed.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { nobleCryptography, partyId, present } from '@parley/kernel'
import { matchLists } from '@parley/matching'
import { MatchStoppedError, openMatchQueue, openPostgres, startPostgres } from '@parley/postgres'
import { inventWorld, plainList } from '@parley/simulation'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'parley-match-worker-'))
const started: ChildProcess[] = []
after(async () => {
  for (const child of started) child.kill('SIGKILL')
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})
const skip = server === null ? 'no PostgreSQL on this machine' : false
const address = join(folder, 'address')
if (server !== null) writeFileSync(address, `${server.url}\n`, { mode: 0o600 })

const world = inventWorld({
  seed: 'match-worker',
  aHeldByB: 150,
  bHeldByA: 150,
  civiliansShare: 0.1,
  deadShare: 0.1,
  neverHeldShare: 0.1,
  returnedBeforeShare: 0.1,
  pairShare: 0.1,
  familyShare: 0.3,
  asOf: '2026-05-10',
})
const request = {
  held: plainList(world, 'a-held').map(({ record }) => record),
  sought: plainList(world, 'b-sought').map(({ record }) => record),
  hashing: nobleCryptography,
}
const sizes = { readRows: 40, compareRows: 20 }

interface Started {
  readonly child: ChildProcess
  /** Everything it has written. */
  readonly said: () => string
}

function start(...args: readonly string[]): Started {
  const script = join(import.meta.dirname, 'parley.ts')
  const all = ['--conditions=source', '--import', 'tsx', script, 'match', 'worker', ...args]
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    present(stream, 'its output').on('data', (piece: unknown) => (said += String(piece)))
  return { child, said: () => said }
}

async function working(): Promise<Started> {
  const worker = start('--postgres', address, '--party', 'a', '--lease', '1')
  const ended = once(worker.child, 'close').then(() => assert.fail(worker.said()))
  while (!worker.said().includes('working for a'))
    await Promise.race([once(present(worker.child.stdout, 'its output'), 'data'), ended])
  ended.catch(() => undefined) // it is at work, and may end from now on
  return worker
}

test(
  'a worker told to end with its work answers every open shard of a job and says how many',
  { skip },
  async (t) => {
    const engine = await openPostgres({ url: present(server, 'a server').url })
    t.after(() => engine.close())
    const queue = await openMatchQueue(engine, partyId('a'))
    const stop = new AbortController()
    let shards = 0
    const onProgress = (_: number, of: number): void => {
      shards = of
      stop.abort()
    }
    const put = queue.match(request, { job: 'once', sizes, signal: stop.signal, onProgress })
    await assert.rejects(put, MatchStoppedError)
    const worker = start('--postgres', address, '--party', 'a', '--once', '--json')
    const [code] = await once(worker.child, 'close')
    assert.equal(code, 0, worker.said())
    assert.match(worker.said(), new RegExp(`"shards": ?${shards}\\b`))
    let before = -1
    const seen = (done: number): void => void (before = before < 0 ? done : before)
    const outcome = await queue.match(request, { job: 'once', sizes, onProgress: seen })
    assert.equal(before, shards, 'its answers were there')
    assert.deepEqual(outcome, matchLists(request))
  },
)

test(
  'a job over workers, one of them killed, gives the pairs of one process; the other stops when told',
  { skip },
  async (t) => {
    const engine = await openPostgres({ url: present(server, 'a server').url })
    t.after(() => engine.close())
    const queue = await openMatchQueue(engine, partyId('a'))
    const [dying, living] = await Promise.all([working(), working()])
    let looks = 0
    const onProgress = (): void => {
      if (++looks === 3) dying.child.kill('SIGKILL')
    }
    const outcome = await queue.match(request, { job: 'killed', sizes, onProgress })
    assert.deepEqual(outcome, matchLists(request))
    living.child.kill('SIGTERM')
    const [code] = await once(living.child, 'close')
    assert.equal(code, 0, living.said())
    assert.match(living.said(), /shards answered/)
  },
)

test('what is no party, no lease, no address or not its owner’s alone is refused as misuse', async () => {
  const open = join(folder, 'open')
  writeFileSync(open, 'postgres://127.0.0.1:1/none\n', { mode: 0o644 })
  const mine = join(folder, 'mine')
  writeFileSync(mine, 'postgres://127.0.0.1:1/none\n', { mode: 0o600 })
  for (const args of [
    ['--party', 'a'],
    ['--postgres', mine],
    ['--postgres', mine, '--party', 'A B'],
    ['--postgres', mine, '--party', 'a', '--lease', '0'],
    ['--postgres', mine, '--party', 'a', '--lease', '3601'],
    ['--postgres', open, '--party', 'a'],
  ]) {
    const { child, said } = start(...args)
    const [code] = await once(child, 'close')
    assert.equal(code, 2, `${args.join(' ')}: ${said()}`)
  }
})
