// The keys of one party by what they are for. A key's name says it (spec/seat-file.md section 2), so the
// files may be split over media as a party likes: the root's is needed to found a log and then no more.
import type { PartyId } from '@parley/kernel'
import type { Origin, Signer } from '@parley/ledger'
import { ConfigError } from './config-file.ts'

export interface SeatKeys {
  readonly roots: readonly Signer[]
  readonly officers: readonly Signer[]
  readonly node: Signer
  readonly devices: readonly Signer[]
  /** Signs the party's private log; its name is that log's origin. */
  readonly privateLog: Signer
  readonly privateAuthor: Signer
}

export type RingKeyRole = 'officer' | 'node' | 'device'

/** Kinds a node's key signs by itself: steps and deliveries, never an agreement. */
const NODE_KINDS: readonly string[] = [
  'answer.*',
  'arrival.stepped',
  'bags.stepped',
  'care.*',
  'dossier.*',
  'fitness.stepped',
  'home.stepped',
  'ledger.erased',
  'list.*',
  'presentation.stepped',
  'triage.stepped',
]

/** Patterns of the kinds that a key of a role may sign in an exchange's log. */
export const KINDS_OF_ROLE: Readonly<Record<RingKeyRole, readonly string[]>> = {
  officer: ['*'],
  node: NODE_KINDS,
  device: ['handover.stepped'],
}

/** Names of the keys of a party with two officers and these devices, by file; of its roots, see `rootName`. */
export function keyNamesOf(
  party: PartyId,
  base: string,
  devices: readonly string[],
): Readonly<Record<'officers' | 'node' | 'devices', readonly string[]>> {
  return {
    officers: [`${party}/officer/1`, `${party}/officer/2`],
    node: [`${party}/node/1`, `${base}/private/${party}`, `private-log/${party}`],
    devices: devices.map((name) => `${party}/dev/${name}`),
  }
}

/** The name of a party's root key, numbered from 1. */
export function rootName(party: PartyId, number: number): string {
  return `${party}/root/${number}`
}

/** Whether a name is that of a root of a party. */
export function isRootName(party: PartyId, name: string): boolean {
  return isBelow(`${party}/root/`, name)
}

/** Whether a name is that of an officer of a party, whoever keeps the key. */
export function isOfficerName(party: PartyId, name: string): boolean {
  return roleOfName(party, name) === 'officer'
}

/** What a key of a party's ring is by its name; null for any other name, roots included. */
export function roleOfName(party: PartyId, name: string): RingKeyRole | null {
  if (isBelow(`${party}/officer/`, name)) return 'officer'
  if (isBelow(`${party}/dev/`, name)) return 'device'
  return isBelow(`${party}/node/`, name) ? 'node' : null
}

function isBelow(start: string, name: string): boolean {
  return name.startsWith(start) && /^[a-z0-9._-]{1,64}$/.test(name.slice(start.length))
}

/** The origin without its last part: the series, whose private logs outlive one exchange. */
export function baseOf(origin: Origin): string {
  return origin.slice(0, Math.max(0, origin.lastIndexOf('/')))
}

/** Sorts a party's keys by role. @throws ConfigError if the node's or the private log's is missing */
export function seatKeysOf(party: PartyId, signers: ReadonlyMap<string, Signer>): SeatKeys {
  const named = (start: string): readonly Signer[] =>
    [...signers.values()]
      .filter((signer) => signer.name.startsWith(start))
      .toSorted((x, y) => (x.name < y.name ? -1 : 1))
  const one = (found: readonly Signer[], what: string): Signer => {
    const [first] = found
    if (first === undefined) throw new ConfigError(`keys of ${party}`, what)
    return first
  }
  const all = [...signers.values()]
  return {
    roots: named(`${party}/root/`),
    officers: named(`${party}/officer/`),
    node: one(named(`${party}/node/`), `a key named ${party}/node/...`),
    devices: named(`${party}/dev/`),
    privateLog: one(
      all.filter(({ name }) => name.endsWith(`/private/${party}`)),
      `a key named .../private/${party}`,
    ),
    privateAuthor: one(named(`private-log/${party}`), `a key named private-log/${party}`),
  }
}

/** The keys this node may sign acts and receipts with, by name. */
export function actingSigners(keys: SeatKeys): ReadonlyMap<string, Signer> {
  const all = [...keys.officers, keys.node, ...keys.devices]
  return new Map(all.map((signer) => [signer.name, signer]))
}
