// A whole exchange over processes: hub, four witnesses, six seats, each its own process of the commands
// an operator would use, in its own directory, with no other way to its neighbours than the hub. The
// cast it gives plays the same script as one in a single process.
import { join } from 'node:path'
import { diskReader } from '@parley/files'
import { openHighs } from '@parley/highs'
import { drawsFrom, invariant, partyId, present, seededChance, setClock } from '@parley/kernel'
import { toHex } from '@parley/kernel'
import type { Instant, PartyId, SetClock } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import type { LogDirectory, Origin } from '@parley/ledger'
import { connectSeat } from '@parley/node'
import type { ConnectedSeat } from '@parley/node'
import { nodeCryptography, systemChance } from '@parley/system'
import { logPath } from '@parley/wire'
import { partyKeys } from '../cast/party-keys.ts'
import { playCryptography } from '../cast/remembered.ts'
import { recipientsOf } from '../cast/seat-for.ts'
import type { Cast } from '../play/cast.ts'
import { allUntil, foundLog } from './founding-round.ts'
import { freePorts } from './free-ports.ts'
import { launch } from './parley-process.ts'
import type { ParleyProcess } from './parley-process.ts'
import { makeFolders, newControls, urlOf, writeDay } from './play-folders.ts'
import type { PlaySite } from './play-folders.ts'

export interface ProcessOptions {
  readonly seed: string
  readonly series: string
  readonly day: number
  readonly startsAt: Instant
  /** Every process gets a folder of its own in it. */
  readonly directory: string
  /** Program and first arguments of the `parley` command. */
  readonly parley: readonly string[]
  /** What to put before a process's command, such as a tracer; nothing if absent. */
  readonly wrapped?: (who: string, command: readonly string[]) => readonly string[]
  /** A later day goes on with the folders, keys, ports and clock of the day before. */
  readonly before?: ProcessCast
}

export interface ProcessCast {
  readonly cast: Cast
  readonly origin: Origin
  readonly clock: SetClock
  readonly site: PlaySite
  readonly origins: readonly Origin[]
  readonly seats: ReadonlyMap<string, ConnectedSeat>
  /** What the hub stores of this day's log, read as it lies. */
  readonly hubDirectory: LogDirectory
  readonly pidOf: (who: string) => number
  /** Ends a process at once (-9), and starts it again. */
  readonly killAndRestart: (who: string) => Promise<void>
  /** Ends a process at once (-9); whoever needs it waits. */
  readonly kill: (who: string) => Promise<void>
  readonly restart: (who: string) => Promise<void>
  /** What each process has written since it was last started. */
  readonly heard: () => ReadonlyMap<string, string>
  /** Stops every process. */
  readonly close: () => Promise<void>
}

const PARTIES: readonly PartyId[] = ['a', 'b', 'med', 'neutral', 'obs', 'transit'].map(partyId)
const WITNESSES = ['witness-a', 'witness-b', 'witness-med', 'witness-obs']
const OPENERS = ['a', 'b', 'med']
const BASE = 'demo.parley.example'
const PATIENCE_MS = 60_000

/** Starts every process, founds the log through the seats, and gives the cast. */
export async function assembleProcesses(options: ProcessOptions): Promise<ProcessCast> {
  const { day, before } = options
  const origin = parseOrigin(`${BASE}/${options.series}/day-${day}`)
  invariant(origin !== null, 'a series name fit for an origin')
  const site = before?.site ?? (await newSite(options))
  const clock = before?.clock ?? setClock(options.startsAt)
  const origins = [...(before?.origins ?? []), origin]
  await before?.close()
  await writeDay(site, { day, startsAt: clock.now(), origins })
  const processes = openProcesses(site, options)
  try {
    await Promise.all(WITNESSES.map((who) => processes.restart(who)))
    await processes.restart('hub')
    await Promise.all(PARTIES.map((party) => processes.restart(party)))
    const seats = await connectAll(site, options, clock)
    if (present(seats.get('a'), 'a seat of a').head().size === 0) await foundLog(seats, OPENERS)
    return finished({ options, site, origin, origins, clock, seats, processes })
  } catch (fault) {
    await processes.killAll()
    throw fault
  }
}

