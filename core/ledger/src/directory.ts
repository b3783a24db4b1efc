// The files of a log (spec/directory.md), read and checked against its checkpoints: policy, tiles,
// bundles and roots. What the entries mean is verify-directory.ts.
import { compareBytes, ok, refuse } from '@parley/kernel'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { parseDecimal } from './checkpoint.ts'
import { blobDigits, sameHash } from './hash.ts'
import type { BlobId } from './hash.ts'
import { leafHash, openMerkleTree } from './merkle.ts'
import type { MerkleTree } from './merkle.ts'
import { judgeCheckpoint, parsePolicy } from './policy.ts'
import type { JudgeCode, JudgedCheckpoint, Policy, PolicyCode } from './policy.ts'
import type { LogDirectory } from './ports.ts'
import {
  decodeBundle,
  encodeBundle,
  parseTilePath,
  TILE_WIDTH,
  tileBytes,
  tilePath,
  tilesOf,
} from './tiles.ts'
import type { Tile } from './tiles.ts'

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
  /** The leaves: entry notes in order. */
  readonly entries: readonly Bytes[]
  readonly tree: MerkleTree
}

type Checked<Value> = Promise<Result<Value, Refusal<DirectoryCode>>>

/**
 * Reads the files of a log and checks them against one another, in the order of spec/directory.md.
 *
 * @param policyOverride a policy the reader trusts, in the place of the directory's own
 */
export async function readLogFiles(
  directory: LogDirectory,
  cryptography: Cryptography,
  policyOverride: Bytes | null = null,
): Checked<LogFiles> {
  const policyBytes = policyOverride ?? (await directory.read(POLICY_PATH))
  if (policyBytes === null) return refuse('file-missing', POLICY_PATH)
  const policy = parsePolicy(policyBytes, cryptography)
  if (!policy.ok) return at(POLICY_PATH, policy.refusal)
  const judge = (path: string): Checked<JudgedCheckpoint> =>
    readCheckpoint(directory, path, policy.value, cryptography)
  const latest = await judge(CHECKPOINT_PATH)
  if (!latest.ok) return latest
  const earlier = await readEarlier(directory, latest.value, judge)
  if (!earlier.ok) return earlier
  const entries = await readEntries(directory, latest.value.checkpoint.size)
  if (!entries.ok) return entries
  const tree = openMerkleTree(cryptography)
  for (const entry of entries.value) tree.append(leafHash(cryptography, entry))
  const odd = await whyTilesDiffer(directory, tree)
  if (odd !== null) return odd
  const fork = whyRootsDiffer(tree, latest.value, earlier.value)
  if (fork !== null) return fork
  const stray = await whyStray(directory, tree, entries.value)
  if (stray !== null) return stray
  const sizes = earlier.value.map((one) => one.checkpoint.size)
  return ok({
    policy: policy.value,
    policyBytes,
    latest: latest.value,
    earlier: sizes.toSorted((a, b) => a - b),
    entries: entries.value,
    tree,
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
): Checked<readonly JudgedCheckpoint[]> {
  const { origin, size } = latest.checkpoint
  const earlier: JudgedCheckpoint[] = []
  for (const path of [...(await directory.list('checkpoints/'))].toSorted()) {
    const named = parseDecimal(path.slice('checkpoints/'.length))
    if (named === null) return refuse('stray-file', path)
    const judged = await judge(path)
    if (!judged.ok) return judged
    const { checkpoint } = judged.value
    if (checkpoint.origin !== origin) return refuse('other-log', path)
    if (checkpoint.size > size) return refuse('rolled-back', path, `latest has ${size} entries`)
    if (checkpoint.size !== named) return refuse('size', path, `${checkpoint.size} entries`)
    earlier.push(judged.value)
  }
  return ok(earlier)
}

async function readEntries(directory: LogDirectory, size: number): Checked<readonly Bytes[]> {
  const entries: Bytes[] = []
  // Not tilesOf(size): a checkpoint may claim 2^53 entries, and the first missing bundle ends the walk.
  for (let index = 0; index * TILE_WIDTH < size; index++) {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH)
    const tile = { level: 'entries', index, width } as const
    const path = tilePath(tile)
    const part = await directory.read(path)
    // Once the full bundle exists the partial one may go, so the full one stands in for it.
    const bytes = part ?? (await directory.read(tilePath({ ...tile, width: TILE_WIDTH })))
    if (bytes === null) return refuse('tile-missing', path)
    const bundle = decodeBundle(bytes, part === null ? TILE_WIDTH : tile.width)
    if (!bundle.ok) return at(path, bundle.refusal)
    entries.push(...bundle.value.slice(0, tile.width))
  }
  return ok(entries)
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
  earlier: readonly JudgedCheckpoint[],
): { readonly ok: false; readonly refusal: Refusal<DirectoryCode> } | null {
  if (!sameHash(tree.root(), latest.checkpoint.root)) return refuse('root-differs', CHECKPOINT_PATH)
  const forked = earlier.find(
    ({ checkpoint }) => !sameHash(tree.root(checkpoint.size), checkpoint.root),
  )
  return forked === undefined ? null : refuse('fork', earlierCheckpointPath(forked.checkpoint.size))
}

// Files below tile/ that the latest size does not ask for: partial tiles of earlier sizes must be
// prefixes of what is known, and whatever lies beyond the checkpoint is left over from a crash.
async function whyStray(
  directory: LogDirectory,
  tree: MerkleTree,
  entries: readonly Bytes[],
): Promise<{ readonly ok: false; readonly refusal: Refusal<DirectoryCode> } | null> {
  const current = new Set(tilesOf(tree.size).map(tilePath))
  for (const path of [...(await directory.list('tile/'))].toSorted()) {
    const tile = parseTilePath(path)
    if (tile === null) return refuse('stray-file', path)
    if (current.has(path)) continue
    const expected = knownBytes(tile, tree, entries)
    const bytes = expected === null ? null : await directory.read(path)
    if (expected === null || bytes === null) continue
    if (compareBytes(bytes, expected) !== 0) return refuse('tile-differs', path)
  }
  return null
}

function knownBytes(tile: Tile, tree: MerkleTree, entries: readonly Bytes[]): Bytes | null {
  const first = tile.index * TILE_WIDTH
  const { level, width } = tile
  if (level === 'entries') {
    return first + width > entries.length ? null : encodeBundle(entries.slice(first, first + width))
  }
  const held = Math.floor(tree.size / TILE_WIDTH ** level)
  return first + width > held ? null : tileBytes(tree, { level, index: tile.index, width })
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
