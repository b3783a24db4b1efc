import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes } from '@parley/kernel'
import { partyId, present, valueOf } from '@parley/kernel'
import { parseOrigin, RECENT_ENTRIES, verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openingCeremony } from './opening-ceremony.ts'
import { openPrivateLog, privatePolicy } from './private-log.ts'
import type { PrivateLog } from './private-log.ts'
import { openSeatLog } from './seat-log.ts'
import { signatureLine } from './signing.ts'
import { smallWorld } from './test/small-world.ts'
import type { SmallWorld } from './test/small-world.ts'

const world: SmallWorld = await smallWorld('private')
const origin = present(parseOrigin('parley.example/x/1/private/a'), 'an origin')
const logKey = world.signer(origin)
const node = world.signer('a/node/1')
const own = await world.sealing.newIdentity()
const ceremony = await openingCeremony({
  origin,
  policy: privatePolicy(logKey),
  hub: { log: logKey.vkey, author: world.signer('a.example/hub').vkey },
  parties: [
    {
      party: partyId('a'),
      m: 1,
      roots: [world.signer('a/root/1')],
      keys: [{ signer: node, role: 'officer', kinds: ['*'] }],
      recipients: [{ id: 'a', recipient: own.recipient }],
    },
  ],
  sign: [partyId('a')],
  two: [],
  audiences: [{ audience: 'self', members: ['a'], owners: [partyId('a')] }],
  at: world.clock.now(),
  chance: world.chance,
  sealing: world.sealing,
  cryptography: nodeCryptography,
})
const open = (
  files: LogFiles,
  identities = [{ id: 'a', identity: own.identity }],
): Promise<PrivateLog> =>
  openPrivateLog({
    origin,
    files,
    logKey,
    cryptography: nodeCryptography,
    sealing: world.sealing,
    identities,
  })

test('keeps what a party has not shared, readable by it alone, and verifies like any log', async () => {
  const stored = new Map<string, Bytes>()
  const files = openMemoryFiles(stored)
  const log = await open(files)
  for (const { note, blobs } of ceremony) valueOf(await log.submit(note, blobs))
  const options = {
    ...world,
    party: partyId('a'),
    files: openMemoryFiles(),
    cryptography: nodeCryptography,
  }
  const seat = openSeatLog({ ...options, log })
  await seat.pull()
  for (let n = 0; n < 3; n++) {
    const saying = {
      kind: 'register.kept',
      author: 'a/node/1',
      body: null,
      data: { n },
      more: [],
      audience: 'self',
      padTo: null,
      scope: null,
    }
    const prepared = valueOf(await seat.prepare(saying))
    const line = await signatureLine(prepared.text, node, nodeCryptography)
    assert.equal(valueOf(await seat.submit(prepared, [line])).level, 'witnessed')
  }
  const { entries, anew } = await seat.pull()
  assert.equal(anew, false)
  assert.deepEqual(
    entries.map((entry) => entry.data),
    [{ n: 0 }, { n: 1 }, { n: 2 }],
  )
  assert.equal(seat.head().size, ceremony.length + 3)
  assert.equal(seat.head().frozenByFork, false)
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))

  const again = await open(openMemoryFiles(stored))
  const data: unknown[] = []
  for await (const entry of again.entries(ceremony.length)) data.push(entry.data)
  assert.deepEqual(data, [{ n: 0 }, { n: 1 }, { n: 2 }])
  const stranger = await open(openMemoryFiles(stored), [])
  for await (const entry of stranger.entries(ceremony.length))
    assert.equal(entry.closed?.code, 'no-grant')
})

test('reads what it no longer has in memory from its files, and all of it in order', async () => {
  const log = await open(openMemoryFiles())
  for (const { note, blobs } of ceremony) valueOf(await log.submit(note, blobs))
  const cryptography = nodeCryptography
  const files = openMemoryFiles()
  const seat = openSeatLog({ ...world, party: partyId('a'), files, cryptography, log })
  await seat.pull()
  const count = RECENT_ENTRIES + 10
  for (let n = 0; n < count; n++) {
    const body = { n }
    const sealed = { data: null, more: [], audience: null, padTo: null, scope: null }
    const saying = { kind: 'register.kept', author: 'a/node/1', body, ...sealed }
    const prepared = valueOf(await seat.prepare(saying))
    const line = await signatureLine(prepared.text, node, nodeCryptography)
    valueOf(await seat.submit(prepared, [line]))
  }
  assert.equal(log.state.recentEntry(0), null)
  for (const from of [ceremony.length, ceremony.length + 300, log.state.size - 1]) {
    const numbers: unknown[] = []
    for await (const entry of log.entries(from)) numbers.push(entry.body?.['n'])
    const first = from - ceremony.length
    assert.deepEqual(
      numbers,
      Array.from({ length: count - first }, (_, i) => first + i),
    )
  }
})

test('refuses what the rules refuse, and is not stopped by it', async () => {
  const log = await open(openMemoryFiles())
  const [opening, ring] = ceremony
  assert.ok(opening && ring)
  const early = await log.submit(ring.note, [])
  assert.equal(!early.ok && early.refusal.code, 'not-opened')
  valueOf(await log.submit(opening.note, []))
  valueOf(await log.submit(ring.note, []))
  assert.equal(log.state.size, 2)
})

test('is only for origins that say whose it is, and never for a seeded play or a rehearsal at a real node', async () => {
  const options = {
    files: openMemoryFiles(),
    logKey,
    cryptography: nodeCryptography,
    sealing: world.sealing,
    identities: [],
  }
  await assert.rejects(
    openPrivateLog({ ...options, origin: 'parley.example/x/1' as never }),
    /private/,
  )
  for (const base of ['demo.parley.example', 'rehearsal.parley.example']) {
    await assert.rejects(
      openPrivateLog({ ...options, origin: `${base}/private/a` as never }),
      /seeded play or a rehearsal/,
    )
  }
})
