// One log on storage, in the layout of spec/directory.md and one file more, `head`: the newest
// checkpoint the log signed, whether or not witnesses have seen it. Replacing `head` is the one moment
// at which entries become part of the log: tiles, bundles and blobs are durable before, and whatever a
// crash left beyond it is overwritten later. `checkpoint` follows once the quorum is there, and the one before it
// then lies under its size.
import type { Bytes } from '@parley/kernel'
import { equalBytes, present, valueOf } from '@parley/kernel'
import {
  CHECKPOINT_PATH as CHECKPOINT,
  decodeBundle,
  earlierCheckpointPath,
  encodeBundle,
  newTiles,
  parseCheckpoint,
  parseTilePath,
  TILE_WIDTH,
  tileBytes,
  tilePath,
} from '@parley/ledger'
import type { MerkleTree, Tile } from '@parley/ledger'
import { beginningOf, emptyBundle, grownBundles, nextOf } from './growing-bundle.ts'
import type { GrowingBundle } from './growing-bundle.ts'
import type { LogFiles, NamedFile } from './log-files.ts'
import { partialPathsOnlyOf, partialTilesLacking } from './partial-tiles.ts'

const HEAD = 'head'

export interface LogStore {
  /** Signed by the log at least: the checkpoint of all entries here, or null for an empty log. */
  head(): Promise<Bytes | null>
  /** The latest checkpoint that reached the quorum, with its cosignatures. */
  checkpoint(): Promise<Bytes | null>
  /** One that reached the quorum at this size. */
  checkpointAt(size: number): Promise<Bytes | null>
  /** The first `size` entries in order. @throws LogDamagedError if bundles are missing or malformed */
  entries(size: number, from?: number): AsyncGenerator<Bytes>
  /** The bytes of an entry bundle, cut from a fuller one if need be; null if there are fewer entries. */
  bundle(index: number, width: number): Promise<Bytes | null>
  /**
   * Writes bundles and tiles for entries from index `from` on, and other files with them. They are no
   * part of the log before `putHead`.
   *
   * @param tree already holds the new entries
   * @throws HeadMovedError if someone else has put a head since
   */
  putEntries(tree: MerkleTree, from: number, added: Added): Promise<void>
  /** Replaces the head that was read or put last. @throws HeadMovedError if someone else did */
  putHead(head: Bytes): Promise<void>
  /**
   * Makes a checkpoint that reached the quorum the latest; the one before stays under its size.
   *
   * @param tree of the head, which may be larger by then
   */
  publish(checkpoint: Bytes, size: number, tree: MerkleTree): Promise<void>
}

export interface Added {
  readonly entries: readonly Bytes[]
  readonly beside: readonly NamedFile[]
}

export class LogDamagedError extends Error {
  constructor(path: string, problem: string) {
    super(`log file ${path}: ${problem}; run fsck, or fetch the log again from another holder`)
    this.name = 'LogDamagedError'
  }
}

export class HeadMovedError extends Error {
  constructor() {
    super(
      'log head: expected the one written last, found another; a second writer or a restored copy',
    )
    this.name = 'HeadMovedError'
  }
}

export interface LogStoreOptions {
  /**
   * Keeps the partial tiles of the head and of the published checkpoint alone: for copies that serve nobody
   * by static path. A hub keeps all, for readers of earlier checkpoints.
   */
  readonly removesSuperseded?: boolean
}

