// What the files of a log ask of the operating system, so that a test can put a model of a disk that loses
// power in its place and count what a real one would be allowed to lose.
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import type { Bytes } from '@parley/kernel'
import { lockDirectory } from './directory-lock.ts'
import type { DirectoryLock } from './directory-lock.ts'

export interface DiskFile {
  write(bytes: Bytes): Promise<void>
  /** Makes its content durable; its name is its folder's. */
  sync(): Promise<void>
  close(): Promise<void>
}

export interface FoundName {
  readonly name: string
  readonly isFolder: boolean
}

/** Paths are absolute. What is not there throws with the code ENOENT, as node:fs does. */
export interface DiskCalls {
  /** Makes a folder and those above it; answers the first that was made, if any. */
  makeFolder(path: string): Promise<string | undefined>
  /** Makes a file that must not be there yet. */
  create(path: string): Promise<DiskFile>
  read(path: string): Promise<Bytes>
  sizeOf(path: string): Promise<number>
  list(folder: string): Promise<readonly FoundName[]>
  /** Puts a file in the place of another, or of none, at once. */
  rename(from: string, to: string): Promise<void>
  /** Removes a file; none there is as good. */
  remove(path: string): Promise<void>
  /** Removes a folder with all that is in it; none there is as good. */
  removeFolder(path: string): Promise<void>
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>
  lock(directory: string): Promise<DirectoryLock>
}

export const nodeDisk: DiskCalls = {
  makeFolder: (path) => mkdir(path, { recursive: true }),
  create: async (path) => {
    const handle = await open(path, 'wx')
    return {
      write: (bytes) => handle.writeFile(bytes),
      sync: () => handle.datasync(),
      close: () => handle.close(),
    }
  },
  read: async (path) => {
    const buffer = await readFile(path)
    return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
  },
  sizeOf: async (path) => (await stat(path)).size,
  list: async (folder) => {
    const found = await readdir(folder, { withFileTypes: true })
    return found.map((one) => ({ name: one.name, isFolder: one.isDirectory() }))
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  syncFolder: async (path) => {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  lock: (directory) => lockDirectory(directory),
}
