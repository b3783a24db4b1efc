// What a witness meets in the world: logs that others wrote, an answer that never arrived, a clock set back.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { instant, present, setClock, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import type { Bytes, SetClock } from '@parley/kernel'
import {
  formatAddCheckpoint,
  formatCheckpointText,
  formatNote,
  leafHash,
  lineOf,
  openMerkleTree,
  parseCheckpoint,
  parseHash,
  parseNote,
  parseOrigin,
  parseVkey,
  verifyNote,
} from '@parley/ledger'
import type { MerkleTree } from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openWitness } from './witness.ts'
import type { Witness } from './witness.ts'

const SHARED = join(import.meta.dirname, '../../../../shared/data/ledger/tessera')
const skip = existsSync(SHARED) ? false : 'the published log at ../shared is absent'
const file = (path: string): Bytes => new Uint8Array(readFileSync(join(SHARED, path)))

const seedOf = (name: string): Bytes => nodeCryptography.sha256(utf8Bytes(name))
const signer = signerFromSeed('a.example/witness', seedOf('witness'), 'cosignature')
const witnessKey = valueOf(parseVkey(signer.vkey, nodeCryptography))
const origin = present(parseOrigin('parley.example/x/1'), 'an origin')
const logSigner = signerFromSeed(origin, seedOf('log'))
const tree = openMerkleTree(nodeCryptography)
for (let i = 0; i < 40; i++) tree.append(leafHash(nodeCryptography, utf8Bytes(`entry ${i}`)))

const open = (
  logKey: string,
  files: LogFiles = openMemoryFiles(),
  clock: SetClock = setClock(instant('2026-05-16T08:00:00Z')),
): Witness =>
  openWitness({ files, signer, logKeys: [logKey], cryptography: nodeCryptography, clock })

async function request(from: number, to: number): Promise<Bytes> {
  const text = formatCheckpointText({ origin, size: to, root: tree.root(to) })
  const key = valueOf(parseVkey(logSigner.vkey, nodeCryptography))
  const checkpoint = formatNote(text, [lineOf(key, await logSigner.sign(utf8Bytes(text)))])
  return formatAddCheckpoint(from, tree.consistencyProof(from, to), checkpoint)
}

/** The time in a cosignature of a checkpoint, once it has been verified. */
function timeOf(checkpoint: Bytes, line: Bytes): number | null {
  const note = valueOf(parseNote(new Uint8Array([...checkpoint, ...line])))
  const [verified] = valueOf(verifyNote(note, [witnessKey], nodeCryptography))
  return verified?.timeSeconds ?? null
}

/** The tree of a foreign log, out of its own hash tile. */
function foreignTree(): MerkleTree {
  const tile = file('log/tile/0/000.p/15')
  const foreign = openMerkleTree(nodeCryptography)
  for (let i = 0; i < 15; i++) {
    foreign.append(present(parseHash(tile.subarray(32 * i, 32 * i + 32)), 'a hash of the tile'))
  }
  return foreign
}

test(
  'cosigns all sixteen checkpoints of a foreign log as it grows, from any size to any later',
  { skip },
  async () => {
    const [vkey = ''] = utf8Text(file('policy'))?.match(/example\S+/) ?? []
    const foreign = foreignTree()
    const growing = open(vkey)
    let pairs = 0
    for (let to = 0; to <= 15; to++) {
      const checkpoint = file(`log/checkpoint.${to}`)
      assert.equal(valueOf(parseCheckpoint(checkpoint)).checkpoint.size, to)
      const ask = (witness: Witness, from: number) =>
        witness.addCheckpoint(
          formatAddCheckpoint(from, foreign.consistencyProof(from, to), checkpoint),
        )
      const { status, body } = await ask(growing, Math.max(0, to - 1))
      assert.equal(status, 200, `size ${to}`)
      assert.equal(timeOf(checkpoint, body), 1_778_918_400)
      for (let from = 1; from < to; from++) {
        const fresh = open(vkey)
        const earlier = formatAddCheckpoint(0, [], file(`log/checkpoint.${from}`))
        assert.equal((await fresh.addCheckpoint(earlier)).status, 200)
        assert.equal((await ask(fresh, from)).status, 200, `${from} to ${to}`)
        pairs++
      }
    }
    assert.equal(pairs, 105)
  },
)

test('a log it was not told of is unknown, whoever signed', { skip }, async () => {
  const checkpoint = file('log/checkpoint.7')
  const answer = await open(logSigner.vkey).addCheckpoint(formatAddCheckpoint(0, [], checkpoint))
  assert.deepEqual([answer.status, utf8Text(answer.body)], [404, 'unknown-origin\n'])
})

test('ended between its memory and its answer, it has the size, and signs the same again', async () => {
  const stored = new Map<string, Bytes>()
  const files = openMemoryFiles(stored)
  const ending: LogFiles = {
    ...files,
    writeAll: async (some) => {
      await files.writeAll(some)
      throw new Error('the process ends here')
    },
  }
  await open(logSigner.vkey, files).addCheckpoint(await request(0, 14))
  const asked = await request(14, 20)
  await assert.rejects(open(logSigner.vkey, ending).addCheckpoint(asked), /ends here/)
  const again = open(logSigner.vkey, openMemoryFiles(stored))
  const stale = await again.addCheckpoint(asked)
  assert.deepEqual([stale.status, utf8Text(stale.body)], [409, '20\n'])
  assert.equal((await again.addCheckpoint(await request(20, 20))).status, 200)
  assert.equal((await again.addCheckpoint(await request(14, 15))).status, 409, 'and nothing less')
})

test('a clock set back changes the time it says and nothing that it cosigns', async () => {
  const clock = setClock(instant('2026-05-16T08:00:00Z'))
  const witness = open(logSigner.vkey, openMemoryFiles(), clock)
  const checkpointOf = (asked: Bytes): Bytes =>
    utf8Bytes(utf8Text(asked)?.split('\n\n').slice(1).join('\n\n') ?? '')
  const times: (number | null)[] = []
  for (const [from, to, at] of [
    [0, 14, '2026-05-16T08:00:00Z'],
    [14, 20, '2019-01-01T00:00:00Z'],
    [20, 30, '2026-05-16T08:00:01Z'],
  ] as const) {
    clock.set(instant(at))
    const asked = await request(from, to)
    const { status, body } = await witness.addCheckpoint(asked)
    assert.equal(status, 200)
    times.push(timeOf(checkpointOf(asked), body))
    assert.equal((await witness.addCheckpoint(await request(from, to - 1))).status, 409)
  }
  assert.deepEqual(times, [1_778_918_400, 1_546_300_800, 1_778_918_401])
})
