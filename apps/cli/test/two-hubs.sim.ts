// Real processes of `parley hub` and `parley witness`: a second one on a directory, an old backup put back, a
// cloned machine, a start while no witness answers. Whoever is second is refused and told in words what to do.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import { instant, partyId, present, seededChance, utf8Bytes, valueOf } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import { judgeCheckpoint, parseOrigin, parsePolicy } from '@parley/ledger'
import { openAuthor, openingCeremony, openMirror, say, signerOf, writeKeyFile } from '@parley/node'
import type { Mirror, Submitted } from '@parley/node'
import { openSealing } from '@parley/sealing'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { hubOverHttp } from '@parley/wire'
import { freePort } from './real-parties.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-two-hubs-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)
const MAIN = join(import.meta.dirname, 'parley.ts')
const COMMAND = ['--conditions=source', '--import', import.meta.resolve('tsx'), MAIN]
const WAIT_MS = 60_000

const origin = present(parseOrigin('x.example/two-hubs'), 'an origin')
const chance = seededChance(nodeCryptography, 'two hubs', 'keys')
const keyNamed = (name: string) => ({ name, seed: chance.bytes(32) })
const [logKey, authorKey] = [keyNamed(origin), keyNamed('hub/author/1')]
const witnessKey = { ...keyNamed('w.example/witness'), type: 'cosignature' as const }
const policy = utf8Bytes(
  `log ${signerOf(logKey).vkey}\nwitness w ${signerOf(witnessKey).vkey}\nquorum w\n`,
)
const at = instant('2031-05-16T08:00:00Z')
const sealing = openSealing({ chance, kind: 'x25519' })
const officer = signerFromSeed('a/officer/1', chance.bytes(32))

interface Running {
  readonly said: () => string
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

const running = new Set<Running>()

/** Starts a command and waits until it listens or has ended. */
async function start(args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: folder })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
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
    ended,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
      running.delete(one)
    },
  }
  running.add(one)
  await Promise.race([listening, ended])
  return one
}

let witnessPort = 0

const witness = (): Promise<Running> => start(['witness', '--config', 'witness.json'])

/** A hub over a directory: its own file and port, the same keys. */
async function hubOn(directory: string) {
  const port = await freePort()
  const url = `http://127.0.0.1:${witnessPort}`
  const file = `hub-${port}.json`
  writeFileSync(
    place(file),
    JSON.stringify({
      directory,
      listen: `127.0.0.1:${port}`,
      keys: ['hub.keys'],
      author: authorKey.name,
      logs: [{ origin, policy: 'policy', witnesses: [{ vkey: signerOf(witnessKey).vkey, url }] }],
    }),
  )
  const process = await start(['hub', '--config', file])
  const hub = hubOverHttp({ url: `http://127.0.0.1:${port}`, origin, hashing: nodeCryptography })
  return { process, hub }
}

type HubAt = Awaited<ReturnType<typeof hubOn>>

const mirrorOf = ({ hub }: HubAt): Promise<Mirror> =>
  openMirror({
    origin,
    hub,
    policy,
    sealing,
    files: openMemoryFiles(),
    cryptography: nodeCryptography,
    identities: [],
    holds: 'all',
  })

async function speak(mirror: Mirror, word: string): Promise<Result<Submitted, Refusal>> {
  const author = await openAuthor({
    author: officer.name,
    log: mirror,
    files: openMemoryFiles(),
    sealing,
    chance,
    cryptography: nodeCryptography,
  })
  return say(author, { kind: 'test.said', body: { word }, at }, [officer], nodeCryptography)
}

/** Waits until something is so, as long as a busy machine may need. */
async function until(what: string, look: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end;) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`waited in vain until ${what}`)
}

const isBound = async ({ hub }: HubAt): Promise<boolean> =>
  valueOf(
    judgeCheckpoint(
      await hub.checkpoint(),
      valueOf(parsePolicy(policy, nodeCryptography)),
      nodeCryptography,
    ),
  ).isWitnessed

before(async () => {
  witnessPort = await freePort()
  await writeKeyFile(place('witness.keys'), [witnessKey])
  await writeKeyFile(place('hub.keys'), [logKey, authorKey])
  writeFileSync(place('policy'), policy)
  writeFileSync(
    place('witness.json'),
    JSON.stringify({
      directory: 'witness',
      listen: `127.0.0.1:${witnessPort}`,
      keys: ['witness.keys'],
      name: witnessKey.name,
      logs: [signerOf(logKey).vkey],
    }),
  )
  mkdirSync(place('old'))
})

