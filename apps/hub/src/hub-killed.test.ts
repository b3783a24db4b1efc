import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
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
