// Partial tiles of a copy that serves nobody: those of two sizes stay, of the head and of the published
// checkpoint. The rest is the beginning of a fuller tile and is cut from it on demand. Whoever checks the files
// (fsck, a backup, an outsider) starts at the published checkpoint, which a log may have outgrown by then.
import { partialTilesOf, TILE_WIDTH, tilePath } from '@parley/ledger'
import type { Tile } from '@parley/ledger'

/** Where the partial tiles of a size lie that none of the other sizes has too. */
export function partialPathsOnlyOf(size: number, others: readonly number[]): readonly string[] {
  return partialOnlyOf(size, others).map(tilePath)
}

/** The partial tiles that a checkpoint needs and a copy of `kept` sizes has not: it can skip a size of others. */
export function partialTilesLacking(size: number, kept: readonly number[]): readonly Tile[] {
  const largest = Math.max(...kept)
  return partialOnlyOf(size, kept).filter((tile) => !isFullAt(tile, largest))
}

function partialOnlyOf(size: number, others: readonly number[]): readonly Tile[] {
  const theirs = new Set(others.flatMap((one) => partialTilesOf(one).map(tilePath)))
  return partialTilesOf(size).filter((tile) => !theirs.has(tilePath(tile)))
}

function isFullAt({ level, index }: Tile, size: number): boolean {
  const held = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level)
  return (index + 1) * TILE_WIDTH <= held
}
