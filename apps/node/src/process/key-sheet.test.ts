import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueOf } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import type { NewKey } from './key-file.ts'
import { formatKeySheet, keyWords, parseKeySheet } from './key-sheet.ts'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('')
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
const key: fc.Arbitrary<NewKey> = fc
  .tuple(
    fc.constantFrom('a/root/1', 'b/officer/2', 'x.example/1/day-1'),
    fc.constantFrom('ed25519' as const, 'cosignature' as const),
    seed,
  )
  .map(([name, type, bytes]) => ({ name, type, seed: bytes }))
const sheetOf = (one: NewKey): string => formatKeySheet(one, nodeCryptography)
const codeOf = (text: string): string => {
  const read = parseKeySheet(text, nodeCryptography)
  return read.ok ? 'ok' : `${read.refusal.code} ${read.refusal.at ?? ''}`.trim()
}
/** The sheet with some words in another place or form. */
const withWords = (one: NewKey, words: readonly string[]): string =>
  `${sheetOf(one).split('\n').slice(0, 2).join('\n')}\n${words.join(' ')}\n`
const A: NewKey = { name: 'a/root/1', type: 'ed25519', seed: new Uint8Array(32).fill(7) }

test('a key written down is the same key when typed back, in any spacing and case', () => {
  fc.assert(
    fc.property(key, fc.constantFrom(' ', '\n', '\r\n\t  '), (one, between) => {
      assert.deepEqual(valueOf(parseKeySheet(sheetOf(one), nodeCryptography)), one)
      const typed = withWords(one, [keyWords(one, nodeCryptography).join(between).toLowerCase()])
      assert.deepEqual(valueOf(parseKeySheet(typed, nodeCryptography)), one)
      const alike = sheetOf(one)
        .split('\n')
        .map((line, i) => (i < 2 ? line : confused(line)))
      assert.deepEqual(valueOf(parseKeySheet(alike.join('\n'), nodeCryptography)), one)
    }),
    { numRuns: 30 },
  )
})

function confused(line: string): string {
  return line.replaceAll('0', 'o').replaceAll('1', 'l')
}

test('any one digit typed wrongly is named by its word, on every key', () => {
  const place = fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 4 }), fc.integer({ min: 1, max: 31 }))
  fc.assert(
    fc.property(key, place, (one, [word, digit, by]) => {
      const words = [...keyWords(one, nodeCryptography)]
      const digits = (words[word] ?? '').split('')
      digits[digit] = DIGITS[(DIGITS.indexOf(digits[digit] ?? '') + by) % 32] ?? ''
      words[word] = digits.join('')
      assert.equal(codeOf(withWords(one, words)), `sheet-word word ${word + 1}`)
    }),
    { numRuns: 100 },
  )
})

test('two digits exchanged within a word, and two words exchanged, are named', () => {
  const pair = fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 2 }), fc.integer({ min: 1, max: 13 }))
  fc.assert(
    fc.property(key, pair, (one, [word, digit, apart]) => {
      const words = keyWords(one, nodeCryptography)
      const digits = (words[word] ?? '').split('')
      const left = digits[digit] ?? ''
      const right = digits[digit + 1] ?? ''
      digits.splice(digit, 2, right, left)
      const exchanged = words.map((own, i) => (i === word ? digits.join('') : own))
      const expected = left === right ? 'ok' : `sheet-word word ${word + 1}`
      assert.equal(codeOf(withWords(one, exchanged)), expected)
      const other = (word + apart) % 14
      const moved = words.map((own, i) =>
        i === word ? (words[other] ?? '') : i === other ? (words[word] ?? '') : own,
      )
      // The same four digits carry another check digit at another place.
      assert.equal(codeOf(withWords(one, moved)), `sheet-word word ${Math.min(word, other) + 1}`)
    }),
    { numRuns: 60 },
  )
})

test('what is no sheet, or the sheet of another key, is refused without repeating it', () => {
  const sheet = sheetOf(A)
  const words = keyWords(A, nodeCryptography)
  const other = keyWords({ ...A, seed: new Uint8Array(32).fill(8) }, nodeCryptography)
  const id = /[0-9a-f]{8}/.exec(sheet)?.[0] ?? ''
  const cases: readonly (readonly [string, string])[] = [
    ['sheet-malformed line 1', ''],
    ['sheet-malformed line 1', sheet.replace('@v1', '@v2')],
    ['sheet-malformed line 1', words.join(' ')],
    ['sheet-malformed', sheet + ' '.repeat(1_024)],
    ['sheet-name line 2', sheet.replace(id, id.slice(1))],
    ['sheet-name line 2', sheet.replace('a/root/1', 'a/root+1')],
    ['sheet-words 13 words', withWords(A, words.slice(0, 13))],
    ['sheet-words 0 words', withWords(A, [])],
    ['sheet-word word 15', withWords(A, [...words, words[0] ?? ''])],
    [
      'sheet-word word 3',
      withWords(
        A,
        words.map((word, i) => (i === 2 ? `${word}0` : word)),
      ),
    ],
    [
      'sheet-word word 9',
      withWords(
        A,
        words.map((word, i) => (i === 8 ? 'U0000' : word)),
      ),
    ],
    ['sheet-sum', sheet.replace('a/root/1', 'b/root/1')],
    [
      'sheet-sum',
      withWords(
        A,
        words.map((word, i) => (i === 4 ? (other[4] ?? '') : word)),
      ),
    ],
    ['sheet-id line 2', sheet.replace(id, '00000000')],
    ['sheet-id line 2', withWords(A, other)],
  ]
  for (const [expected, text] of cases) assert.equal(codeOf(text), expected)
})
