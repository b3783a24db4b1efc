// Two hubs on one log, two nodes on one directory, an old backup put back, a cloned machine, a witness that
// forgot and one that lies: whoever comes second is refused and told, and no size ever gets two roots.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DirectoryHeldError, diskReader, openDiskFiles, openMemoryFiles } from '@parley/files'
import { openHub } from '@parley/hub'
import type { Hub, HubTrouble } from '@parley/hub'
import { present, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { base64Hash, judgeCheckpoint, parsePolicy, verifyDirectory } from '@parley/ledger'
import type { WitnessPort } from '@parley/ledger'
import { say } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { smallExchange } from '../src/byzantine/small-exchange.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-writers-'))
after(() => rmSync(root, { recursive: true, force: true }))

const exchange = await smallExchange('writers')
const [ofA, ofB] = [await exchange.chain('a/dev/1', 30), await exchange.chain('b/dev/1', 30)]
const policy = valueOf(parsePolicy(exchange.policy, nodeCryptography))
const WITNESSES = [0, 1, 2, 3]

type Files = Map<string, Bytes>

/** Everything that was bound by a quorum in a test: never two roots at one size. */
function openBound() {
  const roots = new Map<number, string>()
  return async (hub: Hub): Promise<void> => {
    const judged = valueOf(judgeCheckpoint(await hub.checkpoint(), policy, nodeCryptography))
    if (!judged.isWitnessed) return
    const { size, root: bound } = judged.checkpoint
    assert.equal(roots.get(size) ?? base64Hash(bound), base64Hash(bound), `size ${size}`)
    roots.set(size, base64Hash(bound))
  }
}

const newWitnesses = (): WitnessPort[] => WITNESSES.map((i) => exchange.witness(i))

async function open(stored: Files, witnesses: readonly WitnessPort[]) {
  const told: HubTrouble[] = []
  const hub = await openHub({
    files: openMemoryFiles(stored),
    cryptography: nodeCryptography,
    chance: exchange.chance,
    origin: exchange.origin,
    logKey: exchange.signer(exchange.origin),
    authorKey: exchange.signer('hub.example/author'),
    policy: exchange.policy,
    witnesses,
    retryMs: null,
    onTrouble: (trouble) => told.push(trouble),
    allowDemoOrigins: true,
  })
  return { hub, told }
}

async function begun(hub: Hub): Promise<void> {
  for (const { note, blobs } of exchange.ceremony) valueOf(await hub.submit(note, blobs))
  await hub.cosigned()
}

const offered = async (hub: Hub, note: Bytes | undefined): Promise<string> => {
  const answer = await hub.submit(present(note, 'an entry'), [])
  if (answer.ok) return 'ordered'
  return `${answer.refusal.code} ${answer.refusal.at ?? ''}`.trim()
}

test('a second hub on a directory, and a second node: refused, and told which process has it', async () => {
  const directory = join(root, 'one')
  const files = await openDiskFiles(directory)
  await assert.rejects(openDiskFiles(directory), (fault) => {
    assert.ok(fault instanceof DirectoryHeldError)
    assert.match(fault.message, new RegExp(`held by process ${process.pid}; stop that one first`))
    return true
  })
  await files.close()
})

test('two hubs on storage that hides their locks: the second to write stops, the first goes on', async () => {
  const stored: Files = new Map()
  const witnesses = newWitnesses()
  const first = await open(stored, witnesses)
  await begun(first.hub)
  const second = await open(stored, witnesses)
  assert.equal(await offered(first.hub, ofA[0]), 'ordered')
  await first.hub.cosigned()
  await assert.rejects(second.hub.submit(present(ofB[0], 'an entry'), []), /second writer/)
  assert.equal(second.hub.frozen(), 'fault')
  assert.equal(second.told[0]?.code, 'fault')
  assert.equal(await offered(second.hub, ofB[0]), 'hub-frozen fault')
  assert.equal(await offered(first.hub, ofA[1]), 'ordered')
  await first.hub.cosigned()
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})

test('an old backup put back: it stops at the start, says what it lacks, and signs nothing', async () => {
  const stored: Files = new Map()
  const witnesses = newWitnesses()
  const { hub } = await open(stored, witnesses)
  await begun(hub)
  const backup: Files = new Map(stored)
  for (const note of ofA.slice(0, 3)) valueOf(await hub.submit(note, []))
  await hub.cosigned()
  await hub.close()
  const [size, ownSize] = [exchange.ceremony.length + 3, exchange.ceremony.length]
  for (const put of [backup, new Map<string, Bytes>()]) {
    const back = await open(put, witnesses)
    const [trouble] = back.told
    assert.equal(back.hub.frozen(), 'rolled-back')
    assert.ok(trouble?.code === 'rolled-back', JSON.stringify(trouble))
    assert.deepEqual([trouble.size, trouble.ownSize], [size, put.size === 0 ? 0 : trouble.ownSize])
    assert.equal(trouble.ownSize, put === backup ? ownSize : 0)
    assert.equal(await offered(back.hub, ofB[0]), 'hub-frozen rolled-back')
  }
})

