// A fork that one reader has proved: every other seat, the hub itself and every witness hear of it through any one
// witness that is honest; and a hub that keeps entries back is found out by what the witnesses have.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { checkForkProof, formatAddCheckpoint, hexHashOf } from '@parley/ledger'
import type { HubPort, WitnessPort } from '@parley/ledger'
import { openWitnessWatch } from '@parley/node'
import type { Alarm, KeptBack, Mirror } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import type { Witness } from '@parley/witness'
import { openHistory, swapped } from '../src/byzantine/history.ts'
import type { History } from '../src/byzantine/history.ts'
import { openLyingHub } from '../src/byzantine/lying-hub.ts'
import { smallExchange } from '../src/byzantine/small-exchange.ts'

const exchange = await smallExchange('alarm')
const begun = exchange.ceremony.map((one) => one.note)
const [ofA, ofB] = [await exchange.chain('a/dev/1', 20), await exchange.chain('b/dev/1', 20)]
const notes = [...begun, ...ofA.flatMap((note, i) => [note, present(ofB[i], 'an entry')])]
const quorum = exchange.witnesses.slice(0, 3)
const originHash = hexHashOf(nodeCryptography, utf8Bytes(exchange.origin))
const SIZE = begun.length + 20

const history = (size: number): History => openHistory(exchange, notes.slice(0, size))
const other = (size: number): History =>
  openHistory(exchange, swapped(notes, begun.length + 4).slice(0, size))

async function reader(shown: HubPort, party: 'a' | 'b' | 'med' = 'a'): Promise<Mirror> {
  const mirror = await exchange.mirror(party, shown)
  valueOf(await mirror.pull())
  return mirror
}

function watching(mirror: Mirror, witnesses: readonly WitnessPort[]) {
  const kept: KeptBack[] = []
  const watch = openWitnessWatch({
    mirror,
    witnesses: witnesses.map((port, i) => ({ address: `witness ${i}`, port })),
    hashing: nodeCryptography,
    onKeptBack: (found) => kept.push(found),
  })
  return { ...watch, kept }
}

/** A witness that has cosigned a history of this size. */
async function cosigning(index: number, of: History, size: number): Promise<Witness> {
  const witness = exchange.witness(index)
  await cosign(witness, of, { from: 0, size })
  return witness
}

