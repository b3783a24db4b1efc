import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFrailFiles, openMemoryFiles } from '@parley/files'
import type { Submission } from '@parley/files'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import {
  byteAt,
  drawsFrom,
  equalBytes,
  present,
  seededChance,
  utf8Bytes,
  utf8Text,
  valueOf,
} from '@parley/kernel'
import {
  judgeCheckpoint,
  parseEntry,
  parsePolicy,
  parseProof,
  verifyDirectory,
  verifyProof,
} from '@parley/ledger'
import type { JudgedCheckpoint, Sha256Hex, WitnessPort } from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openHub } from './hub.ts'
import type { Hub } from './hub.ts'
import {
  hubOptions,
  logKey,
  memoryWitness,
  policy,
  seedOf,
  submissionsOf,
  witnessSigners,
} from './test/small-exchange.ts'

const submissions = await submissionsOf(300)
const bound = valueOf(parsePolicy(policy, nodeCryptography))
const at = (i: number): Submission => present(submissions[i], 'a submission')
const textOf = (one: Submission): Sha256Hex =>
  valueOf(parseEntry(one.note, nodeCryptography)).textHash
const judge = (bytes: Bytes): JudgedCheckpoint =>
  valueOf(judgeCheckpoint(bytes, bound, nodeCryptography))
const sendAll = (
  hub: Hub,
  some: readonly Submission[],
): Promise<readonly Result<Bytes, Refusal>[]> =>
  Promise.all(some.map((one) => hub.submit(one.note, one.blobs)))
const judgeProof = (one: Submission, proof: Bytes) =>
  valueOf(verifyProof(one.note, valueOf(parseProof(proof)), bound, nodeCryptography))
const silent = (vkey: string): WitnessPort => ({
  vkey,
  addCheckpoint: () => Promise.reject(new Error('no network')),
})

test('the answer to a submission is a proof under the log key, and a witnessed one follows', async () => {
  const hub = await openHub(hubOptions())
  const answers = await sendAll(hub, submissions.slice(0, 20))
  assert.equal(judgeProof(at(7), valueOf(present(answers[7], 'it'))).checkpoint.size, 20)
  const proof = present(await hub.witnessedProof(textOf(at(7)), 1000), 'a proof')
  const judged = judgeProof(at(7), proof)
  assert.ok(judged.isWitnessed)
  await hub.cosigned()
  assert.equal(judge(await hub.checkpoint()).cosigners.length, 4)
})

test('what is offered in one turn is ordered as one batch, in the order it came', async () => {
  const files = openMemoryFiles()
  const hub = await openHub(hubOptions(files))
  await sendAll(hub, submissions.slice(0, 300))
  const indexes = await Promise.all(
    submissions.slice(0, 300).map(async (one) => {
      const proof = valueOf(await hub.submit(one.note, one.blobs))
      return valueOf(parseProof(proof)).index
    }),
  )
  assert.deepEqual(
    indexes,
    Array.from({ length: 300 }, (_, i) => i),
  )
  assert.equal((await files.list('tile/entries/')).filter((path) => path.includes('.p/')).length, 1)
})

test('the same text again gets a proof of the same index, whether at once or later', async () => {
  const hub = await openHub(hubOptions())
  const answers = await sendAll(hub, [at(0), at(1), at(2), at(3), at(3), at(3)])
  const later = await hub.submit(at(3).note, [])
  for (const answer of [...answers.slice(3), later]) {
    assert.equal(valueOf(parseProof(valueOf(answer))).index, 3)
  }
  assert.equal(judge(await hub.checkpoint()).checkpoint.size, 4)
})

