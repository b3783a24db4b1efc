import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { present } from '@parley/kernel'
import { applyMapping, columnsMeaning, withMeaning, withSheet } from './mapping.ts'
import type { Mapping, SheetMapping } from './mapping.ts'
import { proposeMapping } from './mapping-proposal.ts'
import type { Meaning } from './heading-words.ts'
import type { MergedCells, RawTable } from './raw-table.ts'

function table(
  rows: readonly (readonly string[])[],
  merges: readonly MergedCells[] = [],
): RawTable {
  return {
    sheet: 'Аркуш',
    hidden: false,
    merges,
    dateSystem: 1900,
    rows: rows.map((cells, i) => ({
      line: i + 1,
      hidden: false,
      width: null,
      cells: cells.flatMap((text, column) =>
        text === '' ? [] : [{ column, kind: 'text' as const, text }],
      ),
    })),
  }
}

const NAMES = [
  'Бережник Левко Ілліч',
  'ТЕРЕН Захар Ігорович',
  'Яворенко Назар Левкович',
  'Лозовенко Олег',
  'Ракитюк Роман Романович',
]
const people = (
  make: (name: string, i: number) => readonly string[],
): readonly (readonly string[])[] => NAMES.map(make)
const sheetOf = (mapping: Mapping): SheetMapping => present(mapping.sheets[0], 'a sheet')
const propose = (t: RawTable): SheetMapping => sheetOf(proposeMapping([t]))
const meanings = (sheet: SheetMapping): readonly (Meaning | null)[] =>
  sheet.columns.map((c) => c.meaning)
const codes = (sheet: SheetMapping): readonly string[] => sheet.questions.map((q) => q.code)

test('a heading is found below titles and above data, wherever it is', () => {
  const rows = [
    ['СПИСОК'],
    ['осіб, станом на 12.06.2025'],
    [],
    ['№', 'ПІБ', 'Дата народження'],
    ...people((n, i) => [String(i + 1), n, `0${i + 1}.02.1990`]),
  ]
  const sheet = propose(table(rows))
  assert.deepEqual(sheet.headerLines, [4])
  assert.deepEqual(meanings(sheet), ['number', 'name', 'born'])
  assert.deepEqual(sheet.asOf, { date: '2025-06-12', from: 'title' })
  assert.deepEqual(codes(sheet), [])
})

test('two heading rows are one heading, merged or not', () => {
  const rows = [
    ['№', 'ПІБ', 'Обставини зникнення', '', 'Примітки'],
    ['', '', 'дата', 'місце', ''],
    ...people((n, i) => [String(i + 1), n, `0${i + 1}.03.2023`, 'м. Озерне', '']),
  ]
  const merges = [
    { top: 1, bottom: 1, left: 2, right: 3 },
    ...[0, 1, 4].map((c) => ({ top: 1, bottom: 2, left: c, right: c })),
  ]
  for (const t of [table(rows, merges), table(rows)]) {
    const sheet = propose(t)
    assert.deepEqual(sheet.headerLines, [1, 2])
    assert.deepEqual(meanings(sheet), ['number', 'name', 'captured-on', 'captured-at', 'remark'])
  }
})

test('columns without headings are known by their cells, and asked about', () => {
  const sheet = propose(
    table(
      people((n, i) => [
        String(i + 11),
        n,
        `0${i + 1}.02.1985`,
        'в/ч А1234',
        `ММ ${104233 + i * 31}`,
      ]),
    ),
  )
  assert.deepEqual(meanings(sheet), ['number', 'name', 'born', 'unit', 'service-number'])
  assert.deepEqual(codes(sheet), ['no-header', 'guessed-by-content'])
})

test('a heading in no known language is a heading, not a person', () => {
  const rows = [
    ['Sarake 1', 'Sarake 2', 'Sarake 3'],
    ...people((n, i) => [String(i + 1), n, `0${i + 1}.02.1985`]),
  ]
  const sheet = propose(table(rows))
  assert.deepEqual(sheet.headerLines, [1])
  assert.deepEqual(meanings(sheet), ['number', 'name', 'born'])
})

test('two date columns under one word are told apart by their years', () => {
  const rows = [
    ['ПІБ', 'Дата', 'Дата'],
    ...people((n, i) => [n, `0${i + 1}.03.2023`, `0${i + 1}.02.1985`]),
  ]
  const sheet = propose(table(rows))
  assert.deepEqual(meanings(sheet), ['name', 'captured-on', 'born'])
  assert.ok(codes(sheet).includes('same-heading'))
})

