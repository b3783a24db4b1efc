import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personRef } from '@parley/kernel'
import {
  ANSWER_COLUMNS,
  answerSheetRows,
  listLine,
  listsNamed,
  readAnswerSheet,
  sheetAnswer,
} from './answer-sheet.ts'
import type { AnswerReading } from './answer-sheet.ts'
import type { RawTable } from './raw-table.ts'

const HEADINGS = {
  key: 'Код запису',
  no: '№',
  name: 'ПІБ',
  born: 'Дата народження',
  serviceNumber: 'Особистий номер',
  answer: 'Відповідь',
  notice: 'Підстава',
}
const ASKED = ['Терен Захар', 'Горб Левко', 'Яр Олег'].map((name, i) => ({
  ref: personRef(`p-${i + 1}`),
  no: String(i + 1),
  name,
  born: '01.02.1990',
  serviceNumber: 'АВ 123456',
}))

function tableOf(rows: readonly (readonly string[])[]): RawTable {
  return {
    sheet: '',
    hidden: false,
    merges: [],
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

type Change = (row: readonly string[], i: number) => readonly string[] | null

/** The request as it comes back after whoever answered has changed its rows; null drops one. */
function back(change: Change): AnswerReading {
  const [head = [], ...rows] = answerSheetRows(ASKED, HEADINGS)
  return readAnswerSheet(
    [tableOf([head, ...rows.map(change).filter((r) => r !== null)])],
    ASKED,
    HEADINGS,
  )
}

const fill = (row: readonly string[], answer: string, notice = ''): readonly string[] => [
  ...row.slice(0, 5),
  answer,
  notice,
]
const words = (reading: AnswerReading): readonly string[] => [
  ...reading.answers.map((a) => `${a.ref} ${a.answer}`),
  ...reading.problems.map((p) => `${p.line} ${p.code}`),
  ...reading.unanswered.map((r) => `${r} ?`),
]

test('what was filled in is read, what was not stays unanswered', () => {
  assert.deepEqual(
    words(back((row, i) => (i === 0 ? fill(row, 'утримується') : i === 1 ? row : null))),
    ['p-1 held', 'p-2 ?', 'p-3 ?'],
  )
  assert.deepEqual(back((row) => fill(row, 'загинув', 'акт № 5')).answers[0]?.notice, 'акт № 5')
})

test('a changed person answers nothing until someone looks', () => {
  const changed = (at: number, to: string): readonly string[] =>
    words(back((row, i) => (i === 0 ? fill(row, 'так').map((c, k) => (k === at ? to : c)) : null)))
  assert.deepEqual(changed(2, 'Терен Назар'), ['2 name-changed', 'p-1 ?', 'p-2 ?', 'p-3 ?'])
  assert.deepEqual(changed(3, '01.02.1991'), ['2 born-changed', 'p-1 ?', 'p-2 ?', 'p-3 ?'])
  assert.deepEqual(changed(4, ''), ['2 number-changed', 'p-1 ?', 'p-2 ?', 'p-3 ?'])
  assert.deepEqual(changed(3, '1990-02-01'), ['p-1 held', 'p-2 ?', 'p-3 ?'])
  assert.deepEqual(changed(2, 'ТЕРЕН  Захар'), ['p-1 held', 'p-2 ?', 'p-3 ?'])
})

test('strangers, contradictions and unknown words are named', () => {
  assert.deepEqual(
    words(back((row, i) => (i === 0 ? ['p-9', ...fill(row, 'так').slice(1)] : null))),
    ['2 not-asked', 'p-1 ?', 'p-2 ?', 'p-3 ?'],
  )
  assert.deepEqual(words(back((row, i) => (i === 0 ? fill(row, 'бузок') : null))), [
    '2 answer-unknown',
    'p-1 ?',
    'p-2 ?',
    'p-3 ?',
  ])
  const [head = [], one = []] = answerSheetRows(ASKED, HEADINGS)
  const twice = (a: string, b: string): readonly string[] =>
    words(readAnswerSheet([tableOf([head, fill(one, a), fill(one, b)])], ASKED, HEADINGS))
  assert.deepEqual(twice('так', 'ні'), [
    '2 answered-twice',
    '3 answered-twice',
    'p-1 ?',
    'p-2 ?',
    'p-3 ?',
  ])
  assert.deepEqual(twice('так', 'held'), ['p-1 held', 'p-2 ?', 'p-3 ?'])
  assert.deepEqual(words(readAnswerSheet([tableOf([['a', 'b']])], ASKED, HEADINGS)), [
    '1 no-answer-columns',
    'p-1 ?',
    'p-2 ?',
    'p-3 ?',
  ])
})

test('titles above and columns in another order change nothing', () => {
  const rows = answerSheetRows(ASKED, HEADINGS).map((row, i) =>
    [...(i === 0 ? row : fill(row, 'ні'))].reverse(),
  )
  const reading = readAnswerSheet([tableOf([['Відповідь сторони'], [], ...rows])], ASKED, HEADINGS)
  assert.deepEqual(words(reading), ['p-1 not-held', 'p-2 not-held', 'p-3 not-held'])
})

test('a formula is no answer, whatever value was saved with it', () => {
  const table = tableOf(
    answerSheetRows(ASKED, HEADINGS).map((r, i) => (i === 1 ? fill(r, 'так') : r)),
  )
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.text === 'так' ? { ...cell, kind: 'formula' as const, formula: '=A1' } : cell,
    ),
  }))
  const { answers, problems } = readAnswerSheet([{ ...table, rows }], ASKED, HEADINGS)
  assert.deepEqual(
    [answers, problems.map((p) => [p.code, p.column])],
    [[], [['answer-unknown', 5]]],
  )
})

