// Real processes: a witness, a hub, three seats. The hub is killed with signal 9 in the middle of an exchange
// and its directory deleted; the operators do what docs/operators.md says under "The hub is lost", and the
// exchange goes on where it stood, with what its last quorum had and what it had not.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { valueOf } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import { connectSeat, perform } from '@parley/node'
import type { ConnectedSeat } from '@parley/node'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { parseArguments } from '../src/command.ts'
import type { Command, Told } from '../src/command.ts'
import { foundFiles } from '../src/commands/found-files.ts'
import {
  foundAudiences,
  foundFrame,
  foundOpen,
  foundPrepare,
  foundRing,
  foundSign,
} from '../src/commands/found.ts'
import { fsck } from '../src/commands/fsck.ts'
import { keys } from '../src/commands/keys.ts'
import { successionFiles, successionSeat } from '../src/commands/succession.ts'
import { freePort } from './real-parties.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-succession-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)
const MAIN = join(import.meta.dirname, 'parley.ts')
const COMMAND = ['--conditions=source', '--import', import.meta.resolve('tsx'), MAIN]
const WAIT_MS = 60_000

const OLD = 'x.example/lost/day-1'
const NEXT = 'x.example/lost/day-1-again'
const PARTIES = ['a', 'b', 'med'] as const
type Party = (typeof PARTIES)[number]
const ROLES = '--belligerents a,b --mediator med --neutral med --observer med'.split(' ')
const COMMITTED = { list: 'held', count: 64, root: `${'A'.repeat(43)}=` } as const

interface Running {
  readonly said: () => string
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

const running = new Map<string, Running>()

/** Starts a command and waits until it listens. */
async function start(name: string, args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: folder })
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const listening = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('listening on')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const one: Running = {
    said: () => said,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
      running.delete(name)
    },
  }
  running.set(name, one)
  await Promise.race([listening, ended])
  assert.match(said, /listening on/, `${name}: ${said}`)
  return one
}

after(async () => {
  for (const one of running.values()) await one.stop('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function done(command: Command, ...args: readonly string[]): Promise<Told> {
  const told = await command.run(parseArguments(command, args))
  assert.equal(told.exit, 0, `${command.name}: ${told.lines.join('; ')}`)
  return told
}

const write = (path: string, json: Json): void => writeFileSync(path, JSON.stringify(json))
const read = (path: string): JsonObject => JSON.parse(readFileSync(path, 'utf8')) as JsonObject // written here

function witnessKey(): string {
  const key = read(place('witness-w', 'card.json'))['witness']
  assert.ok(typeof key === 'string')
  return key
}

const urls = new Map<string, string>()

async function address(name: string): Promise<string> {
  const listen = `127.0.0.1:${await freePort()}`
  urls.set(name, `http://${listen}`)
  return listen
}

const urlOf = (name: string): string => urls.get(name) ?? ''

/** The configuration of the one witness, of every log it watches by now. */
async function watch(...hubs: readonly string[]): Promise<void> {
  const own = urlOf('witness') || `http://${await address('witness')}`
  write(place('witness-w', 'witness.json'), {
    directory: 'data',
    listen: own.replace('http://', ''),
    keys: ['witness.keys'],
    name: witnessKey().split('+')[0] ?? '',
    logs: hubs.map((hub) => {
      const card = read(place(hub, 'card.json'))['hub'] as JsonObject
      return card['log'] ?? null
    }),
  })
  await running.get('witness')?.stop()
  await start('witness', ['witness', '--config', place('witness-w', 'witness.json')])
}

async function hubOf(name: string, origin: string, policy: string): Promise<Running> {
  write(place(name, 'hub.json'), {
    directory: 'data',
    listen: await address(name),
    keys: ['hub.keys'],
    author: 'hub/author/1',
    logs: [
      {
        origin,
        policy,
        witnesses: [{ vkey: witnessKey(), url: urlOf('witness') }],
      },
    ],
  })
  return start(name, ['hub', '--config', place(name, 'hub.json')])
}

const at = (party: Party, file: string): readonly string[] => ['--seat', place(party, file)]

async function seat(party: Party, file: string): Promise<ConnectedSeat> {
  assert.equal(read(place(party, file))['listen'], urlOf(party).replace('http://', ''))
  return connectSeat({
    url: urlOf(party),
    token: readFileSync(place(party, 'control'), 'utf8').trim(),
    playClock: null,
    patienceMs: 0,
    chance: systemChance,
    clock: systemClock,
    cryptography: nodeCryptography,
  })
}

async function openLog(file: string, name: string): Promise<void> {
  const opening = ['--opening', place(name)]
  await done(foundPrepare, ...at('a', file), ...opening)
  for (const party of ['b', 'med'] as const) await done(foundSign, ...at(party, file), ...opening)
  await done(foundOpen, ...at('a', file), ...opening)
  for (const party of PARTIES) await done(foundRing, ...at(party, file))
  for (const party of PARTIES) await done(foundAudiences, ...at(party, file))
}

/** Waits until something is so, as long as a busy machine may need. */
async function until(what: string, look: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end;) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`waited in vain until ${what}`)
}

