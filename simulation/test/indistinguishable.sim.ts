// Whoever holds only the hub's bytes cannot tell how many people crossed: two plays that differ in that
// number alone give the same sequence of authors, kinds and sizes while their tranche is open.
import assert from 'node:assert/strict'
import test from 'node:test'
import { fingerprintOf, inventWorld, playWatched, playWorld } from '@parley/simulation'
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

const oneTranche = { ceiling: 1000, tranches: 1 }

test('4 and 11 servicemen each way look the same to the hub', async () => {
  const few = await crossing({ seed: '7', size: { soldiers: 4, civilians: 0, ...oneTranche } })
  const more = await crossing({ seed: '7', size: { soldiers: 11, civilians: 0, ...oneTranche } })
  assert.ok(few.crossed < more.crossed)
  assert.ok(few.seen.length > 50)
  assert.deepEqual(few.seen, more.seen)
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
  assert.deepEqual(few.seen, more.seen)
})
