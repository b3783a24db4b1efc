import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import { openMemoryFiles } from './memory-files.ts'
import { withRecentBlobs } from './recent-blobs.ts'
import { logFilesContract } from './test/log-files-contract.ts'

logFilesContract('recent', () => Promise.resolve(withRecentBlobs(openMemoryFiles(), 100)))

const sized = (path: string, length: number) => ({ path, bytes: new Uint8Array(length).fill(1) })

test('the newest blobs need no second reading, older ones and other files do', async () => {
  const stored = new Map<string, Bytes>()
  const files = withRecentBlobs(openMemoryFiles(stored), 100)
  await files.writeAll([sized('blob/aa/1', 60), sized('head', 10)])
  await files.writeAll([sized('blob/aa/2', 60)])
  stored.clear() // as if the disk were slow
  assert.equal((await files.read('blob/aa/2'))?.length, 60)
  assert.equal(await files.read('blob/aa/1'), null)
  assert.equal(await files.read('head'), null)
})

test('a blob too large to remember is read from storage', async () => {
  const files = withRecentBlobs(openMemoryFiles(), 100)
  await files.writeAll([sized('blob/aa/1', 101)])
  assert.equal((await files.read('blob/aa/1'))?.length, 101)
})

test('an erased blob is gone at once', async () => {
  const files = withRecentBlobs(openMemoryFiles(), 100)
  await files.writeAll([sized('blob/aa/1', 60)])
  await files.removeAll(['blob/aa/1'])
  assert.equal(await files.read('blob/aa/1'), null)
})
