import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parsePartialDate, present, valueOf } from '@parley/kernel'
import { writeXlsx } from '@parley/spreadsheets'
import { importList } from './import.ts'

const READ_ON = present(parsePartialDate('2031-05-20'), 'a date')

async function within(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-import-'))
  try {
    await run(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const SHEET = {
  name: 'Список',
  rows: [
    ['№', 'ПІБ', 'Щось'],
    [1, 'Терен Захар', 'А1234'],
    [2, 'Горб Левко', ''],
  ],
}

test('a file is read, its mapping saved, changed by a person, and used for the next', async () => {
  await within(async (folder) => {
    const file = join(folder, 'list.xlsx')
    const kept = join(folder, 'mapping.json')
    await writeFile(file, writeXlsx([SHEET]))
    const first = valueOf(await importList({ file, readOn: READ_ON, saveMapping: kept }))
    assert.equal(first.reading.persons.length, 2)
    const changed = (await readFile(kept, 'utf8')).replace(
      /("heading":"Щось","meaning":)"?[a-z-]+"?/,
      '$1"remark"',
    )
    await writeFile(kept, changed)
    const second = valueOf(await importList({ file, readOn: READ_ON, mapping: kept }))
    assert.deepEqual(second.applied, ['Список'])
    assert.equal(second.reading.persons[0]?.remark, 'А1234')
  })
})

test('a wrong encoding word, a broken mapping and a file that is no table are refused', async () => {
  await within(async (folder) => {
    const file = join(folder, 'list.csv')
    await writeFile(file, '№;ПІБ\n1;Терен Захар\n')
    const broken = join(folder, 'mapping.json')
    await writeFile(broken, '{"format":')
    const code = async (more: object): Promise<string> => {
      const read = await importList({ file, readOn: READ_ON, ...more })
      return read.ok ? 'read' : read.refusal.code
    }
    assert.equal(await code({}), 'read')
    assert.equal(await code({ encoding: 'ebcdic' }), 'unknown-encoding')
    assert.equal(await code({ mapping: broken }), 'mapping-malformed')
    await writeFile(broken, '{}')
    assert.equal(await code({ mapping: broken }), 'mapping-malformed')
    await writeFile(file, '%PDF-1.4')
    assert.equal(await code({}), 'pdf')
  })
})
