// A party's next ring: one key more, one less, or other roots (spec/ring.md section 2). The node writes the
// text; the roots sign it where they lie, which need not be here.
import type { Hashing, JsonObject, PartyId, Result } from '@parley/kernel'
import { ok, refuse } from '@parley/kernel'
import { parseVkey, ringBody } from '@parley/ledger'
import type { LogState, Ring, RingKey, VerifierKey } from '@parley/ledger'
import type { PreparedEntry, SeatLog } from '../seat/seat-log.ts'
import type { SubmittedAct } from '../seat/seat.ts'
import { isRootName, KINDS_OF_ROLE, roleOfName } from './seat-keys.ts'

export type RingChange =
  | {
      readonly do: 'add'
      readonly vkey: string
      /** Whether the key may take the place of another of its name. */
      readonly replaces: boolean
    }
  | {
      readonly do: 'revoke'
      readonly name: string
      /** Index from which on what the key signed awaits confirmation by another; null for nothing. */
      readonly suspectFrom: number | null
    }
  | {
      readonly do: 'roots'
      readonly m: number
      /** Verifier keys of all roots from then on. */
      readonly roots: readonly string[]
    }

/** The text of the next ring, and what its signers need to know. */
export interface PreparedRing extends PreparedEntry {
  readonly version: number
  /** Names of the keys it has. */
  readonly keys: readonly string[]
}

/** The roots that sign the next ring. */
export interface RootsNeeded {
  readonly m: number
  /** Verifier keys. */
  readonly roots: readonly string[]
}

export interface RingSeat {
  /** Who signs: the roots of the party's ring, or of the opening before it has one; refuses `no-ring` before that. */
  readonly roots: () => Result<RootsNeeded>
  /** @param author name of the root that signs first */
  readonly prepare: (change: RingChange, author: string) => Promise<Result<PreparedRing>>
  readonly submit: (
    prepared: PreparedEntry,
    lines: readonly string[],
  ) => Promise<Result<SubmittedAct>>
}

export interface RingSeatParts {
  readonly party: PartyId
  readonly log: SeatLog
  readonly view: { readonly state: Pick<LogState, 'ringOf' | 'opening'> }
  readonly cryptography: Hashing
}

export function openRingSeat({ party, log, view, cryptography }: RingSeatParts): RingSeat {
  return {
    roots: () => {
      const { opening } = view.state
      const asOpened = opening?.parties.find((one) => one.party === party)
      const ring = view.state.ringOf(party) ?? asOpened
      if (ring === undefined) return refuse('no-ring', party)
      return ok({ m: ring.m, roots: ring.roots.map(({ vkey }) => vkey) })
    },
    prepare: async (change, author) => {
      const ring = view.state.ringOf(party)
      if (ring === null) return refuse('no-ring', party)
      if (!ring.roots.some(({ name }) => name === author)) return refuse('unknown-signer', author)
      const next = changedRing(ring, change, cryptography)
      if (!next.ok) return next
      const prepared = await log.prepare(saying(ringBody(next.value), author))
      if (!prepared.ok) return prepared
      const { version, keys } = next.value
      return ok({ ...prepared.value, version, keys: keys.map(({ key }) => key.name) })
    },
    submit: (prepared, lines) => log.submit(prepared, lines),
  }
}

/**
 * The ring after a change, one version higher.
 *
 * Refuses a key that is none (`vkey-...`), that is neither an officer's nor a device's nor the node's of this
 * party (`name-not-own`), that is in the ring (`already`) or whose name is taken (`name-twice`); to revoke what
 * is not there (`not-found`); and roots of which more must sign than there are (`threshold`).
 */
export function changedRing(ring: Ring, change: RingChange, hashing: Hashing): Result<Ring> {
  const version = ring.version + 1
  if (change.do === 'revoke') return revoked({ ...ring, version }, change)
  if (change.do === 'roots') return withRoots({ ...ring, version }, change, hashing)
  const key = parseVkey(change.vkey, hashing)
  if (!key.ok) return key
  if (key.value.type !== 'ed25519') return refuse('vkey-type', key.value.name)
  const { name, vkey } = key.value
  const role = roleOfName(ring.party, name)
  if (role === null) return refuse('name-not-own', name)
  if (ring.keys.some((one) => one.key.vkey === vkey)) return refuse('already', name)
  const others = ring.keys.filter((one) => one.key.name !== name)
  if (others.length < ring.keys.length && !change.replaces) return refuse('name-twice', name)
  const kinds = KINDS_OF_ROLE[role]
  const added: RingKey = { key: key.value, kinds, role, scope: null, until: null }
  return ok({ ...ring, keys: [...others, added], version })
}

function revoked(
  ring: Ring,
  { name, suspectFrom: from }: Extract<RingChange, { readonly do: 'revoke' }>,
): Result<Ring> {
  const found = ring.keys.find(({ key }) => key.name === name)
  if (found === undefined) return refuse('not-found', name)
  const keys = ring.keys.filter((one) => one !== found)
  if (from === null) return ok({ ...ring, keys })
  const { vkey } = found.key
  const suspect = [...ring.suspect.filter((one) => one.vkey !== vkey), { from, vkey }]
  return ok({ ...ring, keys, suspect })
}

const MAX_ROOTS = 16 // spec/ring.md section 1

function withRoots(
  ring: Ring,
  { m, roots }: Extract<RingChange, { readonly do: 'roots' }>,
  hashing: Hashing,
): Result<Ring> {
  const keys: VerifierKey[] = []
  for (const vkey of roots) {
    const key = parseVkey(vkey, hashing)
    if (!key.ok) return key
    const { name, type } = key.value
    if (type !== 'ed25519') return refuse('vkey-type', name)
    if (!isRootName(ring.party, name)) return refuse('name-not-own', name)
    if (keys.some((one) => one.name === name)) return refuse('name-twice', name)
    keys.push(key.value)
  }
  if (keys.length > MAX_ROOTS || !Number.isSafeInteger(m) || m < 1 || m > keys.length) {
    return refuse('threshold', `${m} of ${keys.length} roots`)
  }
  return ok({ ...ring, m, roots: keys })
}

function saying(body: JsonObject, author: string): Parameters<SeatLog['prepare']>[0] {
  const sealed = { data: null, more: [], audience: null, padTo: null, scope: null }
  return { kind: 'ledger.keys', author, body, ...sealed }
}
