// What the drawn modules say is read back here by a reader of its own, which corrects nothing: every block must
// be free of errors, so that a camera has all of the correction for itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { present, utf8Bytes, utf8Text } from '@parley/kernel'
import { product, qrCode } from './qr-code.ts'
import type { QrCode } from './qr-code.ts'

const BLOCKS: ReadonlyMap<number, readonly [blocks: number, data: number, all: number]> = new Map([
  [21, [1, 16, 26]],
  [25, [1, 28, 44]],
  [29, [1, 44, 70]],
  [33, [2, 32, 50]],
  [37, [2, 43, 67]],
  [41, [4, 27, 43]],
])
const MOST = 106 // bytes

const at = (code: QrCode, r: number, c: number): boolean => code[r]?.[c] === true

function isFixed(size: number, r: number, c: number): boolean {
  const isCorner = (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9)
  const isAligned = size > 21 && r >= size - 9 && r < size - 4 && c >= size - 9 && c < size - 4
  return isCorner || isAligned || r === 6 || c === 6
}

function isMasked(mask: number, r: number, c: number): boolean {
  const [sum, times] = [r + c, r * c]
  const half = Math.floor(r / 2) + Math.floor(c / 3)
  const values = [sum % 2, r % 2, c % 3, sum % 3, half % 2, (times % 2) + (times % 3)]
  if (mask < 6) return values[mask] === 0
  return mask === 6 ? ((times % 2) + (times % 3)) % 2 === 0 : ((sum % 2) + (times % 3)) % 2 === 0
}

function codewords(code: QrCode): readonly number[] {
  const size = code.length
  const format = [0, 1, 2].map((i) => at(code, 8, i) !== [true, false, true][i])
  assert.deepEqual(format.slice(0, 2), [false, false], 'level M')
  const mask = [2, 3, 4].reduce((sum, i) => {
    return sum * 2 + (at(code, 8, i) === [true, false, true][i - 2] ? 0 : 1)
  }, 0)
  const bits: boolean[] = []
  const columns = Array.from(
    { length: size - 1 },
    (_, i) => size - 1 - i + (size - 1 - i <= 6 ? -1 : 0),
  )
  for (let i = 0; i < columns.length; i += 2) {
    for (let j = 0; j < size; j++) {
      const r = (i / 2) % 2 === 0 ? size - 1 - j : j
      for (const c of columns.slice(i, i + 2)) {
        if (!isFixed(size, r, c)) bits.push(at(code, r, c) !== isMasked(mask, r, c))
      }
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0),
  )
}

function read(code: QrCode): string {
  const [blocks, data, all] = present(
    BLOCKS.get(code.length),
    `a version of ${code.length} modules`,
  )
  const words = codewords(code)
  assert.equal(words.length, blocks * all)
  const parts = Array.from({ length: blocks }, (_, b) =>
    Array.from({ length: all }, (__, i) => words[i * blocks + b] ?? 0),
  )
  for (const part of parts) {
    let root = 1
    for (let i = 0; i < all - data; i++, root = product(root, 2)) {
      assert.equal(
        part.reduce((sum, word) => product(sum, root) ^ word, 0),
        0,
        'no error in a block',
      )
    }
  }
  const text = parts.flatMap((part) => part.slice(0, data))
  const halves = text.flatMap((word) => [word >> 4, word & 15])
  const bytes = halves
    .slice(1, -1)
    .flatMap((half, i, own) => (i % 2 === 0 ? [half * 16 + (own[i + 1] ?? 0)] : []))
  assert.equal(halves[0], 4, 'byte mode')
  return utf8Text(new Uint8Array(bytes.slice(1, 1 + (bytes[0] ?? 0)))) ?? ''
}

test('every text of up to 106 bytes is read back from its modules, without an error in any block', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: MOST, unit: 'binary-ascii' }), (text) => {
      assert.equal(read(present(qrCode(text), 'a code')), text)
    }),
    { numRuns: 60 },
  )
})

test('a longer text has no code', () => {
  assert.equal(qrCode('x'.repeat(MOST + 1)), null)
  assert.equal(qrCode('я'.repeat(MOST / 2 + 1)), null)
  assert.notEqual(qrCode('x'.repeat(MOST)), null)
  assert.equal(utf8Bytes('я').length, 2)
})

test('three corners have a finder, and timing goes dark and light in turn', () => {
  const code = present(qrCode('a/officer/1+0a0b0c0d+AQID'), 'a code')
  const last = code.length - 7
  for (const [top, start] of [
    [0, 0],
    [0, last],
    [last, 0],
  ] as const) {
    const middle = code.slice(top, top + 7).map((row) => row.slice(start, start + 7))
    assert.equal(middle.map((row) => row.map((d) => (d ? '#' : '.')).join('')).join('/'), FINDER)
  }
  for (let i = 8; i < code.length - 8; i++) {
    assert.deepEqual([at(code, 6, i), at(code, i, 6)], [i % 2 === 0, i % 2 === 0])
  }
})

const FINDER = '#######/#.....#/#.###.#/#.###.#/#.###.#/#.....#/#######'
