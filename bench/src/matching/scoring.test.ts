import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'
import fc from 'fast-check'
import { jaroWinkler, levenshtein } from './baselines.ts'
import { sharedFolder } from './folders.ts'
import { scoreNames } from './name-pairs.ts'
import { readCsv } from './quoted-csv.ts'
import type { ScoredPair } from './scoring.ts'
import { pairKey, score, withoutDeparted } from './scoring.ts'

const pair = fc.record({
  held: fc.nat(12),
  sought: fc.nat(12),
  percent: fc.nat(100),
})
const drawn = fc.record({
  pairs: fc.uniqueArray(pair, { selector: (p) => pairKey(p.held, p.sought), maxLength: 60 }),
  truth: fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(12)), {
    selector: ([h, s]) => pairKey(h, s),
    minLength: 1,
    maxLength: 40,
  }),
})

function scored(pairs: readonly { held: number; sought: number; percent: number }[]): ScoredPair[] {
  return pairs.map(({ held, sought, percent }) => ({
    key: pairKey(held, sought),
    probability: percent / 100,
    isMatch: percent >= 50,
  }))
}

const scorer = join(sharedFolder, 'tools/score-match.mjs')
const skip = existsSync(scorer) ? false : 'the shared data at ../shared is not here'

interface SharedScore {
  readonly f1: number
  readonly recall: number
  readonly brier: number | null
  readonly recallAtPrecision999: number
}

test('the scores are those of the scorer of the shared data', { skip }, async () => {
  const shared = (await import(pathToFileURL(scorer).href)) as {
    score: (pairs: readonly object[], truth: readonly object[]) => SharedScore
  }
  fc.assert(
    fc.property(drawn, ({ pairs, truth }) => {
      const keys = new Set(truth.map(([h, s]) => pairKey(h, s)))
      const own = score(scored(pairs), { pairs: keys, departed: new Set() })
      const theirs = shared.score(
        pairs.map(({ held, sought, percent }) => ({
          held: String(held),
          sought: String(sought),
          probability: percent / 100,
          decision: percent >= 50 ? 'match' : 'review',
        })),
        truth.map(([held, sought]) => ({ held: String(held), sought: String(sought) })),
      )
      assert.ok(Math.abs(own.f1 - theirs.f1) < 1e-6)
      assert.ok(Math.abs(own.recall - theirs.recall) < 1e-6)
      assert.ok(Math.abs(own.recallAtPrecision999 - theirs.recallAtPrecision999) < 1e-6)
      assert.ok(Math.abs(own.brier - (theirs.brier ?? 0)) < 1e-6)
    }),
  )
})

test('nothing found of something scores nought, and so does something found of nothing', () => {
  const nothing = { pairs: new Set<string>(), departed: new Set<string>() }
  assert.equal(score([], { ...nothing, pairs: new Set(['1 1']) }).f1, 0)
  assert.equal(score([{ key: '1 1', probability: 1, isMatch: true }], nothing).f1, 0)
  assert.equal(score([], nothing).f1, 0)
})

test('who has left is neither asked for nor counted as an error', () => {
  const truth = { pairs: new Set(['1 1', '2 2']), departed: new Set(['2 2']) }
  const found = [{ key: '1 1', probability: 1, isMatch: true }]
  const taken = [...found, { key: '2 2', probability: 1, isMatch: true }]
  for (const pairs of [found, taken]) assert.equal(score(...withoutDeparted(pairs, truth)).f1, 1)
})

test('the baselines give their textbook values', () => {
  const rows: readonly (readonly [string, string, number])[] = [
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['', '', 1],
    ['a', 'b', 0],
  ]
  for (const [a, b, value] of rows) {
    assert.ok(Math.abs(jaroWinkler(a, b) - value) < 1e-4, `${a} ${b} ${jaroWinkler(a, b)}`)
  }
  assert.ok(Math.abs(levenshtein('kitten', 'sitting') - (1 - 3 / 7)) < 1e-9)
  assert.equal(levenshtein('', 'abc'), 0)
})

test('names said to be one are scored by what they are', () => {
  const pairs = [
    { one: 'a', other: 'a', isOne: true },
    { one: 'a', other: 'b', isOne: true },
    { one: 'a', other: 'a', isOne: false },
  ]
  const { precision, recall, f1 } = scoreNames(pairs, ({ one, other }) => one === other)
  assert.deepEqual([precision, recall, f1], [0.5, 0.5, 0.5])
  assert.equal(scoreNames([], () => true).f1, 0)
})

test('cells in quotes keep their commas, quotes and line breaks', () => {
  const rows = readCsv('a,b\n"x, y","say ""z"""\n"two\nlines",\n')
  assert.deepEqual(rows, [
    { a: 'x, y', b: 'say "z"' },
    { a: 'two\nlines', b: '' },
  ])
  assert.deepEqual(readCsv(''), [])
})
