// A seat put together from its file: its mirror of the exchange's log, its private log, its outboxes,
// all below one directory that no other process may have, and the hub's address as its only way out.
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { filesWithin, lockDirectory, openDiskFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes, Chance, Clock, Cryptography, SetClock } from '@parley/kernel'
import { present, seededChance, setClock, valueOf } from '@parley/kernel'
import type { HubPort } from '@parley/ledger'
import { isPretendOrigin } from '@parley/ledger'
import { openSealing, readIdentities, sealingWork } from '@parley/sealing'
import type { ManySealing, SealingAnswer, SealingTask } from '@parley/sealing'
import { nodeCryptography, openWorkerTeam, systemChance, systemClock } from '@parley/system'
import type { WorkerTeam } from '@parley/system'
import { hubOverHttp, logPath } from '@parley/wire'
import { byCourier, openCarriedLog } from '../courier/carried-log.ts'
import type { CarriedLog } from '../courier/carried-log.ts'
import type { CourierDesk } from '../courier/courier-desk.ts'
import type { EvidenceHub } from '../courier/stored-evidence.ts'
import { openedOutbox } from '../courier/waiting-entry.ts'
import { openAuthor } from '../ledger/author.ts'
import { tellingOrders } from '../ledger/orders-before.ts'
import { continueLogs } from '../ledger/continued-log.ts'
import type { LogView } from '../ledger/log-view.ts'
import type { OwnIdentity } from '../ledger/key-shelf.ts'
import { openMirror } from '../ledger/mirror.ts'
import type { Mirror, MirrorOptions } from '../ledger/mirror.ts'
import type { PrivateLog } from '../ledger/private-log.ts'
import { openSeatLog } from '../ledger/seat-log.ts'
import { openSeat } from '../seat/open-seat.ts'
import type { PastEvidence } from '../web/hub-evidence.ts'
import type { SeatLog } from '../seat/seat-log.ts'
import type { Seat } from '../seat/seat.ts'
import { courierSideOf, waitForQuorum } from './courier-side.ts'
import { digestOf, keepDigest, keptDigest } from './fold-digest.ts'
import type { FoldDigest } from './fold-digest.ts'
import { LogFrozenError, openDistrust } from './hub-distrust.ts'
import { readFounding } from './founding-file.ts'
import type { Founding } from './founding-file.ts'
import { openFoundingSeat } from './founding.ts'
import type { FoundingSeat } from './founding.ts'
import { readKeyFiles } from './key-file.ts'
import { openOwnPrivateLog } from './own-private-log.ts'
import type { OwnPrivateLog } from './own-private-log.ts'
import {
  openPastLogs,
  pastEvidence,
  readLogBefore,
  sayingAgain,
  storedPart,
  viewsOf,
} from './past-logs.ts'
import type { PastLogs, PastLogsOptions } from './past-logs.ts'
import { patientHub } from './patient-hub.ts'
import { permitOrigin } from './play-permit.ts'
import type { Started } from './play-permit.ts'
import { openRingSeat } from './ring-change.ts'
import type { RingSeat } from './ring-change.ts'
import { indexIn, recordLog } from './recorded-log.ts'
import type { RecordedLog } from './recorded-log.ts'
import { nextRun } from './run-number.ts'
import { openSeatErasures } from './seat-erasures.ts'
import type { ErasingLog, SeatErasures } from './seat-erasures.ts'
import type { SeatFile } from './seat-file.ts'
import { actingSigners, seatKeysOf } from './seat-keys.ts'
import type { SeatKeys } from './seat-keys.ts'
import { watchSeat } from './seat-watch.ts'
import type { SeatWatch } from './seat-watch.ts'

export interface RunningSeat extends SeatWatch, SeatErasures {
  readonly seat: Seat
  readonly origin: string
  /** Origins of the logs that it continues, oldest first. */
  readonly before: readonly string[]
  readonly founding: FoundingSeat
  readonly ring: RingSeat
  readonly exchange: RecordedLog
  readonly private: RecordedLog
  /** Whether the exchange's log holds an entry with this text by now, and where. */
  readonly indexOf: (hash: string) => number | null
  /** Waits until an entry stands under the quorum, as long as this seat is patient. */
  readonly witnessed: (hash: string) => Promise<void>
  /** Set by whoever directs a play; null in a real seat. */
  readonly playClock: SetClock | null
  readonly couriers: CourierDesk
  /** Of the log that the present one continues; null where it continues none. */
  readonly couriersBefore: CourierDesk | null
  /** Whether an entry with this text waits for a courier. */
  readonly isWaiting: (hash: string) => Promise<boolean>
  /** What outsiders check entries by, where there is no hub to ask; null where there is one. */
  readonly evidence: EvidenceHub | null
  /** The logs before, as this seat can prove their entries; oldest first. */
  readonly past: readonly PastEvidence[]
  /** A digest of what this seat has folded by now, and of what it had at its last clean stop. */
  readonly digest: () => FoldDigest
  readonly lastStop: FoldDigest | null
  readonly close: () => Promise<void>
}

