import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moduleBeside, openWorkerTeam } from './worker-team.ts'

const doubling = moduleBeside(import.meta.url, 'test/doubling-work')

test('a module beside another keeps the ending of where the code runs from', () => {
  assert.equal(moduleBeside('file:///x/src/a.ts', 'b').href, 'file:///x/src/b.ts')
  assert.equal(moduleBeside('file:///x/dist/a.js', 'b').href, 'file:///x/dist/b.js')
})

test('two threads answer many tasks, each its own', async () => {
  const team = openWorkerTeam<number, number>(doubling, 2)
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => team.run(i + 1)))
  assert.deepEqual(
    answers,
    Array.from({ length: 50 }, (_, i) => 2 * (i + 1)),
  )
  await team.close()
})

test('a fault of the work rejects its own task and no other', async () => {
  const team = openWorkerTeam<unknown, number>(doubling, 1)
  const [bad, good, wrong] = await Promise.allSettled([team.run(-1), team.run(4), team.run('x')])
  assert.equal(good.status === 'fulfilled' && good.value, 8)
  assert.match(String(bad.status === 'rejected' && bad.reason), /RangeError: no negative numbers/)
  assert.match(String(wrong.status === 'rejected' && wrong.reason), /TypeError/)
  await team.close()
})

test('a thread that dies rejects what it had, and the next task starts another', async () => {
  const team = openWorkerTeam<number, number>(doubling, 1)
  const settled = await Promise.allSettled([team.run(0), team.run(2)])
  assert.deepEqual(
    settled.map((s) => s.status),
    ['rejected', 'rejected'],
  )
  assert.equal(await team.run(21), 42)
  await team.close()
})

test('a module that is not there rejects instead of hanging', async () => {
  const team = openWorkerTeam<number, number>(moduleBeside(import.meta.url, 'no-such-module'), 1)
  await assert.rejects(team.run(1), /died of a fault/)
  await team.close()
})
