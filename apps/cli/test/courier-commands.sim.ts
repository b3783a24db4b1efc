// A seat without a hub, from the founding of the log to an act of its own, by files that a person carries.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { serveHub } from '@parley/hub'
import type { HubServer } from '@parley/hub'
import { instant, partyId, present, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import {
  formatCheckpointText,
  formatForkProof,
  formatNote,
  hashOf,
  hexHashOf,
  lineOf,
  parseCheckpoint,
  parseOrigin,
  parseVkey,
} from '@parley/ledger'
import {
  ConfigError,
  connectSeat,
  perform,
  readKeyFiles,
  readSeatFile,
  serveSeat,
} from '@parley/node'
import type { ConnectedSeat, SeatServer } from '@parley/node'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { hubOverHttp } from '@parley/wire'
import type { Listening } from '@parley/wire'
import { serveWitness } from '@parley/witness'
import { svgCodes } from './svg-codes.ts'
import { MisusedError, parseArguments } from '../src/command.ts'
import type { Command, Told } from '../src/command.ts'
import { ledgerCompare } from '../src/commands/compare.ts'
import { courierRead, courierWrite } from '../src/commands/courier.ts'
import {
  foundAudiences,
  foundOpen,
  foundPrepare,
  foundRing,
  foundSign,
} from '../src/commands/found.ts'
import { fsck } from '../src/commands/fsck.ts'
import { keys } from '../src/commands/keys.ts'
import { rebuild } from '../src/commands/rebuild.ts'

const ORIGIN = 'x.example/series-1/day-1'
const folder = mkdtempSync(join(tmpdir(), 'parley-courier-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)
const servers = new Map<string, SeatServer>()
const faults: unknown[] = []
let hub: HubServer | undefined
let witness: Listening | undefined
let walks = 0

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, args))
const at = (party: string): readonly string[] => ['--seat', place(party, 'seat.json')]

async function serve(party: string): Promise<void> {
  const path = place(party, 'seat.json')
  const file = await readSeatFile(path)
  const onFault = (fault: unknown): void => void faults.push(fault)
  const server = await serveSeat({ file, token: null, onFault })
  servers.set(party, server)
  const json = JSON.parse(readFileSync(path, 'utf8')) as JsonObject // written below
  writeFileSync(path, JSON.stringify({ ...json, listen: server.url.replace('http://', '') }))
}

const serverOf = (party: string): SeatServer => present(servers.get(party), 'a server')

function seatAt(party: string): Promise<ConnectedSeat> {
  return connectSeat({
    url: serverOf(party).url,
    token: readFileSync(place(party, 'control'), 'utf8').trim(),
    playClock: null,
    patienceMs: 0,
    chance: systemChance,
    clock: systemClock,
    cryptography: nodeCryptography,
  })
}

/** A person takes a stick from one seat to the other; a new one each time. */
async function walk(from: string, to: string): Promise<readonly [Told, Told]> {
  const stick = place(`stick-${walks++}`)
  mkdirSync(stick)
  writeFileSync(join(stick, 'a-to-med-20310516T080000Z-1of1.courier'), 'for somebody else')
  const written = await run(courierWrite, ...at(from), '--to', to, '--out', stick)
  return [written, await run(courierRead, ...at(to), stick)]
}

async function makeSeat(party: string, own: JsonObject): Promise<void> {
  const seat = {
    party,
    origin: ORIGIN,
    ...own,
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
  await serve(party)
}

before(async () => {
  const cards: Record<string, JsonObject> = {}
  for (const who of ['hub', 'a', 'b']) {
    const told = await run(keys, '--for', who, '--origin', ORIGIN, '--out', place(who))
    cards[who] = told.json as JsonObject // a card is an object
  }
  const hubKeys = await readKeyFiles([place('hub', 'hub.keys')])
  const logKey = present(hubKeys.get(ORIGIN), 'the log key')
  const policy = Buffer.from(`log ${logKey.vkey}\nquorum none\n`)
  writeFileSync(place('policy'), policy)
  hub = await serveHub({
    directory: place('hub', 'data'),
    hostname: '127.0.0.1',
    port: 0,
    logs: [
      {
        origin: present(parseOrigin(ORIGIN), 'an origin'),
        logKey,
        authorKey: present(hubKeys.get('hub/author/1'), 'the author key'),
        policy: new Uint8Array(policy),
        witnesses: [],
      },
    ],
  })
  const founding = {
    ...cards['hub'],
    rings: [cards['a']?.['ring'], cards['b']?.['ring']],
    sign: ['a', 'b'],
    two: [],
    audiences: [{ audience: 'terms', members: ['a', 'b'], owners: ['a'] }],
  }
  writeFileSync(place('founding.json'), JSON.stringify(founding))
  await run(keys, '--for', 'witness/obs', '--origin', ORIGIN, '--out', place('witness'))
  const [signer] = (await readKeyFiles([place('witness', 'witness.keys')])).values()
  witness = await serveWitness({
    directory: place('witness', 'data'),
    hostname: '127.0.0.1',
    port: 0,
    signer: present(signer, 'the witness’s key'),
    logKeys: [logKey.vkey],
  })
  await makeSeat('a', { hub: hub.url, witnesses: [witness.url] })
  await makeSeat('b', {})
})

after(async () => {
  for (const server of servers.values()) await server.close()
  await hub?.close()
  await witness?.close()
  rmSync(folder, { recursive: true, force: true })
  assert.deepEqual(faults, [])
})

test('a seat without a hub keeps every ciphertext, and its file may not say otherwise', async () => {
  const file = await readSeatFile(place('b', 'seat.json'))
  assert.deepEqual([file.hub, file.holds], [null, 'all'])
  const json = JSON.parse(readFileSync(place('b', 'seat.json'), 'utf8')) as JsonObject
  writeFileSync(place('b', 'other.json'), JSON.stringify({ ...json, holds: 'openable' }))
  await assert.rejects(readSeatFile(place('b', 'other.json')), ConfigError)
})

test('the log is founded with one of its openers on a stick', async () => {
  const opening = place('opening')
  await run(foundPrepare, ...at('a'), '--opening', opening)
  await run(foundSign, ...at('b'), '--opening', opening)
  assert.equal((await run(foundOpen, ...at('a'), '--opening', opening)).exit, 0)
  assert.equal((await run(foundRing, ...at('a'))).exit, 0)
  const [, arrived] = await walk('a', 'b')
  const lines = ['2 entries taken in.', '1 for others left alone.', 'This seat has 2 entries.']
  assert.deepEqual(arrived.lines.slice(1), lines)
  const ring = await run(foundRing, ...at('b'))
  assert.deepEqual(ring.lines, ['Signed; it waits in the outbox for the next courier.'])
  const [written, back] = await walk('b', 'a')
  assert.match(written.lines[0] ?? '', /^For a: nothing new of the log and 1 entry of the outbox/)
  assert.ok(back.lines.includes('1 brought along: in the log.'), back.lines.join('\n'))
  assert.equal((await run(foundAudiences, ...at('a'))).exit, 0)
  const [, home] = await walk('a', 'b')
  assert.equal((home.json as JsonObject)['size'], 6)
})

test('what is signed waits in the outbox, over a restart too, and is in the log after a round trip', async () => {
  const a = await seatAt('a')
  const says = {
    belligerents: [partyId('b'), partyId('c')],
    mediator: partyId('a'),
    transit: null,
    neutral: partyId('a'),
    observer: partyId('a'),
    series: 'series-1',
    day: 1,
    at: instant('2031-05-16T08:00:00Z'),
  }
  valueOf(await perform(a, { kind: 'exchange.framed', says, author: 'a/officer/1' }))
  await walk('a', 'b')
  const b = await seatAt('b')
  const committed = { list: 'held', count: 64, root: `${'A'.repeat(43)}=` } as const
  const act = { kind: 'list.committed', says: committed, author: 'b/officer/1' } as const
  const submitted = valueOf(await perform(b, act))
  assert.deepEqual([submitted.index, submitted.level], [null, 'provisional'])
  await serverOf('b').close()
  await serve('b')
  const again = await seatAt('b')
  const repeated = await again.submit(submitted.hash, [])
  assert.deepEqual(repeated.ok && repeated.value, submitted, 'asked again after a restart')
  assert.equal((await perform(again, act)).ok, false, 'judged with what waits in mind')
  await walk('b', 'a')
  await walk('a', 'b')
  await again.sync()
  const found = again.entries().find(({ hash }) => hash === submitted.hash)
  assert.deepEqual([found?.index, found?.level, found?.verdict.is], [7, 'witnessed', 'accepted'])
  assert.equal(again.head().root, (await seatAt('a')).head().root)
})

test('what cannot be taken in says why, and what to do', async () => {
  const stick = place('stick-0')
  const name = readdirSync(stick).find((one) => one.startsWith('a-to-b-')) ?? ''
  const wrong = await run(courierRead, ...at('a'), join(stick, name))
  assert.equal(wrong.exit, 1)
  assert.match(wrong.lines.join('\n'), /cannot-open[^]*sealed to another seat than a/)
  await assert.rejects(run(courierRead, ...at('a'), place('nowhere')), MisusedError)
  await assert.rejects(run(courierRead, ...at('a'), place('hub')), MisusedError)
  const nobody = await run(courierWrite, ...at('a'), '--to', 'stranger', '--out', stick)
  assert.match(nobody.lines.join('\n'), /--to: expected a party of this exchange, found stranger/)
  const noStick = await run(courierWrite, ...at('a'), '--to', 'b', '--out', place('nowhere'))
  assert.match(noStick.lines.join('\n'), /--out: expected a folder that is there/)
  const twice = await run(courierRead, ...at('b'), stick)
  assert.equal(twice.exit, 0, 'a stick read twice is harmless')
})

test('a small courier goes as codes: read in any order, and what is missing or misread is named', async () => {
  const stick = place('stick-codes')
  mkdirSync(stick)
  const to = ['--to', 'b', '--out', stick]
  const written = await run(courierWrite, ...at('a'), ...to, '--qr', '--lang', 'en,ar')
  assert.equal(written.exit, 0, written.lines.join('\n'))
  const [english = '', arabic = ''] = ['en', 'ar'].map((language) => {
    const name = readdirSync(stick).find((one) => one.endsWith(`.${language}.html`)) ?? ''
    return readFileSync(join(stick, name), 'utf8')
  })
  const frames = svgCodes(english)
  assert.deepEqual(svgCodes(arabic), frames)
  assert.ok(frames.length > 1, `${frames.length} codes`)
  const read = (lines: readonly string[]): Promise<Told> => {
    writeFileSync(place('frames'), lines.join('\n'))
    return run(courierRead, ...at('b'), '--frames', place('frames'))
  }
  const whole = await read([...frames.toReversed(), ...frames])
  assert.equal(whole.exit, 0, whole.lines.join('\n'))
  assert.match(whole.lines[0] ?? '', /frames: from a, part 1 of 1/)
  const cases: readonly (readonly [RegExp, readonly string[]])[] = [
    [/frames-missing[^]*add their lines: 2 of/, frames.filter((_, i) => i !== 1)],
    [/frame-malformed[^]*line 2[^]*scan that code again/, ['', (frames[0] ?? '').toLowerCase()]],
    [/frames-none[^]*a line for each code/, [' ']],
    [
      /frames-mixed[^]*line 2/,
      [frames[0] ?? '', (frames[1] ?? '').replace(/[0-9A-F]{16}/, '0'.repeat(16))],
    ],
    [/frames-sum/, frames.map((frame) => frame.replace(/[0-9A-F]{16}/, '0'.repeat(16)))],
  ]
  for (const [said, lines] of cases) {
    const told = await read(lines)
    assert.equal(told.exit, 1)
    assert.match(told.lines.join('\n'), said)
  }
  await assert.rejects(run(courierRead, ...at('b'), '--frames', place('nowhere')), MisusedError)
  await assert.rejects(run(courierWrite, ...at('a'), ...to, '--lang', 'en'), /together with --qr/)
})

test('the directory of a seat that has no hub is sound, and folds anew to the same', async () => {
  await serverOf('b').close()
  servers.delete('b')
  assert.equal((await run(fsck, place('b', 'data'))).exit, 0)
  const folded = await run(rebuild, ...at('b'))
  assert.equal((folded.json as JsonObject)['outcome'], 'same')
})

/** Another root than that of the log, at its size, under the log's own key. */
async function otherHistory(checkpoint: Bytes): Promise<Bytes> {
  const hubKeys = await readKeyFiles([place('hub', 'hub.keys')])
  const signer = present(hubKeys.get(ORIGIN), 'the log key')
  const { origin, size } = valueOf(parseCheckpoint(checkpoint)).checkpoint
  const root = hashOf(nodeCryptography, utf8Bytes('another history'))
  const text = formatCheckpointText({ origin, size, root })
  const key = valueOf(parseVkey(signer.vkey, nodeCryptography))
  return formatNote(text, [lineOf(key, await signer.sign(utf8Bytes(text)))])
}

test('a fork that one seat is shown freezes it, and travels by stick and by witness to everyone', async () => {
  await serve('b')
  const url = present(hub, 'a hub').url
  const origin = present(parseOrigin(ORIGIN), 'an origin')
  const shown = await hubOverHttp({ url, origin, hashing: nodeCryptography }).checkpoint()
  const file = async (name: string, bytes: Bytes): Promise<string> => {
    writeFileSync(place(name), bytes)
    return place(name)
  }
  const own = await run(ledgerCompare, ...at('a'), await file('checkpoint', shown))
  assert.deepEqual([own.exit, own.json], [0, { word: 'agrees' }])
  const none = await run(ledgerCompare, ...at('a'), await file('garbage', utf8Bytes('none\n')))
  assert.equal(none.exit, 1)
  await assert.rejects(run(ledgerCompare, ...at('a'), place('nowhere')), MisusedError)
  const other = await otherHistory(shown)
  const proof = formatForkProof({ hashes: [], smaller: other, larger: shown })
  const fork = await run(ledgerCompare, ...at('b'), await file('proof', proof))
  assert.deepEqual([fork.exit, fork.json], [1, { word: 'fork' }])
  const [, read] = await walk('b', 'a')
  assert.match(read.lines.join('\n'), /The log shows two histories/)
  const again = await run(ledgerCompare, ...at('a'), place('checkpoint'))
  assert.deepEqual(again.json, { word: 'fork' }, 'frozen for good')
  const frozen = faults.splice(0).filter((one) => one instanceof Error)
  assert.deepEqual(
    frozen.map(({ name }) => name),
    ['LogFrozenError', 'LogFrozenError'],
  )
  const kept = `${present(witness, 'a witness').url}/${hexHashOf(nodeCryptography, utf8Bytes(ORIGIN))}`
  for (let times = 0; times < 100; times++) {
    const answer = await fetch(`${kept}/fork-proof`)
    if (answer.ok) return assert.equal(await answer.text(), readFileSync(place('proof'), 'utf8'))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('the seat did not tell its witness')
})
