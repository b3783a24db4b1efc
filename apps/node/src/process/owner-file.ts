// Files that only their owner may read: keys and tokens. One that others could have read is refused,
// because nobody knows any more who has it.
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ConfigError } from './config-file.ts'

const OWNER_ONLY = 0o600
const OTHERS = 0o077

/** Reads a secret. @throws ConfigError if it is not there or others may read it; never with its content */
export async function readOwnerFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new ConfigError(path, 'a file with keys (parley keys makes them)')
  if ((found.mode & OTHERS) !== 0) {
    const mode = (found.mode & 0o777).toString(8)
    throw new ConfigError(path, `mode 0600, found 0${mode}: others may have read it`)
  }
  return readFile(path, 'utf8')
}

/** Writes a secret into a file that was not there. @throws ConfigError if it was: keys are never replaced */
export async function writeOwnerFile(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY).catch(() => {
    throw new ConfigError(path, 'a folder to write to and no such file in it')
  })
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts a file in the place of an older one: after a crash the one or the other is there, whole. */
export async function replaceOwnerFile(path: string, text: string): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const beside = `${path}.new`
  const file = await open(beside, 'w', OWNER_ONLY)
  try {
    await file.chmod(OWNER_ONLY) // what a broken write left may have had another mode
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
