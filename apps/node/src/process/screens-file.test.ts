import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { JsonObject } from '@parley/kernel'
import { ConfigError, readConfig } from './config-file.ts'
import { readScreensFile } from './screens-file.ts'
import type { ScreensFile } from './screens-file.ts'

const LINE = { line: 'a/dev/line-1', onward: 'a/dev/home-1' }
const DESK = { id: 'a', role: 'headquarters', officer: 'a/officer/1' }

const folder = mkdtempSync(join(tmpdir(), 'parley-screens-file-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function read(...desks: readonly JsonObject[]): Promise<ScreensFile> {
  const path = join(folder, 'screens.json')
  writeFileSync(path, JSON.stringify({ listen: '127.0.0.1:0', desks }))
  return await readConfig(path, readScreensFile)
}

test('one desk of a seat may sign with the devices of its line', async () => {
  const { desks } = await read({ ...DESK, line: LINE }, { ...DESK, id: 'a-second' })
  assert.deepEqual(
    desks.map(({ id, line }) => [id, line]),
    [
      ['a', LINE],
      ['a-second', null],
    ],
  )
  const host = { ...DESK, role: 'transit', line: LINE }
  assert.deepEqual((await read(host)).desks[0]?.line, LINE)
})

test('two desks with one device, a desk that is not at the line, and half a line are refused with their place', async () => {
  const second = { ...DESK, id: 'a-second', line: LINE }
  const cases: readonly (readonly [RegExp, readonly JsonObject[]])[] = [
    [/desks: expected at most one desk/, [{ ...DESK, line: LINE }, second]],
    [/line: expected nothing, or the role/, [{ ...DESK, role: 'family-desk', line: LINE }]],
    [/line: expected nothing, or the role/, [{ ...DESK, role: 'neutral', line: LINE }]],
    [/onward/, [{ ...DESK, line: { line: 'a/dev/line-1' } }]],
    [/expected/, [{ ...DESK, line: { ...LINE, other: 'a/dev/x' } }]],
    [/expected/, [{ ...DESK, line: 'a/dev/line-1' }]],
  ]
  for (const [said, desks] of cases) {
    await assert.rejects(
      read(...desks),
      (fault) => fault instanceof ConfigError && said.test(fault.message),
      String(said),
    )
  }
})
