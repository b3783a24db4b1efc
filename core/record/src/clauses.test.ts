// What a clause says against what its words alone would: who receives, what did not happen, what a number is compared
// with, who helped and who mediated.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport } from './index.ts'
import type { ReadReport } from './index.ts'

const lexicons = openLexicons()
const read = (lang: string, text: string): ReadReport =>
  readReport({ id: 'r', title: null, date: '2025-03-14', lang, text }, lexicons, null)

const rowsOf = ({ exchanges }: ReadReport): readonly string[] =>
  exchanges
    .filter(({ role }) => role === 'main')
    .flatMap(({ released }) => released.map((r) => `${r.side} ${r.category} ${r.count ?? '?'}`))

const mediatorsOf = ({ exchanges }: ReadReport): readonly string[] =>
  exchanges.flatMap(({ mediators }) => mediators)

test('who is named in the dative receives, who stands before the verb gives', () => {
  const report = read('de', 'Russland hat der Ukraine am Donnerstag 1.017 Leichen übergeben.')
  assert.deepEqual(rowsOf(report), ['UA body 1017'])
})

test('who returns persons from captivity is not who held them', () => {
  const report = read('uk', 'Україна повернула з російського полону 173 військових.')
  assert.deepEqual(rowsOf(report), ['UA military 173'])
})

const START = 'Russia and Ukraine exchanged prisoners of war on Friday, 112 from each side.'

const nothingMore: readonly (readonly [string, string])[] = [
  ['ages', 'The youngest is 21, the oldest 58.'],
  ['letters', 'Families brought 40 letters.'],
  ['who lay elsewhere', 'Of these, 31 come from one front.'],
  ['an agreed bound', 'Up to 1,500 each were agreed in Istanbul.'],
]

test('numbers beside a release are no release: ages, letters, parts, bounds', () => {
  const expected = rowsOf(read('en', START))
  assert.deepEqual(expected, ['RU military 112', 'UA military 112'])
  for (const [what, sentence] of nothingMore) {
    assert.deepEqual(rowsOf(read('en', `${START} ${sentence}`)), expected, what)
  }
})

test('a figure that another is compared with was not released now', () => {
  const text =
    'Samedi, 236 prisonniers de guerre russes et ukrainiens ont été libérés de chaque côté, contre 190 la veille.'
  assert.equal(
    rowsOf(read('fr', text)).some((row) => row.endsWith(' 190')),
    false,
  )
})

test('the Red Cross mediates where it is said to mediate, not where it helped', () => {
  const swap = 'Россия и Украина в пятницу обменялись пленными по формуле «112 на 112».'
  const helped = read('ru', `${swap} Обмен прошёл при содействии Красного Креста.`)
  assert.deepEqual(mediatorsOf(helped), [])
  const mediated = read('ru', `${swap} Обмен прошёл при посредничестве Турции.`)
  assert.deepEqual(mediatorsOf(mediated), ['Turkey'])
})

test('whose prison persons are in tells who holds them, whoever says so', () => {
  const { standing } = read(
    'en',
    'Kyiv believes that about 4,700 of its soldiers remain in Russian prisons. Moscow has not commented.',
  )
  assert.deepEqual(
    standing.map(({ holder, count }) => [holder, count]),
    [['RU', 4700]],
  )
})

test('a report that opens with torture is about no exchange', () => {
  const text =
    'UN monitors published a report on torture of prisoners of war on Friday. They spoke with 174 Ukrainians and 92 Russians.'
  assert.equal(read('en', text).isExchangeReport, false)
})
