import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { diskReader } from '@parley/files'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { killRepeatedly } from './test/killing.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-hub-'))
after(() => rmSync(root, { recursive: true, force: true }))

test('a hub killed between a write and its sync has lost nothing it acknowledged', async () => {
  const runs = [
    { directory: join(root, '1'), killsAt: [17, 60], count: 8, crowd: 1 },
    { directory: join(root, '2'), killsAt: [31, 150], count: 30, crowd: 10 },
  ]
  const killed = await Promise.all(runs.map(killRepeatedly))
  assert.deepEqual(killed, [2, 2])
})

test('a hub killed in the middle of sweeping its partial tiles goes on, and sweeps the rest', async () => {
  const directory = join(root, 'sweeping')
  const sweeping = { directory, count: 330, crowd: 30, only: 'removed' as const }
  // Tiles are removed side by side: how many are left for a second kill is chance.
  const killed = await killRepeatedly({ ...sweeping, killsAt: [1, 1, 1] })
  assert.ok(killed >= 1, `${killed} kills`)
  const bundles = readdirSync(join(directory, 'tile', 'entries'))
  assert.ok(bundles.includes('000'))
  const parts = bundles.includes('000.p') ? readdirSync(join(directory, 'tile/entries/000.p')) : []
  assert.deepEqual(parts, [])
  const report = await verifyDirectory(diskReader(directory), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})