async function newSite(options: ProcessOptions): Promise<PlaySite> {
  const { seed, series, directory } = options
  const base = `${BASE}/${series}`
  const keys = PARTIES.map((party) => partyKeys(party, { hashing: nodeCryptography, seed }, base))
  const everybody = ['hub', ...WITNESSES, ...PARTIES]
  const ports = await freePorts(everybody.length)
  const site: PlaySite = {
    directory,
    seed,
    token: toHex(systemChance.bytes(32)),
    keys,
    recipients: await recipientsOf(keys, nodeCryptography, seed),
    ports: new Map(everybody.map((who, i) => [who, present(ports[i], 'a port for each')])),
    controls: newControls(PARTIES, (count) => systemChance.bytes(count)),
  }
  await makeFolders(site)
  return site
}

interface Processes {
  readonly heard: ProcessCast['heard']
  readonly pidOf: (who: string) => number
  readonly kill: (who: string) => Promise<void>
  readonly restart: (who: string) => Promise<void>
  readonly stopAll: () => Promise<void>
  readonly killAll: () => Promise<void>
}

function openProcesses(site: PlaySite, options: ProcessOptions): Processes {
  const running = new Map<string, ParleyProcess>()
  const end = async (who: string, how: 'stop' | 'kill'): Promise<void> => {
    const process = running.get(who)
    running.delete(who)
    await process?.[how]()
  }
  const inOrder = [...PARTIES, 'hub', ...WITNESSES] // whoever calls stops before whoever is called
  return {
    heard: () => new Map([...running].map(([who, process]) => [who, process.heard()])),
    pidOf: (who) => running.get(who)?.pid ?? 0,
    kill: (who) => end(who, 'kill'),
    restart: async (who) => {
      const command = [...options.parley, ...argumentsOf(who)]
      const wrapped = options.wrapped?.(who, command) ?? command
      const directory = join(site.directory, who)
      running.set(who, await launch({ who, command: wrapped, directory, token: site.token }))
    },
    stopAll: async () => {
      for (const who of inOrder) await end(who, 'stop')
    },
    killAll: async () => {
      for (const who of inOrder) await end(who, 'kill')
    },
  }
}

function argumentsOf(who: string): readonly string[] {
  if (who === 'hub') return ['hub', '--config', 'hub.json']
  if (who.startsWith('witness-')) return ['witness', '--config', 'witness.json']
  return ['serve', '--seat', 'seat.json']
}

async function connectAll(
  site: PlaySite,
  options: ProcessOptions,
  clock: SetClock,
): Promise<ReadonlyMap<string, ConnectedSeat>> {
  const seats = await Promise.all(
    PARTIES.map(async (party) => {
      const label = `seat ${party} day ${options.day}` // as in one process: the same account
      const seat = await connectSeat({
        url: urlOf(site, party),
        token: present(site.controls.get(party), 'a control token of each seat'),
        playClock: clock,
        patienceMs: PATIENCE_MS,
        chance: seededChance(nodeCryptography, options.seed, label),
        clock,
        cryptography: playCryptography,
      })
      return [party, seat] as const
    }),
  )
  return new Map(seats)
}

interface Finishing {
  readonly options: ProcessOptions
  readonly site: PlaySite
  readonly origin: Origin
  readonly origins: readonly Origin[]
  readonly clock: SetClock
  readonly seats: ReadonlyMap<string, ConnectedSeat>
  readonly processes: Processes
}

function finished(parts: Finishing): ProcessCast {
  const { options, site, origin, origins, clock, seats, processes } = parts
  const seat = (id: string): ConnectedSeat => present(seats.get(id), 'a seat of this exchange')
  const solver = openHighs()
  const killAndRestart = async (who: string): Promise<void> => {
    await processes.kill(who)
    await processes.restart(who)
  }
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
    sync: syncing(seats),
    restartHub: () => killAndRestart('hub'),
  }
  const folder = join(site.directory, 'hub', 'data', logPath(origin, nodeCryptography))
  return {
    cast,
    origin,
    origins,
    clock,
    site,
    seats,
    hubDirectory: diskReader(folder),
    heard: processes.heard,
    pidOf: processes.pidOf,
    kill: processes.kill,
    restart: processes.restart,
    killAndRestart,
    close: async () => {
      await processes.stopAll()
      await solver.close()
    },
  }
}

// Every seat waits for what was submitted since the last time, and for nothing if that was nothing: a
// note in a seat's own log concerns nobody else.
function syncing(seats: ReadonlyMap<string, ConnectedSeat>): () => Promise<void> {
  const known = new Map<string, string | null>()
  return async () => {
    for (const [party, seat] of seats) {
      const last = seat.lastSubmitted()
      if (last === null || known.get(party) === last) continue
      known.set(party, last)
      await allUntil(seats, last)
    }
  }
}