test('an old backup put back while no witness answers: nothing is ordered until they do, and then never', async () => {
  const stored: Files = new Map()
  const real = newWitnesses()
  const { hub } = await open(stored, real)
  await begun(hub)
  const backup: Files = new Map(stored)
  valueOf(await hub.submit(present(ofA[0], 'an entry'), []))
  await hub.cosigned()
  await hub.close()
  const reach = new Set<number>()
  const witnesses = real.map((port, i): WitnessPort => ({
    ...port,
    addCheckpoint: (request) =>
      reach.has(i) ? port.addCheckpoint(request) : Promise.reject(new Error('no network')),
  }))
  const back = await open(backup, witnesses)
  assert.deepEqual(back.told, [{ code: 'waiting', ownSize: exchange.ceremony.length }])
  for (let i = 0; i < 3; i++) assert.equal(await offered(back.hub, ofB[0]), 'hub-busy witnesses')
  reach.add(2)
  await back.hub.cosigned()
  assert.equal(await offered(back.hub, ofB[0]), 'hub-frozen rolled-back')
  const judged = valueOf(judgeCheckpoint(await back.hub.checkpoint(), policy, nodeCryptography))
  assert.equal(judged.checkpoint.size, exchange.ceremony.length, 'it has signed nothing since')
})

test('a start with two of four witnesses in reach orders: whoever bound anything is among them', async () => {
  const stored: Files = new Map()
  const real = newWitnesses()
  const away: WitnessPort['addCheckpoint'] = () => Promise.reject(new Error('no network'))
  const { hub } = await open(stored, real)
  await begun(hub)
  await hub.close()
  for (const [reached, answer] of [
    [1, 'hub-busy witnesses'],
    [2, 'ordered'],
  ] as const) {
    const some = real.map((port, i) => (i < reached ? port : { ...port, addCheckpoint: away }))
    const again = await open(new Map(stored), some)
    assert.equal(await offered(again.hub, ofA[0]), answer)
  }
})

test('a cloned machine: whoever comes second is stopped by what the witnesses show', async () => {
  const stored: Files = new Map()
  const witnesses = newWitnesses()
  const bound = openBound()
  const first = await open(stored, witnesses)
  await begun(first.hub)
  const clone = await open(new Map(stored), witnesses)
  assert.equal(await offered(first.hub, ofA[0]), 'ordered')
  await first.hub.cosigned()
  await bound(first.hub)
  await offered(clone.hub, ofB[0])
  await clone.hub.cosigned()
  await bound(clone.hub)
  assert.equal(clone.hub.frozen(), 'forked')
  const size = exchange.ceremony.length + 1
  assert.deepEqual(
    clone.told.map((one) => ('size' in one ? [one.code, one.size, one.ownSize] : [])),
    [['forked', size, size]],
  )
  assert.equal(await offered(clone.hub, ofB[1]), 'hub-frozen forked')
  assert.equal(await offered(first.hub, ofA[1]), 'ordered')
  await first.hub.cosigned()
  await bound(first.hub)
  assert.equal(first.hub.frozen(), null)
})

test('a cloned machine, both at once, again and again: never two roots at one size under the quorum', async () => {
  for (let round = 0; round < 12; round++) {
    const stored: Files = new Map()
    const witnesses = newWitnesses().map((port, i): WitnessPort => ({
      ...port,
      addCheckpoint: async (request) => {
        // Each witness has a distance of its own from each hub.
        for (let wait = (i * 7 + round * 5) % 9; wait > 0; wait--) await Promise.resolve()
        return port.addCheckpoint(request)
      },
    }))
    const bound = openBound()
    const first = await open(stored, witnesses)
    await begun(first.hub)
    const clone = await open(new Map(stored), witnesses.toReversed())
    const hubs = [first.hub, clone.hub]
    for (let i = 0; i < 5; i++) {
      await Promise.all([offered(first.hub, ofA[i]), offered(clone.hub, ofB[i])])
      await Promise.all(hubs.map((hub) => hub.cosigned()))
      for (const hub of hubs) await bound(hub)
    }
    const frozen = hubs.filter((hub) => hub.frozen() !== null)
    assert.ok(frozen.length >= 1, 'one of them stops')
    for (const { told } of [first, clone].filter(({ hub }) => hub.frozen() !== null)) {
      assert.ok(['forked', 'rolled-back'].includes(told[0]?.code ?? ''), JSON.stringify(told))
    }
  }
})

