import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { FEMALE_NAMES } from './female-names.ts'
import { foldWord } from './fold.ts'
import { readGiven } from './given-name.ts'
import type { Scheme } from './latin-schemes.ts'
import { MALE_NAMES } from './male-names.ts'
import { SLIP, slipCost, soundCodes } from './slip-cost.ts'
import { SCHEMES, transliterate } from './transliteration.ts'

test('the Ukrainian system writes first letters and зг its own way', () => {
  assert.equal(transliterate('Єрмолюк Яків Згорович', 'kmu-2010'), 'Yermoliuk Yakiv Zghorovych')
  assert.equal(transliterate("Лук'янюк Ґалаґан", 'kmu-2010'), 'Lukianiuk Galagan')
  assert.equal(transliterate('ЮЩУК', 'kmu-2010'), 'YUSHCHUK')
})

test('the passport system writes Russian names', () => {
  assert.equal(transliterate('Щёкин Юрий Подъельский', 'icao-9303'), 'Shchekin Iurii Podieelskii')
})

test('what is not Cyrillic stays', () => {
  for (const text of ['', 'Smith', '12 / 3', '—']) {
    assert.equal(transliterate(text, 'kmu-2010'), text)
  }
})

interface SchemeFile {
  readonly schemes: readonly {
    readonly id: string
    readonly examples: readonly (readonly [string, string])[]
  }[]
}

const file = join(import.meta.dirname, '../../../../shared/data/names/translit-schemes.json')
const skip = existsSync(file) ? false : 'the shared data at ../shared is not here'

// The shared table's names for the schemes.
const SHARED_NAMES: ReadonlyMap<string, Scheme> = new Map([
  ['uk-kmu-2010', 'kmu-2010'],
  ['ru-icao-9303', 'icao-9303'],
  ['uk-bgn-pcgn-1965', 'uk-bgn-pcgn'],
  ['uk-scholarly-wws', 'uk-scholarly'],
  ['uk-passport-2004-alt', 'uk-passport-2004'],
  ['ru-driver-licence', 'ru-driving-licence'],
  ['ru-passport-1997-reduced', 'ru-passport-1997-short'],
  ['ru-iso-9-a', 'ru-iso-9'],
  ['ru-iso-9-b', 'ru-gost-7.79-b'],
  ['ru-iso-r9-table2', 'ru-iso-r9'],
])

test('every shared scheme gives its worked examples', { skip }, () => {
  const { schemes } = JSON.parse(readFileSync(file, 'utf8')) as SchemeFile
  assert.ok(schemes.length > 20)
  for (const { id, examples } of schemes) {
    const scheme = SHARED_NAMES.get(id) ?? SCHEMES.find((known) => known === id)
    assert.ok(scheme !== undefined, id)
    assert.ok(examples.length > 0)
    for (const [from, to] of examples) assert.equal(transliterate(from, scheme), to, id)
  }
})

test('Belarusian names are written by Belarusian schemes', () => {
  const rows: readonly (readonly [string, Scheme, string])[] = [
    ['Аляксей Шаўчэнка', 'be-national-2007', 'Aliaksiej Šaŭčenka'],
    ['Яўген Кавалёў', 'be-national-2007', 'Jaŭhien Kavalioŭ'],
    ['Базыль Зянькевіч', 'be-national-2007', 'Bazyĺ Ziańkievič'],
    ["Дзям'ян Юрэвіч", 'be-bgn-pcgn', "Dzyam'yan Yurevich"],
    ['Яўген Шаўчэнка', 'be-bgn-pcgn', 'Yawhyen Shawchenka'],
    ['Уладзімір Гурын', 'be-icao-9303', 'Uladzimir Huryn'],
  ]
  for (const [from, scheme, to] of rows) assert.equal(transliterate(from, scheme), to)
})

