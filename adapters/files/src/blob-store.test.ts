import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '@parley/kernel'
import type { BlobId, BlobStore } from '@parley/ledger'
import { blobPath, openBlobStore } from './blob-store.ts'
import { openMemoryFiles } from './memory-files.ts'
import { testCryptography } from './test/small-log.ts'

async function listed(store: BlobStore): Promise<BlobId[]> {
  const ids: BlobId[] = []
  for await (const id of store.list()) ids.push(id)
  return ids
}

test('a blob is found under its hash until it is erased, which may be repeated', async () => {
  const store = openBlobStore(openMemoryFiles(), testCryptography)
  const blobs = [Uint8Array.of(1), Uint8Array.of(2, 3), Uint8Array.of(1)]
  const ids = await store.put(blobs)
  assert.equal(new Set(ids).size, 2)
  assert.equal(ids[0], ids[2])
  const [first] = ids
  assert.ok(first)
  assert.deepEqual(await store.get(first), Uint8Array.of(1))
  assert.deepEqual((await listed(store)).sort(), [...new Set(ids)].sort())
  await store.erase(first)
  await store.erase(first)
  assert.equal(await store.get(first), null)
  assert.equal(await store.has(first), false)
  assert.equal((await listed(store)).length, 1)
})

test('bytes that no longer hash to their name count as absent, and can be put again', async () => {
  const files = openMemoryFiles()
  const store = openBlobStore(files, testCryptography)
  const bytes = new Uint8Array(100).fill(7)
  const [id] = await store.put([bytes])
  const known = present(id, 'an id')
  await files.writeAll([{ path: blobPath(known), bytes: bytes.with(5, 0) }])
  assert.equal(await store.get(known), null)
  assert.equal(await store.has(known), false)
  await store.put([bytes])
  assert.ok(await store.has(known))
})

test('strange files below the folder are not listed', async () => {
  const files = openMemoryFiles()
  const store = openBlobStore(files, testCryptography)
  const [id] = await store.put([Uint8Array.of(9)])
  await files.writeAll(
    ['blob/aa/x', `blob/00/${'f'.repeat(64)}`, 'blob/zz'].map((path) => ({
      path,
      bytes: Uint8Array.of(1),
    })),
  )
  assert.deepEqual(await listed(store), [id])
})
