import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { readPersons } from './list-reading.ts'
import type { ListReading } from './list-reading.ts'
import { withSheet } from './mapping.ts'
import { proposeMapping } from './mapping-proposal.ts'
import { problemLevel } from './problem.ts'
import type { MergedCells, RawCell, RawTable } from './raw-table.ts'

type Cells = readonly (string | RawCell)[]

function table(rows: readonly Cells[], more: Partial<RawTable> = {}): RawTable {
  return {
    sheet: 'Аркуш',
    hidden: false,
    merges: [],
    dateSystem: 1900,
    rows: rows.map((cells, i) => ({
      line: i + 1,
      hidden: false,
      width: null,
      cells: cells.flatMap((c, column) =>
        typeof c === 'string'
          ? c === ''
            ? []
            : [{ column, kind: 'text' as const, text: c }]
          : [{ ...c, column }],
      ),
    })),
    ...more,
  }
}

const read = (...tables: readonly RawTable[]): ListReading =>
  readPersons(tables, proposeMapping(tables))
const kinds = (reading: ListReading): string => reading.rows.map((r) => r.kind).join(' ')
const codes = (reading: ListReading): readonly string[] =>
  reading.problems.map((p) => `${p.line} ${p.code}`)
const first = (reading: ListReading): PersonRecord => present(reading.persons[0], 'a person')

const HEAD = ['№', 'ПІБ', 'Дата народження', 'Особистий номер']

test('every row is a person or named', () => {
  const reading = read(
    table([
      ['СПИСОК'],
      ['станом на 12.06.2025'],
      [],
      HEAD,
      ['1', '2', '3', '4'],
      ['I. Сухопутні війська'],
      ['1', 'Бережник Левко Ілліч', '05.09.1997', 'АВ 123456'],
      [],
      HEAD,
      ['2', 'Терен Захар Ігорович', '31.02.1990', ''],
      ['', '', '', 'АВ 765432'],
      ['3', 'Бережник Левко Ілліч', '05.09.1997', ''],
      ['Усього: 3'],
      ['', 'Виконавець: черговий, тел. 1-23'],
      ['* дані уточнюються'],
    ]),
  )
  assert.equal(
    kinds(reading),
    'title title empty header header section person empty header person problem repeat total note note',
  )
  assert.deepEqual(codes(reading), ['10 date-impossible', '11 name-missing'])
  assert.deepEqual(reading.account, {
    rows: 15,
    persons: 2,
    repeats: 1,
    titles: 2,
    headers: 3,
    sections: 1,
    totals: 1,
    notes: 2,
    empty: 2,
    leftOut: 0,
    problemRows: 1,
  })
  assert.equal(reading.rows[11]?.repeats, 1)
})

test('a bad value costs the value, never the person', () => {
  const reading = read(
    table([
      [...HEAD, 'Категорія', 'Стать'],
      ['1', 'Терен Захар', '99', 'АВ 123456', 'хтось', 'так'],
      ['2', 'Горб Левко', '1990', '', 'цив.', 'ж'],
    ]),
  )
  assert.equal(reading.persons.length, 2)
  assert.deepEqual(
    [first(reading).born, first(reading).category, first(reading).sex],
    [null, null, null],
  )
  assert.deepEqual(codes(reading), ['2 date-unreadable', '2 sex-unknown', '2 category-unknown'])
  assert.ok(reading.problems.every((p) => problemLevel(p.code) === 'value'))
})

test('what a problem found prints as personal and is shown only on purpose', () => {
  const reading = read(table([HEAD, ['1', 'Терен Захар', '31.02.1990', '']]))
  assert.ok(!JSON.stringify(reading.problems).includes('31.02'))
  assert.equal(reading.problems[0]?.found?.reveal('test'), '31.02.1990')
})

test('a column nobody knows goes into no field and is named as unread', () => {
  const reading = read(
    table([
      ['ПІБ', 'Дата народження', 'Цікаве'],
      ['Терен Захар', '1990', 'щось про нього'],
      ['Горб Левко', '1991', ''],
    ]),
  )
  assert.ok(!JSON.stringify(first(reading)).includes('щось'))
  assert.deepEqual(reading.rows[1]?.unread, [2])
})

test('own numbers used twice or missing are asked, and no row is lost', () => {
  const reading = read(
    table([
      HEAD,
      ['1', 'Терен Захар', '1990', ''],
      ['1', 'Горб Левко', '1991', ''],
      ['3', 'Яр Олег', '1992', ''],
      ['', 'Без Номера', '1993', ''],
    ]),
  )
  assert.equal(reading.persons.length, 4)
  assert.deepEqual(codes(reading), ['2 number-reused', '3 number-reused', '5 number-missing'])
})

