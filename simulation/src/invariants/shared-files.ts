// Files in memory that hand out their bytes without copying them: for plays by the hundred, in which
// copying bundles back and forth would be a fifth of the time. Nobody may write into what they were given.
import type { LogFiles } from '@parley/files'
import { safePath } from '@parley/files'
import type { Bytes } from '@parley/kernel'

/** One set of files for each owner, the same whenever it is asked for. */
/** Files of nobody yet. */
export function sharedFilesByOwner(): (owner: string) => Promise<LogFiles> {
  const known = new Map<string, LogFiles>()
  return (owner) => {
    const files = known.get(owner) ?? sharedFiles()
    known.set(owner, files)
    return Promise.resolve(files)
  }
}

/** Files of nobody yet. */
export function sharedFiles(): LogFiles {
  const stored = new Map<string, Bytes>()
  return {
    read: (path) => Promise.resolve(stored.get(path) ?? null),
    sizeOf: (path) => Promise.resolve(stored.get(path)?.length ?? null),
    list: (prefix) =>
      Promise.resolve([...stored.keys()].filter((path) => path.startsWith(prefix)).sort()),
    writeAll: (files) => {
      for (const { path, bytes } of files) stored.set(safePath(path), bytes)
      return Promise.resolve()
    },
    removeAll: (paths) => {
      for (const path of paths) stored.delete(path)
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  }
}
