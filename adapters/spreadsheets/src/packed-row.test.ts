import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { proposeMapping, readPersons } from '@parley/exchange'
import type { RawCell } from '@parley/exchange'
import { MAX_CELL_TEXT, MAX_COLUMNS } from './limits.ts'
import { PackedRow } from './packed-row.ts'

const facts = { line: 7, hidden: false, width: null }
const text = fc.string({ unit: 'binary', maxLength: 12 })
const column = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: MAX_COLUMNS - 1 }))
const plain = fc.record({
  column,
  kind: fc.constantFrom('text', 'number', 'date', 'boolean', 'error'),
  text,
})
const formula = fc.record({ column, kind: fc.constant('formula' as const), text, formula: text })
const cell: fc.Arbitrary<RawCell> = fc.oneof(plain, formula)

test('whatever the cells of a row are, they are read as they were put in, as often as asked', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
      const row = new PackedRow(facts, cells)
      const seen = [...row.cells].map((one) => ({ ...one }))
      assert.deepEqual(
        seen,
        cells.map((one) => ({ ...one })),
      )
      assert.deepEqual(row.cells, row.cells)
    }),
  )
})

test('a row keeps its line, whether it is hidden, and its width', () => {
  const row = new PackedRow({ line: 3, hidden: true, width: 9 }, [])
  assert.deepEqual([row.line, row.hidden, row.width, row.cells], [3, true, 9, []])
})

test('the longest cell in the last column, signs that end nothing and half a pair come back whole', () => {
  const last = { column: MAX_COLUMNS - 1, kind: 'text', text: 'я'.repeat(MAX_CELL_TEXT) } as const
  const odd = { column: 0, kind: 'text', text: '\u0000\u0001\ud83d' } as const
  assert.deepEqual(new PackedRow(facts, [odd, last]).cells, [odd, last])
})

const word = fc.constantFrom(
  'Терен',
  'Захар',
  'Горобчук Левко Ілліч',
  'ПІБ',
  'Дата народження',
  '№',
  '01.02.1990',
  '1990-13-40',
  'ММ 100007',
  '12',
  '* уточнюється',
  'Разом: 3',
)
const table = fc.array(fc.array(fc.oneof(word, text), { maxLength: 5 }), { maxLength: 12 })

test('a list of packed rows has the mapping, persons, problems and account of the same rows as objects', () => {
  fc.assert(
    fc.property(table, (texts) => {
      const rows = texts.map((fields, i) => ({
        line: i + 1,
        hidden: false,
        width: fields.length,
        cells: fields.flatMap((one, at): readonly RawCell[] =>
          one === '' ? [] : [{ column: at, kind: 'text', text: one }],
        ),
      }))
      const around = { sheet: '', hidden: false, merges: [], dateSystem: 1900 } as const
      const plainTable = { ...around, rows }
      const packedTable = { ...around, rows: rows.map((row) => new PackedRow(row, row.cells)) }
      const mapping = proposeMapping([plainTable])
      assert.deepEqual(proposeMapping([packedTable]), mapping)
      assert.deepEqual(readPersons([packedTable], mapping), readPersons([plainTable], mapping))
    }),
  )
})
