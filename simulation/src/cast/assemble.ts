// A whole exchange in one process: hub, four witnesses, six seats, each with its own keys, its own copy
// of the log and its own private log, and no other way to its neighbours than the hub.
import { openHighs } from '@parley/highs'
import { ERASABLE_KINDS } from '@parley/exchange'
import { drawsFrom, invariant, partyId, seededChance, setClock, valueOf } from '@parley/kernel'
import type { Bytes, Instant, PartyId, SetClock } from '@parley/kernel'
import type { LogFiles } from '@parley/files'
import { parseOrigin } from '@parley/ledger'
import type { HubPort, Origin } from '@parley/ledger'
import { openingCeremony, openSeat, TWO_OFFICER_KINDS } from '@parley/node'
import type { Ceremony, PrivateLog, Seat } from '@parley/node'
import { openSealing, sealingWork } from '@parley/sealing'
import type { ManySealing, SealingAnswer, SealingTask } from '@parley/sealing'
import { nodeCryptography, openWorkerTeam } from '@parley/system'
import type { WorkerTeam } from '@parley/system'
import type { Cast } from '../play/cast.ts'
import { openCourierRoute } from './courier-route.ts'
import type { CourierCount, CourierOptions, CourierRoute } from './courier-route.ts'
import { memoryByOwner, openedFiles } from './owned-files.ts'
import type { OpenedFiles } from './owned-files.ts'
import { ceremonyKeys, partyKeys } from './party-keys.ts'
import { openHubOf } from './play-hub.ts'
import { openedMemory, playCryptography } from './remembered.ts'
import type { PartyKeys } from './party-keys.ts'
import { audiencesOfExchange } from './readers.ts'
import { openOwnLog, recipientsOf, seatPartsFor } from './seat-for.ts'
import { openLoss, seatIn } from './successor.ts'
import type { Loss, LossOptions, Standing } from './successor.ts'
import type { SeatPlace, SeatRecipients } from './seat-for.ts'

export interface AssembleOptions {
  readonly seed: string
  /** Name of the series; the log's origin ends in it and the day. */
  readonly series: string
  readonly day: number
  readonly startsAt: Instant
  /** Files by owner: `hub`, `witness-a`, `a`, `a-private`, `a-outbox-...`; memory if absent. */
  readonly filesOf?: (owner: string) => Promise<LogFiles>
  /** Worker threads for sealing and opening; 0 does everything in this thread. */
  readonly threads: number
  /** What time it is; absent: a clock that stands still until the play moves it. */
  readonly clock?: SetClock
  /** A later day goes on with the private logs, keys and clock of the day before. */
  readonly before?: AssembledCast
  /** A party without a network, whose part goes by courier. */
  readonly byCourier?: CourierOptions
  /** The hub is lost on the way, and the exchange goes on in a successor of its log. */
  readonly loss?: LossOptions
}

export interface AssembledCast {
  readonly cast: Cast
  readonly origin: Origin
  readonly clock: SetClock
  readonly keys: readonly PartyKeys[]
  /** Every byte the hub stores. */
  readonly hubFiles: () => LogFiles
  readonly hub: HubPort
  /** A later day goes on with them. */
  readonly privateLogs: ReadonlyMap<string, PrivateLog>
  /** The files under the private logs, by party. */
  readonly privateFiles: ReadonlyMap<string, LogFiles>
  readonly filesOf: (owner: string) => Promise<LogFiles>
  /** How much went by courier; null where everybody has a network. */
  readonly couriers: CourierCount | null
  readonly close: () => Promise<void>
}

const MAX_OPENED_AT_START = 134_217_728 // every seat reads its whole log, one after the other
const MAX_OPENED = 8_388_608 // every seat reads the same few new entries
const PARTIES: readonly PartyId[] = ['a', 'b', 'med', 'neutral', 'obs', 'transit'].map(partyId)
const BASE = 'demo.parley.example'

