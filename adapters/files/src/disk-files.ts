// Files of a log on disk, safe against kill -9 and power cuts. A file is written under tmp/, synced,
// renamed into place, and then its folder is synced: so a name is there whole or not at all. Many
// files are written at once: their syncs overlap, and each folder is synced once.
import { dirname, join } from 'node:path'
import { invariant } from '@parley/kernel'
import { hasCode } from './directory-lock.ts'
import { nodeDisk } from './disk-calls.ts'
import type { DiskCalls } from './disk-calls.ts'
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
  /** Another disk than this machine's: a model, in tests. */
  readonly disk?: DiskCalls
}

/**
 * Opens a folder as the files of one log, for this process alone.
 * Closing waits for the writes under way; none is taken after.
 *
 * @throws DirectoryHeldError if another process, or this one already, has it open
 */
export async function openDiskFiles(
  directory: string,
  options: DiskOptions = {},
): Promise<LogFiles> {
  const { disk = nodeDisk, onStep = () => undefined } = options
  await makeRoot(disk, directory)
  const lock = await disk.lock(directory)
  await disk.removeFolder(join(directory, SPARE)) // what a crash left unfinished
  await disk.makeFolder(join(directory, SPARE))
  const writer = untilClosed(diskWriter({ disk, directory, tell: onStep }), () => lock.release())
  return { ...diskReader(directory, disk), ...writer }
}

type Writer = Pick<LogFiles, 'writeAll' | 'removeAll'>

/**
 * Lets go of the folder when nothing is being written any more, and takes no write after: a late one
 * would put an older checkpoint over what the next process wrote there.
 */
function untilClosed(
  { writeAll, removeAll }: Writer,
  release: () => Promise<void>,
): Writer & Pick<LogFiles, 'close'> {
  const underWay = new Set<Promise<void>>()
  let closed: Promise<void> | null = null
  const counted = async (act: () => Promise<void>): Promise<void> => {
    invariant(closed === null, 'files that are not closed')
    const own = act().finally(() => underWay.delete(own))
    underWay.add(own)
    await own
  }
  return {
    writeAll: (files) => counted(() => writeAll(files)),
    removeAll: (paths) => counted(() => removeAll(paths)),
    close: () => (closed ??= Promise.allSettled(underWay).then(release)),
  }
}

/** Opens a folder for reading only, whoever else may be writing: for verifying and serving. */
export function diskReader(directory: string, disk: DiskCalls = nodeDisk): Reader {
  const walk = (prefix: string): AsyncGenerator<string> => pathsFrom({ disk, directory }, prefix)
  return {
    read: async (path) => orNull(disk.read(join(directory, safePath(path)))),
    sizeOf: async (path) => orNull(disk.sizeOf(join(directory, safePath(path)))),
    list: async (prefix) => {
      const found: string[] = []
      for await (const path of walk(prefix)) found.push(path)
      return found.sort()
    },
    walk,
  }
}

type Reader = Pick<LogFiles, 'read' | 'sizeOf' | 'list'> & Required<Pick<LogFiles, 'walk'>>

interface Writing {
  readonly disk: DiskCalls
  readonly directory: string
  readonly tell: (step: DiskStep, path: string) => void
}

function diskWriter(writing: Writing): Writer {
  const { disk, directory, tell } = writing
  const folders = new Set<string>([directory])
  let spareCount = 0
  return {
    writeAll: async (files) => {
      for (const { path } of files) safePath(path)
      const changed = await makeFoldersOf(writing, files, folders)
      await inParallel(files, async (file) => {
        await putFile(writing, join(directory, SPARE, String(++spareCount)), file)
      })
      await inParallel([...changed], (folder) => disk.syncFolder(folder))
      for (const { path } of files) tell('folders-synced', path)
    },
    removeAll: async (paths) => {
      await inParallel(paths.map(safePath), async (path) => {
        await disk.remove(join(directory, path))
        tell('removed', path)
      })
      const changed = new Set(paths.map((path) => dirname(join(directory, path))))
      await inParallel([...changed], (folder) => orNull(disk.syncFolder(folder)))
    },
  }
}

async function putFile(
  { disk, directory, tell }: Writing,
  spare: string,
  { path, bytes }: NamedFile,
): Promise<void> {
  const file = await disk.create(spare)
  try {
    await file.write(bytes)
    tell('written', path)
    await file.sync()
    tell('synced', path)
  } finally {
    await file.close()
  }
  await disk.rename(spare, join(directory, path))
  tell('renamed', path)
}

/** Makes the folders that files need; returns every folder whose entries change, to be synced. */
async function makeFoldersOf(
  { disk, directory }: Writing,
  files: readonly NamedFile[],
  known: Set<string>,
): Promise<ReadonlySet<string>> {
  const changed = new Set(files.map((file) => dirname(join(directory, file.path))))
  for (const folder of [...changed].sort()) {
    const missing: string[] = []
    for (let at = folder; !known.has(at); at = dirname(at)) missing.push(at)
    if (missing.length > 0) await disk.makeFolder(folder)
    for (const made of missing) {
      known.add(made)
      changed.add(dirname(made))
    }
  }
  return changed
}

async function makeRoot(disk: DiskCalls, directory: string): Promise<void> {
  const first = await disk.makeFolder(directory)
  if (first === undefined) return
  for (let at = directory; at.length >= first.length; at = dirname(at))
    await disk.syncFolder(dirname(at))
}

interface Reading {
  readonly disk: DiskCalls
  readonly directory: string
}

async function* pathsFrom(reading: Reading, prefix: string): AsyncGenerator<string> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  for await (const path of pathsBelow(reading, folder)) if (path.startsWith(prefix)) yield path
}

async function* pathsBelow(reading: Reading, folder: string): AsyncGenerator<string> {
  const { disk, directory } = reading
  const entries = (await orNull(disk.list(join(directory, folder)))) ?? []
  for (const { name, isFolder } of entries) {
    if (folder === '' && ELSEWHERE.has(name)) continue
    if (isFolder) yield* pathsBelow(reading, `${folder}${name}/`)
    else yield `${folder}${name}`
  }
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
