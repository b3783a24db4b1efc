// Sticks get lost, are read twice, late, and in any order; nodes are stopped between two of them. After one
// full round trip everything is as if nothing of it had happened.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openFrailFiles } from '@parley/files'
import type { Bytes, Json } from '@parley/kernel'
import { drawsFrom, seededChance, toHex, valueOf } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { memoryShelf, speak, stickWorld, written } from './test/stick-world.ts'
import type { Shelf, StickSeat } from './test/stick-world.ts'

const STEPS = ['b-says', 'med-says', 'b-writes', 'med-writes', 'b-reads', 'med-reads', 'b-restarts']
const AUTHORS = ['b/officer/1', 'b/officer/2', 'b/node/1']

// Parts are offered as they come, each by itself: only one author's entries have an order among themselves.
function byAuthor(said: readonly Said[]): readonly Said[] {
  return said.toSorted(([x], [y]) => (x === y ? 0 : x < y ? -1 : 1))
}

type Said = readonly [author: string, data: Json]

const step = fc.record({ what: fc.constantFrom(...STEPS), pick: fc.nat() })

// Drawn orders seldom come to it: of two parts the second is read alone, with another author's later entry.
const SECOND_PART_FIRST: { what: string; pick: number }[] = [
  { what: 'b-says', pick: 0 },
  { what: 'b-says', pick: 0 },
  { what: 'b-says', pick: 1 },
  { what: 'b-writes', pick: 0 },
  { what: 'med-reads', pick: 1 },
]

test('whatever order sticks come in, nothing is lost and nothing doubled', async () => {
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const shelf = memoryShelf()
      const sticks = await stickWorld(`orders ${round++}`, { partBytes: 4_000 }, shelf)
      const { med } = sticks
      let { b } = sticks
      const pools = { b: [] as Bytes[], med: [] as Bytes[] }
      const expected: Said[] = []
      const read = async (seat: StickSeat, pool: readonly Bytes[], pick: number): Promise<void> => {
        const file = pool[pick % Math.max(1, pool.length)]
        if (file !== undefined) valueOf(await seat.desk.take(file))
      }
      await takeAll(b, await written(med, b))
      for (const [n, { what, pick }] of steps.entries()) {
        if (what === 'b-says') {
          const author = AUTHORS[pick % AUTHORS.length] ?? ''
          await speak(sticks, b, author, { n })
          expected.push([author, { n }])
        } else if (what === 'med-says') await speak(sticks, med, 'med/officer/1', { n })
        else if (what === 'b-writes') pools.med.push(...(await written(b, med)))
        else if (what === 'med-writes') pools.b.push(...(await written(med, b)))
        else if (what === 'b-reads') await read(b, pools.b, pick)
        else if (what === 'med-reads') await read(med, pools.med, pick)
        else b = await sticks.reopenB()
      }
      await takeAll(med, await written(b, med))
      await takeAll(b, await written(med, b))
      assert.equal(toHex(b.mirror.state.root()), toHex(med.mirror.state.root()))
      assert.equal(b.mirror.stored.wholeSize(), med.mirror.state.size)
      assert.deepEqual(byAuthor(await saidByB(b)), byAuthor(expected))
      assert.deepEqual(await b.carried?.sets(), [])
      assert.deepEqual(await med.desk.offer(), [])
      const files = shelf('copy')
      const report = valueOf(await verifyDirectory(files, nodeCryptography, { held: true }))
      assert.equal(report.size, med.mirror.state.size)
    }),
    { numRuns: 25, examples: [[SECOND_PART_FIRST]] },
  )
})

test('power that fails at any write leaves a seat that takes the same sticks again', async () => {
  let cuts = 0
  for (const store of ['carried', 'copy', 'couriers']) {
    for (let cutAt = 1; ; cutAt++) {
      const plain = memoryShelf()
      const sticks = await stickWorld(`cut ${store}`, { partBytes: 6_000 }, plain)
      const files = await written(sticks.med, sticks.b)
      const draws = drawsFrom(seededChance(nodeCryptography, `${store} ${cutAt}`, 'cut'))
      const shelf: Shelf = (name) =>
        name === store ? openFrailFiles(plain(name), cutAt, draws) : plain(name)
      const isCut = await takeAll(await sticks.reopenB({ partBytes: 6_000 }, shelf), files).then(
        () => false,
        () => true,
      )
      if (!isCut) break
      cuts++
      const b = await sticks.reopenB()
      await takeAll(b, files)
      assert.equal(toHex(b.mirror.state.root()), toHex(sticks.med.mirror.state.root()))
      assert.equal(b.mirror.stored.wholeSize(), sticks.med.mirror.state.size)
    }
  }
  assert.ok(cuts > 10, `${cuts} cuts`)
})

async function takeAll(seat: StickSeat, files: readonly Bytes[]): Promise<void> {
  for (const file of files) valueOf(await seat.desk.take(file))
}

async function saidByB(seat: StickSeat): Promise<readonly Said[]> {
  const all: Said[] = []
  for await (const { header, data } of seat.mirror.entries(0)) {
    if (header.author.startsWith('b/') && header.kind === 'test.said') {
      all.push([header.author, data])
    }
  }
  return all
}
