// Where a seat keeps the secrets that open what is sealed to it: one text file, readable by its owner
// alone, in the form the age tools read. Identities granted through the log are not here: they are
// opened again from the log, so that what is erased there is not left behind here.
import { chmod, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isHybridIdentity } from './hybrid.ts'
import { x25519Identity } from './x25519.ts'

const OWNER_ONLY = 0o600
const OTHERS = 0o077
const RECIPIENT_ID = /^[a-z0-9][a-z0-9._/-]{0,127}$/

export interface KeptIdentity {
  /** The recipient id of the party's ring that this identity opens for. */
  readonly id: string
  readonly identity: string
}

export class IdentityFileError extends Error {
  constructor(path: string, problem: string) {
    super(`identity file ${path}: ${problem}`)
    this.name = 'IdentityFileError'
  }
}

/** All identities kept in the file; none if there is no file. @throws IdentityFileError */
export async function readIdentities(path: string): Promise<readonly KeptIdentity[]> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  })
  if (text === null) return []
  const mode = (await stat(path)).mode & 0o777
  if ((mode & OTHERS) !== 0) {
    throw new IdentityFileError(
      path,
      `expected mode 0600, found 0${mode.toString(8)}: others may have read it`,
    )
  }
  return parseIdentities(path, text)
}

/** Replaces the file as a whole, durably, with mode 0600 from its first byte. */
export async function writeIdentities(
  path: string,
  identities: readonly KeptIdentity[],
): Promise<void> {
  const text = identities.map(({ id, identity }) => `# ${id}\n${identity}\n`).join('')
  parseIdentities(path, text)
  const spare = `${path}.new`
  const file = await open(spare, 'w', OWNER_ONLY)
  try {
    await chmod(spare, OWNER_ONLY) // a spare file left by a crash keeps the mode it had
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(spare, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function parseIdentities(path: string, text: string): readonly KeptIdentity[] {
  const lines = text.split('\n').filter((line) => line !== '')
  const kept: KeptIdentity[] = []
  for (let i = 0; i < lines.length; i += 2) {
    const id = lines[i]?.slice('# '.length) ?? ''
    const identity = lines[i + 1] ?? ''
    if (!lines[i]?.startsWith('# ') || !RECIPIENT_ID.test(id)) {
      throw new IdentityFileError(path, `line ${i + 1}: expected "# " and a recipient id`)
    }
    if (x25519Identity(identity) === null && !isHybridIdentity(identity)) {
      throw new IdentityFileError(path, `line ${i + 2}: expected an age identity`)
    }
    kept.push({ id, identity })
  }
  return kept
}
