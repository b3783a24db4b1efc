import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import type { Cast } from '@parley/simulation'
import { playInOneProcess, playSmall, startProcesses } from './small-play.ts'

const SEED = '7'

// After which step of the play whom: the first time in the middle of the first tranche.
const KILLS: readonly (readonly [string, string])[] = [
  ['presentation in step 2', 'hub'],
  ['triage of step 2', 'b'],
  ['step 3 of a/dev/line-1', 'a'],
  ['reception step 2 of a/dev/home-1', 'witness-obs'],
  ['reception step 3 of b/dev/home-1', 'hub'],
]

test('hub, seats and a witness killed in mid-tranche and started again: the same account', async () => {
  const inOne = await playInOneProcess(SEED)
  const { directory, started } = await startProcesses(SEED)
  const left = [...KILLS]
  const restarts: Promise<void>[] = []
  const killed: string[] = []
  const cast: Cast = {
    ...started.cast,
    after: (what) => {
      const [next] = left
      if (next === undefined || next[0] !== what) return
      left.shift()
      killed.push(next[1])
      restarts.push(started.killAndRestart(next[1])) // the play goes on meanwhile, into the gap
    },
  }
  try {
    const played = await playSmall(cast, SEED)
    await Promise.all(restarts)
    assert.deepEqual(
      killed,
      KILLS.map(([, who]) => who),
    )
    assert.deepEqual(played.account, inOne.account)
    assert.deepEqual(played.plan, inOne.plan)
    assert.equal(played.account?.unaccounted, 0)
    const verified = await verifyDirectory(started.hubDirectory, nodeCryptography, { held: true })
    assert.equal(verified.ok, true, JSON.stringify(verified))
    assert.equal(played.entryCount, inOne.entryCount, 'no entry twice, none lost')
  } finally {
    await Promise.allSettled(restarts)
    await started.close()
    rmSync(directory, { recursive: true, force: true })
  }
})
