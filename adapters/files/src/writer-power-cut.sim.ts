// The power goes at any write of a log's writer, and the log is opened again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bytes } from '@parley/kernel'
import { drawsFrom, equalBytes, seededChance, valueOf } from '@parley/kernel'
import { tilePath, tilesOf } from '@parley/ledger'
import { openFrailFiles, PowerCutError } from './frail-files.ts'
import { openMemoryFiles } from './memory-files.ts'
import { testCryptography } from './test/small-log.ts'
import { appendAll, open, root, submissions, whole } from './test/written-log.ts'

test('after a power cut at any write nothing acknowledged is missing, and the log goes on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 90 }),
      fc.string(),
      async (cutAt, batch, seed) => {
        const stored = new Map<string, Bytes>()
        const chance = seededChance(testCryptography, seed, 'cut')
        const frail = openFrailFiles(openMemoryFiles(stored), cutAt, drawsFrom(chance))
        let acknowledged = 0
        try {
          const writer = await open(frail)
          for (let i = 0; i < 300; i += batch) {
            const answers = await writer.append(submissions.slice(i, i + batch))
            acknowledged = Math.max(0, ...answers.map((a) => valueOf(a) + 1))
          }
        } catch (fault) {
          assert.ok(fault instanceof PowerCutError)
        }
        const writer = await open(openMemoryFiles(stored))
        assert.ok(writer.state.size >= acknowledged)
        await appendAll(writer, 111)
        assert.ok(equalBytes(writer.state.root(), root))
        for (const tile of tilesOf(submissions.length))
          assert.deepEqual(stored.get(tilePath(tile)), whole.get(tilePath(tile)))
      },
    ),
    { numRuns: 15 },
  )
})