test('Russian е is ye where it is heard so', () => {
  assert.equal(transliterate('Елена Алексеева', 'ru-bgn-pcgn'), 'Yelena Alekseyeva')
  assert.equal(transliterate('Подъезжев', 'ru-bgn-pcgn'), 'Pod”yezzhev')
})

const CYRILLIC = Array.from('абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюя')
const names = fc.array(fc.string({ unit: fc.constantFrom(...CYRILLIC), maxLength: 12 }), {
  maxLength: 3,
})

test('whatever the scheme, no Cyrillic letter is left and words stay words', () => {
  fc.assert(
    fc.property(names, fc.constantFrom(...SCHEMES), (words, scheme) => {
      const written = transliterate(words.join(' '), scheme)
      assert.doesNotMatch(written, /[\u0400-\u052f]/)
      assert.equal(written.split(' ').length, Math.max(1, words.length))
    }),
  )
})

test('a name is written the same alone and among others', () => {
  fc.assert(
    fc.property(names, fc.constantFrom(...SCHEMES), (words, scheme) => {
      const alone = words.map((word) => transliterate(word, scheme)).join(' ')
      assert.equal(transliterate(words.join(' '), scheme), alone)
    }),
  )
})

test('in capitals a name is the capitals of the name', () => {
  fc.assert(
    fc.property(names, fc.constantFrom(...SCHEMES), (words, scheme) => {
      const lower = words.join(' ')
      const upper = transliterate(lower.toUpperCase(), scheme)
      assert.equal(upper, transliterate(lower, scheme).toUpperCase())
    }),
  )
})

// Round trips: a given name written by any scheme is still that name. Forms of one or two letters and the
// few that a scheme makes another name of are counted, not hidden.
test('given names of the table are read back from every scheme of their language', () => {
  const forms = [...MALE_NAMES.split('\n'), ...FEMALE_NAMES.split('\n')]
    .filter((line) => line !== '')
    .flatMap((line, givenClass) =>
      (line.split(' | ')[0] ?? '').split(' ').map((form) => ({ form, givenClass })),
    )
    .filter(({ form }) => /^[А-ЯІЇЄҐЎа-яіїєґў']{3,}$/u.test(form))
  const writtenIn = (scheme: Scheme, form: string): boolean => {
    if (/[ў]/u.test(form)) return scheme.startsWith('be')
    if (/[іїєґ']/u.test(form)) return !scheme.startsWith('ru') && scheme !== 'icao-9303'
    return /[ыэёъ]/u.test(form) ? !scheme.startsWith('uk') && scheme !== 'kmu-2010' : true
  }
  for (const scheme of SCHEMES) {
    const own = forms.filter(({ form }) => writtenIn(scheme, form))
    const lost = own.filter(({ form, givenClass }) => {
      const { classes } = readGiven(foldWord(transliterate(form, scheme)))
      return !classes.includes(givenClass)
    })
    const share = lost.length / own.length
    assert.ok(own.length > 200, `${scheme}: ${own.length}`)
    assert.ok(
      share < 0.06,
      `${scheme}: ${share} ${lost.map(({ form }) => `${form} ${transliterate(form, scheme)}`).join(', ')}`,
    )
  }
})

test(
  'words of every scheme fold to within one slip of the original, most of them exactly',
  { skip },
  () => {
    const { schemes } = JSON.parse(readFileSync(file, 'utf8')) as SchemeFile
    let count = 0
    let equal = 0
    let near = 0
    for (const { examples } of schemes) {
      for (const [from, to] of examples) {
        const words = from.split(' ')
        to.split(' ').forEach((word, i) => {
          const a = foldWord(words[i] ?? '')
          const b = foldWord(word)
          count++
          if (a === b) equal++
          if (slipCost(soundCodes(a), soundCodes(b), SLIP) <= SLIP) near++
        })
      }
    }
    assert.ok(count > 200)
    assert.ok(near / count > 0.96, `${near} of ${count} within a slip`)
    assert.ok(equal / count > 0.8, `${equal} of ${count} equal`)
  },
)
