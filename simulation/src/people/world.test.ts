import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ageOn } from './person.ts'
import type { InventedPerson } from './person.ts'
import { ALL_TOWNS, daysAfter } from './place.ts'
import { longListsWorld, playWorld, smallWorld } from './scenario.ts'
import { otherSide } from './side.ts'
import { inventWorld, peopleOf } from './world.ts'
import type { World, WorldOptions } from './world.ts'

const world = inventWorld(playWorld('tests'))
const SHARED = join(import.meta.dirname, '../../../../shared/data/lists/istanbul/truth/persons.csv')

function options(part: Partial<WorldOptions>): WorldOptions {
  return { ...playWorld('tests'), aHeldByB: 40, bHeldByA: 30, ...part }
}

function nameOf(person: InventedPerson): string {
  const { surname, given, patronymic } = person.name.uk
  return `${surname} ${given} ${patronymic}`
}

describe('an invented world', () => {
  it('is the same for the same seed and another for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const first = JSON.stringify(inventWorld(options({ seed: one })).people)
        assert.equal(JSON.stringify(inventWorld(options({ seed: one })).people), first)
        if (one !== other) {
          assert.notEqual(JSON.stringify(inventWorld(options({ seed: other })).people), first)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('has as many people held as asked, and those sought in vain in proportion', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.nat(90), fc.nat(10), (a, b, tenths) => {
        const civiliansShare = tenths / 10
        const small = inventWorld(options({ aHeldByB: a, bHeldByA: b, civiliansShare }))
        for (const [side, held] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const own = peopleOf(small, side, 'held')
          assert.equal(own.length, held)
          const civilians = own.filter((person) => person.category === 'civilian')
          assert.equal(civilians.length, Math.round(held * civiliansShare))
          assert.equal(peopleOf(small, side, 'dead').length, Math.round(held * 0.1))
          assert.equal(peopleOf(small, side, 'returned-before').length, Math.round(held * 0.04))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('holds nobody, if nobody is asked for', () => {
    assert.deepEqual(inventWorld(options({ aHeldByB: 0, bHeldByA: 0 })).people, [])
  })

  it('gives every person one id and the held one facility of the other side', () => {
    assert.equal(world.byId.size, world.people.length)
    for (const person of world.people) {
      if (person.fate.is !== 'held') continue
      assert.equal(person.fate.by, otherSide(person.origin))
      assert.ok(world.facilities[person.fate.by].includes(person.fate.facility))
    }
  })

  it('gives no service number twice and none to civilians', () => {
    const numbers = world.people.flatMap((person) => person.service?.number ?? [])
    assert.equal(new Set(numbers).size, numbers.length)
    for (const person of world.people) {
      assert.equal(person.service === null, person.category === 'civilian')
    }
  })

  it('lets nobody serve before 18, be taken after the day told of, or return before being taken', () => {
    for (const person of inventWorld(longListsWorld('ages', 2000)).people) {
      const age = ageOn(person.born, person.capturedOn)
      assert.ok(age >= (person.category === 'soldier' ? 18 : 0), `${person.id} is ${age}`)
      assert.ok(age <= 80, `${person.id} is ${age}`)
      assert.ok(person.capturedOn < '2026-05-10')
      if (person.fate.is === 'returned-before') assert.ok(person.fate.on > person.capturedOn)
      assert.equal(daysAfter(person.born, 0), person.born)
    }
  })

  it('writes every name in the letters of its language', () => {
    for (const person of inventWorld(longListsWorld('letters', 3000)).people) {
      for (const part of Object.values(person.name.uk)) {
        assert.match(part, /^[А-ЩЮЯЄІЇҐ][а-щьюяєіїґ']*(?:-[А-ЩЮЯЄІЇҐ][а-щьюяєіїґ']*)?$/u)
      }
      for (const part of Object.values(person.name.ru)) {
        assert.match(part, /^[А-ЯЁ][а-яё]*(?:-[А-ЯЁ][а-яё]*)?$/u)
      }
    }
  })
})

describe('kin', () => {
  const large = inventWorld(longListsWorld('kin', 4000))

  it('are related in both directions, within one side', () => {
    for (const person of large.people) {
      for (const { to } of person.relations) {
        const other = large.byId.get(to)
        assert.ok(other !== undefined)
        assert.equal(other.origin, person.origin)
        assert.ok(other.relations.some((back) => back.to === person.id))
      }
    }
  })

  it('have in common what makes them hard to tell apart, and differ in the rest', () => {
    const seen = new Set<string>()
    for (const [person, kind, other] of pairsOf(large)) {
      seen.add(kind)
      if (kind === 'twin') assert.equal(person.born, other.born)
      if (kind === 'namesake') assert.equal(nameOf(person), nameOf(other))
      if (kind === 'brother' || kind === 'twin') {
        assert.notEqual(person.name.uk.given, other.name.uk.given)
        assert.equal(person.name.ru.patronymic, other.name.ru.patronymic)
        assert.equal(person.name.ru.surname, other.name.ru.surname)
      }
      if (kind === 'son') assert.ok(ageOn(person.born, other.born) >= 18)
      if (kind === 'parent') assert.ok(ageOn(other.born, person.born) >= 17)
    }
    const all = ['brother', 'child', 'father', 'namesake', 'parent', 'same-surname-same-unit']
    for (const kind of [...all, 'sibling', 'son', 'spouse', 'twin']) assert.ok(seen.has(kind), kind)
  })

  it('in families are held together and taken on one day', () => {
    for (const person of large.people.filter((one) => one.familyGroup !== null)) {
      const family = large.people.filter((one) => one.familyGroup === person.familyGroup)
      assert.ok(family.length >= 2)
      for (const member of family) {
        assert.equal(member.capturedOn, person.capturedOn)
        assert.equal(member.fate.is, person.fate.is)
        if (member.fate.is === 'held' && person.fate.is === 'held') {
          assert.equal(member.fate.facility, person.fate.facility)
        }
      }
    }
  })
})

describe('places and units', () => {
  it('are none that the shared lists name', (t) => {
    if (!existsSync(SHARED)) return t.skip('the shared data at ../shared is absent')
    const lines = readFileSync(SHARED, 'utf8').split('\n').slice(1)
    const [codes, numbers, places] = [10, 11, 13].map(
      (column) =>
        new Set(lines.map((line) => line.split(',')[column - 1] ?? '').filter((x) => x !== '')),
    )
    for (const { name } of ALL_TOWNS) {
      for (const place of places ?? [])
        assert.ok(!place.includes(name.uk) && !place.includes(name.ru))
    }
    for (const { code, number } of [...world.armies.a.units, ...world.armies.b.units]) {
      assert.ok(!(codes ?? new Set()).has(code))
      assert.ok(!(numbers ?? new Set()).has(String(number)))
    }
  })

  it('have numbers and codes of a form no army uses', () => {
    for (const unit of world.armies.a.units)
      assert.match(`${unit.number} ${unit.code}`, /^3\d{3} Х\d{4}$/)
    for (const unit of world.armies.b.units)
      assert.match(`${unit.number} ${unit.code}`, /^4\d{3} 00\d{3}$/)
  })
})

describe('scenarios', () => {
  it('have enough people for 270 servicemen and 120 civilians each way on one day', () => {
    for (const seed of ['1', '2', '3']) {
      const play = inventWorld(playWorld(seed))
      for (const side of ['a', 'b'] as const) {
        const held = peopleOf(play, side, 'held')
        const civilians = held.filter((person) => person.category === 'civilian').length
        assert.ok(held.length - civilians >= 330, `servicemen of ${side}`)
        assert.ok(civilians >= 170, `civilians of ${side}`)
      }
    }
  })

  it('are small for the simulation of many seeds: 30 to 200 people held', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { aHeldByB, bHeldByA } = smallWorld(String(seed))
      assert.ok(aHeldByB + bHeldByA >= 30 && aHeldByB + bHeldByA <= 200)
      assert.ok(aHeldByB > 0 && bHeldByA > 0)
    }
  })
})

function pairsOf(from: World): readonly [InventedPerson, string, InventedPerson][] {
  return from.people.flatMap((person) =>
    person.relations.map(({ kind, to }): [InventedPerson, string, InventedPerson] => {
      const other = from.byId.get(to)
      assert.ok(other !== undefined)
      return [person, kind, other]
    }),
  )
}