test('a repeat needs two facts alike and none against', () => {
  const kindsOf = (a: Cells, b: Cells): string =>
    kinds(read(table([HEAD, ['1', ...a], ['2', ...b], ['3', 'Яр Олег Ілліч', '02.02.1992', '']])))
      .split(' ')
      .slice(1, 3)
      .join(' ')
  const NAME = 'Терен Захар Ігорович'
  assert.equal(
    kindsOf([NAME, '05.09.1990', 'АВ 123456'], [NAME, '05.09.1990', '']),
    'person repeat',
  )
  assert.equal(kindsOf([NAME, '', 'АВ 123456'], [NAME, '1990', 'АВ123456']), 'person repeat')
  assert.equal(
    kindsOf([NAME, '05.09.1990', 'АВ 123456'], ['ТЕРЕН З. І.', '05.09.1990', 'АВ-123456']),
    'person repeat',
  )
  assert.equal(
    kindsOf([NAME, '05.09.1990', 'АВ 123456'], [NAME, '05.09.1990', 'АВ 123457']),
    'person person',
  )
  assert.equal(
    kindsOf([NAME, '05.09.1990', ''], ['Терен Левко Ігорович', '05.09.1990', '']),
    'person person',
  ) // twins
  assert.equal(kindsOf([NAME, '01.01.1990', ''], [NAME, '01.01.1990', '']), 'person person') // only the year was known
  assert.equal(kindsOf([NAME, '1990', ''], [NAME, '1990', '']), 'person person')
  assert.equal(
    kindsOf([NAME, '05.09.1990', 'АВ 123456'], ['Горб Левко', '06.06.1980', 'АВ 123456']),
    'person person',
  )
})

test('hidden rows and sheets are asked about until someone takes or leaves them', () => {
  const visible = table([HEAD, ['1', 'Терен Захар', '1990', ''], ['2', 'Горб Левко', '1991', '']])
  const partly = {
    ...visible,
    rows: visible.rows.map((r) => (r.line === 3 ? { ...r, hidden: true } : r)),
  }
  const secret = { ...visible, sheet: 'Схований', hidden: true }
  const mapping = proposeMapping([partly, secret])
  const asked = readPersons([partly, secret], mapping)
  assert.equal(kinds(asked), 'header person problem problem problem problem')
  assert.deepEqual(codes(asked), ['3 hidden-row', '1 hidden-sheet'])
  const settled = withSheet(
    withSheet(mapping, 'Аркуш', (s) => ({ ...s, hiddenRows: 'take' })),
    'Схований',
    (s) => ({ ...s, take: 'leave' }),
  )
  assert.equal(
    kinds(readPersons([partly, secret], settled)),
    'header person person left-out left-out left-out',
  )
})

test('a section names the category of those below it', () => {
  const reading = read(
    table([
      ['№', 'ПІБ', 'Дата народження'],
      ['Військовослужбовці'],
      ['1', 'Терен Захар', '1990'],
      ['Цивільні особи'],
      ['2', 'Горб Левко', '1991'],
    ]),
  )
  assert.deepEqual(
    reading.persons.map((p) => p.category),
    ['soldier', 'civilian'],
  )
})

test('a cell merged downwards speaks for every row beside it', () => {
  const merges: readonly MergedCells[] = [{ top: 2, bottom: 3, left: 2, right: 2 }]
  const reading = read(
    table(
      [
        ['№', 'ПІБ', 'Місце утримання'],
        ['1', 'Терен Захар', 'Табір № 4'],
        ['2', 'Горб Левко', ''],
        ['3', 'Яр Олег', 'Табір № 5'],
      ],
      { merges },
    ),
  )
  assert.deepEqual(
    reading.persons.map((p) => p.placeOfDetention),
    ['Табір № 4', 'Табір № 4', 'Табір № 5'],
  )
})

test('property names are plain text in headings and cells', () => {
  const reading = read(
    table([
      ['__proto__', 'constructor', 'toString', 'ПІБ'],
      ['1', '2', '3', 'Терен Захар'],
      ['__proto__', 'x', 'y', 'constructor'],
    ]),
  )
  assert.deepEqual(
    reading.persons.map((p) => p.name.full),
    ['Терен Захар', 'constructor'],
  )
})

test('the account closes over any rows whatever', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '№',
      'ПІБ',
      'Дата народження',
      '01.02.1990',
      'Терен Захар',
      'Усього: 3',
      '* так',
      'Примітка',
      '12',
      '-',
      '',
      '\u202e',
      '=1+1',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const rows = fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 14 })
  fc.assert(
    fc.property(rows, rows, fc.boolean(), (a, b, hidden) => {
      const reading = read(
        table([['№', 'ПІБ', 'Дата народження'], ...a]),
        table(b, { sheet: 'Другий', hidden }),
      )
      const { rows: all, ...parts } = reading.account
      assert.equal(all, a.length + b.length + 1)
      assert.equal(
        Object.values(parts).reduce((x, y) => x + y, 0),
        all,
      )
      assert.equal(reading.persons.length, parts.persons + parts.repeats)
      const named = new Set(reading.problems.map((p) => p.sheet))
      if (parts.problemRows > 0) assert.ok(named.size > 0)
      reading.persons.forEach((p, i) => assert.equal(p.rowNumber, i + 1))
    }),
  )
})
