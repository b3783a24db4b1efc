// Whole directories of the base log, each with a few files changed by somebody who wants to be believed.
import { present, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Bytes, Json } from '@parley/kernel'
import { blobPath } from '../../src/directory.ts'
import { formatNote } from '../../src/note.ts'
import { layOut, signedCheckpoint, treeOf } from '../directory-maker.ts'
import { ORIGIN, POLICY, signText } from '../log-maker.ts'
import { blobName, blobOf } from './base-log.ts'
import { logLine, witnessLine } from './checkpoint-cases.ts'
import { NOTES } from './entry-cases.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

type BlobName = Parameters<typeof blobPath>[0]
// blobName makes the names of blobs.
const pathOf = (n: number): string => blobPath(blobName(n) as BlobName)
const BLOBS = new Map([1, 3].map((n) => [blobName(n) as BlobName, blobOf(n)]))
const THREE = ['a', 'b', 'c']

/** The directory that the cases change: the base log with two earlier checkpoints and all blobs due. */
export const BASE_FILES: ReadonlyMap<string, Bytes> = layOut({
  notes: NOTES,
  earlier: [5, 9],
  blobs: BLOBS,
})

type Change = Readonly<Record<string, Bytes | null>>

const directory = (name: string, expect: string, change: Change, held = false): VectorCase => {
  const files = Object.entries(change).map(([path, bytes]): [string, Json] => [
    path,
    bytes === null ? null : bytesJson(bytes),
  ])
  return vector(name, expect, { change: Object.fromEntries(files), held })
}
const file = (path: string): Bytes => present(BASE_FILES.get(path), path)
const flip = (path: string, at: number): Change => {
  const bytes = file(path)
  return { [path]: bytes.with(at, (bytes[at] ?? 0) ^ 1) }
}
const relined = (path: string, find: RegExp, put: string): Change => {
  const text = present(utf8Text(file(path)), path)
  if (text.replace(find, put) === text) throw new Error(`nothing altered in ${path}`)
  return { [path]: utf8Bytes(text.replace(find, put)) }
}
/** Everything laid out and signed anew by the hub and all the witnesses it needs, blobs as they were. */
const rebuilt = (notes: readonly Bytes[]): Change => {
  const gone = Object.fromEntries([...BASE_FILES.keys()].map((path) => [path, null]))
  return { ...gone, ...Object.fromEntries(layOut({ notes, earlier: [5], blobs: BLOBS })) }
}
const cosigned = (size: string, root: string, witnesses = THREE): Bytes => {
  const text = `${ORIGIN}\n${size}\n${root}\n`
  return formatNote(text, [logLine(text), ...witnesses.map((w) => witnessLine(text, w))])
}
const note = (index: number): Bytes => present(NOTES[index], 'an entry')
const textOf = (index: number): string =>
  present(utf8Text(note(index))?.split('\n\n')[0], 'a text') + '\n'
const tree = treeOf(NOTES)
const ZERO_ROOT = `${'A'.repeat(43)}=`
const bundle = 'tile/entries/000.p/13'
const hashes = 'tile/0/000.p/13'

export const DIRECTORY_VALID: readonly VectorCase[] = [
  directory('as the hub laid it out', 'ok', {}, true),
  directory('with what a crash left beyond the checkpoint', 'ok', {
    'tile/0/000.p/14': new Uint8Array(3),
    'tile/entries/000.p/14': new Uint8Array(3),
  }),
  directory('without a blob that nobody erased, for a reader that need not hold it', 'ok', {
    [pathOf(1)]: null,
  }),
  directory('a fourth cosignature', 'ok', {
    checkpoint: signedCheckpoint(tree, NOTES.length, [...THREE, 'd']),
  }),
]