async function cosign(
  witness: Witness,
  of: History,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<void> {
  const proof = of.tree.consistencyProof(from, size)
  const asked = formatAddCheckpoint(from, proof, await of.checkpoint(size))
  assert.equal((await witness.addCheckpoint(asked)).status, 200)
}

function checkAlarm(alarm: Alarm | null): void {
  assert.equal(alarm?.code, 'fork')
  valueOf(checkForkProof(alarm.evidence, exchange.logKey, nodeCryptography))
}

// Out of reach, of another make, false, or slow to forget: whatever a witness does short of being honest.
const unhelpful = (port: Witness): readonly WitnessPort[] => [
  { vkey: port.vkey, addCheckpoint: (asked) => port.addCheckpoint(asked) },
  { ...port, forkProof: () => Promise.reject(new Error('no network')) },
  { ...port, forkProof: () => Promise.resolve(utf8Bytes('parley.dev/fork-proof@v1\n')) },
  {
    ...port,
    forkProof: () => Promise.resolve(null),
    latest: () => Promise.resolve(utf8Bytes('x')),
  },
  {
    ...port,
    addForkProof: () => Promise.resolve({ status: 404, body: new Uint8Array(0) }),
    latest: () => Promise.resolve(null),
  },
]

test('one honest witness carries the proof to every seat, to the other witnesses and to the hub', async () => {
  for (const liar of [null, ...unhelpful(exchange.witness(0)).keys()]) {
    const honest = await cosigning(3, history(SIZE), SIZE)
    const second = exchange.witness(0)
    const unhelped = liar === null ? second : present(unhelpful(second)[liar], 'a liar')
    const witnesses = [unhelped, honest]
    const lying = openLyingHub(history(SIZE).port(quorum))
    const [a, b, med] = [
      await reader(lying.port),
      await reader(history(SIZE).port(quorum), 'b'),
      await reader(history(SIZE).port(quorum), 'med'),
    ]
    const seats = [a, b, med].map((mirror) => ({ mirror, watch: watching(mirror, witnesses) }))
    for (const { watch } of seats) await watch.round()
    assert.deepEqual(
      seats.map(({ mirror }) => mirror.alarm()),
      [null, null, null],
    )
    lying.show(other(SIZE).port(quorum))
    assert.equal((await a.pull()).ok, false)
    for (const { watch } of seats) await watch.round() // A tells; B and the mediator are told
    for (const { mirror } of seats) checkAlarm(mirror.alarm())
    assert.notEqual(await honest.forkProof(originHash), null)
    const next = formatAddCheckpoint(SIZE, [], await history(SIZE).checkpoint(SIZE))
    assert.equal((await honest.addCheckpoint(next)).status, 410)
  }
})

test('a seat that was frozen before it could reach a witness tells it when it can', async () => {
  const lying = openLyingHub(history(SIZE).port(quorum))
  const a = await reader(lying.port)
  lying.show(other(SIZE).port(quorum))
  await a.pull()
  const honest = exchange.witness(3)
  let isThere = false
  const far: WitnessPort = {
    ...honest,
    addForkProof: (proof) =>
      isThere ? honest.addForkProof(proof) : Promise.reject(new Error('no network')),
  }
  const watch = watching(a, [far])
  await watch.round()
  assert.equal(await honest.forkProof(originHash), null)
  isThere = true
  await watch.round()
  assert.deepEqual(await honest.forkProof(originHash), a.alarm()?.evidence)
})

test('a hub that is shown the proof orders nothing more, under whichever history it runs', async () => {
  const witnesses = [0, 1, 2, 3].map((index) => exchange.witness(index))
  const hub = await exchange.hub(undefined, witnesses)
  for (const { note, blobs } of exchange.ceremony) valueOf(await hub.submit(note, blobs))
  await hub.cosigned()
  const lying = openLyingHub(hub)
  const a = await reader(lying.port)
  valueOf(await hub.submit(present(ofA[0], 'an entry'), []))
  await hub.cosigned()
  valueOf(await a.pull())
  const forked = openHistory(exchange, [...begun, present(ofB[0], 'an entry')])
  lying.show(forked.port(quorum))
  await a.pull()
  checkAlarm(a.alarm())
  await watching(a, witnesses).round()
  valueOf(await hub.submit(present(ofA[1], 'an entry'), [])) // not asked yet
  await hub.cosigned()
  assert.equal(hub.frozen(), 'forked')
  const answer = await hub.submit(present(ofA[2], 'an entry'), [])
  assert.deepEqual(answer, { ok: false, refusal: { code: 'hub-frozen', at: 'forked' } })
})

test('a witness that says the log forked and shows no proof stops nobody', async () => {
  const gone = Promise.resolve({ status: 410, body: utf8Bytes('forked\n') })
  const proofs: readonly (Bytes | null)[] = [null, utf8Bytes('no proof')]
  for (const proof of proofs) {
    const liar: WitnessPort = {
      vkey: exchange.witness(3).vkey,
      addCheckpoint: () => gone,
      forkProof: () => Promise.resolve(proof),
    }
    const witnesses = [0, 1, 2].map((index) => exchange.witness(index))
    const hub = await exchange.hub(undefined, [...witnesses, liar])
    for (const { note, blobs } of exchange.ceremony) valueOf(await hub.submit(note, blobs))
    await hub.cosigned()
    assert.equal(hub.frozen(), null)
    const mirror = await reader(hub)
    assert.equal(mirror.witnessedSize(), begun.length)
    await watching(mirror, [liar]).round()
    assert.equal(mirror.alarm(), null)
  }
})

test('entries kept back: told after the second round in which a witness has more, and not once they come', async () => {
  const witness = await cosigning(3, history(SIZE), SIZE)
  const lying = openLyingHub(history(SIZE).port(quorum))
  const mirror = await reader(lying.port)
  const watch = watching(mirror, [witness])
  await watch.round()
  await cosign(witness, history(SIZE + 5), { from: SIZE, size: SIZE + 5 })
  await watch.round()
  assert.deepEqual(watch.kept, [], 'the hub has had no time to show it')
  valueOf(await mirror.pull())
  await watch.round()
  const found = { address: 'witness 0', size: SIZE + 5, ownSize: SIZE }
  assert.deepEqual(watch.kept, [found])
  lying.show(history(SIZE + 5).port(quorum))
  valueOf(await mirror.pull())
  for (let round = 0; round < 3; round++) await watch.round()
  assert.deepEqual(watch.kept, [found])
  assert.equal(mirror.alarm(), null)
})

test('a witness that has cosigned another history gives the proof by its checkpoint alone', async () => {
  for (const size of [SIZE, SIZE - 3]) {
    const witness = await cosigning(3, other(size), size)
    const mirror = await reader(history(SIZE).port(quorum))
    await watching(mirror, [witness]).round()
    checkAlarm(mirror.alarm())
    assert.deepEqual(await witness.forkProof(originHash), mirror.alarm()?.evidence)
  }
})
