// Which figures become rows: those that something in the report confirms. The others are left to a person.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport } from './index.ts'
import type { ReadReport } from './index.ts'

const lexicons = openLexicons()
const read = (lang: string, text: string): ReadReport =>
  readReport({ id: 'r', title: null, date: '2025-03-14', lang, text }, lexicons, null)

const mainOf = ({ exchanges }: ReadReport) => exchanges.filter(({ role }) => role === 'main')

const rowsOf = (report: ReadReport): readonly string[] =>
  mainOf(report)
    .flatMap(({ released }) => released.map((r) => `${r.side} ${r.category} ${r.count ?? '?'}`))
    .sort()

const SWAP =
  'Russia and Ukraine swapped prisoners on Friday. Russia received 137 soldiers and Ukraine received 137 soldiers.'

const BOTH = ['RU military 137', 'UA military 137']

test('people counted beside soldiers of the same side are a doubt and no row', () => {
  const report = read('en', `${SWAP} Later 44 people returned to Ukraine.`)
  assert.deepEqual(rowsOf(report), BOTH)
  assert.deepEqual(
    report.doubts.map(({ because, count, side }) => ({ because, count, side })),
    [{ because: 'people-beside-others', count: 44, side: 'UA' }],
  )
})

test('a doubt gives the sentence that its figure stands in', () => {
  const text = `${SWAP} Later 44 people returned to Ukraine.`
  const [doubt] = read('en', text).doubts
  assert.deepEqual(
    [doubt?.sentence, doubt?.passage].map((at) => text.slice(at?.start, at?.end)),
    ['Later 44 people returned to Ukraine.', '44 people'],
  )
})

test('nothing is both a row and a doubt', () => {
  const report = read('en', `${SWAP} Later 44 people returned to Ukraine.`)
  const rows = report.exchanges.flatMap(({ released }) => released)
  const places = new Set(rows.map(({ passage }) => passage.start))
  assert.deepEqual(
    report.doubts.filter(({ passage }) => places.has(passage.start)),
    [],
  )
})

test('they are a row where another speaker counts them, and where they stand alone', () => {
  const said = read('en', `${SWAP} Zelenskyy said that 144 people returned to Ukraine.`)
  assert.deepEqual(rowsOf(said).includes('UA military 144'), true)
  assert.deepEqual(rowsOf(read('en', 'On Friday 44 prisoners returned to Ukraine in a swap.')), [
    'UA unknown 44',
  ])
})

const notPerSide: readonly (readonly [string, string, string])[] = [
  ['en', 'an uneven formula', 'Russia and Ukraine swapped bodies: 1,020 for 38.'],
  ['ru', 'an uneven formula', 'Россия и Украина обменялись телами: 1020 на 38.'],
  ['de', 'who was captured', 'Beim Vorstoß hatte Kiew 594 russische Soldaten gefangen genommen.'],
]

test('what is no number for each side gives none', () => {
  for (const [lang, what, text] of notPerSide) assert.deepEqual(rowsOf(read(lang, text)), [], what)
})

const perSide: readonly (readonly [string, string])[] = [
  ['en', 'An exchange of prisoners between Russia and Ukraine is over. Each side released 75.'],
  [
    'es',
    'Hubo un canje de prisioneros entre Rusia y Ucrania. Arrancó con 75 soldados de cada bando.',
  ],
]

test('a number for each side is one, whatever verb stands by it', () => {
  for (const [lang, text] of perSide) {
    const counts = rowsOf(read(lang, `${text} Moscú, Kiev; Moscow, Kyiv.`)).map((row) =>
      row.split(' ').at(-1),
    )
    assert.deepEqual(counts, ['75', '75'], text)
  }
})

test('who handed over and got back in one sentence is one subject', () => {
  const text =
    "La Russie a remis jeudi à l'Ukraine 1 017 corps de soldats tombés au combat et en a récupéré 27."
  assert.deepEqual(rowsOf(read('fr', text)), ['RU body 27', 'UA body 1017'])
})

const NUMERALS: readonly (readonly [string, string, number])[] = [
  ['ru', 'Украине вернули семьдесят одного солдата.', 71],
  ['uk', 'Росія та Україна обмінялися: по сімдесят одному військовослужбовцю з кожного боку.', 71],
  ['fr', 'La Russie a récupéré une trentaine de soldats.', 30],
  ['es', 'Ucrania recuperó medio centenar de soldados.', 50],
]

test('numerals in all cases, and round ones', () => {
  for (const [lang, text, count] of NUMERALS) {
    const counts = new Set(
      mainOf(read(lang, text)).flatMap((one) => one.released.map((r) => r.count)),
    )
    assert.deepEqual([...counts], [count], text)
  }
})

test('a contrast ends a list of mediators, and a host is one only where it mediates', () => {
  const mediators = (text: string): readonly string[] =>
    mainOf(read('en', `${SWAP} ${text}`)).flatMap((one) => one.mediators)
  assert.deepEqual(mediators('Mediation came from Turkey, while Qatar paid for transport.'), [
    'Turkey',
  ])
  assert.deepEqual(mediators("The Vatican's mediation made it possible."), ['Vatican'])
  assert.deepEqual(mediators('Qatar, the usual mediator, took no part.').includes('Turkey'), false)
})

test('the day on which a series began is not that of its last part', () => {
  const text =
    "Commencé mercredi, l'échange de prisonniers entre l'Ukraine et la Russie s'est achevé vendredi par le retour de 97 soldats ukrainiens."
  assert.deepEqual(
    mainOf(read('fr', text)).map(({ date }) => date),
    ['2025-03-14'],
  )
})
