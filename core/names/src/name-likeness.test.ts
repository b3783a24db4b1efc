import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareNames, ONE_NAME_FROM } from './name-likeness.ts'
import { SCHEMES, transliterate } from './transliteration.ts'

function likeness(one: string, other: string): number {
  return compareNames(one, other).likeness
}

const anyName = fc.string({
  unit: fc.constantFrom(
    ...Array.from("абвгґдеєжзиіїйклмнопрстуьюя KTaeoxyz'-.,()\u200bمحمدخالد漢字גז\u0301"),
  ),
  maxLength: 30,
})

test('likeness lies between nought and one and is the same from either side', () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      const there = likeness(one, other)
      assert.ok(there >= 0 && there <= 1)
      assert.ok(Math.abs(there - likeness(other, one)) < 1e-9)
    }),
  )
})

test('every word of two names is met or left over, on its own side', () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      const there = compareNames(one, other)
      const back = compareNames(other, one)
      assert.deepEqual(there.onlyOne, back.onlyOther)
      for (const meeting of there.meetings) {
        assert.ok(meeting.likeness > 0 && meeting.likeness <= 1)
      }
    }),
  )
})

const WORDS =
  'Журавчук Пшеничний Яворський Олег Микола Степанович Завгородній Ірина Kowalski'.split(' ')
const someWords = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 })

test('a name is itself in any order, in capitals and with marks that cannot be seen', () => {
  fc.assert(
    fc.property(someWords, (words) => {
      const name = words.join(' ')
      for (const other of [
        name,
        words.toReversed().join(' '),
        name.toUpperCase(),
        words.join(', '),
        `\u202e${words.join('\u200b \u2060')}\u202c`,
      ]) {
        assert.ok(likeness(name, other) > 0.99, other)
      }
    }),
  )
})

test('a word that only one side has matters less than a word that each side has another of', () => {
  fc.assert(
    fc.property(someWords, fc.constantFrom('Тарновецька', 'Вдовиченко'), (words, strange) => {
      const name = words.join(' ')
      const [first = '', ...rest] = words
      const omitted = likeness(name, rest.join(' '))
      const contradicted = likeness(name, [strange, ...rest].join(' '))
      assert.ok(contradicted < omitted, `${first}: ${contradicted} ${omitted}`)
      assert.ok(contradicted < ONE_NAME_FROM, name)
    }),
  )
})

test('a name written by any scheme is still the name', () => {
  for (const name of [
    'Журавчук Микола Степанович',
    'Завгородній Тарас',
    'Пономаренко Роман Ігорович',
  ]) {
    for (const scheme of SCHEMES.filter((s) => s.startsWith('uk') || s === 'kmu-2010')) {
      const latin = transliterate(name, scheme)
      assert.ok(likeness(name, latin) >= ONE_NAME_FROM, `${name} ${latin} ${likeness(name, latin)}`)
    }
  }
})

test('one person’s names meet across scripts, slips, titles and spaces', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Завгородній Олексій Миколайович', 'Завгородний Алексей'],
    ['Завгородній Олексій', 'Aleksei Zavgorodnii'],
    ['Mansouri Khalid', 'خالد المنصوري'],
    ['Khalid bin Omar al-Mansouri', 'Khalid ibn Omar Mansouri'],
    ['Dr. Tadeusz Wierzbicki', 'Wierzbicki, Tadeusz'],
    ['TadeuszWierzbicki', 'Tadeusz Wierzbicki'],
    ['Tadeusz Wierzbcki', 'Tadeusz Wierzbicki'],
    ['Завгородній О. М.', 'Завгородний Алексей Николаевич'],
    ['漢字太郎', '漢字太郎'],
  ]
  for (const [one, other] of rows) {
    assert.ok(likeness(one, other) >= ONE_NAME_FROM, `${one} ${other} ${likeness(one, other)}`)
  }
})

test('different people’s names do not', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Завгородній Олексій Миколайович', 'Завгородній Олексій Іванович'],
    ['Завгородній Олексій Миколайович', 'Завгородній Андрій Миколайович'],
    ['Завгородній Олексій', 'Задорожний Олексій'],
    ['Khalid Mansouri', 'Khalid Rashidi'],
    ['خالد منصوري', 'خالد رشيدي'],
    ['Tadeusz Wierzbicki', 'Tadeusz Wolski'],
    ['А. К.', 'Завгородній Олексій'],
    ['О. З.', 'Завгородній Олексій'],
    ['漢字太郎', '漢字次郎'],
    ['Dr.', 'Mr.'],
    ['', 'Завгородній'],
    ['', ''],
    ['???', '???'],
  ]
  for (const [one, other] of rows) {
    assert.ok(likeness(one, other) < ONE_NAME_FROM, `${one} ${other} ${likeness(one, other)}`)
  }
})

test('a megabyte of anything is compared as far as names are read', () => {
  const size = 1 << 20
  for (const name of [
    'а'.repeat(size),
    'а '.repeat(size / 2),
    'и\u0306\u0301'.repeat(size / 4),
    'ﷺ'.repeat(size / 4),
  ]) {
    assert.ok(likeness(name, 'Завгородній Олексій') < ONE_NAME_FROM)
    assert.ok(compareNames(name, name).meetings.length <= 12)
  }
})
