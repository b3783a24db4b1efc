// `parley backup`: a whole copy of a stopped data directory, or none; checked as it lies there.
import { checkStoredLogs, copyDirectory, DirectoryCopyError } from '@parley/node'
import { MisusedError, needed } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { toldOf } from './fsck.ts'

export const backup: Command = {
  name: 'backup',
  summary:
    'Copies the data directory of a stopped seat or hub, whole or not at all, and checks the copy. Keys are not in it.',
  positional: ['DIR'],
  options: [{ name: 'out', value: 'COPY', help: 'where nothing is yet', required: true }],
  run: runBackup,
}

async function runBackup(given: Arguments): Promise<Told> {
  const [directory = ''] = given.positional
  return copyAndCheck(directory, needed(given, 'out'))
}

/** Copies a data directory and tells what a check of the copy finds. */
export async function copyAndCheck(from: string, to: string): Promise<Told> {
  await copyDirectory(from, to).catch((fault: unknown) => {
    throw fault instanceof DirectoryCopyError ? new MisusedError(fault.message) : fault
  })
  const told = toldOf(to, await checkStoredLogs(to))
  return { ...told, lines: [`Copied ${from} to ${to}.`, ...told.lines] }
}
