// An exchange that was opened before remains had readers of their own: nothing can be reported there, and one command
// of the first side's operator, the same that hands out keys at the founding, lets them in.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { serveHub } from '@parley/hub'
import type { HubServer } from '@parley/hub'
import { partyId, present, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import { connectSeat, exchangeAudiences, perform, readKeyFiles } from '@parley/node'
import { readSeatFile, serveSeat } from '@parley/node'
import type { ConnectedSeat, SeatServer } from '@parley/node'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { parseArguments } from '../command.ts'
import type { Command, Told } from '../command.ts'
import { foundAudiences } from './found.ts'
import { keys } from './keys.ts'

const ORIGIN = 'x.example/series-1/day-1'
const PARTIES = ['a', 'b', 'med'] as const
type Party = (typeof PARTIES)[number]
const [A, B, MED] = PARTIES.map(partyId)
const ROLES = {
  belligerents: [present(B, 'b'), present(A, 'a')],
  mediator: present(MED, 'med'),
  neutral: present(MED, 'med'),
  observer: present(MED, 'med'),
  transit: null,
}

const folder = mkdtempSync(join(tmpdir(), 'parley-readers-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)
const servers = new Map<string, SeatServer>()
let hub: HubServer | undefined

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, args))

async function card(who: string): Promise<JsonObject> {
  const told = await run(keys, '--for', who, '--origin', ORIGIN, '--out', place(who))
  return told.json as JsonObject // a card is an object
}

async function startHub(): Promise<{ readonly url: string; readonly policy: Buffer }> {
  const hubKeys = await readKeyFiles([place('hub', 'hub.keys')])
  const logKey = present(hubKeys.get(ORIGIN), 'the log key')
  const policy = Buffer.from(`log ${logKey.vkey}\nquorum none\n`)
  const log = {
    origin: present(parseOrigin(ORIGIN), 'an origin'),
    logKey,
    authorKey: present(hubKeys.get('hub/author/1'), 'the author key'),
    policy: new Uint8Array(policy),
    witnesses: [],
  }
  const directory = place('hub', 'data')
  hub = await serveHub({ directory, hostname: '127.0.0.1', port: 0, logs: [log] })
  return { url: hub.url, policy }
}

async function serve(party: Party, url: string): Promise<void> {
  const seat = {
    party,
    origin: ORIGIN,
    hub: url,
    policy: '../policy',
    founding: '../founding.json',
    directory: 'data',
    keys: ['root.keys', 'officers.keys', 'node.keys', 'devices.keys'],
    identities: 'identities',
    control: 'control',
    listen: '127.0.0.1:0',
    threads: 0,
  }
  writeFileSync(place(party, 'seat.json'), JSON.stringify(seat))
  const file = await readSeatFile(place(party, 'seat.json'))
  const onFault = (fault: unknown): void => {
    throw fault
  }
  const server = await serveSeat({ file, token: null, onFault })
  servers.set(party, server)
  const listen = server.url.replace('http://', '') // commands find the running seat by its file
  writeFileSync(place(party, 'seat.json'), JSON.stringify({ ...seat, listen }))
}

function seatAt(party: Party): Promise<ConnectedSeat> {
  return connectSeat({
    url: present(servers.get(party), 'a server').url,
    token: readFileSync(place(party, 'control'), 'utf8').trim(),
    playClock: null,
    patienceMs: 0,
    chance: systemChance,
    clock: systemClock,
    cryptography: nodeCryptography,
  })
}

// The founding file is as one from before was: it names every audience but `remains`.
before(async () => {
  const cards = [await card('hub'), await card('a'), await card('b'), await card('med')]
  const audiences = exchangeAudiences(ROLES, new Set())
  const founding = {
    ...cards[0],
    rings: cards.slice(1).map((one) => one['ring']),
    sign: [...PARTIES],
    two: [],
    audiences: audiences.filter(({ audience }) => audience !== 'remains'),
  }
  const { url, policy } = await startHub()
  writeFileSync(place('policy'), policy)
  writeFileSync(place('founding.json'), JSON.stringify(founding))
  for (const party of PARTIES) await serve(party, url)
  await found()
})

after(async () => {
  for (const server of servers.values()) await server.close()
  await hub?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function found(): Promise<void> {
  const [a, b, med] = [await seatAt('a'), await seatAt('b'), await seatAt('med')]
  const prepared = valueOf(await a.found.prepare())
  const lines: string[] = []
  for (const seat of [a, b, med]) lines.push(...valueOf(await seat.found.sign(prepared.text)))
  valueOf(await a.found.open(prepared, lines))
  for (const seat of [a, b, med]) valueOf(await seat.found.ring())
  for (const seat of [a, b, med]) valueOf(await seat.found.audiences())
  const says = { ...ROLES, series: 'series-1', day: 1, at: med.now() }
  valueOf(await perform(med, { kind: 'exchange.framed', says, author: 'med/officer/1' }))
}

function reportOf(seat: ConnectedSeat): ReturnType<ConnectedSeat['prepare']> {
  const says = { at: seat.now(), notes: [] }
  return seat.prepare({ kind: 'remains.reported', says, author: `${seat.id}/officer/1` })
}

test('nothing can be reported, and a seat that owns none of the newer audiences begins none', async () => {
  for (const party of ['a', 'b'] as const) {
    const seat = await seatAt(party)
    await seat.sync()
    assert.equal(seat.hasAudience('lists'), true)
    assert.equal(seat.hasAudience('remains'), false)
    const refused = await reportOf(seat)
    assert.equal(!refused.ok && refused.refusal.code, 'unknown-audience')
  }
  for (const party of ['b', 'med'] as const) {
    const told = await run(foundAudiences, '--seat', place(party, 'seat.json'))
    assert.match(told.lines.join(' '), /^Nothing to hand out/)
  }
})

test('the command of the first side lets both sides and the observer in, once', async () => {
  const told = await run(foundAudiences, '--seat', place('a', 'seat.json'))
  assert.match(told.lines.join(' '), /^The audiences have begun: entry \d+/)
  const [a, b, med] = [await seatAt('a'), await seatAt('b'), await seatAt('med')]
  for (const seat of [a, b, med]) {
    await seat.sync()
    assert.equal(seat.hasAudience('remains'), true)
  }
  const size = a.head().size
  const again = await run(foundAudiences, '--seat', place('a', 'seat.json'))
  assert.match(again.lines.join(' '), /^Nothing to hand out/)
  await a.sync()
  assert.equal(a.head().size, size)
  const says = { at: b.now(), notes: [] }
  const sent = await perform(b, { kind: 'remains.reported', says, author: 'b/officer/1' })
  const { hash } = valueOf(sent)
  for (const seat of [a, med]) {
    await seat.syncUntil(hash)
    assert.equal(seat.entries().at(-1)?.verdict.is, 'accepted', `${seat.id} reads the report`)
  }
})
