import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNobodyWronged, playHistories } from './test/histories/many.ts'

test('in random histories of keys and erasure every reader opens what it may and names what it lacks', async () => {
  const totals = await playHistories(Array.from({ length: 20 }, (_, i) => i))
  assertNobodyWronged(totals)
  assert.equal(totals.histories, 20)
})
