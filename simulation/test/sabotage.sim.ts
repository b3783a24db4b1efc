// Each invariant has a fault that turns it red, and only it. An invariant that stays green fails here.
import assert from 'node:assert/strict'
import test from 'node:test'
import { INVARIANT_NAMES, playWatched, SABOTAGES } from '@parley/simulation'
import type { WatchedPlay } from '@parley/simulation'

// A world that has everything a fault needs - a stretcher, a stranger, a debt - and an agreement whose
// bound is narrow enough to be broken in it.
const PLAY: WatchedPlay = {
  seed: '7',
  handover: { coach: 12, exposure: 5, steps: 3, padTo: 16_384 },
}

test('every invariant has a sabotage', () => {
  assert.deepEqual(SABOTAGES.map((s) => s.breaks).sort(), [...INVARIANT_NAMES].sort())
})

test('the play is green without sabotage', async () => {
  const { breaches, fault, account } = await playWatched(PLAY)
  assert.deepEqual([breaches, fault], [[], null])
  assert.equal(account?.unaccounted, 0)
})

for (const sabotage of SABOTAGES) {
  test(`${sabotage.name}: ${sabotage.breaks} turns red, and nothing else`, async () => {
    const { breaches, fault } = await playWatched({ ...PLAY, sabotage, goesOn: true })
    assert.equal(fault, null)
    assert.deepEqual([...new Set(breaches.map((b) => b.invariant))], [sabotage.breaks])
  })
}
