import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { diceOf } from './dice.ts'
import {
  asFatherName,
  drawFatherName,
  FEMALE_GIVEN_NAMES,
  MALE_GIVEN_NAMES,
  patronymicOf,
} from './given-name.ts'

// given name uk, then patronymics uk m, uk f, ru m, ru f
const PATRONYMICS = [
  ['Андрій', 'Андрійович', 'Андріївна', 'Андреевич', 'Андреевна'],
  ['Юрій', 'Юрійович', 'Юріївна', 'Юрьевич', 'Юрьевна'],
  ['Микола', 'Миколайович', 'Миколаївна', 'Николаевич', 'Николаевна'],
  ['Ілля', 'Ілліч', 'Іллівна', 'Ильич', 'Ильинична'],
  ['Микита', 'Микитович', 'Микитівна', 'Никитич', 'Никитична'],
  ['Сава', 'Савич', 'Савівна', 'Саввич', 'Саввична'],
  ['Лука', 'Лукич', 'Луківна', 'Лукич', 'Лукинична'],
  ['Яків', 'Якович', 'Яківна', 'Яковлевич', 'Яковлевна'],
  ['Лев', 'Львович', 'Львівна', 'Львович', 'Львовна'],
  ['Артем', 'Артемович', 'Артемівна', 'Артёмович', 'Артёмовна'],
] as const

describe('given names', () => {
  it('are at least 120 of men and 120 of women, each listed once', () => {
    for (const names of [MALE_GIVEN_NAMES, FEMALE_GIVEN_NAMES]) {
      assert.ok(names.length >= 120, String(names.length))
      assert.equal(new Set(names.map((name) => name.uk)).size, names.length)
    }
  })

  it('are written in the letters of their language', () => {
    for (const name of [...MALE_GIVEN_NAMES, ...FEMALE_GIVEN_NAMES]) {
      assert.match(name.uk, /^[А-ЩЮЯЄІЇҐ][а-щьюяєіїґ']+$/u)
      assert.match(name.ru, /^[А-ЯЁ][а-яё]+$/u)
    }
  })

  for (const [given, ukM, ukF, ruM, ruF] of PATRONYMICS) {
    it(`make ${ukF} and ${ruF} of ${given}`, () => {
      const father = MALE_GIVEN_NAMES.find((name) => name.uk === given)
      assert.ok(father !== undefined)
      assert.equal(patronymicOf(father, 'm', 'uk'), ukM)
      assert.equal(patronymicOf(father, 'f', 'uk'), ukF)
      assert.equal(patronymicOf(father, 'm', 'ru'), ruM)
      assert.equal(patronymicOf(father, 'f', 'ru'), ruF)
    })
  }

  it('of men lead back to the father they make', () => {
    const dice = diceOf('fathers')
    for (let i = 0; i < 200; i++) {
      const father = drawFatherName(dice, i % 3 === 0)
      assert.equal(asFatherName(father), father)
    }
    assert.throws(() => asFatherName({ uk: 'Нема', ru: 'Нет', short: { uk: null, ru: null } }))
  })

  it('end in the patronymic endings of both languages', () => {
    for (const father of MALE_GIVEN_NAMES) {
      assert.match(father.sons.uk, /(?:ович|ич|іч)$/u)
      assert.match(father.daughters.uk, /[іїи]вна$/u)
      assert.match(father.sons.ru, /ич$/u)
      assert.match(father.daughters.ru, /(?:овна|евна|ёвна|ична)$/u)
    }
  })
})
