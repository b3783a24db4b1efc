// Whoever holds a log's directory may be its enemy: every way to alter one must be named.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concatBytes, present, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { baseLog, blobOf } from '../test/cases/base-log.ts'
import { logLine, witnessLine } from '../test/cases/checkpoint-cases.ts'
import { layOut, signedCheckpoint, treeOf } from '../test/directory-maker.ts'
import { logOf, ORIGIN, POLICY, signText, testCryptography, testKey } from '../test/log-maker.ts'
import { memoryDirectory } from '../test/memory-directory.ts'
import { blobPath } from './directory.ts'
import { blobIdOf } from './hash.ts'
import type { BlobId } from './hash.ts'
import { formatNote, parseNote, withSignatures } from './note.ts'
import { encodeBundle } from './tiles.ts'
import { verifyDirectory } from './verify-directory.ts'

const NOTES = baseLog().notes
const idOf = (n: number): BlobId => blobIdOf(testCryptography, blobOf(n))
const BLOBS = new Map([1, 3].map((n) => [idOf(n), blobOf(n)]))
const GOOD = layOut({ notes: NOTES, earlier: [5, 9], blobs: BLOBS })
const ALL = ['a', 'b', 'c', 'd']

const answer = async (files: ReadonlyMap<string, Bytes>, policy?: Bytes): Promise<string> => {
  const options = { held: true, ...(policy === undefined ? {} : { policy }) }
  const result = await verifyDirectory(memoryDirectory(files), testCryptography, options)
  if (result.ok) return `ok ${result.value.size}`
  return `${result.refusal.code} ${result.refusal.at}`
}
const altered = (change: Readonly<Record<string, Bytes | null>>): ReadonlyMap<string, Bytes> => {
  const files = new Map(GOOD)
  for (const [path, bytes] of Object.entries(change)) {
    if (bytes === null) files.delete(path)
    else files.set(path, bytes)
  }
  return files
}
const file = (path: string): Bytes => present(GOOD.get(path), path)
const text = (path: string): string => present(utf8Text(file(path)), path)
const relined = (path: string, change: (text: string) => string): ReadonlyMap<string, Bytes> =>
  altered({ [path]: utf8Bytes(change(text(path))) })

test('the directory verifies, whatever a crash left beyond its checkpoint', async () => {
  assert.equal(await answer(GOOD), 'ok 13')
  const left = { 'tile/0/000.p/14': new Uint8Array(3), 'tile/entries/000.p/14': new Uint8Array(3) }
  assert.equal(await answer(altered(left)), 'ok 13')
})

test('a checkpoint that claims more entries than anyone could store is refused at once', async () => {
  const text = `${ORIGIN}\n${Number.MAX_SAFE_INTEGER}\n${'A'.repeat(43)}=\n`
  const lines = [logLine(text), ...['a', 'b', 'c'].map((w) => witnessLine(text, w))]
  const claimed = altered({ checkpoint: formatNote(text, lines) })
  assert.equal(await answer(claimed), 'tile-missing tile/entries/000')
})

test('a checkpoint that was cut, put back or signed otherwise is refused', async () => {
  const lines = text('checkpoint').split('\n')
  for (let n = 0; n < lines.length - 3; n++) {
    const found = await answer(altered({ checkpoint: utf8Bytes(lines.slice(0, n).join('\n')) }))
    assert.ok(!found.startsWith('ok'), `cut after line ${n}`)
  }
  const old = altered({ checkpoint: file('checkpoints/5') })
  assert.equal(await answer(old), 'rolled-back checkpoints/9')
  assert.equal(await answer(altered({ checkpoint: null })), 'file-missing checkpoint')
  const without = (path: string, name: string): ReadonlyMap<string, Bytes> =>
    relined(path, (t) => t.replace(new RegExp(`— ${name}.*\n`), ''))
  assert.equal(await answer(without('checkpoint', 'a.example')), 'quorum-missing checkpoint')
  assert.equal(await answer(without('checkpoints/9', 'b.example')), 'quorum-missing checkpoints/9')
  assert.equal(await answer(without('checkpoint', 'demo.parley')), 'unsigned checkpoint')
})

test('cosignatures transplanted, re-timed or by strangers are refused', async () => {
  const note = valueOf(parseNote(file('checkpoint')))
  const other = valueOf(parseNote(file('checkpoints/9')))
  const [, line] = other.signatures
  assert.ok(line)
  const put = (one: typeof line): ReadonlyMap<string, Bytes> =>
    altered({ checkpoint: withSignatures(note, [one]) })
  assert.equal(await answer(put(line)), 'bad-signature checkpoint')
  const [, own] = note.signatures
  assert.ok(own)
  const retimed = { ...own, signature: own.signature.with(7, 0xff) }
  assert.equal(await answer(put(retimed)), 'bad-signature checkpoint')
  assert.equal(await answer(put(witnessLine(note.text, 'z'))), 'unknown-signer checkpoint')
})

