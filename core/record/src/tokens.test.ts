// Words as packs spell them, however a page writes them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folded, tokensOf } from './tokens.ts'

test('letters of two alphabets, apart from their marks or with breaks inside are one word', () => {
  for (const [written, word] of [
    ['soldi\u0435rs', 'soldiers'],
    ['\u0410bu', 'abu'],
    ['во\u0435ннослужащиx', 'военнослужащих'],
    ['військови\u0438\u0306', 'військовий'],
    ['україна'.normalize('NFD'), 'україна'],
    ['pri\u00adson\u200bers', 'prisoners'],
    ['libérés'.normalize('NFD'), 'liberes'],
    ["об'єкт", "об'єкт"],
    ['об\u2019єкт', "об'єкт"],
  ] as const) {
    const tokens = tokensOf(`x ${written} 41`)
    assert.deepEqual(
      tokens.map((token) => token.word),
      ['x', word, '41'],
      written,
    )
    assert.equal(tokens[1]?.spelt, written)
    assert.equal(folded(written), word)
  }
})

test('a break or mark by itself joins no words', () => {
  assert.equal(tokensOf('one \u200b two').filter(({ kind }) => kind === 'word').length, 2)
  assert.deepEqual(
    tokensOf('one\u00a0two').map(({ word }) => word),
    ['one', 'two'],
  )
})
