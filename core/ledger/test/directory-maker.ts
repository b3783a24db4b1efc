// Lays out a log's directory as a hub would, with cosignatures of the test witnesses.
import type { Bytes } from '@parley/kernel'
import { formatCheckpointText } from '../src/checkpoint.ts'
import { blobPath, earlierCheckpointPath } from '../src/directory.ts'
import type { BlobId } from '../src/hash.ts'
import { leafHash, openMerkleTree } from '../src/merkle.ts'
import type { MerkleTree } from '../src/merkle.ts'
import { formatNote } from '../src/note.ts'
import { encodeBundle, tileBytes, tilePath, tilesOf } from '../src/tiles.ts'
import { logLine, witnessLine } from './cases/checkpoint-cases.ts'
import { ORIGIN, POLICY, testCryptography } from './log-maker.ts'

export interface DirectoryPlan {
  readonly notes: readonly Bytes[]
  /** Sizes of earlier checkpoints. */
  readonly earlier?: readonly number[]
  readonly witnesses?: readonly string[]
  readonly blobs?: ReadonlyMap<BlobId, Bytes>
}

/** A checkpoint of a tree, signed by the test log and cosigned. */
export function signedCheckpoint(
  tree: MerkleTree,
  size: number,
  witnesses: readonly string[],
): Bytes {
  const text = formatCheckpointText({ origin: ORIGIN, size, root: tree.root(size) })
  return formatNote(text, [logLine(text), ...witnesses.map((w) => witnessLine(text, w))])
}

export function treeOf(notes: readonly Bytes[]): MerkleTree {
  const tree = openMerkleTree(testCryptography)
  for (const note of notes) tree.append(leafHash(testCryptography, note))
  return tree
}

/** All files of a directory, by path. */
export function layOut(plan: DirectoryPlan): Map<string, Bytes> {
  const {
    notes,
    earlier = [],
    witnesses = ['a', 'b', 'c'],
    blobs = new Map<BlobId, Bytes>(),
  } = plan
  const tree = treeOf(notes)
  const files = new Map<string, Bytes>([['policy', POLICY]])
  files.set('checkpoint', signedCheckpoint(tree, notes.length, witnesses))
  for (const size of earlier) {
    files.set(earlierCheckpointPath(size), signedCheckpoint(tree, size, witnesses))
  }
  for (const size of [...earlier, notes.length]) {
    for (const tile of tilesOf(size)) {
      const { level, index, width } = tile
      const bytes =
        level === 'entries'
          ? encodeBundle(notes.slice(index * 256, index * 256 + width))
          : tileBytes(tree, { level, index, width })
      files.set(tilePath(tile), bytes)
    }
  }
  for (const [id, bytes] of blobs) files.set(blobPath(id), bytes)
  return files
}
