// `parley ledger verify`: the check an outsider runs on a log's directory.
import { readFile } from 'node:fs/promises'
import { diskReader, openRowStore } from '@parley/files'
import { toBase64 } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
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
  // Read as it lies, without its lock: an outsider has a copy, and nobody else's data.
  const aside = openRowStore()
  const verified = await verifyDirectory(diskReader(dir), nodeCryptography, {
    ...(policy === undefined ? {} : { policy: new Uint8Array(await readFile(policy)) }),
    held: given.has('held'),
    aside,
  }).finally(() => aside.close())
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
      ...(missing.count > 0 ? [`${missing.count} blobs are not here`] : []),
    ],
    json: { ok: true, origin, size, root: toBase64(root), missing: missing.count },
    exit: 0,
  }
}