test('a refusal concerns its own submission and leaves the others of the batch', async () => {
  const hub = await openHub(hubOptions())
  await sendAll(hub, submissions.slice(0, 3))
  const blob = present(at(3).blobs[0], 'a blob')
  const bad: readonly (readonly [string, Submission])[] = [
    ['blob-missing', { note: at(3).note, blobs: [] }],
    ['blob-missing', { note: at(3).note, blobs: [blob.with(9, byteAt(blob, 9) ^ 1)] }],
    ['blob-unnamed', { note: at(3).note, blobs: [blob, new Uint8Array(1)] }],
    [
      'blob-unnamed',
      { note: at(3).note, blobs: Array.from({ length: 130 }, (_, i) => new Uint8Array(i + 1)) },
    ],
    ['chain-gap', at(4)],
    ['too-long', { note: new Uint8Array(20_000), blobs: [] }],
    ['malformed', { note: at(3).note.subarray(0, -1), blobs: [blob] }],
    [
      'bad-signature',
      { note: at(3).note.with(-20, byteAt(at(3).note, at(3).note.length - 20) ^ 1), blobs: [blob] },
    ],
  ]
  const answers = await sendAll(hub, [...bad.map(([, one]) => one), at(3)])
  const codes = answers.map((a) => (a.ok ? 'ok' : a.refusal.code))
  assert.deepEqual(
    codes.slice(0, 7),
    bad.slice(0, 7).map(([code]) => code),
  )
  assert.ok(['bad-signature', 'malformed'].includes(present(codes[7], 'it')))
  assert.equal(codes[8], 'ok')
})

test('three of four witnesses bind a checkpoint, two do not, and a retry makes up for it', async () => {
  for (const [aliveCount, isBound] of [
    [3, true],
    [2, false],
  ] as const) {
    const ports = witnessSigners.map((s, i) => (i < aliveCount ? memoryWitness(s) : silent(s.vkey)))
    let isHealed = false
    const last = memoryWitness(present(witnessSigners[3], 'it'))
    const healing: WitnessPort = {
      vkey: last.vkey,
      addCheckpoint: (r) => (isHealed ? last : present(ports[3], 'it')).addCheckpoint(r),
    }
    const hub = await openHub({
      ...hubOptions(undefined, [...ports.slice(0, 3), healing]),
      retryMs: 5,
    })
    await sendAll(hub, submissions.slice(0, 5))
    await hub.cosigned()
    assert.equal(judge(await hub.checkpoint()).isWitnessed, isBound)
    isHealed = true
    assert.ok(await hub.witnessedProof(textOf(at(4)), 5000))
    await hub.close()
  }
})

test('a witness that hangs after the start delays nothing that three others can bind', async () => {
  const last = memoryWitness(present(witnessSigners[3], 'it'))
  let isHanging = false
  const port: WitnessPort = {
    vkey: last.vkey,
    addCheckpoint: (r) => (isHanging ? new Promise(() => undefined) : last.addCheckpoint(r)),
  }
  const hub = await openHub(
    hubOptions(undefined, [...witnessSigners.slice(0, 3).map(memoryWitness), port]),
  )
  isHanging = true
  for (let i = 0; i < 6; i++) {
    valueOf(await hub.submit(at(i).note, at(i).blobs))
    assert.ok(
      judgeProof(at(i), present(await hub.witnessedProof(textOf(at(i)), 1000), 'it')).isWitnessed,
    )
  }
})

test('a line that comes after the quorum is published too, and delays no round', async () => {
  const late = memoryWitness(present(witnessSigners[3], 'it'))
  let answer = (): void => undefined
  let isLate = false
  const port: WitnessPort = {
    vkey: late.vkey,
    addCheckpoint: async (request) => {
      if (isLate) await new Promise<void>((resolve) => (answer = resolve))
      return late.addCheckpoint(request)
    },
  }
  const hub = await openHub(
    hubOptions(undefined, [...witnessSigners.slice(0, 3).map(memoryWitness), port]),
  )
  isLate = true
  await sendAll(hub, submissions.slice(0, 5))
  await hub.cosigned()
  const three = await hub.checkpoint()
  assert.equal(judge(three).cosigners.length, 3)
  answer()
  const { size } = judge(three).checkpoint
  const four = present(await hub.checkpointAbove(size, 5000), 'the same size, better cosigned')
  assert.equal(judge(four).checkpoint.size, size)
  assert.equal(judge(four).cosigners.length, 4)
  await hub.close()
})

