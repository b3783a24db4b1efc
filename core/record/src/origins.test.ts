// Copies, rewrites and texts of their own; all invented.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { originsOf } from './origins.ts'
import type { Worded } from './origins.ts'

const LETTERS = 'bcdfghjklm'
const word = (n: number): string =>
  `w${String(n).replaceAll(/\d/g, (digit) => LETTERS[Number(digit)] ?? '')}`
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => word(from + i)).join(' ')
const report = (id: string, text: string, cluster: string | null = 'c'): Worded => ({
  id,
  text,
  cluster,
})
const groupsOf = (...reports: readonly Worded[]) => Object.fromEntries(originsOf(reports))

test('copies and rewrites are one group, named by its first report; another cluster or none is never in it', () => {
  const base = words(0, 100)
  const rewrite = `${words(0, 14)} ${words(500, 80)}`
  const groups = groupsOf(
    report('a', base),
    report('b', words(1000, 100)),
    report('copy', `${base} more`),
    report('rewrite', rewrite),
    report('elsewhere', base, 'd'),
    report('nowhere', base, null),
  )
  assert.deepEqual(groups, { a: 'a', copy: 'a', rewrite: 'a' })
})

test('a rewrite of two texts joins them, and a rewrite of a rewrite is of their origin', () => {
  const [one, other] = [words(0, 60), words(100, 60)]
  assert.deepEqual(
    groupsOf(
      report('a', one),
      report('b', other),
      report('c', `${words(0, 20)} ${words(100, 20)}`),
    ),
    { a: 'a', b: 'a', c: 'a' },
  )
  const chain = [0, 40, 80].map((from) => report(`r${from}`, words(from, 60)))
  assert.deepEqual(groupsOf(...chain), { r0: 'r0', r40: 'r0', r80: 'r0' })
})

test('few words in common, empty texts and texts of marks are no rewrites', () => {
  for (const [one, other] of [
    [words(0, 100), `${words(0, 6)} ${words(500, 100)}`],
    ['', ''],
    ['. , !', '. , !'],
    ['two words', 'two words'],
  ]) {
    assert.deepEqual(groupsOf(report('a', one ?? ''), report('b', other ?? '')), {}, one)
  }
})

const trigramsOf = ({ text }: Worded): ReadonlySet<string> => {
  const all = text.split(' ')
  return new Set(all.slice(2).map((_, i) => all.slice(i, i + 3).join(' ')))
}

test('where no text copies another, the groups are those that every pair by itself makes', () => {
  const texts = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.integer({ min: 20, max: 60 })), {
    minLength: 2,
    maxLength: 9,
  })
  const property = fc.property(texts, (drawn) => {
    const reports = drawn.map(([from, count], i) => report(`r${i}`, words(from * 20, count)))
    const prints = reports.map(trigramsOf)
    const group = reports.map((_, i) => i)
    for (const [i, own] of prints.entries()) {
      for (const [k, other] of prints.slice(0, i).entries()) {
        const common = [...own].filter((one) => other.has(one)).length
        const share = common / (own.size + other.size - common)
        fc.pre(share < 0.5)
        const [low, high] = [group[i] ?? i, group[k] ?? k].toSorted((x, y) => x - y)
        if (share >= 0.05)
          for (const [at, of] of group.entries()) if (of === high) group[at] = low ?? at
      }
    }
    const expected = group.flatMap((of, i) => {
      const isShared = group.filter((other) => other === of).length > 1
      return isShared ? [[`r${i}`, `r${of}`]] : []
    })
    assert.deepEqual(groupsOf(...reports), Object.fromEntries(expected))
  })
  fc.assert(property, { numRuns: 300, seed: 9 })
})
