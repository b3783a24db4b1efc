import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Bytes, JsonObject } from '@parley/kernel'
import { FOLDER, vectorTexts } from '../test/cases/vector-files.ts'
import { bytesAt, RUNNERS } from '../test/cases/runners.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
const base = read('base-log.json') as { readonly entries: readonly JsonObject[] }
const NOTES: readonly Bytes[] = base.entries.map((note) => bytesAt({ note }, 'note'))
const FILES = readdirSync(FOLDER).filter((file) => !file.startsWith('base-'))
const formatOf = (file: string): string =>
  file.startsWith('entry') ? 'entry' : (/^[a-z-]+/.exec(file)?.[0] ?? '')

for (const file of FILES) {
  test(`every case of ${file} gets the answer written beside it`, async () => {
    const cases = read(file) as readonly JsonObject[]
    assert.ok(cases.length > 0, 'a file without cases checks nothing')
    const runner = RUNNERS[formatOf(file)]
    assert.ok(runner, `a runner for ${file}`)
    const answers = await Promise.all(
      cases.map(async (one) => ({
        name: one['name'],
        expected: one['expect'],
        got: await runner(one, NOTES),
      })),
    )
    assert.deepEqual(
      answers.filter(({ expected, got }) => expected !== got),
      [],
    )
  })
}

test('every format has vectors, and the invalid ones outnumber the valid ones', () => {
  const seen = new Set(FILES.map(formatOf))
  assert.deepEqual(seen, new Set(Object.keys(RUNNERS)))
  const count = (ending: string): number =>
    FILES.filter((file) => file.endsWith(ending)).reduce(
      (sum, file) => sum + (read(file) as unknown[]).length,
      0,
    )
  assert.ok(count('_invalid.json') > 2 * count('_valid.json'))
})

test('the vectors are those that their makers make', () => {
  for (const [file, text] of vectorTexts())
    assert.equal(readFileSync(join(FOLDER, file), 'utf8'), text, file)
})
