// Every property of the unit suite put to new draws, PARLEY_SEEDS of them (8). A red one is repeated by SEED=N npm test.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const GROUPS = ['core', 'adapters', 'api', 'ui', 'apps', 'simulation', 'spec']

function* withProperties(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name))
      yield* withProperties(path)
    else if (entry.name.endsWith('.test.ts') && readFileSync(path, 'utf8').includes("'fast-check'"))
      yield path
  }
}

const files = GROUPS.flatMap((group) => [...withProperties(group)])

for (let round = 0; round < Number(process.env['PARLEY_SEEDS'] ?? '8'); round++) {
  const seed = randomInt(2 ** 31)
  test(`the properties of ${files.length} files hold with SEED=${seed}`, () => {
    const { NODE_TEST_CONTEXT: _mine, ...env } = process.env // a run of its own, not a part of this one
    const run = spawnSync(process.execPath, ['tools/run-tests.mjs', ...files], {
      env: { ...env, SEED: String(seed) },
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    })
    assert.equal(run.status, 0, run.stdout.split('failing tests:').at(-1))
  })
}
