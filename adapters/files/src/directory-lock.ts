// One process per data directory. Two that write one log lose acknowledged entries without an error,
// so the second must not start. Node has no flock, hence claims: each process puts down a file under
// its own number, then looks who else is there. Whoever sees a living one takes its claim back.
// Two that arrive together may both step back, but never both stay: the later of two claims was made
// after the earlier one, so its maker sees it.
//
// A process that was killed leaves its claim; process number, start time and boot tell that it is
// dead. What this cannot see: a process in another container or machine on shared storage.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'lock'

export interface DirectoryLock {
  release(): Promise<void>
}

export class DirectoryHeldError extends Error {
  readonly holder: number
  constructor(directory: string, holder: number) {
    super(
      `data directory ${directory}: expected no other process, found it held by process ${holder}; ` +
        `stop that one first, or choose another directory`,
    )
    this.name = 'DirectoryHeldError'
    this.holder = holder
  }
}

/** Claims a directory for this process. @throws DirectoryHeldError naming the process that has it */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const folder = join(directory, FOLDER)
  await mkdir(folder, { recursive: true })
  const own = join(folder, String(process.pid))
  await putClaim(own, directory)
  const holder = await otherHolder(folder)
  if (holder === null) return { release: () => rm(own, { force: true }) }
  await rm(own, { force: true })
  throw new DirectoryHeldError(directory, holder)
}

async function putClaim(own: string, directory: string): Promise<void> {
  const claim = `${boot()} ${startOf(process.pid) ?? '?'}\n`
  for (;;) {
    try {
      await writeFile(own, claim, { flag: 'wx' })
      return
    } catch (fault) {
      if (!hasCode(fault, 'EEXIST')) throw fault
    }
    if (await isStanding(own, process.pid)) throw new DirectoryHeldError(directory, process.pid)
    await rm(own, { force: true }) // an earlier process that had our number; nobody else may claim it
  }
}

async function otherHolder(folder: string): Promise<number | null> {
  for (const name of await readdir(folder)) {
    const pid = Number(name)
    if (!Number.isSafeInteger(pid) || pid === process.pid) continue
    if (await isStanding(join(folder, name), pid)) return pid
    await rm(join(folder, name), { force: true })
  }
  return null
}

// A claim not yet written through reads as empty: its process is judged by its number alone.
async function isStanding(path: string, pid: number): Promise<boolean> {
  const claim = await readFile(path, 'utf8').catch((fault: unknown) => {
    if (hasCode(fault, 'ENOENT')) return null
    throw fault
  })
  if (claim === null) return false
  const [bootThen = '', startThen = ''] = claim.trim().split(' ')
  if (bootThen !== '' && bootThen !== boot()) return false
  if (!isRunning(pid)) return false
  const start = startOf(pid)
  if (start === ENDED) return false
  return startThen === '' || startThen === '?' || start === null || start === startThen
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0) // sends nothing: asks whether the process exists
    return true
  } catch (fault) {
    return hasCode(fault, 'EPERM')
  }
}

const ENDED = 'ended' // killed, and only waiting for its parent to ask how it went

/** Start time of a process in ticks since boot; null if unknown or if only its remains are listed. */
function startOf(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // the name before may hold spaces
  return fields[0] === 'Z' ? ENDED : (fields[19] ?? null)
}

function boot(): string {
  return readText('/proc/sys/kernel/random/boot_id')?.trim() ?? 'unknown'
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // not Linux: the process number alone must do
  }
}

/** Whether a fault of node:fs carries this code. */
export function hasCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code
}