test('witnesses that lie - strange lines, other sizes, nonsense - bind nothing', async () => {
  const [one, two] = witnessSigners.slice(0, 2).map(memoryWitness)
  assert.ok(one && two)
  const lies: readonly ((r: Bytes) => Promise<{ status: number; body: Bytes }>)[] = [
    (r) => one.addCheckpoint(r),
    () => Promise.resolve({ status: 200, body: new Uint8Array(0) }),
    () => Promise.resolve({ status: 200, body: new Uint8Array(100).fill(255) }),
    () => Promise.resolve({ status: 409, body: new TextEncoder().encode('3\n') }),
    () => Promise.resolve({ status: 409, body: new TextEncoder().encode('-1\n') }),
    () => Promise.resolve({ status: 500, body: new Uint8Array(0) }),
  ]
  for (const lie of lies) {
    const liars = witnessSigners
      .slice(2)
      .map(({ vkey }): WitnessPort => ({ vkey, addCheckpoint: lie }))
    const hub = await openHub(
      hubOptions(undefined, [...witnessSigners.slice(0, 2).map(memoryWitness), ...liars]),
    )
    await sendAll(hub, submissions.slice(0, 5))
    await hub.cosigned()
    assert.ok(!judge(await hub.checkpoint()).isWitnessed)
  }
})

test('a hub put back from an old copy is stopped by any witness that saw more', async () => {
  const stored = new Map<string, Bytes>()
  const witnesses = witnessSigners.map(memoryWitness)
  const hub = await openHub(hubOptions(openMemoryFiles(stored), witnesses))
  await sendAll(hub, submissions.slice(0, 10))
  await hub.cosigned()
  const old = new Map(stored)
  await sendAll(hub, submissions.slice(10, 20))
  await hub.cosigned()
  for (const copy of [old, new Map<string, Bytes>()]) {
    const back = await openHub(hubOptions(openMemoryFiles(copy), witnesses))
    assert.equal(back.frozen(), 'rolled-back')
    const answer = await back.submit(at(10).note, at(10).blobs)
    assert.deepEqual(answer, { ok: false, refusal: { code: 'hub-frozen', at: 'rolled-back' } })
  }
})

test('storage that fails freezes the hub; what was under way has no answer but a fault', async () => {
  const draws = drawsFrom(seededChance(nodeCryptography, 'f', 'f'))
  const hub = await openHub(hubOptions(openFrailFiles(openMemoryFiles(), 4, draws)))
  const answers = await Promise.allSettled(
    submissions.slice(0, 3).map((one) => hub.submit(one.note, one.blobs)),
  )
  const later = await Promise.allSettled(
    submissions.slice(3, 9).map((one) => hub.submit(one.note, one.blobs)),
  )
  const settled = [...answers, ...later].map((a) =>
    a.status === 'rejected' ? 'fault' : a.value.ok ? 'ok' : a.value.refusal.code,
  )
  assert.ok(settled.includes('fault') || settled.includes('hub-frozen'), settled.join(' '))
  assert.equal(hub.frozen(), 'fault')
})

test('a poll ends with a larger checkpoint, a better cosigned one, or nothing in time', async () => {
  const hub = await openHub(hubOptions())
  await sendAll(hub, submissions.slice(0, 5))
  await hub.cosigned()
  assert.equal(await hub.checkpointAbove(5, 20), null)
  const waiting = hub.checkpointAbove(5, 2000)
  valueOf(await hub.submit(at(5).note, at(5).blobs))
  assert.equal(judge(present(await waiting, 'a checkpoint')).checkpoint.size, 6)
  assert.equal(judge(present(await hub.checkpointAbove(2, 0), 'it')).checkpoint.size, 6)
  assert.equal(await hub.witnessedProof('0'.repeat(64) as Sha256Hex, 10), null)
  const open = hub.checkpointAbove(99, 60_000)
  await hub.close()
  assert.equal(await open, null)
})

test('a round that brings no further witness wakes nobody and publishes nothing', async () => {
  const files = openMemoryFiles()
  const hub = await openHub(hubOptions(files))
  await sendAll(hub, submissions.slice(0, 5))
  await hub.cosigned()
  await hub.cosigned()
  const before = await hub.checkpoint()
  assert.equal(judge(before).cosigners.length, 4)
  const polled = hub.checkpointAbove(5, 60)
  for (let round = 0; round < 3; round++) await hub.cosigned()
  assert.equal(await polled, null)
  assert.equal(await hub.checkpoint(), before)
  await hub.close()
})

