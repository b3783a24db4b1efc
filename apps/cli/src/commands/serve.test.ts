// A real seat from its own keys: made, founded, served, steered, stopped, folded anew, backed up.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { DirectoryHeldError } from '@parley/files'
import { serveHub } from '@parley/hub'
import type { HubServer } from '@parley/hub'
import { instant, partyId, present, RefusedError, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import { connectSeat, ControlError, perform, readKeyFiles } from '@parley/node'
import { readSeatFile, serveSeat } from '@parley/node'
import type { ConnectedSeat, SeatServer } from '@parley/node'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { parseArguments } from '../command.ts'
import type { Command, Told } from '../command.ts'
import { backup } from './backup.ts'
import { fsck } from './fsck.ts'
import { keys } from './keys.ts'
import { rebuild } from './rebuild.ts'
import { restore } from './restore.ts'

const ORIGIN = 'x.example/series-1/day-1'
const folder = mkdtempSync(join(tmpdir(), 'parley-serve-'))
const servers = new Map<string, SeatServer>()
let hub: HubServer | undefined

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, args))
const place = (...parts: readonly string[]): string => join(folder, ...parts)
const faults: unknown[] = []

async function card(who: string): Promise<JsonObject> {
  const told = await run(keys, '--for', who, '--origin', ORIGIN, '--out', place(who))
  return told.json as JsonObject // a card is an object
}

async function serve(party: string): Promise<SeatServer> {
  const file = await readSeatFile(place(party, 'seat.json'))
  const onFault = (fault: unknown): void => void faults.push(fault)
  const server = await serveSeat({ file, token: null, onFault })
  servers.set(party, server)
  return server
}

function seatAt(party: string, token?: string): Promise<ConnectedSeat> {
  const kept = readFileSync(place(party, 'control'), 'utf8').trim()
  return connectSeat({
    url: present(servers.get(party), 'a server').url,
    token: token ?? kept,
    playClock: null,
    patienceMs: 0,
    chance: systemChance,
    clock: systemClock,
    cryptography: nodeCryptography,
  })
}

before(async () => {
  const cards = { hub: await card('hub'), a: await card('a'), b: await card('b') }
  const hubKeys = await readKeyFiles([place('hub', 'hub.keys')])
  const logKey = present(hubKeys.get(ORIGIN), 'the log key')
  const authorKey = present(hubKeys.get('hub/author/1'), 'the author key')
  const policy = Buffer.from(`log ${logKey.vkey}\nquorum none\n`)
  hub = await serveHub({
    directory: place('hub', 'data'),
    hostname: '127.0.0.1',
    port: 0,
    logs: [
      {
        origin: present(parseOrigin(ORIGIN), 'an origin'),
        logKey,
        authorKey,
        policy: new Uint8Array(policy),
        witnesses: [],
      },
    ],
  })
  const founding = {
    ...cards.hub,
    rings: [cards.a['ring'], cards.b['ring']],
    sign: ['a', 'b'],
    two: [],
    audiences: [{ audience: 'terms', members: ['a', 'b'], owners: ['b'] }],
  }
  for (const party of ['a', 'b']) {
    writeFileSync(place(party, 'policy'), policy)
    writeFileSync(place(party, 'founding.json'), JSON.stringify(founding))
    const seat = {
      party,
      origin: ORIGIN,
      hub: hub.url,
      policy: 'policy',
      founding: 'founding.json',
      directory: 'data',
      keys: ['root.keys', 'officers.keys', 'node.keys', 'devices.keys'],
      identities: 'identities',
      control: 'control',
      listen: '127.0.0.1:0',
      threads: 0,
    }
    writeFileSync(place(party, 'seat.json'), JSON.stringify(seat))
    await serve(party)
  }
})

after(async () => {
  for (const server of servers.values()) await server.close()
  await hub?.close()
  rmSync(folder, { recursive: true, force: true })
  assert.deepEqual(faults, [])
})

