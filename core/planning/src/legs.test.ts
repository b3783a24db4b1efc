import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ExposureTerm, PlanPerson } from '@parley/terms'
import { exposureBounds, legsOf } from './legs.ts'
import type { Unit } from './units.ts'

const person = (ref: string, holder: string, home: string): PlanPerson => ({
  ref,
  holder,
  home,
  category: 'soldier',
  class: 1,
  group: null,
  seats: 1,
  stretchers: 0,
  medics: 0,
  weight: 1,
  attributes: {},
  ineligible: null,
  named: false,
})

const unit = (size: number, holder: string, home: string, i: number): Unit => ({
  members: Array.from({ length: size }, (_, k) => person(`${holder}${i}-${k}`, holder, home)),
  number: String(i).padStart(4, '0'),
})

const exposure = (max: number, between: readonly [string, string] = ['a', 'b']): ExposureTerm => ({
  id: 'exposure',
  note: null,
  kind: 'exposure',
  between,
  max,
})

const sides = fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), fromA: fc.boolean() }), {
  maxLength: 20,
})

test('after every leg the difference lies within the bound, and everybody crosses once', () => {
  fc.assert(
    fc.property(
      sides,
      fc.integer({ min: 4, max: 7 }),
      fc.integer({ min: -4, max: 4 }),
      (drawn, max, before) => {
        const units = drawn.map(({ size, fromA }, i) =>
          fromA ? unit(size, 'a', 'b', i) : unit(size, 'b', 'a', i),
        )
        const end = drawn.reduce((d, { size, fromA }) => d + (fromA ? size : -size), before)
        fc.pre(Math.abs(end) <= max)
        const { legs, differences } = legsOf(units, exposureBounds([exposure(max)]), [before])
        let difference = before
        for (const leg of legs) {
          difference += leg.holder === 'a' ? leg.people.length : -leg.people.length
          assert.ok(Math.abs(difference) <= max)
        }
        assert.deepEqual(differences, [end])
        const crossed = legs.flatMap((leg) => leg.people)
        assert.deepEqual(
          crossed.toSorted(),
          units.flatMap((u) => u.members.map((p) => p.ref)).toSorted(),
        )
      },
    ),
  )
})

test('a unit crosses in one leg', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), (count) => {
      const units = [
        ...Array.from({ length: count }, (_, i) => unit(3, 'a', 'b', i)),
        ...Array.from({ length: count }, (_, i) => unit(3, 'b', 'a', i)),
      ]
      const { legs } = legsOf(units, exposureBounds([exposure(4)]), [0])
      for (const { members } of units) {
        const refs = members.map((p) => p.ref)
        assert.ok(legs.some((leg) => refs.every((ref) => leg.people.includes(ref))))
      }
    }),
  )
})

test('people outside every bound go in a leg of their own holder', () => {
  const units = [unit(1, 'a', 'b', 0), unit(2, 'a', 'c', 1), unit(1, 'c', 'a', 2)]
  const { legs } = legsOf(units, exposureBounds([exposure(1)]), [0])
  assert.deepEqual(
    legs.map((leg) => [leg.holder, leg.people.length]),
    [
      ['a', 1],
      ['a', 2],
      ['c', 1],
    ],
  )
})

test('of two bounds between the same parties the smaller one counts', () => {
  assert.deepEqual(exposureBounds([exposure(5), exposure(3, ['b', 'a'])]), [
    { between: ['a', 'b'], max: 3 },
  ])
})

test('a bound that cannot be kept is a fault, not a plan', () => {
  assert.throws(() => legsOf([unit(3, 'a', 'b', 0)], exposureBounds([exposure(2)]), [0]))
})
