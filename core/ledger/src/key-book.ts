// Which key may sign what at this point of a log. A public key has one use in a log for ever - one
// name, one role, one party - so that no signature can be read as somebody else's.
import { toHex } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { matchesPattern } from './fields.ts'
import type { PartyRoots } from './opening.ts'
import type { KeyRole, Ring } from './ring.ts'
import type { SignatureLine } from './signature-line.ts'
import type { VerifierKey } from './vkey.ts'

export type SignerRole = KeyRole | 'root' | 'hub'

/** A key as it stands in the log at some index. */
export interface Holder {
  readonly key: VerifierKey
  /** null for the hub. */
  readonly party: PartyId | null
  readonly role: SignerRole
  readonly kinds: readonly string[]
  readonly scope: readonly string[] | null
  readonly until: number | null
}

/** A use that a public key is taken for. */
export interface KeyUse {
  readonly key: VerifierKey
  readonly use: SignerRole | 'log' | 'witness'
}

export type SignerCode =
  'unknown-signer' | 'key-revoked' | 'key-expired' | 'kind-not-allowed' | 'scope-not-allowed'

/** The keys of one log, changed in place as its entries are folded. */
export interface KeyBook {
  /** The holder of the key that a line names, whatever it may sign; or why there is none. */
  find(line: SignatureLine): Holder | 'unknown-signer' | 'key-revoked'
  /** The first key that is taken for another use already, or null. */
  reused(uses: readonly KeyUse[]): VerifierKey | null
  take(uses: readonly KeyUse[]): void
  hold(holder: Holder): void
  setRoots(roots: PartyRoots): void
  /** Puts a ring in the place of the party's previous one. */
  setRing(ring: Ring): void
  rootsOf(party: PartyId): PartyRoots | null
  ringOf(party: PartyId): Ring | null
}

export function openKeyBook(): KeyBook {
  const holders = new Map<string, Holder>()
  const dropped = new Set<string>()
  const uses = new Map<string, string>()
  const roots = new Map<PartyId, PartyRoots>()
  const rings = new Map<PartyId, Ring>()

  const drop = (keys: readonly VerifierKey[]): void => {
    for (const key of keys) {
      holders.delete(label(key))
      dropped.add(label(key))
    }
  }
  const hold = (holder: Holder): void => {
    holders.set(label(holder.key), holder)
    dropped.delete(label(holder.key))
  }
  const setRoots = (next: PartyRoots): void => {
    drop(roots.get(next.party)?.roots ?? [])
    roots.set(next.party, next)
    for (const key of next.roots) hold(rootHolder(key, next.party))
  }
  return {
    find(line) {
      const name = label(line)
      return holders.get(name) ?? (dropped.has(name) ? 'key-revoked' : 'unknown-signer')
    },
    reused: (wanted) => {
      const seen = new Map<string, string>()
      const odd = wanted.find(({ key, use }) => {
        const known = uses.get(toHex(key.publicKey)) ?? seen.get(toHex(key.publicKey))
        seen.set(toHex(key.publicKey), useLabel(key, use))
        return known !== undefined && known !== useLabel(key, use)
      })
      return odd?.key ?? null
    },
    take(wanted) {
      for (const { key, use } of wanted) uses.set(toHex(key.publicKey), useLabel(key, use))
    },
    hold,
    setRoots,
    setRing(ring) {
      drop((rings.get(ring.party)?.keys ?? []).map((one) => one.key))
      rings.set(ring.party, ring)
      setRoots({ m: ring.m, party: ring.party, roots: ring.roots })
      for (const one of ring.keys) hold({ ...one, party: ring.party })
    },
    rootsOf: (party) => roots.get(party) ?? null,
    ringOf: (party) => rings.get(party) ?? null,
  }
}

/** Why a holder may not sign an entry of this kind and scope at this index, or null if it may. */
export function whyNotAllowed(
  holder: Holder,
  entry: { readonly kind: string; readonly scope?: string },
  index: number,
): SignerCode | null {
  if (holder.until !== null && index >= holder.until) return 'key-expired'
  if (!matchesPattern(holder.kinds, entry.kind)) return 'kind-not-allowed'
  // A key kept to some scopes cannot leave them by leaving the field out.
  const isInScope = holder.scope === null || holder.scope.includes(entry.scope ?? '')
  return isInScope ? null : 'scope-not-allowed'
}

/** All keys that a ring takes into use. */
export function usesOf(ring: Ring): readonly KeyUse[] {
  const keys = ring.keys.map(({ key, role }) => ({ key, use: role }))
  return [...keys, ...ring.roots.map((key) => ({ key, use: 'root' as const }))]
}

function rootHolder(key: VerifierKey, party: PartyId): Holder {
  return { key, party, role: 'root', kinds: ['ledger.keys'], scope: null, until: null }
}

function label(key: { readonly name: string; readonly keyId: string }): string {
  return `${key.name}+${key.keyId}`
}

function useLabel(key: VerifierKey, use: KeyUse['use']): string {
  return `${use} ${key.name}`
}
