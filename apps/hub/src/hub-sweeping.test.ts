import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFrailFiles, openMemoryFiles } from '@parley/files'
import type { Submission } from '@parley/files'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { drawsFrom, present, seededChance, valueOf } from '@parley/kernel'
import { decodeBundle, verifyDirectory } from '@parley/ledger'
import type { WitnessPort } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openHub } from './hub.ts'
import type { Hub } from './hub.ts'
import { hubOptions, memoryWitness, submissionsOf, witnessSigners } from './test/small-exchange.ts'

const submissions = await submissionsOf(300)
const sendAll = (
  hub: Hub,
  some: readonly Submission[],
): Promise<readonly Result<Bytes, Refusal>[]> =>
  Promise.all(some.map((one) => hub.submit(one.note, one.blobs)))
const partsOf = (stored: ReadonlyMap<string, Bytes>, bundle: string): readonly string[] =>
  [...stored.keys()].filter((path) => path.startsWith(`tile/entries/${bundle}.p/`))

test('sweeps partial tiles once their bundle is full and witnessed, and serves every width on', async () => {
  const stored = new Map<string, Bytes>()
  let alive = 2
  const ports = witnessSigners.map((signer, i): WitnessPort => {
    const witness = memoryWitness(signer)
    const down = (): Promise<never> => Promise.reject(new Error('no network'))
    const addCheckpoint: WitnessPort['addCheckpoint'] = (request) =>
      i < alive ? witness.addCheckpoint(request) : down()
    return { vkey: witness.vkey, addCheckpoint }
  })
  const hub = await openHub(hubOptions(openMemoryFiles(stored), ports))
  for (let i = 0; i < 300; i += 30) await sendAll(hub, submissions.slice(i, i + 30))
  await hub.cosigned()
  assert.ok(partsOf(stored, '000').length > 0, 'full, and not witnessed yet')
  alive = 4
  await hub.cosigned()
  assert.deepEqual(partsOf(stored, '000'), [])
  assert.ok(partsOf(stored, '001').length > 0)
  for (const width of [1, 30, 255, 256]) {
    const bundle = present(await hub.entryBundle(0, width), `a bundle of ${width}`)
    assert.equal(valueOf(decodeBundle(bundle, width)).length, width)
  }
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})

test('a power cut in the middle of a sweep loses nothing, and the next start ends the sweep', async () => {
  const sending = async (hub: Hub): Promise<void> => {
    for (let i = 0; i < 270; i += 30) {
      for (const one of await sendAll(hub, submissions.slice(i, Math.min(i + 30, 270))))
        valueOf(one)
    }
  }
  const draws = drawsFrom(seededChance(nodeCryptography, 'sweep', 'cut'))
  for (let round = 0; round < 3; round++) {
    const stored = new Map<string, Bytes>()
    const witnesses = witnessSigners.map(memoryWitness)
    // Every write goes through; of the first removal, the sweep, some files go before the power does.
    const frail = openFrailFiles(openMemoryFiles(stored), 1, draws)
    const files = {
      ...openMemoryFiles(stored),
      removeAll: (paths: readonly string[]) => frail.removeAll(paths),
    }
    const hub = await openHub(hubOptions(files, witnesses))
    await sending(hub)
    await hub.cosigned()
    assert.equal(frail.stepCount(), 1)
    assert.equal(hub.frozen(), 'fault')
    const again = await openHub(hubOptions(openMemoryFiles(stored), witnesses))
    assert.equal(again.frozen(), null)
    await sending(again)
    for (const one of submissions.slice(270)) valueOf(await again.submit(one.note, one.blobs))
    await again.cosigned()
    assert.deepEqual(partsOf(stored, '000'), [])
    const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
    assert.equal(report.ok, true, JSON.stringify(report))
  }
})