test('each party signs the opening that its own founding file says, and no other', async () => {
  const [a, b] = [await seatAt('a'), await seatAt('b')]
  assert.equal((await b.found.prepare()).ok, false, 'the first opener makes the text')
  const prepared = valueOf(await a.found.prepare())
  const other = prepared.text.replace('"sign":["a","b"]', '"sign":["a"]')
  assert.notEqual(other, prepared.text)
  for (const text of [other, prepared.text.replace(ORIGIN, 'x.example/series-1/day-2'), '', '{}']) {
    assert.equal((await b.found.sign(text)).ok, false)
  }
  const lines = [
    ...valueOf(await a.found.sign(prepared.text)),
    ...valueOf(await b.found.sign(prepared.text)),
  ]
  assert.equal(
    (await a.found.open(prepared, lines.slice(0, 1))).ok,
    false,
    'one root is not enough',
  )
  const again = valueOf(await a.found.prepare())
  const both = [
    ...valueOf(await a.found.sign(again.text)),
    ...valueOf(await b.found.sign(again.text)),
  ]
  assert.equal(valueOf(await a.found.open(again, both)).index, 0)
  await b.syncUntil(again.hash)
  for (const seat of [a, b]) valueOf(await seat.found.ring())
  await b.sync()
  assert.equal(valueOf(await a.found.audiences()), null, 'a owns none')
  const granted = present(valueOf(await b.found.audiences()), 'an audience')
  await a.syncUntil(granted.hash)
  assert.equal(a.head().size, 6)
})

test('an act of one seat is in the copy that the other seat’s operator holds', async () => {
  const [a, b] = [await seatAt('a'), await seatAt('b')]
  const med = partyId('b')
  const says = {
    belligerents: [partyId('a'), partyId('c')],
    mediator: med,
    transit: null,
    neutral: med,
    observer: med,
    series: 'series-1',
    day: 1,
    at: instant('2031-05-16T08:00:00Z'),
  }
  const submitted = valueOf(
    await perform(b, { kind: 'exchange.framed', says, author: 'b/officer/1' }),
  )
  await a.syncUntil(submitted.hash)
  assert.equal(a.entries().at(-1)?.hash, submitted.hash)
  assert.deepEqual(a.entries(), (await seatAt('b')).entries())
  const noted = await a.note('family.told', { at: says.at, refs: [] }, [], 'a/officer/2')
  assert.equal(noted.ok, true)
  const unknown = await a.submit(submitted.hash, [])
  assert.deepEqual(unknown.ok && unknown.value.index, submitted.index, 'it is in the log already')
})

test('acts that are none, and keys that are not here, are refused by code', async () => {
  const a = await seatAt('a')
  const act = { kind: 'tranche.go', says: { tranche: 7 }, author: 'a/officer/1' }
  const prepared = await a.prepare(act as never) // as a client that was written carelessly
  assert.equal(!prepared.ok && prepared.refusal.code, 'field')
  assert.equal((await a.sign('0'.repeat(64), 'a/officer/1')).ok, false)
  assert.equal((await a.submit('0'.repeat(64), [])).ok, false)
  const receipt = await a.signReceipt('parley.dev/receipt@v1\n{}', 'b/dev/line-1')
  assert.equal(!receipt.ok && receipt.refusal.code, 'key-not-here')
  assert.equal((await a.signReceipt('anything else', 'a/officer/1')).ok, false)
})

