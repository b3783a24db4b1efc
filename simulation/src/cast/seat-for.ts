// One seat of a play: its mirror, its private log, its authors, put together as a real node would.
import { present, seededChance, valueOf } from '@parley/kernel'
import type { Bytes, Hashing, SetClock } from '@parley/kernel'
import type { LogFiles } from '@parley/files'
import { parseOrigin } from '@parley/ledger'
import type { HubPort, Origin, SealingIdentity } from '@parley/ledger'
import {
  openingCeremony,
  openMirror,
  openPrivateLog,
  openSeat,
  openSeatLog,
  privatePolicy,
} from '@parley/node'
import type { CeremonyParty, LogView, Mirror, PrivateLog, Seat, SeatLog } from '@parley/node'
import { openSealing } from '@parley/sealing'
import type { ManySealing } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'
import type { AssembleOptions } from './assemble.ts'
import type { CourierRoute } from './courier-route.ts'
import { allSigners } from './party-keys.ts'
import { playCryptography } from './remembered.ts'
import type { PartyKeys } from './party-keys.ts'

export interface SeatRecipients {
  readonly publicOf: (
    party: string,
  ) => readonly { readonly id: string; readonly recipient: string }[]
  readonly secretOf: (
    party: string,
  ) => readonly { readonly id: string; readonly identity: string }[]
}

const HOSPITALS: ReadonlySet<string> = new Set(['a', 'b'])

/** The age identities of every party; a hospital's is its own, and no node of a play holds it. */
export async function recipientsOf(
  keys: readonly PartyKeys[],
  hashing: Hashing,
  seed: string,
): Promise<SeatRecipients> {
  const identities = new Map<string, SealingIdentity>()
  for (const { party } of keys) {
    const ids = HOSPITALS.has(party) ? [party, `${party}/hospital`] : [party]
    for (const id of ids) {
      const chance = seededChance(hashing, seed, `identity ${id}`)
      identities.set(id, await openSealing({ chance, kind: 'x25519' }).newIdentity())
    }
  }
  const under = (party: string): readonly [string, SealingIdentity][] =>
    [...identities].filter(([id]) => id === party || id.startsWith(`${party}/`))
  return {
    publicOf: (party) => under(party).map(([id, { recipient }]) => ({ id, recipient })),
    secretOf: (party) => [
      { id: party, identity: present(identities.get(party), 'an identity per party').identity },
    ],
  }
}

export interface SeatPlace {
  readonly options: AssembleOptions
  /** Sets the random streams of this day, or of what goes on from stored logs, apart. */
  readonly stream?: string
  readonly origin: Origin
  readonly base: string
  readonly clock: SetClock
  readonly filesOf: (owner: string) => Promise<LogFiles>
  readonly recipients: SeatRecipients
  readonly hub: HubPort
  readonly witnessed: () => Promise<void>
  readonly policy: Bytes
  /** Present where a party has no network. */
  readonly couriers?: CourierRoute
  /** What every seat was told of the parties before there was a log. */
  readonly parties?: readonly CeremonyParty[]
}

function streamOf({ stream, options }: SeatPlace): string {
  return stream ?? `day ${options.day}`
}

/** Seats one party over its mirror of the exchange's log and its own private log. */
export async function seatFor(
  keys: PartyKeys,
  own: { readonly sealing: ManySealing; readonly privateLog: PrivateLog },
  place: SeatPlace,
): Promise<Seat> {
  const { sealing } = own
  const { options, clock } = place
  return openSeat({
    id: keys.party,
    officers: keys.officers.map((o) => o.name),
    nodeKey: keys.node.name,
    signers: allSigners(keys),
    exchangeLog: await exchangeLog(keys, sealing, place),
    privateLog: logOf(own.privateLog, `private-${options.day}`, {
      keys,
      sealing,
      place,
      outbox: await outboxOf(keys, `private-${options.day}`, place),
    }),
    // Whoever waits for a courier waits for no witness: the next act is judged with this one in mind.
    witnessed: hasNoNetwork(keys, place) ? () => Promise.resolve() : place.witnessed,
    clock,
    chance: seededChance(nodeCryptography, options.seed, `seat ${keys.party} ${streamOf(place)}`),
    cryptography: playCryptography,
  })
}

