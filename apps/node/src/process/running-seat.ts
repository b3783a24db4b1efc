// A seat put together from its file: its mirror of the exchange's log, its private log, its outboxes,
// all below one directory that no other process may have, and the hub's address as its only way out.
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { filesWithin, lockDirectory, openDiskFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes, Chance, Cryptography, SetClock } from '@parley/kernel'
import { present, seededChance, setClock, valueOf } from '@parley/kernel'
import type { HubPort } from '@parley/ledger'
import { parseSha256Hex } from '@parley/ledger'
import { openSealing, readIdentities, sealingWork } from '@parley/sealing'
import type { ManySealing, SealingAnswer, SealingTask } from '@parley/sealing'
import { nodeCryptography, openWorkerTeam, systemChance, systemClock } from '@parley/system'
import type { WorkerTeam } from '@parley/system'
import { hubOverHttp, logPath, WireError } from '@parley/wire'
import { byCourier, openCarriedLog } from '../courier/carried-log.ts'
import type { CarriedLog } from '../courier/carried-log.ts'
import { openCourierDesk } from '../courier/courier-desk.ts'
import type { CourierDesk } from '../courier/courier-desk.ts'
import { storedEvidence } from '../courier/stored-evidence.ts'
import type { EvidenceHub } from '../courier/stored-evidence.ts'
import { openedOutbox, outboxEntries } from '../courier/waiting-entry.ts'
import { openAuthor } from '../ledger/author.ts'
import type { LogView } from '../ledger/log-view.ts'
import type { OwnIdentity } from '../ledger/key-shelf.ts'
import { openMirror } from '../ledger/mirror.ts'
import type { Mirror } from '../ledger/mirror.ts'
import { openSeatLog } from '../ledger/seat-log.ts'
import { openSeat } from '../seat/open-seat.ts'
import type { Seat } from '../seat/seat.ts'
import { digestOf, keepDigest, keptDigest } from './fold-digest.ts'
import type { FoldDigest } from './fold-digest.ts'
import { LogFrozenError, openDistrust } from './hub-distrust.ts'
import { readFounding } from './founding-file.ts'
import type { Founding } from './founding-file.ts'
import { openFoundingSeat } from './founding.ts'
import type { FoundingSeat } from './founding.ts'
import { readKeyFiles } from './key-file.ts'
import { openOwnPrivateLog } from './own-private-log.ts'
import { patientHub } from './patient-hub.ts'
import { permitOrigin } from './play-permit.ts'
import { recordLog } from './recorded-log.ts'
import type { RecordedLog } from './recorded-log.ts'
import { nextRun } from './run-number.ts'
import type { SeatFile } from './seat-file.ts'
import { actingSigners, seatKeysOf } from './seat-keys.ts'
import type { SeatKeys } from './seat-keys.ts'
import { watchSeat } from './seat-watch.ts'
import type { SeatWatch } from './seat-watch.ts'

export interface RunningSeat extends SeatWatch {
  readonly seat: Seat
  readonly origin: string
  readonly founding: FoundingSeat
  readonly exchange: RecordedLog
  readonly private: RecordedLog
  /** Whether the exchange's log holds an entry with this text by now, and where. */
  readonly indexOf: (hash: string) => number | null
  /** Waits until an entry stands under the quorum, as long as this seat is patient. */
  readonly witnessed: (hash: string) => Promise<void>
  /** Set by whoever directs a play; null in a real seat. */
  readonly playClock: SetClock | null
  readonly couriers: CourierDesk
  /** Whether an entry with this text waits for a courier. */
  readonly isWaiting: (hash: string) => Promise<boolean>
  /** What outsiders check entries by, where there is no hub to ask; null where there is one. */
  readonly evidence: EvidenceHub | null
  /** A digest of what this seat has folded by now, and of what it had at its last clean stop. */
  readonly digest: () => FoldDigest
  readonly lastStop: FoldDigest | null
  readonly close: () => Promise<void>
}

const PLAY_PATIENCE_MS = 60_000 // a play has nobody who would try again
const PATIENCE_MS = 10_000
const QUORUM_WAIT_MS = 20_000

/**
 * Opens a seat from its file, takes its directory, and delivers what its outboxes hold.
 *
 * @param token what the process was started with, in a play
 * @param onFault told of a hub that does not tell the truth
 * @throws ConfigError for keys and files that do not fit
 * @throws RefusedError for a log of a seeded play outside its play
 * @throws DirectoryHeldError if another process has the directory
 */
