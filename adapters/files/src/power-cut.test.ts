import assert from 'node:assert/strict'
import test from 'node:test'
import { powerCutHistory } from './test/power-cuts.ts'

test('a log that loses power at any call to the disk keeps what it acknowledged', async () => {
  let cuts = 0
  for (let i = 0; i < 5; i++) cuts += await powerCutHistory(`few ${i}`)
  assert.ok(cuts > 15, `${cuts} cuts`)
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
