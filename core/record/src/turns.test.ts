// Turns by which a sentence tells whose, when and how many without the words that most reports use.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport } from './index.ts'
import type { ReadReport } from './index.ts'

const lexicons = openLexicons()
const PUBLISHED = '2025-08-18' // a Monday

const read = (lang: string, text: string): ReadReport =>
  readReport({ id: 'x', title: null, date: PUBLISHED, lang, text }, lexicons, null)

const rowsOf = ({ exchanges }: ReadReport): readonly string[] =>
  exchanges
    .filter(({ role }) => role === 'main')
    .flatMap(({ released }) => released.map((r) => `${r.side} ${r.category} ${r.count ?? '?'}`))
    .sort()

const told: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a formula that stands alone',
    'ru',
    'Обмен состоялся. 97 на 97. Наши бойцы в Белоруссии.',
    ['RU military 97', 'UA military 97'],
  ],
  [
    'a collective numeral without a noun',
    'uk',
    'Росія та Україна обмінялися військовополоненими. Семеро повернулися до Росії.',
    ['RU military 7'],
  ],
  [
    'groups told together for each side',
    'en',
    'In all, 370 people were exchanged between Russia and Ukraine on Friday: 125 servicemen and 60 civilians from each side.',
    ['RU civilian 60', 'RU military 125', 'UA civilian 60', 'UA military 125'],
  ],
  [
    'bodies by where they go',
    'es',
    'Rusia y Ucrania intercambiaron cuerpos el jueves: 1.030 para Ucrania, 26 para Rusia.',
    ['RU body 26', 'UA body 1030'],
  ],
  [
    'what stands before a noun',
    'de',
    'Russland übergab am Freitag acht nach Russland gebrachte ukrainische Kinder.',
    ['UA child 8'],
  ],
  [
    'land that a side holds',
    'en',
    'A convoy with the bodies of 1,007 soldiers entered Kyiv-controlled territory on Friday in an exchange with Russia.',
    ['UA body 1007'],
  ],
  [
    'own people brought back',
    'ru',
    'Обмен прошёл в пятницу. Россия утверждает, что вернула 93 своих военных.',
    ['RU military 93'],
  ],
  [
    'as many as told right before',
    'en',
    'In the swap the Russian Defence Ministry counted 86 of its soldiers and said it had given up as many; according to Zelenskyy, 88 soldiers came back.',
    ['RU military 86', 'UA military 86', 'UA military 88'],
  ],
  [
    'which exchange it was since the war began',
    'en',
    'Russia and Ukraine exchanged prisoners for the 66th time since the war began, with 83 servicemen returning to each country.',
    ['RU military 83', 'UA military 83'],
  ],
  [
    'the largest exchange of a time',
    'es',
    'Ucrania recibió este viernes los cuerpos de 407 militares caídos, la mayor repatriación desde el comienzo de la invasión.',
    ['UA body 407'],
  ],
  [
    'a sum of all that is told behind a comma',
    'en',
    'The morgue has taken in 38 bodies of Ukrainian soldiers handed over by Russia, bringing to 285 the number received since the talks.',
    ['UA body 38'],
  ],
  [
    'the total of the two figures before it',
    'en',
    'On 16th August mediation led to a new exchange between Russia and Ukraine involving 93 Ukrainian captives and 93 Russian captives, a total of 186.',
    ['RU unknown 93', 'UA unknown 93'],
  ],
  [
    'an exchange that is the second of a year',
    'en',
    'Russia and Ukraine exchanged 114 prisoners of war each on Sunday in the second such swap this year.',
    ['RU military 114', 'UA military 114'],
  ],
  [
    'talks that failed',
    'en',
    'Russia and Ukraine each sent home 121 prisoners of war on Sunday in the first swap since talks in Geneva stalled last month.',
    ['RU military 121', 'UA military 121'],
  ],
  [
    'those of one side, freed in a swap of both',
    'en',
    'Moscow says 96 servicemen returned in a swap with Ukraine.',
    ['RU military 96'],
  ],
]

for (const [name, lang, text, rows] of told)
  test(`${name} is read`, () => assert.deepEqual(rowsOf(read(lang, text)), rows))

const SWAP = 'Russia and Ukraine exchanged prisoners of war on Friday, 91 from each side.'
const EACH = ['RU military 91', 'UA military 91']

const untold: readonly (readonly [string, string])[] = [
  ['those among them, whatever was told last', 'Among them are 14 officers.'],
  [
    'a sum over days',
    'A day before, 60 were freed by each side. In all 151 soldiers have come home to Ukraine.',
  ],
  ['a figure since last year', 'Since last summer Ukraine has taken in more than 2,400 soldiers.'],
  ['an accord on another exchange', 'A deal provides for the repatriation of 500 bodies.'],
  ['what would be', 'A swap of all for all would involve 900 Ukrainian soldiers.'],
  ['persons by the street', 'Fighting went on: officials reported 11 dead in a strike.'],
]

for (const [name, text] of untold)
  test(`${name} is no row`, () => assert.deepEqual(rowsOf(read('en', `${SWAP} ${text}`)), EACH))

test('figures of one sentence have days of their own', () => {
  const text =
    'Росія та Україна обмінялися полоненими. Додому повернулися 63 захисники в неділю, а в суботу 41 захисник.'
  const report = read('uk', text)
  assert.deepEqual(
    report.exchanges.map(({ date, released }) => [date, released.map(({ count }) => count)]),
    [
      ['2025-08-17', [63]],
      ['2025-08-16', [41]],
    ],
  )
})

test('delegations that agree on an exchange tell of a plan, and a wish tells of nothing', () => {
  const agreed =
    'Delegations of Russia and Ukraine meeting in Istanbul agreed on Sunday to exchange at least 500 prisoners from each side.'
  assert.deepEqual(
    read('en', agreed).exchanges.map(({ status, released }) => [status, released]),
    [['planned', []]],
  )
  const wished = 'Ukraine proposes exchanging all for all prisoners of war with Russia.'
  assert.deepEqual(read('en', wished).exchanges, [])
})

test('a month behind a day is a date in every language, a day behind a month in English alone', () => {
  const german = read('de', 'Im Mai kehrten 27 Zivilisten aus russischer Haft in die Ukraine heim.')
  assert.deepEqual(rowsOf(german), ['UA civilian 27'])
  const english = read(
    'en',
    'On August 16 some 30 soldiers came home to Ukraine from Russia in a swap.',
  )
  assert.equal(english.exchanges[0]?.date, '2025-08-16')
})