after(async () => {
  for (const one of running) await one.stop('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function openLog({ hub }: HubAt): Promise<void> {
  const parties = ['a', 'b'].map((party) => ({
    party: partyId(party),
    m: 1,
    roots: [signerFromSeed(`${party}/root/1`, chance.bytes(32))],
    keys: party === 'a' ? [{ signer: officer, role: 'officer' as const, kinds: ['*'] }] : [],
    recipients: [],
  }))
  const ceremony = await openingCeremony({
    origin,
    policy,
    parties,
    at,
    chance,
    sealing,
    cryptography: nodeCryptography,
    hub: { log: signerOf(logKey).vkey, author: signerOf(authorKey).vkey },
    sign: parties.map((one) => one.party),
    two: [],
    audiences: [],
  })
  for (const { note, blobs } of ceremony) valueOf(await hub.submit(note, blobs))
}

test('a hub that starts while no witness answers orders nothing, says so, and goes on when one does', async () => {
  const first = await hubOn('data')
  assert.match(first.process.said(), /too few witnesses answer.*Nothing is ordered until they do/)
  const early = await first.hub.submit(new Uint8Array(3), [])
  assert.deepEqual(early, { ok: false, refusal: { code: 'hub-busy', at: 'witnesses' } })
  await witness()
  await until('the hub has heard the witness', async () => {
    const answer = await first.hub.submit(new Uint8Array(3), [])
    return !answer.ok && answer.refusal.code === 'malformed'
  })
  await openLog(first)
  await until('the opening is bound', () => isBound(first))
  await first.process.stop()
  cpSync(place('data'), place('old'), { recursive: true })
})

test('a second hub or witness on one directory ends with exit 1; an old backup put back is stopped and says what it lacks', async () => {
  const first = await hubOn('data')
  const [second, other] = [await hubOn('data'), await witness()]
  for (const { said, ended } of [second.process, other]) {
    assert.equal(await ended, 1)
    assert.match(said(), /expected no other process, found it held by process \d+; stop that one/)
  }
  const mirror = await mirrorOf(first)
  valueOf(await mirror.pull())
  assert.notEqual(valueOf(await speak(mirror, 'before the backup came back')).index, null)
  await until('it is bound', () => isBound(first))
  valueOf(await mirror.pull())
  await first.process.stop('SIGKILL')

  // The same readers, and the old copy behind the address.
  const back = await hubOn('old')
  assert.match(
    back.process.said(),
    /witness w has cosigned 4 entries, this directory has 3: an old copy was put back.*go on with the directory that has all 4/,
  )
  const reader = await mirrorOf(back)
  valueOf(await reader.pull())
  assert.equal(valueOf(await speak(reader, 'on the old copy')).index, null, 'kept, not ordered')
  const refused = await back.hub.submit(new Uint8Array(3), [])
  assert.deepEqual(refused, { ok: false, refusal: { code: 'hub-frozen', at: 'rolled-back' } })
  const ahead = await reader.compare(present(mirror.head(), 'a checkpoint').bytes)
  assert.deepEqual(ahead, { ok: true, value: 'ahead' }, 'a reader with more can say so')
  await back.process.stop()
})

test('a cloned hub, both running: the second is stopped by what the witness shows, and says what to do', async () => {
  cpSync(place('data'), place('clone'), { recursive: true })
  const [first, clone] = [await hubOn('data'), await hubOn('clone')]
  const [reader, misled] = [await mirrorOf(first), await mirrorOf(clone)]
  valueOf(await reader.pull())
  valueOf(await misled.pull())
  assert.notEqual(valueOf(await speak(reader, 'to the one')).index, null)
  await until('it is bound', () => isBound(first))
  await speak(misled, 'to the other')
  await until('the clone has stopped', () => clone.process.said().includes('Nothing is ordered'))
  assert.match(
    clone.process.said(),
    /witness w has cosigned another history than the one here, at 5 entries.*find the other/,
  )
  const refused = await clone.hub.submit(new Uint8Array(3), [])
  assert.deepEqual(refused, { ok: false, refusal: { code: 'hub-frozen', at: 'forked' } })
  assert.equal(await isBound(clone), false)
  valueOf(await reader.pull())
  assert.equal(reader.witnessedSize(), 5)
  assert.notEqual(valueOf(await speak(reader, 'goes on')).index, null)
  valueOf(await misled.pull())
  const compared = await misled.compare(present(reader.head(), 'a checkpoint').bytes)
  assert.equal(
    compared.ok ? null : compared.refusal.code,
    'frozen',
    'readers of both have the proof',
  )
})
