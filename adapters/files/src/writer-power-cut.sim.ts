// The power goes at any write of a log's writer, and the log is opened again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bytes } from '@parley/kernel'
import { drawsFrom, equalBytes, seededChance, valueOf } from '@parley/kernel'
import { tilePath, tilesOf } from '@parley/ledger'
import { openFrailFiles, PowerCutError } from './frail-files.ts'
import type { LogFiles } from './log-files.ts'
import { openLogWriter } from './log-writer.ts'
import type { LogWriter } from './log-writer.ts'
import { openMemoryFiles } from './memory-files.ts'
import { smallLog, testCryptography } from './test/small-log.ts'

const log = await smallLog(600)
const { submissions } = log
const open = (files: LogFiles): Promise<LogWriter> =>
  openLogWriter({ ...log, files, cryptography: testCryptography })
const appendAll = async (writer: LogWriter, batch: number): Promise<void> => {
  for (let i = writer.state.size; i < submissions.length; i += batch) {
    for (const answer of await writer.append(submissions.slice(i, i + batch))) valueOf(answer)
  }
}
const whole = new Map<string, Bytes>()
const wholeWriter = await open(openMemoryFiles(whole))
await appendAll(wholeWriter, 300)
const root = wholeWriter.state.root()

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
