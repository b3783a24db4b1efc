// Everybody's files in one process, by the name of their owner, and all of them closed at the end.
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes } from '@parley/kernel'

export interface OpenedFiles {
  readonly source: (owner: string) => Promise<LogFiles>
  readonly open: (owner: string) => Promise<LogFiles>
  /** Those whose owner's name ends so, by the rest of the name. */
  readonly named: (ending: string) => ReadonlyMap<string, LogFiles>
  readonly closeAll: () => Promise<void>
}

export function openedFiles(source: (owner: string) => Promise<LogFiles>): OpenedFiles {
  const opened: { owner: string; files: LogFiles }[] = []
  return {
    source,
    open: async (owner) => {
      const files = await source(owner)
      opened.push({ owner, files })
      return files
    },
    named: (ending) => {
      const found = opened.filter(({ owner }) => owner.endsWith(ending))
      return new Map(found.map(({ owner, files }) => [owner.slice(0, -ending.length), files]))
    },
    closeAll: async () => {
      for (const { files } of opened) await files.close()
    },
  }
}

// Files are opened anew each time they are asked for, over what their owner stored before.
export function memoryByOwner(): (owner: string) => Promise<LogFiles> {
  const stores = new Map<string, Map<string, Bytes>>()
  return (owner) => {
    const stored = stores.get(owner) ?? new Map<string, Bytes>()
    stores.set(owner, stored)
    return Promise.resolve(openMemoryFiles(stored, { sharesBytes: true }))
  }
}
