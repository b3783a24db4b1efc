import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trancheNumber } from './tranche.ts'

test('a tranche is called by its number, and one without a number by its id', () => {
  const words = { n: (value: number) => value.toLocaleString('ar-u-nu-arab') }
  assert.deepEqual(
    ['t2', '12', 't256'].map((id) => trancheNumber(id, words)),
    ['٢', '١٢', '٢٥٦'],
  )
  const odd = ['t3-more', 'north', '', 't', 't12345', 'tt1']
  assert.deepEqual(
    odd.map((id) => trancheNumber(id, words)),
    odd,
  )
})
