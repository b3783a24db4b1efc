// What a log needs of storage: named files that are whole or absent, and durable once a write has
// answered. Two implementations hold to it - a directory on disk and memory - under one contract
// (test/log-files-contract.ts); a third, frail one loses power on purpose.
import type { Bytes } from '@parley/kernel'
import { invariant } from '@parley/kernel'

export interface NamedFile {
  readonly path: string
  readonly bytes: Bytes
}

export interface LogFiles {
  /** The whole file, or null if there is none. */
  read(path: string): Promise<Bytes | null>
  /** Bytes in the file, or null if there is none. */
  sizeOf(path: string): Promise<number | null>
  /** Every path that begins with `prefix`, sorted by code units. */
  list(prefix: string): Promise<readonly string[]>
  /** The same paths in any order, a folder at a time: where there may be a million. */
  walk?(prefix: string): AsyncIterable<string>
  /**
   * Puts files in place, each atomically (never torn, an older one replaced as a whole), and answers
   * when all of them would survive a power cut. Before it answers, any subset may be in place.
   */
  writeAll(files: readonly NamedFile[]): Promise<void>
  /** Removes files; a missing one is as good as removed. Durable when answered. */
  removeAll(paths: readonly string[]): Promise<void>
  /** Lets another process have them, once every write under way has ended. */
  close(): Promise<void>
}

const PART = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/

/**
 * Gives the path back if it stays within its log and means the same on every file system.
 *
 * @throws InvariantError for `..`, a leading slash, an empty part, or letters outside A-Za-z0-9._-
 */
export function safePath(path: string): string {
  invariant(
    path.length <= 512 && path.split('/').every((part) => PART.test(part)),
    'a path inside the log',
  )
  return path
}
