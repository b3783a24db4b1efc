// Who should be able to read what, said with sets alone: no key, no cipher, no file. A history tells this
// model what happened as anyone sees it from outside; what a reader can open by the node's own code is
// held against it, pair by pair.
import type { BlobId } from '@parley/ledger'

/** One ciphertext of an entry. */
export interface Sealed {
  readonly blob: BlobId
  /** The pair of keys it was sealed to, by number. */
  readonly to: number
  readonly says: string
  /** False if the plaintext repeats another entry's header. */
  readonly isOwn: boolean
}

export interface Said {
  readonly index: number
  readonly author: string
  readonly aud: string
  readonly parts: readonly Sealed[]
  /** For a grant: what it hands out, and to whom. */
  readonly grant: { readonly aud: string; readonly to: string; readonly gives: number } | null
}

export interface ReaderSight {
  readonly id: string
  /** Keys whose secrets the reader keeps. */
  readonly keys: ReadonlySet<number>
}

/** What a reader finds: the words, or why not and what would have to be otherwise. */
export type Found = { readonly says: string } | { readonly closed: string; readonly at: string }

export class SightModel {
  readonly said: Said[] = []
  /** The key of each audience's epoch, by `aud`. */
  readonly audienceKeys: Map<string, number> = new Map()
  /** Ciphertexts that the hub keeps back. */
  readonly withheld: Set<BlobId> = new Set()
  readonly #erased = new Map<BlobId, number>()

  erase(order: number, blobs: readonly BlobId[]): void {
    for (const blob of blobs) if (!this.#erased.has(blob)) this.#erased.set(blob, order)
  }

  erased(): ReadonlySet<BlobId> {
    return new Set(this.#erased.keys())
  }

  /** What a reader who has all that the hub gives should find in one ciphertext. */
  found(reader: ReaderSight, entry: Said, part: Sealed): Found {
    const order = this.#erased.get(part.blob)
    if (order !== undefined) return { closed: 'erased', at: `entry ${order}` }
    const closed = entry.grant === null ? this.#shut(reader, entry.aud) : notTheirs(reader, entry)
    if (closed !== null) return closed
    if (this.withheld.has(part.blob)) return { closed: 'blob-missing', at: part.blob }
    const fits =
      entry.grant === null ? this.audienceKeys.get(entry.aud) === part.to : reader.keys.has(part.to)
    if (!fits) return { closed: 'cannot-open', at: entry.author }
    return part.isOwn ? { says: part.says } : { closed: 'inner-differs', at: entry.author }
  }

  /** Null if some grant gives the reader the audience's key; else the grant that is wanting. */
  #shut(reader: ReaderSight, aud: string): Found | null {
    const grants = this.said.filter(({ grant }) => grant?.aud === aud && grant.to === reader.id)
    const standing = grants.filter((one) => !one.parts.some(({ blob }) => this.#erased.has(blob)))
    const states = standing.map((one) => ({ one, state: this.#stateOf(reader, one) }))
    if (states.some(({ state }) => state === 'open')) return null
    for (const closed of ['grant-missing', 'grant-closed', 'grant-false']) {
      const first = states.find(({ state }) => state === closed)
      if (first !== undefined) return { closed, at: `entry ${first.one.index}` }
    }
    const order = this.#erased.get(grants[0]?.parts[0]?.blob ?? ('' as BlobId))
    if (order === undefined) return { closed: 'no-grant', at: aud }
    return { closed: 'grant-erased', at: `entry ${order}` }
  }

  #stateOf(reader: ReaderSight, { parts: [part], grant }: Said): string {
    if (part === undefined || grant === null || this.withheld.has(part.blob)) return 'grant-missing'
    if (!reader.keys.has(part.to) || !part.isOwn) return 'grant-closed'
    return this.audienceKeys.get(grant.aud) === grant.gives ? 'open' : 'grant-false'
  }
}

function notTheirs(reader: ReaderSight, entry: Said): Found | null {
  return entry.grant?.to === reader.id ? null : { closed: 'no-grant', at: entry.aud }
}
