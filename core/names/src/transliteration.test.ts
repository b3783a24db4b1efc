import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { foldWord } from './fold.ts'
import { SLIP, slipCost, soundCodes } from './slip-cost.ts'
import { transliterate } from './transliteration.ts'

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

test('both systems give the worked examples of their scheme', { skip }, () => {
  const { schemes } = JSON.parse(readFileSync(file, 'utf8')) as SchemeFile
  const pairs = [
    ['uk-kmu-2010', 'kmu-2010'],
    ['ru-icao-9303', 'icao-9303'],
  ] as const
  for (const [id, scheme] of pairs) {
    const examples = schemes.find((s) => s.id === id)?.examples ?? []
    assert.ok(examples.length > 0)
    for (const [from, to] of examples) assert.equal(transliterate(from, scheme), to)
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
