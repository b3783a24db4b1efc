import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { readPersons } from './list-reading.ts'
import type { ListReading } from './list-reading.ts'
import { proposeMapping } from './mapping-proposal.ts'
import type { RawCell, RawTable } from './raw-table.ts'

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
const codes = (reading: ListReading): readonly string[] =>
  reading.problems.map((p) => `${p.line} ${p.code}`)
const first = (reading: ListReading): PersonRecord => present(reading.persons[0], 'a person')
const unique = (words: readonly string[]): readonly string[] => [...new Set(words)]

test('health goes to health only', () => {
  const reading = read(
    table([
      ['ПІБ', 'Дата народження', "Стан здоров'я", 'Примітка'],
      ['Терен Захар', '1990', 'поранений, ампутація', 'є фото'],
      ['Горб Левко', '1991', 'здоровий', ''],
    ]),
  )
  assert.equal(first(reading).health, 'поранений, ампутація')
  const rest: Record<string, unknown> = { ...first(reading), health: null }
  assert.ok(!JSON.stringify(rest).includes('ампут'))
})

test('a date and a place in one cell are parted in either order', () => {
  const captured = (text: string): readonly (string | null)[] => {
    const reading = read(
      table([
        ['ПІБ', 'Дата народження', 'Коли і де затримано'],
        ['Терен Захар', '1990', text],
        ['Горб Левко', '1991', '03.03.2022, м. Озерне'],
      ]),
    )
    return [first(reading).capturedOn, first(reading).capturedAt]
  }
  assert.deepEqual(captured('11.03.2022, м. Озерне'), ['2022-03-11', 'м. Озерне'])
  assert.deepEqual(captured('м. Озерне, 11.03.2022'), ['2022-03-11', 'м. Озерне'])
  assert.deepEqual(captured('березень 2022 р., с. Яр'), ['2022-03', 'с. Яр'])
  assert.deepEqual(captured('м. Озерне'), [null, 'м. Озерне'])
  assert.deepEqual(captured('31.02.2022, м. Озерне'), [null, 'м. Озерне'])
})

test('marks beside a person say category, sex and leaving; a question says nothing', () => {
  const reading = read(
    table([
      ['ПІБ', 'Год рожд.', 'Отметки'],
      ['Терен Захар', '1990', 'гражд.; жен.; убыл (обмен)'],
      ['Горб Левко', '1991', 'військовослужбовець?'],
      ['Яр Олег', '1992', 'этапирован'],
    ]),
  )
  assert.deepEqual(
    reading.persons.map((p) => [p.category, p.sex, p.departed]),
    [
      ['civilian', 'f', true],
      [null, null, false],
      [null, null, false],
    ],
  )
})

test('names keep what was written, without numbers, stars and marks nobody sees', () => {
  const name = (text: string): string =>
    first(
      read(
        table([
          ['ПІБ', 'Дата народження'],
          [text, '1990'],
          ['Горб Левко', '1991'],
        ]),
      ),
    ).name.full
  assert.equal(name('  ТЕРЕН\nЗахар\u200b  Ігорович*'), 'ТЕРЕН Захар Ігорович')
  assert.equal(name('12. Терен Захар'), 'Терен Захар')
  assert.equal(name('Терен (Яр) Захар'), 'Терен (Яр) Захар')
  assert.equal(name('Терен З. І.'), 'Терен З. І.')
  assert.equal(name('"Терен Захар'), 'Терен Захар')
  assert.equal(name('<img src=x onerror=alert(1)>'), '<img src=x onerror=alert(1)>')
})

test('a star is explained by the footnote below', () => {
  const reading = read(
    table([
      ['№', 'ПІБ', 'Дата народження'],
      ['1', 'Терен Захар*', '1990'],
      ['2', 'Горб Левко', '1991'],
      ['* особу уточнюють'],
    ]),
  )
  assert.equal(first(reading).remark, '* особу уточнюють')
})

test('whatever a person record carries fits what other parties will read', () => {
  const long = (n: number): string => 'я '.repeat(n / 2).trim()
  const reading = read(
    table([
      [
        'ПІБ',
        'Дата народження',
        'Звання',
        "Стан здоров'я",
        'Примітка',
        'Коментар',
        'Коли і де зник',
      ],
      ['Терен Захар', '1990', long(402), long(3000), long(3000), long(3000), long(500)],
      ['Горб Левко', '1991', 'солдат', '', '', '', '03.03.2022, м. Озерне'],
    ]),
  )
  const person = first(reading)
  assert.deepEqual([person.rank, person.capturedAt, person.capturedOn], [null, null, null])
  assert.deepEqual([person.health?.length, person.remark?.length], [2999, 2999])
  assert.deepEqual(unique(codes(reading)), ['2 value-too-long'])
})

test('formulas are never run: a saved value is taken and asked about, none is null', () => {
  const formula = (text: string): RawCell => ({
    column: 0,
    kind: 'formula',
    text,
    formula: '=DATE(1990,1,1)+A1',
  })
  const reading = read(
    table([
      ['№', 'ПІБ', 'Дата народження', 'Примітка'],
      ['1', 'Терен Захар', formula('1990-02-01'), ''],
      ['2', 'Горб Левко', formula(''), formula('')],
      ['3', 'Яр Олег', '1991', ''],
    ]),
  )
  assert.deepEqual(
    reading.persons.map((p) => p.born),
    ['1990-02-01', null, '1991'],
  )
  assert.deepEqual(
    reading.persons.map((p) => p.remark),
    [null, '=DATE(1990,1,1)+A1', null],
  )
  assert.deepEqual(codes(reading), [
    '2 formula-value',
    '3 formula-without-value',
    '3 formula-without-value',
  ])
})
