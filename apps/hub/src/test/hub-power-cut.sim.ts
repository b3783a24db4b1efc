// The power goes at any write of a hub, and it is opened again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openFrailFiles, openMemoryFiles } from '@parley/files'
import type { Submission } from '@parley/files'
import type { Bytes } from '@parley/kernel'
import { drawsFrom, seededChance, valueOf } from '@parley/kernel'
import { judgeCheckpoint, parseEntry, parsePolicy } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openHub } from '../hub.ts'
import {
  hubOptions,
  memoryWitness,
  policy,
  submissionsOf,
  witnessSigners,
} from './small-exchange.ts'

const submissions = (await submissionsOf(12)).slice(0, 12)
const bound = valueOf(parsePolicy(policy, nodeCryptography))

test('from a power cut at any write every acknowledged entry is back, and the rest can be sent again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.string(), async (cutAt, seed) => {
      const stored = new Map<string, Bytes>()
      const witnesses = witnessSigners.map(memoryWitness)
      const draws = drawsFrom(seededChance(nodeCryptography, seed, 'cut'))
      const acknowledged: Submission[] = []
      try {
        const hub = await openHub(
          hubOptions(openFrailFiles(openMemoryFiles(stored), cutAt, draws), witnesses),
        )
        for (const one of submissions) {
          const answer = await hub.submit(one.note, one.blobs)
          if (answer.ok) acknowledged.push(one)
        }
      } catch {
        // the cut
      }
      const hub = await openHub(hubOptions(openMemoryFiles(stored), witnesses))
      assert.equal(hub.frozen(), null)
      for (const one of submissions) valueOf(await hub.submit(one.note, one.blobs))
      await hub.cosigned()
      const checkpoint = valueOf(judgeCheckpoint(await hub.checkpoint(), bound, nodeCryptography))
      assert.equal(checkpoint.checkpoint.size, 12)
      assert.ok(checkpoint.isWitnessed)
      for (const one of acknowledged)
        for (const ref of valueOf(parseEntry(one.note, nodeCryptography)).blobs) {
          assert.ok(await hub.blob(ref.blob))
        }
    }),
    { numRuns: 25 },
  )
})
