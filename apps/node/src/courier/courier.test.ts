import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partyId, present, toHex, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes, Result } from '@parley/kernel'
import {
  courierBody,
  decodeBundle,
  encodeBundle,
  formatNote,
  formatSignedLine,
  lineOf,
  packCourier,
  parseOrigin,
  parseVkey,
  ringBody,
  unpackCourier,
} from '@parley/ledger'
import type { Courier } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { say } from '../ledger/signing.ts'
import { origin } from '../ledger/test/small-world.ts'
import type { TakenCourier } from './courier-desk.ts'
import { speak, stickWorld, written } from './test/stick-world.ts'
import type { StickSeat, StickWorld } from './test/stick-world.ts'

async function takeAll(seat: StickSeat, files: readonly Bytes[]): Promise<readonly TakenCourier[]> {
  const taken: TakenCourier[] = []
  for (const file of files) taken.push(valueOf(await seat.desk.take(file)))
  return taken
}

const codeOf = (result: Result<TakenCourier>): string =>
  result.ok ? 'ok' : [result.refusal.code, result.refusal.at].filter(Boolean).join(' ')

const rootOf = ({ mirror }: StickSeat, size?: number): string => toHex(mirror.state.root(size))

async function said(seat: StickSeat): Promise<readonly unknown[]> {
  const all: unknown[] = []
  for await (const { header, data } of seat.mirror.entries(0)) {
    if (header.kind === 'test.said') all.push([header.author, data])
  }
  return all
}

test('a party without a network takes in the log, says two things, and sees them ordered', async () => {
  const sticks = await stickWorld('round trip')
  const { b, med } = sticks
  const [taken] = await takeAll(b, await written(med, b))
  assert.equal(taken?.size, med.mirror.state.size)
  assert.equal(b.mirror.witnessedSize(), med.mirror.state.size)
  assert.equal(rootOf(b), rootOf(med))
  await speak(sticks, b, 'b/officer/1', { n: 1 })
  await speak(sticks, b, 'b/officer/1', { n: 2 })
  await speak(sticks, b, 'b/node/1', { n: 3 })
  assert.deepEqual(await said(b), [], 'nothing counts before it is in the log')
  const [relayed] = await takeAll(med, await written(b, med))
  assert.deepEqual(
    relayed?.relayed.map(({ author, seq, outcome }) => [author, seq, outcome]),
    [
      ['b/officer/1', 1, 'ordered'],
      ['b/officer/1', 2, 'ordered'],
      ['b/node/1', 1, 'ordered'],
    ],
  )
  await takeAll(b, await written(med, b))
  assert.equal(rootOf(b), rootOf(med))
  assert.deepEqual(await said(b), [
    ['b/officer/1', { n: 1 }],
    ['b/officer/1', { n: 2 }],
    ['b/node/1', { n: 3 }],
  ])
  assert.equal(valueOf(await b.desk.write(partyId('med'), null)).outbox, 0)
  assert.deepEqual(await med.desk.offer(), [], 'and the mediator has nothing left to offer')
})

/** What a courier holds, for whoever has b's identity. */
async function unpacked({ world }: StickWorld, file: Bytes): Promise<Courier> {
  const keys = world.identities('b').map(({ identity }) => identity)
  const plaintext = present(await world.sealing.open(file, keys), 'a courier for b')
  const key = valueOf(parseVkey(world.signer('med/node/1').vkey, nodeCryptography))
  const reader = { to: 'b', x: origin, keysOf: () => [key] }
  return valueOf(unpackCourier(plaintext, reader, nodeCryptography))
}

/** A courier as a sender of ill will makes it: signed by any key, sealed to anybody. */
async function made(
  { world }: StickWorld,
  courier: Courier,
  by: { readonly key?: string; readonly sealedTo?: string; readonly spoil?: boolean } = {},
): Promise<Bytes> {
  const signer = world.signer(by.key ?? 'med/node/1')
  const text = formatSignedLine('courier', courierBody(courier, nodeCryptography))
  const key = valueOf(parseVkey(signer.vkey, nodeCryptography))
  const note = formatNote(text, [lineOf(key, await signer.sign(utf8Bytes(text)))])
  const plaintext = packCourier(note, courier.members)
  if (by.spoil === true) plaintext[plaintext.length - 1] = (plaintext.at(-1) ?? 0) ^ 1
  const to = by.sealedTo ?? 'b'
  const found = world.firstRing(to)?.recipients.find(({ id }) => id === to)
  return world.sealing.seal([present(found, 'a recipient').recipient], plaintext)
}

