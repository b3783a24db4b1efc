import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MisusedError, parseArguments } from '../command.ts'
import { recordKnown } from './record-known.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-known-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const run = (...args: readonly string[]) => recordKnown.run(parseArguments(recordKnown, args))

test('what ships is told, and goes out as a table that comes back in and as claims', async () => {
  const [csv, jsonld] = [join(folder, 'known.csv'), join(folder, 'known.jsonld')]
  const told = await run('--csv', csv, '--jsonld', jsonld)
  assert.equal(told.exit, 0)
  assert.match(
    told.lines.join('\n'),
    /^58 exchanges .*2024-01-03 to 2026-03-06.*\nto RU: .*\nto UA: /,
  )
  assert.deepEqual(await run('--table', csv), told)
  const data = JSON.parse(readFileSync(jsonld, 'utf8')) as {
    readonly hasPart: readonly { readonly text: string; readonly appearance: readonly object[] }[]
  } // written above
  assert.equal(data.hasPart.length, 58)
  assert.ok(data.hasPart.every(({ text, appearance }) => text !== '' && appearance.length > 0))
})

test('a table of one’s own is asked what it lacks; faults and gaps are lines with what to do', async () => {
  const path = join(folder, 'own.csv')
  const csv = join(folder, 'ships.csv')
  await run('--csv', csv)
  const lines = readFileSync(csv, 'utf8').split('\n')
  writeFileSync(
    path,
    lines
      .filter((line) => !line.startsWith('RU-UA-2024-02-08-P'))
      .join('\n')
      .replace('2024-01-03,persons', '2024-01-03,people'),
  )
  const told = await run('--table', path)
  assert.equal(told.exit, 1)
  assert.match(told.lines.join('\n'), /line 2, kind: expected persons,.*found "people"/)
  assert.match(
    told.lines.join('\n'),
    /no exchange has the number 51, between RU-UA-2024-01-31-P and RU-UA-2024-05-31-P/,
  )
})

test('what is no table is misuse, and no file is overwritten', async () => {
  const path = join(folder, 'none.csv')
  writeFileSync(path, 'a,b\n1,2\n')
  await assert.rejects(run('--table', path), /event_id: expected a head with it/)
  await assert.rejects(run('--table', join(folder, 'absent')), MisusedError)
  await assert.rejects(run('--csv', path), MisusedError)
})
