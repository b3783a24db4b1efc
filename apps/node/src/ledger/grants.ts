// Grants addressed to this seat: opened as soon as their blob is there, put on the shelf once.
import type { KeyShelf } from './key-shelf.ts'
import { openEntries } from './opened-entry.ts'
import type { Numbered, Opener } from './opened-entry.ts'

export interface Grants {
  add(numbered: Numbered): void
  /** Opens what can be opened by now; returns the audiences that can be read from now on. */
  take(opener: Opener): Promise<readonly string[]>
}

/** @param shelf also that of the opener, which is there only once the log has been read back */
export function openGrants(shelf: KeyShelf): Grants {
  let waiting: Numbered[] = []
  return {
    add: ({ index, entry }) => {
      if (!shelf.isForUs(entry)) return
      waiting.push({ index, entry })
      shelf.expect({ index, entry })
    },
    take: async (opener) => {
      const tried = waiting
      waiting = []
      const opened = tried.length === 0 ? [] : await openEntries(tried, opener, 0)
      const taken: string[] = []
      for (const [i, one] of opened.entries()) {
        const grant = tried[i]
        if (grant === undefined || one.closed?.code === 'erased') continue
        if (one.closed?.code === 'blob-missing') waiting.push(grant)
        else {
          const aud = await shelf.take(grant, one.data)
          if (aud !== null) taken.push(aud)
        }
      }
      return taken
    },
  }
}
