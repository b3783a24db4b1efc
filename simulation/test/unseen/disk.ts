// Everybody's folders of one world on this machine's disk, as real nodes keep them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskReader, openDiskFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'

export interface Disk {
  readonly filesOf: (owner: string) => Promise<LogFiles>
  /** Files of an owner as whoever copies the folder sees them. */
  readonly reader: (owner: string) => Pick<LogFiles, 'list' | 'sizeOf'>
  readonly owners: () => readonly string[]
  readonly remove: () => void
}

export function openDisk(): Disk {
  const directory = mkdtempSync(join(tmpdir(), 'parley-twins-'))
  const owners = new Set<string>()
  return {
    filesOf: (owner) => {
      owners.add(owner)
      return openDiskFiles(join(directory, owner))
    },
    reader: (owner) => diskReader(join(directory, owner)),
    owners: () => [...owners].toSorted(),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
