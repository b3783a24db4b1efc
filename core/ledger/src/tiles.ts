// Tiles and entry bundles (c2sp.org/tlog-tiles): the log as static files that never change. A full
// tile is 256 hashes; a hash one level up is the root of one full tile.
import { byteAt, concatBytes, ok, refuse } from '@parley/kernel'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { parseDecimal } from './checkpoint.ts'
import type { MerkleTree } from './merkle.ts'

export const TILE_WIDTH = 256
export const MAX_ENTRY_BYTES = 65_535 // the length before each entry of a bundle has two bytes
const TILE_HEIGHT = 8 // 2^8 = 256
const MAX_LEVEL = 63

/** One tile: level 0 holds leaf hashes; `width` is 256, or less for a partial tile. */
export interface Tile {
  readonly level: number | 'entries'
  /** Counts tiles of the level from 0. */
  readonly index: number
  readonly width: number
}

/** The path below a log's directory, `tile/0/x001/234.p/17`-like. */
export function tilePath(tile: Tile): string {
  const part = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`
  return `tile/${tile.level}/${indexPath(tile.index)}${part}`
}

/** Reads a path as `tilePath` writes it, or null for any other. */
export function parseTilePath(path: string): Tile | null {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  const [, word = '', groups = '', part] = found ?? []
  const level = word === 'entries' ? 'entries' : parseDecimal(word)
  const index = Number(groups.replaceAll(/[x/]/g, ''))
  const width = part === undefined ? TILE_WIDTH : parseDecimal(part)
  if (found === null || level === null || width === null || !Number.isSafeInteger(index))
    return null
  const tile: Tile = { level, index, width }
  return tilePath(tile) === path && isTile(tile) ? tile : null
}

/** Every tile and bundle that a log of `size` entries serves: full ones, and the last partial ones. */
export function tilesOf(size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (const level of ['entries', ...levelsOf(size)] as const) {
    const hashes = level === 'entries' ? size : hashCount(size, level)
    for (let index = 0; index * TILE_WIDTH < hashes; index++) {
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) })
    }
  }
  return tiles
}

/** Those of them that are partial: the last of each level, unless it is full. */
export function partialTilesOf(size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (const level of ['entries', ...levelsOf(size)] as const) {
    const hashes = level === 'entries' ? size : hashCount(size, level)
    const width = hashes % TILE_WIDTH
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width })
  }
  return tiles
}

/**
 * The tiles and bundles that a log has to write when it grows from `from` to `to` entries: new full
 * ones, and the partial ones of the new size.
 */
export function newTiles(from: number, to: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (const level of ['entries', ...levelsOf(to)] as const) {
    const had = level === 'entries' ? from : hashCount(from, level)
    const has = level === 'entries' ? to : hashCount(to, level)
    if (has === had) continue
    for (let index = Math.floor(had / TILE_WIDTH); index * TILE_WIDTH < has; index++) {
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, has - index * TILE_WIDTH) })
    }
  }
  return tiles
}

/** The bytes of a hash tile (not of a bundle), from a tree that is at least that large. */
export function tileBytes(
  tree: MerkleTree,
  tile: { readonly level: number; readonly index: number; readonly width: number },
): Bytes {
  const first = tile.index * TILE_WIDTH
  const hashes: Bytes[] = []
  for (let i = 0; i < tile.width; i++) {
    hashes.push(tree.fullSubtree(tile.level * TILE_HEIGHT, first + i))
  }
  return concatBytes(...hashes)
}

/** Joins entries, each with its length as two big-endian bytes before it. @throws RangeError */
export function encodeBundle(entries: readonly Bytes[]): Bytes {
  const parts: Bytes[] = []
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`entry of ${entry.length} bytes`)
    parts.push(Uint8Array.of(entry.length >> 8, entry.length & 255), entry)
  }
  return concatBytes(...parts)
}

/** Splits a bundle of exactly `count` entries; refuses cut ends, left-over bytes, another count. */
export function decodeBundle(
  bytes: Bytes,
  count: number,
): Result<readonly Bytes[], Refusal<'tile-malformed'>> {
  const entries: Bytes[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return refuse('tile-malformed', undefined, 'cut in a length')
    const length = byteAt(bytes, at) * 256 + byteAt(bytes, at + 1)
    if (at + 2 + length > bytes.length)
      return refuse('tile-malformed', undefined, 'cut in an entry')
    if (entries.length === count) return refuse('tile-malformed', undefined, 'an entry too many')
    entries.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  if (entries.length !== count) return refuse('tile-malformed', undefined, 'an entry too few')
  return ok(entries)
}

function isTile(tile: Tile): boolean {
  const { level, width } = tile
  return (level === 'entries' || level <= MAX_LEVEL) && width >= 1 && width <= TILE_WIDTH
}

// A partial width of 256 has no path of its own, so `.p/256` reads as a path nobody writes.
function indexPath(index: number): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/')
}

function hashCount(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level)
}

function levelsOf(size: number): readonly number[] {
  const levels: number[] = []
  for (let level = 0; hashCount(size, level) > 0; level++) levels.push(level)
  return levels
}
