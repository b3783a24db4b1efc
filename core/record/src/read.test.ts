import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport } from './index.ts'
import type { ReadReport, ReportDocument } from './index.ts'

const lexicons = openLexicons()
const report = (text: string, more: Partial<Omit<ReportDocument, 'text'>> = {}): ReadReport =>
  readReport({ id: 'r', title: null, date: '2025-03-14', lang: 'en', ...more, text }, lexicons)

/** Rows of the exchange a report is about, as "SIDE category count". */
const rows = ({ exchanges }: ReadReport): readonly string[] =>
  exchanges
    .filter(({ role }) => role === 'main')
    .flatMap(({ released }) => released.map((r) => `${r.side} ${r.category} ${r.count ?? '?'}`))

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'en',
    'Russia and Ukraine swapped prisoners of war on Friday, 112 from each side.',
    ['RU military 112', 'UA military 112'],
  ],
  [
    'en',
    'The Russian Defence Ministry said on Friday that 93 of its soldiers came home and 93 Ukrainian prisoners of war were handed over.',
    ['RU military 93', 'UA military 93'],
  ],
  [
    'en',
    'Ukraine received the bodies of 1,204 soldiers on Friday; Russia took back 31.',
    ['UA body 1204', 'RU body 31'],
  ],
  [
    'uk',
    'З російського полону сьогодні повернулися сорок сім захисників, серед них п’ять офіцерів.',
    ['UA military 47'],
  ],
  [
    'ru',
    'Из украинского плена возвращены 118 российских военнослужащих, взамен переданы 118 военнопленных ВСУ.',
    ['RU military 118', 'UA military 118'],
  ],
  [
    'de',
    'Aus russischer Gefangenschaft sind am Freitag siebenundvierzig ukrainische Soldaten zurückgekehrt.',
    ['UA military 47'],
  ],
  [
    'fr',
    'Soixante-dix-huit soldats ukrainiens et six civils ont été libérés vendredi ; 78 militaires russes ont été remis en échange.',
    ['UA military 78', 'UA civilian 6', 'RU military 78'],
  ],
  [
    'es',
    'Rusia y Ucrania canjearon este viernes 95 prisioneros de guerra por cada parte.',
    ['RU military 95', 'UA military 95'],
  ],
]

test('who was released to whom, in six languages', () => {
  for (const [lang, text, expected] of cases) {
    assert.deepEqual([...rows(report(text, { lang }))].sort(), [...expected].sort(), text)
  }
})

test('sums, envelopes, killed, held and planned persons are no releases', () => {
  const texts = [
    'Russia and Ukraine exchanged 224 prisoners of war on Friday.',
    'Ukraine and Russia agreed to exchange up to 1,200 prisoners of war on each side.',
    'Shelling on Friday killed 14 soldiers and wounded 31 people in Ukraine, Kyiv said. Russia denied it.',
    'About 6,400 Ukrainian prisoners of war are held in Russia, a source said.',
    'Some 160 prisoners of war will be exchanged by Russia and Ukraine next week.',
  ]
  for (const text of texts) {
    const done = report(text).exchanges.filter(({ status }) => status === 'completed')
    const counts = done.flatMap(({ released }) => released.map(({ count }) => count))
    assert.deepEqual(
      counts.filter((count) => count !== null),
      [],
      text,
    )
  }
})

test('a part is told as a part, and never added', () => {
  const [exchange] = report(
    'On Friday 94 Ukrainian soldiers came home from Russian captivity; 11 of them are officers.',
  ).exchanges
  assert.deepEqual(
    exchange?.released.map(({ count }) => count),
    [94],
  )
  assert.deepEqual(
    exchange.parts.map(({ count }) => count),
    [11],
  )
})

test('a weekday lies in the past, a missing year is the nearest, and no day is invented', () => {
  const dateOf = (text: string, date: string | null): string | null | undefined =>
    report(text, { date }).exchanges[0]?.date
  const said = (when: string): string =>
    `Russia and Ukraine exchanged prisoners of war ${when}, 80 from each side.`
  assert.equal(dateOf(said('on Sunday'), '2025-03-14'), '2025-03-09')
  assert.equal(dateOf(said('on Friday'), '2025-03-14'), '2025-03-14')
  assert.equal(dateOf(said('on December 30'), '2025-01-02'), '2024-12-30')
  assert.equal(dateOf(said('on 5 February'), '2025-08-25'), '2025-02-05')
  assert.equal(dateOf(said('on July 4th'), null), 'XXXX-07-04')
  assert.equal(dateOf(said('at the border'), null), null)
})

test('mediators are who mediated this exchange: no hosts of talks, no parties', () => {
  const mediators = (text: string): readonly string[] | undefined =>
    report(text).exchanges[0]?.mediators
  const swap = 'Russia and Ukraine swapped 60 prisoners of war each on Friday. '
  assert.deepEqual(mediators(`${swap}The United Arab Emirates and Turkey mediated.`), [
    'Turkey',
    'UAE',
  ])
  assert.deepEqual(mediators(`${swap}Talks had been held in Turkey in June.`), [])
  assert.deepEqual(mediators(`${swap}Neither side named a mediator, Qatar said.`), [])
})

