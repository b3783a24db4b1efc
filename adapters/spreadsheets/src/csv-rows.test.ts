import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueOf } from '@parley/kernel'
import { csvRows } from './csv-rows.ts'
import { csvTable, findSeparator } from './csv-table.ts'
import type { CsvTable } from './csv-table.ts'
import { writeCsv } from './csv-writer.ts'
import { MAX_CELL_TEXT, MAX_QUOTED_LINES } from './limits.ts'

const fields = (text: string, separator = ';'): readonly (readonly string[])[] =>
  csvRows(text, separator).map((r) => r.fields)
const lines = (text: string): readonly number[] => csvRows(text, ';').map((r) => r.line)

function tableOf(text: string): CsvTable {
  const read = csvTable(text, null)
  assert.ok(read !== null)
  return read
}

const texts = (text: string): readonly (readonly string[])[] =>
  tableOf(text).table.rows.map((r) => r.cells.map((c) => c.text))
const doubts = (text: string): readonly string[] =>
  tableOf(text).doubts.map((d) => `${d.line} ${d.code}`)

test('quoted cells hold separators, quotes and line ends', () => {
  assert.deepEqual(fields('1;"a;b";"c ""d"" e";"f\r\ng"\r\n2;x\r\n'), [
    ['1', 'a;b', 'c "d" e', 'f\r\ng'],
    ['2', 'x'],
  ])
})

test('a row knows the line of the file on which it begins', () => {
  assert.deepEqual(lines('1;"a\nb\nc";d\n2;e\r\n\r\n3;f'), [1, 4, 5, 6])
  assert.deepEqual(lines('1\r2\n3\r\n4'), [1, 2, 3, 4])
})

test('an unclosed quote ends with its line, whatever follows', () => {
  const text = '1;"Терен Захар;1990\n2;"Горб Левко";1991\n3;"родич ""брат""; дзвінок";1992\n'
  assert.deepEqual(fields(text), [
    ['1', '"Терен Захар', '1990'],
    ['2', 'Горб Левко', '1991'],
    ['3', 'родич "брат"; дзвінок', '1992'],
  ])
  assert.deepEqual(
    csvRows(text, ';').map((r) => r.unclosed),
    [true, false, false],
  )
})

test('a quote that closes only far below was never closed', () => {
  const far = `1;"Терен\n${'2;x\n'.repeat(MAX_QUOTED_LINES + 1)}3;y"\n`
  assert.equal(fields(far).length, MAX_QUOTED_LINES + 3)
  const long = `1;"${'я'.repeat(MAX_CELL_TEXT * 2 + 5)}"\n2;x\n`
  assert.equal(fields(long).length, 2)
})

test('a quote inside a cell is a character', () => {
  assert.deepEqual(fields('1;КЖУМ"ЯКА;В"ячеслав\n2;x'), [
    ['1', 'КЖУМ"ЯКА', 'В"ячеслав'],
    ['2', 'x'],
  ])
})

test('whatever is written is read back, under any separator', () => {
  const cell = fc
    .string({
      unit: fc.constantFrom(
        'a',
        'Ї',
        '"',
        ';',
        ',',
        '\t',
        '|',
        ' ',
        '\n',
        '\r\n',
        "'",
        '=',
        '+',
        '-',
        '@',
        '٣',
      ),
      maxLength: 8,
    })
    .filter((s) => !/\r(?!\n)/.test(s))
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(rows, fc.constantFrom(';', ',', '\t', '|'), (written, separator) => {
      const text = new TextDecoder().decode(valueOf(writeCsv(written, { separator })))
      const read = csvTable(text, separator)
      const wanted = written.map((r) =>
        r.flatMap((t, column) => (t === '' ? [] : [{ column, text: t }])),
      )
      assert.deepEqual(
        read?.table.rows.map((r) => r.cells.map(({ column, text: t }) => ({ column, text: t }))),
        wanted,
      )
    }),
  )
})

test('any text gives rows, on lines it has, and no letter is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', ' '), maxLength: 60 })
  fc.assert(
    fc.property(text, (t) => {
      const rows = csvRows(t, ';')
      const count = t.split(/\r\n|\r|\n/).length
      assert.ok(
        rows.every((r, i) => r.line <= count && (i === 0 || r.line > (rows[i - 1]?.line ?? 0))),
      )
      const letters = (parts: readonly string[]): number => parts.join('').split('a').length
      assert.equal(letters(rows.flatMap((r) => r.fields)), letters([t]))
    }),
  )
})

test('the separator is the one that makes columns, not one that stands in names', () => {
  assert.equal(findSeparator('№;ПІБ;Дата\n1;Терен, Захар;1990\n2;Горб, Левко, Ілліч;1991\n'), ';')
  assert.equal(findSeparator('№\tПІБ\n1\tТерен, Захар\n'), '\t')
  assert.equal(findSeparator('No,Name,Born\n1,"Teren; Zakhar",1990\n'), ',')
  assert.equal(findSeparator('1|a|b\n2|c|d\n'), '|')
  assert.equal(findSeparator('Терен Захар\nГорб Левко\n'), ';')
})

test('one row in another separator is read and named', () => {
  assert.deepEqual(
    texts('№;ПІБ;Дата\n1,Терен Захар,1990\n2\tГорб Левко\t1991\n3;Яр Олег;1992\n').slice(1),
    [
      ['1', 'Терен Захар', '1990'],
      ['2', 'Горб Левко', '1991'],
      ['3', 'Яр Олег', '1992'],
    ],
  )
  assert.deepEqual(doubts('№;ПІБ;Дата\n1,Терен Захар,1990\n2;Горб Левко;1991\n'), [
    '2 row-with-other-separator',
  ])
})

test('what was mended is named by line', () => {
  assert.deepEqual(doubts('a;b\n1;Те\u0000рен\n'), ['2 nul-removed'])
  assert.deepEqual(doubts('a;b\n1;"Терен\n'), ['2 unclosed-quote'])
  assert.deepEqual(doubts('a;b\r\n1;c\n2;d\r\n'), ['2 mixed-line-ends'])
  assert.deepEqual(doubts(`a;b\n1;${'я'.repeat(MAX_CELL_TEXT + 1)}\n`), ['2 cell-cut'])
  assert.deepEqual(doubts('a;b\n1;=cmd()\n2;+38(044)1\n3;-\n4;-5\n'), [
    '2 looks-like-formula',
    '3 looks-like-formula',
  ])
  assert.deepEqual(doubts('a;b\r\n1;"c\nd"\r\n'), []) // a line end inside a cell is no mixture
})

test('a declared separator is believed and its line is no row', () => {
  assert.deepEqual(
    tableOf('sep=^\na^b;c\n').table.rows.map((r) => [r.line, r.cells.map((c) => c.text)]),
    [[2, ['a', 'b;c']]],
  )
})
