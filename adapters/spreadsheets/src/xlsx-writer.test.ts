import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { readTables, writeXlsx } from './index.ts'
import type { ReadTables } from './index.ts'

const tables = (bytes: Bytes): ReadTables => valueOf(readTables(bytes, { fileName: 'list.xlsx' }))

test('text that a spreadsheet would run is defused on the way out and whole on the way in', () => {
  const dangerous = [
    '=1+1',
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    ' =1',
    '＝1+1',
    '＠x',
    '"=1"',
    '％=1',
    "'=1",
    '|x',
    '\u202e=1',
  ]
  const bytes = writeXlsx([{ name: 'A', rows: [['№', 'ПІБ'], ...dangerous.map((t) => [1, t])] }])
  assert.deepEqual(
    tables(bytes)
      .tables[0]?.rows.slice(1)
      .map((r) => r.cells[1]?.text),
    dangerous,
  )
  assert.ok(tables(bytes).tables[0]?.rows.every((r) => r.cells.every((c) => c.kind !== 'formula')))
})

test('any rows written as a workbook are read back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.integer({ min: 0, max: 10 ** 9 }),
    fc.constant(null),
    fc.constant({ day: '1990-02-01' }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const read = readTables(writeXlsx([{ name: 'A', rows }]), { fileName: 'a.xlsx' })
        if (!read.ok) {
          assert.equal(read.refusal.code, 'empty')
          return
        }
        const wanted = rows.map((r) =>
          r.flatMap((c, i) => (c === null || c === '' ? [] : [`${i} ${shownAs(c)}`])),
        )
        assert.deepEqual(
          read.value.tables[0]?.rows.map((r) => r.cells.map((c) => `${c.column} ${c.text}`)),
          wanted,
        )
      },
    ),
    { numRuns: 150 },
  )
})

function shownAs(cell: string | number | { readonly day: string }): string {
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string'
    ? cell
        .replace(/\r\n?/g, (m) => m)
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    : cell.day
}

test('equal sheets give equal bytes', () => {
  const sheet = {
    name: 'A',
    rows: [
      ['№', 'ПІБ'],
      [1, 'Терен Захар'],
    ],
  }
  assert.deepEqual(writeXlsx([sheet]), writeXlsx([sheet]))
})

test('a cell longer than spreadsheets take is a fault, an empty workbook too', () => {
  assert.throws(() => writeXlsx([{ name: 'A', rows: [['x'.repeat(32_768)]] }]), RangeError)
  assert.throws(() => writeXlsx([]), RangeError)
})

test('sheet names are made such that spreadsheets open them', () => {
  const names = ['a/b:c', 'a b c', '', 'x'.repeat(40), "it's"].map((name) => ({
    name,
    rows: [['x']],
  }))
  assert.deepEqual(
    tables(writeXlsx(names)).tables.map((t) => t.sheet),
    ['a b c', 'a b c (2)', 'Sheet3', 'x'.repeat(31), 'it s'],
  )
})
