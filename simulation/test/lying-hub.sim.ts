// Any sequence of lies, forks, truths, pulls and restarts: what an honest copy shows only ever grows, is
// signed, and never has two roots at one size; and it freezes for a second history and for nothing else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openMemoryFiles } from '@parley/files'
import { present, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import {
  base64Hash,
  checkForkProof,
  leafHash,
  openCheckpoint,
  openMerkleTree,
  parseEntry,
} from '@parley/ledger'
import type { Mirror } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { openHistory, swapped } from '../src/byzantine/history.ts'
import { LIES } from '../src/byzantine/lies.ts'
import { openLyingHub } from '../src/byzantine/lying-hub.ts'
import { smallExchange } from '../src/byzantine/small-exchange.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const RUNS = 60

const exchange = await smallExchange('sequences')
const elsewhere = await smallExchange('another')
const begun = exchange.ceremony.map((one) => one.note)
const [ofA, ofB] = [await exchange.chain('a/dev/1', 40), await exchange.chain('b/dev/1', 40)]
const notes = [...begun, ...ofA.flatMap((note, i) => [note, present(ofB[i], 'an entry')])]
const quorum = exchange.witnesses.slice(0, 3)
const textHash = (note: Bytes): string => valueOf(parseEntry(note, nodeCryptography)).textHash
const noteOf = new Map(notes.map((note) => [textHash(note), note]))

type Step =
  | { readonly does: 'say'; readonly count: number }
  | { readonly does: 'lie'; readonly which: readonly number[] }
  | { readonly does: 'fork'; readonly at: number; readonly more: number; readonly isBound: boolean }
  | { readonly does: 'repent' | 'pull' | 'restart' }

const lieIndex = fc.nat({ max: LIES.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('say' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    does: fc.constant('lie' as const),
    which: fc.array(lieIndex, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ does: fc.constant('pull' as const) }),
  fc.record({ does: fc.constant('pull' as const) }),
  fc.record({ does: fc.constant('repent' as const) }),
  fc.record({ does: fc.constant('restart' as const) }),
)
const fork: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('fork' as const),
  at: fc.integer({ min: 0, max: 20 }),
  more: fc.integer({ min: 1, max: 9 }),
  isBound: fc.boolean(),
})

/** What a copy has shown so far; every new look must continue it. */
function openWatch() {
  const roots = new Map<number, string>()
  let shown: readonly string[] = []
  let witnessed = 0
  return async (mirror: Mirror): Promise<void> => {
    const entries: string[] = []
    for await (const entry of mirror.entries(0)) entries.push(entry.hash)
    assert.deepEqual(entries.slice(0, shown.length), shown, 'what was shown stays')
    shown = entries
    assert.ok(mirror.witnessedSize() >= witnessed, 'witnessed never goes back')
    witnessed = mirror.witnessedSize()
    assert.ok(witnessed <= entries.length)
    const tree = openMerkleTree(nodeCryptography)
    for (const hash of entries) {
      tree.append(leafHash(nodeCryptography, present(noteOf.get(hash), 'a signed entry')))
    }
    const root = base64Hash(tree.root(witnessed))
    assert.equal(roots.get(witnessed) ?? root, root, 'one root at one size')
    roots.set(witnessed, root)
    const head = mirror.head()
    if (head === null) return
    const { checkpoint } = valueOf(openCheckpoint(head.bytes, exchange.logKey, nodeCryptography))
    assert.equal(checkpoint.size, entries.length, 'nothing beyond what the log signed')
    assert.equal(base64Hash(checkpoint.root), base64Hash(tree.root()))
  }
}

async function play(steps: readonly Step[]): Promise<Mirror> {
  const hub = await exchange.hub()
  for (const { note, blobs } of exchange.ceremony) valueOf(await hub.submit(note, blobs))
  await hub.cosigned()
  const other = await elsewhere.hub()
  for (const { note, blobs } of elsewhere.ceremony) valueOf(await other.submit(note, blobs))
  const lying = openLyingHub(hub)
  const files = new Map<string, Bytes>()
  let mirror = await exchange.mirror('a', lying.port, { files: openMemoryFiles(files) })
  valueOf(await mirror.pull())
  const old = await hub.checkpoint()
  let size = begun.length
  const watch = openWatch()
  for (const one of steps) {
    if (one.does === 'say') {
      for (const note of notes.slice(size, size + one.count)) valueOf(await hub.submit(note, []))
      await hub.cosigned()
      size += one.count
    }
    if (one.does === 'lie') {
      const scene = { exchange, old, last: await hub.checkpoint(), other }
      lying.tell(
        one.which.map((i) => present(LIES[i], 'a lie')),
        scene,
      )
    }
    if (one.does === 'fork') {
      const at = begun.length + one.at
      const told = openHistory(exchange, swapped(notes, at).slice(0, at + one.more))
      lying.show(told.port(one.isBound ? quorum : []))
    }
    if (one.does === 'repent') lying.repent()
    if (one.does === 'pull') await mirror.pull().catch(() => null)
    if (one.does === 'restart') {
      await mirror.close()
      mirror = await exchange.mirror('a', lying.port, { files: openMemoryFiles(files) })
    }
    await watch(mirror)
  }
  lying.repent()
  const last = await mirror.pull()
  await watch(mirror)
  if (mirror.alarm() !== null) return mirror
  // A copy that was shown a longer history first waits for the log to become as long; then it will know.
  const isLonger = mirror.state.size > size
  assert.equal(last.ok ? null : last.refusal.code, isLonger ? 'hub-behind' : null)
  if (!isLonger) assert.equal(mirror.witnessedSize(), size, 'the truth is taken in full')
  return mirror
}

test(`after any lies that are not forks a copy has all of the truth (SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const mirror = await play(steps)
      assert.deepEqual([mirror.alarm(), mirror.state.size], [null, mirror.witnessedSize()])
    }),
    { numRuns: RUNS, seed },
  )
})

// Drawn sequences may all miss it: a copy that has taken entries is shown others in their places.
const SURELY_A_FORK: readonly Step[] = [
  { does: 'say', count: 4 },
  { does: 'pull' },
  { does: 'fork', at: 0, more: 9, isBound: false },
  { does: 'pull' },
]

test(`with forks among them it freezes with a proof, or goes on in the one history (SEED=${seed})`, async () => {
  let frozen = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(step, fork), { maxLength: 14 }), async (steps) => {
      const alarm = (await play(steps)).alarm()
      if (alarm === null) return
      assert.equal(alarm.code, 'fork')
      valueOf(checkForkProof(alarm.evidence, exchange.logKey, nodeCryptography))
      frozen++
    }),
    { numRuns: RUNS, seed, examples: [[[...SURELY_A_FORK]]] },
  )
  assert.ok(frozen > 0, 'no run froze: nothing was tested')
})
