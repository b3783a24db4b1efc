// What is weighed beside rows: whether a report is about an exchange, what is planned, and what is recalled.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, openWeights, readReport } from '../index.ts'
import type { ReadExchange, ReadReport } from '../index.ts'
import { WEIGHTS } from './weights.ts'

const lexicons = openLexicons()

const read = (lang: string, text: string): ReadReport =>
  readReport({ id: 'x', title: null, date: '2025-03-14', lang, text }, lexicons)

const rowsOf = ({ released }: ReadExchange): readonly string[] =>
  released.map(({ side, category, count }) => `${side} ${category} ${String(count)}`).toSorted()

const RECALLING: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'Russia and Ukraine exchanged prisoners of war on Friday, 75 soldiers from each side.',
    'In the previous exchange, on February 8, each side had freed 100 soldiers.',
  ],
  [
    'de',
    'Russland und die Ukraine haben am Freitag je 75 Soldaten ausgetauscht.',
    'Beim letzten Austausch am 8. Februar waren je 100 Soldaten freigekommen.',
  ],
  [
    'fr',
    'La Russie et l’Ukraine ont échangé vendredi 75 soldats chacune.',
    'Lors du précédent échange, le 8 février, 100 soldats avaient été libérés de chaque côté.',
  ],
  [
    'es',
    'Rusia y Ucrania intercambiaron el viernes 75 soldados por cada parte.',
    'En el canje anterior, el 8 de febrero, cada parte había liberado a 100 soldados.',
  ],
  [
    'ru',
    'Россия и Украина в пятницу обменялись пленными: по 75 военнослужащих с каждой стороны, сообщило Минобороны.',
    'Во время предыдущего обмена, 8 февраля, стороны передали друг другу по 100 военнослужащих.',
  ],
  [
    'uk',
    "Росія й Україна в п'ятницу обмінялися полоненими: по 75 військовослужбовців з кожного боку.",
    'Під час попереднього обміну, 8 лютого, кожна сторона звільнила по 100 військовослужбовців.',
  ],
]

test('what a report recalls is a row of an earlier exchange, in six languages', () => {
  for (const [lang, news, recalled] of RECALLING) {
    const { exchanges } = read(lang, `${news} ${recalled}`)
    const main = exchanges.filter(({ role }) => role === 'main').flatMap(rowsOf)
    const earlier = exchanges.filter(({ role }) => role === 'background').flatMap(rowsOf)
    assert.deepEqual(main, ['RU military 75', 'UA military 75'], lang)
    assert.deepEqual(earlier, ['RU military 100', 'UA military 100'], lang)
  }
})

test('a sum of both sides that is recalled beside its halves is no row', () => {
  const { exchanges } = read(
    'en',
    'Russia and Ukraine exchanged prisoners of war on Friday, 75 soldiers from each side. In the previous exchange, on February 8, each side had freed 100 soldiers, 200 in all.',
  )
  const earlier = exchanges.filter(({ role }) => role === 'background').flatMap(rowsOf)
  assert.deepEqual(earlier, ['RU military 100', 'UA military 100'])
})

test('what is planned stands beside what was done, with the number that is to follow', () => {
  const { exchanges } = read(
    'en',
    'Russia and Ukraine exchanged prisoners of war on Friday, 75 soldiers from each side. On March 20 the sides will exchange another 225 soldiers each.',
  )
  const done = exchanges.filter(({ status }) => status === 'completed')
  const planned = exchanges.filter(({ status }) => status === 'planned')
  assert.deepEqual(done.flatMap(rowsOf), ['RU military 75', 'UA military 75'])
  assert.deepEqual(planned.flatMap(rowsOf), ['RU military 225', 'UA military 225'])
  assert.deepEqual(
    planned.map(({ date }) => date),
    ['2025-03-20'],
  )
})

const OTHERS: readonly (readonly [string, string])[] = [
  [
    'en',
    'Ukraine holds about 4,000 Russian prisoners of war, a report on their treatment says. Of 120 men who were interviewed 40 spoke of beatings.',
  ],
  [
    'de',
    'Die Ukraine hält nach einem Bericht über die Behandlung von Gefangenen etwa 4.000 russische Soldaten fest. Von 120 Befragten sprachen 40 von Schlägen.',
  ],
  [
    'fr',
    'L’Ukraine détient environ 4 000 prisonniers de guerre russes, selon un rapport sur leur traitement. Sur 120 hommes interrogés, 40 ont parlé de coups.',
  ],
  [
    'es',
    'Ucrania retiene a unos 4.000 prisioneros de guerra rusos, según un informe sobre su trato. De 120 hombres entrevistados, 40 hablaron de golpes.',
  ],
  [
    'ru',
    'Украина удерживает около 4000 российских военнопленных, говорится в докладе об обращении с ними. Из 120 опрошенных 40 рассказали о побоях.',
  ],
  [
    'uk',
    'Україна утримує близько 4000 російських військовополонених, ідеться в доповіді про поводження з ними. Зі 120 опитаних 40 розповіли про побиття.',
  ],
]

test('a report on how captives are held is about no exchange and has no rows, in six languages', () => {
  for (const [lang, text] of OTHERS) {
    const { isExchangeReport, exchanges } = read(lang, text)
    assert.equal(isExchangeReport, false, lang)
    assert.deepEqual(exchanges.filter(({ role }) => role === 'main').flatMap(rowsOf), [], lang)
  }
})

const ALWAYS = { bias: 200, signs: '' }
const NEVER = { bias: -200, signs: '' }
const SWAP = 'Russia and Ukraine exchanged prisoners of war on Friday, 75 soldiers from each side.'
const document = { id: 'x', title: null, date: '2025-03-14', lang: 'en', text: SWAP }

test('of a report that is likely and not surely about an exchange the numbers are left to a person', () => {
  const unsure = openWeights({ ...WEIGHTS, report: { bias: 10, signs: '' } }) // a chance of .62
  const { isExchangeReport, exchanges, doubts } = readReport(document, lexicons, unsure)
  assert.equal(isExchangeReport, true)
  assert.deepEqual(exchanges.flatMap(rowsOf), [])
  assert.deepEqual(
    doubts.map(({ side, count, because }) => `${String(side)} ${String(count)} ${because}`),
    ['RU 75 few-signs', 'UA 75 few-signs'],
  )
})

test('what the weights of a report say is said, whatever the rules do', () => {
  const about = (report: typeof ALWAYS): boolean =>
    readReport(document, lexicons, openWeights({ ...WEIGHTS, report })).isExchangeReport
  assert.deepEqual([about(ALWAYS), about(NEVER)], [true, false])
  assert.equal(readReport(document, lexicons, null).isExchangeReport, true)
})

test('a number planned for nobody, and one recalled of nobody, are no rows', () => {
  const none = openWeights({ ...WEIGHTS, planned: NEVER, recalled: NEVER })
  const text = `${SWAP} On March 20 the sides will exchange another 225 soldiers each. In the previous exchange, on February 8, each side had freed 100 soldiers.`
  const { exchanges } = readReport({ ...document, text }, lexicons, none)
  assert.deepEqual(exchanges.flatMap(rowsOf), ['RU military 75', 'UA military 75'])
})
