// What the shape of sentences tells in any language: clauses with verbs of their own, what is left out of the second,
// groups by where they went, what is said of persons alone, and what a word for mediating does not tell.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport } from './index.ts'
import type { ReadReport } from './index.ts'

const lexicons = openLexicons()
const read = (lang: string, text: string): ReadReport =>
  readReport({ id: 'r', title: null, date: '2025-03-14', lang, text }, lexicons, null) // a Friday

const mainOf = ({ exchanges }: ReadReport) => exchanges.filter(({ role }) => role === 'main')

const rowsOf = (report: ReadReport): readonly string[] =>
  mainOf(report)
    .flatMap(({ released }) => released.map((r) => `${r.side} ${r.category} ${r.count ?? '?'}`))
    .sort()

const mediatorsOf = (report: ReadReport): readonly string[] => [
  ...new Set(mainOf(report).flatMap(({ mediators }) => mediators)),
]

const clauses: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'ru',
    'Россия передала Украине тела 1037 погибших военных, а получила 33 тела.',
    ['RU body 33', 'UA body 1037'],
  ],
  [
    'ru',
    'На Украину из российского плена вернулись 137 солдат, рассказали в Киеве.',
    ['UA military 137'],
  ],
  [
    'es',
    'En el canje Rusia recuperó a 137 soldados y Ucrania a 139.',
    ['RU military 137', 'UA military 139'],
  ],
  [
    'uk',
    'З Росії в обмін повернулися 137 військових, додому поїхали з Києва 139 росіян.',
    ['RU military 139', 'UA military 137'],
  ],
  [
    'de',
    'Beim Austausch trafen 137 Soldaten aus Russland in Kiew ein, ebenso viele in Moskau.',
    ['RU military 137', 'UA military 137'],
  ],
]

test('each clause tells of its own group, and a gap is filled from the clause before', () => {
  for (const [lang, text, rows] of clauses) assert.deepEqual(rowsOf(read(lang, text)), rows, text)
})

test('a group told by where its parts went is two rows, and no sum', () => {
  const text =
    'In an exchange 17 children found their families on Friday. Eleven of them were brought to Ukraine, six went to Russia.'
  assert.deepEqual(rowsOf(read('en', text)), ['RU child 6', 'UA child 11'])
})

test('bodies are of the side whose soldiers they are said to be, whoever says it', () => {
  const text =
    'The bodies of 1,037 people who according to the Russian side were Ukrainian servicemen were exchanged on Friday.'
  assert.deepEqual(rowsOf(read('en', text)), ['UA body 1037'])
})

test('of so many, some: the whole is the row and the others its part', () => {
  const text = 'Of the 74 Ukrainian captives freed in the swap on Friday, 41 are civilians.'
  assert.deepEqual(rowsOf(read('en', text)), ['UA unknown 74'])
})

test('another voice that counts civilians with the soldiers is heard beside the first', () => {
  const text =
    'In the exchange on Friday Moscow handed over 137 Ukrainian soldiers, the Russian Defence Ministry said. Zelenskyy counted 142 Ukrainians freed, five of them civilians.'
  assert.deepEqual(rowsOf(read('en', text)), ['UA military 137', 'UA unknown 142'])
})

const SWAP = 'Russia and Ukraine exchanged prisoners of war on Friday, 137 from each side.'

const nothingNew: readonly (readonly [string, string])[] = [
  ['found among remains', 'Forensic experts found at least 20 Russian soldiers among them.'],
  ['a ratio', 'For hostages the ratio elsewhere is fifteen for one.'],
  ['what an accord sets', 'The talks provided for 1,200 prisoners from each side.'],
  ['prisons', 'The freed Ukrainians had been kept in a dozen penal colonies.'],
  ['what then was', 'The previous exchange was on February 25. Then 88 returned to each side.'],
  [
    'an exchange fund',
    'Fourteen Russian soldiers captured in March are to join the exchange fund.',
  ],
]

test('numbers that look like a release beside one are none', () => {
  const expected = rowsOf(read('en', SWAP))
  assert.deepEqual(expected, ['RU military 137', 'UA military 137'])
  for (const [what, sentence] of nothingNew)
    assert.deepEqual(rowsOf(read('en', `${SWAP} ${sentence}`)), expected, what)
})

test('the eve of a day to come makes no plan of what was done', () => {
  const text = 'On the eve of March 15 Russia and Ukraine freed 137 soldiers each in a swap.'
  const [exchange] = mainOf(read('en', text))
  assert.equal(exchange?.status, 'completed')
})

test('what soldiers did last year is no date of their release', () => {
  const text =
    'Armenia handed two Azerbaijani soldiers who last August had strayed over the border to Azerbaijan in an exchange on Thursday.'
  assert.deepEqual(rowsOf(read('en', text)), ['AZ military 2'])
})

const mediation: readonly (readonly [string, string, readonly string[]])[] = [
  ['the one who helped to arrange', 'The Vatican helped to arrange the exchange.', ['Vatican']],
  ['behind who says so', 'The mediator, Russia said, was Turkey.', ['Turkey']],
  [
    'without it nothing',
    'Without the mediation of Qatar nothing would have come of it.',
    ['Qatar'],
  ],
  ['who helped with buses', 'Belarus helped with buses.', []],
  ['of exchanges before', 'Turkey, mediator of most earlier exchanges, congratulated both.', []],
  ['denied', 'There was no mediation by Turkey.', []],
  ['the host', 'Turkey had hosted the negotiators.', []],
]

test('who mediated is told by what was arranged, not by what stands near', () => {
  for (const [what, sentence, names] of mediation)
    assert.deepEqual(mediatorsOf(read('en', `${SWAP} ${sentence}`)), names, what)
})

const others: readonly (readonly [string, string])[] = [
  [
    'de',
    'Kurz vor Ende der Wechselfrist tauschten zwei Vereine ihre Verteidiger; ein Berater vermittelte.',
  ],
  [
    'fr',
    "Les forces ukrainiennes ont fait prisonniers quatorze soldats russes ; ils iront au fonds d'échange.",
  ],
  ['uk', 'Обмінний фонд поповнили: бригада взяла в полон 14 росіян, повідомили в п’ятницю.'],
]

test('players, captures and an exchange fund are no exchange', () => {
  for (const [lang, text] of others) assert.equal(read(lang, text).isExchangeReport, false, text)
})

test('who is cited holds nobody', () => {
  const { standing } = read('ru', 'Россия, по данным Киева, всё ещё удерживает около 6400 солдат.')
  assert.deepEqual(
    standing.map(({ holder, count }) => [holder, count]),
    [['RU', 6400]],
  )
})
