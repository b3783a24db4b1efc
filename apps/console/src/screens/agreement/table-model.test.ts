import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgreementDraft } from '@parley/api'
import { editOf, isWeighed, measuredBy, readTable, withRow } from './table-model.ts'
import type { TableClause, TableEdit } from './table-model.ts'

const limits = { weight: { least: 1, most: 1000 } } as AgreementDraft['limits'] // all that is looked at
const base: TableClause = {
  id: 'equivalents',
  kind: 'equivalents',
  ranks: [
    { rank: 'OR-1', weight: 1 },
    { rank: 'OF-2', weight: 3 },
  ],
  otherwise: 1,
}
const parity = {
  id: 'parity',
  kind: 'parity',
  category: null,
  between: ['a', 'b'],
  ratio: [1, 1],
  tolerance: 0,
  per: 'exchange',
} as const

function faults(edit: TableEdit): readonly string[] {
  return readTable(base, edit, limits).faults.map(({ code, row }) => `${code} ${row}`)
}

test('a table that nobody touched is the one that stands, and rows read back as they were', () => {
  assert.deepEqual(readTable(base, null, limits), { clause: base, faults: [] })
  assert.deepEqual(readTable(base, editOf(base), limits), { clause: base, faults: [] })
  assert.deepEqual(readTable(base, 'none', limits), { clause: null, faults: [] })
})

test('what is wrong is named by row, and the rows that are right stay', () => {
  const edit = editOf(base)
  const [first, second] = edit.rows
  assert.ok(first !== undefined && second !== undefined)
  assert.deepEqual(faults(withRow(edit)), ['code 3'])
  for (const weight of ['', '0', '-1', '1001', '1.5', 'two'])
    assert.deepEqual(
      faults({ ...edit, rows: [first, { ...second, weight }] }),
      ['weight 2'],
      weight,
    )
  for (const rank of ['OF-11', 'or-1', 'майор', 'a b', ''])
    assert.deepEqual(faults({ ...edit, rows: [first, { ...second, rank }] }), ['code 2'], rank)
  assert.deepEqual(faults({ ...edit, rows: [first, { ...second, rank: ' OR-1 ' }] }), ['twice 2'])
  assert.deepEqual(faults({ ...edit, rows: [] }), ['empty 1'])
  assert.deepEqual(faults({ ...edit, otherwise: '0' }), ['weight 3'])
  const read = readTable(base, { ...edit, rows: [first, { ...second, weight: '' }] }, limits)
  assert.deepEqual(read.clause?.ranks, [{ rank: 'OR-1', weight: 1 }])
})

test('the first table is counted by at once, a later one where somebody says so, none by nobody', () => {
  const first = { before: null, after: base }
  assert.equal(isWeighed(parity, first, undefined), true)
  assert.equal(isWeighed(parity, first, false), false)
  assert.equal(isWeighed(parity, { before: base, after: base }, undefined), false)
  assert.equal(
    isWeighed({ ...parity, measure: 'weight' }, { before: base, after: null }, true),
    false,
  )
  const weighed = measuredBy({ ...parity, tolerance: 2 }, true)
  assert.deepEqual(weighed, { ...parity, tolerance: 2, measure: 'weight' })
  assert.deepEqual(measuredBy(weighed, false), parity, 'by persons the sides never differ')
})
