// A published list set against a real seat, through the command.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { instant, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { importList, readListFile } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { realParties } from '../../test/real-parties.ts'
import type { RealParties } from '../../test/real-parties.ts'
import { parseArguments } from '../command.ts'
import type { Told } from '../command.ts'
import { audit } from './audit.ts'

const AT = instant('2031-05-17T08:00:00Z')
const OWN = `№;Прізвище, ім'я, по батькові;Дата народження;Особистий номер;Категорія
1;Мельник Олег Іванович;12.03.1991;111111;в/п
2;Коваль Петро Степанович;13.04.1988;222222;в/п
3;Ткач Андрій Юрійович;14.05.1979;333333;цив.
4;Остапчук Роман Ігорович;15.06.1990;444444;в/п
`
const PUBLISHED = `№;ФИО;Дата рождения;Личный номер
1;Мельник Олег Иванович;12.03.1991;111111
2;Коваль Пётр Степанович;13.04.1968;222222
3;Ткач Андрей Юрьевич;14.05.1979;333333
4;Мельник Олег Иванович;12.03.1991;111111
5;Незнакомый Фёдор Яковлевич;01.02.1950;999999
`

let parties: RealParties

const run = (...args: readonly string[]): Promise<Told> =>
  audit.run(parseArguments(audit, ['--seat', parties.place('a', 'seat.json'), ...args]))

before(async () => {
  parties = await realParties()
  const a = await parties.seatAt('a')
  const bytes = new TextEncoder().encode(OWN)
  const place = { fileName: 'held.csv', readOn: AT.slice(0, 10) }
  const { reading, sha256 } = valueOf(readListFile(bytes, place, nodeCryptography))
  const file = { list: 'held' as const, fileName: 'held.csv', file: sha256 }
  valueOf(await importList(a, { ...file, persons: reading.persons, account: {} }, AT))
})

after(async () => {
  await parties.close()
})

test('every row of a published list gets one verdict, and no name is told on the terminal', async () => {
  const list = parties.place('published.csv')
  writeFileSync(list, PUBLISHED)
  const out = parties.place('audit.csv')
  const told = await run('--class', 'soldier', '--out', out, list)
  const { verdicts, account } = told.json as {
    readonly verdicts: Readonly<Record<string, number>>
    readonly account: Readonly<Record<string, number>>
  }
  assert.deepEqual(
    [verdicts['agrees'], verdicts['repeat'], verdicts['wrong-class'], verdicts['wrong-date']],
    [1, 1, 1, 1],
  )
  assert.equal(verdicts['unknown'], 1)
  assert.deepEqual([account['rows'], account['persons'], account['others']], [6, 5, 1])
  assert.equal(told.exit, 1)
  assert.doesNotMatch(told.lines.join('\n'), /Мельник|Коваль|Ткач|Остапчук/)
  const written = readFileSync(out, 'utf8')
  assert.match(written, /Мельник/)
  assert.doesNotMatch(written, /Остапчук/, 'nobody whom the list does not name')
  await assert.rejects(run('--out', out, list), /expected a place without a file/)
})

test('a list of one column is audited as it comes, and as JSON', async () => {
  const list = parties.place('names.txt')
  writeFileSync(list, 'Мельник Олег Иванович\nКоваль Пётр Степанович\nНезнакомый Фёдор Яковлевич\n')
  const out = parties.place('audit.json')
  const told = await run('--out', out, list)
  assert.equal((told.json as JsonObject)['account'] !== undefined, true)
  const written = JSON.parse(readFileSync(out, 'utf8')) as { readonly rows: readonly unknown[] }
  assert.equal(written.rows.length, 3)
})

test('what cannot be audited is said with what was expected', async () => {
  const list = parties.place('published.csv')
  await assert.rejects(run('--class', 'general', list), /expected soldier or civilian/)
  await assert.rejects(run('--out', parties.place('x.pdf'), list), /ends in .csv or .json/)
  await assert.rejects(run(parties.place('missing.csv')), /expected a list that can be read/)
  const empty = parties.place('empty.csv')
  writeFileSync(empty, '')
  assert.deepEqual((await run(empty)).lines, ['refused: empty (empty.csv)'])
})
