// What figures of different sentences say about each other, and what is no news of an exchange.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport } from './index.ts'
import type { ReadReport } from './index.ts'

const lexicons = openLexicons()
const read = (lang: string, text: string): ReadReport =>
  readReport({ id: 'r', title: null, date: '2025-03-14', lang, text }, lexicons, null)

const mainOf = ({ exchanges }: ReadReport) => exchanges.filter(({ role }) => role === 'main')

const rowsOf = (lang: string, text: string): readonly string[] =>
  mainOf(read(lang, text))
    .flatMap(({ released }) => released.map((r) => `${r.side} ${r.category} ${r.count ?? '?'}`))
    .sort()

const ROWS: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'as many in return are those of the other side',
    'fr',
    "Rapatriés vendredi des territoires sous contrôle de Kiev, 89 militaires russes ont retrouvé la liberté. En contrepartie, 89 prisonniers de guerre de l'armée ukrainienne ont été remis.",
    ['RU military 89', 'UA military 89'],
  ],
  [
    'who went the other way was released',
    'en',
    'Ukraine brought home 188 soldiers in a swap with Russia on Friday. Going the other way were 188 captured Russian soldiers.',
    ['RU military 188', 'UA military 188'],
  ],
  [
    'a sum behind its parts is none of them',
    'fr',
    "La Russie a restitué vendredi 1 150 corps à l'Ukraine. Moscou a récupéré 29 corps en retour, soit 1 179 dépouilles.",
    ['RU body 29', 'UA body 1150'],
  ],
  [
    'a whole told again in parts stays the whole',
    'en',
    'Ukraine said 129 defenders returned from Russian captivity: 75 from the army, 31 from the National Guard and 23 from the border guard.',
    ['UA military 129'],
  ],
  [
    'a comma before a participle parts nothing',
    'uk',
    'Координаційний штаб повідомив у п’ятницю про 529 тіл, переданих Україні.',
    ['UA body 529'],
  ],
  [
    'a dash behind a side opens no list',
    'ru',
    'Украина приняла в пятницу 1021 тело, Россия - 39.',
    ['RU body 39', 'UA body 1021'],
  ],
  [
    'children taken to a place were freed by it',
    'fr',
    'Vendredi, douze enfants emmenés en Russie ont franchi à pied le poste frontière pour rejoindre leurs parents en Ukraine.',
    ['UA child 12'],
  ],
  [
    'a formula with hyphens is one for both sides',
    'en',
    'Russia and Ukraine exchanged prisoners of war on Friday under a 97-for-97 formula.',
    ['RU military 97', 'UA military 97'],
  ],
  [
    'what was reported earlier is not an earlier exchange',
    'ru',
    'Украина вернула в пятницу из плена 66 военнослужащих. Минобороны РФ ранее отчиталось о возвращении 66 своих бойцов.',
    ['RU military 66', 'UA military 66'],
  ],
  [
    'who went back behind "and" is of the next number',
    'es',
    'Kiev recibió el viernes los cuerpos de 911 soldados y entregó 42 a Moscú.',
    ['RU body 42', 'UA body 911'],
  ],
  [
    'a contrast begins a clause of its own',
    'fr',
    'Kiev a annoncé vendredi le retour de 104 militaires, tandis que Moscou en a reçu 101.',
    ['RU military 101', 'UA military 104'],
  ],
  [
    'a counted participle tells of a release',
    'ru',
    'Киев заявил, что в пятницу домой вернулись 96 украинских защитников. В Минобороны РФ сообщили о 94 освобожденных военных.',
    ['RU military 94', 'UA military 96'],
  ],
  [
    'we who were given are who says so',
    'ru',
    'Мединский: сегодня Украине переданы тела 1141 военнослужащего. Нам передали 38.',
    ['RU body 38', 'UA body 1141'],
  ],
]

for (const [what, lang, text, rows] of ROWS) {
  test(what, () => {
    assert.deepEqual(rowsOf(lang, text), rows)
  })
}

const SWAP =
  'Russia and Ukraine swapped prisoners on Friday. Russia received 137 soldiers and Ukraine received 137 soldiers. They met at the border. Buses waited there. It rained.'

test('a second number for a side late in a report is a doubt, unless another speaker says it', () => {
  const late = read('en', `${SWAP} Later 48 soldiers returned to Ukraine.`)
  assert.deepEqual(
    late.doubts.map(({ count }) => count),
    [48],
  )
  assert.equal(rowsOf('en', `${SWAP} Later 48 soldiers returned to Ukraine.`).length, 2)
})

test('more children than any day brings are those of years', () => {
  const text =
    'Ukraine brought home 14 children from Russia on Friday. It has brought back 1,700 children.'
  assert.deepEqual(rowsOf('en', text), ['UA child 14'])
})

const NO_NEWS: readonly (readonly [string, string])[] = [
  [
    'fr',
    "L'idée consisterait à échanger tous les captifs, soit peut-être 6 400 Ukrainiens contre 2 100 Russes.",
  ],
  ['ru', 'Омбудсмены России и Украины обменялись письмами пленных: 1740 от украинцев.'],
  ['en', 'In theory both sides could exchange all prisoners of war: 6,400 Ukrainians for 2,100.'],
  ['de', 'Ein Gedankenspiel: 6.400 Ukrainer gegen 2.100 Russen, alle Kriegsgefangenen.'],
]

test('ideas of an exchange and letters exchanged are no news of one', () => {
  for (const [lang, text] of NO_NEWS) {
    const report = read(lang, text)
    assert.equal(report.isExchangeReport, false, text)
    assert.deepEqual(rowsOf(lang, text), [], text)
  }
})

test('who mediated the deal mediated the exchange; who is ready to did not', () => {
  const mediators = (lang: string, text: string): readonly string[] =>
    mainOf(read(lang, text)).flatMap((one) => one.mediators)
  const swap = 'У п’ятницю Україна повернула з полону 139 військових, Росія отримала 139.'
  assert.deepEqual(
    mediators('uk', `${swap} Угоду узгодили 15 січня за посередництва Катару та США.`),
    ['Qatar', 'USA'],
  )
  assert.deepEqual(mediators('uk', `${swap} Москва готова прийняти посередництво Ватикану.`), [])
})