async function exchangeLog(
  keys: PartyKeys,
  sealing: ManySealing,
  place: SeatPlace,
): Promise<SeatLog> {
  const { options, origin, hub, policy, filesOf, recipients } = place
  const { couriers } = place
  const isCarried = hasNoNetwork(keys, place)
  const opened = await openMirror({
    origin,
    hub: isCarried && couriers !== undefined ? couriers.hub : hub,
    files: await filesOf(`${keys.party}-mirror-day-${options.day}`),
    policy,
    cryptography: playCryptography,
    sealing,
    identities: recipients.secretOf(keys.party),
    holds: keys.party === 'a' || keys.party === 'b' ? 'all' : 'openable',
    allowDemoOrigins: true,
    ...(isCarried ? { isCarried: true as const } : {}),
  })
  const mirror = couriers?.reading(keys.party, opened) ?? opened
  const name = `day-${options.day}`
  const outbox = await outboxOf(keys, name, place)
  await couriers?.join(keys, { mirror, outbox, place })
  const carried = isCarried ? { byCourier: true as const } : {}
  return logOf(mirror, name, { keys, sealing, place, outbox, ...carried })
}

function hasNoNetwork({ party }: PartyKeys, { couriers }: SeatPlace): boolean {
  return couriers?.party === party
}

function outboxOf({ party }: PartyKeys, name: string, place: SeatPlace): Promise<LogFiles> {
  return place.filesOf(`${party}-outbox-${name}`)
}

/** Opens a party's private log, and begins it where there is none yet. */
export async function openOwnLog(
  keys: PartyKeys,
  sealing: ManySealing,
  place: SeatPlace,
): Promise<PrivateLog> {
  const { base, filesOf, recipients } = place
  const origin = present(parseOrigin(`${base}/private/${keys.party}`), 'an origin')
  const log = await openPrivateLog({
    origin,
    files: await filesOf(`${keys.party}-private`),
    logKey: keys.privateLog,
    cryptography: playCryptography,
    sealing,
    identities: recipients.secretOf(keys.party),
    allowDemoOrigins: true,
  })
  if (log.state.size > 0) return log
  for (const { note, blobs } of await privateCeremony(keys, sealing, place)) {
    valueOf(await log.submit(note, blobs))
  }
  return log
}

interface LogPlace {
  readonly keys: PartyKeys
  readonly sealing: ManySealing
  readonly place: SeatPlace
  readonly outbox: LogFiles
  readonly byCourier?: true
}

function logOf(log: LogView | Mirror, name: string, own: LogPlace): SeatLog {
  const { keys, sealing, place, outbox, ...how } = own
  const { options, clock } = place
  const { party } = keys
  return openSeatLog({
    ...how,
    party,
    log,
    files: outbox,
    sealing,
    chance: seededChance(
      nodeCryptography,
      options.seed,
      `authors ${party} ${name} ${streamOf(place)}`,
    ),
    clock,
    cryptography: playCryptography,
  })
}

async function privateCeremony(keys: PartyKeys, sealing: ManySealing, place: SeatPlace) {
  const { base, clock, options, recipients } = place
  const { party, privateLog: logKey } = keys
  const origin = present(parseOrigin(`${base}/private/${party}`), 'an origin')
  const kept = [...keys.officers, keys.node]
  return openingCeremony({
    origin,
    policy: privatePolicy(logKey),
    hub: { log: logKey.vkey, author: keys.privateAuthor.vkey },
    parties: [
      {
        party,
        m: 1,
        roots: [keys.root],
        keys: kept.map((signer) => ({
          signer,
          role: signer === keys.node ? ('node' as const) : ('officer' as const),
          kinds: ['*'],
        })),
        recipients: recipients.publicOf(party),
      },
    ],
    sign: [party],
    two: [],
    audiences: [{ audience: party, members: [party], owners: [party] }],
    at: clock.now(),
    chance: seededChance(nodeCryptography, options.seed, `private ceremony ${party}`),
    sealing,
    cryptography: playCryptography,
  })
}