test('facilitators helped with transport, checks or lists; who mediated, hosted or only will help is none', () => {
  const helpers = (text: string, lang = 'en'): readonly string[] | undefined =>
    report(text, { lang }).exchanges[0]?.facilitators
  const swap = 'Russia and Ukraine swapped 60 prisoners of war each on Friday. '
  assert.deepEqual(helpers(`${swap}Oman provided two planes for the swap.`), ['Oman'])
  assert.deepEqual(helpers(`${swap}Turkey carried out medical checks of the freed.`), ['Turkey'])
  assert.deepEqual(helpers(`${swap}The Red Cross was there, and Egypt sent ambulances.`), [
    'Egypt',
    'ICRC',
  ])
  const others = [
    'The United Arab Emirates mediated.',
    'Oman will provide buses for the swap.',
    'Ukraine provided buses for the soldiers.',
    'Turkey never provided buses for the swap.',
    'In Oman arranged buses were seen.',
  ]
  for (const text of others) assert.deepEqual(helpers(swap + text), [], text)
  const russian = 'Россия и Украина в пятницу обменялись пленными, по 60 с каждой стороны. '
  assert.deepEqual(helpers(`${russian}Катар предоставил самолёт для обмена.`, 'ru'), ['Qatar'])
})

test('an agreement has its day, and the place that the text names it by', () => {
  const agreed = (text: string): readonly string[] | undefined =>
    report(text).exchanges[0]?.agreements.map(({ place, date }) => `${place ?? '-'} ${date}`)
  const swap = 'Russia and Ukraine swapped 60 prisoners of war each on Friday'
  assert.deepEqual(agreed(`${swap} under the Salalah agreement of 2 March.`), [
    'Salalah 2025-03-02',
  ])
  assert.deepEqual(agreed(`${swap}. It was decided at talks in Geneva on 2 March.`), [
    'Geneva 2025-03-02',
  ])
  assert.deepEqual(agreed(`${swap} under an agreement of 2 March.`), ['- 2025-03-02'])
  assert.deepEqual(agreed(`${swap}.`), [])
})

test('an earlier exchange is told apart, with its own day', () => {
  const { exchanges } = report(
    'Russia and Ukraine exchanged prisoners of war on Friday, 75 from each side. The previous exchange, on February 8, was mediated by Qatar: each side freed 100 soldiers.',
  )
  const [main, earlier] = exchanges
  assert.deepEqual([main?.role, main?.date, main?.mediators], ['main', '2025-03-14', []])
  assert.deepEqual(
    [earlier?.role, earlier?.date, earlier?.mediators],
    ['background', '2025-02-08', ['Qatar']],
  )
})

test('two speakers with different figures are two claims, each with its speaker', () => {
  const { exchanges } = report(
    "Russia's Ministry of Defence said on Friday that 150 Ukrainian prisoners of war were handed over; President Zelenskyy said 159 Ukrainian soldiers came home.",
  )
  assert.deepEqual(
    exchanges[0]?.released.map(({ side, count, by }) => [side, count, by]),
    [
      ['UA', 150, 'Russian Ministry of Defence'],
      ['UA', 159, 'Volodymyr Zelenskyy'],
    ],
  )
})

test('pupils, players, films and letters are no exchange of prisoners', () => {
  const texts = [
    'Two clubs agreed on Friday to exchange players: five footballers from Ukraine will spend a year in Russia.',
    'The film, released on Friday, tells of an exchange of 40 prisoners of war between two sides of a river.',
    'Twenty-four pupils from Kyiv arrived on Friday in an exchange between two schools.',
    'The ombudsmen of Russia and Ukraine exchanged 350 letters on Friday.',
  ]
  for (const text of texts) assert.deepEqual(rows(report(text)), [], text)
})

test('letters of another alphabet that look alike change nothing', () => {
  const plain = 'Another 64 Russian soldiers returned from Ukrainian captivity on Friday.'
  const mixed = plain.replace('Another', '\u0410nother').replace('soldiers', 's\u043eldi\u0435rs')
  assert.deepEqual(rows(report(mixed)), rows(report(plain)))
  assert.deepEqual(rows(report(plain)), ['RU military 64'])
})

test('posts embedded in a report are not its words', () => {
  const text = [
    'Russia and Ukraine exchanged prisoners of war on Friday, 52 from each side.',
    'JUST IN: 300 Russian soldiers released pic.twitter.com/abc',
    '— Somebody (@somebody) December 8, 2022',
  ].join('\n')
  assert.deepEqual(rows(report(text)), ['RU military 52', 'UA military 52'])
})

test('a page of ten megabytes is read as far as its beginning', () => {
  const first = 'Russia and Ukraine exchanged prisoners of war on Friday, 52 from each side. '
  const long = report(first + 'Nothing else was said. '.repeat(450_000))
  assert.deepEqual(rows(long), ['RU military 52', 'UA military 52'])
})

test('a language that no pack speaks is left for a person', () => {
  const unread = report('Venäjä ja Ukraina vaihtoivat vankeja.', { lang: 'fi' })
  assert.deepEqual(
    [unread.isExchangeReport, unread.doubts[0]?.because],
    [false, 'language-unknown'],
  )
})
