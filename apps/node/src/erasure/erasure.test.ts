import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import type { Bytes, Json, PersonRef } from '@parley/kernel'
import { partyId, personRef, present, valueOf } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { erasableInExchange, erasableInPrivate } from '@parley/exchange'
import type { Mirror } from '../ledger/mirror.ts'
import { openSeatLog } from '../ledger/seat-log.ts'
import { signatureLine } from '../ledger/signing.ts'
import { openedWorld } from '../ledger/test/small-world.ts'
import type { SmallHub, SmallWorld } from '../ledger/test/small-world.ts'
import type { SeatLog } from '../seat/seat-log.ts'
import { erasableBlobs } from './erasable.ts'
import { openErasureDesk, sayingOf } from './erasure-desk.ts'
import type { ErasureDesk } from './erasure-desk.ts'
import { openErasureKeeper, UnconfirmedErasureError } from './erasure-keeper.ts'
import type { ErasureKeeperOptions } from './erasure-keeper.ts'

const P1 = personRef('p00000000000000000001')
const P2 = personRef('p00000000000000000002')
const row = (ref: PersonRef): Json => ({
  salt: 'x',
  person: { ref, record: { name: `of ${ref}` } },
})
const dummy: Json = { salt: 'y', person: null }

interface Place {
  readonly world: SmallWorld
  readonly hub: SmallHub
  readonly mirror: Mirror
  readonly log: SeatLog
  readonly stored: Map<string, Bytes>
  readonly say: (kind: string, more: readonly Json[], data?: Json) => Promise<void>
}

/** Party a's copy of a log, with its officers' hands; everything is witnessed at once. */
async function place(seed: string): Promise<Place> {
  const { world, hub } = await openedWorld(seed)
  const stored = new Map<string, Bytes>()
  const mirror = await world.mirror('a', hub, { files: openMemoryFiles(stored) })
  const log = seatLogOf(world, mirror)
  await log.pull()
  const say = async (kind: string, more: readonly Json[], data: Json = { n: 1 }): Promise<void> => {
    const author = 'a/officer/1'
    const saying = { ...sayingOf(kind, author, {}), body: null, data, more, audience: 'a+b' }
    const prepared = valueOf(await log.prepare(saying))
    valueOf(await log.submit(prepared, [await lineOf(world, prepared.text, author)]))
    await witness({ hub, log })
  }
  return { world, hub, mirror, log, stored, say }
}

function seatLogOf(world: SmallWorld, mirror: Mirror): SeatLog {
  return openSeatLog({
    ...world,
    party: partyId('a'),
    log: mirror,
    files: openMemoryFiles(),
    cryptography: nodeCryptography,
  })
}

function lineOf(world: SmallWorld, text: string, name: string): Promise<string> {
  return signatureLine(text, world.signer(name), nodeCryptography)
}

async function witness({ hub, log }: Pick<Place, 'hub' | 'log'>): Promise<void> {
  await hub.cosign()
  await log.pull()
}

function deskOf({ world, mirror, log }: Place): ErasureDesk {
  const part = { view: mirror, log }
  return openErasureDesk({
    party: partyId('a'),
    officers: ['a/officer/1', 'a/officer/2'].map((name) => world.signer(name)),
    exchange: part,
    // A log in which nothing of a private one lies; what it holds the end-to-end test shows.
    private: part,
    chance: world.chance,
    cryptography: nodeCryptography,
  })
}

const wish = { reason: 'asked', authority: 'a/judge', author: 'a/officer/1' }

/** Orders one person erased, signed by these officers; the code of a refusal or null. */
async function order(
  at: Place,
  person: PersonRef,
  officers: readonly string[] = ['a/officer/1', 'a/officer/2'],
): Promise<string | null> {
  const desk = deskOf(at)
  const prepared = await desk.prepare({ ...wish, aim: { person } })
  if (!prepared.ok) return prepared.refusal.code
  const one = present(prepared.value[0], 'an order')
  const lines: string[] = []
  for (const officer of officers) lines.push(valueOf(await desk.sign(one.hash, officer)))
  const submitted = await desk.submit(one.hash, lines)
  if (!submitted.ok) return submitted.refusal.code
  await witness(at)
  return null
}

function keeperOf(at: Place, more: Partial<ErasureKeeperOptions> = {}) {
  const faults: unknown[] = []
  const keeper = openErasureKeeper({
    party: partyId('a'),
    node: at.world.signer('a/node/1'),
    logs: [{ view: at.mirror, log: at.log, carryOut: () => at.mirror.carryOutErasures() }],
    folders: () => [],
    cryptography: nodeCryptography,
    onFault: (fault) => void faults.push(fault),
    ...more,
  })
  return { keeper, faults }
}

const confirmed = ({ mirror }: Place): readonly unknown[] =>
  mirror.state.erasures().map((o) => o.done)

test('a person is found in dossiers alone, and not in what must be kept', async () => {
  const at = await place('found')
  await at.say('dossier.delivered', [row(P1), row(P2), dummy])
  await at.say('list.delivered', [row(P1)])
  await at.say('dossier.delivered', [dummy, row(P1)])
  const found = async (aim: Parameters<typeof erasableBlobs>[2]) =>
    erasableBlobs(at.mirror, erasableInExchange, aim)
  assert.equal(valueOf(await found({ person: P1 })).length, 2)
  assert.equal(valueOf(await found({ person: P2 })).length, 1)
  const first = at.mirror.state.size - 3
  assert.equal(valueOf(await found({ entry: first })).length, 3, 'dummies go with the persons')
  const refused = async (entry: number) => {
    const answer = await found({ entry })
    return answer.ok ? null : answer.refusal.code
  }
  assert.equal(await refused(first + 1), 'must-be-kept')
  assert.equal(await refused(0), 'must-be-kept')
  assert.equal(await refused(at.mirror.state.size), 'not-found')
})

