// Every lie of a hub that shows no second history: named by the reader at its next pull, harmless to what
// was there, and over when the hub tells the truth again.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDiskFiles } from '@parley/files'
import type { Hub } from '@parley/hub'
import { present, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { base64Hash, verifyDirectory } from '@parley/ledger'
import type { HubPort } from '@parley/ledger'
import { say } from '@parley/node'
import type { Author, Mirror, OpenedEntry } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { ANSWERS, LIES } from './lies.ts'
import type { Scene } from './lies.ts'
import { openLyingHub } from './lying-hub.ts'
import { smallExchange } from './small-exchange.ts'
import type { SmallExchange } from './small-exchange.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-lies-'))
after(() => rmSync(root, { recursive: true, force: true }))

const exchange = await smallExchange('byzantine')
const elsewhere = await smallExchange('elsewhere')
const chain = await exchange.chain('a/dev/1', 400)
const other = await begun(elsewhere)

async function begun(of: SmallExchange): Promise<Hub> {
  const hub = await of.hub()
  for (const { note, blobs } of of.ceremony) valueOf(await hub.submit(note, blobs))
  await hub.cosigned()
  return hub
}

async function said(hub: Hub, from: number, count: number): Promise<void> {
  for (const note of chain.slice(from, from + count)) valueOf(await hub.submit(note, []))
  await hub.cosigned()
}

async function noticedBy(mirror: Mirror): Promise<string | null> {
  try {
    const pulled = await mirror.pull()
    return pulled.ok ? null : pulled.refusal.code
  } catch {
    return 'out-of-reach'
  }
}

async function all(mirror: Mirror): Promise<readonly OpenedEntry[]> {
  const entries: OpenedEntry[] = []
  for await (const entry of mirror.entries(0)) entries.push(entry)
  return entries
}

const state = (mirror: Mirror): readonly unknown[] => [
  mirror.state.size,
  base64Hash(mirror.state.root()),
  mirror.witnessedSize(),
]

/** A mirror on disk behind a hub that can lie, four entries after the ceremony, all of it witnessed. */
async function standing(name: string) {
  const hub = await begun(exchange)
  const lying = openLyingHub(hub)
  const directory = join(root, name)
  const open = async (port: HubPort): Promise<Mirror> =>
    exchange.mirror('a', port, { files: await openDiskFiles(directory) })
  const mirror = await open(lying.port)
  await said(hub, 0, 2)
  const old = await hub.checkpoint()
  valueOf(await mirror.pull())
  await said(hub, 2, 2)
  valueOf(await mirror.pull())
  const scene: Scene = { exchange, old, last: await hub.checkpoint(), other }
  return { hub, lying, mirror, open, directory, scene }
}

const author = (mirror: Mirror): Promise<Author> => exchange.author('a/officer/1', mirror)
const act = (of: Author, data = { word: 'sealed' }) =>
  say(
    of,
    { kind: 'test.said', data, audience: 'a+b', at: exchange.clock.now() },
    [exchange.signer('a/officer/1')],
    nodeCryptography,
  )

for (const [i, lie] of LIES.entries()) {
  test(`${lie.name}: ${lie.noticed ?? 'nothing shown is wrong'}, nothing lost, over with the truth`, async () => {
    const { hub, lying, mirror, open, directory, scene } = await standing(`lie-${i}`)
    const before = state(mirror)
    const size = mirror.state.size
    await said(hub, 4, 3)
    lying.tell([lie], scene)
    assert.equal(await noticedBy(mirror), lie.noticed)
    assert.equal(await noticedBy(mirror), lie.noticed, 'and again')
    assert.equal(mirror.alarm(), null, 'it freezes nobody')
    assert.ok(mirror.witnessedSize() >= size, 'nothing witnessed is lost')
    if (mirror.state.size === size) assert.deepEqual(state(mirror), before)
    const levels = (await all(mirror)).map((entry) => entry.level)
    assert.ok(levels.slice(0, size).every((level) => level === 'witnessed'))
    await mirror.close()
    const again = await open(lying.port)
    assert.equal(await noticedBy(again), lie.noticed, 'and after a restart')
    lying.repent()
    assert.equal(await noticedBy(again), null, 'the truth is taken')
    assert.deepEqual(state(again), [size + 3, base64Hash(again.state.root()), size + 3])
    await again.close()
    const report = await verifyDirectory(await openDiskFiles(directory), nodeCryptography)
    assert.equal(report.ok, true, JSON.stringify(report))
  })
}

test('new entries kept back from all but their author: their author hears that the hub is behind', async () => {
  const { lying, mirror, scene } = await standing('kept-back')
  const own = await author(mirror)
  assert.notEqual(valueOf(await act(own)).index, null)
  lying.tell([present(LIES[1], 'the lie')], scene)
  assert.equal(await noticedBy(mirror), 'hub-behind')
  assert.equal(own.outbox().length, 1, 'the entry stays with its author')
  lying.repent()
  assert.equal(await noticedBy(mirror), null)
})

for (const [i, lie] of ANSWERS.entries()) {
  test(`a submission answered with ${lie.name}: not accepted, kept, offered again`, async () => {
    const { lying, mirror, scene } = await standing(`answer-${i}`)
    const own = await author(mirror)
    lying.tell([lie], scene)
    assert.equal(valueOf(await act(own)).index, null)
    assert.equal(valueOf(await own.deliver()), 1)
    assert.equal(own.outbox().length, 1)
    lying.repent()
    assert.equal(valueOf(await own.deliver()), 0)
    assert.equal(await noticedBy(mirror), null)
    assert.equal(mirror.alarm(), null)
  })
}

test('a blob withheld, or another in its place: the entry stays closed, and opens when the blob comes', async () => {
  const answers: readonly (() => Promise<Bytes | null>)[] = [
    () => Promise.resolve(null),
    () => Promise.resolve(new Uint8Array(1024)),
    () => Promise.reject(new Error('no network')),
  ]
  for (const [i, blob] of answers.entries()) {
    const { hub, lying, scene, mirror } = await standing(`blob-${i}`)
    const sender = await exchange.mirror('a', hub)
    valueOf(await sender.pull())
    valueOf(await act(await author(sender)))
    await hub.cosigned()
    lying.tell([{ told: () => ({ blob }) }], scene)
    const pulled = valueOf(await mirror.pull())
    assert.equal(pulled.witnessedSize, mirror.state.size)
    const last = present((await all(mirror)).at(-1), 'an entry')
    assert.deepEqual([last.closed?.code, last.data], ['blob-missing', null])
    lying.repent()
    const { reopenFrom } = valueOf(await mirror.pull())
    assert.ok(reopenFrom !== null && reopenFrom <= last.index, 'it says from where to fold again')
    assert.deepEqual((await all(mirror)).at(-1)?.data, { word: 'sealed' })
  }
})
