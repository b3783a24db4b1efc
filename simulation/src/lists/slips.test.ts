import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { diceOf } from '../people/dice.ts'
import { heard, readBack, romanised, SCHEMES } from './letters.ts'
import { inLatinLayout, misread, withKeySlip, withLookAlikes, withWrongDigit } from './slips.ts'

const WORDS = ['Верболозенко', 'Щукін', "Лук'янчук", 'Юрійович', 'Ждан', 'Анна-Марія']

function scheme(name: string): (typeof SCHEMES)[number] {
  const found = SCHEMES.find((one) => one.name === name)
  assert.ok(found !== undefined)
  return found
}

describe('slips', () => {
  it('of the key change a word a little and never its first letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.string(), (word, seed) => {
        const slipped = withKeySlip(word, diceOf(seed))
        assert.equal(slipped.charAt(0), word.charAt(0))
        assert.ok(Math.abs(slipped.length - word.length) <= 1)
      }),
    )
  })

  it('of the key leave words of three letters alone', () => {
    assert.equal(withKeySlip('Кім', diceOf('x')), 'Кім')
  })

  it('of look-alikes keep the length and change Cyrillic to Latin only', () => {
    for (const word of WORDS) {
      const changed = withLookAlikes(word, diceOf(word))
      assert.equal(changed.length, word.length)
      for (let i = 0; i < word.length; i++) {
        if (changed[i] !== word[i]) assert.match(changed.charAt(i), /[A-Za-z]/u)
      }
    }
  })

  it('of the keyboard layout type the same keys', () => {
    assert.equal(inLatinLayout('Петренко'), 'Gtnhtyrj')
    assert.equal(inLatinLayout('ПЕТРЕНКО'), 'GTNHTYRJ')
    assert.equal(inLatinLayout('12 a'), '12 a')
  })

  it('of scanners change one or two letters', () => {
    for (const word of WORDS) {
      const read = misread(word, diceOf(word))
      const differing = Array.from(word).filter((letter, i) => read[i] !== letter).length
      assert.ok(read.length === word.length && differing <= 2)
    }
  })

  it('of digits change exactly one, and nothing where there is none', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.string(), (value, seed) => {
        const text = String(value)
        const wrong = withWrongDigit(text, diceOf(seed))
        assert.equal(Array.from(text).filter((digit, i) => wrong[i] !== digit).length, 1)
      }),
    )
    assert.equal(withWrongDigit('КМ', diceOf('x')), 'КМ')
  })
})

describe('letters', () => {
  const LATIN: readonly (readonly [string, string, string])[] = [
    ['uk-state', 'Згурський', 'Zghurskyi'],
    ['uk-state', 'Юрій', 'Yurii'],
    ['uk-state', 'Єлизавета', 'Yelyzaveta'],
    ['uk-state', "Лук'янчук", 'Lukianchuk'],
    ['uk-state', 'Щербань', 'Shcherban'],
    ['uk-scholar', 'Ярошенко', 'Jaroshenko'],
    ['ru-state', 'Подъячев', 'Podieiachev'],
    ['ru-state', 'Юлия', 'Iuliia'],
    ['ru-english', 'Ефимов', 'Yefimov'],
    ['uk-state', 'Лис-Гай', 'Lys-Hai'],
  ]
  for (const [by, word, latin] of LATIN) {
    it(`${word} is ${latin} in the scheme ${by}`, () =>
      assert.equal(romanised(word, scheme(by)), latin))
  }

  it('leave no Cyrillic in Latin and no Latin in Cyrillic', () => {
    for (const word of WORDS) {
      for (const by of SCHEMES.filter(({ from }) => from === 'uk')) {
        const latin = romanised(word, by)
        assert.match(latin, /^[A-Za-z'-]+$/u)
        for (const into of ['uk', 'ru'] as const) {
          assert.match(readBack(latin, into, diceOf(word)), /^[А-Яа-яЁёІіЇїЄєҐґ'-]+$/u)
        }
      }
    }
  })

  it('heard by the other side are letters of the other side', () => {
    for (const word of ['Кривенко', "Лук'янчук", 'Гаїна', 'Сергійович']) {
      assert.match(heard(word, 'uk', diceOf(word)), /^[А-Яа-яЁё]+$/u)
    }
    for (const word of ['Сергеевич', 'Рыжиков', 'Эдуард', 'Семёнович']) {
      assert.match(heard(word, 'ru', diceOf(word)), /^[А-ЩЮЯЄІЇҐа-щьюяєіїґ']+$/u)
    }
  })
})