export async function openSeatFrom(
  file: SeatFile,
  token: string | null,
  onFault: (fault: unknown) => void,
): Promise<RunningSeat> {
  valueOf(permitOrigin(file.origin, file.play, token, nodeCryptography))
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
  const founding = await readFounding(file.founding, nodeCryptography)
  const lock = await lockDirectory(file.directory)
  const opened: LogFiles[] = []
  try {
    const files = async (name: string): Promise<LogFiles> => {
      const own = await openDiskFiles(join(file.directory, name))
      opened.push(own)
      return own
    }
    const read = { file, keys, identities, policy, founding }
    const base: Base = { ...read, reach, files, onFault, cryptography: nodeCryptography }
    const means = await meansOf(base)
    const { team, mirror, ...seat } = await assemble(base, means)
    const { exchange, clock, sealing } = seat
    const parts = { ...base, log: exchange.log, sealing, party: file.party }
    const stops = await files(`stops/${logPath(file.origin, nodeCryptography)}`)
    const lastStop = await keptDigest(stops)
    const digest = (): FoldDigest =>
      digestOf(seat.seat, seat.private.entries().length, nodeCryptography)
    return {
      ...seat,
      lastStop,
      digest,
      founding: openFoundingSeat({ ...parts, view: mirror, now: () => clock.now() }),
      close: async () => {
        await mirror.close() // a pull under way ends first, and none begins after
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
  readonly reach: Reach
  readonly onFault: (fault: unknown) => void
  readonly files: (name: string) => Promise<LogFiles>
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
  const { file, keys, identities, files, cryptography } = base
  const { hub, carried, chance, sealing, team } = means
  const { party, origin, play } = file
  const playClock = play === null ? null : setClock(play.startsAt)
  const clock = playClock ?? systemClock
  const demo = play === null ? {} : { allowDemoOrigins: true as const }
  const folder = logPath(origin, cryptography)
  const shared = { cryptography, sealing, identities, ...demo }
  const mirror = await mirrorOf(base, means, demo)
  const ownChance = chance(`private ceremony ${party}`)
  const at = clock.now()
  const ring = base.founding.rings.find((one) => one.party === party)
  const recipients = present(ring, `a ring of ${party} in the founding file`).recipients
  const own = { ...shared, party, keys, recipients, chance: ownChance, at }
  const privateLog = await openOwnPrivateLog({ ...own, files: await files('private') })
  const outbox = await files(`outbox/${folder}`)
  const logOf = async (log: LogView, own: OwnOutbox): Promise<RecordedLog> => {
    const authors = chance(`authors ${party} ${own.day} ${play?.day ?? 0}`)
    const options = { ...own, party, log, sealing, chance: authors, clock, cryptography }
    if (base.reach === 'hub') await deliverOutboxes(options)
    return recordLog(openSeatLog(options))
  }
  const log = base.reach === 'hub' ? mirror : storedPart(mirror)
  const way = carried === null ? {} : { byCourier: true as const }
  const exchange = await logOf(log, { ...way, files: outbox, day: `day-${play?.day ?? 0}` })
  const ownLog = await logOf(privateLog, { files: await files('outbox/private'), day: 'private' })
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
  const indexOf = (hash: string): number | null => {
    const text = parseSha256Hex(hash)
    return text === null ? null : mirror.state.indexOfText(text)
  }
  const logs = { exchange, private: ownLog }
  const known = { indexOf, witnessed, playClock }
  const couriers = await courierSideOf(base, means, { mirror, outbox, seat })
  const watched = watchSeat(mirror, { ...file, hashing: cryptography, onFault: base.onFault })
  return { seat, mirror, origin, ...logs, ...known, ...couriers, ...watched, clock, sealing, team }
}

/** This seat's copy of the log: of a hub's, or of what couriers bring. */
async function mirrorOf(
  base: Base,
  { hub, carried, sealing }: Means,
  demo: { readonly allowDemoOrigins?: true },
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

interface CourierParts {
  readonly mirror: Mirror
  readonly outbox: LogFiles
  readonly seat: Seat
}

async function courierSideOf(
  base: Base,
  { hub, carried, chance }: Means,
  { mirror, outbox, seat }: CourierParts,
): Promise<Pick<RunningSeat, 'couriers' | 'evidence' | 'isWaiting'>> {
  const { file, founding, keys, identities, policy, files, cryptography } = base
  const { party, origin, play } = file
  const own = chance(`couriers ${party} day ${play?.day ?? 0}`)
  const couriers = openCourierDesk({
    party,
    mirror,
    carried,
    policy,
    firstRing: (id) => founding.rings.find((ring) => ring.party === id) ?? null,
    signer: keys.node,
    identities,
    sealing: openSealing({ chance: own, kind: 'x25519' }),
    cryptography,
    files: await files(`couriers/${logPath(origin, cryptography)}`),
    outbox,
    settle: (hash) => settleWithin(hub, seat, hash),
  })
  if (base.reach === 'hub') await couriers.offer()
  return {
    couriers,
    evidence: carried === null ? null : storedEvidence(mirror),
    isWaiting: async (hash) =>
      (await outboxEntries(outbox, cryptography)).some(({ entry }) => entry.textHash === hash),
  }
}

// A hub out of reach stops no courier: it is written, and read, with what is here.
async function settleWithin(hub: HubPort, seat: Seat, hash: string | null): Promise<void> {
  try {
    if (hash !== null) await waitForQuorum(hub, hash)
    await seat.sync()
  } catch (fault) {
    if (!(fault instanceof WireError)) throw fault
  }
}

async function waitForQuorum(hub: HubPort, hash: string): Promise<void> {
  const text = parseSha256Hex(hash)
  if (text !== null) await hub.witnessedProof(text, QUORUM_WAIT_MS)
}

// A mirror that asks no hub: it holds what it holds.
function storedPart(mirror: Mirror): LogView {
  return {
    state: mirror.state,
    head: () => mirror.head(),
    witnessedSize: () => mirror.witnessedSize(),
    entries: (from) => mirror.entries(from),
    submit: (note, blobs) => mirror.submit(note, blobs),
  }
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
