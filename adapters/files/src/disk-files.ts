// Files of a log on disk, safe against kill -9 and power cuts. A file is written under tmp/, synced,
// renamed into place, and then its folder is synced: so a name is there whole or not at all. Many
// files are written at once: their syncs overlap, and each folder is synced once.
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bytes } from '@parley/kernel'
import { hasCode, lockDirectory } from './directory-lock.ts'
import { safePath } from './log-files.ts'
import type { LogFiles, NamedFile } from './log-files.ts'

const AT_ONCE = 32 // beyond that, measured, nothing is gained; well below the limit of open files
const SPARE = 'tmp'
const ELSEWHERE = new Set([SPARE, 'lock']) // ours, not the log's

/** Where a write or a removal is, in order; a test may end the process there. */
export type DiskStep = 'written' | 'synced' | 'renamed' | 'folders-synced' | 'removed'

export interface DiskOptions {
  /** Called at each step of each write and removal. For crash tests. */
  readonly onStep?: (step: DiskStep, path: string) => void
}

/**
 * Opens a folder as the files of one log, for this process alone.
 *
 * @throws DirectoryHeldError if another process, or this one already, has it open
 */
export async function openDiskFiles(
  directory: string,
  options: DiskOptions = {},
): Promise<LogFiles> {
  await makeFolder(directory)
  const lock = await lockDirectory(directory)
  await rm(join(directory, SPARE), { recursive: true, force: true }) // what a crash left unfinished
  await mkdir(join(directory, SPARE))
  const writer = diskWriter(directory, options.onStep ?? (() => undefined))
  return { ...diskReader(directory), ...writer, close: () => lock.release() }
}

/** Opens a folder for reading only, whoever else may be writing: for verifying and serving. */
export function diskReader(directory: string): Pick<LogFiles, 'read' | 'sizeOf' | 'list'> {
  return {
    read: async (path) => orNull(readFile(join(directory, safePath(path))).then(plain)),
    sizeOf: async (path) =>
      orNull(stat(join(directory, safePath(path))).then((found) => found.size)),
    list: async (prefix) => {
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
      const found = await filesBelow(directory, folder)
      return found.filter((path) => path.startsWith(prefix)).sort()
    },
  }
}

type Told = (step: DiskStep, path: string) => void

function diskWriter(directory: string, tell: Told): Pick<LogFiles, 'writeAll' | 'removeAll'> {
  const folders = new Set<string>([directory])
  let spareCount = 0
  return {
    writeAll: async (files) => {
      for (const { path } of files) safePath(path)
      const changed = await makeFoldersOf(directory, files, folders)
      await inParallel(files, async (file) => {
        const spare = join(directory, SPARE, String(++spareCount))
        await putFile(spare, join(directory, file.path), file, tell)
      })
      await inParallel([...changed], syncFolder)
      for (const { path } of files) tell('folders-synced', path)
    },
    removeAll: async (paths) => {
      await inParallel(paths.map(safePath), async (path) => {
        await rm(join(directory, path), { force: true })
        tell('removed', path)
      })
      const changed = new Set(paths.map((path) => dirname(join(directory, path))))
      await inParallel([...changed], (folder) => orNull(syncFolder(folder)))
    },
  }
}

async function putFile(spare: string, place: string, file: NamedFile, tell: Told): Promise<void> {
  const handle = await open(spare, 'wx')
  try {
    await handle.writeFile(file.bytes)
    tell('written', file.path)
    await handle.datasync()
    tell('synced', file.path)
  } finally {
    await handle.close()
  }
  await rename(spare, place)
  tell('renamed', file.path)
}

/** Makes the folders that files need; returns every folder whose entries change, to be synced. */
async function makeFoldersOf(
  directory: string,
  files: readonly NamedFile[],
  known: Set<string>,
): Promise<ReadonlySet<string>> {
  const changed = new Set(files.map((file) => dirname(join(directory, file.path))))
  for (const folder of [...changed].sort()) {
    const missing: string[] = []
    for (let at = folder; !known.has(at); at = dirname(at)) missing.push(at)
    if (missing.length > 0) await mkdir(folder, { recursive: true })
    for (const made of missing) {
      known.add(made)
      changed.add(dirname(made))
    }
  }
  return changed
}

async function makeFolder(directory: string): Promise<void> {
  const first = await mkdir(directory, { recursive: true })
  if (first === undefined) return
  for (let at = directory; at.length >= first.length; at = dirname(at))
    await syncFolder(dirname(at))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function filesBelow(directory: string, folder: string): Promise<readonly string[]> {
  const entries = await orNull(readdir(join(directory, folder), { withFileTypes: true }))
  const found = (entries ?? []).filter((entry) => folder !== '' || !ELSEWHERE.has(entry.name))
  const below = await Promise.all(
    found.map(async (entry) => {
      const path = `${folder}${entry.name}`
      return entry.isDirectory() ? filesBelow(directory, `${path}/`) : [path]
    }),
  )
  return below.flat()
}

/** Runs `act` on everything, at most AT_ONCE at a time. The first fault is thrown once all are done. */
async function inParallel<Part>(
  parts: readonly Part[],
  act: (part: Part) => Promise<unknown>,
): Promise<void> {
  const left = parts[Symbol.iterator]()
  const settled = await Promise.allSettled(
    Array.from({ length: Math.min(AT_ONCE, parts.length) }, async () => {
      for (const part of left) await act(part)
    }),
  )
  for (const one of settled) if (one.status === 'rejected') throw one.reason
}

async function orNull<Value>(wanted: Promise<Value>): Promise<Value | null> {
  try {
    return await wanted
  } catch (fault) {
    if (hasCode(fault, 'ENOENT') || hasCode(fault, 'ENOTDIR')) return null
    throw fault
  }
}

function plain(buffer: Buffer): Bytes {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}
