import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blobPath, openMemoryFiles } from '@parley/files'
import type { Bytes } from '@parley/kernel'
import { present, valueOf } from '@parley/kernel'
import { blobIdOf, verifyDirectory } from '@parley/ledger'
import type { WitnessPort } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openHub } from './hub.ts'
import { hubOptions, memoryWitness, submissionsOf, witnessSigners } from './test/small-exchange.ts'

const submissions = await submissionsOf(2, true)
const erased = present(submissions[3]?.blobs[0], 'a ciphertext that the order names')
const kept = present(submissions[4]?.blobs[0], 'another')
const [erasedId, keptId] = [erased, kept].map((bytes) => blobIdOf(nodeCryptography, bytes))

test('serves what was ordered erased no more, be the order witnessed or not, and all the rest', async () => {
  const stored = new Map<string, Bytes>()
  const down = (): Promise<never> => Promise.reject(new Error('no network'))
  let isDown = false
  const ports = witnessSigners.map((signer) => {
    const witness = memoryWitness(signer)
    const either: WitnessPort['addCheckpoint'] = (request) =>
      isDown ? down() : witness.addCheckpoint(request)
    return { vkey: witness.vkey, addCheckpoint: either }
  })
  const hub = await openHub(hubOptions(openMemoryFiles(stored), ports))
  const order = present(submissions.at(-1), 'the order')
  for (const one of submissions.slice(0, -1)) valueOf(await hub.submit(one.note, one.blobs))
  await hub.cosigned()
  const id = present(erasedId, 'a name')
  assert.deepEqual(await hub.blob(id), erased)
  isDown = true
  valueOf(await hub.submit(order.note, order.blobs))
  await hub.cosigned()
  assert.equal(await hub.blob(id), null)
  assert.ok(stored.has(blobPath(id)), 'deleted when the order is witnessed')
  isDown = false
  await hub.stateHeads()
  await hub.cosigned()
  assert.equal(stored.has(blobPath(id)), false)
  assert.deepEqual(await hub.blob(present(keptId, 'a name')), kept)
})

test('carries out at its start an order that a crash kept it from carrying out', async () => {
  const stored = new Map<string, Bytes>()
  const witnesses = witnessSigners.map(memoryWitness)
  const hub = await openHub(hubOptions(openMemoryFiles(stored), witnesses))
  for (const one of submissions) valueOf(await hub.submit(one.note, one.blobs))
  await hub.cosigned()
  const path = blobPath(present(erasedId, 'a name'))
  assert.equal(stored.has(path), false)
  stored.set(path, erased) // as a crash between the publishing and the deleting leaves it
  await openHub(hubOptions(openMemoryFiles(stored), witnesses))
  assert.equal(stored.has(path), false)
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography, { held: true })
  assert.equal(report.ok, true, JSON.stringify(report))
})