test('columns are known by the English word behind a slash, and a list by the line that names it', () => {
  const both = { ...HEADINGS, key: 'Код / Record key', answer: 'Відповідь / Answer' }
  const root = 'ab'.repeat(32)
  const rows = answerSheetRows(ASKED, both).map((r, i) => (i === 0 ? r : fill(r, 'ні')))
  const tables = [tableOf([[listLine(root)], ...rows])]
  assert.equal(readAnswerSheet(tables, ASKED, ANSWER_COLUMNS).answers.length, 3)
  assert.deepEqual([...listsNamed(tables)], [root])
  assert.deepEqual([...listsNamed([tableOf([['a list of names']])])], [])
})

test('answers are read in the words of people and in code words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['held', 'held|так|Да|yes|утримується|содержится|+|نعم|confirmed'],
    ['not-held', 'not-held|ні|нет|No|не утримується|не содержится|не значится|not held|لا'],
    ['dead', 'dead|загинув|погиб|умер 03.03.2023|died|متوفى'],
    ['already-released', 'already-released|звільнений|освобождён|обменян|released|exchanged'],
    [
      'insufficient-data',
      'insufficient-data|недостатньо даних|недостаточно данных|not enough data',
    ],
    ['retained-criminal', 'retained-criminal|засуджений|под следствием|convicted'],
    ['refused', 'refused|відмовлено|отказ'],
    ['pending', 'pending|перевіряється|проверяется'],
    ['null', 'бузок|7|constructor|__proto__|дата'],
  ]
  for (const [answer, texts] of cases)
    for (const text of texts.split('|')) assert.equal(String(sheetAnswer(text)), answer, text)
})

test('everyone asked is answered or unanswered, whatever comes back', () => {
  const cell = fc.oneof(
    fc.constantFrom('p-1', 'p-2', 'так', 'ні', '', 'Терен Захар', '01.02.1990', 'АВ 123456'),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }), (rows) => {
      const [head = []] = answerSheetRows(ASKED, HEADINGS)
      const reading = readAnswerSheet([tableOf([head, ...rows])], ASKED, HEADINGS)
      assert.deepEqual(
        [...reading.answers.map((a) => a.ref), ...reading.unanswered].sort(),
        ASKED.map((p) => p.ref),
      )
    }),
  )
})
