// What a second look is told of a side by a first look at all numbers of a report.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons } from '../index.ts'
import { openModels } from './model.ts'
import type { Models } from './model.ts'
import { lookedAgain, weighableIn } from './weighable.ts'
import type { Weighable } from './weighable.ts'

const lexicons = openLexicons()
const TEXT =
  'Poland received 38 people, nine went to Ukraine and two to Poland. Belarus had freed them. The oldest is 71.'

const seen = (text: string): Weighable => {
  const found = weighableIn(
    { id: 'x', title: null, date: '2026-01-18', lang: 'en', text },
    lexicons,
  )
  assert.ok(found !== null)
  return found
}

/** A model that is sure of what has the sign, and of nothing else. */
const asking = (sign: string): Models => openModels([{ bias: -80, signs: `160 ${sign}` }])
const ALWAYS = openModels([{ bias: 80, signs: '' }])
const NEVER = openModels([{ bias: -80, signs: '' }])

const told = (again: Weighable, count: number, side: string): readonly string[] => {
  const sides = again.numbers.find((one) => one.count === count)?.sides ?? []
  const signs = sides.find((one) => one.side === side)?.signs ?? new Set()
  return [...signs].filter((sign) => sign.startsWith('1:')).sort()
}

test('a side hears who received the numbers beside it in its sentence, where they are rows', () => {
  const first = seen(TEXT)
  const who = first.numbers.flatMap(({ count, sides }) =>
    sides.map(({ side, signs }) => ({ count, side, signs })),
  )
  const all = lookedAgain(first, ALWAYS, ALWAYS)
  for (const { count, side } of who.filter((one) => one.count === 9))
    assert.ok(
      told(all, count, side).some((sign) => sign.startsWith('1:L:S:')),
      side,
    )
  const none = lookedAgain(first, NEVER, ALWAYS)
  for (const { count, side } of who) {
    const signs = told(none, count, side)
    assert.ok(signs.includes('1:L:-') && signs.includes('1:R:-'), `${count} ${side}`)
    assert.ok(signs.includes('1:has:-') && signs.includes('1:taken:0:false'), `${count} ${side}`)
  }
})

test('a side hears how sure the first look was of it and of its likeliest rival', () => {
  const first = seen('Ukraine got back 64 soldiers from Russia.')
  const [one, other] = first.numbers[0]?.sides ?? []
  const own = [...(one?.signs ?? [])].find((sign) => other?.signs.has(sign) !== true) ?? ''
  const of = (again: Weighable, side: string | undefined): readonly string[] =>
    told(again, 64, side ?? '').filter((sign) => /^1:(own|taken)/.test(sign))
  const again = lookedAgain(first, ALWAYS, asking(own))
  assert.deepEqual(of(again, one?.side), ['1:own:5', '1:own:5:0', '1:taken:0:true'])
  assert.deepEqual(of(again, other?.side), ['1:own:0', '1:own:0:5', '1:taken:1:false'])
  const both = lookedAgain(first, ALWAYS, ALWAYS)
  assert.deepEqual(of(both, one?.side), ['1:own:5', '1:own:5:5', '1:taken:1:true'])
})

test('more or fewer that a side received are told apart, and what others received', () => {
  const again = lookedAgain(seen(TEXT), ALWAYS, ALWAYS)
  assert.ok(told(again, 9, 'UA').includes('1:has:more'))
  assert.ok(told(again, 38, 'UA').includes('1:has:fewer'))
  assert.ok(told(again, 38, 'UA').includes('1:others:-'))
})

test('a second look adds to the signs of sides, and changes nothing else', () => {
  const first = seen(TEXT)
  const again = lookedAgain(first, ALWAYS, ALWAYS)
  for (const [i, { sides }] of first.numbers.entries())
    for (const [n, { signs }] of sides.entries())
      for (const sign of signs) assert.ok(again.numbers[i]?.sides[n]?.signs.has(sign))
  const rest = ({ numbers, ...others }: Weighable): unknown => [
    others,
    numbers.map(({ count, signs, sides }) => [
      count,
      signs,
      sides.map(({ side, kinds, holding }) => [side, kinds, holding]),
    ]),
  ]
  assert.deepEqual(rest(again), rest(first))
})

test('a report with one number has no others to hear of', () => {
  const again = lookedAgain(seen('Ukraine got back 64 soldiers from Russia.'), ALWAYS, NEVER)
  assert.deepEqual(
    told(again, 64, 'UA').filter((sign) => !sign.startsWith('1:own')),
    [
      '1:L:-',
      '1:R:-',
      '1:has:-',
      '1:has:0:0',
      '1:next:-',
      '1:others:-',
      '1:prev:-',
      '1:taken:0:false',
    ],
  )
})
