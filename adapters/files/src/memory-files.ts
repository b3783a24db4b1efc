import type { Bytes } from '@parley/kernel'
import { invariant } from '@parley/kernel'
import { safePath } from './log-files.ts'
import type { LogFiles } from './log-files.ts'

export interface MemoryOptions {
  /**
   * Keeps the very bytes it is given, and gives out the very bytes it keeps, so that many logs of one
   * process hold one ciphertext once. Whoever writes to it or reads from it leaves them as they are.
   */
  readonly sharesBytes?: boolean
}

/** Keeps a log's files in memory: for tests and simulation, as exact as the disk, and gone at exit. */
export function openMemoryFiles(
  stored: Map<string, Bytes> = new Map(),
  options: MemoryOptions = {},
): LogFiles {
  const own = (bytes: Bytes): Bytes => (options.sharesBytes === true ? bytes : bytes.slice())
  let open = true
  const isOpen = (): void => invariant(open, 'files that are not closed')
  return {
    read: (path) => {
      isOpen()
      const bytes = stored.get(safePath(path))
      return Promise.resolve(bytes === undefined ? null : own(bytes))
    },
    sizeOf: (path) => Promise.resolve(stored.get(safePath(path))?.length ?? null),
    list: (prefix) => {
      isOpen()
      return Promise.resolve([...stored.keys()].filter((path) => path.startsWith(prefix)).sort())
    },
    writeAll: (files) => {
      isOpen()
      for (const { path, bytes } of files) stored.set(safePath(path), own(bytes))
      return Promise.resolve()
    },
    removeAll: (paths) => {
      isOpen()
      for (const path of paths) stored.delete(safePath(path))
      return Promise.resolve()
    },
    close: () => {
      open = false
      return Promise.resolve()
    },
  }
}
