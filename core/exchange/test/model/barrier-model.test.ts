import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runBarriers } from './barrier-run.ts'

test('whatever any seat says in any order, points under a barrier open and stop together as the plain description has them', () => {
  const reach = runBarriers(200)
  for (const [what, often] of Object.entries(reach)) assert.ok(often > 5, `${what}: ${often}`)
})
