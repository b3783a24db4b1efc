import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText, hiddenMarks, plainDigits, wordForm } from './cell-text.ts'

test('marks that nobody sees go, letters with their own marks stay', () => {
  assert.equal(cleanText('Іва\u200bненко\u00ad Іван'), 'Іваненко Іван')
  assert.equal(cleanText('\u202eоктнера\u041f'), 'октнераП')
  assert.equal(cleanText('І\u0301ва\u0306ненко'), 'Іваненко')
  assert.equal(cleanText('и\u0306од і\u0308жак е\u0308лка'), 'йод їжак ёлка')
  assert.equal(cleanText('Jose\u0301'), 'José')
  assert.equal(cleanText('\u2067ابن\u2069'), 'ابن')
  assert.equal(cleanText('  Горб\u00a0 Левко \n Ілліч '), 'Горб Левко Ілліч')
  assert.equal(cleanText('Горб\u0000 Левко'), 'Горб Левко')
  assert.equal(cleanText('Горб\t\u0000\tЛевко'), 'Горб Левко')
  assert.equal(cleanText('и\u200b\u0306од'), 'йод')
})

test('what went is named by code point', () => {
  assert.deepEqual(hiddenMarks('Іва\u200bненко\u00ad'), ['U+00AD', 'U+200B'])
  assert.deepEqual(hiddenMarks('\u202eХ'), ['U+202E'])
  assert.deepEqual(hiddenMarks('І\u0301ва\u0306н'), ['U+0301', 'U+0306'])
  assert.deepEqual(hiddenMarks('Їжак Ґалина'), [])
})

test('cleaning twice is cleaning once', () => {
  const telling = Array.from('аие \t\u0000\u0301\u0306\u0308\u200b\u00ad\u00a0\u212b\u0344')
  const unit = fc.oneof(
    fc.constantFrom(...telling),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) =>
      assert.equal(cleanText(cleanText(text)), cleanText(text)),
    ),
    { numRuns: 1000 },
  )
})

test('words compare across case, look-alike letters, apostrophes and punctuation', () => {
  assert.equal(wordForm('П.І.Б.'), 'п і б')
  assert.equal(wordForm("ІМ'Я"), wordForm('Ім’я'))
  assert.equal(wordForm('Прiзвище'), 'прізвище') // a Latin i
  assert.equal(wordForm('№ з/п'), '№ з п')
  assert.equal(wordForm('Учётный №'), 'учетный №')
  assert.equal(wordForm('الرتبة'), wordForm('الرتبه'))
  assert.equal(wordForm('__proto__'), 'proto')
})

test('plain and other text take the same form on both ways through', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...Array.from('абвгієїAaBb019 .,-_()/"\'«»–№')),
        maxLength: 20,
      }),
      (text) => {
        assert.equal(wordForm(text), wordForm(`${text}\u200b`))
      },
    ),
  )
})

test('digits of other scripts are plain digits', () => {
  assert.equal(plainDigits('١٩٩٠'), '1990')
  assert.equal(plainDigits('۱۹۹۰'), '1990')
  assert.equal(plainDigits('２０２４'), '2024')
})
