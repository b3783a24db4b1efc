// How fast the disk takes things; by hand: node tools/run-tests.mjs --long adapters/files
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { valueOf } from '@parley/kernel'
import { openBlobStore } from '../blob-store.ts'
import { openDiskFiles } from '../disk-files.ts'
import { openLogWriter } from '../log-writer.ts'
import { smallLog, testCryptography } from './small-log.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-files-long-'))
after(() => rmSync(root, { recursive: true, force: true }))
const secondsSince = (started: number): number => (performance.now() - started) / 1000

test('10,000 blobs of 1 KiB are durable in less than 4 s', async (t) => {
  const files = await openDiskFiles(join(root, 'blobs'))
  const blobs = Array.from({ length: 10_000 }, (_, i) =>
    new Uint8Array(1024).fill(i).fill(i >> 8, 512),
  )
  const started = performance.now()
  await openBlobStore(files, testCryptography).put(blobs)
  const seconds = secondsSince(started)
  t.diagnostic(`${seconds.toFixed(2)} s`)
  assert.ok(seconds < 4)
  await files.close()
})

test('entries per second, verified, durable and under a signed head, by size of batch', async (t) => {
  const log = await smallLog(5000)
  for (const batch of [1, 64, 256]) {
    const files = await openDiskFiles(join(root, String(batch)))
    const writer = await openLogWriter({ ...log, files, cryptography: testCryptography })
    await writer.append(log.submissions.slice(0, 2))
    const count = batch === 1 ? 300 : 5000
    const started = performance.now()
    for (let i = 2; i < count; i += batch) {
      for (const answer of await writer.append(log.submissions.slice(i, i + batch))) valueOf(answer)
    }
    t.diagnostic(`batch ${batch}: ${((count - 2) / secondsSince(started)).toFixed(0)} entries/s`)
    await files.close()
  }
})
