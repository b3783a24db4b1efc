// The newest ciphertexts of a log, kept in memory as well: after every act each mirror asks a hub for the
// same few, and none of them needs the disk for it. A name is the hash of the bytes and readers check it,
// so what is kept here cannot differ from what the disk holds; the oldest make room for the newest.
import type { Bytes } from '@parley/kernel'
import type { LogFiles } from './log-files.ts'

const BLOBS = 'blob/'

/**
 * Files that also remember the blobs written last.
 *
 * @param maxBytes how many bytes of them at most
 */
export function withRecentBlobs(files: LogFiles, maxBytes: number): LogFiles {
  const recent = new Map<string, Bytes>()
  let held = 0
  const forget = (path: string): void => {
    held -= recent.get(path)?.length ?? 0
    recent.delete(path)
  }
  const remember = (path: string, bytes: Bytes): void => {
    forget(path)
    recent.set(path, bytes)
    held += bytes.length
    for (const oldest of recent.keys()) if (held > maxBytes) forget(oldest)
  }
  return {
    ...files,
    read: async (path) => recent.get(path) ?? (await files.read(path)),
    writeAll: async (named) => {
      await files.writeAll(named)
      for (const { path, bytes } of named) if (path.startsWith(BLOBS)) remember(path, bytes)
    },
    removeAll: async (paths) => {
      for (const path of paths) forget(path) // first: what is to be erased is not given out again
      await files.removeAll(paths)
    },
    close: async () => {
      for (const path of recent.keys()) forget(path)
      await files.close()
    },
  }
}
