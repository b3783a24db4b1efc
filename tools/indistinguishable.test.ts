import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Line {
  readonly seat: string
  readonly output: string
  readonly file: string
  readonly title: string
}

/** Lines of the table in docs/indistinguishable.md, its two heading lines left out. */
function linesOf(page: string): readonly Line[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) => {
      const [, seat = '', output = '', , file = '', title = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      return { seat, output, file: file.replaceAll('`', ''), title }
    })
}

const lines = linesOf(readFileSync('docs/indistinguishable.md', 'utf8'))

test('the page of what no seat can tell apart has a table', () =>
  assert.ok(lines.length >= 80, `${lines.length} lines`))

test('every line of what no seat can tell apart names a test that is there', () => {
  for (const { seat, output, file, title } of lines) {
    const isThere = readFileSync(file, 'utf8').includes(`test('${title}'`)
    assert.ok(isThere, `${seat}, ${output}: ${file} has no test '${title}'`)
  }
})
