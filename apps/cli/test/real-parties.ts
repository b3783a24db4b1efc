// Three parties with keys of their own, each served from its seat file, and a hub between them: the log is
// founded by the ceremony of operators, and the exchange framed. For tests that need the real thing.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveHub } from '@parley/hub'
import type { HubServer } from '@parley/hub'
import { present } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import { connectSeat, readKeyFiles, readSeatFile, serveSeat } from '@parley/node'
import type { ConnectedSeat, SeatServer } from '@parley/node'
import { freePorts } from '@parley/simulation'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { parseArguments } from '../src/command.ts'
import type { Command } from '../src/command.ts'
import { foundFiles } from '../src/commands/found-files.ts'
import {
  foundAudiences,
  foundFrame,
  foundOpen,
  foundPrepare,
  foundRing,
  foundSign,
} from '../src/commands/found.ts'
import { keys } from '../src/commands/keys.ts'

const ORIGIN = 'x.example/series-1/day-1'
const PARTIES = ['a', 'b', 'med'] as const
const ROLES = '--belligerents a,b --mediator med --neutral med --observer med'.split(' ')

export type RealParty = (typeof PARTIES)[number]

export interface RealParties {
  readonly place: (...parts: readonly string[]) => string
  readonly server: (party: RealParty) => SeatServer
  readonly seatAt: (party: RealParty) => Promise<ConnectedSeat>
  /** Serves a seat from its file, again after it was closed; `seat.json` if no other is named. */
  readonly start: (party: RealParty, file?: string) => Promise<void>
  /** Stops the hub and deletes its directory. */
  readonly loseHub: () => Promise<void>
  /** Makes keys for a hub of another log, in a folder of its own. */
  readonly newHub: (folder: string, origin: string) => Promise<void>
  /** Serves that hub under a policy; returns its address. */
  readonly startHub: (folder: string, origin: string, policy: string) => Promise<string>
  readonly close: () => Promise<void>
}

export interface RealOptions {
  /** The `screens` of A's seat file. */
  readonly screens?: JsonObject
  readonly consoleDirectory?: string
  /** Every seat holds every ciphertext, not only those it can open. */
  readonly holds?: 'all'
  /** Leaves the log unopened. */
  readonly isFounded?: false
  /** Further options of A's `parley keys`; with several roots its seat keeps the first alone. */
  readonly rootsOfA?: readonly string[]
}

/** Founds the log of three real seats and frames an exchange between A and B. */
export async function realParties(options: RealOptions = {}): Promise<RealParties> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-parties-'))
  const place = (...parts: readonly string[]): string => join(folder, ...parts)
  const servers = new Map<string, SeatServer>()
  const server = (party: RealParty): SeatServer => present(servers.get(party), `seat ${party}`)
  const seatAt = (party: RealParty): Promise<ConnectedSeat> =>
    connectSeat({
      url: server(party).url,
      token: readFileSync(place(party, 'control'), 'utf8').trim(),
      playClock: null,
      patienceMs: 0,
      chance: systemChance,
      clock: systemClock,
      cryptography: nodeCryptography,
    })
  const start = async (party: RealParty, name = 'seat.json'): Promise<void> => {
    const file = await readSeatFile(place(party, name))
    const onFault = (fault: unknown): void => console.error(fault)
    const consoleDirectory = options.consoleDirectory ?? null
    servers.set(party, await serveSeat({ file, token: null, onFault, consoleDirectory }))
  }
  const hub = await foundedHub(place, options.rootsOfA ?? [])
  const hubs = [hub]
  for (const party of PARTIES) {
    const screens = party === 'a' ? options.screens : undefined
    const root = party === 'a' && options.rootsOfA !== undefined ? 'root-1.keys' : 'root.keys'
    const seat = {
      ...(await seatOf(party, hub.url, root)),
      ...(screens === undefined ? {} : { screens }),
      ...(options.holds === undefined ? {} : { holds: options.holds }),
    }
    writeFileSync(place(party, 'seat.json'), JSON.stringify(seat))
    await start(party)
  }
  if (options.isFounded !== false) await openLog(place)
  for (const party of PARTIES) await (await seatAt(party)).sync()
  const close = async (): Promise<void> => {
    for (const one of servers.values()) await one.close()
    for (const one of hubs) await one.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const loseHub = async (): Promise<void> => {
    await hubs.shift()?.close()
    rmSync(place('hub'), { recursive: true, force: true })
  }
  const newHub = (name: string, origin: string): Promise<void> =>
    done(keys, ['--for', 'hub', '--origin', origin, '--out', place(name)])
  const startHub = async (name: string, origin: string, policy: string): Promise<string> => {
    const opened = await servedHub(place, { folder: name, origin, policy })
    hubs.push(opened)
    return opened.url
  }
  return { place, server, seatAt, start, loseHub, newHub, startHub, close }
}

