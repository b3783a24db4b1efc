import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { instant, partyId } from '@parley/kernel'
import { ConfigError } from '../process/config-file.ts'
import { linkOf, openLinkFile } from './link-file.ts'
import type { Link } from './link-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-links-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ORIGIN = 'test.example/log'

const link = (tellings: readonly string[], given: Partial<Link> = {}): Link => ({
  did: 'link',
  tellings,
  sides: [
    { side: 'A', party: partyId('a') },
    { side: 'B', party: partyId('b') },
  ],
  origin: ORIGIN,
  officer: 'med/officer/1',
  at: instant('2026-05-16T08:00:00Z'),
  ...given,
})

test('what was linked is there after the file is opened again, for its owner alone', async () => {
  const path = join(folder, 'links.jsonl')
  const file = await openLinkFile(path)
  await Promise.all([file.append(link(['r~0'])), file.append(link(['s~1'], { did: 'unlink' }))])
  assert.deepEqual((await openLinkFile(path)).all(), file.all())
  assert.equal(file.all().length, 2)
  assert.equal(statSync(path).mode & 0o777, 0o600)
})

test('a file that holds anything else is refused with its place and left as it is', async () => {
  const head = '{"format":"parley.dev/record-links@v1"}\n'
  const good = JSON.stringify(link(['r~0']))
  const bad = [
    '',
    'nothing',
    '{"format":"parley.dev/record-decisions@v1"}\n',
    `${head}${good.slice(0, -4)}`,
    `${head}${good.replace('"link"', '"joined"')}\n`,
    `${head}${good.replace('"r~0"', '7')}\n`,
    `${head}${good.replace('["r~0"]', 'null')}\n`,
    `${head}${good.replace('"party":"b"', '"party":"B side"')}\n`,
    `${head}${good.replace('"side":"A"', '"side":1')}\n`,
    `${head}${good.replace('2026-05-16T08:00:00Z', 'yesterday')}\n`,
    `${head}${good.replace(`"${ORIGIN}"`, 'null')}\n`,
  ]
  for (const [i, text] of bad.entries()) {
    const path = join(folder, `bad-${i}`)
    writeFileSync(path, text)
    await assert.rejects(openLinkFile(path), ConfigError, text)
    assert.equal(readFileSync(path, 'utf8'), text)
  }
})

const cases: readonly (readonly [string, readonly Link[], readonly string[], boolean])[] = [
  ['linked', [link(['r~0'])], ['r~0'], true],
  ['linked, with a report that came later', [link(['r~0'])], ['r~0', 'later~0'], true],
  ['nothing', [], ['r~0'], false],
  ['another exchange of the same report', [link(['r~0'])], ['r~1'], false],
  ['taken back', [link(['r~0']), link(['r~0'], { did: 'unlink' })], ['r~0'], false],
  ['a link of another log', [link(['r~0'], { origin: 'else.example/log' })], ['r~0'], false],
  [
    'linked again',
    [link(['r~0']), link(['r~0'], { did: 'unlink' }), link(['r~0', 's~0'])],
    ['s~0'],
    true,
  ],
]

for (const [what, all, tellings, isLinked] of cases) {
  test(`${what}: ${isLinked ? 'a link' : 'no link'} stands`, () => {
    assert.equal(linkOf(all, { tellings }, ORIGIN) !== null, isLinked)
  })
}
