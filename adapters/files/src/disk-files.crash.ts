// Processes killed in the middle of writing, at several steps at once.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDiskFiles } from './disk-files.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-files-killed-'))
after(() => rmSync(root, { recursive: true, force: true }))

interface Ended {
  readonly acknowledged: readonly string[]
  readonly signal: string | null
}

function writeUntilKilled(directory: string, killAt: number): Promise<Ended> {
  const main = join(import.meta.dirname, 'test/writing-process.ts')
  const child = spawn(process.execPath, [...process.execArgv, main, directory, String(killAt)])
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => resolve({ acknowledged: out.trim().split('\n'), signal }))
  })
}

test('a process killed at any step leaves whole files, and all that it acknowledged', async () => {
  const kills = [1, 5, 14, 27, 40, 61]
  await Promise.all(
    kills.map(async (killAt) => {
      const directory = join(root, String(killAt))
      const { acknowledged, signal } = await writeUntilKilled(directory, killAt)
      assert.equal(signal, 'SIGKILL')
      const files = await openDiskFiles(directory) // the dead process's claim does not hinder
      const batches = acknowledged.filter((line) => /^\d$/.test(line)).map(Number)
      for (const batch of batches) {
        assert.equal(await files.sizeOf(`a/${batch}/x`), 5000)
        assert.equal(await files.sizeOf(`b/${batch}`), 5000)
      }
      for (const path of await files.list('')) assert.equal(await files.sizeOf(path), 5000)
      const head = await files.read('head')
      if (head !== null)
        assert.ok((head[0] ?? 0) >= (batches.at(-1) ?? 0) && head.every((b) => b === head[0]))
      assert.deepEqual(readdirSync(join(directory, 'tmp')), [])
      await files.close()
    }),
  )
})