const PLAY_PATIENCE_MS = 60_000 // a play has nobody who would try again
const PATIENCE_MS = 10_000

/**
 * Opens a seat from its file, takes its directory, and delivers what its outboxes hold.
 *
 * @param started how the process was: it permits a log of a play or a rehearsal
 * @param onFault told of a hub that does not tell the truth
 * @throws ConfigError for keys and files that do not fit
 * @throws RefusedError for a log of a play or a rehearsal outside it
 * @throws DirectoryHeldError if another process has the directory
 */
export async function openSeatFrom(
  file: SeatFile,
  started: Started,
  onFault: (fault: unknown) => void,
): Promise<RunningSeat> {
  valueOf(permitOrigin(file.origin, file.play, started, nodeCryptography))
  return openSeatOn(file, 'hub', onFault)
}

/**
 * Opens a seat over what its directory holds and asks nobody for more: for folding it anew. It serves
 * and submits nothing, so it needs no permit.
 */
export function openStoredSeat(file: SeatFile): Promise<RunningSeat> {
  return openSeatOn(file, 'storage', () => undefined)
}

type Reach = 'hub' | 'storage'

async function openSeatOn(
  file: SeatFile,
  reach: Reach,
  onFault: (fault: unknown) => void,
): Promise<RunningSeat> {
  const keys = seatKeysOf(file.party, await readKeyFiles(file.keys))
  const identities = await readIdentities(file.identities)
  const policy = new Uint8Array(await readFile(file.policy))
  const after = await Promise.all(file.after.map(readLogBefore))
  const founding = await readFounding(file.founding, nodeCryptography)
  const lock = await lockDirectory(file.directory)
  const opened: LogFiles[] = []
  try {
    const files = async (name: string): Promise<LogFiles> => {
      const own = await openDiskFiles(join(file.directory, name))
      opened.push(own)
      return own
    }
    const read = { file, keys, identities, policy, founding, after }
    const base: Base = { ...read, reach, files, opened, onFault, cryptography: nodeCryptography }
    const means = await meansOf(base)
    const { team, mirror, pasts, ...seat } = await assemble(base, means)
    const { exchange, clock, sealing, seat: own } = seat
    const past = pasts.all.at(-1)?.past ?? null
    const parts = { ...base, past, log: exchange.log, sealing, party: file.party, own }
    const stops = await files(`stops/${logPath(file.origin, nodeCryptography)}`)
    const lastStop = await keptDigest(stops)
    const digest = (): FoldDigest =>
      digestOf(seat.seat, seat.private.entries().length, nodeCryptography)
    return {
      ...seat,
      lastStop,
      digest,
      past: pasts.all.map(pastEvidence),
      founding: openFoundingSeat({ ...parts, view: mirror, now: () => clock.now() }),
      ring: openRingSeat({ ...parts, view: mirror }),
      close: async () => {
        await mirror.close() // a pull under way ends first, and none begins after
        for (const one of pasts.all) await one.past.mirror.close()
        if (reach === 'hub') await keepDigest(stops, digest())
        for (const own of opened) await own.close()
        await team?.close()
        await lock.release()
      },
    }
  } catch (fault) {
    for (const own of opened) await own.close()
    await lock.release()
    throw fault
  }
}

interface Base {
  readonly file: SeatFile
  readonly keys: SeatKeys
  readonly identities: readonly OwnIdentity[]
  readonly policy: Bytes
  readonly founding: Founding
  readonly after: PastLogsOptions['after']
  readonly reach: Reach
  readonly onFault: (fault: unknown) => void
  readonly files: (name: string) => Promise<LogFiles>
  /** Every folder of this seat's directory that was opened so far. */
  readonly opened: readonly LogFiles[]
  readonly cryptography: Cryptography
}

