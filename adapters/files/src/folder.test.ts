import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesWithin } from './folder.ts'
import { openMemoryFiles } from './memory-files.ts'
import { logFilesContract } from './test/log-files-contract.ts'

logFilesContract('a folder of others', () =>
  Promise.resolve(filesWithin(openMemoryFiles(), 'outbox/a')),
)

test('a folder sees its own files alone', async () => {
  const files = openMemoryFiles()
  const [one, two] = [filesWithin(files, 'one'), filesWithin(files, 'one/two/')]
  await one.writeAll([{ path: 'x', bytes: Uint8Array.of(1) }])
  await two.writeAll([{ path: 'x', bytes: Uint8Array.of(2) }])
  assert.deepEqual(await files.list(''), ['one/two/x', 'one/x'])
  assert.deepEqual(await two.list(''), ['x'])
  await two.removeAll(['x'])
  assert.deepEqual(await one.list(''), ['x'])
})