test('whoever shows another token, or comes from a page, is not let in', async () => {
  await assert.rejects(seatAt('a', 'guessed'), ControlError)
  await assert.rejects(
    seatAt('a', readFileSync(place('b', 'control'), 'utf8').trim()),
    ControlError,
  )
  const { url } = present(servers.get('a'), 'a server')
  const token = readFileSync(place('a', 'control'), 'utf8').trim()
  const ask = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${url}/control/describe`, { method: 'POST', body: '{}', headers })
  const own = { authorization: `Bearer ${token}` }
  assert.equal((await ask(own)).status, 200)
  assert.equal((await ask({})).status, 401)
  assert.equal((await ask({ ...own, origin: 'http://elsewhere.example' })).status, 401)
  assert.equal((await ask({ ...own, 'sec-fetch-site': 'cross-site' })).status, 401)
})

test('a second process over the same directory does not start', async () => {
  const file = await readSeatFile(place('a', 'seat.json'))
  await assert.rejects(
    serveSeat({ file, token: null, onFault: () => undefined }),
    DirectoryHeldError,
  )
  await assert.rejects(run(fsck, place('a', 'data')), DirectoryHeldError)
  await assert.rejects(
    run(backup, place('a', 'data'), '--out', place('too-early')),
    DirectoryHeldError,
  )
})

test('a configuration of a play starts nothing without the play that made it', async () => {
  const seat = await readSeatFile(place('a', 'seat.json'))
  const origin = present(parseOrigin('demo.parley.example/series-1/day-1'), 'an origin')
  const play = {
    seed: '7',
    day: 1,
    startsAt: instant('2031-05-16T08:00:00Z'),
    tokenHash: '00'.repeat(32),
  }
  for (const file of [
    { ...seat, origin },
    { ...seat, play },
    { ...seat, origin, play },
  ]) {
    const started = serveSeat({ file, token: null, onFault: () => undefined })
    await assert.rejects(started, RefusedError)
  }
})

test('an act that a stopped seat has forgotten is prepared and signed again, and happens once', async () => {
  const { url } = present(servers.get('a'), 'a server')
  const path = place('a', 'seat.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as JsonObject // written above
  writeFileSync(path, JSON.stringify({ ...file, listen: url.replace('http://', '') }))
  const restart = async (): Promise<void> => {
    await present(servers.get('a'), 'a server').close()
    await serve('a')
  }
  const a = await seatAt('a')
  const says = { list: 'held', count: 64, root: `${'A'.repeat(43)}=` } as const
  const act = { kind: 'list.committed', says, author: 'a/officer/1' } as const
  const prepared = valueOf(await a.prepare(act))
  await restart()
  const line = valueOf(await a.sign(prepared.id, act.author))
  await restart()
  const submitted = valueOf(await a.submit(prepared.id, [line]))
  await restart()
  await a.syncUntil(submitted.hash)
  assert.deepEqual(
    a
      .entries()
      .filter(({ kind }) => kind === act.kind)
      .map(({ hash }) => hash),
    [submitted.hash],
  )
})

test('a stopped seat folds anew to the same, is sound, and comes back from its backup', async () => {
  await present(servers.get('a'), 'a server').close()
  servers.delete('a')
  const seatFile = place('a', 'seat.json')
  const folded = await run(rebuild, '--seat', seatFile)
  assert.deepEqual([folded.exit, (folded.json as JsonObject)['outcome']], [0, 'same'])
  const data = place('a', 'data')
  assert.equal((await run(fsck, data)).exit, 0)
  assert.equal((await run(backup, data, '--out', place('copy'))).exit, 0)
  cpSync(place('copy'), place('damaged'), { recursive: true })
  writeFileSync(place('damaged', 'private', 'checkpoint'), 'nonsense')
  assert.equal((await run(restore, place('damaged'), '--to', place('elsewhere'))).exit, 1)
  rmSync(data, { recursive: true })
  assert.equal((await run(restore, place('copy'), '--to', data)).exit, 0)
  await serve('a')
  const seat = await seatAt('a')
  assert.equal(seat.head().size, 8)
  assert.notEqual(seat.exchange().frame, null)
})

test('a directory without a log is not called sound', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'parley-empty-'))
  assert.equal((await run(fsck, empty)).exit, 1)
  rmSync(empty, { recursive: true })
})