interface Means {
  readonly hub: HubPort
  /** Null where there is a network. */
  readonly carried: CarriedLog | null
  readonly chance: (label: string) => Chance
  readonly sealing: ManySealing
  readonly team: WorkerTeam<SealingTask, SealingAnswer> | null
}

async function meansOf(base: Base): Promise<Means> {
  const { file, cryptography, files, reach } = base
  const { play, origin, threads } = file
  const run =
    play === null || reach === 'storage'
      ? 1
      : await nextRun(await files(`runs/${logPath(origin, cryptography)}`))
  // A stream begun again would repeat keys and ids: each run of a play has one of its own.
  const again = run === 1 ? '' : ` run ${run}`
  const chance = (label: string): Chance =>
    play === null ? systemChance : seededChance(cryptography, play.seed, `${label}${again}`)
  const team =
    threads === 0 ? null : openWorkerTeam<SealingTask, SealingAnswer>(sealingWork(), threads)
  const sealing = openSealing({
    chance: chance(`sealing ${file.party} day ${play?.day ?? 0}`),
    kind: 'x25519',
    ...(team === null ? {} : { team }),
  })
  return { ...(await wayOf(base)), chance, sealing, team }
}

/** A hub over the network, or what couriers brought. */
async function wayOf(base: Base): Promise<Pick<Means, 'hub' | 'carried'>> {
  const { file, cryptography, files } = base
  const { hub: url, origin, play } = file
  if (url === null) {
    const kept = await files(`carried/${logPath(origin, cryptography)}`)
    const carried = await openCarriedLog(kept, origin, cryptography)
    return { hub: carried.hub, carried }
  }
  const over = hubOverHttp({ url, origin, hashing: cryptography })
  return { hub: patientHub(over, play === null ? PATIENCE_MS : PLAY_PATIENCE_MS), carried: null }
}

async function assemble(base: Base, means: Means) {
  const { file, keys, identities, files, cryptography, reach } = base
  const { hub, carried, chance, sealing, team } = means
  const { party, origin, play } = file
  const playClock = play === null ? null : setClock(play.startsAt)
  const clock = playClock ?? systemClock
  const isPretend = reach === 'hub' && isPretendOrigin(origin) // permitted, or it would not be here
  const demo = play !== null || isPretend ? { allowDemoOrigins: true as const } : {}
  const folder = logPath(origin, cryptography)
  const shared = { cryptography, sealing, identities, ...demo }
  const { mirror, pasts } = await copiesOf(base, means, { clock, demo })
  const privateLog = await privateLogOf(base, {
    ...shared,
    chance: chance(`private ceremony ${party}`),
    at: clock.now(),
  })
  const outbox = await files(`outbox/${folder}`)
  const logOf = async (log: LogView, own: OwnOutbox): Promise<SeatLog> => {
    const authors = chance(`authors ${party} ${own.day} ${play?.day ?? 0}`)
    const options = { ...own, party, log, sealing, chance: authors, clock, cryptography }
    if (base.reach === 'hub') await deliverOutboxes(options)
    return openSeatLog(options)
  }
  const log = base.reach === 'hub' ? mirror : storedPart(mirror)
  const way = carried === null ? {} : { byCourier: true as const }
  const newest = await logOf(log, { ...way, files: outbox, day: `day-${play?.day ?? 0}` })
  const exchange = recordLog(continued(base, newest, { pasts, mirror, outbox }))
  const ownOutbox = { files: await files('outbox/private'), day: 'private' }
  const ownLog = recordLog(await logOf(privateLog, ownOutbox))
  const witnessed = (hash: string): Promise<void> => waitForQuorum(hub, hash)
  const waiting =
    carried === null ? [] : await openedOutbox({ mirror, party }, outbox, cryptography)
  const seat = await openSeat({
    id: party,
    officers: keys.officers.map(({ name }) => name),
    nodeKey: keys.node.name,
    signers: actingSigners(keys),
    exchangeLog: exchange.log,
    privateLog: ownLog.log,
    waiting,
    witnessed: async () => {
      const last = exchange.lastSubmitted()
      if (last !== null) await witnessed(last)
    },
    clock,
    chance: chance(`node ${party} day ${play?.day ?? 0}`),
    cryptography,
  })
  const known = { indexOf: indexIn(mirror, exchange), witnessed, playClock }
  const couriers = await courierSideOf({ ...base, ...means, mirror, outbox, seat, pasts })
  const origins = { origin, before: pasts.logs.map((one) => one.origin) }
  const kept = keptBeside(base, chance(`erasures ${party} day ${play?.day ?? 0}`), [
    { view: mirror, log: exchange.log, pasts: viewsOf(pasts) },
    { view: privateLog, log: ownLog.log },
  ])
  const logs = { exchange, private: ownLog, pasts, ...origins }
  return { seat, mirror, ...logs, ...known, ...couriers, ...kept, clock, sealing, team }
}

