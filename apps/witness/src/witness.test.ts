import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bytes } from '@parley/kernel'
import {
  drawsFrom,
  instant,
  present,
  seededChance,
  setClock,
  utf8Bytes,
  utf8Text,
  valueOf,
} from '@parley/kernel'
import { openFrailFiles, openMemoryFiles, PowerCutError } from '@parley/files'
import type { LogFiles } from '@parley/files'
import {
  formatAddCheckpoint,
  formatCheckpointText,
  formatForkProof,
  formatNote,
  hashOf,
  hexHashOf,
  leafHash,
  lineOf,
  openMerkleTree,
  parseNote,
  parseOrigin,
  parseVkey,
  verifyNote,
} from '@parley/ledger'
import type { Hash, MerkleTree } from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openWitness } from './witness.ts'

const seedOf = (name: string): Bytes => nodeCryptography.sha256(utf8Bytes(name))
const origin = present(parseOrigin('parley.example/x/1'), 'an origin')
const logSigner = signerFromSeed(origin, seedOf('log'))
const otherLog = signerFromSeed(origin, seedOf('another key of that name'))
const signer = signerFromSeed('a.example/witness', seedOf('witness'), 'cosignature')

const treeOf = (leaves: readonly string[]): MerkleTree => {
  const tree = openMerkleTree(nodeCryptography)
  for (const leaf of leaves) tree.append(leafHash(nodeCryptography, utf8Bytes(leaf)))
  return tree
}
const tree = treeOf(Array.from({ length: 40 }, (_, i) => `entry ${i}`))
const fork = treeOf(Array.from({ length: 40 }, (_, i) => (i === 3 ? 'another' : `entry ${i}`)))

async function checkpointOf(of: MerkleTree, size: number, by = logSigner): Promise<Bytes> {
  const text = formatCheckpointText({ origin, size, root: of.root(size) })
  const key = valueOf(parseVkey(by.vkey, nodeCryptography))
  return formatNote(text, [lineOf(key, await by.sign(utf8Bytes(text)))])
}
async function request(from: number, to: number, of: MerkleTree = tree): Promise<Bytes> {
  return formatAddCheckpoint(from, of.consistencyProof(from, to), await checkpointOf(of, to))
}
async function emptyOf(root: Hash): Promise<Bytes> {
  const text = formatCheckpointText({ origin, size: 0, root })
  const key = valueOf(parseVkey(logSigner.vkey, nodeCryptography))
  const line = lineOf(key, await logSigner.sign(utf8Bytes(text)))
  return formatAddCheckpoint(0, [], formatNote(text, [line]))
}
const open = (files: LogFiles = openMemoryFiles()) =>
  openWitness({
    files,
    signer,
    logKeys: [logSigner.vkey],
    cryptography: nodeCryptography,
    clock: setClock(instant('2026-05-16T08:00:00Z')),
  })

test('cosigns what extends its memory, in a line that verifies', async () => {
  const witness = open()
  for (const [from, to] of [
    [0, 1],
    [1, 14],
    [14, 14],
    [14, 40],
  ] as const) {
    const answer = await witness.addCheckpoint(await request(from, to))
    assert.equal(answer.status, 200)
    const cosigned = new Uint8Array([...(await checkpointOf(tree, to)), ...answer.body])
    const lines = verifyNote(
      valueOf(parseNote(cosigned)),
      [valueOf(parseVkey(signer.vkey, nodeCryptography))],
      nodeCryptography,
    )
    assert.equal(valueOf(lines)[0]?.timeSeconds, 1_778_918_400)
    const latest = await witness.latest(hexHashOf(nodeCryptography, utf8Bytes(origin)))
    assert.deepEqual(latest, cosigned)
  }
})

