import type { Bytes } from '@parley/kernel'
import type { LogDirectory } from '../src/ports.ts'

/** A log's directory in memory. */
export function memoryDirectory(files: ReadonlyMap<string, Bytes>): LogDirectory {
  return {
    read: (path) => Promise.resolve(files.get(path) ?? null),
    list: (prefix) => Promise.resolve([...files.keys()].filter((path) => path.startsWith(prefix))),
  }
}
