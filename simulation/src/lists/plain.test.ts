import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { playWorld } from '../people/scenario.ts'
import { inventWorld, peopleOf } from '../people/world.ts'
import { LIST_NAMES } from './entry.ts'
import { plainList } from './plain.ts'

const world = inventWorld(playWorld('plain'))

describe('clean lists', () => {
  it('have everybody held once, and everybody sought once', () => {
    assert.equal(plainList(world, 'b-held').length, world.options.aHeldByB)
    assert.equal(plainList(world, 'a-held').length, world.options.bHeldByA)
    assert.equal(plainList(world, 'a-sought').length, peopleOf(world, 'a').length)
    for (const name of LIST_NAMES) {
      const ids = plainList(world, name).map(({ person }) => person.id)
      assert.equal(new Set(ids).size, ids.length)
    }
  })

  it('are written in the language of the keeper', () => {
    for (const { record, person } of plainList(world, 'b-held')) {
      assert.equal(record.name.surname, person.name.ru.surname)
      assert.equal(record.name.full.includes('і'), false)
    }
  })

  it('tell health and institution on held lists alone', () => {
    for (const name of LIST_NAMES) {
      for (const { record } of plainList(world, name)) {
        const isHeld = name.endsWith('held')
        assert.equal(record.health !== null, isHeld)
        assert.equal(record.placeOfDetention !== null, isHeld)
      }
    }
  })

  it('give soldiers rank, unit and number, and civilians none of them', () => {
    for (const { record } of plainList(world, 'a-sought')) {
      const isSoldier = record.category === 'soldier'
      for (const part of [record.rank, record.unit, record.serviceNumber]) {
        assert.equal(part !== null, isSoldier)
      }
    }
  })
})
