// Fifty kills; by hand or in CI: node tools/run-tests.mjs --crash apps/hub
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { drawsFrom, seededChance } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { killRepeatedly } from './test/killing.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-hub-crash-'))
after(() => rmSync(root, { recursive: true, force: true }))
const seed = process.env['SEED'] ?? String(Date.now())

test(`fifty kills at any step of storage lose nothing acknowledged (SEED=${seed})`, async () => {
  const draws = drawsFrom(seededChance(nodeCryptography, seed, 'kills'))
  let killed = 0
  for (let i = 0; i < 10; i++) {
    const killsAt = Array.from({ length: 5 }, () => 1 + draws.below(160))
    const crowd = draws.pick([1, 3, 40])
    killed += await killRepeatedly({ directory: join(root, String(i)), killsAt, count: 40, crowd })
  }
  assert.ok(killed >= 40, `${killed} of 50 were killed before they were done`)
})