test('a second root signed at an old size is a fork', async () => {
  const forged = treeOf(NOTES.with(2, utf8Bytes('another entry')))
  const files = altered({ 'checkpoints/9': signedCheckpoint(forged, 9, ALL) })
  assert.equal(await answer(files), 'fork checkpoints/9')
  const latest = altered({ checkpoint: signedCheckpoint(forged, 13, ALL) })
  assert.equal(await answer(latest), 'root-differs checkpoint')
  const beside = altered({ 'checkpoints/13': signedCheckpoint(forged, 13, ALL) })
  assert.equal(await answer(beside), 'fork checkpoints/13')
})

test('tiles and bundles missing, cut, exchanged or altered are refused', async () => {
  const [tile, bundle] = ['tile/0/000.p/13', 'tile/entries/000.p/13']
  const flip = (path: string): Bytes => file(path).map((b, i) => (i === 40 ? b ^ 1 : b))
  assert.equal(await answer(altered({ [tile]: null })), `tile-missing ${tile}`)
  assert.equal(await answer(altered({ [bundle]: null })), `tile-missing ${bundle}`)
  assert.equal(await answer(altered({ [tile]: file(tile).slice(32) })), `tile-malformed ${tile}`)
  assert.equal(await answer(altered({ [tile]: file(tile).slice(1) })), `tile-malformed ${tile}`)
  assert.equal(await answer(altered({ [tile]: flip(tile) })), `tile-differs ${tile}`)
  assert.equal(
    await answer(altered({ [bundle]: file(bundle).slice(1) })),
    `tile-malformed ${bundle}`,
  )
  assert.equal(
    await answer(altered({ [tile]: file(bundle), [bundle]: file(tile) })),
    `tile-malformed ${bundle}`,
  )
  assert.equal(
    await answer(altered({ 'tile/0/000.p/5': flip('tile/0/000.p/5') })),
    'tile-differs tile/0/000.p/5',
  )
  assert.equal(await answer(altered({ 'tile/0/1000': flip(tile) })), 'stray-file tile/0/1000')
  assert.equal(await answer(altered({ 'tile/note.txt': flip(tile) })), 'stray-file tile/note.txt')
  assert.equal(
    await answer(altered({ 'checkpoints/09': file('checkpoints/9') })),
    'stray-file checkpoints/09',
  )
  assert.equal(
    await answer(altered({ 'checkpoints/8': file('checkpoints/9') })),
    'size checkpoints/8',
  )
})

test('a hub and all witnesses together cannot drop, repeat, reorder or replace an entry unseen', async () => {
  const rebuilt = (notes: readonly Bytes[]): Promise<string> =>
    answer(layOut({ notes, witnesses: ALL, blobs: BLOBS }))
  for (let i = 0; i < NOTES.length - 1; i++) {
    assert.ok(!(await rebuilt(NOTES.toSpliced(i, 1))).startsWith('ok'), `entry ${i} dropped`)
    const repeated = NOTES.toSpliced(i, 0, present(NOTES[i], 'a note'))
    assert.ok(!(await rebuilt(repeated)).startsWith('ok'), `entry ${i} repeated`)
    const [one, two] = [present(NOTES[i], 'a note'), present(NOTES[i + 1], 'a note')]
    assert.ok(
      !(await rebuilt(NOTES.toSpliced(i, 2, two, one))).startsWith('ok'),
      `entries ${i} and ${i + 1} exchanged`,
    )
  }
  const seventh = valueOf(parseNote(present(NOTES[7], 'a note')))
  const stranger = signText(seventh.text, ['a/officer/9'])
  assert.equal(await rebuilt(NOTES.with(7, stranger)), 'author-not-first entry 7')
})

test('the last entry alone can be dropped by a hub and a quorum that never showed it', async () => {
  const files = layOut({ notes: NOTES.slice(0, -1), witnesses: ALL, blobs: BLOBS })
  assert.equal(await answer(files), 'ok 12')
})

