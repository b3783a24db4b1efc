import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clustersOf, discordsOf, openLexicons, readReport } from './index.ts'
import type { Mention, ReadReport } from './index.ts'

const lexicons = openLexicons()
const read = (id: string, lang: string, text: string, date: string | null = null): ReadReport =>
  readReport({ id, title: null, date, lang, text }, lexicons)
const told = (lang: string, text: string): readonly string[] =>
  read('x', lang, text).statements.map(({ topic, about, says }) => `${topic} ${about} ${says}`)
const judged = (...reports: readonly ReadReport[]): readonly string[] =>
  discordsOf(reports, clustersOf(reports)).map(({ topic, about, where, assumes, sides }) =>
    [topic, about, where.join('+'), assumes ?? '-', ...sides.map((all) => all.length)].join(' '),
  )
const SWAP = 'Russia and Ukraine exchanged prisoners of war on 14 March 2025, 52 from each side. '

test('a state is neutral or an ally, in six languages', () => {
  const said: readonly (readonly [string, string, string])[] = [
    ['en', 'Russia and Ukraine met in Oman, a neutral country.', 'stance Oman neutral'],
    ['en', 'Qatar, an old ally of Ukraine, let the buses through to Russia.', 'stance Qatar ally'],
    ['ru', 'Россия и Украина: Беларусь, союзник России, приняла автобусы.', 'stance Belarus ally'],
    ['ru', 'Россия и Украина выбрали Оман, нейтральную страну.', 'stance Oman neutral'],
    ['uk', 'Росія та Україна: Білорусь, союзниця Росії, прийняла автобуси.', 'stance Belarus ally'],
    ['de', 'Russland und die Ukraine wählten Oman, ein neutrales Land.', 'stance Oman neutral'],
    ['fr', "La Russie et l'Ukraine ont choisi Oman, un pays neutre.", 'stance Oman neutral'],
    ['es', 'Rusia y Ucrania eligieron Omán, un país neutral.', 'stance Oman neutral'],
  ]
  for (const [lang, text, statement] of said) assert.deepEqual(told(lang, text), [statement], text)
})

test('what is denied, of nobody, or of a party itself is no stance', () => {
  const texts = [
    'Russia said that Ukraine could find no neutral country.',
    'Qatar is not a neutral country, Russia and Ukraine were told.',
    'Qatar, an ally of Egypt, let the buses of Russia and Ukraine through.',
    'Ukraine and Russia looked for neutral ground.',
  ]
  for (const text of texts) assert.deepEqual(told('en', text), [], text)
})

test('a part in exchanges before, or never before', () => {
  const before = 'Oman has often served as a venue for exchanges of Russia and Ukraine.'
  const never = "Oman's role in the exchange of Russia and Ukraine had never before been mentioned."
  assert.deepEqual(told('en', before), ['precedent Oman before'])
  assert.deepEqual(told('en', never), ['precedent Oman never'])
  assert.deepEqual(
    told('ru', 'Оман неоднократно выступал посредником в обменах России и Украины.'),
    ['precedent Oman before'],
  )
  const nevers: readonly (readonly [string, string])[] = [
    ['en', 'Oman has never mediated an exchange of Russia and Ukraine.'],
    ['ru', 'Оман никогда не посредничал в обменах России и Украины.'],
    ['uk', 'Оман ніколи не посередничав в обмінах Росії та України.'],
    ['de', 'Oman hat nie bei einem Austausch zwischen Russland und der Ukraine vermittelt.'],
    ['fr', "Oman n'avait jamais facilité un échange entre la Russie et l'Ukraine."],
    ['es', 'Omán nunca había mediado en un canje entre Rusia y Ucrania.'],
  ]
  for (const [lang, text] of nevers)
    assert.deepEqual(told(lang, text), ['precedent Oman never'], text)
  const others = [
    'Oman has often served as a venue for trade fairs of Russia and Ukraine.',
    'Oman will serve as a venue for exchanges of Russia and Ukraine.',
    "Oman's role in the grain trade of Russia and Ukraine had never before been mentioned.",
  ]
  for (const text of others) assert.deepEqual(told('en', text), [], text)
  assert.deepEqual(judged(read('a', 'en', before), read('b', 'en', never)), [
    'precedent Oman between - 1 1',
  ])
})

