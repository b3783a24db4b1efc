import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { NameBook, searchKey, searchWords } from './name-forms.ts'
import { rowNamed } from './watched-exchange.testing.ts'

function finds(typed: string, name: string, refs: readonly string[] = ['p7f3']): boolean {
  const record = rowNamed(name, { no: '1204', serviceNumber: 'КМ 418202', callSign: 'Вітер' })
  const key = searchKey([new NameBook().of(record)], refs)
  const words = searchWords(typed)
  return words.length > 0 && words.every((w) => w.anyOf.some((part) => key.includes(part)))
}

const found: readonly (readonly [string, string])[] = [
  ['Шевчук', 'Шевчук Олександр Іванович'],
  ['шевч', 'Шевчук Олександр Іванович'],
  ['Shevchuk', 'Шевчук Олександр Іванович'],
  ['Олександр Шевчук', 'Шевчук Олександр Іванович'],
  ['Александр Шевчук', 'Шевчук Олександр Іванович'],
  ['Alexander', 'Шевчук Олександр Іванович'],
  ['Сашко Шев', 'Шевчук Олександр Іванович'],
  ['Їжак', 'Їжак Петро'],
  ['ші', 'Шишко Петро'],
  ['1204', 'Шевчук Олександр'],
  ['12', 'Шевчук Олександр'],
  ['КМ418202', 'Шевчук Олександр'],
  ['p7f3', 'Шевчук Олександр'],
  ['км418', 'Шевчук Олександр'],
  ['١٢٠٤', 'Шевчук Олександр'],
  ['вітер', 'Шевчук Олександр'],
]

for (const [typed, name] of found) {
  test(`'${typed}' finds ${name}`, () => assert.equal(finds(typed, name), true))
}

const missed: readonly (readonly [string, string])[] = [
  ['Шевченко', 'Шевчук Олександр Іванович'],
  ['Шевчук Петро', 'Шевчук Олександр Іванович'],
  ['204', 'Шевчук Олександр'],
  ['2041', 'Шевчук Олександр'],
  ['%', 'Шевчук Олександр'],
  ['_', 'Шевчук Олександр'],
  ["' or 1=1 --", 'Шевчук Олександр'],
  ['   ', 'Шевчук Олександр'],
  ['7f3', 'Шевчук Олександр'],
  ['ш-7', 'Шевчук Олександр'],
  ['௧', 'Шевчук Олександр'],
  ['у', 'Шевчук Олександр'],
]

for (const [typed, name] of missed) {
  test(`'${typed}' does not find ${name}`, () => assert.equal(finds(typed, name), false))
}

test('a search has at most eight words, and its parts hold ASCII letters, digits and our own marks only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const words = searchWords(typed)
      assert.ok(words.length <= 8)
      for (const part of words.flatMap((w) => w.anyOf)) assert.match(part, /^[A-Za-z0-9#~ ]+$/)
    }),
  )
})

test('a Cyrillic name is shown in Latin letters by its own language’s scheme', () => {
  const latin = (name: string): string | null => new NameBook().of(rowNamed(name)).latin
  assert.equal(latin('Григоренко Олексій'), 'Hryhorenko Oleksii')
  assert.equal(latin('Григоров Алексей'), 'Grigorov Aleksei')
  assert.equal(latin('Шаўчэнка Яўген'), 'Shauchenka Iauhen')
  assert.equal(latin('КРИНИЧНИЙ Яків'), 'KRYNYCHNYI Yakiv')
  assert.equal(latin('\u0421\u0430жник \u0041ндрій'), 'Sazhnyk Andrii') // a Latin letter among Cyrillic ones
  assert.equal(latin('B\u043endar Ivan'), 'Bondar Ivan') // a Cyrillic letter among Latin ones
  assert.equal(latin('Smith John'), 'Smith John')
  assert.equal(latin('محمد أحمد'), null)
})

test('a key of no name and no ref is empty', () => {
  assert.equal(searchKey([], []), '')
})

test('a book gives the same key again, and another where a record has changed', () => {
  const book = new NameBook()
  const first = rowNamed('Коваль Петро')
  const key = book.keyOf([first], ['r1'])
  assert.equal(book.keyOf([first], ['r1']), key)
  assert.notEqual(book.keyOf([first], ['r2']), key)
  assert.notEqual(book.keyOf([first, rowNamed('Kowal Piotr')], ['r1']), key)
})
