import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { numbersIn } from './stated-number.ts'

const valuesIn = (text: string): readonly number[] => numbersIn(text).map(({ value }) => value)

const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7d8]

test('digits of every script and every separator are read as their number', () => {
  const separator = fc.constantFrom('', ',', '.', '\u00a0', '\u202f', ' ', '٬', '’')
  fc.assert(
    fc.property(
      fc.nat({ max: 999_999 }),
      fc.constantFrom(...ZEROS),
      separator,
      (n, zero, apart) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, apart)
        const text = grouped.replace(/\d/g, (d) => String.fromCodePoint(zero + Number(d)))
        assert.deepEqual(valuesIn(`home: ${text} persons`), [n])
      },
    ),
  )
})

for (const [text, values] of [
  ['twenty-three persons', [23]],
  ['Two hundred and seventy came', [270]],
  ['one thousand', [1000]],
  ['сто сорок шість', [146]],
  ['двести семьдесят', [270]],
  ["п'ятдесят", [50]],
  ['пʼять', [5]],
  ['ثلاثة وعشرون', [23]],
  ['two buses, three cars', [2, 3]],
  ['one of our people', []],
  ['dozens; the third; 5th', [5]],
  ['someten often', []],
  ['270 + 120', [270, 120]],
  ['', []],
] as const) {
  test(`numbers in "${text}"`, () => {
    assert.deepEqual(valuesIn(text), values)
  })
}

test('a number stands where its first character does', () => {
  assert.deepEqual(numbersIn('ab 12, six'), [
    { value: 12, position: 3 },
    { value: 6, position: 7 },
  ])
})
