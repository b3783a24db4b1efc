// `parley ledger verify`: the check an outsider runs on a log's directory.
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { toBase64 } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
import type { LogDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import type { Arguments, Command, Told } from '../command.ts'

export const ledgerVerify: Command = {
  name: 'ledger verify',
  summary:
    'Verifies a log directory: every signature, tile, entry and blob. Prints size and root, or the first violation.',
  positional: ['DIR'],
  options: [
    {
      name: 'policy',
      value: 'FILE',
      help: 'a trust policy of your own; else the one in the directory',
    },
    { name: 'held', help: 'every blob that no order erased must be there' },
  ],
  run: runVerify,
}

async function runVerify(given: Arguments): Promise<Told> {
  const [dir = ''] = given.positional
  const policy = given.value('policy')
  const verified = await verifyDirectory(plainDirectory(dir), nodeCryptography, {
    ...(policy === undefined ? {} : { policy: new Uint8Array(await readFile(policy)) }),
    held: given.has('held'),
  })
  if (!verified.ok) {
    const { code, at, detail } = verified.refusal
    return {
      lines: [`${code} ${at ?? ''}: ${detail ?? ''}`],
      json: { ok: false, code, at: at ?? null, detail: detail ?? null },
      exit: 1,
    }
  }
  const { size, root, origin, missing } = verified.value
  return {
    lines: [
      `ok size=${size} root=${toBase64(root)}`,
      ...(missing.length > 0 ? [`${missing.length} blobs are not here`] : []),
    ],
    json: { ok: true, origin, size, root: toBase64(root), missing: missing.length },
    exit: 0,
  }
}

/** A directory read as it lies, without taking its lock: an outsider has a copy, not the data. */
export function plainDirectory(dir: string): LogDirectory {
  return {
    async read(path) {
      try {
        return new Uint8Array(await readFile(join(dir, path)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    async list(prefix) {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .filter((path) => path.startsWith(prefix))
        .sort((x, y) => (x < y ? -1 : 1))
    },
  }
}
