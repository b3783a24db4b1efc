import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { DirectoryHeldError, lockDirectory } from '@parley/files'
import { copyDirectory, DirectoryCopyError } from './directory-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-copy-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const from = join(folder, 'data')
const to = join(folder, 'backups', 'one')

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['log/tile', 'log/lock', 'log/tmp', 'private']) {
    mkdirSync(join(from, name), { recursive: true })
  }
  writeFileSync(join(from, 'log/tile/000'), 'entries')
  writeFileSync(join(from, 'log/lock/1'), '')
  writeFileSync(join(from, 'log/tmp/9'), 'torn')
  writeFileSync(join(from, 'private/head'), 'head')
})

test('a copy holds the data and nothing of a running process', async () => {
  await copyDirectory(from, to)
  assert.equal(readFileSync(join(to, 'log/tile/000'), 'utf8'), 'entries')
  assert.equal(readFileSync(join(to, 'private/head'), 'utf8'), 'head')
  for (const name of ['log/lock', 'log/tmp', 'lock']) assert.ok(!existsSync(join(to, name)), name)
  assert.ok(!existsSync(`${to}.partial`))
})

test('what an interrupted copy left is no copy, and does not hinder the next', async () => {
  mkdirSync(`${to}.partial/old`, { recursive: true })
  await copyDirectory(from, to)
  assert.ok(!existsSync(join(to, 'old')))
})

test('a copy replaces nothing, copies nothing that is not there, and not into itself', async () => {
  mkdirSync(to, { recursive: true })
  await assert.rejects(copyDirectory(from, to), DirectoryCopyError)
  await assert.rejects(copyDirectory(join(folder, 'none'), join(folder, 'two')), DirectoryCopyError)
  await assert.rejects(copyDirectory(from, join(from, 'inside')), DirectoryCopyError)
  assert.ok(!existsSync(join(from, 'inside')))
})

test('a directory that a process has is not copied', async () => {
  const lock = await lockDirectory(from)
  await assert.rejects(copyDirectory(from, to), DirectoryHeldError)
  await lock.release()
  assert.ok(!existsSync(to))
  await copyDirectory(from, to)
})
