import type { Bytes } from '@parley/kernel'
import { invariant } from '@parley/kernel'
import { safePath } from './log-files.ts'
import type { LogFiles } from './log-files.ts'

/** Keeps a log's files in memory: for tests and simulation, as exact as the disk, and gone at exit. */
export function openMemoryFiles(stored: Map<string, Bytes> = new Map()): LogFiles {
  let open = true
  const isOpen = (): void => invariant(open, 'files that are not closed')
  return {
    read: (path) => {
      isOpen()
      return Promise.resolve(stored.get(safePath(path))?.slice() ?? null)
    },
    sizeOf: (path) => Promise.resolve(stored.get(safePath(path))?.length ?? null),
    list: (prefix) => {
      isOpen()
      return Promise.resolve([...stored.keys()].filter((path) => path.startsWith(prefix)).sort())
    },
    writeAll: (files) => {
      isOpen()
      for (const { path, bytes } of files) stored.set(safePath(path), bytes.slice())
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
