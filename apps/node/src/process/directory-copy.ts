// Copies of a data directory, for backup and back. A copy is made beside its place and renamed into it
// when every byte of it is on the disk: so a copy is there whole, or not at all. Nobody may write to the
// original meanwhile: its lock is taken.
import { cp, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { lockDirectory } from '@parley/files'

const NOT_DATA = new Set(['lock', 'tmp', 'views']) // of a running process, or computed anew at the next start

export class DirectoryCopyError extends Error {
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`)
    this.name = 'DirectoryCopyError'
  }
}

/**
 * Copies a data directory to a place where nothing is.
 *
 * @throws DirectoryHeldError if a process has the original; DirectoryCopyError if the place is taken
 */
export async function copyDirectory(from: string, to: string): Promise<void> {
  if (await isThere(to)) throw new DirectoryCopyError(to, 'nothing at this place yet')
  if (!(await isThere(from))) throw new DirectoryCopyError(from, 'a data directory')
  const isInside = !relative(resolve(from), resolve(to)).startsWith('..')
  if (isInside) throw new DirectoryCopyError(to, `a place outside ${from}`)
  const lock = await lockDirectory(from)
  const partial = `${to}.partial`
  try {
    await rm(partial, { recursive: true, force: true })
    await mkdir(dirname(resolve(to)), { recursive: true })
    const isData = (path: string): boolean =>
      !relative(from, path)
        .split('/')
        .some((part) => NOT_DATA.has(part))
    await cp(from, partial, { recursive: true, preserveTimestamps: true, filter: isData })
    await syncBelow(partial)
    await rename(partial, to)
    await sync(dirname(resolve(to)))
  } finally {
    await lock.release()
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

async function syncBelow(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncBelow(path)
    else await sync(path)
  }
  await sync(folder)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
