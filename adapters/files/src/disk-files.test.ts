import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DirectoryHeldError } from './directory-lock.ts'
import { nodeDisk } from './disk-calls.ts'
import { diskReader, openDiskFiles } from './disk-files.ts'
import { logFilesContract } from './test/log-files-contract.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-files-'))
after(() => rmSync(root, { recursive: true, force: true }))
let count = 0
const fresh = (): string => join(root, String(++count))

logFilesContract('disk', () => openDiskFiles(fresh()))

test('a second process is refused, told who has the directory, and may read', async () => {
  const directory = fresh()
  const main = join(import.meta.dirname, 'test/writing-process.ts')
  const child = spawn(process.execPath, [...process.execArgv, main, directory, '0'])
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await assert.rejects(openDiskFiles(directory), (fault: unknown) => {
    assert.ok(fault instanceof DirectoryHeldError)
    assert.equal(fault.holder, child.pid)
    assert.match(fault.message, new RegExp(`process ${child.pid}`))
    return true
  })
  assert.ok(Array.isArray(await diskReader(directory).list('')))
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGKILL')
  await ended
  await (await openDiskFiles(directory)).close()
})

test('the same process is refused a second opening until it closes the first', async () => {
  const directory = fresh()
  const first = await openDiskFiles(directory)
  await assert.rejects(openDiskFiles(directory), DirectoryHeldError)
  await first.close()
  await (await openDiskFiles(directory)).close()
})

test('closing waits for the writes under way, and no write is taken after it', async () => {
  const directory = fresh()
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const disk = {
    ...nodeDisk,
    rename: (from: string, to: string) => held.then(() => nodeDisk.rename(from, to)),
  }
  const files = await openDiskFiles(directory, { disk })
  const written = files.writeAll([{ path: 'head', bytes: new Uint8Array(3) }])
  const closed = files.close()
  await assert.rejects(files.writeAll([{ path: 'late', bytes: new Uint8Array(1) }]), /not closed/)
  await assert.rejects(files.removeAll(['head']), /not closed/)
  await assert.rejects(openDiskFiles(directory), DirectoryHeldError)
  letGo()
  await Promise.all([written, closed])
  const next = await openDiskFiles(directory)
  assert.deepEqual(await next.list(''), ['head'])
  await next.close()
  await files.close() // again, and the folder is no longer its own to let go of
})

test('claims of processes that cannot be alive do not hold a directory', async () => {
  const stale: readonly (readonly [string, string])[] = [
    ['4194999', 'any-boot 17\n'], // above the largest process number
    [String(process.pid), 'another-boot 17\n'], // our number, before the machine started again
    [String(process.pid), ''], // ours, cut off
    [String(process.ppid), 'another-boot 17\n'],
    ['notes.txt', 'not a claim'],
  ]
  for (const [name, text] of stale) {
    const directory = fresh()
    mkdirSync(join(directory, 'lock'), { recursive: true })
    writeFileSync(join(directory, 'lock', name), text)
    if (text === '') await assert.rejects(openDiskFiles(directory), DirectoryHeldError)
    else await (await openDiskFiles(directory)).close()
  }
})

test('a claim not yet written through holds, if its process lives', async () => {
  const directory = fresh()
  mkdirSync(join(directory, 'lock'), { recursive: true })
  writeFileSync(join(directory, 'lock', String(process.ppid)), '')
  await assert.rejects(openDiskFiles(directory), DirectoryHeldError)
})

test('a file that cannot be placed is a fault, and its neighbours of the same write are whole or absent', async () => {
  const files = await openDiskFiles(fresh())
  await files.writeAll([{ path: 'a', bytes: new Uint8Array(3) }])
  const bytes = new Uint8Array(100)
  await assert.rejects(
    files.writeAll([
      { path: 'a/b', bytes },
      { path: 'c', bytes },
    ]),
  )
  assert.ok([null, 100].includes(await files.sizeOf('c')))
  assert.equal(await files.sizeOf('a'), 3)
  await files.close()
})
