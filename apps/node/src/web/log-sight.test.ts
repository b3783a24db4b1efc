import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant } from '@parley/kernel'
import { sightOf } from './log-sight.ts'
import type { SeenEntry } from './log-sight.ts'

const AT = instant('2031-05-16T08:00:00Z')
const authors = ['a/officer/1', 'a/node/1', 'b/officer/1', 'med/officer/1', 'hub/author/1']

/** A log in which every author states what some honest copy had: less than its own place. */
const log = fc
  .array(fc.tuple(fc.constantFrom(...authors), fc.nat()), { maxLength: 400 })
  .map((lines) =>
    lines.map(([author, seen], index): SeenEntry => {
      return { index, author, seen: index === 0 ? 0 : seen % (index + 1), claimedAt: AT }
    }),
  )

test('what a party has seen is the largest size any of its authors stated, with the entry that states it', () => {
  fc.assert(
    fc.property(log, (entries) => {
      const rows = sightOf(entries, entries.length)
      const parties = entries.map(({ author }) => author.split('/')[0]).filter((id) => id !== 'hub')
      assert.deepEqual(
        rows.map(({ party }) => String(party)),
        [...new Set(parties)].toSorted(),
      )
      for (const { party, seen, statedAt, newer, steps } of rows) {
        const own = entries.filter(({ author }) => author.startsWith(`${party}/`))
        assert.equal(seen, Math.max(0, ...own.map((entry) => entry.seen)))
        if (statedAt === null) assert.equal(seen, 0)
        else assert.equal(entries[statedAt]?.seen, seen)
        const later = entries.filter(
          ({ index, author }) => index >= seen && !author.startsWith(`${party}/`),
        )
        assert.equal(newer, later.length)
        assert.ok(steps.length <= 120)
        const last = steps.at(-1)
        assert.deepEqual(last ?? null, statedAt === null ? null : { at: statedAt, seen })
        for (const [i, step] of steps.entries()) {
          const next = steps[i + 1]
          assert.ok(step.seen <= step.at)
          assert.ok(next === undefined || (next.at > step.at && next.seen > step.seen))
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('one more entry never makes a party have seen less, and other parties keep their rows', () => {
  fc.assert(
    fc.property(log, (entries) => {
      const before = new Map(
        sightOf(entries.slice(0, -1), Math.max(0, entries.length - 1)).map((row) => [
          row.party,
          row,
        ]),
      )
      for (const row of sightOf(entries, entries.length)) {
        assert.ok(row.seen >= (before.get(row.party)?.seen ?? 0))
        before.delete(row.party)
      }
      assert.equal(before.size, 0)
    }),
    { numRuns: 50 },
  )
})

test('an author who states more than there was is not believed, and the hub is no party', () => {
  const entry = (index: number, author: string, seen: number): SeenEntry => ({
    index,
    author,
    seen,
    claimedAt: null,
  })
  const rows = sightOf(
    [
      entry(0, 'a/root/1', 0),
      entry(1, 'hub/author/1', 1),
      entry(2, 'b/officer/1', 9),
      entry(3, 'a/node/1', 2),
    ],
    4,
  )
  assert.deepEqual(
    rows.map(({ party, seen, statedAt, newer }) => [party, seen, statedAt, newer]),
    [
      ['a', 2, 3, 1],
      ['b', 0, null, 3],
    ],
  )
  assert.deepEqual(sightOf([], 0), [])
})
