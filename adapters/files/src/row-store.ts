// A file without a name for what a long log keeps of each entry while it is read: hashes and ids, which the log's
// own files hold as well. The pages of it that are read often lie in the system's cache, not in this process.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invariant } from '@parley/kernel'
import type { RowStore } from '@parley/ledger'

export interface FileRowStore extends RowStore {
  /** Gives the space back; what was kept is gone. Harmless when repeated. */
  close(): void
}

/**
 * Opens a store in a file that is gone with the process, however that ends.
 *
 * @param folder where there is room; the system's temporary one if left out (`TMPDIR`)
 * @throws Error of Node, as `ENOSPC`, if there is none
 */
export function openRowStore(folder: string = tmpdir()): FileRowStore {
  const place = mkdtempSync(join(folder, 'parley-rows-'))
  let file: number | null = null
  try {
    file = openSync(join(place, 'rows'), 'wx+', 0o600)
  } finally {
    rmSync(place, { recursive: true, force: true }) // the open file lives on without its name
  }
  const opened = file
  let isOpen = true
  let size = 0
  return {
    append(bytes) {
      const position = size
      for (let done = 0; done < bytes.length;) {
        done += writeSync(opened, bytes, done, bytes.length - done, position + done)
      }
      size += bytes.length
      return position
    },
    read(position, into) {
      for (let done = 0; done < into.length;) {
        const count = readSync(opened, into, done, into.length - done, position + done)
        invariant(count > 0, 'bytes that were kept')
        done += count
      }
    },
    close() {
      if (isOpen) closeSync(opened)
      isOpen = false
    },
  }
}
