import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { searchKey } from '@parley/names'
import { NearWords } from './near-words.ts'

const NAMES = [
  'Коваленко Олександр Іванович',
  'Коваль Петро Степанович',
  'Шевченко Микола Юрійович',
  'Щербак Юрій Олексійович',
  'Терещенко Григорій Петрович',
]

function words(): NearWords {
  const near = new NearWords()
  for (const name of NAMES) near.add(` ${searchKey(name)} `)
  return near
}

function nearest(typed: string): string | undefined {
  return words().near(typed)[0]?.[0]?.word
}

test('a surname with a slip is near the surname, in any script', () => {
  const kovalenko = nearest('Коваленко')
  assert.notEqual(kovalenko, undefined)
  for (const typed of [
    'Ковленко',
    'Коваленкоо',
    'Ковaленко',
    'Kovalenko',
    'Kovlenko',
    'Cowalenko',
  ]) {
    assert.equal(nearest(typed), kovalenko, typed)
  }
  assert.equal(nearest('Shevchneko'), nearest('Шевченко'))
  assert.equal(nearest('شيفتشنكو'), nearest('Шевченко'))
})

test('the beginning of a long surname is enough, with a slip in it too', () => {
  assert.equal(nearest('Терещ'), nearest('Терещенко'))
  assert.equal(nearest('Тетещ'), nearest('Терещенко'))
})

test('what resembles nobody is near nobody, and short words have to be right', () => {
  for (const typed of ['Фльорптх', 'xq', 'ъъъ', '12345', 'Хмм']) {
    assert.deepEqual(words().near(typed), [[]], typed)
  }
  for (const typed of ['', ' ', '.,;']) assert.deepEqual(words().near(typed), [], typed)
})

test('whatever is typed, words come nearest first, each once, and no more than a dozen', () => {
  const near = words()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      for (const found of near.near(typed)) {
        assert.ok(found.length <= 12)
        assert.equal(new Set(found.map(({ word }) => word)).size, found.length)
        for (let i = 1; i < found.length; i++) {
          assert.ok((found[i - 1]?.cost ?? 0) <= (found[i]?.cost ?? 0))
        }
      }
    }),
  )
})

test('numbers and classes of given names are no words to be near', () => {
  const near = new NearWords()
  near.add(' #12345 ~17 ')
  assert.equal(near.size, 0)
})
