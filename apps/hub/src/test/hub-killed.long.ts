// Two hundred kills at any moment; by hand: node tools/run-tests.mjs --long apps/hub
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { drawsFrom, seededChance } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { holdsAcknowledged, runHub } from './killing.ts'

const LOGS = 20
const KILLS = 10
const ENTRIES = 400
const root = mkdtempSync(join(tmpdir(), 'parley-hub-kills-'))
after(() => rmSync(root, { recursive: true, force: true }))
const seed = process.env['SEED'] ?? String(Date.now())

test(`two hundred kills at any moment lose nothing acknowledged (SEED=${seed})`, async (t) => {
  const draws = drawsFrom(seededChance(nodeCryptography, seed, 'moments'))
  let killed = 0
  for (let i = 0; i < LOGS; i++) {
    const directory = join(root, String(i))
    const acknowledged = new Set<number>()
    for (let kill = 0; kill < KILLS; kill++) {
      const crowd = draws.pick([1, 3, 40])
      const run = await runHub([directory, 0, ENTRIES, crowd], { killAfterMs: draws.below(120) })
      assert.equal(run.fault, null)
      for (const index of run.indexes) acknowledged.add(index)
      if (run.signal === 'SIGKILL') killed++
    }
    await holdsAcknowledged(directory, acknowledged, ENTRIES)
  }
  t.diagnostic(`${killed} of ${LOGS * KILLS} were killed before they were done`)
  assert.ok(killed >= 150)
})