test('never before stands against an earlier exchange that another report tells of, never a later', () => {
  const earlier = read(
    'earlier',
    'en',
    'Russia and Ukraine exchanged prisoners of war on 1 February 2025, 75 from each side. Oman mediated.',
  )
  const never = (day: string, year: string): ReadReport =>
    read(
      day,
      'en',
      `Russia and Ukraine exchanged prisoners of war on ${day}${year}, 52 from each side. The role of Oman in an exchange had never before been mentioned.`,
    )
  assert.deepEqual(judged(earlier, never('14 March', ' 2025')), ['precedent Oman earlier - 1 1'])
  assert.deepEqual(judged(earlier, never('14 March', '')), ['precedent Oman earlier same-year 1 1'])
  assert.deepEqual(judged(earlier, never('3 January', ' 2025')), [])
  assert.deepEqual(judged(earlier, never('3 January', '')), [])
})

test('persons are at home or elsewhere, and only those of one exchange', () => {
  const home = `${SWAP}The freed Ukrainian soldiers were brought to Ukrainian territory at night.`
  const away = `${SWAP}The freed Ukrainian soldiers are currently in Oman.`
  const later = `${SWAP}The freed Ukrainian soldiers will be brought to Ukrainian territory.`
  const [a, b, c] = [read('a', 'en', home), read('b', 'en', away), read('c', 'en', later)]
  assert.deepEqual(judged(a, b), ['whereabouts UA between - 1 1'])
  assert.deepEqual(judged(b, c), [])
  assert.deepEqual(judged(read('d', 'en', home + away.slice(SWAP.length - 1))), [
    'whereabouts UA within - 1 1',
  ])
  const other = read('e', 'en', away.replaceAll('14 March', '2 May').replace('52', '61'))
  assert.deepEqual(judged(a, other), [])
})

test('one description of two groups is a contradiction, of one group it is not', () => {
  const of = (id: string, group: string): ReadReport =>
    read(id, 'en', `${SWAP}${group}, described as residents of the Sumy region, came home.`)
  const [soldiers, civilians] = [of('a', 'The soldiers'), of('b', 'Nine civilians')]
  assert.deepEqual(judged(soldiers, civilians), ['description sumy between - 1 1'])
  assert.deepEqual(judged(soldiers, of('c', 'The servicemen')), [])
})

test('an answer before what it answers is out of order', () => {
  const answered = (day: string, year: string): ReadReport =>
    read(
      'a',
      'en',
      `Russia and Ukraine exchanged prisoners of war. A statement published on 5 March${year} told of it. Moscow responded to these claims on ${day}${year}.`,
    )
  assert.deepEqual(judged(answered('3 March', ' 2025')), ['answer answered within - 1 1'])
  assert.deepEqual(judged(answered('3 March', '')), ['answer answered within same-year 1 1'])
  assert.deepEqual(judged(answered('6 March', ' 2025')), [])
  assert.deepEqual(judged(answered('6 March', '')), [])
})

test('many who agree are one list, and reports that agree are none', () => {
  const neutral = (id: string): ReadReport =>
    read(id, 'en', 'Russia and Ukraine met in Oman, a neutral country.')
  const ally = read('z', 'en', 'Oman, an ally of Russia, met Ukraine.')
  assert.deepEqual(judged(neutral('a'), neutral('b')), [])
  assert.deepEqual(judged(neutral('a'), neutral('b'), ally), ['stance Oman between - 2 1'])
})

test('exchanges that are only mentioned: in posts with the day of the post, and by a serial', () => {
  const mentions = (text: string): readonly Mention[] => read('x', 'en', text).mentions
  const brief = (text: string): readonly string[] =>
    mentions(text).map(({ because, count, parties, postedOn }) =>
      [because, count, parties.join('-'), postedOn ?? '-'].join(' '),
    )
  const post = 'First pictures of the swap of Armenia and Azerbaijanpic.twitter.com/abc\n'
  assert.deepEqual(brief(`${SWAP}\n${post}— Somebody (@somebody) December 14, 2023`), [
    'post 1 AM-AZ 2023-12-14',
  ])
  assert.deepEqual(brief(`${SWAP}\n${post}`), ['post 1 AM-AZ -'])
  assert.deepEqual(brief(`${SWAP}It was the fourth such exchange in nine weeks.`), [
    'serial 3 RU-UA -',
  ])
  const none = [
    'The third stage of the exchange lasted two days.',
    'It was the third round of talks in two weeks.',
    'Rain fell in Armenia and Azerbaijan pic.twitter.com/abc',
    'An exchange of letters in Armenia pic.twitter.com/abc',
  ]
  for (const text of none) assert.deepEqual(brief(`${SWAP}\n${text}`), [], text)
})
