// A party without Parley answers A by a spreadsheet, through the commands, on real seats.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { instant, partyId, personRef, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { importList, sendSoughtList } from '@parley/node'
import { readTables, writeCsv } from '@parley/spreadsheets'
import { nodeCryptography } from '@parley/system'
import { realParties } from './real-parties.ts'
import type { RealParties } from './real-parties.ts'
import { parseArguments } from '../src/command.ts'
import type { Command, Told } from '../src/command.ts'
import { answersEnter, answersSheet } from '../src/commands/answers.ts'

const AT = instant('2031-05-17T08:00:00Z')
const NAMES = ['Мельник Олег Іванович', 'Коваль Петро Степанович', 'Ткач Андрій Юрійович']

let parties: RealParties

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, ['--seat', parties.place('a', 'seat.json'), ...args]))

before(async () => {
  parties = await realParties()
  const a = await parties.seatAt('a')
  const persons = NAMES.map((full, i) => ({
    rowNumber: i + 1,
    no: String(i + 1),
    place: { sheet: '', line: i + 2 },
    name: { full, surname: null, given: null, patronymic: null },
    born: null,
    bornAs: null,
    sex: null,
    rank: null,
    unit: null,
    serviceNumber: null,
    capturedOn: null,
    capturedAt: null,
    placeOfDetention: null,
    category: null,
    health: null,
    callSign: null,
    remark: null,
    departed: false,
  }))
  const file = { list: 'sought' as const, fileName: 'sought.csv', file: 'a'.repeat(64) }
  valueOf(await importList(a, { ...file, persons, account: {} }, AT))
  valueOf(await sendSoughtList(a, AT, nodeCryptography))
})

after(async () => {
  await parties.close()
})

test('the request is written, comes back as CSV with two answers and a stranger’s name, and is entered', async () => {
  const out = parties.place('request.xlsx')
  assert.equal((await run(answersSheet, '--out', out)).exit, 0)
  await assert.rejects(run(answersSheet, '--out', out), /expected a place without a file/)
  const bytes = new Uint8Array(readFileSync(out))
  const { tables } = valueOf(readTables(bytes, { fileName: 'request.xlsx' }))
  const rows = (tables[0]?.rows ?? []).map((row) => {
    const cells = Array.from({ length: 7 }, (_, i) => row.cells.find((c) => c.column === i)?.text)
    const [key = '', no = '', name = '', ...rest] = cells.map((cell) => cell ?? '')
    if (name.startsWith('Мельник')) return [key, no, name, ...rest.with(2, 'held')]
    if (name.startsWith('Коваль')) return [key, no, name, ...rest.with(2, 'не содержится')]
    return name.startsWith('Ткач')
      ? [key, no, 'Ткаченко', ...rest.with(2, 'held')]
      : [key, no, name, ...rest]
  })
  const sheet = parties.place('returned.csv')
  writeFileSync(sheet, valueOf(writeCsv(rows, { encoding: 'windows-1251' })))

  const look = await run(answersEnter, '--sheet', sheet, '--look')
  assert.deepEqual([look.exit, (look.json as JsonObject)['index']], [1, null])
  assert.equal(look.lines.join('\n').includes('Ткаченко'), false, 'no name on a terminal')
  assert.match(look.lines[0] ?? '', /^2 of 3 answered by b; 1 stay pending/)
  assert.match(look.lines.join('\n'), /column C: name-changed/)
  assert.equal((await parties.seatAt('b')).exchange().answers.size, 0, 'looking enters nothing')

  const told = await run(answersEnter, '--sheet', sheet, '--officer', 'a/officer/2')
  assert.match(told.lines.at(-1) ?? '', /^Entered for b by a\/officer\/2: entry \d+\.$/)
  const b = await parties.seatAt('b')
  await b.sync()
  const given = [...b.exchange().answers.values()]
  assert.deepEqual(given.map((g) => g.answer.answer).toSorted(), ['held', 'not-held'])
  assert.deepEqual(new Set(given.map((g) => g.enteredFor?.officer)), new Set(['a/officer/2']))
  assert.deepEqual(new Set(given.map((g) => g.by)), new Set([partyId('b')]))
  assert.equal(b.exchange().answers.has(personRef('nobody')), false)
})

test('an officer without a key here, and a seat nobody asked, are told what was expected', async () => {
  const sheet = parties.place('returned.csv')
  await assert.rejects(
    run(answersEnter, '--sheet', sheet, '--officer', 'b/officer/1'),
    /expected one of a\/officer\/1, a\/officer\/2/,
  )
  const b = parties.place('b', 'seat.json')
  const asked = await answersSheet.run(
    parseArguments(answersSheet, ['--seat', b, '--out', parties.place('none.xlsx')]),
  )
  assert.deepEqual([asked.exit, asked.lines], [1, ['refused: nothing-sought']])
})
