import assert from 'node:assert/strict'
import test from 'node:test'
import { isWrittenAlike } from './units.ts'

test('two writings share a unit’s code or its name, or only other rows join them', () => {
  const alike = [
    ['в/ч 00459', '00459'],
    ['в/ч А1234', 'а-1234'],
    ['4164 тп', '4164 танк. полк'],
    ['1261 омсбр (в/ч 96693)', 'в/ч 96693'],
  ] as const
  for (const [one, other] of alike) assert.equal(isWrittenAlike(one, other), true, one)
  const joinedByOthers = [
    ['4164 тп', 'в/ч 00459'],
    ['в/ч 00459', 'в/ч 00458'],
    ['247 омбр', '247 тп'],
    ['', ''],
    ['полк', 'полк'],
  ] as const
  for (const [one, other] of joinedByOthers) assert.equal(isWrittenAlike(one, other), false, one)
})
