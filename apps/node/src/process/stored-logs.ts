// The logs below a data directory, whoever's it is: a seat's mirror and private log, a hub's logs. Each
// carries its own policy, so a directory can be checked with no key and no configuration.
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { diskReader, openRowStore } from '@parley/files'
import { ok } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import type { DirectoryReport } from '@parley/ledger'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'

export interface CheckedLog {
  /** Below the data directory. */
  readonly path: string
  readonly result: Result<CheckedDirectory, Refusal>
}

/** Without the folded log: only one of them is in memory at a time. */
export type CheckedDirectory = Omit<DirectoryReport, 'state'>

const DEPTH = 2 // log/<origin> of a seat; <origin> of a hub
const OURS = new Set(['lock', 'tmp', 'tile', 'blob', 'checkpoints'])

/** Verifies every log below a directory, every signature and blob of it, in the order of their paths. */
export async function checkStoredLogs(directory: string): Promise<readonly CheckedLog[]> {
  const checked: CheckedLog[] = []
  for (const folder of await logFolders(directory, 0)) {
    const result = await checkDirectory(folder)
    checked.push({ path: relative(directory, folder) || '.', result })
  }
  return checked
}

async function checkDirectory(folder: string): Promise<Result<CheckedDirectory, Refusal>> {
  const aside = openRowStore()
  const checked = verifyDirectory(diskReader(folder), nodeCryptography, { aside })
  const verified = await checked.finally(() => aside.close())
  if (!verified.ok) return verified
  const { origin, size, root, earlier, blobCount, missing, erased } = verified.value
  return ok({ origin, size, root, earlier, blobCount, missing, erased })
}

async function logFolders(folder: string, depth: number): Promise<readonly string[]> {
  const hasLog = await stat(join(folder, 'tile')).then(
    () => true,
    () => false,
  )
  if (hasLog) return [folder]
  if (depth === DEPTH) return []
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((one) => one.isDirectory() && !OURS.has(one.name))
  const below = names.map(({ name }) => name).toSorted()
  const found = await Promise.all(below.map((name) => logFolders(join(folder, name), depth + 1)))
  return found.flat()
}
