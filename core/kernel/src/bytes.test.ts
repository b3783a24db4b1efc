import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  compareBytes,
  concatBytes,
  equalBytes,
  fromBase64,
  fromHex,
  toBase64,
  toHex,
  uint32At,
  uint32ToBytes,
  utf8Bytes,
  utf8Text,
} from './bytes.ts'

const bytes = fc.uint8Array({ maxLength: 200 })
const fullText = fc.string({ unit: 'binary', maxLength: 200 })

test('text becomes the UTF-8 that the platform makes of it, and comes back', () => {
  fc.assert(
    fc.property(fullText, (text) => {
      const encoded = utf8Bytes(text)
      assert.deepEqual(encoded, new Uint8Array(Buffer.from(text, 'utf8')))
      assert.equal(utf8Text(encoded), text)
    }),
  )
  assert.equal(utf8Text(utf8Bytes('ж'.repeat(50_000))), 'ж'.repeat(50_000))
})

test('bytes read as text only if they are the UTF-8 of it', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      const text = utf8Text(some)
      const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      let expected: string | null
      try {
        expected = strict.decode(some)
      } catch {
        expected = null
      }
      assert.equal(text, expected)
    }),
    { numRuns: 2000 },
  )
})

test('refuses each way to write UTF-8 wrongly', () => {
  const bad = [
    'c080',
    'c1bf',
    'e08080',
    'e09fbf',
    'f0808080',
    'f08fbfbf',
    'eda080',
    'edbfbf',
    'f4908080',
    'f5808080',
    'ff',
    '80',
    'c3',
    'e282',
    'f09f98',
    '61ff62',
    'c32f',
  ]
  for (const hex of bad) assert.equal(utf8Text(new Uint8Array(Buffer.from(hex, 'hex'))), null, hex)
})

test('a lone surrogate has no bytes', () => {
  for (const text of ['\ud800', 'a\udc00', '\ud83dx', '\udc00\ud800']) {
    assert.throws(() => utf8Bytes(text), RangeError)
  }
})

test('a byte order mark is a character like any other', () => {
  assert.equal(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), '\ufeffa')
})

test('hex comes back, and only lower-case pairs are read', () => {
  fc.assert(fc.property(bytes, (some) => assert.deepEqual(fromHex(toHex(some)), some)))
  for (const text of ['A0', '0', 'g0', ' 00', '00 ', '0x00', '00\n', '٠٠'])
    assert.equal(fromHex(text), null, text)
  assert.deepEqual(fromHex(''), new Uint8Array(0))
})

test('base64 is what the platform writes, and comes back', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      assert.equal(toBase64(some), Buffer.from(some).toString('base64'))
      assert.deepEqual(fromBase64(toBase64(some)), some)
    }),
  )
})

test('reads no base64 but the canonical one', () => {
  const bad = [
    'AB==',
    'AAB=',
    'AA',
    'AA=',
    'A===',
    '=',
    'AA==\n',
    ' AA==',
    'A A=',
    '-_-_',
    'AA==AA==',
    'AAA=A',
    'ÀÀ==',
    'AAAA=',
  ]
  for (const text of bad) assert.equal(fromBase64(text), null, text)
  assert.deepEqual(fromBase64('AA=='), Uint8Array.of(0))
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const read = fromBase64(text)
      if (read !== null) assert.equal(toBase64(read), text)
    }),
    { numRuns: 2000 },
  )
})

test('bytes are ordered by value, a prefix first, and equal only to themselves', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      assert.equal(Math.sign(compareBytes(a, b)), Buffer.compare(a, b))
      assert.equal(equalBytes(a, b), Buffer.compare(a, b) === 0)
      assert.deepEqual(concatBytes(a, b), new Uint8Array(Buffer.concat([a, b])))
    }),
  )
})

test('numbers of 32 bits keep their top bit', () => {
  for (const value of [0, 1, 255, 256, 0x7fffffff, 0x80000000, 0xffffffff]) {
    assert.equal(uint32At(concatBytes(Uint8Array.of(9), uint32ToBytes(value)), 1), value)
  }
})
