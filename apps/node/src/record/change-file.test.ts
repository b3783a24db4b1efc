// What changed stays after a restart, is told once, and is refused where the file holds anything else.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addSeconds, instant } from '@parley/kernel'
import { EMPTY_OUTLINE, openLexicons, outlineOf, readRecord } from '@parley/record'
import type { RecordOutline } from '@parley/record'
import { ConfigError } from '../process/config-file.ts'
import { changesInMemory, openChangeFile } from './change-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-changes-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const AT = instant('2026-05-16T08:00:00Z')
const LATER = addSeconds(AT, 60)

let number = 0
const fresh = (): string => join(folder, `${++number}`, 'changes.jsonl')

const outline = (...counts: readonly number[]): RecordOutline =>
  outlineOf(
    readRecord(
      counts.map((count) => ({
        id: `of-${count}`,
        date: '2026-03-10',
        lang: 'en',
        title: null,
        url: null,
        outlet: null,
        text: `Russia and Ukraine exchanged prisoners of war on 10 March 2026. Ukraine received ${count} soldiers.`,
      })),
      openLexicons(),
    ),
  )

test('the first reading is no change; what a later one says differently is, once, with time and reports', async () => {
  const file = changesInMemory()
  assert.equal(file.basis(), null)
  assert.equal(await file.take(outline(60), AT), true)
  assert.deepEqual([file.basis()?.at, file.all()], [AT, []])
  assert.equal(await file.take(outline(60), LATER), false)
  assert.equal(await file.take(outline(60, 57), LATER), true)
  assert.equal(await file.take(outline(60, 57), addSeconds(LATER, 60)), false)
  const [first] = file.all()
  assert.deepEqual(first, {
    at: LATER,
    change: { what: 'report-came', report: 'of-57' },
    reports: ['of-57'],
  })
  assert.ok(file.all().every(({ at, reports }) => at === LATER && reports.length > 0))
})

test('a seat that was stopped tells what changed meanwhile, and its file is for its owner alone', async () => {
  const path = fresh()
  const file = await openChangeFile(path)
  await Promise.all([file.take(outline(60), AT), file.take(outline(60, 57), LATER)])
  const again = await openChangeFile(path)
  assert.deepEqual([again.basis(), again.all()], [file.basis(), file.all()])
  assert.equal(await again.take(outline(60, 57), addSeconds(LATER, 60)), false)
  assert.equal(await again.take(outline(57), addSeconds(LATER, 120)), true)
  assert.deepEqual(again.all().at(file.all().length)?.change, {
    what: 'report-gone',
    report: 'of-60',
  })
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.ok(readFileSync(path, 'utf8').startsWith('{"format":"parley.dev/record-changes@v1"}\n'))
})

test('very many changes end in what was found first, and what was read last stays what it was', async () => {
  const file = changesInMemory()
  const reports = (many: number, from: number): RecordOutline => ({
    exchanges: [],
    reports: Array.from({ length: many }, (_, i) => `r${String(from + i).padStart(6, '0')}`),
  })
  await file.take(EMPTY_OUTLINE, AT)
  for (let i = 0; i < 6; i++) await file.take(reports(2_500, i * 2_500), addSeconds(AT, i + 1))
  assert.ok(file.all().length <= 20_000, `expected fewer, found ${file.all().length}`)
  assert.ok((file.basis()?.at ?? AT) > AT)
  assert.equal(await file.take(reports(2_500, 12_500), LATER), false)
})

test('a file that holds anything else is refused with its place, and left as it is', async () => {
  const path = fresh()
  const file = await openChangeFile(path)
  await file.take(outline(60), AT)
  await file.take(outline(60, 57), LATER)
  const [head = '', found = '', change = ''] = readFileSync(path, 'utf8').split('\n')
  const bad = [
    '',
    'nothing',
    head.replace('@v1', '@v2'),
    `${head}\n${change}\n`,
    `${head}\n${found.replace('"reports":[', '"reports":[7,')}\n`,
    `${head}\n${found.replace(AT, 'yesterday')}\n`,
    `${head}\n${found}\n${change.slice(0, -4)}`,
    `${head}\n${found}\n${change.replace('report-came', 'report-merged')}\n`,
    `${head}\n${found}\n${change.replace(LATER, 'yesterday')}\n`,
    `${head}\n${found}\n${change.replace('"reports":["of-57"]', '"reports":[57]')}\n`,
    `${head}\n${found}\n${found}\n`,
  ]
  for (const text of bad) {
    const other = join(folder, `bad-${++number}`)
    writeFileSync(other, text)
    await assert.rejects(openChangeFile(other), ConfigError, text)
    assert.equal(readFileSync(other, 'utf8'), text)
  }
})

test('a change that could not be written is told with the next reading', async () => {
  const place = join(folder, `${++number}`)
  const file = await openChangeFile(join(place, 'changes.jsonl'))
  await file.take(outline(60), AT)
  rmSync(place, { recursive: true })
  writeFileSync(place, 'a file where the folder was')
  await assert.rejects(file.take(outline(60, 57), LATER))
  assert.deepEqual(file.all(), [])
  rmSync(place)
  assert.equal(await file.take(outline(60, 57), addSeconds(LATER, 60)), true)
  assert.ok(file.all().length > 0)
})
