// The example of the specification is the one that this code writes and reads.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { nobleCryptography, personRef, present, toHex, utf8Bytes } from '@parley/kernel'
import { keyOf, signedNote } from '../../test/tablet-hands.ts'
import { NOON } from '../small-exchange.testing.ts'
import { encodeNoticeCode } from './notice-code.ts'
import { noticeText, parseNotice } from './notice.ts'

const X = 'demo.parley.example/x/test'
const page = readFileSync(join(import.meta.dirname, '../../../../spec/notice.md'), 'utf8')

test('the specification’s example is written and read as it stands there', async () => {
  const said = { at: NOON, case: personRef('case-17'), lang: 'uk', says: 'wait', x: X } as const
  const text = noticeText({ ...said, nonce: '000102030405060708090a0b0c0d0e0f' })
  const note = await signedNote(text, 'a/node/1')
  const shown = present(/```\n(parley\.dev\/notice@v1[\s\S]*?)```/.exec(page)?.[1], 'an example')
  assert.equal(shown, note)
  const office = { keys: [keyOf('a/node/1')], origins: [X] }
  const read = parseNotice(shown, office, nobleCryptography)
  assert.ok(read.ok)
  assert.ok(page.includes(`Its code is \`${read.value.code}\``))
  assert.equal(read.value.code, encodeNoticeCode(toHex(nobleCryptography.sha256(utf8Bytes(text)))))
})