const kindsOf = (one: ConnectedSeat): readonly string[] =>
  one
    .entries()
    .flatMap(({ kind, party, verdict }) => (verdict.is === 'accepted' ? [`${party} ${kind}`] : []))

test('an exchange of three parties is under way, each in a process of its own', async () => {
  await done(keys, '--for', 'hub', '--origin', OLD, '--out', place('hub-1'))
  await done(keys, '--for', 'witness/w', '--origin', OLD, '--out', place('witness-w'))
  for (const party of PARTIES)
    await done(keys, '--for', party, '--origin', OLD, '--out', place(party))
  await done(
    foundFiles,
    `--hub=${place('hub-1', 'card.json')}`,
    `--parties=${PARTIES.map((party) => place(party, 'card.json')).join(',')}`,
    `--witnesses=${place('witness-w', 'card.json')}`,
    `--out=${place('shared-1')}`,
    ...ROLES,
  )
  await watch('hub-1')
  await hubOf('hub-1', OLD, place('shared-1', 'policy'))
  for (const party of PARTIES) {
    write(place(party, 'seat.json'), {
      party,
      origin: OLD,
      hub: urlOf('hub-1'),
      policy: '../shared-1/policy',
      founding: '../shared-1/founding.json',
      directory: 'data',
      keys: ['root.keys', 'officers.keys', 'node.keys', 'devices.keys'],
      identities: 'identities',
      control: 'control',
      listen: await address(party),
      threads: 0,
      ...(party === 'med' ? {} : { holds: 'all' }),
    })
    await start(party, ['serve', '--seat', place(party, 'seat.json')])
  }
  await openLog('seat.json', 'opening-1')
  await done(foundFrame, ...at('med', 'seat.json'), ...ROLES, '--series', 'series-1')
  const a = await seat('a', 'seat.json')
  await until('a has the frame', async () => {
    await a.sync()
    return a.exchange().frame !== null
  })
  valueOf(await perform(a, { kind: 'list.committed', says: COMMITTED, author: 'a/officer/1' }))
  await a.settle()
  const b = await seat('b', 'seat.json')
  await until('b has the list of a', async () => {
    await b.sync()
    return kindsOf(b).includes('a list.committed')
  })
})

test('the hub is killed, with an entry that no witness has, and its directory is deleted', async () => {
  await running.get('witness')?.stop()
  const b = await seat('b', 'seat.json')
  const said = valueOf(
    await perform(b, { kind: 'list.committed', says: COMMITTED, author: 'b/officer/1' }),
  )
  assert.equal(said.level, 'provisional')
  await running.get('hub-1')?.stop('SIGKILL')
  rmSync(place('hub-1', 'data'), { recursive: true })
  for (const party of PARTIES) await running.get(party)?.stop()
})

test('the commands of the handbook: a new hub, a file for each seat, one succession, and all of it is there', async () => {
  await done(keys, '--for', 'hub', '--origin', NEXT, '--out', place('hub-2'))
  await done(
    successionFiles,
    ...at('b', 'seat.json'),
    `--hub=${place('hub-2', 'card.json')}`,
    `--out=${place('shared-2')}`,
  )
  await watch('hub-1', 'hub-2')
  await hubOf('hub-2', NEXT, place('shared-2', 'policy'))
  for (const party of PARTIES) {
    await done(
      successionSeat,
      ...at(party, 'seat.json'),
      `--shared=${place('shared-2')}`,
      `--hub=${urlOf('hub-2')}`,
      `--out=${place(party, 'seat-2.json')}`,
    )
    await start(party, ['serve', '--seat', place(party, 'seat-2.json')])
  }
  await openLog('seat-2.json', 'opening-2')
  const [a, b] = [await seat('a', 'seat-2.json'), await seat('b', 'seat-2.json')]
  await until('a has what b had said without a quorum', async () => {
    await a.sync()
    return kindsOf(a).includes('b list.committed')
  })
  const expected = ['med exchange.framed', 'a list.committed', 'b list.committed']
  assert.deepEqual(kindsOf(a), expected, 'each once')
  assert.match(running.get('b')?.said() ?? '', /said again in its successor: list\.committed/)
  await b.sync()
  assert.deepEqual(kindsOf(b), expected)
  const { before, witnessedSize } = a.head()
  assert.ok(before > 0 && witnessedSize > 0)
})

test('the seats stop and start on the successor, the old file starts nothing, every directory verifies', async () => {
  await running.get('b')?.stop('SIGKILL')
  await start('b', ['serve', '--seat', place('b', 'seat-2.json')])
  const b = await seat('b', 'seat-2.json')
  await b.sync()
  assert.equal(
    kindsOf(b).filter((kind) => kind === 'b list.committed').length,
    1,
    'said again once',
  )
  for (const party of PARTIES) await running.get(party)?.stop()
  for (const party of PARTIES) await done(fsck, place(party, 'data'))
  await assert.rejects(
    start('a', ['serve', '--seat', place('a', 'seat.json')]),
    /LogContinuedError|day-1-again continues/,
  )
})
