// The files of every log of a prepared demonstration in one file: a start reads one file instead of
// twenty thousand. A header of JSON names every file once, with the owners that hold it; the bytes follow.
// It is not compressed: nearly all is ciphertext, and unpacking would cost a start half a second.
import type { Bytes } from '@parley/kernel'
import {
  concatBytes,
  invariant,
  uint32At,
  uint32ToBytes,
  utf8Bytes,
  utf8Text,
} from '@parley/kernel'
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { parseTilePath, tilePath, tilesOf } from '@parley/ledger'

/** Stored files by owner and path. */
export type LogStores = Map<string, Map<string, Bytes>>

/** The owners of a file by their numbers, its path and its length; files follow each other without a gap. */
type Packed = readonly [owners: readonly number[], path: string, length: number]

interface Header {
  readonly owners: readonly string[]
  readonly files: readonly Packed[]
}

export function packLogs(stores: LogStores): Bytes {
  const owners = [...stores.keys()]
  const files: { readonly held: number[]; readonly path: string; readonly bytes: Bytes }[] = []
  const ciphertexts = new Map<string, number[]>()
  for (const [number, stored] of [...stores.values()].entries()) {
    for (const [path, bytes] of stored) {
      if (!isNeeded(path, stored)) continue
      const others = ciphertexts.get(path) // named by its hash: the same bytes in every copy
      if (others !== undefined) others.push(number)
      else {
        const held = [number]
        files.push({ held, path, bytes })
        if (path.startsWith('blob/')) ciphertexts.set(path, held)
      }
    }
  }
  const packed = files.map(({ held, path, bytes }): Packed => [held, path, bytes.length])
  const header = utf8Bytes(JSON.stringify({ owners, files: packed } satisfies Header))
  return concatBytes(uint32ToBytes(header.length), header, ...files.map(({ bytes }) => bytes))
}

/** @throws InvariantError for a file that `packLogs` did not write */
export function unpackLogs(bytes: Bytes): LogStores {
  let at = 4 + uint32At(bytes, 0)
  const header = utf8Text(bytes.subarray(4, at))
  invariant(header !== null, 'a packed demonstration')
  const { owners, files } = JSON.parse(header) as Header // written by packLogs
  const stores: LogStores = new Map(owners.map((owner) => [owner, new Map<string, Bytes>()]))
  const byNumber = [...stores.values()]
  for (const [held, path, length] of files) {
    const one = bytes.subarray(at, (at += length)) // one for all owners, so that they hold the same bytes
    for (const number of held) byNumber[number]?.set(path, one)
  }
  invariant(at === bytes.length, 'a packed demonstration of its full length')
  return stores
}

/** Opens an owner's files over these stores, in memory. */
export function filesFrom(stores: LogStores): (owner: string) => Promise<LogFiles> {
  return (owner) => {
    const stored = stores.get(owner) ?? new Map<string, Bytes>()
    stores.set(owner, stored)
    return Promise.resolve(openMemoryFiles(stored, { sharesBytes: true }))
  }
}

// A partial tile that a fuller one has replaced is cut from it on demand; a copy need not carry it.
function isNeeded(path: string, stored: ReadonlyMap<string, Bytes>): boolean {
  const tile = parseTilePath(path)
  if (tile === null) return true
  return latestTiles(stored).has(tilePath(tile))
}

const latest = new WeakMap<ReadonlyMap<string, Bytes>, ReadonlySet<string>>()

function latestTiles(stored: ReadonlyMap<string, Bytes>): ReadonlySet<string> {
  const known = latest.get(stored)
  if (known !== undefined) return known
  const head = utf8Text(stored.get('head') ?? new Uint8Array(0)) ?? ''
  const size = Number(head.split('\n')[1] ?? '0')
  const needed = new Set(tilesOf(size).map(tilePath))
  latest.set(stored, needed)
  return needed
}
