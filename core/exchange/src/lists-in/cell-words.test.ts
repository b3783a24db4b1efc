import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  callSignIn,
  categoryIn,
  departedIn,
  footnoteMark,
  sexAmongMarks,
  sexIn,
} from './cell-words.ts'
import { saysUnknown } from './date-words.ts'

test('categories are read in their short and long words', () => {
  for (const text of [
    'в/п',
    'в/сл',
    'військовополонений',
    'военнопленный',
    'POW',
    'Soldier',
    'عسكري',
    'військовослужбовців, які зникли',
  ]) {
    assert.equal(categoryIn(text), 'soldier', text)
  }
  for (const text of [
    'цив.',
    'гражд.',
    'гражданское лицо',
    'цивільна особа',
    'civilian',
    'مدني',
    'Цивільні особи, позбавлені свободи',
  ]) {
    assert.equal(categoryIn(text), 'civilian', text)
  }
  for (const text of [
    '',
    'військовослужбовець?',
    'гражданство',
    'військова частина А1234',
    'сержант',
    'військові та цивільні',
    'інше',
  ]) {
    assert.equal(categoryIn(text), null, text)
  }
})

test('sex is a whole cell, or a whole word among marks', () => {
  assert.equal(sexIn('ч'), 'm')
  assert.equal(sexIn('Ж'), 'f')
  assert.equal(sexIn('female'), 'f')
  assert.equal(sexIn('أنثى'), 'f')
  assert.equal(sexIn('чемний'), null)
  assert.equal(sexAmongMarks('гражд.; жен.; несоверш.'), 'f')
  assert.equal(sexAmongMarks('м. Озерне; ж'), null)
})

test('having left is told from being moved and from hearsay', () => {
  for (const text of [
    'убыл (обмен)',
    'выбыл 2024',
    'вибув (обмін)',
    'звільнено 01.02',
    'Released',
    'гражд.; убыл',
  ]) {
    assert.equal(departedIn(text), true, text)
  }
  for (const text of [
    '',
    'этапирован',
    'переведено з табору № 3',
    'за словами звільнених, бачили живим',
    'со слов освобожденных',
    'not released',
    'вік',
  ]) {
    assert.equal(departedIn(text), false, text)
  }
})

test('a call sign in a name needs a word or quotation marks that say so', () => {
  assert.equal(callSignIn('БЕРЕЖНИК Левко (поз. Явір)'), 'Явір')
  assert.equal(callSignIn('Бережник Левко «Явір»'), 'Явір')
  assert.equal(callSignIn('Бережник Левко, позивний Явір'), 'Явір')
  assert.equal(callSignIn('Бережник (Терен) Левко'), null) // might be a maiden name
  assert.equal(callSignIn('КЖУМ"ЯКА Галина'), null)
  assert.equal(callSignIn('"=1+1"'), null)
})

test('stars after names are footnotes', () => {
  assert.equal(footnoteMark('Бережник Левко*'), '*')
  assert.equal(footnoteMark('Бережник Левко** (поз. Явір)'), '**')
  assert.equal(footnoteMark('* примітка'), null)
})

test('only words for it say that something is not known', () => {
  for (const text of [
    '-',
    '—',
    '?',
    'н/у',
    'Н/Д',
    'невідомо',
    'неизвестно',
    'n/a',
    'Unknown',
    'нет данных',
  ])
    assert.equal(saysUnknown(text), true, text)
  for (const text of ['Невідомий Іван', 'Нетребко', 'Дашко', '0', '1990', 'Нечай', 'Ні'])
    assert.equal(saysUnknown(text), false, text)
})
