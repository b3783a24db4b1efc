// Many small worlds read back and long lists matched: minutes of work, so by hand and in CI.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { LIST_NAMES } from '../src/lists/entry.ts'
import { renderLists } from '../src/lists/render.ts'
import { longListsWorld, smallWorld } from '../src/people/scenario.ts'
import { inventWorld } from '../src/people/world.ts'
import { assertReadBack, F1_FLOOR, matchedBothWays, read } from './list-reading.ts'

describe('invented lists, at length', () => {
  it('of 60 seeds are read back row by row', () => {
    for (let seed = 0; seed < 60; seed++) {
      const world = inventWorld(smallWorld(`long ${seed}`))
      const { lists } = renderLists(world)
      for (const name of LIST_NAMES) assertReadBack(lists[name], read(lists[name]), world)
    }
  })

  for (const seed of ['long 1', 'long 2']) {
    it(`of two administrations are read and matched above the floor: seed ${seed}`, (t) => {
      for (const [way, value] of matchedBothWays(renderLists(inventWorld(longListsWorld(seed))))) {
        t.diagnostic(`F1 ${way}: ${value.toFixed(4)}`)
        assert.ok(value >= F1_FLOOR, `${way}: ${value}`)
      }
    })
  }
})
