// Ten thousand nights on four tablets, by hand: PARLEY_NIGHTS=FIRST-LAST plays a part of them.
import assert from 'node:assert/strict'
import test from 'node:test'
import { diceOf } from '../../src/people/dice.ts'
import { nightOf } from './night.ts'
import { NightRun, rehearsed } from './tablet-run.ts'

const [FIRST = 0, LAST = 10_000] = (process.env['PARLEY_NIGHTS'] ?? '0-10000')
  .split('-')
  .map(Number)
const EACH = 500
const ACTS = 120

const night = await nightOf({ seed: 'tablets', toA: 6, toB: 5, exposure: 100 })
const from = await rehearsed(night)

for (let first = FIRST; first < LAST; first += EACH) {
  const last = Math.min(first + EACH, LAST)
  test(`nights ${first} to ${last - 1}: nothing safe is lost, nobody crosses twice`, async (t) => {
    let [kills, evictions, crossed] = [0, 0, 0]
    for (let i = first; i < last; i++) {
      const run = await NightRun.begun(from, diceOf(`night ${i}`))
      const { lost, doubled, ...result } = await run.play(ACTS)
      assert.deepEqual({ i, lost, doubled }, { i, lost: 0, doubled: 0 })
      assert.equal(result.crossed, night.persons.length)
      kills += result.kills
      evictions += result.evictions
      crossed += result.crossed
    }
    t.diagnostic(`${crossed} crossings, ${kills} kills, ${evictions} evictions, 0 lost, 0 doubled`)
  })
}
