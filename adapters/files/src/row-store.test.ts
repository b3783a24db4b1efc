import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { openRowStore } from './row-store.ts'

test('what was kept is read back, from any place, and the file has no name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-row-store-'))
  const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 })
  fc.assert(
    fc.property(pieces, fc.nat(), fc.nat(), (given, from, length) => {
      const store = openRowStore(folder)
      assert.deepEqual(readdirSync(folder), [])
      const all: number[] = []
      for (const piece of given) {
        assert.equal(store.append(piece), all.length)
        all.push(...piece)
      }
      const start = all.length === 0 ? 0 : from % all.length
      const into = new Uint8Array(Math.min(length % 400, all.length - start))
      store.read(start, into)
      assert.deepEqual([...into], all.slice(start, start + into.length))
      store.close()
      store.close()
    }),
    { numRuns: 50 },
  )
  rmSync(folder, { recursive: true })
})

test('what was never kept is not read as anything, and a closed store keeps and reads nothing', () => {
  const store = openRowStore()
  store.append(Uint8Array.of(1, 2, 3))
  assert.throws(() => store.read(2, new Uint8Array(2)), /bytes that were kept/)
  assert.throws(() => store.read(9, new Uint8Array(1)), /bytes that were kept/)
  store.close()
  assert.throws(() => store.append(Uint8Array.of(1)))
  assert.throws(() => store.read(0, new Uint8Array(1)))
})

test('a folder that is not there is an error and not another place', () => {
  assert.throws(() => openRowStore('/nowhere/at/all'), /ENOENT/)
})
