// What every implementation of LogFiles answers alike; each one's tests run it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8Bytes, utf8Text } from '@parley/kernel'
import type { LogFiles } from '../log-files.ts'

export function logFilesContract(name: string, make: () => Promise<LogFiles>): void {
  const named = (path: string, text: string) => ({ path, bytes: utf8Bytes(text) })
  const textOf = async (files: LogFiles, path: string): Promise<string | null> => {
    const bytes = await files.read(path)
    return bytes === null ? null : utf8Text(bytes)
  }

  test(`${name}: what was written is read, whole, under its own name`, async () => {
    const files = await make()
    await files.writeAll([
      named('checkpoint', 'one'),
      named('tile/0/x001/000', 'two'),
      named('empty', ''),
    ])
    assert.equal(await textOf(files, 'checkpoint'), 'one')
    assert.equal(await textOf(files, 'tile/0/x001/000'), 'two')
    assert.equal(await textOf(files, 'empty'), '')
    assert.equal(await files.sizeOf('tile/0/x001/000'), 3)
    await files.close()
  })

  test(`${name}: a missing file is null, not a fault`, async () => {
    const files = await make()
    await files.writeAll([named('checkpoint', 'one')])
    assert.equal(await files.read('policy'), null)
    assert.equal(await files.read('tile/0/000'), null)
    assert.equal(await files.read('checkpoint/3'), null)
    assert.equal(await files.sizeOf('policy'), null)
    await files.removeAll(['policy', 'no/such/folder'])
    await files.close()
  })

  test(`${name}: a second write replaces, a removal removes, and both may be repeated`, async () => {
    const files = await make()
    await files.writeAll([named('a/b', 'longer than the next')])
    await files.writeAll([named('a/b', 'short')])
    await files.writeAll([named('a/b', 'short'), named('a/c', 'c')])
    assert.equal(await textOf(files, 'a/b'), 'short')
    await files.removeAll(['a/b'])
    await files.removeAll(['a/b'])
    assert.deepEqual(await files.list(''), ['a/c'])
    await files.close()
  })

  test(`${name}: a list is sorted, by prefix of the whole path, folders left out; a walk finds the same`, async () => {
    const files = await make()
    const paths = [
      'tile/0/000',
      'tile/0/000.p/3',
      'tile/1/000',
      'tile/entries/000',
      'blob/aa/1',
      'b',
    ]
    await files.writeAll(paths.map((path) => named(path, path)))
    assert.deepEqual(await files.list(''), [...paths].sort())
    assert.deepEqual(await files.list('tile/0/'), ['tile/0/000', 'tile/0/000.p/3'])
    assert.deepEqual(await files.list('tile/0'), ['tile/0/000', 'tile/0/000.p/3'])
    assert.deepEqual(await files.list('b'), ['b', 'blob/aa/1'])
    assert.deepEqual(await files.list('nothing/'), [])
    for (const prefix of ['', 'tile/0/', 'tile/0', 'b', 'blob/', 'nothing/']) {
      const walked: string[] = []
      for await (const path of files.walk?.(prefix) ?? []) walked.push(path)
      if (files.walk !== undefined) assert.deepEqual(walked.sort(), await files.list(prefix))
    }
    await files.close()
  })

  test(`${name}: what it gave and what it was given stay apart`, async () => {
    const files = await make()
    const given = utf8Bytes('abc')
    await files.writeAll([{ path: 'x', bytes: given }])
    given.fill(0)
    ;(await files.read('x'))?.fill(0)
    assert.equal(await textOf(files, 'x'), 'abc')
    await files.close()
  })

  test(`${name}: refuses every path that leads elsewhere`, async () => {
    const files = await make()
    const bad = [
      '..',
      '../x',
      'a/../b',
      '/x',
      'a//b',
      '',
      'a/',
      '.',
      'tmp/../x',
      'a\\b',
      'a b',
      'é',
      '.hidden',
      'a\0',
    ]
    for (const path of bad) {
      await assert.rejects(
        async () => files.writeAll([named(path, 'x')]),
        /path inside the log/,
        path,
      )
      await assert.rejects(async () => files.read(path), /path inside the log/, path)
    }
    await files.close()
  })
}
