import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runBarriers } from './barrier-run.ts'

const RUNS = Number(process.env['PARLEY_RUNS'] ?? '10000')

test(`${RUNS} runs of points under a barrier agree with the plain description`, (t) => {
  const reach = runBarriers(RUNS)
  t.diagnostic(JSON.stringify(reach))
  for (const [what, often] of Object.entries(reach))
    assert.ok(often > RUNS / 50, `${what}: ${often}`)
})
