import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import { testCryptography } from '../test/log-maker.ts'
import { readLogFiles } from './directory.ts'
import { base64Hash } from './hash.ts'
import { memoryDirectory } from '../test/memory-directory.ts'
import { verifyDirectory } from './verify-directory.ts'

const SHARED = join(import.meta.dirname, '../../../../shared/data/ledger')
const skip = existsSync(SHARED) ? false : 'the shared data at ../shared is absent'

function readFolder(folder: string): Map<string, Bytes> {
  const files = new Map<string, Bytes>()
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile()) continue
    const path = join(one.parentPath, one.name)
    files.set(relative(folder, path), new Uint8Array(readFileSync(path)))
  }
  return files
}

const outcome = async (files: ReadonlyMap<string, Bytes>, held = false): Promise<string> => {
  const result = await verifyDirectory(memoryDirectory(files), testCryptography, { held })
  return result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.at}`
}

test('the sample log verifies, with its erased blob gone', { skip }, async () => {
  const files = readFolder(join(SHARED, 'examples/log'))
  const result = await verifyDirectory(memoryDirectory(files), testCryptography, { held: true })
  assert.ok(result.ok)
  assert.equal(result.value.size, 20)
  assert.equal(base64Hash(result.value.root), 'ffBMKi4Tsu+UOCAMWixdpL212YY5Zx37siaWjm34GJM=')
  assert.equal(result.value.erased.count, 1)
  assert.deepEqual(result.value.missing, { count: 0, first: [] })
  assert.deepEqual(result.value.earlier, [14, 16])
})

test('a bit flipped in any file of the sample log is noticed', { skip }, async () => {
  const files = readFolder(join(SHARED, 'examples/log'))
  for (const [path, bytes] of files) {
    for (let k = 0; k < 6; k++) {
      const at = Math.floor((k / 6) * bytes.length)
      const mutant = bytes.map((byte, i) => (i === at ? byte ^ (1 << (k % 8)) : byte))
      const found = await outcome(new Map([...files, [path, mutant]]))
      assert.notEqual(found, 'ok', `${path} byte ${at} bit ${k % 8}`)
    }
  }
})

test(
  'the files of a foreign log of 15 entries agree with all its checkpoints',
  { skip },
  async () => {
    const files = readFolder(join(SHARED, 'tessera/log'))
    const renamed = new Map(
      [...files].map(([path, bytes]) => [
        path.replace(/^checkpoint\.(\d+)$/, 'checkpoints/$1'),
        bytes,
      ]),
    )
    renamed.set('policy', new Uint8Array(readFileSync(join(SHARED, 'tessera/policy'))))
    const read = await readLogFiles(memoryDirectory(renamed), testCryptography)
    assert.ok(read.ok)
    assert.equal(read.value.latest.checkpoint.size, 15)
    assert.deepEqual(
      read.value.earlier,
      Array.from({ length: 16 }, (_, i) => i),
    )
    assert.equal(await outcome(renamed), 'malformed entry 0')
  },
)
