// Where the benchmark finds what is not part of the repository.
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** The shared data: lists with truth, names. */
export const sharedFolder: string = process.env['PARLEY_SHARED'] ?? join(root, '../shared')
export const listsFolder: string = join(sharedFolder, 'data/lists')
export const namesFolder: string = join(sharedFolder, 'data/names')

/**
 * Public sets of others that licences or size keep out of the repository, as docs/benchmarks.md lists
 * them; null where `PARLEY_PEERS` names no folder.
 */
export const peersFolder: string | null = process.env['PARLEY_PEERS'] ?? null
