import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markCells, markWords } from './name-cells.ts'

const marked = (field: 'surname' | 'given' | 'rank', left: string, right: string) =>
  markCells(field, left, right).map((runs) =>
    runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  )

test('of a whole name only the word that answers the part is compared', () => {
  assert.deepEqual(marked('surname', 'Леонид Макарович Лоозинский', 'Лозинський'), [
    'Леонид Макарович Ло[о]зинский',
    'Лозинс[ь]кий',
  ])
  assert.deepEqual(marked('given', 'Леонід', 'Леонид Макарович Лоозинский'), [
    'Леон[і]д',
    'Леон[и]д Макарович Лоозинский',
  ])
})

test('a letter of another script that looks the same is no difference, one that looks otherwise is', () => {
  assert.deepEqual(marked('surname', 'Ми\u0063ниченк\u006f', 'Мнсниченко'), [
    'М[и]\u0063ниченк\u006f',
    'М[н]сниченко',
  ])
  assert.deepEqual(marked('rank', '\u0041 947502', 'А 947503'), ['\u0041 94750[2]', 'А 94750[3]'])
})

test('two whole names are compared as they stand', () => {
  assert.deepEqual(marked('surname', 'Демидук Віктор', 'Демидук Виктор'), [
    'Демидук В[і]ктор',
    'Демидук В[и]ктор',
  ])
})

test('what is no name is compared as it stands', () => {
  assert.deepEqual(marked('rank', 'старший солдат', 'солдат'), ['с[тарший с]олдат', 'солдат'])
})

test('an empty cell marks nothing in the other beyond itself', () => {
  assert.deepEqual(marked('surname', '', 'Лозинський'), ['', '[Лозинський]'])
})

test('cells in two scripts are not compared letter by letter', () => {
  assert.deepEqual(marked('surname', 'БРАПИН А. Е.', 'Brapin'), ['БРАПИН А. Е.', 'Brapin'])
})

test('where the word of each name is known, only it is compared and the rest stands aside', () => {
  const marked = markWords(
    ['МАМЕДІН Мирон Ельдарович', 'Мамэдин Мырон Ельдарович'],
    ['Мирон', 'Мырон'],
  )
  assert.ok(marked !== null)
  const [left, right] = marked
  assert.deepEqual(
    left.map(({ text, differs, isAside }) => [text, differs, isAside]),
    [
      ['МАМЕДІН ', false, true],
      ['М', false, false],
      ['и', true, false],
      ['рон', false, false],
      [' Ельдарович', false, true],
    ],
  )
  assert.equal(right.map(({ text }) => text).join(''), 'Мамэдин Мырон Ельдарович')
})

test('a word that is not in its cell, or is not known, marks nothing', () => {
  assert.equal(markWords(['Мороз Іван', 'Мороз'], ['Іван', 'Иван']), null)
  assert.equal(markWords(['Мороз Іван', 'Мороз'], [null, 'Мороз']), null)
  const [left] = markWords(['Мороз', 'Moroz'], ['Мороз', 'Moroz']) ?? [[]]
  assert.deepEqual(left, [{ text: 'Мороз', differs: false, isAside: false }])
})