test('a cloned node that writes too: the second entry of one number is refused, and its author is told', async () => {
  const { hub } = await open(new Map(), newWitnesses())
  await begun(hub)
  const speak = async (word: string, seat: 'first' | 'clone') => {
    const mirror = seats[seat]
    const author = await exchange.author('a/officer/2', mirror)
    const act = { kind: 'test.said', body: { word }, at: exchange.clock.now() }
    return say(author, act, [exchange.signer('a/officer/2')], nodeCryptography)
  }
  const seats = { first: await exchange.mirror('a', hub), clone: await exchange.mirror('a', hub) }
  valueOf(await seats.first.pull())
  valueOf(await seats.clone.pull())
  assert.ok((await speak('first', 'first')).ok)
  const second = await speak('second', 'clone')
  assert.equal(second.ok ? null : second.refusal.code, 'chain-gap')
  valueOf(await seats.clone.pull())
  assert.ok((await speak('second', 'clone')).ok, 'after a look at the log it may go on')
  assert.deepEqual([seats.first.alarm(), seats.clone.alarm()], [null, null])
})

test('two nodes on storage that hides their locks: the second to write stops, and the log is whole', async () => {
  const { hub } = await open(new Map(), newWitnesses())
  await begun(hub)
  const stored: Files = new Map()
  const files = () => ({ files: openMemoryFiles(stored) })
  const [first, second] = [
    await exchange.mirror('a', hub, files()),
    await exchange.mirror('a', hub, files()),
  ]
  valueOf(await first.pull())
  await assert.rejects(second.pull(), /second writer/)
  await assert.rejects(second.pull(), /no fault of its storage/)
  valueOf(await hub.submit(present(ofA[0], 'an entry'), []))
  await hub.cosigned()
  valueOf(await first.pull())
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})

test('a witness put back from an old backup: the hub brings it up to date, and it cosigns on', async () => {
  const directory = join(root, 'witness')
  const old = join(root, 'witness-old')
  let forgetful = exchange.witness(3, await openDiskFiles(directory))
  const last: WitnessPort = {
    vkey: forgetful.vkey,
    addCheckpoint: (request) => forgetful.addCheckpoint(request),
    latest: (origin) => forgetful.latest(origin),
  }
  const { hub, told } = await open(new Map(), [...newWitnesses().slice(0, 3), last])
  await begun(hub)
  await allFour(hub)
  cpSync(directory, old, { recursive: true, filter: (path) => !path.endsWith('lock') })
  valueOf(await hub.submit(present(ofA[0], 'an entry'), []))
  await allFour(hub)
  await forgetful.close()
  forgetful = exchange.witness(3, await openDiskFiles(old))
  valueOf(await hub.submit(present(ofA[1], 'an entry'), []))
  await allFour(hub)
  assert.deepEqual([hub.frozen(), told], [null, []])
  await forgetful.close()
  const [remembered = ''] = await diskReader(old).list('')
  const text = utf8Text(present(await diskReader(old).read(remembered), 'its memory')) ?? ''
  assert.ok(text.startsWith(`${exchange.origin}\n${exchange.ceremony.length + 2}\n`))
})

/** A round ends with the quorum; a witness with a disk answers after those with none. */
async function allFour(hub: Hub): Promise<void> {
  for (let round = 0; round < 500; round++) {
    await hub.cosigned()
    const judged = valueOf(judgeCheckpoint(await hub.checkpoint(), policy, nodeCryptography))
    if (judged.cosigners.length === 4) return
    await new Promise((turn) => setImmediate(turn))
  }
  assert.fail('the fourth witness did not cosign')
}

test('a witness that claims a larger log and shows none: told once, left out, three others bind', async () => {
  const shows: readonly WitnessPort['latest'][] = [
    undefined,
    () => Promise.resolve(null),
    () => Promise.resolve(utf8Bytes('nothing')),
    () => Promise.reject(new Error('no network')),
  ]
  for (const [status, body] of [
    [409, '999999\n'],
    [422, 'history-rewritten\n'],
  ] as const) {
    for (const latest of shows) {
      const honest = newWitnesses()
      const vkey = present(honest[3], 'a witness').vkey
      let asked = 0
      const liar: WitnessPort = {
        vkey,
        // It says 422 after it has learned what the hub has: as an honest one at that size would.
        addCheckpoint: () =>
          Promise.resolve(
            status === 409 || asked++ % 2 === 1
              ? { status, body: utf8Bytes(body) }
              : { status: 409, body: utf8Bytes('1\n') },
          ),
        ...(latest === undefined ? {} : { latest }),
      }
      const { hub, told } = await open(new Map(), [...honest.slice(0, 3), liar])
      await begun(hub)
      valueOf(await hub.submit(present(ofA[0], 'an entry'), []))
      await hub.cosigned()
      const judged = valueOf(judgeCheckpoint(await hub.checkpoint(), policy, nodeCryptography))
      assert.deepEqual([judged.isWitnessed, hub.frozen()], [true, null])
      assert.deepEqual([...new Set(told.map((one) => one.code))], ['claim'])
      assert.equal(told.length, 1)
    }
  }
})
