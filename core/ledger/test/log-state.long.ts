// A hundred thousand entries: node tools/run-tests.mjs --long core/ledger
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8Bytes, valueOf } from '@parley/kernel'
import { openedLog, ORIGIN, POLICY, testCryptography } from './log-maker.ts'
import { openLogState } from '../src/log-state.ts'

const ENTRIES = 100_000

test('a hundred thousand entries are admitted, at 2,500 a second at the least', (t) => {
  const log = openedLog()
  const authors = ['a/officer/1', 'b/officer/1', 'a/dev/1', 'b/dev/1']
  for (let i = 0; i < ENTRIES; i++) {
    const author = authors[i % authors.length] ?? ''
    log.add({ author, kind: 'handover.outcome', blob: utf8Bytes(`ciphertext ${i}`) })
  }
  const options = { origin: ORIGIN, policy: POLICY, cryptography: testCryptography }
  const state = valueOf(openLogState(options))
  const from = performance.now()
  for (const note of log.notes) valueOf(state.admit(note))
  const perSecond = (log.notes.length / (performance.now() - from)) * 1000
  t.diagnostic(`${Math.round(perSecond)} entries a second`)
  assert.deepEqual(state.root(), log.state.root())
  assert.ok(perSecond >= 2_500, 'half of the target: the machine is shared')
})
