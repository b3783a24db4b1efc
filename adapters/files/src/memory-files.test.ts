import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logFilesContract } from './test/log-files-contract.ts'
import { openMemoryFiles } from './memory-files.ts'

logFilesContract('memory', () => Promise.resolve(openMemoryFiles()))

test('memory given to a second opening still holds what the first wrote', async () => {
  const stored = new Map<string, Uint8Array>()
  const first = openMemoryFiles(stored)
  await first.writeAll([{ path: 'x', bytes: Uint8Array.of(1) }])
  await first.close()
  assert.deepEqual(await openMemoryFiles(stored).read('x'), Uint8Array.of(1))
  assert.throws(() => void first.read('x'), /not closed/)
})
