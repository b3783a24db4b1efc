// 200 whole exchanges of 30 to 200 people each, with every invariant asked after every step.
//   node tools/run-tests.mjs --sim simulation        PLAY=17 for one seed, SEEDS=20 for fewer
import assert from 'node:assert/strict'
import test from 'node:test'
import { failuresOf, playSeeds, summaryOf } from './seeds.ts'

const one = process.env['PLAY']
const count = one === undefined ? Number(process.env['SEEDS'] ?? 200) : 1
const first = one === undefined ? 1 : Number(one)

test(`no invariant breaks in ${count} seeds from ${first} on`, async (t) => {
  const reports = await playSeeds(first, count)
  t.diagnostic(summaryOf(reports))
  assert.deepEqual(failuresOf(reports), [])
  assert.equal(reports.length, count)
  assert.ok(reports.every((report) => report.steps > 100 && report.entries > 100))
})
