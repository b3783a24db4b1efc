// Grants addressed to this seat: opened as soon as their blob is there, put on the shelf once.
import { openEntries } from './opened-entry.ts'
import type { Numbered, Opener } from './opened-entry.ts'

export interface Grants {
  add(numbered: Numbered): void
  /** Opens what can be opened by now; returns the audiences that can be read from now on. */
  take(): Promise<readonly string[]>
}

export function openGrants(opener: Opener): Grants {
  let waiting: Numbered[] = []
  return {
    add: ({ index, entry }) => {
      if (opener.shelf.isForUs(entry)) waiting.push({ index, entry })
    },
    take: async () => {
      const tried = waiting
      waiting = []
      const opened = tried.length === 0 ? [] : await openEntries(tried, opener, 0)
      const taken: string[] = []
      opened.forEach((one, i) => {
        const grant = tried[i]
        if (grant === undefined) return
        if (one.closed === 'blob-missing') waiting.push(grant)
        const aud = one.data === null ? null : opener.shelf.take(grant.entry, one.data)
        if (aud !== null) taken.push(aud)
      })
      return taken
    },
  }
}
