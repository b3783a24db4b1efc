// Sixty nights on four tablets: kills, evictions, wrong clocks, lost and doubled codes. Ten thousand are
// played by hand (tablets.long.ts).
import assert from 'node:assert/strict'
import test from 'node:test'
import { diceOf } from '../../src/people/dice.ts'
import { nightOf } from './night.ts'
import { NightRun, rehearsed } from './tablet-run.ts'

const NIGHTS = 60
const ACTS = 120

test(`of ${NIGHTS} nights none loses what a tablet called safe, and nobody crosses twice`, async (t) => {
  const night = await nightOf({ seed: 'tablets', toA: 6, toB: 5, exposure: 100 })
  const from = await rehearsed(night)
  let [kills, evictions, crossed] = [0, 0, 0]
  for (let i = 0; i < NIGHTS; i++) {
    const run = await NightRun.begun(from, diceOf(`night ${i}`))
    const result = await run.play(ACTS)
    assert.deepEqual({ i, lost: result.lost, doubled: result.doubled }, { i, lost: 0, doubled: 0 })
    assert.equal(result.crossed, night.persons.length)
    kills += result.kills
    evictions += result.evictions
    crossed += result.crossed
  }
  assert.ok(kills > NIGHTS && evictions > 0, 'the weather was bad')
  t.diagnostic(`${crossed} crossings, ${kills} kills, ${evictions} evictions, 0 lost, 0 doubled`)
})
