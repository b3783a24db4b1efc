// An offer is read by the mediator, who reads no list: it says nothing of the list that asked for those offered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { A, B } from '../web/test/fake-world.ts'
import { playedTo } from '../web/test/played-world.ts'
import { offersOf } from './answers.ts'

test('persons are offered in the order of their refs, and not of the list that asked for them', async () => {
  const { world } = await playedTo('answered')
  for (const party of [A, B]) {
    const refs = (offersOf(world.seat(party)) ?? []).map(({ ref }) => ref)
    assert.ok(refs.length > 2)
    assert.deepEqual(refs, refs.toSorted())
  }
})