/** Opens the log by its ceremony and seats everybody. */
export async function assembleCast(options: AssembleOptions): Promise<AssembledCast> {
  const { seed, series, day, before } = options
  const hashing = nodeCryptography
  const base = `${BASE}/${series}`
  const origin = parseOrigin(`${base}/day-${day}`)
  invariant(origin !== null, 'a series name fit for an origin')
  const clock = before?.clock ?? options.clock ?? setClock(options.startsAt)
  const files = openedFiles(before?.filesOf ?? options.filesOf ?? memoryByOwner())
  const filesOf = files.open
  const keys = before?.keys ?? PARTIES.map((party) => partyKeys(party, { hashing, seed }, base))
  const team = teamOf(options.threads)
  const resumed = await isBegun(filesOf, day)
  // What goes on from stored logs must not draw again what was drawn before them.
  const stream = `day ${day}${resumed ? ` from ${clock.now()}` : ''}`
  const opened = openedMemory(resumed ? MAX_OPENED_AT_START : MAX_OPENED)
  const sealingFor = (who: string): ManySealing =>
    opened.around(
      openSealing({
        chance: seededChance(hashing, seed, `sealing ${who} ${stream}`),
        kind: 'x25519',
        ...(team === null ? {} : { team }),
      }),
    )
  const recipients = await recipientsOf(keys, hashing, seed)
  const hub = await openHubOf({ options, origin, keys, clock, filesOf, log: `day-${day}` })
  const ceremony = ceremonyFor({ origin, keys, recipients, policy: hub.policy, at: clock.now() })
  if (!resumed) {
    const first = await openingCeremony({
      ...ceremony,
      hub: hub.vkeys,
      chance: seededChance(hashing, seed, `ceremony day ${day}`),
      sealing: sealingFor('ceremony'),
      cryptography: playCryptography,
    })
    for (const { note, blobs } of first) valueOf(await hub.port.submit(note, blobs))
  }
  await hub.cosigned()
  const couriers = await couriersOf(options, origin, filesOf)
  const parts = {
    options,
    stream,
    origin,
    base,
    clock,
    filesOf,
    recipients,
    hub: hub.port,
    witnessed: hub.cosigned,
    policy: hub.policy,
    parties: ceremony.parties,
    ...(couriers === null ? {} : { couriers }),
  }
  const { seats, privateLogs } = await seatAll({ keys, before, sealingFor, place: parts })
  opened.shrink(MAX_OPENED)
  await couriers?.walk(seats)
  const standing: Standing = { hub, seats, place: parts }
  const loss = lossOf(standing, { keys, privateLogs, sealingFor })
  const ends = { options, origin, clock, keys, files, team, privateLogs, couriers }
  return finished({ ...ends, standing, loss })
}

async function couriersOf(
  { byCourier, seed, day }: AssembleOptions,
  origin: Origin,
  filesOf: (owner: string) => Promise<LogFiles>,
): Promise<CourierRoute | null> {
  if (byCourier === undefined) return null
  const carried = await filesOf(`${byCourier.party}-carried-day-${day}`)
  return openCourierRoute(byCourier, { seed, carried, origin })
}

interface Losing {
  readonly keys: readonly PartyKeys[]
  readonly privateLogs: AssembledCast['privateLogs']
  readonly sealingFor: (who: string) => ManySealing
}

function lossOf(standing: Standing, { keys, privateLogs, sealingFor }: Losing): Loss | null {
  const { options, recipients, clock } = standing.place
  if (options.loss === undefined) return null
  return openLoss(options.loss, standing, {
    keys,
    sealingFor,
    ceremony: (own) => ceremonyFor({ keys, recipients, at: clock.now(), ...own }),
    reseat: (place) => seatAll({ keys, before: { privateLogs }, sealingFor, place }),
  })
}

interface Seating {
  readonly keys: readonly PartyKeys[]
  readonly before: Pick<AssembledCast, 'privateLogs'> | undefined
  readonly sealingFor: (who: string) => ManySealing
  readonly place: SeatPlace
}