test('answers each bad request with its own status, and remembers nothing of it', async () => {
  const witness = open()
  await witness.addCheckpoint(await request(0, 14))
  const stranger = await checkpointOf(tree, 20, otherLog)
  const elsewhere =
    utf8Text(await checkpointOf(tree, 20))?.replace(origin, 'parley.example/x/2') ?? ''
  const bad: readonly (readonly [number, Bytes, string?])[] = [
    [404, formatAddCheckpoint(14, [], utf8Bytes(elsewhere))],
    [403, formatAddCheckpoint(14, tree.consistencyProof(14, 20), stranger)],
    [400, await request(0, 14).then((r) => r.subarray(3))],
    [400, formatAddCheckpoint(21, [], await checkpointOf(tree, 20))],
    [400, new Uint8Array(0)],
    [422, await emptyOf(hashOf(nodeCryptography, utf8Bytes('another')))],
    [409, await emptyOf(hashOf(nodeCryptography)), '14\n'],
    [400, utf8Bytes(`old 01\n\n${utf8Text(await checkpointOf(tree, 20))}`)],
    [409, await request(13, 20), '14\n'],
    [409, await request(0, 13), '14\n'],
    [409, await request(15, 20), '14\n'],
    [422, await request(14, 20, fork)],
    [422, formatAddCheckpoint(14, [], await checkpointOf(tree, 20))],
    [422, formatAddCheckpoint(14, [], await checkpointOf(fork, 14))],
    [422, formatAddCheckpoint(14, [hashOf(nodeCryptography)], await checkpointOf(tree, 14))],
  ]
  for (const [status, body, said] of bad) {
    const answer = await witness.addCheckpoint(body)
    assert.equal(answer.status, status, utf8Text(body)?.slice(0, 40))
    if (said !== undefined) assert.equal(utf8Text(answer.body), said)
  }
  assert.equal((await witness.addCheckpoint(await request(14, 20))).status, 200)
})

test('keeps what may prove a fork, and not without end', async () => {
  const files = openMemoryFiles()
  const witness = open(files)
  await witness.addCheckpoint(await request(0, 14))
  for (let to = 15; to < 40; to++) await witness.addCheckpoint(await request(14, to, fork))
  const kept = (await files.list('')).filter((path) => path.includes('/refused/'))
  assert.equal(kept.length, 16)
})

test('of two requests at once for N and N+K, in either order, none rolls it back', async () => {
  for (const sizes of [
    [14, 20],
    [20, 14],
  ] as const) {
    const witness = open()
    const answers = await Promise.all(
      sizes.map(async (to) => witness.addCheckpoint(await request(0, to))),
    )
    assert.deepEqual(
      answers.map((a) => a.status).toSorted((a, b) => a - b),
      [200, 409],
    )
    const won = sizes[answers.findIndex((a) => a.status === 200)] ?? 0
    assert.equal((await witness.addCheckpoint(await request(won, 30))).status, 200)
  }
})

test('after a write that failed it reads what is stored, and cosigns from there', async () => {
  const stored = openMemoryFiles()
  let fails: 'before' | 'after' | null = null
  const witness = open({
    ...stored,
    writeAll: async (files) => {
      const how = fails
      fails = null
      if (how !== 'before') await stored.writeAll(files)
      if (how !== null) throw new Error('no space left')
    },
  })
  assert.equal((await witness.addCheckpoint(await request(0, 5))).status, 200)
  const asked = await request(5, 10)
  fails = 'before' // nothing comes to the disk: the same is taken next time
  await assert.rejects(witness.addCheckpoint(asked), /no space left/)
  fails = 'after' // it came to the disk: whoever asks again from 5 is told so
  await assert.rejects(witness.addCheckpoint(asked), /no space left/)
  const again = await witness.addCheckpoint(asked)
  assert.equal(again.status, 409)
  assert.equal(utf8Text(again.body), '10\n')
  assert.equal((await witness.addCheckpoint(await request(10, 12))).status, 200)
})

