// `parley restore`: puts a backup back where no data directory is; a damaged backup is refused first.
import { checkStoredLogs } from '@parley/node'
import { needed } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { copyAndCheck } from './backup.ts'
import { toldOf } from './fsck.ts'

export const restore: Command = {
  name: 'restore',
  summary:
    'Puts a backup back, after checking it. What a private log got after the backup is gone; what the hub has comes again.',
  positional: ['COPY'],
  options: [
    { name: 'to', value: 'DIR', help: 'the data directory, not there yet', required: true },
  ],
  run: runRestore,
}

async function runRestore(given: Arguments): Promise<Told> {
  const [copy = ''] = given.positional
  const checked = toldOf(copy, await checkStoredLogs(copy))
  if (checked.exit !== 0) return checked
  return copyAndCheck(copy, needed(given, 'to'))
}
