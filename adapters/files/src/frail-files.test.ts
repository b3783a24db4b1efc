import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawsFrom, nobleCryptography, seededChance } from '@parley/kernel'
import { openFrailFiles, PowerCutError } from './frail-files.ts'
import { logFilesContract } from './test/log-files-contract.ts'
import { openMemoryFiles } from './memory-files.ts'

const draws = (seed: string) => drawsFrom(seededChance(nobleCryptography, seed, 'cut'))

logFilesContract('frail, before the cut', () =>
  Promise.resolve(openFrailFiles(openMemoryFiles(), Infinity, draws('none'))),
)

test('a cut leaves everything before it, part of the write it hits, nothing after', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.string(), async (cutAt, seed) => {
      const stored = new Map<string, Uint8Array>()
      const files = openFrailFiles(openMemoryFiles(stored), cutAt, draws(seed))
      const acknowledged: string[] = []
      for (let i = 1; i <= 5; i++) {
        const paths = [`${i}/a`, `${i}/b`, `${i}/c`]
        await files.writeAll(paths.map((path) => ({ path, bytes: new Uint8Array(i) }))).then(
          () => acknowledged.push(...paths),
          (fault: unknown) => assert.ok(fault instanceof PowerCutError),
        )
      }
      assert.equal(acknowledged.length, 3 * (cutAt - 1))
      for (const path of acknowledged) assert.ok(stored.has(path))
      for (const path of stored.keys()) assert.ok(Number(path[0]) <= cutAt)
      await assert.rejects(files.read('1/a'), PowerCutError)
    }),
  )
})
