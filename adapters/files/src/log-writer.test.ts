import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import { byteAt, drawsFrom, equalBytes, present, seededChance, valueOf } from '@parley/kernel'
import { parsePolicy, parseProof, tilePath, tilesOf, verifyProof } from '@parley/ledger'
import { openFrailFiles, PowerCutError } from './frail-files.ts'
import { openLogStore, sweepPartialTiles } from './log-store.ts'
import { openLogWriter } from './log-writer.ts'
import { openMemoryFiles } from './memory-files.ts'
import { testCryptography, testSigner } from './test/small-log.ts'
import { appendAll, log, open, root, submissions, whole } from './test/written-log.ts'

test('however entries are batched, every tile and bundle of every size is the same', async () => {
  const stored = new Map<string, Bytes>()
  const writer = await open(openMemoryFiles(stored))
  await appendAll(writer, 7)
  assert.ok(equalBytes(writer.state.root(), root))
  for (const tile of tilesOf(submissions.length)) {
    const path = tilePath(tile)
    assert.deepEqual(stored.get(path), whole.get(path), path)
  }
})

test('reading back gives the entries, from any index on', async () => {
  const store = openLogStore(openMemoryFiles(whole))
  for (const from of [0, 1, 255, 256, 300, 601]) {
    const read: Bytes[] = []
    for await (const entry of store.entries(602, from)) read.push(entry)
    assert.equal(read.length, 602 - from)
    assert.deepEqual(read[0], submissions[from]?.note)
  }
})

test('a bundle narrower than the stored one is cut from it, a wider one is not there', async () => {
  const store = openLogStore(openMemoryFiles(whole))
  const narrow = present(await store.bundle(0, 3), 'a bundle')
  assert.ok(
    equalBytes(
      narrow,
      present(whole.get(tilePath({ level: 'entries', index: 0, width: 256 })), 'full').subarray(
        0,
        narrow.length,
      ),
    ),
  )
  assert.equal(await store.bundle(2, 200), null)
  assert.equal(await store.bundle(3, 1), null)
})

test('every answer is an index whose proof verifies; a repeated text gets the index it has', async () => {
  const writer = await open(openMemoryFiles())
  const policy = valueOf(parsePolicy(log.policy, testCryptography))
  await writer.append(submissions.slice(0, 40))
  const again = await writer.append([...submissions.slice(38, 42), ...submissions.slice(38, 42)])
  assert.deepEqual(again.map(valueOf), [38, 39, 40, 41, 38, 39, 40, 41])
  assert.equal(writer.state.size, 42)
  for (const index of [0, 17, 41]) {
    const proof = valueOf(parseProof(writer.proofOf(index)))
    valueOf(verifyProof(present(submissions[index], 'it').note, proof, policy, testCryptography))
  }
})

test('refuses one submission and takes the others of its batch', async () => {
  const writer = await open(openMemoryFiles())
  const [opening, ring, one, two] = submissions.slice(0, 4).map((s) => present(s, 'a submission'))
  assert.ok(opening && ring && one && two)
  const altered = { ...one, note: one.note.with(60, byteAt(one.note, 60) ^ 1) }
  const extra = { ...one, blobs: [new Uint8Array(9)] }
  const answers = await writer.append([
    one,
    opening,
    opening,
    two,
    ring,
    altered,
    extra,
    two,
    one,
    two,
  ])
  assert.deepEqual(
    answers.map((a) => (a.ok ? a.value : a.refusal.code)),
    [
      'not-opened',
      0,
      0,
      'unknown-signer',
      1,
      answers[5]?.ok === false && answers[5].refusal.code,
      'blob-unnamed',
      'chain-gap',
      2,
      3,
    ],
  )
  assert.ok(!answers[5]?.ok)
})

test('after a fault the writer takes nothing more until the log is opened again', async () => {
  const draws = drawsFrom(seededChance(testCryptography, 'x', 'x'))
  const writer = await open(openFrailFiles(openMemoryFiles(), 3, draws))
  await assert.rejects(writer.append(submissions.slice(0, 5)), PowerCutError)
  await assert.rejects(writer.append(submissions.slice(5, 6)), /met no fault/)
})

test('two calls at once are a fault of the caller', async () => {
  const writer = await open(openMemoryFiles())
  const first = writer.append(submissions.slice(0, 2))
  await assert.rejects(writer.append(submissions.slice(2, 3)), /is not writing/)
  await first
})

test('a head that someone else replaced stops the writer', async () => {
  const stored = new Map<string, Bytes>()
  const writer = await open(openMemoryFiles(stored))
  await writer.append(submissions.slice(0, 10))
  const other = await open(openMemoryFiles(stored))
  await other.append(submissions.slice(10, 20))
  const before = new Map(stored)
  await assert.rejects(writer.append(submissions.slice(10, 12)), /second writer/)
  assert.deepEqual(stored, before, 'it wrote nothing over what the other has acknowledged')
})

test('a damaged log does not open, and says which file', async () => {
  const damages: readonly (readonly [string, (bytes: Bytes) => Bytes | null, RegExp])[] = [
    ['head', (b) => b.with(3, 0x21), /log file head/],
    ['tile/entries/000', (b) => b.subarray(0, 5000), /tile\/entries\/000/],
    ['tile/entries/000', () => null, /found none/],
    ['tile/entries/001', (b) => b.with(100, byteAt(b, 100) ^ 1), /log file/],
    ['policy', () => null, /policy/],
    ['policy', () => new Uint8Array(3), /./],
  ]
  for (const [path, damage, told] of damages) {
    const stored = new Map(whole)
    const bytes = damage(present(stored.get(path), path))
    if (bytes === null) stored.delete(path)
    else stored.set(path, bytes)
    await assert.rejects(open(openMemoryFiles(stored)), told, path)
  }
})

test('a log does not open under another key or name', async () => {
  const files = openMemoryFiles(new Map(whole))
  const options = { ...log, files, cryptography: testCryptography }
  const other = { ...testSigner('someone'), name: log.origin }
  await assert.rejects(openLogWriter({ ...options, logKey: other }), /named like its log/)
  const samename = { ...log.logKey, vkey: log.logKey.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') }
  await assert.rejects(openLogWriter({ ...options, logKey: samename }), /vkey-id/)
})

test('sweeping removes partial tiles that full ones replaced, up to the witnessed size', async () => {
  const stored = new Map<string, Bytes>()
  const files = openMemoryFiles(stored)
  await appendAll(await open(files), 100)
  await sweepPartialTiles(files, 255)
  assert.ok((await files.list('tile/entries/000.p/')).length > 0)
  await sweepPartialTiles(files, 602)
  assert.deepEqual(await files.list('tile/entries/000.p/'), [])
  assert.ok((await files.list('tile/entries/002.p/')).length > 0)
  assert.ok((await files.list('tile/1/000.p/')).length > 0)
  await appendAll(await open(files), 1)
})
