import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Row {
  readonly exception: string
  readonly file: string
  readonly title: string
}

/** Rows of the table in docs/exceptions.md, its two heading lines left out. */
function rowsOf(page: string): readonly Row[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) => {
      const [, exception = '', , file = '', title = ''] = line.split('|').map((cell) => cell.trim())
      return { exception, file: file.replaceAll('`', ''), title }
    })
}

const rows = rowsOf(readFileSync('docs/exceptions.md', 'utf8'))

test('the page of exceptions has a table', () =>
  assert.ok(rows.length >= 20, `${rows.length} rows`))

for (const { exception, file, title } of rows) {
  test(`an exception has the test it names: ${exception}, ${title}`, () => {
    assert.ok(readFileSync(file, 'utf8').includes(`test('${title}'`), `${file} has no such test`)
  })
}