export const DIRECTORY_INVALID: readonly VectorCase[] = [
  directory('a bit of the policy', 'vkey-id', flip('policy', 50)),
  directory('a bit of the origin', 'other-log', flip('checkpoint', 3)),
  directory('a bit of the size', 'bad-signature', relined('checkpoint', /\n13\n/, '\n12\n')),
  directory('a bit of an earlier root', 'bad-signature', flip('checkpoints/5', 35)),
  directory('a bit of a bundle', 'tile-differs', flip(bundle, 100)),
  directory('a bit of the length before an entry', 'tile-malformed', flip(bundle, 0)),
  directory('a bit of a tile', 'tile-differs', flip(hashes, 40)),
  directory("a bit of an earlier size's bundle", 'tile-differs', flip('tile/entries/000.p/5', 9)),
  directory("a bit of an earlier size's tile", 'tile-differs', flip('tile/0/000.p/9', 9)),
  directory('a bit of a blob', 'blob-differs', flip(pathOf(1), 3)),
  directory('no policy', 'file-missing', { policy: null }),
  directory('no checkpoint', 'file-missing', { checkpoint: null }),
  directory('no bundle', 'tile-missing', { [bundle]: null }),
  directory('no tile', 'tile-missing', { [hashes]: null }),
  directory('a tile short by one hash', 'tile-malformed', {
    [hashes]: file(hashes).slice(0, -32),
  }),
  directory('a tile short by one byte', 'tile-malformed', { [hashes]: file(hashes).slice(0, -1) }),
  directory('tiles of two sizes exchanged', 'tile-differs', {
    'tile/0/000.p/5': file('tile/0/000.p/9'),
    'tile/0/000.p/9': file('tile/0/000.p/5'),
  }),
  directory('a bundle in the place of a tile', 'tile-malformed', { [hashes]: file(bundle) }),
  directory('a checkpoint cut before its signatures', 'malformed', {
    checkpoint: utf8Bytes(present(utf8Text(file('checkpoint')), 'text').split('\n\n')[0] + '\n\n'),
  }),
  directory('an old checkpoint put back', 'rolled-back', { checkpoint: file('checkpoints/5') }),
  directory('a checkpoint under the name of another size', 'size', {
    'checkpoints/6': file('checkpoints/5'),
  }),
  directory('a cosignature removed', 'quorum-missing', relined('checkpoint', /— a\.ex.*\n/, '')),
  directory('a cosignature of another size', 'bad-signature', {
    checkpoint: cosignatureFrom(5),
  }),
  directory('a cosignature by a stranger', 'unknown-signer', {
    checkpoint: signedCheckpoint(tree, NOTES.length, [...THREE, 'z']),
  }),
  directory('an earlier checkpoint without its quorum', 'quorum-missing', {
    'checkpoints/9': signedCheckpoint(tree, 9, ['a', 'b']),
  }),
  directory('another root signed at an earlier size', 'fork', {
    'checkpoints/9': cosigned('9', ZERO_ROOT),
  }),
  directory('another root signed at the latest size', 'root-differs', {
    checkpoint: cosigned('13', ZERO_ROOT),
  }),
  directory('a size without end', 'tile-missing', {
    checkpoint: cosigned('9007199254740991', ZERO_ROOT),
  }),
  directory('a weaker policy, all else as it was', 'policy-changed', {
    policy: utf8Bytes(present(utf8Text(POLICY), 'text').replace('quorum three', 'quorum none')),
  }),
  directory('an entry left out, all signed anew', 'seen-future', rebuilt(NOTES.toSpliced(7, 1))),
  directory('an entry twice, all signed anew', 'chain-gap', rebuilt([...NOTES, note(5)])),
  directory(
    'two entries exchanged, all signed anew',
    'seen-future',
    rebuilt(NOTES.toSpliced(5, 2, note(6), note(5))),
  ),
  directory(
    'an entry signed by a stranger as well, all signed anew',
    'unknown-signer',
    rebuilt(NOTES.with(7, signText(textOf(7), ['a/officer/1', 'a/officer/2', 'c/officer/1']))),
  ),
  directory(
    'a signature left out of an entry, all signed anew',
    'seen-false',
    rebuilt(NOTES.with(7, signText(textOf(7), ['a/officer/1', 'a/officer/2']))),
  ),
  directory('a file that is no tile', 'stray-file', { 'tile/0/0': new Uint8Array(32) }),
  directory('a checkpoint that is no number', 'stray-file', {
    'checkpoints/05': file('checkpoints/5'),
  }),
  directory('a blob that nobody names', 'stray-file', { [pathOf(7)]: blobOf(7) }),
  directory('a blob in the wrong folder', 'stray-file', {
    [pathOf(1).replace(/\/..\//, '/zz/')]: blobOf(1),
  }),
  directory('an erased blob', 'not-erased', { [pathOf(2)]: blobOf(2) }),
  directory('two blobs exchanged', 'blob-differs', {
    [pathOf(1)]: blobOf(3),
    [pathOf(3)]: blobOf(1),
  }),
  directory('a blob cut', 'blob-size', { [pathOf(1)]: blobOf(1).slice(1) }),
  directory('a blob gone that the reader holds', 'blob-missing', { [pathOf(1)]: null }, true),
]

/** The latest checkpoint with a cosignature moved from another size. */
function cosignatureFrom(size: number): Bytes {
  const moved = present(utf8Text(signedCheckpoint(tree, size, ['a'])), 'a checkpoint')
  const [line = ''] = moved.match(/— a\.ex.*\n/) ?? []
  const latest = present(utf8Text(file('checkpoint')), 'a checkpoint')
  return utf8Bytes(latest.replace(/— a\.ex.*\n/, line))
}
