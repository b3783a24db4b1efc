import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  codedWords,
  LONGEST_WORD,
  SLIP,
  slipCost,
  slipCostBetween,
  soundCodes,
} from './slip-cost.ts'

const folds = fc.string({
  unit: fc.constantFrom(...Array.from('abcCdefgiklmnoprsStuvzZ')),
  maxLength: 14,
})

// The whole table, row by row, giving up nowhere: what the quick one has to say up to its limit.
function wholeSlipCost(a: Uint8Array, b: Uint8Array): number {
  const one = (x: number, y: number): number => slipCost(code(x), code(y), FAR_APART)
  const gap = (x: number): number => slipCost(code(x), NO_CODES, FAR_APART)
  const table: number[][] = []
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = []
    for (let j = 0; j <= b.length; j++) {
      const x = a[i - 1] ?? 0
      const y = b[j - 1] ?? 0
      const ways = [i + j === 0 ? 0 : Infinity]
      if (i > 0) ways.push((table[i - 1]?.[j] ?? Infinity) + gap(x))
      if (j > 0) ways.push((row[j - 1] ?? Infinity) + gap(y))
      if (i > 0 && j > 0) ways.push((table[i - 1]?.[j - 1] ?? Infinity) + one(x, y))
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2])
        ways.push((table[i - 2]?.[j - 2] ?? Infinity) + CHANGED_OVER)
      row.push(Math.min(...ways))
    }
    table.push(row)
  }
  return table[a.length]?.[b.length] ?? Infinity
}

const FAR_APART = 1000
const CHANGED_OVER = 6 // eighths, as two neighbours cost
const NO_CODES = new Uint8Array(0)
const code = (sound: number): Uint8Array => Uint8Array.of(sound)

test('slip cost is zero to itself alone, and the same both ways', () => {
  fc.assert(
    fc.property(folds, folds, (a, b) => {
      const [x, y] = [soundCodes(a), soundCodes(b)]
      const cost = slipCost(x, y, FAR_APART)
      assert.equal(cost, slipCost(y, x, FAR_APART))
      assert.equal(cost === 0, a === b)
    }),
  )
})

test('a cost up to a limit is told exactly, also behind two neighbours changed over', () => {
  const places = fc.tuple(fc.nat(12), fc.nat(12))
  fc.assert(
    fc.property(folds, places, folds, fc.nat(40), (a, [i, j], other, limit) => {
      const letters = Array.from(a)
      letters.splice(i, 2, ...letters.slice(i, i + 2).toReversed())
      letters.splice(j, 1, other.charAt(0))
      for (const b of [letters.join(''), other]) {
        const [x, y] = [soundCodes(a), soundCodes(b)]
        const cost = wholeSlipCost(x, y)
        const cut = slipCost(x, y, limit)
        assert.ok(cost <= limit ? cut === cost : cut > limit, `${a} ${b} ${limit}`)
      }
    }),
  )
  const [a, b] = [soundCodes('bivlski'), soundCodes('belvski')]
  for (const limit of [8, 9, 15]) assert.equal(slipCost(a, b, limit), 8)
  assert.ok(slipCost(a, b, 7) > 7)
})

test('words coded together cost what they cost one by one, too long ones and empty ones too', () => {
  const anyWord = fc.oneof(
    folds,
    folds.map((fold) => fold.repeat(9)),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(anyWord, { minLength: 1, maxLength: 6 }), fc.nat(40), (words, limit) => {
      const coded = codedWords(words)
      words.forEach((a, i) => {
        const length = (coded.starts[i + 1] ?? 0) - (coded.starts[i] ?? 0)
        assert.equal(length, Math.min(LONGEST_WORD, a.length))
        words.forEach((b, j) => {
          const cost = slipCost(soundCodes(a), soundCodes(b), limit)
          assert.equal(slipCostBetween(coded, i, j, limit), cost)
        })
      })
    }),
  )
})

test('one letter wrong, lost, added or changed over costs no more than a slip', () => {
  fc.assert(
    fc.property(folds, fc.nat(13), fc.constantFrom(...Array.from('avkS')), (fold, at, letter) => {
      const i = Math.min(at, fold.length)
      const x = soundCodes(fold)
      const others = [
        fold.slice(0, i) + letter + fold.slice(i),
        fold.slice(0, i) + fold.slice(i + 1),
        fold.slice(0, i) + letter + fold.slice(i + 1),
        fold.slice(0, i) + fold.charAt(i + 1) + fold.charAt(i) + fold.slice(i + 2),
      ]
      for (const other of others) assert.ok(slipCost(x, soundCodes(other), 100) <= SLIP)
    }),
  )
})