test('what is not for this seat, or not what was signed, is refused by its word and changes nothing', async () => {
  const sticks = await stickWorld('attacks')
  const { b, med } = sticks
  const [file = new Uint8Array()] = await written(med, b)
  const courier = await unpacked(sticks, file)
  const other = present(parseOrigin('demo.parley.example/x/other'), 'an origin')
  const cases: readonly (readonly [string, Bytes])[] = [
    ['cannot-open', file.subarray(0, file.length - 100)],
    ['cannot-open', file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1)],
    ['cannot-open', new Uint8Array()],
    ['cannot-open', await made(sticks, courier, { sealedTo: 'med' })],
    ['not-for-us med', await made(sticks, { ...courier, to: 'med' })],
    [`other-exchange ${other}`, await made(sticks, { ...courier, x: other })],
    ['unsigned', await made(sticks, courier, { key: 'med/officer/1' })],
    ['unsigned', await made(sticks, { ...courier, from: 'stranger' })],
    [
      `courier-differs ${courier.members.at(-1)?.path}`,
      await made(sticks, courier, { spoil: true }),
    ],
    ['courier-malformed heading', await made(sticks, { ...courier, part: 2 })],
  ]
  for (const [code, bytes] of cases) assert.equal(codeOf(await b.desk.take(bytes)), code)
  assert.equal(b.mirror.state.size, 0)
  assert.deepEqual(await b.carried?.sets(), [])
  assert.equal(codeOf(await med.desk.take(file)), 'cannot-open', 'the wrong party')
  assert.equal(codeOf(await b.desk.take(file)), 'ok')
  assert.equal(rootOf(b), rootOf(med))
})

test('an altered entry leads to no root that the hub signed: the courier is dropped whole', async () => {
  const sticks = await stickWorld('liar')
  const { b, med } = sticks
  const [file = new Uint8Array()] = await written(med, b)
  const courier = await unpacked(sticks, file)
  const size = courier.n
  const members = courier.members.map(({ path, bytes }) => {
    if (!path.startsWith('tile/entries/')) return { path, bytes }
    const entries = valueOf(decodeBundle(bytes, size)).map((one, i) =>
      i === 3 ? one.with(90, (one[90] ?? 0) ^ 1) : one,
    )
    return { path, bytes: encodeBundle(entries) }
  })
  const taken = valueOf(await b.desk.take(await made(sticks, { ...courier, members })))
  assert.equal(taken.refusal?.code, 'bundle-differs')
  const without = courier.members.filter(({ path }) => path !== 'checkpoint')
  const bare = valueOf(await b.desk.take(await made(sticks, { ...courier, members: without })))
  assert.equal(bare.refusal?.code, 'courier-malformed')
  assert.equal(b.mirror.state.size, 0)
  assert.deepEqual(await b.carried?.sets(), [])
  assert.equal(valueOf(await b.desk.take(file)).refusal, null, 'and the true one is taken in')
  assert.equal(rootOf(b), rootOf(med))
})

test('a courier from the future waits for the one before it', async () => {
  const sticks = await stickWorld('future')
  const { b, med } = sticks
  const first = await written(med, b, 0)
  await speak(sticks, med, 'med/officer/1', { later: true })
  const size = med.mirror.state.size
  const [later] = await takeAll(b, await written(med, b, size))
  assert.deepEqual(later?.refusal, { code: 'courier-gap', at: `entries 0 to ${size - 1}` })
  assert.equal(b.mirror.state.size, 0)
  await takeAll(b, first)
  assert.equal(b.mirror.state.size, size + 1, 'both, once the first is there')
  assert.equal(rootOf(b), rootOf(med))
})

test('parts come in any order and again; what is missing is named', async () => {
  const sticks = await stickWorld('parts', { partBytes: 3_000 })
  const { b, med } = sticks
  const files = await written(med, b)
  assert.ok(files.length >= 3, `${files.length} parts`)
  const [first = new Uint8Array(), ...others] = files.toReversed()
  const [early, again] = await takeAll(b, [first, first])
  assert.deepEqual(
    early?.missing,
    files.slice(0, -1).map((_, i) => i + 1),
  )
  assert.deepEqual(again?.missing, early.missing)
  assert.equal(b.mirror.state.size, 0)
  const reopened = await sticks.reopenB()
  const last = (await takeAll(reopened, others)).at(-1)
  assert.deepEqual(last?.missing, [])
  assert.equal(rootOf(reopened), rootOf(med))
  const before = reopened.mirror.state.size
  await takeAll(reopened, files)
  assert.equal(reopened.mirror.state.size, before)
  assert.deepEqual(await reopened.carried?.sets(), [])
})

