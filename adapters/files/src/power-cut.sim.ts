// A thousand power cuts; by hand or in CI: node tools/run-tests.mjs --sim adapters/files
import assert from 'node:assert/strict'
import test from 'node:test'
import { powerCutHistory } from './test/power-cuts.ts'

const HISTORIES = 240
const seed = process.env['SEED'] ?? String(Date.now())

test(`a thousand power cuts lose nothing acknowledged (SEED=${seed})`, async (t) => {
  let cuts = 0
  for (let i = 0; i < HISTORIES; i++) cuts += await powerCutHistory(`${seed} ${i}`)
  t.diagnostic(`${cuts} cuts in ${HISTORIES} histories`)
  assert.ok(cuts > 1_000)
})

for (const [missing, lies] of [
  ['a file’s sync', { file: true }],
  ['a folder’s sync', { folder: true }],
] as const) {
  test(`without ${missing} the same histories lose what was acknowledged`, async () => {
    let failed = 0
    for (let i = 0; i < 20; i++) await powerCutHistory(`few ${i}`, lies).catch(() => failed++)
    assert.ok(failed >= 10, `${failed} of 20 histories noticed`)
  })
}
