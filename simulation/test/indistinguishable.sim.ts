// Whoever holds only the hub's bytes cannot tell how many people crossed: two plays that differ in that
// number alone give the same sequence of authors, kinds and sizes while their tranche is open.
import assert from 'node:assert/strict'
import test from 'node:test'
import { fingerprintOf, inventWorld, playWatched, playWorld } from '@parley/simulation'
import { firstDifference } from '../src/invariants/difference.ts'
import type { PlaySize, Seen, WatchedPlay } from '@parley/simulation'

interface Crossing {
  readonly seen: readonly Seen[]
  readonly crossed: number
}

async function crossing(play: WatchedPlay): Promise<Crossing> {
  const watched = await playWatched({ ...play, withTroubles: false, ask: 'end' })
  assert.deepEqual([watched.breaches, watched.fault], [[], null])
  const released = watched.account?.released ?? []
  const crossed = released
    .filter((count) => count.from === 'a')
    .reduce((sum, count) => sum + count.inParity + count.outsideParity, 0)
  return { seen: fingerprintOf(watched.scene, 't1'), crossed }
}

const SMALL = { coach: 10, exposure: 10, steps: 3, padTo: 16_384 } // the same rules for both
const oneTranche = { ceiling: 1000, tranches: 1 }

test('4 and 11 servicemen each way look the same to the hub', async () => {
  const play = (soldiers: number): WatchedPlay => {
    return { seed: '7', size: { soldiers, civilians: 0, ...oneTranche }, handover: SMALL }
  }
  const few = await crossing(play(4))
  const more = await crossing(play(11))
  assert.ok(few.crossed < more.crossed)
  assert.ok(few.seen.length > 50)
  assert.equal(firstDifference(few.seen, more.seen), null)
})

test('100 and 270 persons each way look the same to the hub', async () => {
  const world = inventWorld(playWorld('7'))
  const size = (soldiers: number, civilians: number): PlaySize => {
    return { soldiers, civilians, ...oneTranche }
  }
  const few = await crossing({ seed: '7', world, size: size(80, 8), handover: {} })
  const more = await crossing({ seed: '7', world, size: size(200, 58), handover: {} })
  assert.ok(few.crossed >= 95 && few.crossed <= 105, `${few.crossed} crossed`)
  assert.ok(more.crossed >= 265 && more.crossed <= 275, `${more.crossed} crossed`)
  assert.equal(firstDifference(few.seen, more.seen), null)
})
