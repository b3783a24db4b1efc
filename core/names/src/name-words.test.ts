import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldWord, SOUNDS } from './fold.ts'
import { nameText, WordMemory } from './name-words.ts'
import { patronymicEnding } from './patronymic.ts'

// Letters that end up in one word, and what must keep a cell from being read as one.
const LETTERS = ['а', 'Б', 'в', 'и', 'й', 'ч', 'Ї', 'ґ', 'Ў', 'a', 'B', 'x', 'h', 'و', 'ال', 'ي']
const ODD = ['-', ' ', '.', '(', ')', '"', '’', '3', '*', '\u0301', '\u00ad', '\u200f', 'é', 'ѣ']

function word(...letters: readonly (readonly string[])[]): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...letters.flat()), maxLength: 45 })
}

test('a cell of one plain word is read as any written name', () => {
  fc.assert(
    fc.property(word(LETTERS), (written) => {
      assert.deepEqual(new WordMemory().cell(written), nameText(written, new WordMemory()))
    }),
  )
})

test('a cell with anything odd in it is read as any written name', () => {
  fc.assert(
    fc.property(word(LETTERS, ODD), (written) => {
      assert.deepEqual(new WordMemory().cell(written), nameText(written, new WordMemory()))
    }),
  )
})

test('an ending remembered from another fold is the ending of this one', () => {
  const ends = ['oviC', 'avna', 'ivna', 'ovic', 'ogli', 'iCna', 'enko', 'ova', 'evaC', 'uvna']
  const fold = fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...SOUNDS.split('')), maxLength: 9 }),
      fc.constantFrom('', ...ends),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(fold, { maxLength: 40 }), (folds) => {
      const memory = new WordMemory()
      for (const each of folds) assert.equal(memory.patronymicEnding(each), patronymicEnding(each))
      for (const each of folds) assert.equal(memory.patronymicEnding(each), patronymicEnding(each))
    }),
  )
})

test('a patronymic and a surname that end alike are told apart by their length alone where they are short', () => {
  const memory = new WordMemory()
  for (const written of ['Ич', 'Ович', 'Иванович', 'Степанович', 'Кович', 'оглы', 'Мурадоглы']) {
    const fold = foldWord(written)
    assert.equal(memory.patronymicEnding(fold), patronymicEnding(fold), written)
  }
})
