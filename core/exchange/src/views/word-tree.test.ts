import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  foldDistance,
  LONGEST_WORD,
  skeleton,
  slipCost,
  SLIP,
  SOUNDS,
  soundCodes,
} from '@parley/names'
import { WordTree } from './word-tree.ts'

const DEAR = 1000 // beyond every word: no way is cut off
const word = fc.string({ unit: fc.constantFrom(...SOUNDS.split('')), minLength: 1, maxLength: 7 })
// Few sounds, so that words begin alike and come close to each other.
const close = fc.string({
  unit: fc.constantFrom(...'kavnit'.split('')),
  minLength: 1,
  maxLength: 7,
})
const words = fc.uniqueArray(fc.oneof(word, close), { maxLength: 40 })

function treeOf(all: readonly string[]): WordTree {
  const tree = new WordTree()
  for (const one of all) tree.add(one)
  return tree
}

function consonants(sounds: string): ReadonlySet<string> {
  return new Set(skeleton(sounds))
}

function lacking(typed: string, known: string): number {
  const has = consonants(known)
  return [...consonants(typed)].filter((sound) => !has.has(sound)).length
}

function byEverySlip(all: readonly string[], typed: string, limit: number) {
  return all.flatMap((known, at) => {
    if (lacking(typed, known) > 2) return []
    const cost = (to: string): number => slipCost(soundCodes(typed), soundCodes(to), DEAR)
    const whole = cost(known)
    if (whole <= limit) return [{ word: at, cost: whole }]
    if (known.length <= typed.length) return []
    const begun = cost(known.slice(0, typed.length))
    return begun <= limit ? [{ word: at, cost: begun + 2 }] : []
  })
}

test('by slips a tree finds what measuring every word finds, at the same cost', () => {
  fc.assert(
    fc.property(words, close, fc.integer({ min: 0, max: 2 * SLIP }), (all, typed, limit) => {
      const found = treeOf(all).bySlips(typed, { limit, cutShort: 2 })
      assert.deepEqual(
        found.toSorted((x, y) => x.word - y.word),
        byEverySlip(all, typed, limit),
      )
    }),
  )
})

test('in Arabic letters a tree finds what measuring every word finds, at the same cost', () => {
  fc.assert(
    fc.property(words, word, fc.double({ min: 0.1, max: 3, noNaN: true }), (all, typed, bits) => {
      const expected = all.flatMap((known, at) => {
        const sounds = known.length + typed.length + 2
        const distance = foldDistance(known, typed, 'arabic')
        const others = lacking(typed, known) + lacking(known, typed)
        const cost = Math.round(distance * 8 * sounds)
        return cost < bits * 8 * sounds && others <= 3 ? [{ word: at, cost }] : []
      })
      const found = treeOf(all).byArabic(typed, bits)
      assert.deepEqual(
        found.toSorted((x, y) => x.word - y.word),
        expected,
      )
    }),
  )
})

test('words of the same sounds, and words cut at the longest there may be, are all found', () => {
  const long = 'k'.repeat(LONGEST_WORD)
  const tree = treeOf(['kava', 'kava', `${long}a`, `${long}v`])
  const slips = { limit: 0, cutShort: null }
  const found = (typed: string): readonly number[] =>
    tree
      .bySlips(typed, slips)
      .map((one) => one.word)
      .sort((x, y) => x - y)
  assert.deepEqual(found('kava'), [0, 1])
  assert.deepEqual(found(long), [2, 3])
})

test('an empty tree, no sound and signs that are no sound find nobody and do no harm', () => {
  const slips = { limit: SLIP, cutShort: 2 }
  assert.deepEqual(treeOf([]).bySlips('kava', slips), [])
  assert.deepEqual(treeOf([]).byArabic('kava', 1), [])
  assert.deepEqual(treeOf(['kavaliv']).bySlips('', { limit: 0, cutShort: null }), [])
  assert.deepEqual(treeOf(['kava']).bySlips('????????', slips), [])
})