/** What looks after the logs beside the seat: comparing with the witnesses, carrying out orders to erase. */
function keptBeside(
  base: Base,
  chance: Chance,
  logs: readonly [ErasingLog & { readonly view: Mirror }, ErasingLog],
): SeatWatch & SeatErasures {
  const { file, cryptography: hashing, onFault } = base
  const watch = watchSeat(logs[0].view, { ...file, hashing, onFault })
  return { ...watch, ...openSeatErasures(base, chance, logs) }
}

interface CopyMeans {
  readonly clock: Clock
  readonly demo: { readonly allowDemoOrigins?: true }
}

/** This seat's copies: of the present log, and of those it continues. */
async function copiesOf(
  base: Base,
  means: Means,
  { clock, demo }: CopyMeans,
): Promise<{ readonly mirror: Mirror; readonly pasts: PastLogs }> {
  const { file, reach } = base
  const chance = means.chance(`authors before ${file.party} ${file.play?.day ?? 0}`)
  const { sealing } = means
  const own = { ...base, sealing, chance, clock, demo, isStored: reach === 'storage' }
  const pasts = await openPastLogs(own)
  const opened = await mirrorOf(base, means, { ...demo, judgeFirst: pasts.judgeFirst })
  return { mirror: await pasts.gated(opened), pasts }
}

async function privateLogOf(
  { file, founding, keys, files }: Base,
  means: Omit<OwnPrivateLog, 'party' | 'keys' | 'files' | 'recipients'>,
): Promise<PrivateLog> {
  const { party } = file
  const ring = founding.rings.find((one) => one.party === party)
  const { recipients } = present(ring, `a ring of ${party} in the founding file`)
  return openOwnPrivateLog({ ...means, party, keys, recipients, files: await files('private') })
}

interface Continued {
  readonly pasts: PastLogs
  readonly mirror: Mirror
  readonly outbox: LogFiles
}

// The present log behind those it continues, and what they had not got bound said again in it.
function continued(base: Base, newest: SeatLog, { pasts, mirror, outbox }: Continued): SeatLog {
  if (pasts.all.length === 0) return newest
  const { keys, cryptography, onFault, reach } = base
  const since = { state: mirror.state, outbox }
  const more = { signers: actingSigners(keys), cryptography, onFault, since }
  const present = reach === 'hub' ? sayingAgain(newest, pasts.all, more) : newest
  return continueLogs(pasts.logs, tellingOrders(present, [...viewsOf(pasts), mirror]))
}

/** This seat's copy of the log: of a hub's, or of what couriers bring. */
async function mirrorOf(
  base: Base,
  { hub, carried, sealing }: Means,
  demo: Pick<MirrorOptions, 'allowDemoOrigins' | 'judgeFirst'>,
): Promise<Mirror> {
  const { file, policy, identities, cryptography, files, onFault } = base
  const { origin, holds, directory } = file
  const folder = `log/${logPath(origin, cryptography)}`
  const mirror = await openMirror({
    ...demo,
    origin,
    hub,
    files: await files(folder),
    policy,
    holds,
    cryptography,
    sealing,
    identities,
    onAlarm: (alarm) => onFault(new LogFrozenError(origin, alarm, join(directory, folder))),
    onPulled: openDistrust(origin, onFault),
    ...(carried === null ? {} : { isCarried: true as const }),
  })
  return carried === null ? mirror : byCourier(mirror, carried)
}

interface OwnOutbox {
  readonly files: LogFiles
  readonly day: string
  readonly byCourier?: true
}

// What was signed before a crash and not acknowledged goes out again before anything new is signed.
async function deliverOutboxes(options: Parameters<typeof openSeatLog>[0]): Promise<void> {
  const notes = await options.files.list('outbox/')
  const authors = new Set(notes.map((path) => /^outbox\/(.+)\/note\//.exec(path)?.[1] ?? ''))
  authors.delete('')
  if (authors.size === 0) return
  if ('pull' in options.log) await options.log.pull()
  for (const author of authors) {
    const files = filesWithin(options.files, `outbox/${author}`)
    valueOf(await (await openAuthor({ ...options, files, author })).deliver())
  }
}
