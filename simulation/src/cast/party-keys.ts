// Every key of a play, drawn from its seed: published by construction, never for a real seat. Real
// parties hold theirs apart; here they sit in one place so that one seed replays everything.
import { seededChance } from '@parley/kernel'
import type { Chance, Hashing, PartyId } from '@parley/kernel'
import type { Signer } from '@parley/ledger'
import { signerFromSeed } from '@parley/system'
import type { CeremonyKey } from '@parley/node'

export interface PartyKeys {
  readonly party: PartyId
  readonly root: Signer
  readonly officers: readonly Signer[]
  readonly node: Signer
  readonly devices: readonly Signer[]
  /** Signs the party's private log. */
  readonly privateLog: Signer
  /** Would state the heads of the private log; of no party, as a hub's author key is of none. */
  readonly privateAuthor: Signer
  readonly witness: Signer | null
}

const DEVICES: Readonly<Record<string, readonly string[]>> = {
  a: ['line-1', 'line-2', 'home-1'],
  b: ['line-1', 'line-2', 'home-1'],
  transit: ['line-1', 'home-1'],
}

/** Parties whose witness is one of the four; the mediator's is separate from its hub. */
const WITNESSES: ReadonlySet<string> = new Set(['a', 'b', 'med', 'obs'])

const NODE_KINDS = [
  'answer.*',
  'arrival.stepped',
  'bags.stepped',
  'care.*',
  'dossier.*',
  'fitness.stepped',
  'home.stepped',
  'list.*',
  'presentation.stepped',
  'triage.stepped',
]

/** Draws all keys of one party; `base` is the origin without its last part. */
export function partyKeys(
  party: PartyId,
  seed: { readonly hashing: Hashing; readonly seed: string },
  base: string,
): PartyKeys {
  const chance = (name: string): Chance => seededChance(seed.hashing, seed.seed, `key ${name}`)
  const signer = (name: string, type?: 'cosignature'): Signer =>
    signerFromSeed(name, chance(name).bytes(32), type)
  return {
    party,
    root: signer(`${party}/root/1`),
    officers: [signer(`${party}/officer/1`), signer(`${party}/officer/2`)],
    node: signer(`${party}/node/1`),
    devices: (DEVICES[party] ?? []).map((name) => signer(`${party}/dev/${name}`)),
    privateLog: signer(`${base}/private/${party}`),
    privateAuthor: signer(`private-log/${party}`),
    witness: WITNESSES.has(party) ? signer(`${base}/witness/${party}`, 'cosignature') : null,
  }
}

/** What each key may sign in an exchange's log. */
export function ceremonyKeys(keys: PartyKeys): readonly CeremonyKey[] {
  return [
    ...keys.officers.map((signer) => ({ signer, role: 'officer' as const, kinds: ['*'] })),
    { signer: keys.node, role: 'node', kinds: NODE_KINDS },
    ...keys.devices.map((signer) => ({
      signer,
      role: 'device' as const,
      kinds: ['handover.stepped'],
    })),
  ]
}

export function allSigners(keys: PartyKeys): ReadonlyMap<string, Signer> {
  const all = [...keys.officers, keys.node, ...keys.devices]
  return new Map(all.map((signer) => [signer.name, signer]))
}
