// Three parties with keys of their own, each served from its seat file, and a hub between them: the log is
// founded by the ceremony of operators, and the exchange framed. For tests that need the real thing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveHub } from '@parley/hub'
import type { HubServer } from '@parley/hub'
import { instant, partyId, present, valueOf } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import { connectSeat, perform, readKeyFiles, readSeatFile, serveSeat } from '@parley/node'
import type { ConnectedSeat, SeatServer } from '@parley/node'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { parseArguments } from '../src/command.ts'
import { keys } from '../src/commands/keys.ts'

const ORIGIN = 'x.example/series-1/day-1'
const PARTIES = ['a', 'b', 'med'] as const
const AT = instant('2031-05-16T08:00:00Z')

export type RealParty = (typeof PARTIES)[number]

export interface RealParties {
  readonly place: (...parts: readonly string[]) => string
  readonly server: (party: RealParty) => SeatServer
  readonly seatAt: (party: RealParty) => Promise<ConnectedSeat>
  /** Serves a seat from its file, again after it was closed. */
  readonly start: (party: RealParty) => Promise<void>
  readonly close: () => Promise<void>
}

export interface RealOptions {
  /** The `screens` of A's seat file. */
  readonly screens?: JsonObject
  readonly consoleDirectory?: string
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
  const start = async (party: RealParty): Promise<void> => {
    const file = await readSeatFile(place(party, 'seat.json'))
    const onFault = (fault: unknown): void => console.error(fault)
    const consoleDirectory = options.consoleDirectory ?? null
    servers.set(party, await serveSeat({ file, token: null, onFault, consoleDirectory }))
  }
  const hub = await foundedHub(place)
  for (const party of PARTIES) {
    const screens = party === 'a' ? options.screens : undefined
    const seat = {
      ...(await seatOf(party, hub.url)),
      ...(screens === undefined ? {} : { screens }),
    }
    writeFileSync(place(party, 'seat.json'), JSON.stringify(seat))
    await start(party)
  }
  await openLog(seatAt)
  const close = async (): Promise<void> => {
    for (const one of servers.values()) await one.close()
    await hub.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { place, server, seatAt, start, close }
}

type Place = RealParties['place']

async function foundedHub(place: Place): Promise<HubServer> {
  const card = async (who: string): Promise<JsonObject> => {
    const args = ['--for', who, '--origin', ORIGIN, '--out', place(who)]
    return (await keys.run(parseArguments(keys, args))).json as JsonObject // a card is an object
  }
  const hubCard = await card('hub')
  const rings: Json[] = []
  for (const party of PARTIES) rings.push((await card(party))['ring'] ?? null)
  const hubKeys = await readKeyFiles([place('hub', 'hub.keys')])
  const logKey = present(hubKeys.get(ORIGIN), 'the log key')
  const policy = Buffer.from(`log ${logKey.vkey}\nquorum none\n`)
  const founding = {
    ...hubCard,
    rings,
    sign: [...PARTIES],
    two: ['agreement.accepted'],
    audiences: [
      { audience: 'terms', members: [...PARTIES], owners: ['med'] },
      { audience: 'lists', members: ['a', 'b'], owners: ['b'] },
    ],
  }
  for (const party of PARTIES) {
    writeFileSync(place(party, 'policy'), policy)
    writeFileSync(place(party, 'founding.json'), JSON.stringify(founding))
  }
  const log = {
    origin: present(parseOrigin(ORIGIN), 'an origin'),
    logKey,
    authorKey: present(hubKeys.get('hub/author/1'), 'the author key'),
    policy: new Uint8Array(policy),
    witnesses: [],
  }
  const address = { hostname: '127.0.0.1', port: 0 }
  return serveHub({ directory: place('hub', 'data'), ...address, logs: [log] })
}

async function seatOf(party: RealParty, hub: string): Promise<JsonObject> {
  return {
    party,
    origin: ORIGIN,
    hub,
    policy: 'policy',
    founding: 'founding.json',
    directory: 'data',
    keys: ['root.keys', 'officers.keys', 'node.keys', 'devices.keys'],
    identities: 'identities',
    control: 'control',
    listen: `127.0.0.1:${await freePort()}`,
    threads: 0,
  }
}

/** A port nobody listens on: commands find a running seat by the port of its file. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  await new Promise((closed) => server.close(closed))
  return port
}

async function openLog(seatAt: RealParties['seatAt']): Promise<void> {
  const [a, b, med] = [await seatAt('a'), await seatAt('b'), await seatAt('med')]
  const seats = [a, b, med]
  const prepared = valueOf(await a.found.prepare())
  const lines: string[] = []
  for (const seat of seats) lines.push(...valueOf(await seat.found.sign(prepared.text)))
  valueOf(await a.found.open(prepared, lines))
  for (const seat of seats) {
    await seat.syncUntil(prepared.hash)
    valueOf(await seat.found.ring())
  }
  for (const seat of seats) await seat.sync()
  valueOf(await b.found.audiences())
  await med.sync()
  valueOf(await med.found.audiences())
  const says = {
    belligerents: [partyId('a'), partyId('b')],
    mediator: partyId('med'),
    transit: null,
    neutral: partyId('med'),
    observer: partyId('med'),
    series: 'series-1',
    day: 1,
    at: AT,
  }
  const framed = valueOf(
    await perform(med, { kind: 'exchange.framed', says, author: 'med/officer/1' }),
  )
  for (const seat of seats) await seat.syncUntil(framed.hash)
}