// One reads its logs after the other: threads open what is sealed to the first while the next ones read.
async function seatAll({ keys, before, sealingFor, place }: Seating) {
  const privateLogs = new Map<string, PrivateLog>()
  const opening: Promise<Seat>[] = []
  for (const own of keys) {
    const sealing = sealingFor(own.party)
    const known = before?.privateLogs.get(own.party)
    const privateLog = known ?? (await openOwnLog(own, sealing, place))
    privateLogs.set(own.party, privateLog)
    const seat = openSeat(await seatPartsFor(own, { sealing, privateLog }, place))
    seat.catch(() => undefined) // a fault is met below, unless reading the next logs meets one first
    opening.push(seat)
  }
  const seats = await Promise.all(opening)
  return { seats: new Map(seats.map((seat) => [seat.id, seat])), privateLogs }
}

interface Finishing {
  readonly options: AssembleOptions
  readonly origin: Origin
  readonly clock: SetClock
  readonly keys: readonly PartyKeys[]
  readonly files: OpenedFiles
  readonly standing: Standing
  readonly loss: Loss | null
  readonly privateLogs: ReadonlyMap<string, PrivateLog>
  readonly team: WorkerTeam<SealingTask, SealingAnswer> | null
  readonly couriers: CourierRoute | null
}

async function finished(parts: Finishing): Promise<AssembledCast> {
  const { options, origin, clock, keys, files, standing, loss, team, couriers } = parts
  const seat = (id: string): Seat => loss?.seat(id) ?? seatIn(standing, id)
  const solver = openHighs()
  const cast: Cast = {
    a: seat('a'),
    b: seat('b'),
    med: seat('med'),
    transit: seat('transit'),
    obs: seat('obs'),
    neutral: seat('neutral'),
    clock,
    draws: drawsFrom(seededChance(nodeCryptography, options.seed, `play day ${options.day}`)),
    hashing: nodeCryptography,
    solver,
    sync: async () => {
      await loss?.onSync()
      await standing.hub.cosigned()
      await couriers?.walk(standing.seats)
      for (const one of standing.seats.values()) await one.sync()
    },
    restartHub: () => standing.hub.restart(),
  }
  return {
    cast,
    origin,
    clock,
    keys,
    filesOf: options.before?.filesOf ?? files.source,
    hubFiles: () => standing.hub.files(),
    hub: standing.hub.port,
    privateLogs: parts.privateLogs,
    privateFiles: options.before?.privateFiles ?? files.named('-private'),
    couriers: couriers?.count() ?? null,
    close: async () => {
      await standing.hub.close()
      await solver.close()
      await team?.close()
      await files.closeAll()
    },
  }
}

function ceremonyFor(parts: {
  readonly origin: Origin
  readonly keys: readonly PartyKeys[]
  readonly recipients: SeatRecipients
  readonly policy: Bytes
  readonly at: Instant
}): Pick<
  Ceremony,
  'origin' | 'policy' | 'parties' | 'sign' | 'two' | 'erasable' | 'audiences' | 'at'
> {
  const { origin, keys, recipients, policy, at } = parts
  return {
    origin,
    policy,
    parties: keys.map((own) => ({
      party: own.party,
      m: 1,
      roots: [own.root],
      keys: ceremonyKeys(own),
      recipients: recipients.publicOf(own.party),
    })),
    sign: ['a', 'b', 'med'].map(partyId),
    two: [...TWO_OFFICER_KINDS],
    erasable: ERASABLE_KINDS,
    audiences: audiencesOfExchange(),
    at,
  }
}

function teamOf(threads: number): WorkerTeam<SealingTask, SealingAnswer> | null {
  return threads === 0 ? null : openWorkerTeam<SealingTask, SealingAnswer>(sealingWork(), threads)
}

async function isBegun(
  filesOf: (owner: string) => Promise<LogFiles>,
  day: number,
): Promise<boolean> {
  const files = await filesOf(`hub-day-${day}`)
  const size = await files.sizeOf('head')
  await files.close()
  return size !== null
}