export function openLogStore(files: LogFiles, options: LogStoreOptions = {}): LogStore {
  const tail = openTail(files)
  const keepsAll = options.removesSuperseded !== true
  let headNow: Bytes | null | undefined
  let published: Published | null | undefined
  let superseded: readonly string[] = []
  const head = async (): Promise<Bytes | null> => {
    headNow = await files.read(HEAD)
    return headNow
  }
  const checkHead = async (): Promise<void> => {
    const before = headNow
    if (before !== undefined && !isSame(before, await head())) throw new HeadMovedError()
  }
  const latest = async (): Promise<Published | null> => (published ??= await readLatest(files))
  const remove = async (paths: readonly string[]): Promise<void> => {
    if (paths.length > 0) await files.removeAll(paths)
  }
  return {
    head,
    checkpoint: () => files.read(CHECKPOINT),
    checkpointAt: (size) => readCheckpointAt(files, size),
    entries: (size, from = 0) => readEntries(tail.bundle, from, size),
    bundle: (index, width) => tail.bundle(index, width),
    putEntries: async (tree, from, { entries, beside }) => {
      await checkHead() // a second writer would write over tiles that the other has acknowledged
      const bundles = grownBundles(await tail.take(from), entries)
      const made = newTiles(from, from + entries.length).map((tile) => ({
        path: tilePath(tile),
        bytes: bytesOf(tile, tree, bundles),
      }))
      await files.writeAll([...beside, ...made])
      const last = bundles.at(-1)
      if (last !== undefined) tail.keep(nextOf(last))
      const kept = [from + entries.length, (await latest())?.size ?? 0]
      superseded = keepsAll ? [] : partialPathsOnlyOf(from, kept)
    },
    putHead: async (next) => {
      await checkHead()
      await files.writeAll([{ path: HEAD, bytes: next }])
      headNow = next
      await remove(superseded)
      superseded = []
    },
    publish: async (bytes, size, tree) => {
      const last = await latest()
      const before = last?.size ?? 0
      const lacking = keepsAll ? [] : partialTilesLacking(size, [tree.size, before])
      const under = last === null || last.size === size ? [] : [earlierFile(last)]
      // Before the new one lies there: an earlier checkpoint above the latest would be a log rolled back.
      await files.writeAll([...under, ...(await tilesAgain(lacking, tree, tail))])
      await files.writeAll([{ path: CHECKPOINT, bytes }])
      published = { bytes, size }
      if (!keepsAll) await remove(partialPathsOnlyOf(before, [tree.size, size]))
    },
  }
}

/**
 * Removes partial tiles and bundles that a full one has replaced. Once in a while is enough: they only
 * take room. Sizes from `witnessedSize` on keep theirs, for readers who have no later checkpoint.
 *
 * @param sweptSize the witnessed size up to which they are gone already, so that a long log is not searched anew
 */
export async function sweepPartialTiles(
  files: LogFiles,
  witnessedSize: number,
  sweptSize = 0,
): Promise<void> {
  const replaced: Tile[] = []
  for (const full of fullTilesBetween(sweptSize, witnessedSize)) {
    const found = (await files.list(`${tilePath(full)}.p/`)).map(parseTilePath)
    replaced.push(...found.filter((tile) => tile !== null))
  }
  if (replaced.length > 0) await files.removeAll(replaced.map(tilePath))
}

/** Tiles and bundles that became full while the log grew from one size to another. */
function fullTilesBetween(from: number, to: number): readonly Tile[] {
  return newTiles(from, to).filter((tile) => tile.width === TILE_WIDTH)
}

/**
 * Sweeps whenever another bundle has become full and witnessed; call it at each larger witnessed size.
 * The first call after a start sweeps what a crash left of the last.
 */
export function openSweeping(files: LogFiles): (witnessedSize: number) => Promise<void> {
  let swept = 0
  return async (witnessedSize) => {
    if (Math.floor(witnessedSize / TILE_WIDTH) <= Math.floor(swept / TILE_WIDTH)) return
    await sweepPartialTiles(files, witnessedSize, swept)
    swept = witnessedSize
  }
}

function bytesOf(tile: Tile, tree: MerkleTree, bundles: readonly GrowingBundle[]): Bytes {
  const { level, index, width } = tile
  if (level !== 'entries') return tileBytes(tree, { level, index, width })
  const bundle = bundles.find((one) => one.index === index)
  return present(
    bundle === undefined ? null : beginningOf(bundle, width),
    'the entries of a new bundle',
  )
}

interface Published {
  readonly bytes: Bytes
  readonly size: number
}

async function readLatest(files: LogFiles): Promise<Published | null> {
  const bytes = await files.read(CHECKPOINT)
  if (bytes === null) return null
  const read = parseCheckpoint(bytes)
  if (!read.ok) throw new LogDamagedError(CHECKPOINT, read.refusal.code)
  return { bytes, size: read.value.checkpoint.size }
}

