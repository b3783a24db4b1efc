// Who mediated: candidates of all kinds of state, wherever a report names them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport, weighableIn } from '../index.ts'
import type { ReportDocument } from '../index.ts'

const lexicons = openLexicons()

const documentOf = (lang: string, text: string): ReportDocument => ({
  id: 'x',
  title: null,
  date: '2025-03-14',
  lang,
  text,
})

const mediatorsOf = (lang: string, text: string): readonly string[] =>
  readReport(documentOf(lang, text), lexicons).exchanges.find(({ role }) => role === 'main')
    ?.mediators ?? []

const candidatesOf = (lang: string, text: string): readonly string[] =>
  (weighableIn(documentOf(lang, text), lexicons)?.thirds ?? []).map(({ name }) => name).toSorted()

test('the European Union mediates as a state does, in six languages', () => {
  const told: readonly (readonly [string, string])[] = [
    [
      'en',
      'Armenia and Azerbaijan exchanged captives on Friday: 12 Armenian soldiers and 3 Azerbaijani soldiers went home. The European Union mediated the exchange.',
    ],
    [
      'de',
      'Armenien und Aserbaidschan haben am Freitag Gefangene ausgetauscht: 12 armenische Soldaten und 3 aserbaidschanische Soldaten kehrten heim. Vermittelt hat die Europäische Union.',
    ],
    [
      'fr',
      "L'Arménie et l'Azerbaïdjan ont échangé vendredi des prisonniers : 12 soldats arméniens et 3 soldats azerbaïdjanais sont rentrés. L'Union européenne a servi de médiateur.",
    ],
    [
      'es',
      'Armenia y Azerbaiyán intercambiaron prisioneros el viernes: 12 soldados armenios y 3 soldados azerbaiyanos volvieron a casa. La Unión Europea medió en el intercambio.',
    ],
    [
      'ru',
      'Армения и Азербайджан в пятницу обменялись пленными: домой вернулись 12 армянских и 3 азербайджанских военных. Посредником выступил Евросоюз.',
    ],
    [
      'uk',
      "Вірменія та Азербайджан у п'ятницю обмінялися полоненими: додому повернулися 12 вірменських і 3 азербайджанські військові. Посередником виступив Європейський Союз.",
    ],
  ]
  for (const [lang, text] of told) assert.deepEqual(mediatorsOf(lang, text), ['EU'], lang)
})

const SWAP = 'Russia and Ukraine exchanged prisoners of war on Friday, 75 from each side. '

test('a state written with points is that state', () => {
  assert.deepEqual(mediatorsOf('en', `${SWAP}The U.A.E. mediated the exchange.`), ['UAE'])
  assert.deepEqual(
    mediatorsOf('en', `${SWAP}The exchange was mediated by the United States and the U.A.E.`),
    ['UAE', 'USA'],
  )
})

test('Russia mediates where it is no side, and nowhere else', () => {
  const text =
    'Armenia and Azerbaijan exchanged captives on Friday: 12 Armenian soldiers and 3 Azerbaijani soldiers went home. Russia mediated the exchange.'
  assert.deepEqual(mediatorsOf('en', text), ['Russia'])
  assert.deepEqual(mediatorsOf('en', `${SWAP}Russia mediated nothing, it said.`), [])
})

test('whoever mediated an earlier exchange is no candidate for this one', () => {
  const text = `${SWAP}The previous exchange, on February 8, was mediated by Qatar: each side freed 100 soldiers.`
  assert.deepEqual(candidatesOf('en', text), [])
  assert.deepEqual(mediatorsOf('en', text), [])
  assert.deepEqual(candidatesOf('en', `${SWAP}Qatar mediated.`), ['Qatar'])
})

test('of many mentions the one that says most is looked at', () => {
  const many =
    'In Washington, officials spoke of trade. The United States mediated the exchange. In Washington snow fell.'
  assert.deepEqual(mediatorsOf('en', SWAP + many), ['USA'])
  assert.deepEqual(
    mediatorsOf('en', `${SWAP}In Washington, officials spoke of trade. In Washington snow fell.`),
    [],
  )
})

test('a place of talks and a state that only comments are no mediators', () => {
  assert.deepEqual(mediatorsOf('en', `${SWAP}Brussels welcomed the exchange.`), [])
  assert.deepEqual(mediatorsOf('en', `${SWAP}The European Union called it a gesture.`), [])
  assert.deepEqual(
    mediatorsOf(
      'de',
      'Russland und die Ukraine haben am Freitag je 75 Kriegsgefangene ausgetauscht. In Brüssel berieten die Minister der EU.',
    ),
    [],
  )
})
