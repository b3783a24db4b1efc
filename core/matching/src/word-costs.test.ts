import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slipCost, soundCodes } from '@parley/names'
import { PairNumbers } from './pair-numbers.ts'
import { FAR, TWO_SLIPS, WordCosts } from './word-costs.ts'
import { Words } from './words.ts'

const sounds = Array.from('abdefghiklmnoprstuvzcCSZ')
const anyFold = fc
  .array(fc.constantFrom(...sounds), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(''))
// Near each other more often than chance would have them.
const twoFolds = fc.tuple(
  anyFold,
  fc.nat(11),
  fc.constantFrom(...sounds, ''),
  anyFold,
  fc.boolean(),
)

function costsOf(a: string, b: string): WordCosts {
  return new WordCosts(new Words({ folds: [a, b], isArabic: new Uint8Array(2) }))
}

test('what is told of two words without working the way out is what the way costs', () => {
  fc.assert(
    fc.property(
      twoFolds,
      fc.integer({ min: 0, max: TWO_SLIPS }),
      ([a, at, sound, other, isFar], limit) => {
        const b = isFar ? other : a.slice(0, at) + sound + a.slice(at + 1)
        const costs = costsOf(a, b)
        assert.equal(costs.isWithin(0, 1, limit), costs.between(0, 1) <= limit)
        assert.equal(costs.between(0, 1), costs.between(1, 0))
        const cost = slipCost(soundCodes(a), soundCodes(b), TWO_SLIPS)
        if (costs.between(0, 1) !== FAR) assert.equal(costs.between(0, 1), cost)
        if (cost > TWO_SLIPS) assert.equal(costs.between(0, 1), FAR)
      },
    ),
  )
})

test('a bound from below is never above the cost, and what is asked first changes no answer', () => {
  fc.assert(
    fc.property(
      twoFolds,
      fc.array(fc.integer({ min: 0, max: TWO_SLIPS }), { maxLength: 5 }),
      ([a, at, sound, other, isFar], limits) => {
        const b = isFar ? other : a.slice(0, at) + sound + a.slice(at + 1)
        if (a === b) return
        const asked = costsOf(a, b)
        const cost = costsOf(a, b).between(0, 1)
        const least = asked.atLeast(0, 1)
        assert.ok(least <= cost, `${a} ${b}: at least ${least}, ${cost}`)
        for (const limit of limits) assert.equal(asked.isWithin(0, 1, limit), cost <= limit)
        assert.equal(asked.between(0, 1), cost)
      },
    ),
  )
})

test('a missing word is far from every word and within no limit of any', () => {
  const costs = costsOf('petrenka', 'petrinka')
  for (const [a, b] of [
    [-1, 0],
    [1, -1],
    [-1, -1],
  ] as const) {
    assert.equal(costs.between(a, b), FAR)
    assert.equal(costs.isWithin(a, b, TWO_SLIPS), false)
    assert.equal(costs.shorter(a, b), 0)
  }
})

test('pairs are numbered once each, in the order they are first seen', () => {
  const pair = fc.tuple(fc.nat(40), fc.nat(40))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 300 }), fc.nat(20), ([...pairs], expected) => {
      const numbers = new PairNumbers(expected)
      const first = [...new Set(pairs.map(([a, b]) => `${a} ${b}`))]
      for (const [a, b] of pairs) assert.equal(numbers.numberOf(a, b), first.indexOf(`${a} ${b}`))
      assert.equal(numbers.count, first.length)
      for (const [a, b] of pairs) assert.equal(numbers.known(a, b), first.indexOf(`${a} ${b}`))
      assert.equal(numbers.known(41, 0), -1)
      assert.equal(numbers.known(0, 41), -1)
    }),
  )
})