test('a second column of one meaning is asked about and takes nothing', () => {
  const rows = [
    ['Прізвище', 'Прізвище', "Ім'я"],
    ...people((n) => [n.split(' ')[0] ?? '', 'Berezhnyk', n.split(' ')[1] ?? '']),
  ]
  const sheet = propose(table(rows))
  assert.deepEqual(meanings(sheet), ['surname', null, 'given'])
  assert.ok(codes(sheet).includes('same-meaning'))
})

test('a heading that its cells contradict is asked about', () => {
  const rows = [['ПІБ', 'Дата народження'], ...people((n) => [n, 'в/ч А1234'])]
  assert.ok(codes(propose(table(rows))).includes('content-contradicts-heading'))
})

test('without a name column there is no proposal for one', () => {
  const sheet = propose(
    table([
      ['Товар', 'Ціна'],
      ['стіл', '12'],
      ['лампа', '7'],
    ]),
  )
  assert.ok(codes(sheet).includes('no-name-column'))
})

test('month-first dates are noticed, mixed ones are asked about', () => {
  const order = (days: readonly string[]): readonly [string, boolean] => {
    const sheet = propose(
      table([['ПІБ', 'Дата народження'], ...NAMES.map((n, i) => [n, days[i] ?? ''])]),
    )
    return [sheet.dateOrder, codes(sheet).includes('date-order')]
  }
  assert.deepEqual(order(['02/25/1990', '03/17/1991', '04/30/1988', '05/02/1990', '12/24/1979']), [
    'month-first',
    false,
  ])
  assert.deepEqual(order(['25/02/1990', '17/03/1991', '30/04/1988', '02/05/1990', '24/12/1979']), [
    'day-first',
    false,
  ])
  assert.deepEqual(order(['25/02/1990', '03/17/1991', '30/04/1988', '02/05/1990', '24/12/1979']), [
    'day-first',
    true,
  ])
})

test('titles and sheet names say who everyone is', () => {
  const rows = [['ПІБ'], ...NAMES.map((n) => [n])]
  assert.equal(propose({ ...table(rows), sheet: 'Цивільні' }).category, 'civilian')
  assert.equal(
    propose(table([['Список військовослужбовців'], [], ['№', 'ПІБ'], ['1', 'Терен Захар']]))
      .category,
    'soldier',
  )
  assert.equal(
    propose(table([['Військові та цивільні'], [], ['№', 'ПІБ'], ['1', 'Терен Захар']])).category,
    null,
  )
})

test('a meaning that a person settles leaves the column that had it', () => {
  const rows = [['№', 'ПІБ', 'Щось'], ...people((n, i) => [String(i + 1), n, n])]
  const mapping = withMeaning(proposeMapping([table(rows)]), 'Аркуш', 2, 'name')
  assert.deepEqual(meanings(sheetOf(mapping)), ['number', null, 'name'])
  assert.equal(sheetOf(mapping).columns[2]?.because, 'person')
})

test('a saved mapping is plain data and reads the next file of its shape', () => {
  const rows = [['№', 'ПІБ', 'Щось'], ...people((n, i) => [String(i + 1), n, 'x'])]
  const saved = withSheet(
    withMeaning(proposeMapping([table(rows)]), 'Аркуш', 2, 'unit'),
    'Аркуш',
    (s) => ({ ...s, category: 'civilian' }),
  )
  const kept: Mapping = JSON.parse(JSON.stringify(saved)) as Mapping // what a file of it gives back
  const next = { ...table([['Новий список'], [], ...rows]), sheet: 'Інший' }
  const { mapping, applied } = applyMapping(kept, proposeMapping([next]))
  assert.deepEqual(applied, ['Інший'])
  assert.deepEqual(meanings(sheetOf(mapping)), ['number', 'name', 'unit'])
  assert.deepEqual(sheetOf(mapping).headerLines, [3])
  assert.equal(sheetOf(mapping).category, 'civilian')
  const other = applyMapping(
    kept,
    proposeMapping([
      table([
        ['№', 'ПІБ'],
        ['1', 'Терен Захар'],
      ]),
    ]),
  )
  assert.deepEqual(other.applied, [])
})

test('any table gets a proposal, and no meaning twice unless many may share it', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '№',
      'ПІБ',
      'Дата',
      '__proto__',
      'constructor',
      '01.02.1990',
      'Терен Захар',
      '12',
      '',
    ),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const sheet = propose(table(rows))
      for (const meaning of ['name', 'surname', 'number', 'sex', 'rank', 'captured-on'] as const)
        assert.ok(columnsMeaning(sheet, meaning).length <= 1)
      for (const c of sheet.columns)
        assert.ok(c.confidence >= 0 && c.confidence <= 100 && Number.isInteger(c.confidence))
    }),
  )
})
