// Fifty processes killed (-9) in the middle of a whole exchange, most of them between a write and its
// sync. What they had acknowledged must be there at once and at the end, and the account the same.
//   node tools/run-tests.mjs --crash simulation        SEED=... for other moments
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDiskFiles, openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { accountOf } from '@parley/exchange'
import { drawsFrom, partyId, present, seededChance, valueOf } from '@parley/kernel'
import type { Draws } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
import type { Seat } from '@parley/node'
import { playWatched } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import { firstDifference } from '../src/invariants/difference.ts'
import { openSeatAgain } from '../src/invariants/reopening.ts'
import { storedHub } from '../src/invariants/stored-hub.ts'
import * as recorded from './recorded-play.ts'

const PLAY = '7'
const seed = process.env['SEED'] ?? String(Date.now())
const root = mkdtempSync(join(tmpdir(), 'parley-kills-'))
after(() => rmSync(root, { recursive: true, force: true }))

const played = await playWatched({ seed: PLAY, ask: 'end' })
assert.deepEqual([played.breaches, played.fault], [[], null])
const record = join(root, 'record')
await recorded.storeFiles(played.scene.hubFiles(), record)
await recorded.storeFiles(await played.filesOf('a-private'), `${record}-private`)
const privateSize = recorded.sizeIn(await recorded.headIn(`${record}-private`))
const size = recorded.sizeIn(await recorded.headIn(record))

type When = 'written' | 'any'

interface Killing {
  readonly role: 'hub' | 'node'
  readonly when: When
  /** Steps of storage a process may do at most before it ends itself. */
  readonly upTo: number
  readonly crowd: number
}

const KILLS_EACH = 10
const KILLINGS: readonly Killing[] = [
  { role: 'hub', when: 'written', upTo: 160, crowd: 1 },
  { role: 'hub', when: 'written', upTo: 60, crowd: 20 },
  { role: 'hub', when: 'any', upTo: 400, crowd: 3 },
  { role: 'node', when: 'written', upTo: 60, crowd: 1 },
  { role: 'node', when: 'any', upTo: 240, crowd: 1 },
]
const killed = { written: 0, any: 0 }

for (const [i, killing] of KILLINGS.entries()) {
  const { role, when, crowd } = killing
  test(`a ${role} killed ${KILLS_EACH} times, ${when}, ${crowd} at once (SEED=${seed})`, async () => {
    const folder = join(root, `${i}-${role}`)
    const draws = drawsFrom(seededChance(nodeCryptography, seed, `kills ${i}`))
    await killAgainAndAgain(killing, folder, draws)
    await run(killing, folder, 0)
    const seat = role === 'hub' ? await seatOverHub(join(folder, 'hub')) : await seatOfNode(folder)
    const original = role === 'hub' ? played.scene.cast.med : played.scene.cast.a
    assert.equal(firstDifference(original.exchange(), seat.exchange()), null)
    assert.equal(firstDifference(original.register(), seat.register()), null)
    assert.deepEqual(accountOf(seat.exchange()), played.account)
  })
}

test('fifty processes were killed, at least thirty of them between a write and its sync', () => {
  assert.ok(killed.written >= 30, `${killed.written} between a write and its sync`)
  assert.ok(killed.written + killed.any >= 50, `${killed.written + killed.any} in all`)
})

async function killAgainAndAgain(killing: Killing, folder: string, draws: Draws): Promise<void> {
  for (let count = 0; count < KILLS_EACH; count++) {
    const { signal, acknowledged } = await run(killing, folder, 1 + draws.below(killing.upTo))
    assert.equal(signal, 'SIGKILL', 'a process that was killed before it was done')
    killed[killing.when]++
    await assertStored(killing, folder, acknowledged)
  }
}

type Acknowledged = ReadonlyMap<string, number>

// At once, before anybody opens the folder again: the newest head covers what was acknowledged.
async function assertStored(killing: Killing, folder: string, said: Acknowledged): Promise<void> {
  const stored = async (owner: string): Promise<number> =>
    recorded.sizeIn(await recorded.headIn(join(folder, owner)))
  if (killing.role === 'hub') {
    assert.ok((await stored('hub')) > (said.get('entry') ?? -1), 'acknowledged entries are stored')
    return
  }
  assert.ok((await stored('a-private')) > (said.get('private') ?? -1), 'own entries are stored')
  assert.ok((await stored('a-mirror-day-1')) >= (said.get('mirror') ?? 0), 'the copy is stored')
}

async function seatOverHub(folder: string): Promise<Seat> {
  const files = recorded.readOnly(folder)
  const report = valueOf(await verifyDirectory(files, nodeCryptography, { held: true }))
  assert.equal(report.size, size)
  const again = await recorded.recordedIn(folder, recorded.ORIGIN)
  assert.deepEqual(again, await recorded.recordedIn(record, recorded.ORIGIN))
  const copied = openMemoryFiles()
  const original = await played.filesOf('med-private')
  for (const path of await original.list('')) {
    await copied.writeAll([{ path, bytes: present(await original.read(path), 'a listed file') }])
  }
  return seatAgain('med', folder, (owner) =>
    Promise.resolve(owner === 'med-private' ? copied : openMemoryFiles()),
  )
}

async function seatOfNode(folder: string): Promise<Seat> {
  const seat = await seatAgain('a', record, (owner) => openDiskFiles(join(folder, owner)))
  assert.equal(seat.head().size, size)
  assert.equal(recorded.sizeIn(await recorded.headIn(join(folder, 'a-private'))), privateSize)
  return seat
}

function seatAgain(
  id: string,
  hubFolder: string,
  filesOf: (owner: string) => Promise<LogFiles>,
): Promise<Seat> {
  return openSeatAgain(partyId(id), {
    options: recorded.optionsFor(PLAY),
    origin: recorded.ORIGIN,
    keys: recorded.keysFor(PLAY),
    clock: recorded.freshClock(),
    hub: storedHub(recorded.readOnly(hubFolder), recorded.ORIGIN, nodeCryptography),
    filesOf,
  })
}

interface Ended {
  readonly signal: string | null
  /** The highest number acknowledged of each kind. */
  readonly acknowledged: Acknowledged
}

function run({ role, when, crowd }: Killing, folder: string, killAt: number): Promise<Ended> {
  const main = join(import.meta.dirname, 'killed-process.ts')
  const args = [role, folder, record, PLAY, when, killAt, crowd].map(String)
  const child = spawn(process.execPath, [...process.execArgv, main, ...args])
  let out = ''
  let problems = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(problems))
      else resolve({ signal, acknowledged: highest(out) })
    })
  })
}

function highest(out: string): Acknowledged {
  const numbers = new Map<string, number>()
  for (const line of out.split('\n').filter((one) => one !== '')) {
    const [what = '', count = ''] = line.split(' ')
    numbers.set(what, Math.max(Number(count), numbers.get(what) ?? -1))
  }
  return numbers
}
