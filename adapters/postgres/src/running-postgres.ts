// A real PostgreSQL for tests: initialised in a temporary directory, on the loopback address alone, under a
// user who is not root, and gone afterwards. Null where this machine has no binaries.
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningPostgres {
  readonly url: string
  /** Everything the server keeps. */
  readonly directory: string
  readonly stop: () => Promise<void>
}

const INSTALLED = '/usr/lib/postgresql'

/** Starts one; null where there are no binaries or nobody to run them as. */
export async function startPostgres(): Promise<RunningPostgres | null> {
  const bin = binaries()
  const user = userToRunAs()
  if (bin === null || user === null) return null
  const directory = mkdtempSync(join(tmpdir(), 'parley-postgres-'))
  const identity = user === 'self' ? {} : user
  if (user !== 'self') chownSync(directory, user.uid, user.gid)
  const data = join(directory, 'data')
  const encoding = ['--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'owner', '--auth=trust', ...encoding], {
    ...identity,
    stdio: 'ignore',
    env: { PATH: bin },
  })
  const port = await freePort()
  const settings = ['-p', String(port), '-k', directory, '-F', '-c', 'listen_addresses=127.0.0.1']
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...identity,
    stdio: 'ignore',
    env: { PATH: bin },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await until(() => isReady(bin, port))
  return {
    url: `postgres://owner@127.0.0.1:${port}/postgres`,
    directory,
    stop: async () => {
      server.kill('SIGINT') // a fast shutdown: whoever is still connected is sent away
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function binaries(): string | null {
  if (!existsSync(INSTALLED)) return null
  const versions = readdirSync(INSTALLED).filter((v) =>
    existsSync(join(INSTALLED, v, 'bin', 'initdb')),
  )
  const newest = versions.sort((x, y) => Number(y) - Number(x))[0]
  return newest === undefined ? null : join(INSTALLED, newest, 'bin')
}

// PostgreSQL refuses to run as root.
function userToRunAs(): { readonly uid: number; readonly gid: number } | 'self' | null {
  if (process.getuid?.() !== 0) return 'self'
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null // no such user here: the caller skips
  }
}

function isReady(bin: string, port: number): boolean {
  try {
    const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'owner', '-d', 'postgres']
    execFileSync(join(bin, 'pg_isready'), args, { stdio: 'ignore', env: { PATH: bin } })
    return true
  } catch {
    return false // not yet
  }
}

async function until(isDone: () => boolean): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (isDone()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL: expected it to be ready within 30 s, found it was not')
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
