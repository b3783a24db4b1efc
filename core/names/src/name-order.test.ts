import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { OrderLanguage } from './name-order.ts'
import { compareNamesFor, nameOrderKey } from './name-order.ts'

const LANGUAGES: readonly OrderLanguage[] = ['uk', 'ru', 'be', 'en', 'ar']
const ALPHABETS: Readonly<Record<OrderLanguage, string>> = {
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя ',
  be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя ',
  en: 'abcdefghijklmnopqrstuvwxyz ',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي ',
}

function sorted(language: OrderLanguage, names: readonly string[]): readonly string[] {
  return names.toSorted(compareNamesFor(language))
}

function ownNames(language: OrderLanguage): fc.Arbitrary<readonly string[]> {
  const letter = fc.constantFrom(...Array.from(ALPHABETS[language]))
  const name = fc.string({ unit: letter, minLength: 1, maxLength: 8 }).map((word) => {
    return word.replace(/ +/g, ' ').trim()
  })
  return fc.array(name, { maxLength: 8 })
}

for (const language of LANGUAGES) {
  test(`names in the letters of one language stand as its dictionaries have them: ${language}`, () => {
    const dictionary = new Intl.Collator(language)
    fc.assert(
      fc.property(ownNames(language), (names) => {
        const own = sorted(language, names)
        for (let i = 1; i < own.length; i++) {
          const [a, b] = [own[i - 1] ?? '', own[i] ?? '']
          assert.ok(dictionary.compare(a, b) <= 0, `${a} before ${b}`)
        }
      }),
    )
  })
}

test('the order is one: total, the same from either side, and equal for equal texts alone', () => {
  const any = fc.string({
    unit: fc.constantFrom(...Array.from("аёеґгії'ʼ- Aäzž ابأ9漢")),
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), any, any, any, (language, a, b, c) => {
      const compare = compareNamesFor(language)
      assert.equal(compare(a, b) + compare(b, a), 0)
      assert.equal(compare(a, b) === 0, a === b)
      if (compare(a, b) <= 0 && compare(b, c) <= 0) assert.ok(compare(a, c) <= 0)
    }),
  )
})

test('a reader’s own script comes first', () => {
  const names = ['خالد', 'Koval', 'Коваль']
  assert.deepEqual(sorted('uk', names), ['Коваль', 'Koval', 'خالد'])
  assert.deepEqual(sorted('en', names), ['Koval', 'Коваль', 'خالد'])
  assert.deepEqual(sorted('ar', names), ['خالد', 'Koval', 'Коваль'])
})

test('a whole surname comes before a longer one, whatever the given names', () => {
  const names = ['Ковальчук Андрій', 'Коваль Яків']
  assert.deepEqual(sorted('uk', names), ['Коваль Яків', 'Ковальчук Андрій'])
})

test('apostrophes, accents and capitals decide only between names otherwise equal', () => {
  const [one, other, third] = ["Лук'янюк А", 'ЛУКЯНЮК Б', 'Лукʼянюк В']
  assert.deepEqual(sorted('uk', [third, other, one]), [one, other, third])
  assert.deepEqual(sorted('ru', ['Федотов', 'Фёдоров']), ['Фёдоров', 'Федотов'])
  assert.deepEqual(sorted('en', ['Zizka', 'Žižek']), ['Žižek', 'Zizka'])
})

test('what is no name has a key and a place', () => {
  for (const text of ['', ' ', '—', '\u202e', '𝕬', '\ud800', '42']) {
    assert.equal(typeof nameOrderKey(text, 'uk'), 'string')
    assert.equal(compareNamesFor('uk')(text, text), 0)
  }
})
