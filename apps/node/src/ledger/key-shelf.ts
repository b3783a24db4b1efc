// The identities one seat opens blobs with: its own, from its identity file, and those of audiences,
// which arrive as grants in the log. Granted ones live in memory only and are found again by reading
// the log, so that an erased grant leaves nothing behind.
import type { Json } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'
import type { Entry } from '@parley/ledger'
import { parseGrant } from '@parley/ledger'

export interface KeyShelf {
  /** The identity for what a header's `aud` names, or null. */
  identityFor(header: { readonly aud?: string; readonly kind: string }): string | null
  /**
   * Puts a granted identity on the shelf.
   *
   * @returns the `aud` that can be opened from now on, or null if it could be before or is none
   */
  take(grant: Entry, data: Json): string | null
  /** Whether a grant is addressed to this seat. */
  isForUs(entry: Entry): boolean
  /** Audiences and epochs that can be opened, sorted. */
  granted(): readonly string[]
}

/** A recipient id of the party's ring, with the secret that belongs to it. */
export interface OwnIdentity {
  readonly id: string
  readonly identity: string
}

export function openKeyShelf(own: readonly OwnIdentity[]): KeyShelf {
  const recipients = new Map(own.map(({ id, identity }) => [id, identity]))
  const audiences = new Map<string, string>()
  return {
    identityFor: ({ aud = '', kind }) =>
      (kind === 'ledger.grant' ? recipients : audiences).get(aud) ?? null,
    take: ({ header }, data) => {
      const grant = parseGrant(header.body ?? {})
      const identity = isJsonObject(data) ? data['identity'] : undefined
      if (!grant.ok || typeof identity !== 'string') return null
      const aud = `${grant.value.audience}/${grant.value.epoch}`
      if (audiences.has(aud)) return null
      audiences.set(aud, identity)
      return aud
    },
    isForUs: ({ header }) => header.kind === 'ledger.grant' && recipients.has(header.aud ?? ''),
    granted: () => [...audiences.keys()].sort(),
  }
}
