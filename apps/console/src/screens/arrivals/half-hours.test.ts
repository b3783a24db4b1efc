import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latestHalfHours } from './half-hours.ts'

const at = (arrivedAt: string) => ({ arrivedAt })

test('before any arrival there are no half hours', () => {
  assert.deepEqual(latestHalfHours([]), [])
})

test('the day before is left out and every person of the latest hours is counted once', () => {
  const half = latestHalfHours([
    at('2031-05-24T09:00:00Z'),
    at('2031-05-23T08:10:00Z'),
    at('2031-05-24T08:29:59Z'),
    at('2031-05-24T08:30:00Z'),
    at('2031-05-24T08:00:00Z'),
  ])
  assert.deepEqual(half.slice(0, 4), [
    { from: '2031-05-24T08:00:00Z', people: 2 },
    { from: '2031-05-24T08:30:00Z', people: 1 },
    { from: '2031-05-24T09:00:00Z', people: 1 },
    { from: '2031-05-24T09:30:00Z', people: 0 },
  ])
  assert.equal(
    half.reduce((sum, { people }) => sum + people, 0),
    4,
  )
})
