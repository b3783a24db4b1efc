// The files of every log of a prepared demonstration in one file: a start reads one file instead of
// twenty thousand. A header line of JSON names owners, paths and lengths; the bytes follow in that order.
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

interface Packed {
  readonly owner: string
  readonly path: string
  readonly at: number
  readonly length: number
}

export function packLogs(stores: LogStores): Bytes {
  const files = [...stores].flatMap(([owner, stored]) =>
    [...stored]
      .filter(([path]) => isNeeded(path, stored))
      .map(([path, bytes]) => ({ owner, path, bytes })),
  )
  const parts: Bytes[] = []
  const places = new Map<string, number>()
  let end = 0
  const index = files.map(({ owner, path, bytes }): Packed => {
    const known = places.get(path)
    const isBlob = path.startsWith('blob/') // named by its hash: the same bytes in every copy
    if (isBlob && known !== undefined) return { owner, path, at: known, length: bytes.length }
    const at = end
    places.set(path, at)
    parts.push(bytes)
    end += bytes.length
    return { owner, path, at, length: bytes.length }
  })
  const header = utf8Bytes(JSON.stringify(index))
  return concatBytes(uint32ToBytes(header.length), header, ...parts)
}

/** @throws InvariantError for a file that `packLogs` did not write */
export function unpackLogs(bytes: Bytes): LogStores {
  const start = 4 + uint32At(bytes, 0)
  const header = utf8Text(bytes.subarray(4, start))
  invariant(header !== null, 'a packed demonstration')
  const index = JSON.parse(header) as readonly Packed[] // written by packLogs
  const stores: LogStores = new Map()
  const views = new Map<number, Bytes>() // one for all owners, so that they hold the same bytes
  for (const { owner, path, at, length } of index) {
    const stored = stores.get(owner) ?? new Map<string, Bytes>()
    invariant(start + at + length <= bytes.length, 'a packed demonstration of its full length')
    const known = views.get(at)
    const view = known?.length === length ? known : bytes.subarray(start + at, start + at + length)
    views.set(at, view)
    stored.set(path, view)
    stores.set(owner, stored)
  }
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
