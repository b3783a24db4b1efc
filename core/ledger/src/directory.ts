// The files of a log (spec/directory.md), read and checked against its checkpoints: policy, tiles,
// bundles and roots. What the entries mean is verify-directory.ts. A few bundles are in memory at a time; what
// stays of each is the hashes of the tree.
import { compareBytes, ok, refuse } from '@parley/kernel'
import type { Bytes, Cryptography, Hashing, Refusal, Result } from '@parley/kernel'
import { parseDecimal } from './checkpoint.ts'
import { blobDigits, sameHash } from './hash.ts'
import type { BlobId } from './hash.ts'
import { leafHash, openMerkleTree } from './merkle.ts'
import type { MerkleTree, TreeHead } from './merkle.ts'
import { judgeCheckpoint, parsePolicy } from './policy.ts'
import type { JudgeCode, JudgedCheckpoint, Policy, PolicyCode } from './policy.ts'
import type { LogDirectory } from './ports.ts'
import type { RowStore } from './packed-rows.ts'
import { decodeBundle, parseTilePath, TILE_WIDTH, tileBytes, tilePath, tilesOf } from './tiles.ts'
import type { Tile } from './tiles.ts'

const BUNDLES_AHEAD = 4 // a disk is waited for while entries are judged; at most 16 MiB each

export const CHECKPOINT_PATH = 'checkpoint'
export const POLICY_PATH = 'policy'

/** Where an earlier checkpoint lies. */
export function earlierCheckpointPath(size: number): string {
  return `checkpoints/${size}`
}

/** Where a ciphertext lies. */
export function blobPath(blob: BlobId): string {
  const digits = blobDigits(blob)
  return `blob/${digits.slice(0, 2)}/${digits}`
}

export type DirectoryCode =
  | PolicyCode
  | JudgeCode
  | 'file-missing'
  | 'unknown-signer'
  | 'quorum-missing'
  | 'rolled-back'
  | 'tile-missing'
  | 'tile-malformed'
  | 'tile-differs'
  | 'root-differs'
  | 'fork'
  | 'stray-file'

export interface LogFiles {
  readonly policy: Policy
  readonly policyBytes: Bytes
  readonly latest: JudgedCheckpoint
  /** Sizes of the earlier checkpoints, ascending. */
  readonly earlier: readonly number[]
}

type Checked<Value> = Promise<Result<Value, Refusal<DirectoryCode>>>

/**
 * Reads the files of a log and checks them against one another, in the order of spec/directory.md.
 *
 * @param trusted a policy in the place of the directory's own
 * @param aside where hashes of the tree go that need not be in memory
 */
export async function readLogFiles(
  directory: LogDirectory,
  cryptography: Cryptography,
  { policy: trusted, aside }: { readonly policy?: Bytes; readonly aside?: RowStore } = {},
): Checked<LogFiles> {
  const policyBytes = trusted ?? (await directory.read(POLICY_PATH))
  if (policyBytes === null) return refuse('file-missing', POLICY_PATH)
  const policy = parsePolicy(policyBytes, cryptography)
  if (!policy.ok) return at(POLICY_PATH, policy.refusal)
  const judge = (path: string): Checked<JudgedCheckpoint> =>
    readCheckpoint(directory, path, policy.value, cryptography)
  const latest = await judge(CHECKPOINT_PATH)
  if (!latest.ok) return latest
  const earlier = await readEarlier(directory, latest.value, judge)
  if (!earlier.ok) return earlier
  const tree = await treeOf(directory, latest.value.checkpoint.size, cryptography, aside)
  if (!tree.ok) return tree
  const odd = await whyTilesDiffer(directory, tree.value)
  if (odd !== null) return odd
  const fork = whyRootsDiffer(tree.value, latest.value, earlier.value)
  if (fork !== null) return fork
  const stray = await whyStray(directory, tree.value, cryptography)
  if (stray !== null) return stray
  const sizes = earlier.value.map((one) => one.size)
  return ok({
    policy: policy.value,
    policyBytes,
    latest: latest.value,
    earlier: sizes.toSorted((a, b) => a - b),
  })
}

async function readCheckpoint(
  directory: LogDirectory,
  path: string,
  policy: Policy,
  cryptography: Cryptography,
): Checked<JudgedCheckpoint> {
  const bytes = await directory.read(path)
  if (bytes === null) return refuse('file-missing', path)
  const judged = judgeCheckpoint(bytes, policy, cryptography)
  if (!judged.ok) return at(path, judged.refusal)
  const [stranger] = judged.value.strangers
  if (stranger !== undefined) return refuse('unknown-signer', path, stranger.name)
  return judged.value.isWitnessed ? judged : refuse('quorum-missing', path)
}

async function readEarlier(
  directory: LogDirectory,
  latest: JudgedCheckpoint,
  judge: (path: string) => Checked<JudgedCheckpoint>,
): Checked<readonly TreeHead[]> {
  const { origin, size } = latest.checkpoint
  const earlier: TreeHead[] = []
  for (const path of [...(await directory.list('checkpoints/'))].toSorted()) {
    const named = parseDecimal(path.slice('checkpoints/'.length))
    if (named === null) return refuse('stray-file', path)
    const judged = await judge(path)
    if (!judged.ok) return judged
    const { checkpoint } = judged.value
    if (checkpoint.origin !== origin) return refuse('other-log', path)
    if (checkpoint.size > size) return refuse('rolled-back', path, `latest has ${size} entries`)
    if (checkpoint.size !== named) return refuse('size', path, `${checkpoint.size} entries`)
    earlier.push({ size: checkpoint.size, root: checkpoint.root })
  }
  return ok(earlier)
}