test('another history than the one that is here is a fork, with its proof', async () => {
  const sticks = await stickWorld('forked')
  const { b, med } = sticks
  await takeAll(b, await written(med, b))
  await speak(sticks, med, 'med/officer/1', { history: 1 })
  await takeAll(b, await written(med, b))
  const twin = await stickWorld('forked')
  await speak(twin, twin.med, 'med/officer/2', { history: 2 })
  const [taken] = await takeAll(b, await written(twin.med, b, 0))
  assert.deepEqual(taken?.refusal, { code: 'frozen', at: 'fork' })
  assert.equal(b.mirror.alarm()?.code, 'fork')
})

test('entries that are brought out of order, twice, or to a hub out of reach are ordered in the end', async () => {
  const sticks = await stickWorld('relay', { partBytes: 2_000 })
  const { b, med, hub } = sticks
  await takeAll(b, await written(med, b))
  for (const n of [1, 2, 3]) await speak(sticks, b, 'b/officer/1', { n })
  const files = await written(b, med)
  assert.ok(files.length >= 3)
  const online = { ...hub }
  hub.submit = () => Promise.reject(new Error('out of reach'))
  const away = (await takeAll(med, files.toReversed())).at(-1)
  assert.ok(away?.relayed.every(({ outcome }) => outcome === 'waits'))
  hub.submit = (note, blobs) => online.submit(note, blobs)
  const [back] = await takeAll(med, files.slice(0, 1))
  assert.deepEqual(
    back?.relayed.map(({ outcome }) => outcome),
    ['ordered', 'ordered', 'ordered'],
  )
  await takeAll(med, files)
  await takeAll(b, await written(med, b))
  assert.deepEqual(
    await said(b),
    [1, 2, 3].map((n) => ['b/officer/1', { n }]),
  )
})

test('an entry without its ciphertext is not kept, and the others of the courier are', async () => {
  const sticks = await stickWorld('lost blob')
  const { b, med, world } = sticks
  await takeAll(b, await written(med, b))
  await speak(sticks, b, 'b/officer/1', { n: 1 })
  await speak(sticks, b, 'b/officer/2', { n: 2 })
  const [file = new Uint8Array()] = await written(b, med)
  const keys = world.identities('med').map(({ identity }) => identity)
  const plaintext = present(await world.sealing.open(file, keys), 'a courier for med')
  const key = valueOf(parseVkey(world.signer('b/node/1').vkey, nodeCryptography))
  const reader = { to: 'med', x: origin, keysOf: () => [key] }
  const courier = valueOf(unpackCourier(plaintext, reader, nodeCryptography))
  const lost = courier.members.find(({ path }) => path.startsWith('blob/'))
  const members = courier.members.filter((one) => one !== lost)
  const bad = await made(sticks, { ...courier, members }, { key: 'b/node/1', sealedTo: 'med' })
  const { relayed } = valueOf(await med.desk.take(bad))
  assert.deepEqual(relayed.map(({ outcome }) => outcome).toSorted(), ['blob-missing', 'ordered'])
  assert.equal(codeOf(await med.desk.take(file)), 'ok')
  await takeAll(b, await written(med, b))
  assert.equal((await said(b)).length, 2)
})

test('what a key signed that was revoked meanwhile is refused on both sides, and is offered no more', async () => {
  const sticks = await stickWorld('revoked')
  const { b, med, world } = sticks
  await takeAll(b, await written(med, b))
  await speak(sticks, b, 'b/officer/2', { n: 1 })
  await speak(sticks, b, 'b/officer/1', { n: 2 })
  const brought = await written(b, med)
  const ring = present(world.firstRing('b'), 'a ring')
  const kept = ring.keys.filter(({ key }) => key.name !== 'b/officer/2')
  const act = {
    kind: 'ledger.keys',
    body: ringBody({ ...ring, version: 2, keys: kept }),
    at: world.clock.now(),
  }
  const root = await med.author('b/root/1') // its party has it published by whoever has a network
  valueOf(await say(root, act, [world.signer('b/root/1')], nodeCryptography))
  const [taken] = await takeAll(med, brought)
  assert.deepEqual(
    taken?.relayed.map(({ author, outcome }) => [author, outcome]),
    [
      ['b/officer/2', 'key-revoked'],
      ['b/officer/1', 'ordered'],
    ],
  )
  await takeAll(b, await written(med, b))
  assert.deepEqual(await said(b), [['b/officer/1', { n: 2 }]])
  const author = await b.author('b/officer/2')
  const refusal = await author.deliver()
  assert.equal(refusal.ok ? 'ok' : refusal.refusal.code, 'key-revoked')
  assert.equal(valueOf(await b.desk.write(partyId('med'), null)).outbox, 0)
})
