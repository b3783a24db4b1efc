import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { listed } from './listed.testing.ts'
import type { NameField } from './transcription.ts'
import { transcriptionOf, wordOf } from './transcription.ts'

function told(field: NameField, sought: string, held: string): string {
  const path = transcriptionOf(field, listed(held), listed(sought))
  if (path === null) return 'nothing'
  const steps = path.steps.map(({ by, writes }) => `(${by}) ${writes}`)
  return [path.fromSide, path.from, ...steps, `/ ${path.to}`, String(path.lettersApart)].join(' ')
}

const PATHS: readonly (readonly [NameField, string, string, string])[] = [
  [
    'surname',
    'Шевченко Олексій',
    'Shevchenko Aleksei',
    'sought Шевченко (kmu-2010) Shevchenko / Shevchenko 0',
  ],
  [
    'given',
    'Шевченко Олексій',
    'Shevchenko Aleksei',
    'sought Олексій (one-name) Алексей (icao-9303) Aleksei / Aleksei 0',
  ],
  [
    'surname',
    'Hrytsenko Maksym',
    'Гриценко Максим',
    'held Гриценко (kmu-2010) Hrytsenko / Hrytsenko 0',
  ],
  [
    'surname',
    'Щерба Іван',
    'Schtscherba Iwan',
    'sought Щерба (german) Schtscherba / Schtscherba 0',
  ],
  [
    'surname',
    'Дем’янчук Юрій',
    'Демьянчук Юрий',
    'sought Дем’янчук (russian-spelling) Демьянчук / Демьянчук 0',
  ],
  ['given', 'Мороз Павло', 'Мороз Павел', 'sought Павло (one-name) Павел / Павел 0'],
  ['given', 'Мороз Саша', 'Мороз Александр', 'sought Саша (short-form) Александр / Александр 0'],
  [
    'patronymic',
    'Мороз Іван Олексійович',
    'Мороз Иван Алексеевич',
    'sought Олексійович (one-father) Олексій / Алексеевич 0',
  ],
  [
    'surname',
    'Gritsenko Sergey',
    'Hrytsenko Sergii',
    'sought Gritsenko (same-sounds) Gritsenko / Hrytsenko 2',
  ],
  [
    'surname',
    'Коваль Петро',
    '\u004b\u006fваль Петро', // K and o are Latin letters
    'sought Коваль (look-alikes) Коваль / \u004b\u006fваль 0',
  ],
]

test('the way from one spelling to the other is named, scheme by scheme', () => {
  for (const [field, sought, held, expected] of PATHS) {
    assert.equal(told(field, sought, held), expected)
  }
})

test('where no scheme ends at the other list’s letters, the nearest says how many are apart', () => {
  assert.equal(
    told('surname', 'Гриценко Максим', 'Hritsenk Maksim'),
    'sought Гриценко (kmu-2010) Hrytsenko / Hritsenk 2',
  )
  assert.equal(
    told('surname', 'Кривошия Павло', 'Кривошея Павел'),
    'sought Кривошия (as-written) Кривошия / Кривошея 1',
  )
})

test('a name that is misspelt is told by its letters, not only as one name', () => {
  assert.equal(
    told('given', 'Мороз Мирон', 'Мороз Мыран'),
    'sought Мирон (russian-spelling) Мырон / Мыран 1',
  )
})

test('equal letters, initials and missing names have no way to tell of', () => {
  assert.equal(told('surname', 'МОРОЗ Іван', 'Мороз Іван'), 'nothing')
  assert.equal(told('patronymic', 'Мороз Іван', 'Мороз Іван Петрович'), 'nothing')
  assert.equal(told('given', 'Мороз І.', 'Мороз Іван'), 'nothing')
  assert.equal(told('given', '', ''), 'nothing')
})

test('a way never says that letters agree which do not', () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('абвгґдеєжзиіїйклмнопрстуфхцчшщьюя')),
    minLength: 3,
    maxLength: 12,
  })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const path = transcriptionOf('surname', listed(`${a}енко Іван`), listed(`${b}енко Іван`))
      if (path === null) return
      const last = path.steps.at(-1)
      const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '')
      if (path.lettersApart > 0 || last === undefined) return
      assert.equal(letters(last.writes), letters(path.to))
    }),
  )
})

test('the word of a part of a name is found behind letters that only look alike, and given as written', () => {
  // Latin o, a and c among Cyrillic letters.
  const row = listed('Алекс\u0061ндр Антон\u006fвич Ми\u0063ниченк\u006f')
  assert.equal(wordOf('surname', row), 'Ми\u0063ниченк\u006f')
  assert.equal(wordOf('given', row), 'Алекс\u0061ндр')
  assert.equal(wordOf('patronymic', row), 'Антон\u006fвич')
})
