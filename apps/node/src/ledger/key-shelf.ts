// The identities one seat opens blobs with: its own, from its identity file, and those of audiences,
// which arrive as grants in the log. Granted ones live in memory only and are found again by reading
// the log; one whose grant an order erased is no longer given out, so nothing is left of it.
//
// Where there is no identity the shelf says what is missing: a reader who is shut out can name the one
// entry that would let it in.
import type { Json } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'
import type { BlobId, Entry, LogState } from '@parley/ledger'
import { parseGrant } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'

export interface KeyShelf {
  /** The identities to try for what a header's `aud` names; none if this seat has no key for it. */
  identitiesFor(header: SealedTo): readonly string[]
  /** Why there is none. */
  whyClosed(header: SealedTo): NoKey
  /** Takes note of a grant addressed to this seat, whose ciphertext may still be on its way. */
  expect(grant: Granting): void
  /**
   * Puts a granted identity on the shelf, if it is the one of the audience's recipient.
   *
   * @param data what was sealed in the grant; null where it could not be opened
   * @returns the `aud` that can be opened from now on, or null if it could be before or cannot
   */
  take(grant: Granting, data: Json | null): Promise<string | null>
  /** Whether a grant is addressed to this seat. */
  isForUs(entry: Entry): boolean
  /** The `aud` that a ciphertext grants to this seat, or null for any other ciphertext. */
  audienceIn(blob: BlobId): string | null
  /** Audiences and epochs that can be opened, sorted. */
  granted(): readonly string[]
}

export interface SealedTo {
  readonly aud?: string
  readonly kind: string
}

export interface Granting {
  readonly index: number
  readonly entry: Entry
}

/** A recipient id of the party's ring, with a secret that belongs to it, or did before it was rotated. */
export interface OwnIdentity {
  readonly id: string
  readonly identity: string
}

/**
 * `no-grant`: no entry hands this seat the key of what `at` names; `grant-missing`: entry `at` does, and
 * its ciphertext is not here; `grant-closed`: no own identity opens it; `grant-false`: it holds another key
 * than the audience's; `grant-erased`: entry `at` ordered it erased.
 */
export interface NoKey {
  readonly code: 'no-grant' | 'grant-missing' | 'grant-closed' | 'grant-false' | 'grant-erased'
  /** An audience and epoch for `no-grant`, else `entry INDEX`. */
  readonly at: string
}

interface Grant {
  readonly index: number
  readonly blob: BlobId
  readonly aud: string
  state: 'grant-missing' | 'grant-closed' | 'grant-false' | 'open'
  identity: string | null
}

const STATES = ['grant-missing', 'grant-closed', 'grant-false'] as const // the first says most

/**
 * @param own every identity of this seat's ids: a rotated key stays, for what was sealed to it before
 * @param log asked once a grant was opened, so that a shelf can be filled while its log is read back
 */
export function openKeyShelf(
  own: readonly OwnIdentity[],
  log: () => Pick<LogState, 'audience' | 'erasedBy'>,
  sealing: Pick<ManySealing, 'recipientOf'>,
): KeyShelf {
  const grants = new Map<string, Grant[]>()
  const audiences = new Map<BlobId, string>()
  const ownOf = (id: string): readonly string[] =>
    own.filter((one) => one.id === id).map(({ identity }) => identity)
  const ids = new Set(own.map(({ id }) => id))
  const granted = (aud: string): readonly string[] => {
    const open = (grants.get(aud) ?? []).filter((one) => one.identity !== null)
    const identity = open.find(({ blob }) => log().erasedBy(blob) === null)?.identity ?? null
    return identity === null ? [] : [identity]
  }
  const expect = ({ index, entry }: Granting): Grant | null => {
    const grant = parseGrant(entry.header.body ?? {})
    const [ref] = entry.blobs
    if (!grant.ok || ref === undefined) return null
    const aud = `${grant.value.audience}/${grant.value.epoch}`
    const known = grants.get(aud) ?? []
    const before = known.find((one) => one.index === index)
    if (before !== undefined) return before
    const one: Grant = { index, blob: ref.blob, aud, state: 'grant-missing', identity: null }
    grants.set(aud, [...known, one])
    audiences.set(ref.blob, aud)
    return one
  }
  return {
    identitiesFor: ({ aud = '', kind }) => (kind === 'ledger.grant' ? ownOf(aud) : granted(aud)),
    whyClosed: ({ aud = '', kind }) =>
      kind === 'ledger.grant' ? { code: 'no-grant', at: aud } : whyClosed(aud, grants, log()),
    expect: (grant) => void expect(grant),
    take: async (granting, data) => {
      const grant = expect(granting)
      if (grant === null) return null
      const wasOpen = granted(grant.aud).length > 0
      grant.state = data === null ? 'grant-closed' : 'grant-false'
      const identity = data !== null && isJsonObject(data) ? data['identity'] : undefined
      if (typeof identity !== 'string') return null
      const recipient = await sealing.recipientOf(identity)
      if (recipient === null || recipient !== log().audience(grant.aud)?.recipient) return null
      grant.state = 'open'
      grant.identity = identity
      return wasOpen || granted(grant.aud).length === 0 ? null : grant.aud
    },
    isForUs: ({ header }) => header.kind === 'ledger.grant' && ids.has(header.aud ?? ''),
    audienceIn: (blob) => audiences.get(blob) ?? null,
    granted: () => [...grants.keys()].filter((aud) => granted(aud).length > 0).sort(),
  }
}

function whyClosed(
  aud: string,
  grants: ReadonlyMap<string, readonly Grant[]>,
  log: Pick<LogState, 'erasedBy'>,
): NoKey {
  const all = grants.get(aud) ?? []
  const left = all.filter(({ blob }) => log.erasedBy(blob) === null)
  for (const state of STATES) {
    const one = left.find((grant) => grant.state === state)
    if (one !== undefined) return { code: state, at: `entry ${one.index}` }
  }
  const [erased] = all
  if (erased === undefined) return { code: 'no-grant', at: aud }
  return { code: 'grant-erased', at: `entry ${log.erasedBy(erased.blob)}` }
}
