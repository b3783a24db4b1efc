import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { testCryptography, testKey } from '../test/log-maker.ts'
import {
  formatNote,
  lineOf,
  MAX_NOTE_BYTES,
  parseNote,
  verifyNote,
  withSignatures,
} from './note.ts'
import { parseVkey } from './vkey.ts'

const key = testKey('a/officer/1')
const signed = (text: string): Bytes =>
  formatNote(text, [lineOf(key.key, key.sign(utf8Bytes(text)))])
const judge = (bytes: Bytes): string => {
  const note = parseNote(bytes)
  if (!note.ok) return note.refusal.code
  const verified = verifyNote(note.value, [key.key], testCryptography)
  return verified.ok ? 'ok' : verified.refusal.code
}
const texts = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 6 })
  .map((lines) => `${lines.join('\n').replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')}\n`)

test('a note of any text, empty lines included, is read back byte for byte', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const note = valueOf(parseNote(signed(`x${text}`)))
      assert.equal(note.text, `x${text}`)
      assert.deepEqual(formatNote(note.text, note.signatures), signed(`x${text}`))
      assert.equal(judge(signed(`x${text}`)), 'ok')
    }),
  )
})

test('a byte changed, added or removed anywhere in a note is noticed', () => {
  const good = signed('Parley.\n\nUnder truce, about terms.\n')
  fc.assert(
    fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      assert.notEqual(judge(good.with(at, (good[at] ?? 0) ^ by)), 'ok')
      assert.notEqual(judge(Uint8Array.of(...good.slice(0, at), ...good.slice(at + 1))), 'ok')
    }),
  )
})

test('1 MiB and one byte are too long, and arbitrary bytes crash nothing', () => {
  assert.equal(judge(new Uint8Array(MAX_NOTE_BYTES + 1).fill(0x61)), 'too-long')
  assert.equal(judge(new Uint8Array(MAX_NOTE_BYTES).fill(0x0a)), 'malformed')
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => judge(bytes) !== 'ok'))
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (t) => !parseVkey(t, testCryptography).ok))
})

test('a later line of a key takes the place of the earlier one', () => {
  const note = valueOf(parseNote(signed('text\n')))
  const again = lineOf(key.key, new Uint8Array(64))
  const other = lineOf(testKey('b/officer/1').key, new Uint8Array(64))
  const both = valueOf(parseNote(withSignatures(note, [again, other])))
  assert.deepEqual(both.signatures, [again, other])
})
