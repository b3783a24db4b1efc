// One change of a log's directory by chance: a byte, a file, a path.
import type { Bytes } from '@parley/kernel'
import { utf8Bytes } from '@parley/kernel'
import { baseLog, blobName, blobOf } from '../../core/ledger/test/cases/base-log.ts'
import { layOut } from '../../core/ledger/test/directory-maker.ts'
import type { BlobId } from '../../core/ledger/src/hash.ts'
import type { Directory } from '../reader.mjs'
import type { Dice } from './random-log.ts'

export type Files = ReadonlyMap<string, Bytes>

/** Files in memory as the second reader reads them. */
export function directoryOf(files: Files): Directory {
  return {
    list: (prefix) => [...files.keys()].filter((path) => path.startsWith(prefix)).toSorted(),
    read: (path) => files.get(path) ?? null,
  }
}

/** The base log as a hub lays it out, with every blob but the erased one. */
export function baseFiles(): Files {
  const blobs = new Map([1, 3].map((n) => [blobName(n) as BlobId, blobOf(n)]))
  return layOut({ notes: baseLog().notes, earlier: [5, 8], blobs })
}

const OTHER_PATHS = [
  'tile/0/001',
  'tile/0/000.p/4',
  'tile/1/000.p/1',
  'tile/entries/000',
  'tile/entries/000.p/3',
  'tile/0/000',
  'tile/x',
  'tile/0/000.p/13',
  'checkpoints/05',
  'checkpoints/x',
  'checkpoints/13',
  'checkpoints/14',
  'blob/00/x',
  `blob/${blobName(2).slice(7, 9)}/${blobName(2).slice(7)}`,
  'README',
  'checkpoint.old',
]

export function changed(dice: Dice, files: Files): Files {
  const next = new Map(files)
  const [path, bytes] = dice.pick([...files])
  const [, otherBytes] = dice.pick([...files])
  const changes: readonly (() => void)[] = [
    () => next.set(path, flipped(dice, bytes)),
    () => next.delete(path),
    () => next.set(path, otherBytes),
    () => next.set(path, bytes.slice(0, dice.roll(bytes.length + 1))),
    () => next.set(path, Uint8Array.of(...bytes, dice.pick([0, 10, 32]))),
    () => next.set(dice.pick(OTHER_PATHS), otherBytes),
    () => next.set(dice.pick(OTHER_PATHS), blobOf(2)),
    () => next.set(path, lineMoved(dice, bytes)),
  ]
  dice.pick(changes)()
  return next
}

export function flipped(dice: Dice, bytes: Bytes): Bytes {
  const next = bytes.slice()
  const at = dice.roll(bytes.length)
  next[at] = (next[at] ?? 0) ^ (1 << dice.roll(8))
  return next
}

/** A line left out, or put at the end. */
function lineMoved(dice: Dice, bytes: Bytes): Bytes {
  const lines = new TextDecoder('latin1').decode(bytes).split('\n')
  const [line = ''] = lines.splice(dice.roll(lines.length), 1)
  const text = dice.oneIn(2) ? lines.join('\n') : `${lines.join('\n')}${line}\n`
  return utf8Bytes(text)
}