async function readCheckpointAt(files: LogFiles, size: number): Promise<Bytes | null> {
  const earlier = await files.read(earlierCheckpointPath(size))
  if (earlier !== null) return earlier
  const last = await readLatest(files)
  return last?.size === size ? last.bytes : null
}

const earlierFile = ({ size, bytes }: Published): NamedFile => ({
  path: earlierCheckpointPath(size),
  bytes,
})

/** Partial tiles of a size that a log has outgrown, from what it holds by now. */
async function tilesAgain(
  tiles: readonly Tile[],
  tree: MerkleTree,
  tail: Tail,
): Promise<readonly NamedFile[]> {
  const again: NamedFile[] = []
  for (const { level, index, width } of tiles) {
    const path = tilePath({ level, index, width })
    const bytes =
      level === 'entries'
        ? present(await tail.bundle(index, width), 'a bundle of the head')
        : tileBytes(tree, { level, index, width })
    again.push({ path, bytes })
  }
  return again
}

type ReadBundle = (index: number, width: number) => Promise<Bytes | null>

/** The last bundle of the log, kept so that a growing one is not read back each time. */
interface Tail {
  readonly bundle: ReadBundle
  /** The bundle that entry `size` goes into; nothing is kept until the next `keep`. */
  take(size: number): Promise<GrowingBundle>
  keep(bundle: GrowingBundle): void
}

function openTail(files: LogFiles): Tail {
  let kept: GrowingBundle | null = null
  const bundle: ReadBundle = async (index, width) => {
    const known = kept?.index === index ? beginningOf(kept, width) : null
    return known ?? (await readBundle(files, index, width))
  }
  return {
    bundle,
    take: async (size) => {
      const taken = kept
      kept = null // a write that fails leaves a tail that nobody knows the end of
      if (taken !== null && taken.index * TILE_WIDTH + taken.ends.length === size) return taken
      const index = Math.floor(size / TILE_WIDTH)
      const read: Bytes[] = []
      for await (const entry of readEntries(bundle, index * TILE_WIDTH, size)) read.push(entry)
      return grownBundles(emptyBundle(index), read)[0] ?? emptyBundle(index)
    },
    keep: (bundleNow) => {
      kept = bundleNow
    },
  }
}

async function* readEntries(bundle: ReadBundle, from: number, size: number): AsyncGenerator<Bytes> {
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < size; index++) {
    const first = index * TILE_WIDTH
    const width = Math.min(TILE_WIDTH, size - first)
    const path = tilePath({ level: 'entries', index, width })
    const bytes = await bundle(index, width)
    if (bytes === null) throw new LogDamagedError(path, 'expected a bundle, found none')
    const entries = decodeBundle(bytes, width)
    if (!entries.ok)
      throw new LogDamagedError(path, `expected ${width} entries, ${entries.refusal.detail}`)
    yield* entries.value.slice(Math.max(0, from - first))
  }
}

async function readBundle(files: LogFiles, index: number, width: number): Promise<Bytes | null> {
  const exact = await files.read(tilePath({ level: 'entries', index, width }))
  if (exact !== null || width === TILE_WIDTH) return exact
  const wider = await widerBundle(files, index, width)
  if (wider === null) return null
  const entries = valueOf(decodeBundle(wider.bytes, wider.width))
  return encodeBundle(entries.slice(0, width))
}

// Partial bundles are swept once a full one is there, and a copy keeps those of its own sizes alone.
async function widerBundle(
  files: LogFiles,
  index: number,
  width: number,
): Promise<{ readonly bytes: Bytes; readonly width: number } | null> {
  const full = tilePath({ level: 'entries', index, width: TILE_WIDTH })
  const tiles = (await files.list(full)).map(parseTilePath).filter((tile) => tile !== null)
  const widths = tiles.filter((tile) => tile.index === index).map((tile) => tile.width)
  for (const one of widths.filter((w) => w > width).toSorted((a, b) => a - b)) {
    const bytes = await files.read(tilePath({ level: 'entries', index, width: one }))
    if (bytes !== null) return { bytes, width: one }
  }
  return null
}

function isSame(a: Bytes | null, b: Bytes | null): boolean {
  return a === null || b === null ? a === b : equalBytes(a, b)
}
