// One seat of a play: its mirror, its private log, its authors, put together as a real node would.
import { present, seededChance, valueOf } from '@parley/kernel'
import type { Bytes, Chance, Hashing, SetClock } from '@parley/kernel'
import type { LogFiles } from '@parley/files'
import { parseOrigin } from '@parley/ledger'
import type { HubPort, Origin, SealingIdentity } from '@parley/ledger'
import {
  continueLogs,
  openingCeremony,
  openMirror,
  openPastLogs,
  openPrivateLog,
  openSeat,
  openSeatLog,
  privatePolicy,
  sayingAgain,
} from '@parley/node'
import type {
  CeremonyParty,
  LogView,
  Mirror,
  PastLogs,
  PrivateLog,
  Seat,
  SeatLog,
  SeatParts,
} from '@parley/node'
import { openSealing } from '@parley/sealing'
import type { ManySealing } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'
import { logPath } from '@parley/wire'
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
  /** What this log is called in the names of files and streams; `day-N` if absent. */
  readonly log?: string
  /** The log that this one continues, and what its seats are told of it. */
  readonly continues?: Continues
  /** Goes on drawing where the seat before it stopped; absent: from the beginning. */
  readonly chanceOf?: (party: string) => Chance
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

export interface Continues {
  readonly origin: Origin
  readonly policy: Bytes
  readonly onFault: (party: string, fault: unknown) => void
}

function nameOf({ log, options }: SeatPlace): string {
  return log ?? `day-${options.day}`
}

function streamOf({ stream, options }: SeatPlace): string {
  return stream ?? `day ${options.day}`
}

/** Seats one party over its mirror of the exchange's log and its own private log. */
export async function seatFor(keys: PartyKeys, own: OwnLog, place: SeatPlace): Promise<Seat> {
  return openSeat(await seatPartsFor(keys, own, place))
}

export interface OwnLog {
  readonly sealing: ManySealing
  readonly privateLog: PrivateLog
}

/** What a seat is put together from: its logs are read back, and nothing of them is opened yet. */
export async function seatPartsFor(
  keys: PartyKeys,
  own: OwnLog,
  place: SeatPlace,
): Promise<SeatParts> {
  const { sealing } = own
  const { options, clock } = place
  return {
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
    chance:
      place.chanceOf?.(keys.party) ??
      seededChance(nodeCryptography, options.seed, `seat ${keys.party} ${streamOf(place)}`),
    cryptography: playCryptography,
  }
}

async function exchangeLog(
  keys: PartyKeys,
  sealing: ManySealing,
  place: SeatPlace,
): Promise<SeatLog> {
  const { origin, hub, policy, filesOf, recipients, couriers } = place
  const name = nameOf(place)
  const pasts = await pastsOf(keys, sealing, place)
  const isCarried = hasNoNetwork(keys, place)
  const opened = await openMirror({
    origin,
    hub: isCarried && couriers !== undefined ? couriers.hub : hub,
    files: await filesOf(`${keys.party}-mirror-${name}`),
    policy,
    cryptography: playCryptography,
    sealing,
    identities: recipients.secretOf(keys.party),
    holds: holdsOf(keys),
    allowDemoOrigins: true,
    ...(pasts === null ? {} : { judgeFirst: pasts.judgeFirst }),
    ...(isCarried ? { isCarried: true as const } : {}),
  })
  const read = couriers?.reading(keys.party, opened) ?? opened
  const mirror = (await pasts?.gated(read)) ?? read
  const outbox = await outboxOf(keys, name, place)
  await couriers?.join(keys, { mirror, outbox, place })
  const carried = isCarried ? { byCourier: true as const } : {}
  const log = logOf(mirror, name, { keys, sealing, place, outbox, ...carried })
  if (pasts === null) return log
  const present = sayingAgain(log, pasts.all, {
    signers: allSigners(keys),
    cryptography: playCryptography,
    onFault: (fault) => place.continues?.onFault(keys.party, fault),
    since: { state: mirror.state, outbox },
  })
  return continueLogs(pasts.logs, present)
}

/** The log before, over this seat's own copy of it, as a real seat opens it. */
export async function pastsOf(
  keys: PartyKeys,
  sealing: ManySealing,
  place: SeatPlace,
): Promise<PastLogs | null> {
  const { continues, filesOf, recipients, clock, options } = place
  if (continues === undefined) return null
  const { party } = keys
  const { origin, policy } = continues
  const folder = logPath(origin, nodeCryptography)
  const own: Readonly<Record<string, string>> = {
    [`log/${folder}`]: `mirror-day-${options.day}`,
    [`outbox/${folder}`]: `outbox-day-${options.day}`,
  }
  return openPastLogs({
    file: { party, origin: place.origin, holds: holdsOf(keys) },
    after: [{ origin, policy }],
    files: (name) => filesOf(`${party}-${own[name] ?? name.replaceAll('/', '-')}`),
    identities: recipients.secretOf(party),
    sealing,
    chance: seededChance(nodeCryptography, options.seed, `past ${party} ${streamOf(place)}`),
    clock,
    cryptography: playCryptography,
    isStored: false,
    demo: { allowDemoOrigins: true },
    onFault: (fault) => continues.onFault(party, fault),
  })
}

function holdsOf({ party }: PartyKeys): 'all' | 'openable' {
  return party === 'a' || party === 'b' ? 'all' : 'openable'
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