test('a weakened or exchanged policy is not the one entry 0 is bound to', async () => {
  const weak = utf8Bytes(present(utf8Text(POLICY), 'text').replace('three 3', 'three 1'))
  assert.equal(await answer(altered({ policy: weak })), 'policy-changed entry 0')
  assert.equal(await answer(GOOD, weak), 'policy-changed entry 0')
  const stranger = utf8Bytes(
    `log ${testKey('demo.parley.example/x/other').key.vkey}\nquorum none\n`,
  )
  assert.equal(await answer(GOOD, stranger), 'other-log checkpoint')
  assert.equal(
    await answer(altered({ policy: utf8Bytes('quorum none') })),
    'policy-malformed policy',
  )
  assert.equal(await answer(altered({ policy: null })), 'file-missing policy')
})

test('blobs missing, altered, not erased or named by nobody are told', async () => {
  const [one, three] = [blobPath(idOf(1)), blobPath(idOf(3))]
  assert.equal(await answer(altered({ [three]: null })), `blob-missing ${three}`)
  assert.equal(
    await answer(altered({ [three]: utf8Bytes('ciphertext 4') })),
    `blob-differs ${three}`,
  )
  assert.equal(await answer(altered({ [three]: blobOf(33) })), `blob-size ${three}`)
  assert.equal(
    await answer(altered({ [three]: file(one), [one]: file(three) })),
    `blob-differs ${one}`,
  )
  assert.equal(
    await answer(altered({ [blobPath(idOf(2))]: blobOf(2) })),
    `not-erased ${blobPath(idOf(2))}`,
  )
  assert.equal(
    await answer(altered({ [blobPath(idOf(9))]: blobOf(9) })),
    `stray-file ${blobPath(idOf(9))}`,
  )
  const reported = await verifyDirectory(
    memoryDirectory(altered({ [three]: null })),
    testCryptography,
  )
  assert.ok(reported.ok)
  const { missing, erased } = reported.value
  assert.deepEqual(missing, { count: 1, first: [idOf(3)] })
  assert.deepEqual(erased, { count: 1, first: [idOf(2)] })
})

test('bundles that are replaced between the reading of files and that of entries are refused', async () => {
  const log = logOf(NOTES.slice(0, -1))
  const other = log.make({ author: 'a/officer/1', kind: 'list.counted', body: { count: 7 } })
  const forged = present(NOTES.at(-1), 'a note').map((byte, i) => (i === 300 ? byte ^ 1 : byte))
  const answers = new Map<string, Bytes | null>([
    ['root-differs checkpoint', encodeBundle([...NOTES.slice(0, -1), other])],
    ['tile-malformed tile/entries/000.p/13', encodeBundle(NOTES.slice(0, -1))],
    ['tile-missing tile/entries/000.p/13', null],
    ['bad-signature entry 12', encodeBundle([...NOTES.slice(0, -1), forged])],
  ])
  for (const [expected, later] of answers) {
    const kept = memoryDirectory(GOOD)
    let count = 0
    const read: typeof kept.read = (path) => {
      const isSecond = path === 'tile/entries/000.p/13' && ++count === 2
      return isSecond ? Promise.resolve(later) : kept.read(path)
    }
    const result = await verifyDirectory({ ...kept, read }, testCryptography)
    const found = result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.at}`
    assert.equal(found, expected)
  }
})

test('a directory that walks its files is judged as one that lists them', async () => {
  const kept = memoryDirectory(
    altered({ 'blob/ff/x': new Uint8Array(1), 'blob/0': new Uint8Array(1) }),
  )
  const walk = async function* (prefix: string): AsyncGenerator<string> {
    yield* (await kept.list(prefix)).toReversed()
  }
  for (const directory of [kept, { ...kept, walk }]) {
    const result = await verifyDirectory(directory, testCryptography)
    assert.equal(
      result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.at}`,
      'stray-file blob/0',
    )
  }
  const good = { ...memoryDirectory(GOOD), walk: () => walkOf([...GOOD.keys()]) }
  assert.ok((await verifyDirectory(good, testCryptography, { held: true })).ok)
})

async function* walkOf(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths.filter((one) => one.startsWith('blob/')))
    yield await Promise.resolve(path)
}

test('a byte changed, removed or added anywhere is noticed', async () => {
  const paths = [...GOOD.keys()]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (path, at, by) => {
        const bytes = file(path)
        const i = at % bytes.length
        const mutants = [
          bytes.with(i, (bytes[i] ?? 0) ^ by),
          concatBytes(bytes.slice(0, i), bytes.slice(i + 1)),
          concatBytes(bytes.slice(0, i), Uint8Array.of(by), bytes.slice(i)),
        ]
        for (const mutant of mutants) {
          if (Buffer.compare(mutant, bytes) === 0) continue
          assert.ok(!(await answer(altered({ [path]: mutant }))).startsWith('ok'), path)
        }
      },
    ),
    { numRuns: 40 },
  )
})