test('whenever the power goes, it never cosigns less than it answered for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.string(), async (cutAt, seed) => {
      const stored = new Map<string, Bytes>()
      const draws = drawsFrom(seededChance(nodeCryptography, seed, 'cut'))
      const before = open(openFrailFiles(openMemoryFiles(stored), cutAt, draws))
      let cosigned = 0
      try {
        for (let to = 1; to <= 15; to++) {
          const { status } = await before.addCheckpoint(await request(cosigned, to))
          assert.equal(status, 200)
          cosigned = to
        }
      } catch (fault) {
        assert.ok(fault instanceof PowerCutError)
      }
      const after = open(openMemoryFiles(stored))
      const { status, body } = await after.addCheckpoint(await request(cosigned, 20))
      if (status !== 200) assert.deepEqual([status, utf8Text(body)], [409, `${cosigned + 1}\n`])
      if (cosigned > 0)
        assert.notEqual((await after.addCheckpoint(await request(0, 20))).status, 200)
    }),
    { numRuns: 30 },
  )
})

const originHash = hexHashOf(nodeCryptography, utf8Bytes(origin))
const forkProof = async (): Promise<Bytes> =>
  formatForkProof({
    hashes: tree.subproof(14, 20),
    smaller: await checkpointOf(fork, 14),
    larger: await checkpointOf(tree, 20),
  })

test('a proof that the log forked is kept and shown, and that log cosigned no more', async () => {
  const files = openMemoryFiles()
  const witness = open(files)
  assert.equal((await witness.addCheckpoint(await request(0, 14))).status, 200)
  assert.equal(await witness.forkProof(originHash), null)
  const proof = await forkProof()
  for (let time = 0; time < 2; time++) {
    assert.equal((await witness.addForkProof(proof)).status, 200)
    assert.deepEqual(await witness.forkProof(originHash), proof)
  }
  for (const again of [witness, open(files)]) {
    const { status, body } = await again.addCheckpoint(await request(14, 20))
    assert.deepEqual([status, utf8Text(body)], [410, 'forked\n'])
    assert.deepEqual(await again.forkProof(originHash), proof)
  }
})

test('what proves no fork of a log it watches changes nothing', async () => {
  const witness = open()
  const [mine, others] = [await checkpointOf(tree, 14), await checkpointOf(fork, 14, otherLog)]
  const elsewhere = async (): Promise<Bytes> =>
    utf8Bytes((utf8Text(await forkProof()) ?? '').replaceAll(origin, 'parley.example/x/2'))
  const bad: readonly (readonly [number, Bytes])[] = [
    [400, new Uint8Array(0)],
    [400, utf8Bytes('parley.dev/fork-proof@v1\n\n')],
    [400, (await forkProof()).slice(0, -1)],
    [404, await elsewhere()],
    [403, formatForkProof({ hashes: [], smaller: others, larger: mine })],
    [403, formatForkProof({ hashes: [], smaller: mine, larger: others })],
    [422, formatForkProof({ hashes: [], smaller: mine, larger: mine })],
    [422, formatForkProof({ hashes: [], smaller: mine, larger: await checkpointOf(tree, 20) })],
  ]
  for (const [status, proof] of bad) {
    assert.equal((await witness.addForkProof(proof)).status, status, utf8Text(proof)?.slice(0, 99))
  }
  assert.equal(await witness.forkProof(originHash), null)
  assert.equal((await witness.addCheckpoint(await request(0, 14))).status, 200)
})

test('refuses to open with a key of another type, and for logs of a seeded play or a rehearsal', () => {
  const options = {
    files: openMemoryFiles(),
    cryptography: nodeCryptography,
    clock: setClock(instant('2026-05-16T08:00:00Z')),
  }
  const plain = signerFromSeed('a.example/witness', seedOf('witness'))
  assert.throws(() => openWitness({ ...options, signer: plain, logKeys: [] }), /type cosignature/)
  for (const name of ['demo.parley.example/x', 'rehearsal.parley.example/x']) {
    const logKeys = [signerFromSeed(name, seedOf('demo')).vkey]
    assert.throws(() => openWitness({ ...options, signer, logKeys }), /seeded play or a rehearsal/)
    openWitness({ ...options, signer, logKeys, allowDemoOrigins: true })
  }
})
