// The same runs in thousands, PARLEY_RUNS of them (10000).
import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import { runBarriers } from './barrier-run.ts'

const RUNS = Number(env['PARLEY_RUNS'] ?? '10000')

test(`${RUNS} runs of points under a barrier agree with the plain description`, (t) => {
  const reach = runBarriers(RUNS)
  t.diagnostic(JSON.stringify(reach))
  for (const [what, often] of Object.entries(reach))
    assert.ok(often > RUNS / 50, `${what}: ${often}`)
})
