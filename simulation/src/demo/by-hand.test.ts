import assert from 'node:assert/strict'
import test from 'node:test'
import { readListFile } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { inventWorld, peopleOf } from '../people/world.ts'
import { byHandWorld } from '../people/scenario.ts'
import { byHandLists } from './by-hand.ts'

const SEED = 'by-hand-58'

for (const persons of [16, 24, 200]) {
  test(`a world of ${persons} persons by hand is four files that the importer reads`, () => {
    const files = byHandLists(SEED, persons)
    assert.deepEqual(files.map(({ fileName }) => fileName.replace(/\..*$/, '')).sort(), [
      'A-held',
      'A-sought',
      'B-held',
      'B-sought',
    ])
    for (const { fileName, bytes } of files) {
      const read = readListFile(bytes, { fileName, readOn: '2026-05-16' }, nodeCryptography)
      assert.ok(read.ok, fileName)
      assert.ok(read.value.reading.persons.length >= persons / 2, fileName)
    }
  })
}

test('every world by hand has somebody of each category to exchange on both sides', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const world = inventWorld(byHandWorld(`by-hand-${seed}`, 16))
    for (const side of ['a', 'b'] as const) {
      const held = peopleOf(world, side, 'held')
      assert.equal(held.length, 8)
      assert.equal(new Set(held.map((person) => person.category)).size, 2)
    }
  }
})

test('the same seed and number give the same bytes', () => {
  assert.deepEqual(byHandLists(SEED, 24), byHandLists(SEED, 24))
})
