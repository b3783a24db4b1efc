// Ten times the seeds of seeds.sim.ts, none of them the same. In parts, where a machine has no three hours:
//   FIRST=1001 SEEDS=100 node tools/run-tests.mjs --long simulation/test/seeds.long.ts
import assert from 'node:assert/strict'
import test from 'node:test'
import { failuresOf, playSeeds, summaryOf } from './seeds.ts'

const FIRST = Number(process.env['FIRST'] ?? 1_001)
const COUNT = Number(process.env['SEEDS'] ?? 2_000)

test(`no invariant breaks in ${COUNT} seeds from ${FIRST} on`, async (t) => {
  const reports = await playSeeds(FIRST, COUNT)
  t.diagnostic(summaryOf(reports))
  assert.deepEqual(failuresOf(reports), [])
  assert.equal(reports.length, COUNT)
})
