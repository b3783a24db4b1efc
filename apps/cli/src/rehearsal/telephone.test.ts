import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareHeard, groupLines, groupsOf } from './telephone.ts'

const DIGITS = '0123456789abcdef'.split('')
const sum = fc
  .array(fc.constantFrom(...DIGITS), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''))

test('a sum agrees with itself in any spacing and case, and groups lose no digit', () => {
  fc.assert(
    fc.property(sum, fc.constantFrom(' ', '  ', '-', ':', '\n', ''), (own, between) => {
      assert.equal(groupsOf(own).join(''), own)
      assert.deepEqual(groupsOf(own), groupLines(own).join(' ').split(' '))
      const spoken = groupsOf(own.toUpperCase()).join(between)
      assert.deepEqual(compareHeard(spoken, own), { verdict: 'agrees' })
    }),
  )
})

test('one digit heard wrongly is named by its group, and part of a sum never agrees', () => {
  const place = fc.nat({ max: 63 })
  fc.assert(
    fc.property(sum, place, fc.integer({ min: 1, max: 15 }), (own, at, by) => {
      const other = DIGITS[(DIGITS.indexOf(own[at] ?? '') + by) % 16] ?? ''
      const heard = `${own.slice(0, at)}${other}${own.slice(at + 1)}`
      const group = Math.floor(at / 4) + 1
      assert.deepEqual(compareHeard(heard, own), { verdict: 'differs', group })
      const part = at === 0 ? 'no-sum' : 'begins-alike'
      assert.equal(compareHeard(own.slice(0, at), own).verdict, part)
    }),
  )
})

test('what is no sum of this length is said to be none', () => {
  const own = '0'.repeat(64)
  for (const heard of ['', '  ', 'g', 'zero', `${own}0`, 'оо', '0x00']) {
    assert.deepEqual(compareHeard(heard, own), { verdict: 'no-sum' }, heard)
  }
})
