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

/** Names of the keys of a party with two officers and these devices, by file. */
export function keyNamesOf(
  party: PartyId,
  base: string,
  devices: readonly string[],
): Readonly<Record<'root' | 'officers' | 'node' | 'devices', readonly string[]>> {
  return {
    root: [`${party}/root/1`],
    officers: [`${party}/officer/1`, `${party}/officer/2`],
    node: [`${party}/node/1`, `${base}/private/${party}`, `private-log/${party}`],
    devices: devices.map((name) => `${party}/dev/${name}`),
  }
}

/** Whether a name is that of an officer of a party, whoever keeps the key. */
export function isOfficerName(party: PartyId, name: string): boolean {
  const own = `${party}/officer/`
  return name.startsWith(own) && /^[a-z0-9._-]{1,64}$/.test(name.slice(own.length))
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
