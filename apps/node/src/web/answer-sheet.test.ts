// A party that has no Parley answers by a spreadsheet: real bytes out, changed as people change them, and in.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { AnswerSheetReading, Command } from '@parley/api'
import { fromBase64, present, utf8Bytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { readTables, writeCsv, writeXlsx } from '@parley/spreadsheets'
import { B } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const LIST = { list: 'sought-a' }
const WORDS = {
  titles: ['Запит сторони A до сторони B', '=1+1'],
  headings: {
    key: 'Код запису',
    no: '№',
    name: 'ПІБ',
    born: 'Дата народження',
    serviceNumber: 'Особистий номер',
    answer: 'Відповідь',
    notice: 'Підстава',
  },
  answers: [['held', 'утримується']],
}

type Rows = readonly (readonly string[])[]

async function sheetOf(sitting: Sitting): Promise<Rows> {
  const { content, fileName } = sure(
    await sitting.call('answerSheet', { params: LIST, body: WORDS }),
  )
  assert.equal(fileName, 'answers-b-for-a.xlsx')
  return rowsIn(present(fromBase64(content), 'base64'))
}

function rowsIn(bytes: Bytes): Rows {
  const { tables } = sure(readTables(bytes, { fileName: 'sheet.xlsx' }))
  const [table] = tables
  const width = Math.max(...(table?.rows ?? []).flatMap((r) => r.cells.map((c) => c.column))) + 1
  return (table?.rows ?? []).map((row) =>
    Array.from({ length: width }, (_, i) => row.cells.find((c) => c.column === i)?.text ?? ''),
  )
}

/** The rows of persons, by name: what people fill in. */
function answered(rows: Rows, said: Readonly<Record<string, string>>): Rows {
  return rows.map((row) => {
    const name = Object.keys(said).find((start) => row[2]?.startsWith(start) === true)
    return name === undefined ? row : row.with(5, said[name] ?? '')
  })
}

const isPerson = (row: readonly string[]): boolean => /^p[0-9a-f]{20}$/.test(row[0] ?? '')

async function readBack(
  sitting: Sitting,
  bytes: Bytes,
  fileName: string,
): Promise<AnswerSheetReading | string> {
  const body = new Blob([new Uint8Array(bytes)])
  const read = await sitting.call('answerSheetRead', { params: LIST, query: { fileName }, body })
  return read.ok ? read.value : read.refusal.code
}

function xlsx(rows: Rows): Bytes {
  return writeXlsx([{ name: 'Parley', rows }])
}

function csv(rows: Rows, encoding: 'windows-1251' | 'utf-8'): Bytes {
  return sure(writeCsv(rows, { encoding, separator: ';' }))
}

function whole(read: AnswerSheetReading | string): AnswerSheetReading {
  if (typeof read === 'string') throw new Error(`refused: ${read}`)
  return read
}

const codesOf = (read: AnswerSheetReading): string =>
  read.codes.map(({ code, count }) => `${code} ${count}`).join(', ')

const problemsOf = (read: AnswerSheetReading): readonly string[] =>
  read.problems.map((p) => [p.code, p.column, p.found, p.expected].join(' | '))

async function enter(sitting: Sitting, sheet: string): Promise<string> {
  const command: Command = { do: 'answers.enter', list: LIST.list, sheet }
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return prepared.refusal.code
  const { id, hash } = prepared.value
  const body = { prepared: id, hash, signAs: sitting.desk.id }
  const submitted = await sitting.call('submit', { body })
  return submitted.ok ? 'ok' : submitted.refusal.code
}

const GIVEN = { Мельник: 'утримується', Коваль: 'ні', Ткач: 'загинув' }

test('the request has a row for each person asked for, headings in two languages, and no formula', async () => {
  const { world } = await playedTo('lists')
  const rows = await sheetOf(await sitAt(world, 'headquarters'))
  assert.deepEqual(
    rows.filter(isPerson).map((row) => row.slice(1, 4)),
    [
      ['1', 'Мельник Олег Іванович', '10.01.1990'],
      ['2', 'Коваль Петро Степанович', '11.02.1991'],
      ['3', 'Ткач Андрій Юрійович', '12.03.1992'],
      ['4', 'Бондар Іван Петрович', '13.04.1993'],
      ['5', 'Гончар Юрій Олегович', '14.05.1994'],
    ],
  )
  const head = rows.find((row) => row[0]?.includes('Record key') === true)
  assert.deepEqual([head?.[0], head?.[5]], ['Код запису / Record key', 'Відповідь / Answer'])
  const { tables } = sure(readTables(xlsx(rows), { fileName: 'x.xlsx' }))
  assert.equal(
    tables.some((t) => t.rows.some((r) => r.cells.some((c) => c.kind === 'formula'))),
    false,
  )
})

test('a workbook filled in, its rows in another order, is read and entered; who is missing stays pending', async () => {
  const { world } = await playedTo('lists')
  const a = await sitAt(world, 'headquarters')
  const rows = answered(await sheetOf(a), GIVEN)
  const persons = rows.filter(isPerson)
  const back = [...rows.filter((row) => !isPerson(row)), ...persons.slice(0, 4).toReversed()]
  const read = whole(await readBack(a, xlsx(back), 'returned.xlsx'))
  assert.equal(codesOf(read), 'held 1, not-held 1, dead 1')
  assert.deepEqual([read.for, read.asked, read.read, read.problemCount], ['b', 5, 3, 0])
  assert.deepEqual(
    read.unanswered.map((p) => p.name),
    ['Бондар Іван Петрович', 'Гончар Юрій Олегович'],
    'one row empty, one deleted',
  )
  assert.equal(await enter(a, read.id), 'ok')
  const state = world.seat(B).exchange()
  const given = [...state.answers.values()]
  assert.deepEqual(given.map((g) => g.answer.answer).toSorted(), ['dead', 'held', 'not-held'])
  assert.deepEqual(new Set(given.map((g) => g.enteredFor?.file)), new Set([read.file]))
  assert.deepEqual(new Set(given.map((g) => g.enteredFor?.officer)), new Set(['a/officer/1']))
  const [entry] = world.log.slice(-1)
  assert.deepEqual([entry?.kind, entry?.author], ['answer.entered', 'a/officer/1'])
  const { lists } = sure(await a.call('answers', {}))
  const list = lists.find((each) => each.id === LIST.list)
  assert.deepEqual([list?.pending, list?.enteredFor?.party], [2, 'b'])
})

test('a person answered as held keeps one reference, however often the sheet comes back', async () => {
  const { world } = await playedTo('lists')
  const a = await sitAt(world, 'headquarters')
  const rows = answered(await sheetOf(a), GIVEN)
  const heldRefs = async (): Promise<readonly string[]> => {
    assert.equal(await enter(a, whole(await readBack(a, xlsx(rows), 'again.xlsx')).id), 'ok')
    const answers = [...world.seat(B).exchange().answers.values()]
    return answers.flatMap(({ answer }) => (answer.answer === 'held' ? [answer.heldRef] : []))
  }
  const first = await heldRefs()
  assert.equal(first.length, 1)
  assert.deepEqual(await heldRefs(), first)
})

for (const encoding of ['windows-1251', 'utf-8'] as const) {
  test(`the same comes back as CSV in ${encoding}`, async () => {
    const { world } = await playedTo('lists')
    const a = await sitAt(world, 'headquarters')
    const rows = answered(await sheetOf(a), GIVEN)
    const read = whole(await readBack(a, csv(rows, encoding), 'returned.csv'))
    assert.equal(codesOf(read), 'held 1, not-held 1, dead 1')
    assert.equal(read.problemCount, 0)
  })
}

test('a changed name, an unknown word, a contradiction and a stranger are named with row, column and what went out', async () => {
  const { world } = await playedTo('lists')
  const a = await sitAt(world, 'headquarters')
  const rows = answered(await sheetOf(a), { ...GIVEN, Бондар: 'бузок' })
  const renamed = rows.map((row) =>
    row[2]?.startsWith('Коваль') === true ? row.with(2, 'Коваль Павло') : row,
  )
  const ours = renamed.find((row) => row[2]?.startsWith('Мельник') === true) ?? []
  const stranger = ours.with(0, 'p00000000000000000000')
  const read = whole(await readBack(a, xlsx([...renamed, ours.with(5, 'ні'), stranger]), 'x.xlsx'))
  assert.equal(codesOf(read), 'dead 1')
  assert.deepEqual(problemsOf(read).toSorted(), [
    'answer-unknown | F | бузок | ',
    'answered-twice | F | held | ',
    'answered-twice | F | not-held | ',
    'name-changed | C | Коваль Павло | Коваль Петро Степанович',
    'not-asked | A | p00000000000000000000 | ',
  ])
  assert.equal(read.unansweredCount, 4)
})

test('a sheet without an answer enters nothing', async () => {
  const { world } = await playedTo('lists')
  const a = await sitAt(world, 'headquarters')
  const read = whole(await readBack(a, xlsx(await sheetOf(a)), 'empty.xlsx'))
  assert.deepEqual([read.read, read.unansweredCount, read.problemCount], [0, 5, 0])
  assert.equal(await enter(a, read.id), 'nothing-answered')
})

test('a sheet about another list is refused, and a file that is no sheet answers nothing', async () => {
  const { world } = await playedTo('lists')
  const a = await sitAt(world, 'headquarters')
  const rows = answered(await sheetOf(a), GIVEN)
  const other = rows.map((row) =>
    row[0]?.startsWith('parley list ') === true
      ? row.with(0, `parley list ${'0'.repeat(64)}`)
      : row,
  )
  assert.equal(await readBack(a, xlsx(other), 'x.xlsx'), 'other-list')
  const nothing = whole(await readBack(a, xlsx([['a', 'b']]), 'x.xlsx'))
  assert.deepEqual(problemsOf(nothing), ['no-answer-columns |  |  | '])
  assert.notEqual(typeof (await readBack(a, utf8Bytes('%PDF-1.7'), 'x.pdf')), 'object')
})

test('what a party signed itself is not entered again, and nobody enters for a list that is not theirs', async () => {
  const { world } = await playedTo('answered')
  const a = await sitAt(world, 'headquarters')
  const rows = answered(await sheetOf(a), GIVEN)
  const read = whole(await readBack(a, xlsx(rows), 'x.xlsx'))
  assert.equal(read.read, 0)
  assert.deepEqual(new Set(read.problems.map((p) => p.code)), new Set(['answered-itself']))
  const b = await sitAt(world, 'headquarters', B)
  const asked = await b.call('answerSheet', { params: LIST, body: WORDS })
  assert.equal(!asked.ok && asked.refusal.code, 'not-found')
  const med = await sitAt(world, 'mediator')
  const barred = await med.call('answerSheet', { params: LIST, body: WORDS })
  assert.equal(!barred.ok && barred.refusal.code, 'not-allowed')
  assert.equal(await enter(b, read.id), 'not-found')
})
