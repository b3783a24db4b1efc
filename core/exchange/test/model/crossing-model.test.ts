import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runModel } from './crossing-run.ts'

test('whatever any seat says in any order, tranches and persons are where the plain description has them', () => {
  const reach = runModel(200)
  for (const [what, often] of Object.entries(reach)) assert.ok(often > 5, `${what}: ${often}`)
})
