// A share of the histories of histories.long.ts, for every run of the whole CI.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNobodyWronged, describeTotals, playHistories } from './test/histories/many.ts'

const FIRST = 1_000_000 // others than the hundred thousand
const COUNT = 1_000

test('in a thousand random histories nobody reads what is not theirs and nobody is shut out', async (context) => {
  const totals = await playHistories(Array.from({ length: COUNT }, (_, i) => FIRST + i))
  context.diagnostic(describeTotals(totals))
  assertNobodyWronged(totals)
  const closings = [
    'no-grant',
    'erased',
    'grant-erased',
    'grant-closed',
    'grant-false',
    'grant-missing',
    'blob-missing',
    'cannot-open',
    'inner-differs',
  ]
  assert.deepEqual([...totals.closed.keys()].toSorted(), closings.toSorted())
  assert.equal(totals.steps.size, 13, 'every kind of step was taken')
})