/**
 * The entries of a log in order, a bundle at a time, up to the first bundle that is missing or malformed. The
 * next few are being read meanwhile.
 */
export async function* readBundles(
  directory: LogDirectory,
  size: number,
): AsyncGenerator<Result<readonly Bytes[], Refusal<DirectoryCode>>> {
  // Not tilesOf(size): a checkpoint may claim 2^53 entries, and the first missing bundle ends the walk.
  const ahead: Checked<readonly Bytes[]>[] = []
  const count = Math.ceil(size / TILE_WIDTH)
  for (let index = 0; index < count || ahead.length > 0; index++) {
    if (index < count) {
      const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH)
      const reading = readBundle(directory, index, width)
      reading.catch(() => undefined) // thrown where it is awaited, if the walk gets there
      ahead.push(reading)
    }
    if (index < count && ahead.length <= BUNDLES_AHEAD) continue
    const bundle = await ahead.shift()
    if (bundle === undefined) return
    yield bundle
    if (!bundle.ok) return
  }
}

async function readBundle(
  directory: LogDirectory,
  index: number,
  width: number,
): Checked<readonly Bytes[]> {
  const path = tilePath({ level: 'entries', index, width })
  const part = await directory.read(path)
  // Once the full bundle exists the partial one may go, so the full one stands in for it.
  const full = { level: 'entries', index, width: TILE_WIDTH } as const
  const bytes = part ?? (await directory.read(tilePath(full)))
  if (bytes === null) return refuse('tile-missing', path)
  const bundle = decodeBundle(bytes, part === null ? TILE_WIDTH : width)
  return bundle.ok ? ok(bundle.value.slice(0, width)) : at(path, bundle.refusal)
}

async function treeOf(
  directory: LogDirectory,
  size: number,
  hashing: Hashing,
  aside: RowStore | undefined,
): Checked<MerkleTree> {
  const tree = openMerkleTree(hashing, aside)
  for await (const bundle of readBundles(directory, size)) {
    if (!bundle.ok) return bundle
    for (const entry of bundle.value) tree.append(leafHash(hashing, entry))
  }
  return ok(tree)
}

async function whyTilesDiffer(
  directory: LogDirectory,
  tree: MerkleTree,
): Promise<{ readonly ok: false; readonly refusal: Refusal<DirectoryCode> } | null> {
  for (const tile of tilesOf(tree.size)) {
    if (tile.level === 'entries') continue
    const path = tilePath(tile)
    const expected = tileBytes(tree, { ...tile, level: tile.level })
    const part = await directory.read(path)
    const bytes = part ?? (await directory.read(tilePath({ ...tile, width: TILE_WIDTH })))
    if (bytes === null) return refuse('tile-missing', path)
    const width = part === null ? TILE_WIDTH : tile.width
    if (bytes.length !== width * 32) return refuse('tile-malformed', path, `${bytes.length} bytes`)
    if (compareBytes(bytes.subarray(0, expected.length), expected) !== 0)
      return refuse('tile-differs', path)
  }
  return null
}

function whyRootsDiffer(
  tree: MerkleTree,
  latest: JudgedCheckpoint,
  earlier: readonly TreeHead[],
): { readonly ok: false; readonly refusal: Refusal<DirectoryCode> } | null {
  if (!sameHash(tree.root(), latest.checkpoint.root)) return refuse('root-differs', CHECKPOINT_PATH)
  const forked = earlier.find(({ size, root }) => !sameHash(tree.root(size), root))
  return forked === undefined ? null : refuse('fork', earlierCheckpointPath(forked.size))
}

// Files below tile/ that the latest size does not ask for: partial tiles of earlier sizes must be
// prefixes of what is known, and whatever lies beyond the checkpoint is left over from a crash.
async function whyStray(
  directory: LogDirectory,
  tree: MerkleTree,
  hashing: Hashing,
): Promise<{ readonly ok: false; readonly refusal: Refusal<DirectoryCode> } | null> {
  const current = new Set(tilesOf(tree.size).map(tilePath))
  for (const path of [...(await directory.list('tile/'))].toSorted()) {
    const tile = parseTilePath(path)
    if (tile === null) return refuse('stray-file', path)
    if (current.has(path) || !isWithin(tile, tree.size)) continue
    const bytes = await directory.read(path)
    if (bytes !== null && !isOfTree(bytes, tile, tree, hashing)) return refuse('tile-differs', path)
  }
  return null
}

function isWithin({ level, index, width }: Tile, size: number): boolean {
  const held = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level)
  return index * TILE_WIDTH + width <= held
}

// A bundle is known by the leaves of its entries, so that none has to be kept to compare with.
function isOfTree(bytes: Bytes, tile: Tile, tree: MerkleTree, hashing: Hashing): boolean {
  const { level, index, width } = tile
  if (level !== 'entries')
    return compareBytes(bytes, tileBytes(tree, { level, index, width })) === 0
  const bundle = decodeBundle(bytes, width)
  const first = index * TILE_WIDTH
  return (
    bundle.ok &&
    bundle.value.every((entry, i) => sameHash(leafHash(hashing, entry), tree.leaf(first + i)))
  )
}

function at<Code extends DirectoryCode>(
  path: string,
  refusal: Refusal<Code>,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return refuse(
    refusal.code,
    path,
    [refusal.at, refusal.detail].filter((x) => x !== undefined).join(' '),
  )
}
