// The same runs in thousands, PARLEY_RUNS of them (10000).
import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import { runModel } from './crossing-run.ts'

const RUNS = Number(env['PARLEY_RUNS'] ?? '10000')

test(`${RUNS} runs of anything in any order agree with the plain description`, (t) => {
  const reach = runModel(RUNS)
  t.diagnostic(JSON.stringify(reach))
  for (const [what, often] of Object.entries(reach))
    assert.ok(often > RUNS / 50, `${what}: ${often}`)
})
