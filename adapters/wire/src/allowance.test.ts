import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openAllowance } from './allowance.ts'

test('a caller has a burst, then what time gives back, and no other caller pays for it', () => {
  let now = 0
  const allowance = openAllowance({ perSecond: 10, burst: 3, nowMs: () => now })
  const taken = (caller: string, times: number): number =>
    Array.from({ length: times }, () => allowance.take(caller)).filter(Boolean).length
  assert.equal(taken('one', 9), 3)
  assert.equal(taken('other', 9), 3)
  now += 200
  assert.equal(taken('one', 9), 2)
  now += 3_600_000
  assert.equal(taken('one', 9), 3, 'never more than the burst')
})

test('it remembers a bounded number of callers, and none that is still asking is forgotten', () => {
  const allowance = openAllowance({ perSecond: 0, burst: 1, nowMs: () => 0 })
  assert.equal(allowance.take('busy'), true)
  for (let i = 0; i < 20_000; i++) {
    assert.equal(allowance.take(`caller ${i}`), true)
    if (i % 1000 === 0) assert.equal(allowance.take('busy'), false)
  }
})