type Place = RealParties['place']

async function foundedHub(place: Place, rootsOfA: readonly string[]): Promise<HubServer> {
  for (const who of ['hub', ...PARTIES]) {
    const more = who === 'a' ? rootsOfA : []
    await done(keys, ['--for', who, '--origin', ORIGIN, '--out', place(who), ...more])
  }
  await done(foundFiles, [
    `--hub=${place('hub', 'card.json')}`,
    `--parties=${PARTIES.map((party) => place(party, 'card.json')).join(',')}`,
    `--out=${place('shared')}`,
    ...ROLES,
  ])
  for (const party of PARTIES) {
    for (const file of ['policy', 'founding.json']) {
      copyFileSync(place('shared', file), place(party, file))
    }
  }
  return servedHub(place, { folder: 'hub', origin: ORIGIN, policy: place('shared', 'policy') })
}

interface HubPlace {
  readonly folder: string
  readonly origin: string
  readonly policy: string
}

async function servedHub(place: Place, { folder, origin, policy }: HubPlace): Promise<HubServer> {
  const hubKeys = await readKeyFiles([place(folder, 'hub.keys')])
  const log = {
    origin: present(parseOrigin(origin), 'an origin'),
    logKey: present(hubKeys.get(origin), 'the log key'),
    authorKey: present(hubKeys.get('hub/author/1'), 'the author key'),
    policy: new Uint8Array(readFileSync(policy)),
    witnesses: [],
  }
  const address = { hostname: '127.0.0.1', port: 0 }
  return serveHub({ directory: place(folder, 'data'), ...address, logs: [log] })
}

async function done(command: Command, args: readonly string[]): Promise<void> {
  const { exit, lines } = await command.run(parseArguments(command, args))
  if (exit !== 0) throw new Error(`${command.name}: ${lines.join('; ')}`)
}

async function seatOf(party: RealParty, hub: string, root: string): Promise<JsonObject> {
  return {
    party,
    origin: ORIGIN,
    hub,
    policy: 'policy',
    founding: 'founding.json',
    directory: 'data',
    keys: [root, 'officers.keys', 'node.keys', 'devices.keys'],
    identities: 'identities',
    control: 'control',
    listen: `127.0.0.1:${await freePort()}`,
    threads: 0,
    ...(party === 'a' ? { holds: 'all' } : {}),
  }
}

/** A port nobody listens on: commands find a running seat by the port of its file. */
export async function freePort(): Promise<number> {
  return present((await freePorts(1))[0], 'a port')
}

/** Founds the log and frames the exchange by the commands of the parties' operators. */
async function openLog(place: Place): Promise<void> {
  const opening = ['--opening', place('opening')]
  const at = (party: RealParty): readonly string[] => ['--seat', place(party, 'seat.json')]
  await done(foundPrepare, [...at('a'), ...opening])
  for (const party of ['b', 'med'] as const) await done(foundSign, [...at(party), ...opening])
  await done(foundOpen, [...at('a'), ...opening])
  for (const party of PARTIES) await done(foundRing, at(party))
  for (const party of PARTIES) await done(foundAudiences, at(party))
  await done(foundFrame, [...at('med'), ...ROLES, '--series', 'series-1'])
}
