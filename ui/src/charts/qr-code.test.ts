// Drawn codes are read back by a decoder: what a camera would see is what was said.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import decodeQR from 'qr/decode.js'
import { present } from '@parley/kernel'
import { qrCode } from './qr-code.ts'
import type { QrCode } from './qr-code.ts'

const SIDE = 4 // pixels to a module

function pictureOf(code: QrCode): { width: number; height: number; data: Uint8Array } {
  const size = code.length * SIDE
  const data = new Uint8Array(size * size * 4).fill(255)
  code.forEach((row, r) =>
    row.forEach((isDark, c) => {
      if (!isDark) return
      for (let y = 0; y < SIDE; y++) {
        for (let x = 0; x < SIDE; x++) {
          const place = ((r * SIDE + y) * size + c * SIDE + x) * 4
          data.fill(0, place, place + 3)
        }
      }
    }),
  )
  return { width: size, height: size, data }
}

test('whatever text is drawn, a decoder reads that text', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 300 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  )
  fc.assert(
    fc.property(text, (said) => {
      assert.equal(decodeQR(pictureOf(present(qrCode(said), 'a code'))), said)
    }),
    { numRuns: 30 },
  )
})

test('a code of 1,200 signs, as two devices show each other, is read', () => {
  const said = 'parley.dev/handing@v1 '.padEnd(1_200, 'x7Qz')
  assert.equal(decodeQR(pictureOf(present(qrCode(said), 'a code'))), said)
})

for (const [what, text] of [
  ['a byte too many', 'a'.repeat(2_332)],
  ['letters of two bytes that are too many', 'ї'.repeat(1_166)],
] as const) {
  test(`${what} has no code`, () => assert.equal(qrCode(text), null))
}

test('the longest text has a code', () => assert.equal(qrCode('a'.repeat(2_331))?.length, 185))