test('of private notes an interview of one person goes, and one of several stays', async () => {
  const at = await place('notes')
  const about = (...refs: readonly PersonRef[]): Json => ({ persons: refs.map((ref) => ({ ref })) })
  await at.say('interview.recorded', [], about(P1))
  await at.say('interview.recorded', [], about(P1, P2))
  await at.say('register.imported', [
    { ref: P1, record: {} },
    { ref: P2, record: {} },
  ])
  await at.say('match.decided', [{ ref: P1 }])
  const found = valueOf(await erasableBlobs(at.mirror, erasableInPrivate, { person: P1 }))
  assert.equal(found.length, 2)
})

test('an order is signed by two officers of the party, names a person once, and nobody in clear', async () => {
  const at = await place('orders')
  await at.say('dossier.delivered', [row(P1), row(P2)])
  assert.equal(await order(at, personRef('p0000000000000000000f')), 'nothing-to-erase')
  assert.equal(await order(at, P1, ['a/officer/1']), 'second-signature-missing')
  assert.equal(await order(at, P1, ['a/officer/1', 'a/officer/1']), 'signed-twice')
  const desk = deskOf(at)
  assert.equal((await desk.sign('0'.repeat(64), 'a/officer/1')).ok, false)
  const [prepared] = valueOf(await desk.prepare({ ...wish, aim: { person: P1 } }))
  const { hash, text } = present(prepared, 'an order')
  assert.equal((await desk.sign(hash, 'b/officer/1')).ok, false)
  assert.ok(!text.includes(P1) && text.includes('"reason":"asked"'))
  assert.equal(await order(at, P1), null)
  assert.equal(await order(at, P1), 'nothing-to-erase')
})

test('a seat confirms once, after its tables forgot, and folds the rest without the person', async () => {
  const at = await place('confirms')
  await at.say('dossier.delivered', [row(P1), row(P2)])
  assert.equal(await order(at, P1), null)
  const { keeper } = keeperOf(at)
  const seen: unknown[] = []
  keeper.forgets(async () => void seen.push(...confirmed(at)))
  await keeper.check()
  await witness(at)
  await keeper.check()
  assert.deepEqual([seen, confirmed(at)], [[[]], [['a']]])
  assert.equal(at.log.head().erasures?.[0]?.missing.join(), 'b,med')
  await witness(at)
  const size = at.mirror.state.size
  await keeper.check()
  await keeperOf(at).keeper.check()
  assert.equal(at.hub.writer.state.size, size, 'nothing is said twice, nor after a start')
  const report = await verifyDirectory(openMemoryFiles(at.stored), nodeCryptography, { held: true })
  assert.equal(report.ok, true, JSON.stringify(report))
})

test('a fold after the order begins anew, and has no word of the person', async () => {
  const at = await place('anew')
  await at.say('dossier.delivered', [row(P1), row(P2)])
  const log = seatLogOf(at.world, at.mirror)
  assert.ok(JSON.stringify((await log.pull()).entries).includes(`of ${P1}`))
  assert.equal(await order(at, P1), null)
  const { anew, entries } = await log.pull()
  assert.equal(anew, true)
  assert.ok(!JSON.stringify(entries).includes(`of ${P1}`))
  assert.ok(JSON.stringify(entries).includes(`of ${P2}`))
  assert.equal((await log.pull()).anew, false)
})

test('copies go wherever they wait, and nothing is confirmed while a table does not forget', async () => {
  const at = await place('copies')
  await at.say('dossier.delivered', [row(P1), row(P2)])
  const [blob] = valueOf(await erasableBlobs(at.mirror, erasableInExchange, { person: P1 }))
  const name = present(blob, 'a blob').slice('sha256:'.length)
  const bytes = new Uint8Array([1])
  const paths = [
    `outbox/a/officer/1/blob/${name}`,
    `part/b.node.1/9-0-1/1/blob/${name.slice(0, 2)}/${name}`,
    'note/1',
  ]
  const waiting = new Map<string, Bytes>(paths.map((path) => [path, bytes]))
  assert.equal(await order(at, P1), null)
  const { keeper } = keeperOf(at, { folders: () => [openMemoryFiles(waiting)] })
  let isBroken = true
  keeper.forgets(async () => {
    if (isBroken) throw new Error('the database is away')
  })
  await assert.rejects(keeper.check(), /away/)
  await witness(at)
  assert.deepEqual([[...waiting.keys()], confirmed(at)], [['note/1'], [[]]])
  isBroken = false
  await keeper.check()
  await witness(at)
  assert.deepEqual(confirmed(at), [['a']])
})

test('a node whose key may not confirm carries out all the same, and its operator is told once', async () => {
  const at = await place('not allowed')
  await at.say('dossier.delivered', [row(P1)])
  assert.equal(await order(at, P1), null)
  const { keeper, faults } = keeperOf(at, { node: at.world.signer('a/officer/1') })
  await keeper.check()
  await keeper.check()
  assert.equal(faults.length, 1)
  assert.ok(faults[0] instanceof UnconfirmedErasureError)
  assert.match(faults[0].message, /kind-not-allowed/)
  assert.deepEqual(confirmed(at), [[]])
  assert.equal(
    valueOf(await erasableBlobs(at.mirror, erasableInExchange, { person: P1 })).length,
    0,
  )
})