test('under a policy without quorum a checkpoint of each size is news once, and no witness is needed', async () => {
  const bare = utf8Bytes(`log ${logKey.vkey}\nquorum none\n`)
  const files = openMemoryFiles()
  const hub = await openHub({ ...hubOptions(files, []), policy: bare })
  const [last, ...some] = (await submissionsOf(3, false, bare)).toReversed()
  for (const answer of await sendAll(hub, some.toReversed())) valueOf(answer)
  await hub.cosigned()
  const first = await hub.checkpoint()
  const judged = valueOf(
    judgeCheckpoint(first, valueOf(parsePolicy(bare, nodeCryptography)), nodeCryptography),
  )
  assert.deepEqual([judged.isWitnessed, judged.checkpoint.size], [true, 5])
  assert.ok(await hub.witnessedProof(textOf(present(some[0], 'a submission')), 1000))
  const polled = hub.checkpointAbove(5, 60)
  for (let round = 0; round < 3; round++) await hub.cosigned()
  assert.equal(await polled, null)
  assert.equal(await hub.checkpoint(), first)
  const next = hub.checkpointAbove(5, 2000)
  const { note, blobs } = present(last, 'a submission')
  valueOf(await hub.submit(note, blobs))
  assert.ok(await next)
  await hub.close()
})

test('serves bundles of the log and nothing beyond it, earlier checkpoints, blobs, its policy', async () => {
  const hub = await openHub(hubOptions())
  await sendAll(hub, submissions.slice(0, 5))
  await hub.cosigned()
  await sendAll(hub, submissions.slice(5, 8))
  await hub.cosigned()
  assert.ok(await hub.entryBundle(0, 8))
  assert.ok(await hub.entryBundle(0, 5))
  for (const [bundle, width] of [
    [0, 9],
    [0, 256],
    [1, 1],
    [-1, 5],
    [0, 0],
    [0, 257],
  ] as const) {
    assert.equal(await hub.entryBundle(bundle, width), null)
  }
  assert.ok(judge(present(await hub.earlierCheckpoint(5), 'it')).isWitnessed)
  assert.equal(await hub.earlierCheckpoint(6), null)
  assert.ok(equalBytes(await hub.policy(), policy))
  const blob = valueOf(parseEntry(at(4).note, nodeCryptography)).blobs[0]?.blob
  assert.ok(blob && equalBytes(present(await hub.blob(blob), 'it'), present(at(4).blobs[0], 'it')))
})

test('erases what a witnessed order names, and sweeps blobs that no entry names', async () => {
  const stored = new Map<string, Bytes>()
  const some = await submissionsOf(4, true)
  const [blob] = valueOf(parseEntry(present(some[3], 'it').note, nodeCryptography)).blobs
  const id = present(blob, 'a blob').blob
  const hub = await openHub(hubOptions(openMemoryFiles(stored)))
  await sendAll(hub, some.slice(0, -1))
  await hub.cosigned()
  assert.ok(await hub.blob(id))
  await sendAll(hub, some.slice(-1))
  await hub.cosigned()
  assert.equal(await hub.blob(id), null)
  const stray = openMemoryFiles(stored)
  await stray.writeAll([{ path: `blob/ab/ab${'0'.repeat(62)}`, bytes: Uint8Array.of(1) }])
  await (await openHub(hubOptions(openMemoryFiles(stored)))).cosigned()
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})

test('states the heads of all authors, and again after more', async () => {
  const hub = await openHub(hubOptions())
  await sendAll(hub, submissions.slice(0, 9))
  valueOf(await hub.stateHeads())
  await sendAll(hub, submissions.slice(9, 12))
  valueOf(await hub.stateHeads())
  const size = judge(await hub.checkpoint()).checkpoint.size
  assert.equal(size, 14)
  const bundle =
    utf8Text((await hub.entryBundle(0, 14))?.slice(2) ?? new Uint8Array(0).fill(0)) ?? ''
  assert.ok(bundle === '' || bundle.includes('ledger.heads'))
})

test('refuses a log of a seeded play or a rehearsal, unless told that this is one', async () => {
  for (const name of ['demo.parley.example/x/1', 'rehearsal.parley.example/x/1']) {
    const pretended = {
      ...hubOptions(),
      origin: name as never,
      logKey: signerFromSeed(name, seedOf('demo')),
    }
    await assert.rejects(openHub(pretended), /seeded play or a rehearsal/)
  }
})
