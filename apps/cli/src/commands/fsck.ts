// `parley fsck`: every log below a data directory, checked as an outsider would check it.
import { lockDirectory } from '@parley/files'
import { toBase64 } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { checkStoredLogs } from '@parley/node'
import type { CheckedLog } from '@parley/node'
import type { Arguments, Command, Told } from '../command.ts'

export const fsck: Command = {
  name: 'fsck',
  summary:
    'Checks every log below a stopped seat’s or hub’s data directory: signatures, tiles, entries, blobs.',
  positional: ['DIR'],
  options: [],
  run: runFsck,
}

async function runFsck(given: Arguments): Promise<Told> {
  const [directory = ''] = given.positional
  const lock = await lockDirectory(directory)
  try {
    return toldOf(directory, await checkStoredLogs(directory))
  } finally {
    await lock.release()
  }
}

/** What a check found, as lines and for programs; a directory without a log is a problem. */
export function toldOf(directory: string, checked: readonly CheckedLog[]): Told {
  const isSound = checked.length > 0 && checked.every(({ result }) => result.ok)
  return {
    lines:
      checked.length === 0
        ? [`${directory}: expected at least one log below it, found none`]
        : checked.map(lineOf),
    json: { ok: isSound, logs: checked.map(jsonOf) },
    exit: isSound ? 0 : 1,
  }
}

function lineOf({ path, result }: CheckedLog): string {
  if (!result.ok) {
    const { code, at, detail } = result.refusal
    return `${path}: ${[code, at, detail].filter((part) => part !== undefined).join(' ')}`
  }
  const { origin, size, root, missing } = result.value
  const elsewhere = missing.count === 0 ? '' : `, ${missing.count} blobs not held here`
  return `${path}: ok ${origin} size=${size} root=${toBase64(root)}${elsewhere}`
}

function jsonOf({ path, result }: CheckedLog): Json {
  if (!result.ok) {
    const { code, at = null, detail = null } = result.refusal
    return { path, ok: false, code, at, detail }
  }
  const { origin, size, root, missing } = result.value
  return { path, ok: true, origin, size, root: toBase64(root), missing: missing.count }
}
