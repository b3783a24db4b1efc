// Which ciphertexts a mirror still has to fetch: grants addressed to it first, because they decide
// what else it can open; then what it holds for others' sake or can open itself.
import type { AdmittedEntry, BlobId, BlobRef } from '@parley/ledger'
import type { KeyShelf } from './key-shelf.ts'

export interface WantedBlob {
  readonly ref: BlobRef
  /** The entry that names it. */
  readonly index: number
  /** It was asked for in vain, so its entry was folded without it. */
  wasMissing: boolean
}

export interface Wanted {
  add(admitted: AdmittedEntry): void
  settle(one: WantedBlob): void
  grants(): readonly WantedBlob[]
  /** All that were never asked for, and some of those that were missing, others each time. */
  others(): readonly WantedBlob[]
  all(): readonly WantedBlob[]
  /** An audience has become openable: its blobs are wanted. */
  openable(aud: string): void
  /** The first entry sealed to an audience, or null if there is none. */
  firstOf(aud: string): number | null
}

const MAX_RETRIES = 256 // missing blobs asked for again at one time

export function openWanted(shelf: KeyShelf, holds: 'all' | 'openable'): Wanted {
  const grants = new Map<BlobId, WantedBlob>()
  const others = new Map<BlobId, WantedBlob>()
  const closed = new Map<string, WantedBlob[]>()
  const firsts = new Map<string, number>()
  return {
    add: ({ index, entry }) => {
      const { aud } = entry.header
      if (aud === undefined) return
      if (!firsts.has(aud)) firsts.set(aud, index)
      const isGrant = shelf.isForUs(entry)
      const isOpen = shelf.identitiesFor(entry.header).length > 0
      const named = entry.blobs.map((ref) => ({ ref, index, wasMissing: false }))
      for (const one of named) {
        if (isGrant) grants.set(one.ref.blob, one)
        else if (isOpen || holds === 'all') others.set(one.ref.blob, one)
      }
      if (isOpen || isGrant || holds === 'all') return // a copy of everything wants them anyway
      const waiting = closed.get(aud) ?? []
      closed.set(aud, waiting)
      waiting.push(...named)
    },
    settle: ({ ref }) => {
      grants.delete(ref.blob)
      others.delete(ref.blob)
    },
    grants: () => [...grants.values()],
    others: () => {
      const all = [...others.values()]
      const retried = all.filter((one) => one.wasMissing).slice(0, MAX_RETRIES)
      for (const one of retried) {
        others.delete(one.ref.blob) // and to the end of the line
        others.set(one.ref.blob, one)
      }
      return [...all.filter((one) => !one.wasMissing), ...retried]
    },
    all: () => [...grants.values(), ...others.values()],
    openable: (aud) => {
      const waiting = closed.get(aud) ?? []
      closed.delete(aud)
      for (const one of waiting) others.set(one.ref.blob, one)
    },
    firstOf: (aud) => firsts.get(aud) ?? null,
  }
}
