import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concatBytes, utf8Bytes } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { baseLog } from '../test/cases/base-log.ts'
import { openedLog, ORIGIN, signText, testCryptography, testKey } from '../test/log-maker.ts'
import { judgeReceipt } from './receipt.ts'
import { formatSignatureLine } from './signature-line.ts'
import { formatSignedLine } from './signed-line.ts'

const BODY: JsonObject = { outcome: 'received', person: 'person-1', x: ORIGIN }
const receipt = (signers: readonly string[], body: JsonObject = BODY): Bytes =>
  signText(formatSignedLine('receipt', body), signers)
const judge = (bytes: Bytes, kind = 'handover.receipts', log = openedLog()): string => {
  const judged = judgeReceipt(bytes, log.state, { kind }, testCryptography)
  return judged.ok ? judged.value.parties.join(' ') : judged.refusal.code
}

test('a receipt binds with one device of each side, in any order', () => {
  assert.equal(judge(receipt(['a/dev/1', 'b/dev/1'])), 'a b')
  assert.equal(judge(receipt(['b/dev/1', 'a/dev/1'])), 'a b')
})

test('a receipt without two sides, by others than devices, or altered is none', () => {
  assert.equal(judge(receipt(['a/dev/1'])), 'second-signature-missing')
  assert.equal(judge(receipt(['a/dev/1', 'a/dev/1'])), 'signed-twice')
  assert.equal(judge(receipt(['a/officer/1', 'b/dev/1'])), 'kind-not-allowed')
  assert.equal(judge(receipt(['a/dev/1', 'hub/1'])), 'kind-not-allowed')
  assert.equal(judge(receipt(['a/dev/1', 'b/root/1'])), 'kind-not-allowed')
  assert.equal(judge(receipt(['a/dev/1', 'b/dev/1']), 'list.sent'), 'kind-not-allowed')
  assert.equal(judge(receipt(['a/dev/1', 'b/dev/9'])), 'unknown-signer')
  assert.equal(
    judge(receipt(['a/dev/1', 'b/dev/1']), 'handover.receipts', baseLog()),
    'key-revoked',
  )
  assert.equal(
    judge(receipt(['a/dev/1', 'b/dev/1'], { ...BODY, x: `${ORIGIN}2` })),
    'other-exchange',
  )
  assert.equal(judge(utf8Bytes('not a note')), 'malformed')
  const { keyId, name } = testKey('b/dev/1').key
  const forged = formatSignatureLine({ keyId, name, signature: new Uint8Array(64) })
  assert.equal(judge(concatBytes(receipt(['a/dev/1']), utf8Bytes(forged))), 'bad-signature')
})
